#!/usr/bin/env node
/** The command `standfirst`: what a newsroom does with the package before a page is served. */
import { parseArgs } from 'node:util';
import { version } from '../version.js';
import { layOutCdn } from './cdn.js';
import { preloadLines } from './preload.js';

const usage = `standfirst cdn <folder>   Lay out the files for a web server: <folder>/<version>/ for good, and <folder>/v<major>/, which moves.
  --preload <tag>         Print, for a page that shows this widget, the lines that bring the core and its code a round trip sooner. As
                          often as there are widgets; and once with “fallback” in place of a tag, where something stands inside them.
standfirst --help         Say this.`;

async function main(args: string[]): Promise<void> {
  const { values, positionals } = read(args);
  if (values.help) return console.log(usage);
  const [command, folder, ...others] = positionals;
  if (command !== 'cdn' || !folder || others.length > 0) throw notUnderstood();
  // A name that is none is said before anything is written.
  const lines = values.preload && (await preloadLines(values.preload, `https://your.example/${version}`));
  console.log(await layOutCdn(folder));
  if (lines) console.log(`\nOr, for a page with these widgets, in its head:\n\n${lines}`);
}

function read(args: string[]): ReturnType<typeof parseArgs<typeof accepted>> {
  try {
    return parseArgs({ ...accepted, args });
  } catch {
    throw notUnderstood();
  }
}

const accepted = {
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' }, preload: { type: 'string', multiple: true } },
} as const;

function notUnderstood(): Error {
  return new Error(`Not understood.\n\n${usage}`);
}

main(process.argv.slice(2)).catch((failure: unknown) => {
  const { code, path, message } = failure as NodeJS.ErrnoException;
  const isPlace = code === 'ENOTDIR' || code === 'EEXIST' || code === 'EACCES' || code === 'EROFS';
  console.error(isPlace ? `${path} cannot be written (${code}). Name a folder that can.` : message);
  process.exitCode = 1;
});
