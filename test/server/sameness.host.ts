import { describeSameness, ways, type Shown } from './describe-sameness.js';
import { fixtures, inPresets } from './fixtures.js';

const { widths, schemes, languages } = ways;

/** Returns a page in one of twelve ways: each width with each language. */
function pageOf(name: string, fixture: string, index: number): Shown {
  return {
    name,
    fixture,
    width: widths[index % widths.length]!,
    scheme: schemes[Math.floor(index / widths.length) % schemes.length]!,
    lang: languages[index % languages.length]!,
  };
}

const names = Object.keys(fixtures);
/** Several fixtures on each page, which is faster. `sameness.matrix.ts` shows one on each page, in more ways. */
const shared = Array.from({ length: 12 }, (_, index) => {
  const own = names.filter((_name, at) => at % 12 === index);
  return pageOf(own.join(', '), own.map((name) => fixtures[name]).join('<hr>'), index);
});
const presets = Object.entries(inPresets('')).map(([name, fixture], index) => pageOf(name, fixture, index));

describeSameness('A page that a server has rendered', [...shared, ...presets]);
