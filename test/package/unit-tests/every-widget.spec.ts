import { isServer } from 'lit';
import type { Article } from 'standfirst';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const article: Article = {
  id: 'harbour',
  url: 'https://news.example/harbour',
  headline: 'Harbour dredging',
  kicker: 'Ports',
  standfirst: 'Storms have left the channel too shallow.',
  labels: ['live'],
  authors: [{ name: 'Ruth Calder', url: 'https://news.example/ruth' }],
  published: '2026-03-02T08:30:00Z',
  image: {
    src: 'https://news.example/barrier.webp',
    alt: 'A barrier',
    caption: 'The barrier',
    credit: 'Halyard Press',
  },
  related: [{ headline: 'Why it silts up', url: 'https://news.example/silt' }],
  access: 'free',
};
const articles = [article, { ...article, id: 'comet', url: 'https://news.example/comet', headline: 'A comet returns' }];

const picture = '<img alt="A barrier" src="data:," width="640" height="427">';
const long = 'The barrier in February, its gates down. '.repeat(20);
const offer =
  '<news-offer name="Digital" price="9" currency="USD" period="month" href="https://news.example/d"></news-offer>';

/** A widget: its HTML, the words to find, the events of its links and buttons, and its properties. */
type Example = [html: string, words: string, events: string[], properties?: object];

const examples: Record<string, Example> = {
  'a card from attributes': [
    `<news-headline-card href="/harbour" headline="Harbour dredging" kicker="Ports" image="https://news.example/b.webp" layout="overlay"
      ratio="1:1 16:9" label="opinion" media="video" media-duration="3:12" image-credit="Halyard" published-at="2026-03-02"
      related='[{"headline":"Why","url":"https://news.example/silt"}]'></news-headline-card>`,
    'Harbour dredging',
    ['news-open'],
  ],
  'a card from markup': [
    '<news-headline-card><h3><a href="https://news.example/h">Harbour dredging</a></h3></news-headline-card>',
    'Harbour dredging',
    ['news-open'],
  ],
  'a card from an article': [
    '<news-headline-card></news-headline-card>',
    'Harbour dredging',
    ['news-open'],
    { article },
  ],
  'a byline from attributes': [
    '<news-byline authors="Ruth Calder, reporter; B C; D E; F G; H I" published-at="2026-03-02" data-news-time="wire"></news-byline>',
    'Ruth Calder',
    [],
  ],
  'a byline from markup': [
    '<news-byline><a rel="author" href="/ruth">Ruth Calder</a></news-byline>',
    'Ruth Calder',
    [],
  ],
  'a byline from an article': ['<news-byline></news-byline>', 'Ruth Calder', [], { article }],
  'a caption from attributes': [
    `<news-photo-caption expandable caption="${long}" credit="Halyard">${picture}</news-photo-caption>`,
    'The barrier',
    ['news-expand'],
  ],
  'a caption on its picture': [
    `<news-photo-caption layout="overlay" ratio="16:9" expandable caption="${long}">${picture}</news-photo-caption>`,
    'The barrier',
    ['news-expand'],
  ],
  'a caption from markup': [
    `<news-photo-caption expandable>${picture}<p itemprop="caption">The barrier</p></news-photo-caption>`,
    'The barrier',
    ['news-expand'],
  ],
  'a caption in a picture with its own size': [
    `<news-photo-caption><figure>${picture}<figcaption>The barrier</figcaption></figure></news-photo-caption>`,
    'The barrier',
    [],
  ],
  'a caption from an article': [
    '<news-photo-caption expandable></news-photo-caption>',
    'The barrier',
    ['news-expand'],
    { article },
  ],
  'share icons from attributes': [
    `<news-share-icons url="https://news.example/h" headline="Harbour" networks="x email copy print system mastodon"
      follow="https://x.com/a rss=https://news.example/rss"></news-share-icons>`,
    'Follow on X',
    ['news-share', 'news-share-end', 'news-follow'],
  ],
  'share icons from markup': [
    '<news-share-icons><a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fnews.example%2Fh">F</a></news-share-icons>',
    'Facebook',
    ['news-share'],
  ],
  'share icons from an article': ['<news-share-icons></news-share-icons>', 'Facebook', ['news-share'], { article }],
  ...Object.fromEntries(
    ['list', 'grid', 'strip', 'lead-and-list'].map((layout): [string, Example] => [
      `a list, ${layout}`,
      [
        `<news-headline-list headline="Latest" layout="${layout}" limit="2" more-href="/more"></news-headline-list>`,
        'A comet returns',
        ['news-open'],
        { articles },
      ],
    ]),
  ),
  'a list from markup': [
    `<news-headline-list headline="Latest"><ul><li><a href="https://news.example/h">Harbour dredging</a></li></ul></news-headline-list>`,
    'Harbour dredging',
    ['news-open'],
  ],
  'a list with a template': [
    `<news-headline-list><template><news-headline-card layout="compact"></news-headline-card></template></news-headline-list>`,
    'A comet returns',
    ['news-open'],
    { articles },
  ],
  'an empty list': ['<news-headline-list></news-headline-list>', 'No stories', [], { articles: [] }],
  'an article in a script': [
    `<news-article><script type="application/json">${JSON.stringify(article)}</script>
      <news-byline></news-byline><news-headline-card></news-headline-card></news-article>`,
    'Ruth Calder',
    ['news-open'],
  ],
  'an article': ['<news-article><news-byline></news-byline></news-article>', 'Ruth Calder', [], { article }],
  'an article of the page': ['<news-article from="page"><news-byline></news-byline></news-article>', '', []],
  'access by a meter': [
    `<news-access article-id="h" meter="3/week" consent="granted"></news-access>
      <news-subscription-prompt subscribe-href="/s"></news-subscription-prompt>`,
    'Subscribe',
    ['news-subscribe'],
  ],
  'access from a script': [
    `<news-access article-id="h"><script type="application/json">{"granted": false}</script></news-access>
      <news-subscription-prompt subscribe-href="/s"></news-subscription-prompt>`,
    'Subscribe',
    ['news-subscribe'],
  ],
  ...Object.fromEntries(
    ['inline', 'gate', 'banner', 'dialog'].map((presentation): [string, Example] => [
      `a prompt, ${presentation}`,
      [
        `<div id="text"><p>One</p><p>Two</p><p>Three</p></div>
        <news-subscription-prompt state="metered" articles-left="2" article-limit="5" presentation="${presentation}"
          ${presentation === 'gate' ? 'gates="#text"' : ''} subscribe-href="/s" sign-in-href="/i">${offer}</news-subscription-prompt>`,
        'Subscribe',
        ['news-subscribe', 'news-sign-in', ...(/banner|dialog/.test(presentation) ? ['news-dismiss'] : [])],
      ],
    ]),
  ),
  'a prompt that closes an article': [
    `<div id="text"><p>One</p><p>Two</p><p>Three</p></div>
      <news-subscription-prompt state="exhausted" presentation="gate" gates="#text">${offer}</news-subscription-prompt>`,
    'Digital',
    ['news-subscribe'],
  ],
  'a prompt from markup': [
    `<news-subscription-prompt state="exhausted"><p>Read on</p><a href="https://news.example/s">Subscribe</a></news-subscription-prompt>`,
    'Subscribe',
    ['news-subscribe'],
  ],
};

