/**
 * The parts of the tests, by the paths of their files; a path belongs to the first part that names its beginning. The
 * others are the everyday tests: those of the widgets, of plain code and of the package, and one page of each kind of
 * host. `npm test` runs only these. A change of a widget that breaks another test usually breaks an everyday one too.
 */
export const partPaths = {
  /** The slow tests of the command line, and the service in several processes. */
  commands: [
    'test/commands/cdn',
    'test/commands/print',
    'test/commands/progress-line',
    'test/commands/serve.',
    'test/commands/serve-settings',
    'test/commands/serve-watched',
    'test/service/work-pool',
  ],
  /** The theme builder. */
  builder: ['test/theme-builder/', 'test/hosts/theme-builder'],
  /** Every hostile text in every field, every preset on every host, and what each token changes. */
  exhaustive: [
    'test/article/hostile-strings.test',
    'test/theme/presets.test',
    'test/theme/token-effects.host',
    'test/heard/',
  ],
  /** The tests that `.ci/run` always runs too. */
  further: [
    // The command line, and the service as a program.
    'test/commands/',
    'test/service/',
    'test/hosts/start-page',
    'test/hosts/demo',
    // The docs, with their applications and pictures.
    'test/stories/',
    'test/hosts/your-newspaper',
    'test/hosts/newsroom',
    'test/hosts/article-page',
    // Frameworks, and other programs of a page.
    'test/hosts/frameworks',
    'test/hosts/htmx',
    'test/hosts/turbo',
    'test/hosts/consent',
    'test/hosts/filter-lists',
    'test/hosts/readability',
    'test/hosts/translation',
    'test/hosts/service-worker',
    // A developer's work, a release, and memory after many visits.
    'test/hosts/development',
    'test/hosts/redeploy',
    'test/hosts/leaks',
  ],
} as const satisfies Record<string, readonly string[]>;

export type Part = keyof typeof partPaths | 'everyday';
const named = Object.keys(partPaths) as (keyof typeof partPaths)[];
export const parts: readonly Part[] = ['everyday', ...named];

/** Returns the part of a test file. */
export function partOf(file: string): Part {
  return named.find((part) => partPaths[part].some((path) => file.startsWith(path))) ?? 'everyday';
}
