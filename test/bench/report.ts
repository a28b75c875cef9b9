import type { Sample } from './browser-run.js';
import { aligned, median } from './statistics.js';

type Measure = keyof Sample;

const columns: readonly [Measure, string, (value: number) => string][] = [
  ['script', 'script ms', (value) => value.toFixed(1)],
  ['layout', 'style + layout ms', (value) => value.toFixed(1)],
  ['paint', 'to paint ms', (value) => value.toFixed(1)],
  ['update', 'update ms', (value) => value.toFixed(1)],
  ['recolour', 'colour ms', (value) => value.toFixed(1)],
  ['removal', 'removal ms', (value) => value.toFixed(1)],
  ['heap', 'heap B/card', (value) => value.toFixed(0)],
  ['scriptHeap', 'of it script B', (value) => value.toFixed(0)],
  ['nodes', 'nodes/card', (value) => value.toFixed(1)],
];

/** The medians of one contender's samples. */
export type Medians = Record<Measure, number | undefined>;

/** Returns the median of each measure. */
export function medians(samples: readonly Sample[]): Medians {
  return Object.fromEntries(
    columns.map(([measure]) => [measure, median(samples.flatMap((sample) => sample[measure] ?? []))]),
  ) as Medians;
}

/** Writes one line for each contender, with each value's ratio to the one in `against`. */
export function table(rows: readonly { title: string; values: Medians; against: Medians }[]): string {
  const head = ['', ...columns.map(([, title]) => title)];
  const lines = rows.map(({ title, values, against }) => [
    title,
    ...columns.map(([measure, , format]) => {
      const value = values[measure];
      return value === undefined ? '–' : `${format(value)}  ${ratio(value, against[measure]).padStart(6)}`;
    }),
  ]);
  return aligned([head, ...lines]);
}

function ratio(value: number, against: number | undefined): string {
  return against ? `${(value / against).toFixed(2)}×` : '';
}
