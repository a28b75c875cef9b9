import assert from 'node:assert/strict';
import type { Browser } from 'puppeteer-core';
import { openBuilt } from '../support/browsers/built-page.js';
import { launchChromium } from '../support/browsers/chromium.js';
import { richWidgets, storyWords } from '../support/fixtures/rich-widgets.js';

describe('For a reader whose type is twice the usual size', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium({ args: ['--blink-settings=defaultFontSize=32'] });
  });
  after(() => browser?.close());

  it('every widget follows, and keeps its words in its box, also on a page that sets its own size', async () => {
    const widgets = richWidgets(storyWords.de);
    const boxes = Object.values(widgets).map((markup) => `<div lang="de" class="box">${markup}</div>`);
    const { page } = await openBuilt({
      reader: browser.defaultBrowserContext(),
      body: `${boxes.join('')}<p id="closed"></p>`,
      style: 'html { font-size: 62.5% } body { font-size: 16px } .box { width: 320px }',
    });
    const found = await page.$$eval('.box > *', (elements) =>
      elements.map((widget) => {
        const { left, right } = widget.getBoundingClientRect();
        const root = widget.shadowRoot!.querySelector<HTMLElement>('.root')!;
        const range = document.createRange();
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const outside: string[] = [];
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          if (text.parentElement!.closest('.full, .unseen')) continue;
          range.selectNodeContents(text);
          const isOut = [...range.getClientRects()].some((line) => line.left < left - 1 || line.right > right + 1);
          if (isOut && text.data.trim()) outside.push(text.data.trim());
        }
        return { size: getComputedStyle(root).fontSize, isWide: root.scrollWidth > 320, outside };
      }),
    );
    assert.deepEqual(
      Object.fromEntries(Object.keys(widgets).map((name, index) => [name, found[index]])),
      Object.fromEntries(Object.keys(widgets).map((name) => [name, { size: '32px', isWide: false, outside: [] }])),
    );
  });
});
