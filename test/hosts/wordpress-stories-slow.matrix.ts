import assert from 'node:assert/strict';
import { startNewsroom, storyPage, type Newsroom } from './wordpress/newsroom.js';
import { block } from './wordpress/plugin.js';
import { PluginSite } from './wordpress/stories/plugin-site.js';

describe('A slow newsroom', function () {
  this.timeout(300_000);
  let newsroom: Newsroom;
  let site: PluginSite;
  before(async () => {
    newsroom = await startNewsroom();
    site = await PluginSite.start(newsroom.origin);
  });
  after(() => Promise.all([site?.stop(), newsroom?.close()]));

  /** Returns how many seconds something takes. */
  async function seconds(act: () => Promise<unknown>): Promise<number> {
    const start = performance.now();
    await act();
    return (performance.now() - start) / 1000;
  }
  const url = (path: string): string => newsroom.origin + path;

  it('never holds a reader’s page', async () => {
    newsroom.answers.set('/never', { write: () => undefined });
    const address = await site.makePost(block('story', { url: url('/never'), title: 'Never' }));
    await site.read(address);
    assert.ok((await seconds(() => site.read(address))) < 2);
    const run = await seconds(() => site.runCron());
    assert.ok(run > 4 && run < 8, `WP-Cron took ${run} s.`);
    assert.ok((await site.read(address)).includes(`<a href="${url('/never')}">Never</a>`));
  });

  it('that sends a byte now and then is given up after five seconds', async () => {
    newsroom.answers.set('/drip', {
      write(response) {
        response.writeHead(200, { 'Content-Type': 'text/html' });
        const timer = setInterval(() => response.write(' '), 200);
        response.once('close', () => clearInterval(timer));
      },
    });
    const time = await seconds(() => site.preview('story', { url: url('/drip') }));
    assert.ok(time > 4 && time < 8, `${time} s`);
  });

  it('that redirects slowly is given up after five seconds in all', async () => {
    for (let hop = 0; hop < 4; hop++)
      newsroom.answers.set(`/hop-${hop}`, {
        write: (response) =>
          void setTimeout(() => response.writeHead(302, { Location: `/hop-${hop + 1}` }).end(), 2_000),
      });
    const time = await seconds(() => site.preview('story', { url: url('/hop-0') }));
    assert.ok(time > 4 && time < 8, `${time} s`);
  });

  it('keeps an editor waiting for at most fifteen seconds, however many stories are pinned', async () => {
    const pinned = Array.from({ length: 40 }, (_, index) => url(`/never-${index}`));
    for (const each of pinned) newsroom.answers.set(new URL(each).pathname, { write: () => undefined });
    const time = await seconds(() => site.preview('stories', { pinned }));
    assert.ok(time < 17, `${time} s`);
  });

  it('has its other addresses read in the next run', async () => {
    const paths = Array.from({ length: 20 }, (_, index) => `/late-${index}`);
    for (const path of paths)
      newsroom.answers.set(path, {
        write: (response) => void setTimeout(() => response.end(storyPage(`Headline ${path}`)), 2_500),
      });
    const address = await site.makePost(paths.map((path) => block('story', { url: url(path) })).join('\n'));
    await site.run('../site/scripts/set-option.php', { name: 'standfirst_due', value: [] });
    await site.read(address);
    newsroom.asked();
    const run = await seconds(() => site.runCron());
    const first = newsroom.asked();
    assert.ok(run > 29 && run < 36, `The first run took ${run} s.`);
    // No reader comes between the runs.
    await site.runCron();
    const second = newsroom.asked();
    console.log(`The first run of ${run.toFixed(1)} s read ${first.length} addresses, the second ${second.length}.`);
    assert.deepEqual([...first, ...second].sort(), [...paths].sort());
    const html = await site.read(address);
    for (const path of paths) assert.ok(html.includes(`>Headline ${path}</a>`), path);
  });

  it('that sends four megabytes and more is read up to that', async () => {
    const page = storyPage('A large page');
    for (const [name, size] of [['large', 3] as const, ['huge', 40] as const]) {
      newsroom.answers.set(`/${name}`, { body: page + '<p>'.padEnd(1_000_000, 'x').repeat(size) });
      const time = await seconds(async () =>
        assert.match(await site.preview('story', { url: url(`/${name}`) }), />A large page<\/a>/),
      );
      console.log(`${name}: ${time.toFixed(2)} s`);
      assert.ok(time < 5);
    }
    const items = Array.from({ length: 40_000 }, (_, index) => `<item><title>Item ${index}</title></item>`);
    newsroom.answers.set('/feed', { body: `<rss><channel>${items.join('').padEnd(5_000_000, ' ')}</channel></rss>` });
    const time = await seconds(async () =>
      assert.match(await site.preview('stories', { url: url('/feed') }), />Item 0<\/a>/),
    );
    console.log(`a feed of 40,000 items: ${time.toFixed(2)} s`);
    assert.ok(time < 5);
  });
});
