import pixelmatch from 'pixelmatch';
import type { Page } from 'puppeteer-core';

/** A picture, decoded: four bytes a pixel. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Over how many pixels to each side colours are averaged before they are compared: edges of letters differ between machines. */
const blur = 2;

/** From which distance two averaged colours differ, of 1 between black and white. */
const threshold = 0.06;

/** So many pixels may differ. */
const allowance = 12;

/** How two pictures differ; nothing, where a person would call them the same. */
export function comparePictures(actual: Pixels, expected: Pixels): { problem: string; difference?: Pixels } | undefined {
  const { width, height } = expected;
  if (actual.width !== width || actual.height !== height)
    return { problem: `is ${actual.width} × ${actual.height} px, not ${width} × ${height}` };
  const data = new Uint8ClampedArray(width * height * 4);
  // Pixelmatch knows how far apart two colours are to an eye, and draws where they differ. Its own way with smoothed edges is not enough
  // for whole letters that are drawn otherwise; averaged, they are alike, and there are no edges left to be excused.
  const count = pixelmatch(average(actual), average(expected), data, width, height, { threshold, includeAA: true });
  return count > allowance ? { problem: `differs in ${count} px`, difference: { width, height, data } } : undefined;
}

/** Averages each colour with those around it, in one direction and then in the other. */
function average({ width, height, data }: Pixels): Uint8ClampedArray {
  return sweep(sweep(data, width, height, 4, width * 4), height, width, width * 4, 4);
}

/** Averages along lines of `length` pixels, a `step` of bytes from one another; the lines are `stride` bytes apart. */
function sweep(data: Uint8ClampedArray, length: number, lines: number, step: number, stride: number): Uint8ClampedArray {
  const averaged = new Uint8ClampedArray(data.length);
  for (let line = 0; line < lines; line++) {
    for (let channel = 0; channel < 4; channel++) {
      const at = (index: number): number =>
        data[line * stride + Math.min(Math.max(index, 0), length - 1) * step + channel]!;
      let sum = 0;
      for (let index = -blur; index < blur; index++) sum += at(index);
      for (let index = 0; index < length; index++) {
        sum += at(index + blur);
        averaged[line * stride + index * step + channel] = sum / (2 * blur + 1);
        sum -= at(index - blur);
      }
    }
  }
  return averaged;
}

/** Decodes a picture of any kind that the browser knows. */
export async function decode(page: Page, file: Buffer): Promise<Pixels> {
  const { width, height, bytes } = await page.evaluate(async (base64) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
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

/** Makes a PNG of it. */
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
