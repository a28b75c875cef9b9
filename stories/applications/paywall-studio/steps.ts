/** Each kind of step, by its letter in an address, with the words of a newsroom. */
const titles = {
  r: 'Reads another article',
  s: 'Reads an article for subscribers',
  f: 'Reads a free article',
  c: 'Comes back to the same article',
  d: 'A day later',
  w: 'A week later',
  m: 'Next month',
  a: 'Registers',
  t: 'Starts a trial',
  p: 'Subscribes',
  g: 'Payment fails',
  e: 'Subscription ends',
  o: 'Opens a gift link',
  x: 'Access service fails',
  y: 'Access service is slow',
} as const;

/** One thing that the reader does, or that happens to them. */
export type Step = keyof typeof titles;

/** The readers who may read an article. */
export type ArticleKind = 'metered' | 'subscriber' | 'free';

const kinds: Partial<Record<Step, ArticleKind>> = { r: 'metered', s: 'subscriber', f: 'free' };

/** The step that reads an article of each kind. */
export const readings: Readonly<Record<ArticleKind, Step>> = { metered: 'r', subscriber: 's', free: 'f' };

/** The most steps that there can be. */
export const mostSteps = 99;

/** Returns the kind of article that a step reads; `undefined` if the reader keeps to the kind before. */
export function kindRead(step: Step): ArticleKind | undefined {
  return kinds[step];
}

export function titleOf(step: Step): string {
  return titles[step];
}

/** Reads steps as an address has them. Unknown letters are left out. The first step reads an article. */
export function readSteps(text: string): Step[] {
  const steps = [...text.slice(0, mostSteps)].filter((letter): letter is Step => Object.hasOwn(titles, letter));
  return steps[0] && kindRead(steps[0]) ? steps : ['r' as const, ...steps].slice(0, mostSteps);
}

/** Returns the kind of article that the reader keeps to after a step. */
export function kindAt(steps: readonly Step[], at: number): ArticleKind {
  return kinds[steps[lastReading(steps, at)]!]!;
}

/** Returns steps in which the last reading up to `at` is of another kind. */
export function withKind(steps: readonly Step[], at: number, kind: ArticleKind): Step[] {
  return steps.with(lastReading(steps, at), readings[kind]);
}

const lastReading = (steps: readonly Step[], at: number): number =>
  steps.slice(0, at + 1).findLastIndex((step) => kinds[step]);
