import { renderShadowRoot as renderRoot, renderStaticElement as renderStatic } from '../../server/index.js';

/**
 * The renderer for servers. Bundlers for browsers use `no-renderer.ts` instead of this file (`browser` in
 * `package.json`).
 */
export const renderShadowRoot: typeof renderRoot | undefined = renderRoot;
export const renderStaticElement: typeof renderStatic | undefined = renderStatic;
