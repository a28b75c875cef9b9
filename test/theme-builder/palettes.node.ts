import assert from 'node:assert/strict';
import { shortPairs } from '../../stories/applications/theme-builder/views/contrast-view.js';
import { facePairs } from '../../stories/applications/theme-builder/theme/faces.js';
import { examine } from '../../stories/applications/theme-builder/colours/pairs.js';
import { palettes } from '../../stories/applications/theme-builder/colours/palettes.js';
import { emittedValues, tokenNames } from '../../stories/applications/theme-builder/theme/token-values.js';

const acceptsAll = (): boolean => true;

describe('A ready palette', () => {
  it('reaches AA for every pair of colours, in light and in dark', () => {
    for (const { id, values } of palettes) {
      assert.equal(shortPairs(values), 0, id);
      for (const scheme of ['light', 'dark'] as const) {
        const counted = examine(values, scheme).filter(({ reaches }) => reaches);
        assert.equal(counted.length, 13, `${id}, ${scheme}`);
      }
    }
  });

  it('is shown as it is written: the widgets change none of its colours to suit the ink', () => {
    for (const { id, values } of palettes) {
      for (const scheme of ['light', 'dark'] as const) {
        const menu = 'Accent in the share menu';
        const changed = examine(values, scheme).filter(({ written, pair }) => written && pair.title !== menu);
        assert.deepEqual(
          changed.map(({ pair }) => pair.title),
          [],
          `${id}, ${scheme}`,
        );
      }
    }
  });

  it('has every colour of a theme, and nothing else', () => {
    const colors = tokenNames.filter((name) => name.startsWith('color-')).sort();
    for (const { id, values } of palettes) assert.deepEqual(Object.keys(values).sort(), colors, id);
  });
});

describe('A ready pair of faces', () => {
  it('is valid, and ends each stack with a generic family', () => {
    for (const { id, values } of facePairs) {
      const { 'font-headline': headline, 'font-text': text, 'font-label': label } = values;
      for (const stack of [headline, text, label]) assert.match(stack!, /, (serif|sans-serif)$/, id);
      const emitted = emittedValues(values, '', acceptsAll);
      for (const [name, value] of Object.entries(emitted)) assert.equal(values[name as keyof typeof values], value);
    }
  });
});

it('Palettes and pairs of fonts have unique names', () => {
  for (const all of [palettes, facePairs]) {
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    assert.equal(new Set(all.map(({ title }) => title)).size, all.length);
    assert.equal(new Set(all.map(({ values }) => JSON.stringify(values))).size, all.length);
  }
});
