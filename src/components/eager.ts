/**
 * Provides every lazy part at once, so that no widget makes a later request for code: for servers, tests, and applications that work without a
 * network. Formats of articles and languages still load when they are needed.
 */
// Made from the sources: `npm run generate` writes this file.
import { cardExtras } from './headline-card/lazy-parts.js';
import { extras } from './headline-card/card-extras.js';
import { templateClones } from './headline-list/lazy-parts.js';
import { TemplateClones } from './headline-list/template-clones.js';
import { pictureOpener } from './photo-caption/lazy-parts.js';
import { PictureOpener } from './photo-caption/picture-opener.js';
import { commonNetworks } from './share-icons/common-networks.js';
import { target as xNetwork } from './share-icons/networks/x.js';
import { target as facebookNetwork } from './share-icons/networks/facebook.js';
import { target as linkedinNetwork } from './share-icons/networks/linkedin.js';
import { target as whatsappNetwork } from './share-icons/networks/whatsapp.js';
import { target as emailNetwork } from './share-icons/networks/email.js';
import { target as copyNetwork } from './share-icons/networks/copy.js';
import { target as printNetwork } from './share-icons/networks/print.js';
import { target as systemNetwork } from './share-icons/networks/system.js';
import { rowActions, shareExtras, textFitter, pastedLinks, otherNetworks } from './share-icons/lazy-parts.js';
import { actions } from './share-icons/row-actions.js';
import { rowExtras } from './share-icons/share-extras.js';
import { fitTexts } from './share-icons/fit-text.js';
import { readPastedLinks } from './share-icons/pasted-links.js';
import { networkDirectory } from './share-icons/network-directory.js';
import { promptPresenters, promptDialog, pageOverlays } from './subscription-prompt/lazy-parts.js';
import { presenters } from './subscription-prompt/presenters.js';
import { DialogPresenter } from './subscription-prompt/dialog-presenter.js';
import * as pageOverlaysPart from './subscription-prompt/page-overlays.js';
import {
  contentSources,
  articleReader,
  articleStore,
  pageReader,
  timePolicies,
  warningWords,
} from '../widget/lazy-parts.js';
import { ContentSources } from '../widget/content-sources.js';
import { parseArticleJson } from '../article/formats/article-json.js';
import { followArticles } from '../widget/followed-articles.js';
import { parseOwnStory } from '../article/formats/html.js';
import { readTimePolicy } from '../locales/read-time-policy.js';
import { say } from '../widget/warning-texts.js';
import { networkOf } from './share-icons/known-networks.js';
import { target as blueskyNetwork } from './share-icons/networks/bluesky.js';
import { target as flipboardNetwork } from './share-icons/networks/flipboard.js';
import { target as hatenaNetwork } from './share-icons/networks/hatena.js';
import { target as instagramNetwork } from './share-icons/networks/instagram.js';
import { target as lineNetwork } from './share-icons/networks/line.js';
import { target as mastodonNetwork } from './share-icons/networks/mastodon.js';
import { target as newsletterNetwork } from './share-icons/networks/newsletter.js';
import { target as pinterestNetwork } from './share-icons/networks/pinterest.js';
import { target as redditNetwork } from './share-icons/networks/reddit.js';
import { target as rssNetwork } from './share-icons/networks/rss.js';
import { target as smsNetwork } from './share-icons/networks/sms.js';
import { target as telegramNetwork } from './share-icons/networks/telegram.js';
import { target as threadsNetwork } from './share-icons/networks/threads.js';
import { target as websiteNetwork } from './share-icons/networks/website.js';
import { target as weiboNetwork } from './share-icons/networks/weibo.js';
import { target as youtubeNetwork } from './share-icons/networks/youtube.js';

cardExtras.provide(extras);
templateClones.provide(TemplateClones);
pictureOpener.provide(PictureOpener);
commonNetworks.x.provide(xNetwork);
commonNetworks.facebook.provide(facebookNetwork);
commonNetworks.linkedin.provide(linkedinNetwork);
commonNetworks.whatsapp.provide(whatsappNetwork);
commonNetworks.email.provide(emailNetwork);
commonNetworks.copy.provide(copyNetwork);
commonNetworks.print.provide(printNetwork);
commonNetworks.system.provide(systemNetwork);
rowActions.provide(actions);
shareExtras.provide(rowExtras);
textFitter.provide(fitTexts);
pastedLinks.provide(readPastedLinks);
otherNetworks.provide(networkDirectory);
promptPresenters.provide(presenters);
promptDialog.provide(DialogPresenter);
pageOverlays.provide(pageOverlaysPart);
contentSources.provide(ContentSources);
articleReader.provide(parseArticleJson);
articleStore.provide(followArticles);
pageReader.provide(parseOwnStory);
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
