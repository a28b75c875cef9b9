import { contrastProblems, type Papers } from './check-contrast.js';
import { nearMiss } from './near-miss.js';
import { namesReadIn, describeElement, settingsIn, type Setting } from './settings.js';
import { tokens, type Token, type TokenName } from './tokens.js';
import { widgetProperties } from './widget-properties.js';

/** A problem of a page's theme: it has no effect, or makes text hard to read. */
export interface ThemeProblem {
  /** The custom property, or the tag of the widget. */
  subject: string;
  /** The problem and how to fix it, as the rest of a sentence that begins with the subject. */
  message: string;
  /** The first place, as a style sheet and its rule or as an element, and the number of other places. */
  where: string;
}

/** A problem in one place. */
interface Finding extends ThemeProblem {
  /** Identifies the same problem in different places. */
  key: string;
}

/** Set on the page while a copy of the library watches its theme: one is enough. */
const watchedKey = Symbol.for('standfirst.theme-watch.1');
// `reserve.css` reads the last one.
const known = [...Object.keys(tokens).map((name) => `--news-${name}`), ...widgetProperties, '--news-reserve'];

const colors = (Object.keys(tokens) as TokenName[]).filter((name) => name.startsWith('color-'));

/**
 * Finds problems of a page's theme: an unknown `--news-` property, with the one that was probably meant; a value that
 * its token does not accept; a background without a text colour. Also finds text that the theme makes hard to read
 * (WCAG 2.2, success criterion 1.4.3). Returns each problem once, with the first place where it occurs.
 *
 * It reads the style sheets that the browser allows (those of other origins need `crossorigin` and CORS), `style`
 * attributes, and the widgets that are on the page now. It skips text over a picture or a gradient.
 *
 * @param page the document or shadow root to check. Default: the document
 */
export function checkTheme(page: DocumentOrShadowRoot & ParentNode = document): ThemeProblem[] {
  return problemsIn(page).map(({ subject, message, where }) => ({ subject, message, where }));
}

/**
 * Checks the theme of the page, now and whenever its styles change. Reports each problem once in the console.
 *
 * It notices new elements and style sheets, changes of `style`, `class` and similar attributes, and of any attribute of
 * `<html>` and `<body>`. It does not notice rules that a script inserts (`insertRule`), adopted sheets
 * (`adoptedStyleSheets`), or changes in an application's shadow roots. {@link checkTheme} finds the first two. Call it
 * with a shadow root to check that too.
 *
 * @returns a function that stops the watch
 */
export function watchTheme(): () => void {
  const page = globalThis as { [watchedKey]?: boolean };
  if (page[watchedKey]) return () => undefined;
  page[watchedKey] = true;
  const reported = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restsUntil = 0;
  const look = (): void => {
    timer = undefined;
    // The timer may outlive its document, and the watch must never break the page.
    try {
      const start = performance.now();
      for (const { key, subject, message, where } of problemsIn(document)) {
        if (!reported.has(key)) console.warn(`[standfirst] ${subject} ${message} (${where})`);
        reported.add(key);
      }
      const end = performance.now();
      // Use at most a twentieth of the time.
      restsUntil = end + 20 * (end - start);
    } catch {
      // Report nothing.
    }
  };
  // Styles and widgets arrive one after another. Do not restart a running timer, because some pages never stop
  // changing.
  const lookSoon = (): void => {
    timer ??= setTimeout(look, Math.max(500, restsUntil - performance.now()));
  };
  const changes = new MutationObserver(() => {
    observeRoots();
    lookSoon();
  });
  // A page's colour scheme may depend on any attribute of these two. The body may arrive late or be replaced.
  const observeRoots = (): void => {
    for (const root of [document.documentElement, document.body] as (Element | null)[]) {
      if (root) changes.observe(root, { attributes: true });
    }
  };
  changes.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['style', 'class', 'media', 'href', 'disabled', 'scheme'],
  });
  observeRoots();
  addEventListener('load', lookSoon);
  lookSoon();
  return () => {
    page[watchedKey] = false;
    clearTimeout(timer);
    changes.disconnect();
    removeEventListener('load', lookSoon);
  };
}

