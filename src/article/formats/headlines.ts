/** Returns a headline without the name of its publication, which many sources add at its end. */
export function withoutName(headline: string | undefined, name: string | undefined): string | undefined {
  if (!headline || !name || !headline.endsWith(name)) return headline;
  return headline.slice(0, -name.length).match(/^(.*\S)\s+[|–—-]\s*$/)?.[1] ?? headline;
}

/**
 * Returns whether a summary only repeats the headline, with or without the publication's name, as some sources without
 * a summary do.
 */
export function isRepeat(summary: string, headline: string | undefined, name = ''): boolean {
  const [text, start] = [letters(summary), letters(headline ?? '')];
  return start !== '' && (text === start || text === start + letters(name));
}

/** Returns the letters and digits of a text in lower case, to compare it. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\d]/gu, '');
}
