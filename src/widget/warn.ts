import { warningWords } from './lazy-parts.js';
import type { say, Warnings } from './warning-texts.js';

const warned = new WeakMap<Element, Set<string>>();

/**
 * Tells a page's developer, once for each element and matter, what is wrong with a widget and what mends it.
 *
 * @param subject the widget, or the tag of one that is not there
 * @param about what it is about: a name in `warning-texts.ts`, where the words are
 */
export function warn<About extends keyof Warnings>(
  subject: Element | string,
  about: About,
  ...values: Parameters<Warnings[About]>
): void {
  if (typeof subject !== 'string') {
    const said = warned.get(subject) ?? new Set();
    warned.set(subject, said);
    const matter = [about, ...values].join();
    if (said.has(matter)) return;
    said.add(matter);
  }
  const write = warningWords.value;
  if (write) write(subject, about, values);
  else void bringWords(subject, about, values);
}

async function bringWords(...matter: Parameters<typeof say>): Promise<void> {
  try {
    (await warningWords.load())(...matter);
  } catch {
    // Without the words, what it is about.
    console.warn('[standfirst]', ...matter);
  }
}
