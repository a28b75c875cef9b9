import { safeAddress } from './address.js';
import type { Article } from './article.js';
import { ArticleFormatError, formatError } from './errors.js';
import { isPresent } from './absent.js';
import { finishArticle } from './finish.js';
import { parseJsonText } from './json-text.js';
import { type ArticleFields, mergeArticles } from './merge.js';
import { readMetaTags } from './meta-tags.js';
import { readMicrodata } from './microdata.js';
import type { ParseOptions } from './parse-options.js';
import { parseMarkup } from './parse-markup.js';
import { attribute, type ParsedNode, select } from './parsed-node.js';
import { readSchemaOrg } from './schema-org.js';

/**
 * Reads the articles of an HTML page: those of its JSON-LD blocks together, else those of its microdata. The story that the
 * page itself is comes first; what is not said of it there is taken from its microdata, then from its OpenGraph and other
 * meta tags, and a page with neither is the one story that its meta tags describe.
 *
 * Fields that belong together (headline and address; authors and agency; the two times; a picture and its text) come from
 * one witness. Only where that gives no address has the story the page's own: its canonical one, else `og:url`, else
 * `options.url`. A block that cannot be read takes nothing from the others. `<base>` counts.
 *
 * The page is parsed by `options.parseHtml`, or without one by the browser's `DOMParser`, which loads and runs nothing, under the
 * Trusted Types policy `standfirst`. What stands behind its first fifteen thousand tags or five thousand comments, or
 * from a tag with more than five thousand attributes on, is not read.
 *
 * @param input the page's text
 * @throws {ArticleFormatError} when `input` is no text, when the page names no article, and when it cannot be parsed here:
 *   then the message says what to add
 */
export function parseHtml(input: unknown, options: ParseOptions = {}): Article[] {
  if (typeof input !== 'string' || !input.trim()) throw formatError('an HTML page', input);
  return parseHtmlDocument(parseMarkup(input, options), options);
}

/**
 * Reads the articles of a page that is parsed already: as {@link parseHtml} in everything else.
 *
 * @throws {ArticleFormatError} when the page names no article
 */
export function parseHtmlDocument(page: ParsedNode, { url, now }: ParseOptions = {}): Article[] {
  const base = safeAddress(attribute(select(page, 'base[href]')[0], 'href'), url) ?? url;
  const { fields: meta, isArticle } = readMetaTags(page, base);
  const address = meta.url ?? safeAddress(url);
  const reading = { url: base, now, language: meta.language ?? undefined };
  const microdata = readSchemaOrg(readMicrodata(page), reading);
  const jsonLd = readSchemaOrg(readJsonLdBlocks(page), reading);
  const found = jsonLd.length > 0 ? jsonLd : microdata;
  const stories = distinct(found.filter((story) => story !== null));

  const isOwn = (story: ArticleFields) => isSameStory(story, { url: address, headline: meta.headline });
  const own = stories.find(isOwn) ?? (stories.length === 1 || isArticle ? stories[0] : undefined);
  const others = stories.filter((story) => story !== own).map(finishArticle);
  if (!own && found.length > 0) return others.filter(isPresent);

  const repeated = own && microdata.find((story) => story && isSameStory(story, own));
  const article = finishOwn([own, repeated ?? undefined, meta], address);
  if (!article && found.length === 0) {
    throw new ArticleFormatError(
      'Expected an HTML page with an article in JSON-LD, microdata or OpenGraph tags, found one that names none.',
    );
  }
  return [article, ...others].filter(isPresent);
}

/** All blocks at once, since they may refer to each other. */
function readJsonLdBlocks(page: ParsedNode): unknown[] {
  return select(page, 'script[type]')
    .filter((script) => attribute(script, 'type')?.toLowerCase().includes('ld+json'))
    .map((script) => parseJsonText(script.textContent ?? ''));
}

/** The story that the page is, from what each witness says of it, the strongest first. */
function finishOwn(witnesses: (ArticleFields | undefined)[], address: string | undefined): Article | undefined {
  // An address alone would keep its group from a weaker witness that has the headline too.
  const fields = mergeArticles(
    ...witnesses.filter(isPresent).map((witness) => (witness.headline ? witness : { ...witness, url: undefined })),
  );
  const isHome = fields.url && address && new URL(fields.url).pathname === '/';
  return finishArticle({ ...fields, url: isHome ? address : (fields.url ?? address) });
}

/**
 * Publishers' plug-ins describe one story several times; the first description counts, the others add to it. Stories with two
 * addresses are two, whatever their headlines.
 */
function distinct(stories: ArticleFields[]): ArticleFields[] {
  const found: ArticleFields[] = [];
  const byAddress = new Map<string | undefined, number>();
  const byHeadline = new Map<string | null | undefined, number>();
  for (const story of stories) {
    const address = bareAddress(story.url);
    const titled = byHeadline.get(story.headline);
    const isOther = titled === undefined || (address && found[titled]?.url);
    const place = byAddress.get(address) ?? (isOther ? found.length : titled);
    found[place] = mergeArticles(found[place] ?? {}, story);
    if (address) byAddress.set(address, place);
    if (story.headline) byHeadline.set(story.headline, titled ?? place);
  }
  return found;
}

function isSameStory(one: ArticleFields, other: ArticleFields): boolean {
  return (
    (Boolean(one.url) && bareAddress(one.url) === bareAddress(other.url)) ||
    (Boolean(one.headline) && one.headline === other.headline)
  );
}

/** What stays the same when a page is linked to in another way. */
function bareAddress(url: string | null | undefined): string | undefined {
  return url?.replace(/^https?:\/\/(?:www\.|m\.|amp\.)?|[?&](?:utm_\w+|\w+clid)=[^&#]*|#.*$/g, '').replace(/\/$/, '');
}
