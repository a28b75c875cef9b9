/**
 * `url` with a campaign's name, in the parameters that web analytics read.
 *
 * A parameter that the publisher has set already stays.
 *
 * @param source the host name of the page that sends the reader; left out where it is not known
 */
export function withCampaign(url: string, campaign: string | undefined, source?: string): string {
  if (!campaign) return url;
  const address = new URL(url);
  const parameters = { utm_source: source, utm_medium: 'embed', utm_campaign: campaign };
  for (const [name, value] of Object.entries(parameters)) {
    if (value && !address.searchParams.has(name)) address.searchParams.set(name, value);
  }
  return address.href;
}
