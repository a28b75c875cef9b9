import { discoveredLink } from '../service/oembed/discovered-link.js';
import type { OembedAnswer } from '../service/oembed/oembed-answer.js';
import type { OembedOptions } from '../server/index.js';
import { print } from './print.js';
import { providerEntries, type Provider } from './provider-entries.js';
import { readSource } from './read-source.js';

/**
 * Prints the oEmbed links for the head of a story's page.
 *
 * @param story the address of the story
 */
export async function printLinks(story: string, options: OembedOptions): Promise<void> {
  const { oembedLinks } = await import('../server/index.js');
  await print(oembedLinks(story, options));
}

/**
 * Prints the newsroom's entry for the lists of providers, with the name that the service gives. Says on standard error
 * if the story's page does not lead other systems to this service.
 *
 * @param story the address of a story, as an example
 * @param service the address of the service
 */
export async function printProvider(story: string, service: string): Promise<void> {
  const endpoint = new URL('oembed', service).href;
  const example = `${endpoint}?url=${encodeURIComponent(story)}`;
  const [answer, page] = await Promise.all([read(example), read(story)]);
  const { provider_name: name, provider_url: url } = parseAnswer(answer, example);
  const link = discoveredLink(page);
  const isFound = link?.startsWith(`${endpoint}?`) === true;
  if (!isFound)
    console.error(
      `${story}: ${link ? `its first oEmbed link leads to ${link}` : 'has no oEmbed link with JSON in its head, within the first 150 kB of the page'}. Other systems then do not find the card. \`standfirst oembed ${story} --service ${service}\` prints the links for its head.`,
    );
  const provider: Provider = { name, url, origin: new URL(story).origin, endpoint, example, isFound };
  await print(providerEntries(provider));
}

async function read(address: string): Promise<string> {
  try {
    return (await readSource(address)).text;
  } catch (failure) {
    throw new Error(`${address}: ${(failure as Error).message}`, { cause: failure });
  }
}

function parseAnswer(text: string, address: string): OembedAnswer {
  try {
    const answer = JSON.parse(text) as OembedAnswer;
    if (answer.version === '1.0' && answer.provider_name) return answer;
  } catch {
    // Not JSON either.
  }
  throw new Error(`${address} has no answer of oEmbed. Give the address of the service with --service.`);
}
