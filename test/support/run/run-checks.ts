/**
 * Runs the checks of one command (`checks.ts`), two at a time, and prints a table, the failures and the counts.
 *
 * Usage: `tsx test/support/run/run-checks.ts test|rest|matrix [--all] [--profile] [part of a path]`. With `--all` the
 * table also has the results of earlier commands. With `--profile` it says where the time went. With a part of a path,
 * the matrix runs only the tests in such files: `npm run matrix -- wordpress`.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findChange } from './changed-files.js';
import { checks, type Check } from './checks.js';
import { readOutcome } from './outcome.js';
import { processorTimes, profileLines } from './profile.js';
import { project, readOptions, refuse } from './test-command.js';

const folder = join(project, '.cache/checks');

/** The result of a check, as it is kept for the table of the whole run. */
interface Result {
  name: string;
  seconds: number;
  budget: number;
  /** The tests that passed; 1 for a check that is one command. */
  passed: number;
  failures: string[];
  /** The parts that failed beside other checks and passed on a quiet machine. Their failures do not count as passed. */
  unsteady: string[];
  restarts: number;
}

const commands = ['test', 'rest', 'matrix'] as const;

/** How many checks run at a time. */
const lanes = 2;

/** The most failed files or legs of a check that are tried again. More have a common cause. */
const secondTries = 3;

/** The most unsteady parts of a run that CI accepts. */
const mostUnsteady = 2;

const {
  values: options,
  positionals: [command = '', word],
} = readOptions({
  allowPositionals: true,
  options: { all: { type: 'boolean', default: false }, profile: { type: 'boolean', default: false } },
});
if (!isCommand(command)) refuse(`Choose one of: ${commands.join(', ')}.`);
const list = chooseChecks(command);

if (!options.all) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const profileFile = join(folder, 'profile.jsonl');
if (options.profile) process.env.PROFILE_FILE = profileFile;
const started = performance.now();
const atStart = processorTimes();
const results = await runAll(list);
const seconds = (performance.now() - started) / 1000;
// Budgets are for the browser of CI. A whole Chrome takes twice as long.
if (process.env.CI) failOverruns(results);
for (const result of results) writeFileSync(join(folder, `${slug(result.name)}.json`), JSON.stringify(result));
printReport(options.all ? readResults() : results, seconds);
if (options.profile) {
  const logs = list.map(({ name }) => readFileSync(join(folder, `${slug(name)}.log`), 'utf8'));
  for (const line of profileLines(atStart, profileFile, logs)) console.log(line);
}

function isCommand(name: string): name is (typeof commands)[number] {
  return (commands as readonly string[]).includes(name);
}

/** Returns the checks of a command. The rest has also those whose turn it is after this change. */
function chooseChecks(command: (typeof commands)[number]): readonly Check[] {
  if (command === 'matrix' && word) return matrixOf(word);
  if (command !== 'rest') return checks[command];
  const change = findChange();
  console.log(
    change
      ? `${change.files.length} files differ from ${change.base}.`
      : 'The history is too short to tell which files have changed.',
  );
  const isTouched = (paths: readonly string[]): boolean =>
    !change || change.files.some((file) => paths.some((path) => file.startsWith(path)));
  return [...checks.turns.filter(({ paths }) => isTouched(paths)), ...checks.rest];
}

/** Returns the check of the matrix that runs single files, for the files with a word in their path. */
function matrixOf(word: string): readonly Check[] {
  return checks.matrix
    .filter(({ command }) => command.endsWith(' --matrix'))
    .map((check) => ({ ...check, name: `the matrix of ${word}`, command: `${check.command} ${word}` }));
}

/** Runs checks in order, each after those that it depends on have passed. */
async function runAll(list: readonly Check[]): Promise<Result[]> {
  const waiting = [...list];
  const done = new Map<string, Result>();
  await new Promise<void>((resolve) => {
    let running = 0;
    const startNext = (): void => {
      while (running < lanes) {
        const next = waiting.findIndex(({ after = [] }) => after.every((name) => done.has(name)));
        if (next < 0) break;
        const [check] = waiting.splice(next, 1);
        running++;
        void runCheck(check!, done).then((result) => {
          running--;
          done.set(result.name, result);
          startNext();
        });
      }
      if (running === 0) resolve();
    };
    startNext();
  });
  // The machine is quiet now.
  for (const check of list) await tryAgain(check, done.get(check.name)!);
  return list.map(({ name }) => done.get(name)!);
}

async function runCheck(
  { name, command, budget, after = [] }: Check,
  done: ReadonlyMap<string, Result>,
): Promise<Result> {
  const broken = after.find((other) => done.get(other)!.failures.length > 0);
  if (broken)
    return {
      name,
      seconds: 0,
      budget,
      passed: 0,
      failures: [`${name}: not run, because ${broken} failed`],
      unsteady: [],
      restarts: 0,
    };
  const start = performance.now();
  const log = join(folder, `${slug(name)}.log`);
  const outcomeFile = join(folder, `${slug(name)}.outcome`);
  rmSync(outcomeFile, { force: true });
  const code = await execute(command, log, outcomeFile);
  const seconds = (performance.now() - start) / 1000;
  const outcome = readOutcome(outcomeFile);
  const failures = (outcome?.failures ?? []).map((failure) => `${name}: ${failure}`);
  if (code !== 0 && failures.length === 0) failures.push(`${name}: \`${command}\` ended with exit code ${code}`);
  const passed = outcome?.passed ?? (code === 0 ? 1 : 0);
  const mark = failures.length === 0 ? '✓' : '✗';
  console.log(
    `${mark} ${name}: ${failures.length === 0 ? `${passed} passed` : `${failures.length} failed`} in ${seconds.toFixed(0)} s`,
  );
  if (failures.length > 0) console.log(readFileSync(log, 'utf8').split('\n').slice(-150).join('\n'));
  return { name, seconds, budget, passed, failures, unsteady: [], restarts: outcome?.restarts ?? 0 };
}

