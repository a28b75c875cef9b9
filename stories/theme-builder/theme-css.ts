import type { TokenValues } from './design-tokens.js';

/** A theme: values of public tokens, and the rules that go with them. */
export interface Theme {
  values: TokenValues;
  /** The rules of a preset: for parts of widgets, for one language. */
  rules: string;
  /** The rules of a page that is one sheet of paper, for a theme that is used on one. */
  sheet?: string;
}

/** Writes a theme as a style sheet. */
export function themeCss({ values, rules, sheet }: Theme, about = ''): string {
  const declarations = Object.entries(values).map(([name, value]) => `  --news-${name}: ${value};\n`);
  const head = [
    `A theme for the Standfirst widgets${about ? `, ${about.replaceAll('*/', '')}` : ''}.`,
    ...(declarations.length === 0 ? ['No token is set: every value is the default.'] : []),
    ...(sheet ? ['For a page that is one sheet of paper: <body class="news-sheet">'] : []),
  ];
  const parts = [
    head.map((line) => `/* ${line} */\n`).join(''),
    declarations.length > 0 ? `:root {\n${declarations.join('')}}\n` : '',
    sheet ? `${sheet.trim()}\n` : '',
    rules ? `${rules}\n` : '',
  ];
  return parts.filter(Boolean).join('\n');
}

/** All rules of a theme in the order of its style sheet. */
export function rulesOf({ rules, sheet = '' }: Theme): string {
  return [sheet.trim(), rules].filter(Boolean).join('\n\n');
}

/** Writes a style sheet as an element to paste into a page's head. Nothing in it can close the element. */
export function styleElement(css: string): string {
  return `<style>\n${css.replace(/<\/(?=style)/gi, '<\\/')}</style>\n`;
}
