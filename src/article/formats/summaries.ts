import { attributesEnd, htmlText, looseText } from './html-text.js';
import { plainText } from '../text.js';

/** The longest summary. A longer text is the whole story. */
const maxSummary = 600;

/** How much of a story is searched for its first paragraph. */
const maxMarkup = 5_000;

/** The shortest paragraph. A shorter block without a mark may be a heading or a name. */
const minBlock = 50;

/**
 * Reads a summary from an HTML field. The field has a sentence or two, or the whole story.
 *
 * If it begins with a paragraph or is a whole story, the summary is its first paragraph: publishing systems add others
 * about themselves ("The post … appeared first on …"). A story without paragraphs has blocks, or empty lines between
 * its parts. If all of these are too long, the summary is cut after a sentence.
 *
 * @returns plain text as {@link htmlText}. Publishing systems put a link to read on, and brackets around dots, at its
 *   end. The link and the brackets are left out
 */
export function summaryFrom(markup: unknown): string | undefined {
  return typeof markup === 'string' ? summaryIn(markup, 2) : undefined;
}

/** @param times how often its references may have been encoded again */
function summaryIn(markup: string, times: number): string | undefined {
  const start = withoutMore(markup.slice(0, maxMarkup).replace(widget, ' '));
  const whole = looseText(markup.length > maxMarkup ? markup : start);
  if (whole === undefined) return undefined;
  const isStory = whole.length > maxSummary;
  // Text before the first paragraph counts, if there is any.
  const paragraph = isStory || beginsWithParagraph(start) ? firstParagraph(start) : undefined;
  const text = paragraph ?? (isStory ? (firstBlock(start, looseText) ?? whole) : whole);
  return isMarkup(text) && times > 0 ? summaryIn(paragraph ?? whole, times - 1) : shortened(text);
}

/** Reads a summary like {@link summaryFrom}, from plain text, of which markup is a part. */
export function summaryOfText(text: unknown): string | undefined {
  const whole = plainText(text);
  if (whole === undefined) return undefined;
  const isStory = whole.length > maxSummary;
  return shortened(isStory ? (firstBlock(String(text).slice(0, maxMarkup), plainText) ?? whole) : whole);
}

/** Our own widgets in a story, with the fallback inside them. They are not part of a summary. */
const widget =
  /<(news-(?:byline|headline-card|headline-list|photo-caption|share-icons|subscription-prompt))(?=[\s>]).*?<\/\1>/gis;

/**
 * The text of the links that our earlier docs put into share icons and prompts. It stays in a text if a system removes
 * the tags.
 */
const leftover =
  /\s*(?:Share by e-?mail|Subscribe: \S+ an? (?:day|week|month|year)(?: for (?:the first )?\d+ \w+, then \S+?(?: an? \w+)?(?=[\s.]|$))?)(?![\w-])/g;

