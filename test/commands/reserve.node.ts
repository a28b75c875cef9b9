import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startBrowser } from '../../src/commands/browser.js';
import type { measurePage as measureFunction } from '../../src/commands/measure-page.js';
import { reserveCss } from '../../src/commands/reserve.js';
import { findChrome } from '../support/browsers/find-chrome.mjs';
import { pack, temporaryFolder } from '../support/builds/packed.js';
import { builtCommand, runCommand, spawnCommand, type Ran } from './run-command.js';

const card = (headline: string, more = ''): string =>
  `<news-headline-card href="/${headline}" headline="${headline}" ${more}></news-headline-card>`;
const picture = 'image="picture.webp" image-alt="A barrier"';

describe('The command `standfirst reserve`', () => {
  const root = temporaryFolder();
  let folder: string;
  let browser: string;
  before(() => {
    browser = findChrome().executablePath;
  });
  beforeEach(() => {
    folder = mkdtempSync(join(root, 'test-'));
    cpSync(
      fileURLToPath(new URL('../hosts/newsroom/pictures/barrier-640.webp', import.meta.url)),
      join(folder, 'picture.webp'),
    );
  });

  function page(markup: string): string {
    const path = join(folder, 'page.html');
    writeFileSync(path, markup);
    return path;
  }

  const run = (...args: string[]): Promise<Ran> => runCommand(['reserve', ...args, '--browser', browser]);

  it('prints a height for each card that differs, and one for all that do not', async () => {
    const file = page(
      `${card('one', picture)}${card('two', picture)}${card('three')}${card('four', 'kicker="Ports"')}`,
    );
    const { code, said, warned } = await run(file, '--width', '400');
    assert.equal(code, 0, warned);
    assert.match(
      said,
      /^news-headline-card:not\(\[layout\]\):is\(\[image\], :has\(img\)\) \{\n {2}--news-reserve: \d+/,
    );
    assert.match(said, /^news-headline-card\[href="\/three"\] \{\n {2}--news-reserve: [\d.]+px;\n\}/m);
    assert.match(said, /^news-headline-card\[href="\/four"\] \{/m);
    assert.equal(said.match(/--news-reserve/g)!.length, 3);
    assert.match(warned, /400px/);
  });

  it('prints one height for each kind, but not for cards that differ only in their data', async () => {
    const fed = (url: string, image?: object): string =>
      `<news-article><script type="application/json">${JSON.stringify({ headline: url, url, image })}</script>
        <news-headline-card id="${url.slice(1)}"></news-headline-card></news-article>`;
    const file = page(
      card('one', picture) +
        card('two', `${picture} kicker="Ports"`) +
        fed('/three', { src: 'picture.webp', width: 640, height: 427 }) +
        fed('/four'),
    );
    const { code, said, warned } = await run(file, '--kinds', '--width', '400');
    assert.equal(code, 0, warned);
    const selectors = said.match(/^\S.*?(?=,$| \{$)/gm);
    assert.deepEqual(selectors, ['news-headline-card:not([layout]):is([image], :has(img))', '#three', '#four']);
    const [high, low] = said.match(/(?<=--news-reserve: )[\d.]+/g)!.map(Number);
    assert.ok(high! > 2 * low!, said);
    assert.match(warned, /news-headline-card:not\(\[layout\]\):not\(\[image\], :has\(img\)\) differ too much/);
  });

  it('goes on if the page requests an address with a bare percent sign', async () => {
    const file = page(`${card('one')}<img src="100%/none.png" alt="">`);
    const { code, said, warned } = await run(file, '--width', '400');
    assert.equal(code, 0, warned);
    assert.match(said, /--news-reserve/);
    assert.match(warned, /100%\/none\.png answered with status 404/);
  });

  it('prints as JSON the heights at each width, of markup from standard input', async () => {
    const markup = card('A headline that is long enough to take two lines in a narrow column');
    const args = ['reserve', '-', '--json', '--width', '900', '--width', '200', '--browser', browser];
    const { code, said, warned } = await spawnCommand(args, undefined, markup);
    assert.equal(code, 0, warned);
    const [{ heights }] = JSON.parse(said) as [{ heights: Record<string, number> }];
    assert.deepEqual(Object.keys(heights), ['200', '900']);
    assert.ok(heights['200']! > heights['900']! + 20);
  });

  it('measures the real needs of the widgets, without the page’s current reserves and without the page’s script', async () => {
    const old = '<style>news-headline-card { --news-reserve: 900px; min-block-size: 900px }</style>';
    const { said } = await run(page(`${old}${card('one')}<script src="standfirst.js"></script>`), '--width', '400');
    assert.ok(Number(/--news-reserve: ([\d.]+)px/.exec(said)![1]) < 100);
  });

  it('names a picture that does not load, and the prompt that depends on the reader', async () => {
    const prompt = '<news-subscription-prompt id="offer" subscribe-href="/s"></news-subscription-prompt>';
    const file = page(`${card('one', 'image="lost.webp" image-alt=""')}${prompt}`);
    const { code, said, warned } = await run(file, '--width', '400');
    assert.equal(code, 0);
    assert.match(warned, /^lost\.webp answered with status 404\./m);
    assert.match(warned, /^No space is reserved for #offer,/m);
    assert.doesNotMatch(said, /offer/);
  });

  it('reports each width before it is measured, for the line of progress', async () => {
    const named: number[] = [];
    const built = new URL('measure-page.js', pathToFileURL(builtCommand)).href;
    const { measurePage } = (await import(built)) as { measurePage: typeof measureFunction };
    const started = await startBrowser(browser);
    try {
      await measurePage(started, { markup: card('one'), folder }, [390, 768], (width) => named.push(width));
    } finally {
      await started.close();
    }
    assert.deepEqual(named, [390, 768]);
  });

  it('closes the page’s dialogs: alert, confirm and prompt', async () => {
    const asks = '<script>alert(1); confirm(2); prompt(3)</script>';
    const { code, said, warned } = await run(page(asks + card('one')), '--width', '400');
    assert.equal(code, 0, warned);
    assert.match(said, /--news-reserve/);
  });

  for (const [when, script] of [
    ['from the start', 'while (1);'],
    ['after it has loaded', "addEventListener('load', () => setTimeout(() => { while (1); }))"],
  ] as const)
    it(`gives up on a page whose script never ends, ${when}, and ends the browser`, async () => {
      // It reads the package's files, which are beside the built command.
      const built = new URL('measure-page.js', pathToFileURL(builtCommand)).href;
      const { measurePage } = (await import(built)) as { measurePage: typeof measureFunction };
      const started = await startBrowser(browser);
      const program = started.process()!;
      const markup = `<script>${script}</script>${card('one')}`;
      const measured = measurePage(started, { markup, folder, patience: 500 }, [400]).finally(() => started.close());
      await assert.rejects(measured, {
        message:
          'At 400 px the page could not be measured in 1.5 s. Check that no script of the page runs forever, and that its fonts load.',
      });
      assert.equal(program.signalCode, 'SIGKILL');
    });

  for (const [what, args, message] of [
    ['a page without a widget', ['page.html'], /has no widget to reserve space for/],
    ['a page that is not there', ['lost.html'], /lost\.html: cannot be read \(ENOENT\)/],
    ['a width that is none', ['page.html', '--width', 'wide'], /--width is “wide”\. Use a whole number of pixels/],
    ['no page', [], /`standfirst reserve` needs a page/],
  ] as const)
    it(`refuses ${what}`, async () => {
      page('<p>Nothing</p>');
      const { code, said, warned } = await run(
        ...args.map((each) => (each.endsWith('.html') ? join(folder, each) : each)),
      );
      assert.deepEqual([code, said], [1, '']);
      assert.match(warned, message);
    });

  it('says which browser is missing', async () => {
    const { code, warned } = await runCommand(['reserve', page(card('one')), '--browser', '/no/browser']);
    assert.equal(code, 1);
    assert.match(warned, /--browser is \/no\/browser, which does not exist/);
  });

  it('says that puppeteer-core is missing', async () => {
    const alone = join(root, 'alone');
    cpSync(pack().folder, alone, { recursive: true });
    const command = join(alone, 'dist/commands/standfirst.js');
    const { code, warned } = await spawnCommand(['reserve', page(card('one'))], command);
    assert.equal(code, 1);
    assert.match(warned, /npm install --save-dev puppeteer-core/);
  });
});

describe('The style sheet of reserved heights', () => {
  const widget = (name: string, heights: number[], hasId = false) => ({
    tag: 'news-byline',
    selector: `#${name}`,
    hasId,
    kind: 'news-byline',
    heights,
  });

  it('has for a later width only the changes there', () => {
    assert.equal(
      reserveCss([widget('a', [40, 20]), widget('b', [30, 30])], { widths: [300, 600] }),
      '#a {\n  --news-reserve: 40px;\n}\n#b {\n  --news-reserve: 30px;\n}\n@media (min-width: 600px) {\n  #a {\n    --news-reserve: 20px;\n  }\n}',
    );
  });

  it('has the median of each kind, and container queries, on request', () => {
    const widgets = [widget('a', [40, 20]), widget('b', [30, 10]), widget('c', [90, 80])];
    assert.equal(
      reserveCss(widgets, { widths: [300, 600], byKind: true, isColumn: true }),
      'news-byline {\n  --news-reserve: 40px;\n}\n@container (min-width: 600px) {\n  news-byline {\n    --news-reserve: 20px;\n  }\n}',
    );
  });
});
