import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { NewsImage } from '../../article/article.js';
import { ArticleWidget } from '../../widget/article-widget.js';
import { showsMarkup, type Content } from '../../widget/content/content.js';
import type { Fallback } from '../../widget/fallback/fallback-markup.js';
import type { PictureFrame } from '../../widget/fallback/fallback-picture.js';
import { isServer } from '../../widget/is-server.js';
import { seesOnlyTag } from '../../widget/page/page.js';
import { LocaleController } from '../../widget/language/locale-controller.js';
import { warn } from '../../widget/warnings/warn.js';
import { enCaption } from '../../locales/en-caption.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { slottedPicture } from '../../theme/slotted-picture.styles.js';
import { attributeLanguage, attributeText, isAnySet } from '../../widget/attributes/attribute-values.js';
import { attributeConverter, booleanConverter, toNumber } from '../../widget/attributes/property-converters.js';
import { setState } from '../../widget/custom-state.js';
import { attributeGenerated } from '../../widget/attributes/generated-attribute.js';
import { LostPictures } from '../../widget/lost-pictures.js';
import { endFit, watchFit } from './framed-picture.js';
import { captionLayout, linesOf, ownWords, type CaptionAttributes, type CaptionLayout } from './caption-attributes.js';
import { ratioOf, renderCopy, sizeFrame, widthClass } from './caption-picture.js';
import { markupWords, renderWords, captionWords, type CaptionWords, watchCut } from './caption-words.js';
import { pictureOpener } from './lazy-parts.js';
import type { PictureOpener } from './picture-opener.js';
import { captionStyles } from './photo-caption.styles.js';

/**
 * A figure around the host's own picture, with a caption and, separate from it, the credit.
 *
 * ```html
 * <news-photo-caption expandable itemscope itemtype="https://schema.org/ImageObject">
 *   <img src="harbour.avif" alt="Cranes over a harbour at dusk" width="1280" height="853">
 *   <p itemprop="caption">The new harbour, seen from the old one.</p>
 *   <p><span itemprop="creditText">© Mara Lin</span>.</p>
 * </news-photo-caption>
 * ```
 *
 * The page's own picture is shown itself, so lightboxes, links and lazy loading still work. An `img`, `video` or
 * `iframe` that is a direct child fills the figure. If the picture is deeper, the direct child around it is shown with
 * all its content (a `<figure>` with its `<figcaption>`, a link, a button). The widget then adds only the missing
 * words. It shows a copy if the page's own picture is wider than the widget, or if attributes change the caption or its
 * place (`layout`, `lines`). A click on the copy is passed to the page's own picture.
 *
 * Caption and credit come from the attributes, the `article`, the `src` or the `<news-article>` around it, or the
 * fallback markup. Both always come from the same one of them. If the page describes its own picture, they come from
 * the page; the markup supplies what the attributes leave out. The same place gives the address of the picture's
 * source, to which the credit then links, and of its licence. An attribute that is present and empty means none.
 *
 * In the markup the caption is `itemprop="caption"` or a `<figcaption>`, else the unmarked text. Its emphasis and its
 * links are kept.
 *
 * The credit is shown as it is written, and only once: if the caption ends with it, it is removed there. Credit,
 * licence and the mark of a generated picture are always shown, even if the caption is shortened.
 *
 * @customElement news-photo-caption
 * @visible
 *
 * @attr {'light' | 'dark'} scheme - Shows the widget in light or dark colours, with its own background. Without it the
 *   widget follows the colour scheme of its page.
 * @attr {boolean} static - Keeps the widget as a server has rendered it, so that it needs no script. `renderStatic`
 *   writes this attribute.
 *
 * @slot - The picture, and the fallback for the caption: shown unchanged before the upgrade, and read as data.
 *
 * @fires {ExpandEvent} news-expand - Before a picture is shown enlarged. Cancelable.
 * @fires {LoadEvent} news-load - When the article from `src` has loaded.
 * @fires {LoadErrorEvent} news-error - When `src` gave no article; its `reason` says why.
 *
 * @csspart figure - The figure.
 * @csspart picture - The frame of the picture.
 * @csspart image - The picture, if it is not the host's own.
 * @csspart opener - The button on the picture that enlarges it.
 * @csspart text - The words below the picture, on it or beside it.
 * @csspart caption - The caption: what the photo shows.
 * @csspart generated - The mark of a generated picture.
 * @csspart credit - The credit: who owns the picture.
 * @csspart license - The link to the picture's licence.
 * @csspart more - The button that shows the whole of a shortened caption.
 * @csspart dialog - The dialog with the enlarged picture.
 * @csspart close - The button that closes the dialog.
 *
 * @cssState blank - While the widget shows nothing. It then has no margins.
 * @cssState shortened - While the caption is longer than its lines, and not shown whole.
 * @cssState expanded - While the picture is shown enlarged.
 *
 * @cssproperty [--news-photo-caption-font=var(--news-font-label)] - The font family of caption and credit.
 * @cssproperty [--news-photo-caption-gap=calc(2 * var(--news-space))] - Space between the picture and the text below
 *   it.
 * @cssproperty [--news-photo-caption-band] - The background of white text on the picture. Default: a shade that begins
 *   transparent and is dark enough for any picture.
 */