/**
 * Runs the failed files of a check once more, with nothing beside them. A fault of the product fails again. A file that
 * passes now failed because the machine was busy. The report names it, so that its cause gets repaired.
 */
async function tryAgain({ command, measures, name }: Check, result: Result): Promise<void> {
  const outcomeFile = join(folder, `${slug(name)}.outcome`);
  const chosenBy = readOutcome(outcomeFile)?.chosenBy ?? (measures ? [''] : []);
  if (result.failures.length === 0 || chosenBy.length === 0 || chosenBy.length > secondTries) return;
  result.failures = [];
  for (const word of chosenBy) {
    const part = word || command;
    rmSync(outcomeFile, { force: true });
    const code = await execute(
      word ? `${command} '${word}'` : command,
      join(folder, `${slug(`${name} ${word}`)}.log`),
      outcomeFile,
    );
    const failures = readOutcome(outcomeFile)?.failures ?? [];
    if (code !== 0 && failures.length === 0) failures.push(`${part} ended with exit code ${code}`);
    result.failures.push(...failures.map((failure) => `${name}: ${failure}`));
    if (code === 0) result.unsteady.push(part);
    console.log(`${code === 0 ? '✓' : '✗'} ${name}: ${part}, again on a quiet machine`);
  }
}

/** Runs a command with its output in a file. */
function execute(command: string, log: string, outcomeFile: string): Promise<number> {
  return new Promise((resolve) => {
    const bin = join(project, 'node_modules/.bin');
    const child = spawn(command, {
      shell: true,
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env.PATH}`,
        OUTCOME_FILE: outcomeFile,
        FORCE_COLOR: '0',
      },
    });
    const file = createWriteStream(log);
    child.stdout.pipe(file, { end: false });
    child.stderr.pipe(file, { end: false });
    child.once('error', (problem) => file.write(String(problem)));
    child.once('close', (code) => file.end(() => resolve(code ?? 1)));
  });
}

/**
 * A check fails if it uses three times as much of its budget as most other checks of this run. A slow or busy machine
 * slows all of them down, so it makes no check fail.
 */
function failOverruns(all: readonly Result[]): void {
  const shares = all.map(({ seconds, budget }) => seconds / budget).sort((a, b) => a - b);
  const pace = Math.max(1, shares[Math.floor(shares.length / 2)]!);
  for (const { name, seconds, budget, failures } of all)
    if (seconds > 3 * pace * budget)
      failures.push(
        `${name}: took ${seconds.toFixed(0)} s; its budget is ${budget} s, and most checks took ${pace.toFixed(1)} times theirs`,
      );
}

/** The results of `npm test` and of this command. A missing one counts as a failure: its command did not finish. */
function readResults(): Result[] {
  return [...checks.test, ...list].map(({ name, budget }) => {
    const file = join(folder, `${slug(name)}.json`);
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Result;
    return { name, seconds: 0, budget, passed: 0, failures: [`${name}: left no result`], unsteady: [], restarts: 0 };
  });
}

/** Prints the table, the failures and the counts, and keeps them in `report.txt`. */
function printReport(all: readonly Result[], seconds: number): void {
  const lines: string[] = [];
  const print = (line: string): void => {
    lines.push(line);
    console.log(line);
  };
  const width = Math.max(...all.map(({ name }) => name.length));
  print(`\n${'check'.padEnd(width)}  ${'tests'.padStart(6)}  ${'seconds'.padStart(7)}  ${'budget'.padStart(6)}`);
  for (const { name, passed, failures, seconds: own, budget, restarts } of all) {
    const notes = [
      ...(failures.length > 0 ? [`${failures.length} failed`] : []),
      ...(restarts > 0 ? [`engine restarted ${restarts} times`] : []),
    ];
    const tests = String(passed + failures.length).padStart(6);
    print(
      `${name.padEnd(width)}  ${tests}  ${own.toFixed(0).padStart(7)}  ${String(budget).padStart(6)}  ${notes.join(', ')}`.trimEnd(),
    );
  }
  print(`${command}: ${seconds.toFixed(0)} s\n`);
  const failures = all.flatMap((result) => result.failures);
  const unsteady = all.flatMap((result) => result.unsteady.map((part) => `${result.name}: ${part}`));
  for (const part of unsteady) print(`unsteady: ${part} failed beside other checks and passed on a quiet machine`);
  if (process.env.CI && unsteady.length > mostUnsteady)
    failures.push(`${unsteady.length} parts are unsteady, more than ${mostUnsteady}`);
  for (const failure of failures) print(`failed: ${failure}`);
  const passed = all.reduce((sum, result) => sum + result.passed, 0);
  if (unsteady.length > 0) print(`${unsteady.length} unsteady`);
  print(`${passed} passed, ${failures.length} failed`);
  writeFileSync(join(folder, 'report.txt'), `${lines.join('\n')}\n`);
  if (failures.length > 0) process.exitCode = 1;
}

/** Turns a name into the name of a file. */
function slug(name: string): string {
  return name.toLowerCase().replace(/\W+/g, '-');
}
