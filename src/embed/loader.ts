/**
 * The loader: finds the library's tags in a page and loads only what they need.
 *
 * It requests everything that a widget needs at once, in one round trip: the core, the widget, and the parts that its
 * tag needs. Nothing is hidden while they load: the markup inside a tag stays until the widget can replace it. The
 * loader works in the head, at the end of the body, if another script adds it later, and more than once.
 *
 * A tag with `load="visible"` or `load="idle"` waits: its code is requested when it comes near the window, or when the
 * page has loaded and is idle. If another tag of its kind does not wait, the code is already there, and the tag shows
 * at once.
 *
 * After a release the chunks that this file names may be gone. This loader then requests the current loader, which
 * loads what is missing.
 */

import type { addShareTarget as addTarget } from '../components/share-icons/add-target.js';
import type { setMessages as setWords } from '../widget/language/set-messages.js';
import type * as Core from './core.js';
import { languages } from '../generated/embed/language-files.js';
import {
  commonNetworks,
  elementRequests,
  uncommonNetworksRequest,
  partRequests,
} from '../generated/embed/loader-requests.js';

export { checkTheme } from './check-theme.js';

const selector = Object.keys(elementRequests).join();

const cardTag = 'news-headline-card';

/** The targets that the page adds. Same key as in `network-record.ts`. */
const addedName = 'standfirst.share-targets.1';
const addedKey = Symbol.for(addedName);
const added = ((globalThis as { [addedKey]?: Map<unknown, unknown> })[addedKey] ??= new Map());

/**
 * The answers for the `src` of elements, by address; `undefined` for an address that the store has requested. Same key
 * as in `early-answers.ts`.
 */
const answersKey = Symbol.for('standfirst.answers.1');

/** The key under which a registered class keeps the version of the library. Same as in `define-element.ts`. */
const versionKey = Symbol.for('standfirst.version.1');

/** Set on the page once a copy has warned about another copy: one warning a page is enough. */
const warnedKey = Symbol.for('standfirst.copies.1');

/** The tags that a loader of any version on this page handles. */
const takenKey = Symbol.for('standfirst.loader.1');

const page = globalThis as typeof globalThis & {
  [takenKey]?: Set<string>;
  [warnedKey]?: boolean;
  [answersKey]?: Map<string, unknown>;
};
const taken = (page[takenKey] ??= new Set());
const answers = (page[answersKey] ??= new Map());

/** The tags of this loader, with the elements that decide what is requested; `undefined` once it has been requested. */
const own = new Map<string, Element[] | undefined>();

/** The tags whose code did not load and that have not been reported yet. */
const lost: string[] = [];

/** Whether another loader has requested this one because its chunks were gone. */
const isLast = import.meta.url.includes('?again');

/** Whether the page checks files by hashes. It has no hash for another loader then. */
const isPinned = document.querySelector('script[type=importmap]')?.textContent.includes('"integrity"');

/**
 * The address of the current loader: in `/v<major>/` if this one is in the folder of a version. Empty if it must not be
 * requested.
 */
const next =
  isLast || isPinned ? '' : `${import.meta.url.replace(/\/(\d+)\.\d+\.\d+(-[^/]*)?\//, '/v$1/')}?again=${Date.now()}`;

let observer: MutationObserver | undefined;

/**
 * Finds the tags in `root`, now and as they arrive.
 *
 * Call it for the page's own shadow roots. The loader itself calls it for the document.
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

/** Replaces messages of the library with the publisher's own: see `setMessages` of the package. */
export async function setMessages(...words: Parameters<typeof setWords>): Promise<void> {
  try {
    const [{ setMessages }] = await Promise.all([import('../widget/language/set-messages.js'), loadCore()]);
    await setMessages(...words);
  } catch (failure) {
    console.warn('[standfirst] setMessages did not load. The library’s words are used.', failure);
  }
}

/** Adds a place where stories can be shared: see `addShareTarget` of the package. */
export async function addShareTarget(...targets: Parameters<typeof addTarget>): Promise<void> {
  // Rows that name this network wait for it.
  const id = targets[0]?.id;
  if (typeof id === 'string' && !added.has(id)) added.set(id, undefined);
  try {
    (await import('../components/share-icons/add-target.js')).addShareTarget(...targets);
  } catch (failure) {
    if (!added.get(id)) added.delete(id);
    document.dispatchEvent(new Event(addedName));
    console.warn('[standfirst] addShareTarget did not load. No target added.', failure);
  }
}

function find(root: Document | ShadowRoot | Element): void {
  if (root instanceof Element && root.matches(selector)) take(root);
  for (const element of root.querySelectorAll(selector)) take(element);
}

function take(element: Element): void {
  // A server has finished it.
  if (element.matches('[static]:not([static="false"])')) return;
  // A server may have rendered other widgets inside.
  if (element.shadowRoot) find(element.shadowRoot);
  // A tag whose code is here need not wait.
  if (!element.hasAttribute('load') || own.has(element.localName)) return loadFor(element);
  import('./load-later.js').then(
    ({ loadLater }) => loadLater(element, loadFor),
    () => loadFor(element),
  );
}

