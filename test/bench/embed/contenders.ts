/** The pages that are compared: one card each, on pages that are otherwise the same. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preloadLines } from '../../../src/commands/cdn.js';
import { escaped } from '../contender.js';
import { ownFolder } from './build.js';
import { cdnOrigin } from './host.js';
import type { Finished } from './watch.js';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const library = `${project}/dist/cdn`;

/** The folders with the contenders' files, by the first part of their paths. */
export const folders = {
  own: ownFolder,
  standfirst: library,
  shoelace: `${project}/node_modules/@shoelace-style/shoelace/cdn`,
  webawesome: `${project}/node_modules/@awesome.me/webawesome/dist-cdn`,
  'lite-youtube': `${project}/node_modules/lite-youtube-embed/src`,
};

if (!existsSync(`${library}/loader.js`)) throw new Error('Nothing is built. Run: npm run build');

/** One contender. */
export interface EmbedContender {
  title: string;
  /** The markup that the page has in its head for it. */
  head: string;
  /** The markup at the place of the widget. */
  body: string;
  finished: Finished;
  /** Selects the link that a reader clicks, for Puppeteer. Absent if a click would request files of another origin. */
  click?: string;
}

// No times: for a small card, formatting a time with `Intl` would take longer than everything else, and the other
// libraries' cards do not do it.
const story = {
  href: 'https://news.example/harbour',
  headline: 'Harbour dredging to start a month early',
  kicker: 'Ports',
  standfirst: 'Winter storms have left the channel too shallow for the new ferries.',
  publication: 'The Meridian',
};
const { href, headline, kicker, standfirst, publication } = story;

const attributes = Object.entries(story)
  .map(([name, value]) => `${name}="${escaped(value)}"`)
  .join(' ');
const link = `<h3><a href="${href}">${headline}</a></h3>`;

const ours = {
  finished: { tag: 'news-headline-card', inShadow: '[part~=link]', text: headline },
  click: 'news-headline-card >>> [part~=link]',
};
const card = `<news-headline-card ${attributes}></news-headline-card>`;
const pastedCard = `<news-headline-card>
    <p itemprop="articleSection">${kicker}</p>
    ${link}
    <p itemprop="description">${standfirst}</p>
    <p itemprop="publisher">${publication}</p>
  </news-headline-card>`;

/** All contenders, by a short name. */
export const contenders = {
  html: {
    title: 'plain HTML',
    head: `<style>
    .card p { margin: 0; font-size: .875rem }
    .card h3 { margin: .25rem 0; font: 700 1.375rem/1.15 Georgia, serif }
    .card a { color: inherit; text-decoration: none }
  </style>`,
    body: `<article class="card"><p>${kicker}</p>${link}<p>${standfirst}</p><p>${publication}</p></article>`,
    finished: { inPage: '.card h3', text: headline },
    click: '.card a',
  },
  vanilla: {
    title: 'hand-written element',
    head: script('own/vanilla-card.js'),
    body: `<vanilla-attributes-card ${attributes}></vanilla-attributes-card>`,
    finished: { tag: 'vanilla-attributes-card', inShadow: '.link', text: headline },
    click: 'vanilla-attributes-card >>> .link',
  },
  lit: {
    title: 'lone Lit card',
    head: script('own/lit-card.js'),
    body: `<lone-card ${attributes}></lone-card>`,
    finished: { tag: 'lone-card', inShadow: 'a', text: headline },
    click: 'lone-card >>> a',
  },
  loader: {
    title: 'ours: loader',
    head: script('standfirst/loader.js'),
    body: card,
    ...ours,
  },
  'loader-pasted': {
    title: 'ours: loader, pasted markup',
    head: script('standfirst/loader.js'),
    body: pastedCard,
    ...ours,
  },
  'loader-preload': {
    title: 'ours: loader, preloaded',
    head: await preloadLines(['news-headline-card'], `${cdnOrigin}/standfirst`, library),
    body: card,
    ...ours,
  },
  'loader-pasted-preload': {
    title: 'ours: loader, pasted, preloaded',
    head: await preloadLines(['news-headline-card', 'fallback'], `${cdnOrigin}/standfirst`, library),
    body: pastedCard,
    ...ours,
  },
  'one-file': {
    title: 'ours: one file',
    head: script('standfirst/standfirst.js'),
    body: card,
    ...ours,
  },
  shoelace: {
    title: 'Shoelace, autoloader',
    head: sheet('shoelace/themes/light.css') + script('shoelace/shoelace-autoloader.js'),
    body: `<sl-card><div slot="header">${kicker}</div>${link}<p>${standfirst}</p><div slot="footer">${publication}</div></sl-card>`,
    finished: { tag: 'sl-card', inPage: 'sl-card a', inShadow: '[part~=body]', text: headline },
    click: 'sl-card a',
  },
  webawesome: {
    title: 'Web Awesome, loader',
    head: sheet('webawesome/styles/themes/default.css') + script('webawesome/webawesome.loader.js'),
    body: `<wa-card with-header with-footer><div slot="header">${kicker}</div>${link}<p>${standfirst}</p><div slot="footer">${publication}</div></wa-card>`,
    finished: { tag: 'wa-card', inPage: 'wa-card a', inShadow: '[part~=body]', text: headline },
    click: 'wa-card a',
  },
  'lite-youtube': {
    title: 'lite-youtube-embed',
    head: sheet('lite-youtube/lite-yt-embed.css') + script('lite-youtube/lite-yt-embed.js'),
    // With a poster of the page. Otherwise the element would load one from another origin.
    body: `<lite-youtube videoid="ogfYd705cRs" playlabel="${headline}" style="background-image: url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)"></lite-youtube>`,
    finished: { tag: 'lite-youtube', inPage: '.lyt-playbtn', text: headline },
  },
} satisfies Record<string, EmbedContender>;

export type Name = keyof typeof contenders;

/** Returns the page of each contender, and the page that the reader comes from. */
export function pages(): Map<string, string> {
  const list = Object.entries(contenders).map(([name, contender]) => [name, pageOf(contender)] as const);
  return new Map([['before', '<!doctype html><link rel="icon" href="data:,"><p>The page before'], ...list]);
}

function script(path: string): string {
  return `<script type="module" src="${cdnOrigin}/${path}"></script>`;
}

function sheet(path: string): string {
  return `<link rel="stylesheet" href="${cdnOrigin}/${path}">`;
}

function pageOf({ title, head, body }: EmbedContender): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>${title}</title>
  <link rel="icon" href="data:,">
  <style>body { max-width: 40rem; margin: 2rem auto; font: 1rem/1.5 sans-serif }</style>
  ${head}
</head>
<body>
  <h1>The neighbourhood</h1>
  <p>What the papers say of the harbour.</p>
  ${body}
  <p>The market is on the square again from Saturday.</p>
</body>
</html>`;
}
