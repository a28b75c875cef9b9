/**
 * A headline without the name of its publication, which many put behind it.
 */
export function withoutName(headline: string | undefined, name: string | undefined): string | undefined {
  if (!headline || !name || !headline.endsWith(name)) return headline;
  return headline.slice(0, -name.length).match(/^(.*\S)\s+[|–—-]\s*$/)?.[1] ?? headline;
}

/** Whether a summary says no more than the headline, with or without the name of its publication, as some write for want of one. */
export function isRepeat(summary: string, headline: string | undefined, name = ''): boolean {
  const [text, start] = [letters(summary), letters(headline ?? '')];
  return start !== '' && (text === start || text === start + letters(name));
}

/** What is left of a text for comparing: its letters and digits, in lower case. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\d]/gu, '');
}
