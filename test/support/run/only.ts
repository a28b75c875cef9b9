/**
 * The inner loop: runs the test files whose path holds one of the words, and nothing else.
 *
 *     npm run test:only -- byline                        in Chromium, tests in pages and tests in Node
 *     npm run test:only -- byline --engine firefox       in another engine
 *     npm run test:only -- byline --watch                again at each change
 *     npm run test:only -- byline --watch --visible      in a window, with the developer tools
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const args = process.argv.slice(2);
const { positionals: words } = parseArgs({
  args,
  allowPositionals: true,
  options: {
    engine: { type: 'string' },
    watch: { type: 'boolean' },
    visible: { type: 'boolean' },
    shuffle: { type: 'string' },
  },
});
const files = globSync('test/**/*.{test,node,host}.ts', { cwd: project }).filter((file) =>
  words.some((word) => file.includes(word)),
);
const isInPage = (file: string): boolean => file.endsWith('.test.ts');
if (files.length === 0)
  throw new Error(`No test has ${words.join(' or ') || 'the word that you did not give'} in its path.`);

if (files.some(isInPage)) run('browser-tests.ts', args);
// Pages of hosts load the built files, and are not watched.
const outside = files.filter((file) => !isInPage(file));
if (outside.length > 0 && !args.includes('--watch')) {
  const engine = args.includes('--engine') ? ['--engine', args[args.indexOf('--engine') + 1]!] : [];
  if (outside.some((file) => file.endsWith('.host.ts')))
    console.log('Host pages load dist/. After a change in src/: npm run build');
  run('node-tests.ts', [...words, ...engine]);
}

function run(script: string, options: readonly string[]): void {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', path, ...options], {
    cwd: project,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = status ?? 1;
}
