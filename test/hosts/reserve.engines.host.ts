import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { runCommand } from '../commands/run-command.js';
import { findChrome } from '../support/browsers/find-chrome.mjs';
import { engineName, newTab, type HostTab } from '../support/browsers/host-engine.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { HostSite } from '../support/servers/host-site.js';

const widths = [390, 768, 1280];

/** Where things are in a page. */
interface Places {
  /** The tops of the paragraphs between the widgets. */
  tops: number[];
  /** The widgets that are higher than what they show, each with the difference in px. */
  gaps: string[];
}

/** In the page: shows whether its pictures and widgets have come. The one in `<news-article>` has its headline from there. */
function isFinished(): boolean {
  const widgets = [
    ...document.querySelectorAll(
      'news-headline-card, news-headline-list, news-byline, news-photo-caption, news-share-icons, news-subscription-prompt',
    ),
  ];
  const isShown = (widget: Element): boolean => Boolean(widget.shadowRoot?.querySelector('.root'));
  const fromArticle = document.querySelector('news-article news-headline-card')?.shadowRoot?.textContent ?? '';
  return widgets.every(isShown) && fromArticle.includes('a month early');
}

/** In the page: reads where things are when it has been drawn. */
async function readPlaces(): Promise<Places> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const gaps = [...document.querySelectorAll<HTMLElement>('main *')].flatMap((widget) => {
    const root = widget.shadowRoot?.querySelector('.root');
    if (!root) return [];
    const gap = widget.getBoundingClientRect().bottom - root.getBoundingClientRect().bottom;
    return Math.abs(gap) > 2 ? [`${widget.outerHTML.slice(0, 80)}: ${gap}`] : [];
  });
  return { tops: [...document.querySelectorAll('main > p')].map((each) => each.getBoundingClientRect().top), gaps };
}

describe('A page of real stories that reserves what `standfirst reserve` prints', () => {
  let site: HostSite;
  let tab: HostTab;
  let printed: string;
  let head: string;
  let body: string;
  before(async () => {
    site = await HostSite.open();
    site.put('/article.json', { body: JSON.stringify(harbourArticle) });
    body = await readFile(new URL('reserve/body.html', import.meta.url), 'utf8');
    const style = await readFile(new URL('reserve/page.css', import.meta.url), 'utf8');
    head = `<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="{{cdn}}/reserve.css"><style>${style}</style>`;
    const { executablePath } = await findChrome();
    const address = site.show({ head, body });
    const options = widths.flatMap((width) => ['--width', String(width)]);
    const { code, said, warned } = await runCommand(['reserve', address, ...options, '--browser', executablePath]);
    assert.equal(code, 0, warned);
    printed = said;
  });
  after(() => site?.close());
  beforeEach(async () => {
    site.renew();
    tab = await newTab();
  });
  afterEach(() => tab?.close());

  /** Opens the page without the library's script. */
  async function open(width: number, rules: string): Promise<void> {
    await tab.setSize(width, 900);
    await tab.open(site.show({ head: `${head}<style>${rules}</style>`, body }));
    await tab.waitFor(() => [...document.images].every((image) => image.complete));
  }

  /** Adds the script, and waits until it has done everything. */
  async function upgrade(file: string): Promise<void> {
    await tab.evaluate((address) => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = address;
      document.head.append(script);
    }, `${site.cdn}/${file}`);
    await tab.waitFor(isFinished);
    await tab.waitFor(() => [...document.images].every((image) => image.complete));
  }

  /** By how many px each paragraph has moved. */
  const moves = (before: Places, after: Places): number[] =>
    after.tops.map((top, index) => Math.round(top - before.tops[index]!));

  for (const width of widths)
    for (const file of ['loader.js', 'standfirst.js'])
      it(`stays in its place, and has no gap, at ${width} px (${file})`, async () => {
        await open(width, printed);
        if (engineName === 'chromium') await tab.evaluate(watchShifts);
        const before = await tab.evaluate(readPlaces);
        await upgrade(file);
        const after = await tab.evaluate(readPlaces);
        assert.deepEqual(
          moves(before, after),
          before.tops.map(() => 0),
        );
        assert.deepEqual(after.gaps, []);
        if (engineName === 'chromium') assert.deepEqual(await tab.evaluate(() => globalThis.layoutShifts), []);
      });

  it('moves without it, which shows that a move is seen', async () => {
    await open(390, '');
    if (engineName === 'chromium') await tab.evaluate(watchShifts);
    const before = await tab.evaluate(readPlaces);
    await upgrade('loader.js');
    assert.ok(moves(before, await tab.evaluate(readPlaces)).at(-1)! > 500);
    if (engineName === 'chromium') assert.ok((await tab.evaluate(() => globalThis.layoutShifts)).length > 0);
  });
});

declare global {
  /** What moved in the page since it was watched. */
  var layoutShifts: string[];
}

/** In the page: notes what moves from now on. Only Chromium can tell. */
function watchShifts(): void {
  globalThis.layoutShifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node?: Element }[] };
      const nodes = sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? 'a node').slice(0, 80));
      globalThis.layoutShifts.push(`${value.toFixed(4)} ${nodes.join('; ')}`);
    }
  }).observe({ type: 'layout-shift' });
}
