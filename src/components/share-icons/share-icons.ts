import { html, isServer, LitElement, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { safeAddress } from '../../article/address.js';
import type { Article } from '../../article/article.js';
import { withCampaign } from '../../article/campaign.js';
import type { ArticleFormat } from '../../article/parse-options.js';
import { ContentController } from '../../controllers/content-controller.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { warn } from '../../controllers/warn.js';
import { enShare } from '../../locales/en-share.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { attributeAddress, attributeText, isAnyGiven } from '../attribute-values.js';
import { adoptLateStyles } from '../late-styles.js';
import { rowActions } from './actions-on-demand.js';
import { targetsAnnouncement } from './added-targets.js';
import { appSchemes } from './app-schemes.js';
import { shareExtras } from './extras-on-demand.js';
import { fillAddress } from './fill-address.js';
import { textFitter } from './fit-on-demand.js';
import type { LinkCopier } from './link-copier.js';
import { pastedLinks } from './pasted-links-piece.js';
import { ShareEndEvent, ShareEvent, type ShareOutcome } from './share-events.js';
import type { shareExtras as ShareExtras, ShareAppearance, ShareOrientation } from './share-extras.js';
import { noPage, readPage, sharedStory, type SharedStory } from './shared-story.js';
import { styles } from './share-icons.styles.js';
import type { Shared, ShareTarget } from './target.js';
import { allNames, isCommon, isTargetExpected, targetFor } from './targets.js';
import { others } from './others-piece.js';

/** The languages whose readers use other networks than most. */
const otherLanguages = /^(ar|fa|ja|ru|th|zh)\b/i;

/** The browsers inside apps: most open no second tab, and some do nothing at all with a link that asks for one. */
const inApp = /; wv\)|\bFB(AN|_IAB)|Instagram|\bLine\/|MicroMessenger|LinkedInApp|Twitter for/;

/**
 * A row of links that share a story.
 *
 * ```html
 * <news-share-icons>
 *   <a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.com%2Fa">Facebook</a>
 *   <a href="mailto:?body=https%3A%2F%2Fexample.com%2Fa">E-mail</a>
 * </news-share-icons>
 * ```
 *
 * What is shared is the address in `url`, else that of its `article`, its `src` or the `<news-article>` around it, else the page's
 * canonical address, else the page's own without tracking parameters. The headline that goes with it is the one in `headline`, else
 * that of whichever of these has the very same address. An attribute that is present and empty means none.
 *
 * They are links as any other: nothing is loaded from a network, nothing is counted, and they work with a middle click too. Of the
 * drawings and addresses of all targets, a page loads those that it shows. While an article is loading, and where it has failed, the
 * fallback stands.
 *
 * @customElement news-share-icons
 *
 * @slot - The fallback: share links, shown before the upgrade and where the script does not run. Without `networks`, theirs are shown.
 * @slot icon-… - In place of the mark of the target with that id: `<img slot="icon-x" src="…" alt="">`. One slot for each target shown.
 *
 * @fires {ShareEvent} news-share - Before a share opens. Cancelable.
 * @fires {ShareEndEvent} news-share-end - After a share that was not cancelled; its `outcome` says what came of it, as far as a page
 *   can know.
 * @fires {FollowEvent} news-follow - Before a link of `follow` opens. Cancelable.
 * @fires {LoadEvent} news-load - When `src` has brought its article.
 * @fires {LoadErrorEvent} news-error - When `src` gave no article; its `reason` says why.
 *
 * @csspart list - The row.
 * @csspart link - Each link or button.
 * @csspart icon - The icon in it.
 * @csspart label - Its words, where `appearance` shows them.
 * @csspart more - The button that shows the targets which `max` leaves out.
 * @csspart menu - What shows them.
 * @csspart note - What is shown at the icon for a moment after the link was copied.
 * @csspart status - What is said to screen readers; in sight where the browser refuses to copy, with the link to copy by hand.
 *
 * @cssState copied - The link was copied a moment ago.
 *
 * @cssproperty [--news-share-icons-gap=0] - Space between the targets, which have room around their icons already.
 */
