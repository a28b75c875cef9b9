import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  blank,
  fromHash,
  isAsChosen,
  themeOf,
  toHash,
  withFaces,
  withPalette,
  withPreset,
  type BuilderState,
  type Presets,
} from '../../stories/applications/theme-builder/builder-state.js';
import { facePairs } from '../../stories/applications/theme-builder/theme/faces.js';
import { palettes } from '../../stories/applications/theme-builder/colours/palettes.js';
import { viewSwitches, type View } from '../../stories/applications/theme-builder/views/preview-view.js';
import { examine, mend } from '../../stories/applications/theme-builder/colours/pairs.js';
import { readPreset } from '../../stories/applications/theme-builder/theme/read-preset.js';
import { tokenNames } from '../../stories/applications/theme-builder/theme/token-values.js';
import { samplePreset } from './sample-preset.js';

const takesAll = (): boolean => true;
const presets: Presets = { sample: readPreset(samplePreset) };

describe('A link to a theme', () => {
  it('has every value, and says which one of its preset was removed', () => {
    const values = { ...presets.sample!.values, 'color-accent': '#0b5563', space: '' };
    const fields = new URLSearchParams(toHash({ ...blank, preset: 'sample', values }, presets));
    assert.deepEqual(Object.fromEntries(fields), { preset: 'sample', ...values });
    assert.equal(toHash(blank, presets), '');
  });

  it('leads to the same theme', () => {
    const view = fc.record<View>(
      Object.fromEntries(
        viewSwitches.map(({ name, choices }) => [name, fc.constantFrom(...choices.map(([value]) => value))]),
      ) as Record<keyof View, fc.Arbitrary<string>>,
      { noNullPrototype: true },
    );
    const state = fc.record<BuilderState>({
      preset: fc.constantFrom('', 'sample'),
      palette: fc.constantFrom('', ...palettes.map(({ id }) => id)),
      faces: fc.constantFrom('', ...facePairs.map(({ id }) => id)),
      paper: fc.constantFrom<BuilderState['paper']>('', 'sheet', 'own'),
      view,
      values: fc.dictionary(
        fc.constantFrom(...tokenNames),
        fc.string().map((text) => text.trim()),
      ),
      writesBoth: fc.boolean(),
      level: fc.constantFrom<BuilderState['level']>('AA', 'AAA'),
    });
    fc.assert(
      fc.property(state, (before) => {
        const after = fromHash(`#${toHash(before, presets)}`, presets);
        for (const name of tokenNames) assert.equal(after.values[name] ?? '', before.values[name] ?? '');
        assert.deepEqual({ ...after, values: {} }, { ...before, values: {} });
      }),
    );
  });

  it('with unknown names leads to the known ones', () => {
    const hash = '#preset=constructor&palette=mauve&faces=__proto__&level=B&width=9&nothing=1&radius=2px';
    assert.deepEqual(fromHash(hash, presets), { ...blank, values: { radius: '2px' } });
  });

  it('of the first version of the builder still opens', () => {
    const state = fromHash('#preset=sample&color-accent=%230b5563&space=&schemes=both&level=AAA', presets);
    assert.deepEqual(state, {
      ...blank,
      preset: 'sample',
      values: { ...presets.sample!.values, 'color-accent': '#0b5563', space: '' },
      writesBoth: true,
      level: 'AAA',
    });
  });

  it('has every colour of a palette, so that it opens the same theme if the palette is changed later', () => {
    const hash = toHash(withPalette(blank, 'harbour'), presets);
    const { 'color-surface': surface } = palettes.find(({ id }) => id === 'harbour')!.values;
    assert.equal(new URLSearchParams(hash).get('color-surface'), surface);
  });

  it('contains no CSS: rules are named by their preset', () => {
    const { rules } = themeOf(fromHash('#rules=body{color:red}&sheet=body{}', presets), presets);
    assert.equal(rules, '');
  });
});

