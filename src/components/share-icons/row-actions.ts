import type { LitElement } from 'lit';
import type { LocaleController } from '../../widget/language/locale-controller.js';

/** How long "Link copied" is shown, in milliseconds. */
const noteTime = 3_000;

/**
 * How long a browser may take to write to the clipboard, in milliseconds. It may ask the reader first, and get no
 * answer.
 */
const patience = 1_000;

/** Copies the link of a row of share icons, shows whether that worked, and tells screen readers. */
export class LinkCopier {
  #host: LitElement;
  #locale: LocaleController;
  #outcome?: 'copied' | 'failed';
  #isNoteLate = false;
  #noteTimer?: ReturnType<typeof setTimeout>;

  constructor(host: LitElement, locale: LocaleController) {
    this.#host = host;
    this.#locale = locale;
  }

  /** Whether the link has just been copied. */
  get hasCopied(): boolean {
    return this.#outcome === 'copied';
  }

  /** Whether the link is shown, to be copied by hand. */
  get hasFailed(): boolean {
    return this.#outcome === 'failed';
  }

  /** @param button the note is shown beside it */
  async copy(url: string, button: HTMLElement): Promise<'copied' | 'failed'> {
    // Clear the text first: screen readers skip a live region that has not changed.
    this.#show(undefined);
    const { left, right } = button.getBoundingClientRect();
    const isRight = left + right > document.documentElement.clientWidth;
    this.#isNoteLate = isRight !== (getComputedStyle(button).direction === 'rtl');
    const outcome = (await copyText(url, button.parentElement!)) ? 'copied' : 'failed';
    this.#show(outcome);
    clearTimeout(this.#noteTimer);
    // A link to copy by hand stays visible.
    if (outcome === 'copied') this.#noteTimer = setTimeout(() => this.#show(undefined), noteTime);
    return outcome;
  }

  /**
   * The note that is shown beside the button for a moment after the link has been copied. A screen reader says its
   * words.
   */
  get note(): { words: string; isLate: boolean } | undefined {
    if (!this.hasCopied) return undefined;
    return { words: this.#locale.words.text('linkCopied', {}), isLate: this.#isNoteLate };
  }

  #show(outcome: 'copied' | 'failed' | undefined): void {
    this.#outcome = outcome;
    this.#host.requestUpdate();
  }
}

/**
 * Copies text. If the clipboard cannot be used (no permission or no answer, no secure context, a frame without the
 * right), it copies a selection instead.
 *
 * @param around contains a text field for a moment; it is inside a shadow root, so that the page does not see the field
 * @returns whether the text has been copied
 */
async function copyText(text: string, around: Element): Promise<boolean> {
  try {
    const isWritten = navigator.clipboard.writeText(text).then(() => true);
    const isLate = new Promise<false>((resolve) => setTimeout(resolve, patience, false));
    return (await Promise.race([isWritten, isLate])) || copySelection(text, around);
  } catch {
    return copySelection(text, around);
  }
}

function copySelection(text: string, around: Element): boolean {
  const { activeElement } = around.getRootNode() as ShadowRoot;
  const selection = getSelection();
  const selected = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const field = document.createElement('textarea');
  field.className = 'unseen';
  field.readOnly = true;
  field.value = text;
  // Some news pages add a line to copied text, which would break a link.
  const keepWhole = (copy: ClipboardEvent): void => {
    copy.clipboardData?.setData('text/plain', text);
    copy.preventDefault();
    copy.stopImmediatePropagation();
  };
  addEventListener('copy', keepWhole, true);
  around.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    removeEventListener('copy', keepWhole, true);
    field.remove();
    (activeElement as HTMLElement | null)?.focus({ preventScroll: true });
    if (selected) {
      selection!.removeAllRanges();
      selection!.addRange(selected);
    }
  }
}

/** The size of the window of a form, in pixels. The forms of all networks fit. */
const size = { width: 600, height: 640 };

/**
 * Opens a target's form in a small window beside the story, if the reader has a mouse and a wide screen and presses no
 * modifier key.
 *
 * The window gets neither an opener nor a referrer, like the link itself.
 *
 * @returns whether it is open. If not, because the browser blocks it or has no such windows, the link should be
 *   followed
 */
function openForm(href: string, { button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  if (button > 0 || ctrlKey || metaKey || shiftKey || altKey) return false;
  const { availWidth, availHeight } = screen;
  if (!globalThis.matchMedia?.('(hover: hover) and (pointer: fine)').matches || availWidth < 1.5 * size.width)
    return false;
  const { screenX, screenY, outerWidth, outerHeight } = window;
  // Centre it in the browser's window, which may be on a second screen.
  const left = Math.round(screenX + Math.max(0, outerWidth - size.width) / 2);
  const top = Math.round(screenY + Math.max(0, outerHeight - size.height) / 3);
  try {
    const form = window.open(
      '',
      '_blank',
      `popup,width=${size.width},height=${Math.min(size.height, availHeight)},left=${left},top=${top}`,
    );
    if (!form || form.closed) return false;
    // A blocker may return an object that is not a real window.
    try {
      form.opener = null;
      const link = form.document.createElement('a');
      link.href = href;
      link.rel = 'noreferrer';
      form.document.body.append(link);
      link.click();
    } catch {
      form.close();
      return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** Acts when a reader uses the row. */
export const actions = { LinkCopier, openForm };
