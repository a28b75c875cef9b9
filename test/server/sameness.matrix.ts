import { describeSameness, ways, type Shown } from './describe-sameness.js';
import { fixtures, inPresets } from './fixtures.js';

const { widths, schemes, languages } = ways;

/** Any two values of fixture, width, scheme and language are together in one of the pages. */
const pages = Object.entries({ ...fixtures, ...inPresets(''), ...inPresets('news-sheet') }).flatMap(
  ([name, fixture], index) =>
    languages.map((lang, turn): Shown => ({
      name,
      fixture,
      width: widths[(index + turn) % widths.length]!,
      scheme: schemes[(index + turn + Math.floor(turn / 2)) % schemes.length]!,
      lang,
    })),
);

describeSameness('A page that a server has rendered, in every pair of width, scheme and language', pages);