const heard: string[] = [];
for (const type of 'open share share-end follow expand subscribe sign-in dismiss'.split(' '))
  document.addEventListener(`news-${type}`, () => heard.push(`news-${type}`));
// jsdom cannot follow links, and cannot print.
vi.stubGlobal('print', () => undefined);
document.addEventListener('click', (click) => click.preventDefault());

beforeEach(() => {
  heard.length = 0;
  for (const level of ['warn', 'error'] as const) vi.spyOn(console, level);
});

afterEach(() => {
  for (const level of ['warn', 'error'] as const) expect(console[level]).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

/** Returns the text of a node that a reader can read, including its shadow root and the nodes inside it. */
function wordsIn(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches('script, style, template')) return '';
  return [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(wordsIn).join('');
}

function controlsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.shadowRoot ? [...element.shadowRoot.querySelectorAll<HTMLElement>('a[href], button')] : []),
    ...(element.shadowRoot ? controlsIn(element.shadowRoot) : []),
  ]);
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test.each(Object.entries(examples))('%s', async (_name, [html, words, events, properties]) => {
  document.body.innerHTML = `<main>${html}</main>`;
  Object.assign(document.querySelector('main > [class], main > *')!, properties);
  await vi.waitFor(() => expect(wordsIn(document.body)).toContain(words), { interval: 5 });
  await pause();
  for (const control of controlsIn(document.body)) control.click();
  await vi.waitFor(() => expect([...new Set(heard)]).toEqual(expect.arrayContaining(events)), { interval: 5 });
  document.body.replaceChildren();
  await pause();
});

test('Lit is the build of the condition', () => {
  expect(isServer).toBe(process.env.CONDITION !== 'browser');
});
