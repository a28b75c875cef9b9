import { sha256 } from './sha-256.js';

const hashes = new Map<string, string>();

/** Returns the hash of an inline script or style, as a content security policy names it. Pages share most of theirs. */
export async function hashSource(text: string): Promise<string> {
  let hash = hashes.get(text);
  if (!hash) {
    hash = `'sha256-${btoa(String.fromCharCode(...(await sha256(text))))}'`;
    if (hashes.size > 500) hashes.clear();
    hashes.set(text, hash);
  }
  return hash;
}
