import { isDeepStrictEqual } from 'node:util';
import type { ElementHandle, Page, SerializedAXNode } from 'puppeteer-core';

/** The content of a part of a page for a reader. */
export interface Facts {
  /** The visible text, including shadow trees and slots, with its visible white space. */
  text: string;
  /** The content for a screen reader, by role and name. */
  names: string[];
  /** The addresses of the links. */
  links: string[];
  /** The box of each widget, relative to the corner of the part. */
  boxes: Record<'x' | 'y' | 'width' | 'height', number>[];
}

/** The facts that are fast to read: all but the names, which need the accessibility tree. */
type Shown = Omit<Facts, 'names'>;

/** Reads the facts of a part of a page when the content is the same twice in a row, or after three seconds. */
export async function settledFacts(page: Page, selector: string): Promise<Facts> {
  const end = Date.now() + 3_000;
  let before = '';
  for (;;) {
    const shown = await shownOf(page, selector);
    const now = JSON.stringify(shown);
    if ((now === before && !(await page.evaluate(isWaiting, selector))) || Date.now() > end) {
      const names = await namesIn(page, selector);
      if (isDeepStrictEqual(await shownOf(page, selector), shown) || Date.now() > end) return { ...shown, names };
    }
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
}

/** In the page: whether a picture in the window is loading. */
function isWaiting(selector: string): boolean {
  const waiting: Element[] = [document.querySelector(selector)!];
  for (const element of waiting) {
    const { top } = element.getBoundingClientRect();
    // A picture that failed is removed a moment later.
    if (element instanceof HTMLImageElement && element.naturalWidth === 0 && top < innerHeight) return true;
    waiting.push(...(element.shadowRoot?.children ?? []), ...element.children);
  }
  return false;
}

/**
 * Returns the differences between a part of a page and the facts of another, in words; `undefined` if there are none.
 */
export async function differenceNow(expected: Facts, page: Page, selector: string): Promise<string | undefined> {
  const shown = await shownOf(page, selector);
  const difference = differenceOf({ ...expected, names: [] }, { ...shown, names: [] });
  return difference ?? differenceOf(expected, { ...shown, names: await namesIn(page, selector) });
}

async function shownOf(page: Page, selector: string): Promise<Shown> {
  // A widget that measures itself does so in a frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.$eval(selector, readShown);
}

/** Chromium needs a long time to make the accessibility tree of a page. */
async function namesIn(page: Page, selector: string): Promise<string[]> {
  const root = (await page.$(selector)) as ElementHandle;
  return namesOf(await page.accessibility.snapshot({ root, interestingOnly: false }));
}

/**
 * In the page: reads the visible content of an element. It is one function, because only this function is sent to the
 * page.
 */
function readShown(root: Element): Shown {
  const origin = root.getBoundingClientRect();
  const links: string[] = [];
  const boxes: Facts['boxes'] = [];
  let text = '';
  const waiting: (ChildNode | string)[] = [root];
  while (waiting.length > 0) {
    const node = waiting.shift()!;
    if (typeof node === 'string') text += node;
    else if (node instanceof Text) text += node.data;
    if (!(node instanceof Element) || /^(script|style|template)$/.test(node.localName)) continue;
    const { display } = getComputedStyle(node);
    if (display !== 'contents' && !node.checkVisibility({ visibilityProperty: true })) continue;
    // Remove the page's own address or origin from links, because it differs.
    if (node instanceof HTMLAnchorElement && node.href)
      links.push(node.href.replace(location.href.replace(/#.*/, ''), '').replace(location.origin, ''));
    const { x, y, width, height } = node.getBoundingClientRect();
    // A text for screen readers only is announced once for a page, and then removed.
    if (node.getAttribute('role') === 'status' && width <= 1) continue;
    // These two only surround widgets, and have their size.
    const isAround = /^news-(article|access)$/.test(node.localName);
    if (!isAround && node.localName.startsWith('news-') && node.getRootNode() === document && width > 0 && height > 0)
      boxes.push({ x: x - origin.x, y: y - origin.y, width, height });
    const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
    const inner = assigned.length > 0 ? (assigned as ChildNode[]) : (node.shadowRoot ?? node).childNodes;
    const gap = /^(inline|contents)/.test(display) && node.localName !== 'br' ? '' : ' ';
    waiting.unshift(gap, ...inner, gap);
  }
  return { text: text.replace(/\s+/g, ' ').trim(), links, boxes };
}

/** The roles that have a name. The others are texts, and boxes around them. */
const isNamed =
  /^(alert|article|blockquote|button|checkbox|complementary|dialog|figure|heading|img|image|link|list|listitem|navigation|note|region|textbox|time)$/;

function namesOf(node: SerializedAXNode | null): string[] {
  if (!node) return [];
  const name = (node.name ?? '').replace(/\s+/g, ' ').trim();
  const own = isNamed.test(node.role) ? [`${node.role}${node.level ?? ''} ${name}`] : [];
  return [...own, ...(node.children ?? []).flatMap(namesOf)];
}

/** Returns the differences between two pages for a reader, in words; `undefined` if there are none. */
export function differenceOf(expected: Facts, actual: Facts): string | undefined {
  if (expected.text !== actual.text) {
    const at = [...expected.text].findIndex((letter, index) => letter !== actual.text[index]);
    const from = Math.max(0, (at < 0 ? expected.text.length : at) - 20);
    return `reads “…${actual.text.slice(from, from + 80)}” where the story reads “…${expected.text.slice(from, from + 80)}”`;
  }
  for (const kind of ['names', 'links'] as const) {
    const index = [...expected[kind], ''].findIndex((line, at) => line !== (actual[kind][at] ?? ''));
    if (index >= 0) return `has “${actual[kind][index]}” where the story has “${expected[kind][index]}”`;
  }
  if (expected.boxes.length !== actual.boxes.length)
    return `shows ${actual.boxes.length} widgets, and the story ${expected.boxes.length}`;
  // A widget may be a pixel taller: the files of a picture differ a little in ratio, and the cache decides which is
  // used. Each moves those below it.
  let moved = 0;
  for (const [index, box] of expected.boxes.entries()) {
    const other = actual.boxes[index]!;
    const distance = (name: keyof typeof box): number => Math.abs(box[name] - other[name]);
    const side = (['x', 'y', 'width', 'height'] as const).find(
      (name) => distance(name) > (name === 'y' ? 1 + moved : 1),
    );
    if (side) return `widget ${index + 1}: ${side} is ${other[side]} px, in the story ${box[side]} px`;
    moved += distance('height');
  }
  return undefined;
}
