import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { http, HttpResponse, type JsonBodyType } from 'msw';
import { expect, waitFor } from 'storybook/test';
import type { LoadFailure } from '../src/article/article-store.js';
import { articleOf } from './support/articles.js';
import { feed } from './support/feeds.js';
import type { Network } from './support/network-names.js';
import { sampleStories } from './support/sample-stories.js';
import { addressOf, cellOf, matrix, startNewsroom, states, type Column } from './support/scenario-matrix.js';
import { seenText } from './support/seen-text.js';

/** The warnings in the console since the story began. */
const warnings: string[] = [];

/**
 * Each widget that loads something, in every state of the network, with and without pasted markup. Below each widget is
 * the event that the page gets.
 */
const meta: Meta = {
  title: 'Edge cases/Scenarios',
  // Each is played, which is not read from what makes them.
  tags: ['play-fn'],
  // The loaders of each story add the answers of the mock servers.
  parameters: { width: '1200', controls: { disable: true }, msw: [] },
  beforeEach: () => {
    const { random } = Math;
    const { warn } = console;
    // A server that fails is asked again at once, not in a moment. Storybook's own spies need chance themselves.
    Math.random = () => 0;
    console.warn = (...words: unknown[]) => {
      warnings.push(String(words[0]));
      warn(...words);
    };
    return () => {
      Math.random = random;
      console.warn = warn;
      warnings.length = 0;
    };
  },
};
export default meta;

type Story = StoryObj;

/** The article that the servers answer with, for each widget. */
const articles = {
  card: articleOf(sampleStories.court),
  byline: articleOf(sampleStories.nightNurses),
  caption: {
    ...articleOf(sampleStories.barrier),
    image: {
      ...articleOf(sampleStories.barrier).image!,
      caption: 'The barrier at Kelmouth in February',
      credit: '© Halyard Press',
    },
  },
  share: articleOf(sampleStories.library),
  both: articleOf(sampleStories.school),
  closed: articleOf(sampleStories.laboratory),
};

/** The reason of the error in each state, if one article is requested. */
const reasons: Readonly<Partial<Record<Network, LoadFailure>>> = {
  empty: 'format',
  'not-found': 'http',
  'server-error': 'http',
  malformed: 'format',
  refused: 'cors',
  offline: 'network',
  stale: 'cors',
};

/** The text in a cell, and the address of its link; or nothing. */
interface Sight {
  text: string;
  href?: string;
  /** Whether there is a picture. */
  picture?: boolean;
  /** A part of the widget, and what it says on a page in English. */
  part?: string;
  says?: string;
}

/** Shows a widget in every state, each cell of which shows what `sight` says. */
function scenario(
  widget: string,
  columns: readonly Column[],
  sight: (network: Network, column: string) => Sight | undefined,
  content: object,
  reasonOf = (network: Network): LoadFailure | undefined => reasons[network],
): Story {
  return {
    loaders: [
      (context) =>
        startNewsroom(
          context,
          content as JsonBodyType,
          columns.map(({ id }) => addressOf(widget, id, 'offline')),
        ),
    ],
    render: () => matrix(widget, columns),
    play: async ({ canvasElement, step }) => {
      for (const network of states) {
        await step(network, async () => {
          for (const { id } of columns) {
            await seesIn(cellOf(canvasElement, id, network), sight(network, id));
            await hears(cellOf(canvasElement, id, network), addressOf(widget, id, network), reasonOf(network));
          }
        });
      }
    },
  };
}

/** Waits for what comes about in a moment, and on a busy machine later. */
const eventually = (check: () => void): Promise<void> => waitFor(check, { timeout: 5_000 });

