import { readFile } from 'node:fs/promises';
import type { LogChoice } from '../service/node/service-log.js';
import { readNewsrooms } from '../service/newsrooms.js';
import { readServiceAddress } from '../service/service-address.js';
import { nearMiss } from '../theme/near-miss.js';
import { checkBase, checkStyles, checkTimeZone } from './check-values.js';

/** A value as it was given, and where. */
interface Given {
  name: SettingName;
  value: unknown;
  /** The flag, the variable, or the field and its file. */
  place: string;
}

/** A setting, and where it was given. */
export interface Setting<Value> {
  value: Value;
  place: string;
}

/** The settings of `serve`: each by its name in a file. The functions check a value, wherever it was given. */
const readers = {
  newsroom: (value: unknown, place: string) => readList(value, place, readNewsroom),
  render: readBoolean,
  fetch: readBoolean,
  base: readBase,
  address: readAddress,
  providerName: (value: unknown, place: string) => readText(value, place, 'the name of the newsroom'),
  port: readPort,
  host: (value: unknown, place: string) => readText(value, place, 'an address of this machine, such as 127.0.0.1'),
  metricsPort: readPort,
  allowHost: (value: unknown, place: string) => readList(value, place, readHostName),
  lang: readLanguage,
  timeZone: readTimeZone,
  styles: readStyles,
  log: readLog,
  purgeSecret: readSecret,
};

type SettingName = keyof typeof readers;

/** The settings that were given. */
export type ServiceSettings = { [Name in SettingName]?: Setting<ReturnType<(typeof readers)[Name]>> };

const settingNames = Object.keys(readers) as SettingName[];

/** The start of the names of variables. */
const prefix = 'STANDFIRST_';

/** The variables, with the setting of each. */
const variables = new Map(settingNames.map((name) => [variableOf(name), name]));

/** The variable that names the file. */
const configVariable = `${prefix}CONFIG`;

/**
 * Reads the settings of `serve` from flags, variables and a file. A flag wins over a variable, and a variable over the
 * file. All of them are checked, also those that do not win.
 *
 * @param flags as `parseArgs` returns them
 * @throws if something is wrong; the message says where, and how to fix it
 */
export async function readSettings(
  flags: Readonly<Record<string, unknown>>,
  environment: NodeJS.ProcessEnv,
): Promise<ServiceSettings> {
  const { config = environment[configVariable] || undefined, ...others } = flags;
  const given = [
    ...(config === undefined ? [] : await givenInFile(config as string)),
    ...givenInVariables(environment),
    ...Object.entries(others).map(([flag, value]) => ({ name: nameOf(flag), value, place: `--${flag}` })),
  ];
  const settings: Record<string, Setting<unknown>> = {};
  for (const { name, value, place } of given) settings[name] = { value: readers[name](value, place), place };
  return settings as ServiceSettings;
}

/** `allow-host` is `allowHost` in a file. */
function nameOf(flag: string): SettingName {
  return flag.replace(/-./g, ([, letter]) => letter!.toUpperCase()) as SettingName;
}

/** `allowHost` is `STANDFIRST_ALLOW_HOST` in the environment. */
function variableOf(name: string): string {
  return prefix + name.replace(/[A-Z]/g, '_$&').toUpperCase();
}

function givenInVariables(environment: NodeJS.ProcessEnv): Given[] {
  const known = [...variables.keys(), configVariable];
  return Object.entries(environment).flatMap(([variable, value]) => {
    if (!variable.startsWith(prefix)) return [];
    const name = variables.get(variable);
    // A template of a deployment sets variables to nothing.
    if (name) return !value || isOfKubernetes(value) ? [] : [{ name, value, place: variable }];
    // Other programs have such variables too: the PHP recipe has STANDFIRST_SERVICE.
    const near = known.includes(variable) ? undefined : nearName(variable, known);
    if (near) throw new Error(`The environment has ${variable}. Did you mean ${near}?`);
    return [];
  });
}

/** Compares only what follows the prefix, which all of these names share. */
function nearName(variable: string, known: readonly string[]): string | undefined {
  const near = nearMiss(
    variable.slice(prefix.length),
    known.map((each) => each.slice(prefix.length)),
  );
  return near && prefix + near;
}

/**
 * If a service is called `standfirst`, Kubernetes sets `STANDFIRST_PORT=tcp://10.0.0.1:8787` in all containers
 * (https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables).
 */
function isOfKubernetes(value: string): boolean {
  return /^(tcp|udp|sctp):\/\//.test(value);
}

async function givenInFile(file: string): Promise<Given[]> {
  const text = await readFile(file, 'utf8').catch((failure: NodeJS.ErrnoException) => {
    const why = failure.code === 'ENOENT' ? 'does not exist' : `cannot be read (${failure.code})`;
    throw new Error(`The file “${file}” of --config or ${configVariable} ${why}.`, { cause: failure });
  });
  // Some editors for Windows write a mark at the start.
  const fields = parseJson(text.replace(/^\uFEFF/, ''), file);
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw new Error(`The file ${file} is not an object. Write it as { "newsroom": "https://news.example" }.`);
  return Object.entries(fields).map(([name, value]) => {
    if (Object.hasOwn(readers, name))
      return { name: name as SettingName, value: value as unknown, place: `“${name}” in ${file}` };
    const near = nearMiss(name, settingNames);
    const hint = near ? `Did you mean “${near}”?` : `Its fields are ${settingNames.join(', ')}.`;
    throw new Error(`The file ${file} has “${name}”. ${hint}`);
  });
}

