/**
 * Prints every budget of bytes with its measure, from the built files: what a page really asks for, compressed with brotli as a server
 * would. Ends with an error where a ceiling is passed.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, loadConfigFromFile, type Rolldown } from 'vite';
import { launchChromium } from '../support/browsers/chromium.js';
import { startServer } from '../support/servers/start-server.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** What each widget shows at first view where a page gives it what it is for, and nothing else. */
const card = `<news-headline-card href="https://news.example/a" kicker="Ports" headline="Harbour dredging to start early"
  standfirst="Storms have left the channel too shallow." published-at="2026-03-02T08:30:00+01:00"></news-headline-card>`;
const pastedCard =
  '<news-headline-card><h3><a href="https://news.example/a">Harbour dredging to start early</a></h3></news-headline-card>';
const fiveWidgets = `${card}
  <news-byline authors="Ruth Calder, Ports reporter" published-at="2026-03-02T08:30:00+01:00"></news-byline>
  <news-photo-caption caption="The barrier" credit="© Halyard Press">
    <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">
  </news-photo-caption>
  <news-share-icons url="https://news.example/a" headline="Harbour dredging to start early"></news-share-icons>
  <news-subscription-prompt state="exhausted" subscribe-href="https://news.example/s">
    <news-offer name="Digital" price="9" currency="USD" period="month" href="https://news.example/d"></news-offer>
  </news-subscription-prompt>`;

const headlineList = '<news-headline-list src="/feed.json"></news-headline-list>';
const sixTargets =
  '<news-share-icons url="https://news.example/a" headline="Harbour" networks="x facebook linkedin whatsapp email copy"></news-share-icons>';

interface Row {
  what: string;
  bytes: number;
  /** What is aimed at. */
  bar: number;
  /** What a change must not pass, where the aim is out of reach as yet. */
  ceiling?: number;
}

const compressed = (content: Buffer | string): number => brotliCompressSync(content).length;

/** The scripts that a page asks for, by their paths in dist/cdn. */
async function scriptsFor(script: string, markup: string, language = 'en'): Promise<string[]> {
  const browser = await launchChromium();
  const asked: string[] = [];
  const server = await startServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    if (pathname === '/') {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end(
        `<!doctype html><html lang="${language}"><link rel="icon" href="data:,"><script type="module" src="/${script}"></script>${markup}`,
      );
      return;
    }
    if (pathname.endsWith('.json')) {
      response.end('[{"headline": "Harbour dredging to start early", "url": "https://news.example/a"}]');
      return;
    }
    asked.push(pathname);
    response.writeHead(200, { 'Content-Type': 'text/javascript' });
    void readFile(`${project}/dist/cdn${pathname}`).then((file) => response.end(file));
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.origin, { waitUntil: 'networkidle0' });
    const missing = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter(({ localName }) => localName.startsWith('news-') && localName !== 'news-offer')
        .filter((widget) => !widget.shadowRoot?.querySelector('.root'))
        .map(({ localName }) => localName),
    );
    if (missing.length > 0) throw new Error(`These did not render, so nothing was measured: ${missing.join(', ')}`);
    return asked;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What a page asks for besides what another does. */
async function scriptsBeside(markup: string, other: string): Promise<string[]> {
  const shared = await scriptsFor('loader.js', other);
  return (await scriptsFor('loader.js', markup)).filter((path) => !shared.includes(path));
}

/** What a page in another language asks for besides what it does in English. */
async function scriptsOf(language: string): Promise<string[]> {
  const english = await scriptsFor('loader.js', card);
  return (await scriptsFor('loader.js', card, language)).filter((path) => !english.includes(path));
}

async function bytesOf(paths: string[]): Promise<number> {
  const files = await Promise.all(paths.map((path) => readFile(`${project}/dist/cdn${path}`)));
  return files.reduce((sum, file) => sum + compressed(file), 0);
}

/** What finds a language and fills in its sentences, with the English of a card: built alone, as the loader's core has it among other things. */
async function messagesAlone(): Promise<number> {
  const result = await build({
    configFile: false,
    root: project,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'src/locales/locale.ts', formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const { output } = (Array.isArray(result) ? result[0]! : result) as Rolldown.RolldownOutput;
  return compressed(output[0].code);
}

/**
 * The five widgets built into one file, with what a first view of them does not need beside it. A bundler makes chunks of what both share;
 * those belong to the file.
 */
async function oneFileOfFive(): Promise<number> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'five' }, `${project}/vite.config.ts`);
  const result = await build({ ...loaded!.config, configFile: false, root: project, logLevel: 'error' });
  const { output } = (Array.isArray(result) ? result[0]! : result) as Rolldown.RolldownOutput;
  const chunks = output.filter((each) => each.type === 'chunk');
  const needed = new Set(chunks.filter(({ isEntry }) => isEntry));
  // A set goes on to what is added to it meanwhile.
  for (const { imports } of needed) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) needed.add(chunk);
  }
  return compressed([...needed].map(({ code }) => code).join('\n'));
}

const rows: Row[] = [
  {
    what: 'One card from its attributes, through the loader',
    bytes: await bytesOf(await scriptsFor('loader.js', card)),
    bar: 12_000,
    ceiling: 22_850,
  },
  {
    what: 'One card from pasted markup, through the loader',
    bytes: await bytesOf(await scriptsFor('loader.js', pastedCard)),
    bar: 12_000,
    ceiling: 27_690,
  },
  { what: 'Five widgets at first view, one file', bytes: await oneFileOfFive(), bar: 20_000, ceiling: 42_290 },
  {
    what: 'Five widgets at first view, through the loader',
    bytes: await bytesOf(await scriptsFor('loader.js', fiveWidgets)),
    bar: 22_000,
    ceiling: 52_340,
  },
  {
    what: 'Share icons with six targets, beside the core',
    bytes: await bytesOf(await scriptsBeside(sixTargets, '<news-offer></news-offer>')),
    bar: 4_000,
    ceiling: 6_550,
  },
  {
    what: 'A list of headlines, beside a card fed by src',
    bytes: await bytesOf(
      await scriptsBeside(headlineList, '<news-headline-card src="/story.json"></news-headline-card>'),
    ),
    bar: 5_000,
    ceiling: 6_990,
  },
  {
    what: 'Every element and format, one file, English',
    bytes: await bytesOf(['/standfirst.js']),
    bar: 38_000,
    ceiling: 82_840,
  },
  { what: 'The classic script', bytes: await bytesOf(['/standfirst.classic.js']), bar: 350 },
  { what: 'What speaks every language, without Lit', bytes: await messagesAlone(), bar: 1_200, ceiling: 1_800 },
  {
    what: 'A language: German, beside English',
    bytes: await bytesOf(await scriptsOf('de')),
    bar: 1_500,
    ceiling: 1_900,
  },
  { what: 'The largest language: Arabic', bytes: await bytesOf(await scriptsOf('ar')), bar: 1_500, ceiling: 2_450 },
];

console.log('Bytes of script, brotli\n');
for (const { what, bytes, bar, ceiling = bar } of rows) {
  const over = Math.round((bytes / bar - 1) * 100);
  const verdict = bytes <= bar ? 'met' : `over by ${over} %${bytes > ceiling ? ', and over the ceiling' : ''}`;
  console.log(`${what.padEnd(50)} ${String(bytes).padStart(7)}   bar ${String(bar).padStart(6)}   ${verdict}`);
  if (bytes > ceiling) process.exitCode = 1;
}
