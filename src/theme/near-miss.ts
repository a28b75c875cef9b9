/**
 * Returns the known name that a misspelt one was most likely meant to be.
 *
 * Counts the letters to add, remove, change, or swap with their neighbour (the optimal string alignment distance). A
 * name that contains every word of a known one, or the reverse, is also near: `--news-accent` is near
 * `--news-color-accent`.
 *
 * @returns `undefined` if none is near
 */
export function nearMiss(name: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Math.max(2, name.length * 0.3);
  for (const candidate of known) {
    const distance = sharesWords(name, candidate) ? 1.5 : editDistance(name, candidate);
    if (distance < least) [least, nearest] = [distance, candidate];
  }
  return nearest;
}

function sharesWords(one: string, other: string): boolean {
  const [fewer, more] = [one.split(/-+/), other.split(/-+/)].sort((a, b) => a.length - b.length);
  return fewer!.length > 2 && fewer!.every((word) => more!.includes(word));
}

function editDistance(one: string, other: string): number {
  // Each row adds one letter of `one`; each place in a row adds one letter of `other`.
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + change);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    [before, row] = [row, next];
  }
  return row[other.length]!;
}
