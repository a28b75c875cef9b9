'use client';
/** The page around the components of React, for servers that render the whole widgets. */

import { createElement, useContext, type ReactElement, type ReactNode } from 'react';
import type { RenderOptions } from '../../server/options.js';
import { PageAround } from './page-around.js';
import { renderShadowRoot } from './renderer.js';

/** What a server must know to render the widgets of a page. Articles are the props of the widgets. */
export interface NewsPageProps extends Partial<Omit<RenderOptions, 'articles'>> {
  children?: ReactNode;
}

/**
 * Lets the server render the whole widgets inside it, with their styles, and not only the text inside their tags. Readers see them without a script, and
 * nothing moves when it comes. In the browser it does nothing.
 *
 * Its props are the options of `renderPage`. One inside another adds to its props or replaces some, such as the `url` of one page in a layout of all pages.
 *
 * A prompt that is rendered with `access` belongs to one reader. Such a page must not be kept for others.
 */
export function NewsPage({ children, ...options }: NewsPageProps): ReactElement {
  const around = useContext(PageAround);
  const all = { base: '', ...around?.options, ...options };
  return createElement(
    PageAround.Provider,
    { value: renderShadowRoot && { options: all, renderShadowRoot } },
    children,
  );
}
