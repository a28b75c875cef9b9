import type { AccessSource } from '../../src/access/access-source.js';

/** A publisher's paywall service, as small as one can be: it knows one subscription, and tells who listens when that changes. */
export class PaywallService {
  /** What it has been told of as opened. */
  readonly opened: string[] = [];
  #isSubscribed = false;
  #listeners = new Set<() => void>();

  setSubscribed(isSubscribed: boolean): void {
    this.#isSubscribed = isSubscribed;
    for (const tell of this.#listeners) tell();
  }

  /** Whether the reader may read an article; a real one asks its server. */
  async check(): Promise<boolean> {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return this.#isSubscribed;
  }

  listen(tell: () => void): () => void {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  }
}

/** Joins the service to `<news-access>`. */
export function sourceOf(service: PaywallService): AccessSource {
  return {
    kind: 'paywall',
    async load() {
      const granted = await service.check();
      return granted ? { granted, grantReason: 'subscriber' } : { granted };
    },
    subscribe: (changed) => service.listen(changed),
    act: (_, { article }) => void service.opened.push(article.id),
  };
}
