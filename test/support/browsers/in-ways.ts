import { engineName } from './host-engine.js';

/** The two builds that a page can load by a script tag. */
export const scriptFiles = ['loader.js', 'standfirst.js'] as const;

/**
 * Returns the ways in which a test tries a case. In Chromium these are all of them. Firefox and WebKit have one each,
 * in turns: a fault of an engine hardly depends on the way.
 *
 * @param turn the number of the case
 */
export function inWays<Way>(ways: readonly Way[], turn = 0): readonly Way[] {
  if (engineName === 'chromium') return ways;
  return [ways[(turn + (engineName === 'firefox' ? 0 : 1)) % ways.length]!];
}
