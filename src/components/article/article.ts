import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Article, ArticleInput } from '../../article/article.js';
import type { ArticleFormat } from '../../generated/article/format-names.js';
import { isServer } from '../../widget/is-server.js';
import {
  articleAnnouncement,
  articleRequest,
  type ArticleAnswer,
  type ArticleRequest,
} from '../../widget/content/protocols.js';
import type { SourceState } from '../../widget/content/content.js';
import { HandoverController } from '../../widget/content/handover-controller.js';
import { followSource } from '../../widget/content/lazy-sources.js';
import { PageArticleController } from './page-article-controller.js';
import { warn } from '../../widget/warnings/warn.js';
import { attributeChoice } from '../../widget/attributes/attribute-values.js';
import { Widget } from '../../widget/widget.js';

/**
 * Gives one article to all the widgets inside it.
 *
 * ```html
 * <news-article src="https://example.com/a.json">
 *   <news-headline-card></news-headline-card>
 *   <news-byline></news-byline>
 * </news-article>
 * ```
 *
 * On a publisher's own page, where the page's metadata names the article, nothing else is needed:
 *
 * ```html
 * <news-article from="page">
 *   <news-byline></news-byline>
 *   <news-share-icons></news-share-icons>
 * </news-article>
 * ```
 *
 * The article comes from `article`, else from `src`, else from a JSON `<script>` that is a direct child, else from the
 * place that `from` names. The element is a block, so that a theme can give it the width of its column; if it is empty,
 * it takes no space. It and its widgets may upgrade in any order, and may come from different copies of the library.
 *
 * @customElement news-article
 *
 * @slot - Anything; widgets at any depth, in shadow roots too. A direct child `<script type="application/json">` or
 *   `application/ld+json` is the article, in any JSON format that `parseArticles` reads. A server can send its data in
 *   this way.
 *
 * @fires {LoadEvent} news-load - When the article from `src` has loaded.
 * @fires {LoadErrorEvent} news-error - When `src` gave no article; its `reason` says why.
 */
export class NewsArticle extends Widget {
  static override styles = css`
    :host {
      display: block;
    }
    /* In a grid or flex row an empty block leaves a gap. */
    :host(:is([hidden], :empty)) {
      display: none;
    }
  `;

  /**
   * The address of an article in any format that `parseArticles` reads. If there are several articles, the first is
   * used.
   */
  @property() src?: string | null;

  /** The format of the data at `src`, if its content does not show it. */
  @property() format?: ArticleFormat | null;

  /**
   * Another source of the article: `page` for the metadata of the host page itself. That is the story that the page's
   * JSON-LD describes, else its microdata, else its OpenGraph and other meta tags (a front page is not a story). Its
   * address is the canonical one, else `og:url`, else the page's own without tracking parameters. Changes in the head
   * of the page are followed. Metadata inside a widget never counts as the page's.
   */
  @property() from?: 'page' | null;

  /** The article. For JavaScript users. */
  @property({ attribute: false }) article?: ArticleInput | null;

  #source?: SourceState;
  #page = new PageArticleController(this);
  #inline?: Article;
  #inlineText = '';
  #isParsing = false;
  #observer?: MutationObserver;
  #announced?: ArticleAnswer;

  constructor() {
    super();
    new HandoverController(this);
    this.addEventListener(articleRequest, this.#answerRequest);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer) return;
    this.#observer ??= new MutationObserver(() => void this.#readInline());
    void this.#readInline();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(): void {
    this.#follow();
    // An element that has left the page may still get an article: the code that reads its JSON can load later.
    if (!this.isConnected) return;
    const answer = this.#answer;
    const before = this.#announced;
    if (before?.status === answer.status && before.article === answer.article) return;
    this.#announced = answer;
    this.ownerDocument.dispatchEvent(new Event(articleAnnouncement));
  }

  get #answer(): ArticleAnswer {
    const { status: sourceStatus = 'none', articles: [loaded] = [] } = this.#source ?? {};
    // After a failure, the article that loaded before belongs to another address. It stays only if nothing else is
    // known.
    const own = sourceStatus === 'failed' ? undefined : loaded;
    const article = this.article ?? own ?? this.#inline ?? this.#page.article ?? loaded;
    const status = this.#page.status === 'none' ? sourceStatus : this.#page.status;
    const waiting = this.#isParsing ? 'loading' : status;
    return { status: article ? 'ready' : waiting, ...(article && { article }) };
  }

  #answerRequest = (request: Event): void => {
    this.#follow();
    const answer = this.#answer;
    // An element further out may know more.
    if (answer.status === 'none') return;
    request.stopPropagation();
    (request as CustomEvent<ArticleRequest>).detail.answer = answer;
  };

  /** Reads the sources again. The page's metadata is read only if the others give nothing. */
  #follow(): void {
    this.#source = followSource(this, this.#source);
    const isElsewhere =
      this.article || this.#inline || this.#isParsing || (this.src && this.#source.status !== 'failed');
    const from = attributeChoice(this, 'from', this.from, ['page']);
    this.#page.follow(this.isConnected && from === 'page' && !isElsewhere);
  }

  async #readInline(): Promise<void> {
    const script = this.querySelector(
      ':scope > script[type="application/json"], :scope > script[type="application/ld+json"]',
    );
    // A parser writes a script's text after the element itself.
    this.#observer?.observe(this, { childList: true });
    if (script) this.#observer?.observe(script, { childList: true, characterData: true, subtree: true });
    const text = script?.textContent?.trim() ?? '';
    if (text === this.#inlineText) return;
    this.#inlineText = text;
    this.#isParsing = true;
    const inline = text ? await this.#parseInline(text) : undefined;
    if (text !== this.#inlineText) return;
    this.#isParsing = false;
    this.#inline = inline;
    this.requestUpdate();
  }

  async #parseInline(text: string): Promise<Article | undefined> {
    const lost = (failure: unknown): void => warn(this, 'parsersMissing', String(failure));
    try {
      const findSource = await import('../../article/formats/formats.js')
        .then((module) => module.findSource)
        .catch(lost);
      const source = findSource?.(text);
      const parse = await source?.loadParser().catch(lost);
      return (await parse?.(source?.value, { url: this.baseURI }))?.[0];
    } catch (failure) {
      if (document.readyState === 'loading') {
        // The parser may still be writing the rest.
        await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
        if (text !== this.#inlineText) return undefined;
      }
      // It throws no other error.
      warn(this, 'inlineArticle', (failure as Error).message);
      return undefined;
    }
  }
}