/** Checks the text and the link that a reader sees in a cell. */
async function seesIn(cell: HTMLElement, sight: Sight | undefined): Promise<void> {
  const seen = cell.querySelector<HTMLElement>('.seen')!;
  await eventually(() => {
    if (!sight) return expect(seen.offsetHeight).toBe(0);
    expect(seenText(seen)).toContain(sight.text);
    if (sight.href) expect(hrefsIn(seen)).toContain(sight.href);
    if (sight.part) expect(partOf(seen, sight.part)?.checkVisibility()).toBe(true);
    if (isEnglish()) expect(seenText(seen)).toContain(sight.says ?? '');
    if (sight.picture) expect([...seen.querySelectorAll('img')].some((each) => each.checkVisibility())).toBe(true);
  });
}

/** Checks the event and the warning of a cell. The warning names the address. */
async function hears(cell: HTMLElement, address: string, reason?: LoadFailure): Promise<void> {
  const told = cell.querySelector('.told')!;
  const said = (): string[] => warnings.filter((words) => words.includes(address));
  if (reason) {
    await eventually(() => expect(told.textContent).toContain(`news-error, reason “${reason}”: ${address}`));
    await eventually(() => expect(said()).toHaveLength(1));
    await expect(said()[0]).toMatch(/^\[standfirst\] <news-[a-z-]+> could not load its src\. /);
    return;
  }
  if (!address.endsWith('/slow.json')) await eventually(() => expect(told.textContent).toBe('news-load'));
  await expect(said()).toEqual([]);
}

const partOf = (seen: Element, part: string): Element | null | undefined =>
  seen.firstElementChild?.shadowRoot?.querySelector(`[part~="${part}"]`);

/** Whether the toolbar has left the page in the language that the words of the widgets are written in here. */
const isEnglish = (): boolean => document.documentElement.lang === 'en';

/** Where the links that are seen in an element lead, through shadow trees. */
function hrefsIn(element: Element | ShadowRoot): string[] {
  return [...element.querySelectorAll('*')].flatMap((each) => [
    ...(each instanceof HTMLAnchorElement && each.checkVisibility() ? [each.href] : []),
    ...(each.shadowRoot ? hrefsIn(each.shadowRoot) : []),
  ]);
}

const isThere = (network: Network): boolean => network === 'ok' || network === 'stale';

/** Shows the source's content, else the pasted content, else nothing. */
const widgetSights =
  (content: Sight, pasted?: Sight) =>
  (network: Network, column: string): Sight | undefined =>
    isThere(network) ? content : column === 'pasted' ? pasted : undefined;

const withPaste = 'With a link pasted into it';
const withoutPaste = 'With nothing in it';

/** The pasted link stays for as long as the story does not come; without one there is nothing, and no gap. */
export const HeadlineCard: Story = scenario(
  'card',
  [
    {
      id: 'pasted',
      title: withPaste,
      render: (src) =>
        html`<news-headline-card layout="row" src=${src}>
          <a href="https://news.example/fines">Judges open the city’s parking data</a>
        </news-headline-card>`,
    },
    {
      id: 'bare',
      title: withoutPaste,
      render: (src) => html`<news-headline-card layout="row" src=${src}></news-headline-card>`,
    },
  ],
  widgetSights(
    { text: articles.card.headline, href: articles.card.url! },
    { text: 'Judges open the city’s parking data', href: 'https://news.example/fines' },
  ),
  articles.card,
);

/** The pasted name, until the article has loaded. */
export const Byline: Story = scenario(
  'byline',
  [
    {
      id: 'pasted',
      title: 'With a name pasted into it',
      render: (src) =>
        html`<news-byline src=${src}>
          <p>By <a rel="author" href="https://news.example/ines-karrow">Ines Karrow</a></p>
        </news-byline>`,
    },
    { id: 'bare', title: withoutPaste, render: (src) => html`<news-byline src=${src}></news-byline>` },
  ],
  widgetSights(
    { text: articles.byline.authors[0]!.name, href: articles.byline.authors[0]!.url! },
    { text: 'Ines Karrow', href: 'https://news.example/ines-karrow' },
  ),
  articles.byline,
);

