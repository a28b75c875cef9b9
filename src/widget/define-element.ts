import type { LitElement } from 'lit';
import { isServer } from './is-server.js';
import { warn } from './warnings/warn.js';
import { version } from '../version.js';

/** The key under which a registered class keeps the version of the library. Every version uses it. */
const versionKey = Symbol.for('standfirst.version.1');

/** Set on the page once a copy has warned about another copy: one warning a page is enough. */
const warnedKey = Symbol.for('standfirst.copies.1');

/**
 * Registers `element` as `tag`, unless the page already has that tag.
 *
 * Publishers often load two copies of an embed. The first copy wins, because an error thrown here would also stop every
 * element that registers after it. A second copy warns once. A tag that other code has registered also gets a warning.
 * Never throws, even if the page has replaced `customElements.define`.
 */
export function defineElement(tag: `news-${string}`, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const taken = customElements.get(tag);
  if (taken) {
    // A server for developers evaluates modules again.
    if (!isServer) warnOfCopy(tag, taken);
    return;
  }
  Object.defineProperty(element, versionKey, { value: version, configurable: true });
  // Browsers read this callback only when the tag is registered.
  (element.prototype as AdoptableElement).adoptedCallback ??= followAdoption;
  helpDeveloper();
  try {
    customElements.define(tag, element);
  } catch (failure) {
    warn(tag, 'undefinable', String(failure));
  }
}

const ownMachine = /^(localhost|127\..*|\[::1\]|.*\.(localhost|test))$/;

/**
 * Reports problems in the console that only a developer can solve, on the developer's own machine. Does nothing if a
 * program drives the browser (`navigator.webdriver`), or in a simulated DOM, which does not have that property.
 */
function helpDeveloper(): void {
  if (isServer || !ownMachine.test(location.hostname) || navigator.webdriver !== false) return;
  import('./warnings/development.js').then((module) => module.helpDeveloper()).catch(() => undefined);
}

interface AdoptableElement extends LitElement {
  adoptedCallback?: () => void;
}

/** Loads the code for a widget in another document on demand, because few pages move widgets. */
async function followAdoption(this: LitElement): Promise<void> {
  try {
    (await import('./lazy/adopted-styles.js')).adoptStylesAgain(this);
  } catch {
    // The widget stays readable without its styles.
  }
}

function warnOfCopy(tag: string, taken: CustomElementConstructor): void {
  const other = (taken as { [versionKey]?: string })[versionKey];
  if (!other) {
    warn(tag, 'taken');
    return;
  }
  const page = globalThis as { [warnedKey]?: boolean };
  if (!page[warnedKey]) {
    page[warnedKey] = true;
    warn(tag, 'copy', other, version);
  }
}
