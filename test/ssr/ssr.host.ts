import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, type TemplateResult } from 'lit';
import type { Page } from 'puppeteer-core';
import type { Article } from '../../src/article/article.js';
import { waitUntilAtRest } from '../support/browsers/at-rest.js';
import { openPage, type PageRecord } from '../support/browsers/chromium.js';
import { HostSite } from '../support/servers/host-site.js';
import { setSize } from '../support/browsers/set-size.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

const article: Article = {
  id: 'harbour',
  url: 'https://news.example/harbour',
  headline: 'Harbour dredging to start a month early',
  kicker: 'Ports',
  labels: [],
  authors: [{ name: 'Ruth Calder', url: 'https://news.example/ruth' }],
  dateline: 'Kelmouth',
  published: '2026-03-02',
  image: {
    src: 'https://news.example/barrier.webp',
    alt: 'A barrier',
    caption: 'The barrier',
    credit: '© Halyard Press',
  },
  related: [],
  access: 'free',
};

interface Fixture {
  template: TemplateResult;
  /** The tag of the widget under test. */
  tag: string;
  /** The text that it shows once, before and after hydration. */
  text: string;
  /** Whether the server renders it in the shadow root. Otherwise the fallback is in the slot. */
  isRendered: boolean;
  /** How many roots the client renders; 0 for a widget that leaves its fallback. Default 1. */
  roots?: number;
  /** Whether only the server has the content, so that a client without a server shows nothing in its place. */
  isServersAlone?: boolean;
}

