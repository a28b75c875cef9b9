/**
 * Makes the generated parts of the theme presets (`src/theme/presets/`). `npm run generate` writes them, and a test
 * checks them.
 */
import { readFileSync } from 'node:fs';
import { createFontStack, type FontMetrics } from '@capsizecss/core';
import { entireMetricsCollection } from '@capsizecss/metrics/entireMetricsCollection';
import { tokens } from '../../src/theme/tokens.js';

/** A font that a publisher may load, and the local fonts that are shown until it has loaded. */
interface Fallback {
  face: keyof typeof entireMetricsCollection;
  /** The weights of regular and bold text. */
  weights: ['regular', '600' | '700' | '800'];
  /**
   * The local font for the calculation. Absent for scripts with square or joined characters, for which an average width
   * has no meaning.
   */
  localFont?: 'georgia' | 'arial' | 'timesNewRoman';
  /** The names of local fonts, regular and bold. All fonts of a list have the same width. */
  local: [string[], string[]];
  range?: string;
}

const fallbacks: Record<string, Fallback> = {
  salmon: {
    face: 'sourceSerif4',
    weights: ['regular', '600'],
    localFont: 'georgia',
    local: [
      ['Georgia', 'Gelasio'],
      ['Georgia Bold', 'Gelasio Bold'],
    ],
  },
  broadsheet: {
    face: 'playfairDisplay',
    weights: ['regular', '700'],
    localFont: 'timesNewRoman',
    local: [
      ['Times New Roman', 'Liberation Serif'],
      ['Times New Roman Bold', 'Liberation Serif Bold'],
    ],
  },
  bold: {
    face: 'archivo',
    weights: ['regular', '800'],
    localFont: 'arial',
    local: [
      ['Arial', 'Liberation Sans'],
      ['Arial Bold', 'Liberation Sans Bold'],
    ],
  },
  japanese: {
    face: 'shipporiMincho',
    weights: ['regular', '700'],
    local: [
      ['HiraMinProN-W3', 'YuMincho-Regular', 'Noto Serif CJK JP'],
      ['HiraMinProN-W6', 'YuMincho-Demibold', 'Noto Serif CJK JP Bold'],
    ],
  },
  arabic: {
    face: 'notoNaskhArabic',
    weights: ['regular', '700'],
    local: [
      ['Geeza Pro', 'Traditional Arabic'],
      ['Geeza Pro Bold', 'Traditional Arabic Bold'],
    ],
    // Another font has the Latin letters.
    range: 'U+600-6FF, U+750-77F, U+8A0-8FF, U+FB50-FDFF, U+FE70-FEFF',
  },
};

/** The presets that are written by hand, except for their fallbacks. */
export const designed = Object.keys(fallbacks);

/**
 * Returns the text of a designed preset with its generated rules: each kind is after the comment that introduces it.
 */
export function withGeneratedRules(preset: string, text: string): string {
  const fallback = fallbacks[preset]!;
  const faces = [fontFace(fallback, 0), fontFace(fallback, 1)].join('');
  return text
    .replace(/(\/\* Local faces[^*]*\*\/\n)(?:@font-face \{[^}]*\}\n)*/, (_, comment: string) => comment + faces)
    .replace(/(\/\* One sheet of paper[^*]*\*\/\n)[^]*?(?=\n:where\(:root)/, (_, comment: string) => comment + sheet);
}

/** The rules of `sheet.css` without their comments. Each preset includes them, so that a page links only one file. */
const sheet = readFileSync(new URL('../../src/theme/sheet.css', import.meta.url), 'utf8').replace(
  /\/\*[^]*?\*\/\n/g,
  '',
);

function fontFace({ face, weights, localFont, local, range }: Fallback, index: 0 | 1): string {
  const metrics = variant(face, weights[index]);
  const sums = localFont
    ? matched(metrics, variant(localFont, index === 0 ? 'regular' : '700'))
    : {
        'ascent-override': percent(metrics.ascent / metrics.unitsPerEm),
        'descent-override': percent(-metrics.descent / metrics.unitsPerEm),
      };
  const descriptors = {
    'font-family': `'Standfirst ${entireMetricsCollection[face].familyName} fallback'`,
    'font-weight': index === 0 ? '400' : '700',
    src: local[index].map((name) => `local('${name}')`).join(', '),
    ...sums,
    'line-gap-override': percent(metrics.lineGap / metrics.unitsPerEm),
    ...(range && { 'unicode-range': range }),
  };
  const lines = Object.entries(descriptors).map(([name, value]) => `  ${name}: ${value};\n`);
  return `@font-face {\n${lines.join('')}}\n`;
}

/** Returns the descriptors that give text in the local font the same size as in the other font. */
function matched(metrics: FontMetrics, localFont: FontMetrics): Record<string, string> {
  const { fontFaces } = createFontStack([metrics, localFont], { fontFaceFormat: 'styleObject' });
  const { sizeAdjust, ascentOverride, descentOverride } = fontFaces[0]!['@font-face'];
  return {
    'size-adjust': rounded(sizeAdjust!),
    'ascent-override': rounded(ascentOverride!),
    'descent-override': rounded(descentOverride!),
  };
}

function variant(face: keyof typeof entireMetricsCollection, weight: string): FontMetrics {
  const { variants } = entireMetricsCollection[face];
  return (variants as unknown as Record<string, FontMetrics>)[weight]!;
}

const percent = (ratio: number): string => rounded(`${100 * ratio}`);
const rounded = (value: string): string => `${Number(parseFloat(value).toFixed(2))}%`;

/** Returns the preset that sets nothing, as a start for a designer's own. */
export function plainPreset(): string {
  const entries = Object.entries(tokens);
  return `/*
 * Plain: the widgets without a theme. It sets nothing. Start your own theme with it: it lists every token with its
 * default.
 *
 * Copy this file, uncomment what you change, and link it on the page. To use it for one section or one widget, give
 * that the class news-theme-plain, or news-theme- with your own name. If the page has another preset, the first rule
 * resets all tokens there.
 *
 * A colour with light-dark(…) is used as it is in both schemes. Any other colour is adapted to a page of the other
 * kind. If you set the background, set the text colour too. For anything that no token sets, each widget has parts:
 *
 *   :where(news-headline-card)::part(kicker) { letter-spacing: 0.02em }
 *
 * This file is made from src/theme/tokens.ts by npm run generate.
 */

:where(:is([class^='news-theme-'], [class*=' news-theme-']) .news-theme-plain) {
${entries.map(([name]) => `  --news-${name}: initial;`).join('\n')}
}

:where(:root:not([class^='news-theme-'], [class*=' news-theme-']), .news-theme-plain) {
${entries.map(([name, { value, about }]) => `  /* ${about} */\n  /* --news-${name}: ${value}; */`).join('\n\n')}
}
`;
}
