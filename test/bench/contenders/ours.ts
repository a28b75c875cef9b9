/** The library's own card, from the all-in-one file. */
import '../../../src/embed/standfirst.js';
import { fedByProperty } from '../contender.js';

export const contender = fedByProperty('news-headline-card');
