import type { ArticleLabel, GeneratedKind } from './article.js';

/**
 * The label that a genre means: `opinion`, `analysis`, `exclusive`, `updated` or `sponsored`.
 *
 * @param genre the address, code or English name of a genre of the IPTC NewsCodes
 * @see {@link https://cv.iptc.org/newscodes/genre/ | IPTC, genre}
 */
export function genreLabel(genre: string): ArticleLabel | undefined {
  return genreLabels.get(lastPart(genre).toLowerCase().replace(/\s/g, '_'));
}

const genreLabels: ReadonlyMap<string, ArticleLabel> = new Map([
  ['opinion', 'opinion'],
  ['analysis', 'analysis'],
  ['exclusive', 'exclusive'],
  ['update', 'updated'],
  ['advertiser_supplied', 'sponsored'],
  ['sponsored', 'sponsored'],
]);

/**
 * Whether a digital source type says that a trained model made the work (`ai`) or a part of it (`composite`).
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

/** What follows the vocabulary's own address or prefix in the name of a term. */
export function lastPart(term: string): string {
  return term.slice(Math.max(term.lastIndexOf('/'), term.lastIndexOf('#'), term.lastIndexOf(':')) + 1).trim();
}

const agencies =
  /^(?:the )?(?:associated press|ap|(?:thomson )?reuters|agence france[- ]presse|afp|dpa|ansa|efe|lusa|pa media|press association|upi|canadian press|aap|tass|interfax|xinhua|kyodo(?: news)?|yonhap|bernama|pti|ani|ians|anadolu(?: agency)?|apa|keystone-sda|belga|anp|ntb|tt|ritzau|stt|pap|bloomberg(?: news)?)$/i;

/** Whether a name is that of a news agency, which sources often give as an author. */
export function isNewsAgency(name: string): boolean {
  return agencies.test(name);
}
