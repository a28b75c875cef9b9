/** A `--news-` property that a page sets. */
export interface Setting {
  name: string;
  value: string;
  /** The place: a style sheet and its rule, or an element. */
  where: string;
  /** Whether it is set only on the root of the page, which has nothing to inherit from. */
  isOfRoot: boolean;
}

/** A document or shadow root. Old browsers and simulated DOMs have no `adoptedStyleSheets`. */
type Page = Pick<DocumentOrShadowRoot, 'styleSheets'> & Partial<DocumentOrShadowRoot> & ParentNode;

const rootAlone = /^(:root|html)(\s*,\s*(:root|html))*$/i;

/** Returns every active setting of a `--news-` property: first those of style sheets, then those of elements. */
export function settingsIn(page: Page): Setting[] {
  const found: Setting[] = [];
  const read = (style: CSSStyleDeclaration, where: string, isOfRoot: boolean): void => {
    for (const name of Array.from(style)) {
      if (name.startsWith('--news-')) found.push({ name, value: style.getPropertyValue(name).trim(), where, isOfRoot });
    }
  };
  const readRules = (rules: CSSRule[], source: string, around?: string): void => {
    for (const rule of rules) {
      if (!isFulfilled(rule)) continue;
      const { style, selectorText, styleSheet } = rule as Partial<CSSStyleRule & CSSImportRule>;
      // Declarations between nested rules belong to the rule around them.
      const selector = selectorText && selectorText !== '&' ? selectorText : around;
      if (style) read(style, `${source}, ${selector ?? 'a rule'}`, rootAlone.test(selector ?? ''));
      readRules(rulesOf(rule as Partial<CSSGroupingRule>), source, selector);
      if (styleSheet) readSheet(styleSheet);
    }
  };
  const readSheet = (sheet: CSSStyleSheet): void => {
    if (isInForce(sheet)) readRules(rulesOf(sheet), sheet.href ?? 'a style sheet of the page');
  };
  sheetsOf(page).forEach(readSheet);
  for (const element of styledIn(page)) read(element.style, describeElement(element), element.localName === 'html');
  return found;
}

/** Returns the `--news-` names that the page's own CSS reads with `var()`. They are the page's own, not mistakes. */
export function namesReadIn(page: Page): Set<string> {
  const names = new Set<string>();
  const read = (css: string): void => {
    for (const [, name] of css.matchAll(/var\(\s*(--news-[^\s,)]+)/g)) names.add(name!);
  };
  const readSheet = (sheet: CSSStyleSheet): void => {
    for (const rule of rulesOf(sheet)) {
      const { cssText, styleSheet } = rule as CSSRule & Partial<CSSImportRule>;
      read(cssText);
      if (styleSheet) readSheet(styleSheet);
    }
  };
  sheetsOf(page).forEach(readSheet);
  for (const element of styledIn(page)) read(element.getAttribute('style')!);
  return names;
}

/** Describes an element so that a developer can find it: its tag, id and classes. */
export function describeElement({ localName, id, className }: Element): string {
  const classes = typeof className === 'string' ? className.trim().split(/\s+/).filter(Boolean) : [];
  return `<${localName}>${id && `#${id}`}${classes.map((name) => `.${name}`).join('')}`;
}

const sheetsOf = (page: Page): CSSStyleSheet[] => [
  ...Array.from(page.styleSheets),
  ...Array.from(page.adoptedStyleSheets ?? []),
];

function rulesOf(rules: { readonly cssRules?: CSSRuleList }): CSSRule[] {
  try {
    return Array.from(rules.cssRules ?? []);
  } catch {
    // The sheet is from another origin and cannot be read.
    return [];
  }
}

const styledIn = (page: ParentNode): NodeListOf<HTMLElement> =>
  page.querySelectorAll<HTMLElement>('[style*="--news-"]');

function isInForce({ disabled, media }: { disabled: boolean; media?: MediaList }): boolean {
  return !disabled && (!media?.mediaText || typeof matchMedia !== 'function' || matchMedia(media.mediaText).matches);
}

function isFulfilled(rule: CSSRule): boolean {
  if (typeof CSSSupportsRule !== 'function' || !(rule instanceof CSSSupportsRule)) return true;
  return CSS.supports(rule.conditionText);
}
