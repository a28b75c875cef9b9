import { pathFrom } from '../../widget/page/around.js';

/** A page sets this attribute on an element that prompts must not cover. Prompts wait while the element is shown. */
const ownMark = 'data-news-hold';

/** Selects modal dialogs, as pages and libraries mark them. */
const modals = 'dialog[open], [aria-modal="true"]';

/** Selects the banners and dialogs of consent tools. */
const consentTools = [
  '#cc-main :is(.cm, .pm)', // vanilla-cookieconsent 3
  '.cc-window', // Cookie Consent by Osano, 3
  '.klaro :is(.cookie-notice, .cookie-modal)',
  '#onetrust-banner-sdk',
  '#onetrust-pc-sdk',
  '#CybotCookiebotDialog',
  '#didomi-notice',
  '#didomi-popup',
  '.qc-cmp2-container',
  '[id^="sp_message_container"]', // Sourcepoint
  '#truste-consent-track',
  '.cky-consent-container', // CookieYes
  '.cmplz-cookiebanner', // Complianz
  '#BorlabsCookieBox',
  '#iubenda-cs-banner',
  '.osano-cm-window',
  '.fc-consent-root', // Google's Funding Choices
  '#tarteaucitronAlertBig',
  '#cookie-notice',
  '#cookie-law-info-bar',
].join();

const overlays = `[${ownMark}], ${modals}, ${consentTools}`;

/**
 * Returns whether the page shows a modal dialog or a consent banner, which a prompt must neither cover nor be covered
 * by.
 *
 * Looks for its markup, and also asks the consent tool through the interface of IAB's Transparency and Consent
 * Framework.
 *
 * @see
 *   {@link https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework | IAB TCF 2, `ping`}
 * @param prompt the prompt; if it is inside such a dialog, it does not wait for it
 */
export function isPageCovered(prompt: Element): boolean {
  const roots: ParentNode[] = [document];
  // A consent tool may be in a shadow root in the body. Our own dialogs are in shadow roots too, and do not count.
  for (const { localName, shadowRoot } of document.body?.children ?? [])
    if (shadowRoot && !localName.startsWith('news-')) roots.push(shadowRoot);
  const found = roots.flatMap((root) => [
    ...root.querySelectorAll(root === document ? overlays : `${modals}, [role="dialog"]`),
  ]);
  const around = pathFrom(prompt);
  return found.some((each) => isSeen(each) && !around.includes(each)) || isConsentBannerShown();
}

/**
 * Whether a reader sees an element, or something inside an element without a size, such as a fixed banner. Some tools
 * hide theirs by moving it out of the window or making it transparent.
 */
function isSeen(element: Element): boolean {
  const isBoxless = getComputedStyle(element).display === 'contents';
  if (!isBoxless && element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) === false)
    return false;
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  if (width * height > 0) return right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  // Scripts cannot look into a closed shadow root.
  const isClosed = element.matches(`[${ownMark}]:defined`) && element.localName.includes('-') && !element.shadowRoot;
  return isClosed || element.matches(modals) || [...(element.shadowRoot ?? element).children].some(isSeen);
}

function isConsentBannerShown(): boolean {
  const { __tcfapi } = globalThis as {
    __tcfapi?: (command: string, version: number, answer: (ping?: { displayStatus?: string }) => void) => void;
  };
  let isShown = false;
  try {
    __tcfapi?.('ping', 2, (ping) => (isShown = ping?.displayStatus === 'visible'));
  } catch {
    // It belongs to the page and may throw.
  }
  return isShown;
}

/** Called after changes of the page. */
const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** How long changes of the page are collected before the listeners are called, in milliseconds. */
const pause = 200;

/**
 * The time between calls of the listeners, in milliseconds. They are called even without a known change, because no
 * event reports changes in a shadow root or by a style sheet.
 */
const interval = 1000;
let ticks: ReturnType<typeof setInterval> | undefined;

function note(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    for (const listener of listeners) listener();
  }, pause);
}

/**
 * Calls `listener` soon after something on the page may have been shown or hidden. @returns a function that stops this
 */
export function watchPage(listener: () => void): () => void {
  if (listeners.size === 0) {
    observer ??= new MutationObserver(note);
    observer.observe(document, {
      attributeFilter: ['aria-modal', 'class', 'hidden', 'open', 'style', ownMark],
      childList: true,
      subtree: true,
    });
    // An element that fades is visible until the end.
    for (const type of ['transitionend', 'animationend', 'close']) document.addEventListener(type, note, true);
    ticks = setInterval(note, interval);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    clearInterval(ticks);
    clearTimeout(timer);
    timer = undefined;
    for (const type of ['transitionend', 'animationend', 'close']) document.removeEventListener(type, note, true);
  };
}
