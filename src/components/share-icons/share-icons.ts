import { html, isServer, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { safeAddress } from '../../article/address.js';
import { withCampaign } from '../../article/campaign.js';
import { noContent, type Content } from '../../widget/content.js';
import { LocaleController } from '../../widget/locale-controller.js';
import { warn } from '../../widget/warn.js';
import { enShare } from '../../locales/en-share.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { attributeAddress, attributeConverter, attributeText, isAnyGiven } from '../../widget/attribute-values.js';
import { adoptLateStyles } from '../../widget/late-styles.js';
import { ArticleWidget } from '../../widget/widget.js';
import { targetsAnnouncement } from './added-targets.js';
import { chooseNetworks, listed, pastedAddress, pastedWords } from './choose-networks.js';
import { fillAddress } from './fill-address.js';
import { rowActions, shareExtras, textFitter } from './lazy-parts.js';
import type { LinkCopier } from './link-copier.js';
import { ShareEndEvent, ShareEvent, type ShareOutcome } from './share-events.js';
import type { ExtraAttributes, rowExtras, ShareAppearance, ShareOrientation } from './share-extras.js';
import type { Profile } from './profiles.js';
import { noPage, readPage, sharedStory, type SharedStory } from './shared-story.js';
import { shareStyles } from './share-icons.styles.js';
import { appSchemes, type Shared, type ShareTarget } from './network-record.js';
import { isAdded, isTargetExpected, targetFor, targetsOf } from './known-networks.js';

/** What a row shows, all of one moment. */
interface Row {
  story?: SharedStory;
  targets: readonly ShareTarget[];
  /** Where the links of the targets lead; none for what happens on the page itself. */
  hrefs?: ReadonlyMap<ShareTarget, string | undefined>;
  /** Where the publisher can be followed. */
  profiles: readonly Profile[];
  /** What few rows have, where this one has any of it. */
  extras?: typeof rowExtras;
  /** Whether there is anything to show. */
  hasContent: boolean;
  content: Content;
}

/** What the addresses of a row are made from. */
type RowStory = Pick<Row, 'story' | 'extras'>;

/** While it is not known yet. */
const noRow: Row = { targets: [], profiles: [], hasContent: false, content: noContent };

/** The browsers inside apps: most open no second tab, and some do nothing at all with a link that asks for one. */
const inApp = /; wv\)|\bFB(AN|_IAB)|Instagram|\bLine\/|MicroMessenger|LinkedInApp|Twitter for/;

