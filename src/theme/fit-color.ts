import { unsafeCSS, type CSSResult } from 'lit';
import type { ColorName } from './style-values.js';

/*
 * CSS cannot compare two colours. So the theme's colour is mixed with black if the ink (the page's text colour) is
 * dark, and with white if it is light. This black or white is the “side” of the ink.
 *
 * The mixture reveals both colours. The side is slightly more than half of it, so a mixture that is darker than the
 * middle was made with black. The channels below find out the side and then remove it, which gives the theme's colour.
 * Without the slight difference, black with white and white with black would be the same grey.
 *
 * This also works for translucent colours: the opacity of the mixture is 0.49 alpha + 0.51.
 */

/** 1 if the side is white, else 0. Lightness is from 0 to 1, so rounding can compare it. */
const light = 'round(l, 1)';

/**
 * The terms of the channels, as private properties. They are used in a relative colour, in which `l`, `c` and `alpha`
 * are those of the mixture.
 */
const parts = {
  alpha: 'max(0.001, (alpha - 0.51) / 0.49)',
  l: `((alpha * l - 0.51 * ${light}) / 0.49 / var(--_fit-alpha))`,
  c: 'calc(alpha * c / 0.49 / var(--_fit-alpha))',
  // 1 if the colour must change, because it suits only the other kind of ink; else 0. Here, beside light ink: a mark
  // that is darker than 0.6.
  raised: `round(${light} * (1.1 - var(--_fit-l)), 1)`,
  // Beside dark ink: a mark that is lighter than 0.76.
  lowered: `round((1 - ${light}) * (var(--_fit-l) - 0.26), 1)`,
  // Beside light ink: paper that is lighter than 0.45.
  turned: `round(${light} * (var(--_fit-l) + 0.05), 1)`,
};
const part = (name: keyof typeof parts): string => `var(--_fit-${name})`;

/** The uses of colours, with the channels of a fitted colour. */
const channels = {
  /**
   * Text and marks. If the page's ink is light, a dark colour becomes light, with a chroma that screens can show. If
   * the ink is dark, a pale colour becomes dark, below the middle lightness, so that colours fitted to it see dark ink
   * too. A changed colour becomes opaque.
   */
  mark: `clamp(0.68 * ${part('raised')}, ${part('l')}, 1 - 0.51 * ${part('lowered')})
    min(${part('c')}, 1.14 - ${part('raised')}) h / max(${part('alpha')}, ${part('raised')} + ${part('lowered')})`,
  /** Ink: a dark one becomes light if the page's ink is light. */
  ink: `max(${part('l')}, 0.93 * ${part('raised')}) ${part('c')} h / ${part('alpha')}`,
  /** Paper: a light one becomes dark under light ink, and keeps a trace of its hue. */
  paper: `calc(${part('l')} + ${part('turned')} * (0.7 - 1.5 * ${part('l')}))
    min(${part('c')}, 1.04 - ${part('turned')}) h / ${part('alpha')}`,
  /** Hairlines: a dark one becomes lighter beside light ink, so that it can be seen. A pale one stays. */
  line: `max(0.45 * ${light}, ${part('l')}) ${part('c')} h / ${part('alpha')}`,
};

const uses = {
  mark: ['quiet', 'accent', 'live', 'breaking', 'opinion', 'sponsored', 'focus'],
  paper: ['surface', 'raised'],
  line: ['line'],
} as const satisfies Partial<Record<keyof typeof channels, readonly ColorName[]>>;

/** The colours of kinds of stories: {@link kindColor}. */
const ofKinds: readonly ColorName[] = ['live', 'breaking', 'opinion', 'sponsored'];

/** The share of the colour of paid content in its paper. */
export const paidShare = 0.12;

/**
 * The names of the other colours that are fitted, except the ink. `on-accent` is not, because it only has to suit the
 * accent.
 */
export const fittedColors: readonly ColorName[] = Object.values(uses)
  .flat()
  .filter((name) => !ofKinds.includes(name));

/** Returns black or white, as the lightness of the ink (`currentcolor`) decides. */
const sideOfInk = (lightness: string): string => `oklch(from currentcolor ${lightness} 0 0 / 1)`;

/**
 * The first part of the mixture: the side of the ink. For an ink of middle lightness (0.5 to 0.66) the colour scheme
 * decides.
 */
const side = `in oklab, light-dark(${sideOfInk('round(l - 0.16, 1)')}, ${sideOfInk(light)}) 51%`;

/**
 * The declarations that fit the theme's ink to the page's ink, and the other colours to the theme's ink. The fitted
 * colours are private properties. If the theme does not set a colour, its property is invalid, so the default is used.
 */
export const fit: string = [
  ...Object.entries(parts).map(([name, value]) => `--_fit-${name}: ${value};`),
  `--_fit-mark: ${channels.mark};`,
  `--_fit-paper: ${channels.paper};`,
  `--_fit-side: ${side};`,
  `color: ${fitted('var(--_fit-side), var(--news-color-text)', channels.ink)};`,
  ...fittedColors.map(fittedColor),
].join('\n');

/**
 * Matches browsers with relative colours of `currentcolor`, in `@supports`. `colors.styles.ts` has the same condition.
 */
const canFit = '(color: oklch(from color-mix(in oklab, currentcolor, red) round(l, 1) c h))';

/**
 * Sets the colour of a kind of story, such as `live`, for the rules that use it. Few widgets show one, so the root has
 * none of them.
 *
 * @param selectors the elements that show the kind, or that are around all of them
 */
export function kindColor(name: ColorName, selectors: string): CSSResult {
  return unsafeCSS(`${selectors} { --_${name}: var(--news-color-${name}); }
    @supports ${canFit} { ${selectors} { ${fittedColor(name)} } }`);
}

function fittedColor(name: ColorName): string {
  const [use] = Object.entries(uses).find(([, names]) => (names as readonly ColorName[]).includes(name))!;
  return `--_${name}: ${fitted(`var(--_fit-side), var(--news-color-${name})`, use === 'line' ? channels.line : `var(--_fit-${use})`)};`;
}

function fitted(mixture: string, use: string): string {
  return `oklch(from color-mix(${mixture}) ${use})`;
}

/** Returns the theme's ink, if light ink is needed. The other colours follow from it. */
export function lightInk(otherwise: string): CSSResult {
  return unsafeCSS(fitted(`in oklab, var(--news-color-text, ${otherwise}) 49%, white`, channels.ink));
}
