import type { CSSResult, LitElement } from 'lit';
import { elementClasses } from './elements.js';
import type { RenderOptions } from './options.js';
import { languageOf, PageFragment, prepared, type PageElement } from './page-nodes.js';
import { templateText, type GivenElement } from './template-text.js';
import { styleElements } from './used-styles.js';

/** The methods of Lit's life cycle that a server calls. They are protected in the class. */
interface Rendering {
  attributeChangedCallback(name: string, before: string | null, value: string | null): void;
  willUpdate(changed: Map<string, unknown>): void;
  render(): unknown;
}

/** Renders an element as it is before its script runs, as the markup of a declarative shadow root. */
export function renderRoot(element: PageElement, options: RenderOptions): string {
  const rendering = element as unknown as Rendering;
  for (const [name, value] of element.attributeValues) rendering.attributeChangedCallback(name, null, value);
  rendering.willUpdate(new Map());
  const root = new PageFragment();
  root.host = element;
  const markup = templateText(rendering.render(), (given) => renderGiven(given, root, options));
  const { elementStyles } = element.constructor as unknown as typeof LitElement;
  const styles = styleElements(elementStyles as CSSResult[], markup, element, languageOf(element), options);
  const mark = isPrivate(element) ? `<!--${privateMark}-->` : '';
  return `<template shadowrootmode="open">${mark}${styles}${markup}</template>`;
}

/** The comment in what only one reader may see. */
const privateMark = 'private to one reader';

/** Whether the element may show what depends on the reader: a prompt does if the reader's access is known. Its own `state` may be none. */
function isPrivate({ localName, ownerDocument: page }: PageElement): boolean {
  return localName === 'news-subscription-prompt' && page.answerAccess !== undefined;
}

/** Renders an element in the shadow root of another, such as a card of a list. */
function renderGiven(
  { tag, attributes, properties }: GivenElement,
  root: PageFragment,
  options: RenderOptions,
): string {
  const Class = elementClasses[tag];
  if (!Class) return '';
  const element = prepared(new Class(), tag, root.host!.ownerDocument);
  element.parentNode = root;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, properties);
  return renderRoot(element, options);
}
