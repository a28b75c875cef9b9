import assert from 'node:assert/strict';
import { Hono, type MiddlewareHandler } from 'hono';
import type { Frame, Page } from 'puppeteer-core';
import type * as source from '../../src/service/index.js';
import { story, storyPages } from '../service/oembed-consumers/story-pages.js';
import { startServer, type RunningServer } from '../support/servers/start-server.js';
import { closePost, openPost, readShown } from './wordpress/read-post.js';
import { installPlayground, startPlayground, type Playground } from './wordpress/playground/start-playground.js';

const built = new URL('../../dist/service/index.js', import.meta.url).href;
const { createService } = (await import(built)) as typeof source;

/** The oldest and the newest of the old builds, and the versions that they report. */
const versions = { '6.2': '6.2.6', '6.5': '6.5.5' };

/** The ways to write the address of a story in a post, between two paragraphs. */
const forms: Readonly<Record<string, (address: string) => string>> = {
  'on a line': (address) => `Rain fell all week.\n\n${address}\n\nMore will follow.`,
  'as a block': (address) => `<!-- wp:paragraph -->
<p>Rain fell all week.</p>
<!-- /wp:paragraph -->

<!-- wp:embed {"url":"${address}"} -->
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
${address}
</div></figure>
<!-- /wp:embed -->`,
};

/** The widths of a desktop and of a phone. */
const widths = [1280, 390];

/** Waits until WordPress shows the frame, and until it is as high as its content. Returns the frame and the height. */
async function fittedFrame(page: Page): Promise<{ frame: Frame; height: number }> {
  await page.waitForFunction(() => getComputedStyle(document.querySelector('iframe')!).position === 'static');
  const frame = (await (await page.$('iframe'))!.contentFrame())!;
  await frame.waitForSelector('news-headline-card');
  // In the frame, `innerHeight` is the height that WordPress has set.
  const isFitted = (): boolean => Math.ceil(document.body.getBoundingClientRect().height) === innerHeight;
  await frame.waitForFunction(isFitted).catch(async (cause: unknown) => {
    const [own, content] = await frame.evaluate(() => [innerHeight, document.body.getBoundingClientRect().height]);
    throw new Error(`The frame is ${own} pixels high, and its content ${content}.`, { cause });
  });
  return { frame, height: await frame.evaluate(() => innerHeight) };
}

describe('A story in an old WordPress', function () {
  this.timeout(60_000);
  let installed: string;
  let newsroom: RunningServer;
  let service: RunningServer;
  /** The requests of WordPress: the path, and the name of the program. */
  const asked: [path: string, program: string][] = [];
  const watch: MiddlewareHandler = async ({ req }, next) => {
    const program = req.header('User-Agent') ?? '';
    if (program.startsWith('WordPress')) asked.push([req.path, program]);
    await next();
  };
  before(async function () {
    // Playground is installed from npm.
    this.timeout(300_000);
    installed = installPlayground();
    const pages = new Hono().use(watch);
    pages.get('/favicon.ico', ({ body }) => body(null, 204));
    pages.route(
      '/',
      storyPages(() => service.origin, { layout: 'stacked' }),
    );
    newsroom = await startServer(pages);
    const answers = createService({ newsrooms: [newsroom.origin] });
    const served = new Hono().use(watch);
    served.all('*', ({ req }) => answers.fetch(req.raw));
    service = await startServer(served);
  });
  after(async () => {
    await service?.close();
    await newsroom?.close();
  });

  for (const [version, exact] of Object.entries(versions))
    describe(`${version} with PHP 7.4`, () => {
      let wordpress: Playground;
      before(async () => {
        wordpress = await startPlayground(installed, version, [newsroom.origin, service.origin]);
      });
      after(() => wordpress?.close());

      it('runs in these versions', () => {
        assert.equal(wordpress.versions.wordpress, exact);
        assert.match(wordpress.versions.php, /^7\.4\./);
      });

      for (const [form, write] of Object.entries(forms))
        describe(`written ${form}`, () => {
          const page = (): string => `${newsroom.origin}/story?in=${version}-${form.length}`;
          let address: string;
          let html: string;
          before(async () => {
            address = await wordpress.makePost(`Written ${form}`, write(page()));
            asked.length = 0;
            const answer = await fetch(address);
            assert.equal(answer.status, 200);
            html = await answer.text();
          });

          it('is found by WordPress, which asks the newsroom and then the service', () => {
            const program = `WordPress/${exact}; ${wordpress.origin}`;
            assert.deepEqual(asked, [
              ['/story', program],
              ['/oembed', program],
            ]);
          });

          it('keeps its quotation and its frame, in WordPress’s sandbox', () => {
            const quotations = /<blockquote class="wp-embedded-content" data-secret="(\w+)">(.*?)<\/blockquote>/;
            const [, secret, words] = quotations.exec(html)!;
            assert.ok(words!.includes(`<a href="${page()}">`), words);
            const [tag] = /<iframe .*?>/.exec(html)!;
            const { src, title, height, style, ...others } = Object.fromEntries(
              Array.from(tag.matchAll(/ ([\w-]+)="(.*?)"/g), ([, name, value]) => [name, value]),
            );
            assert.ok(src!.startsWith(`${service.origin}/frame/card?`), src);
            assert.ok(src!.endsWith(`#?secret=${secret}`), src);
            assert.match(title!, /drought in Łódź/);
            assert.match(height!, /^\d+$/);
            assert.match(style!, /^position: absolute;/);
            assert.deepEqual(others, {
              class: 'wp-embedded-content',
              sandbox: 'allow-scripts',
              security: 'restricted',
              'data-secret': secret,
              width: '100%',
              frameborder: '0',
              marginwidth: '0',
              marginheight: '0',
            });
          });

          for (const width of widths) {
            it(`is a card as wide as the text and as high as its content, in a window of ${width} pixels`, async () => {
              const opened = await openPost(address, { width });
              const { height } = await fittedFrame(opened.page);
              assert.ok(height > 200 && height < 1000, `${height}`);
              const { words, frame, column, sideways } = await opened.page.evaluate(readShown);
              assert.deepEqual({ words, frame, sideways }, { words: '', frame: column, sideways: 0 });
              await closePost(opened);
            });

            it(`can be read without a script, in a window of ${width} pixels`, async () => {
              const opened = await openPost(address, { width, hasScript: false });
              const { words, frame, sideways } = await opened.page.evaluate(readShown);
              // WordPress sets quotation marks as a printer does.
              const plain = words.replace(/[“”]/g, '"');
              for (const text of [story.headline, story.author, story.publication])
                assert.ok(plain.includes(text), `“${words}” has no “${text}”.`);
              assert.equal(frame, undefined);
              // A hidden frame is as wide as the window. It starts in the column, and only a block contains it.
              if (form === 'as a block') assert.equal(sideways, 0);
              await closePost(opened);
            });
          }

          it('opens with a click', async () => {
            const opened = await openPost(address);
            const { frame } = await fittedFrame(opened.page);
            const card = await frame.$('news-headline-card');
            await Promise.all([opened.page.waitForNavigation(), card!.click()]);
            assert.equal(opened.page.url(), page());
            await closePost(opened);
          });
        });
    });
});
