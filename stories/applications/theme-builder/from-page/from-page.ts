import { bare, resolveColor } from '../colours/css-color.js';
import { splitOutside } from '../theme/css-text.js';
import type { TokenValues } from '../theme/design-tokens.js';
import { asHex } from '../colours/hex.js';
import type { PageLook } from './page-look.js';
import type { PageReading } from './read-page.js';

/** The theme that a page gives. */
export interface FromPage {
  /** The values that the page sets itself. */
  values: TokenValues;
  /** Sentences about each thing that was read, or was not found. */
  said: string[];
}

/** Returns the theme that goes with a page. */
export function fromPage({ light, dark, missing }: PageReading): FromPage {
  const accent = accentOf(light, dark);
  const { radius = 0, isPill, text, headline } = light;
  const values: TokenValues = {
    ...(accent && { 'color-accent': accent }),
    ...(radius > 0 && !isPill && { radius: `${radius}px` }),
    ...(headline && { 'font-headline': headline }),
    ...(text && { 'font-text': text, 'font-label': text }),
  };
  return {
    values,
    said: [linkSentence(light, accent), buttonSentence(light), fontSentence(light), sheetSentence(missing)].filter(
      Boolean,
    ),
  };
}

/** Returns the colour of links: two if the page has another in dark, and tells the browser that it may be dark. */
function accentOf(light: PageLook, dark: PageLook): string | undefined {
  const [one, other] = [light, dark].map(({ link }, index) => {
    const color = link && resolveColor(link, { ink: bare.light.ink, isDark: index === 1 });
    return color ? asHex(color) : undefined;
  });
  return one && other && other !== one && dark.isDark ? `light-dark(${one}, ${other})` : one;
}

function linkSentence({ isInk }: PageLook, accent: string | undefined): string {
  if (accent) return `Links are ${accent}.`;
  return isInk
    ? 'Links have the colour of the text, so the accent stays the ink.'
    : 'Links have no colour of the page, so the accent stays the ink.';
}

function buttonSentence({ radius, isPill }: PageLook): string {
  if (isPill)
    return 'Buttons have round ends. The radius stays empty, because it would round pictures too. For such buttons, add this rule: news-subscription-prompt::part(action) { border-radius: 99px }';
  return radius ? `Buttons have corners of ${radius}px.` : 'Buttons have square corners.';
}

function fontSentence({ text, headline }: PageLook): string {
  if (!headline) return 'The page sets no font.';
  return headline === text
    ? `Text and headlines are in ${firstOf(text)}.`
    : `Text is in ${firstOf(text)}, headlines in ${firstOf(headline)}.`;
}

/** Returns the name of the first font of a list. */
function firstOf(font = ''): string {
  const name = splitOutside(font, ',')[0]?.replace(/["']/g, '');
  if (!name) return 'the browser’s font';
  return /^(system-ui|-apple-system|BlinkMacSystemFont)$/.test(name) ? 'the system’s font' : name;
}

function sheetSentence(missing: string[]): string {
  if (missing.length === 0) return '';
  return `These style sheets did not load, so they were not read: ${missing.join(', ')}. If their addresses are wrong, write the address of the page too.`;
}
