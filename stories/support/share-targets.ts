/** Every record of a share target with what it rests on, for the page that shows them. */
import * as bluesky from '../../src/components/share-icons/targets/bluesky.js';
import * as copy from '../../src/components/share-icons/targets/copy.js';
import * as email from '../../src/components/share-icons/targets/email.js';
import * as facebook from '../../src/components/share-icons/targets/facebook.js';
import * as flipboard from '../../src/components/share-icons/targets/flipboard.js';
import * as hatena from '../../src/components/share-icons/targets/hatena.js';
import * as line from '../../src/components/share-icons/targets/line.js';
import * as linkedin from '../../src/components/share-icons/targets/linkedin.js';
import * as mastodon from '../../src/components/share-icons/targets/mastodon.js';
import * as pinterest from '../../src/components/share-icons/targets/pinterest.js';
import * as print from '../../src/components/share-icons/targets/print.js';
import * as reddit from '../../src/components/share-icons/targets/reddit.js';
import * as sms from '../../src/components/share-icons/targets/sms.js';
import * as system from '../../src/components/share-icons/targets/system.js';
import * as telegram from '../../src/components/share-icons/targets/telegram.js';
import * as threads from '../../src/components/share-icons/targets/threads.js';
import * as weibo from '../../src/components/share-icons/targets/weibo.js';
import * as whatsapp from '../../src/components/share-icons/targets/whatsapp.js';
import * as x from '../../src/components/share-icons/targets/x.js';

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
