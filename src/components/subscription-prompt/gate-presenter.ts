import type { LitElement } from 'lit';
import { closedBy } from './gated-content.js';
import { HiddenElements } from './hidden-elements.js';
import type { Presenter, PromptHandle, PromptProblem, PromptView } from './presenter.js';

/**
 * Closes the rest of an article while its prompt denies it: nothing of it is left to see, to find, to tab to, to read out or to print.
 *
 * What arrives later is closed too. The page's nodes stay where they are, and are afterwards what they were. Where a script of the page
 * takes away what hides a node, it is hidden again.
 */
export class GatePresenter implements Presenter {
  #prompt: LitElement;
  #handle: PromptHandle;
  #view?: PromptView;
  #hidden = new HiddenElements();
  #observer = new MutationObserver(() => this.#close());

  constructor(prompt: LitElement, handle: PromptHandle) {
    this.#prompt = prompt;
    this.#handle = handle;
  }

  present(view: PromptView): PromptProblem | undefined {
    if (!view.denies) {
      this.end();
      return undefined;
    }
    const isNew = !this.#view;
    this.#view = view;
    const reader = isNew ? this.#whereReaderIs() : undefined;
    const closed = this.#close();
    if (isNew) this.#watch();
    if (reader) this.#lead(reader);
    if (closed.length > 0) return this.#isBefore(closed) && view.preview > 0 ? 'gatePlace' : undefined;
    if (document.readyState === 'complete') return 'gates';
    // What it closes may be still to come.
    addEventListener('load', () => this.#prompt.requestUpdate(), { once: true });
    return undefined;
  }

  end(): void {
    this.#view = undefined;
    this.#observer.disconnect();
    this.#hidden.set([]);
  }

  #close(): HTMLElement[] {
    const { gates, preview } = this.#view!;
    const closed = gates ? this.#roots.flatMap((root) => closedBy(root, gates, preview)) : [];
    this.#hidden.set(closed);
    // What has just been done here is no news.
    this.#observer.takeRecords();
    return closed;
  }

  #watch(): void {
    const options = { childList: true, subtree: true, attributes: true, attributeFilter: ['style'] };
    for (const root of this.#roots) this.#observer.observe(root, options);
  }

  /** Brings a reader to the prompt who was in what has just been closed. */
  #lead({ control, middle }: { control: Element | null; middle: Element | null }): void {
    if (control && !isShown(control)) this.#handle.takeFocus();
    if (middle && !isShown(middle)) this.#prompt.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** Whether a reader comes to the prompt before the preview. */
  #isBefore([first]: HTMLElement[]): boolean {
    const { gates } = this.#view!;
    const target = first!.closest(gates!) ?? first!;
    return (
      !target.contains(this.#prompt) &&
      (this.#prompt.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
    );
  }

  /** The trees in which to look for what is closed: the prompt's own, and the document around it. */
  get #roots(): (Document | ShadowRoot)[] {
    return [...new Set([this.#prompt.getRootNode() as Document | ShadowRoot, document])];
  }

  /** What a reader has before them. */
  #whereReaderIs(): { control: Element | null; middle: Element | null } {
    const control = this.#handle.focused();
    return {
      control: control === document.body ? null : control,
      middle: document.elementFromPoint(innerWidth / 2, innerHeight / 2),
    };
  }
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