/**
 * A row of links that share a story.
 *
 * ```html
 * <news-share-icons url="https://example.com/a" headline="Rain ends drought" networks="facebook email copy"></news-share-icons>
 * ```
 *
 * Links inside are for readers without JavaScript. Their words stay in excerpts and feeds.
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
 * @attr {'light' | 'dark'} scheme - Light, or dark, wherever the widget stands, on a paper of its own. Without it the widget goes with its
 *   page.
 *
 * @slot - The fallback: share links, shown before the upgrade and where the script does not run. Without `networks`, theirs are shown.
 * @slot icon-… - In place of the mark of the target with that id: `<img slot="icon-x" src="…" alt="">`, of a profile to follow `icon-follow-x`. One
 *   slot for each that is shown.
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
export class NewsShareIcons extends ArticleWidget implements ExtraAttributes {
  static override get styles(): CSSResultGroup {
    return [hostReset, shareStyles, shareExtras.value?.styles ?? []];
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
  @property({ reflect: true, converter: attributeConverter }) appearance?: ShareAppearance | null;

  /** Whether the targets stand in a row (`horizontal`, the default) or a column (`vertical`). */
  @property({ reflect: true, converter: attributeConverter }) orientation?: ShareOrientation | null;

  /** Shows the marks of networks in their owners' colours; the theme's ink by default. */
  @property({ type: Boolean }) branded = false;

  /** The most that are shown; the others stand in a menu behind a button. 1 or more; by default all are shown. */
  @property({ reflect: true, converter: attributeConverter }) max?: string | number | null;

  /**
   * Where to follow the publisher: addresses of profiles, by spaces, shown after the targets. A network is known by its address; what is
   * not is named before it: `rss=/feed.xml newsletter=/newsletters mastodon=https://social.example/@meridian`.
   */
  @property() follow?: string | null;

  /** Whether copying was refused while what copies has not come. */
  @state() private isRefused = false;

  #locale = new LocaleController(this, enShare);
  /** What is shown now. */
  #row = noRow;
  /** What copies the link, once it has come. */
  #copier?: LinkCopier;

  override connectedCallback(): void {
    super.connectedCallback();
    rows.add(this);
    // One listener does for all.
    document.addEventListener(targetsAnnouncement, renderRows);
    if (document.readyState !== 'complete') addEventListener('load', renderRows, { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    rows.delete(this);
  }

  protected override findContent(): Content | undefined {
    const row = this.#resolve();
    // The row keeps what it shows while a part of the next one loads.
    if (!row && this.hasUpdated) return undefined;
    this.#row = row ?? noRow;
    return this.#row.content;
  }

  protected override hasContent(): boolean {
    return this.#row.hasContent;
  }

  protected override render(): TemplateResult {
    const { targets, extras, hasContent } = this.#row;
    if (!hasContent) return html`<slot></slot>`;
    const { lang, dir } = this.#locale.marksFor();
    /* eslint-disable lit-a11y/no-redundant-role -- Safari takes a list without markers for none, unless it is told. */
    return html`<div class="root">
      <div class=${`row ${extras ? extras.classes(this) : ''}`} lang=${lang ?? nothing} dir=${dir ?? nothing}>
        <ul part="list" role="list" aria-label=${this.#name} @pointerover=${this.#prepare} @focusin=${this.#prepare}>
          ${
            extras
              ? extras.renderItems(this, this.#locale.words, {
                  ...this.#row,
                  renderTarget: (target, isNamed) => this.#renderTarget(target, isNamed),
                  renderIcon: (target, title, slot) => this.#renderIcon(target, title, slot),
                  find: (id) => targetFor(id, this),
                })
              : targets.map((target) => html`<li>${this.#renderTarget(target, false)}</li>`)
          }
        </ul>
        ${this.#renderStatus()}
      </div>
    </div>`;
    /* eslint-enable lit-a11y/no-redundant-role */
  }

  protected override updated(): void {
    const isAsked =
      this.#row === noRow ||
      this.#row.story !== undefined ||
      attributeText(this.url) === null ||
      attributeText(this.networks) === null;
    this.contentController.warnUnless(isAsked, 'shareMissing');
  }

  /** What the row is called: it tells two on a page apart. */
  get #name(): string {
    const { words } = this.#locale;
    const { story, targets, extras } = this.#row;
    if (targets.length === 0) return extras!.name(words);
    return story?.headline ? words.text('shareStory', { headline: story.headline }) : words.text('share', {});
  }

  /** What is to be shown; nothing while a part of it is on its way. */
  #resolve(): Row | undefined {
    const own = { url: attributeAddress(this, 'url', this.url), headline: attributeText(this.headline) };
    const content = this.contentController.resolve(
      () => ({}),
      () => Boolean(own.url),
    );
    const { fields, showsFallback, isWanting } = content;
    // The fallback's links are read too, as if one led to a story; an article always has an id, and they have none.
    const article = fields.id ? fields : {};
    // Without an article, share what the page's own links share.
    if (!article.url && own.url === undefined) own.url = pastedAddress(this);
    const story = sharedStory(own, article, isServer ? noPage : readPage(), !isWanting);
    const needsExtras =
      isAnyGiven(this.appearance, this.orientation, this.max, this.follow) ||
      this.branded ||
      this.#campaign?.includes('=');
    const extras = needsExtras ? shareExtras.for(this) : undefined;
    if (extras) adoptLateStyles(this, extras.styles);

    const networks = story && !showsFallback ? chooseNetworks(this, this.networks, this.#locale.language) : [];
    // Where there is no share sheet, its mark is not even brought.
    const possible = networks?.filter((network) => network !== 'system' || isAdded(network) || hasSheet());
    const profiles = extras?.profilesOf(this) ?? [];
    const ids = [...(possible ?? []), ...profiles.map(({ network }) => network)];
    const isComing = (id: string): boolean => !targetFor(id, this) && isTargetExpected(id);
    const isWaiting = needsExtras && !extras && shareExtras.isExpected;
    if (!possible || isWaiting || ids.some(isComing)) return undefined;
    const found = story && this.networks !== '' ? targetsOf(possible, this) : [];
    const hrefs = new Map(found.map((target) => [target, this.#hrefOf(target, { story, extras })]));
    // A picture is pinned only where there is one; a system has a share sheet or has none.
    const targets = found.filter((target) =>
      target.isPossible
        ? !isServer && target.isPossible(this.#sharedBy(target, { story, extras }))
        : !target.address || hrefs.get(target),
    );
    // Links to profiles alone do not replace the pasted share links.
    const isPasted = content.isStandIn && content.fallback.isReadable;
    const hasContent = !showsFallback && targets.length + (isPasted ? 0 : profiles.length) > 0;
    return { story, extras, profiles, targets, hrefs, hasContent, content };
  }

  /** @param isNamed whether its name is in sight beside the mark, and not all that it does */
  #renderTarget(target: ShareTarget, isNamed: boolean): TemplateResult {
    const { id, label = 'shareOn' } = target;
    const { current, words: english } = this.#locale;
    // In a language that the library lacks, the page's own words are right.
    const pasted = current.hasWords ? undefined : pastedWords(this, id);
    // A name that a page gives is in its language.
    const name =
      target.name && !isAdded(id) ? english.text('networkName', { network: id, name: target.name }) : target.name;
    const own = isNamed
      ? this.#row.extras!.label(english, target, name)
      : !current.hasWords && name
        ? name
        : english.text(label, { network: id, name: name ?? '' });
    const words = pasted ?? own;
    const style = `link ${isNamed ? 'named' : ''}`;
    const content = html`${this.#renderIcon(target, isNamed ? undefined : (name ?? words))}<span
        class=${isNamed ? 'label' : 'unseen'}
        part="label"
        lang=${pasted ? this.#locale.language : nothing}
        >${words}</span
      >`;
    const share = (click: MouseEvent): void => void this.#share(target, click);
    const href = this.#row.hrefs!.get(target);
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
  #renderIcon(
    { id, name, icon, viewBox, isLine, color }: ShareTarget,
    title?: string,
    slot = `icon-${id}`,
  ): TemplateResult {
    const fill = (this.branded && color) || nothing;
    return html`<span class="icon" title=${title ?? nothing} aria-hidden="true"
      ><slot name=${slot}
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
    const failed = (this.isRefused || this.#copier?.hasFailed) && this.#row.targets.find(({ id }) => id === 'copy');
    // It exists before there is anything to say, because a screen reader reads what is added to it. It has no role, because Orca reads an empty
    // status aloud.
    return html`<p class=${failed ? nothing : 'unseen'} part="status" aria-live="polite" aria-atomic="true">
      ${
        failed
          ? this.#locale.words.parts('linkToCopy', { link: html`<bdi>${this.#addressFor(failed, this.#row)}</bdi>` })
          : this.#copier?.renderNotice()
      }
    </p>`;
  }

  /** Where a target's link leads; nothing for what happens on the page itself. */
  #hrefOf(target: ShareTarget, row: RowStory): string | undefined {
    const href = fillAddress(target, this.#sharedBy(target, row), () => textFitter.for(this));
    // The same address by the URL standard. Lists that hide share links know them as networks write them.
    return safeAddress(href, undefined, appSchemes)?.replace(/^https?:\/\/[^/?#@]+(?=[/?#]|$)/, (origin) =>
      origin.toUpperCase(),
    );
  }

  #sharedBy(target: ShareTarget, row: RowStory): Shared {
    const { headline, image } = row.story!;
    const via = attributeText(this.via);
    const account = via?.match(/^@?(\w{1,20})$/)?.[1];
    if (via && !account) warn(this, 'via', via);
    const app = attributeText(this.facebookAppId);
    const appNumber = app?.match(/^\d{1,20}$/)?.[0];
    if (app && !appNumber) warn(this, 'count', 'facebook-app-id', app);
    const comment = attributeText(this.text);
    return {
      url: this.#addressFor(target, row),
      headline,
      comment,
      text: comment === undefined ? headline : comment,
      via: account,
      hashtags: listed(attributeText(this.hashtags)),
      related: listed(attributeText(this.related)?.replaceAll('@', ' ')),
      image,
      app: appNumber,
    };
  }

  /** The address that a target is given. What a reader copies or prints stays free of a campaign. */
  #addressFor({ id, address }: ShareTarget, { story, extras }: RowStory): string {
    const { url } = story!;
    const isBare = !address && (id === 'print' || (id === 'copy' && !this.campaignCopied));
    const campaign = this.#campaign?.replaceAll('{network}', id);
    if (isBare || !campaign) return url;
    if (!campaign.includes('=')) return withCampaign(url, campaign, id, 'share');
    return extras?.withOwnParameters(url, campaign) ?? url;
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
    const actions = await rowActions.load().catch(() => undefined);
    if (actions) this.#copier ??= new actions.LinkCopier(this, this.#locale);
    return this.#copier;
  }

  async #share(target: ShareTarget, click: MouseEvent): Promise<void> {
    const { id } = target;
    const row = this.#row;
    const { href } = click.currentTarget as Partial<HTMLAnchorElement>;
    // Other buttons than the middle one open a menu.
    if (href && (click.defaultPrevented || click.button > 1)) return;
    const url = this.#addressFor(target, row);
    const { articleId } = row.story!;
    const campaign = this.#campaign;
    const share = new ShareEvent(id, url, href, articleId, campaign);
    if (!this.dispatchEvent(share)) {
      click.preventDefault();
      this.#closeMenu();
      return;
    }
    let outcome: ShareOutcome;
    try {
      outcome = await (href
        ? this.#follow(target, click, href)
        : (target.act?.(this.#sharedBy(target, row)) ?? this.#copy(url, click.currentTarget as HTMLElement)));
    } catch (failure) {
      // A reader who closes the share sheet has changed their mind.
      outcome = (failure as Error | undefined)?.name === 'AbortError' ? 'cancelled' : 'failed';
    }
    // What is said of copying stands at the button.
    if (outcome !== 'copied') this.#closeMenu();
    const end = new ShareEndEvent(id, outcome, url, articleId, campaign);
    this.dispatchEvent(end);
  }

  #closeMenu(): void {
    this.renderRoot.querySelector<HTMLElement>('[popover]')?.hidePopover?.();
  }

  async #follow({ isForm }: ShareTarget, click: MouseEvent, href: string): Promise<ShareOutcome> {
    if (isForm && (click.currentTarget as HTMLAnchorElement).target && rowActions.value?.openForm(href, click)) {
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

/** The rows in the page. */
const rows = new Set<NewsShareIcons>();

/** A target that a page adds late may be one that a row has asked for. */
function renderRows(): void {
  for (const row of rows) row.requestUpdate();
}

function hasSheet(): boolean {
  return !isServer && typeof navigator.share === 'function';
}
