import { describeSameness, ways, type Shown } from './describe-sameness.js';
import { fixtures, inPresets } from './fixtures.js';

const { widths, schemes, languages } = ways;

/** Each fixture at one width, in one scheme and one language. `sameness.matrix.ts` has the other combinations. */
const pages = Object.entries({ ...fixtures, ...inPresets('') }).map(([name, fixture], index): Shown => ({
  name,
  fixture,
  width: widths[index % widths.length]!,
  scheme: schemes[Math.floor(index / widths.length) % schemes.length]!,
  lang: languages[index % languages.length]!,
}));

describeSameness('A page that a server has rendered', pages);