function loadFor(element: Element): void {
  const tag = element.localName;
  if (own.has(tag)) {
    const waiting = own.get(tag);
    if (waiting) waiting.push(element);
    else if (!customElements.get(tag)) requestAnswer(element);
    return;
  }
  const defined = customElements.get(tag) as { [versionKey]?: string } | undefined;
  if (taken.has(tag) || defined) {
    const isCopy = !defined || versionKey in defined;
    if (isCopy && page[warnedKey]) return;
    if (isCopy) page[warnedKey] = true;
    else own.set(tag, undefined);
    void import('../widget/warnings/warning-texts.js').then(({ say }) =>
      say(tag, isCopy ? 'copyOfLoader' : 'taken', []),
    );
    return;
  }
  loadSoon(tag, [element]);
  // A list creates its cards in its shadow root, where the loader does not look.
  if (tag === 'news-headline-list' && !taken.has(cardTag) && !customElements.get(cardTag))
    loadSoon(cardTag, [document.createElement(cardTag)]);
}

/** Loads a tag at the end of this task, because the page may have more elements of its kind. */
function loadSoon(tag: string, elements: Element[]): void {
  taken.add(tag);
  own.set(tag, elements);
  queueMicrotask(() => void loadTag(tag));
}

/**
 * Loads the core, and gives it the table of languages. The table is in the loader, which requests a language together
 * with the core.
 */
async function loadCore(): Promise<typeof Core> {
  const core = await import('./core.js');
  Object.assign(core.languages, languages);
  return core;
}

async function loadTag(tag: string): Promise<void> {
  const elements = own.get(tag) ?? [];
  own.set(tag, undefined);
  try {
    if (tag === 'news-share-icons') elements.forEach(requestNetworks);
    const loaded = new Map<number, unknown>();
    // If a part fails, its widget requests it again, and then renders without it.
    const requests = neededParts(elements).map((number) =>
      partRequests[number]!.load().then(
        (part) => loaded.set(number, part),
        () => undefined,
      ),
    );
    const language = languageOf(elements[0]);
    // Later in this task, so that the code of all tags is requested before any article.
    queueMicrotask(() => elements.forEach(requestAnswer));
    const [core, widget] = await Promise.all([loadCore(), elementRequests[tag]!(), loadLanguage(language)]);
    // A part that is late must not hold back the elements that do not need it.
    await Promise.race([Promise.all(requests), wait(1_000)]);
    // Use a language that has loaded at once. Otherwise the page would first be in English, and then jump.
    await Promise.race([core.loadLocale(language), wait(50)]);
    for (const [number, part] of loaded) core.providePart(number, part);
    core.defineElement(tag as `news-${string}`, widget);
  } catch (failure) {
    taken.delete(tag);
    own.delete(tag);
    // If one tag fails, usually all do. One warning names them.
    if (lost.push(tag) === 1 && !isLast) setTimeout(sayLost, 100, failure);
    try {
      // Do not warn that there are two loaders.
      if (next) page[warnedKey] = true;
      // An empty address rejects.
      const { discover: take } = (await import(/* @vite-ignore */ next)) as { discover: typeof discover };
      elements.forEach((element) => take(element));
    } catch {
      void import('./show-links.js').then(({ showLinks }) => showLinks(elements)).catch(() => undefined);
    }
  }
}

/**
 * Returns the nearest language, as the widget will find it. If a page mixes languages, the others load a moment later.
 */
function languageOf(element: Element = document.documentElement): string {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return element.closest('[lang]')?.getAttribute('lang') ?? (host ? languageOf(host) : '');
}

/**
 * Loads a language, and waits at most a second for it. It reads only the usual forms of a tag. The core reads tags
 * exactly, loads what this misses, and warns if a language did not load.
 */
async function loadLanguage(tag: string): Promise<void> {
  const isTraditional = /^zh(?!.*hans).*(hant|tw|hk|mo)/i.test(tag);
  const name = tag
    .split(/[-_]/, 1)[0]!
    .toLowerCase()
    .replace('zh', isTraditional ? 'zh-hant' : 'zh-hans')
    .replace(/^n[no]$/, 'nb');
  if (!Object.hasOwn(languages, name)) return;
  await Promise.race([languages[name]!(), wait(1_000)]).catch(() => undefined);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

function sayLost(failure: unknown): void {
  console.warn(
    `[standfirst] <${lost.splice(0).join('>, <')}> did not load. Keep the chunks of earlier releases, serve all of dist/cdn/, and allow it in the page's script-src.`,
    failure,
  );
}

/** Returns the numbers of the parts that elements need at first view. */
function neededParts(elements: readonly Element[]): number[] {
  return [...partRequests.keys()].filter((number) => {
    try {
      return elements.some((element) => partRequests[number]!.isNeeded(element));
    } catch {
      // The browser does not know the selector. The widget then requests the part itself.
      return false;
    }
  });
}

/** Requests the articles of an element, so that they arrive with its code. The store of the page takes the answer. */
function requestAnswer(element: Element): void {
  const src = element.localName !== 'news-access' && element.getAttribute('src')?.trim();
  if (!src) return;
  try {
    const request = new Request(src);
    const [address] = request.url.split('#', 1) as [string];
    // An answer that no widget takes must not keep its connection. A request that fails is sent again by the store,
    // which explains the failure.
    if (/^http/.test(address) && !answers.has(address))
      answers.set(
        address,
        fetch(request, { signal: AbortSignal.timeout(20_000) }).catch(() => undefined),
      );
  } catch {
    // It is not an address, which the widget says, or the browser has no time limits.
  }
}

/** Requests the networks that are not common, if a row names one. */
function requestNetworks(row: Element): void {
  const named =
    row
      .getAttribute('networks')
      ?.toLowerCase()
      .match(/[^\s,]+/g) ?? [];
  if (named.some((id) => !commonNetworks.includes(id))) void uncommonNetworksRequest().catch(() => undefined);
}

discover();
