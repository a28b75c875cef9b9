import { safeAddress, withCampaign } from '../../article/address.js';
import { bareAddress } from '../../article/tracking.js';
import type { Article } from '../../article/article.js';
import { isServer } from '../../widget/is-server.js';
import { locationOf, pageHost, pageOf } from '../../widget/page/page.js';
import { canonicalAddress } from '../../widget/page/page-address.js';
import { warn } from '../../widget/warnings/warn.js';
import {
  attributeAddress,
  attributeChoice,
  attributeLevel,
  attributeText,
} from '../../widget/attributes/attribute-values.js';
import { toNumber } from '../../widget/attributes/property-converters.js';

/** The layouts of a list. */
export const listLayouts = ['list', 'grid', 'lead-and-list', 'strip'] as const;

/** The layout of a list. */
export type ListLayout = (typeof listLayouts)[number];

/** The attributes and properties of a list. A script may set them to anything, so they are read with care. */
export interface ListAttributes {
  limit?: number | null;
  layout?: ListLayout | null;
  exclude?: string | null;
  refresh?: number | null;
  moreHref?: string | null;
  publication?: string | null;
  publicationUrl?: string | null;
  publicationLogo?: string | null;
  campaign?: string | null;
  level?: number | null;
}

/** A list, for functions that read its attributes. */
type ListHost = Element & ListAttributes;

/** Reads the list's layout. Returns `list` if it is absent, or unknown (with a warning). */
export function listLayout(list: ListHost): ListLayout {
  return attributeChoice(list, 'layout', list.layout, listLayouts) ?? 'list';
}

const standardLimit = 10;

/**
 * Returns how many stories are shown at first. Returns the default if `limit` is absent, or not a whole number above 0
 * (with a warning).
 */
export function limitOf(list: ListHost): number {
  const limit = toNumber(list.limit) ?? standardLimit;
  if (Number.isInteger(limit) && limit >= 1) return limit;
  warn(list, 'count', 'limit', String(limit), 1);
  return standardLimit;
}

/**
 * Returns how often the feed is loaded again, in milliseconds; `undefined` if it is not, or if the reader's browser
 * saves data.
 */
export function refreshOf(list: ListHost): number | undefined {
  const minutes = toNumber(list.refresh);
  if (minutes === undefined || isServer) return undefined;
  if (!(minutes >= 1 && minutes < Infinity)) {
    warn(list, 'refresh', String(minutes));
    return undefined;
  }
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData ? undefined : minutes * 60_000;
}

/** Returns the address of a page with more stories, with the campaign of the list. */
export function moreAddressOf(list: ListHost): string | null | undefined {
  const address = attributeAddress(list, 'more-href', list.moreHref);
  const campaign = attributeText(list.campaign) ?? undefined;
  return address && withCampaign(address, campaign, pageHost(list));
}

/** Returns the attributes that every card of the list gets. The list itself warns of each value that cannot be used. */
export function cardAttributesOf(list: ListHost): Readonly<Record<string, string | undefined>> {
  const { publicationUrl, publicationLogo } = list;
  const publication = attributeText(list.publication);
  if (!publication && [publicationUrl, publicationLogo].some(attributeText)) warn(list, 'publicationMissing');
  return {
    level: String(attributeLevel(list, list.level, 3)),
    campaign: attributeText(list.campaign) ?? undefined,
    // An attribute that is present and empty means none.
    publication: publication === null ? '' : publication,
    ...(publication && {
      'publication-url': attributeAddress(list, 'publication-url', publicationUrl) ?? undefined,
      'publication-logo': attributeAddress(list, 'publication-logo', publicationLogo) ?? undefined,
    }),
  };
}

/**
 * The addresses of stories in the form in which they are compared. Lists that show the same feed have the same stories.
 */
const bareAddresses = new WeakMap<Article, string>();

function addressOf(story: Article): string {
  const address = bareAddresses.get(story) ?? (story.url ? bareAddress(story.url) : '');
  bareAddresses.set(story, address);
  return address;
}

/** Returns a function that finds the stories that a list leaves out: those that it names, else the page's own. */
export function exclusionOf(list: ListHost): (story: Article) => boolean {
  const given = attributeText(list.exclude);
  const names = given === undefined ? ownAddresses(list) : (given?.split(' ') ?? []);
  const addresses = names.flatMap((name) => safeAddress(name, list.baseURI) ?? []).map(bareAddress);
  return (story) => names.includes(story.id.replaceAll(' ', '%20')) || addresses.includes(addressOf(story));
}

/** Returns the addresses by which a feed may name the page, if they are known. */
function ownAddresses(list: Element): string[] {
  const page = pageOf(list);
  if (!page) return [];
  return [canonicalAddress(page), safeAddress(locationOf(list)?.href)].filter((address) => address !== undefined);
}
