import type { LitElement } from 'lit';
import type { LocaleController } from '../../widget/language/locale-controller.js';
import { createElement, createIcon, setAttributes } from './create-element.js';
import { ExpandEvent } from './expand-event.js';
import { openDialog } from './picture-dialog.js';
import { openerStyles } from './picture-opener.styles.js';

/** The picture under the button. */
interface OpenablePicture {
  /** The host's own picture, if it is shown itself. */
  own: Element | undefined;
  alt: string | undefined;
  articleId: string | undefined;
  /** Whether a click on it follows a link. */
  isLinked: boolean;
}

let sheet: CSSStyleSheet | undefined;

/**
 * Lets a reader enlarge the picture of a caption: with a button on it, or by a click on the picture, unless the click
 * follows a link.
 */
export class PictureOpener {
  #host: LitElement;
  #locale: LocaleController;
  #mark: (isOpen: boolean) => void;
  #button = createElement(
    'button',
    { part: 'opener', type: 'button', 'aria-haspopup': 'dialog' },
    createIcon('M12 3h5v5M17 3l-6 6M8 17H3v-5M3 17l6-6'),
  );
  #picture?: OpenablePicture;

  /** @param mark called when the dialog opens and when it has closed */
  constructor(host: LitElement, locale: LocaleController, mark: (isOpen: boolean) => void) {
    this.#host = host;
    this.#locale = locale;
    this.#mark = mark;
    const root = host.shadowRoot!;
    try {
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(openerStyles);
      }
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    } catch {
      // The page has moved the caption into another document, which does not accept style sheets of this one.
      // A simulated DOM may accept none.
    }
    this.#button.addEventListener('click', (click) => this.#open(click));
    root.addEventListener('click', (click) => this.#openByPicture(click));
  }

  /** Returns the button, as it is for a picture. */
  render(picture: OpenablePicture): HTMLElement {
    this.#picture = picture;
    const { alt, isLinked } = picture;
    const { lang, dir } = this.#locale.marksFor();
    const label = this.#locale.words.text('expandPicture', { alt: alt || undefined });
    setAttributes(this.#button, { class: isLinked ? 'opener' : 'opener plain', lang, dir, 'aria-label': label });
    return this.#button;
  }

  #openByPicture(click: Event): void {
    const path = click.composedPath() as Partial<Element>[];
    const isLinked = path.some(({ localName }) => localName === 'a');
    const isOnPicture = path[0]!.localName === 'img' && !path.some(({ localName }) => localName === 'dialog');
    if (isOnPicture && !isLinked && !click.defaultPrevented && this.#button.isConnected) this.#open(click);
  }

  #open(click: Event): void {
    // The widget may be inside a link.
    click.preventDefault();
    const root = this.#host.shadowRoot!;
    const { own, articleId } = this.#picture!;
    const image = (own ?? root.querySelector('.picture img')) as HTMLImageElement;
    if (root.querySelector('dialog')) return;
    if (!this.#host.dispatchEvent(new ExpandEvent(image.currentSrc || image.src, articleId))) return;
    const closing = { words: this.#locale.words.text('closePicture', {}), ...this.#locale.marksFor() };
    openDialog(this.#host, image, this.#button, closing, this.#mark);
  }
}
