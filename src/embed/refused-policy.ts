/** Where a copy notes that it has told the page's developer of the refusal: a second copy stays silent. */
const toldKey = Symbol.for('standfirst.refusal.1');

/** How long the browser's report of a refused policy may take, in milliseconds. It comes in the next task. */
const reportDelay = 200;

let answer: Promise<boolean> | undefined;

/**
 * Whether a page that has refused our policy takes no strings either; then it says so, once on a page, with what to add.
 *
 * A page may refuse the name and yet take strings (a list of policies without enforcement). The browser's own report of the refusal tells
 * which it is, for a sink that is tried would log an error of its own; only where the report does not settle it is one tried.
 *
 * @param reports what the browser has reported since, and goes on to report
 */
export function isEnforced(reports: readonly SecurityPolicyViolationEvent[] = []): Promise<boolean> {
  return (answer ??= find(reports));
}

async function find(reports: readonly SecurityPolicyViolationEvent[]): Promise<boolean> {
  const page = globalThis as { [toldKey]?: boolean };
  const reportSays = (): boolean =>
    reports.some(
      ({ originalPolicy, disposition }) =>
        disposition === 'enforce' && /\brequire-trusted-types-for\b/.test(originalPolicy),
    );
  if (!reportSays()) await new Promise((resolve) => setTimeout(resolve, reportDelay));
  const enforced = reportSays() || !takesStrings();
  if (enforced && !page[toldKey]) {
    page[toldKey] = true;
    console.warn(
      "[standfirst] This page's content security policy keeps the widgets from rendering, so their fallback stays. Add the name standfirst to its trusted-types directive: trusted-types standfirst",
    );
  }
  return enforced;
}

function takesStrings(): boolean {
  try {
    new DOMParser().parseFromString('', 'text/html');
    return true;
  } catch {
    return false;
  }
}
