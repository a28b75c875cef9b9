import type { AccessSource } from '../../../src/access/access-source.js';
import type { AccessChangeEvent } from '../../../src/components/access/access-change-event.js';
import type { NewsAccess } from '../../../src/components/access/access.js';
import type { NewsSubscriptionPrompt } from '../../../src/components/subscription-prompt/subscription-prompt.js';
import { OwnStorage } from './own-storage.js';
import { clearPage, place } from './page.js';

/** A prompt about the article around it, else the article of the page. */
export const prompt =
  '<news-subscription-prompt publication="The Meridian" subscribe-href="/subscribe"></news-subscription-prompt>';

/** Writes an article with a prompt. */
export function article(id: string, access = 'metered', more = ''): string {
  const story = JSON.stringify({ id, headline: `Story ${id}`, access, kicker: 'Ports' });
  return `<news-article><script type="application/json">${story}</script>${prompt}${more}</news-article>`;
}

/** Returns a page, and functions that return what a reader sees on it. */
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

/** Writes a meter that may store its counts. */
export function meterWith(attributes: string): string {
  return `<news-access product="test" consent="granted" time-zone="UTC" ${attributes}></news-access>`;
}

/** Returns the entries that stay after the page is closed. */
export function kept(): string[] {
  return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index)!);
}

/** Resolves when no count waits for other tabs. A count that still waits would be stored during the next test. */
export async function allCounted(): Promise<void> {
  await navigator.locks.request('standfirst.meter', () => undefined);
}

/** Returns an access source of the host. */
export function source(load: AccessSource['load'], more: Partial<AccessSource> = {}): AccessSource {
  return { kind: 'own', load, ...more };
}

/** Returns an access source of the host, and a function that reports another answer. */
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

/** Records what the page learns about the reader, until {@link AccessWatch.stop}. */
export class AccessWatch {
  readonly changes: AccessChangeEvent[] = [];
  /** Errors that no code has caught. */
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

  /** Clears the page, its address and its storage. */
  async stop(): Promise<void> {
    document.removeEventListener('news-access-change', this.#note);
    window.onerror = this.#onError;
    window.onunhandledrejection = this.#onRejection;
    clearPage();
    await allCounted();
    for (const element of document.querySelectorAll('head [data-test]')) element.remove();
    if (location.href !== this.#href) history.replaceState(null, '', this.#href);
    this.storage.stop();
  }

  #note = (change: AccessChangeEvent): void => void this.changes.push(change);
}
