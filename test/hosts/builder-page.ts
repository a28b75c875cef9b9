import type { Page } from 'puppeteer-core';

/** The widgets of the builder's frames, from attributes alone, as a page that knows nothing of it has them. */
export const plainPage = `
  <news-headline-card layout="lead" level="1" href="/a" kicker="Ports" label="live" headline="Harbour dredging starts early"
    standfirst="Storms have left the channel too shallow"></news-headline-card>
  <news-byline authors="Mara Lin" published-at="2026-03-02T08:00:00Z"></news-byline>
  <news-share-icons networks="x facebook whatsapp email copy print" url="https://news.example/a" headline="Harbour"></news-share-icons>
  <news-photo-caption caption="The harbour" credit="Halyard Press"><img src="/a.webp" alt=""></news-photo-caption>
  ${['breaking', 'opinion', 'sponsored']
    .map(
      (label) =>
        `<news-headline-card layout="text" level="2" href="/" label="${label}" headline="Central bank holds rates"></news-headline-card>`,
    )
    .join('')}
  <news-subscription-prompt state="metered" articles-left="2" period="month" subscribe-href="https://news.example/subscribe"
    sign-in-href="https://news.example/sign-in"></news-subscription-prompt>`;

/** A page of one scheme that sets nothing else but its face. */
export const pageStyle = (scheme: string): string =>
  `:root { color-scheme: ${scheme}; background: canvas; color: canvastext; } body { font: 16px/1.5 system-ui, sans-serif; }\n`;

/** The computed styles of the widgets' parts, by names of their own; colours as `#rrggbb`, as a canvas paints them on white. */
export type Parts = Record<string, Record<string, string>>;

const places = {
  card: ['news-headline-card', '.card'],
  root: ['news-headline-card', '.root'],
  kicker: ['news-headline-card', '.kicker'],
  live: ['news-headline-card', '.live'],
  headline: ['news-headline-card', '.headline'],
  standfirst: ['news-headline-card', '.standfirst'],
  breaking: ['news-headline-card[label="breaking"]', '.breaking'],
  opinion: ['news-headline-card[label="opinion"]', '.opinion'],
  sponsored: ['news-headline-card[label="sponsored"]', '.sponsored'],
  byline: ['news-byline', '.byline'],
  time: ['news-byline', 'time'],
  link: ['news-share-icons', '.link'],
  caption: ['news-photo-caption', '.text'],
  prompt: ['news-subscription-prompt', '.prompt'],
  heading: ['news-subscription-prompt', '.heading'],
  main: ['news-subscription-prompt', '.main'],
  words: ['news-subscription-prompt', '.main > span'],
} as const;

/** What a theme can change and the width of a place does not. */
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

/** What the parts of the widgets of a page look like. */
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
            getComputedStyle(document.querySelector(widget)!.shadowRoot!.querySelector('.root')!).backgroundColor,
            style[property],
          ]) {
            pen.fillStyle = layer;
            pen.fillRect(0, 0, 1, 1);
          }
          const channels = [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
          own[property] = `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
        }
        // A line's height is that of its size, which is the place's.
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
