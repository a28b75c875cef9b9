/** The requests of the loader. It does not share these imports with the widgets, because shared modules would be in the file of the loader. */
// Made from the sources: `npm run generate` writes this file.

type Load<Module = unknown> = () => Promise<Module>;

/** Loads the class of each element, by its tag. */
export const elementRequests: Readonly<Record<string, Load<CustomElementConstructor>>> = {
  'news-access': () => import('../../components/access/access.js').then((module) => module.NewsAccess),
  'news-article': () => import('../../components/article/article.js').then((module) => module.NewsArticle),
  'news-byline': () => import('../../components/byline/byline.js').then((module) => module.NewsByline),
  'news-headline-card': () =>
    import('../../components/headline-card/headline-card.js').then((module) => module.NewsHeadlineCard),
  'news-headline-list': () =>
    import('../../components/headline-list/headline-list.js').then((module) => module.NewsHeadlineList),
  'news-offer': () => import('../../components/offer/offer.js').then((module) => module.NewsOffer),
  'news-photo-caption': () =>
    import('../../components/photo-caption/photo-caption.js').then((module) => module.NewsPhotoCaption),
  'news-share-icons': () =>
    import('../../components/share-icons/share-icons.js').then((module) => module.NewsShareIcons),
  'news-subscription-prompt': () =>
    import('../../components/subscription-prompt/subscription-prompt.js').then(
      (module) => module.NewsSubscriptionPrompt,
    ),
};

/**
 * A part that some tags need at first view. Both fields are required, because a page may have added fields of these
 * names to `Object.prototype`.
 */
interface Request {
  /** Whether an element needs the part: see `PartOptions`. */
  isNeeded: (element: Element) => unknown;
  load: Load;
}

/** The parts that some tags need at first view, by their numbers, then modules without a number. */
export const partRequests: readonly Request[] = [
  // cardExtras
  {
    isNeeded: (element) =>
      element.matches(
        'news-headline-list, news-headline-card:is([src], news-article *, [layout=overlay], [label], [sponsor], [sponsor-logo], [related], [media], [generated], [ratio], [image-credit], [image-license], [image-focus], [image-narrow])',
      ),
    load: () => import('../../components/headline-card/card-extras.js').then((module) => module.extras),
  },
  // pastedStories
  {
    isNeeded: (element) => element.matches('news-headline-list:has(> a, > :not([slot]) a)'),
    load: () => import('../../components/headline-list/pasted-stories.js').then((module) => module.readPastedStories),
  },
  // columnLayouts
  {
    isNeeded: (element) => element.matches('news-headline-list[layout]'),
    load: () => import('../../components/headline-list/columns.js').then((module) => module.columns),
  },
  // shareExtras
  {
    isNeeded: (element) =>
      element.matches('news-share-icons:is([appearance], [orientation], [branded], [max], [follow])'),
    load: () => import('../../components/share-icons/share-extras.js').then((module) => module.rowExtras),
  },
  // promptPresenters
  {
    isNeeded: (element) => element.matches('news-subscription-prompt:is([presentation=banner], [presentation=gate])'),
    load: () => import('../../components/subscription-prompt/presenters.js').then((module) => module.presenters),
  },
  // offerComparison
  {
    isNeeded: (element) => element.matches('news-subscription-prompt:has(news-offer ~ news-offer)'),
    load: () => import('../../components/subscription-prompt/compare-offers.js').then((module) => module.compareOffers),
  },
  // contentSources
  {
    isNeeded: (element) =>
      element.matches(
        '[src]:not(news-access), news-headline-list, news-article, news-article *, news-access, news-subscription-prompt',
      ) ||
      element.firstChild ||
      element.shadowRoot,
    load: () => import('../../widget/content/content-sources.js').then((module) => module.ContentSources),
  },
  // articleReader
  {
    isNeeded: (element) => element.matches('[src]:not(news-access), news-headline-list, news-article, news-article *'),
    load: () => import('../../article/formats/article-json.js').then((module) => module.parseArticleJson),
  },
  // articleSource
  {
    isNeeded: (element) => element.matches('[src]:not(news-access)'),
    load: () => import('../../widget/content/article-source.js').then((module) => module.ArticleSource),
  },
  // timePolicies
  {
    isNeeded: () => document.querySelector('[data-news-time]'),
    load: () => import('../../locales/read-time-policy.js').then((module) => module.readTimePolicy),
  },
  // Soon needed by articleSource, so no widget waits for it.
  {
    isNeeded: (element) =>
      element.matches(':is([src]:not(news-access)):not([src*=".json"]:not([format]), [format="article"])'),
    load: async () =>
      void import('../../article/formats/formats.js').then((module) => module.findSource).catch(() => undefined),
  },
];

/** The ids of the common networks. */
export const commonNetworks: readonly string[] = [
  'x',
  'facebook',
  'linkedin',
  'whatsapp',
  'email',
  'copy',
  'print',
  'system',
];

/** Loads the networks that are not common. */
export const uncommonNetworksRequest: Load = () =>
  import('../../components/share-icons/network-directory.js').then((module) => module.networkDirectory);
