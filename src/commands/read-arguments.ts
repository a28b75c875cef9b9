import { parseArgs } from 'node:util';
import { nearMiss } from '../theme/near-miss.js';
import { optionSynopsis, type Usage, usages } from './usage.js';

/** The options and arguments of a command. */
type Arguments<Command extends Usage> = ReturnType<
  typeof parseArgs<{ options: Command['options']; allowPositionals: true }>
>;

/**
 * Reads the options and arguments of a command.
 *
 * @throws if they do not fit the command. The message names what is wrong, and the help to run.
 */
export function readArguments<Command extends Usage>(usage: Command, args: string[]): Arguments<Command> {
  const { name, argument, takesSeveral, needs } = usage;
  const options: Command['options'] = usage.options;
  let read: Arguments<Command>;
  try {
    read = parseArgs({ args, options, allowPositionals: true });
  } catch (failure) {
    throw misuse(findWrongOption(usage, args) ?? (failure as Error).message, name);
  }
  const { positionals } = read;
  if (argument === undefined) {
    if (positionals.length === 0) return read;
    throw misuse(`\`standfirst ${name}\` takes only options, but was given ${listOf(positionals.map(quoted))}.`, name);
  }
  // A variable of a shell that is not set gives an empty argument.
  if (positionals.every((each) => each === '')) throw misuse(`\`standfirst ${name}\` needs ${needs}.`, name);
  if (!takesSeveral && positionals.length > 1)
    throw misuse(
      `\`standfirst ${name}\` takes one ${argument}, but was given ${positionals.length}: ${listOf(positionals.map(quoted))}.`,
      name,
    );
  return read;
}

/** Says which option of a command line is wrong. */
function findWrongOption({ name: command, options }: Usage, args: string[]): string | undefined {
  const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { index, name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) {
      // `-limit` is read as five options of one letter.
      const written = rawName.startsWith('--') ? rawName : args[index]!;
      const names = Object.keys(options);
      const hint = didYouMean(written, names) ?? `Its options are ${listOf(names.map((each) => `--${each}`))}.`;
      return `\`standfirst ${command}\` has no option ${written}. ${hint}`;
    }
    if (option.type === 'boolean' && value !== undefined) return `${rawName} takes no value. Remove “=${value}”.`;
    if (option.type === 'string' && value === undefined)
      return `${rawName} needs a value: ${optionSynopsis(name, option)}.`;
    if (option.type === 'string' && !inlineValue && /^-./.test(value!))
      return `${rawName} needs a value, but ${value} follows. If that is the value, write ${rawName}=${value}.`;
  }
  return undefined;
}

/**
 * Finds a command by its name.
 *
 * @throws if there is no such command. The message names the nearest one.
 */
export function findCommand(name: string): (typeof usages)[number] {
  const found = usages.find((usage) => usage.name === name);
  if (found) return found;
  const names = usages.map((usage) => usage.name);
  if (name.startsWith('-'))
    throw misuse(
      `\`standfirst\` has no option ${name}. ${didYouMean(name, ['help', 'version']) ?? `Name a command first: ${listOf(names, 'or')}.`}`,
    );
  const near = nearMiss(name, [...names, 'help']);
  throw misuse(
    `There is no command “${name}”. ${near ? `Did you mean “${near}”?` : `The commands are ${listOf(names)}.`}`,
  );
}

/** Returns an error about the way the program was called, with the help to run. */
export function misuse(message: string, command?: string): Error {
  return new Error(`${message}\nRun \`standfirst ${command ? `${command} ` : ''}--help\`.`);
}

function didYouMean(written: string, names: readonly string[]): string | undefined {
  const near = nearMiss(written.replace(/^-+/, ''), names);
  return near && `Did you mean --${near}?`;
}

function quoted(text: string): string {
  return `“${text}”`;
}

/** Returns names as a list: “a, b and c”. */
function listOf(names: readonly string[], last = 'and'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)!}`;
}
