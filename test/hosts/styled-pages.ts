import assert from 'node:assert/strict';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';

/** The widgets on every page. The picture in the caption is the page's own. */
const widgets = `
<news-headline-card image="/pictures/barrier-320.webp" image-alt="A barrier" image-width="320" image-height="213" href="/a" kicker="Ports"
  headline="Harbour dredging to start a month early" standfirst="Storms have left the channel too shallow." label="live"
  authors="Mara Lin" published-at="2026-03-02T08:30:00+01:00" media="video" media-duration="3:12"
  related='[{"headline": "Why it silts up", "url": "/b"}]'></news-headline-card>
<news-byline authors="Mara Lin, ports reporter; Ruth Calder" agency="Halyard Press" published-at="2026-03-02"></news-byline>
<news-photo-caption caption="The barrier at Kelmouth" credit="Ansel Dray" expandable><img src="/pictures/barrier-320.webp" alt="A barrier" width="320" height="213" style="margin: 0 !important; padding: 0 !important; border: 0 none !important"></news-photo-caption>
<news-share-icons url="https://news.example/a" networks="x facebook email copy"></news-share-icons>
<news-subscription-prompt state="exhausted" article-limit="5" period="month" subscribe-href="/s" sign-in-href="/i">
  <news-offer name="Digital" price="9" currency="USD" period="month" href="/d" benefits="Every story; The archive"></news-offer>
</news-subscription-prompt>`;

/**
 * Each widget in a place with the same size, colour and font on every page, because widgets take these from the page on
 * purpose.
 */
const body = widgets
  .trim()
  .replace(
    /^<news-[\w-]+/gm,
    '$& style="font-family: serif !important; color: rgb(20, 30, 40) !important; direction: ltr !important; transition: none !important; margin: 0 !important; padding: 0 !important; border: 0 none !important"',
  )
  .split(/\n(?=<news)/)
  .map(
    (widget) =>
      `<div class="place" style="display: block !important; box-sizing: border-box !important; width: 600px !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: white !important; overflow: visible !important; position: static !important; float: none !important; transition: none !important">${widget}</div>`,
  )
  .join('\n');

/** The properties of each element in a widget that must be the same as on a page without a style sheet. */
const properties = [
  'display',
  'visibility',
  'opacity',
  'position',
  'float',
  'z-index',
  'overflow-x',
  'box-sizing',
  'color',
  'background-color',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant',
  'font-stretch',
  'letter-spacing',
  'word-spacing',
  'line-height',
  'text-align',
  'text-transform',
  'text-indent',
  'text-decoration-line',
  'text-shadow',
  'white-space',
  'word-break',
  'hyphens',
  'tab-size',
  'list-style-type',
  'border-top-width',
  'margin-top',
  'margin-left',
  'padding-left',
  'direction',
  'user-select',
  'cursor',
  'transition-duration',
];

/** Returns every element in the widgets, with its styles and its position. Runs in the page. */
function readStyles(names: string[]): string[] {
  return [...document.querySelectorAll('.place')].flatMap((place) => {
    const widget = place.firstElementChild!;
    const corner = place.getBoundingClientRect();
    return [...widget.shadowRoot!.querySelectorAll('*')]
      .filter(({ localName }) => localName !== 'slot' && localName !== 'style')
      .map((element) => {
        const styles = getComputedStyle(element);
        const { x, y, width, height } = element.getBoundingClientRect();
        // Text for screen readers only has no box.
        const hasBox = element.getClientRects().length > 0;
        const box = hasBox ? [x - corner.x, y - corner.y, width, height].map((value) => Math.round(value)) : [];
        const values = names.map((name) => `${name}: ${styles.getPropertyValue(name)}`).join('; ');
        return `${widget.localName} ${element.localName}.${element.getAttribute('class') ?? ''} [${box}] ${values}`;
      });
  });
}

/** Pages with every widget, each under another style sheet. */
export class StyledPages {
  /** The widgets on a page without a style sheet. */
  plain: string[] = [];

  #site!: HostSite;
  #tab!: HostTab;

  async start(): Promise<void> {
    this.#site = await HostSite.open();
    this.#tab = await newTab();
    const tab = await this.open('');
    this.plain = await tab.evaluate(readStyles, properties);
  }

  async stop(): Promise<void> {
    await this.#tab?.close();
    await this.#site?.close();
  }

