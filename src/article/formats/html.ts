import { safeAddress } from '../address.js';
import { bareAddress } from '../tracking.js';
import type { Article } from '../article.js';
import { ArticleFormatError, formatError } from '../errors.js';
import { isPresent, hideAdded } from '../untrusted-values.js';
import { finishArticle } from './finish-article.js';
import { parseJsonText } from './json-text.js';
import { type ArticleFields, mergeArticles } from '../merge.js';
import { readMetaTags } from './meta-tags.js';
import { readMicrodata } from './microdata.js';
import type { ParseOptions } from '../parse-options.js';
import type { AskJson, BarePage } from './linked-article.js';
import { parseHtmlText } from './parse-html-text.js';
import { attribute, isWithin, type ParsedNode, select } from './parsed-html.js';
import { readSchemaOrg } from './schema-org.js';

/**
 * Reads the articles of an HTML page: those of its JSON-LD blocks together, else those of its microdata. The page's own
 * story comes first. Its missing fields are taken from its microdata, then from its OpenGraph and other meta tags. A
 * page with neither JSON-LD nor microdata is the one story that its meta tags describe.
 *
 * Fields that belong together (headline and address; authors and agency; the two times; a picture and its text) come
 * from one of these sources. If it has no address, the story has the page's own: its canonical one, else `og:url`, else
 * `options.url`. If one block cannot be read, the others are. `<base>` counts.
 *
 * The page is parsed by `options.parseHtml`, or without one by the browser's `DOMParser`, which loads and runs nothing,
 * under the Trusted Types policy `standfirst`. It is read up to its first fifteen thousand tags or five thousand
 * comments and templates, or up to a tag with more than five thousand attributes.
 *
 * @param input the page's text
 * @throws {ArticleFormatError} when `input` is not text, when the page names no article, and when it cannot be parsed
 *   here: then the message says what to add
 */
export function parseHtml(input: unknown, given: ParseOptions = {}): Article[] {
  const options = hideAdded({ ...given });
  return parseHtmlDocument(parsePage(input, options), options);
}

/**
 * Reads the articles of a fetched page, like {@link parseHtml}. If the page names no article, follows its links to one.
 *
 * The order of trust:
 * 1. The page itself: readers and search engines see it, and it needs no further request.
 * 2. The JSON that it names as another form of the page (`<link rel="alternate" type="application/json">`). It has the
 *   whole story. WordPress names it on every page, even if no plug-in describes the story in the page.
 * 3. Its oEmbed answer (`type="application/json+oembed"`). That is only a preview: a title, a name and a small picture.
 *    WordPress gives the site's name as the author if it knows none.
 *
 * Fields that the answer lacks, such as the language, are filled from the page's meta tags.
 *
 * Makes at most two requests, one for each kind of link, and skips a link that fails or has no article. A page whose
 * story may not be shown now (`expires`) has named an article, so its links are not followed. If the JSON has only such
 * a story, oEmbed is not requested.
 *
 * @param ask requests JSON from an address; without it no link is followed
 * @throws {ArticleFormatError} like {@link parseHtml}, if the links give no article either; the message says why
 */
export async function loadHtml(input: unknown, options: ParseOptions, ask?: AskJson): Promise<Article[]> {
  const page = parsePage(input, options);
  const reading = readPage(page, options);
  if (reading.article || !reading.isBare || !ask) return articlesOf(reading);
  return import('./linked-article.js').then(
    ({ readLinked }) =>
      readLinked(page, reading, options, ask, { articlesOf, attribute, bareAddress, finishOwn, safeAddress, select }),
    (lost: Error) => articlesOf(reading, ` ${lost.message}`),
  );
}

function parsePage(input: unknown, options: ParseOptions): ParsedNode {
  if (typeof input !== 'string' || !input.trim()) throw formatError('an HTML page', input);
  return parseHtmlText(input, options);
}

/**
 * Reads the articles of a page that is parsed already: as {@link parseHtml} in everything else.
 *
 * @throws {ArticleFormatError} when the page names no article
 */
export function parseHtmlDocument(page: ParsedNode, options: ParseOptions = {}): Article[] {
  return articlesOf(readPage(page, hideAdded({ ...options })));
}

