import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isPresent } from '../../article/untrusted-values.js';
import type { Article, ArticleInput } from '../../article/article.js';
import type { ArticleFormat } from '../../generated/article/format-names.js';
import { isServer } from '../../widget/is-server.js';
import { articleRequest } from '../../widget/content/protocols.js';
import { ClockController } from '../../widget/clock-controller.js';
import { HandoverController } from '../../widget/content/handover-controller.js';
import { LocaleController } from '../../widget/language/locale-controller.js';
import { articleReader, articleSource } from '../../widget/content/lazy-sources.js';
import { enList } from '../../locales/en-list.js';
import { describeTime } from '../../locales/time-policy.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { attributeText } from '../../widget/attributes/attribute-values.js';
import { attributeConverter, booleanConverter, toNumber } from '../../widget/attributes/property-converters.js';
import { setState } from '../../widget/custom-state.js';
import { isWrittenWhole } from '../../widget/written-whole.js';
import { Widget } from '../../widget/widget.js';
import type { FormattedTime } from '../headline-card/card-view.js';
import {
  renderEmpty,
  renderFailure,
  renderList,
  renderMoreButton,
  renderMoreLink,
  renderNotice,
  renderSkeleton,
  renderStories,
  type ListWords,
} from './list-view.js';
import type { Column } from './columns.js';
import { listStyles } from './headline-list.styles.js';
import { chooseStories, type Choice } from './stories.js';
import { StoryCards } from './story-cards.js';
import { StripController } from './strip-controller.js';
import { FeedController } from './feed-controller.js';
import { hasFallback } from './list-fallback.js';
import { columnLayouts } from './lazy-parts.js';
import { adoptLateStyles } from '../../widget/lazy/late-styles.js';
import { StoryItems } from './story-items.js';
import {
  exclusionOf,
  limitOf,
  listLayout,
  moreAddressOf,
  type ListAttributes,
  type ListLayout,
} from './list-attributes.js';

/** How long the text of a live region stays empty before the same text is set again, in milliseconds. */
const sayingAnew = 100;

/**
 * How long the message that the stories load again is shown at least, in milliseconds. Otherwise a quick failure would
 * replace it immediately.
 */
const leastNotice = 500;

/**
 * The content of a list: stories, the message that there are none, the message that they could not be loaded, or a
 * skeleton while it waits.
 */
type ListView = 'stories' | 'empty' | 'failed' | 'waiting' | 'nothing';

