import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import { linkPackages, named } from '../support/builds/link-packages.js';
import { pack, temporaryFolder } from '../support/builds/packed.js';

const tests = fileURLToPath(new URL('unit-tests', import.meta.url));

/** The packages of the application besides the library, Vitest and jsdom. */
const packages = named('lit', 'happy-dom', 'react', 'react-dom', '@testing-library/react', '@testing-library/dom');

/**
 * Runs the application's tests with each DOM. A few tools resolve packages as a browser does: every widget is tested
 * with that too.
 */
const config = `import { defineConfig, mergeConfig } from 'vitest/config';
import own from './vitest.config.ts';

const browser = { conditions: ['browser'] };
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: ['jsdom', 'happy-dom'].flatMap((environment) =>
      ['node', 'browser'].map((condition) =>
        mergeConfig(own, {
          ...(condition === 'browser' && { resolve: browser, ssr: { resolve: browser } }),
          test: {
            name: \`\${environment}, \${condition}\`,
            environment,
            env: { CONDITION: condition },
            setupFiles: ['no-requests.ts'],
            ...(condition === 'browser' && { include: ['every-widget.spec.ts'], server: { deps: { inline: [/standfirst/, /lit/] } } }),
          },
        }),
      ),
    ),
  },
});`;

interface Report {
  success: boolean;
  testResults: { message: string; assertionResults: { status: string; title: string; failureMessages: string[] }[] }[];
}

/**
 * Runs the unit tests of an application.
 *
 * @param install puts Vitest and jsdom into the application, and returns the Node that runs them
 */
export function describeUnitTests(title: string, install: (application: string) => Promise<string> | string): void {
  describe(title, () => {
    let output: string;
    let report: Report;

    before(async function () {
      // A busy machine needs a long time to run them.
      this.timeout(240_000);
      const application = temporaryFolder();
      cpSync(tests, application, { recursive: true });
      writeFileSync(join(application, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
      const node = await install(application);
      linkPackages(application, packages);
      const installed = join(application, 'node_modules/standfirst');
      cpSync(pack().folder, installed, { recursive: true, filter: (path) => !path.endsWith('/dist/cdn') });
      writeFileSync(join(application, 'tsconfig.json'), JSON.stringify({ compilerOptions: { jsx: 'react-jsx' } }));
      writeFileSync(join(application, 'every.config.ts'), config);
      const vitest = join(application, 'node_modules/vitest/vitest.mjs');
      const options = ['run', '--config', 'every.config.ts', '--reporter=json', '--outputFile=report.json'];
      const { stdout, stderr } = await promisify(execFile)(node, [vitest, ...options], {
        cwd: application,
        // Another test of this process may have set it.
        env: { ...process.env, NODE_ENV: 'test' },
      }).catch((failure: { stdout: string; stderr: string }) => failure);
      output = stdout + stderr;
      report = JSON.parse(readFileSync(join(application, 'report.json'), 'utf8')) as Report;
    });

    it('pass with jsdom and with happy-dom, with Lit for Node and for browsers', () => {
      const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
      const failures = results.filter(({ status }) => status !== 'passed');
      assert.deepEqual(
        failures.map(
          ({ title, failureMessages }) => `${title}: ${stripVTControlCharacters(failureMessages[0]!).slice(0, 600)}`,
        ),
        [],
      );
      assert.equal(report.testResults.length, 10);
    });

    it('have no uncaught error', () => {
      assert.ok(report.success, output);
      assert.doesNotMatch(output, /error/i);
    });
  });
}
