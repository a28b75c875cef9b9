#!/usr/bin/env node
/** The command `standfirst`: tasks for a newsroom before a page is served. */
import { type ArticleFormat, articleFormats } from '../generated/article/format-names.js';
import { version } from '../version.js';
import { writeArticles, type WriteResult } from './articles.js';
import { filesAddress, layOutCdn, preloadLines } from './cdn.js';
import { checkBase, checkService, checkStyles, checkTimeZone } from './check-values.js';
import { commandHelp, programHelp } from './help.js';
import { findCommand, misuse, readArguments } from './read-arguments.js';
import { printLinks, printProvider } from './oembed.js';
import { print } from './print.js';
import { commonWidths, printReserve } from './reserve.js';
import { renderPages } from './render.js';
import { serve } from './serve.js';
import { articlesUsage, cdnUsage, oembedUsage, renderUsage, reserveUsage } from './usage.js';
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

const commands = { cdn, articles, reserve, render, serve, oembed };

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

async function oembed(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(oembedUsage, args);
  const [story] = positionals as [string];
  if (!/^https?:\/\/./i.test(story) || !URL.canParse(story))
    throw new Error(`The story is “${story}”. Give its whole address, such as https://news.example/harbour.`);
  const { service, provider } = values;
  checkService(service);
  if (provider) await printProvider(story, service);
  else await printLinks(story, { service });
}

function setExitCode(written: WriteResult): void {
  if (written === 'nothing') process.exitCode = 1;
  if (written === 'some') process.exitCode = partlyDone;
}

function checkAddress(url: string | undefined): void {
  if (url !== undefined && !/^https?:\/\/./i.test(url))
    throw new Error(`--url is “${url}”. Use a whole address, such as https://news.example/.`);
}

main(process.argv.slice(2)).catch((failure: unknown) => {
  console.error(whyNotWritten(failure).message);
  process.exitCode = 1;
});
