/** Registers `<news-share-icons>` with all the parts that it may need: it renders at once, on a server too. */
// Made from the sources: `npm run generate` writes this file.
import { defineElement } from '../../widget/define-element.js';
import { NewsShareIcons } from './share-icons.js';
import { articleReader, articleStore, contentSources, timePolicies, warningWords } from '../../widget/parts.js';
import { parseArticleJson } from '../../article/formats/article-json.js';
import { followArticles } from '../../widget/followed-articles.js';
import { commonNetworks, otherNetworks, pastedLinks, rowActions, shareExtras, textFitter } from './parts.js';
import { target as copyNetwork } from './targets/copy.js';
import { target as emailNetwork } from './targets/email.js';
import { target as facebookNetwork } from './targets/facebook.js';
import { target as linkedinNetwork } from './targets/linkedin.js';
import { target as printNetwork } from './targets/print.js';
import { target as systemNetwork } from './targets/system.js';
import { target as whatsappNetwork } from './targets/whatsapp.js';
import { target as xNetwork } from './targets/x.js';
import { ContentSources } from '../../widget/content-sources.js';
import { otherTargets } from './other-targets.js';
import { readPastedLinks } from './pasted-links.js';
import { actions } from './row-actions.js';
import { rowExtras } from './share-extras.js';
import { fitTexts } from './fit-text.js';
import { readTimePolicy } from '../../locales/read-time-policy.js';
import { say } from '../../widget/warnings.js';
import { networkOf } from './targets.js';
import { target as blueskyNetwork } from './targets/bluesky.js';
import { target as flipboardNetwork } from './targets/flipboard.js';
import { target as hatenaNetwork } from './targets/hatena.js';
import { target as lineNetwork } from './targets/line.js';
import { target as mastodonNetwork } from './targets/mastodon.js';
import { target as pinterestNetwork } from './targets/pinterest.js';
import { target as redditNetwork } from './targets/reddit.js';
import { target as smsNetwork } from './targets/sms.js';
import { target as telegramNetwork } from './targets/telegram.js';
import { target as threadsNetwork } from './targets/threads.js';
import { target as weiboNetwork } from './targets/weibo.js';
import { target as instagramNetwork } from './targets/instagram.js';
import { target as newsletterNetwork } from './targets/newsletter.js';
import { target as rssNetwork } from './targets/rss.js';
import { target as websiteNetwork } from './targets/website.js';
import { target as youtubeNetwork } from './targets/youtube.js';

articleReader.provide(parseArticleJson);
articleStore.provide(followArticles);
commonNetworks.copy.provide(copyNetwork);
commonNetworks.email.provide(emailNetwork);
commonNetworks.facebook.provide(facebookNetwork);
commonNetworks.linkedin.provide(linkedinNetwork);
commonNetworks.print.provide(printNetwork);
commonNetworks.system.provide(systemNetwork);
commonNetworks.whatsapp.provide(whatsappNetwork);
commonNetworks.x.provide(xNetwork);
contentSources.provide(ContentSources);
otherNetworks.provide(otherTargets);
pastedLinks.provide(readPastedLinks);
rowActions.provide(actions);
shareExtras.provide(rowExtras);
textFitter.provide(fitTexts);
timePolicies.provide(readTimePolicy);
warningWords.provide(say);
networkOf('bluesky')!.provide(blueskyNetwork);
networkOf('flipboard')!.provide(flipboardNetwork);
networkOf('hatena')!.provide(hatenaNetwork);
networkOf('line')!.provide(lineNetwork);
networkOf('mastodon')!.provide(mastodonNetwork);
networkOf('pinterest')!.provide(pinterestNetwork);
networkOf('reddit')!.provide(redditNetwork);
networkOf('sms')!.provide(smsNetwork);
networkOf('telegram')!.provide(telegramNetwork);
networkOf('threads')!.provide(threadsNetwork);
networkOf('weibo')!.provide(weiboNetwork);
networkOf('instagram')!.provide(instagramNetwork);
networkOf('newsletter')!.provide(newsletterNetwork);
networkOf('rss')!.provide(rssNetwork);
networkOf('website')!.provide(websiteNetwork);
networkOf('youtube')!.provide(youtubeNetwork);
defineElement('news-share-icons', NewsShareIcons);

declare global {
  interface HTMLElementTagNameMap {
    'news-share-icons': NewsShareIcons;
  }
}
