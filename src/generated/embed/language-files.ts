/**
 * The table of languages of the script-tag builds, in place of `locales/languages.ts`. The build names the file of each language after its tag, so the table
 * is only a list of tags. A table of imports, each with the number of a chunk, would be longer.
 */
// Made from the sources: `npm run generate` writes this file.
import type { Messages } from '../../locales/messages.js';

/** The folder of the chunks, which the build writes here (`vite.config.ts`). */
declare const __CHUNK_FOLDER__: string;

const names = 'ar cs da de es fi fr he it ja ko nb nl pl pt ru sv tr uk zh-hans zh-hant'.split(' ');

/**
 * Loads each language, by the name of its file. The address is relative to the loader or the one file, which are
 * in the same folder.
 */
export const languages: Readonly<Record<string, () => Promise<Readonly<Record<string, Messages>>>>> =
  Object.fromEntries(names.map((name) => [name, () => import(/* @vite-ignore */ `./${__CHUNK_FOLDER__}/${name}.js`)]));
