/**
 * Checks the English of the project: documentation, comments, and messages for the console. Also finds comments that
 * are too wide.
 *
 * Usage: `tsx .config/english/check.ts [--summary] [part of a path…]`. With `--summary` it prints the counts of each
 * folder and never fails.
 */
import { parseArgs } from 'node:util';
import { checkProse, type Report } from './check-prose.js';
import { checkSpelling } from './check-spelling.js';
import { checkWidth } from './check-width.js';
import { findFiles, readProse } from './sources.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { summary: { type: 'boolean' } } });

const chosen = findFiles().filter(
  (file) => positionals.length === 0 || positionals.some((part) => file.includes(part)),
);

const reports = new Map<string, Report>();
for (const file of chosen) {
  const passages = readProse(file);
  const report = checkProse(passages);
  report.findings.push(...checkWidth(file), ...(await checkSpelling(passages)));
  report.findings.sort((one, other) => one.line - other.line);
  reports.set(file, report);
}

if (values.summary) printSummary();
else printFindings();

function printFindings(): void {
  let count = 0;
  for (const [file, { findings }] of reports) {
    for (const { line, problem, sentence } of findings) console.error(`${file}:${line}  ${problem}\n    ${sentence}`);
    count += findings.length;
  }
  if (count > 0) {
    console.error(
      `\n${count} ${count === 1 ? 'finding' : 'findings'} in the English. The rules: .config/english/constructions.ts`,
    );
    process.exitCode = 1;
  }
}

/** Prints a table of lengths and findings: the whole, then each folder. */
function printSummary(): void {
  const groups = new Map<string, Report[]>();
  const all = [...reports.values()];
  for (const [file, report] of reports) {
    const group = groupOf(file);
    groups.set(group, [...(groups.get(group) ?? []), report]);
  }
  console.log('| where | words | sentences | words per sentence | findings | findings per 1,000 words |');
  console.log('| --- | --: | --: | --: | --: | --: |');
  for (const [group, some] of [['all', all] as const, ...groups]) {
    const words = some.reduce((sum, each) => sum + each.words, 0);
    const sentences = some.reduce((sum, each) => sum + each.sentences, 0);
    const findings = some.reduce((sum, each) => sum + each.findings.length, 0);
    if (words === 0) continue;
    const row = [
      group,
      words.toLocaleString('en'),
      sentences.toLocaleString('en'),
      (words / sentences).toFixed(1),
      findings.toLocaleString('en'),
      ((findings / words) * 1000).toFixed(1),
    ];
    console.log(`| ${row.join(' | ')} |`);
  }
}

/** The row of the table for a file: its folder, and for stories the kind of file. */
function groupOf(file: string): string {
  const [folder, inner] = file.split('/');
  if (inner === undefined) return file;
  if (folder === 'stories')
    return file.endsWith('.mdx')
      ? 'stories/**/*.mdx'
      : /^stories\/[^/]+\.stories\.ts$/.test(file)
        ? 'stories/*.stories.ts'
        : 'stories, other';
  return file.split('/').length > 2 && folder === 'src' ? `src/${inner}` : folder!;
}
