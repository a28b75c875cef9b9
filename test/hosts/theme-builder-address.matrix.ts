import assert from 'node:assert/strict';
import type { BrowserContext } from 'puppeteer-core';
import { newReader } from '../support/browsers/chromium.js';
import { openBuilder, type BuilderPage } from './builder-driver.js';
import { startDemo, type Demo } from './demo.js';

/** Themes that a designer makes by hand. Each step is a screen, and the actions on it. */
const steps: Record<string, (builder: BuilderPage) => Promise<void>> = {
  'a palette, faces and sizes': async ({ open, choose, write }) => {
    await open('colours');
    await choose('palette', 'ochre');
    await write('Accent, in dark', '#ffcc66');
    await open('type');
    await choose('faces', 'display');
    await write('Scale', '1.15');
    await open('space');
    await write('Radius', '6');
    await write('Space', 'calc(4px + 0.1em)');
    await choose('paper', 'own');
  },
  'a preset with rules, both schemes, a dark article in Arabic': async ({ open, choose, write, press }) => {
    await choose('preset', 'salmon');
    await write('Ink, in light', '');
    await open('colours');
    await press('Add missing dark colours', 'checkbox');
    await open('contrast');
    await press('AAA', 'radio');
    await choose('view-page', 'article');
    await choose('view-scheme', 'dark');
    await choose('view-language', 'ar');
    await choose('view-width', '390');
  },
  'text that cannot be used': async ({ open, write }) => {
    await write('Paper, in light', 'not a colour & more');
    await open('type');
    await write('Headline face', '\'Fünf\', "A & B", serif');
  },
};

describe('The address of the theme builder', () => {
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

  /** Returns the three forms of the export, and the values of the switches and the fields. */
  async function everything({ page, open, text }: BuilderPage): Promise<unknown[]> {
    await open('export');
    const outputs = [await text('Style sheet'), await text('Style element'), await text('Design Tokens')];
    const states = [];
    for (const screen of ['basics', 'colours', 'type', 'space', 'contrast']) {
      await open(screen);
      states.push(
        await page.evaluate(() => {
          const { shadowRoot } = document.querySelector('theme-builder')!;
          const inputs = [...shadowRoot!.querySelectorAll<HTMLInputElement>('input, select')];
          return inputs.map(({ type, checked, value }) => (/radio|checkbox/.test(type) ? checked : value));
        }),
      );
    }
    return [...outputs, ...states];
  }

  for (const [name, make] of Object.entries(steps)) {
    it(`opens the same theme, character for character: ${name}`, async () => {
      const designer = await openBuilder(demo, reader);
      await make(designer);
      const made = await everything(designer);
      const other = await openBuilder(demo, reader, new URL(designer.page.url()).hash);
      assert.deepEqual(await everything(other), made);
      await designer.page.close();
      await other.page.close();
    });
  }

  it('goes back to the theme before a palette was chosen', async () => {
    const builder = await openBuilder(demo, reader);
    await builder.open('colours');
    await builder.choose('palette', 'rose');
    await builder.choose('palette', 'forest');
    await builder.page.goBack();
    await builder.settle();
    assert.equal(await builder.text('Accent, in light'), '#0b5f66');
    await builder.page.close();
  });
});
