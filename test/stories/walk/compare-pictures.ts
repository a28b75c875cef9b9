import pixelmatch from 'pixelmatch';
import type { Page } from 'puppeteer-core';

/** A decoded picture: four bytes for each pixel. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** How close two pictures must be. */
export interface Tolerance {
  /**
   * The number of pixels to each side, and up and down, over which colours are averaged before they are compared.
   * Machines draw the edges of letters differently. The greatest differences are to the sides, because some machines
   * use a colour for each part of a pixel. A thin line across the page must still be visible.
   */
  across: number;
  down: number;
  /** The distance from which two averaged colours differ. The distance between black and white is 1. */
  threshold: number;
  /** The number of pixels that may differ. */
  allowance: number;
}

/** For a picture with one pixel for each pixel of the page. */
const fullSize: readonly Tolerance[] = [{ across: 8, down: 1, threshold: 0.06, allowance: 20 }];

/**
 * For a picture of half the size. A thin line in it is half as dark, and averaging it with the rows above and below
 * would remove it. So such a picture is also compared row by row, averaged far to each side. A third comparison is
 * stricter for large areas, because a paper may be pale.
 */
export const halfSize: readonly Tolerance[] = [
  { across: 8, down: 1, threshold: 0.1, allowance: 300 },
  { across: 24, down: 0, threshold: 0.1, allowance: 200 },
  { across: 12, down: 12, threshold: 0.03, allowance: 200 },
];

/** Returns the differences between two pictures; nothing if they look the same to a person. */
export function comparePictures(
  actual: Pixels,
  expected: Pixels,
  tolerances = fullSize,
): { problem: string; difference?: Pixels } | undefined {
  const { width, height } = expected;
  if (actual.width !== width || actual.height !== height)
    return { problem: `is ${actual.width} × ${actual.height} px, not ${width} × ${height}` };
  for (const { across, down, threshold, allowance } of tolerances) {
    const data = new Uint8ClampedArray(width * height * 4);
    const options = { threshold, includeAA: true };
    // Pixelmatch measures how different two colours look, and draws the differences. Its option for smoothed edges is
    // not enough for whole letters that are drawn differently. After averaging they are similar, and there are no edges
    // left to ignore.
    const pictures = [average(actual, across, down), average(expected, across, down)] as const;
    const count = pixelmatch(...pictures, data, width, height, options);
    if (count > allowance) return { problem: `differs in ${count} px`, difference: { width, height, data } };
  }
  return undefined;
}

/** Averages each colour with those around it, to the sides and then up and down. */
function average({ width, data }: Pixels, across: number, down: number): Uint8ClampedArray {
  const row = width * 4;
  return sweep(sweep(data, row, 4, across), data.length, row, down);
}

/**
 * Averages each value with those at the same place in this many steps before and behind. Beyond the end of a line, its
 * last step counts.
 *
 * @param line the number of values in a line
 * @param step the number of values in a step
 */
function sweep(data: Uint8ClampedArray, line: number, step: number, reach: number): Uint8ClampedArray {
  const averaged = new Uint8ClampedArray(data.length);
  const sums = new Uint32Array(step);
  for (let start = 0; start < data.length; start += line) {
    const end = start + line - step;
    for (let lane = 0; lane < step; lane++) {
      sums[lane] = reach * data[start + lane]!;
      for (let count = 0; count < reach; count++) sums[lane]! += data[Math.min(start + count * step, end) + lane]!;
    }
    for (let place = start; place <= end; place += step) {
      const next = Math.min(place + reach * step, end);
      const last = Math.max(place - reach * step, start);
      for (let lane = 0; lane < step; lane++) {
        const sum = sums[lane]! + data[next + lane]!;
        averaged[place + lane] = sum / (2 * reach + 1);
        sums[lane] = sum - data[last + lane]!;
      }
    }
  }
  return averaged;
}

/** Decodes a picture of any type that the browser knows. */
export async function decode(page: Page, file: Buffer): Promise<Pixels> {
  const { width, height, bytes } = await page.evaluate(async (base64) => {
    const picture = await createImageBitmap(
      new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]),
    );
    const { width, height } = picture;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    let bytes = '';
    for (let start = 0; start < data.length; start += 8192)
      bytes += String.fromCharCode(...data.subarray(start, start + 8192));
    return { width, height, bytes: btoa(bytes) };
  }, file.toString('base64'));
  return { width, height, data: new Uint8ClampedArray(Buffer.from(bytes, 'base64')) };
}

/** Encodes a picture as PNG. */
export async function encode(page: Page, { width, height, data }: Pixels): Promise<Buffer> {
  const address = await page.evaluate(
    (width, height, base64) => {
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      const data = Uint8ClampedArray.from(atob(base64), (letter) => letter.charCodeAt(0));
      canvas.getContext('2d')!.putImageData(new ImageData(data, width, height), 0, 0);
      return canvas.toDataURL();
    },
    width,
    height,
    Buffer.from(data).toString('base64'),
  );
  return Buffer.from(address.split(',')[1]!, 'base64');
}
