import type { Article } from '../../article/article.js';
import type { CardLayout } from '../headline-card/card-attributes.js';
import { columnCounts } from './column-counts.js';
import { columnStyles } from './columns.styles.js';
import type { ListLayout } from './list-attributes.js';

/** A story of a list, and the layout of its card. */
export interface PlacedStory {
  story: Article;
  card: CardLayout;
}

/** The stories that are in one column of a row: one, or a few that are short. */
export type Column = readonly PlacedStory[];

/** The fewest stories that are as high as a main story beside them. */
const fewestBeside = 6;

/**
 * Returns the classes of a list, which say how many columns of stories there are (`total-5`).
 *
 * A main story has the others beside it if there are many, and if its picture makes it as high as they are. Else they
 * are below it. In a wide list, six stories are beside it, or five of eight, so that two are below.
 *
 * The classes of a grid also say how many would be in the last row (`of-4-1`: one, in four columns). Five are two above
 * three. Short stories that share a column are not in a row of two, because its pictures are too large beside them.
 *
 * @param count the number of columns that stories are in
 * @param columns the columns, unless the stories are still loading
 */
function classesOf(layout: ListLayout, count: number, columns: readonly Column[] = []): string {
  const classes = `${layout} total-${count}`;
  if (layout === 'lead-and-list') {
    const first = columns[0]?.[0]?.story;
    if (count <= fewestBeside || (first && !hasPicture(first))) return `${classes} few`;
    return `${classes} many${count === 8 ? '' : ' six'}`;
  }
  if (layout !== 'grid') return classes;
  const rows = columnCounts.map((each) => `of-${each}-${count % each}`).join(' ');
  const isPairFirst = count === 5 && columns.slice(0, 2).every(({ length }) => length === 1);
  return `${classes} ${rows}${isPairFirst ? ' pair-first' : ''}${count > 4 ? ' several' : ''}`;
}

function hasPicture(story: Article): boolean {
  return Boolean(story.image?.src);
}

/**
 * Divides the stories among the columns. In a grid, a story without a picture is much shorter than one with a picture.
 * It shares its column with the next stories, in their order, which are then short too.
 */
function columnsOf(stories: readonly Article[], layout: ListLayout): Column[] {
  if (layout === 'strip') return stories.map((story) => [{ story, card: 'stacked' }]);
  if (layout !== 'grid') return stories.map((story, index) => [{ story, card: index ? 'compact' : 'lead' }]);
  const shared = shareColumns(stories);
  // A story that has most of the row is so wide that its picture is beside its text.
  const isWide = shared.length < 2 || (shared.length === 2 && shared.some(({ length }) => length > 1));
  return shared.map((column) =>
    column.map((story) => ({
      story,
      card: column.length > 1 ? 'row' : isWide ? 'auto' : 'stacked',
    })),
  );
}

function shareColumns(stories: readonly Article[]): Article[][] {
  const shared: Article[][] = [];
  const isMixed = stories.length > 2 && stories.some(hasPicture);
  /** The free part of the last column, in sixths of the height of a story with a picture. */
  let free = 0;
  for (const story of stories) {
    const isFull = free < 2;
    if (isFull) shared.push([]);
    shared.at(-1)!.push(story);
    if (isFull) free = isMixed && !hasPicture(story) ? 6 : 2;
    free -= story.standfirst || hasPicture(story) ? 3 : 2;
  }
  // The last story has none after it.
  if (free > 2 && shared.at(-1)!.length === 1) {
    const [last] = shared.pop()!;
    shared.at(-1)!.push(last!);
  }
  return shared;
}

/** The part of a list that all layouts but `list` need. */
export const columns = { styles: columnStyles, classesOf, columnsOf };
