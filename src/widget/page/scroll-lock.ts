/** The lock of a page's scrolling. All copies of the library share it, so that the last release restores the page. */
interface ScrollLock {
  holders: number;
  /** The body that is locked. */
  body?: Element;
  /** Restores the page's original styles. */
  restore: () => void;
}

const key = Symbol.for('standfirst.scroll-lock.1');
const page = globalThis as typeof globalThis & { [key]?: ScrollLock };

/**
 * The property that keeps the body's original `style`, in braces. While the lock holds, a page may copy its body into a
 * cache, as Turbo does. The copy then needs its original style back.
 */
const mark = '--_news-found';

let copies: MutationObserver | undefined;

/**
 * Stops the page from scrolling while something modal is open.
 *
 * The space of the scroll bar stays, so that nothing moves when the bar disappears. The last release restores all
 * styles of the page's elements.
 *
 * @param surface the colour of the layer that covers the page, if it has one. It also fills the space of the scroll
 *   bar, which the layer does not reach.
 * @returns releases the lock; only the first call counts
 */
export function holdScrolling(surface?: string): () => void {
  const lock = page[key]?.holders ? page[key] : (page[key] = { holders: 0, ...freeze(surface) });
  lock.holders++;
  let holds = true;
  return () => {
    if (!holds) return;
    holds = false;
    if (--lock.holders > 0) return;
    lock.restore();
    page[key] = undefined;
  };
}

function freeze(surface?: string): Omit<ScrollLock, 'holders'> {
  const { documentElement: root, body } = document;
  freeCopy();
  // A copy may replace the body at any time.
  copies ??= new MutationObserver(freeCopy);
  copies.observe(root, { childList: true });
  // If only the body sets `overflow`, the window uses the body's value. Setting it on the root would turn the body into
  // a scroll box, and sticky elements in it would jump. With containment, the window does not use the body's value.
  const isContained = [root, body].some((each) => {
    const { contain, containerType } = getComputedStyle(each);
    return contain !== 'none' || containerType !== 'normal';
  });
  const scroller = getComputedStyle(root).overflow === 'visible' && !isContained ? body : root;
  const bar = innerWidth - root.clientWidth;
  const paddingEnd = parseFloat(getComputedStyle(root).paddingInlineEnd);
  const restores = [
    replace(body, mark, `{${body.style.cssText}}`),
    replace(scroller, 'overflow-x', 'hidden'),
    replace(scroller, 'overflow-y', 'hidden'),
  ];
  if (bar > 0) {
    restores.push(
      globalThis.CSS?.supports('scrollbar-gutter', 'stable')
        ? replace(root, 'scrollbar-gutter', 'stable')
        : replace(root, 'padding-inline-end', `${paddingEnd + bar}px`),
    );
    if (surface) restores.push(replace(root, 'background-color', surface));
  }
  return { body, restore: () => restores.reverse().forEach((restore) => restore()) };
}

/** Restores the body's style if it is a copy of a locked body. */
function freeCopy(): void {
  // A script may have removed it for a moment.
  const { body } = document as Partial<Document>;
  if (!body || body === page[key]?.body) return;
  const found = body.style.getPropertyValue(mark);
  if (!found) return;
  body.style.cssText = found.slice(1, -1);
  if (body.style.length === 0) body.removeAttribute('style');
}

/**
 * Sets one important inline declaration. Returns a function that restores the old one, unless the page has changed it
 * since.
 */
function replace(element: HTMLElement, property: string, value: string): () => void {
  const { style } = element;
  const hadAttribute = element.hasAttribute('style');
  const [found, priority] = [style.getPropertyValue(property), style.getPropertyPriority(property)];
  style.setProperty(property, value, 'important');
  const set = style.getPropertyValue(property);
  return () => {
    if (style.getPropertyValue(property) !== set) return;
    style.setProperty(property, found, priority);
    if (!hadAttribute && style.length === 0) element.removeAttribute('style');
  };
}