/** The messages in place of stories. */
const problems: { readonly [View in ListView]?: 'storiesFailed' | 'noStories' } = {
  failed: 'storiesFailed',
  empty: 'noStories',
};

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
 * The stories are `articles`, else the feed at `src`, in the feed's order. A story whose address occurs twice is shown
 * once. The page's own story is left out. While the feed loads, if it fails, and without `src`, the links inside the
 * tag are the stories; markup with more text than its links is then shown as it is. If the tag is empty, placeholders
 * reserve the space of the cards from the beginning, and become visible if the answer is slow. A failure does not
 * remove stories that are shown, even if `src` has changed. If `refresh` has failed and the stories are old, a line
 * below them says so.
 *
 * The list is as wide as its container. In a container that shrinks to its content (a row of a flex box, a table cell,
 * a float) its preferred width is 160 px, whatever its content: give it `flex: 1`, or an `inline-size`, there.
 *
 * Stories from a refresh wait while a pointer is on the list or the focus is in it, so that nothing moves while a
 * reader uses it. A story that stays in the list keeps its card, even if its position changes.
 *
 * A `<template>` that is a direct child is the host's own card. It is cloned for each story, into the page's own tree,
 * so that the page's style sheet applies. In a clone, the elements marked with `itemprop` are filled in: `headline`,
 * `description`, `articleSection`, `author`, `publisher` and `creditText` as text, `url` as the `href` of a link,
 * `image` as a picture, `datePublished` and `dateModified` as times. Elements for which the story has no value are left
 * out. A widget in the clone (`<news-byline>`), and any custom element that has an `article` property, gets the story.
 *
 * ```html
 * <news-headline-list src="/feed.json">
 *   <template>
 *     <article class="teaser" itemscope itemtype="https://schema.org/NewsArticle">
 *       <img itemprop="image" alt="" />
 *       <h3><a itemprop="url"><span itemprop="headline"></span></a></h3>
 *       <time itemprop="datePublished"></time>
 *     </article>
 *   </template>
 * </news-headline-list>
 * ```
 *
 * @customElement news-headline-list
 * @visible
 * @dependency news-headline-card
 *
 * @attr {'light' | 'dark'} scheme - Shows the widget in light or dark colours, with its own background. Without it the
 *   widget follows the colour scheme of its page.
 * @attr {boolean} static - Keeps the widget as a server has rendered it, so that it needs no script. `renderStatic`
 *   writes this attribute.
 *
 * @slot - The fallback: links to stories, shown before the upgrade, and read as data; and the template of a card.
 * @slot heading - A heading above the stories. It names the region of a strip that scrolls.
 * @slot more - Replaces the link to more stories, or the button that shows more. In place of the button, it should
 *   contain a button.
 * @slot empty - Replaces the message that there are no stories.
 * @slot failed - Replaces the message that the stories could not be loaded. A button in it loads them again; meanwhile
 *   the state `loading` is set too.
 * @slot story-… - One slot for each clone of the template. The list makes the clones itself.
 *
 * @fires {LoadEvent} news-load - When stories from `src` have loaded, and when a refresh has loaded others.
 * @fires {LoadErrorEvent} news-error - When `src` gave no stories, or is not an http(s) address; its `reason` says why.
 *   If a server asks to wait, it is fired immediately, and `news-load` may follow later without a new request from the
 *   page. Stories that are already shown stay.
 * @fires {OpenEvent} news-open - From a card: before the navigation to a story. Cancelable.
 * @fires {ViewableEvent} news-viewable - From a card: when a reader had the chance to see it.
 *
 * @csspart list - The list.
 * @csspart item - Each item of the list. Its `::before` is the hairline above it, its `::after` the one beside it.
 * @csspart story - The card in an item, with its states: `::part(story):state(live)`.
 * @csspart more - The link to more stories, or the button that shows more.
 * @csspart notice - The line that says that the stories are old, because newer ones could not be loaded.
 * @csspart message - The message that there are no stories, or that they could not be loaded.
 * @csspart retry - The button that loads the stories again.
 * @csspart skeleton - The placeholders of the cards while a slow answer loads.
 * @csspart card - The card. This part and all that follow are those of `<news-headline-card>`, with the same names.
 * @csspart picture - The frame of the picture.
 * @csspart image - The picture.
 * @csspart media - The mark of a film, a recording or a gallery.
 * @csspart portrait - The columnist's portrait, for an opinion.
 * @csspart overline - The line above the headline: labels and kicker.
 * @csspart label - Each label.
 * @csspart kicker - The kicker.
 * @csspart sponsored - The card and the kicker of a sponsored story, besides `card` and `kicker`.
 * @csspart sponsor - The sponsor, who paid for the story.
 * @csspart headline - The heading.
 * @csspart link - The link in the heading.
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
 * @cssState loading - While stories load and none are shown, also after a reader has pressed the button to load them
 *   again.
 * @cssState empty - While there are no stories.
 * @cssState failed - While stories could not be loaded and none are shown.
 * @cssState stale - While the list says that the stories are old.
 *
 * @cssproperty [--news-headline-list-gap=calc(6 * var(--news-space))] - Space between two stories. In the layout
 *   `list`, 8 units by default.
 * @cssproperty [--news-headline-list-column=15em] - The minimum width of a column of a grid, and the width of a card in
 *   a strip. In a strip, it is by default a share of the strip's width, so that a part of the next card is in sight.
 */
export class NewsHeadlineList extends Widget implements ListAttributes {
  static override get styles(): CSSResultGroup {
    return [hostReset, listStyles, columnLayouts.value?.styles ?? []];
  }

  /** The address of a feed, in any format that `parseArticles` reads. */
  @property() src?: string | null;

  /** The format of the data at `src`, if its content does not show it. */
  @property() format?: ArticleFormat | null;

