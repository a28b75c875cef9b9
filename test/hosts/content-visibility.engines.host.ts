import assert from 'node:assert/strict';
import { engineName, newTab, type HostTab } from '../support/browsers/host-engine.js';
import { inWays, scriptFiles } from '../support/browsers/in-ways.js';
import { HostSite } from '../support/servers/host-site.js';
import { waitForTexts, waitForWidgets, widgets } from './every-widget.js';

const picture = '<img src="/pictures/barrier-640.webp" alt="A barrier" width="640" height="427">';
const long = 'The barrier at Kelmouth has kept the sea from the town for a hundred years. '.repeat(6);

/** Writes a section far below the window. A browser does not lay out its content before a reader scrolls near it. */
const skipped = (content: string): string => `<p style="height: 5000px">Before.</p>
<section style="content-visibility: auto; contain-intrinsic-size: auto 500px; width: 400px">${content}</section><p style="height: 5000px">After.</p>`;

describe('In a part of the page with content-visibility: auto', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    tab = await newTab();
    const stories = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
    site.put('/list.json', {
      body: JSON.stringify(stories.map((headline) => ({ headline, url: `https://news.example/${headline}` }))),
    });
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  async function open(content: string, file: string): Promise<void> {
    site.renew();
    const head = `<script type="module" src="{{cdn}}/${file}"></script>`;
    await tab.open(site.show({ head, body: skipped(content) }));
  }

  const scrollToSection = (): Promise<void> =>
    tab.evaluate(() => document.querySelector('section')!.scrollIntoView({ behavior: 'instant', block: 'center' }));

  async function assertQuiet(): Promise<void> {
    const { console: lines, ...said } = await tab.said();
    assert.deepEqual(said, { exceptions: [], violations: [] });
    // Chromium writes a console message if a script measures content that is not laid out.
    assert.deepEqual(
      lines.filter((line) => !line.startsWith('verbose: Rendering was performed')),
      [],
    );
  }

  for (const file of inWays(scriptFiles)) {
    it(`every widget is there before a reader comes, and has its place when they do (${file})`, async () => {
      await open(widgets, file);
      await waitForWidgets(tab);
      await scrollToSection();
      const place = (): boolean => {
        const shown = [...document.querySelectorAll('section > *, news-article > *')].filter(
          ({ localName }) => !/^(news-article|news-access|script)$/.test(localName),
        );
        let bottom = 0;
        return shown.every((widget) => {
          const box = widget.shadowRoot!.querySelector('.root')!.getBoundingClientRect();
          const isBelow =
            box.height > 20 && box.top >= bottom - 1 && widget.checkVisibility({ contentVisibilityAuto: true });
          bottom = box.bottom;
          return isBelow;
        });
      };
      await tab.waitFor(place);
      await assertQuiet();
    });

    it(`what depends on the room that there is comes with the reader (${file})`, async () => {
      const content = `<news-photo-caption caption="${long}" lines="2">${picture}</news-photo-caption>
        <news-headline-list src="/list.json" layout="strip"></news-headline-list>`;
      await open(content, file);
      await waitForTexts(tab, [['news-photo-caption', 'Kelmouth']]);
      await tab.waitFor(
        () =>
          (document.querySelector('news-headline-list')!.shadowRoot?.querySelectorAll('news-headline-card').length ??
            0) === 6,
      );
      await scrollToSection();
      // The button for the rest of the words, and a strip that the arrow keys scroll.
      await tab.waitFor(
        () =>
          (document.querySelector('news-photo-caption')!.shadowRoot!.querySelector('.more')?.getClientRects().length ??
            0) > 0,
      );
      await tab.waitFor(
        () => document.querySelector('news-headline-list')!.shadowRoot!.querySelector('[tabindex="0"]') !== null,
      );
      await assertQuiet();
    });
  }

  it('a widget that waits for its reader loads near the window', async () => {
    const content = `<news-headline-card load="visible" headline="It came" href="/a"></news-headline-card>
      <news-byline authors="Mara Lin"></news-byline>`;
    await open(content, 'loader.js');
    await waitForTexts(tab, [['news-byline', 'Mara Lin']]);
    assert.equal(await tab.evaluate(() => customElements.get('news-headline-card') === undefined), true);
    await scrollToSection();
    await waitForTexts(tab, [['news-headline-card', 'It came']]);
    await assertQuiet();
  });

  // WebKit closes a dialog that opens in such a section. The prompt then closes too, so that the page can be used.
  if (engineName !== 'webkit') {
    it('a dialog opens, and the page scrolls again after it', async () => {
      await open(
        '<news-subscription-prompt presentation="dialog" state="metered" articles-left="2" subscribe-href="/s"></news-subscription-prompt>',
        'loader.js',
      );
      await tab.waitFor(
        () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName === 'news-subscription-prompt',
      );
      await tab.evaluate(() =>
        document.querySelector('news-subscription-prompt')!.shadowRoot!.querySelector<HTMLElement>('.dismiss')!.click(),
      );
      await tab.waitFor(
        () =>
          document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName !== 'news-subscription-prompt' &&
          getComputedStyle(document.body).overflowY !== 'hidden',
      );
      await assertQuiet();
    });
  }

  it('a card that comes into sight is reported', async () => {
    await open('<news-headline-card headline="Seen" href="/a"></news-headline-card>', 'loader.js');
    await tab.evaluate(() => {
      const seen: string[] = ((globalThis as { seen?: string[] }).seen = []);
      document.addEventListener('news-viewable', ({ target }) => seen.push((target as Element).localName));
    });
    await waitForTexts(tab, [['news-headline-card', 'Seen']]);
    await scrollToSection();
    await tab.waitFor(() => (globalThis as { seen?: string[] }).seen!.length > 0);
    await assertQuiet();
  });
});
