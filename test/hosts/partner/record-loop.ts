/**
 * Records the README's loop: `npm run record -- loop`. Wants `img2webp` (Debian: `webp`) on the path.
 *
 * The loop: a blue link in a partner's page, one line pasted, the card, a theme, a dark page, Arabic, a whole page.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { newReader, openPage } from '../../support/browsers/chromium.js';
import { startDemo } from '../demo.js';

const size = { width: 1200, height: 690 };
/** One picture of the loop. */
interface Scene {
  title: string;
  /** Code on a page. Lines that begin with + are new. */
  code: string;
  /** The page beside the code. */
  page: { language?: string; style?: string; head?: string; body: string };
  /** In milliseconds. */
  time: number;
}

const headline = 'Orrin barrier closes as the surge reaches the outer estuary';
const barrier = '/stories/orrin-barrier-storm-surge';
const market = '/stories/souk-al-qasab-reopens';

const demo = await startDemo();
const card = (path: string): string =>
  `<news-headline-card layout="stacked" src="${demo.newsroom}${path}.json"></news-headline-card>`;
const salmon = `<link rel="stylesheet" href="${demo.newsroom}/cdn/themes/salmon.css">`;
const text = `<p>The ferry to Kelmouth stays in port tonight. Bring the bins in, and move the car off the quay.</p>`;

const scenes: readonly Scene[] = [
  {
    title: 'A link in your page',
    code: `<p>
  <a href="https://news.example/barrier">
    Orrin barrier closes as the surge
    reaches the outer estuary
  </a>
</p>`,
    page: { body: `${text}<p><a href="#">${headline}</a></p>` },
    time: 2_000,
  },
  {
    title: 'Paste a tag around it, and a script',
    code: `+<script type="module" async
+  src="https://news.example/v0/loader.js">
+</script>
+
+<news-headline-card
+  src="https://news.example/barrier.json">
  <a href="https://news.example/barrier">
    Orrin barrier closes as the surge
    reaches the outer estuary
  </a>
+</news-headline-card>`,
    page: { body: `${text}${card(barrier)}` },
    time: 2_800,
  },
  {
    title: 'Give it a theme',
    code: `<script type="module" async
  src="https://news.example/v0/loader.js">
</script>
+<link rel="stylesheet" href=
+  "https://news.example/v0/themes/salmon.css">

<news-headline-card
  src="https://news.example/barrier.json">
  …
</news-headline-card>`,
    page: { head: salmon, style: 'background: #fcebdc', body: `${text}${card(barrier)}` },
    time: 2_200,
  },
  {
    title: 'On a dark page it is dark',
    code: `<style>
+  :root {
+    color-scheme: dark;
+  }
</style>

<news-headline-card
  src="https://news.example/barrier.json">
  …
</news-headline-card>`,
    page: { style: 'color-scheme: dark; background: #161513; color: #ebe6dc', body: `${text}${card(barrier)}` },
    time: 2_200,
  },
  {
    title: 'It speaks 22 languages, in both directions',
    code: `+<html lang="ar" dir="rtl">

<news-headline-card
+  src="https://news.example/market.json">
  …
</news-headline-card>`,
    page: {
      language: 'ar',
      body: `<p>نتابع في هذا الركن ما تنشره الصحف عن أسواق المدينة وأهلها.</p>${card(market)}`,
    },
    time: 2_400,
  },
];

const folder = mkdtempSync(join(tmpdir(), 'loop-'));
const reader = await newReader();
try {
  const frames: string[] = [];
  for (const [index, scene] of scenes.entries()) {
    const { page } = await openPage(`${demo.newsroom}/tools.css`, { reader });
    await page.setViewport(size);
    await page.setContent(sceneMarkup(scene));
    await untilDrawn(page);
    const frame = join(folder, `${index}.png`);
    await page.screenshot({ path: frame as `${string}.png` });
    frames.push('-d', String(scene.time), frame);
    await page.close();
  }
  const { page } = await openPage(`${demo.partner}/article`, { reader });
  await page.setViewport(size);
  await untilDrawn(page);
  const last = join(folder, 'page.png');
  await page.screenshot({ path: last as `${string}.png` });
  frames.push('-d', '3000', last);
  const result = fileURLToPath(new URL('loop.webp', import.meta.url));
  execFileSync('img2webp', ['-loop', '0', '-lossy', '-q', '60', '-m', '6', '-min_size', ...frames, '-o', result]);
} finally {
  await reader.close();
  await demo.close();
  rmSync(folder, { recursive: true });
}
process.exit();

function sceneMarkup({ title, code, page }: Scene): string {
  const { language = 'en', style = '', head = '', body } = page;
  const inner = `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}" style="${style}">
<base href="${demo.newsroom}/">${head}<script type="module" src="/cdn/loader.js"></script>
<style>
body { max-width: 27rem; margin: 36px auto; font: 18px/1.5 Georgia, 'Liberation Serif', serif }
p { margin: 0 0 24px }
a { color: #0000ee }
</style>${body}`;
  const lines = code
    .split('\n')
    .map((line) => (line.startsWith('+') ? `<b>${escaped(line.slice(1))}</b>` : escaped(line)));
  return `<!doctype html><html lang="en"><style>
body { display: grid; grid: auto 1fr / 33rem 1fr; margin: 0; height: ${size.height}px; background: #f4f1ea; color: #1b1a17 }
h1 { grid-column: 1 / -1; margin: 0; padding: 18px 36px 16px; font: 600 27px/1.2 Georgia, 'Liberation Serif', serif }
pre { margin: 0; padding: 36px; background: #1b1a17; color: #aaa396; font: 17px/1.6 'DejaVu Sans Mono', monospace }
b { color: #f4e3b2; font-weight: 400 }
iframe { width: 100%; height: 100%; border: 0; background: white }
</style><h1>${title}</h1><pre>${lines.join('\n')}</pre><iframe srcdoc="${escaped(inner)}"></iframe>`;
}

function escaped(markup: string): string {
  return markup.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Waits until the widgets and their pictures are there. */
async function untilDrawn(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 700 });
  // eslint-disable-next-line no-restricted-syntax -- A recording, not a test
  await new Promise((resolve) => setTimeout(resolve, 500));
}
