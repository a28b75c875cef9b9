import { html, isServer, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Article, Author } from '../../article/article.js';
import type { ArticleFormat } from '../../article/parse-options.js';
import { withCampaign } from '../../article/campaign.js';
import { textDirection } from '../../article/direction.js';
import { joinList } from '../../locales/intl.js';
import { describeTime } from '../../locales/time-policy.js';
import { ClockController } from '../../controllers/clock-controller.js';
import { ContentController, noContent, type Content } from '../../controllers/content-controller.js';
import { LocaleController, type InterfaceMarks } from '../../controllers/locale-controller.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { slottedPicture } from '../../theme/slotted-picture.styles.js';
import { attributeLevel, attributeText } from '../attribute-values.js';
import { renderSources } from '../picture-sources.js';
import { layoutOf, ownFields, type CardLayout } from './card-attributes.js';
import { OpenEvent } from './open-event.js';
import { styles } from './headline-card.styles.js';

/**
 * One story as a card: kicker, headline, standfirst, picture, and whose story it is.
 *
 * ```html
 * <news-headline-card level="2">
 *   <p itemprop="articleSection">Science</p>
 *   <a href="https://example.com/a">A comet returns after four centuries</a>
 *   <p itemprop="description">It will be seen without a telescope until March.</p>
 * </news-headline-card>
 * ```
 *
 * Its content comes from its attributes, its `article`, its `src` or the `<news-article>` around it, and its fallback markup, in
 * this order and group by group. An attribute that is present and empty means none.
 *
 * @customElement news-headline-card
 *
 * @slot - The fallback: shown before the upgrade, while a source is loading and where it has failed, and read as data. A picture
 *   that is a direct child is shown itself.
 *
 * @fires {OpenEvent} news-open - Before the navigation to the story. Cancelable.
 * @fires {LoadEvent} news-load - When `src` has brought its article.
 * @fires {LoadErrorEvent} news-error - When `src` gave no article; its `reason` says why.
 *
 * @csspart card - The card.
 * @csspart picture - The frame of the picture.
 * @csspart image - The picture, where it is not the host's own.
 * @csspart overline - The line above the headline: labels and kicker.
 * @csspart label - Each label.
 * @csspart kicker - The kicker.
 * @csspart headline - The heading.
 * @csspart link - The link in the heading; the words alone where the story has no address.
 * @csspart standfirst - The summary.
 * @csspart meta - The line below: publication, authors, time, access.
 * @csspart publication - Whose story it is.
 * @csspart authors - The authors' names.
 * @csspart time - When the story was published or updated.
 * @csspart access - The mark of a story for subscribers.
 *
 * @cssproperty [--news-headline-card-font=var(--news-font-headline)] - The face of the headline.
 * @cssproperty [--news-headline-card-weight=var(--news-headline-weight)] - The weight of the headline.
 * @cssproperty [--news-headline-card-size=fluid] - The size of the headline; by default it follows the container's width.
 * @cssproperty [--news-headline-card-image-ratio=var(--news-image-ratio)] - Width over height of the picture.
 * @cssproperty [--news-headline-card-gap=calc(3 * var(--news-space))] - Space between the picture and the text.
 */
export class NewsHeadlineCard extends LitElement {
  static override styles = [hostReset, slottedPicture, styles];

  /** The address of the story. Only `http:` and `https:`, absolute or relative to the page. */
  @property() href?: string | null;

  /** The headline. Plain text. */
  @property() headline?: string | null;

  /** The short label above the headline: a section or a topic. Plain text. */
  @property() kicker?: string | null;

  /** The one-sentence summary. Plain text. */
  @property() standfirst?: string | null;

  /** The status of the story: one or several, by spaces, of `live`, `breaking`, `exclusive`, `updated`, `opinion`, `analysis`, `sponsored`. */
  @property() label?: string | null;

  /** The address of the picture. */
  @property() image?: string | null;

  /** What the picture shows; empty for one that only decorates. */
  @property({ attribute: 'image-alt' }) imageAlt?: string | null;

  /** The picture's width in pixels. */
  @property({ attribute: 'image-width', type: Number }) imageWidth?: number | null;

  /** The picture's height in pixels. */
  @property({ attribute: 'image-height', type: Number }) imageHeight?: number | null;

  /** The picture in several widths, as the `srcset` of HTML. */
  @property({ attribute: 'image-srcset' }) imageSrcset?: string | null;

  /** The width at which the picture is shown, as the `sizes` of HTML. */
  @property({ attribute: 'image-sizes' }) imageSizes?: string | null;

  /** Who wrote it: `Name, role; Name, role`, or JSON as in `Article.authors`; as a property also such an array. */
  @property() authors?: string | Author[] | null;

  /** When it was published: ISO 8601 with an offset, or `YYYY-MM-DD`. */
  @property({ attribute: 'published-at' }) publishedAt?: string | null;

  /** When it last changed, in the same form. Shown instead of the time of publication. */
  @property({ attribute: 'updated-at' }) updatedAt?: string | null;

  /** Whose story it is. On a page of another origin than the story's it shows by itself; elsewhere where this attribute is set. */
  @property() publication?: string | null;

