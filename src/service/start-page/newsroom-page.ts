import { attribute, select } from '../../article/formats/parsed-html.js';
import { findFormat } from '../../article/formats/find-format.js';
import { parseHtml } from '../../server/index.js';
import { discoveredLink } from '../oembed/discovered-link.js';

/** Something that a page of a newsroom does not have, and its use. */
export interface Lack {
  what: string;
  why: string;
}

/** A page of a newsroom, as an editor of another site needs to know it. */
export interface NewsroomPage {
  lacks: readonly Lack[];
  /** The address that other systems take from it, to show a card for its address. */
  oembed?: string;
}

/** The part of a page that is read. Metadata is in its head. */
const longest = 300_000;

const checks: readonly { selectors: string; isFound?: (text: string) => boolean; what: string; why: string }[] = [
  {
    selectors: 'script[type="application/ld+json"]',
    isFound: (text) => /"(\w*Article|\w*Posting|Report\w*)"/.test(text),
    what: 'schema.org metadata (<script type="application/ld+json"> with a NewsArticle)',
    why: 'Other metadata often lacks the authors, the time and the size of the picture.',
  },
  {
    selectors: 'meta[property="og:title"], meta[name="og:title"]',
    what: 'Open Graph metadata (og:title)',
    why: 'Social networks and messengers show a link to this page without its headline.',
  },
  {
    selectors: 'meta[property="og:image"], meta[name="og:image"]',
    what: 'Open Graph picture (og:image)',
    why: 'Social networks and messengers show a link to this page without a picture.',
  },
  {
    selectors: 'link[type="application/json+oembed"]',
    what: 'oEmbed discovery link (<link rel="alternate" type="application/json+oembed">)',
    why: 'WordPress and other systems show only a link where an editor pastes this address.',
  },
];

/** Returns what a page has and lacks; `null` for a feed or JSON. */
export function newsroomPage(text: string): NewsroomPage | null {
  if (findFormat(text) !== 'html') return null;
  const page = parseHtml(text.slice(0, longest));
  const lacks = checks
    .filter(({ selectors, isFound }) => {
      const found = select(page, selectors);
      return !found.some((element) => !isFound || isFound(element.textContent ?? attribute(element, 'content') ?? ''));
    })
    .map(({ what, why }) => ({ what, why }));
  return { lacks, oembed: discoveredLink(text) };
}