/** Each widget as a server renders it, by the source of its data. */
const fixtures: Record<string, Fixture> = {
  'a card fed by attributes': {
    template: html`<news-headline-card
      href="/harbour"
      headline=${article.headline}
      kicker="Ports"
    ></news-headline-card>`,
    tag: 'news-headline-card',
    text: article.headline,
    isRendered: true,
  },
  'a card with a campaign and an address that only the page makes whole': {
    template: html`<news-headline-card
      href="/harbour"
      headline=${article.headline}
      campaign="spring"
    ></news-headline-card>`,
    tag: 'news-headline-card',
    text: article.headline,
    isRendered: true,
  },
  'a card fed by its fallback': {
    template: html`<news-headline-card
      ><a href="https://news.example/harbour">${article.headline}</a></news-headline-card
    >`,
    tag: 'news-headline-card',
    text: article.headline,
    isRendered: false,
  },
  'a card fed by src, whose article the server knows': {
    template: html`<news-headline-card src="/article.json" .article=${article}></news-headline-card>`,
    tag: 'news-headline-card',
    text: article.headline,
    isRendered: true,
  },
  'a card fed by src alone': {
    template: html`<news-headline-card src="/article.json"
      ><a href="https://news.example/harbour">${article.headline}</a></news-headline-card
    >`,
    tag: 'news-headline-card',
    text: article.headline,
    isRendered: false,
  },
  'a card with what few cards have': {
    template: html`<news-headline-card
      href="https://news.example/harbour"
      headline=${article.headline}
      layout="overlay"
      ratio="1:1 16:9"
      label="opinion"
      media="video"
      media-duration="3:12"
      image="https://news.example/barrier.webp"
      image-credit="© Halyard Press"
      image-focus="20% 80%"
      related='[{"headline":"Why it silts up","url":"https://news.example/silt"}]'
      hide-kicker-matching=""
    ></news-headline-card>`,
    tag: 'news-headline-card',
    text: article.headline,
    isRendered: true,
  },
  'a card whose article has a licensed picture': {
    template: html`<news-headline-card
      src="/article.json"
      .article=${{ ...article, image: { ...article.image!, license: 'https://creativecommons.org/licenses/by/4.0/' } }}
    ></news-headline-card>`,
    tag: 'news-headline-card',
    text: article.headline,
    isRendered: true,
  },
  'a byline fed by attributes': {
    template: html`<news-byline authors='[{"name": "Ruth Calder", "url": "https://news.example/ruth"}]'></news-byline>`,
    tag: 'news-byline',
    text: 'Ruth Calder',
    isRendered: true,
  },
  'a byline by the time policy of its tag': {
    template: html`<news-byline
      data-news-time="magazine"
      published-at="2026-03-02T00:30:00+08:00"
      authors="Ruth Calder"
    ></news-byline>`,
    tag: 'news-byline',
    text: 'Ruth Calder',
    isRendered: true,
  },
  'a byline fed by its fallback': {
    template: html`<news-byline><a rel="author" href="https://news.example/ruth">Ruth Calder</a></news-byline>`,
    tag: 'news-byline',
    text: 'Ruth Calder',
    isRendered: false,
  },
  'a byline inside an article that travels as JSON': {
    template: html`<news-article
      ><script type="application/json">
        { "headline": "Harbour", "authors": [{ "name": "Ruth Calder", "url": "https://news.example/ruth" }] }
      </script>
      <news-byline .article=${article}></news-byline
    ></news-article>`,
    tag: 'news-byline',
    text: 'Ruth Calder',
    isRendered: true,
  },
  'a caption fed by attributes': {
    template: html`<news-photo-caption caption="The barrier" credit="© Halyard Press"
      ><img alt="A barrier" src="data:,"
    /></news-photo-caption>`,
    tag: 'news-photo-caption',
    text: 'The barrier',
    isRendered: true,
  },
  'a caption on its picture, shortened, with all that is said of it': {
    template: html`<news-photo-caption
      layout="overlay"
      expandable
      caption=${'The barrier in February, its six gates down for the second time this winter. '.repeat(5)}
      credit="Halyard Press"
      source-href="https://halyard.example/barrier"
      license-href="https://creativecommons.org/licenses/by/4.0/"
      generated="composite"
      style="inline-size: 400px"
      ><img alt="A barrier" src="https://news.example/barrier.webp" width="640" height="427"
    /></news-photo-caption>`,
    tag: 'news-photo-caption',
    text: 'Halyard Press',
    isRendered: true,
  },
  'a caption fed by its fallback': {
    template: html`<news-photo-caption
      ><img alt="A barrier" src="data:," />
      <p itemprop="caption">The barrier</p></news-photo-caption
    >`,
    tag: 'news-photo-caption',
    text: 'The barrier',
    isRendered: false,
  },
  'a caption fed by src, whose article the server knows': {
    template: html`<news-photo-caption src="/article.json" .article=${article}></news-photo-caption>`,
    tag: 'news-photo-caption',
    text: 'The barrier',
    isRendered: true,
  },
  'share icons fed by attributes': {
    template: html`<news-share-icons
      url="https://news.example/harbour"
      headline=${article.headline}
      networks="copy facebook email system"
      campaign="spring"
    ></news-share-icons>`,
    tag: 'news-share-icons',
    text: 'Share on Facebook',
    isRendered: true,
  },
  'share icons with names, a menu and profiles': {
    template: html`<news-share-icons
      url="https://news.example/harbour"
      headline=${article.headline}
      networks="copy facebook telegram bluesky email"
      appearance="icon-label"
      max="2"
      branded
      follow="https://www.youtube.com/@meridian rss=https://news.example/feed.xml"
    ></news-share-icons>`,
    tag: 'news-share-icons',
    text: 'Telegram',
    isRendered: true,
  },
  'share icons fed by an article that the server knows': {
    template: html`<news-share-icons src="/article.json" .article=${article}></news-share-icons>`,
    tag: 'news-share-icons',
    text: 'Share on Facebook',
    isRendered: true,
  },
  'share icons for a page that the server does not know': {
    template: html`<news-share-icons
      ><a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fnews.example%2Fharbour"
        >Share on Facebook</a
      ></news-share-icons
    >`,
    tag: 'news-share-icons',
    text: 'Share on Facebook',
    isRendered: false,
  },
  'share icons with an address that only the page makes whole': {
    template: html`<news-share-icons url="/harbour" campaign="spring"
      ><a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fnews.example%2Fharbour"
        >Share on Facebook</a
      ></news-share-icons
    >`,
    tag: 'news-share-icons',
    text: 'Share on Facebook',
    isRendered: false,
  },
  'a prompt fed by attributes': {
    template: html`<news-subscription-prompt
      state="metered"
      articles-left="3"
      period="month"
      subscribe-href="/subscribe"
      sign-in-href="/sign-in"
      campaign="spring"
    ></news-subscription-prompt>`,
    tag: 'news-subscription-prompt',
    text: 'You have 3\u00a0free articles left this month',
    isRendered: true,
  },
  'a prompt fed by offers that travel as markup': {
    template: html`<news-subscription-prompt
      state="exhausted"
      .offers=${[{ name: 'Digital', price: 9, currency: 'USD', period: 'month', href: '/digital' }]}
      ><news-offer name="Digital" price="9" currency="USD" period="month" href="/digital"></news-offer
    ></news-subscription-prompt>`,
    tag: 'news-subscription-prompt',
    text: '$9',
    isRendered: true,
  },
  'a prompt whose offers only the server knows': {
    template: html`<news-subscription-prompt
      state="exhausted"
      .offers=${[{ name: 'Digital', price: 9, currency: 'USD', period: 'month', href: '/digital' }]}
    ></news-subscription-prompt>`,
    tag: 'news-subscription-prompt',
    text: '$9',
    isRendered: true,
    isServersAlone: true,
  },
  'a prompt fed by its fallback': {
    template: html`<news-subscription-prompt state="exhausted" publication="The Meridian"
      ><p>Subscribe to <a href="https://news.example/subscribe">The Meridian</a></p></news-subscription-prompt
    >`,
    tag: 'news-subscription-prompt',
    text: 'The Meridian',
    isRendered: false,
  },
  'a gate': {
    template: html`<div id="rest"></div>
      <news-subscription-prompt
        state="subscriber-only"
        presentation="gate"
        gates="#rest"
        subscribe-href="/subscribe"
      ></news-subscription-prompt>`,
    tag: 'news-subscription-prompt',
    text: 'This article is for subscribers',
    isRendered: true,
  },
};

