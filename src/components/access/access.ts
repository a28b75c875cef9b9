import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type AccessSource, kindOf, meterSource } from '../../access/access-source.js';
import { Meters } from '../../access/meters.js';
import type { OpenArticle } from '../../access/open-article.js';
import { OpenArticles } from '../../access/open-articles.js';
import type { ReaderAccess } from '../../access/reader-access.js';
import { get, isObject, toText, hideAdded } from '../../article/untrusted-values.js';
import { isServer } from '../../widget/is-server.js';
import {
  accessAnnouncement,
  accessRequest,
  type AccessAnswer,
  type AccessRequest,
  type ArticleQuery,
} from '../../widget/content/protocols.js';
import { ClockController } from '../../widget/clock-controller.js';
import { EnclosingArticleController } from '../../widget/content/enclosing-article-controller.js';
import { HandoverController } from '../../widget/content/handover-controller.js';
import { warn } from '../../widget/warnings/warn.js';
import { Widget } from '../../widget/widget.js';
import { booleanConverter, toNumber } from '../../widget/attributes/property-converters.js';
import { AccessChangeEvent } from './access-change-event.js';
import {
  allows,
  dwellOf,
  isExempt,
  isRefusal,
  meterRulesOf,
  serverSourcesOf,
  warnOfConsent,
  type AccessAttributes,
} from './access-attributes.js';
import { isArticlePage, pageAccess, pageSection } from './page-facts.js';
import { PageRoute } from './page-route.js';
import { afterVisible } from './visible-time.js';

/**
 * Decides which articles this reader may read, and sets the state of the page's prompts.
 *
 * ```html
 * <news-access meter="4/month" time-zone="Asia/Singapore"></news-access>
 * <news-subscription-prompt subscribe-href="https://news.example/subscribe"></news-subscription-prompt>
 * ```
 *
 * One element serves the whole page, wherever it is in the page. One around a part of the page serves the prompts in
 * that part. The element and its prompts may upgrade in any order, and may come from different copies of the library.
 *
 * The reader's access comes from the `source` property, else from `access`, else from a JSON `<script>` that is a
 * direct child, else from the endpoint at `src`. If none of these answers, the meter in this browser does. Without a
 * meter, every reader may read. If a server fails, the meter still counts and grants access, but refuses no reader.
 *
 * An article is counted once in a period, when it has been in a visible page for `dwell` seconds (default 3) and is
 * still there. It is the article around a prompt, else the page's own, known by its canonical address. A page without a
 * prompt is counted if it says that it is an article: by a `<news-article>` around this element, `og:type`,
 * `article:published_time`, or a single schema.org `Article` in JSON-LD or microdata. If no article sets its access,
 * the page's metadata does: by `article:content_tier` (`free`, `metered`, `locked`), else by `isAccessibleForFree` of
 * its `Article`. A meter in the browser is a courtesy, not security: a server must not send what a reader must not
 * have.
 *
 * If a script changes the path of the page, the page's own article is a different one. Changes of the query and the
 * fragment do not matter. A browser without the Navigation API reports such a change only when a reader goes back or
 * forward; otherwise it is found when a prompt is rendered.
 *
 * Nothing is stored, and no server is asked, unless an attribute says so. Nothing is kept longer than the page before
 * `consent` allows it.
 *
 * @customElement news-access
 *
 * @slot - Anything. A direct child `<script type="application/json">` is a `ReaderAccess`, with which a server sends
 *   the access that it knows.
 *
 * @fires {AccessChangeEvent} news-access-change - When the known access of the reader to an open article has changed.
 */
export class NewsAccess extends Widget implements AccessAttributes {
  static override styles = css`
    :host {
      display: block;
    }
    /* In a grid or flex row an empty block leaves a gap. */
    :host(:is([hidden], :empty)) {
      display: none;
    }
  `;

  /** How many articles are free: a number with `day`, `week` or `month`, such as `4/month`. Weeks begin on Monday. */
  @property() meter?: string | null;

  /**
   * How many articles are free for readers who have signed in, and so how many a reader gets by registering. Defaults
   * to the number in `meter`.
   */
  @property({ attribute: 'registered-limit', converter: toNumber }) registeredLimit?: number | null;

  /**
   * The publisher's time zone (`Asia/Singapore`). A period begins by its calendar. Defaults to the reader's time zone.
   */
  @property({ attribute: 'time-zone' }) timeZone?: string | null;

  /** The name of what is metered, if one site has several meters. */
  @property() product?: string | null;

  /** The articles that are not metered: ids of articles and names of sections, separated by semicolons. */
  @property() exempt?: string | null;

  /**
   * Whether the reader has agreed that counts are stored: `granted` (or empty) or `denied`. `denied` also deletes what
   * was stored, for every `product` that this element has had. Any other word counts as `denied`, with a warning. The
   * property may also be `true`, `false`, or a promise of any of these; nothing is stored until it settles. Without
   * `consent`, counts last as long as the page.
   */
  @property() consent?: string | boolean | PromiseLike<unknown> | null;

