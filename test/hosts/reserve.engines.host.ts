import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { runCommand } from '../commands/run-command.js';
import { findChrome } from '../support/browsers/find-chrome.mjs';
import { engineName, newTab, type HostTab } from '../support/browsers/host-engine.js';
import { inWays, scriptFiles } from '../support/browsers/in-ways.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { HostSite } from '../support/servers/host-site.js';

const widths = [390, 768, 1280];

declare global {
  /**
   * The window of the page with the widgets. WebKit's window is never as narrow as a phone's, so there the page is in a
   * frame.
   */
  var story: Window & typeof globalThis;
  /** The layout shifts in the page since it was watched. */
  var layoutShifts: string[];
}

/**
 * In the page: whether its widgets have all their content. The card in `<news-article>` gets its headline from there.
 */
function isFinished(): boolean {
  const { document } = globalThis.story;
  const widgets = [
    ...document.querySelectorAll(
      'news-headline-card, news-headline-list, news-byline, news-photo-caption, news-share-icons, news-subscription-prompt',
    ),
  ];
  const isShown = (widget: Element): boolean => Boolean(widget.shadowRoot?.querySelector('.root'));
  const fed = document.querySelector('news-article news-headline-card')?.shadowRoot?.textContent ?? '';
  const areComplete = [...document.images].every((image) => image.complete);
  return widgets.length > 10 && widgets.every(isShown) && fed.includes('a month early') && areComplete;
}

/** In the page: returns the tops of the paragraphs between the widgets, after it has been drawn. */
async function readTops(): Promise<number[]> {
  const { document, requestAnimationFrame } = globalThis.story;
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return [...document.querySelectorAll('main > p')].map((each) => each.getBoundingClientRect().top);
}

/** In the page: ends the delay after which space is released, and finds widgets that are higher than their content. */
function findGaps(): string[] {
  const { document } = globalThis.story;
  for (const animation of document.getAnimations()) animation.finish();
  return [...document.querySelectorAll('main *')].flatMap((widget) => {
    const root = widget.shadowRoot?.querySelector('.root');
    if (!root) return [];
    const gap = widget.getBoundingClientRect().bottom - root.getBoundingClientRect().bottom;
    return Math.abs(gap) > 1 ? [`${gap} px: ${widget.outerHTML.slice(0, 80)}`] : [];
  });
}

interface ShiftSource {
  node?: Element;
  previousRect: DOMRect;
  currentRect: DOMRect;
}

/** In the page: records layout shifts from now on. Only Chromium reports them. */
function watchShifts(): void {
  globalThis.layoutShifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & { value: number; sources: ShiftSource[] };
      const nodes = sources.map(
        ({ node, previousRect, currentRect }) =>
          `${(node?.outerHTML ?? node?.textContent ?? 'a node').slice(0, 80)} ${JSON.stringify([previousRect, currentRect])}`,
      );
      globalThis.layoutShifts.push(`${value.toFixed(4)} ${nodes.join('; ')}`);
    }
  }).observe({ type: 'layout-shift' });
}

