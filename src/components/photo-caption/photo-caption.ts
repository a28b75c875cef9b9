import { html, isServer, LitElement, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Article, NewsImage } from '../../article/article.js';
import type { ArticleFormat } from '../../article/parse-options.js';
import { textDirection } from '../../article/direction.js';
import { creativeCommonsName } from '../../article/licence.js';
import { ContentController, noContent, type Content } from '../../controllers/content-controller.js';
import type { Fallback } from '../../controllers/fallback-markup.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { pageAddress } from '../../controllers/page-address.js';
import { warn } from '../../controllers/warn.js';
import { enCaption } from '../../locales/en-caption.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { slottedPicture } from '../../theme/slotted-picture.styles.js';
import { attributeGenerated } from '../attribute-generated.js';
import { attributeAddress, attributeLanguage } from '../attribute-values.js';
import { setState } from '../custom-state.js';
import { renderSources } from '../picture-sources.js';
import { layoutOf, linesOf, ownWords, type CaptionLayout } from './caption-attributes.js';
import { watchCut } from './cut-text.js';
import { pictureOpener } from './opener-piece.js';
import type { PictureOpener } from './picture-opener.js';
import { separateCredit } from './separate-credit.js';
import { styles } from './photo-caption.styles.js';

/** What is said of a picture. */
interface Words {
  caption?: string;
  /** Who owns it, else the word for its source. */
  credit?: string;
  sourceHref?: string;
  licenseHref?: string;
  /** The licence's short name, or the word for one. */
  license?: string;
  /** The mark of a picture that was generated. */
  generated?: string;
}

/**
 * A figure around the host's own picture, with a caption and, apart from it, the credit.
 *
 * ```html
 * <news-photo-caption expandable>
 *   <img src="harbour.avif" alt="Cranes over a harbour at dusk" width="1280" height="853">
 *   <p itemprop="caption">The new harbour, seen from the old one.</p>
 *   <p itemprop="creditText">© Mara Lin</p>
 * </news-photo-caption>
 * ```
 *
 * An `img`, `video` or `iframe` that is a direct child is shown itself; any other picture is shown from its data, a `<picture>` too, whose
 * image no style sheet of a shadow tree can size. Caption and credit come from the attributes, the `article`, the `src` or the
 * `<news-article>` around it, or the fallback markup: always both from one of them, and where the page says something of its own picture,
 * from there. With them come the address of the picture's source, which the credit then leads to, and of its licence. An attribute that is
 * present and empty means none.
 *
 * The credit is shown as it is written, once: a caption that ends with it is shown without it. However a caption is shortened, credit,
 * licence and the mark of a generated picture stay.
 *
 * @customElement news-photo-caption
 *
 * @slot - The picture, and the fallback for the caption: shown as it is before the upgrade, while a source is loading and where it
 *   has failed, and read as data.
 *
 * @fires {ExpandEvent} news-expand - Before a picture is shown enlarged. Cancelable.
 * @fires {LoadEvent} news-load - When `src` has brought its article.
 * @fires {LoadErrorEvent} news-error - When `src` gave no article; its `reason` says why.
 *
 * @csspart figure - The figure.
 * @csspart picture - The frame of the picture.
 * @csspart image - The picture, where it is not the host's own.
 * @csspart opener - The button on the picture that enlarges it.
 * @csspart text - The words below the picture, on it or beside it.
 * @csspart caption - What the photo shows.
 * @csspart generated - The mark of a picture that was generated.
 * @csspart credit - Who owns it.
 * @csspart license - The link to its licence.
 * @csspart more - The button that shows the whole of a shortened caption.
 * @csspart dialog - The dialog with the enlarged picture.
 * @csspart close - The button that closes it.
 *
 * @cssState shortened - The caption is longer than its lines, and not shown whole.
 * @cssState expanded - The picture is shown enlarged.
 *
 * @cssproperty [--news-photo-caption-font=var(--news-font-label)] - The face of caption and credit.
 * @cssproperty [--news-photo-caption-gap=calc(2 * var(--news-space))] - Space between the picture and the text below it.
 * @cssproperty [--news-photo-caption-band=rgb(0 0 0 / 68%)] - The band under white text on the picture; dark enough to be read on any.
 */