/** Finds the problems of a page, each once. */
function problemsIn(page: DocumentOrShadowRoot & ParentNode): Finding[] {
  const widgets = [...page.querySelectorAll<HTMLElement>('*')].filter(isWidget);
  const papers: Papers = new Map();
  const findings = [
    ...problemsOfSettings(settingsIn(page), () => namesReadIn(page)),
    ...widgets.flatMap((widget) => problemsOfWidget(widget, papers)),
  ];
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = places.get(finding.key);
    if (same) same.push(finding);
    else places.set(finding.key, [finding]);
  }
  return [...places.values()].map(([first, ...more]) => ({
    ...first!,
    where: `${first!.where}${more.length > 0 ? ` and ${more.length} more place${more.length > 1 ? 's' : ''}` : ''}`,
  }));
}

const isWidget = (element: Element): boolean => element.localName.startsWith('news-') && element.shadowRoot !== null;

function problemsOfSettings(settings: Setting[], namesRead: () => Set<string>): Finding[] {
  let own: Set<string> | undefined;
  return settings.flatMap((setting) => {
    const { name, where } = setting;
    const isKnown = known.includes(name);
    // Read the page's own names only if they are needed.
    if (!isKnown && (own ??= namesRead()).has(name)) return [];
    const message = isKnown ? problemOfValue(setting) : problemOfName(name);
    return message ? [{ key: `${name} ${message}`, subject: name, message, where }] : [];
  });
}

function problemOfName(name: string): string {
  const near = nearMiss(name, known);
  return near
    ? `is not a property of the widgets, so it has no effect. Did you mean ${near}?`
    : 'is not a property of the widgets, so it has no effect. Correct or remove it.';
}

function problemOfValue({ name, value, isOfRoot }: Setting): string | undefined {
  const token: Token | undefined = tokens[name.replace('--news-', '') as TokenName];
  // The value of a variable is not known here.
  if (!token || value.includes('var(')) return undefined;
  const isFont = token.takes === 'font-family';
  // An empty list of fonts keeps the page's own font.
  if (value === '')
    return isFont ? undefined : 'is empty, so the styles that use it have no effect. Give it a value, or remove it.';
  if (isOfRoot && /^inherit$/i.test(value))
    return `is ${value}, which has no effect on the root element. ${isFont ? `To use the page's own font, leave it empty: ${name}: ;` : 'Remove it.'}`;
  if (/^(inherit|initial|unset|revert|revert-layer)$/i.test(value) || !canCheck()) return undefined;
  const inSum = token.takes === 'padding' ? `calc(1px + ${value})` : `calc(1 * ${value})`;
  if (token.isSummed && !CSS.supports(token.takes, inSum))
    return `is ${value}, which does not work in calc(). ${mendFor(token)}`;
  if (!CSS.supports(token.takes, value)) return `is ${value}, which is not a valid value. ${mendFor(token)}`;
  return undefined;
}

/** Whether values can be tested, which a simulated DOM cannot do. */
const canCheck = (): boolean => typeof CSS === 'object' && typeof CSS.supports === 'function';

function mendFor({ takes, value }: Token): string {
  if (takes === 'padding') return `Use a length with a unit, such as ${value} or 0px.`;
  if (takes === 'flex-grow' || takes === 'line-height') return `Use a number, such as ${value}.`;
  return `Use a value of the CSS property ${takes}${/[(\s]/.test(value) ? '' : `, such as ${value}`}.`;
}

function problemsOfWidget(widget: HTMLElement, papers: Papers): Finding[] {
  const problems: Finding[] = [];
  const subject = `<${widget.localName}>`;
  const say = (message: string, key = message): void =>
    void problems.push({ key: `${subject} ${key}`, subject, message, where: describeElement(widget) });
  const style = getComputedStyle(widget);
  const scheme = widget.getAttribute('scheme');
  if (scheme !== null && scheme !== 'light' && scheme !== 'dark') say(`has scheme="${scheme}". Use light or dark.`);
  const has = (name: TokenName): boolean => style.getPropertyValue(`--news-${name}`) !== '';
  if (has('color-surface') && !has('color-text'))
    say('has --news-color-surface, but no --news-color-text. Set both, or its text may be unreadable on a dark page.');
  if (colors.some(has)) for (const { key, message } of contrastProblems(widget, papers)) say(message, key);
  return problems;
}
