import { render, type TemplateResult } from 'lit';
import type { Article } from '../../article/article.js';
import { storyKey } from '../../article/story-key.js';

/**
 * Keeps the items of a list in a page. A story's item, with its card, lasts as long as the story is shown, even if its position changes. (Lit's
 * directive for this would make every page's core larger.)
 */
export class StoryItems {
  #list?: Element;
  #items = new Map<string, HTMLLIElement>();

  /** @param renderStory renders the content of a story's item */
  show(
    list: Element,
    stories: readonly Article[],
    renderStory: (story: Article, index: number) => TemplateResult,
  ): void {
    const known = list === this.#list ? this.#items : new Map<string, HTMLLIElement>();
    this.#list = list;
    this.#items = new Map();
    // Remove old items first, so that kept ones need not move.
    const keys = new Set(stories.map(storyKey));
    for (const [key, item] of known) if (!keys.has(key)) item.remove();
    let next = list.firstElementChild;
    for (const [index, story] of stories.entries()) {
      const key = storyKey(story);
      const item = known.get(key) ?? newItem();
      this.#items.set(key, item);
      render(renderStory(story, index), item);
      // Do not move an item that is in its place: it could have the focus, or play a film.
      if (item === next) next = item.nextElementSibling;
      else list.insertBefore(item, next);
    }
  }
}

function newItem(): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'item';
  item.part = 'item';
  return item;
}
