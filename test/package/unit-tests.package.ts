import { linkPackages, named } from '../support/builds/link-packages.js';
import { describeUnitTests } from './describe-unit-tests.js';

describeUnitTests('The unit tests of an application', (application) => {
  linkPackages(application, named('vitest', 'jsdom'));
  return process.execPath;
});
