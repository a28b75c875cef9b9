/**
 * The library's own cards in a list. At the width of the page, its columns are as wide as those of the other
 * contenders.
 */
import '../../../src/embed/standfirst.js';
import type { Article } from '../../../src/article/article.js';
import { ownColour, type Contender } from '../contender.js';

type List = HTMLElement & { articles?: readonly Article[]; renderRoot: ShadowRoot };

export const contender: Contender = {
  mount(articles, container) {
    container.innerHTML = `<news-headline-list layout="grid" limit="${articles.length}" style="grid-column: 1 / -1"></news-headline-list>`;
    listIn(container).articles = articles;
  },
  update(articles, container) {
    listIn(container).articles = articles;
  },
  cards: (container) => listIn(container).renderRoot.querySelectorAll('news-headline-card'),
  colour: ownColour,
};

function listIn(container: HTMLElement): List {
  return container.firstElementChild as List;
}
