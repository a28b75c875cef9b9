import type { LitElement, TemplateResult } from 'lit';
import type { LocaleController } from '../../widget/locale-controller.js';
import { ExpandEvent } from './expand-event.js';
import { openDialog, type Lit } from './picture-dialog.js';
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
 * Lets a reader enlarge the picture of a caption: with a button on it, or by a click on the picture, unless the click follows a link.
 *
 * It is not needed at first, so it is a separate chunk. It imports nothing that a widget imports too, because shared modules would become a third
 * chunk. It is given them instead.
 */
export class PictureOpener {
  #host: LitElement;
  #locale: LocaleController;
  #lit: Lit;
  #mark: (isOpen: boolean) => void;
  #picture?: OpenablePicture;

  /** @param mark called when the dialog opens and when it has closed */
  constructor(host: LitElement, locale: LocaleController, lit: Lit, mark: (isOpen: boolean) => void) {
    this.#host = host;
    this.#locale = locale;
    this.#lit = lit;
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
    root.addEventListener('click', (click) => this.#openByPicture(click));
  }

  /** Renders the button. */
  render(picture: OpenablePicture): TemplateResult {
    this.#picture = picture;
    const { html, nothing } = this.#lit;
    const { alt, isLinked } = picture;
    const { lang, dir } = this.#locale.marksFor();
    return html`<button
      class="opener ${isLinked ? '' : 'plain'}"
      part="opener"
      type="button"
      lang=${lang ?? nothing}
      dir=${dir ?? nothing}
      aria-haspopup="dialog"
      aria-label=${this.#locale.words.text('expandPicture', { alt: alt || undefined })}
      @click=${this.#open}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M12 3h5v5M17 3l-6 6M8 17H3v-5M3 17l6-6"></path></svg>
    </button>`;
  }

  #openByPicture(click: Event): void {
    const path = click.composedPath() as Partial<Element>[];
    const isLinked = path.some(({ localName }) => localName === 'a');
    const isOnPicture = path[0]!.localName === 'img' && !path.some(({ localName }) => localName === 'dialog');
    if (isOnPicture && !isLinked && !click.defaultPrevented && this.#button) this.#open(click);
  }

  // A template uses it too.
  #open = (click: Event): void => {
    // The widget may be inside a link.
    click.preventDefault();
    const root = this.#host.shadowRoot!;
    const button = this.#button!;
    const { own, articleId } = this.#picture!;
    const image = (own ?? root.querySelector('.picture img')) as HTMLImageElement;
    if (root.querySelector('dialog')) return;
    if (!this.#host.dispatchEvent(new ExpandEvent(image.currentSrc || image.src, articleId))) return;
    const closing = { words: this.#locale.words.text('closePicture', {}), ...this.#locale.marksFor() };
    openDialog(this.#host, image, button, closing, this.#lit, this.#mark);
  };

  get #button(): HTMLElement | null {
    return this.#host.shadowRoot!.querySelector('.opener');
  }
}
