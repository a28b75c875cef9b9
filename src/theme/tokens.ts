/** A public design token. */
export interface Token {
  /** The default value, as CSS. */
  value: string;
  /** The CSS property whose values the token accepts. */
  takes: string;
  /** The purpose of the token. */
  about: string;
  /**
   * Whether the token is used in `calc()`. It must then be a number or a length, not a keyword, and not a zero without
   * a unit.
   */
  isSummed?: boolean;
}

/**
 * The public design tokens. The widgets' styles, the docs, the manifest and the Design Tokens file
 * ({@link https://www.designtokens.org/tr/2025.10/format/ | DTCG 2025.10}, `standfirst/theme/tokens.json`) are made
 * from this table.
 *
 * Set them as `--news-<name>` on the page, a section or one widget. The library never sets them, so a value always
 * reaches the widgets inside. They are public: a name or its meaning changes only with a major version.
 */
export const tokens = {
  'color-text': { value: 'inherit', takes: 'color', about: 'The colour of text. Default: the page’s own.' },
  'color-quiet': {
    value: 'color-mix(in srgb, currentcolor 76%, transparent)',
    takes: 'color',
    about: 'The colour of times, captions and names of publications. Default: the text colour, fainter.',
  },
  'color-accent': {
    value: 'currentcolor',
    takes: 'color',
    about: 'The accent: the colour of kickers, links under the pointer and the main action.',
  },
  'color-on-accent': {
    value: 'contrast-color(currentcolor)',
    takes: 'color',
    about: 'The colour of text on the accent. Default: black or white, whichever is more readable on it.',
  },
  'color-surface': {
    value: 'transparent',
    takes: 'color',
    about:
      'The background of a widget, which then has room around its content. If you set it, set the text colour too.',
  },
  'color-raised': {
    value: 'color-mix(in srgb, currentcolor 8%, transparent)',
    takes: 'color',
    about: 'The background of pictures that have not loaded, of placeholders, and of share icons under the pointer.',
  },
  'color-line': {
    value: 'color-mix(in srgb, currentcolor 22%, transparent)',
    takes: 'color',
    about: 'The colour of hairlines.',
  },
  'color-live': {
    value: 'color-mix(in oklab, #d5001c 70%, currentcolor)',
    takes: 'color',
    about: 'The colour of the label of a live story.',
  },
  'color-breaking': {
    value: 'color-mix(in oklab, #d5001c 70%, currentcolor)',
    takes: 'color',
    about: 'The colour of the label of breaking news.',
  },
  'color-opinion': {
    value: 'color-mix(in oklab, #b0531b 70%, currentcolor)',
    takes: 'color',
    about: 'The colour of the label of an opinion.',
  },
  'color-sponsored': {
    value: 'color-mix(in oklab, #007078 60%, currentcolor)',
    takes: 'color',
    about: 'The colour of paid content: its label, its sponsor, and a trace of it in the background.',
  },
  'color-focus': {
    value: 'currentcolor',
    takes: 'color',
    about: 'The colour of the ring around the element that has the keyboard focus.',
  },
  'font-headline': {
    value:
      "'Iowan Old Style', 'Palatino Nova', Palatino, 'Source Serif 4', 'Noto Serif', Charter, Cambria, Georgia, serif",
    takes: 'font-family',
    about: 'The font of headlines.',
  },
  'font-text': {
    value: 'inherit',
    takes: 'font-family',
    about: 'The font of text. Default: the page’s own.',
  },
  'font-label': {
    value: 'inherit',
    takes: 'font-family',
    about: 'The font of kickers, bylines, captions and buttons. Default: the font of text.',
  },
  'headline-weight': { value: '600', takes: 'font-weight', about: 'The font weight of headlines.' },
  'headline-leading': {
    value: '1.15',
    takes: 'line-height',
    about: 'The line height of headlines, without a unit. Scripts that need more get more.',
    isSummed: true,
  },
  'headline-tracking': {
    value: 'normal',
    takes: 'letter-spacing',
    about: 'The letter spacing of headlines. It never applies to joined scripts (Arabic, Devanagari).',
  },
  'text-leading': {
    value: '1.45',
    takes: 'line-height',
    about: 'The line height of text, without a unit. Scripts that need more get more.',
    isSummed: true,
  },
  'kicker-weight': { value: '600', takes: 'font-weight', about: 'The font weight of kickers.' },
  'kicker-transform': { value: 'none', takes: 'text-transform', about: 'The case of kickers, such as uppercase.' },
  scale: {
    value: '1',
    takes: 'flex-grow',
    about: 'A factor for all font sizes, without a unit.',
    isSummed: true,
  },
  space: { value: '4px', takes: 'padding', about: 'The unit of all spaces.', isSummed: true },
  'surface-padding': {
    value: '16px',
    takes: 'padding',
    about: 'The room around the content of a widget that has a background.',
    isSummed: true,
  },
  radius: { value: '0', takes: 'border-radius', about: 'The radius of the corners of pictures and boxes.' },
  rule: { value: '1px', takes: 'padding', about: 'The width of hairlines.', isSummed: true },
  'image-ratio': { value: '3 / 2', takes: 'aspect-ratio', about: 'The width of a picture divided by its height.' },
  'icon-size': { value: '20px', takes: 'padding', about: 'The width and height of an icon.', isSummed: true },
  'target-size': {
    value: '44px',
    takes: 'padding',
    about: 'The smallest width and height of a target for touch.',
    isSummed: true,
  },
  duration: {
    value: '150ms',
    takes: 'transition-duration',
    about: 'The time of a colour change under the pointer. Readers who ask for less motion see no transition.',
  },
} as const satisfies Record<string, Token>;

/** The name of a public token, without `--news-`. */
export type TokenName = keyof typeof tokens;
