import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Author } from '../../article/article.js';
import type { ArticleFields } from '../../article/merge.js';
import { ClockController } from '../../widget/clock-controller.js';
import { ArticleWidget } from '../../widget/article-widget.js';
import { isSubstitute, showsMarkup, type Content } from '../../widget/content/content.js';
import { holdNames } from '../../widget/language/hold-names.js';
import { isServer } from '../../widget/is-server.js';
import { LocaleController } from '../../widget/language/locale-controller.js';
import { enByline } from '../../locales/en-byline.js';
import { joinAuthors, splitLastAnd } from '../../locales/join-authors.js';
import { describeTimes, type TimeText } from '../../locales/time-policy.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { attributeDate, attributeLanguage, attributeText } from '../../widget/attributes/attribute-values.js';
import { attributeAuthors } from '../../widget/attributes/authors-attribute.js';
import { isWrittenWhole } from '../../widget/written-whole.js';
import { LostPictures } from '../../widget/lost-pictures.js';
import { setState } from '../../widget/custom-state.js';
import { bylineStyles } from './byline.styles.js';

/** From this many authors on, only {@link shownAuthors} are listed. That is also the largest number of portraits. */
const manyAuthors = 6;
const shownAuthors = 3;

/** Matches authors who sign without a name: they are named in the page's language. */
const unnamed = /^(?:staff|anonymous)$/i;

/**
 * Shows the authors of a story with their roles and places, and when it was published and updated.
 *
 * ```html
 * <news-byline class="news-byline" dateline="Singapore" published-at="2026-11-24T09:00:00+08:00">
 *   By <a rel="author" href="https://example.com/mara-lin">Mara Lin</a>.
 * </news-byline>
 * ```
 *
 * Its content comes from its attributes, its `article`, its `src` or the `<news-article>` around it, and its fallback
 * markup, in this order and group by group: authors with agency, published with updated. An attribute that is present
 * and empty means none. An author whose whole name is `staff` or `anonymous` is named in the page's language.
 *
 * The page sets the style of times, once for all widgets, by `data-news-time` on `<html>` (or on a section, or on one
 * widget): `data-news-time="wire; zone: Asia/Singapore; clock: 24"`. The presets are `standard` (the default), `live`,
 * `daily`, `wire` and `magazine`; the settings `relative`, `time`, `zone`, `clock`, `minor`, `replace` and `grace` are
 * documented with `readTimePolicy`.
 *
 * To set a house style for datelines, use the style sheet: `--news-byline-dateline-transform: uppercase` and
 * `--news-byline-dateline-end: ' —'` give "SINGAPORE —".
 *
 * In print all authors are named, and each time is a full date.
 *
 * @customElement news-byline
 * @visible
 *
 * @attr {'light' | 'dark'} scheme - Shows the widget in light or dark colours, with its own background. Without it the
 *   widget follows the colour scheme of its page.
 * @attr {boolean} static - Keeps the widget as a server has rendered it, so that it needs no script. `renderStatic`
 *   writes this attribute.
 *
 * @slot - The fallback: shown before the upgrade, and read as data.
 *
 * @fires {LoadEvent} news-load - When the article from `src` has loaded.
 * @fires {LoadErrorEvent} news-error - When `src` gave no article; its `reason` says why.
 *
 * @cssState blank - While the widget shows nothing. It then has no margins.
 * @cssState collapsed - While a long list of authors is cut short.
 *
 * @csspart byline - The byline.
 * @csspart portraits - The portraits, up to three.
 * @csspart portrait - Each portrait.
 * @csspart authors - The line of authors and agency.
 * @csspart author - Each author's name.
 * @csspart role - Each author's role.
 * @csspart location - The place that an author reported from.
 * @csspart agency - The agency.
 * @csspart more - The button that shows the rest of a long list of authors.
 * @csspart meta - The line below: dateline and times.
 * @csspart dateline - The place it was filed from.
 * @csspart published - When it was published.
 * @csspart updated - When it last changed.
 *
 * @cssproperty [--news-byline-font=var(--news-font-label)] - The font family.
 * @cssproperty [--news-byline-portrait-size=calc(12 * var(--news-space))] - The width and height of a portrait; if
 *   there are several, 10 units by default.
 * @cssproperty [--news-byline-portrait-radius=50%] - The corner radius of a portrait.
 * @cssproperty [--news-byline-dateline-transform=none] - The case of the dateline, as `text-transform`.
 * @cssproperty [--news-byline-dateline-end] - The end of the dateline, as a string: `' —'`. It replaces the hairline
 *   there.
 */
export class NewsByline extends ArticleWidget {
  static override styles = [hostReset, bylineStyles];

  /**
   * The authors: `Name, role; Name, role`, or JSON as in `Article.authors`. The property also takes such an array.
   * Capitalised names with only commas between them are read as authors without roles, with a warning.
   */
  @property() authors?: string | Author[] | null;

  /** The organisation that supplied the report. */
  @property() agency?: string | null;

