import { decodeText } from '../../../src/article/formats/decode-text.js';
import { findFormat } from '../../../src/article/formats/find-format.js';
import { here } from '../../support/here.js';
import { feedsOf, NewspaperError, readNewspaper, refuseLarge, siteName, type Newspaper } from './newspaper.js';

/** How long a visitor waits for one answer, in milliseconds. */
const patience = 15_000;

/** How long a visitor waits for all answers, in milliseconds. */
const longestSearch = 30_000;

/** How addresses are requested. */
interface Asking {
  /** See {@link findNewspaper}. */
  relay: string | undefined;
  /** Ends the search. */
  end: AbortSignal;
}

/** The places of feeds that pages often forget to name. */
const usualFeeds = ['/feed', '/rss', '/feed.xml', '/rss.xml'];

/**
 * Reads the newspaper at an address that a visitor has typed: a feed, or a page that names one. If its site does not
 * let other sites read it, tries the API of WordPress, which every site may read, and then the service beside the docs.
 *
 * @param relay the start of an address on this site that answers with what another site has sent. The address of the
 *   other site is put at its end. Default: the browser must be able to read the other site
 * @throws {NewspaperError} if it cannot be read
 */
export async function findNewspaper(typed: string, relay?: string): Promise<Newspaper> {
  const address = readAddress(typed);
  const asking: Asking = { relay, end: AbortSignal.timeout(longestSearch) };
  const page = await request(address, asking);
  if (!page) {
    const other = (await fromWordPress(address, asking)) ?? (await fromService(address, asking));
    if (other) return other;
    throw new NewspaperError(
      `Your browser cannot read ${siteName(address)} from here. The address is wrong, the site does not answer, or it does not let other sites read it (CORS). Open the feed, save it, and drop the file here:`,
      address,
    );
  }
  const feeds = feedsOf(page.text, page.url);
  const guesses = usualFeeds.map((path) => new URL(path, page.url).href);
  const isPage = findFormat(page.text) === 'html';
  for (const feed of feeds.length > 0 ? feeds.slice(0, 3) : isPage ? guesses : []) {
    const found = await stories(feed, asking);
    if (found) return found;
  }
  return newspaperIn(page);
}

/** Returns the address that a visitor means. */
function readAddress(typed: string): string {
  const text = typed.trim();
  const bare = text.replace(/^(?:feed:)?\/*/i, '');
  const whole = /^https?:\/\//i.test(bare) ? bare : `https://${bare}`;
  // A page that was loaded securely may request only such addresses.
  const secure = location.protocol === 'https:' ? whole.replace(/^http:/i, 'https:') : whole;
  if (URL.canParse(secure) && /\.|^localhost$|^\[/.test(new URL(secure).hostname)) return new URL(secure).href;
  throw new NewspaperError(
    `“${text.slice(0, 60)}” is not an address. Write it as news.example or https://news.example/feed.xml.`,
  );
}

interface Answer {
  url: string;
  text: string;
  /** Whether the browser may read it from here. */
  isOpen: boolean;
}

const newspaperIn = ({ text, url, isOpen }: Answer): Newspaper => ({ ...readNewspaper(text, url), isOpen });

/** Requests an address, and then through the relay if the browser cannot read it. */
async function request(address: string, { relay, end }: Asking): Promise<Answer | undefined> {
  return (await ask(address, end)) ?? (relay === undefined ? undefined : await ask(address, end, relay));
}

/**
 * Requests an address without cookies.
 *
 * @returns `undefined` if it cannot be read
 * @throws {NewspaperError} if the site answers with an error
 */
async function ask(address: string, end: AbortSignal, relay?: string): Promise<Answer | undefined> {
  const isRelayed = relay !== undefined;
  try {
    const signal = AbortSignal.any([end, AbortSignal.timeout(patience)]);
    const answer = await fetch(isRelayed ? `${relay}${encodeURIComponent(address)}` : address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (isRelayed && answer.status === 502) return undefined;
    if (!answer.ok)
      throw new NewspaperError(
        `${siteName(address)} answered ${answer.status} for this address. Is it right?`,
        address,
      );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    refuseLarge(bytes.length, `The answer of ${siteName(address)}`);
    // A relay follows redirects, and names the last address.
    const url = isRelayed ? (answer.headers.get('content-location') ?? address) : answer.url;
    return { url, text: decodeText(bytes, answer.headers.get('content-type')), isOpen: !isRelayed };
  } catch (error) {
    if (error instanceof NewspaperError) throw error;
    return undefined;
  }
}

/** Returns the newspaper at one of several addresses that may have it; `undefined` if this one has no stories. */
async function stories(address: string, asking: Asking): Promise<Newspaper | undefined> {
  try {
    const answer = await request(address, asking);
    return answer && newspaperIn(answer);
  } catch {
    return undefined;
  }
}

/** Reads the stories of a site that runs on WordPress from its API. */
async function fromWordPress(address: string, { end }: Asking): Promise<Newspaper | undefined> {
  const api = new URL('/wp-json/', address);
  const posts = `${api.href}wp/v2/posts?_embed=1&per_page=12`;
  const asking: Asking = { relay: undefined, end };
  const found = await stories(posts, asking);
  if (!found) return undefined;
  const site = await request(`${api.href}?_fields=name`, asking).catch(() => undefined);
  return { ...found, name: nameIn(site?.text) ?? siteName(address) };
}

function nameIn(json = ''): string | undefined {
  try {
    const { name } = JSON.parse(json) as { name?: unknown };
    const plain = typeof name === 'string' && new DOMParser().parseFromString(name, 'text/html').body.textContent;
    return plain || undefined;
  } catch {
    return undefined;
  }
}

/** Reads the stories through the service, if one runs beside the docs. Widgets must then read them there too. */
async function fromService(address: string, { end }: Asking): Promise<Newspaper | undefined> {
  const found = await stories(`${here}articles.json?url=${encodeURIComponent(address)}`, { relay: undefined, end });
  return found && { ...found, name: found.articles[0]!.publication?.name ?? siteName(address) };
}
