/** Runs in the page before its own scripts. Waits for a widget, and records the page's web vitals. */

/** The conditions under which a widget counts as finished. */
export interface Finished {
  /** The widget's tag, if a script defines it. */
  tag?: string;
  /** Selects an element outside shadow trees that must be on screen. */
  inPage?: string;
  /** Selects an element in the widget's shadow tree that must be on screen. */
  inShadow?: string;
  /** The text that one of these must contain. */
  text: string;
}

/** The measurements of the page, in `globalThis.watched`. */
export interface Watched {
  /**
   * Milliseconds from the start of the navigation to the end of the frame that shows the finished widget. Absent until
   * then.
   */
  finished?: number;
  /** The cumulative layout shift, without shifts after a reader's input. */
  shift: number;
  /** The largest contentful paint, in milliseconds from the start of the navigation. */
  largestPaint: number;
  /**
   * Milliseconds from the first click to the frame that answers it, as in “interaction to next paint”. Absent until
   * then.
   */
  answer?: number;
}

export type WatchedPage = typeof globalThis & { watched: Watched };

/**
 * Fills `globalThis.watched`.
 *
 * Does not poll until the tag is defined, so that watching slows no contender. From then on it checks in each frame
 * whether the widget is about to be shown. It takes the time after that frame has been painted.
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
  // Following a link would leave the page.
  addEventListener('click', (click) => click.preventDefault());
  if (finished.tag) await customElements.whenDefined(finished.tag);
  do await new Promise(requestAnimationFrame);
  while (!isShown(finished));
  // A frame's callbacks run before its style, layout and paint. A message that one of them posts arrives in a task
  // after that.
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