  /** Whether the reader has signed in. */
  @property({ attribute: 'signed-in', converter: booleanConverter }) signedIn = false;

  /** How many seconds an article must be in a visible page to count as opened. Default 3. */
  @property({ converter: toNumber }) dwell?: number | null;

  /**
   * The address of an endpoint that says what the reader may read. It answers with a `ReaderAccess`, or in the format
   * of AMP's subscriptions. `ARTICLE_ID`, `SOURCE_URL` and `RANDOM` in the address are filled in. Cookies are sent with
   * the request and identify the reader (`READER_ID` is not filled in).
   */
  @property() src?: string | null;

  /**
   * The address that gets a `POST` when an article is opened: the answer from `src`, as `text/plain`. It is filled in
   * like `src`.
   */
  @property() pingback?: string | null;

  /** The reader's access, if the page itself knows it. For JavaScript users. */
  @property({ attribute: false }) access?: ReaderAccess | null;

  /** The host's own source, such as a publisher's paywall service. For JavaScript users. */
  @property({ attribute: false }) source?: AccessSource | null;

  #articles = new OpenArticles(this, {
    isAsking: (asker) => this.#isAsking(asker as Element),
    section: pageSection,
    access: pageAccess,
    isExempt: (id, section) => isExempt(this, id, section),
    afterVisible,
    hear: (open, isNews) => {
      this.#clock.wakeAt(this.#articles.dueAt);
      // A prompt that is just asking gets the answer directly.
      if (isNews) queueMicrotask(() => this.#announceChange(open));
    },
  });
  /** Prompts whose article is still loading. */
  #waiting = new Set<Element>();
  #route = new PageRoute();
  #meters = new Meters();
  /** Whether it answers prompts. */
  #isReady = false;
  #inline: unknown;
  #inlineText = '';
  #observer?: MutationObserver;
  #article = new EnclosingArticleController(this);
  #clock = new ClockController(this);

  constructor() {
    super();
    new HandoverController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer) return;
    this.addEventListener(accessRequest, this.#answerInside);
    document.addEventListener(accessRequest, this.#answerAnywhere);
    addEventListener('popstate', this.#followRoute);
    // Without it, a new path is found when a prompt asks.
    navigation?.addEventListener?.('currententrychange', this.#followRoute);
    meters.add(this);
    articles ??= customElements.whenDefined('news-article').then(askAgain);
    this.#observer ??= new MutationObserver(() => this.requestUpdate());
    this.#observer.observe(this, { childList: true, characterData: true, subtree: true });
    // The page's metadata may change late, later than its path.
    this.#observer.observe(document.head, { attributes: true, childList: true, characterData: true, subtree: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    meters.delete(this);
    document.removeEventListener(accessRequest, this.#answerAnywhere);
    removeEventListener('popstate', this.#followRoute);
    navigation?.removeEventListener?.('currententrychange', this.#followRoute);
    this.#observer?.disconnect();
    this.#articles.close();
    this.#isReady = false;
    // Its prompts may find another access element.
    queueMicrotask(() => {
      if (!this.isConnected) announce();
    });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (isServer) return;
    // Also when it is not in the page: what was stored is still there.
    if (changed.has('consent')) this.#followConsent();
    if (!this.isConnected) return;
    this.#followRoute();
    const isNew = !this.#isReady;
    this.#isReady = true;
    const isOther = [...changed.keys()].some((property) => property !== 'consent');
    if (this.#readInline() || isNew || isOther) this.#follow();
    this.#articles.refresh();
    this.#clock.wakeAt(this.#articles.dueAt);
    if (isNew) announce();
    // A page without a prompt has an article too. By the time of `load`, the prompts in the page have asked.
    if (document.readyState === 'complete') this.#openOwn();
    else addEventListener('load', () => this.requestUpdate(), { once: true });
  }

  /** Reads the attributes and properties again, and asks again for every open article. */
  #follow(): void {
    const meter = this.#meterNow();
    const sources = serverSourcesOf(this, this.#inline);
    if (meter) sources.push(meter);
    this.#articles.follow({ sources, meter, isLoggedIn: this.signedIn || undefined, dwell: dwellOf(this) });
  }

  /** Returns the meter that the attributes ask for. */
  #meterNow(): AccessSource | undefined {
    const rules = meterRulesOf(this);
    if (!rules) return undefined;
    if (this.consent === undefined) warn(this, 'consentMissing');
    return meterSource(this.#meters.add(rules));
  }

  #followConsent(): void {
    const { consent } = this;
    const take = (given: unknown): void => {
      if (consent !== this.consent) return;
      warnOfConsent(this, given);
      this.#meters.allow(allows(given), isRefusal(given));
      this.#articles.askMeter();
    };
    if (!isObject(consent)) return take(consent);
    this.#meters.wait();
    // `Promise.resolve` would throw if reading its argument throws.
    void new Promise((resolve) => resolve(consent)).then(take, () => take(undefined));
  }

  /** Reads the JSON inside. Returns whether it has changed. */
  #readInline(): boolean {
    const text = this.querySelector(':scope > script[type="application/json"]')?.textContent?.trim() ?? '';
    if (text === this.#inlineText) return false;
    this.#inlineText = text;
    this.#inline = undefined;
    try {
      this.#inline = text ? JSON.parse(text) : undefined;
    } catch {
      warn(this, 'access');
    }
    return true;
  }

  #answerInside = (request: Event): void => {
    this.#answer(request as CustomEvent<AccessRequest>);
    request.stopPropagation();
  };

  #answerAnywhere = (request: Event): void => {
    if (!(request as CustomEvent<AccessRequest>).detail.answer) this.#answer(request as CustomEvent<AccessRequest>);
  };

  #answer(request: CustomEvent<AccessRequest>): void {
    const { detail } = request;
    const path = request.composedPath();
    const asker = path[0] as Element;
    this.#followRoute();
    const isPending = !detail.article || path.some(isUndefinedArticle);
    if (isPending) this.#waiting.add(asker);
    else this.#waiting.delete(asker);
    detail.answer = this.#isReady && !isPending ? this.#open(asker, detail.article!).answer : pending;
  }

  /**
   * Opens the article around this element, else the page's own article. Does nothing if the page does not say that it
   * is an article, or if prompts ask about other articles.
   */
  #openOwn(): void {
    this.#articles.forgetLeft();
    for (const asker of this.#waiting) if (!asker.isConnected) this.#waiting.delete(asker);
    if (this.#articles.isForOthers || this.#waiting.size > 0 || this.#article.status === 'loading') return;
    if (!this.#isInArticle) return;
    // Prompts that are still to be defined will ask themselves.
    if (document.querySelector(`news-subscription-prompt:not(:defined), ${undefinedArticle}`)) return;
    const answered = 'news-access news-subscription-prompt, :is(news-access, news-article) news-access';
    // Another access element answers if it has prompts inside, or if it is inside an article or an access element.
    const isAnswered = [...document.querySelectorAll(answered)].some((each) => each.closest('news-access') !== this);
    if (!isAnswered) this.#open(this, {});
  }

  get #isInArticle(): boolean {
    return this.#article.article !== undefined || isArticlePage();
  }

  /** Whether a prompt, or this element, still asks. A prompt inside another access element is answered by that. */
  #isAsking(asker: Element): boolean {
    const isMine = asker.isConnected && (asker.closest('news-access') ?? this) === this;
    return isMine && (asker !== this || this.#isInArticle);
  }

  /** Returns the article of a request. Without an id it is the one around this element, else the page's own. */
  #open(asker: Element, query: ArticleQuery): OpenArticle {
    const { id, access, section } = hideAdded({ ...query });
    if (id !== undefined) return this.#articles.open(asker, { id: toText(id), access, section });
    const { article } = this.#article;
    return this.#articles.open(asker, {
      id: toText(get(article, 'id')),
      access: get(article, 'access'),
      section: get(article, 'kicker'),
    });
  }

  /** Opens another article as the page's own when the path has changed. */
  #followRoute = (): void => {
    const isFirst = this.#route.id === '';
    if (!this.#route.follow()) return;
    this.#articles.begin(this.#route.id);
    if (isFirst || !this.#isReady) return;
    this.#articles.forgetLeft();
    queueMicrotask(announce);
    this.requestUpdate();
  };

  #announceChange(open: OpenArticle): void {
    if (!this.isConnected || !this.#articles.has(open)) return;
    const { state, access } = open.answer;
    announce();
    const change = new AccessChangeEvent(state, access, open.facts.id, kindOf(open.source));
    this.dispatchEvent(change);
  }
}

/** The access elements in the page. */
const meters = new Set<NewsAccess>();

/**
 * One promise for all of them. It may be pending as long as the page lives, and keeps everything that waits for it in
 * memory.
 */
let articles: Promise<void> | undefined;

function askAgain(): void {
  announce();
  for (const meter of meters) meter.requestUpdate();
}

/** The Navigation API, if the browser has it. See https://developer.mozilla.org/docs/Web/API/Window/navigation. */
const { navigation } = globalThis as { navigation?: Partial<EventTarget> };

const pending: AccessAnswer = { state: 'pending' };

/** Tells prompts to ask again. */
function announce(): void {
  document.dispatchEvent(new Event(accessAnnouncement));
}

/** Selects an article whose script has not loaded yet. */
const undefinedArticle = 'news-article:not(:defined)';

function isUndefinedArticle(target: EventTarget): boolean {
  return target instanceof Element && target.matches(undefinedArticle);
}
