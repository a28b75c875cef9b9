/**
 * Measures how long a new reader waits for a docs page of the built Storybook, and what the page loads.
 *
 *     npm run build-storybook && npx tsx test/bench/storybook.ts --samples 5 [--slowdown 4] [--files]
 *
 * Two addresses: the page within Storybook, and only the page. Each sample is a visit in a new browser context, so that
 * nothing is cached. The server compresses with brotli. “Thread” is how long the page's own thread was busy until the
 * first content: unlike the times, it does not grow if the machine is busy. “Heading” is the first text that a reader
 * sees. `--slowdown` slows the processor down, as phones are slower. With `--files`, each file of the first
 * address is listed.
 */
import { parseArgs } from 'node:util';
import { launchChromium } from '../support/browsers/chromium.js';
import { serveCompressed } from '../stories/walk/compressed-storybook.js';
import { measureLoad, type DocsLoad } from '../stories/walk/docs-load.js';
import { aligned, median } from './statistics.js';

const id = 'widgets-headline-card--docs';
const addresses = [`/?path=/docs/${id}`, `/iframe.html?id=${id}&viewMode=docs`];

const { values } = parseArgs({
  options: {
    samples: { type: 'string', default: '5' },
    files: { type: 'boolean', default: false },
    slowdown: { type: 'string', default: '1' },
  },
});
const server = await serveCompressed();
const browser = await launchChromium();
try {
  // The first visit also warms up the browser and compresses the files.
  await measureLoad(browser, server.origin + addresses[0]!);
  const lines = [['page', 'requests', 'kB', 'heading', 'first content', 'largest content', 'complete', 'thread']];
  for (const address of addresses) {
    const loads: DocsLoad[] = [];
    for (let sample = 0; sample < Number(values.samples); sample++)
      loads.push(await measureLoad(browser, server.origin + address, Number(values.slowdown)));
    const middle = (
      key: 'requests' | 'bytes' | 'heading' | 'firstContent' | 'largestContent' | 'complete' | 'thread',
    ): number => median(loads.map((load) => load[key]))!;
    lines.push([
      address,
      String(middle('requests')),
      (middle('bytes') / 1000).toFixed(0),
      ...(['heading', 'firstContent', 'largestContent', 'complete', 'thread'] as const).map(
        (key) => `${middle(key).toFixed(0)} ms`,
      ),
    ]);
    if (values.files && address === addresses[0])
      for (const [path, bytes] of [...loads[0]!.files].sort(([, a], [, b]) => b - a))
        console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${path}`);
  }
  console.log(aligned(lines));
} finally {
  await browser.close();
  await server.close();
}