async function serverRendered(template: TemplateResult): Promise<string> {
  for (const entry of ['define', 'eager'])
    await import(pathToFileURL(join(dist, `generated/components/${entry}.js`)).href);
  return collectResult(render(template));
}

/** Returns how often `text` is in the visible content of the widget. Runs in the page. */
function countShown(tag: string, text: string): number {
  const widget = document.querySelector<HTMLElement>(tag)!;
  const slotted = [...widget.shadowRoot!.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements());
  const visible = slotted
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => element.textContent!);
  return [widget.shadowRoot!.textContent!, ...visible].join(' ').split(text).length - 1;
}

describe('Rendered on a server, without a DOM,', () => {
  for (const [name, { template, text, isRendered, tag }] of Object.entries(fixtures)) {
    it(`${name} ${isRendered ? 'is whole' : 'is its fallback in a bare slot'}`, async () => {
      const markup = await serverRendered(template);
      const root = new RegExp(`<${tag}[^>]*>.*?<template[^>]*shadowroot[^>]*>(.*?)</template>`, 's').exec(markup)![1]!;
      const shown = root.replace(/<style>.*?<\/style>/gs, '');
      assert.equal(shown.includes(text), isRendered, shown);
      if (!isRendered) assert.match(shown, /<slot>/);
      assert.doesNotMatch(shown, / style=|undefined|\[object/);
    });
  }
});

describe('On a server without `standfirst/eager`,', () => {
  const script = `
    import { render } from '@lit-labs/ssr';
    import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
    import { html } from 'lit';
    import '${pathToFileURL(join(dist, 'generated/components/define/headline-card.js')).href}';
    const card = html\`<news-headline-card .article=\${{ headline: 'Rain' }}><a href="/a">Rain ends drought</a></news-headline-card>\`;
    console.log(await collectResult(render([card, card])));`;

  it('a widget that needs a part shows its fallback, and one warning names the import', () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
    });
    assert.match(stdout, /<slot><\/slot>.*Rain ends drought/s);
    assert.equal(stderr.match(/import 'standfirst\/eager'/g)?.length, 1, stderr);
  });
});

