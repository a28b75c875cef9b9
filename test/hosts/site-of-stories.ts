import assert from 'node:assert/strict';
import { recorder, type HostTab } from '../support/browsers/host-engine.js';
import type { HostSite } from '../support/servers/host-site.js';
import { waitForValue, waitForWidgets, widgets } from './every-widget.js';

const nav = `<nav>${['front', 'a', 'b', 'c', 'subscribe'].map((page) => `<a href="/${page}">To ${page}</a>`).join(' ')}</nav>`;

/** A story that a reader may open, if the meter grants it. Two are free. */
const story = (id: string): string => `<h1>Story ${id}</h1>
<news-access meter="2/month" consent="granted" dwell="0"></news-access>
<news-byline><a rel="author" href="/mara-lin">Mara Lin</a></news-byline>
<news-share-icons networks="x"></news-share-icons>
<article><p>The first lines of ${id}.</p><p>The rest of ${id}.</p></article>
<news-subscription-prompt presentation="gate" gates="article" preview="1" subscribe-href="/subscribe"><a href="/subscribe">Subscribe</a></news-subscription-prompt>
<footer>Below ${id}</footer>`;

/** The main part of each page, as the server sends it. */
export const mains: Readonly<Record<string, string>> = {
  front: `<h1>Front</h1>${widgets}`,
  a: story('a'),
  b: story('b'),
  c: story('c'),
  subscribe: '<h1>Subscribe</h1><p>All of it, for $9.</p>',
};

/**
 * Puts a small news site onto a server: a front page with every widget, three stories behind a meter, a page without
 * widgets.
 */
export function putSite(site: HostSite, head: string, bodyAttributes?: string): void {
  for (const [page, main] of Object.entries(mains)) putPage(site, page, main, head, bodyAttributes);
}

/** Puts one more page of that site onto a server. */
export function putPage(site: HostSite, page: string, main: string, head: string, bodyAttributes = ''): void {
  const type = /^[abc]$/.test(page) ? '<meta property="og:type" content="article">' : '';
  const markup = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page ${page}</title>
<script>${recorder}</script>${head}<link rel="canonical" href="${site.origin}/${page}">${type}</head>
<body ${bodyAttributes}>${nav}<main>${main}</main></body></html>`;
  site.put(`/${page}`, { body: site.fill(markup), headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

/** The content of a page for a reader, and the changes that scripts have left on it. */
export interface SeenPage {
  heading: string;
  /** The text of the article that can be read. */
  article: string;
  /** The words of the prompt. */
  prompt: string;
  /** How many articles the meter has counted in this browser. */
  counted: number;
  /** How many of each tag of the library the page has. */
  tags: Record<string, number>;
  /** The widgets that show their content more than once. */
  doubled: string[];
  /** The `style` of the root and of the body. */
  styles: (string | null)[];
}

/** Reads the page. Runs in it. */
function readPage(): SeenPage {
  const widgets = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('news-'));
  const tags: Record<string, number> = {};
  for (const { localName } of widgets) tags[localName] = (tags[localName] ?? 0) + 1;
  const textOf = (element?: HTMLElement | null): string => element?.innerText.replace(/\s+/g, ' ').trim() ?? '';
  return {
    heading: textOf(document.querySelector('h1')),
    article: textOf(document.querySelector('article')),
    prompt: textOf(document.querySelector('news-subscription-prompt')?.shadowRoot?.querySelector('.root')),
    counted: Object.keys(localStorage).filter((key) => key.startsWith('standfirst.meter')).length,
    tags,
    doubled: widgets
      .filter(({ shadowRoot }) => (shadowRoot?.querySelectorAll('.root').length ?? 0) > 1)
      .map(({ localName }) => localName),
    styles: [document.documentElement, document.body].map((each) => each.getAttribute('style')),
  };
}

/** Returns the expected page of a story that is open, or closed by its gate. */
export function expectedStory(id: string, prompt: string, counted: number, isOpen = true): SeenPage {
  return {
    heading: `Story ${id}`,
    article: `The first lines of ${id}.${isOpen ? ` The rest of ${id}.` : ''}`,
    prompt,
    counted,
    tags: { 'news-access': 1, 'news-byline': 1, 'news-share-icons': 1, 'news-subscription-prompt': 1 },
    doubled: [],
    styles: [null, null],
  };
}

/** The prompt's words for one article left, the last article and none left. */
export const oneLeft = 'You have 1 free article left this month Subscribe for unlimited access. Subscribe';
export const last = 'This is the last of your 2 free articles this month Subscribe for unlimited access. Subscribe';
export const none = 'You have read your 2 free articles this month Subscribe to keep reading. Subscribe';

/** The ways in which a reader moves on the site. */
export interface Reader {
  tab: HostTab;
  open: (page: string) => Promise<void>;
  follow: (page: string) => Promise<void>;
  go: (steps: number) => Promise<void>;
}

/** Reads three stories, of which the meter grants two. */
export async function readThreeStories({ tab, open, follow }: Reader, atSecond?: () => Promise<void>): Promise<void> {
  await open('a');
  await waitForPage(tab, expectedStory('a', oneLeft, 1));
  await follow('b');
  await waitForPage(tab, expectedStory('b', last, 2));
  await atSecond?.();
  await follow('c');
  await waitForPage(tab, expectedStory('c', none, 2, false));
}

/** Goes from the third story to the first, and back and forth. */
export async function readAgain({ tab, follow, go }: Reader): Promise<void> {
  await follow('a');
  await waitForPage(tab, expectedStory('a', last, 2));
  await go(-1);
  await waitForPage(tab, expectedStory('c', none, 2, false));
  await go(-1);
  await waitForPage(tab, expectedStory('b', last, 2));
  await go(1);
  await waitForPage(tab, expectedStory('c', none, 2, false));
}

/**
 * Goes from the front page, with every widget, to a story and back. Every widget must then be there, with the server's
 * markup.
 */
export async function returnToFront({ tab, open, follow, go }: Reader): Promise<void> {
  await open('subscribe');
  await follow('front');
  await waitForHeading(tab, 'Front');
  await waitForWidgets(tab);
  await follow('a');
  await waitForPage(tab, expectedStory('a', oneLeft, 1));
  await go(-1);
  await waitForHeading(tab, 'Front');
  await waitForWidgets(tab);
  const { now, given } = await mainsOf(tab, 'front');
  assert.equal(now, given);
}

/** Waits until a page is as expected. */
export const waitForPage = (tab: HostTab, expected: SeenPage): Promise<void> =>
  waitForValue(() => tab.evaluate(readPage), expected);

/** Waits until the page with this heading is shown. */
export const waitForHeading = (tab: HostTab, heading: string): Promise<unknown> =>
  tab.waitFor((heading: string) => document.querySelector('h1')?.textContent === heading, heading);

/** Returns the markup of a page's main part, and the markup from the server, both as a browser writes them. */
export function mainsOf(tab: HostTab, page: string): Promise<{ now: string; given: string }> {
  return tab.evaluate((markup) => {
    const template = document.createElement('template');
    template.innerHTML = markup;
    return { now: document.querySelector('main')!.innerHTML, given: template.innerHTML };
  }, mains[page]!);
}

/** Returns the path of the address that the share icons share when a reader points at them. */
export function readSharedPath(tab: HostTab): Promise<string> {
  return tab.evaluate(() => {
    const link = document.querySelector('news-share-icons')?.shadowRoot?.querySelector('a');
    link?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    const shared = link && new URL(link.href).searchParams.get('url');
    return shared ? new URL(shared).pathname : '';
  });
}
