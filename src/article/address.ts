const webProtocols = ['http:', 'https:'];

/** The longest address. A longer one is an attack or a picture written as text. */
const maxLength = 8_192;

/** How many candidates of a `srcset` are read. */
const maxCandidates = 50;

/**
 * Matches an address that the URL parser would not change, as most are: a named host, no dot segment, nothing to
 * encode. Matching takes a tenth of the time of parsing, and a card has eight addresses.
 */
const canonical = /^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}(?:\/(?!\.)[\w~.,@=-]*)+(?:\?[\w~.,@=&%+-]*)?$/;

/**
 * Checks every address that a widget shows, loads or links to.
 *
 * Returns the absolute address if it is `http:` or `https:`, absolute or relative to `base`; for anything else
 * (`javascript:`, `data:`, an app's scheme, text that does not parse) `undefined`. It is parsed by the URL standard, so
 * that tabs, line breaks and leading controls, which a browser strips before it reads the scheme, are stripped here
 * too.
 *
 * @param address from a page or a source; anything but a string gives `undefined`
 * @param base the base of relative addresses; without one, or if it is not a valid address, only absolute addresses
 *   pass
 * @param protocols further schemes that are allowed, each with its colon (`mailto:`)
 * @see {@link https://url.spec.whatwg.org/#concept-basic-url-parser | URL standard, basic URL parser}
 */
export function safeAddress(address: unknown, base?: string, protocols: readonly string[] = []): string | undefined {
  // An empty string would resolve to the base itself: a link to the wrong story.
  if (typeof address !== 'string' || address.length > maxLength || address.trim() === '') return undefined;
  if (canonical.test(address)) return address;
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return base === undefined ? undefined : safeAddress(address, undefined, protocols);
  }
  return webProtocols.includes(url.protocol) || protocols.includes(url.protocol) ? url.href : undefined;
}

/**
 * Returns the candidates of a `srcset` whose addresses are safe ({@link safeAddress}), each made absolute.
 *
 * Drops a candidate whose descriptor is neither a width (`640w`) nor a density (`2x`), as a browser does.
 *
 * @returns `undefined` if none is left
 * @see
 *   {@link https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute | HTML, parsing a srcset attribute}
 */
export function safeSrcset(srcset: unknown, base?: string): string | undefined {
  if (typeof srcset !== 'string') return undefined;
  const candidates: string[] = [];
  // The patterns never backtrack, so that the whole is linear. An address goes up to the next white space: image
  // services use commas inside it. Unless a comma ended it, a descriptor follows, up to the next comma outside
  // brackets.
  const addresses = /[^\s,]\S*/g;
  const descriptors = /(?:[^,(]+|\([^)]*(?:\)|$))*/y;
  for (let found = addresses.exec(srcset); found && candidates.length < maxCandidates; found = addresses.exec(srcset)) {
    const written = found[0];
    const address = withoutEndCommas(written);
    let descriptor = '';
    if (address === written) {
      descriptors.lastIndex = addresses.lastIndex;
      descriptor = descriptors.exec(srcset)?.[0].trim() ?? '';
      addresses.lastIndex = descriptors.lastIndex;
    }
    const safe = safeAddress(address, base);
    if (safe && /^(?:[1-9]\d*w|\d+(?:\.\d+)?x)?$/.test(descriptor)) candidates.push(`${safe} ${descriptor}`.trim());
  }
  return candidates.length > 0 ? candidates.join(', ') : undefined;
}

function withoutEndCommas(address: string): string {
  let end = address.length;
  while (address[end - 1] === ',') end--;
  return address.slice(0, end);
}
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
 * Returns `url` with more parameters, except those that it already has and those whose value is empty or too long for
 * an address. The rest of it is not changed.
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
