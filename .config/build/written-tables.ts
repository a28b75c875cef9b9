/**
 * Makes files from the tables of formats (`src/article/formats/formats.ts`) and of languages
 * (`src/locales/languages.ts`).
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { allElements, readModule, source, type LateImport } from './read-parts.js';
import { generated, made, pathTo } from './written-text.js';

const project = resolve(source, '..');
/** The page of the docs that lists the languages. */
const languagePage = resolve(project, 'stories/languages.mdx');
const readme = resolve(project, 'README.md');
const formatTable = resolve(source, 'article/formats/formats.ts');
const formatFolder = resolve(generated, 'article');

/** Returns the files with the names of the formats and with their parsers. */
export function formatFiles(): Record<string, string> {
  const formats = allFormats();
  const names = formats.map(({ key }) => `'${key!}'`);
  const place = resolve(formatFolder, 'parser-table.ts');
  const all = resolve(formatFolder, 'parsers.ts');
  // A format that also follows links has a `loadX` beside its `parseX`.
  const parserOf = ({ exported }: LateImport): string => exported!.replace(/^load/, 'parse');
  const taken = (format: LateImport, from = place): string =>
    `{ ${parserOf(format)} } from ${pathTo(format.file, from)};`;
  const alone = formats.map((format) => {
    const file = resolve(formatFolder, `parsers/${format.key!}.ts`);
    return [
      file,
      `/** Exports only the parser of the format \`${format.key!}\`. Some bundlers cannot leave out the others of \`standfirst/article\`. */\nexport ${taken(format, file)}`,
    ];
  });
  return {
    ...(Object.fromEntries(alone) as Record<string, string>),
    [resolve(formatFolder, 'format-names.ts')]: `${made}

      /** The formats of articles that the library reads. */
      export const articleFormats = [${names.join()}] as const;

      /** One of {@link articleFormats}. */
      export type ArticleFormat = (typeof articleFormats)[number];`,
    [place]: `${made}
      ${formats.map((format) => `import ${taken(format)}`).join('\n')}
      import type { ArticleFormat } from './format-names.js';
      import type { Parser } from ${pathTo(formatTable, place)};

      /** The parsers of all formats. */
      export const parsers: Readonly<Record<ArticleFormat, Parser>> = {
        ${formats.map((format) => `'${format.key!}': ${parserOf(format)}`).join()}
      };`,
    [all]: `/** Exports the parser of each format. */
      ${made}
      ${formats.map((format) => `export ${taken(format, all)}`).join('\n')}`,
  };
}

function allFormats(): LateImport[] {
  return readModule(formatTable).lateImports.filter(({ key }) => key);
}

/**
 * Returns the tables of languages of the script-tag builds and of the renderer for servers; package.json; the page of
 * the docs; and the README with the number of languages.
 */
