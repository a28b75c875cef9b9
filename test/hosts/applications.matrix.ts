import { applications, installApplications } from './applications/applications.js';
import { describeApplication } from './applications/describe-application.js';

let place: Promise<string> | undefined;

for (const name of Object.keys(applications))
  describeApplication(name, () => (place ??= installApplications(...Object.keys(applications))));
