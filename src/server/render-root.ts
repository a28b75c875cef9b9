import type { CSSResult, LitElement } from 'lit';
import { elementClasses } from './elements.js';
import type { RenderOptions } from './options.js';
import { languageOf, PageFragment, prepared, type PageElement } from './page-nodes.js';
import { templateText, type NestedElement } from './template-text.js';
import { styleElements } from './used-styles.js';
import { warnOnce } from '../widget/warnings/warning-texts.js';
import { isWrittenWhole } from '../widget/written-whole.js';

/** The methods of Lit's life cycle that a server calls. In the class, they are protected. */
interface Rendering {
  attributeChangedCallback(name: string, before: string | null, value: string | null): void;
  willUpdate(changed: Map<string, unknown>): void;
  render(): unknown;
}

/**
 * Renders the content of an element's shadow root, as it is before its script runs.
 *
 * @returns the markup; `undefined` if the tag must stay as it is: if rendering fails (with a warning), or if the
 *   element is a prompt that does not know its state
 */
export function renderRoot(element: PageElement, options: RenderOptions): string | undefined {
  try {
    const content = contentOf(element, options);
    // A shadow root would hide the parts of the fallback that have a `slot`.
    const isFallback = element.localName === 'news-subscription-prompt' && content.endsWith('<slot></slot>');
    return isFallback && !isPrivate(element) ? undefined : content;
  } catch (failure) {
    warnOnce(`[standfirst] <${element.localName}> was not rendered, and stays as it is. ${String(failure)}`);
    return undefined;
  }
}

/**
 * Writes the content of a shadow root as a declarative one.
 *
 * @param isStatic whether no script will render the element. Copies of it then keep the root: Turbo, for example,
 *   copies each page that a reader leaves
 */
export function declaredRoot(content: string, isStatic: boolean): string {
  return `<template shadowrootmode="open"${isStatic ? ' shadowrootclonable' : ''}>${content}</template>`;
}

function contentOf(element: PageElement, options: RenderOptions): string {
  const rendering = element as unknown as Rendering;
  for (const [name, value] of element.attributeValues) rendering.attributeChangedCallback(name, null, value);
  rendering.willUpdate(new Map());
  const root = new PageFragment();
  root.host = element;
  const markup = templateText(rendering.render(), (given) => renderNested(given, root, options));
  const mark = isPrivate(element) ? `<!--${privateMark}-->` : '';
  // Without style sheets, an empty element has no margins.
  if (isBlank(markup, element)) return mark + markup;
  const { elementStyles } = element.constructor as unknown as typeof LitElement;
  const styles = styleElements(elementStyles as CSSResult[], markup, element, languageOf(element), options);
  return mark + styles + markup;
}

/** Whether an element shows nothing: neither content of its root, nor markup of the page in a slot. */
function isBlank(markup: string, element: PageElement): boolean {
  const shown = markup.trim();
  return shown === '' || (shown === '<slot></slot>' && element.childElementCount === 0 && !element.textContent.trim());
}

/** The comment in a shadow root that only one reader may see. */
const privateMark = 'private to one reader';

/**
 * Whether the content may depend on the reader. The content of a prompt does if the reader's access is known. A `state`
 * attribute does not change this: if its value is unknown, the prompt uses the access.
 */
function isPrivate({ localName, ownerDocument: page }: PageElement): boolean {
  return localName === 'news-subscription-prompt' && page.answerAccess !== undefined;
}

/** Renders an element in the shadow root of another, such as a card of a list. */
function renderNested(
  { tag, attributes, properties }: NestedElement,
  root: PageFragment,
  options: RenderOptions,
): string {
  const Class = elementClasses[tag];
  if (!Class) return '';
  const element = prepared(new Class(), tag, root.host!.ownerDocument);
  element.parentNode = root;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  Object.assign(element, properties);
  return declaredRoot(contentOf(element, options), isWrittenWhole(element));
}
