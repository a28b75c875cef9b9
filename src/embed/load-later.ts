/** What is to be done when an element comes near the window. */
const waiting = new WeakMap<Element, Set<() => void>>();

/** A window's height ahead, so that a reader who scrolls finds the widget finished; likewise in a box that scrolls, where a browser knows of it. */
const ahead = { rootMargin: '100% 0px', scrollMargin: '100%' };

let observer: IntersectionObserver | undefined;

/**
 * Brings a tag's code when the page wants it: with `load="visible"` when the tag comes near the window, with `load="idle"` once the page has
 * loaded and has nothing else to do. With any other value at once, and the page's developer is told.
 *
 * A tag that is taken out of the page before has asked for nothing.
 */
export function loadLater(element: Element, bring: (element: Element) => void): void {
  const when = element.getAttribute('load')!.trim().toLowerCase();
  if (when === 'visible') {
    const bringIt = (): void => {
      if (element.isConnected) bring(element);
    };
    whenSeen(element, bringIt);
    const place = placeOf(element);
    if (place !== element) whenSeen(place, bringIt);
  } else if (when === 'idle') {
    whenIdle(() => {
      if (element.isConnected) bring(element);
    });
  } else {
    bring(element);
    void import('../widget/warning-texts.js').then(({ say }) =>
      say(element, 'choice', ['load', element.getAttribute('load')!, ['visible', 'idle']]),
    );
  }
}

/**
 * What has a box where the element is to stand: itself, or what is around it where it has none for as long as its code is not there. A page
 * may hide what is not defined, and would hide it for good.
 */
function placeOf(element: Element): Element {
  const { display } = getComputedStyle(element);
  if (display !== 'contents' && (display !== 'none' || element.matches(':defined'))) return element;
  const around = element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  return around ? placeOf(around) : element;
}

function whenSeen(element: Element, go: () => void): void {
  observer ??= new IntersectionObserver(bringSeen, ahead);
  waiting.set(element, (waiting.get(element) ?? new Set()).add(go));
  observer.observe(element);
}

function bringSeen(entries: IntersectionObserverEntry[]): void {
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
    // Safari has no idle time to ask for.
    setTimeout(go, 200);
  }
}
