import { styleElement } from '../theme/theme-css.js';

/** A page to read: its markup, and the address that its links are relative to. */
export interface PageSource {
  markup: string;
  base: string;
}

/** The page cannot be read. The message says what to do. */
export class PageSourceError extends Error {}

/**
 * Returns the page that a designer has named or pasted. For a style sheet, that is a page without content.
 *
 * @param address the address of the page or of the style sheet, maybe empty
 * @param pasted the source of the page or the style sheet itself; if there is any, the address is not requested
 */
export async function pageSource(address: string, pasted: string): Promise<PageSource> {
  const base = addressOf(address);
  if (pasted.trim()) return { markup: markupOf(pasted), base: base || ownAddress(pasted) };
  if (!base) throw new PageSourceError('Write an address, or paste the source of your page or its style sheet.');
  const answer = await fetch(base).catch(() => undefined);
  // A page may use the style sheet of another site even if it may not read its text.
  if (!answer) return { markup: `<link rel="stylesheet" href="${base.replaceAll('"', '%22')}">`, base };
  if (!answer.ok) throw new PageSourceError(`The server answered ${answer.status}. Is the address right?`);
  const text = await answer.text();
  const isStyle = answer.headers.get('content-type')?.includes('css');
  return { markup: isStyle ? styleElement(text) : markupOf(text), base };
}

function addressOf(address: string): string {
  const text = address.trim();
  if (!text) return '';
  const url = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new PageSourceError('This is not an address. It begins with https://.');
  return url.href;
}

/**
 * Returns the source of a page as it is, and a style sheet as an element. Only the comments of a style sheet may have
 * tags.
 */
const markupOf = (text: string): string => (/^\s*</.test(text) ? text : styleElement(text));

/** Returns the address that a page names as its own. */
function ownAddress(markup: string): string {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  const named = page.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  return (named && URL.parse(named)?.href) || '';
}

/** Elements that load, run or embed something. Only style sheets are needed. */
const dropped =
  'script, iframe, frame, object, embed, img, picture, video, audio, svg, meta, base, template, link:not([rel~="stylesheet"])';

/** The only things that the page may load are style sheets. */
const policy = `default-src 'none'; style-src * data: 'unsafe-inline'`;

/** A page without scripts, pictures and frames. */
export interface QuietPage {
  markup: string;
  /** The addresses of the style sheets that it links. */
  sheets: string[];
}

/** Makes a page fit to be drawn in a frame. `probes` are added to the end of its body. */
export function quietPage({ markup, base }: PageSource, probes: string): QuietPage {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  const baseTag = page.createElement('base');
  baseTag.href = URL.parse(page.querySelector('base')?.getAttribute('href') ?? '', base || document.baseURI)!.href;
  for (const element of page.querySelectorAll(dropped)) element.remove();
  const policyTag = page.createElement('meta');
  policyTag.httpEquiv = 'Content-Security-Policy';
  policyTag.content = policy;
  page.head.prepend(policyTag, baseTag);
  page.body.insertAdjacentHTML('beforeend', probes);
  const sheets = [...page.querySelectorAll('link')].map(({ href }) => href);
  return { markup: `<!doctype html>${page.documentElement.outerHTML}`, sheets };
}
