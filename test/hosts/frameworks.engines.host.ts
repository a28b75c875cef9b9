import assert from 'node:assert/strict';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { deploy, runOnServer } from '../support/builds/application.js';
import { engineName, newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';

/** The page of a host, by the first module of its application. */
interface HostApplication {
  entry: string;
  /** Whether the loader loads the library. Otherwise it comes from npm. */
  isLoaded?: boolean;
  /** Whether it is built with React 18. */
  isReact18?: boolean;
}

/** Each shows the same front page with the same interactions. */
const every: Record<string, HostApplication> = {
  'React 19': { entry: 'react-19/main.tsx' },
  'React 19, with the loader': { entry: 'react-19/with-loader.tsx', isLoaded: true },
  'React 18': { entry: 'react-18/main.tsx', isReact18: true },
  'React 19, with our components': { entry: 'react-components/main.tsx' },
  'React 18, with our components': { entry: 'react-components/main.tsx', isReact18: true },
  'Vue 3': { entry: 'vue/main.ts' },
  'Vue 3, with the loader': { entry: 'vue/with-loader.ts', isLoaded: true },
  'Svelte 5': { entry: 'svelte/main.ts' },
  'Svelte 5, with the loader': { entry: 'svelte/with-loader.ts', isLoaded: true },
  'Angular 21': { entry: 'angular/main.ts' },
  'Angular 21, with the loader': { entry: 'angular/with-loader.ts', isLoaded: true },
  Preact: { entry: 'preact/main.tsx' },
};

/** In Chromium all of them. Firefox has those with npm, and WebKit those with the loader. */
const applications = Object.entries(every).filter(
  ([, { isLoaded = false }]) => engineName === 'chromium' || isLoaded === (engineName === 'webkit'),
);

const react18 = { react: 'react-18', 'react-dom': 'react-dom-18' };

/** The path of an application on the site, without `.js`. */
const pathOf = ({ entry, isReact18 }: HostApplication): string =>
  `${entry.replace(/\.\w+$/, '')}${isReact18 ? '-18' : ''}`;

/** The content of a card for a reader. */
interface SeenCard {
  kicker?: string;
  headline?: string;
  leadsTo?: string;
}

/** The content of the front page and its widgets. Missing parts are absent. */
interface Sight {
  lead?: SeenCard;
  byline?: string;
  caption?: string;
  shares?: number;
  cards: SeenCard[];
  prompt?: string;
  isRestOpen: boolean;
  /** The events of the widgets that the page has received. */
  heard: string;
}

/** Reads the page. Runs in it. */
function look(): Sight {
  const parts = (widget: string | Element, part: string) => {
    const element = typeof widget === 'string' ? document.querySelector(widget) : widget;
    return [...(element?.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${part}"]`) ?? [])];
  };
  const text = (widget: string | Element, part: string) =>
    parts(widget, part)[0]?.textContent.replace(/\s+/g, ' ').trim();
  const card = (element: Element) => ({
    kicker: text(element, 'kicker'),
    headline: text(element, 'headline'),
    leadsTo: parts(element, 'link')[0]?.getAttribute('href') ?? undefined,
  });
  const lead = document.querySelector('section news-headline-card');
  return {
    lead: lead ? card(lead) : undefined,
    byline: text('news-byline', 'authors'),
    caption: text('news-photo-caption', 'caption'),
    shares: parts('news-share-icons', 'link').length || undefined,
    cards: [...document.querySelectorAll('main > news-headline-card')].map(card),
    prompt: text('news-subscription-prompt', 'heading'),
    isRestOpen: (document.querySelector('#rest')?.getClientRects().length ?? 0) > 0,
    heard: document.querySelector('output')?.textContent ?? '',
  };
}

const harbour = {
  kicker: 'Ports',
  headline: 'Harbour dredging to start a month early',
  leadsTo: 'https://news.example/harbour',
};
const comet = {
  kicker: 'Science',
  headline: 'A comet returns after four centuries',
  leadsTo: 'https://news.example/comet',
};
const budget = {
  kicker: 'Politics',
  headline: 'Council passes its budget by one vote',
  leadsTo: 'https://news.example/budget',
};
const storm = { kicker: 'Weather', headline: 'Storm closes the coast road', leadsTo: 'https://news.example/storm' };

const atFirst: Sight = {
  lead: harbour,
  byline: 'By Ansel Dray',
  caption: 'What is known of the harbour so far.',
  shares: 2,
  cards: [harbour, comet, budget],
  prompt: 'You have 1 free article left this month',
  isRestOpen: true,
  heard: '',
};

/** Waits until the page shows this. If it does not, the error says what it shows. */
async function assertShows(tab: HostTab, expected: Partial<Sight>): Promise<void> {
  const end = performance.now() + 15_000;
  for (;;) {
    const sight = await tab.evaluate(look);
    const seen = Object.fromEntries(Object.keys(expected).map((key) => [key, sight[key as keyof Sight]]));
    try {
      return assert.deepEqual(withoutAbsent(seen), withoutAbsent(expected));
    } catch (difference) {
      if (performance.now() > end) throw difference;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** WebKit's driver returns `null` for absent values. */
function withoutAbsent<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (_, inner: unknown) => inner ?? undefined)) as Value;
}

async function assertSaidNothing(tab: HostTab): Promise<void> {
  const { exceptions, console, violations } = await tab.said();
  // React's development build writes a message about its tools, and marks its work for Firefox's profiler.
  const own = console.filter((line) => !/React DevTools|^timeStamp:/.test(line));
  assert.deepEqual({ exceptions, own, violations }, { exceptions: [], own: [], violations: [] });
}

function press(tab: HostTab, name: string): Promise<void> {
  return tab.evaluate((wanted) => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted)!.click();
  }, name);
}

describe('On a page of', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async function () {
    // Building takes a minute if the cache has no applications.
    this.timeout(180_000);
    tab = await newTab();
    site = await HostSite.open();
    const entriesOf = (some: HostApplication[]): Record<string, string> =>
      Object.fromEntries(some.map((each) => [pathOf(each), each.entry]));
    const all = applications.map(([, each]) => each);
    const hydrating = 'react-components/hydrate.tsx';
    await deploy(site, entriesOf(all.filter(({ isReact18 }) => !isReact18)));
    const withReact18 = all.filter(({ isReact18 }) => isReact18);
    if (withReact18.length > 0) await deploy(site, entriesOf(withReact18), { instead: react18 });
    await deploy(site, { hydrate: 'react-19/hydrate.tsx', 'hydrate-components': hydrating }, { warns: true });
    await deploy(site, { 'hydrate-components-18': hydrating }, { warns: true, instead: react18 });
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  for (const [name, application] of applications) {
    describe(name, () => {
      let address: string;
      before(() => {
        address = site.show({
          head: application.isLoaded ? '<script type="module" src="{{cdn}}/loader.js"></script>' : '',
          body: `<div id="app"></div><front-page></front-page>
            <script type="module" src="/${pathOf(application)}.js"></script>`,
        });
      });

      /** Opens the page again, takes these steps and checks that the console is empty. */
      async function visit(steps: () => Promise<void>): Promise<void> {
        await tab.open(address);
        await assertShows(tab, atFirst);
        await steps();
        await assertSaidNothing(tab);
      }

      it('the widgets show the page’s stories, and follow a correction', () =>
        visit(async () => {
          await press(tab, 'Correct');
          const corrected = (kicker: string, leadsTo: string) => ({
            headline: `Correction: ${kicker} story is told anew`,
            leadsTo,
          });
          const cards = [harbour, comet, budget].map(({ kicker, leadsTo }) => corrected(kicker, leadsTo));
          await assertShows(tab, { ...atFirst, lead: cards[0], byline: 'By The desk', cards });
          await press(tab, 'Add');
          await assertShows(tab, { lead: storm, byline: 'By Edda Marlin', cards: [storm, ...cards] });
        }));

      it('the page hears once of what a reader opens or shares, and the cards keep their elements in another order, and among new ones', () =>
        visit(async () => {
          const click = (selector: string, part: string) =>
            tab.evaluate(
              (widget, link) => document.querySelector(widget)!.shadowRoot!.querySelector<HTMLElement>(link)!.click(),
              selector,
              part,
            );
          await click('#comet', '[part~="link"]');
          await assertShows(tab, { heard: 'opened https://news.example/comet' });
          await click('section news-headline-card', '[part~="link"]');
          await click('news-share-icons', '[part~="link"]');
          await assertShows(tab, {
            ...atFirst,
            heard: 'opened https://news.example/comet, opened https://news.example/harbour, shared by email',
          });
          assert.equal(await tab.evaluate(() => location.href), address);
          await tab.evaluate(() => {
            for (const card of document.querySelectorAll('main > news-headline-card'))
              Object.assign(card, { was: card.id });
          });
          const kept = () =>
            tab.evaluate(() =>
              [...document.querySelectorAll('main > news-headline-card')].map((card) => (card as { was?: string }).was),
            );
          await press(tab, 'Reorder');
          await assertShows(tab, {
            lead: budget,
            byline: 'By Idris Cole',
            caption: 'What is known of the budget so far.',
            cards: [budget, comet, harbour],
          });
          assert.deepEqual(await kept(), ['budget', 'comet', 'harbour']);
          await press(tab, 'Add');
          await assertShows(tab, {
            lead: storm,
            byline: 'By Edda Marlin',
            caption: 'What is known of the storm so far.',
            cards: [storm, budget, comet, harbour],
          });
          assert.deepEqual((await kept()).slice(1), ['budget', 'comet', 'harbour']);
        }));

      it('a gate closes when the reader’s count is used up and opens when they sign in, and nothing is left of widgets that the page removes', () =>
        visit(async () => {
          const nodesBefore = await tab.evaluate(() => document.querySelectorAll('body > *, head > *').length);
          await press(tab, 'Read');
          await assertShows(tab, { prompt: 'This is the last of your 2 free articles this month', isRestOpen: true });
          await press(tab, 'Read');
          await assertShows(tab, { prompt: 'You have read your 2 free articles this month', isRestOpen: false });
          await press(tab, 'Sign in');
          await assertShows(tab, { prompt: undefined, isRestOpen: true });
          assert.equal(
            await tab.evaluate(() => document.querySelector('#rest')!.outerHTML),
            '<div id="rest">The rest of the story.</div>',
          );
          await press(tab, 'Remove');
          await assertShows(tab, { lead: comet, byline: 'By Mara Lin', cards: [comet, budget] });
          await press(tab, 'Remove');
          await press(tab, 'Remove');
          await assertShows(tab, {
            ...atFirst,
            lead: undefined,
            byline: undefined,
            caption: undefined,
            shares: undefined,
            cards: [],
            prompt: undefined,
          });
          assert.equal(
            await tab.evaluate(() => document.querySelectorAll('main :not(button, output, #rest)').length),
            0,
          );
          assert.equal(await tab.evaluate(() => document.querySelectorAll('body > *, head > *').length), nodesBefore);
        }));
    });
  }

  describe('React 19 that a server has rendered', () => {
    let renderPage: (alreadyRead: number) => string;
    before(async () => {
      const { FrontPage } = await import('./frameworks/react-18/front-page.js');
      renderPage = (alreadyRead) => renderToString(createElement(FrontPage, { alreadyRead }));
    });

    function openPage(alreadyRead: number): Promise<void> {
      return tab.open(site.show({ body: `<div id="app" data-read="${alreadyRead}">${renderPage(alreadyRead)}</div>` }));
    }

    const bring = (address: string) => tab.evaluate((module) => import(module).then(() => undefined), address);
    const upgrade = () => bring(`${site.cdn}/standfirst.js`);
    async function takeOver(): Promise<void> {
      await bring('/hydrate.js');
      await tab.waitFor(() => Object.keys(document.querySelector('main')!).some((key) => key.startsWith('__react')));
    }

    async function assertIsAlive(): Promise<void> {
      await press(tab, 'Reorder');
      await press(tab, 'Sign in');
      await tab.evaluate(() => document.querySelector('#comet')!.shadowRoot!.querySelector('a')!.click());
      await assertShows(tab, {
        lead: budget,
        byline: 'By Idris Cole',
        caption: 'What is known of the budget so far.',
        cards: [budget, comet, harbour],
        prompt: undefined,
        isRestOpen: true,
        heard: 'opened https://news.example/comet',
      });
      await assertSaidNothing(tab);
    }

    it('React takes over widgets that have upgraded, without a warning', async () => {
      await openPage(1);
      await upgrade();
      // Only React knows which article the byline is for.
      await assertShows(tab, { ...atFirst, byline: undefined });
      await takeOver();
      await assertShows(tab, atFirst);
      await assertIsAlive();
    });

    it('the widgets upgrade after React has taken over, without a warning', async () => {
      await openPage(1);
      await takeOver();
      await assertShows(tab, {
        ...atFirst,
        lead: {},
        byline: undefined,
        caption: undefined,
        shares: undefined,
        prompt: undefined,
        cards: [{}, {}, {}],
      });
      await upgrade();
      await assertShows(tab, atFirst);
      await assertIsAlive();
    });

    it('a gate that has closed stays closed as React takes over, without a warning', async () => {
      await openPage(3);
      await upgrade();
      const closed = { prompt: 'You have read your 2 free articles this month', isRestOpen: false };
      await assertShows(tab, closed);
      await takeOver();
      await assertShows(tab, { byline: 'By Ansel Dray', ...closed });
      await assertIsAlive();
    });
  });

  for (const version of [19, 18])
    describe(`React ${version} with our components, that a server has rendered`, () => {
      const module = version === 19 ? '/hydrate-components.js' : '/hydrate-components-18.js';
      /** The answers of the server: with the words of the stories only, and with whole widgets. */
      let rendered: { words: string; whole: string };
      before(async () => {
        const instead = version === 18 ? react18 : {};
        rendered = (await runOnServer('react-components/render.tsx', { instead })) as typeof rendered;
      });

      it('the words of each article are in the page before any script', async () => {
        await tab.open(site.show({ body: `<div id="app">${rendered.words}</div>` }));
        const text = await tab.evaluate(() => document.querySelector('section')!.innerText.replace(/\s+/g, ' '));
        assert.match(
          text,
          /Ports Harbour dredging to start a month early What is known of the harbour so far\. Ansel Dray/,
        );
        assert.equal(
          await tab.evaluate(() => document.querySelector<HTMLAnchorElement>('#comet a')!.href),
          'https://news.example/comet',
        );
      });

      async function assertIsTakenOver(): Promise<void> {
        await assertShows(tab, atFirst);
        await tab.evaluate(() => document.querySelector('#comet')!.shadowRoot!.querySelector('a')!.click());
        await assertShows(tab, { heard: 'opened https://news.example/comet' });
        await press(tab, 'Correct');
        await assertShows(tab, { byline: 'By The desk' });
        await assertSaidNothing(tab);
      }

      it('React takes it over without a warning, with its articles and its listeners', async () => {
        await tab.open(
          site.show({ body: `<div id="app">${rendered.words}</div><script type="module" src="${module}"></script>` }),
        );
        await assertIsTakenOver();
      });

      describe('with whole widgets', () => {
        it('they show everything before any script', async () => {
          await tab.open(site.show({ body: `<div id="app">${rendered.whole}</div>` }));
          await assertShows(tab, atFirst);
        });

        it('they stay as they are until React has set their articles, and React says nothing', async () => {
          await tab.open(site.show({ body: `<div id="app" data-waits-for="hydrate">${rendered.whole}</div>` }));
          await tab.evaluate(() => {
            Object.assign(document.querySelector('#comet')!.shadowRoot!.querySelector('.root')!, { isFirst: true });
          });
          await tab.evaluate((address) => import(address).then(() => undefined), module);
          await tab.evaluate(async () => {
            await customElements.whenDefined('news-headline-card');
            for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
          });
          const isKept = () =>
            tab.evaluate(() => 'isFirst' in document.querySelector('#comet')!.shadowRoot!.querySelector('.root')!);
          assert.equal(await isKept(), true);
          await tab.evaluate(() => document.dispatchEvent(new Event('hydrate')) && undefined);
          await assertIsTakenOver();
          assert.equal(await isKept(), false);
        });
      });
    });
});