/** @param why why its links give no article either */
function articlesOf({ stories, own, article, isBare }: PageReading, why = ''): Article[] {
  if (!article && isBare) {
    throw new ArticleFormatError(
      `Expected an HTML page with an article in JSON-LD, microdata or OpenGraph tags, found one without any.${why}`,
    );
  }
  const others = stories.filter((story) => story !== own).map(finishArticle);
  return [article, ...others].filter(isPresent);
}

/**
 * Reads a parsed page's own story, as {@link parseHtmlDocument} finds it. Returns `undefined` for a front page or a
 * list, if the page names no story, and if the story may not be shown now. A page that has only meta tags is a story if
 * its `og:type` says so.
 *
 * @param others selects elements that may describe other stories; they are not read
 */
export function parseOwnStory(page: ParsedNode, others: string, options: ParseOptions): Article | undefined {
  const rest: ParsedNode = {
    querySelectorAll: (selectors) => select(page, selectors).filter((element) => !isWithin(element, others)),
  };
  const { article, own, isArticle } = readPage(rest, options);
  return own || isArticle ? article : undefined;
}

/** The stories of a page. */
interface PageReading extends BarePage {
  /** The stories that its JSON-LD or microdata describes, each once. */
  stories: ArticleFields[];
  /** The page's own story among them. */
  own: ArticleFields | undefined;
  /** The same with the fields of all sources; for a bare page, the story that its meta tags describe. */
  article: Article | undefined;
  /** Whether it has neither JSON-LD nor microdata of a story, not even of one that may not be shown. */
  isBare: boolean;
  /** Whether it says that it is one story. */
  isArticle: boolean;
}

function readPage(page: ParsedNode, { url, now }: ParseOptions): PageReading {
  const base = safeAddress(attribute(select(page, 'base[href]')[0], 'href'), url) ?? url;
  const { fields: meta, type } = readMetaTags(page, base);
  const address = meta.url ?? safeAddress(url);
  const reading = { url: base, now, language: meta.language ?? undefined };
  const microdata = readSchemaOrg(readMicrodata(page), reading);
  const jsonLd = readSchemaOrg(readJsonLdBlocks(page), reading);
  const found = jsonLd.length > 0 ? jsonLd : microdata;
  const stories = distinct(found.filter((story) => story !== null));

  const isBare = found.length === 0;
  const isArticle = type === 'article';
  const isOwn = (story: ArticleFields) => isSameStory(story, { url: address, headline: meta.headline });
  // The only story that a front page describes is another page's.
  const isAlone = stories.length === 1 && !(type === 'website' && stories[0]!.url);
  const own = stories.find(isOwn) ?? (isAlone || isArticle ? stories[0] : undefined);
  const repeated = own && microdata.find((story) => story && isSameStory(story, own));
  const article = own || isBare ? finishOwn([own, repeated ?? undefined, meta], address) : undefined;
  return { stories, own, article, isBare, isArticle, meta, base, address };
}

/** Returns all JSON-LD blocks. They are read together, because they may refer to each other. */
function readJsonLdBlocks(page: ParsedNode): unknown[] {
  return select(page, 'script[type]')
    .filter((script) => attribute(script, 'type')?.toLowerCase().includes('ld+json'))
    .map((script) => parseJsonText(script.textContent ?? ''));
}

/** Merges the sources about the page's own story, the most reliable first. */
function finishOwn(witnesses: (ArticleFields | undefined)[], address: string | undefined): Article | undefined {
  // Ignore an address without a headline: the two belong together, and a less reliable source may have both.
  const fields = mergeArticles(
    ...witnesses.filter(isPresent).map((witness) => (witness.headline ? witness : { ...witness, url: undefined })),
  );
  const isHome = fields.url && address && new URL(fields.url).pathname === '/';
  return finishArticle({ ...fields, url: isHome ? address : (fields.url ?? address) });
}

/**
 * Merges the descriptions of one story, of which publishers' plug-ins write several. The first one counts, the others
 * add to it. Stories with different addresses are different, even with the same headline.
 */
function distinct(stories: ArticleFields[]): ArticleFields[] {
  const found: ArticleFields[] = [];
  const byAddress = new Map<string | undefined, number>();
  const byHeadline = new Map<string | null | undefined, number>();
  for (const story of stories) {
    const address = story.url ? bareAddress(story.url) : undefined;
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
    Boolean(one.url && other.url && bareAddress(one.url) === bareAddress(other.url)) ||
    (Boolean(one.headline) && one.headline === other.headline)
  );
}
