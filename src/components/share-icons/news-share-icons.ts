/** Registers `<news-share-icons>` with all the parts that it may need, so that it renders at once, on a server too. */
// Made from the sources: `npm run generate` writes this file.
import { defineElement } from '../../widget/define-element.js';
import { NewsShareIcons } from './share-icons.js';
import { articleReader, articleStore, contentSources, timePolicies, warningWords } from '../../widget/lazy-parts.js';
import { parseArticleJson } from '../../article/formats/article-json.js';
import { followArticles } from '../../widget/followed-articles.js';
import { commonNetworks } from './common-networks.js';
import { target as copyNetwork } from './networks/copy.js';
import { target as emailNetwork } from './networks/email.js';
import { target as facebookNetwork } from './networks/facebook.js';
import { target as linkedinNetwork } from './networks/linkedin.js';
import { target as printNetwork } from './networks/print.js';
import { target as systemNetwork } from './networks/system.js';
import { target as whatsappNetwork } from './networks/whatsapp.js';
import { target as xNetwork } from './networks/x.js';
import { ContentSources } from '../../widget/content-sources.js';
import { otherNetworks, pastedLinks, rowActions, shareExtras, textFitter } from './lazy-parts.js';
import { networkDirectory } from './network-directory.js';
import { readPastedLinks } from './pasted-links.js';
import { actions } from './row-actions.js';
import { rowExtras } from './share-extras.js';
import { fitTexts } from './fit-text.js';
import { readTimePolicy } from '../../locales/read-time-policy.js';
import { say } from '../../widget/warning-texts.js';
import { networkOf } from './known-networks.js';
import { target as blueskyNetwork } from './networks/bluesky.js';
import { target as flipboardNetwork } from './networks/flipboard.js';
import { target as hatenaNetwork } from './networks/hatena.js';
import { target as instagramNetwork } from './networks/instagram.js';
import { target as lineNetwork } from './networks/line.js';
import { target as mastodonNetwork } from './networks/mastodon.js';
import { target as newsletterNetwork } from './networks/newsletter.js';
import { target as pinterestNetwork } from './networks/pinterest.js';
import { target as redditNetwork } from './networks/reddit.js';
import { target as rssNetwork } from './networks/rss.js';
import { target as smsNetwork } from './networks/sms.js';
import { target as telegramNetwork } from './networks/telegram.js';
import { target as threadsNetwork } from './networks/threads.js';
import { target as websiteNetwork } from './networks/website.js';
import { target as weiboNetwork } from './networks/weibo.js';
import { target as youtubeNetwork } from './networks/youtube.js';

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
otherNetworks.provide(networkDirectory);
pastedLinks.provide(readPastedLinks);
rowActions.provide(actions);
shareExtras.provide(rowExtras);
textFitter.provide(fitTexts);
timePolicies.provide(readTimePolicy);
warningWords.provide(say);
networkOf('bluesky')!.provide(blueskyNetwork);
networkOf('flipboard')!.provide(flipboardNetwork);
networkOf('hatena')!.provide(hatenaNetwork);
networkOf('instagram')!.provide(instagramNetwork);
networkOf('line')!.provide(lineNetwork);
networkOf('mastodon')!.provide(mastodonNetwork);
networkOf('newsletter')!.provide(newsletterNetwork);
networkOf('pinterest')!.provide(pinterestNetwork);
networkOf('reddit')!.provide(redditNetwork);
networkOf('rss')!.provide(rssNetwork);
networkOf('sms')!.provide(smsNetwork);
networkOf('telegram')!.provide(telegramNetwork);
networkOf('threads')!.provide(threadsNetwork);
networkOf('website')!.provide(websiteNetwork);
networkOf('weibo')!.provide(weiboNetwork);
networkOf('youtube')!.provide(youtubeNetwork);
defineElement('news-share-icons', NewsShareIcons);

declare global {
  interface HTMLElementTagNameMap {
    'news-share-icons': NewsShareIcons;
  }
}
