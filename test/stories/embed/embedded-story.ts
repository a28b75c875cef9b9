import type { Browser, ConsoleMessage, HTTPResponse, Page } from 'puppeteer-core';
import type { Snippets } from '../../../.storybook/embed-channel.js';
import { settledFacts, type Facts } from './facts.js';
import { stillClock } from './still-clock.js';

/** A story as it stands in Storybook, with what it takes to see the same elsewhere. */
export interface EmbeddedStory {
  id: string;
  /** Of its page. */
  title: string;
  /** Of the widget's container, in CSS pixels. */
  width: number;
  facts: Facts;
  snippets: Snippets;
  /** What its mock servers answered, by address; nothing for what they had not. */
  answers: Map<string, Answer | 'failed'>;
  /** What the console of Storybook said, which a page of one's own says too. */
  warnings: string[];
}

export interface Answer {
  status: number;
  type: string;
  body: Buffer;
}

/** The servers that stories are fed from. */
export const isMocked = (url: string): boolean => /^https:\/\/(?:api|access)\.example\//.test(url);

/** Opens a story of the built Storybook, and reads from it what it shows and how it says to embed that. */
export async function openStory(browser: Browser, origin: string, id: string, globals: string): Promise<EmbeddedStory> {
  const page = await browser.newPage();
  await page.emulateFocusedPage(true);
  const answers: EmbeddedStory['answers'] = new Map();
  const warnings: string[] = [];
  const arriving: Promise<void>[] = [];
  page.on('console', (message) => warnings.push(saidIn(message)));
  page.on('response', (response) => {
    if (isMocked(response.url())) arriving.push(note(response, answers));
  });
  page.on('requestfailed', (request) => {
    if (isMocked(request.url())) answers.set(request.url(), 'failed');
  });
  await page.evaluateOnNewDocument(stillClock, 0);
  await page.evaluateOnNewDocument(listen);
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
  await page.waitForFunction(() => 'finished' in globalThis, { polling: 50, timeout: 20_000 });
  await page.addStyleTag({ content: '[data-not-embedded] { display: none !important }' });
  const facts = await settledFacts(page, '.story');
  await Promise.all(arriving);
  const told = await page.evaluate(() => ({
    title: document.title,
    snippets: (globalThis as unknown as { told: Snippets }).told,
    width: document.querySelector('.story')!.getBoundingClientRect().width,
  }));
  await page.close();
  return { id, ...told, facts, answers, warnings };
}

async function note(response: HTTPResponse, answers: EmbeddedStory['answers']): Promise<void> {
  const body = await response.buffer().catch(() => Buffer.from(''));
  answers.set(response.url(), { status: response.status(), type: response.headers()['content-type'] ?? '', body });
}

/** What the console says, without what differs between builds: the names of classes, and how a server words a refusal. */
export const saidIn = (message: ConsoleMessage): string =>
  message
    .text()
    .replace(/ \[node \S+\]$/, '')
    .replace(/^(Failed to load resource).*$/, '$1');

/** In the page: keeps what a story tells the panel last, and that it has finished. */
function listen(): void {
  const page = globalThis as unknown as Record<string, unknown> & {
    __STORYBOOK_ADDONS_CHANNEL__?: { on(event: string, listener: (payload: unknown) => void): void };
  };
  const timer = setInterval(() => {
    const channel = page.__STORYBOOK_ADDONS_CHANNEL__;
    if (!channel) return;
    clearInterval(timer);
    channel.on('standfirst/snippets', (told) => (page.told = told));
    channel.on('storyFinished', () => (page.finished = true));
  }, 1);
}

/** Answers a page's requests to the mock servers as they answered the story's. One that the story had no answer to waits. */
export async function answerAs({ answers }: EmbeddedStory, page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!isMocked(request.url())) return void request.continue();
    const answer = answers.get(request.url());
    if (answer === 'failed') return void request.abort();
    if (!answer) return undefined;
    const { status, type, body } = answer;
    return void request.respond({
      status,
      contentType: type,
      headers: {
        'Access-Control-Allow-Origin': new URL(page.url()).origin,
        'Access-Control-Allow-Credentials': 'true',
      },
      body,
    });
  });
}
