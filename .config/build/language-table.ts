import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Build } from './lazy-parts.js';
import { source } from './read-parts.js';

const locale = resolve(source, 'locales/locale.ts');
const table = resolve(source, 'locales/languages.ts');

/** What changes in that module: the table is there from the start, and its keys are the names. */
const changes = {
  "import { languageNames } from './language-names.js';": "import { languages } from './languages.js';",
  "const { languages } = await import('./languages.js');": '',
  'languageNames.test(name)': 'Object.hasOwn(languages, name)',
};

/**
 * Puts the table of languages into the script-tag builds, so that a language loads in one round trip. `.config/finish-cdn.mjs` shortens it. The core gets
 * the loader's table. In an application, where bundlers write a long name for each language, the table is a chunk that loads before the first language.
 *
 * @throws if the table is requested in another way
 */
export function languageTable(build: Exclude<Build, 'package'>): Plugin {
  return {
    name: 'standfirst:language-table',
    enforce: 'pre',
    transform(text, id) {
      if (id === table && build === 'the loader') return { code: 'export const languages = {};', map: null };
      if (id !== locale) return undefined;
      for (const [line, replacement] of Object.entries(changes)) {
        if (!text.includes(line))
          this.error(`${locale} requests the languages in a way that this build does not know.`);
        text = text.replace(line, replacement);
      }
      return { code: text, map: null };
    },
  };
}
