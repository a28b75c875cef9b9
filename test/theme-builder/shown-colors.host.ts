import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { formatCss } from 'culori';
import type { ReactiveElement } from 'lit';
import { over, seen } from '../../stories/applications/theme-builder/colours/css-color.js';
import { shownColors, type Scheme } from '../../stories/applications/theme-builder/colours/fit.js';
import type { TokenValues } from '../../stories/applications/theme-builder/theme/design-tokens.js';
import { openBuilt } from '../support/browsers/built-page.js';

const widgets = `<news-headline-card href="/a" headline="Rain" kicker="Ports" label="live" standfirst="Storms" published-at="2026-03-02" image="/a.webp" image-alt=""></news-headline-card>
  ${['breaking', 'opinion', 'sponsored'].map((label) => `<news-headline-card href="/a" headline="Rain" label="${label}"></news-headline-card>`).join('')}
  <news-subscription-prompt state="metered" articles-left="2" period="month" subscribe-href="/s" sign-in-href="/in"></news-subscription-prompt>`;

/** The place of each colour: the selector inside a widget, and the property. */
const places: Record<string, [widget: string, part: string, property: string]> = {
  text: ['news-headline-card', '.headline', 'color'],
  surface: ['news-headline-card', '.root', 'background-color'],
  quiet: ['news-headline-card', '.meta', 'color'],
  accent: ['news-headline-card', '.kicker', 'color'],
  live: ['news-headline-card', '.live', 'color'],
  breaking: ['news-headline-card:nth-of-type(2)', '.breaking', 'color'],
  opinion: ['news-headline-card:nth-of-type(3)', '.opinion', 'color'],
  sponsored: ['news-headline-card:nth-of-type(4)', '.sponsored', 'color'],
  raised: ['news-headline-card', '.picture', 'background-color'],
  line: ['news-subscription-prompt', '.inline', 'border-block-end-color'],
  'on-accent': ['news-subscription-prompt', '.main > span', 'color'],
  focus: ['news-subscription-prompt', '.sign-in .link', 'outline-color'],
};

/** Themes of every kind, including the limits of the rule. */
const themes: Record<string, TokenValues> = {
  none: {},
  'a brand of one palette': { 'color-accent': '#0b5563', 'color-surface': '#fff1e5', 'color-text': '#33302e' },
  pairs: {
    'color-accent': 'light-dark(#990f3d, #ff9fb8)',
    'color-on-accent': 'light-dark(#fff, #33000f)',
    'color-surface': 'light-dark(#fff1e5, #262a33)',
    'color-text': 'light-dark(#33302e, #f2e5da)',
    'color-quiet': 'light-dark(#66605c, #b8aea5)',
    'color-line': 'light-dark(#ccc1b7, #4d525c)',
  },
  'light letters on dark paper alone': {
    'color-surface': '#14213d',
    'color-text': '#f4f1de',
    'color-accent': '#fca311',
  },
  pale: { 'color-accent': '#ffe066', 'color-live': '#ffd6d6', 'color-opinion': 'oklch(0.9 0.1 80)' },
  translucent: {
    'color-accent': 'rgb(200 0 0 / 60%)',
    'color-line': '#0003',
    'color-quiet': 'color-mix(in srgb, #123 60%, transparent)',
  },
  'out of sRGB': { 'color-accent': 'oklch(0.6 0.3 30)', 'color-live': 'color(display-p3 1 0 0)' },
  'black and white': { 'color-accent': '#000', 'color-surface': '#fff', 'color-text': '#000', 'color-focus': '#fff' },
  'black paper': {
    'color-accent': 'light-dark(#000, #fff)',
    'color-surface': 'light-dark(#fff, #000)',
    'color-text': 'light-dark(#000, #fff)',
  },
  'on the accent': { 'color-accent': '#7a4a0c', 'color-on-accent': '#ffe' },
};

describe('The colours of the builder', () => {
  let page: Page;
  before(async () => {
    ({ page } = await openBuilt({ body: widgets }));
  });
  after(() => page?.close());

  for (const scheme of ['light', 'dark'] as const) {
    for (const [name, values] of Object.entries(themes)) {
      it(`is what a widget shows in ${scheme}: ${name}`, async () => {
        await show(`<style>${sheet(values, scheme)}</style>${widgets}`);
        const painted = await read();
        const shown = shownColors(values, scheme);
        for (const [color, channels] of Object.entries(painted)) {
          const expected = shown[color as keyof typeof shown]!;
          const { r, g, b } = seen(over(expected, shown.paper!));
          [r, g, b].forEach((channel, index) =>
            assert.ok(
              Math.abs(channel * 255 - channels[index]!) <= 1.5,
              `${color}: ${formatCss(expected)} is ${[r, g, b].map((each) => Math.round(each * 255)).join()}, not ${channels.join()}`,
            ),
          );
        }
        assert.equal(Object.keys(painted).length, Object.keys(places).length);
      });
    }
  }

  /** Puts new widgets into the page, and waits until they are drawn. */
  function show(markup: string): Promise<void> {
    return page.evaluate(async (markup) => {
      document.body.innerHTML = markup;
      for (const widget of document.body.children) await (widget as Partial<ReactiveElement>).updateComplete;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }, markup);
  }

  /** Returns the colours as a canvas paints them over the widget's background. */
  function read(): Promise<Record<string, number[]>> {
    return page.evaluate((wanted) => {
      const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')!;
      const signIn = document
        .querySelector('news-subscription-prompt')!
        .shadowRoot!.querySelector<HTMLElement>('.sign-in .link')!;
      signIn.focus({ focusVisible: true } as FocusOptions);
      return Object.fromEntries(
        Object.entries(wanted).map(([name, [widget, part, property]]) => {
          const { shadowRoot } = document.querySelector(widget)!;
          for (const layer of [
            getComputedStyle(document.documentElement).backgroundColor,
            getComputedStyle(shadowRoot!.querySelector('.root')!).backgroundColor,
            name === 'surface'
              ? 'transparent'
              : getComputedStyle(shadowRoot!.querySelector(part)!).getPropertyValue(property),
          ]) {
            pen.fillStyle = layer;
            pen.fillRect(0, 0, 1, 1);
          }
          return [name, [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3)];
        }),
      );
    }, places);
  }
});

function sheet(values: TokenValues, scheme: Scheme): string {
  const declarations = Object.entries(values).map(([name, value]) => `--news-${name}: ${value};`);
  return `:root { color-scheme: ${scheme}; background: canvas; ${declarations.join(' ')} }`;
}
