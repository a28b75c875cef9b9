import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import ts from 'typescript';
import { parseReaderAccess } from '../../src/access/reader-access.js';
import { parseArticles } from '../../src/article/index.js';
import { readArguments, findCommand } from '../../src/commands/read-arguments.js';
import { readSettings } from '../../src/commands/service-settings.js';
import manifest from '../../src/custom-elements.json' with { type: 'json' };
import { elementsOf } from '../../stories/support/elements-index.js';
import { blocksIn, textsWithSnippets, type Snippet } from '../support/snippets.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const snippets = textsWithSnippets().flatMap(blocksIn);
const inLanguage = (...languages: string[]): Snippet[] =>
  snippets.filter(({ language }) => languages.includes(language));

/** The names that the snippets take from the page or the program around them. */
const around = `
declare module 'https://your.example/standfirst/v0/standfirst.js' { export * from 'standfirst'; export * from 'standfirst/theme/check-theme'; }
declare const consentTool: { onChange(follow: (state: { storage: boolean }) => void): void };
declare const paywall: {
  check(id: string): Promise<{ entitled: boolean }>;
  on(type: string, listener: () => void): () => void;
  opened(id: string): void;
};
declare const service: object;
declare function sourceOf(service: object): import('standfirst/access').AccessSource;
declare const router: { navigate(url: string): void };
declare function report(details: object): void;
declare function gtag(kind: 'event', name: string, details: object): void;
declare const text: string;
declare const html: string;
`;

/**
 * Compiles snippets with the types of the built package, as an application does. Returns the errors of each, by its
 * number.
 */
function compile(codes: readonly string[], extension: 'ts' | 'tsx', isStrict: boolean): string[][] {
  const files = new Map(
    codes.map((code, index) => [`${project}test/stories/snippet-${index}.${extension}`, `${code}\nexport {};`]),
  );
  files.set(`${project}test/stories/snippet-globals.d.ts`, around);
  files.set(`${project}test/stories/snippet-elements.d.ts`, "import 'standfirst/define';\nimport 'standfirst/jsx';");
  files.set(`${project}test/stories/messages.d.ts`, 'export type Messages = Record<string, string>;');
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    strict: isStrict,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists(name);
  host.readFile = (name) => files.get(name) ?? readFile(name);
  host.getSourceFile = (name, version, ...rest) =>
    files.has(name) ? ts.createSourceFile(name, files.get(name)!, version) : getSourceFile(name, version, ...rest);
  const program = ts.createProgram([...files.keys()], options, host);
  return codes.map((_, index) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(`${project}test/stories/snippet-${index}.${extension}`))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
      // Without TypeScript, the target of an event is the element.
      .filter((message) => isStrict || !message.endsWith("does not exist on type 'EventTarget'.")),
  );
}

describe('A page of the documentation', () => {
  // The package and the repository show the text of a page as it is written. The pages of frameworks are made of whole
  // applications.
  const pages = textsWithSnippets().filter((file) => file.endsWith('.mdx') && !file.includes('/frameworks/'));
  for (const file of pages)
    it(`has its code written out, for readers of the file: ${file}`, () => {
      const text = readFileSync(`${project}${file}`, 'utf8');
      assert.doesNotMatch(text, /<(?:Code|Source) [^>]*code=\{(?!page\})/);
      assert.doesNotMatch(text, /^> <\//m, 'Prettier has taken HTML for Markdown');
    });
});

describe('A snippet of the documentation, as printed,', () => {
  it('loads the library with async, so that a slow host does not delay the page', () => {
    const tags = snippets.flatMap(
      ({ code }) => code.match(/<script(?![^>]*data-src)[^>]*standfirst[^>]*\.js[^>]*>/g) ?? [],
    );
    assert.ok(tags.length >= 5);
    for (const tag of tags) assert.match(tag, / async /);
  });

  const scripts = [
    { languages: ['js'], extension: 'ts', isStrict: false },
    { languages: ['ts'], extension: 'ts', isStrict: true },
    { languages: ['jsx', 'tsx'], extension: 'tsx', isStrict: false },
  ] as const;
  for (const { languages, extension, isStrict } of scripts) {
    const found = inLanguage(...languages);
    let errors: string[][];
    before(function () {
      this.timeout(60_000);
      errors = compile(
        found.map(({ code }) => code),
        extension,
        isStrict,
      );
    });
    for (const [index, { file, code }] of found.entries())
      it(`compiles with the package: ${file}: ${firstLine(code)}`, () => assert.deepEqual(errors[index], []));
  }

  const elements = elementsOf(manifest);
  const tokens = new Set([
    ...elements.flatMap(({ cssProperties }) => cssProperties.map(({ name }) => name)),
    '--news-reserve',
  ]);
  const parts = new Set(elements.flatMap(({ cssParts }) => cssParts.map(({ name }) => name)));
  const styles = [
    ...inLanguage('css'),
    ...inLanguage('html').flatMap(({ file, code }) =>
      [...code.matchAll(/<style>(.*?)<\/style>/gs)].map(([, sheet]) => ({ file, language: 'css', code: sheet! })),
    ),
  ];
  for (const { file, code } of styles) {
    it(`is valid CSS with tokens and parts that exist: ${file}: ${firstLine(code)}`, () => {
      const { warnings } = transform({ filename: file, code: Buffer.from(code) });
      assert.deepEqual(warnings, []);
      for (const [name] of code.matchAll(/--news-[\w-]+/g)) assert.ok(tokens.has(name), name);
      for (const [, names] of code.matchAll(/::part\(([^)]*)\)/g))
        for (const name of names!.split(' ')) assert.ok(parts.has(name), name);
    });
  }

  for (const { file, code } of inLanguage('json')) {
    it(`is JSON that the library reads: ${file}: ${firstLine(code)}`, async () => {
      const value = JSON.parse(code) as object;
      if (parseReaderAccess(value)) return;
      if ('newsroom' in value) {
        const config = join(mkdtempSync(join(tmpdir(), 'standfirst-settings-')), 'standfirst.json');
        writeFileSync(config, code);
        assert.ok((await readSettings({ config }, {})).newsroom);
        return;
      }
      assert.ok(parseArticles(value).length > 0);
    });
  }

  const { scripts: npmScripts } = JSON.parse(readFileSync(`${project}package.json`, 'utf8')) as { scripts: object };
  for (const { file, code } of inLanguage('sh')) {
    for (const line of code.split('\n')) {
      it(`is a command with options that exist: ${file}: ${line}`, () => {
        const [, command, rest] = /npx standfirst ([a-z]+)([^#|&>]*)/.exec(line) ?? [];
        if (command) readArguments(findCommand(command), rest!.match(/"[^"]*"|\S+/g) ?? []);
        for (const [, script] of line.matchAll(/npm run ([\w:-]+)/g)) assert.ok(script! in npmScripts, script);
      });
    }
  }
});

function firstLine(code: string): string {
  return code.split('\n', 1)[0]!;
}
