import { withParameters } from '../../article/campaign.js';

/** `url` with the publisher's own parameters, written as in an address (`cid=share-x&kind=b`); those that it has already stay. */
export function withOwnParameters(url: string, parameters: string): string {
  return withParameters(url, new URLSearchParams(parameters));
}