  /** The place the report was filed from. */
  @property() dateline?: string | null;

  /** When it was published: ISO 8601 with an offset, or `YYYY-MM-DD`. */
  @property({ attribute: 'published-at' }) publishedAt?: string | null;

  /** When it last changed, in the same format. */
  @property({ attribute: 'updated-at' }) updatedAt?: string | null;

  /** The language of the names and places, as a BCP 47 tag. */
  @property() language?: string | null;

  @state() private isWhole = false;
  #locale = new LocaleController(this, enByline);
  #clock = new ClockController(this);
  #lost = new LostPictures(this);
  /** The names of the authors that it shows. */
  #listed = '';

  protected override willUpdate(): void {
    super.willUpdate();
    const { authors = [] } = this.shownContent.fields;
    // The reader opened the rest of another story's authors.
    const listed = authors.map(({ name }) => name).join();
    if (listed !== this.#listed) this.isWhole = false;
    this.#listed = listed;
  }

  protected override render(): unknown {
    if (!this.hasContent(this.shownContent)) return this.#keepsText ? this.#renderPasted() : html`<slot></slot>`;
    // A byline is a sentence of the interface. Only the names in it are in the story's language.
    const { lang, dir } = this.#locale.marksFor(undefined, this.#locale.current);
    const rendered = html`<div class="root">
      <div class="byline" part="byline" lang=${ifDefined(lang)} dir=${ifDefined(dir)}>
        ${this.#renderPortraits()}
        <div class="lines">${this.#renderAuthors()} ${this.#renderMeta()}</div>
      </div>
    </div>`;
    // The article gets new nodes. Moving those of the markup would count as a layout shift.
    return isSubstitute(this.shownContent) ? [rendered] : rendered;
  }

  protected override updated(): void {
    setState(this, 'collapsed', this.#isCut);
    const { fields } = this.shownContent;
    const isShown = hasAny(fields) || showsMarkup(this.shownContent) || this.#keepsText;
    this.contentController.warnUnless(isShown, 'bylineMissing');
    this.contentController.warnUnless(!this.#leavesOut || !hasAny(fields), 'bylineUnread');
  }

  protected override hasContent(content: Content): boolean {
    return !showsMarkup(content) && hasAny(content.fields) && !this.#keepsText;
  }

  protected override findContent(): Content {
    return this.contentController.resolve(
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

  /** Shows the page's own markup in the style of a byline. */
  #renderPasted(): TemplateResult {
    return html`<div class="root">
      <div class="byline" part="byline">
        <div class="lines pasted"><slot></slot></div>
      </div>
    </div>`;
  }

  #renderPortraits(): TemplateResult | typeof nothing {
    const { authors = [] } = this.shownContent.fields;
    const portraits = authors
      .slice(0, shownAuthors)
      .flatMap(({ avatar }) => (avatar && !this.#lost.has(avatar) ? [avatar] : []));
    if (portraits.length === 0) return nothing;
    // The names are beside the portraits, so screen readers skip the portraits.
    return html`<div class="portraits" part="portraits">
      ${portraits.map(
        (avatar) => html`<img class="portrait" part="portrait" src=${avatar} alt="" loading="lazy" decoding="async" />`,
      )}
    </div>`;
  }

  #renderAuthors(): TemplateResult | typeof nothing {
    const { authors = [], agency } = this.shownContent.fields;
    if (authors.length === 0 && !agency) return nothing;
    if (!this.#isCut) return html`<p class="authors" part="authors">${this.#renderSentence(authors)}</p>`;
    const more = authors.length - shownAuthors;
    // In print, and if no script runs, there is no button to press.
    return html`<p class="authors cut" part="authors">${this.#renderSentence(authors.slice(0, shownAuthors), more)}</p>
      <p class="authors whole" part="authors">${this.#renderSentence(authors)}</p>`;
  }

  /** @param more how many authors are left out at the end */
  #renderSentence(authors: readonly Author[], more = 0): unknown {
    const { current } = this.#locale;
    const { agency: name, authors: all = [] } = this.shownContent.fields;
    const isAuthor = all.some((author) => author.name.toLowerCase() === name?.toLowerCase());
    const agency = !isAuthor && name && html`<bdi class="name" part="agency" lang=${this.#textLang}>${name}</bdi>`;
    const signed = authors.map((author) => this.#renderSignature(author));
    if (signed.length === 0) return agency;
    const names: unknown[] = authors.map((author, index) => this.#renderAuthor(author, signed[index]));
    const words = authors.map(({ name }) => this.#unnamedText(name) ?? name);
    if (more) {
      names.push(nothing);
      words.push(current.text('moreAuthors', { count: more }));
    }
    const list = joinAuthors(current, names, words, (index) =>
      Boolean(authors[index]?.role || authors[index]?.location),
    );
    if (more) {
      const [before, and] = splitLastAnd(String(list.at(-2)));
      list.splice(-2, 2, before, this.#renderMore(more, and));
    }
    const sentence = agency
      ? current.parts('byWithAgency', { authors: list, agency })
      : current.parts('by', { authors: list });
    const held = new Set<unknown>([...signed, agency]);
    return holdNames(sentence.flat(2), (part) => held.has(part));
  }

  #renderSignature({ name, url }: Author): TemplateResult {
    const signature = this.#unnamedText(name) ?? html`<bdi lang=${this.#textLang}>${name}</bdi>`;
    return url
      ? html`<a class="name" part="author" rel="author" href=${url}>${signature}</a>`
      : html`<span class="name" part="author">${signature}</span>`;
  }

  /** @param author the rendered name */
  #renderAuthor({ role, location }: Author, author: unknown): unknown {
    const { current } = this.#locale;
    const lang = this.#textLang;
    if (!role && !location) return author;
    return current.parts('authorAndRole', {
      author,
      role: role && html`<bdi part="role" lang=${lang}>${role}</bdi>`,
      location: location && html`<bdi part="location" lang=${lang}>${location}</bdi>`,
    });
  }

  #unnamedText(name: string): string | undefined {
    return unnamed.test(name) ? this.#locale.current.text('unnamedAuthor', { kind: name.toLowerCase() }) : undefined;
  }

  #renderMore(count: number, and: string): TemplateResult {
    const { current } = this.#locale;
    const text = current.hasWords ? current.text('moreAuthors', { count }) : `+${current.number(count)}`;
    return html`<button part="more" type="button" ?disabled=${isServer} @click=${this.#showWhole}>
      ${and}${text}
    </button>`;
  }

  #renderMeta(): TemplateResult | typeof nothing {
    const { dateline, published, updated } = this.shownContent.fields;
    const { current, timePolicy } = this.#locale;
    const times = describeTimes({ published, updated }, current.tag, this.#clock.now, timePolicy);
    // Without words, readers could not tell the two times apart.
    if (times.published && !current.hasWords) delete times.updated;
    this.#clock.wakeAt(Math.min(times.published?.changesAt ?? Infinity, times.updated?.changesAt ?? Infinity));
    if (!dateline && !times.published && !times.updated) return nothing;
    return html`<p class="meta" part="meta">
      ${dateline ? html`<span class="dateline" part="dateline"><bdi lang=${this.#textLang}>${dateline}</bdi></span> ` : nothing}
      ${
        times.published
          ? html`<span part="published"
              >${current.parts('published', { time: renderTime(published!, times.published) })}</span
            > `
          : nothing
      }
      ${
        times.updated
          ? html`<span part="updated"
              >${current.parts('updatedAt', { time: renderTime(updated!, times.updated) })}</span
            >`
          : nothing
      }
    </p>`;
  }

  /**
   * Whether the page's own words are shown as they are: if nothing else is known, if some of them would be lost, or if
   * the library lacks their language.
   */
  get #keepsText(): boolean {
    const { fields, fallback } = this.shownContent;
    const { authors, agency, published, dateline } = fallback.fields;
    const { hasWords } = this.#locale.current;
    const isAll = fields.authors === authors && fields.agency === agency;
    return (
      this.#leavesOut ||
      (fallback.isReadable &&
        (!hasAny(fields) || (!hasWords && isAll && fields.published === published && fields.dateline === dateline)))
    );
  }

  /**
   * Whether the markup names people who are not marked as authors. It is then shown unchanged, so that no author is
   * left out.
   */
  get #leavesOut(): boolean {
    const { fields, fallback } = this.shownContent;
    return Boolean(fallback.namesMore) && (!fields.authors?.length || fields.authors === fallback.fields.authors);
  }

  /** Whether the list of authors is cut short. */
  get #isCut(): boolean {
    if (this.isWhole || isWrittenWhole(this)) return false;
    return (this.shownContent.fields.authors?.length ?? 0) >= manyAuthors;
  }

  /** The language of names and places. */
  get #textLang(): string | typeof nothing {
    return this.shownContent.fields.language ?? nothing;
  }

  async #showWhole(): Promise<void> {
    this.isWhole = true;
    await this.updateComplete;
    // The button is gone. Move the focus to the first name that it revealed, if that can have the focus.
    const names = this.renderRoot.querySelectorAll<HTMLElement>('[part="author"]');
    const first = names[shownAuthors];
    if (!first) return;
    if (first.localName !== 'a') first.tabIndex = -1;
    first.focus();
  }
}

/** Whether there is anything that a byline shows. */
function hasAny({ authors, agency, dateline, published, updated }: ArticleFields): boolean {
  return Boolean(authors?.length || agency || dateline || published || updated);
}

/**
 * Renders a time. The full date is text that screen readers read and that is printed; pointing at the time shows it
 * too.
 */
function renderTime(value: string, { text, full }: TimeText): TemplateResult {
  if (text === full) return html`<time datetime=${value}>${text}</time>`;
  return html`<time datetime=${value}
    ><span class="short" title=${full} aria-hidden=${full.includes(text) ? 'true' : nothing}>${text}</span>
    <span class="full">${full}</span></time
  >`;
}
