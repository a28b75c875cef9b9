import { partPaths } from './parts.js';

/** A check that must pass before a change lands. */
export interface Check {
  /** Its name in the table. */
  name: string;
  /** The command, with the project's own commands on the path. */
  command: string;
  /**
   * How many seconds it takes on two idle cores, while another check runs beside it. `failOverruns` says how much
   * longer it may take.
   */
  budget: number;
  /** The checks that must have passed before it can start. */
  after?: readonly string[];
  /** Whether it measures times. Other checks can disturb it. */
  measures?: boolean;
}

/** A check that `.ci/run` runs only if something that it is about has changed (`changed-files.ts`). */
export interface Turn extends Check {
  /** How the paths of these files begin. Host pages load `dist/`, so their imports do not tell. */
  paths: readonly string[];
}

const run = 'tsx test/support/run';

/** Runs a command with the whole browser that people have, not with the headless shell. */
const whole = 'CHROME_PATH=$(command -v google-chrome || command -v chromium)';

/** Files that every test is built or run with. */
const tools = ['.config/build/', 'package-lock.json', 'test/support/', 'vite.config.ts'];

/** Folders that decide what a widget shows and says. */
const looks = ['access', 'article', 'components', 'locales', 'theme', 'widget'].map((name) => `src/${name}/`);

const builder = ['src/theme/', 'stories/applications/', ...partPaths.builder, ...tools];

const exhaustive = [...looks, 'test/theme/', ...partPaths.exhaustive, ...tools];

/**
 * Every check, by the command that runs it. Two run at a time, and the first in a list starts first: the long ones come
 * first.
 */
export const checks = {
  /** `npm test`. */
  test: [
    { name: 'build', command: 'npm run --silent build', budget: 40 },
    { name: 'components in Chromium', command: `${run}/browser-tests.ts --part everyday`, budget: 110 },
    { name: 'host pages and Node', command: `${run}/node-tests.ts --part everyday`, budget: 150, after: ['build'] },
  ],
  /** The checks of `.ci/run` after `npm test`. */
  rest: [
    { name: 'Storybook build', command: 'npm run --silent build-storybook', budget: 40 },
    { name: 'further host pages and Node', command: `${run}/node-tests.ts --part further`, budget: 320 },
    { name: 'components in Firefox', command: `${run}/browser-tests.ts --engine firefox`, budget: 160 },
    { name: 'every story', command: 'tsx test/stories/walk-stories.ts', budget: 330, after: ['Storybook build'] },
    { name: 'components in WebKit', command: `${run}/browser-tests.ts --engine webkit`, budget: 200 },
    { name: 'host pages in Firefox', command: `${run}/node-tests.ts --engine firefox`, budget: 160 },
    { name: 'host pages in WebKit', command: `${run}/node-tests.ts --engine webkit`, budget: 100 },
    { name: 'further components', command: `${run}/browser-tests.ts --part further`, budget: 40 },
    { name: 'sizes', command: 'npm run --silent size', budget: 35 },
    { name: 'each bench once', command: 'npm run --silent bench -- short', budget: 80, measures: true },
    {
      name: 'the bench of the service, short',
      command: 'npm run --silent bench:service -- short',
      budget: 30,
      measures: true,
    },
    { name: 'lint: code', command: 'eslint -c .config/eslint.config.js .', budget: 35 },
    { name: 'host pages of WordPress, PHP and Python', command: `${run}/node-tests.ts --themes`, budget: 50 },
    { name: 'the WordPress plugin, smoke', command: `${run}/node-tests.ts --smoke`, budget: 30 },
    { name: 'applications with the package', command: `${run}/node-tests.ts --package`, budget: 120 },
    {
      name: 'host pages in a whole Chromium',
      command: `${whole} ${run}/node-tests.ts hosts/hosts.host hosts/headline-card.host hosts/page-life`,
      budget: 30,
    },
    { name: 'package', command: 'npm run --silent package', budget: 35 },
    { name: 'types', command: 'tsc -p tsconfig.json', budget: 40 },
    { name: 'lint: format', command: 'prettier --check .', budget: 40 },
    { name: 'lint: unused code', command: 'knip --config .config/knip.json', budget: 10 },
    { name: 'lint: styles', command: 'npm run --silent lint:styles', budget: 10 },
    { name: 'lint: English', command: 'npm run --silent lint:english', budget: 20 },
  ],
  /** The checks that `.ci/run` adds if a file of theirs has changed. The matrix has all their tests too. */
  turns: [
    {
      name: 'commands and the service, long',
      command: `${run}/node-tests.ts --part commands`,
      budget: 150,
      paths: ['src/commands/', 'src/server/', 'src/service/', 'test/commands/', 'test/service/', ...tools],
    },
    {
      name: 'every text, preset and token on pages',
      command: `${run}/node-tests.ts --part exhaustive`,
      budget: 30,
      paths: exhaustive,
    },
    {
      name: 'every text, preset and token',
      command: `${run}/browser-tests.ts --part exhaustive`,
      budget: 40,
      paths: exhaustive,
    },
    {
      name: 'theme builder',
      command: `${run}/node-tests.ts --part builder`,
      budget: 60,
      paths: builder,
    },
    {
      name: 'theme builder in a page',
      command: `${run}/browser-tests.ts --part builder`,
      budget: 15,
      paths: builder,
    },
    {
      name: 'every control, network, language and preset of the docs',
      command: 'tsx test/stories/walk-stories.ts --slow',
      budget: 90,
      after: ['Storybook build'],
      paths: [...looks, 'stories/', '.storybook/', 'test/stories/', ...tools],
    },
    {
      name: 'theme builder in detail',
      command: `${run}/node-tests.ts --matrix theme-builder`,
      budget: 120,
      paths: builder,
    },
  ],
  /** `npm run matrix`: tests that take too long for every change. */
  matrix: [
    { name: 'all components in Firefox', command: `${run}/browser-tests.ts --engine firefox --every`, budget: 300 },
    { name: 'all components in WebKit', command: `${run}/browser-tests.ts --engine webkit --every`, budget: 300 },
    { name: 'host pages and Node, whole browser', command: `${whole} ${run}/node-tests.ts`, budget: 400 },
    { name: 'components, whole browser', command: `${whole} ${run}/browser-tests.ts`, budget: 250 },
    { name: 'Storybook build', command: 'npm run --silent build-storybook', budget: 20 },
    {
      name: 'every story, with every snippet and page',
      command: 'tsx test/stories/walk-stories.ts --every',
      budget: 440,
      after: ['Storybook build'],
    },
    { name: 'the bench of embedding, once', command: 'tsx test/bench/embed.ts --samples 1', budget: 220 },
    { name: 'leaks, 500 rounds', command: `LEAK_ROUNDS=500 ${run}/node-tests.ts leaks`, budget: 180 },
    {
      name: 'components, shuffled, far west',
      command: `TZ=Pacific/Pago_Pago ${run}/browser-tests.ts --shuffle 1`,
      budget: 100,
    },
    {
      name: 'components, shuffled, far east',
      command: `TZ=Pacific/Kiritimati ${run}/browser-tests.ts --shuffle 2`,
      budget: 100,
    },
    { name: 'host pages and Node, far east', command: `TZ=Pacific/Kiritimati ${run}/node-tests.ts`, budget: 200 },
    {
      name: 'site generators, applications of frameworks, other runtimes, the HTML checker, the theme builder in detail',
      command: `${run}/node-tests.ts --matrix`,
      budget: 520,
    },
  ],
} as const satisfies Record<'test' | 'rest' | 'matrix', readonly Check[]> & Record<'turns', readonly Turn[]>;
