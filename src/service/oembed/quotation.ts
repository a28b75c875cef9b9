import type { Article } from '../../article/article.js';
import { textDirection } from '../../article/language.js';
import { attributesText, escapeAttribute, escapeText } from '../../widget/fallback/html-text.js';

/**
 * Returns the words of some articles, for readers who do not see the frame. WordPress shows them until the frame has
 * answered, and feed readers show nothing else. Tags may be lost, so each part ends as a sentence does: “Rain ends
 * drought. The reservoirs fill again. – Mara Lin, The Meridian”.
 *
 * They are hidden, because a system that shows the answer as it is would show the story twice. WordPress removes this
 * attribute, as do most systems that remove frames.
 */
export function quotation(articles: readonly Article[], lang: string): string {
  const [first] = articles;
  const isOne = articles.length === 1;
  const sentences = articles.map(({ headline, url }) => {
    const words = quoted(headline) + endOf(headline);
    return url ? `<a href="${escapeAttribute(url)}">${words}</a>` : words;
  });
  if (isOne && first?.standfirst) sentences.push(quoted(first.standfirst) + endOf(first.standfirst));
  const source = [isOne && authorNames(first!, lang), first?.publication?.name].filter(Boolean).join(', ');
  // The dash stays with the name.
  if (source) sentences.push(`–\u00A0${quoted(source)}`);
  return `<blockquote${attributesText({ lang, dir: textDirection(lang), hidden: true })}>${sentences.join(' ')}</blockquote>`;
}

/**
 * Escapes a text. WordPress takes the first `src="…"` for the address of the frame, also in words, and would then never
 * show the frame.
 */
function quoted(text: string): string {
  return escapeText(text).replace(/=(?=["'])/g, '&#61;');
}

/** Returns the names of the authors: “Mara Lin and Tom Reyes”. */
export function authorNames({ authors, agency }: Article, lang: string): string | undefined {
  const names = authors.map(({ name }) => name);
  return names.length > 0 ? new Intl.ListFormat(lang, { type: 'conjunction' }).format(names) : agency;
}

/** Returns the sign that ends a sentence; none if the text has one. */
function endOf(text: string): string {
  if (/[.!?…。！？؟।۔։][\p{Pe}\p{Pf}"']*$/u.test(text)) return '';
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text) ? '。' : '.';
}