/** Parses JSON. The message has the line, but nothing of the text, which may contain a secret. */
function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const lines = text.trimEnd().split('\n');
    const wrong = lines.findIndex((_, index) => !isStart(lines.slice(0, index + 1).join('\n')));
    const where = wrong < 0 ? `It ends too early, in line ${lines.length}.` : `Line ${wrong + 1} is wrong.`;
    throw new Error(
      `The file ${file} is not JSON. ${where} Check the quotes, commas and brackets there, and in the line before.`,
      { cause },
    );
  }
}

/**
 * Whether some lines can be the start of JSON: they are complete, or the only problem is that they end. Not every
 * message of `JSON.parse` has a position, so a file is checked line by line.
 */
function isStart(lines: string): boolean {
  try {
    JSON.parse(lines);
    return true;
  } catch (failure) {
    const { message } = failure as Error;
    // A text in quotes must end in its line.
    if (message.startsWith('Unterminated')) return false;
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    return message.startsWith('Unexpected end') || Number(position) === lines.length;
  }
}

function wrong(place: string, value: string, hint: string): Error {
  return new Error(`${place} ${value === '' ? 'is empty' : `is “${value.slice(0, 200)}”`}. ${hint}`);
}

function readText(value: unknown, place: string, form: string): string {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (!isPlain || value === '') throw wrong(place, isPlain ? '' : JSON.stringify(value), `Use ${form}.`);
  return String(value);
}

/** Reads one text or a list of texts. A text may have several entries, with spaces or commas between them. */
function readList(value: unknown, place: string, readEntry: (entry: string, place: string) => string): string[] {
  const texts: unknown[] = Array.isArray(value) ? value : [value];
  return texts.flatMap((text) => {
    const entries = readText(text, place, 'a text or a list of texts').split(/[\s,]+/);
    return entries.filter((entry, index) => entry || index === 0).map((entry) => readEntry(entry, place));
  });
}

function readNewsroom(entry: string, place: string): string {
  try {
    readNewsrooms([entry]);
    return entry;
  } catch (cause) {
    throw new Error(`${place}: ${(cause as Error).message}`, { cause });
  }
}

function readHostName(entry: string, place: string): string {
  if (/^[\w.-]+$|^\[[\da-f:.]+\]$/i.test(entry)) return entry;
  throw wrong(place, entry, 'Use a name without a port, such as standfirst.');
}

function readBoolean(value: unknown, place: string): boolean {
  const text = readText(value, place, 'true or false');
  if (/^(true|1)$/.test(text)) return true;
  if (/^(false|0)$/.test(text)) return false;
  throw wrong(place, text, 'Use true or false.');
}

function readPort(value: unknown, place: string): number {
  const text = readText(value, place, 'a whole number from 0 to 65535');
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw wrong(place, text, 'Use a whole number from 0 to 65535.');
}

function readBase(value: unknown, place: string): string {
  const base = readText(value, place, 'an address with a slash at its end');
  checkBase(base, place);
  return base;
}

function readAddress(value: unknown, place: string): string {
  const address = readText(value, place, 'an address with a slash at its end');
  try {
    return readServiceAddress(address)!;
  } catch {
    throw wrong(place, address, 'Write it with a slash at its end: https://news.example/cards/.');
  }
}

function readLanguage(value: unknown, place: string): string {
  const tag = readText(value, place, 'a tag such as de or en-GB');
  try {
    new Intl.Locale(tag.replaceAll('_', '-'));
    return tag;
  } catch (cause) {
    throw new Error(`${place} is “${tag}”. Use a tag such as de or en-GB.`, { cause });
  }
}

function readTimeZone(value: unknown, place: string): string {
  const timeZone = readText(value, place, 'a name such as Europe/Berlin');
  checkTimeZone(timeZone, place);
  return timeZone;
}

function readStyles(value: unknown, place: string): 'link' | 'inline' {
  const styles = readText(value, place, 'link or inline');
  checkStyles(styles, place);
  return styles as 'link' | 'inline';
}

function readLog(value: unknown, place: string): LogChoice {
  const choice = readText(value, place, 'requests, failures or none');
  if (choice === 'requests' || choice === 'failures' || choice === 'none') return choice;
  throw wrong(place, choice, 'Use requests, failures or none.');
}

/** No message shows the secret. */
function readSecret(value: unknown, place: string): string {
  if (typeof value === 'string' && /^[!-~]+$/.test(value)) return value;
  throw new Error(
    `${place} cannot be sent in a header. Use a text of ASCII letters, digits and signs, without spaces.`,
  );
}
