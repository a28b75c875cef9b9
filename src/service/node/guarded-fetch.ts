import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, fetch } from 'undici';
import { readNewsrooms } from '../newsrooms.js';
import type { Fetch } from '../read-upstream.js';

/**
 * Returns a `fetch` that connects only to public addresses, and to those of the newsrooms that are marked as private.
 * Each address is checked when the connection is made, so a name that leads to another address a moment later is
 * refused too. Ignores the variables for a proxy.
 */
export function guardedFetch(newsrooms: readonly string[]): Fetch {
  const trusted = new Set(readNewsrooms(newsrooms).flatMap(({ origin, isPrivate }) => (isPrivate ? [origin] : [])));
  const lookup: LookupFunction = (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (failure, addresses) => {
      if (failure) return callback(failure, '');
      const allowed = addresses.filter(({ address }) => isPublic(address));
      const [first] = allowed;
      if (!first) return callback(new Error(`${hostname} has no public address.`), '');
      if (options.all) (callback as unknown as (failure: null, found: LookupAddress[]) => void)(null, allowed);
      else callback(null, first.address, first.family);
    });
  };
  const limits = { connections: 8, maxResponseSize: 20_000_000 };
  const guarded = new Agent({ ...limits, connect: { lookup, timeout: 5_000 } });
  const open = new Agent({ ...limits, connect: { timeout: 5_000 } });
  return async (address, init) => {
    // A connection to a literal address looks nothing up.
    const { hostname, origin } = new URL(address);
    const host = hostname.replace(/^\[|\]$/g, '');
    const dispatcher = trusted.has(origin) ? open : guarded;
    if (isIP(host) && !isPublic(host) && dispatcher === guarded) throw new Error(`${host} is not a public address.`);
    return (await fetch(address, { ...(init as object), dispatcher })) as unknown as Response;
  };
}

/** Whether an IP address belongs to a host of the public internet. */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // Unwraps an IPv4 address in an IPv6 one.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // Public IPv6 addresses are in 2000::/3 (https://www.iana.org/assignments/ipv6-address-space).
  return parsed.kind() === 'ipv4' || ((parsed as ipaddr.IPv6).parts[0]! & 0xe000) === 0x2000;
}
