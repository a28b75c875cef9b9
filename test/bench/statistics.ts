/** Functions that all benches use: the order of the contenders, and statistics of their samples. */

/**
 * Rotates a list by one in each round, and reverses it in every second one. No contender then always runs after the
 * same one.
 */
export function turned<Item>(items: readonly Item[], round: number): Item[] {
  const start = round % items.length;
  const list = [...items.slice(start), ...items.slice(0, start)];
  return round % 2 === 0 ? list : list.reverse();
}

/** Returns the median of the values; `undefined` if there are none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const below = sorted[Math.floor((sorted.length - 1) / 2)];
  const above = sorted[Math.floor(sorted.length / 2)];
  return below === undefined || above === undefined ? undefined : (below + above) / 2;
}

/** Writes lines of cells as text: the first column to the left, the others to the right. */
export function aligned(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) => line.map((cell, column) => cell[column ? 'padStart' : 'padEnd'](widths[column]!)).join('   '))
    .join('\n');
}
