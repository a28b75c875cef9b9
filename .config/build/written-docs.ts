/** Makes the parts of the docs that are copies: the files that a page shows, and the rules for unfinished tags. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { globSync } from 'tinyglobby';
import { unfinishedRules } from '../../src/theme/unfinished.js';
import { source } from './read-parts.js';

const project = resolve(source, '..');

/**
 * Matches a code block in MDX with the path of a file after its language. The block is a copy of this file, in which
 * imports from `src` are imports from the package.
 */
const shownFile = /^```(\w+) (\S+)\n[^]*?^```$/gm;

/** Matches an earlier copy of the rules for unfinished tags, with the indent of its first line. */
const writtenRules = /^([ \t]*)\/\* Until the script has loaded, [^]*?\n\1\}$/gm;

/** Returns the pages of the docs with copies in them, as they must be now. */
export function docsPages(): Record<string, string> {
  const files = globSync('stories/**/*.mdx', { cwd: project, absolute: true });
  const pages = files.map((file) => [file, readFileSync(file, 'utf8')] as const);
  const withCopies = pages.filter(([, text]) => [shownFile, writtenRules].some((copy) => text.search(copy) >= 0));
  return Object.fromEntries(withCopies.map(([file, text]) => [file, withRules(withFiles(text))]));
}

/** Replaces the copies of the rules for unfinished tags by the present rules. */
export function withRules(text: string): string {
  return text.replace(writtenRules, (_, indent: string) => unfinishedRules.replace(/^/gm, indent));
}

function withFiles(text: string): string {
  return text.replace(shownFile, (_, language: string, path: string) => {
    const content = readFileSync(resolve(project, path), 'utf8')
      .trimEnd()
      .replace(/'[./]+\/src\/(\w+)\/[\w-]+\.js'/g, "'standfirst/$1'");
    return `\`\`\`${language} ${path}\n${content}\n\`\`\``;
  });
}
