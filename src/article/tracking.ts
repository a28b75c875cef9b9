/** What advertisers and mailing lists add to an address to follow a reader by. */
const tracking = /^\??(utm_\w+|\w*clid|msclkid|[gw]braid|srsltid|mc_[ce]id|igsh(id)?|_hs(enc|mi)|mkt_tok)(=|$)/i;

/**
 * An address without its fragment and without tracking parameters: what a page is reached by, whoever has sent the reader.
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
 * What is the same in all addresses of one page: {@link withoutTracking}, and without the scheme, what sets apart the site that a reader's device
 * is sent to (`www.`, `m.`, `amp.`), and the slash that a path may end in. For comparing only.
 *
 * @param address an absolute address
 */
export function bareAddress(address: string): string {
  return withoutTracking(address).replace(/^https?:\/\/(?:www\.|m\.|amp\.)?|\/(?=$|\?)/g, '');
}
