/**
 * The loader: finds the library's tags in a page and loads only what they need.
 *
 * Everything that a widget needs is requested at once, in one further round trip: the core, the widget, and the pieces that its tag needs. Nothing
 * is hidden meanwhile: the markup inside a tag stays until the widget can replace it. The loader works in the head, at the end of the body, if
 * another script adds it later, and more than once.
 *
 * A tag with `load="visible"` or `load="idle"` waits: its code is requested when it comes near the window, or when the page has loaded and is at
 * rest. If another tag of its kind does not wait, the code is there already, and it shows at once.
 *
 * After a release the chunks that this file names may be gone. This loader then requests the current loader, which loads what is missing.
 */

import type { addShareTarget as addTarget } from '../components/share-icons/add-target.js';
import type { setMessages as setWords } from '../widget/set-messages.js';

/** What brings the class of each tag. */
const widgets: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'news-access': () => import('../components/access/access.js').then((module) => module.NewsAccess),
  'news-article': () => import('../components/article/article.js').then((module) => module.NewsArticle),
  'news-byline': () => import('../components/byline/byline.js').then((module) => module.NewsByline),
  'news-headline-card': () =>
    import('../components/headline-card/headline-card.js').then((module) => module.NewsHeadlineCard),
  'news-headline-list': () =>
    import('../components/headline-list/headline-list.js').then((module) => module.NewsHeadlineList),
  'news-offer': () => import('../components/offer/offer.js').then((module) => module.NewsOffer),
  'news-photo-caption': () =>
    import('../components/photo-caption/photo-caption.js').then((module) => module.NewsPhotoCaption),
  'news-share-icons': () => import('../components/share-icons/share-icons.js').then((module) => module.NewsShareIcons),
  'news-subscription-prompt': () =>
    import('../components/subscription-prompt/subscription-prompt.js').then((module) => module.NewsSubscriptionPrompt),
};

export { checkTheme } from './check-theme.js';

const selector = Object.keys(widgets).join();

const cardTag = 'news-headline-card';

/** What brings the pieces that not every widget needs, by the names that the core has for them. */
const pieces = {
  contentSources: () => import('../widget/content-sources.js').then((module) => module.ContentSources),
  articleReader: () => import('../article/formats/article-json.js').then((module) => module.parseArticleJson),
  cardExtras: () => import('../components/headline-card/card-extras.js').then((module) => module.extras),
  timePolicies: () => import('../locales/read-time-policy.js').then((module) => module.readTimePolicy),
  articleStore: () => import('../widget/followed-articles.js').then((module) => module.followArticles),
};

/** What only cards with extras have; the card itself asks for those that its story or its markup calls for. */
const extraAttributes =
  '[sponsor], [related], [media], [generated], [ratio], [image-credit], [image-license], [image-focus], [image-narrow], [layout=overlay], [label*=opinion i]';

/**
 * What brings the targets of a row whose page chooses none, as `common-targets-on-demand.ts` has them: what the loader shared with a row would
 * have to come from the loader's own file.
 */
const shareTargets: Readonly<Record<string, () => Promise<unknown>>> = {
  x: () => import('../components/share-icons/targets/x.js').then((module) => module.target),
  facebook: () => import('../components/share-icons/targets/facebook.js').then((module) => module.target),
  linkedin: () => import('../components/share-icons/targets/linkedin.js').then((module) => module.target),
  whatsapp: () => import('../components/share-icons/targets/whatsapp.js').then((module) => module.target),
  email: () => import('../components/share-icons/targets/email.js').then((module) => module.target),
  copy: () => import('../components/share-icons/targets/copy.js').then((module) => module.target),
  print: () => import('../components/share-icons/targets/print.js').then((module) => module.target),
  ...(typeof navigator.share === 'function' && {
    system: () => import('../components/share-icons/targets/system.js').then((module) => module.target),
  }),
};

/** What brings others. */
const otherTargets = (): Promise<unknown> =>
  import('../components/share-icons/other-targets.js').then((module) => module.otherTargets);

/**
 * What brings the languages, as `languages.ts` has them. Here a tag is read as it is mostly written; the core, which reads it to the letter, asks
 * for what this misses.
 */
const languages: Readonly<Record<string, () => Promise<unknown>>> = {
  ar: () => import('../locales/ar.js'),
  de: () => import('../locales/de.js'),
  es: () => import('../locales/es.js'),
  fr: () => import('../locales/fr.js'),
  he: () => import('../locales/he.js'),
  ja: () => import('../locales/ja.js'),
  ko: () => import('../locales/ko.js'),
  pl: () => import('../locales/pl.js'),
  pt: () => import('../locales/pt.js'),
  zh: () => import('../locales/zh-hans.js'),
  hant: () => import('../locales/zh-hant.js'),
};

