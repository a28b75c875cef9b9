/** The library's own card, in pasted markup. It follows the width of its place. */
import '../../../src/embed/standfirst.js';
import { fedByAttributes, withHeadlines } from '../contender.js';

export const contender = withHeadlines(fedByAttributes('news-headline-card'));
