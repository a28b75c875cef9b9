import assert from 'node:assert/strict';
import { openBuilt } from '../support/browsers/built-page.js';

describe('A page with a time policy', () => {
  it('applies it to every widget of the one file, from the start', async () => {
    const { page, record } = await openBuilt({
      body: `<div data-news-time="wire; zone: Asia/Singapore; clock: 24">
        <news-byline authors="Mara Lin" published-at="2026-03-02T08:30:00Z" updated-at="2026-03-02T09:05:00Z"></news-byline>
        <news-headline-card href="/a" headline="Rain" published-at="2026-03-02T08:30:00Z"></news-headline-card>
      </div>`,
    });
    const times = await page.evaluate(() =>
      ['news-byline', 'news-headline-card'].map((tag) => {
        const time = document.querySelector(tag)!.shadowRoot!.querySelector('time')!;
        return (time.querySelector('.short') ?? time).textContent.replace(/\s+/g, ' ').trim();
      }),
    );
    assert.deepEqual(times, ['March 2, 2026 at 17:05 GMT+8', 'March 2, 2026 at 16:30 GMT+8']);
    assert.deepEqual([record.exceptions, record.console], [[], []]);
    await page.close();
  });
});
