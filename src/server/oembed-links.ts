import { withoutTracking } from '../article/tracking.js';
import { attributesText } from '../widget/fallback/html-text.js';

/** The service that answers, and how its frame looks. */
export interface OembedOptions {
  /** The address of the service, with a slash at its end: `https://cards.news.example/`. */
  service: string;
  /** The name of a preset. Default: none. */
  theme?: string;
  /** The colours: `light` (the default), `dark`, or `auto` to follow the reader's system. */
  scheme?: 'light' | 'dark' | 'auto';
  /** One of the layouts of a card. Default: `row`, or a simpler one in little room. */
  layout?: string;
  /** The accent, as six or three hexadecimal digits: `b0181f`. */
  accent?: string;
  /** The language of the card's own words. Default: that of the story. */
  lang?: string;
  /** For an address with several stories: how many the list has, up to 20. Default: 5. */
  limit?: number;
}

/** WordPress reads all three types, Drupal the first and the last, and most others the first two. */
const types = { 'application/json+oembed': 'json', 'text/xml+oembed': 'xml', 'application/xml+oembed': 'xml' };

/**
 * Returns the links for the head of a story's page by which other systems find its card (oEmbed discovery). They must
 * be in the first 150 kB, before other oEmbed links: WordPress reads no more, and takes the first.
 *
 * @param address the absolute address of the story. Parameters that follow readers are left out
 * @throws {TypeError} if an address is not absolute
 * @see {@link https://oembed.com/#section4 | oEmbed, discovery}
 */
export function oembedLinks(address: string | URL, options: OembedOptions): string {
  if (!URL.canParse(address))
    throw new TypeError(
      `The address of the story is “${String(address)}”. Give it whole: https://news.example/harbour`,
    );
  const { service, theme, scheme, layout, accent, lang, limit } = checkOembedOptions(options);
  const story = new URL(address);
  story.username = story.password = '';
  const look = Object.entries({ theme, scheme, layout, accent: accent?.replace(/^#/, ''), lang, limit });
  const links = Object.entries(types).map(([type, format]) => {
    const href = new URL('oembed', service);
    href.searchParams.set('url', withoutTracking(story.href));
    for (const [name, value] of look) if (value) href.searchParams.set(name, String(value));
    href.searchParams.set('format', format);
    return `<link${attributesText({ rel: 'alternate', type, href: href.href })}>\n`;
  });
  return links.join('');
}

/** @throws {TypeError} if there is no address of a service */
export function checkOembedOptions<Options extends OembedOptions>(options: Options): Options {
  const { service } = options ?? {};
  if (typeof service === 'string' && URL.canParse(service) && new URL(service).pathname.endsWith('/')) return options;
  throw new TypeError(
    `The address of the service ${service === undefined ? 'is missing' : `is “${String(service)}”`}. Write it with a slash at its end: { service: 'https://cards.news.example/' }`,
  );
}
