import type { ColorName } from '../../../../src/theme/style-values.js';
import type { TokenValues } from '../theme/design-tokens.js';

/** A ready palette: every colour of a theme, in light and in dark. */
export interface Palette {
  /** Its name in the address. */
  id: string;
  title: string;
  /** One short line about what it suits. */
  about: string;
  values: TokenValues;
}

/** The order of the colours in the two columns below. */
const order = [
  'surface',
  'text',
  'quiet',
  'accent',
  'on-accent',
  'raised',
  'line',
  'live',
  'breaking',
  'opinion',
  'sponsored',
  'focus',
] as const satisfies readonly ColorName[];

/** Joins a light and a dark column, both in {@link order}. */
function columns(light: string, dark: string): TokenValues {
  const [lights, darks] = [light.split(' '), dark.split(' ')];
  return Object.fromEntries(
    order.map((name, index) => {
      const [one, other] = [lights[index]!, darks[index]!];
      return [`color-${name}`, one === other ? one : `light-dark(${one}, ${other})`];
    }),
  );
}

/** All of them reach AA for every pair of colours, in light and in dark. */
export const palettes: readonly Palette[] = [
  {
    id: 'newsprint',
    title: 'Newsprint',
    about: 'Warm grey, oxblood',
    values: columns(
      '#f6f1e7 #1d1a16 #5f574c #8a1f24 #ffffff #e8e0d1 #cfc5b3 #a8141b #a8141b #7a4410 #5d574e #8a1f24',
      '#1c1a17 #ece6da #aea594 #f0968f #2b0b0d #2b2823 #5b564c #ff8b80 #ff8b80 #e2aa6e #b0a798 #f0968f',
    ),
  },
  {
    id: 'chalk',
    title: 'Chalk',
    about: 'White, black, blue',
    values: columns(
      '#ffffff #121212 #595959 #0a58a8 #ffffff #efefef #d4d4d4 #c00d1e #c00d1e #8a4708 #5c5c5c #0a58a8',
      '#141414 #f0f0f0 #a8a8a8 #7db8f5 #06223f #262626 #575757 #ff8078 #ff8078 #e8a765 #b0b0b0 #7db8f5',
    ),
  },
  {
    id: 'rose',
    title: 'Rose',
    about: 'Pink paper, teal',
    values: columns(
      '#fdeee3 #33271f #66584d #0b5f66 #ffffff #f3dccb #dcc3b0 #ad1620 #ad1620 #7c3f6e #6b5b4e #0b5f66',
      '#251c18 #f1e3d8 #bda99a #7fccd2 #062a2d #372a24 #645249 #ff8c80 #ff8c80 #dfa3d0 #b9a596 #7fccd2',
    ),
  },
  {
    id: 'harbour',
    title: 'Harbour',
    about: 'Cool grey, sea blue',
    values: columns(
      '#f1f4f6 #14212b #4c5b66 #0b5563 #ffffff #e0e6ea #c3ccd2 #b3121f #b3121f #80450d #55616a #0b5563',
      '#12191f #e3eaef #9dacb7 #74c3d3 #04262d #1e2830 #4c5862 #ff8a80 #ff8a80 #e3a96b #a3b0b9 #74c3d3',
    ),
  },
  {
    id: 'forest',
    title: 'Forest',
    about: 'Moss, dark green',
    values: columns(
      '#f3f5ee #1a2018 #525c4d #23582f #ffffff #e3e8da #c7cfbc #ab1a1c #ab1a1c #7b4a08 #5a6154 #23582f',
      '#161b15 #e5eadf #a4af9c #8fcf98 #0b2812 #232a21 #505a4c #ff9084 #ff9084 #dcae6a #a9b2a1 #8fcf98',
    ),
  },
  {
    id: 'crimson',
    title: 'Crimson',
    about: 'Red on white',
    values: columns(
      '#ffffff #0d0d0d #565656 #b8001f #ffffff #f2eeee #d9d2d2 #b8001f #b8001f #1f4f8f #5a5a5a #0d0d0d',
      '#171314 #f5efef #b3a8a9 #ff8088 #34030a #2a2325 #5e5355 #ff8088 #ff8088 #8dbcf2 #b5abac #f5efef',
    ),
  },
  {
    id: 'ochre',
    title: 'Ochre',
    about: 'Cream, burnt ochre',
    values: columns(
      '#fbf4e0 #2a2212 #63573f #7a4600 #ffffff #f0e5c6 #d8cba8 #a51d12 #a51d12 #4a5a17 #665b45 #7a4600',
      '#1e1a10 #f0e8d2 #b5a98a #e8b45c #2b1a00 #2e2819 #5e5641 #ff9078 #ff9078 #bccb7d #b6ab8f #e8b45c',
    ),
  },
  {
    id: 'midnight',
    title: 'Midnight',
    about: 'Always dark, amber',
    values: {
      ...columns(
        '#14213d #f3f0e6 #b4bacb #fbb03b #1d1400 #21304f #475676 #ff9a94 #ff9a94 #f0b98a #b9bfce #fbb03b',
        '#0d1526 #f3f0e6 #a9b0c4 #fbb03b #1d1400 #19243b #495673 #ff9a94 #ff9a94 #f0b98a #aeb5c6 #fbb03b',
      ),
      // A share of the ink, because the share menu is on the page's own paper, which is white in light.
      'color-raised': 'color-mix(in srgb, currentcolor 10%, transparent)',
    },
  },
];
