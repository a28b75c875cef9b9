// @ts-check
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { countReporter } from './count-reporter.mjs';
import { findChrome } from './find-chrome.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const worker = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'));

export default {
  rootDir: project,
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  browsers: [chromeLauncher({ launchOptions: await findChrome() })],
  // More at once makes axe run out of time on two cores.
  concurrency: 2,
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
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter('browser')],
};
