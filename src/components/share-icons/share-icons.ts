import { html, isServer, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Article } from '../../article/article.js';
import { withCampaign } from '../../article/campaign.js';
import type { ArticleFormat } from '../../article/parse-options.js';
import { ContentController } from '../../controllers/content-controller.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { warn } from '../../controllers/warn.js';
import { enShare } from '../../locales/en-share.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { attributeAddress, attributeText } from '../attribute-values.js';
import { linkCopier } from './copier-on-demand.js';
import { icons } from './icons.js';
import type { LinkCopier } from './link-copier.js';
import { ShareEndEvent, ShareEvent, type ShareOutcome } from './share-events.js';
import { noPage, readPage, sharedStory, type SharedStory } from './shared-story.js';
import { styles } from './share-icons.styles.js';
import { allNetworks, isNetwork, networkOfLink, shareTargets, type Shared, type ShareNetwork } from './targets.js';

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
 * They are links as any other: nothing is loaded from a network, nothing is counted, and they work with a middle click too. While an
 * article is loading, and where it has failed, the fallback stands.
 *
 * @customElement news-share-icons
 *
 * @slot - The fallback: share links, shown before the upgrade and where the script does not run. Without `networks`, theirs are shown.
 *
 * @fires {ShareEvent} news-share - Before a share opens. Cancelable.
 * @fires {ShareEndEvent} news-share-end - After a share that was not cancelled; its `outcome` says what came of it, as far as a page
 *   can know.
 * @fires {LoadEvent} news-load - When `src` has brought its article.
 * @fires {LoadErrorEvent} news-error - When `src` gave no article; its `reason` says why.
 *
 * @csspart list - The row.
 * @csspart link - Each link or button.
 * @csspart icon - The icon in it.
 * @csspart note - What is shown at the icon for a moment after the link was copied.
 * @csspart status - What is said to screen readers; in sight where the browser refuses to copy, with the link to copy by hand.
 *
 * @cssState copied - The link was copied a moment ago.
 *
 * @cssproperty [--news-share-icons-gap=0] - Space between the targets, which have room around their icons already.
 */
export class NewsShareIcons extends LitElement {
  static override styles = [hostReset, styles];

  /** The address to share. Only `http:` and `https:`, absolute or relative to the page. */
  @property() url?: string | null;

  /** The text that goes with the address. Plain text; cut at a grapheme to each target's limit. */
  @property() headline?: string | null;

  /**
   * Where to share, by spaces or commas, in the order in which they are shown: `x`, `facebook`, `linkedin`, `whatsapp`, `email`, `copy`,
   * `print`, `system` (the system's share sheet, where there is one). By default those of the fallback's links, else all of these.
   */
  @property() networks?: string | null;

  /** The X account that a post names as its source. */
  @property() via?: string | null;

  /** Hashtags for X, by spaces or commas, with or without the sign. */
  @property() hashtags?: string | null;

  /**
   * The name of a campaign, added to the shared address as `utm_campaign`, with the target's id as `utm_source` and `share` as
   * `utm_medium`. Never added to a copied link.
   */
  @property() campaign?: string | null;

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
  #networks: readonly ShareNetwork[] = [];
  /** What copies the link, once it has come. */
  #copier?: LinkCopier;

  protected override shouldUpdate(): boolean {
    this.#resolve();
    return this.#content.mayRender(this.#networks.length > 0);
  }

  protected override willUpdate(): void {
    // A server renders without asking whether it should.
    if (isServer) this.#resolve();
  }

