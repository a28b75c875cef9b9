import { opening } from './opening-parameters.js';

/** Matches a parameter that advertisers and mailing lists add to an address to follow a reader. */
const tracking = /^\??(utm_\w+|\w*clid|msclkid|[gw]braid|srsltid|mc_[ce]id|igsh(id)?|_hs(enc|mi)|mkt_tok)(=|$)/i;

/**
 * Returns an address without its fragment, without tracking parameters, and without parameters that give access to
 * something (`opening-parameters.ts`).
 *
 * The other parameters stay exactly as they are written.
 *
 * @param address an absolute address
 */
export function withoutTracking(address: string): string {
  return withoutCampaigns(withoutOpening(address));
}

/**
 * Returns an address without its fragment and without tracking parameters. Two stories may differ only in a parameter
 * that opens something.
 */
export function withoutCampaigns(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return without(url.href, (parameter) => tracking.test(parameter));
}

/**
 * Returns an address without the parameters that give access to something.
 *
 * @param given the address of the page, if the publisher chose `address`. Then only parameters that are in both are
 *   removed, because they belong to the page's reader. The other ones are gifts of the publisher
 */
export function withoutOpening(address: string, given?: string): string {
  const known = given?.split(/[?&#]/);
  return without(
    address,
    (parameter) => opening.test(parameter) && known?.includes(parameter.replace('?', '')) !== false,
  );
}

function without(address: string, isUnwanted: (parameter: string) => boolean): string {
  const url = new URL(address);
  const parameters = url.search.split('&');
  const kept = parameters.filter((parameter) => !isUnwanted(parameter));
  if (kept.length < parameters.length) url.search = kept.join('&');
  return url.href;
}

/**
 * Returns the part that all addresses of one page share, for comparing them. It is {@link withoutTracking} without the
 * scheme, without a prefix of the host (`www.`, `m.`, `amp.`), and without the slash at the end of the path.
 *
 * @param address an absolute address
 */
export function bareAddress(address: string): string {
  return withoutTracking(address).replace(/^https?:\/\/(?:www\.|m\.|amp\.)?|\/(?=$|\?)/g, '');
}