  /** Opens a page under a style sheet, in the one tab of these pages, and waits until its widgets are complete. */
  async open(css: string, more = ''): Promise<HostTab> {
    this.#site.put('/site.css', { body: css });
    const tab = this.#tab;
    await tab.open(
      this.#site.show({
        head: '<link rel="stylesheet" href="/site.css"><script type="module" src="{{cdn}}/standfirst.js"></script>',
        body: body + more,
      }),
    );
    await tab.waitFor(
      () =>
        [...document.querySelectorAll('.place')].every((place) =>
          place.firstElementChild!.shadowRoot?.querySelector('.root'),
        ) &&
        document.querySelector('news-photo-caption')!.shadowRoot!.querySelector('.opener') !== null &&
        [...document.querySelector('news-headline-card')!.shadowRoot!.querySelectorAll('img')].every(
          ({ naturalWidth }) => naturalWidth > 0,
        ),
    );
    return tab;
  }
}

/** Tests that the widgets are the same with and without a style sheet. */
export function testUnder(pages: StyledPages, name: string, sheet: () => Promise<string>): void {
  describe(`(${name})`, () => {
    let tab: HostTab;
    before(async () => (tab = await pages.open(await sheet())));

    it('every part of every widget is as on a page without one', async () => {
      const found = await tab.evaluate(readStyles, properties);
      assert.equal(found.length, pages.plain.length);
      const changed = found.flatMap((line, index) =>
        line === pages.plain[index] ? [] : [difference(pages.plain[index]!, line)],
      );
      assert.deepEqual(changed, []);
    });

    it('nothing is outside its place, and the page’s picture fits', async () => {
      const sizes = await tab.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.place')].map((place) => {
          const { width } = place.firstElementChild!.shadowRoot!.querySelector('.root')!.getBoundingClientRect();
          const picture = place.querySelector('img')?.getBoundingClientRect();
          return {
            tag: place.firstElementChild!.localName,
            width,
            overflow: place.scrollWidth - place.clientWidth,
            picture: picture && [picture.width, picture.height],
          };
        }),
      );
      for (const { tag, width, overflow, picture } of sizes) {
        assert.equal(Math.round(width), 600, tag);
        assert.equal(overflow, 0, tag);
        if (picture)
          assert.ok(Math.abs(picture[0]! / picture[1]! - 1.5) < 0.02, `the picture is ${picture.join(' × ')}`);
      }
    });

    it('a reader sees the focus', async () => {
      const rings = await tab.evaluate(() =>
        ['news-headline-card', 'news-share-icons', 'news-subscription-prompt'].map((tag) => {
          const link = document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('a[href], button')!;
          link.focus({ preventScroll: true });
          // A card's focus ring is around its whole link.
          const rings = [getComputedStyle(link), getComputedStyle(link, '::after')];
          return rings.some(({ outlineStyle, outlineWidth }) => outlineStyle === 'solid' && outlineWidth === '2px');
        }),
      );
      assert.deepEqual(rings, [true, true, true]);
    });

    it('the page hides, places and sizes a widget', async () => {
      const boxes = await tab.evaluate(() => {
        const [card, byline, caption] = ['news-headline-card', 'news-byline', 'news-photo-caption'].map((tag) =>
          document.querySelector<HTMLElement>(tag)!,
        );
        const set = (element: HTMLElement, rules: string): void => {
          for (const rule of rules.split('; ')) {
            const [property, value] = rule.split(': ');
            element.style.setProperty(property!, value!, 'important');
          }
        };
        const still = 'transition: none; margin: 0; padding: 0; border: 0 none; box-sizing: border-box';
        set(card!, 'display: none');
        set(byline!, `${still}; display: block; width: 200px`);
        set(caption!, `${still}; display: block; position: fixed; left: 40px; top: 30px; width: 300px`);
        const { left, top, width } = caption!.getBoundingClientRect();
        return [card!.getClientRects().length, byline!.getBoundingClientRect().width, left, top, width];
      });
      assert.deepEqual(boxes, [0, 200, 40, 30, 300]);
    });
  });
}

/** Returns the difference between two lines of {@link readStyles}. */
function difference(expected: string, found: string): string {
  const [before, after] = [expected, found].map((line) => line.split(/(?<=\]) |; /));
  return `${before![0]}: ${after!.filter((value, index) => value !== before![index]).join('; ')}`;
}
