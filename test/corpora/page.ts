/** Runs the parsers over cases, in a browser. */
import type { Article } from '../../src/article/article.js';
import { readAtom } from '../../src/article/formats/atom.js';
import { decodeText } from '../../src/article/formats/decode-text.js';
import { feedRoot, findFormat, isJsonFeed } from '../../src/article/formats/find-format.js';
import { readJsonFeed } from '../../src/article/formats/json-feed.js';
import { parseJsonText } from '../../src/article/formats/json-text.js';
import type { ArticleFields } from '../../src/article/merge.js';
import { parseArticles } from '../../src/article/parse-articles.js';
import { readRss } from '../../src/article/formats/rss.js';
import type { Case, Expectation, Outcome } from './case.js';

interface Read {
  publication?: Article['publication'];
  stories: readonly ArticleFields[];
}

function read(text: string, url: string | undefined): Read {
  const options = { ...(url && { url }) };
  // The title of a feed must be read even if the feed has no items and so gives no articles.
  const root = feedRoot(text);
  if (root) return (root === 'rss' ? readRss : readAtom)(text, options);
  if (isJsonFeed(parseJsonText(text))) return readJsonFeed(text, options);
  const stories = parseArticles(text, options);
  return { stories, ...(stories[0]?.publication && { publication: stories[0].publication }) };
}

function run({ corpus, file, text, base64, contentType, url, expected }: Case): Outcome {
  const source =
    text ??
    decodeText(
      Uint8Array.from(atob(base64!), (byte) => byte.charCodeAt(0)),
      contentType,
    );
  const outcome: Outcome = {
    corpus,
    file,
    format: 'none',
    stories: 0,
    milliseconds: 0,
    isKnownError: false,
    faults: [],
    checks: [],
  };
  let found: Read = { stories: [] };
  const start = performance.now();
  try {
    const json = /^[\s\ufeff]*</.test(source) ? undefined : parseJsonText(source);
    outcome.format = findFormat(json ?? source) ?? 'none';
    found = read(source, url);
    // A page uses the whole path from text to articles.
    parseArticles(source, { ...(url && { url }) });
  } catch (failure) {
    outcome.error = String(failure);
    outcome.isKnownError = (failure as Error).name === 'ArticleFormatError';
  }
  outcome.milliseconds = performance.now() - start;
  const shown = found.stories.filter(({ headline }) => headline);
  outcome.stories = shown.length;
  outcome.faults = shown.flatMap((story) => faultsIn(story, source));
  // A publication without a name has no address either.
  const compared = expected.filter(({ field }) => field !== 'publication url' || found.publication);
  outcome.checks = compared.map((expectation) => check(expectation, found));
  return outcome;
}

/** Returns texts, addresses and dates that break the rules of every parser. */
function faultsIn(value: unknown, source: string, path = ''): string[] {
  if (typeof value === 'string') {
    if (/(?:url|src|logo|avatar|license|source)$/i.test(path))
      return /^https?:\/\//.test(value) ? [] : [`${path}: ${value}`];
    if (/srcset$/.test(path)) return /\b(?:javascript|data):/i.test(value) ? [`${path}: ${value}`] : [];
    if (/(?:published|updated)$/.test(path))
      return /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/.test(value) ? [] : [`${path}: ${value}`];
    if (/\bid$/.test(path)) return [];
    const markup = /<\/?[a-z][^<>]*>|&(?:amp|lt|gt|quot|nbsp|#\d+|#x[\da-f]+);/i.exec(value);
    return markup && !isMeant(markup[0], source)
      ? [`${path}: ${value.slice(Math.max(0, markup.index - 40), markup.index + 80)}`]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => faultsIn(inner, source, `${path}.${key}`));
}

/**
 * Returns whether markup in a text is intended. In that case one decoding leaves the markup: JSON has it as it is, and
 * a feed has its brackets or its `&` encoded twice.
 */
function isMeant(markup: string, source: string): boolean {
  const isJson = !/^[\s\ufeff]*</.test(source);
  const once = markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const start = once.slice(0, 5);
  const isText = /<!\[CDATA\[|xhtml|type=.text\b|base64|octet-stream/.test(source);
  return isJson || source.includes(start.replaceAll('&', '&amp;')) || (isText && source.includes(start));
}

function check({ field, story, value }: Expectation, found: Read): Outcome['checks'][number] {
  const got = valueOf(field, found, story);
  return { field, agrees: agrees(field, got, value), found: print(got), expected: print(value) };
}

function valueOf(field: string, { publication, stories }: Read, index: number): unknown {
  if (field === 'items') return stories.length;
  if (field === 'publication') return publication?.name ?? stories[index]?.publication?.name;
  if (field === 'publication url') return publication?.url;
  const story = stories[index];
  if (field === 'authors') return story?.authors?.map(({ name }) => name).join(', ') || (story?.agency ?? '');
  if (field === 'image') return story?.image?.src;
  return story?.[field as keyof ArticleFields];
}

function agrees(field: string, got: unknown, value: unknown): boolean {
  if (Array.isArray(value)) return value.some((one) => agrees(field, got, one));
  if (field === 'items') return got === value;
  if (field === 'published' || field === 'updated') return sameMoment(String(got ?? ''), String(value));
  if (/url|image/.test(field)) return sameAddress(String(got ?? ''), String(value));
  const [one, other] = [folded(String(got ?? '')), String(value ?? '')];
  if (field === 'language') return one.split('-')[0] === other.split('-')[0]!.toLowerCase();
  const texts = [folded(other), folded(textOf(other))];
  if (one === '' || texts.includes(one)) return texts.includes(one);
  // A page's title may end with the publication's name, and different words may join a list of names.
  return texts.some(
    (text) =>
      (field === 'headline' && /^ [|–—:•·-] /.test(text.slice(one.length)) && text.startsWith(one)) ||
      (field === 'authors' && text.includes(one)),
  );
}

/** Compares dates as exactly as their source allows: a time without an offset becomes a day. */
function sameMoment(one: string, other: string): boolean {
  if (one.length === 10 && other.startsWith(one)) return true;
  return Math.floor(Date.parse(one) / 1000) === Math.floor(Date.parse(other) / 1000);
}

function sameAddress(one: string, other: string): boolean {
  const bare = (address: string): string => {
    try {
      return decodeURI(new URL(address).href).replace(/^http:|\/$/g, (end) => (end === '/' ? '' : 'https:'));
    } catch {
      return address;
    }
  };
  return bare(one) === bare(other);
}

/** Returns the visible text of HTML. */
function textOf(html: string): string {
  const { body } = new DOMParser().parseFromString(
    html.replace(/<(?=(?:br|p|div|li|\/p|\/div|\/li)\b)/gi, ' <'),
    'text/html',
  );
  for (const element of body.querySelectorAll('script, style')) element.remove();
  return body.textContent;
}

function folded(text: string): string {
  const straight = text
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replaceAll('...', '…');
  return straight
    .replace(/(?!\s)[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

function print(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 160) : (JSON.stringify(value) ?? '');
}

(globalThis as { corpora?: unknown }).corpora = { run };
