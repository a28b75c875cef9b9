import { render, type LitElement, type TemplateResult } from 'lit';
import type { Article } from '../../article/article.js';
import { storyKey } from '../../article/story-key.js';

/** Renders the content of a story's item. */
export type RenderStory = (story: Article, index: number) => TemplateResult;

/**
 * Keeps the items of a list in a page. A story's item, with its card, lasts as long as the story is shown, even if its position changes. (Lit's
 * directive for this would make every page's core larger.)
 */
export class StoryItems {
  #list?: Element;
  #items = new Map<string, HTMLLIElement>();

  show(list: Element, stories: readonly Article[], renderStory: RenderStory): void {
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

  /** Returns the link to each story, after its card has rendered. */
  findLinks(): Promise<(HTMLAnchorElement | undefined)[]> {
    return Promise.all([...this.#items.values()].map(({ firstElementChild }) => firstLink(firstElementChild!)));
  }

  /** Moves the focus to the link to a story, or to its item if it has none. */
  async focus(index: number): Promise<void> {
    const link = (await this.findLinks())[index];
    const target = link ?? [...this.#items.values()][index];
    if (target && !link) {
      // An item does nothing, so it loses its `tabindex` again.
      target.tabIndex = -1;
      target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
    }
    target?.focus();
  }
}

function newItem(): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'item';
  item.part = 'item';
  return item;
}

/** Returns the first link of a story, in its card or in the clone that is in its slot, after it has rendered. */
async function firstLink(story: Element): Promise<HTMLAnchorElement | undefined> {
  const roots = story instanceof HTMLSlotElement ? story.assignedElements() : [story];
  for (const element of roots.flatMap((root) => [root, ...root.querySelectorAll('*')])) {
    if (element.matches('a[href]')) return element as HTMLAnchorElement;
    await (element as Partial<LitElement>).updateComplete;
    const link = element.shadowRoot?.querySelector<HTMLAnchorElement>('a[href]');
    if (link) return link;
  }
  return undefined;
}
