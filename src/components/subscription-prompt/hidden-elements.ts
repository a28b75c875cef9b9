/** How a node is hidden. Plain data, because copies of the library share it. */
interface Hiding {
  /** How many gates hide it. */
  holders: number;
  /** The style attribute before it was hidden. */
  found: string | null;
  /** The `display` in that attribute, with its priority. */
  display: [value: string, priority: string];
  /** The style attribute after it was hidden. */
  left: string | null;
  /** How often it has been hidden again in the current task. */
  repeats: number;
}

const key = Symbol.for('standfirst.hidden.1');
const page = globalThis as typeof globalThis & { [key]?: WeakMap<HTMLElement, Hiding> };

/**
 * Marks hidden nodes, so that their copies can be found: some pages keep copies in a cache of pages. A node without the
 * mark was hidden by the page itself. The value of the mark is the `display` before hiding.
 */
const mark = '--_news-gate';

/**
 * After this many repeats, a script that shows a node each time wins: two scripts that undo each other would freeze the
 * page.
 */
const mostRepeats = 20;

/**
 * The nodes of the page that one gate hides. Each gets an important declaration from a script, because no style sheet
 * of the page can override it and no content security policy forbids it. A second declaration only marks the node.
 *
 * Two gates may hide the same node. The node is shown again when neither hides it. Its style attribute is then exactly
 * the one from before, unless the page has changed it meanwhile.
 */
export class HiddenElements {
  #elements = new Set<HTMLElement>();

  /** Whether it hides an element. */
  has(element: HTMLElement): boolean {
    return this.#elements.has(element);
  }

  /** Hides these and no others. */
  set(elements: readonly HTMLElement[]): void {
    const wanted = new Set(elements);
    for (const element of this.#elements) {
      if (!wanted.has(element)) show(element);
    }
    for (const element of wanted) {
      if (this.#elements.has(element)) keepHidden(element);
      else hide(element);
    }
    this.#elements = wanted;
  }
}

/** Shows the copies of hidden nodes in a tree. No gate knows the copies, so they would stay hidden. */
export function showCopies(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>(`[style*="${mark}"]`)) {
    if (page[key]?.has(element)) continue;
    const { style } = element;
    const [value = '', priority = ''] = style.getPropertyValue(mark).trim().split(' ');
    style.removeProperty(mark);
    if (isHidden(element)) style.setProperty('display', value === 'unset' ? '' : value, priority.replace('!', ''));
    if (style.length === 0) element.removeAttribute('style');
  }
}

function hide(element: HTMLElement): void {
  const hidings = (page[key] ??= new WeakMap());
  const known = hidings.get(element);
  if (known) {
    known.holders++;
    return keepHidden(element);
  }
  const hiding = { holders: 1, repeats: 0 } as Hiding;
  hidings.set(element, hiding);
  apply(element, hiding);
}

function apply(element: HTMLElement, hiding: Hiding): void {
  const { style } = element;
  hiding.found = element.getAttribute('style');
  hiding.display = [style.getPropertyValue('display'), style.getPropertyPriority('display')];
  style.setProperty('display', 'none', 'important');
  style.setProperty(mark, hiding.display.join(' ').trim() || 'unset');
  hiding.left = element.getAttribute('style');
}

function keepHidden(element: HTMLElement): void {
  const hiding = page[key]!.get(element)!;
  if (isHidden(element)) return;
  if (hiding.repeats++ === 0) setTimeout(() => (hiding.repeats = 0));
  if (hiding.repeats <= mostRepeats) apply(element, hiding);
}

function show(element: HTMLElement): void {
  const hiding = page[key]!.get(element)!;
  if (--hiding.holders > 0) return;
  page[key]!.delete(element);
  if (!isHidden(element)) return;
  const isUntouched = element.getAttribute('style') === hiding.left;
  element.style.removeProperty(mark);
  element.style.setProperty('display', ...hiding.display);
  if (element.style.length === 0 && (hiding.found === null || !isUntouched)) element.removeAttribute('style');
  // Browsers reformat a style attribute when they write it.
  else if (isUntouched && element.getAttribute('style') !== hiding.found) {
    element.setAttribute('style', hiding.found!);
  }
}

function isHidden({ style }: HTMLElement): boolean {
  return style.getPropertyValue('display') === 'none' && style.getPropertyPriority('display') === 'important';
}
