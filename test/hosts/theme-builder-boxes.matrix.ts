import assert from 'node:assert/strict';
import type { BrowserContext } from 'puppeteer-core';
import {
  blank,
  toHash,
  withFaces,
  withPalette,
  withPreset,
  type BuilderState,
} from '../../stories/applications/theme-builder/builder-state.js';
import type { TokenValues } from '../../stories/applications/theme-builder/theme/design-tokens.js';
import { facePairs } from '../../stories/applications/theme-builder/theme/faces.js';
import { palettes } from '../../stories/applications/theme-builder/colours/palettes.js';
import type { View } from '../../stories/applications/theme-builder/views/preview-view.js';
import { newReader } from '../support/browsers/chromium.js';
import { openBuilder, presets, type BuilderPage } from './builder-driver.js';
import { startDemo, type Demo } from './demo.js';
import { differences, readBoxes } from './page-boxes.js';
import { openPlain } from './plain-page.js';

/** Adds a view to a state. */
const seen = (state: BuilderState, view: Partial<View> = {}): BuilderState => ({
  ...state,
  view: { ...state.view, width: '1280', ...view },
});
const made = (values: TokenValues, more: Partial<BuilderState> = {}): BuilderState => ({ ...blank, values, ...more });
const preset = (name: string): BuilderState => withPreset(blank, name, presets);

/** Many themes, on pages of both kinds, in every width, scheme and language. */
const themes: Record<string, BuilderState> = {
  'nothing set': seen(blank),
  'the preset salmon': seen(preset('salmon')),
  'the preset broadsheet': seen(preset('broadsheet'), { page: 'article' }),
  'the preset bold': seen({ ...preset('bold'), paper: 'own' }),
  'the preset japanese': seen(preset('japanese'), { language: 'ja', width: '768' }),
  'the preset arabic': seen(preset('arabic'), { language: 'ar' }),
  ...Object.fromEntries(
    palettes.map(({ id }, index) => [
      `the palette ${id} with the faces ${facePairs[index]!.id}`,
      seen(withFaces(withPalette(blank, id), facePairs[index]!.id), {
        page: index % 2 ? 'article' : 'front',
        scheme: index % 3 ? 'light' : 'dark',
        width: ['1280', '390', '768'][index % 3]!,
      }),
    ]),
  ),
  'paper without ink': seen(made({ 'color-surface': '#fff1e5', 'surface-padding': '24px' }, { paper: 'own' })),
  'a sheet without paper': seen(made({ 'color-accent': '#0b5563' }, { paper: 'sheet' })),
  'the accent alone': seen(made({ 'color-accent': '#0b5563' })),
  'a preset with changes': seen({
    ...preset('salmon'),
    values: { ...presets.salmon!.values, 'color-accent': '#0b5563', 'color-text': '', space: '5' },
  }),
  'no paper, scale 1.4': seen(made({ scale: '1.4', 'color-accent': '#0b5563' }), { page: 'article', width: '390' }),
  'space 6px and radius 12': seen(made({ space: '6', radius: '12', 'color-surface': '#eef3f6' }, { paper: 'own' })),
  'dark, from one palette': seen(made({ 'color-surface': '#fff1e5', 'color-text': '#33302e' }, { writesBoth: true }), {
    page: 'article',
    scheme: 'dark',
  }),
  'large labels, square pictures': seen(
    made({
      'font-label': 'Georgia, serif',
      'kicker-transform': 'uppercase',
      'image-ratio': '1 / 1',
      'icon-size': '28',
    }),
    { width: '768', language: 'de' },
  ),
  'sizes that are calculated': seen(
    made({
      scale: 'calc(1 + 0.1)',
      space: 'calc(0.25rem + 1px)',
      radius: '0.5rem',
      rule: '3px',
      'text-leading': '1.8',
    }),
    { width: '390', language: 'ar' },
  ),
};

describe('The export of the theme builder looks like its preview', () => {
  let demo: Demo;
  let reader: BrowserContext;
  let builder: BuilderPage;
  before(async () => {
    demo = await startDemo();
    reader = await newReader();
    builder = await openBuilder(demo, reader);
    await builder.open('export');
  });
  after(async () => {
    await reader?.close();
    await demo?.close();
  });

  it('for many themes', () => assert.equal(Object.keys(themes).length, 23));

  for (const [name, state] of Object.entries(themes)) {
    it(name, async () => {
      await builder.go(toHash(state, presets));
      const frame = await builder.frame();
      const shown = await frame.evaluate(readBoxes);
      const { page: plain } = await openPlain(builder, reader, { css: await builder.text('Style sheet') });
      const boxes = await plain.evaluate(readBoxes);
      await plain.close();
      assert.ok(Object.keys(shown).length > 150);
      assert.deepEqual(differences(shown, boxes), []);
    });
  }
});