describe('A choice', () => {
  it('of a palette replaces all colours and nothing else', () => {
    const before = { ...blank, values: { 'color-focus': 'red', radius: '3px' } };
    const { values } = withPalette(before, 'midnight');
    const { values: palette } = palettes.find(({ id }) => id === 'midnight')!;
    assert.deepEqual(values, { radius: '3px', ...palette });
  });

  it('of faces keeps the colours', () => {
    const { values } = withFaces(withPalette(blank, 'rose'), 'gazette');
    assert.ok(isAsChosen(values, palettes.find(({ id }) => id === 'rose')!.values));
    assert.ok(isAsChosen(values, facePairs.find(({ id }) => id === 'gazette')!.values));
  });

  it('of a preset replaces everything', () => {
    const state = withPreset(withFaces(withPalette(blank, 'rose'), 'gazette'), 'sample', presets);
    assert.deepEqual(state, { ...blank, preset: 'sample', values: presets.sample!.values });
  });

  it('of a sheet of paper adds its rules to the theme', () => {
    assert.equal(themeOf({ ...blank, paper: 'sheet' }, presets, 'rules').sheet, 'rules');
    assert.equal(themeOf({ ...blank, paper: 'own' }, presets, 'rules').sheet, undefined);
  });

  it('of a paper colour makes the page one sheet, and no other choice does', () => {
    const sheetOf = (values: BuilderState['values'], paper: BuilderState['paper'] = ''): string | undefined =>
      themeOf({ ...blank, values, paper }, presets, 'rules', takesAll).sheet;
    assert.equal(sheetOf({}), undefined);
    assert.equal(sheetOf({ 'color-accent': '#0b5563', space: '5px' }), undefined);
    assert.equal(sheetOf({ 'color-surface': '#fff1e5' }), 'rules');
    assert.equal(sheetOf({ 'color-surface': 'not a colour;' }), undefined);
    assert.equal(sheetOf({ 'color-surface': 'transparent' }), undefined);
    assert.equal(sheetOf({ 'color-surface': '#fff1e5' }, 'own'), undefined);
    assert.equal(themeOf(withPreset(blank, 'sample', presets), presets, 'rules', takesAll).sheet, 'rules');
  });
});

describe('A pair that falls short', () => {
  const theme = { 'color-accent': '#ff8a00', 'color-surface': '#fff1e5' };

  it('is reported, with its ratio', () => {
    const accent = examine(theme, 'light').find(({ pair }) => pair.title === 'Accent on paper')!;
    assert.deepEqual([accent.top, accent.below, accent.reaches], ['#ff8a00', '#fff1e5', { AA: false, AAA: false }]);
  });

  it('is repaired in its scheme, and the other looks the same', () => {
    for (const level of ['AA', 'AAA'] as const) {
      for (const scheme of ['light', 'dark'] as const) {
        const other = scheme === 'light' ? 'dark' : 'light';
        for (const finding of examine(theme, scheme).filter(({ reaches }) => reaches && !reaches[level])) {
          const mended = mend(finding, level, theme, scheme)!;
          const values = { ...theme, [mended.token]: mended.value };
          const after = examine(values, scheme).find(({ pair }) => pair === finding.pair)!;
          assert.ok(after.reaches![level], `${finding.pair.title}, ${scheme}: ${mended.value}`);
          assert.equal(after.top, mended.color);
          assert.deepEqual(
            examine(values, other).map(({ top }) => top),
            examine(theme, other).map(({ top }) => top),
          );
        }
      }
    }
  });

  it('names the written value, if the widgets show another colour', () => {
    const written = (accent: string, scheme: 'light' | 'dark'): string | undefined =>
      examine({ 'color-accent': accent }, scheme).find(({ pair }) => pair.title === 'Accent on paper')!.written;
    assert.equal(written('#e8a0a0', 'light'), '#e8a0a0');
    assert.equal(written('#e8a0a0', 'dark'), undefined);
    assert.equal(written('#8c1d40', 'light'), undefined);
    assert.equal(written('#8c1d40', 'dark'), '#8c1d40');
    assert.equal(written('light-dark(#8c1d40, #f5a3a0)', 'dark'), undefined);
  });

  it('has no repair if nothing is wrong', () => {
    for (const finding of examine({}, 'light')) assert.equal(mend(finding, 'AA', {}, 'light'), undefined);
  });
});
