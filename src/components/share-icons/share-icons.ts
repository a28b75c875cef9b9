import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isSubstitute, lacksArticle, noContent, showsMarkup, type Content } from '../../widget/content/content.js';
import { isServer } from '../../widget/is-server.js';
import { setState } from '../../widget/custom-state.js';
import { LocaleController } from '../../widget/language/locale-controller.js';
import { enShare } from '../../locales/en-share.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { attributeAddress, attributeText } from '../../widget/attributes/attribute-values.js';
import { attributeConverter, booleanConverter } from '../../widget/attributes/property-converters.js';
import { adoptLateStyles } from '../../widget/lazy/late-styles.js';
import { ArticleWidget } from '../../widget/article-widget.js';
import { chooseNetworks, pastedAddress, pastedWords } from './choose-networks.js';
import {
  campaignOf,
  hrefOf,
  sharedAddress,
  sharedBy,
  type AddressAttributes,
  type RowStory,
} from './target-address.js';
import { extraRowAttributes, rowActions, shareExtras } from './lazy-parts.js';
import type { LinkCopier } from './row-actions.js';
import { ShareEndEvent, ShareEvent, type ShareOutcome } from './share-events.js';
import type { ExtraAttributes, ShareAppearance, ShareOrientation } from './share-extras.js';
import type { Profile } from './profiles.js';
import { readPage, sharedStory } from './shared-story.js';
import { shareStyles } from './share-icons.styles.js';
import { targetsAnnouncement, type ShareTarget } from './network-record.js';
import { isAdded, isTargetExpected, targetFor, targetsOf } from './known-networks.js';

/** The content of a row at one moment. */
interface Row extends RowStory {
  targets: readonly ShareTarget[];
  /** The addresses that the links of the targets open; `undefined` for an action on the page itself. */
  hrefs?: ReadonlyMap<ShareTarget, string | undefined>;
  /** The profiles on which readers can follow the publisher. */
  profiles: readonly Profile[];
  /** Whether there is anything to show. */
  hasContent: boolean;
  content: Content;
}

/** The content of a row that is not known yet. */
const noRow: Row = { targets: [], profiles: [], hasContent: false, content: noContent };

/**
 * Matches the browsers inside apps. Most open no second tab, and some do nothing at all with a link that asks for one.
 */
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
 * The shared address is `url`, else that of its `article`, its `src` or the `<news-article>` around it, else the page's
 * canonical address, else the page's own without tracking parameters. The shared headline is `headline`, else that of
 * the article or page with exactly this address. An attribute that is present and empty means none.
 *
 * They are plain links: nothing is loaded from a network, nothing is counted, and they work with a middle click too. A
 * page loads the icons and addresses only of the targets that it shows. While an article is loading, and if it has
 * failed, the fallback is shown.
 *
 * @customElement news-share-icons
 * @visible
 *
 * @attr {'light' | 'dark'} scheme - Shows the widget in light or dark colours, with its own background. Without it the
 *   widget follows the colour scheme of its page.
 *
 * @slot - The fallback: share links, shown before the upgrade and if no script runs. Without `networks`, the row shows
 *   the networks of these links.
 * @slot icon-… - Replaces the icon of the target with that id: `<img slot="icon-x" src="…" alt="">`. For a profile to
 *   follow, the name is `icon-follow-x`. There is one slot for each target and profile that is shown.
 *
 * @fires {ShareEvent} news-share - Before a share opens. Cancelable.
 * @fires {ShareEndEvent} news-share-end - After a share that was not cancelled; its `outcome` is the result, as far as
 *   a page can know it.
 * @fires {FollowEvent} news-follow - Before a link of `follow` opens. Cancelable.
 * @fires {LoadEvent} news-load - When the article from `src` has loaded.
 * @fires {LoadErrorEvent} news-error - When `src` gave no article; its `reason` says why.
 *
 * @csspart list - The row.
 * @csspart link - Each link or button.
 * @csspart icon - The icon in a link or button.
 * @csspart label - The words of a link or button, if `appearance` shows them.
 * @csspart more - The button that shows the targets beyond `max`.
 * @csspart menu - The menu of these targets.
 * @csspart note - The note at the icon, shown for a moment after the link was copied.
 * @csspart status - The message for screen readers. If the browser refuses to copy, it is visible, with the link to
 *   copy by hand.
 *
 * @cssState blank - While the widget shows nothing. It then has no margins.
 * @cssState copied - For a moment after the link was copied.
 *
 * @cssproperty [--news-share-icons-gap=0] - Space between the targets. Each already has room around its icon.
 */
