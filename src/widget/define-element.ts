import { isServer, type LitElement } from 'lit';
import { warn } from './warn.js';
import { version } from '../version.js';

/** Where a class that this library registered, in whatever version, carries that version. */
const versionKey = Symbol.for('standfirst.version.1');

/** Where a copy notes that it has told of another: one line a page is enough. */
const toldKey = Symbol.for('standfirst.copies.1');

/**
 * Registers `element` as `tag`, unless the page already has that tag.
 *
 * Publishers often load two copies of an embed. The first copy wins, because an error thrown here would also stop every element
 * that registers after it. A second copy says so once; a tag that something else has taken is named. Nothing is thrown, also
 * where a page has replaced `customElements.define`.
 */
export function defineElement(tag: `news-${string}`, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const taken = customElements.get(tag);
  if (taken) {
    warnOfCopy(tag, taken);
    return;
  }
  Object.defineProperty(element, versionKey, { value: version, configurable: true });
  // A browser looks for it when the tag is registered, and no later.
  (element.prototype as AdoptableElement).adoptedCallback ??= followAdoption;
  watchThemeInDevelopment();
  try {
    customElements.define(tag, element);
  } catch (failure) {
    warn(tag, 'undefinable', String(failure));
  }
}

const ownMachine = /^(localhost|127\..*|\[::1\]|.*\.(localhost|test))$/;

let isWatched = false;

/**
 * On a developer's own machine, and not where a program drives the browser, the console says what is wrong with a page's theme. A DOM
 * without a browser, as tests have it, does not say what drives it.
 */
function watchThemeInDevelopment(): void {
  if (isServer || isWatched || !ownMachine.test(location.hostname) || navigator.webdriver !== false) return;
  isWatched = true;
  import('../theme/check-theme.js').then(({ watchTheme }) => watchTheme()).catch(() => undefined);
}

interface AdoptableElement extends LitElement {
  adoptedCallback?: () => void;
}

/** Few pages move a widget to another document; what it needs there comes then. */
async function followAdoption(this: LitElement): Promise<void> {
  try {
    (await import('./adopted-styles.js')).adoptStylesAgain(this);
  } catch {
    // It stays readable.
  }
}

function warnOfCopy(tag: string, taken: CustomElementConstructor): void {
  const other = (taken as { [versionKey]?: string })[versionKey];
  if (!other) {
    warn(tag, 'taken');
    return;
  }
  const page = globalThis as { [toldKey]?: boolean };
  if (!page[toldKey]) {
    page[toldKey] = true;
    warn(tag, 'copy', other, version);
  }
}
