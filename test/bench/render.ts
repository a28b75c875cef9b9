/**
 * Measures the rendering of pages on a server: the same cards as plain strings, by `@lit-labs/ssr`, and by
 * `standfirst/server`. They take turns in one process.
 *
 * Usage: `npm run bench:server`, after `npm run build`. Times are microseconds for a card, the median of the rounds.
 */
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { renderPage } from '../server/renderer.js';

const rounds = 15;
const cards = 1000;

const story = (index: number): Record<string, string> => ({
  href: `https://news.example/harbour/${index}`,
  headline: `Harbour dredging ${index} to start a month early`,
  kicker: 'Ports',
  standfirst: 'The port authority brings its spring works forward by six weeks.',
  image: `https://news.example/barrier-${index}.webp`,
  'published-at': '2026-03-02T08:30:00Z',
  publication: 'The Meridian',
});

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<"]/g, (sign) => references[sign]!);
const tag = (index: number): string => {
  const attributes = Object.entries(story(index)).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<news-headline-card${attributes.join('')}></news-headline-card>`;
};
const page = (count: number): string =>
  `<!doctype html><html lang="en"><body>${Array.from({ length: count }, (_, index) => tag(index)).join('\n')}</body></html>`;

/** Returns the markup that a newsroom would write by hand for such a card. */
const plainCard = (index: number): string => {
  const { href, headline, kicker, standfirst, image, publication } = story(index);
  return `<article><img src="${escaped(image!)}" alt=""><p>${escaped(kicker!)}</p><h3><a href="${escaped(href!)}">${escaped(headline!)}</a></h3>
<p>${escaped(standfirst!)}</p><p>${escaped(publication!)} <time datetime="2026-03-02T08:30:00Z">March 2, 2026</time></p></article>`;
};

const built = new URL('../../dist/generated/components/', import.meta.url);
for (const entry of ['define.js', 'eager.js']) await import(new URL(entry, built).href);
const litCard = (index: number): unknown => {
  const each = story(index);
  return html`<news-headline-card
    href=${each.href!}
    headline=${each.headline!}
    kicker=${each.kicker!}
    standfirst=${each.standfirst!}
    image=${each.image!}
    published-at=${each['published-at']!}
    publication=${each.publication!}
  ></news-headline-card>`;
};

const indexes = Array.from({ length: cards }, (_, index) => index);
const input = page(cards);
const contenders: Record<string, () => string | Promise<string>> = {
  'plain strings': () => indexes.map(plainCard).join('\n'),
  '@lit-labs/ssr': () => collectResult(render(indexes.map(litCard))),
  'standfirst/server': () => renderPage(input, { base: 'https://news.example/standfirst/' }),
};

const times = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
const sizes = new Map<string, number>();
for (let round = -3; round < rounds; round++) {
  for (const [name, run] of Object.entries(contenders)) {
    const start = performance.now();
    const text = await run();
    const time = ((performance.now() - start) / cards) * 1000;
    sizes.set(name, text.length / cards);
    // The first rounds warm up.
    if (round >= 0) times.get(name)!.push(time);
  }
}
const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1]!;
for (const [name, each] of times)
  console.log(
    `${name.padEnd(18)} ${median(each).toFixed(1).padStart(7)} µs a card, ${Math.round(sizes.get(name)!)} characters`,
  );

for (const count of [100, 1_000, 10_000]) {
  const text = page(count);
  const found: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    await renderPage(text, { base: 'https://news.example/standfirst/' });
    found.push(((performance.now() - start) / count) * 1000);
  }
  console.log(`${String(count).padStart(6)} cards          ${median(found).toFixed(1).padStart(7)} µs a card`);
}
