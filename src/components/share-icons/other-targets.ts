/** The targets of the networks that are not common. They load together, with `network-directory.ts`. */
// Made from the sources: `npm run generate` writes this file.
import { target as bluesky } from './networks/bluesky.js';
import { target as flipboard } from './networks/flipboard.js';
import { target as hatena } from './networks/hatena.js';
import { target as instagram } from './networks/instagram.js';
import { target as line } from './networks/line.js';
import { target as mastodon } from './networks/mastodon.js';
import { target as newsletter } from './networks/newsletter.js';
import { target as pinterest } from './networks/pinterest.js';
import { target as reddit } from './networks/reddit.js';
import { target as rss } from './networks/rss.js';
import { target as sms } from './networks/sms.js';
import { target as telegram } from './networks/telegram.js';
import { target as threads } from './networks/threads.js';
import { target as website } from './networks/website.js';
import { target as weibo } from './networks/weibo.js';
import { target as youtube } from './networks/youtube.js';

/** The networks that a page must name, or that a row shows by default only in some languages. */
export const sharingTargets = {
  bluesky,
  flipboard,
  hatena,
  line,
  mastodon,
  pinterest,
  reddit,
  sms,
  telegram,
  threads,
  weibo,
};

/** The networks that can only be followed. */
export const followingTargets = { instagram, newsletter, rss, website, youtube };

/** The networks that a row shows by default, by the language of the page. */
export const defaultsByLanguage: Readonly<Record<string, string>> = {
  ar: 'whatsapp x facebook telegram email copy print system',
  fa: 'telegram whatsapp x facebook email copy print system',
  ja: 'x line hatena facebook email copy print system',
  ru: 'telegram whatsapp facebook x email copy print system',
  th: 'line facebook x whatsapp email copy print system',
  zh: 'weibo x facebook whatsapp email copy print system',
  'zh-hant': 'line facebook threads x email copy print system',
};
