import { expect } from '@open-wc/testing';
import { fromPage } from '../../stories/theme-builder/from-page.js';
import { pageSource } from '../../stories/theme-builder/page-source.js';
import { readPage } from '../../stories/theme-builder/read-page.js';

// Not in Safari, whose frames always have the scheme of the reader.
describe('The look of a page that can be dark', () => {
  it('has two colours if the page has another in dark', async () => {
    const pair = 'light-dark(#0b5563, #86c5cd)';
    for (const css of [
      `:root { color-scheme: light dark } a { color: ${pair} }`,
      ':root { color-scheme: light dark } a { color: #0b5563 } @media (prefers-color-scheme: dark) { a { color: #86c5cd } }',
    ])
      expect(await accentOf(css), css).to.equal(pair);
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
