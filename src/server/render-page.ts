import { decidePrompt } from '../access/decide-prompt.js';
import type { ArticleAccess } from '../article/article.js';
import { elementClasses } from './elements.js';
import { warnOnce } from '../widget/warning-texts.js';
import type { RenderOptions } from './options.js';
import { provideData } from './page-data.js';
import { PageElement } from './page-nodes.js';
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
    if (element.startTagEnd === undefined || !isToBeRendered(element)) continue;
    const root = tryToRender(element, options);
    text += html.slice(end, element.startTagEnd) + root;
    end = element.startTagEnd;
  }
  return text + html.slice(end);
}

/** Renders an element. If that fails, its markup stays as it is, for its script in the browser. */
function tryToRender(element: PageElement, options: RenderOptions): string {
  try {
    return renderRoot(element, options);
  } catch (failure) {
    warnOnce(`[standfirst] <${element.localName}> was not rendered, and stays as it is. ${String(failure)}`);
    return '';
  }
}

/** How many elements of this library may be around another. Each reads all that is in it. */
const maxAround = 20;

/**
 * Whether an element has no shadow root yet, and a server can render it. The page's own template in a list can only be filled by a script, so the list keeps
 * its fallback.
 */
function isToBeRendered(element: PageElement): boolean {
  if (element.hasDeclaredRoot) return false;
  if (element.localName === 'news-headline-list' && element.children.some(({ localName }) => localName === 'template'))
    return false;
  let around = 0;
  for (let node = element.parentNode; node; node = node.parentNode)
    if (node instanceof PageElement && Object.hasOwn(elementClasses, node.localName)) around++;
  return around <= maxAround;
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
