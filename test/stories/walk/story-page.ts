import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { findOverflow, openWatched, windowHeight, type WatchedPage } from './watched-page.js';

/** The state of the toolbars, and the width of the window. */
export interface Mode {
  name: string;
  /** As in an address of Storybook: `scheme:dark;language:ar`. */
  globals: string;
  /** In CSS pixels. */
  width: number;
}

/** An event of a story, from Storybook's channel. */
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

/** How long a story may take, with its play function and axe. */
const patience = 60_000;

/**
 * Opens stories one after another in the same page, as Storybook's sidebar does. That takes half the time, and finds
 * side effects of one story on the next. After a failure it opens a new page.
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

  /** Opens a story, waits until it has played and axe has checked it, and returns its problems. */
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

  /** The page of the story that was visited last. Absent if that failed. */
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
   * Changes the toolbars of the open story, and waits until it has rendered again. The page is not reloaded and no play
   * function runs.
   *
   * @throws if the story does not render
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
   * Renders the open story again from the start, and plays it again. The page is not reloaded.
   *
   * @returns the problems of the story
   */
  async remount(id: string): Promise<string[]> {
    const settled = this.#waitFor(id);
    await this.page!.evaluate((storyId) => {
      (globalThis as WithChannel).__STORYBOOK_ADDONS_CHANNEL__!.emit('forceRemount', { storyId });
    }, id);
    return tell(await settled);
  }

  /** Opens the stories that follow in another mode. The page is reloaded for it. */
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
        // The story before may still send events.
        if (heard.event === 'storyFinished' && (heard.payload as Finished).storyId !== id) return;
        clearTimeout(timer);
        this.#hear = () => undefined;
        resolve(heard);
      };
    });
  }
}

/** Opens another page in an open Storybook, as its sidebar does. */
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

/** In the page: reports how each story ends, as soon as there is a channel. */
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

/** Returns the problems of a story from its last event. */
function tell({ event, payload }: Heard): string[] {
  if (event !== 'storyFinished') return [`${event}: ${JSON.stringify(payload)}`];
  const { reporters = [] } = payload as Finished;
  return reporters
    .flatMap(({ type, result }) => (type === 'a11y' ? (result?.violations ?? []) : []))
    .map(({ id, nodes }) => `axe ${id}: ${nodes[0]?.html ?? ''}`);
}
