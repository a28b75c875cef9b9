import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { textDirection } from '../../article/language.js';
import { withCampaign } from '../../article/address.js';
import { nameClass, textAt } from '../../article/text.js';
import { get, hideAdded } from '../../article/untrusted-values.js';
import { isOffered, offerEnd, type Offer, type OfferInput } from '../../access/offer.js';
import { startOfDay } from '../../access/dates.js';
import { promptRule, type PromptState } from '../../access/prompt-state.js';
import { isServer } from '../../widget/is-server.js';
import { seesOnlyTag, pageHost } from '../../widget/page/page.js';
import { AccessController } from './access-controller.js';
import type { ArticleQuery } from '../../widget/content/protocols.js';
import { ClockController } from '../../widget/clock-controller.js';
import { EnclosingArticleController } from '../../widget/content/enclosing-article-controller.js';
import { HandoverController } from '../../widget/content/handover-controller.js';
import { LocaleController, type InterfaceMarks } from '../../widget/language/locale-controller.js';
import { attributeNameOf, OffersController } from './offers-controller.js';
import { PaperController } from './paper-controller.js';
import { warn } from '../../widget/warnings/warn.js';
import { enPrompt } from '../../locales/en-prompt.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { attributeLevel, attributeText } from '../../widget/attributes/attribute-values.js';
import { attributeConverter, toNumber } from '../../widget/attributes/property-converters.js';
import { PresentationController } from './presentation-controller.js';
import {
  nearness,
  offerLink,
  renderBenefits,
  renderLine,
  renderOffer,
  renderOfferLine,
  type ShownOffer,
} from './offer-view.js';
import { offerComparison } from './lazy-parts.js';
import {
  labelSlots,
  promptLinks,
  type PromptLink,
  type PromptLinks,
  promptWords,
  type PromptVoice,
} from './prompt-content.js';
import {
  addressesOf,
  edgeOf,
  factsOf,
  isComplete,
  offerInLine,
  offersIn,
  offersOf,
  presentationOf,
  type PromptAddresses,
  type PromptAttributes,
  type PromptEdge,
  type PromptFacts,
  type PromptPresentation,
} from './prompt-attributes.js';
import { PromptEvent, type PromptEventType } from './prompt-event.js';
import { BlankController } from '../../widget/blank-controller.js';
import { setState } from '../../widget/custom-state.js';
import { Widget } from '../../widget/widget.js';
import { promptStyles } from './subscription-prompt.styles.js';

