/** A custom property of ours, as a page sets it. */
export interface Setting {
  name: string;
  value: string;
  /** A style sheet and its rule, or an element. */
  where: string;
  /** That it is said of the root of the page alone, which has nothing to inherit from. */
  isOfRoot: boolean;
}

/** What has style sheets; old browsers, and a DOM without a browser, know none that a script adopts. */
type Page = Pick<DocumentOrShadowRoot, 'styleSheets'> & Partial<DocumentOrShadowRoot> & ParentNode;

const rootAlone = /^(:root|html)(\s*,\s*(:root|html))*$/i;

/** Every setting of a property of ours that is in force, in the order of the style sheets, then of the elements. */
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
      // What stands between rules inside another one is of that one.
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

/** The names of our kind that the page's own CSS reads by `var()`: they are its own, and no mistake. */
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
    // Of another origin, which lets nobody read it.
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
