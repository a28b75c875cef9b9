import { promptRule, promptStates, type PromptState } from '../../access/prompt-state.js';
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

/** The states in which a prompt shows something. */
export const shownStates = promptStates.filter((state) => promptRule(state).isShown);

/**
 * Returns the state that a prompt shows: the one that is requested, or else its own. Without either, it says that the
 * article is for subscribers: the reader is not known.
 */
export function promptState(attributes: Readonly<Record<string, string>>, requested?: PromptState): PromptState {
  return requested ?? shownStates.find((state) => state === attributes.state) ?? 'subscriber-only';
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

/** The most tags of a page. As many take a third of a second. */
const mostTags = 100_000;

/** How many offers are read. */
const mostOffers = 10;

/**
 * Reads the first `<news-subscription-prompt>` of a page. Markup in it is left out, so that a frame contains only words
 * and safe addresses.
 *
 * @param url the address of the page
 * @returns `undefined` if the page has no prompt, or too many tags
 */
export function readPrompt(page: string, url: string): PromptMarkup | undefined {
  if (!/<news-subscription-prompt/i.test(page) || page.split('<').length > mostTags) return undefined;
  // A tag in a script, a comment or a text field is not an element of the page: a reader may have written it.
  const nodes = parseHtml(page);
  const [prompt] = select(nodes, 'news-subscription-prompt');
  if (!prompt) return undefined;
  const offers = select(prompt, 'news-offer')
    .slice(0, mostOffers)
    .map((offer) => offerMarkup(read(offer, 'offer', url)));
  const lang = languageTag(attribute(select(nodes, 'html')[0], 'lang'));
  return { attributes: read(prompt, 'prompt', url), offers: offers.join(''), ...(lang && { lang }) };
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
