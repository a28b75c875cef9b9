import assert from 'node:assert/strict';
import type * as source from '../../src/service/node/render-pool.js';

const built = new URL('../../dist/service/node/render-pool.js', import.meta.url).href;
const { startRenderPool } = (await import(built)) as typeof source;

const byline = '<news-byline authors="Mara Lin"></news-byline>';
const options = { base: 'https://news.example/standfirst/0.1.0/' };
/** A page that takes a process more than half a second. */
const slow = `<!doctype html>${'<p>Text'.repeat(190_000)}${byline.repeat(1_900)}`;

const pageIn = (html: string, signal?: AbortSignal): Request =>
  new Request('http://localhost/render', {
    method: 'POST',
    body: html,
    headers: { 'Content-Type': 'text/html' },
    signal,
  });

describe('The processes that render pages', () => {
  let pool: source.RenderPool;
  afterEach(() => pool.close());

  const statusOf = async (page: string): Promise<number> => (await pool.render(pageIn(page))).status;

  it('render pages at the same time, and give each its own answer', async () => {
    pool = await startRenderPool(options, { processes: 2 });
    const pages = Array.from({ length: 40 }, async (_, index) => {
      const response = await pool.render(pageIn(`<p>${index}</p>${byline}`));
      assert.ok((await response.text()).startsWith(`<p>${index}</p><news-byline`));
    });
    await Promise.all(pages);
  });

  it('end a page that takes too long, and go on', async () => {
    pool = await startRenderPool(options, { processes: 2, deadline: 300 });
    for (let round = 0; round < 3; round++) {
      const [tooSlow, small] = await Promise.all([pool.render(pageIn(slow)), statusOf(byline)]);
      assert.deepEqual([tooSlow.status, small], [503, 200]);
      assert.equal(await tooSlow.text(), 'This page takes too long, or too much memory, to render.\n');
    }
    // The process that has ended has a successor.
    const large = `<p>${'Harbour '.repeat(70_000)}</p>${byline}`;
    while ((await statusOf(large)) !== 200) await new Promise((resolve) => setTimeout(resolve, 50));
  });

  it('refuse a page when too many wait, and say when to send it again', async () => {
    pool = await startRenderPool(options, { processes: 2, waiting: 3 });
    const answers = await Promise.all(Array.from({ length: 12 }, () => pool.render(pageIn(slow))));
    const refused = answers.filter(({ status }) => status === 503);
    assert.ok(refused.length >= 7, `${refused.length} were refused`);
    assert.ok(refused.every(({ headers }) => headers.get('Retry-After') === '1'));
    assert.equal(answers.length - refused.length, answers.filter(({ status }) => status === 200).length);
    assert.equal(await statusOf(byline), 200);
  });

  it('skip a page whose client has gone', async () => {
    pool = await startRenderPool(options, { processes: 2 });
    const gone = new AbortController();
    const first = statusOf(slow);
    const left = Array.from({ length: 20 }, () => pool.render(pageIn(slow, gone.signal)));
    await new Promise((resolve) => setTimeout(resolve));
    gone.abort();
    const outcomes = await Promise.allSettled(left);
    assert.ok(outcomes.filter(({ status }) => status === 'rejected').length >= 18);
    assert.equal(await first, 200);
  });
});
