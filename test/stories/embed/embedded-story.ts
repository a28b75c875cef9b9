import type { ConsoleMessage, HTTPRequest, HTTPResponse, Page } from 'puppeteer-core';
import type { Snippets } from '../../../.storybook/embed-channel.js';
import { stopClock } from '../walk/still-page.js';
import { StoryPage } from '../walk/story-page.js';
import { settledFacts, type Facts } from './facts.js';

/** A story as it stands in Storybook, with what it takes to see the same elsewhere. */
export interface EmbeddedStory {
  forms: NonNullable<Snippets['forms']>;
  /** Of its page. */
  title: string;
  /** Of the widget's container, in CSS pixels. */
  width: number;
  facts: Facts;
  /** What its mock servers answered, by address; nothing for what they had not. */
  answers: Answers;
  /** What the console said. */
  said: readonly string[];
}

interface Answer {
  status: number;
  type: string;
  body: Buffer;
}
type Answers = ReadonlyMap<string, Answer | 'failed'>;

/** What stories ask of servers that are none. */
const isMocked = (url: string): boolean => new URL(url).hostname.endsWith('.example');

/** What the console says, without what differs between builds: the names of classes, and how a server words a refusal. */
export const saidIn = (message: ConsoleMessage): string =>
  message
    .text()
    .replace(/ \[node \S+\]$/, '')
    .replace(/^(Failed to load resource).*$/, '$1');

/** Opens stories, and reads from each what it shows and how it says to embed that. */
export class EmbeddedPage extends StoryPage {
  #answers = new Map<string, Answer | 'failed'>();
  #arriving: Promise<void>[] = [];
  #said: string[] = [];
  /** How many answers and failures there have been. */
  #told = 0;
  /** What has been asked and not answered yet. */
  #pending = new Set<string>();

  protected override async prepare(page: Page): Promise<void> {
    page.on('console', (message) => this.#said.push(saidIn(message)));
    page.on('request', (request) => {
      if (isMocked(request.url())) this.#pending.add(request.url());
    });
    page.on('response', (response) => {
      this.#pending.delete(response.url());
      if (!isMocked(response.url())) return;
      this.#told++;
      this.#arriving.push(this.#note(response));
    });
    page.on('requestfailed', (request) => {
      this.#pending.delete(request.url());
      // One that was given up, as its story was left, has had no answer.
      const isGivenUp = request.failure()?.errorText === 'net::ERR_ABORTED';
      if (!isMocked(request.url()) || isGivenUp) return;
      this.#told++;
      this.#answers.set(request.url(), 'failed');
    });
    await stopClock(page);
    await page.evaluateOnNewDocument(listen);
  }

  /** Reads the story that was visited last. Returns `undefined` if it failed, or if it told the panel nothing. */
  async read(id: string): Promise<EmbeddedStory | undefined> {
    const { page } = this;
    if (!page) return undefined;
    // What is beside the widget is not pasted.
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

  /** Waits until the story loads nothing any more, for 15 seconds at most; or for three if a server does not answer. */
  async #waitForAnswers(page: Page): Promise<void> {
    const start = performance.now();
    let unanswered = 0;
    while (performance.now() - start < 15_000) {
      // A request that failed is sent again after a while: until then nothing is pending.
      if (this.#pending.size === 0 && !(await page.evaluate(isLoading))) return;
      if (this.#pending.size > 0 && ++unanswered > 30) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** What is shown, and the answers that it is shown by: where one comes while the page is read, the page is read again. */
  async #readWithAnswers(page: Page): Promise<Pick<EmbeddedStory, 'facts' | 'answers'>> {
    for (let round = 0; ; round++) {
      await Promise.all(this.#arriving.splice(0));
      const answers = new Map(this.#answers);
      const before = this.#told;
      const facts = await settledFacts(page, '.story');
      // One that is asked again and again never ends.
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

/** In the page: keeps what a story tells the panel last. */
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

/** Answers a page's request to a mock server as that answered the story's. One that the story had no answer to waits. */
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
