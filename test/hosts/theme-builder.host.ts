import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { ReactiveElement } from 'lit';
import type { BrowserContext, Page } from 'puppeteer-core';
import { fromDesignTokens, type DesignTokens } from '../../stories/theme-builder/design-tokens.js';
import { readPreset } from '../../stories/theme-builder/read-preset.js';
import type { ThemeBuilder } from '../../stories/theme-builder/theme-builder.js';
import { themeCss } from '../../stories/theme-builder/theme-css.js';
import { newReader, openPage, type PageRecord } from '../support/browsers/chromium.js';
import { untilFaded } from '../support/browsers/at-rest.js';
import { openBuilt } from '../support/browsers/built-page.js';
import { samplePreset } from '../theme-builder/sample-preset.js';
import { startDemo, type Demo } from './demo.js';
import { plainPage, pageStyle, readParts, type Parts } from './builder-page.js';

describe('In the theme builder', () => {
  let demo: Demo;
  let reader: BrowserContext;
  let page: Page;
  let record: PageRecord;
  before(async () => {
    const cdnFolder = fileURLToPath(new URL('../../dist/cdn', import.meta.url));
    demo = await startDemo({ newsroomPort: 0, partnerPort: 0, cdnFolder });
  });
  after(async () => {
    await reader?.close();
    await demo?.close();
  });
  beforeEach(async () => {
    await reader?.close();
    reader = await newReader();
    await reader.overridePermissions(demo.newsroom, ['clipboard-read', 'clipboard-sanitized-write']);
    await open('');
  });

  /** The builder, with a preset of the tests' own beside the package's. */
  async function open(hash: string): Promise<void> {
    ({ page, record } = await openPage(`${demo.newsroom}/theme-builder${hash}`, { reader }));
    await page.evaluate('globalThis.__name = (named) => named');
    await page.evaluate((sample) => {
      const builder = document.querySelector<ThemeBuilder>('theme-builder')!;
      builder.presets = { ...builder.presets, sample };
    }, readPreset(samplePreset));
    await settle();
  }

  /** Until every frame has drawn what the builder last gave it. */
  async function settle(): Promise<void> {
    await page.waitForFunction(() => {
      const { shadowRoot } = document.querySelector('theme-builder')!;
      const panels = [...shadowRoot!.querySelectorAll('theme-panel')];
      return panels.every((panel) => {
        const frame = panel.shadowRoot!.querySelector('iframe')!.contentDocument;
        return frame?.querySelector('news-subscription-prompt')?.shadowRoot?.querySelector('.main');
      });
    });
    await page.evaluate(settleFrames);
  }

  const input = (name: string, role = 'textbox'): string => `::-p-aria([name="${name}"][role="${role}"])`;

  async function write(name: string, value: string): Promise<void> {
    const field = await page.waitForSelector(input(name));
    await field!.click({ count: 3 });
    await page.keyboard.press('Delete');
    // At once, as from the clipboard: the builder draws its frames anew with every letter.
    await page.keyboard.sendCharacter(value);
    await settle();
  }

  async function press(name: string, role = 'button'): Promise<void> {
    await page.locator(input(name, role)).click();
    await settle();
  }

  async function frameOf(panel: string): Promise<Page> {
    const frame = await page.$(`theme-builder >>> [data-panel="${panel}"] >>> iframe`);
    return (await frame!.contentFrame()) as unknown as Page;
  }

  const parts = async (panel: string): Promise<Parts> => readParts(await frameOf(panel));

  const accents = async (): Promise<string[]> => {
    const all = [];
    for (const panel of ['light', 'dark', 'rtl', 'forced']) all.push((await parts(panel)).kicker!.color!);
    return all;
  };

  /** What the contrast grid says of a pair. */
  const finding = (pair: string, scheme: string): Promise<Record<'top' | 'below' | 'AA' | 'mend', string>> =>
    page.evaluate(
      (pair, scheme) => {
        const row = document
          .querySelector('theme-builder')!
          .shadowRoot!.querySelector<HTMLTableRowElement>(`[data-scheme="${scheme}"] [data-pair="${pair}"]`)!;
        const mend = row.nextElementSibling?.classList.contains('mend') ? row.nextElementSibling.textContent : '';
        return { top: row.dataset.top!, below: row.dataset.below!, AA: row.cells[3]!.textContent!.trim(), mend: mend! };
      },
      pair,
      scheme,
    );

  const text = (name: string): Promise<string> =>
    page.$eval(input(name), (field) => (field as unknown as HTMLTextAreaElement).value);

  async function copy(name: string): Promise<string> {
    await page.bringToFront();
    await press(`Copy: ${name}`);
    await page.waitForSelector(input(`Copied: ${name}`, 'button'));
    const said = await page.$eval('theme-builder >>> .builder > [role="status"]', (status) => status.textContent);
    assert.equal(said, `${name}: copied`);
    return page.evaluate(() => navigator.clipboard.readText());
  }

  it('a designer starts from a preset, makes it theirs, mends it and takes it away', async () => {
    await press('Sample', 'radio');
    assert.deepEqual(await accents(), ['#8c1d40', '#f5a3a0', '#8c1d40', '#ffff00']);
    assert.equal((await parts('light')).card!.paddingBlockStart, '16px');

    await write('Brand colour, in light', '#ff8a00');
    assert.deepEqual(await accents(), ['#ff8a00', '#f5a3a0', '#ff8a00', '#ffff00']);
    const face = (await parts('forced')).headline!.fontFamily;
    await write('Headline face', 'Georgia, serif');
    for (const panel of ['light', 'dark', 'rtl', 'forced'])
      assert.equal((await parts(panel)).headline!.fontFamily, 'Georgia, serif');
    assert.notEqual(face, 'Georgia, serif');

    const short = await finding('Accent on paper', 'light');
    assert.match(short.AA, /^Fail/);
    const [, nearest] = /(#[0-9a-f]{6})/.exec(short.mend)!;
    await press('Use it for accent on paper, in light');
    const mended = await finding('Accent on paper', 'light');
    assert.match(mended.AA, /^Pass/);
    assert.equal(mended.top, nearest);
    assert.deepEqual(await accents(), [nearest, '#f5a3a0', nearest, '#ffff00']);
    assert.equal(await text('Brand colour, in light'), nearest);

    await assertReproduced();
    // Another reads the link.
    const css = await text('Style sheet');
    await open(new URL(page.url()).hash);
    assert.equal(await text('Style sheet'), css);
    assert.deepEqual([record.exceptions, record.console], [[], []]);
  });

  it('each output makes of a plain page of another origin what is shown, for every kind of theme', async () => {
    await write('Brand colour, in light', '#0b5563');
    await write('Paper, in light', '#fff1e5');
    await write('Ink, in light', '#33302e');
    await write('Radius', '8px');
    await write('Scale', '1.1');
    await assertReproduced();
    await press('Write both schemes', 'checkbox');
    assert.match(await text('Style sheet'), /--news-color-surface: light-dark\(#fff1e5, #[0-9a-f]{6}\);/);
    await assertReproduced();
  });

  /** Copies each output, pastes it into a page of another origin that has the widgets, and compares. */
  async function assertReproduced(): Promise<void> {
    const [sheet, element, json] = [
      await copy('Style sheet'),
      await copy('Style element'),
      await copy('Design Tokens'),
    ];
    const shown = { light: await parts('light'), dark: await parts('dark') };
    const rebuilt = themeCss(fromDesignTokens(JSON.parse(json) as DesignTokens));
    for (const [body, css] of [
      [plainPage, sheet],
      [element + plainPage, ''],
      [plainPage, rebuilt],
    ] as const) {
      const { page: plain, record: said } = await openBuilt({ reader, body, style: pageStyle('light') + css });
      assert.deepEqual(await readParts(plain), shown.light);
      await plain.evaluate(() => void (document.documentElement.style.colorScheme = 'dark'));
      await plain.evaluate(untilFaded);
      assert.deepEqual(await readParts(plain), shown.dark);
      assert.deepEqual([said.exceptions, said.console], [[], []]);
      await plain.close();
    }
  }

  it('the grid’s colours are those that the frames show', async () => {
    await press('Sample', 'radio');
    await write('Brand colour, in light', 'oklch(0.6 0.3 30)');
    for (const scheme of ['light', 'dark']) {
      const shown = await parts(scheme);
      for (const [pair, part] of [
        ['Ink on paper', 'headline'],
        ['Quiet ink on paper', 'caption'],
        ['Accent on paper', 'kicker'],
        ['Live on paper', 'live'],
        ['Breaking on paper', 'breaking'],
        ['Opinion on paper', 'opinion'],
        ['Sponsored on paper', 'sponsored'],
        ['Words on the accent', 'words'],
      ] as const) {
        const { top } = await finding(pair, scheme);
        const [said, painted] = [top, shown[part]!.color!].map((hex) =>
          hex.match(/\w\w/g)!.map((two) => parseInt(two, 16)),
        );
        said!.forEach((channel, index) =>
          assert.ok(Math.abs(channel - painted![index]!) <= 1, `${pair}: ${top}, ${painted}`),
        );
      }
    }
  });

  it('nothing that is written can leave its place, and what is wrong is said beside it', async () => {
    const before = await text('Style sheet');
    for (const wrong of ['red; } body { color: red', "'open", '</style><script>alert(1)</script>', 'a /*']) {
      await write('Text face', wrong);
      assert.equal(await text('Style sheet'), before, wrong);
      const field = await page.waitForSelector(input('Text face'));
      assert.equal(await field!.evaluate((each) => each.getAttribute('aria-invalid')), 'true');
      const why = await page.$eval('theme-builder >>> #font-text-wrong', (each) => each.textContent);
      assert.match(why!, /\w.*\.$/);
    }
    await write('Text face', "'</style><b>', serif");
    const element = await text('Style element');
    const parsed = await page.evaluate((markup) => {
      const { head, body } = new DOMParser().parseFromString(`<!doctype html>${markup}`, 'text/html');
      return [head.children.length, body.children.length, head.textContent!.includes('serif')];
    }, element);
    assert.deepEqual(parsed, [1, 0, true]);
  });

  it('a colour that is emptied is not set, and starting over sets nothing', async () => {
    await write('Brand colour, in light', 'red');
    await write('Brand colour, in light', ' ');
    assert.match(await text('Style sheet'), /Nothing is set/);
    await press('Sample', 'radio');
    await press('Start over');
    assert.match(await text('Style sheet'), /Nothing is set/);
    assert.equal(new URL(page.url()).hash, '');
  });

  it('a system’s own colours stand in place of the theme’s', async () => {
    await write('Brand colour, in light', '#ff8a00');
    const client = await page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await settle();
    const { kicker, headline, words, main } = await parts('light');
    assert.deepEqual([kicker!.color, headline!.color], ['#000000', '#000000']);
    // The action is a frame, for its fill may not be there.
    assert.equal(main!.backgroundColor, '#ffffff');
    assert.notEqual(words!.color, '#ffffff');
    await client.detach();
  });

  it('nothing is stored, and nothing is asked for elsewhere', async () => {
    await press('Sample', 'radio');
    await write('Brand colour, in light', '#0b5563');
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [
      0,
      0,
      '',
    ]);
    const elsewhere = record.requests.filter(
      (address) => !/^(data:|about:)/.test(address) && !address.startsWith(demo.newsroom),
    );
    assert.deepEqual(elsewhere, []);
  });

  it('nothing is wider than its place at 390, 768 and 1280 px', async () => {
    for (const width of [390, 768, 1280]) {
      await page.setViewport({ width, height: 900 });
      await press('Sample', 'radio');
      const overflow = await page.evaluate(() => {
        const frames = [...document.querySelector('theme-builder')!.shadowRoot!.querySelectorAll('theme-panel')].map(
          (panel) => panel.shadowRoot!.querySelector('iframe')!.contentDocument!.documentElement,
        );
        return [document.documentElement, ...frames].map((each) => each.scrollWidth - each.clientWidth);
      });
      assert.deepEqual(overflow, [0, 0, 0, 0, 0], `${width} px`);
    }
  });
});

/** Waits until the builder, its frames and their widgets are updated and drawn, and no colour fades; run in the builder's page. */
async function settleFrames(): Promise<void> {
  const builder = document.querySelector<ThemeBuilder>('theme-builder')!;
  for (;;) {
    await builder.updateComplete;
    const panels = [...builder.shadowRoot!.querySelectorAll<ReactiveElement>('theme-panel')];
    await Promise.all(panels.map((panel) => panel.updateComplete));
    const documents = panels.map((panel) => panel.shadowRoot!.querySelector('iframe')!.contentDocument!);
    const isWidget = (element: Element): element is ReactiveElement => element.localName.startsWith('news-');
    const widgets = documents.flatMap((each) => [...each.querySelectorAll('*')].filter(isWidget));
    await Promise.all(widgets.map((widget) => widget.updateComplete));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const fading = documents.flatMap((each) => each.getAnimations()).filter((each) => 'transitionProperty' in each);
    if (fading.length === 0 && !widgets.some((widget) => widget.isUpdatePending)) return;
    await Promise.allSettled(fading.map((each) => each.finished));
  }
}
