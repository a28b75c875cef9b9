import type { ReactiveControllerHost } from 'lit';
import { safeAddress, withCampaign } from '../../article/address.js';
import { attributeText } from '../../widget/attributes/attribute-values.js';
import { warn } from '../../widget/warnings/warn.js';
import { listed } from './choose-networks.js';
import type { Values } from './fit-text.js';
import { textFitter } from './lazy-parts.js';
import { appSchemes, type Shared, type ShareTarget } from './network-record.js';
import type { rowExtras } from './share-extras.js';
import type { SharedStory } from './shared-story.js';

/**
 * The attributes of a row that decide what a target gets with the address. A script may set them to anything, so they
 * are read with care.
 */
export interface AddressAttributes {
  text?: string | null;
  via?: string | null;
  hashtags?: string | null;
  related?: string | null;
  facebookAppId?: string | null;
  campaign?: string | null;
  campaignCopied: boolean;
}

type Row = Element & ReactiveControllerHost & AddressAttributes;

/** The story that a row shares, and the code for features that few rows have, if the row needs it. */
export interface RowStory {
  story?: SharedStory;
  extras?: typeof rowExtras;
}

/** Returns the address that a target's link opens; `undefined` for an action on the page itself. */
export function hrefOf(row: Row, target: ShareTarget, shared: RowStory): string | undefined {
  const href = fillAddress(row, target, sharedBy(row, target, shared));
  // Write one letter of the scheme as a capital, because most lists of ad blockers match the start of a share link. By
  // the URL standard, the address is the same, and selectors of the page such as `[href*="x.com"]` still match. For two
  // networks, the lists match a part of the host, so a letter there is a capital too.
  return safeAddress(href, undefined, appSchemes)?.replace(
    /^https?(?=:)|(?<=^https:\/\/)(b\.hatena|www\.pinterest)(?=\.)/g,
    (name) => name.slice(0, -1) + name.slice(-1).toUpperCase(),
  );
}

/** Returns the values for a target's address. */
export function sharedBy(row: Row, target: ShareTarget, shared: RowStory): Shared {
  const { headline, image } = shared.story!;
  const via = attributeText(row.via);
  const account = via?.match(/^@?(\w{1,20})$/)?.[1];
  if (via && !account) warn(row, 'via', via);
  const app = attributeText(row.facebookAppId);
  const appNumber = app?.match(/^\d{1,20}$/)?.[0];
  if (app && !appNumber) warn(row, 'facebookApp', app);
  const comment = attributeText(row.text);
  return {
    url: sharedAddress(row, target, shared),
    headline,
    comment,
    text: comment === undefined ? headline : comment,
    via: account,
    hashtags: listed(attributeText(row.hashtags)),
    related: listed(attributeText(row.related)?.replaceAll('@', ' ')),
    image,
    app: appNumber,
  };
}

/** Returns the address that a target shares. An address that a reader copies or prints has no campaign. */
export function sharedAddress(row: Row, { id, address }: ShareTarget, { story, extras }: RowStory): string {
  const { url } = story!;
  const isBare = !address && (id === 'print' || (id === 'copy' && !row.campaignCopied));
  const campaign = campaignOf(row)?.replaceAll('{network}', id);
  if (isBare || !campaign) return url;
  if (!campaign.includes('=')) return withCampaign(url, campaign, id, 'share');
  return extras?.withOwnParameters(url, campaign) ?? url;
}

/** Returns the campaign of a row. */
export function campaignOf(row: Row): string | undefined {
  return attributeText(row.campaign) ?? undefined;
}

/** Every server and program accepts an address of this length. */
const safeLength = 2_000;

/**
 * Returns the address by which a target shares a story. Each value is encoded once, and only here. Texts are cut to the
 * length that the target, and every program on the way to it, accept; the link stays whole.
 *
 * @returns an empty string if the target has no address, or if a value that its address requires is not given
 */
function fillAddress(row: Row, target: ShareTarget, shared: Shared): string {
  const { hashtags = [], related = [], ...rest } = shared;
  const values: Values = { ...rest, hashtags: hashtags.join(), related: related.join() };
  const template = [target.address ?? '']
    .flat()
    .find((each) => [...each.matchAll(/\{(\w+)!/g)].every(([, name]) => values[name!]));
  if (!template) return '';
  const filled = fill(template, values);
  const { url, headline, text, via } = values;
  const longest = Math.max(headline?.length ?? 0, text?.length ?? 0) + `${via ?? ''}${values.hashtags}`.length;
  const { limit = Infinity, linkLength = url!.length } = target;
  // No letter counts for more than two.
  if (filled.length <= safeLength && 2 * longest + linkLength + 20 <= limit) return filled;
  textFitter.for(row)?.(target, template, values, (others) => fill(template, others));
  return fill(template, values);
}

/** Puts values into a template. A space becomes `%20`, because a plus in a `mailto:` address stays a plus. */
function fill(template: string, values: Values): string {
  let sign = '';
  return template.replace(/([?&#]|^)([^?&#]*)/g, (_, mark: string, part: string) => {
    // The first parameter that is given follows the question mark.
    if (mark !== '&') sign = mark;
    let isGiven = !mark || !part.includes('{');
    const filled = part.replace(/\{(\w+)!?\}/g, (_, name: string) => {
      const value = (Object.hasOwn(values, name) && values[name]) || '';
      isGiven ||= value !== '';
      return encodeURIComponent(value);
    });
    if (!isGiven) return '';
    const before = sign;
    sign = '&';
    // If a value is not given, leave out the line breaks beside it.
    return before + filled.replace(/(=)(?:%0D|%0A|%20)+|(?:%0D|%0A|%20)+$/gi, '$1');
  });
}
