import { pendingProperties } from '../widget/content/handover-controller.js';
import { elementClasses } from './elements.js';
import type { RenderOptions } from './options.js';
import { setPageFacts } from './page-facts.js';
import { parsePage } from './parse-page.js';
import { renderRoot } from './render-root.js';
import { warnOnce } from '../widget/warnings/warning-texts.js';

/** An element of this library, as a framework writes it. */
export interface WrittenElement {
  tag: string;
  /**
   * The attributes, by name. `true` is an empty attribute. Values that are not a text, a number or `true` are left out.
   */
  attributes: Readonly<Record<string, unknown>>;
  /** The properties that the framework sets in the browser, after its script has run. */
  properties: Readonly<Record<string, unknown>>;
  /** The markup inside the tag, as HTML. */
  children: string;
  /** The article of the `<news-article>` around the element. */
  articleAround?: unknown;
}

/**
 * Renders the content of an element's declarative shadow root, for a framework that writes the tag itself, such as
 * React. Runs synchronously. In the browser, the element keeps this content until the framework has set the properties
 * and removed the comment at the start of the root.
 *
 * @returns the markup for a `<template shadowrootmode="open">`; `undefined` if the library has no such element, or
 *   cannot render it. Never throws: a warning in the console says why an element was not rendered
 */
export function renderShadowRoot(written: WrittenElement, options: RenderOptions): string | undefined {
  const { tag } = written;
  if (!Object.hasOwn(elementClasses, tag)) return undefined;
  try {
    const root = rootOf(written, options);
    return root === undefined ? undefined : `<!--${pendingProperties}-->${root}`;
  } catch (failure) {
    warnOnce(`[standfirst] <${tag}> was not rendered. ${String(failure)}`);
    return undefined;
  }
}

/**
 * Renders the content of the shadow root of one of the library's elements. `undefined` if that fails, with a warning.
 *
 * @throws {TypeError} if an option is wrong
 */
export function rootOf(
  { tag, attributes, properties, children, articleAround }: WrittenElement,
  options: RenderOptions,
): string | undefined {
  const page = parsePage(`<news-article><${tag}>${children}</${tag}></news-article>`, elementClasses);
  setPageFacts(page, options);
  const [around, element] = page.elements;
  if (!element) return undefined;
  Object.assign(around!, { article: articleAround });
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string' || typeof value === 'number') element.setAttribute(name, String(value));
  }
  Object.assign(element, properties);
  return renderRoot(element, options);
}
