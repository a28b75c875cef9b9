/** Renders the widgets on a server. Needs no DOM, and runs in Node, Deno, Bun and workers. */
export { oembedLinks, type OembedOptions } from './oembed-links.js';
export { oembedMiddleware, withOembedLinks, type OembedMiddlewareOptions } from './oembed-middleware.js';
export { parseHtml } from './parse-html.js';
export { renderPage } from './render-page.js';
export { renderHandler } from './render-handler.js';
export { renderShadowRoot, type WrittenElement } from './render-shadow-root.js';
export {
  renderStatic,
  renderStaticElement,
  type StaticElement,
  type StaticOptions,
  type StaticTag,
} from './render-static.js';
export { renderWidget, type WidgetContent } from './render-widget.js';
export { styleSheets, type StyleSheets } from './style-sheets.js';
export type { RenderOptions } from './options.js';
