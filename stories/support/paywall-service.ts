import type { AccessSource } from '../../src/access/access-source.js';

/** A minimal paywall service of a publisher. It knows one subscription and notifies its listeners when that changes. */
export class PaywallService {
  /** The articles that were reported as opened. */
  readonly opened: string[] = [];
  #isSubscribed = false;
  #listeners = new Set<() => void>();

  setSubscribed(isSubscribed: boolean): void {
    this.#isSubscribed = isSubscribed;
    for (const tell of this.#listeners) tell();
  }

  /** Returns whether the reader may read an article. A real service asks its server. This one answers at once. */
  check(): Promise<boolean> {
    return Promise.resolve(this.#isSubscribed);
  }

  listen(tell: () => void): () => void {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  }
}

/** Connects the service to `<news-access>`. */
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