  protected override render(): TemplateResult {
    if (this.#networks.length === 0) return html`<slot></slot>`;
    const { current } = this.#locale;
    const { lang, dir } = this.#locale.marksFor();
    const headline = this.#story!.headline;
    /* eslint-disable lit-a11y/no-redundant-role -- Safari takes a list without markers for none, unless it is told. */
    return html`<div class="root">
      <div class="row" lang=${lang ?? nothing} dir=${dir ?? nothing}>
        <ul
          part="list"
          role="list"
          aria-label=${headline ? current.text('shareStory', { headline }) : current.text('share', {})}
          @pointerover=${this.#prepare}
          @focusin=${this.#prepare}
        >
          ${this.#networks.map((network) => html`<li>${this.#renderTarget(network)}</li>`)}
        </ul>
        ${this.#renderStatus()}
      </div>
    </div>`;
    /* eslint-enable lit-a11y/no-redundant-role */
  }

  protected override updated(): void {
    this.#content.warnUnless(this.#networks.length > 0 || this.url === '' || this.networks === '', 'shareMissing');
  }

  #resolve(): void {
    const own = { url: attributeAddress(this, 'url', this.url), headline: attributeText(this.headline) };
    const { fields, showsFallback, isWanting } = this.#content.resolve(
      () => ({}),
      () => Boolean(own.url),
    );
    // The fallback's links are read too, as if one led to a story; an article always has an id, and they have none.
    const article = fields.id ? fields : {};
    this.#story = sharedStory(own, article, isServer ? noPage : readPage(), !isWanting);
    this.#networks =
      this.#story && !showsFallback ? this.#chooseNetworks().filter((network) => this.#isPossible(network)) : [];
  }

  #chooseNetworks(): readonly ShareNetwork[] {
    const given = attributeText(this.networks);
    if (given === null) return [];
    const names = listed(given?.toLowerCase());
    const known = names.filter(isNetwork);
    const unknown = names.filter((name) => !isNetwork(name)).join(' ');
    if (unknown) warn(this, 'choice', 'networks', unknown, allNetworks);
    const pasted = (): ShareNetwork[] =>
      [...this.querySelectorAll('a')].flatMap(({ href }) => networkOfLink(href) ?? []);
    const chosen = known.length > 0 || isServer ? known : pasted();
    return chosen.length > 0 ? [...new Set(chosen)] : allNetworks;
  }

  #isPossible(network: ShareNetwork): boolean {
    if (network !== 'system') return true;
    if (isServer || typeof navigator.share !== 'function') return false;
    return navigator.canShare?.(this.#sheet) ?? true;
  }

  #renderTarget(network: ShareNetwork): TemplateResult {
    const { name = '', label = 'shareOn', address } = shareTargets[network];
    const { path, isLine } = icons[network];
    const words = this.#locale.current.text(label, { network, name });
    // The words are the name; the title shows them to those who point. Browsers do not say a title that repeats the name.
    const content = html`<svg class=${isLine ? 'line' : nothing} part="icon" viewBox="0 0 510 510" aria-hidden="true">
        <path d=${path}></path></svg
      ><span class="unseen">${words}</span>`;
    const share = (click: MouseEvent): void => void this.#share(network, click);
    if (!address) {
      return html`<button class="link" part="link" title=${words} type="button" ?disabled=${isServer} @click=${share}>
          ${content}</button
        >${network === 'copy' ? this.#copier?.renderNote(html) : nothing}`;
    }
    const href = address({ ...this.#words, url: this.#addressFor(network) });
    // A mail program opens beside the page; a new tab for it would stay empty.
    return html`<a
      class="link"
      part="link"
      title=${words}
      href=${href}
      target=${network === 'email' ? nothing : '_blank'}
      rel="noopener noreferrer"
      @click=${share}
      @auxclick=${share}
      >${content}</a
    >`;
  }

  /** What a screen reader says of copying; in sight where it has failed, with the link to copy by hand. */
  #renderStatus(): TemplateResult {
    const { url } = this.#story!;
    const hasFailed = (this.isRefused || this.#copier?.hasFailed) && this.#networks.includes('copy');
    // It stands before there is anything to say: a screen reader says what is put into it.
    return html`<p class=${hasFailed ? nothing : 'unseen'} part="status" role="status">
      ${
        hasFailed
          ? this.#locale.current.parts('linkToCopy', { link: html`<bdi>${url}</bdi>` })
          : this.#copier?.renderNotice()
      }
    </p>`;
  }

  /** What goes with the address. */
  get #words(): Omit<Shared, 'url'> {
    const via = attributeText(this.via);
    const account = via?.match(/^@?(\w+)$/)?.[1];
    if (via && !account) warn(this, 'via', via);
    return { headline: this.#story!.headline, via: account, hashtags: listed(attributeText(this.hashtags)) };
  }

  /** The address that a target is given. What a reader copies or prints stays free of a campaign. */
  #addressFor(network: ShareNetwork): string {
    const { url } = this.#story!;
    return network === 'copy' || network === 'print' ? url : withCampaign(url, this.#campaign, network, 'share');
  }

  get #campaign(): string | undefined {
    return attributeText(this.campaign) ?? undefined;
  }

  /** What the system's share sheet is given. */
  get #sheet(): ShareData {
    const { headline } = this.#story!;
    return { ...(headline && { title: headline }), url: this.#addressFor('system') };
  }

  /** A reader comes to the row. */
  #prepare(): void {
    // An application may have gone to another story since: what a reader is about to follow is made from what the page says now.
    this.requestUpdate();
    // Copying has to follow a click closely, or a browser refuses it.
    if (this.#networks.includes('copy')) void this.#prepareCopier();
  }

  async #prepareCopier(): Promise<LinkCopier | undefined> {
    const Copier = await linkCopier.bring().catch(() => undefined);
    if (Copier) this.#copier ??= new Copier(this, this.#locale);
    return this.#copier;
  }

  async #share(network: ShareNetwork, click: MouseEvent): Promise<void> {
    const { href } = click.currentTarget as Partial<HTMLAnchorElement>;
    // Other buttons than the middle one open a menu.
    if (href && (click.defaultPrevented || click.button > 1)) return;
    const url = this.#addressFor(network);
    const { articleId } = this.#story!;
    const campaign = this.#campaign;
    const share = new ShareEvent(network, url, href, articleId, campaign);
    if (!this.dispatchEvent(share)) {
      click.preventDefault();
      return;
    }
    let outcome: ShareOutcome;
    try {
      outcome = await (href ? this.#follow(click) : this.#act(network, click.currentTarget as HTMLElement));
    } catch (failure) {
      // A reader who closes the share sheet has changed their mind.
      outcome = (failure as Error | undefined)?.name === 'AbortError' ? 'cancelled' : 'failed';
    }
    const end = new ShareEndEvent(network, outcome, url, articleId, campaign);
    this.dispatchEvent(end);
  }

  async #follow(click: MouseEvent): Promise<ShareOutcome> {
    // The link is followed after all listeners have had their say.
    await new Promise((resolve) => setTimeout(resolve));
    return click.defaultPrevented ? 'cancelled' : 'opened';
  }

  async #act(network: ShareNetwork, button: HTMLElement): Promise<ShareOutcome> {
    if (network === 'copy') return this.#copy(this.#story!.url, button);
    if (network === 'system') {
      await navigator.share(this.#sheet);
      return 'shared';
    }
    window.print();
    return 'opened';
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
