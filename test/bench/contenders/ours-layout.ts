/** The library's own card in a layout that does not follow its width, in pasted markup. */
import '../../../src/embed/standfirst.js';
import { fedByAttributes, withHeadlines } from '../contender.js';

export const contender = withHeadlines(fedByAttributes('news-headline-card', 'layout="stacked"'));
