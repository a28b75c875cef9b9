import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { StyledPages, testUnder } from './styled-pages.js';

const packages = new URL('../../node_modules/', import.meta.url);
const fromPackage = (path: string): Promise<string> => readFile(fileURLToPath(new URL(path, packages)), 'utf8');

/** The style sheets of frameworks for pages. */
const frameworks = {
  'Bootstrap 3': 'bootstrap-3/dist/css/bootstrap.css',
  'Bootstrap 4': 'bootstrap-4/dist/css/bootstrap.css',
  'Bootstrap 5': 'bootstrap-5/dist/css/bootstrap.css',
  'Bootstrap 5, right to left': 'bootstrap-5/dist/css/bootstrap.rtl.css',
  Foundation: 'foundation-sites/dist/css/foundation.css',
  Bulma: 'bulma/css/bulma.css',
  'Tailwind’s preflight': 'tailwindcss/preflight.css',
};

/** Styles that pages set on all elements, on purpose or by mistake. */
const malice = {
  'everything unset': '* { all: unset !important } head, script, style { display: none !important }',
  'everything initial':
    '*, ::before, ::after { all: initial !important } head, script, style { display: none !important }',
  'a hostile root': `html { font-size: 62.5% !important; line-height: 0 !important; letter-spacing: 1em !important;
    word-spacing: 2em !important; text-transform: uppercase !important; text-align: right !important; text-indent: 3em !important;
    white-space: nowrap !important; font-style: italic !important; font-weight: 900 !important; font-variant: small-caps !important;
    text-shadow: 2px 2px red !important; list-style: square !important; hyphens: none !important; word-break: break-all !important;
    font-stretch: condensed !important; font-size-adjust: 1 !important; text-decoration: line-through !important; tab-size: 20 !important;
    border-collapse: collapse !important; quotes: none !important; writing-mode: horizontal-tb !important; user-select: none !important }`,
  'pictures without measure':
    'img { height: auto !important; max-width: none !important; width: auto !important; display: inline !important; float: left !important }',
  'universal transitions': '*, ::before, ::after { transition: all 3s linear !important; animation: none !important }',
  'nothing shown that is not defined': ':not(:defined) { display: none !important }',
  'every element a flex box': '* { display: flex !important } head, script, style { display: none !important }',
  'a universal box':
    '* { box-sizing: content-box !important; margin: 7px !important; padding: 7px !important; border: 3px dashed red !important; min-width: 0 !important; overflow: hidden !important; line-height: 3 !important; font-size: 30px !important }',
  'tags of every kind':
    'a, button, ul, li, figure, figcaption, h1, h2, h3, p, time, svg, dialog, slot { color: red !important; display: block !important; background: yellow !important; list-style: square inside !important; font-size: 40px !important; position: absolute !important; z-index: 9 !important }',
  'our tokens on other elements':
    'p, a, img, h3, figure, ul, span { --news-color-text: lime; --news-space: 40px; --news-font-headline: monospace; --news-scale: 3; --news-headline-card-gap: 90px; --_ink: lime }',
  'private properties with our names':
    ':root { --_ratio: 9; --_row: 9px; --_root: none; --_container: 9px; --_size: 90px; --_x: 0%; --_type: 90px; --_rest: 40px; --_outset: 40px }',
  'a print sheet for all media':
    '*, ::before, ::after { background: transparent !important; color: #000 !important; box-shadow: none !important; text-shadow: none !important } a[href]::after { content: " (" attr(href) ")" !important }',
};

describe('Under a page’s style sheet', () => {
  const pages = new StyledPages();
  before(() => pages.start());
  after(() => pages.stop());

  for (const [name, path] of Object.entries(frameworks)) testUnder(pages, name, () => fromPackage(path));
  for (const [name, css] of Object.entries(malice)) testUnder(pages, name, () => Promise.resolve(css));

  it('the note about a copied link is over the widget that follows', async () => {
    const row = '<news-share-icons url="https://news.example/a" networks="copy"></news-share-icons>';
    const tab = await pages.open('', `<div id="rows">${row}${row}</div>`);
    await tab.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.resolve();
      const [row, next] = document.querySelectorAll<HTMLElement>('#rows news-share-icons');
      next!.style.marginBlockStart = '-10px';
      row!.scrollIntoView();
      row!.shadowRoot!.querySelector('button')!.click();
    });
    const isAbove = await tab.waitFor(() => {
      const row = document.querySelector('#rows news-share-icons')!;
      const note = row.shadowRoot!.querySelector<HTMLElement>('.note');
      if (!note) return undefined;
      // A reader's pointer passes through it.
      note.style.pointerEvents = 'auto';
      const { x, y, width, height } = note.getBoundingClientRect();
      return { is: document.elementFromPoint(x + width / 2, y + height - 2) === row };
    });
    assert.deepEqual(isAbove, { is: true });
  });

  it('a widget stays under elements that the page puts over it', async () => {
    const tab = await pages.open('.over { position: absolute; inset: 0; z-index: 1; background: white }');
    const covered = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.place')].map((place) => {
        place.style.setProperty('position', 'relative', 'important');
        const over = document.createElement('div');
        over.className = 'over';
        place.append(over);
        place.scrollIntoView();
        const widget = place.firstElementChild!;
        return [...widget.shadowRoot!.querySelectorAll('*')].filter((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          if (!width || !height) return false;
          return widget.contains(document.elementFromPoint(x + width / 2, y + height / 2));
        }).length;
      }),
    );
    assert.deepEqual(covered, [0, 0, 0, 0, 0]);
  });
});
