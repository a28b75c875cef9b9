import { html, isServer, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Article } from '../../article/article.js';
import { safeAddress } from '../../article/address.js';
import { withCampaign } from '../../article/campaign.js';
import type { ArticleFormat } from '../../article/parse-options.js';
import { ContentController } from '../../controllers/content-controller.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { warn } from '../../controllers/warn.js';
import { enShare } from '../../locales/en-share.js';
import { hostReset } from '../../theme/host-reset.styles.js';
import { attributeAddress, attributeText } from '../attribute-values.js';
import { copyText } from './copy-text.js';
import { icons } from './icons.js';
import { ShareEndEvent, ShareEvent, type ShareOutcome } from './share-events.js';
import { noPage, readPage, sharedStory, type SharedStory } from './shared-story.js';
import { styles } from './share-icons.styles.js';
import { shareTargets, targetOfLink, type Shared, type ShareTarget } from './targets.js';

/** How long "Link copied" stays in sight, in milliseconds. */
const noteTime = 3_000;

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

  /** What came of copying, while it is shown. */
  @state() private copying?: 'copied' | 'failed';

  #content = new ContentController(this);
  #locale = new LocaleController(this, enShare);
  #internals = this.attachInternals();
  #story?: SharedStory;
  #targets: readonly ShareTarget[] = [];
  #isNoteLate = false;
  #noteTimer?: ReturnType<typeof setTimeout>;

  protected override shouldUpdate(): boolean {
    this.#resolve();
    return this.#content.mayRender(this.#targets.length > 0);
  }

  protected override willUpdate(): void {
    // A server renders without asking whether it should.
    if (isServer) this.#resolve();
  }

  protected override render(): TemplateResult {
    if (this.#targets.length === 0) return html`<slot></slot>`;
    const { current } = this.#locale;
    const { lang, dir } = this.#locale.marksFor();
    const headline = this.#story!.headline;
    /* eslint-disable lit-a11y/no-redundant-role -- Safari takes a list without markers for none, unless it is told. */
    return html`<div class="root">
      <div class="row" lang=${ifDefined(lang)} dir=${ifDefined(dir)}>
        <ul
          class="list"
          part="list"
          role="list"
          aria-label=${headline ? current.text('shareStory', { headline }) : current.text('share', {})}
          @pointerover=${this.#lookAgain}
          @focusin=${this.#lookAgain}
        >
          ${this.#targets.map((target) => html`<li>${this.#renderTarget(target)}</li>`)}
        </ul>
        ${this.#renderStatus()}
      </div>
    </div>`;
    /* eslint-enable lit-a11y/no-redundant-role */
  }

  protected override updated(): void {
    this.#content.warnUnless(this.#targets.length > 0 || this.url === '' || this.networks === '', 'shareMissing');
  }

  #resolve(): void {
    const own = { url: attributeAddress(this, 'url', this.url), headline: attributeText(this.headline) };
    const { fields, showsFallback, isWanting } = this.#content.resolve(
      () => ({}),
      () => Boolean(own.url),
    );
    // The fallback's links are read too, as if one led to a story; an article always has an id, and they have none.
    const article = fields.id ? fields : undefined;
    const story = sharedStory(own, article, isServer ? noPage : readPage(), !isWanting);
    // On a server, where a relative address stays one.
    this.#story = safeAddress(story?.url) ? story : undefined;
    this.#targets =
      this.#story && !showsFallback ? this.#chooseTargets().filter((target) => this.#isPossible(target)) : [];
  }

  #chooseTargets(): readonly ShareTarget[] {
    const given = attributeText(this.networks);
    if (given === null) return [];
    const ids = new Set(
      given
        ?.toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    );
    const known = [...ids].flatMap((id) => shareTargets.find((target) => target.id === id) ?? []);
    if (known.length < ids.size) {
      const unknown = [...ids].filter((id) => !known.some((target) => target.id === id)).join(' ');
      const all = shareTargets.map(({ id }) => id);
      warn(this, 'choice', 'networks', unknown, all);
    }
    if (known.length > 0) return known;
    const pasted = isServer ? [] : [...this.querySelectorAll('a')].flatMap((link) => targetOfLink(link.href) ?? []);
    return pasted.length > 0 ? [...new Set(pasted)] : shareTargets;
  }

  #isPossible({ id }: ShareTarget): boolean {
    if (id !== 'system') return true;
    if (isServer || typeof navigator.share !== 'function') return false;
    return navigator.canShare?.(this.#sheet) ?? true;
  }

  #renderTarget(target: ShareTarget): TemplateResult {
    const { id, address, label, name = '' } = target;
    const { path, isLine } = icons[id];
    const words = this.#locale.current.text(label, { network: id, name });
    // The words are the name; the title shows them to those who point. Browsers do not say a title that repeats the name.
    const content = html`<svg class="icon ${isLine ? 'line' : ''}" part="icon" viewBox="0 0 510 510" aria-hidden="true">
        <path d=${path}></path></svg
      ><span class="unseen">${words}</span>`;
    if (!address) {
      return html`<button
          class="link"
          part="link"
          type="button"
          title=${words}
          ?disabled=${isServer}
          @click=${(click: MouseEvent) => void this.#act(target, click)}
        >
          ${content}</button
        >${
          id === 'copy' && this.copying === 'copied'
            ? html`<span class="note ${this.#isNoteLate ? 'late' : ''}" part="note" aria-hidden="true"
                >${this.#locale.current.text('linkCopied', {})}</span
              >`
            : nothing
        }`;
    }
    const href = address({ ...this.#words, url: this.#addressFor(target) });
    const follow = (click: MouseEvent): void => this.#announceLink(target, click);
    // A mail program opens beside the page; a new tab for it would stay empty.
    return html`<a
      class="link"
      part="link"
      href=${href}
      title=${words}
      target=${ifDefined(href.startsWith('mailto:') ? undefined : '_blank')}
      rel="noopener noreferrer"
      @click=${follow}
      @auxclick=${follow}
      >${content}</a
    >`;
  }

  #renderStatus(): TemplateResult {
    const { current } = this.#locale;
    const hasFailed = this.copying === 'failed';
    // It stands before there is anything to say: a screen reader says what is put into it.
    return html`<p class="status ${hasFailed ? '' : 'unseen'}" part="status" role="status">
      ${
        hasFailed
          ? current.parts('linkToCopy', { link: html`<bdi class="address">${this.#story!.url}</bdi>` })
          : this.copying && current.text('linkCopied', {})
      }
    </p>`;
  }

  /** What goes with the address. */
  get #words(): Omit<Shared, 'url'> {
    const via = attributeText(this.via)?.replace(/^@/, '');
    if (via && !/^\w+$/.test(via)) warn(this, 'via', via);
    const hashtags =
      attributeText(this.hashtags)
        ?.split(/[\s,#]+/)
        .filter(Boolean) ?? [];
    return { headline: this.#story!.headline, via: via && /^\w+$/.test(via) ? via : undefined, hashtags };
  }

  /** The address that a target is given. What a reader copies or prints stays free of a campaign. */
  #addressFor({ id }: Pick<ShareTarget, 'id'>): string {
    const { url } = this.#story!;
    return id === 'copy' || id === 'print' ? url : withCampaign(url, this.#campaign, id, 'share');
  }

  get #campaign(): string | undefined {
    return attributeText(this.campaign) ?? undefined;
  }

  /** What the system's share sheet is given. */
  get #sheet(): ShareData {
    const { headline } = this.#story!;
    return { ...(headline && { title: headline }), url: this.#addressFor({ id: 'system' }) };
  }

  /** An application may have gone to another story since: what a reader is about to follow is made from what the page says now. */
  #lookAgain(): void {
    this.requestUpdate();
  }

  #announceLink(target: ShareTarget, click: MouseEvent): void {
    // Other buttons than the middle one open a menu.
    if (click.defaultPrevented || click.button > 1) return;
    const { href } = click.currentTarget as HTMLAnchorElement;
    const end = this.#announce(target, href);
    if (!end) {
      click.preventDefault();
      return;
    }
    // The link is followed after all listeners have had their say.
    setTimeout(() => end(click.defaultPrevented ? 'cancelled' : 'opened'));
  }

  async #act(target: ShareTarget, click: MouseEvent): Promise<void> {
    const end = this.#announce(target);
    if (!end) return;
    let outcome: ShareOutcome;
    try {
      outcome = await this.#perform(target, click.currentTarget as HTMLElement);
    } catch (failure) {
      // A reader who closes the share sheet has changed their mind.
      outcome = (failure as Error | undefined)?.name === 'AbortError' ? 'cancelled' : 'failed';
    }
    end(outcome);
  }

  async #perform({ id }: ShareTarget, button: HTMLElement): Promise<ShareOutcome> {
    if (id === 'copy') return this.#copy(button);
    if (id === 'system') {
      await navigator.share(this.#sheet);
      return 'shared';
    }
    window.print();
    return 'opened';
  }

  async #copy(button: HTMLElement): Promise<'copied' | 'failed'> {
    // Said twice, a sentence is new only if it went away between.
    this.#showCopying(undefined);
    const { left, right } = button.getBoundingClientRect();
    const isRight = left + right > document.documentElement.clientWidth;
    this.#isNoteLate = isRight !== (getComputedStyle(button).direction === 'rtl');
    const outcome = (await copyText(this.#story!.url, button.closest('.row')!)) ? 'copied' : 'failed';
    this.#showCopying(outcome);
    clearTimeout(this.#noteTimer);
    // A link that has to be copied by hand stays.
    if (outcome === 'copied') this.#noteTimer = setTimeout(() => this.#showCopying(undefined), noteTime);
    return outcome;
  }

  #showCopying(copying: 'copied' | 'failed' | undefined): void {
    this.copying = copying;
    try {
      this.#internals.states[copying === 'copied' ? 'add' : 'delete']('copied');
    } catch {
      // Custom states, or their names without dashes, are newer than the oldest browsers that this runs in.
    }
  }

  /** @returns what tells the page of the outcome, or `undefined` where the page cancels the share */
  #announce(target: ShareTarget, href?: string): ((outcome: ShareOutcome) => void) | undefined {
    const { id } = target;
    const url = this.#addressFor(target);
    const { articleId } = this.#story!;
    const campaign = this.#campaign;
    const share = new ShareEvent(id, url, href, articleId, campaign);
    if (!this.dispatchEvent(share)) return undefined;
    return (outcome) => {
      const end = new ShareEndEvent(id, outcome, url, articleId, campaign);
      this.dispatchEvent(end);
    };
  }
}
