import { html, isServer, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { isPresent } from '../../article/absent-values.js';
import type { Article } from '../../article/article.js';
import { withCampaign } from '../../article/campaign.js';
import type { ArticleFormat } from '../../article/formats/format-names.js';
import type { ArticleLoad } from '../../article/store.js';
import { articleRequest } from '../../widget/protocols.js';
import { ClockController } from '../../widget/clock-controller.js';
import { ArticleSourceController } from '../../widget/article-source-controller.js';
import { HandoverController } from '../../widget/handover-controller.js';
import { LocaleController } from '../../widget/locale-controller.js';
import { articleReader, articleStore } from '../../widget/lazy-parts.js';
import { enList } from '../../locales/en-list.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { attributeAddress, attributeConverter, attributeText, toNumber } from '../../widget/attribute-values.js';
import { setState } from '../../widget/custom-state.js';
import type { CardLayout } from '../headline-card/card-attributes.js';
import { Widget } from '../../widget/widget.js';
import { Retry } from './retry-button.js';
import { awaitCards, hasCards } from './await-cards.js';
import { chooseStories, type Choice, readStories } from './stories.js';
import { FeedAge } from './feed-age.js';
import { listStyles } from './headline-list.styles.js';
import {
  cardAttributesOf,
  exclusionOf,
  limitOf,
  listLayout,
  refreshOf,
  type ListAttributes,
  type ListLayout,
} from './list-attributes.js';
import { hasFallback, pastedStories } from './pasted-stories.js';
import {
  renderEmpty,
  renderFailure,
  renderMoreButton,
  renderMoreLink,
  renderNotice,
  renderSkeleton,
  type ListLines,
} from './list-lines.js';
import { endWatch, watchOverflow } from './scroll-region.js';
import type { TemplateClones } from './template-clones.js';
import { templateClones } from './lazy-parts.js';
import { StoryItems } from './story-items.js';
import { firstLink, focusOn } from './focus-story.js';

/** The width that a card of a grid or a strip takes by default, in CSS pixels, and how many in a row load their pictures first. */
const usualColumn = 240;
const mostInRow = 4;

/** How long what was said is gone before the same may be said again, in milliseconds. */
const sayingAnew = 100;

/** How the first card of each layout is laid out, and the others. */
const cardLayouts: Readonly<Record<ListLayout, readonly [CardLayout, CardLayout]>> = {
  list: ['row', 'row'],
  grid: ['stacked', 'stacked'],
  'lead-and-list': ['lead', 'compact'],
  strip: ['stacked', 'stacked'],
};

/** What a list shows: stories, that it has none, that they did not come, or what stands in for them meanwhile. */
type ListView = 'stories' | 'empty' | 'failed' | 'waiting' | 'nothing';

/** What a list is given to show, and where that stands. */
interface Feed {
  status: ArticleSourceController['status'];
  articles?: readonly Article[];
  load?: ArticleLoad;
  /** The address that it stands at; none where a script has given the articles. */
  src?: string;
  /** Whether the articles are of that address, and not of the one before. */
  isOwn?: boolean;
  /** Whether the articles are the page's own links, because there is nothing else. */
  isPasted?: boolean;
}

/**
 * A feed as headline cards.
 *
 * ```html
 * <news-headline-list src="https://news.example/feed.json" limit="5" layout="lead-and-list">
 *   <h2 slot="heading">From The Meridian</h2>
 *   <ul>
 *     <li><a href="https://news.example/harbour">Harbour dredging to start a month early</a></li>
 *   </ul>
 * </news-headline-list>
 * ```
 *
 * The stories are `articles`, else what stands at `src`, in the feed's order; one that is named twice, by its address, is shown once. The page's own story
 * is left out. While they load, if they do not load, and without `src`, the links inside the tag are the stories; markup with more text than its
 * links is then shown as it is. If the tag is empty, quiet placeholders keep the space of the cards from the beginning, and are seen if the answer
 * is slow. A failure does not remove stories that are shown, nor does the failure of another `src`: if `refresh` has failed and the stories are
 * old, a line below them says so.
 *
 * It is as wide as its place. In one that shrinks to its content, as in a row of a flex box, a table cell or a float, it asks for 160 px, whatever
 * stands in it: give it `flex: 1`, or an `inline-size`, there.
 *
 * Stories that a refresh brings wait for as long as a pointer is on the list or the focus is in it, so that nothing moves from under a reader's
 * hand. A story that stays keeps its card, wherever in the list it goes.
 *
 * A `<template>` that is a direct child is the host's own card: it is cloned for each story, into the page's own tree, where the page's style
 * sheet applies. In a clone, what is marked with `itemprop` is filled in: `headline`, `description`, `articleSection`, `author`, `publisher` and
 * `creditText` as text, `url` as the `href` of a link, `image` as a picture, `datePublished` and `dateModified` as times; what its story lacks is
 * left out. A widget in it (`<news-byline>`), and any custom element that has an `article` property, is given the story.
 *
 * ```html
 * <news-headline-list src="/feed.json">
 *   <template>
 *     <article class="teaser">
 *       <img itemprop="image" alt="" />
 *       <h3><a itemprop="url"><span itemprop="headline"></span></a></h3>
 *       <time itemprop="datePublished"></time>
 *     </article>
 *   </template>
 * </news-headline-list>
 * ```
 *
 * @customElement news-headline-list
 * @dependency news-headline-card
 *
 * @attr {'light' | 'dark'} scheme - Light, or dark, wherever the widget stands, on a paper of its own. Without it the widget goes with its
 *   page.
 *
 * @slot - The fallback: links to stories, shown before the upgrade, and read as data; and the template of a card.
 * @slot heading - A heading above the stories. It names the region of a strip that scrolls.
 * @slot more - Takes the place of the link to more stories, or of the button that shows more: then it should hold a button.
 * @slot empty - Takes the place of the sentence that there are no stories.
 * @slot failed - Takes the place of the sentence that they could not be loaded; a button in it asks for them again. As long as they are asked for,
 *   the state `loading` is there too.
 * @slot story-… - One for each clone of the template, which the list makes itself.
 *
 * @fires {LoadEvent} news-load - When `src` has brought stories, and when a refresh has brought others.
 * @fires {LoadErrorEvent} news-error - When `src` gave none, or is no http(s) address; its `reason` says why. Where a server wants to be left alone
 *   for a while, it comes at once, and `news-load` may follow by itself. What the page already showed stays.
 * @fires {OpenEvent} news-open - From a card: before the navigation to a story. Cancelable.
 * @fires {ViewableEvent} news-viewable - From a card: when a reader had the chance to see it.
 *
 * @csspart list - The list.
 * @csspart item - Each of its entries; its `::before` is the hairline above it, its `::after` the one beside it.
 * @csspart story - The card in it, with its states: `::part(story):state(live)`.
 * @csspart more - The link to more stories, or the button that shows more.
 * @csspart notice - That the stories are old, for newer ones could not be loaded.
 * @csspart message - The sentence that there are no stories, or that they could not be loaded.
 * @csspart retry - The button that asks for them again.
 * @csspart skeleton - The likeness of the cards that a slow answer is waited for by.
 * @csspart card - Of a card, as all that follow, by the names that they have there: the card.
 * @csspart picture - The frame of the picture.
 * @csspart image - The picture.
 * @csspart media - The mark of a film, a recording or a gallery.
 * @csspart portrait - The columnist's portrait, of an opinion.
 * @csspart overline - The line above the headline: labels and kicker.
 * @csspart label - Each label.
 * @csspart kicker - The kicker.
 * @csspart sponsor - Who paid for the story.
 * @csspart headline - The heading.
 * @csspart link - The link in the heading.
 * @csspart standfirst - The summary.
 * @csspart meta - The line below: publication, authors, time, access, credit.
 * @csspart publication - Whose story it is.
 * @csspart authors - The authors' names.
 * @csspart time - When the story was published or updated.
 * @csspart access - The mark of a story for subscribers.
 * @csspart generated - The mark of a picture or text that a trained model made.
 * @csspart credit - Whose picture it is.
 * @csspart related - The list of related stories.
 * @csspart related-link - The link to each of them.
 *
 * @cssState loading - While stories are on their way and none stand, also where a reader has asked for them again.
 * @cssState empty - While there are none.
 * @cssState failed - While they could not be loaded and none stand.
 * @cssState stale - While it is said that the stories are old.
 *
 * @cssproperty [--news-headline-list-gap=calc(6 * var(--news-space))] - Space between two stories; in the layout `list` 8 units by default.
 * @cssproperty [--news-headline-list-column=15em] - The least width of a column of a grid, and the width of a card in a strip: there by
 *   default a share of the strip's, so that a part of one more is in sight.
 */
export class NewsHeadlineList extends Widget implements ListAttributes {
  static override styles = [hostReset, listStyles];

  /** The address of a feed, in any format that `parseArticles` reads. */
  @property() src?: string | null;

  /** The format of what stands at `src`, where its content does not tell. */
  @property() format?: ArticleFormat | null;

  /** How many stories are shown; with `expandable`, at first, and how many each press adds. Default 10. */
  @property({ converter: toNumber }) limit?: number | null;

  /**
   * `list` (the default; a picture after the words of each story), `grid` (columns, as many as fit), `lead-and-list` (a main story, the rest small beside it
   * or below) or `strip` (one row that scrolls sideways).
   */
  @property({ reflect: true, converter: attributeConverter }) layout?: ListLayout | null;

  /**
   * The stories that are left out: addresses or ids, by spaces, a space in an id as `%20`; empty for none. Without it the page's own, by its canonical
   * address and the one that it is reached by. Addresses are compared without scheme, `www.`, tracking parameters and the slash at the end of a path.
   */
  @property() exclude?: string | null;

  /**
   * After how many minutes the feed is asked for again, 1 or more; without it never. A hidden page waits until it is shown. For readers who save
   * data it is not asked for again.
   */
  @property({ converter: toNumber }) refresh?: number | null;

  /** The address of a page with more stories: the list ends in a link to it. */
  @property({ attribute: 'more-href' }) moreHref?: string | null;

  /** Ends the list, without `more-href`, in a button that shows the further stories of the feed. */
  @property({ type: Boolean }) expandable = false;

  /** Whose stories they are, on all cards; without it each card says what its story does. */
  @property() publication?: string | null;

  /** The address of the publication. */
  @property({ attribute: 'publication-url' }) publicationUrl?: string | null;

  /** The address of the publication's logo, shown instead of its name. */
  @property({ attribute: 'publication-logo' }) publicationLogo?: string | null;

  /** The name of a campaign, added to the publisher's own links as `utm_campaign`, with the page's host as `utm_source`. */
  @property() campaign?: string | null;

  /** The level of the cards' headings, 1 to 6. Default 3. */
  @property({ converter: toNumber }) level?: number | null;

  /**
   * Loads the pictures of the first row at once and first: of one card, in a grid or a strip of as many as fit in a row, at most 4. For a list
   * at the top of a page.
   */
  @property({ type: Boolean }) priority = false;

  /** The stories themselves, for JavaScript users; `src` is then not asked for. */
  @property({ attribute: false }) articles?: readonly Article[] | null;

  /** How many times `limit` is shown. */
  @state() private pages = 1;
  /** Whether more stands in a strip than there is room for. */
  @state() private overflows = false;
  /** What is said to a reader who does not see it. */
  @state() private said = '';

  #locale = new LocaleController(this, enList);
  #clock = new ClockController(this);
  #handover = new HandoverController(this, async () => (await this.#findLinks()).filter(isPresent));
  #source?: ArticleSourceController;
  #feed: Feed = { status: 'none' };
  /** The articles that {@link #stories} were read from. */
  #readFrom?: readonly Article[];
  /** Every story of the feed, by what tells it from the others. */
  #stories: ReadonlyMap<string, Article> = new Map();
  #choice: Choice = { shown: [], hasMore: false };
  #view: ListView = 'nothing';
  #isStale = false;
  #items = new StoryItems();
  /** The element that scrolls, if any. */
  #strip: Element | null = null;
  #clones?: TemplateClones;
  /** How many cards are a first row; it stays as it is once they stand, for a picture is loaded once. */
  #firstRow = 0;
  #age = new FeedAge();
  #asking = new Retry(
    this,
    (words) => (this.said = words ? this.#locale.words.text(words, {}) : ''),
    () => (this.#view === 'failed' ? 'storiesFailed' : this.#view === 'empty' ? 'noStories' : undefined),
  );
  /** Tells of what the page puts into the tag, or takes out of it. */
  #children?: MutationObserver;
  #isPointedAt = false;
  /** Whether a refresh has brought what is not shown yet. */
  #isHolding = false;

  constructor() {
    super();
    if (isServer) return;
    // The article around a list is none of its stories'.
    this.addEventListener(articleRequest, (request) => request.stopPropagation());
    this.addEventListener('news-viewable', this.#keepStandIns, true);
    this.addEventListener('pointerenter', () => void (this.#isPointedAt = true));
    this.addEventListener('pointerleave', this.#endUse);
    this.addEventListener('focusout', this.#endUse);
    this.#children = new MutationObserver(() => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children?.observe(this, { childList: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children?.disconnect();
    this.#isPointedAt = false;
    if (this.#strip) endWatch(this.#strip);
  }

  protected override shouldUpdate(): boolean {
    this.#resolve();
    // What a server has shown is not given up for less.
    const holds = this.#handover.holdsServerRoot && this.renderRoot.querySelector('.root') !== null;
    return this.#hasAnswer || !holds;
  }

  protected override willUpdate(): void {
    // A server renders without asking whether it should.
    if (isServer) this.#resolve();
  }

  protected override render(): TemplateResult {
    const inside = this.#renderInside();
    const fallback = this.#hasAnswer ? nothing : html`<slot></slot>`;
    return html`<slot name="heading"></slot>${fallback}${inside ? this.#renderRoot(inside) : nothing}`;
  }

  protected override updated(): void {
    const { isPasted, status } = this.#feed;
    const isWaiting = this.#view === 'waiting' || (isPasted && status === 'loading');
    setState(this, 'loading', isWaiting || this.#asking.isUnderWay);
    setState(this, 'empty', this.#view === 'empty');
    setState(this, 'failed', this.#view === 'failed' || (isPasted === true && status === 'failed'));
    setState(this, 'stale', this.#isStale);
    const list = this.renderRoot.querySelector('[part="list"]');
    if (list) this.#items.show(list, this.#choice.shown, this.#renderStory);
    const strip = this.renderRoot.querySelector('.strip:not([aria-hidden])');
    if (this.#strip && this.#strip !== strip) endWatch(this.#strip);
    this.#strip = strip;
    if (strip && this.isConnected) watchOverflow(strip, (overflows) => (this.overflows = overflows));
    this.#refreshIfDue();
    this.#clock.wakeAt(Math.min(this.#showClones(), this.#age.dueAt(refreshOf(this)), this.#staleAt));
  }

  /** Whether there is something to show in place of the fallback. */
  get #hasAnswer(): boolean {
    return this.#view === 'stories' || this.#view === 'empty';
  }

  #resolve(): void {
    this.#takeFeed();
    const { articles } = this.#feed;
    const read = articleReader.for(this);
    if (articles !== this.#readFrom && (read || !articles)) {
      this.#stories = articles ? readStories(this, articles, !this.articles, read!, this.#stories) : new Map();
      this.#readFrom = articles;
    }
    this.#choice = chooseStories(this.#stories.values(), limitOf(this) * this.pages, exclusionOf(this));
    const before = this.#view;
    this.#view = this.#viewNow();
    this.#isStale = this.#view === 'stories' && Date.now() >= this.#age.oldAt(refreshOf(this));
    // The button that has the focus goes.
    if (before === 'failed' && this.#view === 'stories' && this.#isMessageInUse) void this.#focusStory(0);
  }

  /** Takes up what there is to show now. */
  #takeFeed(): void {
    const { articles: given, src } = this;
    if (src && !given) this.#source ??= new ArticleSourceController(this, true);
    this.#source?.follow();
    const before = this.#feed;
    if (given) this.#feed = { status: 'ready', articles: given };
    else if (src && this.#source) this.#feed = feedOf(src, this.#source);
    else this.#feed = { status: 'none' };
    if (!given && !this.#feed.articles?.length && this.#feed.status !== 'ready') this.#takePasted(before);
    const { src: address, articles, load, isOwn } = this.#feed;
    if (before.src !== address) this.pages = 1;
    this.#age.hear(load);
    // What a refresh brings waits until it moves nothing from under a reader's hand.
    const isRefresh = before.isOwn && isOwn && before.src === address && before.articles !== articles;
    this.#isHolding = isRefresh === true && this.#choice.shown.length > 0 && this.#isInUse;
    if (this.#isHolding) this.#feed.articles = before.articles;
  }

  /** Uses the links that the page has pasted. Keeps the same articles if they have not changed. */
  #takePasted({ isPasted, articles: before }: Feed): void {
    if (isServer || !this.firstElementChild) return;
    const stories = pastedStories(this);
    if (stories.length === 0) return;
    const isSame = isPasted && JSON.stringify(before) === JSON.stringify(stories);
    this.#feed = { ...this.#feed, articles: isSame ? before : stories, isPasted: true };
  }

  /** Stops `news-viewable` for the links that are shown in place of a feed. */
  #keepStandIns = (view: Event): void => {
    if (this.#feed.isPasted && this.#feed.status !== 'none') view.stopImmediatePropagation();
  };

  get #isInUse(): boolean {
    return this.#isPointedAt || this.matches(':focus-within');
  }

  #endUse = ({ type, relatedTarget }: PointerEvent | FocusEvent): void => {
    if (type === 'pointerleave') this.#isPointedAt = false;
    // The focus may go on to another story.
    const isInside = relatedTarget instanceof Node && this.contains(relatedTarget);
    if (this.#isHolding && !isInside) this.requestUpdate();
  };

  #viewNow(): ListView {
    const { status, articles } = this.#feed;
    const canShow = articles === this.#readFrom && this.#canShowStories();
    if (canShow && this.#choice.shown.length > 0) return 'stories';
    if (canShow && status === 'ready') return 'empty';
    if (status === 'failed') return 'failed';
    // What would bring or read them may not come.
    const needed = [articleReader, articleStore, ...(this.#template ? [templateClones] : [])];
    const isLost = needed.some(({ value, isExpected }) => !value && !isExpected);
    return status === 'none' || isLost ? 'nothing' : 'waiting';
  }

  /** Whether the code of the cards is there. */
  #canShowStories(): boolean {
    if (isServer) return true;
    if (!this.#template) return hasCards() || awaitCards(this);
    const Clones = templateClones.for(this);
    if (Clones) this.#clones ??= new Clones(this);
    return Clones !== undefined;
  }

  /** The host's own card. */
  get #template(): HTMLTemplateElement | null {
    return isServer ? null : this.querySelector<HTMLTemplateElement>(':scope > template');
  }

  #renderRoot(inside: TemplateResult): TemplateResult {
    return html`<div class="root" aria-busy=${this.#view === 'waiting' ? 'true' : 'false'}>
      ${inside}
      <p class="unseen" aria-live="polite">${this.said}</p>
    </div>`;
  }

  #renderInside(): TemplateResult | undefined {
    const lines: ListLines = { locale: this.#locale.words, marks: this.#locale.marksFor() };
    switch (this.#view) {
      case 'stories':
        // The feed gets new cards: those of the links would move, and have counted as seen for other stories.
        return html`${this.#feed.isPasted ? [this.#renderStories()] : this.#renderStories()}${this.#isStale ? renderNotice(lines, this.#staleTime) : nothing}${this.#renderMore(lines)}`;
      case 'empty':
        return renderEmpty(lines);
      case 'failed':
        // To ask again is of no use where the address is none.
        return hasFallback(this)
          ? undefined
          : renderFailure(lines, this.#asking.isUnderWay, this.#feed.load?.error && this.#askAgain);
      case 'waiting':
        return hasFallback(this) ? undefined : renderSkeleton(lines, listLayout(this), limitOf(this));
      default:
        return undefined;
    }
  }

  /* eslint-disable lit-a11y/no-redundant-role -- Safari takes a list without markers for none, unless it is told. */
  #renderStories(): TemplateResult {
    const layout = listLayout(this);
    const isRegion = layout === 'strip' && this.overflows;
    return html`<div
      class="stories ${layout}"
      role=${ifDefined(isRegion ? 'group' : undefined)}
      tabindex=${ifDefined(isRegion ? 0 : undefined)}
      aria-label=${ifDefined(isRegion ? this.#regionName : undefined)}
    >
      <ul class="items" part="list" role="list">
        ${isServer ? this.#choice.shown.map((story, index) => html`<li class="item" part="item">${this.#renderStory(story, index)}</li>`) : nothing}
      </ul>
    </div>`;
  }

  /* eslint-enable lit-a11y/no-redundant-role */

  /** The name of a region that scrolls. */
  get #regionName(): string {
    const heading = this.querySelector(':scope > [slot="heading"]');
    return attributeText(heading?.textContent) ?? this.#locale.words.text('stories', {});
  }

  #renderStory = (story: Article, index: number): TemplateResult => {
    if (this.#template) return html`<slot name="story-${this.#clones!.numberOf(story)}"></slot>`;
    const layout = listLayout(this);
    const [first, other] = cardLayouts[layout];
    const given = cardAttributesOf(this);
    return html`<news-headline-card
      part="story"
      exportparts="card, picture, image, media, portrait, overline, label, kicker, sponsor, headline, link, standfirst, meta, publication, authors, time, access, generated, credit, related, related-link"
      layout=${index === 0 ? first : other}
      level=${ifDefined(given.level)}
      publication=${ifDefined(given.publication)}
      publication-url=${ifDefined(given['publication-url'])}
      publication-logo=${ifDefined(given['publication-logo'])}
      campaign=${ifDefined(given.campaign)}
      ?priority=${index < this.#rowOf(layout)}
      .article=${story}
    ></news-headline-card>`;
  };

  /** How many cards load their pictures at once. */
  #rowOf(layout: ListLayout): number {
    if (!this.priority) return 0;
    const isRow = (layout === 'grid' || layout === 'strip') && !isServer;
    const fitting = isRow ? Math.floor(this.clientWidth / usualColumn) : 1;
    return (this.#firstRow ||= Math.min(Math.max(fitting, 1), mostInRow));
  }

  #renderMore(lines: ListLines): TemplateResult | typeof nothing {
    const address = attributeAddress(this, 'more-href', this.moreHref);
    if (address) {
      const campaign = attributeText(this.campaign) ?? undefined;
      const href = withCampaign(address, campaign, isServer ? undefined : location.hostname);
      return renderMoreLink(lines, href, attributeText(this.publication));
    }
    if (!this.expandable) return html`<slot name="more"></slot>`;
    return this.#choice.hasMore ? renderMoreButton(lines, this.#showMore) : nothing;
  }

  #showMore = async (press: Event): Promise<void> => {
    if (!isOnButton(press)) return;
    const before = this.#choice.shown.length;
    this.said = '';
    this.pages++;
    await this.#focusStory(before);
    const words = this.#locale.words.text('storiesAdded', { count: this.#choice.shown.length - before });
    // What is taken away and put back in one task has not changed for who is told.
    setTimeout(() => (this.said = words), sayingAnew);
  };

  #askAgain = (press: Event): void => {
    if (isOnButton(press)) this.#asking.ask(this.#source);
  };

  /** Whether the focus is on what asks for the stories again. */
  get #isMessageInUse(): boolean {
    const isOwn = this.renderRoot.querySelector('.retry:focus') !== null;
    return isOwn || this.querySelector(':scope > [slot="failed"]:focus-within') !== null;
  }

  async #focusStory(index: number): Promise<void> {
    const link = (await this.#findLinks())[index];
    focusOn(link ?? this.renderRoot.querySelectorAll<HTMLElement>('.item')[index]);
  }

  /** The link to each story that is shown, once its card stands. */
  async #findLinks(): Promise<(HTMLAnchorElement | undefined)[]> {
    await this.updateComplete;
    const items = [...this.renderRoot.querySelectorAll('.item')];
    return Promise.all(items.map(({ firstElementChild }) => firstLink(firstElementChild!)));
  }

  #refreshIfDue(): void {
    if (document.hidden || Date.now() < this.#age.dueAt(refreshOf(this))) return;
    this.#age.noteRefresh();
    this.#source?.refresh();
  }

  /** When what is said of the stories' age changes. */
  get #staleAt(): number {
    return this.#isStale ? (this.#staleTime.changesAt ?? Infinity) : this.#age.oldAt(refreshOf(this));
  }

  get #staleTime(): ReturnType<FeedAge['tell']> {
    return this.#age.tell(this.#locale.words.tag, this.#clock.now, this.#locale.timePolicy);
  }

  /** Brings the clones of the host's own card up to date, and says when what they say of a time will hold no longer. */
  #showClones(): number {
    const template = this.#template;
    if (!template || this.#view !== 'stories') {
      this.#clones?.clear();
      return Infinity;
    }
    return this.#clones!.show(template, this.#choice.shown, {
      locale: this.#locale,
      now: this.#clock.now,
      cardAttributes: cardAttributesOf(this),
    });
  }
}

function feedOf(src: string, { status, articles, load }: ArticleSourceController): Feed {
  return { status, articles, load, src, isOwn: load !== undefined && load.articles === articles };
}

function isOnButton(press: Event): boolean {
  return (press.target as Element).closest('button') !== null;
}
