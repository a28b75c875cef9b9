import { render, type TemplateResult } from 'lit';
import type { Article } from '../../article/article.js';
import { storyKey } from '../../article/story-key.js';

/**
 * The entries of a list in a page, each kept for as long as its story is shown: wherever that goes in the list, its card goes with it. (Lit's own
 * directive for this makes every page's core larger.)
 */
export class StoryItems {
  #list?: Element;
  #items = new Map<string, HTMLLIElement>();

  /** @param renderStory what stands in a story's entry */
  show(
    list: Element,
    stories: readonly Article[],
    renderStory: (story: Article, index: number) => TemplateResult,
  ): void {
    const known = list === this.#list ? this.#items : new Map<string, HTMLLIElement>();
    this.#list = list;
    this.#items = new Map();
    // What goes does so first: each that stays would else be moved before it.
    const keys = new Set(stories.map(storyKey));
    for (const [key, item] of known) if (!keys.has(key)) item.remove();
    let next = list.firstElementChild;
    for (const [index, story] of stories.entries()) {
      const key = storyKey(story);
      const item = known.get(key) ?? newItem();
      this.#items.set(key, item);
      render(renderStory(story, index), item);
      // What is in its place is not moved: it could have the focus, or play.
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