const barrier = html`<img
  src="pictures/barrier-320.webp"
  width="320"
  height="213"
  alt="Waves break against the closed gates of a tidal barrier at night"
/>`;

/**
 * The picture is the page’s own and stays, whatever becomes of its words; words that are pasted beside it are its own.
 */
export const PhotoCaption: Story = scenario(
  'caption',
  [
    {
      id: 'pasted',
      title: 'With a picture and its words pasted into it',
      render: (src) =>
        html`<news-photo-caption src=${src} itemscope itemtype="https://schema.org/ImageObject">
          ${barrier}
          <p><span itemprop="caption">The barrier, closed</span> <span itemprop="creditText">© Ansel Dray</span></p>
        </news-photo-caption>`,
    },
    {
      id: 'bare',
      title: 'With a picture alone',
      render: (src) => html`<news-photo-caption src=${src}>${barrier}</news-photo-caption>`,
    },
  ],
  (network, column) => {
    if (column === 'pasted') return { text: 'The barrier, closed © Ansel Dray', picture: true };
    return { text: isThere(network) ? 'The barrier at Kelmouth in February © Halyard Press' : '', picture: true };
  },
  articles.caption,
);

/** The address in the attribute is shared without waiting for the article. */
export const ShareIcons: Story = scenario(
  'share',
  [
    {
      id: 'pasted',
      title: 'With links pasted into it',
      render: (src) =>
        html`<news-share-icons src=${src}>
          <a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fmercury.example%2Freading-room"
            >Facebook</a
          >
          <a href="mailto:?body=https%3A%2F%2Fmercury.example%2Freading-room">Email</a>
        </news-share-icons>`,
    },
    {
      id: 'bare',
      title: withoutPaste,
      render: (src) => html`<news-share-icons src=${src} networks="facebook email"></news-share-icons>`,
    },
    {
      id: 'address',
      title: 'With its own address',
      render: (src) =>
        html`<news-share-icons
          src=${src}
          networks="facebook email"
          url="https://mercury.example/library-until-midnight"
        ></news-share-icons>`,
    },
  ],
  (network, column) => {
    if (!isThere(network) && column === 'bare') return undefined;
    const path = isThere(network) || column === 'address' ? 'library-until-midnight' : 'reading-room';
    return { text: '', href: `https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fmercury.example%2F${path}` };
  },
  articles.share,
);

/** One article for a card and a byline: each falls back on its own. */
export const Article: Story = scenario(
  'article',
  [
    {
      id: 'pasted',
      title: 'Around widgets with something pasted into them',
      render: (src) =>
        html`<news-article src=${src}>
          <news-headline-card layout="text">
            <a href="https://tarrow.example/timetable">School tears up its timetable</a>
          </news-headline-card>
          <news-byline
            ><p>By <span rel="author">Ines Karrow</span></p></news-byline
          >
        </news-article>`,
    },
    {
      id: 'bare',
      title: 'Around widgets with nothing in them',
      render: (src) =>
        html`<news-article src=${src}>
          <news-headline-card layout="text"></news-headline-card>
          <news-byline></news-byline>
        </news-article>`,
    },
  ],
  widgetSights(
    { text: articles.both.headline, href: articles.both.url! },
    { text: 'School tears up its timetable By Ines Karrow', href: 'https://tarrow.example/timetable' },
  ),
  articles.both,
);

const storiesFailed: Sight = { text: '', part: 'retry', says: 'The stories did not load. Try again' };

