import { expect } from '@open-wc/testing';
import { fromPage } from '../../stories/applications/theme-builder/from-page/from-page.js';
import { pageSource } from '../../stories/applications/theme-builder/from-page/page-source.js';
import { readPage } from '../../stories/applications/theme-builder/from-page/read-page.js';

/**
 * Whether `light-dark()` is dark in a frame that has a dark scheme. It is not in Safari, so the builder finds one
 * colour.
 */
async function isDarkInFrame(): Promise<boolean> {
  const frame = document.createElement('iframe');
  frame.style.colorScheme = 'dark';
  frame.srcdoc = '<!doctype html><style>:root { color-scheme: light dark; color: light-dark(red, lime) }</style>';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const { color } = getComputedStyle(frame.contentDocument!.documentElement);
  frame.remove();
  return color === 'rgb(0, 255, 0)';
}

describe('The look of a page that can be dark', () => {
  it('has two colours if the page has another in dark', async () => {
    const pair = 'light-dark(#0b5563, #86c5cd)';
    for (const css of [
      `:root { color-scheme: light dark } a { color: ${pair} }`,
      ':root { color-scheme: light dark } a { color: #0b5563 } @media (prefers-color-scheme: dark) { a { color: #86c5cd } }',
    ])
      expect(await accentOf(css), css).to.equal((await isDarkInFrame()) ? pair : '#0b5563');
  });

  it('has one colour if the page says that it can be dark and stays light', async () => {
    expect(
      await accentOf(':root { color-scheme: light dark } body { background: white } a { color: #0b5563 }'),
    ).to.equal('#0b5563');
  });

  it('has one colour if the page does not tell the browser that it is dark', async () => {
    expect(
      await accentOf('a { color: #0b5563 } @media (prefers-color-scheme: dark) { a { color: #86c5cd } }'),
    ).to.equal('#0b5563');
  });
});

/** Returns the accent that the builder takes from a style sheet. */
async function accentOf(css: string): Promise<string | undefined> {
  return fromPage(await readPage(await pageSource('', css))).values['color-accent'];
}