/** The targets that the page adds, as `added-targets.ts` has them. */
const addedName = 'standfirst.share-targets.1';
const addedKey = Symbol.for(addedName);
const added = ((globalThis as { [addedKey]?: Map<unknown, unknown> })[addedKey] ??= new Map());

/** Where a class that this library registered carries its version, as `define-element.ts` has it. */
const versionKey = Symbol.for('standfirst.version.1');

/** Where a copy notes that it has told of another: one line a page is enough. */
const toldKey = Symbol.for('standfirst.copies.1');

/** The tags that a loader of whatever version on this page has taken on. */
const takenKey = Symbol.for('standfirst.loader.1');

const page = globalThis as typeof globalThis & { [takenKey]?: Set<string>; [toldKey]?: boolean };
const taken = (page[takenKey] ??= new Set());

/** Those of this loader, with the elements that have a say in what is asked for; none once it has been. */
const own = new Map<string, Element[] | undefined>();

/** The tags whose code did not come, until that is said. */
const lost: string[] = [];

/** Whether another loader has requested this one because its chunks were gone. */
const isLast = import.meta.url.includes('?again');

/** A page that checks files by their hashes has no hash for another loader. */
const isPinned = document.querySelector('script[type=importmap]')?.textContent.includes('"integrity"');

/** The address of the current loader: in `/v<major>/` if this one is in the folder of a version. Empty if it must not be requested. */
const next =
  isLast || isPinned ? '' : `${import.meta.url.replace(/\/(\d+)\.\d+\.\d+(-[^/]*)?\//, '/v$1/')}?again=${Date.now()}`;

let observer: MutationObserver | undefined;

/**
 * Finds the tags in `root`, now and as they arrive.
 *
 * A page calls it for shadow roots of its own; for the document the loader does so itself.
 */
export function discover(root: Document | ShadowRoot | Element = document): void {
  observer ??= new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof Element) find(node);
    }
  });
  observer.observe(root, { childList: true, subtree: true });
  find(root);
}

/** Puts a publisher's own words in place of the library's: see `setMessages` of the whole. */
export async function setMessages(...words: Parameters<typeof setWords>): Promise<void> {
  try {
    await (await import('../widget/set-messages.js')).setMessages(...words);
  } catch (failure) {
    console.warn('[standfirst] setMessages did not load; the library’s own words stand.', failure);
  }
}

/** Adds a place where stories can be shared: see `addShareTarget` of the whole. */
export async function addShareTarget(...targets: Parameters<typeof addTarget>): Promise<void> {
  // Rows that name it wait.
  const id = targets[0]?.id;
  if (typeof id === 'string' && !added.has(id)) added.set(id, undefined);
  try {
    (await import('../components/share-icons/add-target.js')).addShareTarget(...targets);
  } catch (failure) {
    if (!added.get(id)) added.delete(id);
    document.dispatchEvent(new Event(addedName));
    console.warn('[standfirst] addShareTarget did not load; rows do without.', failure);
  }
}

function find(root: Document | ShadowRoot | Element): void {
  if (root instanceof Element && root.matches(selector)) take(root);
  for (const element of root.querySelectorAll(selector)) take(element);
}

function take(element: Element): void {
  // A server may have rendered others in it.
  if (element.shadowRoot) find(element.shadowRoot);
  // What is here already needs no waiting for.
  if (!element.hasAttribute('load') || own.has(element.localName)) return bringFor(element);
  import('./load-later.js').then(
    ({ loadLater }) => loadLater(element, bringFor),
    () => bringFor(element),
  );
}

function bringFor(element: Element): void {
  const tag = element.localName;
  if (own.has(tag)) {
    own.get(tag)?.push(element);
    return;
  }
  const defined = customElements.get(tag) as { [versionKey]?: string } | undefined;
  if (taken.has(tag) || defined) {
    const isCopy = !defined || versionKey in defined;
    if (isCopy && page[toldKey]) return;
    if (isCopy) page[toldKey] = true;
    else own.set(tag, undefined);
    void import('../widget/warnings.js').then(({ say }) => say(tag, isCopy ? 'copyOfLoader' : 'taken', []));
    return;
  }
  bringSoon(tag, [element]);
  // A list makes its cards itself, where no loader sees them.
  if (tag === 'news-headline-list' && !taken.has(cardTag) && !customElements.get(cardTag))
    bringSoon(cardTag, [document.createElement(cardTag)]);
}

/** Others of this tag may stand further on in the page. */
function bringSoon(tag: string, elements: Element[]): void {
  taken.add(tag);
  own.set(tag, elements);
  queueMicrotask(() => void bring(tag));
}