/** Without anything pasted a list says what is the matter, and lets a reader ask again. */
export const HeadlineList: Story = scenario(
  'list',
  [
    {
      id: 'pasted',
      title: 'With links pasted into it',
      render: (src) =>
        html`<news-headline-list src=${src} limit="2">
          <ul>
            <li><a href="https://news.example/timetable">Winter timetable agreed after ten weeks</a></li>
            <li><a href="https://news.example/ferries">Night ferries stay in port</a></li>
          </ul>
        </news-headline-list>`,
    },
    {
      id: 'bare',
      title: withoutPaste,
      render: (src) => html`<news-headline-list src=${src} limit="2"></news-headline-list>`,
    },
  ],
  (network, column) => {
    if (network === 'ok') return { text: feed[0]!.headline, href: feed[0]!.url! };
    if (network === 'stale') {
      return {
        text: feed[0]!.headline,
        part: 'notice',
        says: 'Updated 20 minutes ago. Newer stories did not load.',
      };
    }
    if (network === 'empty') return { text: '', part: 'message', says: 'No stories at the moment.' };
    if (column === 'pasted') return { text: 'Night ferries stay in port', href: 'https://news.example/ferries' };
    return network === 'slow' ? { text: '', part: 'skeleton', says: 'Loading stories' } : storiesFailed;
  },
  feed,
  // A list may be empty.
  (network) => (network === 'empty' ? undefined : reasons[network]),
);

