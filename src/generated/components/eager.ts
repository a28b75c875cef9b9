/**
 * Provides every lazy part at once, so that no widget makes a later request for code: for servers, tests, and applications that work without a
 * network. Formats of articles and languages still load when they are needed.
 */
// Made from the sources: `npm run generate` writes this file.
import { pageReader } from '../../components/article/page-article-controller.js';
import { parseOwnStory } from '../../article/formats/html.js';
import { cardExtras, viewability } from '../../components/headline-card/lazy-parts.js';
import { extras } from '../../components/headline-card/card-extras.js';
import { watchView } from '../../components/headline-card/viewability.js';
import { pastedStories, templateClones, columnLayouts } from '../../components/headline-list/lazy-parts.js';
import { readPastedStories } from '../../components/headline-list/pasted-stories.js';
import { TemplateClones } from '../../components/headline-list/template-clones.js';
import { columns } from '../../components/headline-list/columns.js';
import { pictureOpener } from '../../components/photo-caption/lazy-parts.js';
import { PictureOpener } from '../../components/photo-caption/picture-opener.js';
import {
  rowActions,
  shareExtras,
  textFitter,
  pastedLinks,
  uncommonNetworks,
} from '../../components/share-icons/lazy-parts.js';
import { actions } from '../../components/share-icons/row-actions.js';
import { rowExtras } from '../../components/share-icons/share-extras.js';
import { fitTexts } from '../../components/share-icons/fit-text.js';
import { readPastedLinks } from '../../components/share-icons/pasted-links.js';
import { networkDirectory } from '../../components/share-icons/network-directory.js';
import {
  promptPresenters,
  promptDialog,
  pageOverlays,
  offerComparison,
} from '../../components/subscription-prompt/lazy-parts.js';
import { presenters } from '../../components/subscription-prompt/presenters.js';
import { DialogPresenter } from '../../components/subscription-prompt/dialog-presenter.js';
import * as pageOverlaysPart from '../../components/subscription-prompt/page-overlays.js';
import { compareOffers } from '../../components/subscription-prompt/compare-offers.js';
import { selectionKeeper } from '../../widget/content/handover-controller.js';
import { keptSelection } from '../../widget/content/kept-selection.js';
import { contentSources } from '../../widget/content/lazy-content.js';
import { ContentSources } from '../../widget/content/content-sources.js';
import { articleReader, articleSource } from '../../widget/content/lazy-sources.js';
import { parseArticleJson } from '../../article/formats/article-json.js';
import { ArticleSource } from '../../widget/content/article-source.js';
import { timePolicies } from '../../widget/language/locale-controller.js';
import { readTimePolicy } from '../../locales/read-time-policy.js';
import { warningWords } from '../../widget/warnings/warn.js';
import { say } from '../../widget/warnings/warning-texts.js';

pageReader.provide(parseOwnStory);
cardExtras.provide(extras);
viewability.provide(watchView);
pastedStories.provide(readPastedStories);
templateClones.provide(TemplateClones);
columnLayouts.provide(columns);
pictureOpener.provide(PictureOpener);
rowActions.provide(actions);
shareExtras.provide(rowExtras);
textFitter.provide(fitTexts);
pastedLinks.provide(readPastedLinks);
uncommonNetworks.provide(networkDirectory);
promptPresenters.provide(presenters);
promptDialog.provide(DialogPresenter);
pageOverlays.provide(pageOverlaysPart);
offerComparison.provide(compareOffers);
selectionKeeper.provide(keptSelection);
contentSources.provide(ContentSources);
articleReader.provide(parseArticleJson);
articleSource.provide(ArticleSource);
timePolicies.provide(readTimePolicy);
warningWords.provide(say);
