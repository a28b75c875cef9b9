import { unsafeCSS, type CSSResult } from 'lit';

/**
 * The public design tokens and what each is where nobody sets it: the one source of every default in the widgets' styles.
 *
 * A designer sets them, as `--news-<name>`, on the page, on a section or on one widget. The library never sets them, so that a
 * value always reaches the widgets below it. They are part of the public surface: a name or its meaning changes only with a
 * major version.
 */
export const tokens = {
  /** The ink. */
  'color-text': 'inherit',
  /** Times, captions, names of publications: the ink, thinned. */
  'color-quiet': 'color-mix(in srgb, currentcolor 76%, transparent)',
  /** The one accent: kickers, links under the pointer, the main action. */
  'color-accent': 'currentcolor',
  /** Text on the accent. */
  'color-on-accent': 'canvas',
  /** The paper under a widget. */
  'color-surface': 'transparent',
  /** The paper under what stands out: the space of a picture that has not arrived. */
  'color-raised': 'color-mix(in srgb, currentcolor 8%, transparent)',
  /** Hairlines. */
  'color-line': 'color-mix(in srgb, currentcolor 22%, transparent)',
  // The marks are mixed with the ink, so that they keep their contrast on a dark page that declares no scheme.
  /** The mark of a live story. */
  'color-live': 'color-mix(in oklab, #d5001c 70%, currentcolor)',
  /** The mark of breaking news. */
  'color-breaking': 'color-mix(in oklab, #d5001c 70%, currentcolor)',
  /** The mark of an opinion. */
  'color-opinion': 'color-mix(in oklab, #b0531b 70%, currentcolor)',
  /** The mark of paid content. */
  'color-sponsored': 'color-mix(in oklab, #6b6b6b 60%, currentcolor)',
  /** The ring around what has the keyboard. */
  'color-focus': 'currentcolor',
  /** The face of headlines. */
  'font-headline':
    "'Iowan Old Style', 'Palatino Nova', Palatino, 'Source Serif 4', 'Noto Serif', Charter, Cambria, Georgia, serif",
  /** The face of running text. */
  'font-text': 'inherit',
  /** The face of kickers, bylines, captions and buttons. */
  'font-label': 'inherit',
  /** The weight of headlines. */
  'headline-weight': '600',
  /** Line height of a headline, without a unit; scripts that need more room get it. */
  'headline-leading': '1.15',
  /** Letter spacing of a headline. Joined scripts (Arabic) never take it. */
  'headline-tracking': 'normal',
  /** Line height of text, without a unit. */
  'text-leading': '1.45',
  /** The weight of kickers. */
  'kicker-weight': '600',
  /** The case of kickers, as `text-transform`. */
  'kicker-transform': 'none',
  /** Multiplies every size of type, without a unit. */
  scale: '1',
  /** The unit of the grid. */
  space: '4px',
  /** Corners of pictures and boxes. */
  radius: '0',
  /** Width of a hairline. */
  rule: '1px',
  /** Width over height of a picture. */
  'image-ratio': '3 / 2',
  /** The side of an icon. */
  'icon-size': '20px',
  /** The smallest side of what a finger aims at. */
  'target-size': '40px',
  /** How long a change takes; nothing moves for readers who ask for less motion. */
  duration: '150ms',
} as const;

/** The name of a public token, without `--news-`. */
export type TokenName = keyof typeof tokens;

/**
 * A widget's style value: its own property where it has one, else the public token, else the default.
 *
 * @param widgetProperty the widget's own property, with its dashes (`--news-byline-gap`)
 */
export function token(name: TokenName, widgetProperty?: `--news-${string}`): CSSResult {
  const value = `var(--news-${name}, ${tokens[name]})`;
  return unsafeCSS(widgetProperty ? `var(${widgetProperty}, ${value})` : value);
}