describe('A page of real stories with the space that `standfirst reserve` prints', () => {
  let site: HostSite;
  let tab: HostTab;
  let printed: string;
  let head: string;
  let body: string;
  before(async () => {
    site = await HostSite.open();
    // Lines that just fit may break differently in another engine. This summary is shorter than that.
    const article = { ...harbourArticle, standfirst: 'The channel is too shallow for the new ferries.' };
    site.put('/article.json', { body: JSON.stringify(article) });
    for (const family of ['Arimo', 'Gelasio'])
      for (const face of ['400Regular', '700Bold']) {
        const path = `@expo-google-fonts/${family.toLowerCase()}/${face}/${family}_${face}.ttf`;
        const body = await readFile(createRequire(import.meta.url).resolve(path));
        site.put(`/fonts/${family}-${face}.ttf`, { body, headers: { 'Content-Type': 'font/ttf' } });
      }
    body = await readFile(new URL('reserve/body.html', import.meta.url), 'utf8');
    const style = await readFile(new URL('reserve/page.css', import.meta.url), 'utf8');
    head = `<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="{{cdn}}/reserve.css"><style>${style}</style>`;
    const { executablePath } = findChrome();
    const options = widths.flatMap((width) => ['--width', String(width)]);
    const page = site.show({ head, body });
    const { code, said, warned } = await runCommand(['reserve', page, ...options, '--browser', executablePath]);
    assert.equal(code, 0, warned);
    assert.doesNotMatch(warned, /did not/);
    printed = said;
  });
  after(() => site?.close());
  beforeEach(async () => {
    site.renew();
    tab = await newTab();
  });
  afterEach(() => tab?.close());

  /** Opens the page, still without the library's script, and waits for its pictures and fonts. */
  async function open(width: number, rules: string): Promise<void> {
    const page = site.show({ head: `${head}<style>${rules}</style>`, body });
    if (engineName === 'webkit') {
      const style = 'body { margin: 0 } iframe { border: 0; block-size: 900px }';
      await tab.open(
        site.show({ head: `<style>${style}</style>`, body: `<iframe src="${page}" width="${width}"></iframe>` }),
      );
    } else {
      await tab.setSize(width, 900);
      await tab.open(page);
    }
    await tab.waitFor(() => {
      globalThis.story = (globalThis.frames[0] ?? globalThis) as typeof globalThis.story;
      return [...globalThis.story.document.images].every((image) => image.complete);
    });
    await tab.evaluate(async () => {
      await Promise.all([...globalThis.story.document.fonts].map((face) => face.load()));
    });
    assert.equal(await tab.evaluate(() => globalThis.story.innerWidth), width);
  }

  /** Adds the script, and waits until the widgets have all their content. */
  async function upgrade(file: string): Promise<void> {
    await tab.evaluate((address) => {
      const { document } = globalThis.story;
      const script = document.createElement('script');
      script.type = 'module';
      script.src = address;
      document.head.append(script);
    }, `${site.cdn}/${file}`);
    await tab.waitFor(isFinished);
  }

  /** Returns by how many whole pixels each paragraph has moved away from the one before it. */
  const moves = (before: number[], after: number[]): number[] =>
    before.map((top, index) =>
      Math.abs(Math.trunc(after[index]! - (after[index - 1] ?? 0) - (top - (before[index - 1] ?? 0)))),
    );

  for (const [turn, width] of widths.entries())
    for (const file of inWays(scriptFiles, turn))
      it(`stays in its place and has no gap at ${width} px (${file})`, async () => {
        await open(width, printed);
        const before = await tab.evaluate(readTops);
        if (engineName === 'chromium') await tab.evaluate(watchShifts);
        assert.equal(before.length, 9);
        await upgrade(file);
        const nowhere = before.map(() => 0);
        assert.deepEqual(moves(before, await tab.evaluate(readTops)), nowhere);
        assert.deepEqual(await tab.evaluate(findGaps), []);
        assert.deepEqual(moves(before, await tab.evaluate(readTops)), nowhere);
        if (engineName === 'chromium') assert.deepEqual(await tab.evaluate(() => globalThis.layoutShifts), []);
      });

  it('has no gap at a width that was not measured', async () => {
    await open(600, printed);
    await upgrade('loader.js');
    assert.deepEqual(await tab.evaluate(findGaps), []);
  });

  it('moves without it, which shows that a move is seen', async () => {
    await open(390, '');
    const before = await tab.evaluate(readTops);
    if (engineName === 'chromium') await tab.evaluate(watchShifts);
    await upgrade('loader.js');
    const after = await tab.evaluate(readTops);
    assert.ok(after.at(-1)! - before.at(-1)! > 500);
    if (engineName === 'chromium') assert.ok((await tab.evaluate(() => globalThis.layoutShifts)).length > 0);
  });
});

describe('A page with reserve.css', () => {
  it('shows the picture of a pasted card at about its final size before the script', async () => {
    const site = await HostSite.open();
    const tab = await newTab();
    const layouts = ['', 'layout="lead"', 'layout="stacked"'];
    const cards = layouts.flatMap((layout) =>
      [300, 600, 800, 1000, 1200].map(
        (width) => `<div style="inline-size: ${width}px"><news-headline-card ${layout}>
          <img src="/pictures/barrier-640.webp" alt="" width="640" height="427"><a href="/a">A headline</a>
        </news-headline-card></div>`,
      ),
    );
    await tab.open(
      site.show({ head: '<link rel="stylesheet" href="{{cdn}}/reserve.css">', body: `<main>${cards.join('')}</main>` }),
    );
    const pasted = await tab.evaluate(() =>
      [...document.querySelectorAll('news-headline-card > img')].map((image) => image.getBoundingClientRect().width),
    );
    await tab.evaluate((address) => import(address).then(() => undefined), `${site.cdn}/standfirst.js`);
    const shown = await tab.waitFor(() => {
      const frames = [...document.querySelectorAll('news-headline-card')].map((card) =>
        card.shadowRoot?.querySelector('[part~=picture]')?.getBoundingClientRect(),
      );
      return frames.every(Boolean) && frames.map((frame) => frame!.width);
    });
    const ratios = pasted.map((width, index) => width / (shown as number[])[index]!);
    assert.ok(
      ratios.every((ratio) => Math.abs(ratio - 1) < 0.03),
      ratios.join(),
    );
    await tab.close();
    await site.close();
  });
});
