import assert from 'node:assert/strict';
import { engineName, newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';

const picture = '<img src="/pictures/barrier-640.webp" alt="A barrier" width="640" height="427">';
const long = 'The barrier at Kelmouth has kept the sea from the town for a hundred years. '.repeat(6);
const offer = '<news-offer name="Digital" price="9" currency="USD" period="month" href="/d"></news-offer>';

/** Every widget that is in the flow of the page, in a place of this width. */
const place = (width: number): string => `<div class="place" style="width: ${width}px">
<news-headline-card publication="The Meridian">${picture}<a href="/a">Harbour dredging to start early</a></news-headline-card>
<news-headline-list src="/list.json"></news-headline-list>
<news-byline authors="Mara Lin; Ruth Calder" published-at="2026-03-02"></news-byline>
<news-photo-caption caption="${long}" credit="Ansel Dray" lines="2">${picture}</news-photo-caption>
<news-share-icons url="https://news.example/a" networks="x facebook linkedin whatsapp email copy"></news-share-icons>
<news-subscription-prompt state="exhausted" subscribe-href="/s">${offer}</news-subscription-prompt>
</div>`;

interface Measure {
  tag: string;
  /** The width in the pixels of its place. */
  width: number;
  height: number;
  /** How far its content is outside its end. */
  over: number;
  /** Whether its picture is beside its words. */
  isRow?: boolean;
  /** Whether it has a button for the rest of its words. */
  hasMore?: boolean;
}

/** Measures the widgets, or returns nothing while something is still loading. Runs in the page. */
function measure(): Measure[] | undefined {
  const places = [...document.querySelectorAll<HTMLElement>('.place')];
  const textsIn = (place: Element): string =>
    [
      ...place.children,
      ...(place.querySelector('news-headline-list')!.shadowRoot?.querySelectorAll('news-headline-card') ?? []),
    ]
      .map(({ shadowRoot }) => shadowRoot?.textContent ?? '')
      .join(' ');
  const words = ['Harbour', 'In the list', 'Mara Lin', 'The barrier', 'WhatsApp', 'Copy link', 'Digital'];
  if (!places.every((place) => words.every((word) => textsIn(place).includes(word)))) return undefined;
  return places.flatMap((place) => {
    const scale = place.getBoundingClientRect().width / parseFloat(place.style.width);
    return [...place.children].map((widget) => {
      const root = widget.shadowRoot!;
      const { width, height, right } = widget.getBoundingClientRect();
      const ends = [...root.querySelectorAll('.root *')].map((each) => each.getBoundingClientRect().right);
      const measured: Measure = {
        tag: widget.localName,
        width: width / scale,
        height: height / scale,
        over: Math.max(0, ...ends.map((end) => end - right)) / scale,
      };
      if (widget.localName === 'news-headline-card') {
        const [image, link] = [widget.querySelector('img')!, root.querySelector('a[href]')!].map((each) =>
          each.getBoundingClientRect(),
        );
        measured.isRow = image!.right <= link!.left || link!.right <= image!.left;
      }
      if (widget.localName === 'news-photo-caption')
        measured.hasMore = (root.querySelector('.more')?.getClientRects().length ?? 0) > 0;
      return measured;
    });
  });
}

describe('On a page with zoom', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    site.put('/list.json', { body: JSON.stringify([{ headline: 'In the list', url: 'https://news.example/b' }]) });
    tab = await newTab();
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  async function open(body: string, css = ''): Promise<void> {
    const head = `<style>body { margin: 0 } ${css}</style><script type="module" src="{{cdn}}/standfirst.js"></script>`;
    await tab.open(site.show({ head, body }));
  }

  /** Measures the widgets when everything has loaded and nothing moves any more. */
  async function measureAtRest(): Promise<Measure[]> {
    for (let last = '', same = 0; ;) {
      const measured = await tab.waitFor(measure);
      same = JSON.stringify(measured) === last ? same + 1 : 0;
      if (same === 5) return measured!;
      last = JSON.stringify(measured);
      await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }

  async function assertQuiet(): Promise<void> {
    assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
  }

  it('every widget has the layout that it has without, smaller or larger', async () => {
    await open(`${place(300)}${place(600)}`);
    const plain = await measureAtRest();
    assert.deepEqual(
      plain.filter(({ isRow }) => isRow !== undefined).map(({ isRow }) => isRow),
      [false, true],
    );
    for (const [selector, zoom] of [
      ['body', '0.5'],
      ['body', '1.5'],
      ['.place', '0.5'],
      ['.place', '1.5'],
    ] as const) {
      await tab.evaluate(
        (selector, zoom) => {
          for (const each of document.querySelectorAll<HTMLElement>('body, .place')) each.style.removeProperty('zoom');
          for (const each of document.querySelectorAll<HTMLElement>(selector)) each.style.setProperty('zoom', zoom);
        },
        selector,
        zoom,
      );
      const zoomed = await measureAtRest();
      for (const [index, now] of zoomed.entries()) {
        const before = plain[index]!;
        const what = `in ${selector} at ${zoom}: ${JSON.stringify({ before, now })}`;
        assert.ok(now.over < 1, what);
        assert.ok(Math.abs(now.width - before.width) < 1, what);
        // WebKit compares the width of a container without the zoom to the text size with it. So a card may have
        // another of its layouts.
        if (engineName === 'webkit') continue;
        assert.ok(Math.abs(now.height / before.height - 1) < 0.05, what);
        assert.deepEqual([now.isRow, now.hasMore], [before.isRow, before.hasMore], what);
      }
    }
    await assertQuiet();
  });

  for (const zoom of [0.5, 1.5]) {
    it(`a dialog is in the middle of the window and a banner at its lower edge (${zoom})`, async () => {
      const prompt = (form: string): string =>
        `<news-subscription-prompt presentation="${form}" state="metered" articles-left="2" subscribe-href="/s"></news-subscription-prompt>`;
      await open(`<p>Text</p>${prompt('banner')}<p>Text</p>${prompt('dialog')}`, `body { zoom: ${zoom} }`);
      const isOn = (form: string, share: number): boolean => {
        const at = document.elementFromPoint(innerWidth / 2, (innerHeight - 2) * share);
        return at?.getAttribute('presentation') === form;
      };
      await tab.waitFor(isOn, 'dialog', 0.5);
      await tab.evaluate(() =>
        document.querySelector('[presentation=dialog]')!.shadowRoot!.querySelector<HTMLElement>('.dismiss')!.click(),
      );
      await tab.waitFor(isOn, 'banner', 1);
      assert.equal(await tab.evaluate(isOn, 'dialog', 0.5), false);
      await assertQuiet();
    });
  }
});