/**
 * Tells a reader without full access what they may read, and offers a subscription.
 *
 * ```html
 * <news-subscription-prompt state="metered" articles-left="3" period="month" publication="The Meridian"
 *   subscribe-href="https://example.com/subscribe" sign-in-href="https://example.com/sign-in"></news-subscription-prompt>
 * ```
 *
 * A link inside is for readers without JavaScript. Its words stay in excerpts and feeds.
 *
 * The content depends on `state`, else on the page's `<news-access>`. `pending` and `open` show nothing, and neither
 * does a prompt without a state and without a `<news-access>`. For an unknown state, the fallback is shown. Otherwise
 * the prompt replaces the fallback, which is shown only before the upgrade and if no script runs.
 *
 * A gate hides the content that `gates` selects, after its first `preview` paragraphs, as long as the state says that
 * the reader may not read on. It is a courtesy, not security. Put it directly after the content that it closes, or
 * inside.
 *
 * An action is a link, and is shown if it has an address. An application that handles the action itself cancels its
 * event. If a number, date, period or name is missing or cannot be read, the prompt uses a sentence without it.
 *
 * @customElement news-subscription-prompt
 * @visible
 * @child news-offer
 *
 * @attr {'light' | 'dark'} scheme - Shows the widget in light or dark colours, with its own background. Without it the
 *   widget follows the colour scheme of its page.
 *
 * @slot - The fallback, and the `<news-offer>` elements, at any depth. The fallback's first link is used as
 *   `subscribe-href` if that is not set.
 * @slot heading - Replaces the heading, the sentence that tells the reader's state.
 * @slot body - Replaces the sentence below the heading. Not in a banner.
 * @slot pitch - The publisher's own text, below the prompt's. Not in a banner.
 * @slot media - Pictures of the product: print, phone, tablet. Not in a banner.
 * @slot subscribe-label - The text of the link to subscribe.
 * @slot sign-in-label - The text of the link to sign in.
 * @slot register-label - The text of the link to register.
 * @slot offers-label - The text of the link to all offers.
 * @slot account-label - The text of the link to the reader's account.
 *
 * @fires {PromptEvent} news-subscribe - Before “Subscribe” or the link of an offer is followed. Cancelable.
 * @fires {PromptEvent} news-sign-in - Before the link to sign in is followed. Cancelable.
 * @fires {PromptEvent} news-register - Before the link to register is followed. Cancelable.
 * @fires {PromptEvent} news-offers - Before the link to all offers is followed. Cancelable.
 * @fires {PromptEvent} news-account - Before the link to the reader's account is followed. Cancelable.
 * @fires {PromptEvent} news-dismiss - Before a banner or a dialog is closed. Cancelable.
 *
 * @csspart prompt - The whole prompt.
 * @csspart heading - The heading: the sentence that tells the reader's state.
 * @csspart body - The sentence below the heading.
 * @csspart pitch - The frame of the publisher's own text.
 * @csspart media - The frame of the pictures.
 * @csspart offers - The list of offers.
 * @csspart offer - Each offer.
 * @csspart name - The name of an offer.
 * @csspart saving - The saving of an offer, after its name.
 * @csspart price - An offer's price, as a sentence.
 * @csspart amount - The amount in the price that is paid first.
 * @csspart terms - An offer's conditions.
 * @csspart benefits - The list of benefits for the buyer.
 * @csspart deadline - When an offer ends.
 * @csspart actions - The line of links.
 * @csspart action - The main action, and the link of each offer.
 * @csspart offer-line - The line about an offer, shown while free articles are left.
 * @csspart link - Each other link.
 * @csspart sign-in - The sentence for subscribers who have not signed in.
 * @csspart dialog - The dialog around the prompt.
 * @csspart dismiss - The button that closes a banner or a dialog.
 *
 * @cssproperty [--news-subscription-prompt-font=var(--news-font-headline)] - The font family of the heading and the
 *   amounts.
 * @cssproperty [--news-subscription-prompt-size=fluid] - The size of the heading; by default it follows the container's
 *   width.
 * @cssproperty [--news-subscription-prompt-rule=3px] - The width of the rule above the prompt.
 *
 * @cssState blank - While the widget shows nothing. It then has no margins.
 * @cssState shown - While a prompt is shown, and not the fallback or nothing.
 */
export class NewsSubscriptionPrompt extends Widget implements PromptAttributes {
  static override styles = [hostReset, promptStyles];

  /**
   * The reader's state: `pending`, `open`, `gift`, `trial`, `grace`, `subscriber-only`, `trial-expired`, `expired`,
   * `metered`, `last`, `register` or `exhausted`.
   */
  @property() state?: PromptState | null;

  /** How many free articles are left after this one. Defaults to `article-limit` minus `articles-read`. */
  @property({ attribute: 'articles-left' }) articlesLeft?: number | string | null;

  /** How many free articles the reader has read, including this one. */
  @property({ attribute: 'articles-read' }) articlesRead?: number | string | null;

  /** How many free articles there are in a period. */
  @property({ attribute: 'article-limit' }) articleLimit?: number | string | null;

  /** The period of the counts: `day`, `week` or `month`. */
  @property() period?: 'day' | 'week' | 'month' | null;

  /**
   * When the trial, the subscription or the grace period ends or has ended: ISO 8601 with an offset, or `YYYY-MM-DD`.
   */
  @property() until?: string | null;

  /** The name of the plan that the reader had, such as `Digital`, for the states `expired` and `trial-expired`. */
  @property() plan?: string | null;

  /**
   * The name of the publication that is subscribed to. Defaults to the publication of the `<news-article>` around the
   * prompt.
   */
  @property() publication?: string | null;

  /** The name of the person who sent the gift link. */
  @property({ attribute: 'gift-from' }) giftFrom?: string | null;

  /**
   * `inline` (the default), in the flow of the page; `banner`, fixed to an edge of the window; `dialog`, a modal
   * dialog; or `gate`, in place of the rest of the article if the reader may not read it. A banner and a dialog can be
   * closed. Both wait while the page shows a modal dialog, a consent banner or an element with `data-news-hold`, and
   * appear afterwards.
   */
  @property({ reflect: true, converter: attributeConverter }) presentation?: PromptPresentation | null;

  /** The edge of the window that a banner is fixed to: `bottom` (the default) or `top`. */
  @property({ reflect: true, converter: attributeConverter }) edge?: PromptEdge | null;

  /**
   * A selector of the content that a gate closes, such as `#article-body`. The gate looks in the `<article>` and the
   * `<news-article>` around the prompt, the inner one first, then in the nearest element around it that has such
   * content. It does not close another article on the page. A prompt that is in no article closes the one before it.
   */
  @property() gates?: string | null;

