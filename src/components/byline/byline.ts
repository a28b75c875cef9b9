import { html, isServer, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Article, Author } from '../../article/article.js';
import type { ArticleFormat } from '../../article/parse-options.js';
import { ClockController } from '../../controllers/clock-controller.js';
import { ContentController, noContent, type Content } from '../../controllers/content-controller.js';
import type { Fallback } from '../../controllers/fallback-markup.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { joinList } from '../../locales/intl.js';
import { describeTime, type TimeText } from '../../locales/time-policy.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { attributeAuthors, attributeDate, attributeLanguage, attributeText } from '../attribute-values.js';
import { styles } from './byline.styles.js';

/** From this many authors on, the list is cut short to {@link shownAuthors}. */
const manyAuthors = 6;
const shownAuthors = 3;

/** A story that changed this soon after it was published has only been published. In milliseconds. */
const updateGrace = 60_000;

/**
 * Who reported a story, in what role, from where, and when it was published and updated.
 *
 * ```html
 * <news-byline dateline="Singapore" published-at="2026-11-24T09:00:00+08:00">
 *   <a rel="author" href="https://example.com/mara-lin">Mara Lin</a>
 * </news-byline>
 * ```
 *
 * Its content comes from its attributes, its `article`, its `src` or the `<news-article>` around it, and its fallback markup, in
 * this order and group by group: authors with agency, published with updated. An attribute that is present and empty means none.
 *
 * @customElement news-byline
 *
 * @slot - The fallback: shown before the upgrade, while a source is loading and where it has failed, and read as data.
 *
 * @fires {LoadEvent} news-load - When `src` has brought its article.
 * @fires {LoadErrorEvent} news-error - When `src` gave no article; its `reason` says why.
 *
 * @csspart byline - The byline.
 * @csspart portrait - The portrait of a single author.
 * @csspart authors - The line of authors and agency.
 * @csspart author - Each author's name.
 * @csspart role - Each author's role.
 * @csspart agency - The agency.
 * @csspart more - The button that shows the rest of a long list of authors.
 * @csspart meta - The line below: dateline and times.
 * @csspart dateline - The place it was filed from.
 * @csspart published - When it was published.
 * @csspart updated - When it last changed.
 *
 * @cssproperty [--news-byline-font=var(--news-font-label)] - The face.
 * @cssproperty [--news-byline-portrait-size=calc(12 * var(--news-space))] - The side of the portrait.
 */
export class NewsByline extends LitElement {
  static override styles = [hostReset, styles];

  /** Who wrote it: `Name, role; Name, role`, or JSON as in `Article.authors`; as a property also such an array. */
  @property() authors?: string | Author[] | null;

  /** The organisation that supplied the report. */
  @property() agency?: string | null;

  /** The place the report was filed from. */
  @property() dateline?: string | null;

  /** When it was published: ISO 8601 with an offset, or `YYYY-MM-DD`. */
  @property({ attribute: 'published-at' }) publishedAt?: string | null;

  /** When it last changed, in the same form. */
  @property({ attribute: 'updated-at' }) updatedAt?: string | null;

  /** The language of the names and places, as a BCP 47 tag. */
  @property() language?: string | null;

  /** The address of an article in any format that `parseArticles` reads. */
  @property() src?: string | null;

  /** The format of what stands at `src`, where its content does not tell. */
  @property() format?: ArticleFormat | null;

  /** An article, for JavaScript users. */
  @property({ attribute: false }) article?: Article | null;

