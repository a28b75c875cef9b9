import { html, isServer, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type AccessSource, meterSource } from '../../access/access-source.js';
import { Meter } from '../../access/meter.js';
import { meterStorage } from '../../access/meter-storage.js';
import { type ReaderAccess } from '../../access/reader-access.js';
import { safeAddress } from '../../article/address.js';
import { withoutTracking } from '../../article/tracking.js';
import { get, toText } from '../../article/untrusted.js';
import {
  accessAnnouncement,
  accessRequest,
  type AccessAnswer,
  type AccessRequest,
  type AskedArticle,
} from '../../controllers/access-protocol.js';
import { ClockController } from '../../controllers/clock-controller.js';
import { EnclosingArticleController, HandoverController } from '../../controllers/content-sources.js';
import { warn } from '../../controllers/warn.js';
import { AccessChangeEvent } from './access-change-event.js';
import { allows, dwellOf, isExempt, isRefusal, meterRulesOf, serverSourcesOf } from './access-attributes.js';
import { styles } from './access.styles.js';
import { type AccessPolicy, type ArticleFacts, OpenArticle } from './open-article.js';

/**
 * Knows what this reader may read, and tells the prompts of the page.
 *
 * ```html
 * <news-access meter="4/month" time-zone="Asia/Singapore" consent="granted"></news-access>
 * <news-subscription-prompt subscribe-href="https://news.example/subscribe"></news-subscription-prompt>
 * ```
 *
 * One serves the whole page, wherever it stands; one around a part of it serves the prompts in that part. It works whichever of it and its
 * prompts upgrades first, also where they come from different copies of the library.
 *
 * Who may read comes from the `source` property, else `access`, else a JSON `<script>` that is a direct child, else the endpoint at `src`;
 * where none of these answers, from the meter in this browser; and where there is none, nobody is kept out.
 *
 * An article is counted once in a period, when it has been in a visible page for `dwell` seconds: the article around a prompt, else the
 * page's own, by its canonical address. A meter in the browser is a courtesy, not security: what a reader must not have, a server must not
 * send.
 *
 * Nothing is stored, nor asked of a server, unless an attribute says so; and nothing outlives the page before `consent` allows it.
 *
 * @customElement news-access
 *
 * @slot - Anything. A direct child `<script type="application/json">` is a `ReaderAccess`: so a server passes on what it knows.
 *
 * @fires {AccessChangeEvent} news-access-change - When something else is known of the reader and an open article.
 */
export class NewsAccess extends LitElement {
  static override styles = styles;

  /** How many articles are free: a number, and `day`, `week` or `month`, as `4/month`. Weeks begin on Monday. */
  @property() meter?: string | null;

  /** How many are free for readers who have signed in, and so what registering would give. Default: as many. */
  @property({ attribute: 'registered-limit', type: Number }) registeredLimit?: number | null;

  /** The publisher's time zone (`Asia/Singapore`), by whose calendar a period begins. Default: the reader's. */
  @property({ attribute: 'time-zone' }) timeZone?: string | null;

  /** What is metered, where one site has several meters. */
  @property() product?: string | null;

  /** What is not metered: ids of articles and names of sections, by semicolons. */
  @property() exempt?: string | null;

  /**
   * Whether the reader's consent allows to store counts: empty or `granted`; any other value takes it back and deletes what was stored. As
   * a property also `true`, `false`, or a promise of any of these. Without it, counts last as long as the page.
   */
  @property() consent?: string | boolean | PromiseLike<unknown> | null;

  /** Whether the reader has signed in. */
  @property({ attribute: 'signed-in', type: Boolean }) signedIn = false;

  /** For how many seconds an article must be in a visible page to count as opened. Default 3. */
  @property({ type: Number }) dwell?: number | null;

  /**
   * The address of an endpoint that says what the reader may read: with a `ReaderAccess`, or as one of AMP's subscriptions. `ARTICLE_ID`,
   * `SOURCE_URL` and `RANDOM` in it are filled in; cookies go with it.
   */
  @property() src?: string | null;

  /** The address that is told of an opened article, by a `POST` of what was granted, as `text/plain`. Filled in as `src`. */
  @property() pingback?: string | null;

  /** What is known of the reader, for JavaScript users. */
  @property({ attribute: false }) access?: ReaderAccess | null;

  /** A source of the host's own, for JavaScript users: a publisher's paywall service. */
  @property({ attribute: false }) source?: AccessSource | null;

  #articles = new Map<string, OpenArticle>();
  /** The one among them that no prompt has named. */
  #own?: OpenArticle;
  /** Whether a prompt has asked about an article that is on its way. */
  #isAwaited = false;
  #policy: AccessPolicy = { sources: [], isLoggedIn: undefined, dwell: 0 };
  #isReady = false;
  #inline: unknown;
  #inlineText = '';
  #mayStore = false;
  #meter?: Meter;
  #endings: (() => void)[] = [];
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
    this.#observer ??= new MutationObserver(() => this.requestUpdate());
    this.#observer.observe(this, { childList: true, characterData: true, subtree: true });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(accessRequest, this.#answerAnywhere);
    this.#observer?.disconnect();
    this.#end();
    this.#isReady = false;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (isServer || !this.isConnected) return;
    const isNew = !this.#isReady;
    if (isNew || changed.has('consent')) this.#followConsent();
    const hasInline = this.#readInline();
    if (isNew || hasInline || changed.size > 0) this.#follow();
    // What an earlier visit was allowed to keep.
    if (isNew && isRefusal(this.consent)) this.#meter?.forget();
    else for (const open of this.#articles.values()) this.#askIfDue(open);
    this.#isReady = true;
    if (isNew) document.dispatchEvent(new Event(accessAnnouncement));
    // A page without a prompt has an article too. By then those that there are have asked.
    if (document.readyState === 'complete') this.#openOwn();
    else addEventListener('load', () => this.requestUpdate(), { once: true });
  }

