import { aligned, median } from '../statistics.js';
import type { Name } from './contenders.js';
import type { Visit } from './visit.js';

/** The condition under which a sample was taken. */
export type Condition = 'cpu' | 'slowCpu' | 'latency';

/** All samples of one contender. */
export type Samples = Record<Condition, Visit[]>;

type Results = ReadonlyMap<Name, Samples>;

interface Bar {
  title: string;
  unit: string;
  limit: number;
  measured: number;
}

const thread = (visits: readonly Visit[]): number => median(visits.map((each) => each.thread))!;
const time = (visits: readonly Visit[]): number => median(visits.map((each) => each.time))!;

/**
 * Writes one line for each contender: the medians, the fastest and the slowest sample, and ratios to the card with only
 * Lit.
 */
export function table(titles: Readonly<Record<Name, string>>, results: Results): string {
  const head = [
    '',
    '4× CPU',
    'fastest–slowest',
    'to lit',
    '6× CPU',
    'to lit',
    'INP',
    '300 ms a request',
    'fastest–slowest',
    'thread',
    'to lit',
    'requests',
    'script B',
    'LCP',
    'CLS',
  ];
  const lit = results.get('lit')!;
  const lines = [...results].map(([name, { cpu, slowCpu, latency }]) => [
    titles[name],
    `${time(cpu).toFixed(0)} ms`,
    range(cpu),
    `${(time(cpu) / time(lit.cpu)).toFixed(2)}×`,
    `${time(slowCpu).toFixed(0)} ms`,
    `${(time(slowCpu) / time(lit.slowCpu)).toFixed(2)}×`,
    milliseconds(slowCpu.map((each) => each.answer)),
    `${time(latency).toFixed(0)} ms`,
    range(latency),
    `${thread(latency).toFixed(1)} ms`,
    `${(thread(latency) / thread(lit.latency)).toFixed(2)}×`,
    String(median(latency.map((each) => each.requests))),
    String(median(latency.map((each) => each.script))),
    milliseconds(latency.map((each) => each.largestPaint)),
    // Layout shifts while the script loads are visible only if loading takes long.
    Math.max(...latency.map((each) => each.shift)).toFixed(3),
  ]);
  return aligned([head, ...lines]);
}

/** Writes the limits, each with its result. */
export function barReport(results: Results): string {
  const cpu = (name: Name): number => time(results.get(name)!.cpu);
  const latency = (name: Name): number => time(results.get(name)!.latency);
  const ratio = (name: Name): number => cpu(name) / cpu('lit');
  const bars: Bar[] = [
    { title: 'loader, 4× CPU, to the lone Lit card', unit: '×', limit: 1.5, measured: ratio('loader') },
    {
      title: 'loader, preloaded, 4× CPU, to the lone Lit card',
      unit: '×',
      limit: 1.5,
      measured: ratio('loader-preload'),
    },
    { title: 'loader, 300 ms a request', unit: ' ms', limit: 670, measured: latency('loader') },
    { title: 'loader, preloaded, 300 ms a request', unit: ' ms', limit: 670, measured: latency('loader-preload') },
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

function milliseconds(values: readonly (number | undefined)[]): string {
  const middle = median(values.filter((value) => value !== undefined));
  return middle === undefined ? '–' : `${middle.toFixed(0)} ms`;
}

function range(visits: readonly Visit[]): string {
  const times = visits.map((each) => each.time);
  return `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`;
}
