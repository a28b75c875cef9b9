import { html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { textDirection } from '../../article/direction.js';
import { withCampaign } from '../../article/campaign.js';
import { plainText } from '../../article/text.js';
import { get } from '../../article/untrusted.js';
import { isOffered, offerEnd, type Offer, type OfferInput } from '../../access/offer.js';
import { startOfDay } from '../../access/calendar.js';
import { promptRule, type PromptState } from '../../access/prompt-state.js';
import { ClockController } from '../../controllers/clock-controller.js';
import { EnclosingArticleController, HandoverController } from '../../controllers/content-sources.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { OffersController } from '../../controllers/offers-controller.js';
import { warn } from '../../controllers/warn.js';
import { enPrompt } from '../../locales/en-prompt.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { paperUnder } from '../../theme/paper.js';
import { attributeConverter, attributeLevel, attributeText } from '../attribute-values.js';
import { nearness, renderOffers } from './offer-view.js';
import { promptLinks, type PromptLink } from './prompt-actions.js';
import {
  addressesOf,
  factsOf,
  isComplete,
  offersIn,
  offersOf,
  presentationOf,
  type PromptAddresses,
  type PromptFacts,
  type PromptPresentation,
} from './prompt-attributes.js';
import { PromptEvent, type PromptEventDetails, type PromptEventType } from './prompt-event.js';
import { promptWords } from './prompt-words.js';
import { styles } from './subscription-prompt.styles.js';

/**
 * What a reader without full access is told and offered.
 *
 * ```html
 * <news-subscription-prompt state="metered" articles-left="3" period="month" publication="The Meridian"
 *   subscribe-href="https://example.com/subscribe" sign-in-href="https://example.com/sign-in">
 *   <a href="https://example.com/subscribe">Subscribe to The Meridian</a>
 * </news-subscription-prompt>
 * ```
 *
 * The state says what is shown. `pending` and `open` show nothing. Without a state, or with one that is not known, nothing is known
 * of the reader: the prompt says nothing and leaves its fallback as it was pasted. With a state the fallback gives way: it is
 * there before the upgrade and where no script runs.
 *
 * An action is a link, and is shown where it has an address; an application that acts without one cancels its event. A number, date,
 * period or name that is missing or cannot be read is left out by a sentence without it.
 *
 * @customElement news-subscription-prompt
 *
 * @slot - The fallback, and the `<news-offer>` elements, at any depth. The fallback's first link is `subscribe-href` where that is not
 *   given.
 * @slot pitch - The publisher's own words, below the prompt's. Not in a banner.
 * @slot media - Pictures of what is sold: print, phone, tablet. Not in a banner.
 *
 * @fires {PromptEvent} news-subscribe - Before the main action, or an offer's, is followed. Cancelable.
 * @fires {PromptEvent} news-sign-in - Before the link to sign in is followed. Cancelable.
 * @fires {PromptEvent} news-register - Before the link to register is followed. Cancelable.
 * @fires {PromptEvent} news-offers - Before the link to all offers is followed. Cancelable.
 * @fires {PromptEvent} news-account - Before the link to the reader's account is followed. Cancelable.
 * @fires {PromptEvent} news-dismiss - Before a banner is closed. Cancelable.
 *
 * @csspart prompt - The whole.
 * @csspart heading - The sentence that says where the reader stands.
 * @csspart body - The sentence below it.
 * @csspart media - The frame of the pictures.
 * @csspart offers - The list of offers.
 * @csspart offer - Each offer.
 * @csspart name - What an offer is called.
 * @csspart price - An offer's price, as a sentence.
 * @csspart amount - The amount in it that is paid first.
 * @csspart terms - An offer's conditions.
 * @csspart benefits - The list of what the buyer gets.
 * @csspart deadline - When an offer ends.
 * @csspart actions - The line of links.
 * @csspart action - The main action, and the link of each offer.
 * @csspart link - Each other link.
 * @csspart sign-in - The sentence for subscribers who have not signed in.
 * @csspart dismiss - The button that closes a banner.
 *
 * @cssproperty [--news-subscription-prompt-font=var(--news-font-headline)] - The face of the heading and the amounts.
 * @cssproperty [--news-subscription-prompt-size=fluid] - The size of the heading; by default it follows the container's width.
 * @cssproperty [--news-subscription-prompt-rule=3px] - The width of the rule above.
 *
 * @cssState shown - While there is a prompt to be seen, and not nothing or the fallback.
 */
export class NewsSubscriptionPrompt extends LitElement {
  static override styles = [hostReset, styles];

  /**
   * Where the reader stands: `pending`, `open`, `gift`, `trial`, `grace`, `subscriber-only`, `trial-expired`, `expired`, `metered`,
   * `last`, `register` or `exhausted`.
   */
  @property() state?: PromptState | null;

  /** How many free articles are left after this one. Where it is absent: `article-limit` less `articles-read`. */
  @property({ attribute: 'articles-left' }) articlesLeft?: number | string | null;

  /** How many free articles the reader has read, this one among them. */
  @property({ attribute: 'articles-read' }) articlesRead?: number | string | null;

  /** How many free articles there are in a period. */
  @property({ attribute: 'article-limit' }) articleLimit?: number | string | null;

  /** What the counts are of: a `day`, a `week` or a `month`. */
  @property() period?: 'day' | 'week' | 'month' | null;

  /** When the trial, the subscription or the days of grace end or have ended: ISO 8601 with an offset, or `YYYY-MM-DD`. */
  @property() until?: string | null;

  /** What is subscribed to. Defaults to the publication of the `<news-article>` around. */
  @property() publication?: string | null;

  /** Who the gift link is from. */
  @property({ attribute: 'gift-from' }) giftFrom?: string | null;

  /** `inline` (the default), in the flow of the page, or `banner`, fixed to its lower edge, which the reader can close. */
  @property({ reflect: true, converter: attributeConverter }) presentation?: PromptPresentation | null;

  /** The level of the heading, 1 to 6. Default 2. */
  @property({ type: Number }) level?: number | null;

  /** The name of a campaign, added to the links as `utm_campaign`, with the page's host as `utm_source`. */
  @property() campaign?: string | null;

  /** Where to subscribe. */
  @property({ attribute: 'subscribe-href' }) subscribeHref?: string | null;

  /** Where to sign in. */
  @property({ attribute: 'sign-in-href' }) signInHref?: string | null;

  /** Where to register; for the state `register`. */
  @property({ attribute: 'register-href' }) registerHref?: string | null;

  /** Where all offers are shown. */
  @property({ attribute: 'offers-href' }) offersHref?: string | null;

  /** The reader's account: in `grace` it is where the payment is mended. */
  @property({ attribute: 'account-href' }) accountHref?: string | null;

  /**
   * The offers, for JavaScript users and servers, instead of those in the content. On a server, give the browser the same as
   * `<news-offer>` elements.
   */
  @property({ attribute: false }) offers?: OfferInput[] | null;

  @state() private isDismissed = false;

  #handover = new HandoverController(this);
  #article = new EnclosingArticleController(this);
  #markup = new OffersController(this);
  #locale = new LocaleController(this, enPrompt);
  #clock = new ClockController(this);
  #internals?: ElementInternals;

  protected override shouldUpdate(): boolean {
    return !this.#handover.holdsServerRoot || this.#canReplaceServerRoot;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('state')) this.isDismissed = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    this.#clock.wakeAt(undefined);
    const facts = this.#facts;
    if (!facts) return html`<slot></slot>`;
    if (!promptRule(facts.state).isShown || this.isDismissed) return nothing;
    const addresses = addressesOf(this, this.#markup.current);
    // A server does not know the markup inside: where nothing else says what can be done, that stays.
    if (isServer && !this.offers && !Object.values(addresses).some(Boolean)) return html`<slot></slot>`;
    return html`<div class="root" @transitionend=${this.#matchPaper}>${this.#renderPrompt(facts, addresses)}</div>`;
  }

  protected override updated(): void {
    const isShown = this.#matchPaper();
    try {
      this.#internals ??= this.attachInternals();
      this.#internals.states[isShown ? 'add' : 'delete']('shown');
    } catch {
      // A browser without custom states: a page's own rules for this one are lost, nothing else.
    }
  }

  /** What is known of the reader; `undefined` without a state. */
  get #facts(): PromptFacts | undefined {
    return factsOf(this, this.#article.article);
  }

  /** Whether nothing is lost when the client's rendering takes the place of the server's: the offers may not have come along. */
  get #canReplaceServerRoot(): boolean {
    const facts = this.#facts;
    if (!facts || !promptRule(facts.state).isShown) return facts !== undefined;
    return !this.renderRoot.querySelector('.offer') || offersOf(this, this.#markup.current).length > 0;
  }

  #renderPrompt(facts: PromptFacts, addresses: PromptAddresses): TemplateResult {
    const { current: locale, language } = this.#locale;
    const { lang, dir } = this.#locale.marksFor();
    // What the page brings keeps the page's own language and direction among sentences in another.
    const own = lang === undefined ? {} : { lang: language, dir: textDirection(language) };
    const isBanner = presentationOf(this) === 'banner';
    const { now } = this.#clock;
    const offers = this.#liveOffers(facts);
    const shown = isBanner ? [] : offersIn(facts.state, offers);
    const { main, others } = promptLinks(facts, addresses, locale, offers, shown);
    this.#warnOfDeadEnd(facts, main, shown);
    const { heading, body } = promptWords(facts, locale, now, own.lang);
    const choice = html`${this.#renderOffers(facts, shown, main, own.lang)}
    ${this.#renderActions(facts, addresses, main, isBanner ? [] : others)}`;
    // Several offers take the whole width; one stands below the words, beside the pictures.
    const isWide = shown.length > 1;
    return html`<section
      class="prompt ${isBanner ? 'banner' : 'inline'} ${this.#has('media') ? 'pictured' : ''}"
      part="prompt"
      aria-labelledby="heading"
      lang=${ifDefined(lang)}
      dir=${ifDefined(dir)}
    >
      <div class="text">
        <div
          class="heading"
          part="heading"
          id="heading"
          role="heading"
          aria-level=${attributeLevel(this, this.level, 2)}
        >
          ${heading}
        </div>
        ${
          isBanner
            ? nothing
            : html`<p class="body" part="body">${body}</p>
                ${this.#has('pitch') ? html`<div class="pitch" dir=${ifDefined(own.dir)}><slot name="pitch"></slot></div>` : nothing}`
        }
        ${isWide ? nothing : choice}
      </div>
      ${
        this.#has('media') && !isBanner
          ? html`<div class="media" part="media" dir=${ifDefined(own.dir)}><slot name="media"></slot></div>`
          : nothing
      }
      ${isWide ? choice : nothing} ${isBanner ? this.#renderDismiss(facts) : nothing}
    </section>`;
  }

  #renderOffers(
    facts: PromptFacts,
    offers: readonly Offer[],
    main: PromptLink | undefined,
    lang: string | undefined,
  ): TemplateResult | typeof nothing {
    if (offers.length === 0) return nothing;
    const { current: locale } = this.#locale;
    return renderOffers(offers, {
      locale,
      now: this.#clock.now,
      lang,
      buy: locale.parts('promptSubscribe', { state: facts.state }),
      renderAction: ({ href, id: offerId }, index, label, id, labelledBy) =>
        href
          ? this.#renderButton(
              { type: 'news-subscribe', label, url: href, offerId },
              facts,
              index === 0 && !main,
              id,
              labelledBy,
            )
          : nothing,
    });
  }

  #renderActions(
    facts: PromptFacts,
    { signIn }: PromptAddresses,
    main: PromptLink | undefined,
    others: readonly PromptLink[],
  ): TemplateResult | typeof nothing {
    const asksToSignIn = signIn !== undefined && promptRule(facts.state).asksToSignIn;
    if (!main && others.length === 0 && !asksToSignIn) return nothing;
    const { current: locale } = this.#locale;
    return html`<div class="actions" part="actions">
      ${main ? this.#renderButton(main, facts, true) : nothing} ${others.map((link) => this.#renderLink(link, facts))}
      ${
        asksToSignIn
          ? html`<p class="sign-in" part="sign-in">
              ${locale.parts('promptSignIn', {
                signIn: this.#renderLink(
                  { type: 'news-sign-in', label: locale.parts('promptSignInLink', {}), url: signIn },
                  facts,
                ),
              })}
            </p>`
          : nothing
      }
    </div>`;
  }

  /** A link as a button: filled for the one main action. */
  #renderButton(
    link: PromptLink,
    facts: PromptFacts,
    isMain: boolean,
    id?: string,
    labelledBy?: string,
  ): TemplateResult {
    return html`<a
      class="action ${isMain ? 'main' : ''}"
      part="action"
      id=${ifDefined(id)}
      aria-labelledby=${ifDefined(labelledBy)}
      href=${this.#publisherLink(link.url)}
      @click=${(click: MouseEvent) => this.#announce(link, facts, click)}
      ><span>${link.label}</span></a
    >`;
  }

  #renderLink(link: PromptLink, facts: PromptFacts): TemplateResult {
    return html`<a
      class="link"
      part="link"
      href=${this.#publisherLink(link.url)}
      @click=${(click: MouseEvent) => this.#announce(link, facts, click)}
      >${link.label}</a
    >`;
  }

  #renderDismiss(facts: PromptFacts): TemplateResult {
    return html`<button
      class="dismiss"
      part="dismiss"
      type="button"
      aria-label=${this.#locale.current.text('promptDismiss', {})}
      @click=${() => this.#dismiss(facts)}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true"><path d="m4.5 4.5 11 11m0-11-11 11" /></svg>
    </button>`;
  }

  /** Whether there is anything for a slot; a server does not know. */
  #has(slot: string): boolean {
    return isServer || this.#markup.current.has(slot);
  }

  /** The offers that still hold; wakes the prompt when one ends, and when what is said of a day stops being true. */
  #liveOffers({ state, until }: PromptFacts): Offer[] {
    const now = this.#clock.now ?? Date.now();
    const offers = offersOf(this, this.#markup.current).filter((offer) => isComplete(offer) && isOffered(offer, now));
    const changes = offers.flatMap((offer) => [offerEnd(offer) - nearness, offerEnd(offer)]);
    if (state === 'trial' && until) changes.push(startOfDay(now, 1));
    const next = Math.min(...changes.filter((time) => time > now));
    this.#clock.wakeAt(Number.isFinite(next) ? next : undefined);
    return offers;
  }

  #warnOfDeadEnd({ state }: PromptFacts, main: PromptLink | undefined, shown: readonly Offer[]): void {
    if (isServer || document.readyState === 'loading' || main || shown.some(({ href }) => href)) return;
    if (promptRule(state).denies) warn(this, 'actionMissing');
  }

  #publisherLink(url: string): string {
    return isServer ? url : withCampaign(url, this.#campaign, location.hostname);
  }

  get #campaign(): string | undefined {
    return attributeText(this.campaign) ?? undefined;
  }

  #announce({ type, url, offerId }: PromptLink, { state }: PromptFacts, click: MouseEvent): void {
    // A click that opens another tab, or that the page has dealt with, leaves this page where it is.
    if (click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    if (!this.#dispatch(type, { state, url: this.#publisherLink(url), offerId })) click.preventDefault();
  }

  #dismiss({ state }: PromptFacts): void {
    if (this.#dispatch('news-dismiss', { state })) this.isDismissed = true;
  }

  /** Whether the page lets it be done. */
  #dispatch(type: PromptEventType, details: PromptEventDetails): boolean {
    const articleId = plainText(get(this.#article.article, 'id'));
    const event = new PromptEvent(type, { ...details, articleId, campaign: this.#campaign });
    return this.dispatchEvent(event);
  }

  /** Tells the style sheet the paper under the prompt, so that ink and paper always belong together; whether there is a prompt. */
  #matchPaper = (): boolean => {
    const root = this.renderRoot.querySelector<HTMLElement>('.root');
    root?.style.setProperty('--_paper', paperUnder(this));
    root?.classList.add('papered');
    return root !== null;
  };
}
