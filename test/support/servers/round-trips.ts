import type { CDPSession, HTTPRequest, Page } from 'puppeteer-core';

/** How long a page may take for anything, in milliseconds. */
const patience = 15_000;

export interface RoundTripsOptions {
  /** The page whose requests are counted. */
  page: Page;
  /** Whether a request waits for the end of its round trip. Others are answered at once. */
  isHeld: (address: URL) => boolean;
  /**
   * Whether a held request is slower than the others. It is answered when only such requests are left. Default: none
   * is.
   */
  isSlow?: (address: URL) => boolean;
  /** Called at the end of each round trip, when the page is at rest, before the held requests are answered. */
  beforeAnswer?: (asked: readonly string[]) => Promise<void>;
}

/**
 * Answers a page in round trips, without a clock. A server holds the requests of a page until the page makes no more. A
 * request that needs the answer to another therefore takes one more round trip.
 */
export class RoundTrips {
  /** The requested addresses of each round trip that has been answered. */
  readonly answered: string[][] = [];
  #page: Page;
  #isHeld: (address: URL) => boolean;
  #isSlow: (address: URL) => boolean;
  #beforeAnswer: RoundTripsOptions['beforeAnswer'];
  #session: CDPSession | undefined;
  /** The addresses of the round trip that has not been answered yet. */
  #asked: string[] = [];
  /** The functions that release each held answer, by address. */
  #held: { address: string; go: () => void }[] = [];
  /** Addresses of an answered round trip that the browser has not requested yet, because it opens few connections. */
  #owed: string[] = [];
  #pending = new Set<HTTPRequest>();
  /** Every address that was ever requested. */
  #requested = new Set<string>();
  /**
   * The scripts that have arrived, each with the addresses that it imports. `#read` has those that the page has read.
   * Either may be reported first.
   */
  #scripts = new Map<string, string[]>();
  #read = new Set<string>();
  #requests = 0;
  #isPaused = false;
  #isRunning = false;
  #failure: unknown;

  private constructor({ page, isHeld, isSlow = () => false, beforeAnswer }: RoundTripsOptions) {
    this.#page = page;
    this.#isHeld = isHeld;
    this.#isSlow = isSlow;
    this.#beforeAnswer = beforeAnswer;
  }

  /** Counts from now on. Call it before the page opens its address. */
  static async of(options: RoundTripsOptions): Promise<RoundTrips> {
    const trips = new RoundTrips(options);
    await trips.#watch();
    return trips;
  }

