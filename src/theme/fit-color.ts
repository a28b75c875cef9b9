import type { ColorName } from './style-values.js';

/*
 * A colour cannot be compared with another in CSS. But one can be mixed with black or white, and the mixture tells both: is it darker than
 * the middle, it was black. So the ink's side, black where the ink is dark and white where it is light, goes into a colour that a theme gives,
 * and the channels below take it out again. What is left is the colour, and the knowledge of the ink. That holds for translucent colours
 * too: the mixture's opacity is 0.49 alpha + 0.51. The side has a little more than half, so that black with white, and white with black, do
 * not meet in the middle.
 */
const isInkLight = 'clamp(0, (l - 0.5) * 1e6, 1)';
const opacity = 'max(0.001, (alpha - 0.51) / 0.49)';
const lightness = `((alpha * l - 0.51 * ${isInkLight}) / 0.49 / ${opacity})`;
const chroma = `(alpha * c / 0.49 / ${opacity})`;
const exceeds = (value: string, limit: string): string => `clamp(0, (${value} - ${limit}) * 1e6, 1)`;
const ending = 'h / calc((alpha - 0.51) / 0.49)';

/** What a colour is for, with the channels that it has once it is fitted. */
export const channels = {
  /**
   * What is read or seen on the paper. On light ink's paper what is dark is made as light as it must be, in a chroma that screens have
   * there; on dark ink's paper what is pale is made dark.
   */
  mark: `max(0.68 * ${isInkLight}, ${lightness} - (1 - ${isInkLight}) * ${exceeds(lightness, '0.76')} * (${lightness} - 0.5))
    min(${chroma}, 0.14 + ${exceeds(lightness, `0.68 * ${isInkLight}`)}) ${ending}`,
  /** An ink: a dark one turns light where the page's own is. */
  ink: `calc(${lightness} + ${isInkLight} * ${exceeds('0.6', lightness)} * (0.93 - ${lightness})) calc(${chroma}) ${ending}`,
  /** A paper: a light one turns dark under light ink, and keeps a trace of its hue. */
  paper: `calc(${lightness} + ${isInkLight} * ${exceeds(lightness, '0.6')} * (1 - 1.8 * ${lightness}))
    min(${chroma}, 0.04 + ${exceeds('0.6', `${lightness} * ${isInkLight}`)}) ${ending}`,
};

/** Black where the ink is dark, white where it is light: the ink of the place where it stands, which is what `currentcolor` is there. */
const sideOfInk = (threshold: number): string => `oklch(from currentcolor clamp(0, (l - ${threshold}) * 1e6, 1) 0 0 / 1)`;

/**
 * A colour that the theme gives, fitted; nothing, as a custom property counts it, where the theme gives none.
 *
 * @param fit the channels
 * @param threshold the lightness, from 0 to 1, from which the ink is a light one
 */
export function fitted(name: ColorName, fit: string, threshold = 0.62): string {
  return `oklch(from color-mix(in oklab, var(--news-color-${name}) 49%, ${sideOfInk(threshold)}) ${fit})`;
}
