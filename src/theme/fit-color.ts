import type { ColorName } from './style-values.js';

/*
 * A colour cannot be compared with another in CSS. But one can be mixed with black or white, and the mixture tells both: is it darker than
 * the middle, it was black. So the ink's side, black where the ink is dark and white where it is light, goes into a colour that a theme gives,
 * and the channels below take it out again. What is left is the colour, and the knowledge of the ink. That holds for translucent colours
 * too: the mixture's opacity is 0.49 alpha + 0.51. The side has a little more than half, so that black with white, and white with black, do
 * not meet in the middle.
 */
const exceeds = (value: string, limit: string): string => `clamp(0, (${value} - ${limit}) * 1e6, 1)`;

/** What the channels are made of, as private properties: each is read where a mixture's own `l`, `c` and `alpha` stand for its numbers. */
const parts = {
  light: exceeds('l', '0.5'),
  alpha: '((alpha - 0.51) / 0.49)',
  l: '((alpha * l - 0.51 * var(--_fit-light)) / 0.49 / max(0.001, var(--_fit-alpha)))',
  c: '(alpha * c / 0.49 / max(0.001, var(--_fit-alpha)))',
  // Whether it goes with the ink of the other kind: dark marks on light ink's paper, pale ones on dark ink's.
  raised: `(var(--_fit-light) * ${exceeds('0.6', 'var(--_fit-l)')})`,
  lowered: `((1 - var(--_fit-light)) * ${exceeds('var(--_fit-l)', '0.76')})`,
  turned: `(var(--_fit-light) * ${exceeds('var(--_fit-l)', '0.45')})`,
};
const part = (name: keyof typeof parts): string => `var(--_fit-${name})`;

/** What a colour is for, with the channels that it has once it is fitted. */
const channels = {
  /**
   * What is read or seen on the paper. On light ink's paper what is dark is made as light as it must be, in a chroma that screens have
   * there; on dark ink's paper what is pale is made dark. What was thin because it was strong is not thin then.
   */
  mark: `calc(${part('l')} + ${part('raised')} * (0.68 - ${part('l')}) + ${part('lowered')} * (0.5 - ${part('l')}))
    min(${part('c')}, 1.14 - ${part('raised')}) h / max(${part('alpha')}, ${part('raised')} + ${part('lowered')})`,
  /** An ink: a dark one turns light where the page's own is. */
  ink: `calc(${part('l')} + ${part('raised')} * (0.93 - ${part('l')})) calc(${part('c')}) h / calc(${part('alpha')})`,
  /** A paper: a light one turns dark under light ink, and keeps a trace of its hue. */
  paper: `calc(${part('l')} + ${part('turned')} * (0.7 - 1.5 * ${part('l')}))
    min(${part('c')}, 1.04 - ${part('turned')}) h / calc(${part('alpha')})`,
  /** A hairline: a dark one is made lighter, so that it can be seen on light ink's paper; a pale one may be there as it is. */
  line: `max(0.45 * ${part('light')}, ${part('l')}) calc(${part('c')}) h / calc(${part('alpha')})`,
};

const uses = {
  ink: ['text'],
  mark: ['quiet', 'accent', 'live', 'breaking', 'opinion', 'sponsored', 'focus'],
  paper: ['surface', 'raised'],
  line: ['line'],
} as const satisfies Record<keyof typeof channels, readonly ColorName[]>;

/** The names of the colours that are fitted. On the accent stand words that go with it alone. */
export const fittedColors: readonly ColorName[] = Object.values(uses).flat();

/** Black where the ink is darker than a threshold, white where it is lighter: what `currentcolor` is there is the ink of the place. */
const sideOfInk = (threshold: number): string => `oklch(from currentcolor ${exceeds('l', String(threshold))} 0 0 / 1)`;

/** An ink of middle lightness is taken for what the colour scheme of the place has. */
const side = `light-dark(${sideOfInk(0.66)}, ${sideOfInk(0.5)})`;

/**
 * The declarations that fit what a theme gives to the ink of the place, as private properties. One that the theme does not give is nothing,
 * as a custom property counts it, so that a default stands in.
 */
export const fit: string = [
  ...Object.entries(parts).map(([name, value]) => `--_fit-${name}: ${value};`),
  ...Object.entries(channels).map(([use, value]) => `--_fit-${use}: ${value};`),
  ...Object.entries(uses).flatMap(([use, names]) =>
    names.map(
      (name) =>
        `--_${name}: oklch(from color-mix(in oklab, var(--news-color-${name}) 49%, ${side}) var(--_fit-${use}));`,
    ),
  ),
].join('\n');

/** The same for a place of which the ink is known to be light, for the ink alone: the rest goes with that. */
export const fitToLightInk = `--_text: oklch(from color-mix(in oklab, var(--news-color-text) 49%, white) var(--_fit-ink));`;
