import { unsafeCSS, type CSSResult } from 'lit';
import type { ColorName } from './style-values.js';

/*
 * CSS cannot compare two colours. But a mixture with black or white reveals both: if it is darker than the middle, it was mixed with black. So the
 * theme's colour is mixed with the side of the ink: black if the ink is dark, white if it is light. The channels below remove the side again. They
 * then know both the colour and the ink. This also works for translucent colours: the mixture's opacity is 0.49 alpha + 0.51. The side has slightly
 * more than half, so that black with white and white with black do not give the same grey.
 */
const exceeds = (value: string, limit: string): string => `clamp(0, (${value} - ${limit}) * 1e6, 1)`;

/** The terms of the channels, as private properties. They are used in a relative colour, in which `l`, `c` and `alpha` are those of the mixture. */
const parts = {
  light: exceeds('l', '0.5'),
  alpha: '((alpha - 0.51) / 0.49)',
  l: '((alpha * l - 0.51 * var(--_fit-light)) / 0.49 / max(0.001, var(--_fit-alpha)))',
  c: '(alpha * c / 0.49 / max(0.001, var(--_fit-alpha)))',
  // 1 if the colour suits only the other kind of ink: a dark mark beside light ink, or a pale one beside dark ink.
  raised: `(var(--_fit-light) * ${exceeds('0.6', 'var(--_fit-l)')})`,
  lowered: `((1 - var(--_fit-light)) * ${exceeds('var(--_fit-l)', '0.76')})`,
  turned: `(var(--_fit-light) * ${exceeds('var(--_fit-l)', '0.45')})`,
};
const part = (name: keyof typeof parts): string => `var(--_fit-${name})`;

/** The uses of colours, with the channels of a fitted colour. */
const channels = {
  /**
   * Text and marks. Beside light ink a dark one becomes light, with a chroma that screens can show; beside dark ink a pale one becomes dark. A changed
   * colour becomes opaque.
   */
  mark: `calc(${part('l')} + ${part('raised')} * (0.68 - ${part('l')}) + ${part('lowered')} * (0.5 - ${part('l')}))
    min(${part('c')}, 1.14 - ${part('raised')}) h / max(${part('alpha')}, ${part('raised')} + ${part('lowered')})`,
  /** Ink: a dark one becomes light if the page's ink is light. */
  ink: `calc(${part('l')} + ${part('raised')} * (0.93 - ${part('l')})) calc(${part('c')}) h / calc(${part('alpha')})`,
  /** Paper: a light one becomes dark under light ink, and keeps a trace of its hue. */
  paper: `calc(${part('l')} + ${part('turned')} * (0.7 - 1.5 * ${part('l')}))
    min(${part('c')}, 1.04 - ${part('turned')}) h / calc(${part('alpha')})`,
  /** Hairlines: a dark one becomes lighter beside light ink, so that it can be seen. A pale one stays. */
  line: `max(0.45 * ${part('light')}, ${part('l')}) calc(${part('c')}) h / calc(${part('alpha')})`,
};

const uses = {
  ink: ['text'],
  mark: ['quiet', 'accent', 'live', 'breaking', 'opinion', 'sponsored', 'focus'],
  paper: ['surface', 'raised'],
  line: ['line'],
} as const satisfies Record<keyof typeof channels, readonly ColorName[]>;

/** The colours of kinds of stories: {@link kindColor}. */
const ofKinds: readonly ColorName[] = ['live', 'breaking', 'opinion', 'sponsored'];

/** The names of the other colours that are fitted. `on-accent` is not, because it only has to suit the accent. */
export const fittedColors: readonly ColorName[] = Object.values(uses)
  .flat()
  .filter((name) => !ofKinds.includes(name));

/** Returns black if the ink (`currentcolor`) is darker than a threshold, else white. */
const sideOfInk = (threshold: number): string => `oklch(from currentcolor ${exceeds('l', String(threshold))} 0 0 / 1)`;

/** The side of the ink. For an ink of middle lightness the colour scheme decides. */
const side = `light-dark(${sideOfInk(0.66)}, ${sideOfInk(0.5)})`;

/**
 * The declarations that fit the theme's colours to the ink, as private properties. A property of a colour that the theme does not set is invalid, so
 * that its default is used.
 */
export const fit: string = [
  ...Object.entries(parts).map(([name, value]) => `--_fit-${name}: ${value};`),
  ...Object.entries(channels).map(([use, value]) => `--_fit-${use}: ${value};`),
  `--_fit-side: ${side};`,
  ...fittedColors.map(fittedColor),
].join('\n');

/** Matches browsers with relative colours of `currentcolor`, in `@supports`. */
const canFit = '(color: oklch(from color-mix(in oklab, currentcolor, red) l c h / alpha))';

/**
 * Sets the colour of a kind of story, such as `live`, for the rules that use it. Few widgets show one, so the root has none of them.
 *
 * @param selectors the elements that show the kind, or that are around all of them
 */
export function kindColor(name: ColorName, selectors: string): CSSResult {
  return unsafeCSS(`${selectors} { --_${name}: var(--news-color-${name}); }
    @supports ${canFit} { ${selectors} { ${fittedColor(name)} } }`);
}

function fittedColor(name: ColorName): string {
  const [use] = Object.entries(uses).find(([, names]) => (names as readonly ColorName[]).includes(name))!;
  return `--_${name}: oklch(from color-mix(in oklab, var(--news-color-${name}) 49%, var(--_fit-side)) var(--_fit-${use}));`;
}

/** The same for the ink alone, if light ink is needed. The other colours follow from it. */
export const fitToLightInk = `--_text: oklch(from color-mix(in oklab, var(--news-color-text) 49%, white) var(--_fit-ink));`;
