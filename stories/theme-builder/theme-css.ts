import type { TokenValues } from './design-tokens.js';

/** A theme: values of public tokens, and rules that go with them (parts of widgets, what holds for one language). */
export interface Theme {
  values: TokenValues;
  rules: string;
}

/** A theme as a style sheet. */
export function themeCss({ values, rules }: Theme, about = ''): string {
  const declarations = Object.entries(values).map(([name, value]) => `  --news-${name}: ${value};\n`);
  const head = `/* A theme for the Standfirst widgets${about ? `, ${about.replaceAll('*/', '')}` : ''}. */\n`;
  if (declarations.length === 0 && !rules) return `${head}/* Nothing is set: the widgets are as they come. */\n`;
  const root = declarations.length > 0 ? `\n:root {\n${declarations.join('')}}\n` : '';
  return `${head}${root}${rules ? `\n${rules}\n` : ''}`;
}

/** A style sheet as an element to paste into a page's head. Nothing in it can close the element. */
export function styleElement(css: string): string {
  return `<style>\n${css.replace(/<\/(?=style)/gi, '<\\/')}</style>\n`;
}
