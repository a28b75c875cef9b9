/** What a page's scrolling is held by: shared by every copy of the library on it, so that the last to let go gives it back. */
interface ScrollLock {
  holders: number;
  /** The body whose scrolling is held. */
  body?: Element;
  /** Gives the page what was found. */
  restore: () => void;
}

const key = Symbol.for('standfirst.scroll-lock.1');
const page = globalThis as typeof globalThis & { [key]?: ScrollLock };

/**
 * Keeps the body's original `style`, in braces. A page may copy its body meanwhile into a cache of pages, as Turbo does. The copy then needs its
 * own style back.
 */
const mark = '--_news-found';

let copies: MutationObserver | undefined;

/**
 * Keeps the page where it is while something modal is open.
 *
 * The room of a scroll bar stays, so that nothing moves when it goes; and all that is set on the page's elements is taken back when the
 * last has let go.
 *
 * @param surface the colour of what covers the page, where it is one, for the room of the scroll bar, which it does not reach
 * @returns lets go; only the first call counts
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
  // From now on a copy may replace the body at any time.
  copies ??= new MutationObserver(freeCopy);
  copies.observe(root, { childList: true });
  // A page that sets `overflow` on its body alone scrolls by that. Were it set on the root, the body would become a box that scrolls by
  // itself, and what is sticky in it would jump.
  // What is contained passes nothing on to the window.
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
      CSS.supports('scrollbar-gutter', 'stable')
        ? replace(root, 'scrollbar-gutter', 'stable')
        : replace(root, 'padding-inline-end', `${paddingEnd + bar}px`),
    );
    if (surface) restores.push(replace(root, 'background-color', surface));
  }
  return { body, restore: () => restores.reverse().forEach((restore) => restore()) };
}

/** Restores the body's style if it is a copy of a held one. */
function freeCopy(): void {
  // A script may have removed it for a moment.
  const { body } = document as Partial<Document>;
  if (!body || body === page[key]?.body) return;
  const found = body.style.getPropertyValue(mark);
  if (!found) return;
  body.style.cssText = found.slice(1, -1);
  if (body.style.length === 0) body.removeAttribute('style');
}

/** Sets one important inline declaration. What it returns puts back what was there, unless the page has set another since. */
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
