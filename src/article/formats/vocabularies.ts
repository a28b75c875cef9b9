import type { ArticleLabel } from '../article.js';
import { lastPart } from '../digital-source.js';
import { isPresent } from '../untrusted-values.js';

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

/**
 * Matches categories that say nothing about the story, and those that publishing systems write if the editor chose
 * none.
 */
const noSection =
  /^(?:uncategori[sz]ed|unkategorisiert|non classé\(?e?\)?|sin categoría|sem categoria|senza categoria|未分類|未分类|غير مصنف|allgemein|general|starred|featured|news|home|top stories|posts?)$/i;

/** The longest section. A longer category is a list of words for search. */
const maxSection = 40;

/**
 * Finds the section of a story among its categories: the first that fits above a headline, and is neither a genre
 * ("Opinion") nor an identifier for machines.
 *
 * @param categories plain texts
 */
export function sectionOf(categories: readonly string[]): string | undefined {
  return categories.find(
    (category) =>
      category.length <= maxSection &&
      !noSection.test(category) &&
      !genreLabel(category) &&
      !/[/:#]|^\S+_\S+$|^[a-z]{3,}[A-Z]\S*$/.test(category),
  );
}

/** Returns the labels among categories. */
export function labelsOf(categories: readonly string[]): ArticleLabel[] {
  return categories.map(genreLabel).filter(isPresent);
}
