/** The functions to call when an element comes near the window. */
const waiting = new WeakMap<Element, Set<() => void>>();

/**
 * Starts one window height ahead, so that the widget is ready when the reader scrolls to it. Also in scrolling boxes,
 * if the browser supports that.
 */
const ahead = { rootMargin: '100% 0px', scrollMargin: '100%' };

let observer: IntersectionObserver | undefined;

/**
 * Loads a tag's code later: with `load="visible"` when the tag comes near the window, with `load="idle"` when the page
 * has loaded and is idle. With any other value it loads at once, with a warning.
 *
 * Nothing loads for a tag that has been removed from the page by then.
 */
export function loadLater(element: Element, load: (element: Element) => void): void {
  const when = element.getAttribute('load')!.trim().toLowerCase();
  const loadIt = (): void => {
    if (element.isConnected) load(element);
  };
  if (when === 'visible') {
    whenSeen(element, loadIt);
    const place = placeOf(element);
    if (place !== element) whenSeen(place, loadIt);
  } else if (when === 'idle') {
    whenIdle(loadIt);
  } else {
    load(element);
    void import('../widget/warnings/warning-texts.js').then(({ say }) =>
      say(element, 'choice', ['load', element.getAttribute('load')!, ['visible', 'idle']]),
    );
  }
}

/**
 * Returns an element with a box at this place: the element itself, or the nearest one around it if it has no box yet. A
 * page may hide undefined elements, which then never come into view.
 */
function placeOf(element: Element): Element {
  const { display } = getComputedStyle(element);
  if (display !== 'contents' && (display !== 'none' || element.matches(':defined'))) return element;
  const around = element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  return around ? placeOf(around) : element;
}

function whenSeen(element: Element, go: () => void): void {
  observer ??= new IntersectionObserver(loadSeen, ahead);
  waiting.set(element, (waiting.get(element) ?? new Set()).add(go));
  observer.observe(element);
}

function loadSeen(entries: IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    observer?.unobserve(target);
    for (const go of waiting.get(target) ?? []) go();
    waiting.delete(target);
  }
}

function whenIdle(go: () => void): void {
  if (document.readyState !== 'complete') {
    addEventListener('load', () => whenIdle(go), { once: true });
  } else if ('requestIdleCallback' in globalThis) {
    requestIdleCallback(go);
  } else {
    // Safari has no `requestIdleCallback`. See https://bugs.webkit.org/show_bug.cgi?id=285049.
    setTimeout(go, 200);
  }
}
