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
 * In `lead-and-list`, the other stories are beside the main story if there are seven or more in all, and if the main
 * story has a picture. Otherwise they are below it. In a wide list, six stories are beside the main one. If the list
 * has eight in all, five are beside it and two below.
 *
 * In a grid, the classes also say how many stories would be in the last row: `of-4-1` is one story in a grid of four
 * columns. Five stories are two above three. This is not so if one of the first two columns has several short stories,
 * because pictures in a row of two are too large beside these.
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
 * Divides the stories among the columns. In a grid with pictures, a story without a picture is much shorter than the
 * others. The next stories are put into its column, in their order, and are shown short too.
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
