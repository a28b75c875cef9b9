import { html, isServer, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Article, NewsImage } from '../../article/article.js';
import type { ArticleFormat } from '../../article/parse-options.js';
import { textDirection } from '../../article/direction.js';
import { ContentController, noContent, type Content } from '../../controllers/content-controller.js';
import type { Fallback } from '../../controllers/fallback-markup.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { slottedPicture } from '../../theme/slotted-picture.styles.js';
import { attributeLanguage, attributeText, isAnyGiven } from '../attribute-values.js';
import { renderSources } from '../picture-sources.js';
import { styles } from './photo-caption.styles.js';

/**
 * A figure around the host's own picture, with a caption and, apart from it, the credit.
 *
 * ```html
 * <news-photo-caption>
 *   <img src="harbour.avif" alt="Cranes over a harbour at dusk" width="1280" height="853">
 *   <p itemprop="caption">The new harbour, seen from the old one.</p>
 *   <p itemprop="creditText">© Mara Lin</p>
 * </news-photo-caption>
 * ```
 *
 * A picture, video or frame that is a direct child is shown itself; any other picture is shown from its data. Caption and credit
 * come from the attributes, the `article`, the `src` or the `<news-article>` around it, or the fallback markup: always both from one
 * of them, and where the page says something of its own picture, from there. An attribute that is present and empty means none.
 *
 * @customElement news-photo-caption
 *
 * @slot - The picture, and the fallback for the caption: shown as it is before the upgrade, while a source is loading and where it
 *   has failed, and read as data.
 *
 * @fires {LoadEvent} news-load - When `src` has brought its article.
 * @fires {LoadErrorEvent} news-error - When `src` gave no article; its `reason` says why.
 *
 * @csspart figure - The figure.
 * @csspart image - The picture, where it is not the host's own.
 * @csspart text - The line below the picture.
 * @csspart caption - What the photo shows.
 * @csspart credit - Who owns it.
 *
 * @cssproperty [--news-photo-caption-font=var(--news-font-label)] - The face of caption and credit.
 * @cssproperty [--news-photo-caption-gap=calc(2 * var(--news-space))] - Space between the picture and the text.
 */
export class NewsPhotoCaption extends LitElement {
  static override styles = [hostReset, slottedPicture, styles];

  /** What the photo shows. Plain text. */
  @property() caption?: string | null;

  /** Who owns it, with or without the mark, as the publisher writes it ("© Reuters"). Plain text. */
  @property() credit?: string | null;

  /** The language of caption and credit, as a BCP 47 tag. */
  @property() language?: string | null;

  /** The address of an article in any format that `parseArticles` reads. */
  @property() src?: string | null;

  /** The format of what stands at `src`, where its content does not tell. */
  @property() format?: ArticleFormat | null;

  /** An article, for JavaScript users. */
  @property({ attribute: false }) article?: Article | null;

  @state() private brokenImage = '';

  #content = new ContentController(this);
  #shown = noContent;

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
    const { language, image } = this.#shown.fields;
    const { caption, credit } = image ?? {};
    const direction = textDirection(language);
    return html`<div class="root">
      <figure class="figure ${this.#slotKind}" part="figure">
        ${this.#renderPicture()}
        ${
          caption || credit
            ? html`<figcaption
                class="text"
                part="text"
                lang=${ifDefined(language)}
                dir=${ifDefined(language ? direction : undefined)}
              >
                ${caption ? html`<span class="caption" part="caption" dir=${direction}>${caption}</span> ` : nothing}
                ${credit ? html`<span class="credit" part="credit" dir=${direction}>${credit}</span>` : nothing}
              </figcaption>`
            : nothing
        }
      </figure>
    </div>`;
  }

  protected override updated(): void {
    const { fields, fallback, showsFallback } = this.#shown;
    this.#content.warnUnless(
      Boolean(fields.image?.caption || fields.image?.credit) || showsFallback || isWhole(fallback),
      'captionMissing',
    );
  }

  #hasContent({ fields, fallback, showsFallback }: Content): boolean {
    // Markup that is shown whole has its own words.
    const isComplete = isWhole(fallback) && fields.image === fallback.fields.image;
    return !showsFallback && !isComplete && (fallback.picture !== undefined || Boolean(fields.image));
  }

  #resolve(): Content {
    return this.#content.resolve(
      () => ({
        image: this.#ownWords ?? this.#wordsOfOwnPicture,
        language: attributeLanguage(this, this.language),
      }),
      ({ image }) => Boolean(image),
    );
  }

  get #ownWords(): NewsImage | undefined {
    const { caption, credit } = this;
    if (!isAnyGiven(caption, credit)) return undefined;
    return { src: '', caption: attributeText(caption) ?? undefined, credit: attributeText(credit) ?? undefined };
  }

  /** What the page says of its own picture: an article's words belong to the article's. */
  get #wordsOfOwnPicture(): NewsImage | undefined {
    const { picture, fields } = this.#content.fallback;
    return picture && (fields.image?.caption || fields.image?.credit) ? fields.image : undefined;
  }

  /** What the style sheet hides of the markup in the slot. */
  get #slotKind(): string {
    const { fallback } = this.#shown;
    if (isWhole(fallback)) return '';
    return fallback.hasLooseText ? 'shows-own loose' : 'shows-own';
  }

  #renderPicture(): TemplateResult | typeof nothing {
    const { fallback, fields } = this.#shown;
    if (fallback.picture || isWhole(fallback)) return html`<slot></slot>`;
    // Words alone, from attributes, go with the picture in the markup.
    const image = fields.image?.src ? fields.image : fallback.fields.image;
    if (!image?.src || image.src === this.brokenImage) return nothing;
    const isFallback = image === fallback.fields.image;
    return html`<picture
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
  }

  #dropPicture({ currentTarget }: Event): void {
    this.brokenImage = (currentTarget as Element).getAttribute('src')!;
  }
}

/** Whether markup is shown as it stands: no copy stands for a video or a frame deep in it. */
function isWhole({ picture, hasUnreachableMedia }: Fallback): boolean {
  return picture === undefined && hasUnreachableMedia;
}
