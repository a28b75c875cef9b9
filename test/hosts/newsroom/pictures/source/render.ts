/**
 * Draws every SVG file of this folder into the formats and widths that the newsroom serves.
 *
 * Wants a Chromium at `CHROME_PATH`, and `avifenc`, `cwebp` and ImageMagick's `convert` on the path.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { fallbackWidth, pictureWidths, portraitWidths } from '../../pictures.js';

const sourceFolder = fileURLToPath(new URL('.', import.meta.url));
const resultFolder = join(sourceFolder, '..');
const executablePath = process.env['CHROME_PATH'];
if (!executablePath) throw new Error('Set CHROME_PATH to a Chromium that can draw the pictures.');

const quality = { webp: '45', jpeg: '68' };
/** The best of these that keeps a picture's largest AVIF within the bytes below serves all of its widths. */
const avifQualities = ['60', '55', '50', '46', '42'];
const largestAvifBytes = 56_000;

const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const workFolder = mkdtempSync(join(tmpdir(), 'pictures-'));
try {
  const page = await browser.newPage();
  for (const file of readdirSync(sourceFolder).filter((name) => name.endsWith('.svg'))) {
    await renderPicture(page, file);
  }
} finally {
  await browser.close();
  rmSync(workFolder, { recursive: true });
}

async function renderPicture(page: Page, file: string): Promise<void> {
  const name = basename(file, '.svg');
  const svg = readFileSync(join(sourceFolder, file), 'utf8');
  const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).map(Number);

  // Drawn once and scaled: the grain then looks the same in every width.
  const drawing = join(workFolder, `${name}.png`);
  await page.setViewport({ width, height });
  await page.setContent(`<body style="margin: 0">${svg}</body>`);
  await page.screenshot({ path: `${workFolder}/${name}.png` });

  const isPortrait = width === height;
  let avifQuality: string | undefined;
  for (const target of (isPortrait ? portraitWidths : pictureWidths).toReversed()) {
    const size = `${target}x${Math.round((target * height) / width)}!`;
    const scaled = join(workFolder, `${name}-${target}.png`);
    run('convert', drawing, '-resize', size, '-strip', scaled);
    const avif = result(name, target, 'avif');
    avifQuality ??= avifQualities.find((tried) => {
      encodeAvif(scaled, avif, tried);
      return statSync(avif).size <= largestAvifBytes;
    });
    if (!avifQuality) throw new Error(`${file} has too much grain: no AVIF of it is small enough.`);
    encodeAvif(scaled, avif, avifQuality);
    run('cwebp', '-quiet', '-m', '6', '-q', quality.webp, scaled, '-o', result(name, target, 'webp'));
    if (!isPortrait && target === fallbackWidth) {
      run('convert', scaled, '-quality', quality.jpeg, '-interlace', 'Plane', result(name, target, 'jpg'));
    }
  }
}

function encodeAvif(drawing: string, file: string, avifQuality: string): void {
  run('avifenc', '-q', avifQuality, '-s', '3', '-j', '2', drawing, file);
}

function result(name: string, width: number, ending: string): string {
  return join(resultFolder, `${name}-${width}.${ending}`);
}

function run(program: string, ...options: string[]): void {
  execFileSync(program, options, { stdio: ['ignore', 'ignore', 'inherit'] });
}
