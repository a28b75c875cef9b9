import type { safeAddress } from '../address.js';
import type { bareAddress } from '../tracking.js';
import type { Article } from '../article.js';
import type { ArticleFields } from '../merge.js';
import type { attribute, ParsedNode, select } from './parsed-html.js';

/**
 * Requests articles in JSON from an address.
 *
 * @param prepare turns the answer into the value to read; it throws if the answer is not JSON
 * @throws if the address gives no article; the message says why
 */
export type AskJson = (address: string, prepare: (answer: string | Uint8Array) => unknown) => Promise<Article[]>;

/** The facts about a page that names no article. */
export interface BarePage {
  /** Its address: the one that it names, else the one that it was fetched from. */
  address: string | undefined;
  /** The base of its relative addresses. */
  base: string | undefined;
  /** The fields that its meta tags give. */
  meta: ArticleFields;
}

/** The functions of the library for finding links. */
interface LinkTools {
  attribute: typeof attribute;
  bareAddress: typeof bareAddress;
  safeAddress: typeof safeAddress;
  select: typeof select;
}

/** The functions for finding links and for reading the article. */
interface PageTools<Page> extends LinkTools {
  /** Throws for a page without an article; `why` is the reason why its links have none either. */
  articlesOf(page: Page, why: string): Article[];
  finishOwn(witnesses: ArticleFields[], address: string | undefined): Article | undefined;
}

/**
 * Reads the story of a page that has no article in it, from the page's links: its JSON, else its oEmbed answer.
 * `loadHtml` gives the reasons for this order.
 *
 * Few pages need this, so it is a separate chunk. The functions that a parser also uses are passed in: if two chunks
 * imported them, the bundler would make a third.
 *
 * @throws {ArticleFormatError} if no link gives an article; the message says why
 */
export async function readLinked<Page extends BarePage>(
  page: ParsedNode,
  reading: Page,
  { url }: { url?: string },
  ask: AskJson,
  tools: PageTools<Page>,
): Promise<Article[]> {
  const { meta } = reading;
  const addresses = [reading.address, tools.safeAddress(url)].filter((own) => own !== undefined);
  let why = '';
  for (const { address, isOEmbed } of findLinks(page, addresses, reading.base, tools)) {
    let isFeed = false;
    try {
      const articles = await ask(address, (answer) => {
        const value = parseObject(answer);
        isFeed = 'items' in value;
        return isOEmbed ? asSchemaOrg(value, addresses[0]) : value;
      });
      const own = articles.find(({ url }) => url && isOwn(url, addresses, tools));
      // A site may link to its whole feed in the same way, as JSON Feed 1.0 did. Never show another page's story.
      const story = own ?? (isFeed || articles.length > 1 ? undefined : articles[0]);
      const article = story && tools.finishOwn([story, meta], addresses[0]);
      if (article) return [article];
      why += ` Its link ${address} has no article of this page.`;
      // A withdrawn story must not be shown from a preview.
      if (articles.length === 0 && !isFeed) break;
    } catch (failure) {
      why += ` Its link ${address} gave none either: ${(failure as Error).message.replace(address, '').replace(/^:?\s+/, '')}`;
    }
  }
  return tools.articlesOf(reading, why);
}

/** Where the article of a page may be. */
interface ArticleLink {
  address: string;
  isOEmbed: boolean;
}

/**
 * Returns the links to the article of a page, the most trusted first: at most one to JSON and one to oEmbed. Skips
 * links to the page itself and to addresses that are not http(s).
 *
 * @see {@link https://oembed.com/#section4 | oEmbed, discovery}
 * @see
 *   {@link https://developer.wordpress.org/reference/functions/rest_output_link_wp_head/ | WordPress, the link to a page's JSON}
 */
function findLinks(
  page: ParsedNode,
  addresses: readonly string[],
  base: string | undefined,
  tools: LinkTools,
): ArticleLink[] {
  const { attribute, safeAddress, select } = tools;
  const links = select(page, 'link[href]').flatMap((link): ArticleLink[] => {
    const type = /^\s*application\/(?:(?:ld\+)?json|json(\+oembed))\s*(?:;|$)/i.exec(attribute(link, 'type') ?? '');
    if (!type || !/(?:^|\s)alternate(?:\s|$)/i.test(attribute(link, 'rel') ?? '')) return [];
    const address = safeAddress(attribute(link, 'href'), base)?.replace(/#.*/, '');
    return address && !isOwn(address, addresses, tools) ? [{ address, isOEmbed: Boolean(type[1]) }] : [];
  });
  const json = links.filter(({ isOEmbed }) => !isOEmbed);
  // Other JSON may be of the whole site.
  const first = json.find(({ address }) => isWordPress(address)) ?? json[0];
  const oEmbed = links.find(({ isOEmbed }) => isOEmbed);
  return [first && { ...first, address: withEmbedded(first.address) }, oEmbed].filter((link) => link !== undefined);
}

/** Returns whether an address is in the WordPress REST API, also without “pretty” addresses (`?rest_route=`). */
function isWordPress(address: string): boolean {
  return /(?:\/|%2f)wp(?:\/|%2f)v2(?:\/|%2f)/i.test(address);
}

/**
 * Returns the address with `_embed`, without which WordPress leaves out the author and the picture.
 *
 * @see
 *   {@link https://developer.wordpress.org/rest-api/using-the-rest-api/global-parameters/#_embed | WordPress, _embed}
 */
function withEmbedded(address: string): string {
  if (!isWordPress(address) || /[?&]_embed(?:[=&]|$)/.test(address)) return address;
  return `${address}${address.includes('?') ? '&' : '?'}_embed`;
}

function isOwn(address: string, addresses: readonly string[], { bareAddress }: LinkTools): boolean {
  return addresses.some((own) => bareAddress(own) === bareAddress(address));
}

/** @throws if it is not JSON with an object or a list; most likely it is an error page in HTML */
function parseObject(answer: string | Uint8Array): object {
  const value: unknown = JSON.parse(typeof answer === 'string' ? answer : new TextDecoder().decode(answer));
  if (typeof value === 'object' && value) return value;
  throw new Error('Expected JSON with an article.');
}

/**
 * Returns an oEmbed answer as JSON-LD, so that the parser for schema.org can read it.
 *
 * Leaves out an author who is the site itself or an administrator's account. WordPress writes these if it knows no
 * author.
 *
 * @param url the story's address: the answer has none
 * @see {@link https://oembed.com/#section2.3 | oEmbed 1.0, response parameters}
 */
function asSchemaOrg(answer: object, url: string | undefined): object {
  // It has no prototype, so that only the answer's own fields are read.
  const oEmbed = Object.assign(Object.create(null) as Record<string, unknown>, answer);
  const { author_name: author, provider_name: provider } = oEmbed;
  const isKnown = typeof author === 'string' && author !== provider && !/^admin(?:istrator)?$/i.test(author);
  return {
    '@type': 'Article',
    url,
    headline: oEmbed['title'],
    author: isKnown ? { name: author, url: oEmbed['author_url'] } : [],
    image: { url: oEmbed['thumbnail_url'], width: oEmbed['thumbnail_width'], height: oEmbed['thumbnail_height'] },
    publisher: { name: provider, url: oEmbed['provider_url'] },
  };
}