describe('A list of headlines, rendered on a server,', () => {
  const shadowOf = (markup: string): string =>
    /<news-headline-list[^>]*>.*?<template[^>]*>(.*)<\/template>/s
      .exec(markup)![1]!
      .replace(/<style>.*?<\/style>/gs, '');

  it('has the cards of the stories that the server knows', async () => {
    const markup = await serverRendered(
      html`<news-headline-list
        src="/feed.json"
        level="2"
        .articles=${[article, { ...article, url: 'https://news.example/b' }]}
        ><a href="/old">Older</a></news-headline-list
      >`,
    );
    const shadow = shadowOf(markup);
    assert.equal(shadow.split(article.headline).length - 1, 2);
    assert.match(shadow, /<ul[^>]*role="list"[^>]*>.*<li[^>]*>.*<news-headline-card[^>]*>.*<\/li>.*<\/ul>/s);
    assert.doesNotMatch(shadow, / style=|undefined|\[object/);
  });

  it('is its fallback in a bare slot if the server has no stories', async () => {
    const markup = await serverRendered(
      html`<news-headline-list src="/feed.json" refresh="5"><a href="/old">Older</a></news-headline-list>`,
    );
    assert.match(shadowOf(markup), /<slot ?>/);
    assert.doesNotMatch(shadowOf(markup), /class="root"/);
  });
});

describe('A widget on a server', () => {
  const byline = (lang: string): TemplateResult =>
    html`<news-byline lang=${lang} authors="Mara Lin" published-at="2026-03-02"></news-byline>`;

  it('has the words of its tag’s language once they are loaded, and names and dates without words before', async () => {
    const before = await serverRendered(byline('de-AT'));
    assert.match(before, /2\. März 2026/);
    assert.doesNotMatch(before, /Von |By |Published/);
    const { loadLocale } = (await import(pathToFileURL(join(dist, 'locales/index.js')).href)) as {
      loadLocale: (tag: string) => Promise<boolean>;
    };
    await Promise.all(['de', 'ar-u-nu-latn'].map((tag) => loadLocale(tag)));
    const [german, arabic] = await Promise.all(['de-AT', 'ar-u-nu-latn'].map((tag) => serverRendered(byline(tag))));
    assert.match(german!, /Von .*Mara Lin/s);
    assert.match(german!, /2\. März 2026/);
    assert.match(arabic!, /مارس/);
    assert.doesNotMatch(german! + arabic!, /By |undefined|\[object/);
  });
});

describe('The access of a reader', () => {
  it('is requested only in the browser: on a server the tag shows only its content', async () => {
    const markup = await serverRendered(
      html`<news-access meter="4/month" src="/access" consent="granted"><p>A story</p></news-access>`,
    );
    assert.match(markup, /<news-access[^>]*>.*<template[^>]*>.*<slot><\/slot>.*<\/template>.*<p>A story<\/p>/s);
  });
});

/** Returns the visible content of a widget. Runs in the page. */
function readShown(tag: string): string {
  const root = document.querySelector(tag)!.shadowRoot?.querySelector('.root');
  return (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Counts in each frame from now on how often `text` is shown, and adds up the layout shifts. Runs in the page. */
async function watchShown(tag: string, text: string, count: string): Promise<void> {
  // A picture may move things while it loads. The script is not the cause.
  const pictures = [...document.images, ...document.querySelector(tag)!.shadowRoot!.querySelectorAll('img')];
  const seen = pictures.filter((each) => each.checkVisibility() && each.getBoundingClientRect().top < innerHeight);
  await Promise.all(seen.map((picture) => picture.decode().catch(() => undefined)));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const counted = new Function(`return ${count}`)() as typeof countShown;
  const watched: Watched = { seen: [], shift: 0 };
  const add = (entries: PerformanceEntryList): void => {
    for (const entry of entries) watched.shift += (entry as unknown as { value: number }).value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  const look = (): void => {
    const found = counted(tag, text);
    if (!watched.seen.includes(found)) watched.seen.push(found);
    requestAnimationFrame(look);
  };
  look();
  globalThis.readWatched = async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    add(observer.takeRecords());
    return watched;
  };
}

interface Watched {
  /** The different counts. */
  seen: number[];
  /** The sum of all layout shifts. */
  shift: number;
}

declare global {
  var readWatched: (() => Promise<Watched>) | undefined;
}

/** A tab, and the publisher's server from which its pages request a picture and an article. */
class Tab {
  readonly #site: HostSite;
  readonly #articleRequests: (() => void)[] = [];
  #isArticleHeld = false;
  #whenArticleRequested = (): void => {};
  #atRest!: () => Promise<void>;
  page!: Page;
  record!: PageRecord;

  private constructor(site: HostSite) {
    this.#site = site;
  }

  static async open(site: HostSite): Promise<Tab> {
    const tab = new Tab(site);
    const prepare = async (page: Page): Promise<void> => {
      tab.#atRest = await waitUntilAtRest(page);
      await tab.#answerRequests(page);
    };
    Object.assign(tab, await openPage(site.show({ body: '' }), { prepare, waitForWidgets: false }));
    return tab;
  }

  /** Opens a page with this markup. Nothing in it is hydrated before {@link addScript}. */
  async show(markup: string): Promise<void> {
    await this.page.goto(this.#site.show({ body: markup }), { waitUntil: 'load' });
    this.record.console.length = this.record.exceptions.length = 0;
  }

  /** Opens a page with this markup and a script, and waits until the widgets are complete. */
  async showWithScript(markup: string, script: string): Promise<void> {
    await this.show(`<script type="module" src="{{cdn}}/${script}"></script>${markup}`);
    await this.#atRest();
  }

  addScript(script: string): Promise<unknown> {
    return this.page.addScriptTag({ type: 'module', url: `${this.#site.cdn}/${script}` });
  }

  /**
   * Adds a script, and waits until the widgets are complete. The publisher's server sends the article only after the
   * widgets have been hydrated and drawn without it.
   */
  async takeOver(script: string, asksForArticle: boolean): Promise<void> {
    this.#isArticleHeld = asksForArticle;
    const requested = new Promise<void>((resolve) => (this.#whenArticleRequested = resolve));
    await this.addScript(script);
    if (asksForArticle) {
      await requested;
      await this.page.evaluate(async () => {
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      });
    }
    this.#isArticleHeld = false;
    for (const answer of this.#articleRequests.splice(0)) answer();
    await this.#atRest();
  }

  async #answerRequests(page: Page): Promise<void> {
    const picture = await readFile(new URL('../hosts/newsroom/pictures/barrier-640.webp', import.meta.url));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url() === article.image!.src)
        return void request.respond({ contentType: 'image/webp', body: picture });
      if (!request.url().endsWith('/article.json')) return void request.continue();
      const answer = (): void =>
        void request.respond({ contentType: 'application/json', body: JSON.stringify(article) });
      if (this.#isArticleHeld) this.#articleRequests.push(answer);
      else answer();
      this.#whenArticleRequested();
    });
  }
}

describe('In a page', () => {
  let site: HostSite;
  let tab: Tab;
  before(async () => {
    site = await HostSite.open();
    tab = await Tab.open(site);
  });
  after(async () => {
    await tab?.page.close();
    await site?.close();
  });

  describe('without JavaScript,', () => {
    afterEach(async () => {
      await tab.page.setJavaScriptEnabled(true);
      await setSize(tab.page, 1280, 900);
    });

    it('the words of a caption do not lie on words of the markup', async () => {
      await tab.page.setJavaScriptEnabled(false);
      await tab.show(
        await serverRendered(
          html`<news-photo-caption layout="overlay" credit="A"
            ><img src=${article.image!.src} alt="" width="640" height="427" />
            <p itemprop="caption">The barrier</p></news-photo-caption
          >`,
        ),
      );
      const gap = await tab.page.evaluate(() => {
        const widget = document.querySelector('news-photo-caption')!;
        const text = widget.shadowRoot!.querySelector('figcaption')!.getBoundingClientRect();
        return text.top - widget.lastElementChild!.getBoundingClientRect().bottom;
      });
      assert.ok(gap >= 0, String(gap));
    });

    it('a caption that is shortened with JavaScript is whole, because there is no button', async () => {
      const long = 'The barrier, closed for the second time this winter, and the harbour behind it. '.repeat(9).trim();
      const markup = await serverRendered(
        html`<news-photo-caption lines="2" caption=${long}
          ><img src=${article.image!.src} alt=""
        /></news-photo-caption>`,
      );
      await setSize(tab.page, 400, 800);
      const heights: number[] = [];
      for (const isScripted of [true, false]) {
        await tab.page.setJavaScriptEnabled(isScripted);
        await tab.show(markup);
        heights.push(
          await tab.page.evaluate(() => {
            const caption = document.querySelector('news-photo-caption')!.shadowRoot!.querySelector('.caption')!;
            return caption.getBoundingClientRect().height;
          }),
        );
      }
      assert.ok(heights[1]! > 3 * heights[0]!, heights.join());
    });
  });

  for (const script of ['standfirst.js', 'loader.js'])
    describe(`taken over by ${script},`, () => {
      it('a list keeps the server’s content until its feed has loaded, then continues with the focus at the same place', async () => {
        await tab.show(
          await serverRendered(
            html`<news-headline-list src="/article.json" .articles=${[article]}></news-headline-list>`,
          ),
        );
        await tab.page.evaluate(() => {
          const list = document.querySelector('news-headline-list')!;
          list.shadowRoot!.querySelector('news-headline-card')!.shadowRoot!.querySelector('a')!.focus();
        });
        const countCards = (tag: string, part: string): number =>
          [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('news-headline-card')].filter((card) =>
            card.shadowRoot?.querySelector(part),
          ).length;
        await tab.page.evaluate(watchShown, 'news-headline-list', 'a[part="link"]', countCards.toString());
        await tab.takeOver(script, true);
        const { seen } = await tab.page.evaluate(() => globalThis.readWatched!());
        assert.deepEqual(seen, [1]);
        const state = await tab.page.evaluate(() => {
          let active = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          return {
            focused: active instanceof HTMLAnchorElement ? active.href : null,
            isLoading: document.querySelector('news-headline-list')!.matches(':state(loading)'),
            isDefined: customElements.get('news-headline-list') !== undefined,
          };
        });
        assert.deepEqual(state, { focused: article.url, isLoading: false, isDefined: true });
        assert.deepEqual([tab.record.exceptions, tab.record.console], [[], []]);
      });

      it('a dialog takes no space in the flow of the page before it opens', async () => {
        const [tag, text] = ['news-subscription-prompt', 'This is your last free article'];
        await tab.show(
          await serverRendered(
            html`<news-subscription-prompt
              state="last"
              presentation="dialog"
              subscribe-href="/s"
            ></news-subscription-prompt>`,
          ),
        );
        assert.equal(
          await tab.page.evaluate((tag) => document.querySelector(tag)!.getBoundingClientRect().height, tag),
          0,
        );
        await tab.addScript(script);
        await tab.page.waitForFunction(
          () => document.querySelector('news-subscription-prompt')!.shadowRoot!.querySelector('dialog:modal') !== null,
        );
        assert.equal(await tab.page.evaluate(countShown, tag, text), 1);
        assert.deepEqual([tab.record.exceptions, tab.record.console], [[], []]);
      });

      it('a prompt without a state shows its fallback until the browser knows that there is nothing to show', async () => {
        await tab.show(
          await serverRendered(
            html`<news-subscription-prompt><a href="/s">Subscribe to The Meridian</a></news-subscription-prompt>`,
          ),
        );
        assert.equal(await tab.page.evaluate(countShown, 'news-subscription-prompt', 'The Meridian'), 1);
        // The texts of warnings may need a separate request.
        const warned = new Promise((resolve) => tab.page.once('console', resolve));
        await tab.addScript(script);
        await tab.page.waitForFunction(() => document.querySelector('a')!.getClientRects().length === 0);
        await warned;
        assert.match(tab.record.console.join(), /has no state/);
      });

      for (const [name, fixture] of Object.entries(fixtures)) {
        const { template, tag, text, isRendered, roots = 1, isServersAlone = false } = fixture;
        it(`${name} shows its content once at every moment, keeps the focus, moves nothing, and says nothing`, async () => {
          const markup = await serverRendered(template);
          const { page, record } = tab;
          await tab.show(markup);
          assert.equal(await page.evaluate(countShown, tag, text), 1, 'before');
          const focused = await page.evaluate((name) => {
            const widget = document.querySelector(name)!;
            const link = widget.shadowRoot!.querySelector('a') ?? widget.querySelector('a');
            link?.focus();
            // The parameters of a link may change once the page is known.
            return link?.href.split('?')[0] ?? null;
          }, tag);
          await page.evaluate(watchShown, tag, text, countShown.toString());
          await tab.takeOver(script, markup.includes('src="/article.json"'));
          const watched = await page.evaluate(() => globalThis.readWatched!());
          assert.deepEqual(watched.seen, [1]);
          if (isRendered) assert.equal(watched.shift, 0);
          const state = await page.evaluate((name) => {
            const widget = document.querySelector(name)!;
            const active = widget.shadowRoot!.activeElement ?? document.activeElement;
            return {
              isUpgraded: customElements.get(name) !== undefined && 'updateComplete' in widget,
              roots: widget.shadowRoot!.querySelectorAll('.root').length,
              focused: active instanceof HTMLAnchorElement ? active.href.split('?')[0] : null,
            };
          }, tag);
          assert.deepEqual(state, { isUpgraded: true, roots, focused });
          assert.deepEqual([record.exceptions, record.console], [[], []]);
          const shown = await page.evaluate(readShown, tag);

          // The same tags without the server's content.
          await tab.showWithScript(markup.replace(/<template shadowroot[^]*?<\/template>/g, ''), script);
          const shownByClient = await page.evaluate(readShown, tag);
          if (isServersAlone) assert.deepEqual([shown.includes(text), shownByClient.includes(text)], [true, false]);
          else assert.equal(shown, shownByClient);
        });
      }
    });
});
