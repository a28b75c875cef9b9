import type { ConsoleMessage, HTTPRequest, HTTPResponse, Page } from 'puppeteer-core';
import type { Snippets } from '../../../.storybook/embed-channel.js';
import { stopClock } from '../../support/browsers/stop-clock.js';
import { StoryPage } from '../walk/story-page.js';
import { settledFacts, type Facts } from './facts.js';

/** A story in Storybook, with everything that is needed to show the same elsewhere. */
export interface EmbeddedStory {
  forms: NonNullable<Snippets['forms']>;
  /** The title of its page. */
  title: string;
  /** The width of the widget's container, in CSS pixels. */
  width: number;
  facts: Facts;
  /** The answers of its mock servers, by address; `undefined` if they had none. */
  answers: Answers;
  /** The messages in the console. */
  said: readonly string[];
}

interface Answer {
  status: number;
  type: string;
  body: Buffer;
}
type Answers = ReadonlyMap<string, Answer | 'failed'>;

/** Returns whether an address belongs to a mock server. */
const isMocked = (url: string): boolean => new URL(url).hostname.endsWith('.example');

/**
 * Returns a console message without parts that differ between builds: the names of classes, and a server's words for an
 * error.
 */
export const saidIn = (message: ConsoleMessage): string =>
  message
    .text()
    .replace(/ \[node \S+\]$/, '')
    .replace(/^(Failed to load resource).*$/, '$1');

/** Opens stories, and reads the content of each and its embed code. */
export class EmbeddedPage extends StoryPage {
  #answers = new Map<string, Answer | 'failed'>();
  #arriving: Promise<void>[] = [];
  #said: string[] = [];
  /** The number of answers and failures. */
  #told = 0;
  /** The requests that have no answer yet: to mock servers, and for lazy parts of the widgets. */
  #pending = new Set<HTTPRequest>();

  protected override async prepare(page: Page): Promise<void> {
    // After a failure this is another page.
    this.#pending.clear();
    page.on('console', (message) => this.#said.push(saidIn(message)));
    page.on('request', (request) => this.#pending.add(request));
    page.on('requestfinished', (request) => this.#pending.delete(request));
    page.on('response', (response) => {
      if (!isMocked(response.url())) return;
      this.#told++;
      this.#arriving.push(this.#note(response));
    });
    page.on('requestfailed', (request) => {
      this.#pending.delete(request);
      // A request that was cancelled because the story was left has no answer.
      const isGivenUp = request.failure()?.errorText === 'net::ERR_ABORTED';
      if (!isMocked(request.url()) || isGivenUp) return;
      this.#told++;
      this.#answers.set(request.url(), 'failed');
    });
    await stopClock(page);
    await page.evaluateOnNewDocument(listen);
  }

  /** Reads the story that was visited last. Returns `undefined` if it failed, or if it sent nothing to the panel. */
  async read(id: string): Promise<EmbeddedStory | undefined> {
    const { page } = this;
    if (!page) return undefined;
    // Notes beside the widget are not pasted.
    const ownOnly = await page.addStyleTag({ content: '[data-not-embedded] { display: none !important }' });
    await this.#waitForAnswers(page);
    const { facts, answers } = await this.#readWithAnswers(page);
    await ownOnly.evaluate((sheet) => (sheet as Element).remove());
    const told = await page.evaluate(() => ({
      snippets: (globalThis as unknown as { told?: Snippets }).told,
      title: document.title,
      width: document.querySelector('.story')!.getBoundingClientRect().width,
    }));
    const { snippets, title, width } = told;
    if (snippets?.id !== id || !snippets.forms) return undefined;
    return { forms: snippets.forms, title, width, facts, answers, said: this.#said.splice(0) };
  }

  /** Waits until the story loads nothing any more, for at most 15 seconds, or for three if a server does not answer. */
  async #waitForAnswers(page: Page): Promise<void> {
    const start = performance.now();
    let unanswered = 0;
    while (performance.now() - start < 15_000) {
      // A request that failed is sent again after a while. Until then nothing is pending.
      if (this.#pending.size === 0 && !(await page.evaluate(isLoading))) return;
      if (this.#pending.size > 0 && ++unanswered > 30) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Reads the content, and the answers that it is made from. If an answer arrives meanwhile, it reads again. */
  async #readWithAnswers(page: Page): Promise<Pick<EmbeddedStory, 'facts' | 'answers'>> {
    for (let round = 0; ; round++) {
      await Promise.all(this.#arriving.splice(0));
      const answers = new Map(this.#answers);
      const before = this.#told;
      const facts = await settledFacts(page, '.story');
      // A request that is repeated for ever never ends.
      if (this.#told === before || round === 5) return { facts, answers };
    }
  }

  async #note(response: HTTPResponse): Promise<void> {
    const body = await response.buffer().catch(() => Buffer.from(''));
    const type = response.headers()['content-type'] ?? '';
    this.#answers.set(response.url(), { status: response.status(), type, body });
  }
}

/** In the page: whether a widget of the story is loading something. */
function isLoading(): boolean {
  return document.querySelector('.story :state(loading)') !== null;
}

/** In the page: keeps the last snippets that a story sends to the panel. */
function listen(): void {
  const page = globalThis as unknown as Record<string, unknown> & {
    __STORYBOOK_ADDONS_CHANNEL__?: { on(event: string, listener: (payload: unknown) => void): void };
  };
  const timer = setInterval(() => {
    const channel = page.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(timer);
    channel.on('standfirst/snippets', (told) => (page.told = told));
  }, 1);
}

/**
 * Answers a page's request to a mock server in the same way as the story's request. If the story got no answer, the
 * page gets none.
 */
export async function answerAs({ answers }: EmbeddedStory, page: Page, request: HTTPRequest): Promise<void> {
  if (!isMocked(request.url())) return request.continue();
  const answer = answers.get(request.url());
  if (answer === 'failed') return request.abort();
  if (!answer) return undefined;
  const { status, type, body } = answer;
  const headers = {
    'Access-Control-Allow-Origin': new URL(page.url()).origin,
    'Access-Control-Allow-Credentials': 'true',
  };
  return request.respond({ status, contentType: type, headers, body });
}
