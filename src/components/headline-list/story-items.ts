import { render, type LitElement, type TemplateResult } from 'lit';
import type { Article } from '../../article/article.js';
import { storyKey } from '../../article/story-key.js';
import type { CardLayout } from '../headline-card/card-attributes.js';
import type { Column } from './columns.js';
import { activeIn } from '../../widget/content/handover-controller.js';

/** Renders the content of a story's item. */
export type RenderStory = (story: Article, card: CardLayout, index: number) => TemplateResult;

/**
 * Keeps the items of a list in a page. A story's item, with its card, lasts as long as the story is shown, even if its
 * position changes. (Lit's directive for this would make every page's core larger.)
 */
export class StoryItems {
  #list?: HTMLUListElement;
  #items = new Map<string, HTMLLIElement>();

  /** Returns the list with these stories. It is the same element for as long as it stays in the page. */
  show(columns: readonly Column[], renderStory: RenderStory): Element {
    const known = this.#list?.isConnected ? this.#items : new Map<string, HTMLLIElement>();
    const list = this.#list?.isConnected ? this.#list : newList();
    const root = list.getRootNode() as ShadowRoot;
    const focused = list.contains(root.activeElement) ? activeIn(root) : null;
    this.#list = list;
    this.#items = new Map();
    const nodes = columns.map((column) => {
      const items = column.map(({ story, card }) => {
        const key = storyKey(story);
        const item = known.get(key) ?? newItem();
        render(renderStory(story, card, this.#items.size), item);
        this.#items.set(key, item);
        return item;
      });
      return items.length > 1 ? stackOf(items, list) : items[0]!;
    });
    place(nodes, list);
    // A node that is moved loses the focus. See https://github.com/whatwg/dom/issues/1255.
    if (focused?.isConnected && activeIn(root) !== focused) (focused as HTMLElement).focus({ preventScroll: true });
    return list;
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

function newList(): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'items';
  list.part = 'list';
  list.role = 'list';
  return list;
}

function newItem(): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'item';
  item.part = 'item';
  // In a stack, it is an item of the list around it.
  item.role = 'listitem';
  return item;
}

/** Puts items into one column of a list. The stack that begins with the first of them is kept. */
function stackOf(items: readonly HTMLLIElement[], list: Element): Element {
  let column = items[0]!.parentElement;
  if (!column || column === list || column.firstElementChild !== items[0]) {
    column = document.createElement('ul');
    const stack = document.createElement('li');
    stack.className = 'stack';
    stack.role = column.role = 'none';
    stack.append(column);
  }
  place(items, column);
  return column.parentElement!;
}

/** Replaces the children of a parent. Moves only the nodes that are out of place. */
function place(nodes: readonly Element[], parent: Element): void {
  // Remove old nodes first, so that kept ones need not move.
  const kept = new Set(nodes);
  for (const node of [...parent.children]) if (!kept.has(node)) node.remove();
  let next = parent.firstElementChild;
  for (const node of nodes) {
    // Do not move a node that is in its place: it could have the focus, or play a film.
    if (node === next) next = node.nextElementSibling;
    else parent.insertBefore(node, next);
  }
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
