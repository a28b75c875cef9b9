import type { Article } from '../article/article.js';
import { parseOwnStory } from '../article/formats/html.js';
import { removeServices } from '../article/avatar-services.js';
import { safeAddress } from '../article/address.js';
import { parseArticles } from '../article/parse-articles.js';
import type { ParseOptions } from '../article/parse-options.js';
import type { ParsedNode } from '../article/formats/parsed-html.js';
import { otherArticles } from '../components/article/page-article-controller.js';
import type { ArticleFormat } from '../generated/article/format-names.js';
import { parseHtml } from './parse-html.js';
import type { ParsedPage } from './parse-page.js';
import type { PageElement } from './page-nodes.js';
import { articleRequest } from '../widget/content/protocols.js';
import { warnOnce } from '../widget/warnings/warning-texts.js';
import type { RenderOptions } from './options.js';
import { relativeAddresses } from './relative-address.js';

/** An element that shows or provides an article. */
type ArticleElement = PageElement & { article?: Article | null; articles?: readonly Article[] | null };

/** Finds the articles that the elements of a page name, and sets them on the elements. */
export async function provideData(page: ParsedPage, options: RenderOptions): Promise<void> {
  const { document, elements } = page;
  const sources = new Map<string, Promise<readonly Article[] | undefined>>();
  const parsing: ParseOptions = {
    now: options.now,
    parseHtml,
  };
  const provide = async (element: ArticleElement): Promise<void> => {
    // The caller has set an article, or the element shows none.
    if (element.article || element.localName === 'news-access') return;
    const src = element.getAttribute('src')?.trim() ?? '';
    const found = src ? await articlesAt(src, element) : undefined;
    if (element.localName === 'news-headline-list') {
      if (found) element.articles = found;
      return;
    }
    const loaded = found?.[0];
    if (loaded) element.article = loaded;
    else if (element.localName === 'news-article') {
      element.article = ownArticle(element, parsing) ?? pageArticle(element);
      // It has no article to give. It stops listening, so that nested elements without an article do not slow a page
      // down.
      if (!element.article) element.removeEventListener(articleRequest);
    }
  };
  const articlesAt = (src: string, element: PageElement): Promise<readonly Article[] | undefined> => {
    const format = (element.getAttribute('format') ?? undefined) as ArticleFormat | undefined;
    const key = `${format} ${src}`;
    let articles = sources.get(key);
    if (!articles) sources.set(key, (articles = loadArticles(src, { ...parsing, format }, element, options)));
    return articles;
  };
  let pageStory: { article: Article | undefined } | undefined;
  const pageArticle = (element: PageElement): Article | undefined => {
    if (element.getAttribute('from') !== 'page') return undefined;
    // Read the whole page only once, because that is slow.
    pageStory ??= {
      article: parseOwnStory(document as ParsedNode, otherArticles, { ...parsing, url: document.location?.href }),
    };
    return pageStory.article;
  };
  await Promise.all(elements.map(provide));
}

/**
 * Returns the articles at an address; `undefined` if the caller has none. If they cannot be read, warns and returns
 * `undefined` too.
 */
async function loadArticles(
  src: string,
  parsing: ParseOptions,
  element: PageElement,
  { articles }: RenderOptions,
): Promise<readonly Article[] | undefined> {
  const url = safeAddress(src, element.baseURI) ?? src;
  const asked = relativeAddresses(url);
  try {
    const answer =
      typeof articles === 'function' ? await articles(asked) : (own(articles, src) ?? own(articles, asked));
    if (answer === undefined || answer === null) return undefined;
    const read = parseArticles(answer, { ...parsing, url });
    removeServices(read, element.closest('html'));
    return read;
  } catch (failure) {
    warnOnce(`[standfirst] <${element.localName}> has no article from ${src}: ${reasonOf(failure)}`);
    return undefined;
  }
}

/**
 * Returns the value of an object's own property. An address in a page may be a name that every object inherits, such as
 * `constructor`.
 */
function own(object: Readonly<Record<string, unknown>> | undefined, name: string): unknown {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Reads the JSON in a `<news-article>`. */
function ownArticle(element: PageElement, parsing: ParseOptions): Article | undefined {
  const script = element.children.find(
    (child) => child.localName === 'script' && /^application\/(ld\+)?json$/.test(child.getAttribute('type') ?? ''),
  );
  const text = script?.textContent.trim();
  if (!text) return undefined;
  try {
    return parseArticles(text, { ...parsing, url: element.baseURI })[0];
  } catch (failure) {
    warnOnce(`[standfirst] <news-article> has JSON that is not an article: ${reasonOf(failure)}`);
    return undefined;
  }
}

/** Returns the message of a failure. A caller's function may reject with anything. */
function reasonOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
