import { ArticleFormatError } from '../errors.js';
import type { ParseOptions } from '../parse-options.js';
import type { ParsedNode } from './parsed-html.js';
import { htmlPolicy } from './trusted-types.js';

/** What is read of a page stands in its first tags, start and end tags counted; a long article has well under ten thousand. */
const maxTags = 15_000;

/** WebKit takes time by the square for comments that follow one another, text between them or not; a framework leaves hundreds. */
const maxComments = 5_000;

/** Firefox and WebKit compare each attribute of a tag with all before it. */
const maxAttributes = 5_000;

/** How many characters are looked through for attributes: tags that never end would have the same ones looked through again and again. */
const maxLooking = 10_000_000;

/**
 * Parses the text of an HTML page into nodes to read, which load and run nothing: by `options.parseHtml` where that is given,
 * and otherwise by the browser's `DOMParser` under the Trusted Types policy `standfirst`.
 *
 * @throws {ArticleFormatError} when there is no parser or it refuses; the message says what to add
 */
export function parseHtmlText(markup: string, { parseHtml: parse }: ParseOptions): ParsedNode {
  if (!parse && typeof DOMParser === 'undefined') {
    throw new ArticleFormatError(
      'An HTML page needs a parser where there is no DOMParser: pass one as options.parseHtml.',
    );
  }
  const safe = harmless(markup);
  try {
    return parse ? parse(safe) : new DOMParser().parseFromString(htmlPolicy()?.createHTML(safe) ?? safe, 'text/html');
  } catch (cause) {
    const why = parse
      ? 'options.parseHtml failed on the HTML page.'
      : "This page's Trusted Types policy refuses to parse HTML: allow the policy, as in “trusted-types standfirst”.";
    throw new ArticleFormatError(why, { cause });
  }
}

/**
 * The same page without what makes a parser that follows the HTML standard take time, or memory, by the square and more: a few
 * kilobytes can hang a browser. It opens elements for formatting again in each block that follows, and is slow to add comments to
 * the document itself and attributes to its root. So these elements get a name that means nothing to it, `<b>` that of `<x-b>`,
 * and all goes into one body; `attribute` takes the names back.
 */
function harmless(markup: string): string {
  const start = markup.slice(0, endOfReading(markup));
  const costly = /<(\/?)(html|body|a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])/gi;
  return `<!doctype html><body>${start.replace(costly, '<$1x-$2')}`;
}

/** Where what is read ends. What opens otherwise than a tag (`<!`, `<?`, `</ `) makes a comment, wanted or not. */
function endOfReading(markup: string): number | undefined {
  let tags = 0;
  let comments = 0;
  let looking = 0;
  for (const { 1: tag, index } of markup.matchAll(/<(\/?[a-z])|<[!?/]/gi)) {
    if (!tag) {
      if (++comments > maxComments) return index;
      continue;
    }
    const { attributes, length } = measureTag(markup, index);
    looking += length;
    if (++tags > maxTags || attributes > maxAttributes || looking > maxLooking) return index;
  }
  return undefined;
}

/** How many attributes the tag at `start` has, at least until there are too many, and how much text that is. */
function measureTag(markup: string, start: number): { attributes: number; length: number } {
  // An attribute with its value, or the end of the tag. A quote that is not closed goes on to the end of the page.
  const piece = /[\s/]*(?:(>)|[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^\s>"'][^\s>]*)?)?)/y;
  piece.lastIndex = start + 1;
  for (let attributes = 0; ; attributes++) {
    const end = piece.exec(markup)?.[1];
    // Without a match it has looked through all the rest.
    const length = (piece.lastIndex || markup.length) - start;
    if (end || piece.lastIndex === 0 || attributes > maxAttributes) return { attributes, length };
  }
}
