/** What a page has asked to be brought later, until its time has come. */
const waiting = new WeakMap<Element, (element: Element) => void>();

/** A window's height ahead, so that a reader who scrolls finds the widget finished. */
const ahead = '100% 0px';

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
    waiting.set(element, bring);
    observer ??= new IntersectionObserver(bringSeen, { rootMargin: ahead });
    observer.observe(element);
  } else if (when === 'idle') {
    whenIdle(() => {
      if (element.isConnected) bring(element);
    });
  } else {
    bring(element);
    void import('../controllers/warnings.js').then(({ say }) =>
      say(element, 'choice', ['load', element.getAttribute('load')!, ['visible', 'idle']]),
    );
  }
}

function bringSeen(entries: IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    observer?.unobserve(target);
    waiting.get(target)?.(target);
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
