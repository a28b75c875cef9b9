#!/usr/bin/env node
/** The command `standfirst`: tasks for a newsroom before a page is served. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { type ArticleFormat, articleFormats } from '../article/formats/format-names.js';
import { version } from '../version.js';
import { writeArticles } from './articles.js';
import { layOutCdn, preloadLines } from './cdn.js';
import { commonWidths, printReserve } from './reserve.js';

const usage = `standfirst cdn <folder>   Write the files for a web server: <folder>/<version>/, which never changes, and <folder>/v<major>/, which
                          changes with each release.
  --preload <tag>         Also print the lines for the head of a page with this widget. They load its code a round trip sooner. Repeat it for
                          each widget. Add --preload fallback if there is markup inside the widgets.
standfirst articles <source…>
                          Read the articles of addresses and files (“-” is standard input). Write them as one list in the library's own
                          JSON, each story once. Use it for a page that may not read the newsroom's server itself.
  --out <file>            Write them to this file. It does not change if nothing is new or nothing can be read. Default: print them.
  --limit <number>        The greatest number of articles.
  --sort newest           Write the newest first. Default: in the order of the sources.
  --format <format>       The format of the sources. Default: found from the content of each. One of
                          ${articleFormats.join(', ')}.
  --url <address>         The address of the files. Without it, relative addresses in them are left out.
  --strict                Write only if every source can be read.
standfirst reserve <page>  Measure the widgets of a page in a browser, and print the CSS that reserves their space, so that nothing moves when
                          they appear. The page is a file, an address or “-” (standard input). Markup with the tags is enough.
                          The page must link reserve.css. This command needs puppeteer-core, and Chrome, Chromium or Edge.
  --width <pixels>        A width of the window. Repeat it for each width. Default:
                          ${commonWidths.join(', ')}.
  --container             The widths are those of a column. Print container queries instead of media queries.
  --kinds                 Print one rule for each kind of widget, with the median height. Use it for a template whose stories change.
  --json                  Print the heights as JSON instead of CSS.
  --url <address>         The address of the page. Default: its files are read from its folder.
  --browser <path>        The path of the browser. Default: the environment variable CHROME_PATH, else an installed browser.
standfirst --help         Show this help.`;

async function main([command, ...args]: string[]): Promise<void> {
  if (args.includes('--help') || command === '--help' || command === '-h') console.log(usage);
  else if (command === 'cdn') await cdn(args);
  else if (command === 'articles') await articles(args);
  else if (command === 'reserve') await reserve(args);
  else throw notUnderstood();
}

async function cdn(args: string[]): Promise<void> {
  const { values, positionals } = read(args, { preload: { type: 'string', multiple: true } });
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0) throw notUnderstood();
  // Reports an unknown name before anything is written.
  const lines = values.preload && (await preloadLines(values.preload, `https://your.example/${version}`));
  console.log(await layOutCdn(folder));
  if (lines) console.log(`\nOr, in the head of a page with these widgets:\n\n${lines}`);
}

async function articles(args: string[]): Promise<void> {
  const { values, positionals } = read(args, {
    format: { type: 'string' },
    limit: { type: 'string' },
    out: { type: 'string', default: '-' },
    sort: { type: 'string' },
    strict: { type: 'boolean' },
    url: { type: 'string' },
  });
  const { format, limit, out, sort, strict, url } = values;
  if (positionals.length === 0) throw notUnderstood();
  if (positionals.filter((name) => name === '-').length > 1)
    throw new Error('Standard input can be read only once. Use “-” once.');
  if (out === '') throw new Error('--out is empty. Give the path of a file, or “-” for standard output.');
  if (format !== undefined && !articleFormats.includes(format as ArticleFormat))
    throw new Error(`--format is “${format}”. Use one of ${articleFormats.join(', ')}.`);
  if (limit !== undefined && !/^[1-9]\d*$/.test(limit))
    throw new Error(`--limit is “${limit}”. Use a whole number, 1 or more.`);
  if (sort !== undefined && sort !== 'newest') throw new Error(`--sort is “${sort}”. Use newest.`);
  checkAddress(url);
  const isDone = await writeArticles(positionals, {
    out,
    format: format as ArticleFormat | undefined,
    url,
    limit: limit === undefined ? undefined : Number(limit),
    newestFirst: sort === 'newest',
    strict,
  });
  if (!isDone) process.exitCode = 1;
}

async function reserve(args: string[]): Promise<void> {
  const { values, positionals } = read(args, {
    browser: { type: 'string' },
    container: { type: 'boolean' },
    json: { type: 'boolean' },
    kinds: { type: 'boolean' },
    url: { type: 'string' },
    width: { type: 'string', multiple: true },
  });
  const { browser, container, json, kinds, url, width } = values;
  const [page, ...others] = positionals;
  if (!page || others.length > 0) throw notUnderstood();
  const wrong = width?.find((each) => !/^[1-9]\d{1,3}$/.test(each));
  if (wrong !== undefined) throw new Error(`--width is “${wrong}”. Use a whole number of pixels from 10 to 9999.`);
  checkAddress(url);
  await printReserve(page, {
    widths: width?.map(Number) ?? commonWidths,
    url,
    browser,
    isColumn: container,
    byKind: kinds,
    json,
  });
}

function checkAddress(url: string | undefined): void {
  if (url !== undefined && !/^https?:\/\/./i.test(url))
    throw new Error(`--url is “${url}”. Use a whole address, such as https://news.example/.`);
}

function read<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
): ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>> {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch {
    throw notUnderstood();
  }
}

function notUnderstood(): Error {
  return new Error(`The command was not understood.\n\n${usage}`);
}

main(process.argv.slice(2)).catch((failure: unknown) => {
  // If renaming failed, `dest` is the file's final path.
  const { code, path, dest, message } = failure as NodeJS.ErrnoException & { dest?: string };
  const isPlace = ['ENOTDIR', 'EEXIST', 'EACCES', 'EROFS', 'EISDIR'].includes(code ?? '');
  console.error(isPlace ? `${dest ?? path} cannot be written (${code}). Choose another place.` : message);
  process.exitCode = 1;
});