export class NewsShareIcons extends LitElement {
  static override get styles(): CSSResultGroup {
    return [hostReset, styles, shareExtras.piece?.styles ?? []];
  }

  /** The address to share. Only `http:` and `https:`, absolute or relative to the page. */
  @property() url?: string | null;

  /** The title that goes with the address. Plain text; cut at a grapheme to each target's limit. */
  @property() headline?: string | null;

  /** What is said with the address, where that is not the headline. Plain text; cut as the headline is. */
  @property() text?: string | null;

  /**
   * Where to share, by spaces or commas, in the order in which they are shown: `x`, `facebook`, `linkedin`, `whatsapp`, `telegram`,
   * `reddit`, `bluesky`, `mastodon`, `threads`, `line`, `weibo`, `hatena`, `pinterest`, `flipboard`, `email`, `sms`, `copy`, `print`,
   * `system` (the system's share sheet, where there is one), and those that the page has added. By default those of the fallback's
   * links, else eight, by the language of the page.
   */
  @property() networks?: string | null;

  /** The X account that a post names as its source. */
  @property() via?: string | null;

  /** Hashtags for X, by spaces or commas, with or without the sign. */
  @property() hashtags?: string | null;

  /** Accounts that X suggests to whoever has posted, by spaces or commas. */
  @property() related?: string | null;

  /** The id of the publisher's app with Facebook, by which Facebook's own dialog opens, and its insights know the publisher. */
  @property({ attribute: 'facebook-app-id' }) facebookAppId?: string | null;

  /**
   * The name of a campaign, added to the shared address as `utm_campaign`, with the target's id as `utm_source` and `share` as
   * `utm_medium`; or parameters of the publisher's own, in which `{network}` is the target's id: `cid=share-{network}`. Never added to
   * a copied link, unless `campaign-copied`.
   */
  @property() campaign?: string | null;

  /** Adds the campaign to the copied link too. */
  @property({ type: Boolean, attribute: 'campaign-copied' }) campaignCopied = false;

  /** How the targets look: `icon` (the default), `icon-label` or `list` (one below the other, with their names). */
  @property() appearance?: ShareAppearance | null;

  /** Whether the targets stand in a row (`horizontal`, the default) or a column (`vertical`). */
  @property() orientation?: ShareOrientation | null;

  /** Shows the marks of networks in their owners' colours; the theme's ink by default. */
  @property({ type: Boolean }) branded = false;

  /** The most that are shown; the others stand in a menu behind a button. 1 or more; by default all are shown. */
  @property({ type: Number }) max?: number | null;

  /**
   * Where to follow the publisher: addresses of profiles, by spaces, shown after the targets. A network is known by its address; what is
   * not is named before it: `rss=/feed.xml newsletter=/newsletters mastodon=https://social.example/@meridian`.
   */
  @property() follow?: string | null;

  /** The address of an article in any format that `parseArticles` reads. */
  @property() src?: string | null;

  /** The format of what stands at `src`, where its content does not tell. */
  @property() format?: ArticleFormat | null;

  /** An article, for JavaScript users. */
  @property({ attribute: false }) article?: Article | null;

  /** Whether copying was refused while what copies has not come. */
  @state() private isRefused = false;

  #content = new ContentController(this);
  #locale = new LocaleController(this, enShare);
  #story?: SharedStory;
  #targets: readonly ShareTarget[] = [];
  /** Whether there is anything to show. */
  #hasContent = false;
  /** What few rows have, where this one has any of it. */
  #extras?: typeof ShareExtras;
  /** What copies the link, once it has come. */
  #copier?: LinkCopier;

  override connectedCallback(): void {
    super.connectedCallback();
    // A target that a page adds later may be one that a row has asked for. One listener does for all.
    document.addEventListener(targetsAnnouncement, renderRows);
  }

  protected override shouldUpdate(): boolean {
    const isWhole = this.#resolve();
    // What was shown before stays while something of what comes after it is on its way.
    return (isWhole || !this.hasUpdated) && this.#content.mayRender(this.#hasContent);
  }

  protected override willUpdate(): void {
    // A server renders without asking whether it should.
    if (isServer) this.#resolve();
  }

