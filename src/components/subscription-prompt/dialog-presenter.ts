import type { LitElement } from 'lit';
import { holdScrolling } from '../../widget/scroll-lock.js';
import { dialogStyles } from './prompt-dialog.styles.js';
import type { Presenter, PromptHandle } from './presenter.js';

/**
 * Opens the `<dialog>` that a prompt has rendered, as a modal one: the page behind it is inert and keeps its place. However it closes, the
 * page scrolls again and the focus goes back to where it was.
 */
export class DialogPresenter implements Presenter {
  #prompt: LitElement;
  #handle: PromptHandle;
  /** The one that it has opened, until it has heard of its closing. */
  #dialog?: HTMLDialogElement;
  #before: Element | null = null;
  #release?: () => void;
  #pressed: EventTarget | null = null;
  #visibility = new ResizeObserver(() => this.#followVisibility());

  constructor(prompt: LitElement, handle: PromptHandle) {
    this.#prompt = prompt;
    this.#handle = handle;
    const sheet = sheetFor(prompt.ownerDocument);
    const root = prompt.shadowRoot!;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  present(): undefined {
    const root = this.#prompt.renderRoot.querySelector('.root')!;
    const dialog = root.querySelector('dialog');
    // One that has been closed and not yet told of it is as good as dismissed.
    if (!dialog || this.#dialog) return;
    // It opens once the page shows what it is in.
    this.#visibility.observe(root);
    if (!root.checkVisibility()) return;
    this.#before = this.#handle.focused();
    dialog.showModal();
    this.#dialog = dialog;
    if (!dialog.checkVisibility()) return this.#close();
    this.#release = holdScrolling();
    this.#visibility.observe(dialog);
    // What a closed <details> holds has no size to observe.
    document.addEventListener('toggle', this.#followVisibility, true);
    for (const [type, heed] of this.#listeners) dialog.addEventListener(type, heed);
    // Not the first link: what has opened by itself is read first, and no key that was meant for the page acts in it.
    dialog.focus({ preventScroll: true });
  }

  end(): void {
    this.#visibility.disconnect();
    this.#close();
  }

  #close(): undefined {
    const dialog = this.#dialog;
    if (!dialog) return;
    this.#dialog = undefined;
    this.#visibility.unobserve(dialog);
    document.removeEventListener('toggle', this.#followVisibility, true);
    for (const [type, heed] of this.#listeners) dialog.removeEventListener(type, heed);
    const control = this.#handle.focused();
    const isOurs = control === document.body || control === this.#prompt || dialog.contains(control);
    if (dialog.open) dialog.close();
    this.#release?.();
    this.#release = undefined;
    // A dialog that has left the page with its prompt gives nothing back by itself; and what a page has focused since is its own affair.
    if (isOurs && this.#before instanceof HTMLElement && this.#before !== document.body) {
      this.#before.focus({ preventScroll: true });
    }
  }

  /** Where the page hides what the prompt is in, nobody could close it, and all of the page would stay inert. */
  #followVisibility = (): void => {
    if (!this.#dialog) this.present();
    else if (!this.#dialog.checkVisibility()) this.#close();
  };

  /** Before the browser does, which asks nobody where a reader has not yet pressed anything. */
  #closeByKey = (press: Event): void => {
    const { key, isComposing, defaultPrevented } = press as KeyboardEvent;
    if (key !== 'Escape' || isComposing || defaultPrevented) return;
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

  #listeners: [type: string, heed: (event: Event) => void][] = [
    ['keydown', this.#closeByKey],
    ['cancel', this.#askToClose],
    ['close', this.#heedClosing],
    ['pointerdown', this.#notePress],
    ['click', this.#closeFromBackdrop],
  ];
}

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** A page may put a prompt into the document of a frame, whose sheets are its own. */
function sheetFor(page: Document): CSSStyleSheet {
  let sheet = sheets.get(page);
  if (!sheet) {
    sheets.set(page, (sheet = new page.defaultView!.CSSStyleSheet()));
    sheet.replaceSync(dialogStyles);
  }
  return sheet;
}
