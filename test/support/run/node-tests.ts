/**
 * Runs the tests that run in Node: `*.node.ts`, `*.host.ts` (which open pages in Chromium) and `*.engines.host.ts` (in
 * each engine).
 *
 * `--package` runs tests of applications that have the package installed. `--themes` runs tests that need PHP or
 * Python. `--smoke` shows in a short time whether the WordPress plugin works. `--matrix` runs tests that take too long
 * for every change.
 *
 * `--part` runs only the tests of one part (`parts.ts`).
 *
 * Usage: `tsx test/support/run/node-tests.ts [part of a path…] [--engine firefox] [--part everyday] [--package]`, or
 * another of these
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { pack } from '../builds/packed.js';
import { bringFonts } from '../browsers/fonts.js';
import {
  findTests,
  patternOf,
  project,
  readEngine,
  readOptions,
  readPart,
  refuse,
  separatePlaces,
} from './test-command.js';

const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
const reporter = fileURLToPath(new URL('node-reporter.ts', import.meta.url));

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'chromium' },
    part: { type: 'string' },
    package: { type: 'boolean', default: false },
    themes: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
    matrix: { type: 'boolean', default: false },
  },
});
const engine = readEngine(values.engine);
const place = separatePlaces.find((each) => values[each]);
const pattern = patternOf(place ?? 'node', engine);
const files = findTests(pattern, positionals, readPart(values.part));
if (files.length === 0) refuse(`No ${pattern} has ${positionals.join(' or ')} in its path.`);

// Firefox gives the focus to one page, and WebKit has one window. Mocha finds `.only` only within one process.
const hasOnly = files.some((file) => /\b(it|describe)\.only\(/.test(readFileSync(`${project}/${file}`, 'utf8')));
const jobs = engine === 'chromium' && !hasOnly ? ['--parallel', '--jobs', '3'] : [];
// Packs once here. Otherwise several processes would pack at the same time.
if (existsSync(`${project}/dist/cdn/standfirst.js`)) pack();
bringFonts();
// Vite sets NODE_ENV when it first builds. Modules that are loaded later would then be of another build than those
// loaded before.
const environment = { ...process.env, NODE_ENV: 'production', HOST_ENGINE: engine };
const child = spawn(
  process.execPath,
  ['--import', 'tsx', mocha, '--no-config', '--timeout', '60000', '--exit', '--reporter', reporter, ...jobs, ...files],
  { cwd: project, stdio: 'inherit', env: environment },
);
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => child.kill());
child.once('close', (code) => (process.exitCode = code ?? 1));
