/**
 * Runs the tests that run in Node: `*.node.ts`, `*.host.ts` (which open pages in Chromium) and `*.engines.host.ts` (in each engine).
 *
 * Usage: `tsx test/support/run/node-tests.ts [part of a path…] [--engine firefox] [--kind themes]`
 */
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { pack } from '../builds/packed.js';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
const reporter = fileURLToPath(new URL('node-reporter.ts', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'string', default: 'chromium' }, themes: { type: 'boolean', default: false } },
});
const { engine, themes } = values;

const pattern = themes
  ? 'test/**/*.themes.ts'
  : engine === 'chromium'
    ? 'test/**/*.{node,host}.ts'
    : 'test/**/*.engines.host.ts';
const files = globSync(pattern, { cwd: project })
  .filter((file) => positionals.length === 0 || positionals.some((part) => file.includes(part)))
  .sort((one, other) => weight(other) - weight(one));
if (files.length === 0) throw new Error(`No ${pattern} has ${positionals.join(' or ')} in its path.`);

/** The longest first, so that no long one is left for the end: those that open pages, then by size. */
function weight(file: string): number {
  return statSync(`${project}/${file}`).size * (file.endsWith('.host.ts') ? 10 : 1);
}

// Firefox gives the focus to one page, and WebKit has one window.
const jobs = engine === 'chromium' ? ['--parallel', '--jobs', '3'] : [];
// Once, before several processes want it.
if (existsSync(`${project}/dist/cdn/standfirst.js`)) pack();
const child = spawn(
  process.execPath,
  ['--import', 'tsx', mocha, '--no-config', '--timeout', '60000', '--exit', '--reporter', reporter, ...jobs, ...files],
  { cwd: project, stdio: 'inherit', env: { ...process.env, HOST_ENGINE: engine } },
);
process.once('SIGTERM', () => child.kill());
child.once('close', (code) => (process.exitCode = code ?? 1));
