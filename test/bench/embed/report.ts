import { aligned, median, quantile } from '../statistics.js';
import type { Name } from './contenders.js';
import type { Visit } from './visit.js';

/** Under which conditions a sample was taken. */
export type Condition = 'cpu' | 'latency';

/** All samples of one contender. */
export type Samples = Record<Condition, Visit[]>;

type Results = ReadonlyMap<Name, Samples>;

interface Bar {
  title: string;
  unit: string;
  limit: number;
  measured: number;
}

const time = (visits: readonly Visit[]): number => median(visits.map((each) => each.time))!;

/** One line for each contender: the medians, between which values half of the samples lie, and ratios to the lone Lit card. */
export function table(titles: Readonly<Record<Name, string>>, results: Results): string {
  const head = [
    '',
    '4× CPU',
    'half of them',
    'to lit',
    '300 ms a request',
    'half of them',
    'requests',
    'script B',
    'CLS',
  ];
  const lit = time(results.get('lit')!.cpu);
  const lines = [...results].map(([name, { cpu, latency }]) => [
    titles[name],
    `${time(cpu).toFixed(0)} ms`,
    middleHalf(cpu),
    `${(time(cpu) / lit).toFixed(2)}×`,
    `${time(latency).toFixed(0)} ms`,
    middleHalf(latency),
    String(median(latency.map((each) => each.requests))),
    String(median(latency.map((each) => each.script))),
    // What moves while the script is on its way is seen where it is long on its way.
    Math.max(...latency.map((each) => each.shift)).toFixed(3),
  ]);
  return aligned([head, ...lines]);
}

/** The bar, each line with what was measured. */
export function barReport(results: Results): string {
  const cpu = (name: Name): number => time(results.get(name)!.cpu);
  const latency = (name: Name): number => time(results.get(name)!.latency);
  const ratio = (name: Name): number => cpu(name) / cpu('lit');
  const bars: Bar[] = [
    { title: 'loader, 4× CPU, to the lone Lit card', unit: '×', limit: 1.25, measured: ratio('loader') },
    {
      title: 'loader, preloaded, 4× CPU, to the lone Lit card',
      unit: '×',
      limit: 1.25,
      measured: ratio('loader-preload'),
    },
    { title: 'loader, 300 ms a request', unit: ' ms', limit: 700, measured: latency('loader') },
    { title: 'loader, preloaded, 300 ms a request', unit: ' ms', limit: 700, measured: latency('loader-preload') },
  ];
  const digits = ({ unit }: Bar): number => (unit === '×' ? 2 : 0);
  return aligned(
    bars.map((bar) => [
      bar.title,
      `≤ ${bar.limit.toFixed(digits(bar))}${bar.unit}`,
      `${bar.measured.toFixed(digits(bar))}${bar.unit}`,
      bar.measured <= bar.limit ? 'met' : 'not met',
    ]),
  );
}

function middleHalf(visits: readonly Visit[]): string {
  const times = visits.map((each) => each.time);
  return `${quantile(times, 0.25)!.toFixed(0)}–${quantile(times, 0.75)!.toFixed(0)}`;
}
