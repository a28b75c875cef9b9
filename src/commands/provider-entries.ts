/** A newsroom as a provider of oEmbed. */
export interface Provider {
  /** The name in the answers. Drupal compares it with the entry. */
  name: string;
  /** The address of the newsroom. */
  url: string;
  /** The origin of the stories. */
  origin: string;
  /** The address of `/oembed`. */
  endpoint: string;
  /** The address of an answer. */
  example: string;
  /** Whether the pages of the stories have links to the service. */
  isFound: boolean;
}

/** Returns the entries for the lists of providers, each after a comment that says where it belongs. */
export function providerEntries(provider: Provider): string {
  return [registryEntry(provider), drupalEntry(provider), ghostNote(provider)].join('\n');
}

/** @see {@link https://github.com/iamcal/oembed | The public registry of oEmbed} */
function registryEntry({ name, url, origin, endpoint, example, isFound }: Provider): string {
  return `# The public registry. Propose this file at https://github.com/iamcal/oembed:
# providers/${idOf(name, '-')}.yml
---
- provider_name: ${yaml(name)}
  provider_url: ${yaml(url)}
  endpoints:
  - schemes:
    - ${yaml(`${origin}/*`)}
    url: ${yaml(endpoint)}
    example_urls:
    - ${yaml(example)}
    formats:
    - json
    - xml
${isFound ? '    discovery: true\n' : ''}...
`;
}

/** @see {@link https://www.drupal.org/project/oembed_providers | Drupal's module oEmbed Providers} */
function drupalEntry({ name, url, origin, endpoint, isFound }: Provider): string {
  const id = idOf(name, '_');
  return `# Drupal with the module oembed_providers. Import this as a single item of configuration (type: oEmbed provider):
# oembed_providers.provider.${id}.yml
langcode: en
status: true
dependencies: {  }
id: ${id}
label: ${yaml(name)}
provider_url: ${yaml(url)}
endpoints:
  -
    schemes:
      - ${yaml(`${origin}/*`)}
    url: ${yaml(endpoint)}
    discovery: ${isFound}
    formats:
      json: true
      xml: true
`;
}

function ghostNote({ origin, isFound }: Provider): string {
  return `# Ghost needs no entry. It shows the card of each story whose page has the oEmbed links${
    isFound ? ', as this one has' : ', which this one has not'
  }.
# It takes the first link with JSON, and shows a bookmark if that leads to /wp-json/oembed.
# For stories of ${origin} without the links, it shows a bookmark until Ghost has a copy of the registry
# with this newsroom.
`;
}

/** Returns a name for a file: `the-meridian`. */
function idOf(name: string, between: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z\d]+/g);
  return words?.join(between) ?? 'newsroom';
}

/** Writes a text in YAML, which reads JSON's quotes. Plain words need none. */
function yaml(text: string): string {
  const isPlain =
    /^[a-z][\w./*:?=%& -]*[\w/*]$/i.test(text) && !/: | #|^(true|false|yes|no|on|off|null|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
