import { readFileSync } from 'node:fs';
import { made } from '../build/written-text.js';
import type { Finding } from './check-prose.js';
import { findComments, isDirective } from './read-comments.js';

/** The width of Prettier's lines, in columns. Prettier does not wrap comments. */
const widest = 120;

/** Returns the lines of comments that are too wide. Accepts those that cannot be wrapped, and generated files. */
export function checkWidth(file: string, text = readFileSync(file, 'utf8')): Finding[] {
  if (!/\.(?:ts|tsx|js|mjs|css)$/.test(file) || text.includes(made)) return [];
  const lines = text.split('\n');
  const numbers = new Set<number>();
  for (const comment of findComments(file, text)) {
    if (isDirective(comment)) continue;
    const height = comment.text.split('\n').length;
    for (let line = comment.line; line < comment.line + height; line++) numbers.add(line);
  }
  return [...numbers]
    .filter((line) => lines[line - 1]!.length > widest && !cannotWrap.test(lines[line - 1]!))
    .map((line) => ({
      line,
      problem: `This comment has ${lines[line - 1]!.length} columns, and may have ${widest}. Wrap it.`,
      sentence: lines[line - 1]!.trim(),
    }));
}

/** Matches a line with an address, and a row of a Markdown table. */
const cannotWrap = /https?:\/\/|^\s*\* \|/;
