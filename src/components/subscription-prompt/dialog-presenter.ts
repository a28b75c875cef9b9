import type { LitElement } from 'lit';
import { holdScrolling } from '../../widget/page/scroll-lock.js';
import { dialogStyles } from './prompt-dialog.styles.js';
import type { Presenter, PromptHandle } from './presenter.js';

/**
 * Opens the `<dialog>` that a prompt has rendered as a modal dialog: the page behind it is inert and does not scroll.
 * However it closes, the page then scrolls again, and the focus returns to where it was.
 */
export class DialogPresenter implements Presenter {
  #prompt: LitElement;
  #handle: PromptHandle;
  /** The dialog that it has opened, until it knows that the dialog has closed. */
  #dialog?: HTMLDialogElement;
  #before: Element | null = null;
  #release?: () => void;
  #pressed: EventTarget | null = null;
  #visibility = globalThis.ResizeObserver && new ResizeObserver(() => this.#followVisibility());

  constructor(prompt: LitElement, handle: PromptHandle) {
    this.#prompt = prompt;
    this.#handle = handle;
    const root = prompt.shadowRoot!;
    // A simulated DOM may have no such sheets.
    if (!root.adoptedStyleSheets) return;
    const sheet = sheetFor(prompt.ownerDocument);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  present(): undefined {
    const root = this.#prompt.renderRoot.querySelector('.root')!;
    const dialog = root.querySelector('dialog');
    // A dialog that has closed, but whose event is still to come, counts as dismissed.
    if (!dialog || this.#dialog) return;
    // The dialog opens when the page shows the element around it.
    this.#visibility?.observe(root);
    if (!isShown(root)) return;
    this.#before = this.#handle.focused();
    dialog.showModal?.();
    this.#dialog = dialog;
    if (!isShown(dialog)) return this.#close();
    this.#release = holdScrolling();
    this.#visibility?.observe(dialog);
    // The content of a closed <details> has no size to observe.
    document.addEventListener('toggle', this.#followVisibility, true);
    for (const [type, heed] of this.#listeners) dialog.addEventListener(type, heed);
    // Do not focus the first link. A dialog that opens without a click is read first, and no key that was meant for the
    // page must act in it.
    dialog.focus({ preventScroll: true });
  }

  end(): void {
    this.#visibility?.disconnect();
    this.#close();
  }

  #close(): undefined {
    const dialog = this.#dialog;
    if (!dialog) return;
    this.#dialog = undefined;
    this.#visibility?.unobserve(dialog);
    document.removeEventListener('toggle', this.#followVisibility, true);
    for (const [type, heed] of this.#listeners) dialog.removeEventListener(type, heed);
    const control = this.#handle.focused();
    const isOurs = control === document.body || control === this.#prompt || dialog.contains(control);
    if (dialog.open) dialog.close();
    this.#release?.();
    this.#release = undefined;
    // A dialog that has left the page with its prompt does not restore the focus itself. If the page has moved the
    // focus since, leave it there.
    if (isOurs && this.#before instanceof HTMLElement && this.#before !== document.body) {
      this.#before.focus({ preventScroll: true });
    }
  }

  /**
   * Closes the dialog if the page hides the element around it. Otherwise readers could not close it, and the whole page
   * would stay inert. Opens it when that is shown.
   */
  #followVisibility = (): void => {
    if (!this.#dialog) this.present();
    else if (!isShown(this.#dialog)) this.#close();
  };

  /**
   * Handles Escape before the browser does, which does not fire `cancel` if the reader has not interacted with the page
   * yet. See https://github.com/whatwg/html/issues/10047.
   */
  #closeByKey = (press: Event): void => {
    const { key, isComposing, defaultPrevented } = press as KeyboardEvent;
    if (key !== 'Escape' || isComposing || defaultPrevented) return;
    press.preventDefault();
    this.#handle.dismiss();
  };

  #askToClose = (cancel: Event): void => {
    // Events of elements inside the dialog bubble.
    if (cancel.target !== this.#dialog) return;
    cancel.preventDefault();
    this.#handle.dismiss();
  };

  /**
   * Dismisses the prompt if something else has closed its dialog: the browser, if a reader insists, or a script of the
   * page.
   */
  #noteClosing = ({ target }: Event): void => {
    // A late event may belong to an earlier opening.
    if (target === this.#dialog && !this.#dialog!.open) this.#handle.dismiss(true);
  };

  #notePress = ({ target }: Event): void => void (this.#pressed = target);

  #closeFromBackdrop = ({ target }: Event): void => {
    // Selecting text beyond its end also ends with a click on the backdrop.
    if (target === this.#dialog && this.#pressed === this.#dialog) this.#handle.dismiss();
  };

  #listeners: [type: string, heed: (event: Event) => void][] = [
    ['keydown', this.#closeByKey],
    ['cancel', this.#askToClose],
    ['close', this.#noteClosing],
    ['pointerdown', this.#notePress],
    ['click', this.#closeFromBackdrop],
  ];
}

/** A simulated DOM has no `checkVisibility`, and hides nothing. */
function isShown(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Returns the style sheet for a document. A page may move a prompt into the document of a frame, which needs its own.
 */
function sheetFor(page: Document): CSSStyleSheet {
  let sheet = sheets.get(page);
  if (!sheet) {
    sheets.set(page, (sheet = new page.defaultView!.CSSStyleSheet()));
    sheet.replaceSync(dialogStyles);
  }
  return sheet;
}
