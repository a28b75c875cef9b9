/** The all-in-one file: registers every element. */
import { loadHtml, parseOwnStory } from '../article/formats/html.js';
import { parsers } from '../article/parse-articles.js';
import { provideParsers } from '../article/formats/parsers-on-demand.js';
import '../widget/content-pieces.js';
import { pageReader } from '../widget/on-demand.js';
import { NewsAccess } from '../components/access/access.js';
import { NewsArticle } from '../components/article/article.js';
import { NewsByline } from '../components/byline/byline.js';
import { defineElement } from '../widget/define-element.js';
import { extras } from '../components/headline-card/card-extras.js';
import { cardExtras } from '../components/headline-card/extras-on-demand.js';
import { NewsHeadlineCard } from '../components/headline-card/headline-card.js';
import { NewsHeadlineList } from '../components/headline-list/headline-list.js';
import { StoryClones } from '../components/headline-list/story-clones.js';
import { storyClones } from '../components/headline-list/story-clones-on-demand.js';
import { NewsOffer } from '../components/offer/offer.js';
import { NewsPhotoCaption } from '../components/photo-caption/photo-caption.js';
import '../components/share-icons/common-share-pieces.js';
import { NewsShareIcons } from '../components/share-icons/share-icons.js';
import { NewsSubscriptionPrompt } from '../components/subscription-prompt/subscription-prompt.js';
import { isLoadable, loadLocale } from '../locales/locale.js';

export { addShareTarget } from '../components/share-icons/add-target.js';
export { setMessages } from '../widget/set-messages.js';
export { checkTheme } from './check-theme.js';

provideParsers({ ...parsers, html: loadHtml });
pageReader.provide(parseOwnStory);
cardExtras.provide(extras);
storyClones.provide(StoryClones);

function registerElements(): void {
  defineElement('news-access', NewsAccess);
  defineElement('news-article', NewsArticle);
  defineElement('news-headline-card', NewsHeadlineCard);
  defineElement('news-headline-list', NewsHeadlineList);
  defineElement('news-byline', NewsByline);
  defineElement('news-photo-caption', NewsPhotoCaption);
  defineElement('news-share-icons', NewsShareIcons);
  defineElement('news-offer', NewsOffer);
  defineElement('news-subscription-prompt', NewsSubscriptionPrompt);
}

const { lang } = document.documentElement;
if (isLoadable(lang)) {
  // What stands in the tags is readable meanwhile; the page would else be in English at first, and then jump.
  const tooLong = new Promise((resolve) => {
    setTimeout(resolve, 1_000);
  });
  void Promise.race([loadLocale(lang), tooLong]).then(registerElements);
} else registerElements();
