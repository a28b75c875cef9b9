import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { newTab, recorder, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite, type Answer } from '../support/servers/host-site.js';
import { renderPage } from '../server/renderer.js';

/** A place where a page is cut: before this character, which is in the widget after the mark with this number. */
interface Cut {
  at: number;
  mark: number;
}

const card = (id: string): string =>
  `<news-headline-card id="${id}" data-widget href="/${id}" headline="Harbour ${id}"></news-headline-card>`;

/**
 * WebKit runs no async script before it has painted something or parsed the whole page, and it does not paint little
 * text.
 */
const story = 'The last of the dredgers was at the quay at noon. '.repeat(12);

/**
 * The script at the start of the page. It tells the server when an element with the class `mark` has been parsed and
 * the tasks of that moment have ended, and when cards are defined. A page may set `acts` to do something at a mark.
 */
const teller = `<script>{
  const told = new Set();
  const tell = (path) => setTimeout(() => fetch(path));
  new MutationObserver(() => {
    for (const { id } of document.querySelectorAll('.mark')) {
      if (told.has(id)) continue;
      told.add(id);
      globalThis.acts?.[id]?.();
      tell('/parsed/' + id);
    }
  }).observe(document, { childList: true, subtree: true });
  customElements.whenDefined('news-headline-card').then(() => tell('/defined'));
}</script>`;

/** Returns what is wrong with the widgets of the page. Runs in the page. */
function faults(): string[] {
  const widgets = [...document.querySelectorAll<HTMLElement & { hasUpdated?: boolean }>('[data-widget]')];
  return widgets.flatMap((widget) => {
    const isStray = [...widget.children].some(({ localName }) => localName === 'template');
    const roots = [...(widget.shadowRoot?.children ?? [])].filter((child) => child.matches('.root')).length;
    return [
      ...(isStray ? [`${widget.id} has a stray template`] : []),
      ...(roots === 1 ? [] : [`${widget.id} has ${roots} contents`]),
      ...(widget.hasUpdated ? [] : [`${widget.id} has not started`]),
    ];
  });
}

