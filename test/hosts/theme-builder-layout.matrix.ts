import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { BrowserContext } from 'puppeteer-core';
import { newReader } from '../support/browsers/chromium.js';
import { openBuilder, type BuilderPage } from './builder-driver.js';
import { startDemo, type Demo } from './demo.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe('The layout of the theme builder', () => {
  let demo: Demo;
  let reader: BrowserContext;
  before(async () => {
    demo = await startDemo();
    reader = await newReader();
  });
  after(async () => {
    await reader?.close();
    await demo?.close();
  });

  const screensAt = (width: number): string[] => [
    ...['basics', 'colours', 'type', 'space', 'contrast', 'export'],
    ...(width < 900 ? ['view'] : []),
  ];

  /** Returns the parts of the builder that the window shows. */
  const seen = ({ page }: BuilderPage): Promise<Record<string, number>> =>
    page.evaluate(() => {
      const { shadowRoot } = document.querySelector('theme-builder')!;
      const box = (selector: string): DOMRect => shadowRoot!.querySelector(selector)!.getBoundingClientRect();
      const preview = box('theme-preview');
      const panel = box('.panel');
      const scroller = shadowRoot!.querySelector('.panel')!;
      const stage = shadowRoot!.querySelector('theme-preview')!;
      return {
        pageOverflow: document.documentElement.scrollWidth - innerWidth,
        pageScroll: document.documentElement.scrollHeight - innerHeight,
        panelOverflow: scroller.scrollWidth - scroller.clientWidth,
        previewOverflow: stage.scrollWidth - stage.clientWidth,
        panels: shadowRoot!.querySelectorAll('.panel').length,
        previewShare: (preview.height * preview.width) / (innerHeight * innerWidth),
        covered:
          Math.max(0, Math.min(preview.right, panel.right) - Math.max(preview.left, panel.left)) *
          Math.max(0, Math.min(preview.bottom, panel.bottom) - Math.max(preview.top, panel.top)),
        outside: Math.max(0, -preview.top, -preview.left, preview.bottom - innerHeight, preview.right - innerWidth),
      };
    });

  for (const width of [390, 768, 1280]) {
    it(`has the preview in view beside one screen of controls at ${width} px, and nothing is wider than its place`, async () => {
      const builder = await openBuilder(demo, reader, '', width);
      for (const screen of screensAt(width)) {
        await builder.open(screen);
        await builder.page.$eval('theme-builder >>> .panel', (panel) => {
          panel.scrollTop = 400;
        });
        const { previewShare, ...rest } = await seen(builder);
        assert.ok(previewShare! > 0.33, `${screen}: the preview has ${previewShare} of the window`);
        assert.deepEqual(
          rest,
          { pageOverflow: 0, pageScroll: 0, panelOverflow: 0, previewOverflow: 0, panels: 1, covered: 0, outside: 0 },
          screen,
        );
      }
      await builder.page.close();
    });
  }

  it('has targets of at least 44 px on a phone', async () => {
    const builder = await openBuilder(demo, reader, '#color-accent=%23ff8a00', 390);
    for (const screen of screensAt(390)) {
      await builder.open(screen);
      const small = await builder.page.evaluate(() => {
        const { shadowRoot } = document.querySelector('theme-builder')!;
        const controls = [...shadowRoot!.querySelectorAll<HTMLElement>('button, input, select, summary, textarea')];
        return controls
          .map((control) => (control.matches('.option input, .levels input') ? control.closest('label')! : control))
          .map((control) => [control.outerHTML.slice(0, 80), control.getBoundingClientRect()] as const)
          .filter(([, { width, height }]) => width < 44 || height < 44)
          .map(([markup, { width, height }]) => `${markup}: ${width} × ${height}`);
      });
      assert.deepEqual(small, [], screen);
    }
    await builder.page.close();
  });

  it('has its tabs in one row in a window of 320 px', async () => {
    const { page } = await openBuilder(demo, reader, '#color-accent=%23ff8a00', 320);
    const tabs = await page.$$eval('theme-builder >>> [role="tab"]', (all) =>
      all.map((tab) => tab.getBoundingClientRect().toJSON() as DOMRect),
    );
    assert.equal(tabs.length, 7);
    assert.equal(new Set(tabs.map(({ top }) => top)).size, 1);
    assert.ok(tabs.every(({ left, right }) => left >= 0 && right <= 320));
    await page.close();
  });

  it('scales a page down that is wider than its place', async () => {
    const builder = await openBuilder(demo, reader, '#width=1280', 390);
    const { previewOverflow } = await seen(builder);
    assert.equal(previewOverflow, 0);
    const frame = await builder.frame();
    assert.equal(await frame.evaluate(() => innerWidth), 1280);
    await builder.page.close();
  });

  it('is used with the keyboard: arrows move between the screens', async () => {
    const builder = await openBuilder(demo, reader);
    const { page } = builder;
    await page.focus('theme-builder >>> [role="tab"][aria-selected="true"]');
    for (const [key, expected] of [
      ['ArrowRight', 'colours'],
      ['End', 'export'],
      ['ArrowRight', 'basics'],
      ['ArrowLeft', 'export'],
      ['Home', 'basics'],
    ] as const) {
      await page.keyboard.press(key);
      await builder.settle();
      const focused = await page.evaluate(() => document.querySelector('theme-builder')!.shadowRoot!.activeElement?.id);
      assert.equal(focused, `tab-${expected}`);
    }
    // The panel, the picker of the accent, its text.
    for (const key of ['Tab', 'Tab', 'Tab'] as const) await page.keyboard.press(key);
    await page.keyboard.sendCharacter('#0b5563');
    await builder.settle();
    assert.match(page.url(), /#color-accent=%230b5563$/);
    await page.close();
  });

  it('is accessible on every screen, in light and in dark', async () => {
    const builder = await openBuilder(demo, reader, '#color-accent=%23ff8a00&radius=round');
    const { page } = builder;
    await page.addScriptTag({ path: axe });
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      for (const screen of screensAt(1280)) {
        await builder.open(screen);
        const found = await page.evaluate(async () => {
          // The contrasts of the page in the preview are the theme's.
          const { violations } = await (globalThis as unknown as { axe: AxeRunner }).axe.run(document, {
            iframes: false,
          });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
        });
        assert.deepEqual(found, [], `${screen}, ${value}`);
      }
    }
    await page.close();
  });
});

interface AxeRunner {
  run: (
    root: Document,
    options: { iframes: boolean },
  ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