export class NewsPhotoCaption extends ArticleWidget implements CaptionAttributes {
  static override styles = [hostReset, slottedPicture, captionStyles];

  /** The caption: what the photo shows. Plain text. */
  @property() caption?: string | null;

  /**
   * The credit: who owns the picture, with or without the mark, as the publisher writes it ("© Reuters"). Plain text.
   */
  @property() credit?: string | null;

  /** The address of the page that the picture comes from, or where it can be licensed. The credit links to it. */
  @property({ attribute: 'source-href' }) sourceHref?: string | null;

  /**
   * The address of the picture's licence. The text of the link is the short name of a Creative Commons licence, else a
   * word for it.
   */
  @property({ attribute: 'license-href' }) licenseHref?: string | null;

  /**
   * Says that the picture was generated: `ai`, `composite` (a part of it), or a term of IPTC's digital source types, by
   * its code or address. A term that names no trained model means that it was not.
   */
  @property() generated?: string | null;

  /**
   * `below` (the default); `overlay`, on the picture, but below films, frames and pictures narrower than 18em; or
   * `beside`, but below in containers narrower than 40em.
   */
  @property({ reflect: true, converter: attributeConverter }) layout?: CaptionLayout | null;

  /**
   * How many lines of the caption are shown until a reader asks for the rest, 1 to 6. By default all, with
   * `layout="overlay"` 2.
   */
  @property({ converter: toNumber }) lines?: number | null;

  /**
   * Lets a reader enlarge the picture. A button on it, or a click on it if it is not a link, opens a dialog with its
   * largest file.
   */
  @property({ converter: booleanConverter }) expandable = false;

  /** The language of caption and credit, as a BCP 47 tag. */
  @property() language?: string | null;

  /** The page's picture, if it is wider than its column and the page does not make it fit. */
  @state() private wideImage?: Element;
  /** Whether the caption is longer than its lines; `undefined` until that is measured. */
  @state() private isCut?: boolean;
  /** The caption that a reader has opened in full. */
  @state() private readCaption?: string;

