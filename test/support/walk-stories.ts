/**
 * Opens every story of the built Storybook in a browser, as it is and on a dark Arabic page: each must render, without an error, an
 * axe violation or an overflow.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import { launchBrowser } from './browser-page.js';
import { writeOutcome } from './count-reporter.mjs';

const folder = fileURLToPath(new URL('../../storybook-static', import.meta.url));

/** What the walk hears from a story, through Storybook's channel. */
interface Heard {
  event: string;
  payload: unknown;
}

interface Finished {
  reporters?: { type: string; status: string; result?: { violations?: { id: string; nodes: { html: string }[] }[] } }[];
}

async function main(): Promise<void> {
  if (!existsSync(`${folder}/index.json`)) throw new Error('Storybook is not built. Run: npm run build-storybook');
  const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as {
    entries: Record<string, { id: string; type: string }>;
  };
  const app = new Hono().use('*', serveStatic({ root: folder }));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();
  const outcome = { passed: 0, failures: [] as string[] };
  const stories = Object.values(entries).filter(({ type }) => type === 'story');
  const visits = stories
    .flatMap(({ id }) => ['', 'scheme:dark;language:ar'].map((globals) => ({ id, globals })))
    .values();
  const walkOn = async (): Promise<void> => {
    // All take from the same row.
    for (const { id, globals } of visits) {
      const problems = await walk(id, globals);
      if (problems.length === 0) outcome.passed++;
      else outcome.failures.push(`${id} ${globals}: ${problems[0]}`);
      for (const problem of problems) console.error(`${id} ${globals}: ${problem}`);
    }
  };
  await Promise.all([walkOn(), walkOn(), walkOn()]);
  await browser.close();
  server.close();
  const { passed, failures } = outcome;
  writeOutcome('stories', outcome);
  console.log(`Stories: ${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 || passed === 0 ? 1 : 0;

  async function walk(id: string, globals: string): Promise<string[]> {
    const page = await browser.newPage();
    // Of several tabs all but one are hidden, and what waits for a reader waits there for ever.
    await page.emulateFocusedPage(true);
    const problems: string[] = [];
    let settle: (heard: Heard) => void = () => undefined;
    const settled = new Promise<Heard>((resolve) => (settle = resolve));
    page.on('pageerror', (error) => problems.push(`exception: ${String(error)}`));
    page.on('console', (message) => {
      // A story about a failure makes the browser log the failed request.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        problems.push(message.text());
    });
    await page.exposeFunction('reportStory', (heard: Heard) => settle(heard));
    await page.evaluateOnNewDocument(() => {
      const events = [
        'storyFinished',
        'storyErrored',
        'storyThrewException',
        'playFunctionThrewException',
        'storyMissing',
      ];
      const report = (globalThis as unknown as { reportStory(heard: unknown): void }).reportStory;
      const timer = setInterval(() => {
        const channel = (
          globalThis as {
            __STORYBOOK_ADDONS_CHANNEL__?: { on(event: string, listener: (payload: unknown) => void): void };
          }
        ).__STORYBOOK_ADDONS_CHANNEL__;
        if (!channel) return;
        clearInterval(timer);
        for (const event of events) {
          channel.on(event, (payload) => report({ event, payload: JSON.parse(JSON.stringify(payload ?? null)) }));
        }
      }, 1);
    });
    await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story&globals=${globals}`);
    const timeout = new Promise<Heard>((resolve) =>
      setTimeout(() => resolve({ event: 'timeout', payload: null }), 20_000),
    );
    const { event, payload } = await Promise.race([settled, timeout]);
    if (event !== 'storyFinished') problems.push(`${event}: ${JSON.stringify(payload)}`);
    for (const { type, result } of (payload as Finished | null)?.reporters ?? []) {
      if (type !== 'a11y') continue;
      for (const { id: rule, nodes } of result?.violations ?? []) problems.push(`axe ${rule}: ${nodes[0]?.html ?? ''}`);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 0) problems.push(`overflows by ${overflow} px`);
    await page.close();
    return problems;
  }
}

await main();
