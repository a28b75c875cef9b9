/** Takes the place of `server-root.ts` in a bundle for browsers. */
import type { noteComponent as note, useServerRoot as use } from './server-root.js';

export const noteComponent: typeof note = () => undefined;
export const useServerRoot: typeof use = () => null;
