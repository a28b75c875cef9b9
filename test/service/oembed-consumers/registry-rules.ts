/** A provider in the public list, as `oembed-providers` has it. */
export interface Provider {
  provider_name: string;
  provider_url: string;
  endpoints: readonly Endpoint[];
}

interface Endpoint {
  url: string;
  schemes?: readonly string[];
  discovery?: boolean;
  formats?: readonly string[];
}

/** The fields that a provider may have in the repository of the list. The list itself leaves out the examples. */
const providerFields = ['provider_name', 'provider_url', 'endpoints'];
const endpointFields = ['url', 'schemes', 'discovery', 'formats', 'example_urls'];

/**
 * Returns what the public list would refuse in a provider. The list has no schema, but its repository checks each
 * change.
 *
 * @see {@link https://github.com/iamcal/oembed/blob/master/test.php | the check}
 */
export function registryProblems(provider: Provider): string[] {
  const { endpoints } = provider;
  return [
    ...unknownFields(provider, providerFields),
    ...(endpoints.length > 0 ? [] : ['It has no endpoint.']),
    ...endpoints.flatMap(endpointProblems),
  ];
}

function endpointProblems(endpoint: Endpoint): string[] {
  const { url, schemes = [], discovery = false } = endpoint;
  return [
    ...unknownFields(endpoint, endpointFields),
    ...(URL.canParse(url) && !url.includes('*') ? [] : [`${url} is no address.`]),
    ...(discovery || schemes.length > 0 ? [] : ['It has neither schemes nor discovery.']),
    ...schemes.filter((scheme) => !isScheme(scheme)).map((scheme) => `${scheme} is no scheme.`),
  ];
}

/** A star replaces a whole part of a host, but none of its last two. In the path, it replaces any text. */
function isScheme(scheme: string): boolean {
  if (!/^[a-z]+:/.test(scheme) || /[()]/.test(scheme)) return false;
  const [, host] = /^https?:\/\/([^/]+)/.exec(scheme) ?? [];
  if (!host) return true;
  const parts = host.split('.').reverse();
  return (
    parts.length > 1 && !parts.slice(0, 2).includes('*') && parts.every((part) => part === '*' || !part.includes('*'))
  );
}

function unknownFields(value: object, known: readonly string[]): string[] {
  return Object.keys(value)
    .filter((field) => !known.includes(field))
    .map((field) => `The field ${field} is not known.`);
}