  /**
   * How many stories are shown. With `expandable`, how many are shown at first, and how many each press adds. Default
   * 10.
   */
  @property({ converter: toNumber }) limit?: number | null;

  /**
   * `list` (the default), `grid` (columns), `lead-and-list` (a main story and smaller ones) or `strip` (one row that
   * scrolls sideways). In a `list`, the picture is after the words of each story. On a phone it is small, and the
   * standfirst is hidden. A `grid` has up to six columns, and full rows. A story without a picture shares its column
   * with the next ones. In `lead-and-list`, the smaller stories are below the main one. In a wide container they are
   * beside it, if there are seven stories or more and the main story has a picture.
   */
  @property({ reflect: true, converter: attributeConverter }) layout?: ListLayout | null;

  /**
   * The stories that are left out: addresses or ids, separated by spaces, a space in an id as `%20`. Empty for none.
   * Defaults to the page's own story, by its canonical address and its current one. Addresses are compared without
   * scheme, `www.`, tracking parameters and the slash at the end of a path.
   */
  @property() exclude?: string | null;

  /**
   * How many minutes after each load the feed is loaded again, 1 or more. By default it is not. A hidden page waits
   * until it is shown. If the reader's browser saves data, the feed is not loaded again.
   */
  @property({ converter: toNumber }) refresh?: number | null;

  /** The address of a page with more stories. The list ends with a link to it. */
  @property({ attribute: 'more-href' }) moreHref?: string | null;

  /** Ends the list with a button that shows further stories of the feed, unless `more-href` is set. */
  @property({ converter: booleanConverter }) expandable = false;

  /** The publication's name, for all cards. Without it each card names the publication of its story. */
  @property() publication?: string | null;

  /** The address of the publication. */
  @property({ attribute: 'publication-url' }) publicationUrl?: string | null;

  /** The address of the publication's logo, shown instead of its name. */
  @property({ attribute: 'publication-logo' }) publicationLogo?: string | null;

  /**
   * The name of a campaign, added to the publisher's own links as `utm_campaign`, with the page's host as `utm_source`.
   */
  @property() campaign?: string | null;

  /** The level of the cards' headings, 1 to 6. Default 3. */
  @property({ converter: toNumber }) level?: number | null;

  /**
   * Loads the pictures of the first row immediately and with high priority: of one card, or in a grid or a strip of as
   * many as fit in a row, at most 4. For a list at the top of a page.
   */
  @property({ converter: booleanConverter }) priority = false;

  /** The stories themselves; `src` is then not loaded. For JavaScript users. */
  @property({ attribute: false }) articles?: readonly ArticleInput[] | null;

  /** How many times `limit` stories are shown. */
  @state() private pages = 1;
  /** Whether the reader has pressed the button to load the stories again, and there is no answer yet. */
  @state() private isRetrying = false;
  /** The text of the live region, for screen readers. */
  @state() private announcement = '';
  #choice: Choice = { shown: [], hasMore: false };
  #view: ListView = 'nothing';
  #isStale = false;

