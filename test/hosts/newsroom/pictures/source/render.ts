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
import { fallbackWidth, pictureWidths, portraitWidths, smallSet, isInEveryWidth } from '../../pictures.js';

const sourceFolder = fileURLToPath(new URL('.', import.meta.url));
const resultFolder = join(sourceFolder, '..');
const executablePath = process.env['CHROME_PATH'];
if (!executablePath) throw new Error('Set CHROME_PATH to a Chromium that can draw the pictures.');

const quality = { webp: '45', jpeg: '68' };
/** The best of these that keeps a picture's largest AVIF within the bytes below serves all of its widths. */
const avifQualities = ['60', '55', '50', '46', '42'];
const largestAvifBytes = 56_000;

/** The same for the pictures of the small set. The last steps make the grain softer, because it takes the most bytes. */
const smallSteps = [
  { softness: 0, avif: '46' },
  { softness: 0, avif: '40' },
  { softness: 0.4, avif: '40' },
  { softness: 0.5, avif: '36' },
  { softness: 0.5, avif: '33' },
  { softness: 0.6, avif: '31' },
];
const largestSmallAvifBytes = 33_000;
const smallWebpQuality = '31';

/** Only these pictures, if any are named. */
const named = process.argv.slice(2);

const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const workFolder = mkdtempSync(join(tmpdir(), 'pictures-'));
try {
  const page = await browser.newPage();
  for (const file of readdirSync(sourceFolder).filter((name) => name.endsWith('.svg'))) {
    if (named.length > 0 && !named.includes(basename(file, '.svg'))) continue;
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
  if (!isPortrait && !isInEveryWidth(name)) return encodeSmallSet(name, drawing, height / width);
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

function encodeSmallSet(name: string, drawing: string, shape: number): void {
  const scale = (target: number, softness: number): string => {
    const scaled = join(workFolder, `${name}-${target}.png`);
    const soften = softness > 0 ? ['-blur', `0x${softness}`] : [];
    const size = `${target}x${Math.round(target * shape)}!`;
    run('convert', drawing, '-filter', 'Triangle', '-resize', size, ...soften, '-strip', scaled);
    return scaled;
  };
  const largest = Math.max(...smallSet.avif);
  const step = smallSteps.find(({ softness, avif }) => {
    const file = result(name, largest, 'avif');
    encodeAvif(scale(largest, softness), file, avif);
    return statSync(file).size <= largestSmallAvifBytes;
  });
  if (!step) throw new Error(`${name} has too much grain: no AVIF of it is small enough.`);
  for (const target of smallSet.avif) {
    if (target !== largest) encodeAvif(scale(target, 0), result(name, target, 'avif'), step.avif);
  }
  for (const target of smallSet.webp) {
    run('cwebp', '-quiet', '-m', '6', '-q', smallWebpQuality, scale(target, 0), '-o', result(name, target, 'webp'));
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
