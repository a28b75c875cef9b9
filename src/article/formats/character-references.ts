/** The characters of `&#128;` to `&#159;`: sources number them by windows-1252, and the HTML standard accepts that. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The named references of HTML 4, each followed by its character. */
const names =
  'amp& lt< gt> quot" apos\' nbsp\u00a0 ensp\u2002 emsp\u2003 thinsp\u2009 shy\u00ad zwnj\u200c zwj\u200d lrm\u200e rlm\u200f ' +
  'ndash– mdash— minus− lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ lsaquo‹ rsaquo› laquo« raquo» hellip… bull• middot· ' +
  'prime′ Prime″ dagger† Dagger‡ permil‰ oline‾ frasl⁄ sect§ para¶ deg° copy© reg® trade™ euro€ pound£ yen¥ cent¢ times× divide÷ plusmn± frac12½ frac14¼ ' +
  'frac34¾ sup2² sup3³ ordfª ordmº iexcl¡ iquest¿ larr← rarr→ ne≠ le≤ ge≥ AElig\u00c6 aelig\u00e6 OElig\u0152 oelig\u0153 ' +
  'not¬ macr¯ acute´ cedil¸ uml¨ brvbar¦ curren¤ sup1¹ micro\u00b5 circˆ tilde˜ fnofƒ weierp℘ image\u2111 real\u211c alefsymℵ ' +
  'uarr↑ darr↓ harr↔ crarr↵ lArr⇐ uArr⇑ rArr⇒ dArr⇓ hArr⇔ forall∀ part∂ exist∃ empty∅ nabla∇ isin∈ notin∉ ni∋ prod∏ sum∑ ' +
  'lowast∗ radic√ prop∝ infin∞ ang∠ and∧ or∨ cap∩ cup∪ int∫ there4∴ sim∼ cong≅ asymp≈ equiv≡ sub⊂ sup⊃ nsub⊄ sube⊆ supe⊇ ' +
  'oplus⊕ otimes⊗ perp⊥ sdot⋅ lceil⌈ rceil⌉ lfloor⌊ rfloor⌋ lang⟨ rang⟩ loz◊ spades♠ clubs♣ hearts♥ diams♦ thetasymϑ upsihϒ pivϖ ' +
  'szlig\u00df Oslash\u00d8 oslash\u00f8 ETH\u00d0 eth\u00f0 THORN\u00de thorn\u00fe Lstrok\u0141 lstrok\u0142 imath\u0131';

/**
 * The names of the Greek capitals in HTML, from U+0391 on. The small letters have the same names in lower case, from
 * U+03B1 on.
 */
const greek =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho sigmaf Sigma Tau Upsilon Phi Chi Psi Omega'.split(
    ' ',
  );

/** Accented letters (`&eacute;`, `&scaron;`) are composed from the letter and its mark instead of listed. */
const marks: ReadonlyMap<string, string> = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['uml', '\u0308'],
  ['ring', '\u030a'],
  ['caron', '\u030c'],
  ['cedil', '\u0327'],
  ['ogon', '\u0328'],
]);

const named: ReadonlyMap<string, string> = new Map([
  ...names.split(' ').map((entry): [string, string] => [entry.slice(0, -1), entry.slice(-1)]),
  ...greek.flatMap((name, index): [string, string][] => [
    [name, String.fromCharCode(0x391 + index)],
    [name.toLowerCase(), String.fromCharCode(0x3b1 + index)],
  ]),
]);

/**
 * Decodes the character references in a text, once.
 *
 * Reads numeric ones by the HTML standard, with or without `;`, and the named ones of HTML 4, with `;`. Any other is
 * not changed. Needs no DOM.
 *
 * @see
 *   {@link https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state | HTML, character references}
 */
export function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#(?:x([\da-f]+)|(\d+));?|([a-z][a-z\d]{1,30});)/gi,
    (reference, hex?: string, decimal?: string, name?: string) =>
      name
        ? (named.get(name) ?? accentedLetter(name) ?? reference)
        : character(hex ? parseInt(hex, 16) : Number(decimal)),
  );
}

function accentedLetter(name: string): string | undefined {
  const mark = marks.get(name.slice(1));
  const letter = mark && (name.charAt(0) + mark).normalize('NFC');
  return letter?.length === 1 ? letter : undefined;
}

function character(code: number): string {
  if (code >= 128 && code < 160) return windows1252.charAt(code - 128);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
}