export class NewsShareIcons extends ArticleWidget implements ExtraAttributes, AddressAttributes {
  static override get styles(): CSSResultGroup {
    return [hostReset, shareStyles, shareExtras.value?.styles ?? []];
  }

  /** The address to share. Only `http:` and `https:`, absolute or relative to the page. */
  @property() url?: string | null;

  /** The title that is shared with the address. Plain text; cut at a grapheme to each target's limit. */
  @property() headline?: string | null;

  /** The text that is shared with the address, if it is not the headline. Plain text; cut like the headline. */
  @property() text?: string | null;

  /**
   * The targets in the order of the row, separated by spaces or commas. Defaults to those of the fallback's links, else
   * to eight that depend on the language of the page.
   *
   * Known targets: `x`, `facebook`, `linkedin`, `whatsapp`, `telegram`, `reddit`, `bluesky`, `mastodon`, `threads`,
   * `line`, `weibo`, `hatena`, `pinterest`, `flipboard`, `email`, `sms`, `copy`, `print`, `system` (the system's share
   * sheet, if there is one), and those that the page has added.
   */
  @property() networks?: string | null;

  /** The X account that a post names as its source. */
  @property() via?: string | null;

  /** Hashtags for X, separated by spaces or commas, with or without the sign. */
  @property() hashtags?: string | null;

  /** Accounts that X suggests after the post, separated by spaces or commas. */
  @property() related?: string | null;

  /**
   * The id of the publisher's app with Facebook. Facebook's own dialog then opens, and Facebook's insights know the
   * publisher.
   */
  @property({ attribute: 'facebook-app-id' }) facebookAppId?: string | null;

  /**
   * The name of a campaign, added to the shared address as `utm_campaign`, with the target's id as `utm_source` and
   * `share` as `utm_medium`. Or the publisher's own parameters, in which `{network}` is the target's id:
   * `cid=share-{network}`. Not added to a copied link, unless `campaign-copied` is set.
   */
  @property() campaign?: string | null;

  /** Adds the campaign to the copied link too. */
  @property({ attribute: 'campaign-copied', converter: booleanConverter }) campaignCopied = false;

  /** How the targets look: `icon` (the default), `icon-label` or `list` (one below the other, with their names). */
  @property({ reflect: true, converter: attributeConverter }) appearance?: ShareAppearance | null;

  /** Whether the targets are in a row (`horizontal`, the default) or a column (`vertical`). */
  @property({ reflect: true, converter: attributeConverter }) orientation?: ShareOrientation | null;

  /** Shows the icons of networks in their owners' colours, instead of the theme's ink. */
  @property({ converter: booleanConverter }) branded = false;

  /**
   * The maximum number of targets that are shown, 1 or more. The others are in a menu behind a button. By default all
   * are shown.
   */
  @property({ reflect: true, converter: attributeConverter }) max?: string | number | null;

  /**
   * The publisher's profiles to follow: addresses, separated by spaces, shown after the targets. The address shows the
   * network. If it does not, name the network before it:
   * `rss=/feed.xml newsletter=/newsletters mastodon=https://social.example/@meridian`.
   */
  @property() follow?: string | null;

  /** Whether the link was copied when the code of the copier had not loaded. `undefined` before that. */
  @state() private copied?: boolean;

  /** How many targets fit on one line. */
  @state() private fits = Infinity;

  #locale = new LocaleController(this, enShare);
  /** The content that is shown now. */
  #row = noRow;
  /** Copies the link. Absent until its code has loaded. */
  #copier?: LinkCopier;
  #list?: HTMLElement | null;
  #width = globalThis.ResizeObserver && new ResizeObserver(([entry]) => this.#fitInto(entry!.contentRect.width));

