import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { HostTab } from '../support/browsers/host-engine.js';

/** A page with every widget. */
export const widgets = `
<news-article><script type="application/json">{"headline": "From the article", "url": "https://news.example/a"}</script>
  <news-headline-card><a href="https://news.example/old">From the fallback</a></news-headline-card>
</news-article>
<news-byline authors="Mara Lin"></news-byline>
<news-photo-caption caption="The barrier"><img src="/pictures/barrier-320.webp" alt="A barrier"></news-photo-caption>
<news-share-icons url="https://news.example/a" networks="x copy"></news-share-icons>
<news-access meter="4/month" consent="granted"></news-access>
<news-subscription-prompt state="exhausted" subscribe-href="/s">
  <news-offer name="Digital" price="9" currency="USD" period="month" href="/d"></news-offer>
</news-subscription-prompt>`;

/** The text that each widget shows when it works. */
const shown: Readonly<Record<string, RegExp>> = {
  'news-headline-card': /From the article/,
  'news-byline': /By Mara Lin/,
  'news-photo-caption': /The barrier/,
  'news-share-icons': /Copy link/,
  'news-subscription-prompt': /no free articles left.*\$9/,
};

/** Waits until every widget of the page shows its text, except widgets whose tags are in `except`. */
export async function waitForWidgets(tab: HostTab, except: readonly string[] = []): Promise<void> {
  const expected = Object.entries(shown).filter(([tag]) => !except.includes(tag));
  await waitForTexts(
    tab,
    expected.map(([tag, text]) => [tag, text.source]),
  );
}

/** Waits until elements have matching texts in their shadow roots. */
export async function waitForTexts(tab: HostTab, expected: [tag: string, pattern: string][]): Promise<void> {
  const areShown = (expected: [tag: string, pattern: string][]): boolean =>
    expected.every(([tag, pattern]) =>
      new RegExp(pattern, 's').test(document.querySelector(tag)?.shadowRoot?.textContent ?? ''),
    );
  try {
    await tab.waitFor(areShown, expected);
  } catch {
    const tags = expected.map(([tag]) => tag);
    const texts = await tab.evaluate(
      (tags) => tags.map((tag) => document.querySelector(tag)?.shadowRoot?.textContent ?? 'nothing'),
      tags,
    );
    assert.fail(`They show: ${texts.map((text, index) => `${expected[index]!.join(' ')}: ${text}`).join('\n')}`);
  }
}

/** Reads repeatedly until the value is as expected. */
export async function waitForValue<Value>(read: () => Promise<Value>, expected: Value): Promise<void> {
  for (const end = performance.now() + 10_000; ;) {
    const value = await read();
    if (isDeepStrictEqual(value, expected)) return;
    if (performance.now() > end) assert.deepEqual(value, expected);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
