/** What a page sets on any element of its own that no prompt may lie over; while that element is shown, prompts wait. */
const ownMark = 'data-news-hold';

/** Modal dialogs, as any page or library marks them. */
const modals = 'dialog[open], [aria-modal="true"]';

/** The banners and dialogs of consent tools, each by a name of its own. */
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
 * Whether a modal dialog or a consent banner of the page is shown, which a prompt must not lie over, nor lie under.
 *
 * Besides what its markup shows, a page's consent tool is asked by the interface that IAB's Transparency and Consent Framework gives it.
 *
 * @see {@link https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework | IAB TCF 2, `ping`}
 * @param prompt one that is in such a dialog itself does not wait for it
 */
export function isPageCovered(prompt: Element): boolean {
  const roots: ParentNode[] = [document];
  // A consent tool may be in a shadow root of its own at the end of the page. Our own dialogs are in roots too.
  for (const { localName, shadowRoot } of document.body?.children ?? [])
    if (shadowRoot && !localName.startsWith('news-')) roots.push(shadowRoot);
  const found = roots.flatMap((root) => [
    ...root.querySelectorAll(root === document ? overlays : `${modals}, [role="dialog"]`),
  ]);
  return found.some((each) => isSeen(each) && !isAround(each, prompt)) || isConsentAsked();
}

/** Whether a reader sees an element: some tools only move theirs out of the window, or make it transparent. */
function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  // What is fixed inside one without a size is shown all the same.
  const isInWindow = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  return width * height > 0 ? isInWindow : element.matches(modals);
}

function isAround(element: Element, inner: Element): boolean {
  for (let node: Node | null | undefined = inner; node;) {
    if (node === element) return true;
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host;
  }
  return false;
}

function isConsentAsked(): boolean {
  const { __tcfapi } = globalThis as {
    __tcfapi?: (command: string, version: number, answer: (ping?: { displayStatus?: string }) => void) => void;
  };
  let isAsked = false;
  try {
    __tcfapi?.('ping', 2, (ping) => (isAsked = ping?.displayStatus === 'visible'));
  } catch {
    // It is the page's own, and may be anything.
  }
  return isAsked;
}

/** The prompts that want to hear of changes. */
const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** How long changes of a page are gathered, in milliseconds. */
const pause = 200;

function note(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    for (const listener of listeners) listener();
  }, pause);
}

/** Calls `listener` soon after something may have been shown or hidden in the page. @returns stops that */
export function watchPage(listener: () => void): () => void {
  if (listeners.size === 0) {
    observer ??= new MutationObserver(note);
    observer.observe(document, {
      attributeFilter: ['aria-modal', 'class', 'hidden', 'open', 'style', ownMark],
      childList: true,
      subtree: true,
    });
    // What fades is there until it has faded.
    for (const type of ['transitionend', 'animationend', 'close']) document.addEventListener(type, note, true);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    clearTimeout(timer);
    timer = undefined;
    for (const type of ['transitionend', 'animationend', 'close']) document.removeEventListener(type, note, true);
  };
}
