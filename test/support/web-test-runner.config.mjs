// @ts-check
import { browserSuite } from './browser-suite.mjs';
import { engines } from './engines.mjs';

export default { ...browserSuite, browsers: [await engines.chromium()] };
