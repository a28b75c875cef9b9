import type { GeneratedKind } from './article.js';

/**
 * Returns whether, by a digital source type, a trained model made the work (`ai`) or a part of it (`composite`).
 *
 * @param type the address or code of a term of the IPTC NewsCodes, or its counterpart at schema.org
 * @see {@link https://cv.iptc.org/newscodes/digitalsourcetype/ | IPTC, digital source type}
 */
export function generatedKind(type: unknown): GeneratedKind | undefined {
  if (typeof type !== 'string') return undefined;
  const code = lastPart(type);
  if (/^trainedAlgorithmicMedia/i.test(code)) return 'ai';
  return /^composite(?:Synthetic|WithTrainedAlgorithmicMedia)/i.test(code) ? 'composite' : undefined;
}

/** Returns a term without the address or prefix of its vocabulary. */
export function lastPart(term: string): string {
  return term.slice(Math.max(term.lastIndexOf('/'), term.lastIndexOf('#'), term.lastIndexOf(':')) + 1).trim();
}
