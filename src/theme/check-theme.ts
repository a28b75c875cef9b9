import { contrastProblems } from './check-contrast.js';
import { nearMiss } from './near-miss.js';
import { tokens, type Token, type TokenName } from './tokens.js';
import { widgetProperties } from './widget-properties.js';

/** Something in a page's theme that does nothing, or hurts a reader. */
export interface ThemeProblem {
  /** The custom property, or the tag of the widget. */
  subject: string;
  /** What is wrong, and what mends it, in a sentence that follows the subject. */
  message: string;
  /** Where it stands: a style sheet and its rule, or an element. */
  where: string;
}

/** A custom property as a page sets it. */
interface Setting {
  name: string;
  value: string;
  where: string;
}

/** Where a copy of the library notes that it watches the page's theme: one is enough. */
const watchedKey = Symbol.for('standfirst.theme-watch.1');
// The last is what `reserve.css` takes.
const known = [...Object.keys(tokens).map((name) => `--news-${name}`), ...widgetProperties, '--news-reserve'];

/**
 * Looks for what is wrong with the theme of a page: a `--news-` property that no widget knows, with the one that was probably meant; a
 * value that its token cannot take; a paper without an ink; words that a theme has made hard to read (WCAG 2.2, success criterion 1.4.3).
 *
 * It reads the style sheets that the browser lets it read (those of other origins need `crossorigin` and CORS), `style` attributes, and
 * the widgets as they stand now.
 *
 * @param page what is looked at: a document, or a shadow root
 */
export function checkTheme(page: DocumentOrShadowRoot & ParentNode = document): ThemeProblem[] {
  const settings = settingsIn(page);
  const widgets = [...page.querySelectorAll<HTMLElement>('*')].filter(isWidget);
  return [
    ...settings.flatMap(({ name, value, where }) => {
      const message = known.includes(name) ? problemOfValue(name, value) : problemOfName(name);
      return message ? [{ subject: name, message, where }] : [];
    }),
    ...widgets.flatMap(problemsOfWidget),
  ];
}

/**
 * Checks the theme of the page, now and whenever its styles change, and says each problem once in the console.
 *
 * @returns what ends it
 */
export function watchTheme(): () => void {
  const page = globalThis as { [watchedKey]?: boolean };
  if (page[watchedKey]) return () => undefined;
  page[watchedKey] = true;
  const said = new Set<string>();
  let timer = 0;
  const look = (): void => {
    for (const { subject, message, where } of checkTheme()) {
      const line = `[standfirst] ${subject} ${message} (${where})`;
      if (!said.has(line)) console.warn(line);
      said.add(line);
    }
  };
  // Styles and widgets come in one after another.
  const lookSoon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(look, 500);
  };
  const changes = new MutationObserver(lookSoon);
  changes.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['style', 'class', 'media', 'href', 'disabled', 'scheme'],
  });
  addEventListener('load', lookSoon);
  lookSoon();
  return () => {
    page[watchedKey] = false;
    clearTimeout(timer);
    changes.disconnect();
    removeEventListener('load', lookSoon);
  };
}

const isWidget = (element: Element): boolean => element.localName.startsWith('news-') && element.shadowRoot !== null;

function problemOfName(name: string): string {
  const near = nearMiss(name, known);
  return near
    ? `is no property of the widgets, so it does nothing. Did you mean ${near}?`
    : 'is no property of the widgets, so it does nothing. Remove it.';
}

function problemOfValue(name: string, value: string): string | undefined {
  const token: Token | undefined = tokens[name.replace('--news-', '') as TokenName];
  // What a variable brings is not known; and what is empty means the page's own.
  if (!token || value === '' || value.includes('var(')) return undefined;
  if (/^(inherit|initial|unset|revert|revert-layer)$/i.test(value))
    return `is ${value}, which sets a variable to nothing. Give it a value; for the page's own, leave it empty: ${name}: ;`;
  const inSum = token.takes === 'padding' ? `calc(1px + ${value})` : `calc(1 * ${value})`;
  if (token.isSummed && !CSS.supports(token.takes, inSum))
    return `is ${value}, with which no sum can be made. ${mendFor(token)}`;
  if (!CSS.supports(token.takes, value)) return `is ${value}, which it cannot take. ${mendFor(token)}`;
  return undefined;
}

function mendFor({ takes, value }: Token): string {
  if (takes === 'padding') return `Give it a length with its unit, as ${value} or 0px.`;
  if (takes === 'flex-grow' || takes === 'line-height') return `Give it a number, as ${value}.`;
  return `Give it a value of ${takes}${/[(\s]/.test(value) ? '' : `, as ${value}`}.`;
}

function problemsOfWidget(widget: HTMLElement): ThemeProblem[] {
  const problems: ThemeProblem[] = [];
  const say = (message: string): void =>
    void problems.push({ subject: `<${widget.localName}>`, message, where: placeOf(widget) });
  const style = getComputedStyle(widget);
  const scheme = widget.getAttribute('scheme');
  if (scheme !== null && scheme !== 'light' && scheme !== 'dark') say(`has scheme="${scheme}". Use light or dark.`);
  const has = (name: TokenName): boolean => style.getPropertyValue(`--news-${name}`) !== '';
  if (has('color-surface') && !has('color-text'))
    say(
      'has a paper by --news-color-surface and no ink. Set --news-color-text with it, or its words vanish where a page turns dark.',
    );
  const colors = Object.keys(tokens).filter((name) => name.startsWith('color-')) as TokenName[];
  if (colors.some(has)) contrastProblems(widget).forEach(say);
  return problems;
}

/** Every setting of a property of ours, in the order of the style sheets, then of the elements. */
function settingsIn(page: DocumentOrShadowRoot & ParentNode): Setting[] {
  const found: Setting[] = [];
  const read = (style: CSSStyleDeclaration, where: string): void => {
    for (const name of style) {
      if (name.startsWith('--news-')) found.push({ name, value: style.getPropertyValue(name).trim(), where });
    }
  };
  const readRules = (rules: CSSRuleList, source: string): void => {
    for (const rule of rules) {
      const { style, selectorText, cssRules, styleSheet } = rule as CSSStyleRule & Partial<CSSImportRule>;
      if (style) read(style, `${source}, ${selectorText ?? 'a rule'}`);
      if (cssRules) readRules(cssRules, source);
      if (styleSheet) readSheet(styleSheet);
    }
  };
  const readSheet = (sheet: CSSStyleSheet): void => {
    try {
      readRules(sheet.cssRules, sheet.href ?? 'a style sheet of the page');
    } catch {
      // Of another origin, which lets nobody read it.
    }
  };
  for (const sheet of [...page.styleSheets, ...page.adoptedStyleSheets]) readSheet(sheet);
  for (const element of page.querySelectorAll<HTMLElement>('[style*="--news-"]')) read(element.style, placeOf(element));
  return found;
}

/** An element, as a developer finds it again. */
function placeOf({ localName, id, className }: Element): string {
  const classes = typeof className === 'string' ? className.trim().split(/\s+/).filter(Boolean) : [];
  return `<${localName}>${id && `#${id}`}${classes.map((name) => `.${name}`).join('')}`;
}
