import { isPresent } from '../absent-values.js';
import type { ArticleLabel } from '../article.js';
import { genreLabel } from './vocabularies.js';

/** What publishing systems write where nobody chose a category, and what says nothing. */
const noSection =
  /^(?:uncategori[sz]ed|unkategorisiert|non classé\(?e?\)?|sin categoría|sem categoria|senza categoria|未分類|未分类|غير مصنف|allgemein|general|starred|featured|news|home|top stories|posts?)$/i;

/** A longer one is a list of words for search. */
const maxSection = 40;

/**
 * The section of a story, from the categories that its source gives: the first that could stand above a headline, and is neither a
 * genre of its own ("Opinion") nor a machine's word.
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

/** The labels among categories. */
export function labelsOf(categories: readonly string[]): ArticleLabel[] {
  return categories.map(genreLabel).filter(isPresent);
}
