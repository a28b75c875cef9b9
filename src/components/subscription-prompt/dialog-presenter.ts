import type { LitElement } from 'lit';
import { holdScrolling } from '../scroll-lock.js';
import { dialogStyles } from './prompt-dialog.styles.js';
import type { Presenter, PromptHandle } from './presenter.js';

let sheet: CSSStyleSheet | undefined;

/**
 * Opens the `<dialog>` that a prompt has rendered, as a modal one: the page behind it is inert and keeps its place. However it closes, the
 * page scrolls again and the focus goes back to where it was.
 */
export class DialogPresenter implements Presenter {
  #prompt: LitElement;
  #handle: PromptHandle;
  #dialog?: HTMLDialogElement;
  #before: Element | null = null;
  #release?: () => void;
  #pressed: EventTarget | null = null;
  // Where the page hides what the prompt is in, nobody could close it, and all of the page would stay inert.
  #visibility = new ResizeObserver(() => {
    if (this.#dialog && !isShown(this.#dialog)) this.end();
  });

  constructor(prompt: LitElement, handle: PromptHandle) {
    this.#prompt = prompt;
    this.#handle = handle;
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(dialogStyles);
    }
    const root = prompt.shadowRoot!;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  present(): undefined {
    const dialog = this.#prompt.renderRoot.querySelector('dialog');
    if (!dialog || dialog.open || !isShown(this.#prompt)) return;
    this.#before = this.#handle.focused();
    dialog.showModal();
    this.#dialog = dialog;
    if (!isShown(dialog)) {
      this.end();
      return;
    }
    this.#release = holdScrolling();
    this.#visibility.observe(dialog);
    dialog.addEventListener('keydown', this.#closeByKey);
    dialog.addEventListener('cancel', this.#askToClose);
    dialog.addEventListener('close', this.#heedClosing);
    dialog.addEventListener('pointerdown', this.#notePress);
    dialog.addEventListener('click', this.#closeFromBackdrop);
    // Not the first link: what has opened by itself is read first, and no key that was meant for the page acts in it.
    dialog.focus({ preventScroll: true });
  }

  end(): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    this.#dialog = undefined;
    this.#visibility.disconnect();
    dialog.removeEventListener('close', this.#heedClosing);
    dialog.removeEventListener('keydown', this.#closeByKey);
    dialog.removeEventListener('cancel', this.#askToClose);
    dialog.removeEventListener('pointerdown', this.#notePress);
    dialog.removeEventListener('click', this.#closeFromBackdrop);
    if (dialog.open) dialog.close();
    this.#release?.();
    this.#release = undefined;
    // A dialog that has left the page with its prompt gives nothing back by itself.
    if (
      this.#before instanceof HTMLElement &&
      this.#before !== document.body &&
      this.#handle.focused() !== this.#before
    ) {
      this.#before.focus({ preventScroll: true });
    }
  }

  /** Before the browser does, which asks nobody where a reader has not yet pressed anything. */
  #closeByKey = (press: KeyboardEvent): void => {
    if (press.key !== 'Escape' || press.isComposing || press.defaultPrevented) return;
    press.preventDefault();
    this.#handle.dismiss();
  };

  #askToClose = (cancel: Event): void => {
    // One of something inside it is not its own.
    if (cancel.target !== this.#dialog) return;
    cancel.preventDefault();
    this.#handle.dismiss();
  };

  /** A browser closes it without asking where a reader insists, and a page's script may. */
  #heedClosing = ({ target }: Event): void => {
    // What is told late may be of an earlier time that it was open.
    if (target === this.#dialog && !this.#dialog!.open) this.#handle.dismiss(true);
  };

  #notePress = ({ target }: Event): void => void (this.#pressed = target);

  #closeFromBackdrop = ({ target }: Event): void => {
    // Text that is selected to beyond its end ends in a click on the backdrop too.
    if (target === this.#dialog && this.#pressed === this.#dialog) this.#handle.dismiss();
  };
}

function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
