import { hostilePages } from '../support/fixtures/hostile-pages.js';
import { randomPages } from '../support/fixtures/random-pages.js';
import { describeUnchanged } from './describe-unchanged.js';
import { fixtures } from './fixtures.js';

describeUnchanged([...Object.values(fixtures), ...hostilePages, ...randomPages(200, 1)]);