  /** How many paragraphs of the closed content stay open. Default 0. */
  @property() preview?: number | string | null;

  /**
   * How long a banner or a dialog stays hidden, in this state, after a reader has closed it: `7 days`, `P1M`. That is
   * kept in the browser's storage, by state and campaign. Without this attribute nothing is kept, and each page shows
   * the prompt once. A prompt that says that the reader may not read the article appears again on every page.
   */
  @property({ attribute: 'dismissed-for' }) dismissedFor?: string | null;

  /** The level of the heading, 1 to 6. Default 2. */
  @property({ converter: toNumber }) level?: number | null;

  /** The name of a campaign, added to the links as `utm_campaign`, with the page's host as `utm_source`. */
  @property() campaign?: string | null;

  /** The address of the page to subscribe. */
  @property({ attribute: 'subscribe-href' }) subscribeHref?: string | null;

  /** The address of the page to sign in. */
  @property({ attribute: 'sign-in-href' }) signInHref?: string | null;

  /** The address of the page to register, for the state `register`. */
  @property({ attribute: 'register-href' }) registerHref?: string | null;

  /** The address of the page with all offers. */
  @property({ attribute: 'offers-href' }) offersHref?: string | null;

  /** The address of the reader's account. In the state `grace`, the reader fixes the payment there. */
  @property({ attribute: 'account-href' }) accountHref?: string | null;

  /**
   * The offers, instead of those in the content. For JavaScript users and servers. On a server, also give the browser
   * the same offers as `<news-offer>` elements.
   */
  @property({ attribute: false }) offers?: OfferInput[] | null;

  /** The facts about the reader; `undefined` without a state. */
  #facts?: PromptFacts;

  #handover = new HandoverController(this);
  #article = new EnclosingArticleController(this);
  #access = new AccessController(this, () => this.#articleQuery);
  #markup = new OffersController(this);
  #locale = new LocaleController(this, enPrompt);
  #clock = new ClockController(this);
  #presentation = new PresentationController(this, () => this.#dispatch('news-dismiss'));

  constructor() {
    super();
    new PaperController(this);
    new BlankController(this);
  }

  protected override shouldUpdate(): boolean {
    return this.#handover.mayRender(this.#canReplaceServerRoot);
  }

  protected override willUpdate(): void {
    this.#access.ask();
    this.#facts = factsOf(this, this.#article.article, this.#access.answer);
    this.#presentation.follow(this.#facts?.state);
  }

