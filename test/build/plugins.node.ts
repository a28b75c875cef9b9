import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
// @ts-expect-error Its types are in a separate package, which is not worth a dependency for one class.
import { JSDOM } from 'jsdom';
import { globSync } from 'tinyglobby';
import { build, type Plugin, type Rolldown } from 'vite';
import { source } from '../../.config/build/read-parts.js';
import { repeated } from '../../.config/build/chunks.js';
import { minifyTemplates, shorten } from '../../.config/build/minify-templates.js';
import { ownNames } from '../../.config/build/own-names.js';
import { ownNamespaces } from '../../.config/build/own-namespaces.js';
import { propertyTables } from '../../.config/build/property-tables.js';
import { safeLit } from '../../.config/build/safe-lit.js';
import { staticStyles } from '../../.config/build/static-styles.js';
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
      "lit.render(lit.html`<p class=${'a'} .title=${'b'} ?hidden=${true}>One ${'two'}${lit.svg`<path d=${'M0 0'}/>`}</p>`, document.querySelector('div'))",
    );
    const shown = window.document.querySelector('p')!;
    assert.deepEqual([shown.className, shown.title, shown.hidden, shown.textContent], ['a', 'b', true, 'One two']);
    assert.equal(shown.querySelector('path')!.namespaceURI, 'http://www.w3.org/2000/svg');
    const added = Object.keys(window).filter((name) => !before.includes(name));
    assert.deepEqual(added, ['lit']);
  });

  describe('that checks loops', () => {
    it('fails for a loop that finds properties that a page adds to prototypes', () => {
      const chunk = { type: 'chunk', fileName: 'a.js', code: 'for(let n in e)f(n)' };
      assert.throws(() => generate(ownNames(), { 'a.js': chunk }), /a\.js has a for … in loop/);
    });

    it('passes a loop over values', () => {
      generate(ownNames(), { 'a.js': { type: 'chunk', fileName: 'a.js', code: 'for(let n of e)f(n in g)' } });
    });
  });

  it('that gives chunks namespaces leaves no shared helper, and the late module has its exports', async () => {
    const folder = temporaryFolder();
    const write = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    write('late.js', 'export const one = 1; export let two = () => one + 1;');
    write('other.js', 'export const three = 3;');
    const entry = write(
      'entry.js',
      `export const load = () => import('./late.js'); export const more = () => import('./other.js');`,
    );
    const result = (await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [ownNamespaces()],
      build: {
        write: false,
        modulePreload: false,
        lib: { entry: { entry }, formats: ['es'] },
        rolldownOptions: {
          output: {
            minify: true,
            codeSplitting: { groups: [{ name: (id: string) => (/late|other/.test(id) ? 'group' : null) }] },
          },
        },
      },
    })) as Rolldown.RolldownOutput[];
    const chunks = result[0]!.output.filter((each) => each.type === 'chunk');
    assert.ok(chunks.every(({ moduleIds }) => moduleIds.some((id) => !id.startsWith('\0'))));
    for (const { fileName, code } of chunks) write(fileName.replace(/^.*\//, ''), code);
    for (const { fileName } of chunks.filter(({ fileName }) => fileName.includes('/'))) {
      mkdirSync(dirname(join(folder, fileName)), { recursive: true });
      write(fileName, chunks.find((each) => each.fileName === fileName)!.code);
    }
    write('package.json', '{"type": "module"}');
    const built = (await import(join(folder, chunks.find(({ isEntry }) => isEntry)!.fileName))) as {
      load(): Promise<Record<string, unknown>>;
      more(): Promise<Record<string, unknown>>;
    };
    const late = await built.load();
    assert.equal(late['one'], 1);
    assert.equal((late['two'] as () => number)(), 2);
    assert.equal((await built.more())['three'], 3);
  });

  it('that repeats modules in several chunks repeats none that keeps a state, which the copies would not share', () => {
    const keepsState = /^(?:export )?(?:let|var)\b|new (?:Weak)?(?:Map|Set)\b|Symbol\.for/m;
    for (const file of repeated) assert.doesNotMatch(readFileSync(file, 'utf8'), keepsState, file);
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

/** Lets a plugin look at a bundle. */
function generate(plugin: Plugin, bundle: Record<string, unknown>): void {
  const { generateBundle } = plugin as unknown as { generateBundle(options: unknown, bundle: unknown): void };
  generateBundle.call({}, {}, bundle);
}
