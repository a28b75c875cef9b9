import { ArticleFormatError } from '../errors.js';
import type { ParseOptions } from '../parse-options.js';
import type { ParsedNode } from './parsed-html.js';

/** How many tags of a page are read. Start and end tags both count. A long article has well under ten thousand. */
const maxTags = 15_000;

/**
 * How many comments and templates of a page are read. Frameworks leave hundreds. WebKit needs quadratic time for many
 * comments in a row. Chromium 147 crashes on fifteen thousand templates in one another.
 */
const maxComments = 5_000;

/** How many attributes of a tag are read. Firefox and WebKit compare each with all those before it. */
const maxAttributes = 5_000;

/**
 * How many characters are searched for attributes. Tags that never end overlap, so the same characters would be
 * searched many times.
 */
const maxLooking = 10_000_000;

/**
 * Parses the text of an HTML page into nodes that load and run nothing. Uses `options.parseHtml`, else the browser's
 * `DOMParser` under the Trusted Types policy `standfirst`.
 *
 * @throws {ArticleFormatError} if there is no parser, or if it throws. The message says what to add
 */
export function parseHtmlText(markup: string, { parseHtml: parse }: ParseOptions): ParsedNode {
  if (!parse && typeof DOMParser === 'undefined') {
    throw new ArticleFormatError('There is no DOMParser to parse this HTML page. Pass a parser as options.parseHtml.');
  }
  const safe = harmless(markup);
  try {
    return parse ? parse(safe) : new DOMParser().parseFromString(htmlPolicy()?.createHTML(safe) ?? safe, 'text/html');
  } catch (cause) {
    const why = parse
      ? 'options.parseHtml failed on the HTML page.'
      : "This page's Trusted Types policy does not allow parsing HTML. Allow the policy: “trusted-types standfirst”.";
    throw new ArticleFormatError(why, { cause });
  }
}

/**
 * Returns a page without the markup that makes parsers slow. A few kilobytes of it can hang a browser, because a parser
 * that follows the HTML standard needs quadratic time or memory, or more.
 *
 * Such a parser opens elements for formatting again in each block that follows. It is also slow to add comments to the
 * document itself, and attributes to its root. So these elements get a name that means nothing to the parser (`<b>`
 * becomes `<x-b>`), and the whole page is put into one body. `attribute` restores the names.
 */
function harmless(markup: string): string {
  const start = markup.slice(0, endOfReading(markup));
  const costly = /<(\/?)(html|body|a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])/gi;
  return `<!doctype html><body>${start.replace(costly, '<$1x-$2')}`;
}

/**
 * Returns where the part that is read ends. Everything that starts like a tag but is not one (`<!`, `<?`, `</ `) counts
 * as a comment. A template counts as both.
 */
function endOfReading(markup: string): number | undefined {
  let tags = 0;
  let comments = 0;
  let looking = 0;
  for (const { 1: tag, index } of markup.matchAll(/<(template|\/?[a-z])|<[!?/]/gi)) {
    if ((!tag || tag.length > 2) && ++comments > maxComments) return index;
    if (!tag) continue;
    const [attributes, length] = measureTag(markup, index);
    looking += length;
    if (++tags > maxTags || attributes > maxAttributes || looking > maxLooking) return index;
  }
  return undefined;
}

/** Counts the attributes of the tag at `start`, until there are too many, and the characters of that text. */
function measureTag(markup: string, start: number): [attributes: number, length: number] {
  // An attribute with its value, or the end of the tag. A quote that is not closed ends with the page.
  const piece = /[\s/]*(?:(>)|[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s>"'][^\s>]*)?)?)/y;
  piece.lastIndex = start + 1;
  for (let attributes = 0; ; attributes++) {
    const end = piece.exec(markup)?.[1];
    // Without a match it has searched all the rest.
    const length = (piece.lastIndex || markup.length) - start;
    if (end || piece.lastIndex === 0 || attributes > maxAttributes) return [attributes, length];
  }
}
/** The part of the browser's TrustedTypePolicy that the library uses. */
export interface HtmlPolicy {
  createHTML(markup: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy;
}

/** The key under which every copy of the library on a page finds the one policy; `null` if the page has refused it. */
const policyKey = Symbol.for('standfirst.policy.1');

/** The page, as the copies of the library share it. */
type PolicyHolder = typeof globalThis & {
  [policyKey]?: HtmlPolicy | null;
  trustedTypes?: PolicyFactory;
};

/**
 * Returns the Trusted Types policy `standfirst`, which only the reading of HTML pages needs. It is made at the first
 * call and shared by every copy of the library on the page: a second policy of the same name would be a violation.
 *
 * @returns `undefined` if the browser has no Trusted Types, or the page's `trusted-types` directive refuses the name
 * @see {@link https://w3c.github.io/trusted-types/dist/spec/ | Trusted Types}
 */
export function htmlPolicy(): HtmlPolicy | undefined {
  const page = globalThis as PolicyHolder;
  if (page[policyKey] === undefined && page.trustedTypes) {
    // A refusal throws, and the browser logs it; asking once keeps it to one line.
    try {
      page[policyKey] = page.trustedTypes.createPolicy('standfirst', { createHTML: (markup) => markup });
    } catch {
      page[policyKey] = null;
    }
  }
  return page[policyKey] ?? undefined;
}