export function languageFiles(): Record<string, string> {
  const languages = readModule(resolve(source, 'locales/languages.ts')).lateImports;
  const nameIn = ({ key }: LateImport): string => key!.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const tagOf = ({ key }: LateImport): string => Intl.getCanonicalLocales(key)[0]!;
  const serverLanguages = resolve(generated, 'server/languages.ts');
  const languageNames = resolve(generated, 'embed/language-files.ts');
  const messages = resolve(source, 'locales/messages.ts');
  return {
    [languageNames]: `/**
       * The table of languages of the script-tag builds, in place of \`locales/languages.ts\`. The build names the file of each language after its tag, so the table
       * is only a list of tags. A table of imports, each with the number of a chunk, would be longer.
       */
      ${made}
      import type { Messages } from ${pathTo(messages, languageNames)};

      /** The folder of the chunks, which the build writes here (\`vite.config.ts\`). */
      declare const __CHUNK_FOLDER__: string;

      const names = '${languages.map(({ key }) => key!).join(' ')}'.split(' ');

      /**
       * Loads each language, by the name of its file. The address is relative to the loader or the one file, which are
       * in the same folder.
       */
      export const languages: Readonly<Record<string, () => Promise<Readonly<Record<string, Messages>>>>> =
        Object.fromEntries(names.map((name) => [name, () => import(/* @vite-ignore */ \`./\${__CHUNK_FOLDER__}/\${name}.js\`)]));`,
    [serverLanguages]: `${made}
      ${languages.map((language) => `import { ${nameIn(language)} } from ${pathTo(language.file, serverLanguages)};`).join('\n')}
      import type { Messages } from ${pathTo(messages, serverLanguages)};

      /**
       * The messages of each language but English. A server has them from the start, so it can render without waiting.
       */
      export const serverLanguages: Readonly<Record<string, Messages>> = {
        ${languages.map((language) => entry(language.key!, nameIn(language))).join()}
      };`,
    [resolve(project, 'package.json')]: packageWith(['en', 'en-gb', 'pseudo', ...languages.map(({ key }) => key!)]),
    [languagePage]: languagePageWith(languages.map(tagOf)),
    [readme]: readFileSync(readme, 'utf8').replace(/\b\d+ languages\b/, `${languages.length + 1} languages`),
  };
}

/** Returns an entry of an object. Prettier removes unnecessary quotes, but does not shorten `ar: ar` to `ar`. */
function entry(key: string, value: string): string {
  return key === value ? key : `'${key}': ${value}`;
}

/**
 * Returns the text of package.json with an entry for each element, its registration, its component for React, each
 * format of articles and each language.
 */
function packageWith(languages: readonly string[]): string {
  const manifest = JSON.parse(readFileSync(resolve(project, 'package.json'), 'utf8')) as { exports: object };
  const entry = (name: string, built: string, conditions = {}): [string, object] => [
    name,
    { types: `./dist/${built}.d.ts`, ...conditions, default: `./dist/${built}.js` },
  ];
  // In a server component of React an element is not registered.
  const registering = { 'react-server': './dist/hosts/react-server.js' };
  const elements = allElements().map(({ tag }) => tag.replace('news-', ''));
  const [english, ...others] = languages;
  const groups: Record<string, [string, object][]> = {
    './components/': elements.map((name) => entry(`./components/${name}`, `components/${name}/${name}`)),
    './define/': elements.map((name) => entry(`./define/${name}`, `generated/components/define/${name}`, registering)),
    './react/': [
      ...elements.map((name) => entry(`./react/${name}`, `generated/hosts/react/${name}`)),
      ...['page', 'static'].map((name) => entry(`./react/${name}`, `hosts/react/${name}`)),
    ],
    './article/': allFormats().map(({ key }) => entry(`./article/${key!}`, `generated/article/parsers/${key!}`)),
    './locales/': [english!, ...others.sort()].map((name) => entry(`./locales/${name}`, `locales/${name}`)),
  };
  let exports = Object.entries(manifest.exports);
  for (const [prefix, entries] of Object.entries(groups)) {
    const first = exports.findIndex(([name]) => name.startsWith(prefix));
    const others = exports.filter(([name]) => !name.startsWith(prefix));
    const place = first < 0 ? exports.findIndex(([name]) => `${name}/` === prefix) + 1 : first;
    exports = [...others.slice(0, place), ...entries, ...others.slice(place)];
  }
  return JSON.stringify({ ...manifest, exports: Object.fromEntries(exports) }, null, 2);
}

/** Returns the text of the page of the docs with its list of languages, which is between two comments. */
function languagePageWith(tags: readonly string[]): string {
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });
  const languages = ['en', ...tags].map((tag) => names.of(tag)!).sort();
  const list = `${new Intl.ListFormat('en-GB').format(languages)}.`;
  return readFileSync(languagePage, 'utf8').replace(
    /(\{\/\* languages: .*\*\/\}\n)[^]*?(\{\/\* end of languages \*\/\})/,
    (_, start: string, end: string) => `${start}\n${list}\n\n${end}`,
  );
}
