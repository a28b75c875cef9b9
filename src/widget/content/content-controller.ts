import type { LitElement, ReactiveController } from 'lit';
import type { ArticleFields } from '../../article/merge.js';
import { withoutAbsent } from '../../article/untrusted-values.js';
import { isSubstitute, noContent, noFallback, unreadFallback, type Content, type ContentHost } from './content.js';
import type { ContentSources } from './content-sources.js';
import type { Fallback } from '../fallback/fallback-markup.js';
import { isServer } from '../is-server.js';
import { seesOnlyTag } from '../page/page.js';
import { warn } from '../warnings/warn.js';
import { contentSources } from './lazy-content.js';
import { drawnAround, pathFrom } from '../page/around.js';

/** The warnings of a widget that lacks what it needs. */
export type MissingContent =
  'headlineMissing' | 'bylineMissing' | 'bylineUnread' | 'captionMissing' | 'pictureMissing' | 'shareMissing';

/** Attributes that say only how something is shown. */
const aboutForm = /^(layout|level|lines|priority|ratio|campaign|target|expandable|hide-.*)$/;

/** Notices markup that is put inside a widget. One observer serves all widgets of this copy. */
let observer: MutationObserver | undefined;

/**
 * Collects a widget's content: from its attributes and properties, then from its other sources. {@link ContentSources}
 * reads those, and is loaded when the first of them appears.
 */
export class ContentController implements ReactiveController {
  #host: ContentHost;
  #sources?: ContentSources;
  #isInArticle = false;
  #hasServerRoot = false;
  /** Whether the widget has more sources than its attributes, but the code that reads them has not loaded. */
  #isAlone = false;

  constructor(host: ContentHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (isServer) return;
    const host = this.#host;
    this.#isInArticle = isInArticle(host);
    // The widget may have moved here from a place where it had no source.
    if (this.#isInArticle) host.requestUpdate();
    this.#hasServerRoot ||= !host.hasUpdated && host.renderRoot.querySelector(':not(style)') !== null;
    observer ??= new MutationObserver((records) => {
      for (const { target } of records) (target as ContentHost).requestUpdate();
    });
    observer.observe(host, { childList: true });
  }

  /** The current content of the light DOM. */
  get fallback(): Fallback {
    return this.#sources?.fallback ?? noFallback;
  }

  /**
   * Returns the current content.
   *
   * @param own reads the fields from the widget's attributes and properties
   * @param isEnough whether these fields are enough without a source that is loading or has failed
   */
  resolve(own: () => ArticleFields, isEnough: (fields: ArticleFields) => boolean): Content {
    const host = this.#host;
    // A server connects no elements.
    if (isServer && !seesOnlyTag(host)) this.#isInArticle = isInArticle(host);
    const hasMore = host.article || host.src || this.#isInArticle || this.#hasServerRoot || host.firstChild;
    if (hasMore && !this.#sources) {
      const Sources = contentSources.for(host);
      this.#isAlone = !Sources;
      if (!Sources) return this.#resolveAlone(withoutAbsent(own()));
      this.#sources = new Sources(host);
    }
    if (this.#sources) return this.#sources.resolve(own(), isEnough, this.#isInArticle);
    return { ...noContent, fields: withoutAbsent(own()) };
  }

  /**
   * Whether the widget may render. It keeps what a server rendered until it has its own content to show.
   *
   * @param hasContent whether the client has something to show
   */
  mayRender(hasContent: boolean, content: Content): boolean {
    return this.#sources?.mayRender(hasContent && !isSubstitute(content)) ?? !this.#hasServerRoot;
  }

  /**
   * Returns the content while the other sources cannot be read: the markup as it is. If their code cannot load, the
   * widget's own fields come before the markup.
   */
  #resolveAlone(fields: Content['fields']): Content {
    const host = this.#host;
    const isMore = fields.url ?? fields.image ?? (isServer || !host.textContent.trim());
    const isUnread = contentSources.isExpected || this.#hasServerRoot || !isMore;
    const state = isUnread ? 'unread' : host.src || this.#isInArticle ? 'partial' : 'whole';
    return { state, fields, fallback: unreadFallback };
  }

  /** Warns the page's developer about a widget that has some content, but not enough to show. */
  warnUnless(hasContent: boolean, about: MissingContent): void {
    const host = this.#host;
    // A widget outside the page has no sources.
    if (hasContent || isServer || !host.isConnected || (this.#sources?.isWaiting ?? this.#isAlone)) return;
    const { observedAttributes } = host.constructor as typeof LitElement;
    const isGiven = (name: string): boolean => !aboutForm.test(name) && host.hasAttribute(name);
    if (!this.fallback.isReadable && !observedAttributes.some(isGiven)) return;
    // The widget asks again when the article upgrades.
    if (host.closest('news-article:not(:defined)')) return;
    if (document.readyState === 'loading') {
      // The parser may be about to write the rest.
      document.addEventListener('DOMContentLoaded', () => host.requestUpdate(), { once: true });
    } else warn(host, about);
  }
}

/**
 * Whether there is a `<news-article>` around an element, from any copy of the library. Looks through slots and shadow
 * roots.
 */
function isInArticle(element: Element): boolean {
  return pathFrom(element, drawnAround).some((node) => (node as Partial<Element>).localName === 'news-article');
}
