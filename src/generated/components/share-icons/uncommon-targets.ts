/** The targets of the networks that are not common. They load together, with `network-directory.ts`. */
// Made from the sources: `npm run generate` writes this file.
import { target as bluesky } from '../../../components/share-icons/networks/bluesky.js';
import { target as flipboard } from '../../../components/share-icons/networks/flipboard.js';
import { target as hatena } from '../../../components/share-icons/networks/hatena.js';
import { target as instagram } from '../../../components/share-icons/networks/instagram.js';
import { target as line } from '../../../components/share-icons/networks/line.js';
import { target as mastodon } from '../../../components/share-icons/networks/mastodon.js';
import { target as newsletter } from '../../../components/share-icons/networks/newsletter.js';
import { target as pinterest } from '../../../components/share-icons/networks/pinterest.js';
import { target as reddit } from '../../../components/share-icons/networks/reddit.js';
import { target as rss } from '../../../components/share-icons/networks/rss.js';
import { target as sms } from '../../../components/share-icons/networks/sms.js';
import { target as telegram } from '../../../components/share-icons/networks/telegram.js';
import { target as threads } from '../../../components/share-icons/networks/threads.js';
import { target as website } from '../../../components/share-icons/networks/website.js';
import { target as weibo } from '../../../components/share-icons/networks/weibo.js';
import { target as youtube } from '../../../components/share-icons/networks/youtube.js';

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

/** When networks closed, by each of their names. */
export const closings: Readonly<Record<string, string>> = {
  'google-plus': 'closed on 2 April 2019',
  googleplus: 'closed on 2 April 2019',
  'google+': 'closed on 2 April 2019',
  pocket: 'closed on 8 July 2025',
  stumbleupon: 'closed on 30 June 2018',
  delicious: 'has accepted no links since 15 June 2017',
  'google-bookmarks': 'closed on 30 September 2021',
  googlebookmarks: 'closed on 30 September 2021',
  skype: 'closed on 5 May 2025',
};
