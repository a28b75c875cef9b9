import type { Page } from 'puppeteer-core';

/**
 * The computed styles of the widgets' parts, by short names. Colours are `#rrggbb`, as a canvas paints them on white.
 */
export type Parts = Record<string, Record<string, string>>;

const places = {
  card: ['news-headline-card', '.card'],
  root: ['news-headline-card', '.root'],
  kicker: ['news-headline-card', '.kicker'],
  live: ['news-headline-card[label="live"]', '.live'],
  headline: ['news-headline-card', '.headline'],
  standfirst: ['news-headline-card', '.standfirst'],
  opinion: ['news-headline-card[label="opinion"]', '.opinion'],
  sponsored: ['news-headline-card[label="sponsored"]', '.sponsored'],
  paid: ['news-headline-card[label="sponsored"]', '.root'],
  byline: ['news-byline', '.byline'],
  time: ['news-byline', 'time'],
  link: ['news-share-icons', '.link'],
  caption: ['news-photo-caption', '.text'],
  prompt: ['news-subscription-prompt', '.prompt'],
  heading: ['news-subscription-prompt', '.heading'],
  main: ['news-subscription-prompt', '.main'],
  words: ['news-subscription-prompt', '.main > span'],
} as const;

/** The properties that a theme can change, but a different width of the page cannot. */
const properties = [
  'color',
  'backgroundColor',
  'fontFamily',
  'fontWeight',
  'lineHeight',
  'paddingBlockStart',
  'paddingInlineStart',
  'borderBlockStartWidth',
  'borderBlockStartColor',
  'borderStartStartRadius',
  'rowGap',
  'textTransform',
] as const;

/** Returns the styles of the parts of the widgets of a page. */
export async function readParts(page: Page): Promise<Parts> {
  await page.waitForFunction(
    () =>
      document.querySelector('news-subscription-prompt')?.shadowRoot?.querySelector('.main') &&
      document.querySelector('news-photo-caption')?.shadowRoot?.querySelector('.text') &&
      document.querySelector('news-share-icons')?.shadowRoot?.querySelector('.link') &&
      document.querySelector('news-byline')?.shadowRoot?.querySelector('time'),
  );
  return page.evaluate(
    (places, properties) => {
      const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
        willReadFrequently: true,
      })!;
      const parts: Record<string, Record<string, string>> = {};
      for (const [name, [widget, part]] of Object.entries(places)) {
        const style = getComputedStyle(document.querySelector(widget)!.shadowRoot!.querySelector(part)!);
        const own: Record<string, string> = (parts[name] = {});
        for (const property of properties) {
          own[property] = style[property];
          if (!/color/i.test(property)) continue;
          for (const layer of [
            'white',
            getComputedStyle(document.body).backgroundColor,
            part === '.root'
              ? 'transparent'
              : getComputedStyle(document.querySelector(widget)!.shadowRoot!.querySelector('.root')!).backgroundColor,
            // The paper of paid content is an image of one colour.
            (property === 'backgroundColor' && /^linear-gradient\((.+?) 0px/.exec(style.borderImageSource)?.[1]) ||
              style[property],
          ]) {
            pen.fillStyle = layer;
            pen.fillRect(0, 0, 1, 1);
          }
          const channels = [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
          own[property] = `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
        }
        // The line height depends on the font size, which depends on the width.
        if (['headline', 'heading', 'standfirst'].includes(name)) {
          own.lineHeight = (parseFloat(style.lineHeight) / parseFloat(style.fontSize)).toFixed(2);
        }
      }
      return parts;
    },
    places,
    properties,
  );
}
