import { storyEntries } from '../components/headline-list/pasted-stories.js';
import { checkOptions, checkPage } from './check-call.js';
import { elementClasses } from './elements.js';
import type { RenderOptions } from './options.js';
import { provideData } from './page-data.js';
import { htmlNamespace, type PageElement } from './page-nodes.js';
import { setPageFacts } from './page-facts.js';
import { parsePage } from './parse-page.js';
import { isWrittenWhole } from '../widget/written-whole.js';
import { declaredRoot, renderRoot } from './render-root.js';

/**
 * Renders every widget of a page, or of a part of one. Each tag gets a declarative shadow root, which browsers show
 * without a script. Nothing else in the text changes. A tag that already has such a root stays as it is. A tag also
 * stays as it is where browsers read the text in different ways, such as in or after a `<select>` with more than plain
 * options.
 *
 * A root has no script, frame, form, `on…` attribute or `style` attribute. Links have addresses with `http:`, `https:`,
 * `mailto:` or `sms:`, and pictures only with the first two; all may be relative. Words from attributes and articles
 * are escaped.
 *
 * @param html a page, or a part of its body. It must be safe in today's browsers, because nothing is removed from it.
 *   In a part of a page, every tag, attribute and comment must be closed
 * @returns the rendered page
 * @throws {TypeError} if `html` is not a string, if there are no options, or if one of them is wrong: `url` is not an
 *   absolute address, `now` or `timeZone` is not valid, or `styles` is `link` and `base` is not an address
 * @throws {RangeError} if the page makes too many elements, because many of its tags are not closed
 * @see
 *   {@link https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode | HTML, declarative shadow roots}
 */
export async function renderPage(html: string, options: RenderOptions): Promise<string> {
  checkPage(html);
  checkOptions(options, 'renderPage');
  const page = parsePage(html, elementClasses);
  setPageFacts(page, options);
  await provideData(page, options);
  let text = '';
  let end = 0;
  for (const element of page.elements) {
    if (element.startTagEnd === undefined || !isToBeRendered(element)) continue;
    const root = renderRoot(element, options);
    if (root === undefined) continue;
    text += html.slice(end, element.startTagEnd) + declaredRoot(root, isWrittenWhole(element));
    end = element.startTagEnd;
  }
  return text + html.slice(end);
}

/**
 * The greatest number of widgets around a rendered widget. Each widget reads everything inside it, so deeper nesting
 * would be slow.
 */
const maxAround = 3;

/** Elements that do not read their content, except their own JSON. */
const providers = new Set(['news-access', 'news-article']);

/**
 * The greatest depth of nested entries in a list. Each entry reads everything inside it, so deeper nesting would be
 * slow.
 */
const maxEntries = 10;

/**
 * Whether an element has no shadow root yet, and a server can render it. A list with a `<template>` keeps its fallback,
 * because only a script can fill the template. A widget in `<svg>` or `<math>` keeps its fallback too: after a template
 * there, Firefox loses track of the table around it.
 */
function isToBeRendered(element: PageElement): boolean {
  if (element.hasDeclaredRoot) return false;
  if (element.localName === 'news-headline-list') {
    if (element.children.some(({ localName }) => localName === 'template')) return false;
    if (hasNestedEntries(element, maxEntries)) return false;
  }
  let around = 0;
  for (let node = element.parentElement; node; node = node.parentElement) {
    if (node.namespaceURI !== htmlNamespace) return false;
    if (isWidget(node)) around++;
  }
  return around <= maxAround;
}

function isWidget({ localName }: PageElement): boolean {
  return Object.hasOwn(elementClasses, localName) && !providers.has(localName);
}

/** Whether entries of stories are nested deeper than `most` in an element. */
function hasNestedEntries(element: PageElement, most: number): boolean {
  return element.children.some((child) => {
    const left = child.matches(storyEntries) ? most - 1 : most;
    return left < 0 || hasNestedEntries(child, left);
  });
}