export class NewsPhotoCaption extends LitElement {
  static override styles = [hostReset, slottedPicture, styles];

  /** What the photo shows. Plain text. */
  @property() caption?: string | null;

  /** Who owns it, with or without the mark, as the publisher writes it ("© Reuters"). Plain text. */
  @property() credit?: string | null;

  /** The address of the page that the picture comes from, or where it can be licensed: the credit leads there. */
  @property({ attribute: 'source-href' }) sourceHref?: string | null;

  /** The address of the picture's licence. The link to it has the short name of a Creative Commons licence, else a word for it. */
  @property({ attribute: 'license-href' }) licenseHref?: string | null;

  /**
   * That the picture was generated: `ai`, `composite` (a part of it), or a term of IPTC's digital source types, by its code or address; one
   * that names no trained model means that it was not.
   */
  @property() generated?: string | null;

  /**
   * `below` (the default); `overlay`, on the picture, but below films, frames and pictures of less than 18em; or `beside`, but below in
   * containers of less than 40em.
   */
  @property() layout?: CaptionLayout | null;

  /** How many lines of the caption are shown until a reader asks for the rest, 1 to 6. All by default; with `layout="overlay"` 2. */
  @property({ type: Number }) lines?: number | null;

  /** Lets a reader enlarge the picture: a button on it, and a click on it where it is no link, open a dialog with its largest file. */
  @property({ type: Boolean }) expandable = false;

  /** The language of caption and credit, as a BCP 47 tag. */
  @property() language?: string | null;

  /** The address of an article in any format that `parseArticles` reads. */
  @property() src?: string | null;

  /** The format of what stands at `src`, where its content does not tell. */
  @property() format?: ArticleFormat | null;

  /** An article, for JavaScript users. */
  @property({ attribute: false }) article?: Article | null;

  @state() private brokenImage = '';
  /** Whether the caption is longer than its lines; `undefined` until that is measured. */
  @state() private isCut?: boolean;
  /** Whether a reader has asked for the whole caption. */
  @state() private showsAll = false;

  #content = new ContentController(this);
  #locale = new LocaleController(this, enCaption);
  #shown = noContent;
  #opener?: PictureOpener;

  protected override shouldUpdate(): boolean {
    this.#shown = this.#resolve();
    return this.#content.mayRender(this.#hasContent(this.#shown));
  }

  protected override willUpdate(): void {
    // A server renders without asking whether it should.
    if (isServer) this.#shown = this.#resolve();
  }

