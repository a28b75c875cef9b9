/** Every record of a share target with what it rests on, for the page that shows them. */
import * as bluesky from '../../src/components/share-icons/networks/bluesky.js';
import * as copy from '../../src/components/share-icons/networks/copy.js';
import * as email from '../../src/components/share-icons/networks/email.js';
import * as facebook from '../../src/components/share-icons/networks/facebook.js';
import * as flipboard from '../../src/components/share-icons/networks/flipboard.js';
import * as hatena from '../../src/components/share-icons/networks/hatena.js';
import * as line from '../../src/components/share-icons/networks/line.js';
import * as linkedin from '../../src/components/share-icons/networks/linkedin.js';
import * as mastodon from '../../src/components/share-icons/networks/mastodon.js';
import * as pinterest from '../../src/components/share-icons/networks/pinterest.js';
import * as print from '../../src/components/share-icons/networks/print.js';
import * as reddit from '../../src/components/share-icons/networks/reddit.js';
import * as sms from '../../src/components/share-icons/networks/sms.js';
import * as system from '../../src/components/share-icons/networks/system.js';
import * as telegram from '../../src/components/share-icons/networks/telegram.js';
import * as threads from '../../src/components/share-icons/networks/threads.js';
import * as weibo from '../../src/components/share-icons/networks/weibo.js';
import * as whatsapp from '../../src/components/share-icons/networks/whatsapp.js';
import * as x from '../../src/components/share-icons/networks/x.js';

export const allTargets = [
  x,
  facebook,
  linkedin,
  whatsapp,
  telegram,
  reddit,
  bluesky,
  mastodon,
  threads,
  line,
  weibo,
  hatena,
  pinterest,
  flipboard,
  email,
  sms,
  copy,
  print,
  system,
];
