import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { openBuilt } from '../support/built-page.js';
import { findChrome } from '../support/find-chrome.mjs';
import { richWidgets, storyWords } from '../support/rich-widgets.js';

describe('For a reader whose type is twice the usual size', () => {
  let browser: Browser;
  before(async () => {
    const chrome = await findChrome();
    browser = await puppeteer.launch({ ...chrome, args: [...chrome.args, '--blink-settings=defaultFontSize=32'] });
  });
  after(() => browser?.close());

  it('every widget follows, and keeps its words in its box, also on a page that sets its own size', async () => {
    const widgets = richWidgets(storyWords.de);
    const boxes = Object.values(widgets).map((markup) => `<div lang="de" class="box">${markup}</div>`);
    const { page } = await openBuilt(
      browser,
      `${boxes.join('')}<p id="closed"></p>`,
      'html { font-size: 62.5% } body { font-size: 16px } .box { width: 320px }',
    );
    await page.waitForFunction(
      (count) => {
        const roots = [...document.querySelectorAll('.box > *')].map(({ shadowRoot }) =>
          shadowRoot?.querySelector('.root'),
        );
        return roots.length === count && roots.every(Boolean);
      },
      {},
      boxes.length,
    );
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
