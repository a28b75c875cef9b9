import assert from 'node:assert/strict';
import { readPreset } from '../../stories/applications/theme-builder/theme/read-preset.js';
import { samplePreset } from './sample-preset.js';

describe('A preset', () => {
  it('gives its tokens for the whole page, those for both schemes first', () => {
    assert.deepEqual(readPreset(samplePreset).values, {
      'color-accent': 'light-dark(#8c1d40, #f5a3a0)',
      'color-surface': 'light-dark(#fcebdc, #261c17)',
      'font-headline': "'Source Serif 4', Charter, serif",
      space: '4px',
    });
  });

  it('keeps its other rules as they are', () => {
    assert.equal(
      readPreset(samplePreset).rules,
      `@font-face {
  font-family: 'A; } face';
  src: local('Georgia');
}

:where(:root:not([class*='news-theme-']), .news-theme-sample) {
  --news-headline-card-gap: 8px;
  :where(&, & *) {
    /* Above. */
    &:where(news-headline-card)::part(card) {
      padding: calc(4 * var(--news-space));
    }
  }
}

:lang(ja) {
  --news-headline-tracking: normal;
}`,
    );
  });

  it('reads pairs in a separate block', () => {
    const css =
      ':root { --news-color-accent: red }\n@supports (color: light-dark(#000, #fff)) { :root { --news-color-accent: light-dark(red, pink); } }';
    assert.deepEqual(readPreset(css), { values: { 'color-accent': 'light-dark(red, pink)' }, rules: '' });
  });

  it('reads colours for browsers that fit them to the ink', () => {
    const css = `:root { --news-color-text: light-dark(#222, #eee);
      @supports (color: oklch(from color-mix(in oklab, currentcolor, red) round(l, 1) c h)) { --news-color-text: #222; } }`;
    assert.deepEqual(readPreset(css), { values: { 'color-text': '#222' }, rules: '' });
  });

  it('does not set tokens that it resets for the page', () => {
    const css = ':root { --news-color-surface: initial; --news-space: 5px }';
    assert.deepEqual(readPreset(css), { values: { space: '5px' }, rules: '' });
  });

  it('that sets nothing is nothing', () => {
    const css =
      '/* Plain */ :where(:root:not([class*=x]), .news-theme-plain) { /* --news-space: 4px; */ }\n:where([class*=x] .news-theme-plain) { --news-space: initial; }';
    assert.deepEqual(readPreset(css), { values: {}, rules: '' });
  });
});
