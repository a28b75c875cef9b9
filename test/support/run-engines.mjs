// @ts-check
/** Runs the browser tests in every engine, or in those that the arguments name; `--files` takes a glob of tests. */
import { parseArgs } from 'node:util';
import { startTestRunner } from '@web/test-runner';
import { browserSuite } from './browser-suite.mjs';
import { engines } from './engines.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { files: { type: 'string' } } });
const names = positionals.length > 0 ? positionals : Object.keys(engines);
const browsers = [];
const problems = [];
for (const name of names) {
  try {
    if (!isEngine(name)) throw new Error(`There is no such engine; there are: ${Object.keys(engines).join(', ')}.`);
    browsers.push(await engines[name]());
  } catch (problem) {
    problems.push(`${name}: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}

if (problems.length > 0) {
  // An engine that is left out in silence would look like one that passed.
  console.error(['The browser tests were not run.', ...problems].join('\n'));
  process.exitCode = 1;
} else {
  // A process that is told to end ends in the ordinary way, and takes what it started with it.
  process.once('SIGTERM', () => process.exit(143));
  await startTestRunner({
    config: { ...browserSuite, files: values.files ?? browserSuite.files, browsers },
    readCliArgs: false,
    readFileConfig: false,
  });
}

/** @param {string} name @returns {name is keyof typeof engines} */
function isEngine(name) {
  return Object.hasOwn(engines, name);
}
