import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { findOverflow, openWatched, windowHeight, type WatchedPage } from './watched-page.js';

/** What the toolbars say, and how wide the window is. */
export interface Mode {
  name: string;
  /** As in an address of Storybook: `scheme:dark;language:ar`. */
  globals: string;
  /** In CSS pixels. */
  width: number;
}

/** What is heard from a story, through Storybook's channel. */
interface Heard {
  event: string;
  payload: unknown;
}

interface Finished {
  storyId: string;
  reporters?: { type: string; result?: { violations?: { id: string; nodes: { html: string }[] }[] } }[];
}

interface Channel {
  on(event: string, listener: (payload: unknown) => void): void;
  once(event: string, listener: (payload: unknown) => void): void;
  emit(event: string, payload: unknown): void;
}
type WithChannel = typeof globalThis & { __STORYBOOK_ADDONS_CHANNEL__?: Channel };

/** How long a story may take, play function and axe together. */
const patience = 60_000;

/**
 * Opens stories one after another in the same page, as Storybook's sidebar does: that takes half the time, and what one story leaves
 * behind for the next is found. After one that fails comes a new page.
 */
export class StoryPage {
  #browser: Browser | BrowserContext;
  #origin: string;
  #mode: Mode;
  /** Whether the page was loaded in that mode. */
  #isInMode = false;
  #open: WatchedPage | undefined;
  #hear: (heard: Heard) => void = () => undefined;

  constructor(browser: Browser | BrowserContext, origin: string, mode: Mode) {
    this.#browser = browser;
    this.#origin = origin;
    this.#mode = mode;
  }

  /** Opens a story, waits until it has played and axe has looked at it, and says what is wrong with it. */
  async visit(id: string): Promise<string[]> {
    const settled = this.#waitFor(id);
    if (this.#open && this.#isInMode) await goTo(this.#open.page, id, 'story');
    else await this.#load(id);
    const { page, problems } = this.#open!;
    const found = [...tell(await settled), ...(await findOverflow(page))];
    found.unshift(...problems.splice(0));
    if (found.length > 0) await this.close();
    return found;
  }

  /** The page of the story that was visited last; none if that failed. */
  get page(): Page | undefined {
    return this.#open?.page;
  }

  async close(): Promise<void> {
    const page = this.page;
    this.#open = undefined;
    await page?.close();
  }

  /** Changes the page before its own scripts run. */
  protected prepare?(page: Page): Promise<void>;

  /**
   * Changes the toolbars of the story that is open, and waits until it is rendered again. The page is not loaded anew and no play function runs.
   *
   * @throws when the story does not render
   */
  async setGlobals(globals: Readonly<Record<string, string>>): Promise<void> {
    await this.page!.evaluate(
      (globals, patience) =>
        new Promise<void>((resolve, reject) => {
          const channel = (globalThis as WithChannel).__STORYBOOK_ADDONS_CHANNEL__!;
          channel.once('storyRendered', () => resolve());
          for (const event of ['storyErrored', 'storyThrewException'])
            channel.once(event, (payload) => reject(new Error(`${event}: ${JSON.stringify(payload)}`)));
          setTimeout(() => reject(new Error(`The story is not rendered after ${patience} ms`)), patience);
          channel.emit('updateGlobals', { globals });
        }),
      globals,
      patience,
    );
  }

  /**
   * Makes the story that is open anew, and plays it again. The page is not loaded anew.
   *
   * @returns what is wrong with the story
   */
  async remount(id: string): Promise<string[]> {
    const settled = this.#waitFor(id);
    await this.page!.evaluate((storyId) => {
      (globalThis as WithChannel).__STORYBOOK_ADDONS_CHANNEL__!.emit('forceRemount', { storyId });
    }, id);
    return tell(await settled);
  }

  /** Opens the stories that follow in another mode. The page is loaded anew for it. */
  setMode(mode: Mode): void {
    this.#mode = mode;
    this.#isInMode = false;
  }

  async #load(id: string): Promise<void> {
    const { globals, width } = this.#mode;
    this.#open ??= await this.#begin(width);
    const { page } = this.#open;
    await page.setViewport({ width, height: windowHeight });
    await page.goto(`${this.#origin}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
    this.#isInMode = true;
  }

  async #begin(width: number): Promise<WatchedPage> {
    const watched = await openWatched(this.#browser, width);
    await watched.page.exposeFunction('hearStory', (heard: Heard) => this.#hear(heard));
    await watched.page.evaluateOnNewDocument(listen);
    await this.prepare?.(watched.page);
    return watched;
  }

  #waitFor(id: string): Promise<Heard> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#hear({ event: 'timeout', payload: `${patience} ms have passed` }), patience);
      this.#hear = (heard) => {
        // The story before may still have had something to say.
        if (heard.event === 'storyFinished' && (heard.payload as Finished).storyId !== id) return;
        clearTimeout(timer);
        this.#hear = () => undefined;
        resolve(heard);
      };
    });
  }
}

/** Chooses another page of Storybook in one that is open, as its sidebar does. */
export async function goTo(page: Page, storyId: string, viewMode: 'story' | 'docs'): Promise<void> {
  await page.evaluate(
    (storyId, viewMode) => {
      const channel = (globalThis as WithChannel).__STORYBOOK_ADDONS_CHANNEL__!;
      channel.emit('setCurrentStory', { storyId, viewMode });
    },
    storyId,
    viewMode,
  );
}

/** In the page: passes on how each story ends, from the moment that there is a channel. */
function listen(): void {
  const events = ['storyFinished', 'storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing'];
  const { hearStory } = globalThis as unknown as { hearStory(heard: unknown): void };
  const timer = setInterval(() => {
    const channel = (globalThis as WithChannel).__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(timer);
    for (const event of events)
      channel.on(event, (payload) => hearStory({ event, payload: JSON.parse(JSON.stringify(payload ?? null)) }));
  }, 1);
}

/** What is wrong, from how a story ended. */
function tell({ event, payload }: Heard): string[] {
  if (event !== 'storyFinished') return [`${event}: ${JSON.stringify(payload)}`];
  const { reporters = [] } = payload as Finished;
  return reporters
    .flatMap(({ type, result }) => (type === 'a11y' ? (result?.violations ?? []) : []))
    .map(({ id, nodes }) => `axe ${id}: ${nodes[0]?.html ?? ''}`);
}
