import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { build, type Plugin, type Rolldown } from 'vite';
import { source } from '../../.config/build/read-parts.js';
import { repeated } from '../../.config/build/chunks.js';
import { minifyTemplates, shorten } from '../../.config/build/minify-templates.js';
import { ownNames } from '../../.config/build/own-names.js';
import { ownNamespaces } from '../../.config/build/own-namespaces.js';
import { propertyTables } from '../../.config/build/property-tables.js';
import { safeTemplates } from '../../.config/build/safe-templates.js';
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

  describe('that makes templates safe', () => {
    const lit = createRequire(import.meta.url).resolve('lit-html');
    const code = readFileSync(lit.replace(/node\/lit-html\.js$/, 'lit-html.js').replace('/node/', '/'), 'utf8');
    const file = lit.replace('/node/', '/');

    it('takes the policy and the parser out of Lit', async () => {
      const patched = await transformed(safeTemplates(), file, code);
      assert.match(code, /createPolicy/);
      assert.doesNotMatch(patched, /createPolicy|Versions\?\?=/);
      assert.match(patched, /^import \{ prepareTemplate as __prepare \}/);
    });

    it('fails for another version of Lit, and says how to fix it', async () => {
      const folder = join(temporaryFolder(), 'lit-html');
      mkdirSync(folder);
      writeFileSync(join(folder, 'package.json'), '{"version": "3.4.0"}');
      await assert.rejects(
        transformed(safeTemplates(), join(folder, 'lit-html.js'), code),
        /patches lit-html 3\.3\.3, and 3\.4\.0 is installed.*test:only.*safe-templates\.ts/,
      );
    });

    it('fails for Lit written in another way', async () => {
      await assert.rejects(
        transformed(safeTemplates(), file, 'export const html = 1;'),
        /written in a way that this build does not know/,
      );
    });
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
