import { createContext } from 'react';
import type { RenderOptions } from '../../server/options.js';
import type { renderShadowRoot } from '../../server/render-shadow-root.js';

/** How a server renders the widgets of a page. */
interface ServerPage {
  options: RenderOptions;
  renderShadowRoot: typeof renderShadowRoot;
}

/** The options of the `<NewsPage>` around a component, and the renderer. `undefined` in a browser. */
export const PageAround = createContext<ServerPage | undefined>(undefined);