/** The article is open until the answer is known, and if the server fails. */
export const ReaderAccess: Story = {
  // The same prompt is here many times. On a page it is there once.
  parameters: { a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
  loaders: [
    (context) =>
      startNewsroom(context, {
        granted: false,
        data: { articlesRead: 5, articlesLeft: 0, articleLimit: 5, period: 'month' },
      }),
  ],
  render: () => matrix('access', [gated('server', 'A server alone'), gated('meter', 'A meter behind it', '4/month')]),
  play: async ({ canvasElement, step }) => {
    for (const network of states) {
      const [server, meter] = ['server', 'meter'].map((column) => cellOf(canvasElement, column, network)) as [
        HTMLElement,
        HTMLElement,
      ];
      await step(network, async () => {
        if (isThere(network)) for (const cell of [server, meter]) await eventually(() => isClosed(cell));
        // The source has refused this reader. It fails when it is asked again.
        if (network === 'stale') for (const cell of [server, meter]) cell.querySelector('news-access')!.signedIn = true;
        if (network === 'ok') return;
        await eventually(() => isOpen(server));
        await expect(server.querySelector<HTMLElement>('news-subscription-prompt')!.offsetHeight).toBe(0);
        await eventually(() => isOpen(meter));
        // As long as the server may answer, the meter says nothing.
        const prompt = meter.querySelector<HTMLElement>('news-subscription-prompt')!;
        await eventually(() => expect(prompt.offsetHeight > 0).toBe(network !== 'slow'));
        if (network !== 'slow' && isEnglish())
          await expect(seenText(prompt)).toContain('You have 3 free articles left');
      });
    }
    // A page's developer learns by the event who may read. The console is empty.
    await expect(warnings).toEqual([]);
  },
};

/** An article that a prompt closes to whom the server denies it. */
function gated(id: string, title: string, meter?: string): Column {
  return {
    id,
    title,
    render: (src, network) => {
      const rest = `rest-${id}-${network}`;
      return html`<news-access
        src=${src}
        meter=${ifDefined(meter)}
        product=${rest}
        consent=${ifDefined(meter && 'granted')}
        dwell="600"
      >
        <div id=${rest}>
          <p>The strip turns orange within a minute.</p>
          <p>Forty villages will try it from April.</p>
        </div>
        <news-article .article=${{ ...articles.closed, id: rest }}>
          <news-subscription-prompt
            presentation="gate"
            gates="#${rest}"
            preview="1"
            subscribe-href="https://news.example/subscribe"
          ></news-subscription-prompt>
        </news-article>
      </news-access>`;
    },
  };
}

const secondParagraph = 'Forty villages will try it from April.';

function isOpen(cell: HTMLElement): void {
  expect(seenText(cell)).toContain(secondParagraph);
}

function isClosed(cell: HTMLElement): void {
  expect(cell.querySelector<HTMLElement>('news-subscription-prompt')!.offsetHeight).toBeGreaterThan(0);
  if (isEnglish()) expect(seenText(cell)).toContain('You have read your 5 free articles');
  expect(seenText(cell)).not.toContain(secondParagraph);
}

/** The name of each reason of `news-error` in the addresses below. */
const reasonRows: Readonly<Record<string, LoadFailure>> = {
  offline: 'network',
  refused: 'cors',
  'not-found': 'http',
  malformed: 'format',
  'too-large': 'too-large',
  timeout: 'timeout',
};

const reasonColumns: readonly Column[] = [
  {
    id: 'card',
    title: 'A card with a link pasted into it',
    render: (src) =>
      html`<news-headline-card src=${src}>
        <a href="https://ledger.example/yard">Yard has work for two years</a>
      </news-headline-card>`,
  },
  {
    id: 'list',
    title: 'A list with nothing in it',
    render: (src) => html`<news-headline-list src=${src}></news-headline-list>`,
  },
];

/** Every reason that `news-error` has, with what a reader sees, and the message that the console repeats. */
export const EveryReason: Story = {
  loaders: [
    (context) =>
      startNewsroom(
        context,
        articleOf(sampleStories.shipyard) as JsonBodyType,
        reasonColumns.flatMap(({ id }) => ['offline', 'timeout'].map((row) => addressOf('reason', id, row))),
      ),
  ],
  render: () => matrix('reason', reasonColumns, reasonRows, 'The reason'),
  play: async ({ canvasElement, step }) => {
    for (const [row, reason] of Object.entries(reasonRows)) {
      await step(reason, async () => {
        const [card, list] = reasonColumns.map(({ id }) => cellOf(canvasElement, id, row)) as [
          HTMLElement,
          HTMLElement,
        ];
        await seesIn(card, { text: 'Yard has work for two years', href: 'https://ledger.example/yard' });
        await seesIn(list, storiesFailed);
        for (const { id } of reasonColumns)
          await hears(cellOf(canvasElement, id, row), addressOf('reason', id, row), reason);
      });
    }
  },
};

/** Whether the failed server works again. */
let isFixed = false;

/**
 * A reader tries again. The first time it fails, and the widget says so. The second time it works, and the focus moves
 * to the first story.
 */
export const TryAgain: Story = {
  parameters: {
    width: '768',
    msw: [
      http.get('https://api.example/scenarios/again.json', () =>
        isFixed ? HttpResponse.json(feed) : new HttpResponse('Not here', { status: 404 }),
      ),
    ],
  },
  beforeEach: () => {
    isFixed = false;
  },
  render: () =>
    html`<news-headline-list src="https://api.example/scenarios/again.json" limit="3"></news-headline-list>`,
  play: async ({ canvasElement, step }) => {
    const list = canvasElement.querySelector('news-headline-list')!;
    const retry = (): HTMLElement => list.shadowRoot!.querySelector<HTMLElement>('[part="retry"]')!;
    const status = (): string => list.shadowRoot!.querySelector('[aria-live]')!.textContent!;
    await eventually(() => expect(retry()).not.toBeNull());
    await step('In vain', async () => {
      retry().focus();
      retry().click();
      await eventually(() => expect(status()).not.toBe(''));
      await expect(retry().getAttribute('aria-disabled')).toBe('true');
      await eventually(() => expect(retry().getAttribute('aria-disabled')).toBe('false'));
      // The widget says that it failed again, and the button keeps the focus.
      if (isEnglish()) await expect(status()).toBe('The stories did not load.');
      await expect(list.shadowRoot!.activeElement).toBe(retry());
    });
    await step('Mended', async () => {
      isFixed = true;
      retry().click();
      await eventually(() => expect(seenText(list)).toContain(feed[0]!.headline));
      const first = list.shadowRoot!.querySelector('news-headline-card')!;
      await eventually(() => expect(first.shadowRoot!.activeElement?.localName).toBe('a'));
    });
  },
};
