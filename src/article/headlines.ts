/**
 * A headline without the name of its publication, which many put behind it.
 */
export function withoutName(headline: string | undefined, name: string | undefined): string | undefined {
  if (!headline || !name || !headline.endsWith(name)) return headline;
  return headline.slice(0, -name.length).match(/^(.*\S)\s+[|–—-]\s*$/)?.[1] ?? headline;
}

/**
 * Whether a summary says no more than the headline, with or without the name of its publication, as some write for want of one. Google News
 * has behind it what others write of the same.
 */
export function isRepeat(summary: string, headline: string | undefined, name = ''): boolean {
  if (!headline) return false;
  const [text, start] = [letters(summary), letters(headline)];
  return text === start || (name !== '' && text.startsWith(start + letters(name)));
}

/** What is left of a text for comparing: its letters and digits, in lower case. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\d]/gu, '');
}
