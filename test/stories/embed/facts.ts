import { isDeepStrictEqual } from 'node:util';
import type { ElementHandle, Page, SerializedAXNode } from 'puppeteer-core';

/** What a reader meets in a part of a page. */
export interface Facts {
  /** What is to be read, shadow trees and slots as they are shown; white space as it is seen. */
  text: string;
  /** What a screen reader is told of, by role and name. */
  names: string[];
  /** Where links lead. */
  links: string[];
  /** The room of each widget, from the corner of the part. */
  boxes: Record<'x' | 'y' | 'width' | 'height', number>[];
}

/** The facts that are read quickly: all but the names, which need the accessibility tree. */
type Shown = Omit<Facts, 'names'>;

/** Reads the facts of a part of a page once what is shown is the same twice in a row, or after three seconds. */
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

/** In the page: whether a picture in the window is on its way. */
function isWaiting(selector: string): boolean {
  const waiting: Element[] = [document.querySelector(selector)!];
  for (const element of waiting) {
    const { top } = element.getBoundingClientRect();
    // One that failed is taken away a moment later.
    if (element instanceof HTMLImageElement && element.naturalWidth === 0 && top < innerHeight) return true;
    waiting.push(...(element.shadowRoot?.children ?? []), ...element.children);
  }
  return false;
}

/** How a part of a page as it is now differs from the facts of another, in words; `undefined` if it does not. */
export async function differenceNow(expected: Facts, page: Page, selector: string): Promise<string | undefined> {
  const shown = await shownOf(page, selector);
  const difference = differenceOf({ ...expected, names: [] }, { ...shown, names: [] });
  return difference ?? differenceOf(expected, { ...shown, names: await namesIn(page, selector) });
}

async function shownOf(page: Page, selector: string): Promise<Shown> {
  // A widget that measures itself does so with a frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.$eval(selector, readShown);
}

/** Chromium takes long to make the whole tree of a page. */
async function namesIn(page: Page, selector: string): Promise<string[]> {
  const root = (await page.$(selector)) as ElementHandle;
  return namesOf(await page.accessibility.snapshot({ root, interestingOnly: false }));
}

/** In the page: what is shown of an element. One function, as it is sent there alone. */
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
    // What leads to a place on the page itself, or on its site, leads there on any.
    if (node instanceof HTMLAnchorElement && node.href)
      links.push(node.href.replace(location.href.replace(/#.*/, ''), '').replace(location.origin, ''));
    const { x, y, width, height } = node.getBoundingClientRect();
    // What is told to screen readers alone is told once for a page, and not for long.
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

/** What has a name of its own; the rest are texts, and boxes around them. */
const isNamed =
  /^(alert|article|blockquote|button|checkbox|complementary|dialog|figure|heading|img|image|link|list|listitem|navigation|note|region|textbox|time)$/;

function namesOf(node: SerializedAXNode | null): string[] {
  if (!node) return [];
  const name = (node.name ?? '').replace(/\s+/g, ' ').trim();
  const own = isNamed.test(node.role) ? [`${node.role}${node.level ?? ''} ${name}`] : [];
  return [...own, ...(node.children ?? []).flatMap(namesOf)];
}

/** How two readers' pages differ, in words; nothing where they do not. */
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
  for (const [index, box] of expected.boxes.entries()) {
    const other = actual.boxes[index]!;
    const side = (['x', 'y', 'width', 'height'] as const).find((name) => Math.abs(box[name] - other[name]) > 1);
    if (side) return `widget ${index + 1}: ${side} is ${other[side]} px, in the story ${box[side]} px`;
  }
  return undefined;
}
