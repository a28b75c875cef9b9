/**
 * Compares the style and layout of cards that a server has rendered with those of the markup inside their tags, which a
 * page shows without the library. No script runs.
 */
import { Hono } from 'hono';
import type { Browser } from 'puppeteer-core';
import { renderPage } from '../server/renderer.js';
import { startServer } from '../support/servers/start-server.js';
import { makeArticles, wordsOf } from './articles.js';
import { layoutTime } from './browser-run.js';
import { fallbackOf } from './contender.js';
import { aligned, median, turned } from './statistics.js';

const count = 50;

/** The most that rendered cards may take, as a ratio to their markup. */
const bar = 1.8;

/** Measures both, and prints the medians beside the bar. */
export async function reportRendered(browser: Browser, rounds: number, openedAt: Date): Promise<void> {
  const cards = makeArticles(count, 'https://media.meridian.example', openedAt).map(wordsOf);
  const tags = cards.map((card) => `<news-headline-card>${fallbackOf(card)}</news-headline-card>`).join('\n');
  const style = 'main { display: grid; grid-template-columns: repeat(auto-fill, minmax(288px, 1fr)); gap: 24px }';
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cards</title><style>${style} news-headline-card { display: block }</style><main>${tags}</main></html>`;
  const pages: Readonly<Record<string, string>> = { markup: page, rendered: await renderPage(page, { base: '/' }) };
  const app = new Hono();
  app.get('/:name', (context) => context.html(pages[context.req.param('name')] ?? ''));
  const { origin, close } = await startServer(app);
  const times: Record<string, number[]> = { markup: [], rendered: [] };
  // The round before the first only warms up the browser.
  for (let round = 0; round <= rounds; round++) {
    for (const name of turned(['markup', 'rendered'], round)) {
      const time = await measurePage(browser, `${origin}/${name}`);
      if (round > 0) times[name]!.push(time);
    }
  }
  await close();
  const [markup, rendered] = [median(times['markup']!)!, median(times['rendered']!)!];
  const ratio = rendered / markup;
  const result = [`≤ ${bar.toFixed(2)}×`, `${ratio.toFixed(2)}×`, ratio <= bar ? 'met' : 'not met'];
  console.log(`\n${count} cards that a server has rendered, without a script; medians of ${rounds}\n`);
  console.log(
    aligned([
      ['', 'style + layout ms'],
      ['the markup inside their tags', markup.toFixed(1)],
      ['rendered', rendered.toFixed(1), ...result],
    ]),
  );
}

async function measurePage(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.setViewport({ width: 1280, height: 900 });
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    await page.goto(address, { waitUntil: 'load' });
    // Reads a box, so that the layout is up to date.
    await page.evaluate(() => document.body.offsetHeight);
    return await layoutTime(session);
  } finally {
    await page.close();
  }
}