  override connectedCallback(): void {
    super.connectedCallback();
    rows.add(this);
    // One listener serves all rows.
    document.addEventListener(targetsAnnouncement, renderRows);
    if (document.readyState !== 'complete') addEventListener('load', renderRows, { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    rows.delete(this);
  }

  protected override findContent(): Content | undefined {
    const row = this.#resolve();
    // The row keeps its content while a part of the next one loads.
    if (!row && this.hasUpdated) return undefined;
    this.#row = row ?? noRow;
    return this.#row.content;
  }

  protected override hasContent(): boolean {
    return this.#row.hasContent;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { extras } = this.#row;
    if (extras) adoptLateStyles(this, extras.styles);
  }

  protected override render(): TemplateResult {
    const { targets, extras, hasContent } = this.#row;
    if (!hasContent) return html`<slot></slot>`;
    const { lang, dir } = this.#locale.marksFor();
    /* eslint-disable lit-a11y/no-redundant-role -- Without the role, Safari does not treat a list without markers as a
       list. See https://bugs.webkit.org/show_bug.cgi?id=170179. */
    return html`<div class="root">
      <div class=${`row ${extras ? extras.classes(this) : ''}`} lang=${lang ?? nothing} dir=${dir ?? nothing}>
        <ul part="list" role="list" aria-label=${this.#name} @pointerover=${this.#prepare} @focusin=${this.#prepare}>
          ${
            extras
              ? extras.renderItems(this, this.#locale.words, {
                  ...this.#row,
                  fits: this.fits,
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
    const list = this.renderRoot.querySelector('ul');
    if (list !== this.#list) {
      this.#width?.disconnect();
      if (list) this.#width?.observe(list);
      this.#list = list;
    }
    this.#showOverflow();
    setState(this, 'copied', this.#copier?.hasCopied === true);
    const isAsked =
      this.#row === noRow ||
      this.#row.story !== undefined ||
      attributeText(this.url) === null ||
      attributeText(this.networks) === null;
    this.contentController.warnUnless(isAsked, 'shareMissing');
  }

  /** Finds out how many icons fit on one line. If not all do, the others go into the menu. */
  #fitInto(width: number): void {
    const [first, second] = this.#list!.children as unknown as HTMLElement[];
    if (!second || first!.querySelector('.named')) return;
    const { offsetLeft, offsetWidth } = first!;
    // A full line is stretched, so the distance between two icons says nothing.
    const step = offsetWidth + parseFloat(getComputedStyle(this.#list!).columnGap);
    // In a column, they are below each other.
    if (second.offsetLeft !== offsetLeft) {
      const { targets, profiles } = this.#row;
      // The space before the profiles (`share-extras.styles.ts`).
      const apart = targets.length > 0 && profiles.length > 0 ? 12 : 0;
      this.fits = Math.max(2, Math.floor((width - apart - offsetWidth) / step + 1.01));
    }
    this.#showOverflow();
  }

  /** Lets a reader scroll to the icons that do not fit, until the menu has loaded. */
  #showOverflow(): void {
    this.#list?.classList.toggle('tight', this.#list.childElementCount > this.fits);
  }

  /** The name of the row, which distinguishes two rows on a page. */
  get #name(): string {
    const { words } = this.#locale;
    const { story, targets, extras } = this.#row;
    if (targets.length === 0) return extras!.name(words);
    return story?.headline ? words.text('shareStory', { headline: story.headline }) : words.text('share', {});
  }

  /** Returns the content to show; `undefined` while a part of it is loading. */
  #resolve(): Row | undefined {
    const own = { url: attributeAddress(this, 'url', this.url), headline: attributeText(this.headline) };
    const content = this.contentController.resolve(
      () => ({}),
      () => Boolean(own.url),
    );
    const { fields } = content;
    const isUnread = showsMarkup(content);
    // The fallback's links are also read as links to a story. An article always has an id, and they have none.
    const article = fields.id ? fields : {};
    // Without an article, share what the page's own links share.
    if (!article.url && own.url === undefined) own.url = pastedAddress(this);
    const story = sharedStory(own, article, readPage(this), !lacksArticle(content));
    const needsExtras =
      extraRowAttributes.some((name) => (this[name] ?? false) !== false) ||
      campaignOf(this)?.includes('=') ||
      this.#row.targets.length > this.fits;
    const extras = needsExtras ? shareExtras.for(this) : undefined;

    const networks = story && !isUnread ? chooseNetworks(this, this.networks, this.#locale.language) : [];
    // If there is no share sheet, do not load its icon.
    const possible = networks?.filter((network) => network !== 'system' || isAdded(network) || hasSheet());
    const profiles = extras?.profilesOf(this) ?? [];
    const ids = [...(possible ?? []), ...profiles.map(({ network }) => network)];
    const isComing = (id: string): boolean => !targetFor(id, this) && isTargetExpected(id);
    const isWaiting = needsExtras && !extras && shareExtras.isExpected;
    if (!possible || isWaiting || ids.some(isComing)) return undefined;
    const found = story && this.networks !== '' ? targetsOf(possible, this) : [];
    const hrefs = new Map(found.map((target) => [target, hrefOf(this, target, { story, extras })]));
    // A story without a picture cannot be pinned, and some systems have no share sheet.
    const targets = found.filter((target) =>
      target.isPossible
        ? !isServer && target.isPossible(sharedBy(this, target, { story, extras }))
        : !target.address || hrefs.get(target),
    );
    // If only links to profiles are given, the pasted share links stay.
    const isPasted = isSubstitute(content) && content.fallback.isReadable;
    const hasContent = !isUnread && targets.length + (isPasted ? 0 : profiles.length) > 0;
    return { story, extras, profiles, targets, hrefs, hasContent, content };
  }

  /** @param isNamed whether its name is visible beside the icon, and not the full description of its action */
  #renderTarget(target: ShareTarget, isNamed: boolean): TemplateResult {
    const { id, label = 'shareOn' } = target;
    const { current, words: english } = this.#locale;
    // If the library lacks the language, use the page's own words.
    const pasted = current.hasWords ? undefined : pastedWords(this, id);
    // A name that a page sets is in the page's language.
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
        >${id === 'copy' ? this.#renderNote() : nothing}`;
    }
    // A mail program opens beside the page. A new tab for it would stay empty.
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

  /** Renders the note beside the button that copies, for a moment after it has copied. */
  #renderNote(): TemplateResult | undefined {
    const { note } = this.#copier ?? {};
    return (
      note && html`<span class="note ${note.isLate ? 'late' : ''}" part="note" aria-hidden="true">${note.words}</span>`
    );
  }

  /** @param title the tooltip. It is not on the link itself, where lists that hide share links would recognise it */
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

  /**
   * Renders the message about copying for screen readers. It is visible if no note can be shown beside the button, or
   * if copying has failed. A message about a failure has the link, to copy by hand.
   */
  #renderStatus(): TemplateResult {
    const hasFailed = this.copied === false || this.#copier?.hasFailed;
    const failed = hasFailed && this.#row.targets.find(({ id }) => id === 'copy');
    const copied = this.copied && this.#locale.words.text('linkCopied', {});
    // It exists before there is anything to say, because screen readers read what is added to it. It has no role,
    // because Orca reads an empty status aloud.
    return html`<p class=${failed || copied ? nothing : 'unseen'} part="status" aria-live="polite" aria-atomic="true">
      ${
        failed
          ? this.#locale.words.parts('linkToCopy', { link: html`<bdi>${sharedAddress(this, failed, this.#row)}</bdi>` })
          : copied || this.#copier?.note?.words
      }
    </p>`;
  }

  /** Prepares the row when a reader points at it or moves the focus into it. */
  #prepare(): void {
    // An application may have gone to another story since. The link must match what the page says now.
    this.requestUpdate();
    // Copying must follow a click immediately, or a browser refuses it.
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
    // Buttons other than the middle one open a menu.
    if (href && (click.defaultPrevented || click.button > 1)) return;
    const url = sharedAddress(this, target, row);
    const { articleId } = row.story!;
    const campaign = campaignOf(this);
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
        : (target.act?.(sharedBy(this, target, row)) ?? this.#copy(url, click.currentTarget as HTMLElement)));
    } catch (failure) {
      // A reader who closes the share sheet has cancelled.
      outcome = (failure as Error | undefined)?.name === 'AbortError' ? 'cancelled' : 'failed';
    }
    // The message about copying is at the button.
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
    // The link is followed after all listeners have run.
    await new Promise((resolve) => setTimeout(resolve));
    return click.defaultPrevented ? 'cancelled' : 'opened';
  }

  async #copy(url: string, button: HTMLElement): Promise<ShareOutcome> {
    // Screen readers skip a message that has not changed.
    this.copied = undefined;
    const copier = this.#copier ?? (await this.#prepareCopier());
    if (copier) return copier.copy(url, button);
    try {
      // The browser may ask the reader first, and get no answer.
      await Promise.race([navigator.clipboard.writeText(url), new Promise((_, reject) => setTimeout(reject, 1_000))]);
      this.copied = true;
    } catch {
      this.copied = false;
    }
    return this.copied ? 'copied' : 'failed';
  }
}

/** The rows in the page. */
const rows = new Set<NewsShareIcons>();

/** Renders all rows again, because a row may be waiting for a target that the page has added. */
function renderRows(): void {
  for (const row of rows) row.requestUpdate();
}

function hasSheet(): boolean {
  return !isServer && typeof navigator.share === 'function';
}
