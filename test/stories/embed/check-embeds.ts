/**
 * Takes what the embed panel says of stories, puts it into bare pages of another origin against the built files, and compares what a reader meets
 * there with the story: the same texts, links and names, each widget in the same room, and nothing in the console that the story does not have.
 */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { forms, type Form } from '../../../stories/embed/forms.js';
import type { Outcome } from '../../support/count-reporter.mjs';
import { pack } from '../../support/packed.js';
import { answerAs, openStory, saidIn, type EmbeddedStory } from './embedded-story.js';
import { stillClock } from './still-clock.js';
import { differenceOf, settledFacts } from './facts.js';
import { buildScripts, pageOf, type HostPage } from './host-pages.js';

/** A story of Storybook's index. */
export interface StoryEntry {
  id: string;
  title: string;
  tags?: string[];
}

/** A story, a page around it, and the forms in which it is tried there. */
interface Trial {
  entry: StoryEntry;
  globals: string;
  forms: readonly Form[];
}

/** What cannot be compared with the story, and why. */
const incomparable: Readonly<Record<string, string>> = {
  'languages-every-language--side-by-side': 'The pseudo-locale is not among the built files.',
  'widgets-share-icons--from-the-page': 'It shares the address of the page that it stands on.',
};

/** How many pages are open at once. */
const lanes = 3;

export async function checkEmbeds(browser: Browser, origin: string, entries: readonly StoryEntry[]): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, failures: [] };
  const pages = new Map<string, HostPage & { story: EmbeddedStory; entry: StoryEntry }>();
  await inLanes(trialsOf(entries), async ({ entry, globals, forms: tried }) => {
    const story = await openStory(browser, origin, entry.id, globals).catch((error: unknown) => String(error));
    if (typeof story === 'string' || !story.snippets) {
      outcome.failures.push(`${entry.id} ${globals}: tells the embed panel nothing. ${story as string}`);
      return;
    }
    for (const form of tried) {
      const blocks = story.snippets.forms[form];
      // A page about something that is no widget.
      if (!story.snippets.forms.npm[0]!.code) continue;
      const name = `${entry.id}-${form}${globals && '-set'}`;
      pages.set(name, { form, blocks, title: story.title, width: story.width, base: `${origin}/cdn/`, story, entry });
    }
  });

  const scripts = await buildScripts(pages, pack());
  const app = new Hono().get('/*', (context) => {
    const file = context.req.path.slice(1);
    const page = pages.get(file);
    if (page) return context.html(pageOf(page, scripts.addresses.get(file) ?? []));
    const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
    return context.body((scripts.files.get(file) ?? '') as string, 200, { 'Content-Type': type });
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  await inLanes([...pages], async ([name, { story, entry }]) => {
    // A reader who has done something sees something else.
    const isCompared = !entry.tags?.includes('play-fn') && !(entry.id in incomparable);
    const problem = await visit(browser, `${host}/${name}`, story, isCompared);
    if (!problem) outcome.passed++;
    else outcome.failures.push(`${name}: ${problem}`);
  });
  server.close();
  return outcome;
}

/** Every form of each element's first story, and that again on a dark Arabic page with a theme; one form of every other. */
function trialsOf(entries: readonly StoryEntry[]): Trial[] {
  const known = new Set<string>();
  return entries.flatMap((entry, index): Trial[] => {
    const isFirst = /^(Widgets|Data|Access)\//.test(entry.title) && !known.has(entry.title);
    known.add(entry.title);
    if (!isFirst) return [{ entry, globals: '', forms: [forms[index % forms.length]!] }];
    return [
      { entry, globals: '', forms },
      { entry, globals: 'preset:salmon;scheme:dark;language:ar', forms: ['loader', 'react'] },
    ];
  });
}

/** Opens a page with a snippet, and says what is wrong with it. */
async function visit(
  browser: Browser,
  address: string,
  story: EmbeddedStory,
  isCompared: boolean,
): Promise<string | undefined> {
  const page = await browser.newPage();
  await page.emulateFocusedPage(true);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`exception: ${String(error)}`));
  page.on('console', (message) => {
    const text = saidIn(message);
    const isKnown = story.warnings.includes(text);
    if (!isKnown) problems.push(`the console says: ${text}`);
  });
  await answerAs(story, page);
  // What a story says of twelve minutes ago it says from a moment after it was opened.
  await page.evaluateOnNewDocument(stillClock, 20);
  await page.goto(address, { waitUntil: 'load' });
  const isMade = await page
    .waitForFunction(() => document.querySelector('#place')?.firstElementChild, { polling: 50, timeout: 5_000 })
    .catch(() => undefined);
  if (!isMade) problems.push('nothing stands there');
  let facts = await settledFacts(page, '#place');
  let difference = isCompared ? differenceOf(story.facts, facts) : undefined;
  // A machine that is busy may be late.
  for (let tries = 0; difference && tries < 3; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    facts = await settledFacts(page, '#place');
    difference = differenceOf(story.facts, facts);
  }
  await page.close();
  return problems[0] ?? difference;
}

/** Does something with each, a few at a time. */
async function inLanes<Each>(all: Iterable<Each>, work: (each: Each) => Promise<void>): Promise<void> {
  const row = [...all].values();
  const walk = async (): Promise<void> => {
    // All take from the same row.
    for (const each of row) await work(each);
  };
  await Promise.all(Array.from({ length: lanes }, walk));
}
