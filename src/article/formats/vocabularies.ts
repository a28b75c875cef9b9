import type { ArticleLabel } from '../article.js';
import { lastPart } from '../digital-source.js';

/**
 * Returns the label of a genre: `opinion`, `analysis`, `exclusive`, `updated` or `sponsored`.
 *
 * @param genre the address, code or English name of a genre of the IPTC NewsCodes
 * @see {@link https://cv.iptc.org/newscodes/genre/ | IPTC, genre}
 */
export function genreLabel(genre: string): ArticleLabel | undefined {
  return genreLabels.get(lastPart(genre).toLowerCase().replace(/\s/g, '_'));
}

const genreLabels: ReadonlyMap<string, ArticleLabel> = new Map([
  ['opinion', 'opinion'],
  ['analysis', 'analysis'],
  ['exclusive', 'exclusive'],
  ['update', 'updated'],
  ['advertiser_supplied', 'sponsored'],
  ['sponsored', 'sponsored'],
]);

const agencies =
  /^(?:the )?(?:associated press|ap|(?:thomson )?reuters|agence france[- ]presse|afp|dpa|ansa|efe|lusa|pa media|press association|upi|canadian press|aap|tass|interfax|xinhua|kyodo(?: news)?|yonhap|bernama|pti|ani|ians|anadolu(?: agency)?|apa|keystone-sda|belga|anp|ntb|tt|ritzau|stt|pap|bloomberg(?: news)?)$/i;

/** Returns whether a name is a news agency's. Sources often name one as an author. */
export function isNewsAgency(name: string): boolean {
  return agencies.test(name);
}
