import { differenceEuclidean, type Color } from 'culori';
import { paidShare } from '../../../../src/theme/fit-color.js';
import type { ColorName } from '../../../../src/theme/style-values.js';
import { demands, nearestPassing, ratio, type Level, type Size } from './contrast.js';
import { bare, black, over, resolveColor, white } from './css-color.js';
import type { TokenValues } from '../theme/design-tokens.js';
import { givenAccent, shownColors, type Scheme, type ShownColors } from './fit.js';
import { asHex } from './hex.js';
import { halvesOf } from '../theme/token-values.js';

/** Two colours, one on the other, in the widgets. */
interface Pair {
  /** The name of the pair. */
  title: string;
  /** The text or mark that has these colours. */
  where: string;
  /** The colour on top, which a repair changes. */
  top?: ColorName;
  size: Size;
  /** Whether its sample is bold. */
  isBold?: boolean;
  /** Returns the two colours, from those that a widget shows. */
  colors(shown: ShownColors, values: TokenValues, scheme: Scheme): [top: Color, below: Color];
}

const onPaper = (top: ColorName, title: string, where: string, size: Size = 'text'): Pair => ({
  title,
  where,
  top,
  size,
  isBold: size === 'text' && !['text', 'quiet'].includes(top),
  colors: (shown) => [over(shown[top], shown.paper), shown.paper],
});

/** Every pair in the style sheets of the widgets. */
export const pairs: readonly Pair[] = [
  onPaper('text', 'Ink on paper', 'Headlines, summaries, names, icons'),
  { ...onPaper('text', 'Ink on paper, large', 'A lead’s headline, prices', 'large text') },
  onPaper('quiet', 'Quiet ink on paper', 'Times, captions, conditions'),
  onPaper('accent', 'Accent on paper', 'Kickers, links under the pointer, a second action'),
  {
    title: 'Words on the accent',
    where: 'The main action',
    top: 'on-accent',
    size: 'text',
    isBold: true,
    colors: (shown, values, scheme) => {
      const fill = over(givenAccent(values, scheme, shown.text)!, shown.paper);
      return [over(shown['on-accent'], fill), fill];
    },
  },
  onPaper('live', 'Live on paper', 'The label of a live story'),
  onPaper('breaking', 'Breaking on paper', 'The label of breaking news'),
  onPaper('opinion', 'Opinion on paper', 'The label of an opinion, its author'),
  {
    title: 'Sponsored on its own paper',
    where: 'The label of paid content',
    top: 'sponsored',
    size: 'text',
    isBold: true,
    // A card of paid content has a share of this colour in its paper.
    colors: ({ sponsored, paper }) => {
      const tinted = over({ ...sponsored, alpha: paidShare * (sponsored.alpha ?? 1) }, paper);
      return [over(sponsored, tinted), tinted];
    },
  },
  {
    title: 'Accent on raised paper',
    where: 'An icon under the pointer',
    top: 'accent',
    size: 'graphics',
    colors: (shown) => {
      const raised = over(shown.raised, shown.paper);
      return [over(shown.accent, raised), raised];
    },
  },
  {
    title: 'Accent in the share menu',
    where: 'A name under the pointer, on the page’s paper',
    top: 'accent',
    size: 'text',
    // The menu is over the page, in the system's colours.
    colors: (_shown, values, scheme) => {
      const { paper } = bare[scheme];
      const menu = shownColors({ ...values, 'color-text': undefined, 'color-surface': undefined }, scheme);
      const raised = over(menu.raised!, paper);
      return [over(menu.accent!, raised), raised];
    },
  },
  onPaper('focus', 'Focus on paper', 'The ring around the focused element', 'graphics'),
  {
    title: 'White on the shade of a picture',
    where: 'A headline or a caption on an all-white picture',
    size: 'text',
    colors: () => [white, over({ ...black, alpha: 0.73 }, white)],
  },
  onPaper('line', 'Line on paper', 'Hairlines', 'decoration'),
];

