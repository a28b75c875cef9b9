import { renderShadowRoot as render } from '../../server/index.js';

/** The renderer for servers. Bundlers for browsers use `no-renderer.ts` instead of this file (`browser` in `package.json`). */
export const renderShadowRoot: typeof render | undefined = render;
