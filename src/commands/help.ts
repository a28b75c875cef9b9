import { optionSynopsis, synopsis, type Usage, usages } from './usage.js';

/** The greatest length of a line: terminals have at least 80 columns. */
const lineLength = 80;

/** Returns the help of the program: a line for each command. */
export function programHelp(): string {
  return [
    'Tasks for a newsroom before a page is served.',
    section('Commands', [
      ...usages.map((usage): Row => [synopsis(usage), usage.summary]),
      ['standfirst help <command>', 'Show the options of a command, with examples.'],
    ]),
    section('Options', [
      ['--help, -h', 'Show this help. After a command: the help of that command.'],
      ['--version, -v', 'Print the version.'],
    ]),
    section('Exit codes', [
      ['0', 'Done.'],
      ['1', 'Failed, or the command was not understood. Standard error says why.'],
      ['3', 'Done in part: some sources could not be read, or some pages not rendered.'],
    ]),
  ].join('\n\n');
}

/** Returns the help of one command. */
export function commandHelp(usage: Usage): string {
  return [
    `${synopsis(usage)} [options]`,
    wrap(usage.description, lineLength).join('\n'),
    section(
      'Options',
      Object.entries(usage.options).map(([name, option]) => [optionSynopsis(name, option), option.help]),
    ),
    `Examples\n${usage.examples.map((example) => `  ${example}`).join('\n')}`,
    section('Exit codes', Object.entries(usage.exitCodes)),
  ].join('\n\n');
}

/** A name, and the text beside it. */
type Row = [name: string, text: string];

function section(title: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.flatMap(([name, text]) =>
    wrap(text, lineLength - width - 4).map((line, index) => `  ${(index === 0 ? name : '').padEnd(width)}  ${line}`),
  );
  return [title, ...lines].join('\n');
}

/** Breaks a text between words into lines that are no longer than `length`. */
function wrap(text: string, length: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= length) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
