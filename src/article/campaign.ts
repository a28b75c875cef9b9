/**
 * Returns `url` with a campaign's name, in the parameters that web analytics read.
 *
 * Keeps a parameter that the publisher has set already, and does not change the rest of the address.
 *
 * @param source the host name of the page that the reader comes from, or the id of a network; left out if not known
 * @param medium the kind of source
 */
export function withCampaign(url: string, campaign: string | undefined, source?: string, medium = 'embed'): string {
  if (!campaign) return url;
  return withParameters(url, Object.entries({ utm_source: source, utm_medium: medium, utm_campaign: campaign }));
}

/**
 * Returns `url` with more parameters, except those that it already has and those whose value is empty or too long for an address. The rest of it is
 * not changed.
 */
export function withParameters(url: string, parameters: Iterable<readonly [string, string | undefined]>): string {
  // On a server, which does not know its page, an address may still be relative.
  if (!/^https?:/i.test(url)) return url;
  const address = new URL(url);
  const own = new URL(url).searchParams;
  for (const [name, value] of parameters) {
    // Servers refuse addresses of several thousand characters.
    if (!value || value.length > 500 || own.has(name)) continue;
    address.search += `${address.search ? '&' : '?'}${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
  }
  return address.href;
}
