/** Runs in the page before its own scripts. Waits for a widget, and records the page's web vitals. */

/** When a widget counts as finished. */
export interface Finished {
  /** The widget's own tag, where a script defines it. */
  tag?: string;
  /** What stands in the page's own tree and must be on screen. */
  inPage?: string;
  /** What stands in the widget's shadow tree and must be on screen. */
  inShadow?: string;
  /** What one of these must say. */
  text: string;
}

/** What the page tells of itself, under `globalThis.watched`. */
export interface Watched {
  /** Milliseconds from the start of the navigation to the end of the frame that shows the finished widget; none until then. */
  finished?: number;
  /** The cumulative layout shift, without what a reader's input causes. */
  shift: number;
  /** The largest contentful paint, in milliseconds from the start of the navigation. */
  largestPaint: number;
  /** Milliseconds from the first click to the frame that answers it, as in “interaction to next paint”; none until there is one. */
  answer?: number;
}

export type WatchedPage = typeof globalThis & { watched: Watched };

/**
 * Fills `globalThis.watched`.
 *
 * Nothing is polled until the tag is defined, so that watching costs no contender anything. From then on each frame is asked whether
 * it is about to show the widget; the time is taken when that frame has been painted.
 */
export async function watch(finished: Finished): Promise<void> {
  const watched: Watched = ((globalThis as WatchedPage).watched = { shift: 0, largestPaint: 0 });
  observe<LayoutShift>('layout-shift', ({ value, hadRecentInput }) => (watched.shift += hadRecentInput ? 0 : value));
  observe('largest-contentful-paint', ({ startTime }) => (watched.largestPaint = startTime));
  // One click is several events. The browser reports the first of them even if it is fast.
  const noteAnswer = ({ duration, interactionId }: EventTiming): void => {
    if (interactionId) watched.answer = Math.max(watched.answer ?? 0, duration);
  };
  observe('first-input', noteAnswer);
  observe('event', noteAnswer);
  // The page stays, whatever link is clicked.
  addEventListener('click', (click) => click.preventDefault());
  if (finished.tag) await customElements.whenDefined(finished.tag);
  do await new Promise(requestAnimationFrame);
  while (!isShown(finished));
  // A frame's callbacks run before its style, layout and paint, and a message that one of them posts is a task that comes after.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => (watched.finished = performance.now());
  port2.postMessage(undefined);
}

/** Fields that TypeScript's types for the DOM lack. */
type LayoutShift = PerformanceEntry & { value: number; hadRecentInput: boolean };
type EventTiming = PerformanceEntry & { interactionId?: number };

function observe<Entry extends PerformanceEntry>(type: string, note: (entry: Entry) => void): void {
  const observer = new PerformanceObserver((list) => (list.getEntries() as Entry[]).forEach(note));
  observer.observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

function isShown({ tag, inPage, inShadow, text }: Finished): boolean {
  const root = tag ? document.querySelector(tag)?.shadowRoot : undefined;
  const wanted: (Element | null | undefined)[] = [];
  if (inPage) wanted.push(document.querySelector(inPage));
  if (inShadow) wanted.push(root?.querySelector(inShadow));
  return (
    wanted.every((element) => element?.checkVisibility({ visibilityProperty: true }) && hasBox(element)) &&
    wanted.some((element) => element?.textContent.includes(text))
  );
}

function hasBox(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}
