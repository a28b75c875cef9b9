// @ts-check
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { countReporter } from './count-reporter.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const worker = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'));

/**
 * The browser tests for the test runner, without a browser to run them in.
 *
 * @satisfies {Partial<import('@web/test-runner').TestRunnerConfig>}
 */
export const browserSuite = {
  rootDir: project,
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  // Engines beside each other make axe run out of time on two cores.
  concurrentBrowsers: 1,
  testFramework: { config: { timeout: 15_000 } },
  testsFinishTimeout: 300_000,
  plugins: [
    {
      name: 'msw-worker',
      /** @param {{ path: string }} context */
      async serve(context) {
        if (context.path !== '/mockServiceWorker.js') return undefined;
        return {
          body: await readFile(worker, 'utf8'),
          type: 'js',
          headers: { 'service-worker-allowed': '/' },
        };
      },
    },
    esbuildPlugin({ ts: true, tsconfig: `${project}/tsconfig.json`, target: 'es2022' }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};
