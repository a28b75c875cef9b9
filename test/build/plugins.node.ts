import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
// @ts-expect-error Its types are in a separate package, which is not worth a dependency for one class.
import { JSDOM } from 'jsdom';
import { globSync } from 'tinyglobby';
import { build, type Plugin, type Rolldown } from 'vite';
import { besideTheOneFile } from '../../.config/build/beside-the-one-file.js';
import { readModule, source } from '../../.config/build/read-parts.js';
import { repeated } from '../../.config/build/shared-modules.js';
import { minifyTemplates, shorten } from '../../.config/build/minify-templates.js';
import { namespaces } from '../../.config/build/namespaces.js';
import { propertyTables } from '../../.config/build/property-tables.js';
import { safeLit } from '../../.config/build/safe-lit.js';
import { shortenStyles } from '../../.config/build/shorten-styles.js';
import { staticStyles } from '../../.config/build/static-styles.js';
import type * as Server from '../../src/server/index.js';
import { temporaryFolder } from '../support/builds/packed.js';

const dist = resolve(source, '../dist');
const place = (path: string): string => resolve(source, path);

describe('A plugin of the build', () => {
  describe('that minifies templates', () => {
    it('removes comments and line breaks, and keeps the values and the spaces between words', async () => {
      const code = await transformed(
        minifyTemplates(),
        place('trial.ts'),
        'const a = css`/* why */\n  p {\n    color: ${red};\n  }`; const b = html`<p>\n  One ${two}\n  three <a\n    href=${four}>x</a>\n</p>`;',
      );
      assert.equal(
        code,
        'const a = css` p{color:${red}}`; const b = html`<p>One ${two} three <a href=${four}>x</a></p>`;',
      );
    });

    it('leaves a space that readers see', () => {
      assert.equal(shorten['html']!('<b>One</b>\n<i>two</i>'), '<b>One</b> <i>two</i>');
    });
  });

  it('that makes style sheets static writes their text, with the values of tokens', async () => {
    const { load } = staticStyles('script tag') as unknown as { load(id: string): Promise<string> };
    const code = await load(place('components/byline/byline.styles.ts'));
    assert.match(code, /^import \{ unsafeCSS \} .*\nexport const bylineStyles = unsafeCSS\("[^\n]+"\);$/);
    assert.doesNotMatch(code, /\$\{|\/\*|: /);
  });

  it('that makes style sheets static keeps the name of a private property that a script sets', async () => {
    const { load } = staticStyles('script tag') as unknown as { load(id: string): Promise<string> };
    const files = globSync('src/**/*.ts', { cwd: resolve(source, '..'), absolute: true });
    const isStyles = (file: string): boolean => file.endsWith('.styles.ts');
    const scripts = files.filter((file) => !isStyles(file)).map((file) => readFileSync(file, 'utf8'));
    const set = scripts.flatMap((code) => [...code.matchAll(/setProperty\('(--_[\w-]+)'/g)].map(([, name]) => name!));
    assert.ok(set.length >= 4);
    const sheets = (await Promise.all(files.filter(isStyles).map((file) => load(file)))).join();
    assert.deepEqual(
      [...new Set(set)].filter((name) => !sheets.includes(`var(${name}`)),
      [],
    );
  });

  it('that makes style sheets static leaves the marks for the server only in its build', async () => {
    const marked = async (build: Parameters<typeof staticStyles>[0]): Promise<boolean> => {
      const { load } = staticStyles(build) as unknown as { load(id: string): Promise<string> };
      return (await load(place('components/byline/byline.styles.ts'))).includes('@server{usual:byline ');
    };
    assert.deepEqual(
      [await marked('server'), await marked('package'), await marked('script tag')],
      [true, false, false],
    );
  });

  it('that makes style sheets static leaves no mark in a piece that a server sends', async () => {
    const { styleSheets } = (await import(`${dist}/server/index.js`)) as typeof Server;
    const { sheets, pieces } = styleSheets();
    assert.deepEqual(
      [...Object.values(sheets), ...pieces].filter((text) => text.includes('@server')),
      [],
    );
  });

  describe('that makes tables of properties', () => {
    const trial = (members: string): string =>
      `import { property, state } from 'lit/decorators.js';\nexport class Trial extends LitElement {\n${members}\n}`;

    it('has each property in one table, with its options, and keeps first values', async () => {
      const code = await transformed(
        propertyTables(),
        place('widget/trial.ts'),
        trial(`/** Where it leads. */
          @property({ attribute: 'more-href' }) moreHref = '';
          @property() kicker?: string;
          @state() private broken = false;
          #own = 1;`),
      );
      assert.match(
        code,
        /static properties = \{ moreHref: \{ attribute: 'more-href' \}, kicker: \{\}, broken: \{ state: true, attribute: false \} \};/,
      );
      assert.match(code, /\bmoreHref = '';[^]*\bkicker\?: string;[^]*private broken = false;[^]*#own = 1;/);
      assert.doesNotMatch(code, /@|decorators/);
    });

    it('fails for a decorator that it does not know', async () => {
      await assert.rejects(
        transformed(propertyTables(), place('widget/trial.ts'), trial("@query('a') link!: Element;")),
        /@query\('a'\) is a decorator that this build does not know/,
      );
    });

    it('fails for a decorator that is not on a property', async () => {
      await assert.rejects(
        transformed(propertyTables(), place('widget/trial.ts'), trial('@property() get kicker() { return 1; }')),
        /@property\(\) is used in a way that this build does not know/,
      );
    });

    it('leaves no decorator in the package', () => {
      const files = globSync('**/*.js', { cwd: dist, absolute: true, ignore: ['cdn/**'] });
      const left = files.filter((file) => /lit\/decorators\.js|_decorate/.test(readFileSync(file, 'utf8')));
      assert.ok(files.length > 100);
      assert.deepEqual(left, []);
    });
  });

  it('that makes Lit safe lets it see no policies and no globals of the page, and gives our modules tags that need no parser', async () => {
    const entry = join(temporaryFolder(), 'entry.js');
    writeFileSync(entry, "export { html, svg, render, LitElement } from 'lit';");
    const result = (await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [safeLit()],
      build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'lit' } },
    })) as Rolldown.RolldownOutput[];
    const { window } = new JSDOM('<div></div>', { runScripts: 'outside-only' }) as { window: typeof globalThis };
    window.eval(`
      globalThis.trustedTypes = { createPolicy() { throw new TypeError('Not allowed by the page'); } };
      const refuse = () => { throw new TypeError('Not allowed by the page'); };
      for (const { prototype } of [Element, ShadowRoot]) Object.defineProperty(prototype, 'innerHTML', { set: refuse });
    `);
    const before = Object.keys(window);
    window.eval(result[0]!.output[0].code);
    window.eval(
      "lit.render(lit.html`<p class=${'a'} .title=${'b'} ?hidden=${true} @click=${(click) => (click.target.id = 'c')}>One ${'two'}${lit.svg`<path d=${'M0 0'}/>`}</p>`, document.querySelector('div'))",
    );
    const shown = window.document.querySelector('p')!;
    shown.click();
    assert.deepEqual([shown.className, shown.title, shown.hidden, shown.id], ['a', 'b', true, 'c']);
    assert.equal(shown.textContent, 'One two');
    assert.equal(shown.querySelector('path')!.namespaceURI, 'http://www.w3.org/2000/svg');
    const added = Object.keys(window).filter((name) => !before.includes(name));
    assert.deepEqual(added, ['lit']);
  });

  describe('that makes namespaces', () => {
    const folder = temporaryFolder();
    const write = (name: string, text: string): string => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };

    /** Builds an entry, with each module that it loads later in its own group together with another one. */
    async function built(text: string): Promise<Rolldown.OutputChunk[]> {
      const result = (await build({
        configFile: false,
        logLevel: 'silent',
        plugins: [namespaces()],
        build: {
          write: false,
          modulePreload: false,
          lib: { entry: { entry: write('entry.js', text) }, formats: ['es'] },
          rolldownOptions: {
            output: {
              minify: true,
              codeSplitting: { groups: [{ name: (id: string) => /\/(first|second)[^/]*$/.exec(id)?.[1] ?? null }] },
            },
          },
        },
      })) as Rolldown.RolldownOutput[];
      return result[0]!.output.filter((each) => each.type === 'chunk');
    }

    it('leaves no shared helper, and late modules have their exports on a page that extends Object.prototype', async () => {
      write('first.js', 'export const one = 1; export let two = () => one + 1;');
      write('first-other.js', 'export const three = 3;');
      write('second.js', 'export const four = 4;');
      write('second-other.js', 'export const five = 5;');
      const names = ['first', 'first-other', 'second', 'second-other'];
      const chunks = await built(`export const load = [${names.map((name) => `() => import('./${name}.js')`).join()}]`);
      assert.equal(chunks.length, 3);
      for (const { fileName, code } of chunks) write(`built/${fileName}`, code);
      write('built/package.json', '{"type": "module"}');
      const prototype = Object.prototype as unknown as Record<string, unknown>;
      prototype['added'] = 'by the page';
      try {
        const { load } = (await import(join(folder, 'built', chunks.find(({ isEntry }) => isEntry)!.fileName))) as {
          load: (() => Promise<Record<string, unknown>>)[];
        };
        const [first, firstOther, second, secondOther] = await Promise.all(load.map((each) => each()));
        assert.equal((first!['two'] as () => number)(), 2);
        assert.deepEqual([first!['one'], firstOther!['three'], second!['four'], secondOther!['five']], [1, 3, 4, 5]);
      } finally {
        delete prototype['added'];
      }
    });

    it('fails for a loop that finds properties that a page adds to prototypes', async () => {
      await assert.rejects(built('for (const name in globalThis) console.log(name);'), /\.js has a for … in loop/);
    });

    it('passes a loop over values', async () => {
      await built("for (const name of globalThis.list) console.log('a' in name);");
    });
  });

  it('that shortens style sheets changes names, sizes, spaces and quotes, but no texts and no marks', () => {
    const sheet = `@server { usual: inline-size; }
      .a { --_long: calc(2 * var(--_long, 1px) / 3 + 1px); min-inline-size: 3px; background: var(--x, transparent); }
      .b { font-family: var(--f, 'Noto Serif', 'Source 4'); content: 'a , b * transparent'; }
      @container (inline-size >= 30em) and (block-size < 3em) { .c { inline-size: 50%; } }
      @supports (color: oklch(from red l c h / 1)) { .d { color: red; } }`;
    const lines = shortenStyles(sheet, new Map([['--_long', '--0']]))
      .split('\n')
      .map((line) => line.trim());
    assert.deepEqual(lines, [
      '@server { usual: inline-size; }',
      '.a { --0: calc(2*var(--0,1px)/3 + 1px); min-width: 3px; background: var(--x,#0000); }',
      ".b { font-family: var(--f,Noto Serif,'Source 4'); content: 'a , b * transparent'; }",
      '@container (width >= 30em) and (height < 3em) { .c { width: 50%; } }',
      '@supports (color:oklch(from red l c h/1)) { .d { color: red; } }',
    ]);
  });

  it('that shortens style sheets fails for a property without a value, but not for a private one', () => {
    assert.throws(() => shortenStyles('.a { border-image: }', new Map()), /no value for border-image/);
    assert.equal(shortenStyles('.a { --_on: ; }', new Map()), '.a { --_on: ; }');
  });

  describe('that repeats modules in several chunks', () => {
    it('repeats some, but none that keeps a state, which the copies would not share', () => {
      assert.ok(repeated.length > 0);
      for (const file of repeated) assert.equal(readModule(file).keepsState, false, file);
    });

    const states: Record<string, [code: string, keepsState: boolean]> = {
      'a variable': ['let count = 0; export const next = () => ++count;', true],
      'a list that grows': ['const all = []; export const add = (each) => all.push(each);', true],
      'an object that a call makes': ['export const known = new WeakMap();', true],
      'a static field': ['export class Known { static all = 1; }', true],
      'an action': ["addEventListener('load', () => undefined);", true],
      'a constant and a function': [
        'const most = 3; export function isMany(count) { return new Set(count).size > most; }',
        false,
      ],
    };
    for (const [what, [code, keepsState]] of Object.entries(states))
      it(`takes ${what} for ${keepsState ? 'a state' : 'none'}`, () => {
        assert.equal(readModule(place('trial.ts'), code).keepsState, keepsState);
      });
  });

  it('that builds files beside the one file fails if a late file imports from the one file', () => {
    const chunk = (fileName: string, isEntry: boolean, imports: string[]): object => ({
      type: 'chunk',
      fileName,
      isEntry,
      imports,
      moduleIds: [`src/${fileName}`],
    });
    const { generateBundle } = besideTheOneFile({}) as unknown as {
      generateBundle(this: object, options: object, bundle: object): void;
    };
    const build = (imports: string[]): void =>
      generateBundle.call(
        {
          error(message: string): never {
            throw new Error(message);
          },
        },
        {},
        { one: chunk('standfirst.js', true, []), late: chunk('late.js', false, imports) },
      );
    build(['other.js']);
    assert.throws(() => build(['standfirst.js']), /src\/late\.js loads late, and imports from the one file/);
  });
});

/** Returns a module as a plugin changes it. */
async function transformed(plugin: Plugin, file: string, code: string): Promise<string> {
  const { parseAst } = await import('vite');
  const context = {
    parse: parseAst,
    error(message: string): never {
      throw new Error(message);
    },
  };
  const { transform } = plugin as unknown as { transform(code: string, id: string): { code: string } };
  return transform.call(context, code, file).code;
}