  protected override render(): TemplateResult | typeof nothing {
    this.#clock.wakeAt(undefined);
    const facts = this.#facts;
    if (!facts) return this.#knowsNothing ? nothing : html`<slot></slot>`;
    if (!this.#presentation.isShown) return nothing;
    const addresses = addressesOf(this, this.#markup.current);
    // If the markup inside is not known, and nothing else offers an action, the fallback stays.
    if (seesOnlyTag(this) && !this.offers && !Object.values(addresses).some(Boolean)) return html`<slot></slot>`;
    if (this.#isComparing && !this.renderRoot.querySelector('.root')) return html`<slot></slot>`;
    const prompt = this.#renderPrompt(facts, addresses);
    return html`${this.#presentation.isFading ? html`<div class="veil"></div>` : nothing}
      <div class="root ${isServer && this.#appearsLater ? 'later' : ''}">
        ${
          this.#presentation.form === 'dialog'
            ? html`<dialog part="dialog" aria-labelledby="heading" tabindex="-1">
                ${this.#renderDismiss()} ${prompt}
              </dialog>`
            : prompt
        }
      </div>`;
  }

  protected override updated(): void {
    const isShown = this.renderRoot.querySelector('.root') !== null;
    setState(this, 'shown', isShown);
    if (this.#knowsNothing) this.#warnOfSilence();
  }

  /** Whether the client can replace the server's rendering without losing anything: it may not have the offers. */
  get #canReplaceServerRoot(): boolean {
    const facts = factsOf(this, this.#article.article, this.#access.answer);
    if (!facts) return this.#knowsNothing && !this.renderRoot.querySelector('.root');
    if (!promptRule(facts.state).isShown) return true;
    if (this.#presentation.isAwaited || this.#isComparing) return false;
    return !this.renderRoot.querySelector('.offer') || offersOf(this, this.#markup.current).length > 0;
  }

  /** Whether the code that compares several offers is still loading. A prompt over the page does not wait for it. */
  get #isComparing(): boolean {
    const { length } = this.offers ?? this.#markup.current.offers;
    const isInPage = /inline|gate/.test(this.#presentation.form);
    return isInPage && length > 1 && !offerComparison.for(this) && offerComparison.isExpected;
  }

  /**
   * Whether a script will show the prompt over the page, so that it is not in the page's flow before. A prompt that
   * closes the article is always in the flow.
   */
  get #appearsLater(): boolean {
    return /banner|dialog/.test(presentationOf(this)) && !promptRule(this.#facts!.state).denies;
  }

  /**
   * Whether the reader's state is unknown, and no element or script will set it later. A server leaves that to the
   * browser.
   */
  get #knowsNothing(): boolean {
    return !isServer && !this.#facts && !this.state && !this.#access.answer;
  }

  /** The article about which to ask a `<news-access>`; `undefined` until the article around the prompt is known. */
  get #articleQuery(): ArticleQuery | undefined {
    const { article, status } = this.#article;
    if (status === 'loading') return undefined;
    return { id: get(article, 'id'), access: get(article, 'access'), section: get(article, 'kicker') } as ArticleQuery;
  }

  #renderPrompt(facts: PromptFacts, addresses: PromptAddresses): TemplateResult {
    const { words: locale, language } = this.#locale;
    const { lang, dir } = this.#locale.marksFor();
    // The page's own text keeps the page's language and direction inside sentences of another language.
    const own = lang === undefined ? {} : { lang: language, dir: textDirection(language) };
    const voice: PromptVoice = {
      locale,
      now: this.#clock.now,
      own: (text) => text && html`<bdi class=${nameClass(text)} lang=${ifDefined(own.lang)}>${text}</bdi>`,
    };
    const { form } = this.#presentation;
    const isBanner = form === 'banner';
    const isAside = form === 'inline' && !promptRule(facts.state).denies;
    const offers = this.#liveOffers(facts);
    const shown = isBanner ? [] : offersIn(facts.state, offers.filter(isComplete));
    const line = isBanner ? undefined : offerInLine(facts.state, offers);
    const links = hideAdded(promptLinks(facts, addresses, offers, shown, line));
    this.#warnOfDeadEnd(facts, links, shown);
    if (this.#keepsText(offers)) return this.#renderPasted();
    const { heading, body } = promptWords(facts, voice);
    const compared = shown.length > 1 ? offerComparison.for(this)?.(shown, locale) : undefined;
    const choice = html`${this.#renderOffers(compared?.offers ?? shown, Boolean(links.main), voice)}
    ${this.#renderActions(isBanner ? { ...links, others: [] } : links)}`;
    // Several offers use the whole width. A single offer is below the words, beside the pictures.
    const isWide = shown.length > 1;
    return html`<section
      class="prompt ${form} ${isBanner ? edgeOf(this) : ''} ${isAside ? 'aside' : ''}"
      part="prompt"
      aria-labelledby=${ifDefined(form === 'dialog' ? undefined : 'heading')}
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
          ${this.#renderSlotted('heading', heading)}
        </div>
        ${isBanner ? nothing : [renderLine('body', this.#renderSlotted('body', body)), this.#renderSlot('pitch', own)]}
        ${compared ? renderBenefits(compared.benefits, voice) : nothing}
        ${line ? renderOfferLine(line, voice) : nothing} ${isWide ? nothing : choice}
      </div>
      ${isBanner ? nothing : this.#renderSlot('media', own)} ${isWide ? choice : nothing}
      ${isBanner ? this.#renderDismiss() : nothing}
    </section>`;
  }

  /**
   * Whether the page's own words are shown as they are, because the library lacks their language. Not if an offer has
   * ended.
   */
  #keepsText(live: readonly Offer[]): boolean {
    const { isReadable, has, offers } = this.#markup.current;
    return (
      !this.#locale.current.hasWords && isReadable && !has('heading') && live.length === (this.offers ?? offers).length
    );
  }

  #renderPasted(): TemplateResult {
    const { form } = this.#presentation;
    const isBanner = form === 'banner';
    return html`<section class="prompt ${form} ${isBanner ? edgeOf(this) : ''}" part="prompt" aria-labelledby="heading">
      <div class="text pitch" id="heading"><slot></slot></div>
      ${isBanner ? this.#renderDismiss() : nothing}
    </section>`;
  }

  /** Renders a slot, if there may be content for it. */
  #renderSlot(name: string, { lang, dir }: InterfaceMarks): TemplateResult | typeof nothing {
    return seesOnlyTag(this) || this.#markup.current.has(name)
      ? html`<slot class=${name} part=${name} name=${name} lang=${ifDefined(lang)} dir=${ifDefined(dir)}></slot>`
      : nothing;
  }

  /** Renders the prompt's own words, in a slot if the page replaces them. */
  #renderSlotted(name: string, words: unknown): unknown {
    return seesOnlyTag(this) || this.#markup.current.has(name) ? html`<slot name=${name}>${words}</slot>` : words;
  }

  #renderOffers(offers: readonly ShownOffer[], hasMain: boolean, voice: PromptVoice): TemplateResult | typeof nothing {
    if (offers.length === 0) return nothing;
    const main = offers.find(({ isHighlighted }) => isHighlighted) ?? offers[0];
    return html`<ul class="offers" part="offers">
      ${offers.map((offer, index) => {
        const link = offerLink(offer, index, offers.length === 1, voice);
        return renderOffer(offer, index, voice, link && this.#renderLink(link, 'action', !hasMain && offer === main));
      })}
    </ul>`;
  }

