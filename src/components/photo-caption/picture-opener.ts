import type { LitElement, TemplateResult } from 'lit';
import type { LocaleController } from '../../widget/locale-controller.js';
import { ExpandEvent } from './expand-event.js';
import { openDialog, type Lit } from './picture-dialog.js';
import { openerStyles } from './picture-opener.styles.js';

/** The picture that a button is on. */
interface OpenablePicture {
  /** The host's own, where it is shown itself. */
  own: Element | undefined;
  alt: string | undefined;
  articleId: string | undefined;
  /** Whether a click on it follows a link. */
  isLinked: boolean;
}

let sheet: CSSStyleSheet | undefined;

/**
 * Lets a reader enlarge the picture of a caption: by a button on it, and for those who point by a click on the picture, unless that follows
 * a link.
 *
 * No first view needs it, so it is a chunk of its own. It imports nothing that a widget has too, and is given it instead: what two chunks
 * share would become a third, which a page would have to load from the first.
 */
export class PictureOpener {
  #host: LitElement;
  #locale: LocaleController;
  #lit: Lit;
  #mark: (isOpen: boolean) => void;
  #picture?: OpenablePicture;

  /** @param mark is told when the dialog opens and when it has closed */
  constructor(host: LitElement, locale: LocaleController, lit: Lit, mark: (isOpen: boolean) => void) {
    this.#host = host;
    this.#locale = locale;
    this.#lit = lit;
    this.#mark = mark;
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(openerStyles);
    }
    const root = host.shadowRoot!;
    try {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    } catch {
      // A page has put the caption into another document, which takes none of this one's.
    }
    root.addEventListener('click', (click) => this.#openByPicture(click));
  }

  /** The button. */
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

  // A template calls it too.
  #open = (click: Event): void => {
    // The widget may stand in a link.
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