  /** Takes up what the attributes and properties say, and asks anew for every open article. */
  #follow(): void {
    this.#end();
    const rules = meterRulesOf(this);
    this.#meter =
      rules &&
      new Meter(
        rules,
        meterStorage(() => this.#mayStore),
      );
    const sources = serverSourcesOf(this, this.#inline);
    if (this.#meter) sources.push(meterSource(this.#meter));
    if (this.#meter && this.consent === undefined) warn(this, 'consentMissing');
    this.#policy = { sources, isLoggedIn: this.signedIn || undefined, dwell: dwellOf(this) };
    for (const source of sources) {
      const ending = source.subscribe?.(() => this.#askAll());
      if (ending) this.#endings.push(ending);
    }
    this.#askAll();
  }

  #end(): void {
    this.#endings.forEach((end) => end());
    this.#endings = [];
    for (const open of this.#articles.values()) open.close();
  }

  #askAll(): void {
    for (const open of this.#articles.values()) open.ask(this.#policy);
  }

  /** Asks again where what was said holds no longer, and wakes when that will be. */
  #askIfDue(open: OpenArticle): void {
    const resetsAt = Date.parse(open.answer.access?.data?.resetsAt ?? '');
    if (resetsAt <= Date.now()) open.ask(this.#policy);
  }

  #followConsent(): void {
    const { consent } = this;
    const take = (given: unknown): void => {
      if (consent !== this.consent) return;
      const before = this.#mayStore;
      this.#mayStore = allows(given);
      if (before ? !this.#mayStore : isRefusal(given)) this.#meter?.forget();
      if (before !== this.#mayStore && this.#isReady) this.#follow();
    };
    if (typeof (consent as PromiseLike<unknown> | undefined)?.then !== 'function') return take(consent);
    void Promise.resolve(consent).then(take, () => take(undefined));
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

  #answer({ detail }: CustomEvent<AccessRequest>): void {
    const { article } = detail;
    this.#isAwaited = !article;
    const open = this.#isReady && article ? this.#open(article) : undefined;
    if (open && open === this.#own) this.#own = undefined;
    detail.answer = open?.answer ?? pending;
  }

  /** The article around it, else the page's own, unless there are prompts for others. */
  #openOwn(): void {
    if (this.#isAwaited || this.#article.status === 'loading') return;
    if ([...this.#articles.values()].some((open) => open !== this.#own)) return;
    // Those that are to come ask themselves.
    if (!document.querySelector('news-subscription-prompt:not(:defined)')) this.#own = this.#open({});
  }

  #open(asked: AskedArticle): OpenArticle {
    const facts = this.#factsOf(asked);
    let open = this.#articles.get(facts.id);
    // Of one page view one article counts.
    if (this.#own && this.#own !== open) {
      this.#own.close();
      this.#articles.delete(this.#own.facts.id);
      this.#own = undefined;
    }
    if (!open) {
      open = new OpenArticle(facts, () => this.#announce(open!));
      this.#articles.set(facts.id, open);
      open.ask(this.#policy);
    }
    return open;
  }

  #factsOf(asked: AskedArticle): ArticleFacts {
    const { article } = this.#article;
    const isOwn = asked.id === undefined;
    const id = toText(asked.id ?? get(article, 'id')) || pageId();
    const given = isOwn ? get(article, 'access') : asked.access;
    const section = toText(isOwn ? (get(article, 'kicker') ?? pageSection()) : asked.section);
    const known = (['free', 'metered', 'subscriber'] as const).find((each) => each === given);
    return { id, access: isExempt(this, id, section) ? 'free' : (known ?? 'unknown') };
  }

  #announce(open: OpenArticle): void {
    const { state, access } = open.answer;
    const resetsAt = Date.parse(access?.data?.resetsAt ?? '');
    if (resetsAt > Date.now()) this.#clock.wakeAt(resetsAt);
    // An answer that comes while a prompt asks is in its hands already.
    queueMicrotask(() => {
      if (!this.isConnected) return;
      document.dispatchEvent(new Event(accessAnnouncement));
      const change = new AccessChangeEvent(state, access, open.facts.id, open.source?.kind);
      this.dispatchEvent(change);
    });
  }
}

const pending: AccessAnswer = { state: 'pending' };

/** What a page counts as, where no article is told of: its canonical address, else its own without what readers are followed by. */
function pageId(): string {
  const link = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  return safeAddress(link, document.baseURI) ?? withoutTracking(location.href);
}

function pageSection(): string | undefined {
  return document.querySelector('meta[property="article:section"]')?.getAttribute('content') ?? undefined;
}
