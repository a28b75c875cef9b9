import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { lazyParts, type Build } from '../../.config/build/lazy-parts.js';
import { allParts, includedBy, readModule, source } from '../../.config/build/read-parts.js';
import { writtenFiles } from '../../.config/build/written-files.js';

const place = (path: string): string => resolve(source, path);

describe('The lazy parts of the sources', () => {
  describe('are read from a module', () => {
    const read = (text: string) => readModule(place('trial/parts.ts'), `${text} // ${Math.random()}`);

    it('with the module of each, and its options', () => {
      const [part] = read(`export const extras = lazy(() => import('../card/extras.js').then((module) => module.more), {
        when: \`a,
          [b]\`, ahead: () => import('./next.js').then((module) => module.next), whenFilled: true, separate: true });`).parts;
      const { name, file, exported, when, whenFilled, separate, ahead } = part!;
      assert.deepEqual(
        { name, file, exported, when, whenFilled, separate },
        {
          name: 'extras',
          file: place('card/extras.ts'),
          exported: 'more',
          when: 'a, [b]',
          whenFilled: true,
          separate: true,
        },
      );
      assert.equal(ahead?.file, place('trial/next.ts'));
    });

    it('in a table too', () => {
      const { parts } = read(
        `export const table = { one: lazy(() => import('./one.js').then((module) => module.x)) };`,
      );
      assert.deepEqual(
        parts.map(({ name, file }) => [name, file]),
        [['table.one', place('trial/one.ts')]],
      );
    });

    it('and apart from other late imports', () => {
      const { parts, lateImports } = read(`const load = () => import('./one.js').then((module) => module.x);
        const all = () => import('./all.js');`);
      assert.deepEqual(parts, []);
      assert.deepEqual(
        lateImports.map(({ file, exported }) => [file, exported]),
        [
          [place('trial/one.ts'), 'x'],
          [place('trial/all.ts'), undefined],
        ],
      );
    });

    for (const [what, text] of [
      ['that loads in another way', 'export const part = lazy(load);'],
      [
        'whose options are made elsewhere',
        `export const part = lazy(() => import('./x.js').then((module) => module.x), options);`,
      ],
      [
        'with an option that is made elsewhere',
        `export const part = lazy(() => import('./x.js').then((module) => module.x), { when: selector });`,
      ],
      [
        'for a list that is made elsewhere',
        `export const part = lazy(() => import('./x.js').then((module) => module.x), { when: \`a:is(\${given(list())})\` });`,
      ],
      ['that is a whole module, and not separate', `export const part = lazy(() => import('./x.js'));`],
    ] as const)
      it(`but not one ${what}: the build fails, and names it`, () => {
        assert.throws(() => read(text), /trial\/parts\.ts: .*part/);
      });
  });

  it('are in the one file unless they are separate', () => {
    const parts = [...includedBy(place('embed/standfirst.ts')).parts].map(({ name }) => name);
    assert.ok(['contentSources', 'cardExtras', 'shareExtras'].every((name) => parts.includes(name)));
    assert.ok(!['warningWords', 'uncommonNetworks', 'promptDialog', 'pageReader'].some((name) => parts.includes(name)));
  });

  it('are all provided by `standfirst/eager`', () => {
    const provided = readFileSync(place('generated/components/eager.ts'), 'utf8');
    for (const { name } of allParts()) assert.ok(provided.includes(`${name}.provide(`), name);
  });

  it('of a card are requested for the attributes that it loads them for', () => {
    const [part] = readModule(place('components/headline-card/lazy-parts.ts')).parts;
    assert.match(part!.when!, /^news-headline-list, news-headline-card:is\(.*\[sponsor\], .*\[image-credit\], .*\)$/);
    assert.ok(!part!.when!.includes('[headline]'));
  });

  describe('are built', () => {
    const card = place('components/headline-card/lazy-parts.ts');
    const declared = `export const cardExtras = lazy(() => import('./card-extras.js').then((module) => module.extras)`;

    for (const [build, expected] of [
      ['package', `${declared});`],
      [
        'the loader',
        /import \{ numbered \} .*\n*[^]*cardExtras = numbered\(0, lazy\(\(\) => import\('\.\/card-extras\.js'\)\.then\(.+\)\)\);/,
      ],
      [
        'the one file',
        /import \{ extras as (__included0) \} from "[^"]+card-extras\.ts";[^]*cardExtras = included\(\(\) => \1\);/,
      ],
    ] as const)
      it(`for ${build}, without their options`, () => {
        const code = built(build, card);
        assert.doesNotMatch(code, /image-credit/);
        if (typeof expected === 'string') assert.ok(code.includes(expected), code);
        else assert.match(code, expected);
      });

    function built(build: Build, file: string): string {
      const plugin = lazyParts(build) as Plugin & {
        buildStart(): void;
        transform(code: string, id: string): { code: string };
      };
      plugin.buildStart();
      return plugin.transform(readFileSync(file, 'utf8'), file).code;
    }
  });
});

describe('A file that is made from others', () => {
  it('is as they are now; if not: npm run generate', async () => {
    for (const [file, text] of Object.entries(await writtenFiles()))
      assert.equal(readFileSync(file, 'utf8'), text, file);
  });
});
