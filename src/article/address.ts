const webProtocols = ['http:', 'https:'];

/**
 * The one gate for every address that a widget shows, loads or links to.
 *
 * Lets through `http:` and `https:`, absolute or relative to `base`, and answers with the absolute address;
 * anything else (`javascript:`, `data:`, an app's scheme, what does not parse) gives `undefined`.
 * Parsed by the URL standard, so that what a browser would strip before looking at the scheme (tabs, line breaks,
 * leading controls) is stripped here too.
 *
 * @param address what a page or a source gave; anything but a string gives `undefined`
 * @param base what a relative address is resolved against; without one only absolute addresses pass
 * @param protocols further schemes, each with its colon, where a widget needs them (`mailto:`)
 * @see {@link https://url.spec.whatwg.org/#concept-basic-url-parser | URL standard, basic URL parser}
 */
export function safeAddress(address: unknown, base?: string, protocols: readonly string[] = []): string | undefined {
  // An empty string would resolve to the base itself: a link to the wrong story.
  if (typeof address !== 'string' || address.trim() === '') return undefined;
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return undefined;
  }
  return webProtocols.includes(url.protocol) || protocols.includes(url.protocol) ? url.href : undefined;
}

/**
 * The candidates of a `srcset` whose addresses {@link safeAddress} lets through, each made absolute.
 *
 * @returns `undefined` where none is left
 * @see {@link https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute | HTML, parsing a srcset attribute}
 */
export function safeSrcset(srcset: unknown, base?: string): string | undefined {
  if (typeof srcset !== 'string') return undefined;
  const candidates: string[] = [];
  // An address runs to the next white space, so that commas inside it (image services use them) are kept;
  // commas at its end close a candidate without a descriptor.
  for (const [, address = '', descriptor = ''] of srcset.matchAll(/[\s,]*(\S*[^\s,])(?:,|\s+([^,\s]+)?\s*(?:,|$)|$)/g)) {
    const safe = safeAddress(address, base);
    if (safe) candidates.push(descriptor ? `${safe} ${descriptor}` : safe);
  }
  return candidates.length > 0 ? candidates.join(', ') : undefined;
}
