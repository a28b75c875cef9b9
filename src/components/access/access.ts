import { html, isServer, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type AccessSource, meterSource } from '../../access/access-source.js';
import { Meter } from '../../access/meter.js';
import { meterStorage } from '../../access/meter-storage.js';
import { type ReaderAccess } from '../../access/reader-access.js';
import { withoutTracking } from '../../article/tracking.js';
import { get, isObject, toText } from '../../article/untrusted-values.js';
import {
  accessAnnouncement,
  accessRequest,
  type AccessAnswer,
  type AccessRequest,
  type AskedArticle,
} from '../../widget/protocols.js';
import { ClockController } from '../../widget/clock-controller.js';
import { canonicalAddress } from '../../widget/page-address.js';
import { EnclosingArticleController } from '../../widget/enclosing-article-controller.js';
import { HandoverController } from '../../widget/handover-controller.js';
import { warn } from '../../widget/warn.js';
import { toNumber } from '../../widget/attribute-values.js';
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
import { accessStyles } from './access.styles.js';
import { kindOf, subscribeTo } from './host-source.js';
import { type AccessPolicy, type ArticleFacts, type ArticleKeeper, OpenArticle } from './open-article.js';
import { isArticlePage, isCanonicalOf, pageAccess, pageSection } from './page-facts.js';

/**
 * Knows what this reader may read, and tells the prompts of the page.
 *
 * ```html
 * <news-access meter="4/month" time-zone="Asia/Singapore"></news-access>
 * <news-subscription-prompt subscribe-href="https://news.example/subscribe"></news-subscription-prompt>
 * ```
 *
 * One serves the whole page, wherever it stands; one around a part of it serves the prompts in that part. It works whichever of it and its
 * prompts upgrades first, also where they come from different copies of the library.
 *
 * Who may read comes from the `source` property, else `access`, else a JSON `<script>` that is a direct child, else the endpoint at `src`;
 * where none of these answers, from the meter in this browser; and where there is none, nobody is kept out. Behind a server that fails the
 * meter still counts and grants, but refuses nobody.
 *
 * An article is counted once in a period, when it has been in a visible page for `dwell` seconds and is still there: the article around a
 * prompt, else the page's own, by its canonical address. Without a prompt a page is counted where it says that it is an article: by a
 * `<news-article>` around this element, `og:type`, `article:published_time`, or one schema.org `Article` in JSON-LD or microdata. Where no
 * article says who may read it, the page does: by `article:content_tier` (`free`, `metered`, `locked`), else by `isAccessibleForFree` of its
 * `Article`. A meter in the browser is a courtesy, not security: what a reader must not have, a server must not send.
 *
 * On a page that changes its path itself, the page's own article is another then; its query and fragment may change as they like. Browsers
 * without the Navigation API tell of that when a reader goes back or forward; else it is found when a prompt is rendered.
 *
 * Nothing is stored, nor asked of a server, unless an attribute says so; and nothing outlives the page before `consent` allows it.
 *
 * @customElement news-access
 *
 * @slot - Anything. A direct child `<script type="application/json">` is a `ReaderAccess`: so a server passes on what it knows.
 *
 * @fires {AccessChangeEvent} news-access-change - When something else is known of the reader and an open article.
 */
export class NewsAccess extends LitElement implements AccessAttributes {
  static override styles = accessStyles;

  /** How many articles are free: a number, and `day`, `week` or `month`, as `4/month`. Weeks begin on Monday. */
  @property() meter?: string | null;

  /** How many are free for readers who have signed in, and so what registering would give. Default: as many. */
  @property({ attribute: 'registered-limit', converter: toNumber }) registeredLimit?: number | null;

  /** The publisher's time zone (`Asia/Singapore`), by whose calendar a period begins. Default: the reader's. */
  @property({ attribute: 'time-zone' }) timeZone?: string | null;

  /** What is metered, where one site has several meters. */
  @property() product?: string | null;

  /** What is not metered: ids of articles and names of sections, by semicolons. */
  @property() exempt?: string | null;

  /**
   * Whether the reader has agreed that counts are stored: `granted` (or empty) or `denied`. `denied` also deletes what was stored, for every
   * `product` that this element has had. Any other word counts as `denied`, with a warning. As a property also `true`, `false`, or a promise
   * of any of these; nothing is stored until it settles. Without `consent`, counts last as long as the page.
   */
  @property() consent?: string | boolean | PromiseLike<unknown> | null;