async function bring(tag: string): Promise<void> {
  const elements = own.get(tag) ?? [];
  own.set(tag, undefined);
  // A piece that does not come is asked for again by the widget that wants it, which then does what it can without.
  try {
    const bringing = [...wanted(elements)].map(
      async (name) => [name, await pieces[name]().catch(() => undefined)] as const,
    );
    const language = languageOf(elements[0]);
    const [core, widget, , ...brought] = await Promise.all([
      import('./core.js'),
      widgets[tag]!(),
      bringLanguage(language),
      ...bringing,
    ]);
    // What has come is taken at once: the page would else be in English at first, and then jump.
    await Promise.race([core.loadLocale(language), new Promise((resolve) => setTimeout(resolve, 50))]);
    for (const [name, piece] of brought) if (piece) core[name].provide(piece as never);
    core.defineElement(tag as `news-${string}`, widget);
  } catch (failure) {
    taken.delete(tag);
    own.delete(tag);
    // What keeps one from coming mostly keeps them all.
    if (lost.push(tag) === 1 && !isLast) setTimeout(sayLost, 100, failure);
    try {
      // No warning that there are two loaders.
      if (next) page[toldKey] = true;
      // An empty address rejects.
      const { discover: take } = (await import(/* @vite-ignore */ next)) as { discover: typeof discover };
      elements.forEach((element) => take(element));
    } catch {
      void import('./stand-in.js').then(({ showLinks }) => showLinks(elements)).catch(() => undefined);
    }
  }
}

/** The nearest language, as the widget will find it; a page that mixes languages has the others a moment later. */
function languageOf(element: Element = document.documentElement): string {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return element.closest('[lang]')?.getAttribute('lang') ?? (host ? languageOf(host) : '');
}

/** A language that does not come is told of by the core, which asks for it again; for one that is slow no widget waits long. */
async function bringLanguage(tag: string): Promise<void> {
  const name = /^zh(?!.*hans).*(hant|tw|hk|mo)/i.test(tag) ? 'hant' : tag.split(/[-_]/, 1)[0]!.toLowerCase();
  if (!Object.hasOwn(languages, name)) return;
  const tooLong = new Promise((resolve) => {
    setTimeout(resolve, 1_000);
  });
  await Promise.race([languages[name]!(), tooLong]).catch(() => undefined);
}

function sayLost(failure: unknown): void {
  console.warn(
    `[standfirst] <${lost.splice(0).join('>, <')}> did not load. Keep the chunks of earlier releases, serve all of dist/cdn/, and let the script-src of the page's policy allow it.`,
    failure,
  );
}

/** The pieces that elements call for; what none does is brought when one comes that does. */
function wanted(elements: readonly Element[]): Set<keyof typeof pieces> {
  const names = new Set<keyof typeof pieces>();
  for (const element of elements) {
    const isAccess = element.localName === 'news-access';
    const hasSource = element.hasAttribute('src') && !isAccess;
    const isList = element.localName === 'news-headline-list';
    const isFed = hasSource || isList || element.closest('news-article') !== null;
    // These share its chunk.
    const isShared = isAccess || element.localName === 'news-subscription-prompt';
    if (isFed || isShared || element.firstChild || element.shadowRoot) names.add('contentSources');
    if (isFed) names.add('articleReader');
    const isCard = element.localName === cardTag;
    if (isList || (isCard && (isFed || element.matches(extraAttributes)))) names.add('cardExtras');
    // The prompt asks for it once it is there; by then it is on its way.
    if (element.matches('news-subscription-prompt:is([presentation=banner], [presentation=gate])')) {
      void import('../components/subscription-prompt/presenters.js').catch(() => undefined);
    }
    if (element.localName === 'news-share-icons') {
      const networks = element
        .getAttribute('networks')
        ?.toLowerCase()
        .split(/[\s,]+/);
      const shown = networks ?? (element.querySelector('a') ? [] : Object.keys(shareTargets));
      for (const network of shown) {
        const bring = Object.hasOwn(shareTargets, network) ? shareTargets[network]! : otherTargets;
        void bring().catch(() => undefined);
      }
      if (element.matches('[appearance], [orientation], [branded], [max], [follow]')) {
        void import('../components/share-icons/share-extras.js')
          .then((module) => module.shareExtras)
          .catch(() => undefined);
      }
    }
    if (!hasSource) continue;
    names.add('articleStore');
    // It is wanted only when an article has come, but then at once.
    void import('../article/formats/parsers-on-demand.js').then((module) => module.findSource).catch(() => undefined);
  }
  // So that no time is told twice, first as on other pages.
  if (document.querySelector('[data-news-time]')) names.add('timePolicies');
  return names;
}

discover();
