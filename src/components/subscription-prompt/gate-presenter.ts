import type { LitElement } from 'lit';
import { closedBy, type GatedContent } from './gated-content.js';
import { HiddenElements, showCopies } from './hidden-elements.js';
import type { Presenter, PromptHandle, PromptProblem, PromptView } from './presenter.js';

/**
 * Closes the rest of an article while its prompt denies it. Nothing of it can be seen, found by a search, reached by
 * keyboard, read by a screen reader or printed.
 *
 * Content that the page adds later is closed too. The page's nodes stay in place, and are restored afterwards. If a
 * script of the page shows a hidden node, it is hidden again.
 */
export class GatePresenter implements Presenter {
  #prompt: LitElement;
  #handle: PromptHandle;
  #view?: PromptView;
  #hidden = new HiddenElements();
  #observer = new MutationObserver((records) => {
    if (records.some(this.#isNews)) this.#close();
  });

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
    const { closed, isLeaking } = this.#close();
    if (isNew) this.#watch();
    if (reader) this.#lead(reader);
    const isBefore = closed.length > 0 && this.#isBefore(closed[0]!);
    this.#handle.fadeText(closed.length > 0 && view.preview > 0 && !isBefore);
    if (isLeaking) return 'gateText';
    if (closed.length > 0) return view.preview > 0 && isBefore ? 'gatePlace' : undefined;
    if (document.readyState === 'complete') return 'gates';
    // The content may still be loading.
    addEventListener('load', () => this.#prompt.requestUpdate(), { once: true });
    return undefined;
  }

  end(): void {
    this.#view = undefined;
    this.#handle.fadeText(false);
    this.#observer.disconnect();
    this.#hidden.set([]);
    this.#roots.forEach(showCopies);
  }

  #close(): GatedContent {
    const { gates = '', preview } = this.#view!;
    this.#roots.forEach(showCopies);
    const content = closedBy(this.#prompt, gates, preview);
    const { closed } = content;
    letGo(closed.filter((element) => !this.#hidden.has(element)));
    this.#hidden.set(closed);
    // Ignore the gate's own changes.
    this.#observer.takeRecords();
    return content;
  }

  #watch(): void {
    for (const root of this.#roots) {
      this.#observer.observe(root, {
        attributeFilter: ['class', 'id', 'presentation', 'style'],
        characterData: true,
        childList: true,
        subtree: true,
      });
    }
  }

  /** Whether a change may concern the closed content. Styles change everywhere on a page. */
  #isNews = ({ attributeName, target }: MutationRecord): boolean =>
    attributeName !== 'style' || this.#hidden.has(target as HTMLElement);

  /** Moves the reader to the prompt if the part that they were in has just been closed. */
  #lead({ control, before }: { control: Element | null; before: Element[] }): void {
    if (control && !isShown(control)) this.#handle.takeFocus();
    const { top, bottom, height } = this.#prompt.getBoundingClientRect();
    const isInSight = bottom > 0 && top < innerHeight;
    if (isInSight || before.every(isShown)) return;
    this.#prompt.scrollIntoView({ block: height < innerHeight ? 'center' : 'start', behavior: 'instant' });
  }

  /** Whether the prompt comes before the preview. */
  #isBefore(first: HTMLElement): boolean {
    const target = first.closest(this.#view!.gates!) ?? first;
    return (
      !target.contains(this.#prompt) &&
      (this.#prompt.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
    );
  }

  /** Returns what a reader has before them. If the reader has not scrolled the page, its position is right. */
  #whereReaderIs(): { control: Element | null; before: Element[] } {
    const control = this.#handle.focused();
    const heights = scrollY > 0 ? [0.1, 0.3, 0.5, 0.7, 0.9] : [];
    return {
      control: control === document.body ? null : control,
      before: heights.flatMap((share) => document.elementFromPoint(innerWidth / 2, innerHeight * share) ?? []),
    };
  }

  /** The trees that may have content to close: the prompt's own, and the document around it. */
  get #roots(): (Document | ShadowRoot)[] {
    return [...new Set([this.#prompt.getRootNode() as Document | ShadowRoot, document])];
  }
}

function isShown(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}

/**
 * Closes modal and full-screen elements before they are hidden. Otherwise readers could not close them, and the page
 * would stay inert.
 */
function letGo(closing: readonly HTMLElement[]): void {
  for (const element of closing) {
    if (element.contains(document.fullscreenElement)) void document.exitFullscreen().catch(() => undefined);
    for (const dialog of [element, ...element.querySelectorAll('dialog')]) {
      if (dialog.matches('dialog:modal')) (dialog as HTMLDialogElement).close();
    }
  }
}
