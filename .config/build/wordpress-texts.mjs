// @ts-check
/**
 * The texts of the WordPress plugin, and their translations in the forms that WordPress reads.
 *
 * `src/hosts/wordpress/languages/<language>.json` has the translation of each English text. Many sites have a variant
 * of a language (`de_AT`), so the plugin takes the file of the language (`includes/languages.php`).
 */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/**
 * @typedef {object} Text
 * @property {string} text in English
 * @property {string} context such as `block title`; empty for none
 * @property {string} file its path in the folder of the plugin
 * @property {string} note for translators
 */

const quoted = String.raw`'((?:[^'\\]|\\.)*)'`;
const call = new RegExp(
  String.raw`(?:translators:\s*([^\n]*?)\s*\*/[^;]*?)?\b(?:__|_e|_x|esc_(?:html|attr)_[_ex])\(\s*${quoted}\s*,\s*(?:${quoted}\s*,\s*)?'standfirst',?\s*\)`,
  'g',
);

/** The fields of `block.json` that WordPress translates, and the contexts that it gives them. */
const fields = { title: 'block title', description: 'block description', keywords: 'block keyword' };

/**
 * Returns every text of a folder with the plugin, in the order of its files.
 *
 * @param {string} folder
 * @returns {Text[]}
 */
export function readTexts(folder) {
  /** @type {Text[]} */
  const texts = [];
  for (const file of globSync(['**/*.{php,js}', '!files/**', '!languages/**'], { cwd: folder }).sort())
    for (const [, note = '', text = '', context = ''] of readFileSync(`${folder}/${file}`, 'utf8').matchAll(call))
      texts.push({ text: unescape(text), context: unescape(context), file, note });
  for (const file of globSync('blocks/*/block.json', { cwd: folder }).sort()) {
    const block = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    for (const [field, context] of Object.entries(fields))
      for (const text of [block[field] ?? []].flat()) texts.push({ text, context, file, note: '' });
  }
  return texts;
}

/** @param {string} text as it is between quotes in PHP and JavaScript */
function unescape(text) {
  return text.replace(/\\(['\\])/g, '$1');
}

/**
 * Writes the template for translators.
 *
 * @param {readonly Text[]} texts
 * @see https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
 */
export function writeTemplate(texts) {
  const head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"X-Domain: standfirst\\n"\n';
  const entries = [...byKey(texts).values()].map(([first, ...others]) =>
    [
      first.note && `#. ${first.note}`,
      `#: ${[...new Set([first, ...others].map(({ file }) => file))].join(' ')}`,
      first.context && `msgctxt ${JSON.stringify(first.context)}`,
      `msgid ${JSON.stringify(first.text)}`,
      'msgstr ""',
    ]
      .filter(Boolean)
      .join('\n'),
  );
  return `${[head, ...entries].join('\n\n')}\n`;
}

/**
 * Writes the translations for WordPress's PHP.
 *
 * @param {readonly Text[]} texts
 * @param {Record<string, string>} translations
 */
export function writePhp(texts, translations) {
  const lines = [...messages(texts, translations)].map(([key, value]) => `${php(key)} => ${php(value)}`);
  return `<?php\nreturn array( 'domain' => 'standfirst', 'messages' => array(\n${lines.join(',\n')},\n) );\n`;
}

/**
 * Writes the translations for a script, in the format Jed.
 *
 * @param {readonly Text[]} texts
 * @param {Record<string, string>} translations
 */
export function writeScript(texts, translations) {
  const entries = [...messages(texts, translations)].map(([key, value]) => [key, [value]]);
  return JSON.stringify({ domain: 'messages', locale_data: { messages: { '': {}, ...Object.fromEntries(entries) } } });
}

/**
 * @param {readonly Text[]} texts
 * @param {Record<string, string>} translations
 * @returns {Map<string, string>} by the keys of gettext
 */
function messages(texts, translations) {
  return new Map(
    [...byKey(texts)].flatMap(([key, [{ text }]]) => {
      const translation = translations[text];
      return translation ? [/** @type {const} */ ([key, translation])] : [];
    }),
  );
}

/**
 * @param {readonly Text[]} texts
 * @returns {Map<string, [Text, ...Text[]]>} by the keys of gettext
 */
function byKey(texts) {
  /** @type {Map<string, [Text, ...Text[]]>} */
  const found = new Map();
  for (const text of texts) {
    const key = text.context ? `${text.context}\u0004${text.text}` : text.text;
    const others = found.get(key);
    if (others) others.push(text);
    else found.set(key, [text]);
  }
  return found;
}

/** @param {string} text */
function php(text) {
  const [context, ...rest] = text.split('\u0004');
  const literal = (/** @type {string} */ part) => `'${part.replace(/[\\']/g, '\\$&')}'`;
  return rest.length > 0 ? `${literal(context ?? '')} . "\\4" . ${literal(rest.join(''))}` : literal(text);
}
