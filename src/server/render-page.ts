import { decidePrompt } from '../access/decide-prompt.js';
import type { ArticleAccess } from '../article/article.js';
import { elementClasses } from './elements.js';
import type { RenderOptions } from './options.js';
import { provideData } from './page-data.js';
import type { PageElement } from './page-nodes.js';
import { parsePage, type ParsedPage } from './parse-page.js';
import { renderRoot } from './render-root.js';

/**
 * Renders every widget of a page, or of a part of one. Each tag gets a declarative shadow root, which browsers show without a script. Nothing else in
 * the text changes. A tag that has such a root already stays as it is.
 *
 * @returns the page
 * @throws {RangeError} if the page makes too many elements, because many of its tags are not closed
 * @see {@link https://html.spec.whatwg.org/multipage/scripting.html#attr-template-shadowrootmode | HTML, declarative shadow roots}
 */
export async function renderPage(html: string, options: RenderOptions): Promise<string> {
  const page = parsePage(html, elementClasses);
  setFacts(page, options);
  await provideData(page, options);
  let text = '';
  let end = 0;
  for (const element of page.elements) {
    if (element.hasDeclaredRoot || element.startTagEnd === undefined || hasOwnTemplate(element)) continue;
    text += html.slice(end, element.startTagEnd) + renderRoot(element, options);
    end = element.startTagEnd;
  }
  return text + html.slice(end);
}

/** Whether a list has the page's own template, which only its script can fill. Its fallback stays. */
function hasOwnTemplate(element: PageElement): boolean {
  return (
    element.localName === 'news-headline-list' && element.children.some(({ localName }) => localName === 'template')
  );
}

/** Gives the page the facts that are not in its text. */
function setFacts({ document }: ParsedPage, { lang, url, now, timeZone, access }: RenderOptions): void {
  document.location = url === undefined ? undefined : new URL(url);
  document.now = now?.getTime();
  document.timeZone = timeZone;
  if (access) {
    document.answerAccess = (article) => ({
      state: decidePrompt({ access, article: article?.access as ArticleAccess, now: (now ?? new Date()).getTime() }),
      access,
    });
  }
  const [root] = document.children;
  if (lang && root && !root.hasAttribute('lang')) root.setAttribute('lang', lang);
}