describe('A rendered page that arrives in pieces', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    tab = await newTab();
    site = await HostSite.open();
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });
  /** Replaces answers of the site. */
  let answer: (address: URL) => Answer | undefined | Promise<undefined>;
  beforeEach(() => (answer = () => undefined));
  afterEach(() => {
    site.override = () => undefined;
    site.renew();
  });

  const script = (): string => `<script type="module" async src="${site.cdn}/loader.js"></script>`;

  /** Renders widgets, each in an item after its mark. */
  async function render(count: number, widget: (id: string) => string, head: string): Promise<string> {
    const items = Array.from(
      { length: count },
      (_, number) => `<li><i class="mark" id="${number}"></i>${widget(`widget-${number}`)}</li>`,
    );
    return renderPage(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>In pieces</title><script>${recorder}</script>${teller}${head}</head>
<body><main><p>${story}</p>${card('first')}<ul>${items.join('')}</ul></main></body></html>`,
      { base: `${site.cdn}/`, url: `${site.origin}/page` },
    );
  }

  /** Sends a page in pieces: waits at each cut until the browser has parsed the mark before it. */
  async function open(page: string, cuts: readonly Cut[], atCut?: (cut: Cut) => Promise<unknown>): Promise<void> {
    let place = 'was not requested';
    async function* pieces(): AsyncIterable<string> {
      let sent = 0;
      for (const cut of cuts) {
        const isParsed = site.whenAsked(`/parsed/${cut.mark}`);
        yield page.slice(sent, cut.at);
        place = `did not tell that it has parsed mark ${cut.mark}`;
        await isParsed;
        place = `waited after mark ${cut.mark}`;
        await atCut?.(cut);
        sent = cut.at;
      }
      yield page.slice(sent);
      place = 'was sent to its end';
    }
    site.override = (address) => (/^\/(parsed|defined)/.test(address.pathname) ? {} : answer(address));
    site.put('/page', { pieces: pieces(), headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    try {
      await tab.open(`${site.origin}/page`);
    } catch (cause) {
      const requests = site.requests.slice(-12).join(', ');
      throw new Error(`The page did not load (${String(cause)}). It ${place}. The last requests: ${requests}`, {
        cause,
      });
    }
  }

  async function assertWhole(): Promise<void> {
    await tab.waitFor(() => Boolean(customElements.get('news-headline-card')));
    assert.deepEqual(await tab.evaluate(faults), []);
    assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
  }

  it('keeps the root of each card, cut at any byte around it', async () => {
    const [first] = cardsIn(await render(0, card, ''));
    const offsets = offsetsAround(first!);
    const page = await render(offsets.length, card, script());
    const [, ...cards] = cardsIn(page);
    const cuts = offsets.map((offset, number) => ({ mark: number, at: page.indexOf(cards[number]!) + offset }));
    const isDefined = site.whenAsked('/defined');
    await open(page, cuts, async ({ mark }) => {
      if (mark === 0) await isDefined;
    });
    await assertWhole();
  });

  it('keeps the root of each card, whatever a script does elsewhere meanwhile', async () => {
    const acts = `<script>globalThis.acts = [
      () => document.head.append(document.createElement('meta')),
      () => document.head.firstElementChild.before(document.createElement('meta')),
      () => (document.querySelector('p').textContent = 'It is one o’clock'),
      () => document.body.append(document.createElement('aside')),
      () => document.documentElement.append(document.createElement('div')),
    ];</script>`;
    const page = await render(5, card, acts + script());
    const [, ...cards] = cardsIn(page);
    const cuts = cards.map((each, number) => ({ mark: number, at: page.indexOf(each) + each.indexOf('<template') }));
    const isDefined = site.whenAsked('/defined');
    await open(page, cuts, async ({ mark }) => {
      if (mark === 0) await isDefined;
    });
    await assertWhole();
  });

  it('shows the widgets of the parts that have arrived', async () => {
    // The longest wait for the parser never ends here.
    const clock = `<script>{
      const wait = setTimeout;
      globalThis.setTimeout = (run, after, ...rest) => (after === 10_000 ? 0 : wait(run, after, ...rest));
      const look = () => {
        const cards = [...document.querySelectorAll('[data-widget]')];
        if (cards.length === 3 && cards.every((each) => each.shadowRoot?.querySelector('.root'))) fetch('/shown');
        else wait(look, 20);
      };
      look();
    }</script>`;
    const start = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>In pieces</title><script>${recorder}</script>${clock}${script()}</head>
      <body><p>${story}</p><div>${card('one')}</div><div><p>${card('two')}</p></div>${card('three')}<p>The end is late.</p>`;
    let isShown = false as boolean;
    const shown = site.whenAsked('/shown').then(() => (isShown = true));
    async function* pieces(): AsyncIterable<string> {
      yield start;
      // WebKit runs the script only after it has painted, and it may not paint until more of the page arrives.
      for (let more = 0; !isShown && more < 60; more++) {
        await Promise.race([shown, delay(500, undefined, { ref: false })]);
        yield ' It is late.';
      }
      yield '</body></html>';
    }
    site.put('/shown', {});
    site.put('/late', { pieces: pieces(), headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    await tab.open(`${site.origin}/late`);
    assert.ok(isShown, 'the widgets show before the page ends');
    await assertWhole();
  });

  for (const [place, at] of [
    ['after its start tag', (markup: string) => markup.indexOf('<template')],
    ['in its root', (markup: string) => markup.indexOf('<article')],
    ['after its root', (markup: string) => markup.lastIndexOf('</news-')],
  ] as const)
    it(`keeps the root of a card that is cut ${place} when the script arrives`, async () => {
      const page = await render(1, card, script());
      const [, last] = cardsIn(page);
      let release = (): void => undefined;
      const isCut = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
      answer = ({ pathname }) => (pathname.endsWith('/loader.js') ? isCut : undefined);
      const isDefined = site.whenAsked('/defined');
      await open(page, [{ mark: 0, at: page.indexOf(last!) + at(last!) }], () => {
        release();
        return isDefined;
      });
      await assertWhole();
    });

  it('keeps the root of a card whose script does not load', async () => {
    const page = await render(1, card, script());
    const [, last] = cardsIn(page);
    answer = ({ pathname }) => (pathname.includes('/chunks/') ? { status: 404 } : undefined);
    const isLinkAsked = site.whenAsked(`${new URL(`${site.cdn}/../v0`).pathname}/show-links.js`);
    await open(page, [{ mark: 0, at: page.indexOf(last!) + last!.indexOf('<template') }], () => isLinkAsked);
    await tab.waitFor(() => globalThis.hostRecord!.console.some((line) => line.includes('did not load')));
    const shown = await tab.evaluate(() =>
      [...document.querySelectorAll('news-headline-card')].map(({ shadowRoot, children }) => [
        shadowRoot!.querySelectorAll('a').length,
        children.length,
      ]),
    );
    assert.deepEqual(shown, [
      [1, 0],
      [1, 0],
    ]);
  });

  it('keeps the roots of lists, and of the cards in them', async () => {
    const list = (id: string): string =>
      `<news-headline-list id="${id}" data-widget><ul><li><a href="/a">Harbour</a></li><li><a href="/b">Barrier</a></li></ul></news-headline-list>`;
    const sample = /<news-headline-list.*?<\/news-headline-list>/s;
    const [first] = sample.exec(await render(1, list, ''))!;
    // Around the start, and in the first and the second card of the list.
    const offsets = [
      ...first.matchAll(/<template|<style|<article|<news-headline-card|<\/li|<p class=unseen|<ul>/g),
    ].map(({ index }) => index);
    const page = await render(offsets.length, list, script());
    let from = 0;
    const cuts = offsets.map((offset, mark) => {
      from = page.indexOf('<news-headline-list', from + 1);
      return { mark, at: from + offset };
    });
    const isDefined = site.whenAsked('/defined');
    await open(page, cuts, async ({ mark }) => {
      if (mark === 0) await isDefined;
    });
    await assertWhole();
    const cards = await tab.evaluate(() =>
      [...document.querySelectorAll('news-headline-list')].map(({ shadowRoot }) =>
        [...shadowRoot!.querySelectorAll('news-headline-card')].map(
          (each) => each.shadowRoot?.querySelector('a')?.text,
        ),
      ),
    );
    assert.deepEqual(
      cards,
      offsets.map(() => ['Harbour', 'Barrier']),
    );
  });

  it('shows the last widget of a document that a script writes and never closes', async () => {
    await tab.open(site.show({ body: '<iframe></iframe>' }));
    await tab.evaluate((cdn) => {
      const { contentDocument: page, contentWindow: view } = document.querySelector('iframe')!;
      page!.open();
      // Time passes a hundred times faster.
      const { setTimeout: wait } = view as unknown as typeof globalThis;
      view!.setTimeout = ((run: () => void, after = 0) => wait(run, after / 100)) as typeof setTimeout;
      page!.write(`<script type="module" async src="${cdn}/standfirst.js"></${'script'}>
        <main><news-headline-card headline="Harbour" href="/a"></news-headline-card>`);
    }, site.cdn);
    await tab.waitFor(() =>
      Boolean(
        document
          .querySelector('iframe')!
          .contentDocument!.querySelector('news-headline-card')
          ?.shadowRoot?.querySelector('.root'),
      ),
    );
  });
});

function cardsIn(page: string): string[] {
  return page.match(/<news-headline-card.*?<\/news-headline-card>/gs)!;
}

/** Returns the offsets in a rendered widget where the parser is near the start or the end of its root. */
function offsetsAround(markup: string): number[] {
  const start = markup.indexOf('<template');
  const end = markup.lastIndexOf('</template>');
  const isNear = (at: number): boolean => (at >= start - 2 && at <= markup.indexOf('<style') + 7) || at > end;
  return [...markup].flatMap((_, at) => (isNear(at) ? [at] : []));
}
