/** Runs in the browser: measures one contender, once. */
import type { Article } from '../../src/article/article.js';
import type { Contender } from './contender.js';

/** How long mounting took, in milliseconds from the same start. */
export interface MountTimes {
  /** Until every card is connected and has rendered. */
  script: number;
  /** Until the frame that shows them has been laid out and painted. */
  paint: number;
}

/** The page of one contender. */
export class Bench {
  #contender: Contender;
  #container: HTMLElement;
  #articles: readonly Article[] = [];

  constructor(contender: Contender, container: HTMLElement) {
    this.#contender = contender;
    this.#container = container;
  }

  /** Loads the articles for the next {@link mount} or {@link update}. */
  async load(address: string): Promise<void> {
    this.#articles = (await (await fetch(address)).json()) as Article[];
  }

  async mount(): Promise<MountTimes> {
    const articles = this.#taken();
    const start = performance.now();
    this.#contender.mount(articles, this.#container);
    await this.#rendered();
    const script = performance.now() - start;
    await nextFramePainted();
    return { script, paint: performance.now() - start };
  }

  /** Gives every card another article. Returns the time to paint; `undefined` for a contender without `update`. */
  async update(): Promise<number | undefined> {
    const articles = this.#taken();
    const { update } = this.#contender;
    if (!update) return undefined;
    return timeToPaint(async () => {
      update(articles, this.#container);
      await this.#rendered();
    });
  }

  /** Changes a colour of the page's theme. Returns the time to paint. */
  recolour(): Promise<number> {
    return timeToPaint(() => document.documentElement.style.setProperty(this.#contender.colour, 'teal'));
  }

  /** Removes all cards. Returns the time to paint. */
  remove(): Promise<number> {
    return timeToPaint(() => this.#container.replaceChildren());
  }

  /** Returns the DOM that each card has made, in a form that can be compared: see {@link canonical}. */
  trees(): string[] {
    return this.#cards.map((card) => [...(card.shadowRoot ?? card).childNodes].map(canonical).join(''));
  }

  /** Returns the average number of nodes in a card's tree: elements, texts and comments. */
  nodes(): number {
    const counts = this.#cards.map((card) => countNodes(card.shadowRoot ?? card));
    return counts.reduce((sum, count) => sum + count, 0) / counts.length;
  }

  /** Gives up the page's references to the articles, so that only the cards keep them. */
  #taken(): readonly Article[] {
    const articles = this.#articles;
    this.#articles = [];
    return articles;
  }

  get #cards(): Element[] {
    return [...(this.#contender.cards?.(this.#container) ?? this.#container.children)];
  }

  /** Lit renders each card in a microtask. The other contenders have rendered already. */
  async #rendered(): Promise<void> {
    const all = (elements: Iterable<Element & { updateComplete?: Promise<unknown> }>): Promise<unknown> =>
      Promise.all([...elements].map((element) => element.updateComplete));
    await all(this.#container.children);
    // A list makes its cards when it renders.
    if (this.#contender.cards) await all(this.#cards);
  }
}

async function timeToPaint(change: () => unknown): Promise<number> {
  const start = performance.now();
  await change();
  await nextFramePainted();
  return performance.now() - start;
}

/**
 * Resolves when the browser has laid out and painted the next frame.
 *
 * A frame's callbacks run before its style, layout and paint. A message that one of them posts arrives in a task after
 * that. The browser must not wait for a display (see cards.ts). Otherwise the time would be a multiple of the display's
 * refresh time.
 */
async function nextFramePainted(): Promise<void> {
  await new Promise<void>((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    }),
  );
}

/**
 * Writes a tree as text. Leaves out differences that readers and style sheets do not see: comments, which are Lit's
 * markers, white space from the layout of a template's source, the order of attributes, spaces in `class`.
 */
function canonical(node: Node): string {
  if (node instanceof Text) return /^\s*\n\s*$/.test(node.data) ? '' : node.data;
  if (node instanceof Comment) return '';
  const inner = [...node.childNodes].map(canonical).join('');
  if (!(node instanceof Element)) return inner;
  const attributes = [...node.attributes]
    .filter(({ name, value }) => name !== 'class' || value !== '')
    .map(({ name, value }) => ` ${name}="${name === 'class' ? [...node.classList].join(' ') : value}"`)
    .sort();
  return `<${node.localName}${attributes.join('')}>${inner}</${node.localName}>`;
}

function countNodes(root: Node): number {
  const walker = document.createTreeWalker(root);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}
