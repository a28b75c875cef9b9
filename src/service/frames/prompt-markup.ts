import { safeAddress } from '../../article/address.js';
import { attribute, select, type ParsedElement } from '../../article/formats/parsed-html.js';
import { languageTag } from '../../article/language.js';
import { parseHtml } from '../../server/index.js';
import { attributesText, escapeAttribute, escapeText } from '../../widget/fallback/html-text.js';

/** The prompt in a page of a newsroom: its words, prices and addresses. */
export interface PromptMarkup {
  /** The attributes of the tag. */
  attributes: Record<string, string>;
  /** Its offers, as HTML. */
  offers: string;
  /** The language of its page. */
  lang?: string;
}

/** The attributes that are read. The others are about the page around the prompt, or about its reader. */
const contents = {
  prompt: ['publication', 'campaign', 'article-limit', 'period', 'level', 'state'],
  offer: [
    'name',
    'price',
    'currency',
    'period',
    'intro-price',
    'intro-period',
    'deadline',
    'terms',
    'benefits',
    'featured',
  ],
};
const addresses = {
  prompt: ['subscribe-href', 'sign-in-href', 'register-href', 'offers-href', 'account-href'],
  offer: ['href'],
};

/** How much of a page is read, from the start tag of the prompt on, in characters. */
const longest = 50_000;

/** How many offers are read. */
const mostOffers = 10;

/**
 * Reads the first `<news-subscription-prompt>` of a page. Markup in it is left out, so that a frame contains only words
 * and safe addresses.
 *
 * @param url the address of the page
 * @returns `undefined` if the page has no prompt
 */
export function readPrompt(page: string, url: string): PromptMarkup | undefined {
  const text = page.replace(/<!--[^]*?(-->|$)/g, '');
  const start = text.search(/<news-subscription-prompt[\s/>]/i);
  if (start < 0) return undefined;
  const [part] = text.slice(start, start + longest).split(/<\/news-subscription-prompt/i, 1);
  const nodes = parseHtml(part!);
  const [prompt] = select(nodes, 'news-subscription-prompt');
  const offers = select(nodes, 'news-offer')
    .slice(0, mostOffers)
    .map((offer) => offerMarkup(read(offer, 'offer', url)));
  const lang = languageTag(/<html\b[^>]*\blang\s*=\s*["']?([\w-]+)/i.exec(text)?.[1]);
  return { attributes: read(prompt!, 'prompt', url), offers: offers.join(''), ...(lang && { lang }) };
}

function read(element: ParsedElement, kind: 'prompt' | 'offer', url: string): Record<string, string> {
  const texts = contents[kind].map((name) => [name, attribute(element, name)] as const);
  const links = addresses[kind].map((name) => [name, safeAddress(attribute(element, name), url)] as const);
  return Object.fromEntries(
    [...texts, ...links].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** Writes an offer, with its name and its link for browsers that do not show shadow roots. */
function offerMarkup(attributes: Record<string, string>): string {
  const { name = '', href } = attributes;
  const words = href ? `<a href="${escapeAttribute(href)}">${escapeText(name || href)}</a>` : escapeText(name);
  return `<news-offer${attributesText(attributes)}>${words}</news-offer>`;
}
