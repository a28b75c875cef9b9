import assert from 'node:assert/strict';
import type { BrowserContext } from 'puppeteer-core';
import { fromDesignTokens, type DesignTokens } from '../../stories/applications/theme-builder/theme/design-tokens.js';
import { themeCss } from '../../stories/applications/theme-builder/theme/theme-css.js';
import { untilFaded } from '../support/browsers/at-rest.js';
import { newReader } from '../support/browsers/chromium.js';
import { named, openBuilder, type BuilderPage } from './builder-driver.js';
import { readParts, type Parts } from './builder-parts.js';
import { startDemo, type Demo } from './demo.js';
import { differences, readBoxes } from './page-boxes.js';
import { attributesIn, openPlain } from './plain-page.js';

describe('In the theme builder', () => {
  let demo: Demo;
  let reader: BrowserContext;
  let builder: BuilderPage;
  before(async () => {
    demo = await startDemo();
  });
  after(async () => {
    await reader?.close();
    await demo?.close();
  });
  beforeEach(async () => {
    await reader?.close();
    reader = await newReader();
    await reader.overridePermissions(demo.newsroom, ['clipboard-read', 'clipboard-sanitized-write']);
    builder = await openBuilder(demo, reader, '#page=article');
  });

  const parts = async (scheme: string): Promise<Parts> => {
    await builder.choose('view-scheme', scheme);
    return readParts(await builder.frame());
  };

  const accents = async (): Promise<string[]> => {
    const all = [];
    for (const scheme of ['light', 'dark', 'contrast']) all.push((await parts(scheme)).kicker!.color!);
    await builder.choose('view-scheme', 'light');
    return all;
  };

  /** Returns the text of the contrast screen for a pair. */
  const finding = (pair: string, scheme: string): Promise<Record<'top' | 'below' | 'AA' | 'mend', string>> =>
    builder.page.evaluate(
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

  async function copy(name: string): Promise<string> {
    const { page } = builder;
    await page.bringToFront();
    await builder.press(`Copy: ${name}`);
    await page.waitForSelector(named(`Copied: ${name}`, 'button'));
    const said = await page.$eval('theme-builder >>> .builder > [role="status"]', (status) => status.textContent);
    assert.equal(said, `${name}: copied`);
    return page.evaluate(() => navigator.clipboard.readText());
  }

  async function exported(): Promise<string> {
    await builder.open('export');
    return builder.text('Style sheet');
  }

  it('a designer starts from a preset, changes it, repairs a contrast and exports it', async () => {
    await builder.press('Sample', 'radio');
    assert.deepEqual(await accents(), ['#8c1d40', '#f5a3a0', '#ffff00']);

    await builder.write('Accent, in light', '#ff8a00');
    assert.deepEqual(await accents(), ['#ff8a00', '#f5a3a0', '#ffff00']);
    await builder.open('type');
    await builder.write('Headline face', 'Georgia, serif');
    assert.equal((await parts('dark')).headline!.fontFamily, 'Georgia, serif');

    await builder.open('contrast');
    const short = await finding('Accent on paper', 'light');
    assert.match(short.AA, /^Fail/);
    const [, nearest] = /(#[0-9a-f]{6})/.exec(short.mend)!;
    await builder.press('Use it for accent on paper, in light');
    const mended = await finding('Accent on paper', 'light');
    assert.match(mended.AA, /^Pass/);
    assert.equal(mended.top, nearest);
    assert.deepEqual(await accents(), [nearest, '#f5a3a0', '#ffff00']);
    await builder.open('basics');
    assert.equal(await builder.text('Accent, in light'), nearest);

    await assertReproduced();
    assert.deepEqual([builder.record.exceptions, builder.record.console], [[], []]);
  });

  it('a palette and a pair of faces are chosen with one press each, then refined', async () => {
    await builder.open('colours');
    await builder.choose('palette', 'harbour');
    assert.deepEqual(await accents(), ['#0b5563', '#74c3d3', '#ffff00']);
    await builder.write('Accent, in light', '#113355');
    const legend = await builder.page.$eval(
      'theme-builder >>> [data-choice="palette"] legend',
      (each) => each.textContent,
    );
    assert.equal(legend, 'Palette: Harbour, changed');
    await builder.open('type');
    await builder.choose('faces', 'gazette');
    assert.match((await parts('light')).headline!.fontFamily!, /^"Times New Roman"/);
    const css = await exported();
    assert.match(css, /--news-color-accent: light-dark\(#113355, #74c3d3\);/);
    assert.match(css, /--news-headline-leading: 1\.08;/);
  });

  it('every form of the export makes a plain page look as the preview does', async () => {
    await builder.write('Accent, in light', '#0b5563');
    await builder.write('Paper, in light', '#fff1e5');
    await builder.write('Ink, in light', '#33302e');
    await builder.open('colours');
    await builder.press('Add missing dark colours', 'checkbox');
    await builder.open('space');
    await builder.write('Radius', '8');
    await builder.press('Each widget its own', 'radio');
    await builder.open('type');
    await builder.write('Scale', '1.1');
    const css = await exported();
    assert.match(css, /--news-color-surface: light-dark\(#fff1e5, #[0-9a-f]{6}\);/);
    assert.match(css, /--news-radius: 8px;/);
    assert.doesNotMatch(css, /news-sheet/);
    await assertReproduced();
  });

  it('the accent is the first field of the first screen, then the faces', async () => {
    const legends = await builder.page.$$eval('theme-builder >>> .panel legend', (all) =>
      all.map((legend) => legend.textContent!.trim()),
    );
    assert.deepEqual(legends.slice(0, 5), ['Accent', 'Headline face', 'Text face', 'Paper', 'Ink']);
    const { bottom } = (await builder.page.$eval('theme-builder >>> [data-token="color-accent"]', (field) =>
      field.getBoundingClientRect().toJSON(),
    )) as DOMRect;
    assert.ok(bottom < 450, `The accent ends at ${bottom} px`);
  });

  it('the accent alone is all that the export has, and it needs no class', async () => {
    await builder.write('Accent, in light', '#0b5563');
    assert.equal(
      await exported(),
      `/* Paste this at the end of your site’s style sheet. The page needs no class. */

:root {
  --news-color-accent: #0b5563;
}
`,
    );
    const note = await builder.page.$eval('theme-builder >>> .panel > p', (each) => each.textContent);
    assert.match(note!, /The page needs no class\./);
    await assertReproduced();
  });

  it('a paper colour makes the page one sheet, and the export names the class', async () => {
    await builder.write('Paper, in light', '#fff1e5');
    const [comment] = (await exported()).split('\n');
    assert.match(comment!, /Add this class to the page: <body class="news-sheet"> \*\/$/);
    await assertReproduced();
    await builder.open('space');
    await builder.press('Each widget its own', 'radio');
    assert.equal((await exported()).replace(/^.*\n\n/, ''), ':root {\n  --news-color-surface: #fff1e5;\n}\n');
  });

  it('a preset that was changed is all in the export, after the changes', async () => {
    await builder.press('Salmon', 'radio');
    await builder.write('Accent, in light', '#0b5563');
    const css = await exported();
    assert.match(css, /\n\/\* It has everything of the preset “salmon”, so do not link the preset’s own file\. \*\/\n/);
    assert.match(
      css,
      /:root \{\n {2}\/\* Your changes \*\/\n {2}--news-color-accent: light-dark\(#0b5563, #f5a3a0\);\n\n {2}\/\* From the preset “salmon” \*\/\n/,
    );
    await assertReproduced();
  });

  /**
   * Copies every form of the export to a page of another server, and compares that page with the preview, in light and
   * dark.
   */
  async function assertReproduced(): Promise<void> {
    await builder.open('export');
    const [sheet, element, json] = [
      await copy('Style sheet'),
      await copy('Style element'),
      await copy('Design Tokens'),
    ];
    const rebuilt = themeCss(fromDesignTokens(JSON.parse(json) as DesignTokens));
    const bodyAttributes = attributesIn({ css: sheet });
    for (const scheme of ['dark', 'light']) {
      const shown = await parts(scheme);
      const boxes = await (await builder.frame()).evaluate(readBoxes);
      for (const copied of [{ css: sheet }, { head: element }, { css: rebuilt, attributes: bodyAttributes }]) {
        const { page: plain, record } = await openPlain(builder, reader, copied, copied.attributes);
        await plain.evaluate(untilFaded);
        assert.deepEqual(await readParts(plain), shown);
        assert.deepEqual(differences(boxes, await plain.evaluate(readBoxes)), []);
        assert.deepEqual([record.exceptions, record.console], [[], []]);
        await plain.close();
      }
    }
  }

  it('the colours of the contrasts are those that the preview shows', async () => {
    await builder.press('Sample', 'radio');
    await builder.write('Accent, in light', 'oklch(0.6 0.3 30)');
    await builder.open('contrast');
    for (const scheme of ['light', 'dark']) {
      const shown = await parts(scheme);
      const { below } = await finding('Sponsored on its own paper', scheme);
      assertNear(below, shown.paid!.backgroundColor!, 'The paper of paid content');
      for (const [pair, part] of [
        ['Ink on paper', 'headline'],
        ['Quiet ink on paper', 'caption'],
        ['Accent on paper', 'kicker'],
        ['Live on paper', 'live'],
        ['Opinion on paper', 'opinion'],
        ['Sponsored on its own paper', 'sponsored'],
        ['Words on the accent', 'words'],
      ] as const) {
        const { top } = await finding(pair, scheme);
        assertNear(top, shown[part]!.color!, pair);
      }
    }
  });

  it('invalid text never gets into the export, and the field shows the error', async () => {
    const before = await exported();
    await builder.open('type');
    for (const wrong of ['red; } body { color: red', "'open", '</style><script>alert(1)</script>', 'a /*']) {
      await builder.write('Text face', wrong);
      const field = await builder.page.waitForSelector(named('Text face'));
      assert.equal(await field!.evaluate((each) => each.getAttribute('aria-invalid')), 'true');
      const why = await builder.page.$eval('theme-builder >>> #font-text-wrong', (each) => each.textContent);
      assert.match(why!, /\w.*\.$/);
      assert.equal(await exported(), before, wrong);
      await builder.open('type');
    }
    await builder.write('Text face', "'</style><b>', serif");
    await builder.open('export');
    const element = await builder.text('Style element');
    const parsed = await builder.page.evaluate((markup) => {
      const { head, body } = new DOMParser().parseFromString(`<!doctype html>${markup}`, 'text/html');
      return [head.children.length, body.children.length, head.textContent!.includes('serif')];
    }, element);
    assert.deepEqual(parsed, [1, 0, true]);
  });

  it('a number is typed or slid, for the radius as for the scale', async () => {
    await builder.open('space');
    const { page } = builder;
    const slider = 'theme-builder >>> [data-token="radius"] [type="range"]';
    const position = (): Promise<string> => page.$eval(slider, (each) => (each as unknown as HTMLInputElement).value);
    for (const [typed, slid, css] of [
      ['12', '12', '12px'],
      ['0.5rem', '8', '0.5rem'],
      ['50%', '0', '50%'],
      ['6.5 px', '7', '6.5px'],
    ] as const) {
      await builder.write('Radius', typed);
      assert.equal(await position(), slid, typed);
      assert.ok((await exported()).includes(`--news-radius: ${css};`), typed);
      await builder.open('space');
    }
    await builder.write('Radius', 'round');
    const why = await page.$eval('theme-builder >>> #radius-wrong', (each) => each.textContent);
    assert.equal(why, 'Write a length, such as 4px or 0.5rem. A number alone counts pixels.');
    await builder.write('Radius', '');
    await page.focus(slider);
    await page.keyboard.press('ArrowRight');
    assert.equal(await builder.text('Radius'), '1px');
    await builder.press('Reset Radius');
    assert.equal(await builder.text('Radius'), '');
  });

  it('a colour that is emptied is not set, and starting over sets nothing', async () => {
    const blank = await exported();
    assert.match(blank, /Nothing is set/);
    await builder.open('basics');
    await builder.write('Accent, in light', 'red');
    await builder.write('Accent, in light', ' ');
    assert.equal(await exported(), blank);
    await builder.open('colours');
    await builder.choose('palette', 'rose');
    await builder.press('Start over');
    assert.equal(await exported(), blank);
    assert.equal(new URL(builder.page.url()).hash, '#page=article');
  });

  it('the colours of a system’s contrast theme replace those of the theme', async () => {
    await builder.write('Accent, in light', '#ff8a00');
    const client = await builder.page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await builder.settle();
    const { kicker, headline, words, main } = await parts('light');
    assert.deepEqual([kicker!.color, headline!.color], ['#000000', '#000000']);
    // The action has a border as its frame, because its fill may be missing.
    assert.equal(main!.backgroundColor, '#ffffff');
    assert.notEqual(words!.color, '#ffffff');
    await client.detach();
  });

  it('nothing is stored, and nothing is requested from elsewhere', async () => {
    await builder.open('colours');
    await builder.choose('palette', 'forest');
    const stored = await builder.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
    assert.deepEqual(stored, [0, 0, '']);
    const elsewhere = builder.record.requests.filter(
      (address) => !/^(data:|about:)/.test(address) && !address.startsWith(demo.newsroom),
    );
    assert.deepEqual(elsewhere, []);
  });
});

/** Asserts that two colours are the same, apart from rounding. */
function assertNear(said: string, painted: string, what: string): void {
  const [one, other] = [said, painted].map((hex) => hex.match(/\w\w/g)!.map((two) => parseInt(two, 16)));
  one!.forEach((channel, index) =>
    assert.ok(Math.abs(channel - other![index]!) <= 1, `${what}: ${said} in the builder, ${painted} in the preview`),
  );
}
