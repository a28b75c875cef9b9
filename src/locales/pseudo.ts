import { en } from './en.js';
import type { Messages } from './messages.js';

const letters: Readonly<Record<string, string>> = Object.fromEntries(
  'AÅBßCÇDÐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÖPÞQǪRŔSŠTŢUÛVṼWŴXẊYÝZŽaåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqǫrŕsštţuûvṽwŵxẋyýzž'
    .match(/../gu)!
    .map((pair) => [...pair] as [string, string]),
);

/**
 * A pseudo-locale, `en-XA`: English with an accent on each letter, in brackets, and longer by a third. A developer sees
 * at a glance which texts are not translated, cut off or put together from pieces. `setMessages('en-XA', pseudo)` gives
 * it to a page.
 *
 * @see {@link https://cldr.unicode.org/translation/ | CLDR, where `XA` is the region of such locales}
 */
export const pseudo = Object.fromEntries(Object.entries(en).map(([name, text]) => [name, dressed(text)])) as Messages;

function dressed(message: string): string {
  const isText = textOf(message);
  const text = [...message].map((letter, index) => (isText[index] ? (letters[letter] ?? letter) : letter)).join('');
  const length = isText.filter(Boolean).length;
  return `[${text}${' ·'.repeat(Math.ceil(Math.min(length, 60) / 6))}]`;
}

/** Returns, for each character of a message, whether it is text that a reader sees. */
function textOf(message: string): boolean[] {
  const isText: boolean[] = [];
  // For each open brace: whether there is text in it.
  const open = [true];
  for (const letter of message) {
    if (letter === '}') open.pop();
    isText.push(open.at(-1)! && letter !== '{' && letter !== '}');
    // Braces alternate: those in a text contain names and choices, and those in a choice contain texts.
    if (letter === '{') open.push(!open.at(-1)!);
  }
  return isText;
}
