/**
 * Reads the address of the service in the settings.
 *
 * @throws {TypeError} if it is not the address of a folder; the message has the right form
 */
export function readServiceAddress(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isFolder = url && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash;
  if (isFolder && url.pathname.endsWith('/')) return url.href;
  throw new TypeError(
    `The address of the service is “${given}”. Write it with a slash at its end: https://news.example/cards/`,
  );
}

/**
 * Returns the address at which browsers reach the service, with a slash at its end.
 *
 * @param given the address in the settings. Without it, it is that of the request, with the protocol in
 *   `X-Forwarded-Proto`
 */
export function serviceAddress({ url, headers }: Request, given: string | undefined): string {
  if (given) return given;
  const { protocol, host } = new URL(url);
  // Each proxy adds the protocol of its client, so the first is the reader's.
  const forwarded = headers.get('X-Forwarded-Proto')?.split(',', 1)[0]!.trim().toLowerCase();
  return `${forwarded === 'https' || forwarded === 'http' ? `${forwarded}:` : protocol}//${host}/`;
}
