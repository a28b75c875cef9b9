import { isPresent } from '../absent-values.js';
import type { ArticleLabel } from '../article.js';
import { genreLabel } from './vocabularies.js';

/** Matches the categories that publishing systems write if nobody chose one, and those that say nothing. */
const noSection =
  /^(?:uncategori[sz]ed|unkategorisiert|non classé\(?e?\)?|sin categoría|sem categoria|senza categoria|未分類|未分类|غير مصنف|allgemein|general|starred|featured|news|home|top stories|posts?)$/i;

/** The longest section. A longer category is a list of words for search. */
const maxSection = 40;

/**
 * Finds the section of a story among its categories: the first that fits above a headline, and is neither a genre ("Opinion") nor an
 * identifier for machines.
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
