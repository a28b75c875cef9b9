const webProtocols = ['http:', 'https:'];

/** No address is longer; what is, is an attack or a picture written as text. */
const maxLength = 8_192;

/** A `srcset` names one picture in several sizes: fifty are plenty. */
const maxCandidates = 50;

/**
 * An address that the URL parser would give back as it is, as most are: a host by name, no dot segment, nothing to encode. To see
 * that takes a tenth of the time of parsing, and a card has eight addresses.
 */
const canonical = /^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}(?:\/(?!\.)[\w~.,@=-]*)+(?:\?[\w~.,@=&%+-]*)?$/;

/**
 * The one gate for every address that a widget shows, loads or links to.
 *
 * Lets through `http:` and `https:`, absolute or relative to `base`, and answers with the absolute address;
 * anything else (`javascript:`, `data:`, an app's scheme, what does not parse) gives `undefined`.
 * Parsed by the URL standard, so that what a browser would strip before looking at the scheme (tabs, line breaks,
 * leading controls) is stripped here too.
 *
 * @param address what a page or a source gave; anything but a string gives `undefined`
 * @param base what a relative address is resolved against; without one, or with one that is no address itself,
 *   only absolute addresses pass
 * @param protocols further schemes, each with its colon, where a widget needs them (`mailto:`)
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
 * The candidates of a `srcset` whose addresses {@link safeAddress} lets through, each made absolute.
 *
 * A candidate whose descriptor is neither a width (`640w`) nor a density (`2x`) is dropped, as a browser drops it.
 *
 * @returns `undefined` where none is left
 * @see {@link https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute | HTML, parsing a srcset attribute}
 */
export function safeSrcset(srcset: unknown, base?: string): string | undefined {
  if (typeof srcset !== 'string') return undefined;
  const candidates: string[] = [];
  // Each pattern takes what it can and never gives back, so that the whole is linear: one address to the next white
  // space (commas inside it are kept, image services use them), then, unless a comma ended it, a descriptor to the next
  // comma outside brackets.
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
