import type { TokenValues } from './design-tokens.js';

/** A theme: values of public tokens, and the rules that go with them. */
export interface Theme {
  values: TokenValues;
  /** The rules of a preset: for parts of widgets, for one language. */
  rules: string;
  /** The preset that the theme started from, with the values that it sets. */
  preset?: { name: string; values: TokenValues };
  /** The rules of a page that is one sheet of paper, for a theme that is used on one. */
  sheet?: string;
}

/** Where a theme is pasted: into a style sheet, or as an element into the head of a page. */
export type Place = 'sheet' | 'head';

const places: Record<Place, string> = {
  sheet: 'Paste this at the end of your site’s style sheet.',
  head: 'Paste this at the end of the head of your page.',
};

/** Whether a theme has anything to paste. */
export function isEmpty({ values, rules, sheet }: Theme): boolean {
  return Object.keys(values).length === 0 && !rules && !sheet;
}

/**
 * Writes a theme as a style sheet. It has everything that the theme needs, so a preset that it started from is in it.
 */
export function themeCss(theme: Theme, place: Place = 'sheet'): string {
  if (isEmpty(theme)) return '/* Nothing is set, so there is nothing to paste. */\n';
  const { rules, preset, sheet } = theme;
  const name = preset && `the preset “${preset.name.replaceAll('*/', '')}”`;
  const head = [
    `${places[place]} ${sheet ? 'Add this class to the page: <body class="news-sheet">' : 'The page needs no class.'}`,
    ...(name ? [`It has everything of ${name}, so do not link the preset’s own file.`] : []),
  ];
  const parts = [
    head.map(comment).join(''),
    rootRule(theme, name),
    sheet ? `${comment('One sheet of paper: the rules of the class news-sheet.')}${sheet.trim()}\n` : '',
    rules ? `${name ? comment(`The rules of ${name}.`) : ''}${rules}\n` : '',
  ];
  return parts.filter(Boolean).join('\n');
}

const comment = (text: string): string => `/* ${text} */\n`;

/** Writes the values, those that differ from the preset first. */
function rootRule({ values, preset }: Theme, name = ''): string {
  const isOwn = ([token, value]: [string, string]): boolean => preset?.values[token as keyof TokenValues] !== value;
  const all = Object.entries(values);
  const group = (title: string, some: [string, string][]): string => {
    const declarations = some.map(([token, value]) => `  --news-${token}: ${value};\n`).join('');
    return declarations && preset ? `  ${comment(title)}${declarations}` : declarations;
  };
  if (all.length === 0) return '';
  const own = group('Your changes', all.filter(isOwn));
  const others = group(
    `From ${name}`,
    all.filter((each) => !isOwn(each)),
  );
  return `:root {\n${[own, others].filter(Boolean).join('\n')}}\n`;
}

/** All rules of a theme in the order of its style sheet. */
export function rulesOf({ rules, sheet = '' }: Theme): string {
  return [sheet.trim(), rules].filter(Boolean).join('\n\n');
}

/** Writes a style sheet as an element to paste into a page's head. Nothing in it can close the element. */
export function styleElement(css: string): string {
  return `<style>\n${css.replace(/<\/(?=style)/gi, '<\\/')}</style>\n`;
}
