import type { CDPSession, Page } from 'puppeteer-core';

/** The things that a page keeps at one moment. */
export interface Holdings {
  /**
   * Listeners on the window, the document and other objects that exist longer than every widget, by target and type.
   */
  listeners: Record<string, number>;
  /** Timers, frames and idle callbacks that have not run yet. */
  timers: number;
  /** Nodes that an observer watches and that are still in memory, by kind of observer. */
  watched: Record<string, number>;
}

interface LeakWatch {
  holdings(): Holdings;
  /** Remembers a node and the shadow roots in it, weakly, by a name. */
  note(name: string, node: Element): void;
  /** Returns the names of the noted nodes that are still in memory, with their numbers. */
  living(): Record<string, number>;
  /** Returns the same, and how many were noted. Then forgets all of them. */
  survivors(): { alive: Record<string, number>; noted: number };
}

declare global {
  var leakWatch: LeakWatch;
}

/**
 * A script that counts the listeners, timers and nodes of a page. It runs before the library, as a script of the page.
 */
export const leakWatchScript = `(${watchLeaks.toString()})();`;

function watchLeaks(): void {
  const pageWide: [name: string, type: unknown][] = [
    ['window', Window],
    ['document', Document],
    ['navigation', (globalThis as { Navigation?: unknown }).Navigation],
    ['matchMedia', MediaQueryList],
    ['channel', BroadcastChannel],
    ['visualViewport', VisualViewport],
  ];
  const nameOf = (target: unknown): string | undefined =>
    // A call without an object is a call on the window.
    target === undefined ? 'window' : pageWide.find(([, type]) => target instanceof (type as typeof Window))?.[0];

  const listeners = new Map<string, Set<unknown>>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const keyOf = (target: unknown, type: string, options: unknown): string => {
    const isCapture =
      typeof options === 'object' ? Boolean((options as { capture?: boolean } | null)?.capture) : options;
    return `${nameOf(target)} ${type}${isCapture ? ' (capture)' : ''}`;
  };
  EventTarget.prototype.addEventListener = function (this: EventTarget, type, listener, options): void {
    if (nameOf(this) && listener) {
      const key = keyOf(this, type, options);
      const known = listeners.get(key) ?? new Set();
      listeners.set(key, known.add(listener));
      if ((options as AddEventListenerOptions | undefined)?.once) {
        addEventListener.call(this ?? window, type, () => known.delete(listener), options);
      }
    }
    addEventListener.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget, type, listener, options): void {
    if (nameOf(this)) listeners.get(keyOf(this, type, options))?.delete(listener);
    removeEventListener.call(this ?? window, type, listener, options);
  };

  const timers = new Set<string>();
  for (const [start, end] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
    ['requestIdleCallback', 'cancelIdleCallback'],
  ]) {
    const page = globalThis as unknown as Record<string, (...values: unknown[]) => unknown>;
    const [begin, cancel] = [page[start!]!.bind(window), page[end!]!.bind(window)];
    page[start!] = (run: unknown, ...rest: unknown[]) => {
      const id = begin(
        (...values: unknown[]) => {
          if (start !== 'setInterval') timers.delete(`${start} ${String(id)}`);
          (run as (...values: unknown[]) => void)(...values);
        },
        ...rest,
      );
      timers.add(`${start} ${String(id)}`);
      return id;
    };
    page[end!] = (id: unknown) => {
      timers.delete(`${start} ${String(id)}`);
      cancel(id);
    };
  }

  interface Watching {
    kind: string;
    observer: WeakRef<object>;
    target: WeakRef<Node>;
  }
  /** The nodes that observers watch. It keeps neither of them in memory. */
  const watching = new Set<Watching>();
  const ofObserver = new WeakMap<object, { byTarget: WeakMap<Node, Watching>; all: Set<Watching> }>();
  for (const kind of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver']) {
    const page = globalThis as unknown as Record<string, { prototype: Record<string, (...values: never[]) => void> }>;
    const { prototype } = page[kind]!;
    const { observe, unobserve, disconnect } = prototype;
    prototype.observe = function (this: object, target: Node, ...rest: never[]) {
      const own = ofObserver.get(this) ?? { byTarget: new WeakMap(), all: new Set() };
      ofObserver.set(this, own);
      if (!own.byTarget.has(target)) {
        const entry = { kind, observer: new WeakRef(this), target: new WeakRef(target) };
        own.byTarget.set(target, entry);
        own.all.add(entry);
        watching.add(entry);
      }
      observe!.call(this, target as never, ...rest);
    };
    if (unobserve)
      prototype.unobserve = function (this: object, target: Node) {
        const own = ofObserver.get(this);
        const entry = own?.byTarget.get(target);
        if (entry) [watching, own!.all].forEach((entries) => entries.delete(entry));
        own?.byTarget.delete(target);
        unobserve.call(this, target as never);
      };
    prototype.disconnect = function (this: object) {
      ofObserver.get(this)?.all.forEach((entry) => watching.delete(entry));
      ofObserver.delete(this);
      disconnect!.call(this);
    };
  }

  const noted: { name: string; node: WeakRef<Node> }[] = [];
  globalThis.leakWatch = {
    holdings: () => {
      const watched: Record<string, number> = {};
      for (const each of watching) {
        if (!each.observer.deref() || !each.target.deref()) watching.delete(each);
        else watched[each.kind] = (watched[each.kind] ?? 0) + 1;
      }
      return {
        listeners: Object.fromEntries([...listeners].map(([key, { size }]) => [key, size]).filter(([, size]) => size)),
        timers: timers.size,
        watched,
      };
    },
    note: (name, node) => {
      noted.push({ name, node: new WeakRef(node) });
      for (const each of [node, ...node.querySelectorAll('*')]) {
        const inside = each === node ? name : `${name}: ${each.localName}`;
        if (each !== node && each.localName.startsWith('news-')) noted.push({ name: inside, node: new WeakRef(each) });
        if (each.shadowRoot) noted.push({ name: `${inside} (shadow root)`, node: new WeakRef(each.shadowRoot) });
      }
    },
    living: () => {
      const alive: Record<string, number> = {};
      for (const { name, node } of noted) if (node.deref()) alive[name] = (alive[name] ?? 0) + 1;
      return alive;
    },
    survivors: () => {
      const alive = globalThis.leakWatch.living();
      const { length } = noted.splice(0);
      globalThis.leakWatch.holdings();
      return { alive, noted: length };
    },
  };
}

/** The numbers that Chromium counts for a page. */
export interface Counts {
  nodes: number;
  listeners: number;
  /** The size of the script's heap, in bytes. */
  heap: number;
}

/** Collects all garbage of a page, and counts what is left. */
export async function collectAndCount(page: Page): Promise<Counts> {
  const session = await page.createCDPSession();
  await collect(session);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const read = (name: string): number => metrics.find((metric) => metric.name === name)!.value;
  return { nodes: read('Nodes'), listeners: read('JSEventListeners'), heap: read('JSHeapUsedSize') };
}

/** Collects garbage twice: the second collection frees objects that only objects of the first kept. */
async function collect(session: CDPSession): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    await session.send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
