/**
 * Prints the sizes that the project watches, each beside its bar, and the requests and round trips of a page. Ends with
 * an error if a size is over its ceiling. Most sizes are bytes of script, compressed with brotli.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile, type Rolldown } from 'vite';
import { launchChromium } from '../support/browsers/chromium.js';
import { bundlers, firstChunks } from './first-loads.js';
import { bytesOf, compressed, compressedScript, loadPage, type PageLoad } from './page-loads.js';
import { renderPage } from '../server/renderer.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Each widget with its usual content, and nothing else. */
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

/** A size. */
interface Row {
  what: string;
  bytes: number;
  /** The goal. */
  bar: number;
  /** The limit: the size may not grow beyond it. Default: the bar. */
  ceiling?: number;
  /** The page that was measured, if any. */
  load?: PageLoad;
}

/**
 * Returns the size of the code that finds a language and fills in its sentences, with the English of a card, without
 * Lit.
 */
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
 * Returns the size of the five widgets in one file, without code that a first view of them does not need. It includes
 * the chunks that it imports at once.
 */
async function oneFileOfFive(): Promise<number> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'five' }, `${project}/vite.config.ts`);
  const result = await build({ ...loaded!.config, configFile: false, root: project, logLevel: 'error' });
  return compressedScript(
    firstChunks(result)
      .map(({ code }) => code)
      .join('\n'),
  );
}

/** Writes a page of cards with everything that most cards have. */
function pageOfCards(count: number): string {
  const cards = Array.from(
    { length: count },
    (
      _,
      index,
    ) => `<news-headline-card href="/harbour/${index}" headline="Harbour dredging ${(index * 7919) % 1000} to start a month early"
  kicker="Ports" standfirst="The port authority brings its spring works forward by six weeks."
  image="https://news.example/b${index}.webp" image-width="640" image-height="427"
  published-at="2026-03-02T08:30:00Z" publication="The Meridian"></news-headline-card>`,
  );
  return `<!doctype html><html lang="en"><body>${cards.join('\n')}`;
}

/** Returns the size of a server's additions to a page of cards. */
async function addedByServer(count: number): Promise<{ bytes: number; compressed: number }> {
  const page = pageOfCards(count);
  const rendered = await renderPage(page, { base: 'https://news.example/standfirst/' });
  return {
    bytes: Buffer.byteLength(rendered) - Buffer.byteLength(page),
    compressed: compressed(rendered) - compressed(page),
  };
}

const browser = await launchChromium();
const oneCard = await loadPage(browser, card);
const pasted = await loadPage(browser, pastedCard);
const five = await loadPage(browser, fiveWidgets);
const fed = await loadPage(browser, '<news-headline-card src="/story.json"></news-headline-card>');

/** Returns the size of the files that a page loads in addition to those of another page. */
async function bytesBeside(load: PageLoad, other: PageLoad): Promise<number> {
  return bytesOf(load.paths.filter((path) => !other.paths.includes(path)));
}

/** Returns the size of a language, in addition to English. */
async function bytesOfLanguage(lang: string): Promise<number> {
  return bytesBeside(await loadPage(browser, card, { lang }), oneCard);
}

const rows: Row[] = [
  {
    what: 'One card from its attributes, through the loader',
    bytes: oneCard.bytes,
    bar: 16_500,
    ceiling: 24_700,
    load: oneCard,
  },
  {
    what: 'One card from pasted markup, through the loader',
    bytes: pasted.bytes,
    bar: 21_000,
    ceiling: 30_350,
    load: pasted,
  },
  {
    what: 'One card from src (our JSON), through the loader',
    bytes: fed.bytes,
    bar: 28_000,
    ceiling: 40_250,
    load: fed,
  },
  { what: 'Five widgets at first view, one file', bytes: await oneFileOfFive(), bar: 35_000, ceiling: 46_370 },
  {
    what: 'Five widgets at first view, through the loader',
    bytes: five.bytes,
    bar: 40_000,
    ceiling: 56_060,
    load: five,
  },
  {
    what: 'Share icons with six targets, beside the core',
    bytes: await bytesBeside(await loadPage(browser, sixTargets), await loadPage(browser, '<news-offer></news-offer>')),
    bar: 5_200,
    ceiling: 6_540,
  },
  {
    what: 'A list of headlines, beside a card fed by src',
    bytes: await bytesBeside(await loadPage(browser, headlineList), fed),
    bar: 6_000,
    ceiling: 6_890,
  },
  {
    what: 'Every element, one file, English',
    bytes: await bytesOf(['/standfirst.js']),
    bar: 58_000,
    ceiling: 72_990,
  },
  {
    what: 'The renderer for servers, one file',
    bytes: compressed(readFileSync(`${project}/dist/server/index.js`)),
    bar: 180_000,
    ceiling: 186_400,
  },
  { what: 'The classic script', bytes: await bytesOf(['/standfirst.classic.js']), bar: 350 },
  { what: 'The code for every language, without Lit', bytes: await messagesAlone(), bar: 1_800, ceiling: 1_970 },
  { what: 'A language: German, beside English', bytes: await bytesOfLanguage('de'), bar: 2_300 },
  { what: 'The largest language: Arabic', bytes: await bytesOfLanguage('ar'), bar: 2_300, ceiling: 2_430 },
];
await browser.close();

