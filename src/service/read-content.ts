import type { Made, Renewal } from './cached-answers.js';
import type { Newsroom } from './newsrooms.js';
import type { NewsroomAnswer, ParseAnswer, Wanted } from './parse-answer.js';
import { readUpstream, upstreamTime, type Fetch, type KnownAnswer } from './read-upstream.js';
import { shortestOf, UpstreamPolicy } from './upstream-policy.js';

/** How newsrooms are read. */
export interface NewsroomReading {
  newsrooms: readonly Newsroom[];
  fetch: Fetch;
  parse: ParseAnswer;
}

/**
 * How long content is kept without parsing it again, in milliseconds. The newsroom may say that its answer has not
 * changed, but in the meantime stories of that answer expire, and embargoes end.
 */
const longestUnparsed = 600_000;

/**
 * Reads an address of a newsroom: a feed, a page or an API, in any format that the library reads.
 *
 * @param earlier the renewal of the answer that is kept. If the newsroom says that its answer has not changed, the
 *   result has no body
 * @throws {ServiceError} if the address is not in the list, or does not have what is wanted
 */
export async function readContent(
  wanted: Wanted,
  address: string,
  { newsrooms, fetch, parse }: NewsroomReading,
  earlier?: Renewal,
): Promise<Made> {
  const request = { newsrooms, fetch, signal: AbortSignal.timeout(upstreamTime) };
  const { answer, policy } = await readUpstream(address, request, earlier && knownAnswer(earlier));
  if (!answer) return { lifetime: policy.lifetime, renewal: { ...earlier!, policy: policy.toJSON() } };
  const policies = [policy];
  const ask = async (linked: string): Promise<NewsroomAnswer> => {
    const upstream = await readUpstream(linked, request);
    policies.push(upstream.policy);
    return upstream.answer!;
  };
  const body = await parse(answer, ask, wanted);
  return {
    body,
    lifetime: shortestOf(policies.map(({ lifetime }) => lifetime)),
    // If there were several answers, one that has not changed says nothing about the others.
    ...(policies.length === 1 && { renewal: { url: answer.url, policy: policy.toJSON(), parsedAt: Date.now() } }),
  };
}

function knownAnswer({ url, policy, parsedAt }: Renewal): KnownAnswer | undefined {
  if (Date.now() - parsedAt >= longestUnparsed) return undefined;
  try {
    return { url, policy: UpstreamPolicy.from(policy) };
  } catch {
    // Another version of the service has kept it.
    return undefined;
  }
}
