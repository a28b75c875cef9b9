import { randomPages } from '../support/fixtures/random-pages.js';
import { describeUnchanged } from './describe-unchanged.js';

for (const engine of ['chromium', 'firefox', 'webkit'] as const) describeUnchanged(randomPages(3_000, 2), engine);
