import type { ShareEndEvent, ShareEvent } from '../../../src/components/share-icons/share-events.js';
import type { NewsShareIcons } from '../../../src/components/share-icons/share-icons.js';
import { place } from './page.js';

/** Puts share icons, or markup that contains them, into the page. */
export function shareIcons(markup: string): Promise<NewsShareIcons> {
  return place<NewsShareIcons>(markup);
}

/** Returns the links and buttons of a row, in order. */
export function targets(icons: NewsShareIcons): HTMLElement[] {
  return [...icons.shadowRoot!.querySelectorAll<HTMLElement>('[part~="link"]')];
}

/** Returns the accessible name of each link or button of a row. */
export function names(icons: NewsShareIcons): string[] {
  return targets(icons).map((target) => target.textContent!.trim());
}

/** Returns the link or button with a name. */
export function named<Kind extends HTMLElement = HTMLAnchorElement>(icons: NewsShareIcons, name: string): Kind {
  return targets(icons).find((target) => target.textContent!.trim() === name) as Kind;
}

/** Returns the address of a target's link, parsed as its server does it. */
export function sent(icons: NewsShareIcons, name: string): { to: string; values: Record<string, string> } {
  const { href } = named(icons, name);
  const [to = '', query = ''] = href.split(/[?#](.*)/s);
  const pairs = query
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('=').map(decodeURIComponent) as [string, string]);
  return { to, values: Object.fromEntries(pairs) };
}

/** Records the events of a row. */
export class ShareWatch {
  readonly before: ShareEvent[] = [];
  readonly after: ShareEndEvent[] = [];

  constructor(icons: NewsShareIcons, isCancelled = false) {
    icons.addEventListener('news-share', (share) => {
      this.before.push(share);
      if (isCancelled) share.preventDefault();
    });
    icons.addEventListener('news-share-end', (end) => this.after.push(end));
  }

  get outcomes(): [string, string][] {
    return this.after.map(({ network, outcome }) => [network, outcome]);
  }
}

/** Gives a property of the browser another value until the returned function is called. */
export function replace(object: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { configurable: true, writable: true, value });
  return () => {
    if (own) Object.defineProperty(object, name, own);
    else Reflect.deleteProperty(object, name);
  };
}

/** Changes that a test makes outside the page's content. They are undone in reverse order. */
export class Cleanups {
  #undo: (() => void)[] = [];

  add(undo: () => void): void {
    this.#undo.push(undo);
  }

  /** As {@link replace}, until {@link run}. */
  replace(object: object, name: string, value: unknown): void {
    this.add(replace(object, name, value));
  }

  run(): void {
    for (const undo of this.#undo.splice(0).reverse()) undo();
  }
}
