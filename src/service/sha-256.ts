/** Returns the SHA-256 of a text. */
export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** Returns the first 16 hexadecimal digits of the SHA-256 of a text. */
export async function shortHash(text: string): Promise<string> {
  return Array.from((await sha256(text)).subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
