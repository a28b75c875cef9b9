import { ServiceError } from './service-error.js';

/** A site that the service reads. */
export interface Newsroom {
  /** Its origin: `https://news.example`. */
  origin: string;
  /** Whether its server may have an address of a private network. */
  isPrivate: boolean;
}

/**
 * Reads the list of newsrooms: `https://news.example`, or `https://news.example=private` for a server in a private
 * network.
 *
 * @throws {TypeError} if an entry is not an origin; the message has the right form
 */
export function readNewsrooms(entries: readonly string[]): Newsroom[] {
  if (!Array.isArray(entries)) throw new TypeError("The newsrooms are not a list. Write ['https://news.example'].");
  return entries.map((entry) => {
    const [, name = '', access] = /^(.*?)(?:=(.*))?$/s.exec(String(entry))!;
    const url = URL.canParse(name) ? new URL(name) : undefined;
    if (access !== undefined && access !== 'private')
      throw new TypeError(`The newsroom “${entry}” ends with “=${access}”. Only “=private” is known.`);
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
      throw new TypeError(`The newsroom “${entry}” is not an origin. Write it as https://news.example.`);
    if (url.hostname.includes('*'))
      throw new TypeError(`The newsroom “${entry}” has a *. Give each origin: https://news.example.`);
    if (url.pathname !== '/' || url.search || url.hash)
      throw new TypeError(`The newsroom “${entry}” has a path. Give only its origin: ${url.origin}`);
    return { origin: url.origin, isPrivate: access === 'private' };
  });
}

/**
 * Returns an address of a newsroom, without its fragment.
 *
 * @throws {ServiceError} if it is not an address with `http:` or `https:` (400), or not one of a newsroom in the list
 *   (403)
 */
export function listedAddress(address: string, newsrooms: readonly Newsroom[], base?: string): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new ServiceError(
      400,
      `The address “${address.slice(0, 200)}” cannot be read.`,
      'Give a whole address that starts with https://, without a user name.',
    );
  url.hash = '';
  if (!newsrooms.some(({ origin }) => origin === url.origin))
    throw new ServiceError(
      403,
      `This service does not read ${url.origin}.`,
      'Give an address of a newsroom that it lists. Its operator can add one: --newsroom <origin>.',
    );
  return url;
}
