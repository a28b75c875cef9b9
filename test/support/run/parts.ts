/** `npm test` runs the everyday tests, and `.ci/run` also the others. */
export const parts = ['everyday', 'further'] as const;
export type Part = (typeof parts)[number];

/**
 * The parts of paths whose tests only `.ci/run` runs. A change of a widget that breaks one of them usually breaks an
 * everyday test too. Those are the tests of the widgets, of plain code and of the package, and one page of each kind of
 * host.
 */
const further = [
  // The command line, and the service as a program.
  'test/commands/',
  'test/service/',
  'test/hosts/start-page',
  'test/hosts/demo',
  // The docs, with their applications and pictures.
  'test/stories/',
  'test/theme-builder/',
  'test/hosts/theme-builder',
  'test/hosts/your-newspaper',
  'test/hosts/newsroom',
  'test/hosts/article-page',
  // Records of everything that a token changes and that a screen reader reads.
  'test/theme/token-effects.host',
  'test/heard/',
  // Every hostile text in every field, and every preset on every host.
  'test/article/hostile-strings.test',
  'test/theme/presets.test',
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
];

/** Returns the part of a test file. */
export function partOf(file: string): Part {
  return further.some((path) => file.startsWith(path)) ? 'further' : 'everyday';
}
