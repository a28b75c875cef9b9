/** The networks that are not common. They load with `network-directory.ts`. */
// Made from the sources: `npm run generate` writes this file.

/** Loads each network that a page has to name, or that a row shows in some languages. */
export const sharingNetworks = {
  bluesky: () => import('./networks/bluesky.js').then((module) => module.target),
  flipboard: () => import('./networks/flipboard.js').then((module) => module.target),
  hatena: () => import('./networks/hatena.js').then((module) => module.target),
  line: () => import('./networks/line.js').then((module) => module.target),
  mastodon: () => import('./networks/mastodon.js').then((module) => module.target),
  pinterest: () => import('./networks/pinterest.js').then((module) => module.target),
  reddit: () => import('./networks/reddit.js').then((module) => module.target),
  sms: () => import('./networks/sms.js').then((module) => module.target),
  telegram: () => import('./networks/telegram.js').then((module) => module.target),
  threads: () => import('./networks/threads.js').then((module) => module.target),
  weibo: () => import('./networks/weibo.js').then((module) => module.target),
};

/** Loads each network that can only be followed. */
export const followingNetworks = {
  instagram: () => import('./networks/instagram.js').then((module) => module.target),
  newsletter: () => import('./networks/newsletter.js').then((module) => module.target),
  rss: () => import('./networks/rss.js').then((module) => module.target),
  website: () => import('./networks/website.js').then((module) => module.target),
  youtube: () => import('./networks/youtube.js').then((module) => module.target),
};

/** The networks of a row that names none, by the language of the page. */
export const defaultsByLanguage: Readonly<Record<string, string>> = {
  ar: 'whatsapp x facebook telegram email copy print system',
  fa: 'telegram whatsapp x facebook email copy print system',
  ja: 'x line hatena facebook email copy print system',
  ru: 'telegram whatsapp facebook x email copy print system',
  th: 'line facebook x whatsapp email copy print system',
  zh: 'weibo x facebook whatsapp email copy print system',
  'zh-hant': 'line facebook threads x email copy print system',
};