  /** The address of the publication. */
  @property({ attribute: 'publication-url' }) publicationUrl?: string | null;

  /** The address of the publication's logo, shown instead of its name. */
  @property({ attribute: 'publication-logo' }) publicationLogo?: string | null;

  /** The name of a campaign, added to the publisher's own links as `utm_campaign`, with the page's host as `utm_source`. */
  @property() campaign?: string | null;

  /** The language of the story's text, as a BCP 47 tag. */
  @property() language?: string | null;

  /** `auto` (the default; follows the container's width), `stacked`, `row`, `lead`, `compact` or `text`. */
  @property() layout?: CardLayout | null;

  /** The level of the heading, 1 to 6. Default 3. */
  @property({ type: Number }) level?: number | null;

  /** Loads the picture at once and first: for the one card at the top of a page. */
  @property({ type: Boolean }) priority = false;

  /** The address of an article in any format that `parseArticles` reads. */
  @property() src?: string | null;

  /** The format of what stands at `src`, where its content does not tell. */
  @property() format?: ArticleFormat | null;

  /** An article, for JavaScript users. */
  @property({ attribute: false }) article?: Article | null;

  /** The addresses of pictures that did not come. */
  @state() private broken: readonly string[] = [];

  #content = new ContentController(this);
  #locale = new LocaleController(this);
  #clock = new ClockController(this);
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
    const { fields } = this.#shown;
    const direction = textDirection(fields.language);
    const textDir = direction === 'auto' ? direction : undefined;
    const picture = this.#renderPicture();
    const link = this.#link;
    return html`<div class="root">
      <article
        class="card ${layoutOf(this)} ${picture === nothing ? '' : 'pictured'}"
        part="card"
        lang=${ifDefined(fields.language)}
        dir=${ifDefined(direction === 'auto' ? undefined : direction)}
      >
        ${picture}
        <div class="text">
          ${this.#renderOverline(textDir)}
          <div
            class="headline"
            part="headline"
            role="heading"
            aria-level=${attributeLevel(this, this.level, 3)}
            dir=${ifDefined(textDir)}
          >
            <a
              part="link"
              class="link"
              href=${ifDefined(link.href)}
              rel=${ifDefined(link.rel)}
              target=${ifDefined(link.target)}
              @click=${this.#announceOpen}
              >${fields.headline}</a
            >
          </div>
          ${fields.standfirst ? html`<p class="standfirst" part="standfirst" dir=${ifDefined(textDir)}>${fields.standfirst}</p>` : nothing}${this.#renderMeta()}
        </div>
      </article>
    </div>`;
  }

  protected override updated(): void {
    this.#content.warnUnless(this.#shown.fields.headline !== undefined, 'headlineMissing');
  }

  #hasContent({ fields, showsFallback }: Content): boolean {
    return !showsFallback && fields.headline !== undefined;
  }

  #resolve(): Content {
    return this.#content.resolve(
      () => ownFields(this),
      (own) => Boolean(own.headline),
    );
  }

  #renderPicture(): TemplateResult | typeof nothing {
    const { fields, fallback } = this.#shown;
    if (layoutOf(this) === 'text') return nothing;
    const isFallback = fields.image === fallback.fields.image;
    if (fallback.picture && isFallback) {
      const loose = fallback.hasLooseText ? 'loose' : '';
      return html`<div class="picture shows-own ${loose}" part="picture"><slot></slot></div>`;
    }
    const { image } = fields;
    if (!image?.src || this.broken.includes(image.src)) return nothing;
    // What the fallback has fetched, or put off, is not fetched again in another form.
    const loading = isFallback ? fallback.loading : this.priority ? 'eager' : 'lazy';
    const sizes = image.sizes ?? (image.srcset && !isFallback ? 'auto, (min-width: 40em) 40em, 100vw' : undefined);
    return html`<picture class="picture" part="picture"
      >${isFallback ? renderSources(fallback.sources) : nothing}<img
        part="image"
        alt=${image.alt ?? ''}
        width=${ifDefined(image.width)}
        height=${ifDefined(image.height)}
        loading=${ifDefined(loading)}
        fetchpriority=${ifDefined(this.priority ? 'high' : undefined)}
        decoding="async"
        crossorigin=${ifDefined(isFallback ? fallback.crossOrigin : undefined)}
        sizes=${ifDefined(sizes)}
        srcset=${ifDefined(image.srcset)}
        src=${image.src}
        @error=${this.#dropPicture}
    /></picture>`;
  }

  #renderOverline(textDir: string | undefined): TemplateResult | typeof nothing {
    const { kicker, labels = [] } = this.#shown.fields;
    if (!kicker && labels.length === 0) return nothing;
    // Most cards have a kicker alone: one template costs half of two.
    if (labels.length === 0) {
      return html`<p class="overline" part="overline">
        <span class="kicker" part="kicker" dir=${ifDefined(textDir)}>${kicker}</span>
      </p>`;
    }
    const { current } = this.#locale;
    const { lang, dir } = this.#marks;
    return html`<p class="overline" part="overline">
      ${labels.map((label) => html`<span class="label ${label}" part="label" lang=${ifDefined(lang)} dir=${ifDefined(dir)}>${current.text(label, {})}</span> `)}${kicker ? html`<span class="kicker" part="kicker" dir=${ifDefined(textDir)}>${kicker}</span>` : nothing}
    </p>`;
  }

  /** The link to the story. Without an address it is none, also where it is an `<a>`, so that one template serves every card. */
  get #link(): { href?: string; rel?: string; target?: string } {
    const { fields, fallback } = this.#shown;
    const { url, labels } = fields;
    if (!url) return {};
    const isFallback = url === fallback.fields.url;
    const rel = (isFallback && fallback.rel) || (labels?.includes('sponsored') ? 'sponsored' : undefined);
    return { href: this.#publisherLink(url), rel, target: isFallback ? fallback.target : undefined };
  }

  #renderMeta(): TemplateResult | typeof nothing {
    const { published, updated, access } = this.#shown.fields;
    const { lang, dir } = this.#marks;
    const publication = this.#renderPublication();
    const authors = this.#renderAuthors();
    const value = updated ?? published;
    const time = value && describeTime(value, this.#locale.current.tag, this.#clock.now);
    this.#clock.wakeAt(time ? time.changesAt : undefined);
    const subscribers =
      access === 'subscriber'
        ? html`<span part="access"
            ><span lang=${ifDefined(lang)} dir=${ifDefined(dir)}
              >${this.#locale.current.text('forSubscribers', {})}</span
            ></span
          >`
        : nothing;
    // Nearly every card has a time: one template costs half of two.
    if (time) {
      return html`<p class="meta" part="meta">
        ${publication}${authors}<span
          ><time part="time" datetime=${value} title=${time.full} lang=${ifDefined(lang)} dir=${ifDefined(dir)}
            >${time.text}</time
          ></span
        >
        ${subscribers}
      </p>`;
    }
    if ([publication, authors, subscribers].every((part) => part === nothing)) return nothing;
    return html`<p class="meta" part="meta">${publication}${authors}${subscribers}</p>`;
  }

  /** The sentence that names the authors: each name in one template with the words before it, which costs half of two. */
  #renderAuthors(): TemplateResult | typeof nothing {
    const { authors = [] } = this.#shown.fields;
    if (authors.length === 0) return nothing;
    const { current } = this.#locale;
    const { lang, dir } = this.#marks;
    const shown: unknown[] = [];
    let words = '';
    for (const part of current.parts('by', { authors: joinList(current.tag, authors) }).flat() as (string | Author)[]) {
      if (typeof part === 'string') words += part;
      else {
        shown.push(html`${words}<bdi>${part.name}</bdi>`);
        words = '';
      }
    }
    if (words) shown.push(words);
    return html`<span part="authors"><span lang=${ifDefined(lang)} dir=${ifDefined(dir)}>${shown}</span></span> `;
  }

  #renderPublication(): TemplateResult | typeof nothing {
    const { publication, url } = this.#shown.fields;
    if (!this.publication && !isElsewhere(url)) return nothing;
    // A card elsewhere says whose story it is, also where its source does not.
    const name = publication?.name ?? (isServer || !url ? undefined : new URL(url).hostname.replace(/^www\./, ''));
    if (!name) return nothing;
    const { url: link, logo } = publication ?? {};
    const shown =
      logo && !this.broken.includes(logo)
        ? html`<img class="logo" src=${logo} alt=${name} loading="lazy" decoding="async" @error=${this.#dropPicture} />`
        : name;
    return link
      ? html`<a class="publication" part="publication" href=${this.#publisherLink(link)}><bdi>${shown}</bdi></a> `
      : html`<span class="publication" part="publication"><bdi>${shown}</bdi></span> `;
  }

  /** What tells the interface's own words from the story's. */
  get #marks(): InterfaceMarks {
    return this.#locale.marksFor(this.#shown.fields.language);
  }

  #publisherLink(url: string): string {
    const campaign = attributeText(this.campaign);
    return campaign ? withCampaign(url, campaign, isServer ? undefined : location.hostname) : url;
  }

  #dropPicture({ currentTarget }: Event): void {
    this.broken = [...this.broken, (currentTarget as Element).getAttribute('src')!];
  }

  #announceOpen(click: MouseEvent): void {
    // A click that opens another tab, or that the page has dealt with, leaves this page where it is.
    if (click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    const link = click.currentTarget as HTMLAnchorElement;
    if (!link.href || (link.target && link.target !== '_self')) return;
    const { id } = this.#shown.fields;
    const open = new OpenEvent(link.href, id, attributeText(this.campaign) ?? undefined);
    if (!this.dispatchEvent(open)) click.preventDefault();
  }
}

/** What the addresses of this page's own origin begin with; to ask each time would be slow. */
const here = typeof location === 'undefined' ? undefined : `${location.origin}/`;

/** Whether an address is of another origin than the page. On a server, which does not know the page's, it counts as one. */
function isElsewhere(url: string | undefined): boolean {
  return url !== undefined && (here === undefined || !url.startsWith(here));
}