/** Cuts a text that is too long for a summary: after a sentence, or else after a word. */
export function shortened(whole: string): string {
  const text = whole.replace(leftover, '').trim() || whole;
  if (text.length <= maxSummary) return text.replace(/\s*[[(](?:…|\.{3})[\])]$/, '…');
  const stops = text.slice(0, maxSummary + 2).matchAll(/[.!?؟۔][”’"')»]*(?=\s+[^\p{Ll}\s])|[。！？][」』”]?/gu);
  const ends = [...stops]
    .filter(({ index }) => !abbreviation.test(text.slice(Math.max(0, index - 8), index)))
    .map(({ 0: stop, index }) => index + stop.length);
  const end = ends.findLast((end) => end >= maxSummary / 4 && end <= maxSummary);
  if (end) return text.slice(0, end);
  return `${text
    .slice(0, maxSummary)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/\s+\S*$/, '')}…`;
}

/** Matches a word before a full stop that ends no sentence: an initial, a title, a month. */
const abbreviation =
  /(?:^|[^\p{L}])(?:\p{L}\p{Ll}?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Prof|Messrs|Gen|Gov|Sen|Rep|Col|Sgt|Inc|Ltd|Corp|Dept|vs|etc|bzw|usw|evtl|inkl|Mrs|Mme|Sra|Dra)$/u;

/** Returns whether there is no text before the first paragraph, apart from captions. */
function beginsWithParagraph(markup: string): boolean {
  const opening = markup.search(/<p(?=[\s>])/i);
  if (opening < 0) return false;
  const before = markup.slice(0, opening);
  return !htmlText(before.replace(/<fig(?:ure|caption)(?=[\s>]).*?(?:<\/fig(?:ure|caption)>|$)/gis, ''));
}

/**
 * Returns the first paragraph that says something, else the first paragraph. Ignores paragraphs in captions. Stops at a
 * paragraph that never ends.
 */
function firstParagraph(markup: string): string | undefined {
  const tag = /<(?:(p)(?=[\s>])|(figcaption)(?=[\s>]))/gi;
  let first: string | undefined;
  for (let found = tag.exec(markup); found; found = tag.exec(markup)) {
    const [, isParagraph] = found;
    const start = attributesEnd(markup, tag.lastIndex);
    const closing = isParagraph ? /<\/p>/gi : /<\/figcaption>/gi;
    closing.lastIndex = start;
    const end = closing.exec(markup);
    if (!end) break;
    const text = isParagraph && htmlText(withoutMore(markup.slice(start, end.index)));
    if (text && saysSomething(text)) return text;
    first ??= text || undefined;
    tag.lastIndex = closing.lastIndex;
  }
  return first;
}

/**
 * Returns whether a paragraph is a sentence or as long as one, and not the name of a place, a photographer or a
 * section.
 */
export function saysSomething(text: string): boolean {
  return text.length >= minBlock || /[.!?…。！？؟۔।\]][”’"')»」』]*$/.test(text);
}

const blockEnd =
  /<br\s*\/?>\s*<br\s*\/?>|<\/?(?:article|blockquote|div|fig\w+|h[1-6r]|header|li|main|[ou]l|p|section|table)(?=[\s/>])[^<>]*>|\n[^\S\n]*\n/i;

/** Returns the first block of a story that is long enough to be a paragraph. */
function firstBlock(markup: string, read: (text: string) => string | undefined): string | undefined {
  const blocks = markup.split(blockEnd);
  if (blocks.length < 2) return undefined;
  return blocks.map((block) => read(block)).find((text) => text !== undefined && text.length >= minBlock);
}

/**
 * Matches the text of a link to the whole story, in the languages of most feeds. Publishing systems mark it by its
 * class too.
 */
const more =
  /^(?:(?:continue|keep) reading|read (?:more|on|the (?:rest|full (?:story|article)))|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|leia mais|czytaj (?:dalej|więcej)|続きを読む|阅读更多|阅读全文|繼續閱讀|더 ?보기|اقرأ المزيد|קרא עוד)(?: on \S+|[:\s]+["“«„「'].*)?[\s.…→»›]*$/iu;

/** Matches the end of a sentence, or of a block. */
const pieceEnd = /(?:^|[.!?…。！？؟۔।:;”’"')»」』\]]|<\/?(?:p|div|br|section|[ou]l|li|blockquote|h\d|span)\b[^<>]*>)$/i;

/** Returns markup without the link to the whole story at its end, after a sentence or a block. */
function withoutMore(markup: string): string {
  let start = -1;
  for (const { index } of markup.matchAll(/<a\s/gi)) start = index;
  if (start < 0) return markup;
  const link = markup.slice(start);
  const end = link.search(/<\/a>/i);
  // After it there may be an arrow, and end tags.
  if (end < 0 || !/^(?:\s|&[#\w]+;|[→»›…]|<\/?[a-z]\w*>)*$/i.test(link.slice(end + 4))) return markup;
  const isMore =
    /^<a\s[^<>]*\bclass=["'](?:[^"'<>]* )?(?:more-link|read-?more)\b/i.test(link) ||
    more.test(htmlText(link.slice(0, end)) ?? '');
  return isMore && pieceEnd.test(markup.slice(0, start).trimEnd())
    ? markup.slice(0, start) + link.slice(end + 4)
    : markup;
}

/**
 * Returns whether a decoded text is still markup, because it begins with a tag. Some sources encode HTML twice or three
 * times.
 */
export function isMarkup(text: string): boolean {
  return /^(?:<|&lt;)(?:!--|(?:a|b|br|div|em|figure|h\d|i|img|ol|p|span|strong|table|ul)\b)/i.test(text);
}
