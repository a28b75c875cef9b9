import { withoutTracking } from '../../article/tracking.js';
import { canonicalAddress } from '../../widget/page/page-address.js';

/**
 * The address of the page, as a script may change it. Only another path is another page: changes of the query and the
 * fragment do not matter.
 */
export class PageRoute {
  /** The id of the page: its canonical address, else its address. It stays the same as long as the path does. */
  id = '';
  #path = '';
  /** The canonical address when the path last changed. The page may change the address later than the path. */
  #canonicalBefore?: string;

  /** Reads the address again. Returns whether it is that of another page. */
  follow(): boolean {
    const { pathname } = location;
    const canonical = canonicalAddress(document);
    const isOwn = canonical !== undefined && isCanonicalOf(pathname, canonical, this.#canonicalBefore);
    if (pathname === this.#path) return false;
    this.#path = pathname;
    this.id = withoutTracking(isOwn ? canonical : location.href);
    this.#canonicalBefore = canonical;
    return true;
  }
}

/** The paths that this document has shown, by the first canonical address of each. */
const paths = new Map<string, string>();

/**
 * Returns whether a canonical address belongs to the page at a path, and not to an earlier path. With htmx, links
 * change the path and the body, but may not change the head.
 *
 * @param before the address when the path last changed
 */
function isCanonicalOf(path: string, canonical: string, before: string | undefined): boolean {
  // Perhaps no element on the first page asked for its address.
  const first = pathOf(performance.getEntriesByType('navigation')[0]?.name);
  if (first !== path && first === pathOf(canonical)) paths.set(canonical, first);
  const isNew = canonical !== before && !paths.has(canonical);
  if (isNew && ![...paths.values()].includes(path)) paths.set(canonical, path);
  return isNew || paths.get(canonical) === path;
}

function pathOf(address = ''): string {
  return new URL(address, document.baseURI).pathname;
}
