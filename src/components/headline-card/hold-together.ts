import { html } from 'lit';

/**
 * Words that belong on one line, as parts of one regular expression. Their letters have capitals (`LC`): in other
 * scripts, lines break in other places.
 */
const kinds = [
  // A time in French: "19 h 30".
  String.raw`\d{1,2}\sh\s\d\d`,
  // A number and its unit ("$ 4.2 billion", "12 000 firms", "3 %", "14 Uhr"), a score or a span of years ("7–5").
  String.raw`(?:\p{LC}{0,3}[$€£¥]\s?|n°\s|§+\s)?\d+(?:[.,:–+/-]\d+|\s\d{3}(?!\d))*(?:\s\p{LC}{1,8}(?!\p{L})|\s[%°€]C?)?`,
  // An abbreviation or initials, and a name: "No. 10", "H. J. Moreau".
  String.raw`(?<!\p{L})(?:\p{Lu}\p{L}{0,2}|\p{Ll})\.(?:\s\p{Lu}\.){0,2}\s[\p{LC}\d]{1,10}(?!\p{L})`,
  // A name and its number: "Elizabeth II", "Page 3".
  String.raw`\p{Lu}\p{LC}{1,11}\s(?:[IVX]{2,5}|\d{1,3})(?![\p{L}\d]|[.,–]\d)`,
  // Short words with a hyphen: "Wi-Fi", "COVID-19".
  String.raw`(?<![\p{L}-])(?:\p{LC}{1,6}-(?:\p{LC}{1,3}|\d{1,4})|\p{LC}{1,2}-\p{LC}{1,8})(?!\p{L})`,
  // The last word before a mark that French separates: "dit-il ?".
  String.raw`\p{LC}{1,12}(?=\s[»!?:;](?!\S))`,
];

const phrase = new RegExp(String.raw`((?:${kinds.join('|')})(?:\s[»!?:;](?!\S)){0,2})`, 'u');

/** Matches what every phrase has. Most texts have none of it, and looking for phrases is slow. */
const sign = /[\d»!?:;-]|\.\s|\s[IVX]{2}/;

/** Matches a phrase that could break. */
const breakable = /[\s–-]/;

/**
 * The longest phrase that is kept together, in characters. It fits in the narrowest card, and beside the picture of a
 * small one.
 */
const mostHeld = 13;

/** The longest text that is searched, in characters. */
const mostSearched = 400;

/** Splits a text before and after each phrase that stays on one line. Those are the parts with odd numbers. */
export function splitPhrases(text: string): string[] {
  if (text.length > mostSearched || !sign.test(text)) return [text];
  const parts = [''];
  text.split(phrase).forEach((part, at) => {
    if (at % 2 && part.length <= mostHeld && breakable.test(part)) parts.push(part, '');
    else parts[parts.length - 1] += part;
  });
  return parts;
}

/**
 * Renders a text with its phrases on one line each. The text itself does not change. The style sheet has the class
 * `together`.
 */
export function holdTogether(text: string): unknown {
  const parts = splitPhrases(text);
  // Most texts have none.
  if (parts.length === 1) return text;
  return parts.map((part, at) => (at % 2 ? html`<span class="together">${part}</span>` : part));
}
