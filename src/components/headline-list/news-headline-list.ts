import '../../widget/all-pieces.js';
import { defineElement } from '../../widget/define-element.js';
import '../headline-card/news-headline-card.js';
import { NewsHeadlineList } from './headline-list.js';
import { StoryClones } from './story-clones.js';
import { storyClones } from './story-clones-on-demand.js';

storyClones.provide(StoryClones);
defineElement('news-headline-list', NewsHeadlineList);

declare global {
  interface HTMLElementTagNameMap {
    'news-headline-list': NewsHeadlineList;
  }
}
