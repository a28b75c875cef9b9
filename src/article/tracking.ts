/** Matches a parameter that advertisers and mailing lists add to an address to follow a reader. */
const tracking = /^\??(utm_\w+|\w*clid|msclkid|[gw]braid|srsltid|mc_[ce]id|igsh(id)?|_hs(enc|mi)|mkt_tok)(=|$)/i;

/**
 * Returns an address without its fragment and without tracking parameters.
 *
 * The other parameters stay exactly as they are written.
 *
 * @param address an absolute address
 */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  url.hash = '';
  const parameters = url.search.split('&');
  url.search = parameters.filter((parameter) => !tracking.test(parameter)).join('&');
  return url.href;
}

/**
 * Returns the part that all addresses of one page share, for comparing them: {@link withoutTracking}, and without the scheme, the prefix of a
 * site for some devices (`www.`, `m.`, `amp.`), and the slash at the end of the path.
 *
 * @param address an absolute address
 */
export function bareAddress(address: string): string {
  return withoutTracking(address).replace(/^https?:\/\/(?:www\.|m\.|amp\.)?|\/(?=$|\?)/g, '');
}
