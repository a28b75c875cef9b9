'use client';
/** A component around the components of a page, for servers that render the whole widgets. */

import { createElement, useContext, type ReactElement, type ReactNode } from 'react';
import type { RenderOptions } from '../../server/options.js';
import { PageAround } from './page-around.js';
import { renderShadowRoot } from './renderer.js';

/** The options with which a server renders the widgets of a page. Articles are props of the widgets. */
export interface NewsPageProps extends Partial<Omit<RenderOptions, 'articles'>> {
  children?: ReactNode;
}

/**
 * Lets a server render the whole widgets inside this component, with their styles, and not only the text inside their
 * tags. Readers see the widgets without a script, and nothing moves when the script has loaded. In the browser, the
 * component does nothing.
 *
 * The props are the options of `renderPage`. An inner `<NewsPage>` inherits the props of an outer one, and may replace
 * some. For example, the outer one in the layout has the props of all pages, and the inner one has the `url` of one
 * page.
 *
 * A prompt that is rendered with `access` is for one reader. Do not cache such a page for other readers.
 */
export function NewsPage({ children, ...options }: NewsPageProps): ReactElement {
  const around = useContext(PageAround);
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined && value !== null),
  );
  const all = { base: '', ...around?.options, ...given };
  return createElement(
    PageAround.Provider,
    { value: renderShadowRoot && { options: all, renderShadowRoot } },
    children,
  );
}