  #locale = new LocaleController(this, enCaption);
  #lost = new LostPictures(this);
  #words: CaptionWords = {};
  /** The part of the page's markup that is shown itself, if the picture is not a direct child. */
  #frame?: PictureFrame;
  #opener?: PictureOpener;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#frame) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#frame) endFit(this, this.shownContent.fallback.image);
  }

  protected override render(): TemplateResult {
    this.#words = captionWords(this, this.shownContent, this.#locale.words, this.#frame);
    if (!this.hasContent(this.shownContent)) return html`<slot></slot>`;
    const { caption, credit, license, generated } = this.#words;
    const hasWords = caption || credit || license || generated;
    const widest = this.#frame ? '' : widthClass(this.#image, this.shownContent.fallback);
    const isLinked = !seesOnlyTag(this) && this.closest('a');
    return html`<div class="root ${isLinked ? 'linked' : ''}">
      <figure class="figure ${hasWords ? this.#layout : ''} ${widest}" part="figure">
        ${this.#renderPicture()}${hasWords ? this.#renderWords() : nothing}
      </figure>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const { fallback } = this.shownContent;
    const { caption, credit } = this.#words;
    const frame = this.#frame;
    const isNone = [this.caption, this.credit].some((each) => attributeText(each) === null);
    const hasWords = Boolean(caption || credit || frame?.text);
    const isUnread = showsMarkup(this.shownContent) || fallback.isWhole;
    this.contentController.warnUnless(hasWords || isNone || isUnread, 'captionMissing');
    this.contentController.warnUnless(
      !hasWords || this.#pictureKind !== undefined || this.#lost.areAny,
      'pictureMissing',
    );
    // This page cannot add facts that a source does not give about its picture.
    const photo = fallback.picture ?? (this.#image === fallback.fields.image && fallback.image);
    if (this.#isPhoto && photo && !photo.matches(textAlternative)) warn(this, 'altMissing');
    const box = this.renderRoot.querySelector<HTMLElement>('.picture');
    if (box) sizeFrame(box, this.#pictureKind === 'own' ? ratioOf(fallback) : undefined);
    if (frame && this.isConnected) watchFit(this, fallback.image!, () => (this.wideImage = fallback.image));
    const text = this.renderRoot.querySelector('.lines > .caption');
    // A change of only the last measurement needs no new one. A caption that is shown whole keeps `isCut`, because its
    // button can shorten it again.
    if (text && !(changed.size === 1 && changed.has('isCut'))) {
      watchCut(text, (isCut) => (this.isCut = isCut || (this.#showsAll && this.isCut)));
    }
    setState(this, 'shortened', text !== null && this.isCut === true && !this.#showsAll);
  }

  protected override hasContent(content: Content): boolean {
    const { fields, fallback } = content;
    const { caption, credit, sourceHref, licenseHref, generated } = this;
    // Markup that is shown whole has its own words. The words of an article belong to the article's picture.
    const isComplete =
      fallback.isWhole &&
      !isAnySet(caption, credit, sourceHref, licenseHref, generated) &&
      Boolean(fields.image === fallback.fields.image || fallback.fields.image?.caption || fallback.restOf?.().text);
    return !showsMarkup(content) && !isComplete && (fallback.picture !== undefined || Boolean(fields.image));
  }

  protected override findContent(): Content {
    return this.contentController.resolve(
      () => {
        const fallback = this.contentController.fallback;
        this.#frame = this.#findFrame(fallback);
        // A frame with words needs no others.
        const markup = markupWords(fallback, this.#frame) ?? (this.#frame?.text ? { src: '' } : undefined);
        // The page's words about its own picture. The words of an article belong to the article's picture.
        const image = ownWords(this, markup) ?? ((fallback.picture ?? fallback.image) && markup);
        const generated = attributeGenerated(this, this.generated);
        // The source and licence of an article's picture do not belong to another picture.
        const isOwn = generated === undefined && image !== undefined;
        return {
          image,
          language:
            attributeLanguage(this, this.language) ??
            (markup && !isAnySet(this.caption) ? fallback.pictureMarkup?.language : undefined),
          generated: isOwn ? (fallback.fields.generated ?? null) : generated,
        };
      },
      ({ image }) => Boolean(image),
    );
  }

  /** The picture that is shown, as far as it is known. */
  get #image(): NewsImage | undefined {
    const { fields, fallback } = this.shownContent;
    // The page's own picture comes before an article's.
    return (fallback.image || fallback.picture ? fallback.fields : fields).image ?? undefined;
  }

  /** Returns the child that is shown itself, unless attributes replace or move its words. */
  #findFrame(fallback: Fallback): PictureFrame | undefined {
    const frame = fallback.image === this.wideImage ? undefined : fallback.frame;
    // The style sheet has rules for six children.
    if (!frame || frame.place > 6) return undefined;
    if (!frame.text) return frame;
    const caption = attributeText(this.caption);
    const isOther = caption !== undefined && !(caption && frame.text.includes(caption));
    return isOther || isAnySet(this.lines) || captionLayout(this) !== 'below' ? undefined : frame;
  }

  /**
   * How the picture is shown. `own`: the page's picture is the only element in the slot. `frame`: the child around the
   * picture is in the slot. `markup`: all the markup is. `copy`: the widget renders a copy.
   */
  get #pictureKind(): 'own' | 'frame' | 'markup' | 'copy' | undefined {
    const { fallback } = this.shownContent;
    if (fallback.isWhole) return 'markup';
    if (fallback.picture) return 'own';
    if (this.#frame) return 'frame';
    const src = this.#image?.src;
    if (seesOnlyTag(this) && !src) return 'markup';
    return src && !this.#lost.has(src) ? 'copy' : undefined;
  }

  /** Whether it is a still picture. */
  get #isPhoto(): boolean {
    const kind = this.#pictureKind;
    if (kind === 'own') return this.shownContent.fallback.picture!.localName === 'img';
    return kind === 'frame' || kind === 'copy' || seesOnlyTag(this);
  }

  get #layout(): CaptionLayout {
    const layout = captionLayout(this);
    // An overlay would cover the controls of a film, or words that only the markup has.
    if (seesOnlyTag(this) && !this.#words.caption) return 'below';
    return this.#isPhoto || (layout === 'beside' && this.#pictureKind) ? layout : 'below';
  }

  /** Whether the reader has opened the whole of this caption. */
  get #showsAll(): boolean {
    return this.readCaption !== undefined && this.readCaption === this.#words.caption;
  }

  #renderPicture(): TemplateResult | typeof nothing {
    const kind = this.#pictureKind;
    if (!kind) return nothing;
    const { fallback } = this.shownContent;
    const isOwn = kind === 'own';
    const frame = this.#frame;
    const child = frame && `shows-child child-${frame.place} ${frame.text ? '' : 'bare'}`;
    const shown = isOwn ? 'shows-own' : (child ?? '');
    const loose = shown && fallback.hasLooseText ? 'loose' : '';
    const shape = isOwn && ratioOf(fallback) ? 'shaped' : '';
    return html`<div class="picture ${shown} ${loose} ${shape}" part="picture">
      ${kind === 'copy' ? renderCopy(this, this.#image!, fallback, this.#lost, this.expandable) : html`<slot></slot>`}${this.#renderOpener()}
    </div>`;
  }

  /** Renders the button that enlarges the picture, if its code has loaded. */
  #renderOpener(): HTMLElement | undefined {
    const { fields, fallback } = this.shownContent;
    const { picture, image } = fallback;
    const own = this.#frame ? image : picture;
    const { src = '', srcset = '' } = (own ?? {}) as Partial<HTMLImageElement>;
    const isLost = this.#lost.has(src) || this.#lost.has(srcset);
    const Opener = !isServer && this.expandable && this.#isPhoto && !isLost && pictureOpener.for(this);
    if (!Opener) return undefined;
    this.#opener ??= new Opener(this, this.#locale, (isOpen) => setState(this, 'expanded', isOpen));
    // A copy is in a link if the page's picture is.
    const isLinked =
      this.closest('a[href]') ?? (this.#image === fallback.fields.image && !picture && image?.closest('a[href]'));
    return this.#opener.render({
      own,
      alt: this.#image?.alt,
      articleId: fields.id,
      isLinked: Boolean(isLinked),
    });
  }

  #renderWords(): TemplateResult {
    const { language } = this.shownContent.fields;
    return renderWords(this.#words, language, this.#locale.marksFor(language), this.#locale.words, {
      lines: linesOf(this, this.#layout),
      isCut: this.isCut,
      isWhole: this.#showsAll,
      toggle: () => (this.readCaption = this.#showsAll ? undefined : this.#words.caption),
    });
  }
}

/** Selects a picture that has a text alternative, or that is marked as decoration. */
const textAlternative = '[alt], [aria-label], [aria-labelledby], [aria-hidden=true], [role=presentation], [role=none]';