  /** Whether the reader has signed in. */
  @property({ attribute: 'signed-in', type: Boolean }) signedIn = false;

  /** For how many seconds an article must be in a visible page to count as opened. Default 3. */
  @property({ converter: toNumber }) dwell?: number | null;

  /**
   * The address of an endpoint that says what the reader may read: with a `ReaderAccess`, or as one of AMP's subscriptions. `ARTICLE_ID`,
   * `SOURCE_URL` and `RANDOM` in it are filled in; cookies go with it, and tell who is reading (`READER_ID` is not filled in).
   */
  @property() src?: string | null;

  /** The address that is told of an opened article, by a `POST` of what `src` has answered, as `text/plain`. Filled in as `src`. */
  @property() pingback?: string | null;

  /** What is known of the reader, for JavaScript users. */
  @property({ attribute: false }) access?: ReaderAccess | null;

  /** A source of the host's own, for JavaScript users: a publisher's paywall service. */
  @property({ attribute: false }) source?: AccessSource | null;

  #articles = new Set<OpenArticle>();
  /** Who asks about which of them, in the order in which they came: prompts, and for the page's own this element. */
  #askers = new Map<Element, Asked>();
  /** Prompts whose article is on its way. */
  #waiting = new Set<Element>();
  /** The first that was opened on this route. */
  #page?: OpenArticle;
  #path = '';
  /** What the page counts as: for as long as its path is the same, whatever else of its address changes. */
  #pageId = '';
  /** The canonical address when the page's path last changed. The page may change the address later than the path. */
  #canonicalBefore?: string;
  #policy: AccessPolicy = { sources: [], meter: undefined, isLoggedIn: undefined, dwell: 0 };
  #isReady = false;
  #inline: unknown;
  #inlineText = '';
  #mayStore = false;
  #isRefused = false;
  /** Whether it was allowed to store, and has not deleted since. */
  #hasStored = false;
  /** One for each product that has been counted: what is withdrawn is withdrawn for all. */
  #meters = new Map<string | undefined, Meter>();
  #endings: (() => void)[] = [];
  /** The sources that have another answer, until they are asked. */
  #changed = new Set<AccessSource>();
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
    // Where there is none, a new path is found when a prompt asks.
    navigation?.addEventListener?.('currententrychange', this.#followRoute);
    meters.add(this);
    articles ??= customElements.whenDefined('news-article').then(heedArticles);
    this.#observer ??= new MutationObserver(() => this.requestUpdate());
    this.#observer.observe(this, { childList: true, characterData: true, subtree: true });
    // What a page says of itself may come late, and later than its path.
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
    this.#endSubscriptions();
    for (const open of this.#articles) open.close();
    this.#isReady = false;
    // Its prompts may find another.
    queueMicrotask(() => {
      if (!this.isConnected) announce();
    });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (isServer) return;
    // Out of the page too: what was stored is still there.
    if (changed.has('consent')) this.#followConsent();
    if (!this.isConnected) return;
    this.#followRoute();
    const isNew = !this.#isReady;
    this.#isReady = true;
    const isOther = [...changed.keys()].some((property) => property !== 'consent');
    if (this.#readInline() || isNew || isOther) this.#follow();
    for (const open of this.#articles) {
      if (open.take(this.#factsOf(open)) || open.dueAt <= Date.now()) open.ask(this.#policy);
    }
    this.#wakeWhenDue();
    if (isNew) announce();
    // A page without a prompt has an article too. By then those that there are have asked.
    if (document.readyState === 'complete') this.#openOwn();
    else addEventListener('load', () => this.requestUpdate(), { once: true });
  }

  /** Takes up what the attributes and properties say, and asks anew for every open article. */
  #follow(): void {
    this.#endSubscriptions();
    const meter = this.#meterNow();
    const sources = serverSourcesOf(this, this.#inline);
    if (meter) sources.push(meter);
    this.#policy = { sources, meter, isLoggedIn: this.signedIn || undefined, dwell: dwellOf(this) };
    this.#endings = sources.map((source) => subscribeTo(source, () => this.#askSoon(source)));
    this.#forgetLeft();
    for (const open of this.#articles) {
      open.take(this.#factsOf(open));
      open.ask(this.#policy);
    }
  }

  #endSubscriptions(): void {
    this.#endings.forEach((end) => end());
    this.#endings = [];
  }

  /** The meter that the attributes ask for. */
  #meterNow(): AccessSource | undefined {
    const rules = meterRulesOf(this);
    if (!rules) return undefined;
    if (this.consent === undefined) warn(this, 'consentMissing');
    const storage = meterStorage(() => this.#mayStore);
    const meter = new Meter(rules, storage);
    // What an earlier visit was allowed to keep.
    if (this.#isRefused && !this.#meters.has(rules.product)) meter.forget();
    this.#meters.set(rules.product, meter);
    return meterSource(meter);
  }

  /** Asks what may have another answer now: once, however often its sources say so in one task. */
  #askSoon(source: AccessSource): void {
    if (this.#changed.size === 0) {
      queueMicrotask(() => {
        const first = this.#policy.sources.find((each) => this.#changed.has(each));
        this.#changed.clear();
        if (!first || !this.#isReady) return;
        for (const open of this.#articles) open.ask(this.#policy, first);
      });
    }
    this.#changed.add(source);
  }

  #followConsent(): void {
    const { consent } = this;
    const take = (given: unknown): void => {
      if (consent !== this.consent) return;
      this.#mayStore = allows(given);
      warnOfConsent(this, given);
      this.#isRefused = !this.#mayStore && (this.#hasStored || isRefusal(given));
      if (this.#isRefused) for (const meter of this.#meters.values()) meter.forget();
      this.#hasStored = this.#mayStore;
      if (this.#policy.meter) this.#askSoon(this.#policy.meter);
    };
    if (!isObject(consent)) return take(consent);
    // Until it has come, nothing is stored, and nothing deleted.
    this.#mayStore = false;
    // Not Promise.resolve, which throws what reading its argument throws.
    void new Promise((resolve) => resolve(consent)).then(take, () => take(undefined));
  }

  /** Whether the JSON inside is another than before. */
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
    const isOnItsWay = !detail.article || path.some(isAwaited);
    if (isOnItsWay) this.#waiting.add(asker);
    else this.#waiting.delete(asker);
    detail.answer = this.#isReady && !isOnItsWay ? this.#open(asker, detail.article!).answer : pending;
  }

  /** The article around it, else the page's own where the page says that it is one, unless there are prompts for others. */
  #openOwn(): void {
    this.#forgetLeft();
    const isForOthers = this.#page ? this.#page.isNamed : this.#articles.size > 0;
    if ((isForOthers && !this.#askers.has(this)) || this.#waiting.size > 0 || this.#article.status === 'loading')
      return;
    if (!this.#isInArticle) return;
    // Those that are to come ask themselves.
    if (document.querySelector(`news-subscription-prompt:not(:defined), ${awaited}`)) return;
    const answered = 'news-access news-subscription-prompt, :is(news-access, news-article) news-access';
    // What another has prompts for, or is inside an article or this, that answers for.
    const isAnswered = [...document.querySelectorAll(answered)].some((each) => each.closest('news-access') !== this);
    if (!isAnswered) this.#open(this, {});
  }

  get #isInArticle(): boolean {
    return this.#article.article !== undefined || isArticlePage();
  }

  /** The article that is asked about, opened where it is not yet. */
  #open(asker: Element, { id, access, section }: AskedArticle): OpenArticle {
    const { article } = this.#article;
    const asked =
      id === undefined
        ? { id: toText(get(article, 'id')), access: get(article, 'access'), section: get(article, 'kicker') }
        : { id: toText(id), access, section };
    const page = this.#page && this.#articles.has(this.#page) ? this.#page : undefined;
    const wanted = asked.id || this.#pageId;
    let open = !asked.id && page ? page : [...this.#articles].find(({ facts }) => facts.id === wanted);
    // What was known by the page's address has got its name: it stays the one article of this view.
    if (!open && page && !page.isNamed) open = page;
    const isNew = !open;
    open ??= new OpenArticle({ id: wanted, access: 'unknown' }, this.#keeper);
    this.#articles.add(open);
    open.isNamed ||= asked.id !== '';
    if (!this.#page || (isNew && !asked.id)) this.#page = open;
    if (asked.id && asker !== this) this.#askers.delete(this);
    this.#askers.set(asker, { open, ...asked });
    this.#forgetLeft();
    if (open.take(this.#factsOf(open)) || isNew) open.ask(this.#policy);
    return open;
  }

  /** Closes what nobody asks about any more. */
  #forgetLeft(): void {
    for (const asker of this.#askers.keys()) {
      // One inside another is answered by that.
      const isMine = asker.isConnected && (asker.closest('news-access') ?? this) === this;
      if (!isMine || (asker === this && !this.#isInArticle)) this.#askers.delete(asker);
    }
    for (const asker of this.#waiting) if (!asker.isConnected) this.#waiting.delete(asker);
    const asked = new Set([...this.#askers.values()].map(({ open }) => open));
    for (const open of this.#articles) {
      // By another id the page's own would be counted again.
      if (asked.has(open) || (open === this.#page && open.isAlias)) continue;
      open.close();
      this.#articles.delete(open);
    }
  }

  /** Askers who contradict each other must not take turns: the first id and section hold, and the most generous access. */
  #factsOf(open: OpenArticle): ArticleFacts {
    const askers = [...this.#askers.values()].filter((asked) => asked.open === open);
    const said = (field: 'id' | 'access' | 'section'): string[] =>
      askers.map((asked) => toText(asked[field])).filter(Boolean);
    const isPage = open === this.#page;
    const id = said('id')[0] ?? open.facts.id;
    const section = said('section')[0] ?? (isPage ? pageSection() : undefined);
    if (isExempt(this, id, section ?? '')) return { id, access: 'free' };
    const known = (['free', 'metered', 'subscriber'] as const).find((each) => said('access').includes(each));
    return { id, access: known ?? (isPage ? pageAccess(Boolean(this.#policy.meter)) : undefined) ?? 'unknown' };
  }

  /** On another path the page's own article is another. */
  #followRoute = (): void => {
    const { pathname } = location;
    const canonical = canonicalAddress();
    const isOwn = canonical !== undefined && isCanonicalOf(pathname, canonical, this.#canonicalBefore);
    if (pathname === this.#path) return;
    const isFirst = this.#path === '';
    this.#path = pathname;
    for (const [asker, { open }] of this.#askers) if (!open.isNamed) this.#askers.delete(asker);
    this.#page = undefined;
    this.#pageId = isOwn ? canonical : withoutTracking(location.href);
    this.#canonicalBefore = canonical;
    if (isFirst || !this.#isReady) return;
    this.#forgetLeft();
    queueMicrotask(announce);
    this.requestUpdate();
  };

  #keeper: ArticleKeeper = {
    isOpen: (open) => {
      this.#forgetLeft();
      return this.#articles.has(open);
    },
    hear: (open, isNews) => {
      this.#wakeWhenDue();
      // An answer that comes while a prompt asks is in its hands already.
      if (isNews) queueMicrotask(() => this.#tell(open));
    },
  };

  #tell(open: OpenArticle): void {
    if (!this.isConnected || !this.#articles.has(open)) return;
    const { state, access } = open.answer;
    announce();
    const change = new AccessChangeEvent(state, access, open.facts.id, kindOf(open.source));
    this.dispatchEvent(change);
  }

  #wakeWhenDue(): void {
    this.#clock.wakeAt(Math.min(...[...this.#articles].map(({ dueAt }) => dueAt)));
  }
}

/** Those in the page. */
const meters = new Set<NewsAccess>();

/** One promise for them all: it may be pending for as long as the page lives, and holds whatever waits for it. */
let articles: Promise<void> | undefined;

function heedArticles(): void {
  announce();
  for (const meter of meters) meter.requestUpdate();
}

/** What an asker has said of its article; what is empty it does not know. */
interface Asked {
  open: OpenArticle;
  id: string;
  access: unknown;
  section: unknown;
}

/** The page's own navigations, where the browser tells of them. */
const { navigation } = globalThis as { navigation?: Partial<EventTarget> };

const pending: AccessAnswer = { state: 'pending' };

/** Tells prompts to ask again. */
function announce(): void {
  document.dispatchEvent(new Event(accessAnnouncement));
}

/** An article whose script has not come yet. */
const awaited = 'news-article:not(:defined)';

function isAwaited(target: EventTarget): boolean {
  return target instanceof Element && target.matches(awaited);
}
