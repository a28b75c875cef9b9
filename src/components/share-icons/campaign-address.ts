import { withParameters } from '../../article/campaign.js';

/**
 * The address that a target is given, with the publisher's own parameters, where the campaign is not a mere name.
 *
 * @param campaign parameters, as in an address, in which `{network}` stands for the target's id (`cid=share-{network}`)
 */
export function campaignAddress(url: string, campaign: string | undefined, network: string): string | undefined {
  if (!campaign?.includes('=')) return undefined;
  return withParameters(url, Object.fromEntries(new URLSearchParams(campaign.replaceAll('{network}', network))));
}
