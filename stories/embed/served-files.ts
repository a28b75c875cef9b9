import { here } from '../support/here.js';

/** The built files beside this Storybook. */
interface ServedFiles {
  /** The hash of each file by its path. Empty if nothing is built. */
  hashes: Readonly<Record<string, string>>;
  /** Whether pages of other origins may load them. */
  isOpen: boolean;
}

/** Never fails: without an answer, nothing is built. */
export const servedFiles: Promise<ServedFiles> = fetch(`${here}cdn/integrity.json`)
  .then(async (response) => ({
    isOpen: response.headers.get('access-control-allow-origin') === '*',
    hashes: response.ok ? ((await response.json()) as Record<string, string>) : {},
  }))
  .catch(() => ({ isOpen: false, hashes: {} }));
