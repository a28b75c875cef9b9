/** Provides the words of every warning, so that one is said at once. */
import { provideWarnings } from './warn.js';
import { say } from './warnings.js';

provideWarnings(say);
