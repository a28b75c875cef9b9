import { isServer, type LitElement, type ReactiveController } from 'lit';
import type { ArticleFields } from '../article/merge.js';
import { withoutAbsent } from '../article/absent-values.js';
import { noContent, noFallback, unreadFallback, type Content, type ContentHost } from './content.js';
import type { ContentSources } from './content-sources.js';
import type { Fallback } from './fallback-markup.js';
import { contentSources } from './lazy-parts.js';
import { warn } from './warn.js';

/** The warnings of a widget that lacks what it needs. */
export type MissingContent =
  'headlineMissing' | 'bylineMissing' | 'bylineUnread' | 'captionMissing' | 'pictureMissing' | 'shareMissing';

/** Attributes that say how something is shown, and nothing of what. */
const aboutForm = /^(layout|level|lines|priority|ratio|campaign|target|expandable|hide-.*)$/;

/** One observer notices the first markup that is put inside any widget of this copy. */
let observer: MutationObserver | undefined;

/**
 * Where a widget's content comes from: its own attributes and properties, then its other sources, for which it has a
 * {@link ContentSources} as soon as there is one of them.
 */
export class ContentController implements ReactiveController {
  #host: ContentHost;
  #sources?: ContentSources;
  #isInArticle = false;
  #hasServerRoot = false;
  /** Whether the widget has other sources than its own attributes, but the code that reads them has not loaded. */
  #isAlone = false;

  constructor(host: ContentHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (isServer) return;
    const host = this.#host;
    this.#isInArticle = isInArticle(host);
    // It may have come from elsewhere, where it had no source.
    if (this.#isInArticle) host.requestUpdate();
    this.#hasServerRoot ||= !host.hasUpdated && (host.renderRoot as ShadowRoot).firstElementChild !== null;
    observer ??= new MutationObserver((records) => {
      for (const { target } of records) (target as ContentHost).requestUpdate();
    });
    observer.observe(host, { childList: true });
  }

  /** What the light DOM says now. */
  get fallback(): Fallback {
    return this.#sources?.fallback ?? noFallback;
  }

  /**
   * The content as it is now.
   *
   * @param own what the widget's own attributes and properties say
   * @param isEnough whether these fields are enough without a source that is loading or has failed
   */
  resolve(own: () => ArticleFields, isEnough: (fields: ArticleFields) => boolean): Content {
    const host = this.#host;
    const hasMore =
      host.article || host.src || this.#isInArticle || this.#hasServerRoot || (!isServer && host.firstChild);
    if (hasMore && !this.#sources) {
      const Sources = contentSources.for(host);
      this.#isAlone = !Sources;
      if (!Sources) return this.#resolveAlone(withoutAbsent(own()) as Content['fields']);
      this.#sources = new Sources(host);
    }
    if (this.#sources) return this.#sources.resolve(own(), isEnough, this.#isInArticle);
    return { ...noContent, fields: withoutAbsent(own()) as Content['fields'] };
  }

  /**
   * Whether the widget may render: what a server rendered is not given up for a fallback, or for nothing.
   *
   * @param hasContent whether the client has something to show
   */
  mayRender(hasContent: boolean, { isStandIn }: Content): boolean {
    return (hasContent && !isStandIn) || !(this.#sources?.holdsServerRoot ?? this.#hasServerRoot);
  }

  /**
   * The content while the other sources cannot be read: the markup as it is. If they never can, the widget's own fields count before the markup.
   */
  #resolveAlone(fields: Content['fields']): Content {
    const host = this.#host;
    const isMore = fields.url ?? fields.image ?? !host.textContent.trim();
    const showsFallback = contentSources.isExpected || this.#hasServerRoot || !isMore;
    const isWanting = showsFallback || Boolean(host.src) || this.#isInArticle;
    return { fields, showsFallback, isStandIn: showsFallback, isWanting, fallback: unreadFallback };
  }

  /** Tells a page's developer about a widget that has something, but not what it takes to show it. */
  warnUnless(hasContent: boolean, about: MissingContent): void {
    const host = this.#host;
    // Out of the page a widget has let go of its sources.
    if (hasContent || isServer || !host.isConnected || (this.#sources?.isWaiting ?? this.#isAlone)) return;
    const { observedAttributes } = host.constructor as typeof LitElement;
    const isGiven = (name: string): boolean => !aboutForm.test(name) && host.hasAttribute(name);
    if (!this.fallback.isReadable && !observedAttributes.some(isGiven)) return;
    // It asks again when that one upgrades.
    if (host.closest('news-article:not(:defined)')) return;
    if (document.readyState === 'loading') {
      // The parser may be about to write the rest.
      document.addEventListener('DOMContentLoaded', () => host.requestUpdate(), { once: true });
    } else warn(host, about);
  }
}

/** Whether there is a `<news-article>` around an element, of whichever copy of the library, through slots and shadow roots. */
function isInArticle(element: Element): boolean {
  for (let node: Node | null | undefined = element; node;) {
    if ((node as Element).localName === 'news-article') return true;
    node = (node as Element).assignedSlot ?? node.parentNode ?? (node as Partial<ShadowRoot>).host;
  }
  return false;
}
