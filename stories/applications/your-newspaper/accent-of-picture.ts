import { converter, formatHex } from 'culori';
import type { Newspaper } from './newspaper.js';

/** The pictures are made this small: only their colours matter. */
const side = 40;
/** How many groups of hues there are. */
const groups = 24;

/** Returns the colour of a newspaper's logo or first picture; `undefined` if the browser may read neither. */
export async function accentOf({ articles }: Newspaper): Promise<string | undefined> {
  const pictures = [
    articles.find(({ publication }) => publication?.logo)?.publication?.logo,
    articles.find(({ image }) => image)?.image?.src,
  ];
  for (const address of pictures) {
    const accent = address && (await accentOfPicture(address));
    if (accent) return accent;
  }
  return undefined;
}

/**
 * Returns the strongest colour of a picture, as `#rrggbb`. Greys and very light or dark colours do not count.
 *
 * @returns `undefined` if there is none, or if the site of the picture does not let other sites read it (CORS)
 */
async function accentOfPicture(address: string): Promise<string | undefined> {
  const picture = new Image();
  picture.crossOrigin = 'anonymous';
  picture.referrerPolicy = 'no-referrer';
  picture.src = address;
  try {
    await picture.decode();
    const canvas = new OffscreenCanvas(side, side);
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(picture, 0, 0, side, side);
    return strongestColor(context.getImageData(0, 0, side, side).data);
  } catch {
    return undefined;
  }
}

const toOklch = converter('oklch');

/** Returns the mean of the group of hues with the most colour in it. */
function strongestColor(pixels: Uint8ClampedArray): string | undefined {
  const sums = Array.from({ length: groups }, () => ({ weight: 0, r: 0, g: 0, b: 0 }));
  for (let index = 0; index < pixels.length; index += 4) {
    const [r, g, b, alpha] = [0, 1, 2, 3].map((offset) => pixels[index + offset]! / 255) as [
      number,
      number,
      number,
      number,
    ];
    const { l, c, h = 0 } = toOklch({ mode: 'rgb', r, g, b });
    if (alpha < 0.5 || c < 0.05 || l < 0.2 || l > 0.9) continue;
    const group = sums[Math.floor((h / 360) * groups) % groups]!;
    group.weight += c;
    group.r += r * c;
    group.g += g * c;
    group.b += b * c;
  }
  const { weight, r, g, b } = sums.reduce((most, group) => (group.weight > most.weight ? group : most));
  return weight < 1 ? undefined : formatHex({ mode: 'rgb', r: r / weight, g: g / weight, b: b / weight });
}
