import { escapeText } from '../../widget/fallback/html-text.js';
import type { OembedAnswer } from './oembed-answer.js';

/**
 * Writes an answer as XML.
 *
 * @see {@link https://oembed.com/#section2.3.4.3 | oEmbed, XML response}
 */
export function oembedXml(answer: OembedAnswer): string {
  const fields = Object.entries(answer).filter(([, value]) => value !== undefined);
  const lines = fields.map(([name, value]) => `\t<${name}>${asciiText(String(value))}</${name}>\n`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${lines.join('')}</oembed>\n`;
}

/**
 * Writes a text in ASCII, because some systems read the bytes of XML as Latin-1. Leaves out the characters that XML 1.0
 * does not allow: with one of them, a reader would refuse the whole answer.
 */
function asciiText(text: string): string {
  return escapeText(text)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[^\0-\x7F]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