/** The contrast of a pair in one scheme. */
export interface Finding {
  pair: Pair;
  top: string;
  below: string;
  ratio: number;
  /** The upper colour of the theme, if the widgets show another because it does not suit the ink. */
  written?: string;
  /** Whether each level is reached. Absent if there is no requirement. */
  reaches?: Record<Level, boolean>;
}

/** Returns the contrast of every pair of a theme. Leaves out those with a colour that cannot be read. */
export function examine(values: TokenValues, scheme: Scheme): Finding[] {
  const shown = shownColors(values, scheme) as ShownColors;
  return pairs.flatMap((pair) => {
    try {
      const [top, below] = pair.colors(shown, values, scheme);
      const found = ratio(top, below);
      const demand = demands[pair.size];
      const reaches = demand && { AA: found >= demand.AA, AAA: found >= demand.AAA };
      const written = writtenFor(pair, values, shown, scheme);
      return [{ pair, top: asHex(top), below: asHex(below), ratio: found, reaches, ...(written && { written }) }];
    } catch {
      return [];
    }
  });
}

function writtenFor({ top }: Pair, values: TokenValues, shown: ShownColors, scheme: Scheme): string | undefined {
  const value = top && values[`color-${top}`];
  const written = value && resolveColor(value, { ink: shown.text, isDark: scheme === 'dark' });
  // A difference by rounding does not count.
  return written && differs(written, shown[top]) ? asHex({ ...written, alpha: 1 }) : undefined;
}

const distance = differenceEuclidean('oklab');
const differs = (one: Color, other: Color): boolean => distance(one, other) > 0.005;

/**
 * Returns the value of a token with which a pair reaches a level: the nearest colour that does, in the scheme where it
 * does not.
 *
 * @returns `undefined` if the pair has the level already, or if no colour would reach it
 */
export function mend(finding: Finding, level: Level, values: TokenValues, scheme: Scheme): Mend | undefined {
  const { pair, reaches } = finding;
  const demand = demands[pair.size];
  if (!demand || !reaches || reaches[level] || !pair.top) return undefined;
  const token = `color-${pair.top}` as const;
  const [top, firstBelow] = pair.colors(shownColors(values, scheme) as ShownColors, values, scheme);
  let below = firstBelow;
  // The paper of paid content changes with the colour on it, so one step may not be enough.
  for (let step = 0; step < 4; step++) {
    const color = nearestPassing(top, below, demand[level]);
    if (!color) return undefined;
    const value = withHalf(values[token], color, scheme, values, pair.top);
    // The library fits the new colour again, and it may change other colours too.
    const changed = { ...values, [token]: value };
    const after = examine(changed, scheme).find((each) => each.pair === pair);
    if (after?.reaches?.[level]) return { token, color, value };
    [, below] = pair.colors(shownColors(changed, scheme) as ShownColors, changed, scheme);
  }
  return undefined;
}

export interface Mend {
  token: `color-${ColorName}`;
  /** The colour that is shown then. */
  color: string;
  /** The token's value. */
  value: string;
}

/** Returns a token's value with another colour in one scheme. The other scheme keeps the colour that it shows. */
function withHalf(
  value: string | undefined,
  color: string,
  scheme: Scheme,
  values: TokenValues,
  name: ColorName,
): string {
  const halves = value === undefined ? undefined : halvesOf(value);
  if (halves) return scheme === 'light' ? `light-dark(${color}, ${halves[1]})` : `light-dark(${halves[0]}, ${color})`;
  const other = scheme === 'light' ? 'dark' : 'light';
  const seenThere = shownColors(values, other)[name];
  const there = value !== undefined && scheme === 'dark' ? value : seenThere && asHex(seenThere);
  if (!there) return color;
  return scheme === 'light' ? `light-dark(${color}, ${there})` : `light-dark(${there}, ${color})`;
}
