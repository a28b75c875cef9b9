import { describeSameness, type Shown } from './describe-sameness.js';
import { fixtures, inPresets } from './fixtures.js';

const widths = [390, 768, 1280];
const schemes = ['light', 'dark'] as const;
const languages = ['en', 'ar', 'de', 'ja'];

/** Each fixture at one width, in one scheme and one language. `sameness.matrix.ts` has the other combinations. */
const pages = Object.entries({ ...fixtures, ...inPresets('') }).map(([name, fixture], index): Shown => ({
  name,
  fixture,
  width: widths[index % widths.length]!,
  scheme: schemes[Math.floor(index / widths.length) % schemes.length]!,
  lang: languages[index % languages.length]!,
}));

describeSameness('A page that a server has rendered', pages);