  #locale = new LocaleController(this, enList);
  #clock = new ClockController(this);
  #handover = new HandoverController(this, async () => {
    await this.updateComplete;
    return (await this.#items.findLinks()).filter(isPresent);
  });
  #feed = new FeedController(this);
  #strip = new StripController(this);
  #cards = new StoryCards(this);
  #items = new StoryItems();
  /** Whether the items are the links that the page has pasted. */
  #showsPasted = false;
  /** Observes the markup inside the tag: the parser or a framework may add links at any depth. */
  #children?: MutationObserver;

  constructor() {
    super();
    // The article around a list does not belong to its stories.
    this.addEventListener(articleRequest, (request) => request.stopPropagation());
    if (isServer) return;
    this.#children = new MutationObserver((records) => {
      // Under the stories of a feed, the pasted links are not shown.
      const isDeep = this.#view !== 'stories' || this.#feed.current.isPasted;
      if (records.some(({ target }) => target === this || (isDeep && !isInClone(target)))) this.requestUpdate();
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children?.observe(this, { childList: true, subtree: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children?.disconnect();
  }

  protected override resolve(): boolean {
    if (this.#feed.resolve(this.#choice.shown.length > 0)) this.pages = 1;
    this.#choice = chooseStories(this.#feed.stories.values(), limitOf(this) * this.pages, exclusionOf(this));
    const before = this.#view;
    this.#view = this.#viewNow(before);
    this.#isStale = this.#view === 'stories' && Date.now() >= this.#feed.oldAt;
    // The button that has the focus is removed.
    if (before === 'failed' && this.#view === 'stories' && this.#isMessageInUse) void this.#focusStory(0);
    // Stories that a server has rendered are not replaced by less.
    return isServer || this.#handover.mayRender(this.#hasAnswer || !this.renderRoot.querySelector('.root'));
  }

  protected override render(): TemplateResult {
    const inside = this.#renderInside();
    const fallback = this.#hasAnswer ? nothing : html`<slot></slot>`;
    const root = html`<div class="root" aria-busy=${this.#view === 'waiting' ? 'true' : 'false'}>
      ${inside}
      <p class="unseen" aria-live="polite">${this.announcement}</p>
    </div>`;
    return html`<slot name="heading"></slot>${fallback}${inside ? root : nothing}`;
  }

  protected override updated(): void {
    const { isPasted, status } = this.#feed.current;
    const isWaiting = this.#view === 'waiting' || (isPasted === true && status === 'loading');
    setState(this, 'loading', isWaiting || this.isRetrying);
    setState(this, 'empty', this.#view === 'empty');
    setState(this, 'failed', this.#view === 'failed' || (isPasted === true && status === 'failed'));
    setState(this, 'stale', this.#isStale);
    if (columnLayouts.value) adoptLateStyles(this, columnLayouts.value.styles);
    const clonesChangeAt = this.#cards.updateClones(
      this.#view === 'stories' ? this.#choice.shown : [],
      this.#locale,
      this.#clock.now,
    );
    this.#feed.refreshIfDue();
    this.#clock.wakeAt(Math.min(clonesChangeAt, this.#feed.refreshAt, this.#staleAt));
  }

  /** Whether there is something to show instead of the fallback. */
  get #hasAnswer(): boolean {
    return this.#view === 'stories' || this.#view === 'empty';
  }

  /** @param before the view until now. If it shows stories, they stay while the code of a new layout loads */
  #viewNow(before: ListView): ListView {
    const { status } = this.#feed.current;
    const isArranged = before === 'stories' || !this.#awaitsColumns;
    const canShow = this.#feed.isRead && this.#cards.areReady() && isArranged;
    if (canShow && this.#choice.shown.length > 0) return 'stories';
    if (canShow && status === 'ready') return 'empty';
    if (status === 'failed') return 'failed';
    // The code that loads, reads or shows the stories may fail to load.
    const parts = [articleReader, articleSource, ...this.#cards.parts];
    const isLost = parts.some(({ value, isExpected }) => !value && !isExpected);
    return status === 'none' || isLost ? 'nothing' : 'waiting';
  }

  #renderInside(): TemplateResult | undefined {
    const words: ListWords = { locale: this.#locale.words, marks: this.#locale.marksFor() };
    switch (this.#view) {
      case 'stories':
        return html`${this.#renderStories()}${this.#isStale ? renderNotice(words, this.#age) : nothing}${this.#renderMore(words)}`;
      case 'empty':
        return renderEmpty(words);
      case 'failed':
        // Loading again does not help if the address is not valid.
        return hasFallback(this)
          ? undefined
          : renderFailure(words, this.isRetrying, this.#feed.current.load?.error && this.#askAgain);
      case 'waiting':
        return hasFallback(this) || this.#awaitsColumns
          ? undefined
          : renderSkeleton(words, this.#classesOf(limitOf(this)), limitOf(this));
      default:
        return undefined;
    }
  }

  #renderStories(): TemplateResult {
    const isRegion = this.#layout === 'strip' && this.#strip.overflows;
    const columns = this.#columnsOf(this.#choice.shown);
    // The feed gets new cards. Those of the pasted links have counted as seen for other stories.
    const { isPasted = false } = this.#feed.current;
    if (isPasted !== this.#showsPasted) this.#items = new StoryItems();
    this.#showsPasted = isPasted;
    const list = isServer ? renderList(columns, this.#cards.render) : this.#items.show(columns, this.#cards.render);
    return renderStories(this.#classesOf(columns.length, columns), isRegion ? this.#regionName : undefined, list);
  }

  /** The layout, or a list if the code of another layout has not loaded. */
  get #layout(): ListLayout {
    const layout = listLayout(this);
    return layout === 'list' || columnLayouts.for(this) ? layout : 'list';
  }

  /** Whether the code of the layout is still loading. */
  get #awaitsColumns(): boolean {
    return this.#layout !== listLayout(this) && columnLayouts.isExpected;
  }

  #classesOf(count: number, shown?: readonly Column[]): string {
    return columnLayouts.value?.classesOf(this.#layout, count, shown) ?? this.#layout;
  }

  #columnsOf(stories: readonly Article[]): readonly Column[] {
    const layout = this.#layout;
    // The page's own cards have their own layout, so they cannot share a column.
    if (layout === 'list' || this.#cards.areOwn) return stories.map((story) => [{ story, card: 'row' }]);
    return columnLayouts.value!.columnsOf(stories, layout);
  }

  /** The name of the region that scrolls. */
  get #regionName(): string {
    const heading = this.querySelector(':scope > [slot="heading"]');
    return attributeText(heading?.textContent) ?? this.#locale.words.text('stories', {});
  }

  #renderMore(words: ListWords): TemplateResult | typeof nothing {
    const href = moreAddressOf(this);
    if (href) return renderMoreLink(words, href, attributeText(this.publication));
    if (!this.expandable || isWrittenWhole(this)) return html`<slot name="more"></slot>`;
    return this.#choice.hasMore ? renderMoreButton(words, this.#showMore) : nothing;
  }

  #showMore = async (press: Event): Promise<void> => {
    if (!isOnButton(press)) return;
    const before = this.#choice.shown.length;
    this.announcement = '';
    this.pages++;
    await this.#focusStory(before);
    const words = this.#locale.words.text('storiesAdded', { count: this.#choice.shown.length - before });
    // Screen readers do not notice text that is removed and added again in one task.
    setTimeout(() => (this.announcement = words), sayingAnew);
  };

  #askAgain = async (press: Event): Promise<void> => {
    if (!isOnButton(press) || this.isRetrying) return;
    this.isRetrying = true;
    this.announcement = this.#locale.words.text('storiesLoading', {});
    const noticed = new Promise((resolve) => setTimeout(resolve, leastNotice));
    await this.#feed.reload();
    await this.updateComplete;
    if (problems[this.#view]) await noticed;
    const problem = problems[this.#view];
    this.announcement = problem ? this.#locale.words.text(problem, {}) : '';
    this.isRetrying = false;
  };

  /** Whether the focus is on the button that loads the stories again. */
  get #isMessageInUse(): boolean {
    const isOwn = this.renderRoot.querySelector('.retry:focus') !== null;
    return isOwn || this.querySelector(':scope > [slot="failed"]:focus-within') !== null;
  }

  async #focusStory(index: number): Promise<void> {
    await this.updateComplete;
    await this.#items.focus(index);
  }

  /** When the message about the stories' age changes. */
  get #staleAt(): number {
    return this.#isStale ? (this.#age.changesAt ?? Infinity) : this.#feed.oldAt;
  }

  /** When old stories were loaded. */
  get #age(): FormattedTime {
    const { words, timePolicy } = this.#locale;
    const value = new Date(this.#feed.current.load!.loadedAt!).toISOString();
    return { ...describeTime(value, words.tag, this.#clock.now, timePolicy)!, value };
  }
}

/** Whether a node is inside a clone of the template, which the list itself fills. */
function isInClone(node: Node): boolean {
  return (node as Element).closest('[slot^="story-"]') !== null;
}

function isOnButton(press: Event): boolean {
  return (press.target as Element).closest('button') !== null;
}
