import type { AccessSource } from '../../../src/access/access-source.js';
import type { AccessChangeEvent } from '../../../src/components/access/access-change-event.js';
import type { NewsAccess } from '../../../src/components/access/access.js';
import type { NewsSubscriptionPrompt } from '../../../src/components/subscription-prompt/subscription-prompt.js';
import { OwnStorage } from './own-storage.js';
import { clearPage, place } from './page.js';

/** A prompt about the article around it, else the page's own. */
export const prompt =
  '<news-subscription-prompt publication="The Meridian" subscribe-href="/subscribe"></news-subscription-prompt>';

/** An article with a prompt. */
export function article(id: string, access = 'metered', more = ''): string {
  const story = JSON.stringify({ id, headline: `Story ${id}`, access, kicker: 'Ports' });
  return `<news-article><script type="application/json">${story}</script>${prompt}${more}</news-article>`;
}

/** A page with what a reader sees of it. */
export async function page(
  markup: string,
): Promise<{ access: NewsAccess; prompts: NewsSubscriptionPrompt[]; root: HTMLElement }> {
  const root = await place<HTMLElement>(`<div>${markup}</div>`);
  return {
    root,
    access: root.querySelector('news-access')!,
    prompts: [...root.querySelectorAll('news-subscription-prompt')],
  };
}

/** A meter that may store. */
export function meterWith(attributes: string): string {
  return `<news-access product="test" consent="granted" time-zone="UTC" ${attributes}></news-access>`;
}

/** What outlives the page. */
export function kept(): string[] {
  return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index)!);
}

/** A source of the host's own. */
export function source(load: AccessSource['load'], more: Partial<AccessSource> = {}): AccessSource {
  return { kind: 'own', load, ...more };
}

/** A source of the host's own, and what says that it has another answer. */
export function changingSource(
  load: AccessSource['load'],
  more: Partial<AccessSource> = {},
): { source: AccessSource; change: () => void } {
  let changed = (): void => undefined;
  const subscribe = (listener: () => void): (() => void) => {
    changed = listener;
    return () => undefined;
  };
  return { source: source(load, { ...more, subscribe }), change: () => changed() };
}

/** Puts an element into the document's head until the page is cleared. */
export function addToHead(tag: string, attributes: Readonly<Record<string, string>>, text = ''): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  element.dataset['test'] = '';
  document.head.append(element);
  return element;
}

/** What is known of the reader, as the page hears of it, until {@link AccessWatch.stop}. */
export class AccessWatch {
  readonly changes: AccessChangeEvent[] = [];
  /** What was thrown where nobody catches it. */
  readonly thrown: string[] = [];
  readonly storage = new OwnStorage();
  #href = location.href;
  #onError = window.onerror;
  #onRejection = window.onunhandledrejection;

  constructor() {
    document.addEventListener('news-access-change', this.#note);
    window.onerror = (message) => void this.thrown.push(String(message));
    window.onunhandledrejection = (rejection: PromiseRejectionEvent) => {
      this.thrown.push(String(rejection.reason));
      rejection.preventDefault();
    };
  }

  get state(): string | undefined {
    return this.changes.at(-1)?.state;
  }

  /** Clears the page, its address, and what it has stored. */
  stop(): void {
    document.removeEventListener('news-access-change', this.#note);
    window.onerror = this.#onError;
    window.onunhandledrejection = this.#onRejection;
    clearPage();
    for (const element of document.querySelectorAll('head [data-test]')) element.remove();
    if (location.href !== this.#href) history.replaceState(null, '', this.#href);
    this.storage.stop();
  }

  #note = (change: AccessChangeEvent): void => void this.changes.push(change);
}
