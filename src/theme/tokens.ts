/** A public design token. */
export interface Token {
  /** The default value, as CSS. */
  value: string;
  /** The CSS property whose values the token accepts. */
  takes: string;
  /** The purpose of the token. */
  about: string;
  /** Whether the token is used in `calc()`. It must then be a number or a length, not a keyword, and not a zero without a unit. */
  isSummed?: boolean;
}

/**
 * The public design tokens. The widgets' styles, the docs, the manifest and the Design Tokens file
 * ({@link https://www.designtokens.org/tr/2025.10/format/ | DTCG 2025.10}, `standfirst/theme/tokens.json`) are made from this table.
 *
 * Set them as `--news-<name>` on the page, a section or one widget. The library never sets them, so a value always reaches the widgets inside. They
 * are public: a name or its meaning changes only with a major version.
 */
export const tokens = {
  'color-text': { value: 'inherit', takes: 'color', about: 'The ink. By default the page’s own.' },
  'color-quiet': {
    value: 'color-mix(in srgb, currentcolor 76%, transparent)',
    takes: 'color',
    about: 'Times, captions, names of publications. By default the ink, thinned.',
  },
  'color-accent': {
    value: 'currentcolor',
    takes: 'color',
    about: 'The one accent: kickers, links under the pointer, the main action.',
  },
  'color-on-accent': {
    value: 'contrast-color(currentcolor)',
    takes: 'color',
    about: 'Words on the accent. By default black or white, whichever reads better on it.',
  },
  'color-surface': {
    value: 'transparent',
    takes: 'color',
    about: 'The paper under a widget. Who sets it sets the ink too.',
  },
  'color-raised': {
    value: 'color-mix(in srgb, currentcolor 8%, transparent)',
    takes: 'color',
    about: 'The paper under what stands out: the space of a picture that has not arrived.',
  },
  'color-line': {
    value: 'color-mix(in srgb, currentcolor 22%, transparent)',
    takes: 'color',
    about: 'Hairlines.',
  },
  'color-live': {
    value: 'color-mix(in oklab, #d5001c 70%, currentcolor)',
    takes: 'color',
    about: 'The mark of a live story.',
  },
  'color-breaking': {
    value: 'color-mix(in oklab, #d5001c 70%, currentcolor)',
    takes: 'color',
    about: 'The mark of breaking news.',
  },
  'color-opinion': {
    value: 'color-mix(in oklab, #b0531b 70%, currentcolor)',
    takes: 'color',
    about: 'The mark of an opinion.',
  },
  'color-sponsored': {
    value: 'color-mix(in oklab, #6b6b6b 60%, currentcolor)',
    takes: 'color',
    about: 'The mark of paid content.',
  },
  'color-focus': { value: 'currentcolor', takes: 'color', about: 'The ring around what has the keyboard.' },
  'font-headline': {
    value:
      "'Iowan Old Style', 'Palatino Nova', Palatino, 'Source Serif 4', 'Noto Serif', Charter, Cambria, Georgia, serif",
    takes: 'font-family',
    about: 'The face of headlines.',
  },
  'font-text': {
    value: 'inherit',
    takes: 'font-family',
    about: 'The face of running text. By default the page’s own.',
  },
  'font-label': {
    value: 'inherit',
    takes: 'font-family',
    about: 'The face of kickers, bylines, captions and buttons. By default that of running text.',
  },
  'headline-weight': { value: '600', takes: 'font-weight', about: 'The weight of headlines.' },
  'headline-leading': {
    value: '1.15',
    takes: 'line-height',
    about: 'Line height of a headline, without a unit; scripts that need more room get it.',
    isSummed: true,
  },
  'headline-tracking': {
    value: 'normal',
    takes: 'letter-spacing',
    about: 'Letter spacing of a headline. Joined scripts (Arabic, Devanagari) never take it.',
  },
  'text-leading': {
    value: '1.45',
    takes: 'line-height',
    about: 'Line height of text, without a unit; scripts that need more room get it.',
    isSummed: true,
  },
  'kicker-weight': { value: '600', takes: 'font-weight', about: 'The weight of kickers.' },
  'kicker-transform': { value: 'none', takes: 'text-transform', about: 'The case of kickers.' },
  scale: {
    value: '1',
    takes: 'flex-grow',
    about: 'Multiplies every size of type, without a unit.',
    isSummed: true,
  },
  space: { value: '4px', takes: 'padding', about: 'The unit of the grid.', isSummed: true },
  radius: { value: '0', takes: 'border-radius', about: 'Corners of pictures and boxes.' },
  rule: { value: '1px', takes: 'padding', about: 'Width of a hairline.', isSummed: true },
  'image-ratio': { value: '3 / 2', takes: 'aspect-ratio', about: 'Width over height of a picture.' },
  'icon-size': { value: '20px', takes: 'padding', about: 'The side of an icon.', isSummed: true },
  'target-size': {
    value: '40px',
    takes: 'padding',
    about: 'The smallest side of what a finger aims at.',
    isSummed: true,
  },
  duration: {
    value: '150ms',
    takes: 'transition-duration',
    about: 'How long a change of colour under the pointer takes; none for readers who ask for less motion.',
  },
} as const satisfies Record<string, Token>;

/** The name of a public token, without `--news-`. */
export type TokenName = keyof typeof tokens;