  /** A server calls this with a requested address, and answers when the promise is resolved. */
  hold(address: URL): Promise<void> {
    if (!this.#isHeld(address)) return Promise.resolve();
    if (this.#takeOwed(address.href)) return Promise.resolve();
    const gone = new Promise<void>((go) => this.#held.push({ address: address.href, go }));
    void this.#run();
    return gone;
  }

  /**
   * Waits until the page has been drawn and makes no more requests before an answer.
   *
   * @throws after 15 seconds; the message says what is missing
   */
  async nothingMoreToAsk(): Promise<void> {
    const end = performance.now() + patience;
    for (;;) {
      const before = this.#requests;
      if ((await this.#comesToRest()) && this.#requests === before) return;
      if (this.#page.isClosed()) throw new Error('The page is closed.');
      if (performance.now() > end)
        throw new Error(`The page goes on asking. It waits for: ${this.#missing().join(', ')}`);
    }
  }

  /** Whether the page waited only for held requests when it became idle. */
  async #comesToRest(): Promise<boolean> {
    try {
      await this.#page.evaluate(untilIdle);
      if (this.#missing().length > 0) return false;
      // A page is not drawn before its style sheet has loaded.
      const isBlocked = [...this.#pending].some((request) => request.resourceType() === 'stylesheet');
      if (!isBlocked) await this.#page.evaluate(untilDrawn);
      return this.#missing().length === 0;
    } catch {
      // The page was navigating meanwhile.
      return false;
    }
  }

  /** The addresses that wait for an answer. */
  get asked(): readonly string[] {
    return this.#asked;
  }

  /** Sends no answers until {@link resume}. */
  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    void this.#run();
  }

  /** Ends a round trip: answers all requests. */
  #answer(): void {
    const all = this.#asked;
    const quick = all.filter((address) => !this.#isSlow(new URL(address)));
    const asked = quick.length > 0 ? quick : all;
    this.#asked = all.filter((address) => !asked.includes(address));
    if (asked.length > 0) this.answered.push(asked);
    this.#owed.push(...asked);
    this.#held = this.#held.filter(({ address, go }) => {
      const isOwed = this.#takeOwed(address);
      if (isOwed) go();
      return !isOwed;
    });
  }

  /** Waits until the page has its answers and makes no more requests. */
  async ended(): Promise<void> {
    const end = performance.now() + patience;
    do {
      await this.nothingMoreToAsk();
      if (this.#failure) throw this.#failure;
      if (performance.now() > end) throw new Error(`The page is not answered: ${this.#asked.join(', ')}`);
    } while (this.#asked.length > 0);
  }

  /** Answers one round trip after the other. */
  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      while (!this.#isPaused && this.#held.length > 0) {
        await this.nothingMoreToAsk();
        await this.#beforeAnswer?.(this.#asked);
        if (!this.#isPaused) this.#answer();
      }
    } catch (failure) {
      // A closed page needs no answers.
      if (!this.#page.isClosed()) this.#failure = failure;
      for (const { go } of this.#held.splice(0)) go();
    } finally {
      this.#isRunning = false;
    }
  }

  #takeOwed(address: string): boolean {
    const index = this.#owed.indexOf(address);
    if (index >= 0) this.#owed.splice(index, 1);
    return index >= 0;
  }

  /** Returns what the page waits for, besides held requests. */
  #missing(): string[] {
    const pending = [...this.#pending].map((request) => request.url());
    const others = pending.filter((address) => !this.#asked.includes(address));
    // A script with imports is read when these have arrived. Until then, check that it has requested them.
    const hasAsked = (imports: string[]): boolean =>
      imports.length > 0 && imports.every((address) => this.#requested.has(address));
    const unread = [...this.#scripts].filter(([address, imports]) => !this.#read.has(address) && !hasAsked(imports));
    return [...others, ...unread.map(([address]) => `${address} (to be read)`)];
  }

  async #watch(): Promise<void> {
    this.#page.on('request', (request) => {
      const address = new URL(request.url());
      if (!address.protocol.startsWith('http')) return;
      this.#requests++;
      this.#requested.add(address.href);
      for (const scripts of [this.#scripts, this.#read]) scripts.delete(address.href);
      this.#pending.add(request);
      if (this.#isHeld(address)) this.#asked.push(address.href);
    });
    this.#page.on('requestfailed', (request) => this.#pending.delete(request));
    this.#page.on('requestfinished', (request) => void this.#finish(request));
    // A script imports others when the browser has read it, a moment after it has arrived.
    this.#session = await this.#page.createCDPSession();
    this.#session.on('Debugger.scriptParsed', ({ url }) => this.#read.add(url));
    await this.#session.send('Debugger.enable');
  }

  async #finish(request: HTTPRequest): Promise<void> {
    // From a cache.
    const asked = this.#asked.indexOf(request.url());
    if (asked >= 0) this.#asked.splice(asked, 1);
    if (request.resourceType() === 'script' && request.response()?.ok()) {
      const text = await request
        .response()!
        .text()
        .catch(() => '');
      const imports = [...text.matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g)];
      this.#scripts.set(
        request.url(),
        imports.map((found) => new URL(found[1]!, request.url()).href),
      );
    }
    this.#pending.delete(request);
  }
}

/** In the page: waits until it is idle. */
async function untilIdle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await scheduler.postTask(() => undefined, { priority: 'background' });
}

/** In the page: waits until it is drawn. */
async function untilDrawn(): Promise<void> {
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await scheduler.postTask(() => undefined, { priority: 'background' });
}
