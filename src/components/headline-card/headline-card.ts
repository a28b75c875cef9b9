import { html, nothing, type CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import {
  articleLabels,
  type ArticleAccess,
  type ArticleLabel,
  type Author,
  type MediaKind,
  type RelatedLink,
} from '../../article/article.js';
import { withCampaign } from '../../article/address.js';
import { textDirection } from '../../article/language.js';
import { hideAdded } from '../../article/untrusted-values.js';
import { isInEnglish } from '../../locales/language-tags.js';
import { describeTimes } from '../../locales/time-policy.js';
import { ClockController } from '../../widget/clock-controller.js';
import { ArticleWidget } from '../../widget/article-widget.js';
import { isSubstitute, lacksArticle, showsMarkup, type Content } from '../../widget/content/content.js';
import { isElsewhere, pageHost } from '../../widget/page/page.js';
import { LocaleController } from '../../widget/language/locale-controller.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { slottedPicture } from '../../theme/slotted-picture.styles.js';
import { attributeLevel, attributeText } from '../../widget/attributes/attribute-values.js';
import { attributeConverter, booleanConverter, toNumber } from '../../widget/attributes/property-converters.js';
import { setState } from '../../widget/custom-state.js';
import { LostPictures } from '../../widget/lost-pictures.js';
import { adoptLateStyles } from '../../widget/lazy/late-styles.js';
import {
  cardLayout,
  hasExtraAttributes,
  isPageSection,
  needsExtras,
  ownFields,
  shownRelated,
  type CardAttributes,
  type CardLayout,
} from './card-attributes.js';
import type { extras as CardExtras } from './card-extras.js';
import { renderMeta, renderOverline, type FormattedTime, type CardView, longWord, renderPicture } from './card-view.js';
import { followClicks } from './card-link.js';
import { holdTogether } from './hold-together.js';
import { cardExtras, viewability } from './lazy-parts.js';
import { cardStyles } from './headline-card.styles.js';

/**
 * One story as a card: kicker, headline, standfirst, picture and publication.
 *
 * ```html
 * <news-headline-card level="2" itemscope itemtype="https://schema.org/NewsArticle">
 *   <p itemprop="articleSection">Science</p>
 *   <a href="https://example.com/a">A comet returns after four centuries</a>
 *   <p itemprop="description">It will be seen without a telescope until March.</p>
 * </news-headline-card>
 * ```
 *
 * Its content comes from its attributes, its `article`, its `src` or the `<news-article>` around it, and its fallback
 * markup, in this order and group by group. An attribute that is present and empty means none.
 *
 * @customElement news-headline-card
 * @visible
 *
 * @attr {'light' | 'dark'} scheme - Shows the widget in light or dark colours, with its own background. Without it the
 *   widget follows the colour scheme of its page.
 * @attr {boolean} static - Keeps the widget as a server has rendered it, so that it needs no script. `renderStatic`
 *   writes this attribute.
 *
 * @slot headline - The headline with its emphasis, as part of the fallback. Read as data, and shown wherever the
 *   fallback is.
 * @slot - The fallback: shown before the upgrade, and read as data. A picture that is a direct child is shown itself.
 *
 * @fires {OpenEvent} news-open - Before the navigation to the story or to a related one. Not fired if the link opens in
 *   another tab, because this page then stays. Cancelable.
 * @fires {ViewableEvent} news-viewable - Once for each story, when a reader had the chance to see the card: half of it
 *   (30 % of a very large one) was in sight for one continuous second of a visible page. Nothing is sent anywhere.
 * @fires {LoadEvent} news-load - When the article from `src` has loaded.
 * @fires {LoadErrorEvent} news-error - When `src` gave no article; its `reason` says why.
 *
 * @csspart card - The card.
 * @csspart picture - The frame of the picture.
 * @csspart image - The picture, if it is not the host's own.
 * @csspart media - The mark of a film, a recording or a gallery.
 * @csspart portrait - The columnist's portrait, for an opinion.
 * @csspart overline - The line above the headline: labels and kicker.
 * @csspart label - Each label.
 * @csspart kicker - The kicker.
 * @csspart sponsored - The card and the kicker of paid content. They also have the parts `card` and `kicker`.
 * @csspart sponsor - The sponsor, who paid for the story.
 * @csspart headline - The heading.
 * @csspart link - The link in the heading; only the words if the story has no address.
 * @csspart standfirst - The summary.
 * @csspart meta - The line below: publication, authors, time, access, credit.
 * @csspart publication - The publication's name or logo.
 * @csspart authors - The authors' names.
 * @csspart time - When the story was published or updated.
 * @csspart access - The mark of a story for subscribers.
 * @csspart generated - The mark of a picture or text made by a trained model.
 * @csspart credit - The credit of the picture.
 * @csspart related - The list of related stories.
 * @csspart related-link - The link to each of them.
 *
 * @cssState blank - While the card shows nothing.
 * @cssState live - While the story has the label `live`.
 * @cssState breaking - While the story has the label `breaking`.
 * @cssState exclusive - While the story has the label `exclusive`.
 * @cssState updated - While the story has the label `updated`.
 * @cssState opinion - While the story has the label `opinion`.
 * @cssState analysis - While the story has the label `analysis`.
 * @cssState sponsored - While the card shows paid content: the story has a sponsor or the label `sponsored`.
 *
 * @cssproperty [--news-headline-card-font=var(--news-font-headline)] - The font family of the headline.
 * @cssproperty [--news-headline-card-weight=var(--news-headline-weight)] - The weight of the headline.
 * @cssproperty [--news-headline-card-size=fluid] - The size of the headline; by default it follows the container's
 *   width.
 * @cssproperty [--news-headline-card-image-ratio=var(--news-image-ratio)] - The aspect ratio of the picture, width over
 *   height.
 * @cssproperty [--news-headline-card-portrait-size=4.5em] - The width and height of the columnist's portrait. Default
 *   in a card from 18 to 30em wide: 3.5em.
 * @cssproperty [--news-headline-card-gap=calc(3 * var(--news-space))] - Space between the picture and the text.
 */
export class NewsHeadlineCard extends ArticleWidget implements CardAttributes {
  static override get styles(): CSSResultGroup {
    return [hostReset, slottedPicture, cardStyles, cardExtras.value?.styles ?? []];
  }

  /** The address of the story. Only `http:` and `https:`, absolute or relative to the page. */
  @property() href?: string | null;

  /** The headline. Plain text. */
  @property() headline?: string | null;

  /** The short label above the headline: a section or a topic. Plain text. */
  @property() kicker?: string | null;

  /** The one-sentence summary. Plain text. */
  @property() standfirst?: string | null;

  /**
   * The status of the story: one or several of `live`, `breaking`, `exclusive`, `updated`, `opinion`, `analysis`,
   * `sponsored`, separated by spaces.
   */
  @property() label?: string | null;

  /** The address of the picture. */
  @property() image?: string | null;

  /** The text alternative of the picture. Empty if the picture only decorates. */
  @property({ attribute: 'image-alt' }) imageAlt?: string | null;

  /** The picture's width in pixels. */
  @property({ attribute: 'image-width', converter: toNumber }) imageWidth?: number | null;

  /** The picture's height in pixels. */
  @property({ attribute: 'image-height', converter: toNumber }) imageHeight?: number | null;

  /** The picture in several widths, as in the `srcset` attribute of HTML. */
  @property({ attribute: 'image-srcset' }) imageSrcset?: string | null;

  /** The width at which the picture is shown, as in the `sizes` attribute of HTML. */
  @property({ attribute: 'image-sizes' }) imageSizes?: string | null;

  /** The authors: `Name, role; Name, role`, or JSON as in `Article.authors`. The property also takes such an array. */
  @property() authors?: string | Author[] | null;

  /** When it was published: ISO 8601 with an offset, or `YYYY-MM-DD`. */
  @property({ attribute: 'published-at' }) publishedAt?: string | null;

  /**
   * When it last changed, in the same format. Shown instead of the time of publication, unless the page's time policy
   * says otherwise.
   */
  @property({ attribute: 'updated-at' }) updatedAt?: string | null;

  /**
   * The publication's name. Shown automatically on other sites; on the publication's own site only if this attribute is
   * set, and then without logo.
   */
  @property() publication?: string | null;

  /** The address of the publication. */
  @property({ attribute: 'publication-url' }) publicationUrl?: string | null;

  /** The address of the publication's logo, shown instead of its name on other sites. */
  @property({ attribute: 'publication-logo' }) publicationLogo?: string | null;

  /**
   * The name of a campaign, added to the publisher's own links as `utm_campaign`, with the page's host as `utm_source`.
   */
  @property() campaign?: string | null;

  /** The language of the story's text, as a BCP 47 tag. */
  @property() language?: string | null;

  /**
   * The sponsor, who paid for the story. Plain text. The link then has `rel="sponsored"`, and the card names no
   * publication.
   */
  @property() sponsor?: string | null;

  /**
   * The address of the sponsor's logo, made for a light background. It is shown instead of the sponsor's name, except
   * on a picture. It needs `sponsor` too: that is its text for screen readers.
   */
  @property({ attribute: 'sponsor-logo' }) sponsorLogo?: string | null;

  /** The access to the whole story: `free`, `metered` or `subscriber`. Only `subscriber` is marked. */
  @property() access?: ArticleAccess | null;

  /** The media that the story has besides text: `video`, `audio` or `gallery`. */
  @property() media?: MediaKind | null;

  /** How long the film or recording is: `3:12`, in seconds, or ISO 8601 (`PT3M12S`). */
  @property({ attribute: 'media-duration' }) mediaDuration?: string | number | null;

  /** How many pictures the gallery has. */
  @property({ attribute: 'media-count', converter: toNumber }) mediaCount?: number | null;

  /**
   * Says that a trained model made the picture or text (`ai`) or a part of it (`composite`). Also takes a term of
   * IPTC's digital source types.
   */
  @property() generated?: string | null;

  /**
   * Up to three related stories: JSON as in `Article.related`. The property also takes such an array. Those of an
   * article are shown only in the layout `lead`. Empty for none.
   */
  @property() related?: string | RelatedLink[] | null;

  /**
   * The credit of the picture, as the publisher writes it ("© Reuters"): of the one in `image`, and of any other that
   * the card shows. Shown whenever the picture is. Plain text. Empty for none.
   */
  @property({ attribute: 'image-credit' }) imageCredit?: string | null;

  /**
   * The address of the picture's licence. If it is a Creative Commons licence that requires a credit, the credit is
   * shown.
   */
  @property({ attribute: 'image-license' }) imageLicense?: string | null;

  /** The point of the picture that a crop keeps, from the left and the top: `50% 25%`, or `0.5 0.25`. */
  @property({ attribute: 'image-focus' }) imageFocus?: string | null;

  /** The address of another crop of the picture, for a container narrower than 30 em. */
  @property({ attribute: 'image-narrow' }) imageNarrow?: string | null;

  /**
   * The shape of the picture: `3:2` (the default), `16:9`, `4:3`, `1:1`, `4:5`, or `natural` for its own shape. Two
   * shapes, separated by a space, are for a container narrower than 30 em and for a wider one. The small picture of the
   * layout `compact` stays square.
   */
  @property() ratio?: string | null;

  /** The tab or window in which the story opens, as in the `target` attribute of HTML. */
  @property() target?: string | null;

  /**
   * The section that the page is about. A kicker with the same text is not shown. If empty, the section in the page's
   * `<meta property="article:section">` is used.
   */
  @property({ attribute: 'hide-kicker-matching' }) hideKickerMatching?: string | null;

  /**
   * `auto` (the default; follows the container's width: `stacked`, then `row`, then `lead`), `stacked`, `row`,
   * `overlay` (the text on the lower half of the picture; a long text makes the picture higher), `lead` (a front page's
   * main story), `compact` or `text`. The layout `text` has no picture. With `level="1"` it has the type of a main
   * story, for the headline of the page's own article.
   */
  @property({ reflect: true, converter: attributeConverter }) layout?: CardLayout | null;

  /** The level of the heading, 1 to 6. Default 3. */
  @property({ converter: toNumber }) level?: number | null;

  /** Loads the picture immediately and with high priority. For the one card at the top of a page. */
  @property({ converter: booleanConverter }) priority = false;

  #locale = new LocaleController(this);
  #clock = new ClockController(this);
  #lost = new LostPictures(this);
  /** Identifies the story that a reader can see now. */
  #viewable?: string;
  /** The code for features that few cards have, if this one needs it. */
  #extras?: typeof CardExtras;
  /** The labels that are set as custom states now. */
  #stated: readonly ArticleLabel[] = [];

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    followClicks(root as ShadowRoot, () => ({ id: this.shownContent.fields.id, campaign: this.#campaign }));
    return root;
  }

  protected override findContent(): Content | undefined {
    const found = this.#resolve();
    // The card keeps its content while the extras of its next story load.
    const isLoading =
      !this.hasContent(found) && cardExtras.isExpected && found.fields.headline !== undefined && !lacksArticle(found);
    return isLoading && this.hasUpdated ? undefined : found;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.#extras) adoptLateStyles(this, this.#extras.styles);
  }

  protected override render(): unknown {
    if (!this.hasContent(this.shownContent)) return html`<slot name="headline"></slot><slot></slot>`;
    const { fields, fallback } = this.shownContent;
    const extras = this.#extras;
    const direction = textDirection(fields.language);
    const textDir = direction === 'auto' ? direction : undefined;
    const view = this.#viewOf(textDir);
    const layout = this.#layout;
    const picture = layout === 'text' ? nothing : renderPicture(view);
    const isPictured = picture !== nothing;
    view.isOnPicture = isPictured && layout === 'overlay';
    const overline = renderOverline(view);
    const meta = renderMeta(view, this.#time, extras ? extras.renderMarks(this, view, isPictured) : []);
    const link = this.#link;
    const own = fields.headline === fallback.fields.headline ? fallback.headline : undefined;
    const level = attributeLevel(this, this.level, 3);
    const title = layout === 'text' && level === 1 ? ' title' : '';
    const rendered = html`<div class="root">
      <article
        class=${`card ${layout}${title}${isPictured ? ' pictured' : ''}${longWord(fields.headline!)}${extras ? ` ${extras.classes(this, view)}` : ''}`}
        part="card${view.paid}"
        lang=${ifDefined(fields.language)}
        dir=${ifDefined(direction === 'auto' ? undefined : direction)}
      >
        ${extras && isPictured ? extras.renderPicture(this, picture, view) : picture}
        <div class="text">
          ${extras ? extras.renderOverline(overline, view) : overline}
          <div class="headline" part="headline" role="heading" aria-level=${level} dir=${ifDefined(textDir)}>
            <a
              part="link"
              class="link"
              id="link"
              aria-labelledby=${ifDefined(this.#nameParts)}
              href=${ifDefined(link.href)}
              rel=${ifDefined(link.rel)}
              target=${ifDefined(link.target)}
              >${own ?? holdTogether(fields.headline!)}</a
            >
          </div>
          ${fields.standfirst ? html`<p class="standfirst" part="standfirst" dir=${ifDefined(textDir)}>${holdTogether(fields.standfirst)}</p>` : nothing}${meta}
        </div>
        ${extras ? extras.renderRelated(shownRelated(this, this.shownContent), view) : nothing}
      </article>
    </div>`;
    // The article gets new nodes. Moving those of the markup would count as a layout shift.
    return isSubstitute(this.shownContent) ? [rendered] : rendered;
  }

  protected override updated(): void {
    const { fields } = this.shownContent;
    this.contentController.warnUnless(fields.headline !== undefined, 'headlineMissing');
    const { labels = [], sponsor } = fields;
    this.#showStates(sponsor ? [...labels, 'sponsored'] : labels);
    const isShown = this.hasContent(this.shownContent) && !isSubstitute(this.shownContent);
    this.#watchView(isShown ? (fields.url ?? fields.id ?? fields.headline) : undefined);
  }

  protected override hasContent(content: Content): boolean {
    return !showsMarkup(content) && content.fields.headline !== undefined;
  }

  #resolve(): Content {
    const hasExtras = hasExtraAttributes(this);
    const extras = hasExtras ? cardExtras.for(this) : undefined;
    const content = this.contentController.resolve(
      () => {
        const own = extras ? { ...ownFields(this), ...extras.ownFields(this) } : ownFields(this);
        // An address without a headline belongs to the headline inside the tag.
        if (own.url && own.headline === undefined) own.headline = this.contentController.fallback.fields.headline;
        return own;
      },
      (own) => Boolean(own.headline),
    );
    const wantsExtras = hasExtras || needsExtras(this, content);
    this.#extras = wantsExtras ? (extras ?? cardExtras.for(this)) : undefined;
    if (!wantsExtras || this.#extras) return content;
    // A card without its extras is incomplete, so pasted markup stays until they have loaded, even if they never do.
    // Without pasted markup, a card whose extras have failed is shown incomplete, but paid content must be marked.
    const { sponsor, labels = [], headline } = content.fields;
    const isPasted = content.fallback.isReadable && (content.fallback.fields.headline || !headline);
    if (cardExtras.isExpected || isPasted)
      return { ...content, state: lacksArticle(content) ? 'unread' : 'unfinished' };
    return sponsor
      ? { ...content, fields: hideAdded({ ...content.fields, labels: [...labels, 'sponsored'] }) }
      : content;
  }

  get #layout(): CardLayout {
    const layout = cardLayout(this);
    const { picture } = this.shownContent.fallback;
    // Words on a film or a frame would cover its controls.
    return layout === 'overlay' && picture && picture.localName !== 'img' ? 'stacked' : layout;
  }

  /**
   * The ids of the parts of the link's name, if it is more than the headline. Readers who move from link to link with a
   * screen reader then learn what kind of story it is.
   */
  get #nameParts(): string | undefined {
    const { labels = [], media, access } = this.shownContent.fields;
    const isMarked = access === 'subscriber';
    if (labels.length === 0 && !isMarked && !(media && this.#extras)) return undefined;
    return [...labels.map((label) => `label-${label}`), 'link', media && 'media', isMarked && 'access']
      .filter(Boolean)
      .join(' ');
  }

  /**
   * The attributes of the link to the story. Without an address it is not a link, even if it is an `<a>`, so that one
   * template serves every card.
   */
  get #link(): { href?: string; rel?: string; target?: string } {
    const { fields, fallback } = this.shownContent;
    const { url } = fields;
    if (!url) return hideAdded({});
    const isFallback = url === fallback.fields.url;
    // Publishers want to know where their readers come from. Many content systems add `noreferrer` to every link that
    // opens a new tab.
    const own = (isFallback && fallback.rel?.replace(/\s*\bnoreferrer\b/i, '').trim()) || undefined;
    return {
      href: this.#publisherLink(url),
      rel: this.#isPaid && !own?.includes('sponsored') ? [own, 'sponsored'].join(' ').trim() : own,
      target: attributeText(this.target) ?? (isFallback ? fallback.target : undefined),
    };
  }

  get #isPaid(): boolean {
    const { sponsor, labels } = this.shownContent.fields;
    return sponsor !== undefined || Boolean(labels?.includes('sponsored'));
  }

  /** The time that it shows, by the page's policy. The card renders again when that changes. */
  get #time(): FormattedTime | undefined {
    const { fields, fallback } = this.shownContent;
    const { published, updated } = fields;
    const { current, timePolicy } = this.#locale;
    const times = describeTimes({ published, updated }, current.tag, this.#clock.now, timePolicy);
    const time = times.updated ?? times.published;
    this.#clock.wakeAt(time?.changesAt);
    const value = (times.updated ? updated : published)!;
    const own = isInEnglish(current) ? fallback.timeWords?.get(value) : undefined;
    return time && { ...time, value, ...(own && { text: own, full: own, isOwn: true }) };
  }

  #viewOf(textDir: CardView['textDir']): CardView {
    const { current: locale } = this.#locale;
    const { language, kicker, url, publication } = this.shownContent.fields;
    // A newspaper may have several hosts, so the page may also be that of its publication.
    const isOther = isElsewhere(this, url) && (!publication?.url || isElsewhere(this, publication.url));
    return {
      content: this.shownContent,
      kicker: kicker && !isPageSection(this, kicker) ? kicker : undefined,
      // A newspaper does not sign what others have paid for.
      isNamed: !this.#isPaid && (Boolean(this.publication) || isOther),
      isElsewhere: isOther,
      isFirst: this.priority,
      isOnPicture: false,
      hasCrop: Boolean(this.imageNarrow),
      locale,
      marks: this.#locale.marksFor(language, locale),
      wordMarks: this.#locale.marksFor(language),
      textDir,
      paid: this.#isPaid ? ' sponsored' : '',
      publisherLink: (url) => this.#publisherLink(url),
      lost: this.#lost,
    };
  }

  get #campaign(): string | undefined {
    return attributeText(this.campaign) ?? undefined;
  }

  #showStates(labels: readonly ArticleLabel[]): void {
    // Most cards have no label.
    if (labels.length + this.#stated.length === 0) return;
    for (const label of articleLabels) setState(this, label, labels.includes(label));
    this.#stated = labels;
  }

  #publisherLink(url: string): string {
    const campaign = this.#campaign;
    return campaign ? withCampaign(url, campaign, pageHost(this)) : url;
  }

  #watchView(shown: string | undefined): void {
    if (shown === this.#viewable) return;
    this.#viewable = shown;
    viewability.afterPaint((watchView) =>
      watchView(this, shown, () => {
        const { id, url } = this.shownContent.fields;
        return { id, url: url && this.#publisherLink(url), campaign: this.#campaign };
      }),
    );
  }
}
