import type { CSSResult, LitElement } from 'lit';
import { languageOf, type PageElement } from './page-nodes.js';
import { styleElements } from './used-styles.js';
import { templateText } from './template-text.js';
import type { RenderOptions } from './options.js';

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
  const markup = templateText(rendering.render());
  const { elementStyles } = element.constructor as unknown as typeof LitElement;
  return `<template shadowrootmode="open">${styleElements(elementStyles as CSSResult[], markup, element, languageOf(element), options)}${markup}</template>`;
}