  #renderActions({ main, others, signIn }: PromptLinks): TemplateResult | typeof nothing {
    if (!main && others.length === 0 && !signIn) return nothing;
    return html`<div class="actions" part="actions">
      ${main && this.#renderLink(main, 'action', true)} ${others.map((link) => this.#renderLink(link))}
      ${renderLine('sign-in', signIn && this.#locale.words.parts('promptSignIn', { signIn: this.#renderLink(signIn) }))}
    </div>`;
  }

  /** Renders a link, the main action as a filled button. */
  #renderLink(link: PromptLink, part = 'link', isMain = false): TemplateResult {
    const { kind, id, labelledBy } = link;
    const { state } = this.#facts!;
    const url = withCampaign(link.url, this.#campaign, pageHost(this));
    const label = link.label ?? this.#locale.words.parts(`${kind}Link`, { state });
    return html`<a
      class="${part} ${isMain ? 'main' : ''}"
      part=${part}
      id=${ifDefined(id)}
      aria-labelledby=${ifDefined(labelledBy)}
      href=${url}
      @click=${(click: MouseEvent) => this.#announce({ ...link, url }, click)}
      ><span>${link.label ? label : this.#renderSlotted(labelSlots[kind], label)}</span></a
    >`;
  }

  #renderDismiss(): TemplateResult {
    return html`<button
      class="dismiss"
      part="dismiss"
      type="button"
      aria-label=${this.#locale.words.text('promptDismiss', {})}
      @click=${() => this.#presentation.dismiss()}
    >
      <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">
        <path d="m4.5 4.5 11 11m0-11-11 11" />
      </svg>
    </button>`;
  }

  /**
   * Returns the offers that are still valid. Renders the prompt again when one ends, and when a date in its text
   * changes.
   */
  #liveOffers({ state, until }: PromptFacts): Offer[] {
    const now = this.#clock.now ?? Date.now();
    const offers = offersOf(this, this.#markup.current).filter((offer) => isOffered(offer, now));
    const changes = offers.flatMap((offer) => [offerEnd(offer) - nearness, offerEnd(offer)]);
    if (state === 'trial' && until) changes.push(startOfDay(now, 1));
    this.#clock.wakeAt(Math.min(...changes.filter((time) => time > now)));
    return offers;
  }

  #warnOfDeadEnd({ state }: PromptFacts, { main }: PromptLinks, shown: readonly Offer[]): void {
    if (isServer || document.readyState === 'loading' || main || shown.some(({ href }) => href)) return;
    if (promptRule(state).denies) warn(this, 'actionMissing');
  }

  #warnOfSilence(): void {
    if (document.querySelector('news-access')) return;
    if (document.readyState === 'complete') warn(this, 'stateMissing');
    else addEventListener('load', () => this.requestUpdate(), { once: true });
  }

  #announce({ kind, url, offerId }: PromptLink, click: MouseEvent): void {
    // A click that opens another tab, or that the page has handled, does not leave this page.
    if (click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
    if (!this.#dispatch(`news-${attributeNameOf(kind)}` as PromptEventType, url, offerId)) click.preventDefault();
  }

  /** Fires an event. Returns whether the page has not cancelled it. */
  #dispatch(type: PromptEventType, url?: string, offerId?: string): boolean {
    const { state } = this.#facts!;
    const articleId = textAt(this.#article.article, 'id');
    const event = new PromptEvent(type, { state, url, offerId, articleId, campaign: this.#campaign });
    return this.dispatchEvent(event);
  }

  get #campaign(): string | undefined {
    return attributeText(this.campaign) ?? undefined;
  }
}