  protected override render(): TemplateResult {
    if (!this.#hasContent(this.#shown)) return html`<slot></slot>`;
    const words = this.#words;
    const hasWords = words.caption || words.credit || words.license || words.generated;
    return html`<div class="root">
      <figure class="figure ${hasWords ? this.#layout : ''}" part="figure">
        ${this.#renderPicture()}${hasWords ? this.#renderWords(words) : nothing}
      </figure>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const { fields, fallback, showsFallback } = this.#shown;
    this.#content.warnUnless(
      Boolean(fields.image?.caption || fields.image?.credit) || showsFallback || isWhole(fallback),
      'captionMissing',
    );
    // What a source does not say of its picture, this page cannot mend.
    const photo = fallback.picture ?? (this.#image === fallback.fields.image && this.querySelector('img'));
    if (this.#isPhoto && photo && !photo.hasAttribute('alt')) warn(this, 'altMissing');
    const text = this.renderRoot.querySelector('.lines > .caption');
    // What it has measured itself needs no measuring. Shown whole, it is still one that can be shortened.
    if (text && !(changed.size === 1 && changed.has('isCut'))) {
      watchCut(text, (isCut) => (this.isCut = isCut || (this.showsAll && this.isCut)));
    }
    setState(this, 'shortened', text !== null && this.isCut === true && !this.showsAll);
  }

  #hasContent({ fields, fallback, showsFallback }: Content): boolean {
    // Markup that is shown whole has its own words.
    const isComplete = isWhole(fallback) && fields.image === fallback.fields.image;
    return !showsFallback && !isComplete && (fallback.picture !== undefined || Boolean(fields.image));
  }

  #resolve(): Content {
    return this.#content.resolve(
      () => {
        const image = ownWords(this) ?? this.#wordsOfOwnPicture;
        const generated = attributeGenerated(this, this.generated);
        // What an article says of its picture is not said of another.
        const isOwn = generated === undefined && image !== undefined;
        return {
          image,
          language: attributeLanguage(this, this.language),
          generated: isOwn ? (this.#content.fallback.fields.generated ?? null) : generated,
        };
      },
      ({ image }) => Boolean(image),
    );
  }

  /** What the page says of its own picture: an article's words belong to the article's. */
  get #wordsOfOwnPicture(): NewsImage | undefined {
    const { picture, fields } = this.#content.fallback;
    return picture && (fields.image?.caption || fields.image?.credit) ? fields.image : undefined;
  }

  /** The picture that is shown, as far as it is known. */
  get #image(): NewsImage | undefined {
    const { fields, fallback } = this.#shown;
    // Words alone, from attributes, go with the picture in the markup.
    return (fields.image?.src && !fallback.picture ? fields : fallback.fields).image ?? undefined;
  }

  /** How the picture is shown: `own` and `markup` in the slot, alone or with all that stands there, else as a copy. */
  get #pictureKind(): 'own' | 'markup' | 'copy' | undefined {
    const { fallback } = this.#shown;
    if (fallback.picture) return 'own';
    const src = this.#image?.src;
    // A server does not know what stands there.
    if (isWhole(fallback) || (isServer && !src)) return 'markup';
    return src && src !== this.brokenImage ? 'copy' : undefined;
  }

  /** Whether it is a picture that stands still. */
  get #isPhoto(): boolean {
    const { picture } = this.#shown.fallback;
    return picture ? picture.localName === 'img' : this.#pictureKind === 'copy' || isServer;
  }

  get #layout(): CaptionLayout {
    const layout = layoutOf(this);
    // It would cover the controls of a film.
    return this.#isPhoto || (layout === 'beside' && this.#pictureKind) ? layout : 'below';
  }

  get #lines(): number | undefined {
    return linesOf(this, this.#layout);
  }

  get #words(): Words {
    const { image, generated } = this.#shown.fields;
    const { current } = this.#locale;
    const address = (attribute: string, own: string | null | undefined, other?: string): string | undefined => {
      const given = attributeAddress(this, attribute, own);
      return given === undefined ? other : (given ?? undefined);
    };
    const sourceHref = address('source-href', this.sourceHref, image?.source);
    const licenseHref = address('license-href', this.licenseHref, image?.license);
    const { caption, credit } = separateCredit(image?.caption, image?.credit);
    return {
      caption,
      credit: credit || (sourceHref && current.text('photoSource', {})),
      sourceHref,
      licenseHref,
      license: licenseHref && (creativeCommonsName(licenseHref) ?? current.text('photoLicence', {})),
      generated: generated && current.text('generatedPicture', { kind: generated }),
    };
  }

  #renderPicture(): TemplateResult | typeof nothing {
    const kind = this.#pictureKind;
    if (!kind) return nothing;
    const isOwn = kind === 'own';
    return html`<div
      class="picture ${isOwn ? 'shows-own' : ''} ${isOwn && this.#shown.fallback.hasLooseText ? 'loose' : ''}"
      part="picture"
    >
      ${kind === 'copy' ? this.#renderCopy(this.#image!) : html`<slot></slot>`}${this.#renderOpener()}
    </div>`;
  }

  /** The button that enlarges the picture, once it has come. */
  #renderOpener(): TemplateResult | undefined {
    const Opener = this.expandable && this.#isPhoto && pictureOpener.for(this);
    if (!Opener) return undefined;
    this.#opener ??= new Opener(this, this.#locale, { html, nothing, render }, (isOpen) =>
      setState(this, 'expanded', isOpen),
    );
    const { fields, fallback } = this.#shown;
    return this.#opener.render({ own: fallback.picture, alt: this.#image?.alt, articleId: fields.id });
  }

  #renderCopy(image: NewsImage): TemplateResult {
    const { fallback } = this.#shown;
    const isFallback = image === fallback.fields.image;
    const picture = html`<picture
      >${isFallback ? renderSources(fallback.sources) : nothing}<img
        part="image"
        alt=${image.alt ?? ''}
        width=${ifDefined(image.width)}
        height=${ifDefined(image.height)}
        loading=${ifDefined(isFallback ? fallback.loading : 'lazy')}
        decoding="async"
        crossorigin=${ifDefined(isFallback ? fallback.crossOrigin : undefined)}
        sizes=${ifDefined(image.sizes ?? (image.srcset && !isFallback ? 'auto, 100vw' : undefined))}
        srcset=${ifDefined(image.srcset)}
        src=${image.src}
        @error=${this.#dropPicture}
    /></picture>`;
    const link = isFallback ? this.querySelector('a[href] img')?.closest('a') : undefined;
    const href = link && pageAddress(this, link.getAttribute('href'));
    return href
      ? html`<a href=${href} target=${link.target || nothing} rel=${link.rel || nothing}>${picture}</a>`
      : picture;
  }

  #renderWords({ caption, credit, sourceHref, licenseHref, license, generated }: Words): TemplateResult {
    const { language } = this.#shown.fields;
    const direction = textDirection(language);
    const { current } = this.#locale;
    const { lang, dir } = this.#locale.marksFor(language);
    const lines = caption && this.#lines;
    return html`<figcaption
      class="text ${lines ? `lines l${lines} ${this.showsAll ? 'all' : ''}` : ''}"
      part="text"
      lang=${ifDefined(language)}
      dir=${ifDefined(language ? direction : undefined)}
    >
      ${caption ? html`<span class="caption" part="caption" dir=${direction}>${caption}</span> ` : nothing}
      ${
        generated
          ? html`<span class="generated" part="generated" lang=${ifDefined(lang)} dir=${ifDefined(dir)}
              >${generated}</span
            > `
          : nothing
      }
      ${
        credit
          ? html`<span class="credit" part="credit" dir=${direction}
              >${sourceHref ? html`<a href=${sourceHref}>${credit}</a>` : credit}</span
            > `
          : nothing
      }
      ${
        license
          ? html`<a
              class="license"
              part="license"
              rel="license"
              href=${licenseHref!}
              lang=${ifDefined(lang)}
              dir=${ifDefined(dir)}
              >${license}</a
            >`
          : nothing
      }
      ${
        lines && this.isCut !== false
          ? html`<button
              class="more"
              part="more"
              type="button"
              lang=${ifDefined(lang)}
              dir=${ifDefined(dir)}
              aria-expanded=${this.showsAll}
              ?disabled=${!this.isCut}
              @click=${this.#toggleCaption}
            >
              ${current.text('wholeCaption', {})}
            </button>`
          : nothing
      }
    </figcaption>`;
  }

  #toggleCaption(): void {
    this.showsAll = !this.showsAll;
  }

  #dropPicture({ currentTarget }: Event): void {
    this.brokenImage = (currentTarget as Element).getAttribute('src')!;
  }
}

/** Whether markup is shown as it stands: no copy stands for a video or a frame deep in it. */
function isWhole({ picture, hasUnreachableMedia }: Fallback): boolean {
  return picture === undefined && hasUnreachableMedia;
}
