import { attributesEnd, htmlText, looseText } from './html-text.js';
import { plainText } from '../text.js';

/** A text up to this length is a summary; a longer one is the story. */
const maxSummary = 600;

/** How much of a story is looked through for its first paragraph. */
const maxMarkup = 5_000;

/** A block of a story that is not marked as a paragraph needs so many characters to be one, and not a heading or a name. */
const minBlock = 50;

/**
 * A summary from a field that holds HTML: a sentence or two, or the whole story, of which it is the first paragraph. Of several
 * paragraphs only the first counts: publishing systems put a line about themselves behind it ("The post … appeared first on …"). A story
 * without paragraphs has blocks, or lines with nothing between them; one of which nothing is that short ends with a sentence.
 *
 * @returns plain text as {@link htmlText}, without the link to read on and the brackets around dots that the same systems put at its end
 */
export function summaryFrom(markup: unknown): string | undefined {
  return typeof markup === 'string' ? summaryIn(markup, 2) : undefined;
}

/** @param times how often its references may have been written once more */
function summaryIn(markup: string, times: number): string | undefined {
  const start = withoutMore(markup.slice(0, maxMarkup).replace(widget, ' '));
  const whole = looseText(markup.length > maxMarkup ? markup : start);
  if (whole === undefined) return undefined;
  const isStory = whole.length > maxSummary;
  // What stands before the first paragraph counts, where there is anything.
  const paragraph = isStory || beginsWithParagraph(start) ? firstParagraph(start) : undefined;
  const text = paragraph ?? (isStory ? (firstBlock(start, looseText) ?? whole) : whole);
  return isMarkup(text) && times > 0 ? summaryIn(paragraph ?? whole, times - 1) : shortened(text);
}

/** As {@link summaryFrom}, of plain text, in which markup is meant as such. */
export function summaryOfText(text: unknown): string | undefined {
  const whole = plainText(text);
  if (whole === undefined) return undefined;
  const isStory = whole.length > maxSummary;
  return shortened(isStory ? (firstBlock(String(text).slice(0, maxMarkup), plainText) ?? whole) : whole);
}

/** Our own widgets in a story, with the fallback inside them. They are not part of a summary. */
const widget =
  /<(news-(?:byline|headline-card|headline-list|photo-caption|share-icons|subscription-prompt))(?=[\s>]).*?<\/\1>/gis;

/** The text of the links that our earlier docs put into share icons and prompts. It stays in a text if a system removes the tags. */
const leftover =
  /\s*(?:Share by e-mail|Subscribe: \S+ an? (?:day|week|month|year)(?: for (?:the first )?\d+ \w+, then \S+?(?: an? \w+)?(?=[\s.]|$))?)(?![\w-])/g;

/** A text that has come as a whole, up to a sentence that ends before it is too long for a summary, or else a word. */
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

/** What stands before a full stop that ends no sentence: an initial, a title, a month. */
const abbreviation =
  /(?:^|[^\p{L}])(?:\p{L}\p{Ll}?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Prof|Messrs|Gen|Gov|Sen|Rep|Col|Sgt|Inc|Ltd|Corp|Dept|vs|etc|bzw|usw|evtl|inkl|Mrs|Mme|Sra|Dra)$/u;

/** Whether nothing is written before the first paragraph but captions. */
function beginsWithParagraph(markup: string): boolean {
  const opening = markup.search(/<p(?=[\s>])/i);
  if (opening < 0) return false;
  const before = markup.slice(0, opening);
  return !htmlText(before.replace(/<fig(?:ure|caption)(?=[\s>]).*?(?:<\/fig(?:ure|caption)>|$)/gis, ''));
}

/** The first paragraph that says something, else the first, but not one in a caption. What never ends is none, and nothing behind it is looked at. */
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

/** Whether a paragraph is a sentence or as long as one, and not the name of a place, a photographer or a section. */
export function saysSomething(text: string): boolean {
  return text.length >= minBlock || /[.!?…。！？؟۔।\]][”’"')»」』]*$/.test(text);
}

const blockEnd =
  /<br\s*\/?>\s*<br\s*\/?>|<\/?(?:article|blockquote|div|fig\w+|h[1-6r]|header|li|main|[ou]l|p|section|table)(?=[\s/>])[^<>]*>|\n[^\S\n]*\n/i;

/** The first of a story's blocks that is long enough to be a paragraph. */
function firstBlock(markup: string, read: (text: string) => string | undefined): string | undefined {
  const blocks = markup.split(blockEnd);
  if (blocks.length < 2) return undefined;
  return blocks.map((block) => read(block)).find((text) => text !== undefined && text.length >= minBlock);
}

/** What a link to the story says, in the languages of most feeds. Publishing systems mark it by its class too. */
const more =
  /^(?:(?:continue|keep) reading|read (?:more|on|the (?:rest|full (?:story|article)))|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|leia mais|czytaj (?:dalej|więcej)|続きを読む|阅读更多|阅读全文|繼續閱讀|더 ?보기|اقرأ المزيد|קרא עוד)(?: on \S+|[:\s]+["“«„「'].*)?[\s.…→»›]*$/iu;

/** The end of a sentence, or of a block. */
const pieceEnd = /(?:^|[.!?…。！？؟۔।:;”’"')»」』\]]|<\/?(?:p|div|br|section|[ou]l|li|blockquote|h\d|span)\b[^<>]*>)$/i;

/** Markup without the link to the whole story that stands at its end, behind a sentence or a block. */
function withoutMore(markup: string): string {
  let start = -1;
  for (const { index } of markup.matchAll(/<a\s/gi)) start = index;
  if (start < 0) return markup;
  const link = markup.slice(start);
  const end = link.search(/<\/a>/i);
  // Behind it there may be an arrow, and the ends of what it stands in.
  if (end < 0 || !/^(?:\s|&[#\w]+;|[→»›…]|<\/?[a-z]\w*>)*$/i.test(link.slice(end + 4))) return markup;
  const isMore =
    /^<a\s[^<>]*\bclass=["'](?:[^"'<>]* )?(?:more-link|read-?more)\b/i.test(link) ||
    more.test(htmlText(link.slice(0, end)) ?? '');
  return isMore && pieceEnd.test(markup.slice(0, start).trimEnd())
    ? markup.slice(0, start) + link.slice(end + 4)
    : markup;
}

/** Whether a text is markup still: some write the references of HTML twice or three times, and no summary begins with a tag that is meant as such. */
export function isMarkup(text: string): boolean {
  return /^(?:<|&lt;)(?:!--|(?:a|b|br|div|em|figure|h\d|i|img|ol|p|span|strong|table|ul)\b)/i.test(text);
}
