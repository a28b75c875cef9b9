import type { ShareTarget } from './network-record.js';

type Networks = Readonly<Record<string, () => Promise<ShareTarget>>>;

/** Networks that a page has to name, or those of some languages. */
const sharing = {
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

/** Networks where a publisher can be followed only. */
const following = {
  instagram: () => import('./networks/instagram.js').then((module) => module.target),
  newsletter: () => import('./networks/newsletter.js').then((module) => module.target),
  rss: () => import('./networks/rss.js').then((module) => module.target),
  website: () => import('./networks/website.js').then((module) => module.target),
  youtube: () => import('./networks/youtube.js').then((module) => module.target),
};

/** The id of a target that is not among the common ones. */
export type OtherNetwork = keyof typeof sharing;

/** The targets for readers of some languages, before those that everybody has. */
const defaults: Readonly<Record<string, string>> = {
  ar: 'whatsapp x facebook telegram',
  fa: 'telegram whatsapp x facebook',
  ja: 'x line hatena facebook',
  ru: 'telegram whatsapp facebook x',
  th: 'line facebook x whatsapp',
  zh: 'weibo x facebook whatsapp',
  'zh-hant': 'line facebook threads x',
};

/** What became of a row's names. */
export interface SortedNames {
  known: string[];
  unknown: string[];
  /** Of networks that have closed. */
  closed: string[];
}

/** What a row without uncommon targets has no use for. */
export const otherTargets = {
  sharing: sharing as Networks,
  following: following as Networks,

  /**
   * The targets for the readers of a language, as in a `lang` attribute; nothing where those of most languages will do. Eight in all, which
   * fit one line on a phone.
   */
  defaultsOf(language: string): string | undefined {
    const tag = language.toLowerCase().replace(/^zh-(tw|hk|mo)\b/, 'zh-hant');
    return defaults[/^\w+(-hant)?/.exec(tag)?.[0] ?? ''];
  },

  /** @param isKnown whether the row knows a name already */
  sort(names: readonly string[], isKnown: (name: string) => boolean): SortedNames {
    const sorted: SortedNames = { known: [], unknown: [], closed: [] };
    for (const name of names) {
      const kind = isKnown(name) || Object.hasOwn(sharing, name) ? 'known' : closed.test(name) ? 'closed' : 'unknown';
      sorted[kind].push(name);
    }
    return sorted;
  },
};

const closed = /^(google-?plus|google\+|pocket|stumbleupon|delicious|google-?bookmarks|skype)$/;
