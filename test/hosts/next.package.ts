import { applications, install } from './applications/applications.js';
import { describeApplication } from './applications/describe-application.js';

// Next is the one that most applications use. The others are in `applications.matrix.ts`, because they take two
// minutes.
describeApplication('Next', applications.Next!, () => install([applications.Next!]));