/** The modules of the package that are measured, each with its bar and its ceiling by bundler. */
const modules: Record<string, { title?: string; bar: number; ceilings: Record<keyof typeof bundlers, number> }> = {
  "import 'standfirst/define/headline-card';": { bar: 18_000, ceilings: { vite: 21_800, esbuild: 23_590 } },
  "import 'standfirst/define/byline';": { bar: 15_000, ceilings: { vite: 17_630, esbuild: 18_330 } },
  "import 'standfirst/define/photo-caption';": { bar: 19_000, ceilings: { vite: 18_800, esbuild: 20_040 } },
  "import 'standfirst/define/share-icons';": { bar: 21_000, ceilings: { vite: 19_430, esbuild: 21_160 } },
  "import 'standfirst/define/subscription-prompt';": { bar: 21_000, ceilings: { vite: 22_240, esbuild: 22_890 } },
  "import 'standfirst/define/offer';": { bar: 7_500, ceilings: { vite: 6_710, esbuild: 6_470 } },
  "import 'standfirst/define/article';": { bar: 13_000, ceilings: { vite: 10_440, esbuild: 11_470 } },
  "import 'standfirst/define/access';": { bar: 18_000, ceilings: { vite: 16_370, esbuild: 16_390 } },
  "import 'standfirst/define/headline-list';": { bar: 24_000, ceilings: { vite: 28_400, esbuild: 31_270 } },
  "import { NewsHeadlineCard } from 'standfirst/react/headline-card'; globalThis.card = NewsHeadlineCard;": {
    title: 'A card in React, without React',
    bar: 22_000,
    ceilings: { vite: 29_010, esbuild: 31_960 },
  },
  "import { NewsHeadlineCard, NewsHeadlineList, NewsByline, NewsPhotoCaption, NewsShareIcons, NewsSubscriptionPrompt } from 'standfirst/react'; globalThis.widgets = [NewsHeadlineCard, NewsHeadlineList, NewsByline, NewsPhotoCaption, NewsShareIcons, NewsSubscriptionPrompt];":
    {
      title: 'Six widgets in React, without React',
      bar: 50_000,
      ceilings: { vite: 54_920, esbuild: 59_750 },
    },
  "import 'standfirst/static';": { bar: 500, ceilings: { vite: 500, esbuild: 500 } },
  "import { parseJsonFeed } from 'standfirst/article/json-feed'; globalThis.parse = parseJsonFeed;": {
    bar: 8_000,
    ceilings: { vite: 8_060, esbuild: 8_240 },
  },
};

console.log('Bytes of script (brotli), with requests and round trips\n');
for (const { what, bytes, bar, ceiling = bar, load } of rows) {
  const later = load?.laterBytes ? `, then ${load.laterBytes} bytes` : '';
  const trips = load ? `${load.requests} requests in ${load.roundTrips} round trips${later}` : '';
  print(what, bytes, bar, ceiling, trips);
}

console.log('\nBytes that a server adds to a page\n');
const [first, thirty] = [await addedByServer(1), await addedByServer(30)];
print('The first card, not compressed', first.bytes, 6_000, 6_440);
print('Each further card', Math.ceil((thirty.compressed - first.compressed) / 29), 300, 20);

console.log('\nThe first load of an application, Lit included\n');
for (const [statement, { title = statement.split(';')[0]!.slice(7), bar, ceilings }] of Object.entries(modules)) {
  for (const [bundler, measure] of Object.entries(bundlers)) {
    const ceiling = ceilings[bundler as keyof typeof bundlers];
    print(`${title}, ${bundler}`, await measure(statement), bar, ceiling);
  }
}

const readme = readFileSync(`${project}/README.md`, 'utf8');
for (const [, what, size] of readme.matchAll(/^\| (\S.*?) +\| +([\d.]+) kB \|$/gm)) {
  const bytes = rows.find((row) => row.what === what)?.bytes;
  if (bytes !== undefined && Math.abs(bytes / 1000 - Number(size)) <= 0.3) continue;
  console.log(`\nREADME.md says ${size} kB for “${what}”. Correct it.`);
  process.exitCode = 1;
}

function print(what: string, bytes: number, bar: number, ceiling: number, trips = ''): void {
  const over = Math.round((bytes / bar - 1) * 100);
  // A file that is much smaller than before has lost something.
  const fault = bytes > ceiling ? ', and over the ceiling' : bytes < ceiling / 3 ? ', but something is missing' : '';
  const verdict = (bytes <= bar ? 'met' : `over by ${over} %`) + fault;
  console.log(
    `${what.padEnd(56)} ${String(bytes).padStart(7)}   bar ${String(bar).padStart(6)}   ${verdict.padEnd(13)} ${trips}`.trimEnd(),
  );
  if (fault) process.exitCode = 1;
}
