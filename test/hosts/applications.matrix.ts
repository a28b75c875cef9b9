import { findChrome } from '../support/browsers/find-chrome.mjs';
import { applications, check, install, testSuites } from './applications/applications.js';
import { describeApplication } from './applications/describe-application.js';

let place: Promise<string> | undefined;
const installAll = () => (place ??= install(Object.values({ ...applications, ...testSuites })));

for (const [name, application] of Object.entries(applications)) describeApplication(name, application, installAll);

describe('The tests of an application', function () {
  this.timeout(240_000);
  for (const [name, suite] of Object.entries(testSuites))
    it(`pass in ${name}`, async () => {
      const { executablePath } = findChrome();
      await check(await installAll(), suite, { CHROME_PATH: executablePath });
    });
});
