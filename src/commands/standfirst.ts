#!/usr/bin/env node
/** The command `standfirst`: tasks for a newsroom before a page is served. */
import { type ArticleFormat, articleFormats } from '../generated/article/format-names.js';
import { version } from '../version.js';
import { writeArticles, type WriteResult } from './articles.js';
import { filesAddress, layOutCdn, preloadLines } from './cdn.js';
import { commandHelp, programHelp } from './help.js';
import { findCommand, misuse, readArguments } from './read-arguments.js';
import { print } from './print.js';
import { commonWidths, printReserve } from './reserve.js';
import { renderPages } from './render.js';
import { articlesUsage, cdnUsage, renderUsage, reserveUsage, serveUsage } from './usage.js';
import { whyNotWritten } from './why-not-written.js';

/** The exit code if some sources could not be read, and the others were written. */
const partlyDone = 3;

async function main([name, ...args]: string[]): Promise<void> {
  if (name === undefined) {
    console.error(programHelp());
    process.exitCode = 1;
  } else if (name === '--version' || name === '-v') await print(`${version}\n`);
  else if (isHelp(name)) await print(`${programHelp()}\n`);
  else if (name === 'help') await print(`${helpOn(args)}\n`);
  else {
    const usage = findCommand(name);
    if (args.some(isHelp)) await print(`${commandHelp(usage)}\n`);
    else await commands[usage.name](args);
  }
}

const commands = { cdn, articles, reserve, render, serve };

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

/** Returns the help of the command in `standfirst help <command>`. */
function helpOn([topic, ...others]: string[]): string {
  if (others.length > 0) throw misuse(`\`standfirst help\` takes one command, but “${others.join(' ')}” follows it.`);
  if (topic === undefined || topic === 'help' || isHelp(topic)) return programHelp();
  return commandHelp(findCommand(topic));
}

async function cdn(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(cdnUsage, args);
  const [folder] = positionals as [string];
  // Reports an unknown name before anything is written.
  const lines = values.preload && (await preloadLines(values.preload, `${filesAddress}/${version}`));
  await print(`${await layOutCdn(folder)}\n`);
  if (lines) await print(`\nOr, in the head of a page with these widgets:\n\n${lines}\n`);
}

async function articles(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(articlesUsage, args);
  const { format, limit, out = '-', sort, strict, url } = values;
  if (positionals.filter((name) => name === '-').length > 1)
    throw new Error('Standard input can be read only once. Use “-” once.');
  if (out === '') throw new Error('--out is empty. Give the path of a file, or “-” for standard output.');
  if (format !== undefined && !articleFormats.includes(format as ArticleFormat))
    throw new Error(`--format is “${format}”. Use one of ${articleFormats.join(', ')}.`);
  if (limit !== undefined && !/^[1-9]\d*$/.test(limit))
    throw new Error(`--limit is “${limit}”. Use a whole number, 1 or more.`);
  if (sort !== undefined && sort !== 'newest') throw new Error(`--sort is “${sort}”. Use newest.`);
  checkAddress(url);
  const written = await writeArticles(positionals, {
    out,
    format: format as ArticleFormat | undefined,
    url,
    limit: limit === undefined ? undefined : Number(limit),
    newestFirst: sort === 'newest',
    strict,
  });
  setExitCode(written);
}

async function reserve(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(reserveUsage, args);
  const { browser, container, json, kinds, url, width } = values;
  const [page] = positionals as [string];
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

async function render(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(renderUsage, args);
  const { articles, base, fetch, lang, nonce, now, out = '-', styles, 'time-zone': timeZone, url, watch } = values;
  if (out === '') throw new Error('--out is empty. Give the path of a file or a folder, or “-” for standard output.');
  checkStyles(styles);
  if (styles === 'link' && !base)
    throw new Error("--styles link needs the address of the library's files: --base <address>.");
  if (base !== undefined) checkBase(base);
  if (now !== undefined && Number.isNaN(Date.parse(now)))
    throw new Error(`--now is “${now}”. Write it as 2026-03-02T08:30:00+01:00.`);
  checkAddress(url);
  checkTimeZone(timeZone);
  if (watch && positionals.includes('-'))
    throw new Error('Standard input cannot be watched. Give a file or a folder, or leave --watch out.');
  const options = {
    base: base ?? '',
    lang,
    nonce,
    styles,
    timeZone,
    now: now ? new Date(now) : undefined,
  } as const;
  setExitCode(await renderPages(positionals, { out, url, articles, fetch, watch, options }));
}

async function serve(args: string[]): Promise<void> {
  const { values } = readArguments(serveUsage, args);
  const { 'allow-host': allowHosts = [], base, host = '127.0.0.1', lang, port = '8787', styles } = values;
  const timeZone = values['time-zone'];
  const { newsroom: newsrooms = [], render = newsrooms.length === 0 } = values;
  if (render || base !== undefined) checkBase(base);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error(`--port is “${port}”. Use a whole number from 0 to 65535.`);
  if (host === '') throw new Error('--host is empty. Leave --host out to listen on 127.0.0.1.');
  const wrong = allowHosts.find((name) => !/^[\w.-]+$|^\[[\da-f:.]+\]$/i.test(name));
  if (wrong !== undefined)
    throw new Error(`--allow-host is “${wrong}”. Use a name without a port, such as standfirst.`);
  checkStyles(styles);
  checkTimeZone(timeZone);
  if (values.fetch && (!render || newsrooms.length === 0))
    throw new Error('--fetch needs --render, and the origins that it may read: --newsroom <origin>.');
  const options = render ? { base: base!, lang, styles, timeZone } : undefined;
  const purgeSecret = process.env.STANDFIRST_PURGE_SECRET || undefined;
  const { runService } = await import('../service/node/run-service.js');
  await runService({
    host,
    port: Number(port),
    newsrooms,
    allowHosts,
    purgeSecret,
    options,
    fetch: values.fetch,
  });
}

function setExitCode(written: WriteResult): void {
  if (written === 'nothing') process.exitCode = 1;
  if (written === 'some') process.exitCode = partlyDone;
}

function checkStyles(styles: string | undefined): asserts styles is 'link' | 'inline' | undefined {
  if (styles !== undefined && styles !== 'link' && styles !== 'inline')
    throw new Error(`--styles is “${styles}”. Use link or inline.`);
}

function checkBase(base: string | undefined): asserts base is string {
  if (!base || !/^(https?:\/\/.|\/).*\/$/i.test(base))
    throw new Error(
      `--base ${base ? `is “${base}”` : 'is missing'}. Give the folder of the library's files, with a slash at its end: --base https://news.example/standfirst/${version}/.`,
    );
}

function checkTimeZone(timeZone: string | undefined): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch (cause) {
    throw new Error(`--time-zone is “${timeZone}”. Use a name such as Europe/Berlin.`, { cause });
  }
}

function checkAddress(url: string | undefined): void {
  if (url !== undefined && !/^https?:\/\/./i.test(url))
    throw new Error(`--url is “${url}”. Use a whole address, such as https://news.example/.`);
}

main(process.argv.slice(2)).catch((failure: unknown) => {
  console.error(whyNotWritten(failure).message);
  process.exitCode = 1;
});
