#!/usr/bin/env node
/** The command `standfirst`: what a newsroom does with the package before a page is served. */
import { layOutCdn } from './cdn.js';

const usage = `standfirst cdn <folder>   Lay out the files for a web server: <folder>/<version>/ for good, and <folder>/v<major>/, which moves.
standfirst --help         Say this.`;

async function main([command, folder, ...others]: string[]): Promise<void> {
  if (command === '--help' || command === '-h') return console.log(usage);
  if (command !== 'cdn' || !folder || others.length > 0) throw new Error(`Not understood.\n\n${usage}`);
  console.log(await layOutCdn(folder));
}

main(process.argv.slice(2)).catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
