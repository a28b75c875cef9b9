/** Provides the words of every warning, so that one is said at once. */
import { warningWords } from './warn.js';
import { say } from './warnings.js';

warningWords.provide(say);
