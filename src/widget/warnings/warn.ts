import type { say, Warnings } from './warning-texts.js';
import { lazy } from '../lazy/lazy.js';

/** Writes a warning to the console. Contains the texts of all warnings. */
export const warningWords = lazy(() => import('./warning-texts.js').then((module) => module.say), {
  separate: true,
});

const warned = new WeakMap<Element, Set<string>>();

/**
 * Warns the page's developer about a problem of a widget, and says how to fix it. Warns once for each element and
 * problem.
 *
 * @param subject the widget, or a tag if there is no element
 * @param about the name of the warning in `warning-texts.ts`
 */
export function warn<About extends keyof Warnings>(
  subject: Element | string,
  about: About,
  ...values: Parameters<Warnings[About]>
): void {
  if (typeof subject !== 'string') {
    const reported = warned.get(subject) ?? new Set();
    warned.set(subject, reported);
    const matter = about + values.join();
    if (reported.has(matter)) return;
    reported.add(matter);
  }
  const write = warningWords.value;
  if (write) write(subject, about, values);
  else void loadWords(subject, about, values);
}

async function loadWords(...matter: Parameters<typeof say>): Promise<void> {
  try {
    (await warningWords.load())(...matter);
  } catch {
    // The texts did not load: write the name of the warning.
    console.warn('[standfirst]', ...matter);
  }
}