  protected override render(): TemplateResult {
    if (!this.#hasContent) return html`<slot></slot>`;
    const { lang, dir } = this.#locale.marksFor();
    const extras = this.#extras;
    /* eslint-disable lit-a11y/no-redundant-role -- Safari takes a list without markers for none, unless it is told. */
    return html`<div class="root">
      <div class=${`row ${extras ? extras.classes(this) : ''}`} lang=${lang ?? nothing} dir=${dir ?? nothing}>
        <ul part="list" role="list" aria-label=${this.#name} @pointerover=${this.#prepare} @focusin=${this.#prepare}>
          ${
            extras
              ? extras.renderItems(this, this.#locale.current, {
                  targets: this.#targets,
                  renderTarget: (target, isNamed) => this.#renderTarget(target, isNamed),
                  renderIcon: (target, title) => this.#renderIcon(target, title),
                  find: (id) => targetFor(id, this),
                })
              : this.#targets.map((target) => html`<li>${this.#renderTarget(target, false)}</li>`)
          }
        </ul>
        ${this.#renderStatus()}
      </div>
    </div>`;
    /* eslint-enable lit-a11y/no-redundant-role */
  }

  protected override updated(): void {
    this.#content.warnUnless(this.#story !== undefined || this.url === '' || this.networks === '', 'shareMissing');
  }

  /** What the row is called: it tells two on a page apart. */
  get #name(): string {
    const { current } = this.#locale;
    const headline = this.#story?.headline;
    if (this.#targets.length === 0) return this.#extras!.name(current);
    return headline ? current.text('shareStory', { headline }) : current.text('share', {});
  }

  /** Finds out what is to be shown. */
  #resolve(): boolean {
    const own = { url: attributeAddress(this, 'url', this.url), headline: attributeText(this.headline) };
    const { fields, showsFallback, isWanting } = this.#content.resolve(
      () => ({}),
      () => Boolean(own.url),
    );
    // The fallback's links are read too, as if one led to a story; an article always has an id, and they have none.
    const article = fields.id ? fields : {};
    this.#story = sharedStory(own, article, isServer ? noPage : readPage(), !isWanting);
    const hasParameters = this.#campaign?.includes('=');
    const needsExtras =
      isAnyGiven(this.appearance, this.orientation, this.max, this.follow) || this.branded || hasParameters;
    this.#extras = needsExtras ? shareExtras.for(this) : undefined;
    if (this.#extras) adoptLateStyles(this, this.#extras.styles);

    const named = this.#story && !showsFallback ? this.#chooseNetworks() : [];
    const networks = named?.filter(
      (network) => network !== 'system' || (!isServer && typeof navigator.share === 'function'),
    );
    const targets = networks?.map((network) => targetFor(network, this)) ?? [];
    this.#targets = targets.flatMap((target) => (target && this.#isPossible(target) ? target : []));
    const isWhole =
      networks !== undefined &&
      !(needsExtras && !this.#extras && shareExtras.isExpected) &&
      networks.every((network, place) => targets[place] || !isTargetExpected(network));
    this.#hasContent = isWhole && (this.#targets.length > 0 || Boolean(this.#extras?.follows(this)));
    return isWhole;
  }

  /** The ids of the targets; nothing until it is known what the pasted links are. */
  #chooseNetworks(): string[] | undefined {
    const given = attributeText(this.networks);
    if (given === null) return [];
    let chosen = listed(given?.toLowerCase());
    if (!given && !isServer) {
      const links = this.querySelectorAll('a');
      const read = links.length > 0 ? pastedLinks.for(this) : () => [];
      if (read) chosen = read(links);
      else if (pastedLinks.isExpected) return undefined;
    }
    const language = this.#locale.language;
    const isUsual = chosen.every(isCommon) && (chosen.length > 0 || !otherLanguages.test(language));
    const more = isUsual ? undefined : others.for(this);
    if (!isUsual && !more && others.isExpected) return undefined;
    const { known, unknown, closed } = more?.sort(chosen, isCommon) ?? {
      known: chosen.filter(isCommon),
      unknown: [],
      closed: [],
    };
    for (const name of closed) warn(this, 'closedNetwork', name);
    if (unknown.length > 0 && isSettled(this)) warn(this, 'choice', 'networks', unknown.join(' '), allNames());
    return known.length > 0 || closed.length > 0
      ? [...new Set(known)]
      : listed(`${more?.defaultsOf(language) ?? 'x facebook linkedin whatsapp'} email copy print system`);
  }

  /** A picture is pinned only where there is one; a system has a share sheet or has none. */
  #isPossible(target: ShareTarget): boolean {
    if (target.isPossible) return !isServer && target.isPossible(this.#sharedBy(target));
    return !target.address || this.#hrefOf(target) !== undefined;
  }

  /** @param isNamed whether its name is in sight beside the mark, and not all that it does */
  #renderTarget(target: ShareTarget, isNamed: boolean): TemplateResult {
    const { id, label = 'shareOn' } = target;
    const { current } = this.#locale;
    const name = target.name && current.text('networkName', { network: id, name: target.name });
    const words = isNamed
      ? this.#extras!.label(current, id, name)
      : current.text(label, { network: id, name: name ?? '' });
    const style = `link ${isNamed ? 'named' : ''}`;
    const content = html`${this.#renderIcon(target, isNamed ? undefined : (name ?? words))}<span
        class=${isNamed ? 'label' : 'unseen'}
        part="label"
        >${words}</span
      >`;
    const share = (click: MouseEvent): void => void this.#share(target, click);
    const href = this.#hrefOf(target);
    if (!href) {
      return html`<button class=${style} part="link" type="button" ?disabled=${isServer} @click=${share}>
          ${content}</button
        >${id === 'copy' ? this.#copier?.renderNote(html) : nothing}`;
    }
    // A mail program opens beside the page; a new tab for it would stay empty.
    const isBeside = /^http/i.test(href) && !(!isServer && inApp.test(navigator.userAgent));
    return html`<a
      class=${style}
      part="link"
      href=${href}
      target=${isBeside ? '_blank' : nothing}
      rel="noopener noreferrer"
      @click=${share}
      @auxclick=${share}
      >${content}</a
    >`;
  }

  /** @param title what those see who point at it; a list knows what it would be on the link itself */
  #renderIcon({ id, name, icon, viewBox, isLine, color }: ShareTarget, title?: string): TemplateResult {
    const fill = (this.branded && color) || nothing;
    return html`<span class="icon" title=${title ?? nothing} aria-hidden="true"
      ><slot name=${`icon-${id}`}
        >${
          icon
            ? html`<svg class=${isLine ? 'line' : nothing} part="icon" viewBox=${viewBox ?? '0 0 510 510'}>
                <path d=${icon} fill=${isLine ? nothing : fill} stroke=${isLine ? fill : nothing}></path>
              </svg>`
            : name?.slice(0, 1)
        }</slot
      ></span
    >`;
  }

  /** What a screen reader says of copying; in sight where it has failed, with the link to copy by hand. */
  #renderStatus(): TemplateResult {
    const hasFailed = (this.isRefused || this.#copier?.hasFailed) && this.#targets.some(({ id }) => id === 'copy');
    // It stands before there is anything to say: a screen reader says what is put into it.
    return html`<p class=${hasFailed ? nothing : 'unseen'} part="status" role="status">
      ${
        hasFailed
          ? this.#locale.current.parts('linkToCopy', { link: html`<bdi>${this.#addressFor('copy')}</bdi>` })
          : this.#copier?.renderNotice()
      }
    </p>`;
  }

  /** Where a target's link leads; nothing for what happens on the page itself. */
  #hrefOf(target: ShareTarget): string | undefined {
    const href = fillAddress(target, this.#sharedBy(target), () => textFitter.for(this));
    if (!safeAddress(href, undefined, appSchemes)) return undefined;
    // The same address by the URL standard. Lists that hide share links know them as networks write them.
    return href.replace(/^https?:\/\/[^/]+/, (origin) => origin.toUpperCase());
  }

  #sharedBy({ id }: ShareTarget): Shared {
    const { headline, image } = this.#story!;
    const via = attributeText(this.via);
    const account = via?.match(/^@?(\w+)$/)?.[1];
    if (via && !account) warn(this, 'via', via);
    const comment = attributeText(this.text);
    return {
      url: this.#addressFor(id),
      headline,
      comment,
      text: comment === undefined ? headline : comment,
      via: account,
      hashtags: listed(attributeText(this.hashtags)),
      related: listed(attributeText(this.related)?.replaceAll('@', ' ')),
      image,
      app: attributeText(this.facebookAppId),
    };
  }

  /** The address that a target is given. What a reader copies or prints stays free of a campaign. */
  #addressFor(id: string): string {
    const { url } = this.#story!;
    const isBare = id === 'print' || (id === 'copy' && !this.campaignCopied);
    const campaign = this.#campaign;
    if (isBare) return url;
    return this.#extras?.campaignAddress(url, campaign, id) ?? withCampaign(url, campaign, id, 'share');
  }

  get #campaign(): string | undefined {
    return attributeText(this.campaign) ?? undefined;
  }

  /** A reader comes to the row. */
  #prepare(): void {
    // An application may have gone to another story since: what a reader is about to follow is made from what the page says now.
    this.requestUpdate();
    // Copying has to follow a click closely, or a browser refuses it.
    void this.#prepareCopier();
  }

  async #prepareCopier(): Promise<LinkCopier | undefined> {
    const actions = await rowActions.bring().catch(() => undefined);
    if (actions) this.#copier ??= new actions.LinkCopier(this, this.#locale);
    return this.#copier;
  }

  async #share(target: ShareTarget, click: MouseEvent): Promise<void> {
    const { id } = target;
    const { href } = click.currentTarget as Partial<HTMLAnchorElement>;
    // Other buttons than the middle one open a menu.
    if (href && (click.defaultPrevented || click.button > 1)) return;
    const url = this.#addressFor(id);
    const { articleId } = this.#story!;
    const campaign = this.#campaign;
    const share = new ShareEvent(id, url, href, articleId, campaign);
    if (!this.dispatchEvent(share)) {
      click.preventDefault();
      return;
    }
    let outcome: ShareOutcome;
    try {
      outcome = await (href
        ? this.#follow(target, click, href)
        : (target.act?.(this.#sharedBy(target)) ?? this.#copy(url, click.currentTarget as HTMLElement)));
    } catch (failure) {
      // A reader who closes the share sheet has changed their mind.
      outcome = (failure as Error | undefined)?.name === 'AbortError' ? 'cancelled' : 'failed';
    }
    // What is said of copying stands at the button.
    if (outcome !== 'copied') this.renderRoot.querySelector<HTMLElement>('[popover]')?.hidePopover?.();
    const end = new ShareEndEvent(id, outcome, url, articleId, campaign);
    this.dispatchEvent(end);
  }

  async #follow({ isForm }: ShareTarget, click: MouseEvent, href: string): Promise<ShareOutcome> {
    if (isForm && (click.currentTarget as HTMLAnchorElement).target && rowActions.piece?.openForm(href, click)) {
      click.preventDefault();
      return 'opened';
    }
    // The link is followed after all listeners have had their say.
    await new Promise((resolve) => setTimeout(resolve));
    return click.defaultPrevented ? 'cancelled' : 'opened';
  }

  async #copy(url: string, button: HTMLElement): Promise<ShareOutcome> {
    const copier = this.#copier ?? (await this.#prepareCopier());
    if (copier) return copier.copy(url, button);
    try {
      await navigator.clipboard.writeText(url);
      return 'copied';
    } catch {
      this.isRefused = true;
      return 'failed';
    }
  }
}

/** The words of a list, by spaces, commas or the sign of a hashtag. */
function listed(text: string | null | undefined): string[] {
  return text?.split(/[\s,#]+/).filter(Boolean) ?? [];
}

const renderRows = (): void => LocaleController.renderAll();

/** Whether a page has had its time to add targets; the widget is asked again when it has. */
function isSettled(icons: NewsShareIcons): boolean {
  if (isServer) return false;
  if (document.readyState === 'complete') return true;
  addEventListener('load', () => icons.requestUpdate(), { once: true });
  return false;
}
