/** The library's own card, in pasted markup. */
import '../../../src/embed/standfirst.js';
import { fedByAttributes } from '../contender.js';

export const contender = fedByAttributes('news-headline-card');
