/** The results that a test recorded for a page with a content security policy. Only the fields that are shown. */
interface Outcome {
  widgets: string;
  picture: boolean;
  article: boolean;
  lines: string[];
  reports: string[];
  page: { article: boolean; lines: string[]; reports: string[] };
}

const names: Readonly<Record<string, string>> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** Describes the result in words, for each engine if they differ. */
export function outcomeOf(outcomes: Readonly<Record<string, Outcome>>): string {
  const engines = new Map<string, string[]>();
  for (const [engine, outcome] of Object.entries(outcomes)) {
    const told = tell(outcome);
    engines.set(told, [...(engines.get(told) ?? []), names[engine] ?? engine]);
  }
  if (engines.size === 1) return [...engines.keys()][0]!;
  return [...engines].map(([told, where]) => `${where.join(' and ')}: ${told}`).join(' ');
}

function tell({ widgets, picture, article, lines, reports, page }: Outcome): string {
  if (widgets !== 'stand') {
    const who = lines.length > 0 ? `The console shows: “${lines[0]}”` : 'Only the browser reports the reason.';
    return `the fallback stays. ${who}`;
  }
  const shown = [picture && 'pictures', article && 'articles from JSON', page.article && 'articles from HTML pages'];
  const missing = [!picture && 'pictures', !article && 'articles from a server'].filter(Boolean);
  const told =
    missing.length > 0
      ? `the widgets work, without ${missing.join(' and ')}.`
      : `the widgets work, with ${list.format(shown.filter((each) => each !== false))}.`;
  const quiet = reports.length === 0 && page.reports.length === 0 ? ' Nothing is reported.' : '';
  const reported =
    reports.length === 0 && page.article && page.reports.length > 0
      ? ` The browser reports only ${page.reports.join(', ')}, for an HTML page.`
      : '';
  const said = [...lines, ...(article && !page.article ? page.lines : [])].map(
    (line) => ` The console shows: “${line}”`,
  );
  return told + quiet + reported + said.join('');
}

const list = new Intl.ListFormat('en');
