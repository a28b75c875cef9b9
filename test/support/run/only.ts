/**
 * The inner loop: runs the test files whose path has one of the words, and nothing else. If no path has a word, it runs
 * the legs of the walk through Storybook with this word in their names.
 *
 *     npm run test:only -- byline                        in Chromium, tests in pages and tests in Node
 *     npm run test:only -- "search of the docs"          a leg of the walk
 *     npm run test:only -- byline --engine firefox       in another engine
 *     npm run test:only -- byline --watch                runs the tests in pages again at each change
 *     npm run test:only -- byline --watch --visible      in a window, with the developer tools
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { lacking } from './needs.js';
import {
  findTests,
  patternOf,
  project,
  readEngine,
  readOptions,
  refuse,
  separatePlaces,
  type Place,
} from './test-command.js';

const { positionals: words, values } = readOptions({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'chromium' },
    watch: { type: 'boolean', default: false },
    visible: { type: 'boolean', default: false },
    shuffle: { type: 'string' },
  },
});
const engine = readEngine(values.engine);
const { watch, visible, shuffle } = values;
if (words.length === 0) refuse('Give a part of a test’s path: npm run test:only -- byline');
const isLeg = (word: string): boolean =>
  findTests(`test/**/*.{test,node,host,${separatePlaces.join()}}.ts`, [word]).length === 0;
if (words.every(isLeg)) {
  const walk = fileURLToPath(new URL('../../stories/walk-stories.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', walk, ...words], {
    cwd: project,
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}
for (const word of words.filter(isLeg)) refuse(`No test has “${word}” in its path.`);

const find = (place: Place): string[] => findTests(patternOf(place, engine), words);
const inPages = find('page');
const inNode = find('node');
const places = engine === 'chromium' ? separatePlaces : [];
const others = places.filter((place) => find(place).length > 0);
const outside = [...inNode, ...others.flatMap(find)];
if (inPages.length + outside.length === 0)
  refuse(`None of these tests runs in ${engine}: only *.engines.test.ts and *.engines.host.ts do.`);
if (inPages.length === 0 && (watch || visible)) refuse('Only tests in pages can be watched or seen.');

const isInPagesOnly = watch || visible;
console.log(`In ${engine}: ${[...inPages, ...(isInPagesOnly ? [] : outside)].join(' ')}`);
if (isInPagesOnly && outside.length > 0) console.log(`Not run: ${outside.join(' ')}`);

const missing = isInPagesOnly ? [] : lacking(outside);
if (missing.length > 0) refuse(`These tests need what is not here: ${missing.join('; ')}.`);

let running: ChildProcess | undefined;
let isEnding = false;
for (const signal of ['SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    isEnding = true;
    running?.kill(signal);
  });
// A terminal interrupts both processes. This one ends after the other.
process.on('SIGINT', () => (isEnding = true));

const options = [...words, '--engine', engine];
if (inPages.length > 0)
  await run('browser-tests.ts', [
    ...options,
    ...(watch ? ['--watch'] : []),
    ...(visible ? ['--visible'] : []),
    ...(shuffle === undefined ? [] : ['--shuffle', shuffle]),
  ]);
if (!isInPagesOnly) {
  if (outside.some((file) => !file.endsWith('.node.ts')))
    console.log('Host pages load dist/. Run npm run build after a change in src/.');
  if (inNode.length > 0) await run('node-tests.ts', options);
  for (const place of others) await run('node-tests.ts', [...words, `--${place}`]);
}

async function run(script: string, options: readonly string[]): Promise<void> {
  if (isEnding) return;
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...options], { cwd: project, stdio: 'inherit' });
  running = child;
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) process.exitCode = code ?? 1;
}
