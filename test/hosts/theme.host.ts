import assert from 'node:assert/strict';
import type { MediaFeature } from 'puppeteer-core';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { viewabilityChunk } from '../support/builds/packed.js';
import { HostSite } from '../support/servers/host-site.js';

const widgets = `
<news-headline-card href="https://news.example/a" headline="Rain ends drought" kicker="Weather" label="live opinion"
  published-at="2026-03-02" publication="The Meridian" publication-url="https://news.example"></news-headline-card>
<news-byline authors="Mara Lin" agency="Halyard Press" published-at="2026-03-02"></news-byline>
<news-share-icons url="https://news.example/a" networks="x copy"></news-share-icons>
<news-subscription-prompt state="exhausted" subscribe-href="/s">
  <news-offer name="Digital" price="9" currency="USD" period="month" href="/d"></news-offer>
</news-subscription-prompt>`;

const theme = `:root { --news-color-accent: #990f3d; --news-color-quiet: #8a8480; --news-color-line: #e5ddd5; --news-color-on-accent: #fff }`;

describe('A themed page', () => {
  let site: HostSite;
  let tab: HostTab;
  /** All tabs of a test. */
  const tabs: HostTab[] = [];
  before(async () => {
    site = await HostSite.open();
  });
  after(async () => {
    await site.close();
  });
  afterEach(async () => {
    for (const each of tabs.splice(0)) await each.close();
  });

  async function addTab(): Promise<HostTab> {
    const added = await newTab();
    tabs.push(added);
    return added;
  }

  /** Opens the widgets under a style sheet, for a reader with certain preferences. */
  async function open(
    css: string,
    features: (MediaFeature | { name: 'forced-colors'; value: string })[] = [],
  ): Promise<void> {
    tab = await addTab();
    const session = await tab.page!.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features });
    const script = '<script type="module" src="{{cdn}}/standfirst.js"></script>';
    await tab.open(site.show({ head: `${script}<style>${css}</style>`, body: widgets }));
    await tab.waitFor(
      () => document.querySelector('news-subscription-prompt')!.shadowRoot?.querySelector('.main') !== null,
    );
  }

  /** Returns a computed value inside a widget. */
  const valueOf = (tag: string, selector: string, property: string, pseudo?: string): Promise<string> =>
    tab.evaluate(
      (tag, selector, property, pseudo) => {
        const element = document.querySelector(tag)!.shadowRoot!.querySelector(selector)!;
        return getComputedStyle(element, pseudo).getPropertyValue(property);
      },
      tag,
      selector,
      property,
      pseudo,
    );

  it('has the text colour for its pale words and its lines if a reader prefers more contrast', async () => {
    await open(`${theme} body { color: rgb(20, 20, 20) }`, [{ name: 'prefers-contrast', value: 'more' }]);
    for (const [tag, part] of [
      ['news-headline-card', '[part=meta]'],
      ['news-byline', '.meta > *'],
    ] as const) {
      assert.equal(await valueOf(tag, part, 'color'), 'rgb(20, 20, 20)', tag);
    }
    assert.equal(
      await valueOf('news-headline-card', '[part=meta] > *', 'border-inline-start-color'),
      'rgb(20, 20, 20)',
    );
    // The accent is the publisher's.
    assert.notEqual(await valueOf('news-headline-card', '[part=kicker]', 'color'), 'rgb(20, 20, 20)');
  });

  it('has the reader’s colours if those are forced, and loses no mark, line or button', async () => {
    await open(theme, [{ name: 'forced-colors', value: 'active' }]);
    const system = await tab.evaluate(() => {
      const link = document.createElement('a');
      link.href = '/';
      link.append('link');
      document.body.append(link);
      return { text: getComputedStyle(document.body).color, link: getComputedStyle(link).color };
    });
    assert.equal(await valueOf('news-headline-card', '[part=kicker]', 'color'), system.text);
    assert.equal(await valueOf('news-headline-card', '[part=link]', 'color'), system.link);
    assert.equal(await valueOf('news-subscription-prompt', '.main > span', 'color'), system.link);
    assert.equal(await valueOf('news-subscription-prompt', '.main', 'border-top-width'), '1px');
    assert.notEqual(await valueOf('news-headline-card', '.live', 'border-inline-start-width', '::before'), '0px');
  });

  it('changes a colour under the pointer within its duration, and at once for a reader who prefers less motion', async () => {
    const durations: string[] = [];
    for (const features of [[], [{ name: 'prefers-reduced-motion', value: 'reduce' }]]) {
      await open(`${theme} :root { --news-duration: 250ms }`, features);
      const place = await tab.evaluate(() => {
        const link = document.querySelector('news-share-icons')!.shadowRoot!.querySelector('a')!;
        link.scrollIntoView({ block: 'center' });
        const { x, y } = link.getBoundingClientRect();
        return { x: x + 10, y: y + 10 };
      });
      await tab.page!.mouse.move(place.x, place.y);
      durations.push(await valueOf('news-share-icons', 'a', 'transition-duration'));
    }
    assert.deepEqual(durations, ['0.25s', '0s']);
  });

  it('reports its problems on a developer’s machine, and makes no request if a program drives the browser', async () => {
    const viewability = viewabilityChunk();
    const wrong = '<style>:root { --news-color-acent: teal }</style>';
    /** Opens the page in a browser that reports whether a program controls it, and records the requested chunks. */
    const openAs = async (
      webdriver: boolean | undefined,
      file: string,
    ): Promise<{ tab: HostTab; chunks: string[] }> => {
      const tab = await addTab();
      const chunks: string[] = [];
      tab.page!.on('request', (request) => {
        const address = request.url();
        // The code for views loads a moment after the first paint.
        if (address.includes('/chunks/') && !address.endsWith(viewability)) chunks.push(address);
      });
      await tab.page!.evaluateOnNewDocument(
        (value) => Object.defineProperty(navigator, 'webdriver', { value }),
        webdriver,
      );
      const head = `<script type="module" src="{{cdn}}/${file}"></script>${wrong}`;
      await tab.open(site.show({ head, body: widgets }));
      return { tab, chunks };
    };
    // The second is like a DOM without a browser. Both are opened first, so that their warnings would arrive before
    // those of the others.
    const quiet = [await openAs(true, 'standfirst.js'), await openAs(undefined, 'standfirst.js')];
    for (const file of ['standfirst.js', 'loader.js']) {
      const { tab: developer, chunks } = await openAs(false, file);
      await developer.waitFor(() => globalThis.hostRecord!.console.length > 0);
      assert.deepEqual((await developer.said()).console, [
        'warn: [standfirst] --news-color-acent is not a property of the widgets, so it has no effect. Did you mean --news-color-accent? (a style sheet of the page, :root)',
      ]);
      assert.ok(chunks.length > 0);
    }
    for (const { tab, chunks } of quiet) {
      assert.deepEqual((await tab.said()).console, []);
      assert.deepEqual(chunks, []);
    }
  });

  it('can be checked on any other machine', async () => {
    for (const script of ['standfirst', 'loader']) {
      await open(':root { --news-raduis: 4px }');
      const found = await tab.evaluate(
        async (address) => {
          const { checkTheme } = (await import(address)) as {
            checkTheme(): Promise<{ subject: string; message: string }[]>;
          };
          return (await checkTheme()).map(({ subject, message }) => `${subject} ${message}`);
        },
        site.fill(`{{cdn}}/${script}.js`),
      );
      assert.deepEqual(found, [
        '--news-raduis is not a property of the widgets, so it has no effect. Did you mean --news-radius?',
      ]);
    }
  });
});
