/** Provides what any row may need, so that it renders at once: what an application bundles is all there, on a server too. */
import './common-share-pieces.js';
import { otherTargets } from './other-targets.js';
import { others } from './others-piece.js';
import { pieceOf } from './targets.js';
import { target as bluesky } from './targets/bluesky.js';
import { target as flipboard } from './targets/flipboard.js';
import { target as hatena } from './targets/hatena.js';
import { target as instagram } from './targets/instagram.js';
import { target as line } from './targets/line.js';
import { target as mastodon } from './targets/mastodon.js';
import { target as newsletter } from './targets/newsletter.js';
import { target as pinterest } from './targets/pinterest.js';
import { target as reddit } from './targets/reddit.js';
import { target as rss } from './targets/rss.js';
import { target as sms } from './targets/sms.js';
import { target as telegram } from './targets/telegram.js';
import { target as threads } from './targets/threads.js';
import { target as website } from './targets/website.js';
import { target as weibo } from './targets/weibo.js';
import { target as youtube } from './targets/youtube.js';

others.provide(otherTargets);
const sharing = { bluesky, flipboard, hatena, line, mastodon, pinterest, reddit, sms, telegram, threads, weibo };
const following = { instagram, newsletter, rss, website, youtube };
for (const [id, target] of Object.entries({ ...sharing, ...following })) {
  pieceOf(id)!.provide(target);
}