  @state() private isWhole = false;
  @state() private brokenPortrait = '';

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
    // A byline is a sentence of the interface; only the names in it are in the story's language.
    const { lang, dir } = this.#locale.marksFor();
    return html`<div class="root">
      <div class="byline" part="byline" lang=${ifDefined(lang)} dir=${ifDefined(dir)}>
        ${this.#renderPortrait()}
        <div class="lines">${this.#renderAuthors()} ${this.#renderMeta()}</div>
      </div>
    </div>`;
  }

  protected override updated(): void {
    const { fields, fallback, showsFallback } = this.#shown;
    const hasContent = this.#hasContent(this.#shown) || showsFallback;
    this.#content.warnUnless(hasContent, 'bylineMissing');
    this.#content.warnUnless(
      !hasContent || !fallback.isReadable || isRead(fallback) || Boolean(fields.authors?.length || fields.agency),
      'bylineUnread',
    );
  }

  #hasContent({ fields, showsFallback }: Content): boolean {
    const { authors, agency, dateline, published, updated } = fields;
    return !showsFallback && Boolean(authors?.length || agency || dateline || published || updated);
  }

  #resolve(): Content {
    return this.#content.resolve(
      () => ({
        authors: attributeAuthors(this, this.authors),
        agency: attributeText(this.agency),
        dateline: attributeText(this.dateline),
        published: attributeDate(this, 'published-at', this.publishedAt),
        updated: attributeDate(this, 'updated-at', this.updatedAt),
        language: attributeLanguage(this, this.language),
      }),
      ({ authors, agency }) => Boolean(authors?.length || agency),
    );
  }

  #renderPortrait(): TemplateResult | typeof nothing {
    const { authors = [] } = this.#shown.fields;
    const avatar = authors.length === 1 ? authors[0]!.avatar : undefined;
    if (!avatar || avatar === this.brokenPortrait) return nothing;
    // The name stands beside it: the portrait adds nothing for those who do not see it.
    return html`<img
      class="portrait"
      part="portrait"
      src=${avatar}
      alt=""
      loading="lazy"
      decoding="async"
      @error=${() => this.#dropPortrait(avatar)}
    />`;
  }

  #renderAuthors(): TemplateResult | typeof nothing {
    const { authors = [], agency } = this.#shown.fields;
    const { current } = this.#locale;
    const agencyName = agency && html`<bdi class="name" part="agency" lang=${this.#textLang}>${agency}</bdi>`;
    if (authors.length === 0) return agencyName ? html`<p class="authors" part="authors">${agencyName}</p>` : nothing;
    const isCut = !this.isWhole && authors.length >= manyAuthors;
    const names = authors.slice(0, isCut ? shownAuthors : undefined).map((author) => this.#renderAuthor(author));
    if (isCut) names.push(this.#renderMore(authors.length - shownAuthors));
    const list = joinList(current.tag, names);
    return html`<p class="authors" part="authors">
      ${agencyName ? current.parts('byWithAgency', { authors: list, agency: agencyName }) : current.parts('by', { authors: list })}
    </p>`;
  }

  #renderAuthor({ name, role, url }: Author): unknown {
    const author = url
      ? html`<a class="name" part="author" rel="author" href=${url}><bdi lang=${this.#textLang}>${name}</bdi></a>`
      : html`<bdi class="name" part="author" lang=${this.#textLang}>${name}</bdi>`;
    if (!role) return author;
    return this.#locale.current.parts('authorAndRole', {
      author,
      role: html`<bdi part="role" lang=${this.#textLang}>${role}</bdi>`,
    });
  }

  #renderMore(count: number): TemplateResult {
    return html`<button part="more" type="button" @click=${this.#showWhole}>
      ${this.#locale.current.text('moreAuthors', { count })}
    </button>`;
  }

  #renderMeta(): TemplateResult | typeof nothing {
    const { dateline, published, updated } = this.#shown.fields;
    const { current } = this.#locale;
    const publishedText = this.#describe(published);
    const updatedText = isLater(updated, published) ? this.#describe(updated) : undefined;
    this.#clock.wakeAt(earliest(publishedText, updatedText));
    if (!dateline && !publishedText && !updatedText) return nothing;
    return html`<p class="meta" part="meta">
      ${dateline ? html`<span part="dateline"><bdi lang=${this.#textLang}>${dateline}</bdi></span> ` : nothing}
      ${
        publishedText
          ? html`<span part="published"
              >${current.parts('published', { time: renderTime(published!, publishedText) })}</span
            > `
          : nothing
      }
      ${
        updatedText
          ? html`<span part="updated">${current.parts('updatedAt', { time: renderTime(updated!, updatedText) })}</span>`
          : nothing
      }
    </p>`;
  }

  #describe(time: string | undefined): TimeText | undefined {
    return time ? describeTime(time, this.#locale.current.tag, this.#clock.now) : undefined;
  }

  /** The language of names and places. */
  get #textLang(): string | typeof nothing {
    return this.#shown.fields.language ?? nothing;
  }

  #dropPortrait(avatar: string): void {
    this.brokenPortrait = avatar;
  }

  async #showWhole(): Promise<void> {
    this.isWhole = true;
    await this.updateComplete;
    // The button is gone; whoever pressed it goes on from the first name that it brought, where that can take the focus.
    const names = this.renderRoot.querySelectorAll<HTMLElement>('[part="author"]');
    const first = names[shownAuthors];
    if (!first) return;
    if (first.localName !== 'a') first.tabIndex = -1;
    first.focus();
  }
}

/** Whether anything in the markup says what a byline shows. */
function isRead({ fields }: Fallback): boolean {
  return Boolean(fields.authors?.length || fields.agency || fields.dateline || fields.published || fields.updated);
}

function renderTime(value: string, { text, full }: TimeText): TemplateResult {
  return html`<time datetime=${value} title=${full}>${text}</time>`;
}

function isLater(updated: string | undefined, published: string | undefined): boolean {
  if (!updated) return false;
  return !published || !(Date.parse(updated) - Date.parse(published) < updateGrace);
}

function earliest(...times: readonly (TimeText | undefined)[]): number | undefined {
  const changes = times.map((time) => time?.changesAt ?? Infinity);
  const first = Math.min(...changes);
  return first === Infinity ? undefined : first;
}
