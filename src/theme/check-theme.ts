import { contrastProblems, type Papers } from './check-contrast.js';
import { nearMiss } from './near-miss.js';
import { namesReadIn, describeElement, settingsIn, type Setting } from './settings.js';
import { tokens, type Token, type TokenName } from './tokens.js';
import { widgetProperties } from './widget-properties.js';

/** Something in a page's theme that does nothing, or hurts a reader. */
export interface ThemeProblem {
  /** The custom property, or the tag of the widget. */
  subject: string;
  /** What is wrong, and what mends it, in a sentence that follows the subject. */
  message: string;
  /** Where it stands first, a style sheet and its rule or an element, and in how many more places. */
  where: string;
}

/** A problem in one place. */
interface Finding extends ThemeProblem {
  /** What is the same of one problem in many places. */
  key: string;
}

/** Where a copy of the library notes that it watches the page's theme: one is enough. */
const watchedKey = Symbol.for('standfirst.theme-watch.1');
// The last is what `reserve.css` takes.
const known = [...Object.keys(tokens).map((name) => `--news-${name}`), ...widgetProperties, '--news-reserve'];

const colors = (Object.keys(tokens) as TokenName[]).filter((name) => name.startsWith('color-'));

/**
 * Looks for what is wrong with the theme of a page: a `--news-` property that no widget knows, with the one that was probably meant; a
 * value that its token cannot take; a paper without an ink; words that a theme has made hard to read (WCAG 2.2, success criterion 1.4.3).
 * Each is named once, with the first place where it stands.
 *
 * It reads the style sheets that the browser lets it read (those of other origins need `crossorigin` and CORS), `style` attributes, and
 * the widgets as they stand now. Words over a picture or a gradient it leaves alone.
 *
 * @param page what is looked at: a document, or a shadow root
 */
export function checkTheme(page: DocumentOrShadowRoot & ParentNode = document): ThemeProblem[] {
  return problemsIn(page).map(({ subject, message, where }) => ({ subject, message, where }));
}

/**
 * Checks the theme of the page, now and whenever its styles change, and says each problem once in the console.
 *
 * It hears of new elements and style sheets, of what changes in `style`, `class` and the like, and of every attribute of `<html>` and
 * `<body>`. It does not hear of a rule that a script inserts (`insertRule`), of a sheet that one adopts (`adoptedStyleSheets`), nor of
 * anything in the shadow roots of an application: {@link checkTheme} finds the first two, and with such a root what is in it.
 *
 * @returns what ends it
 */
export function watchTheme(): () => void {
  const page = globalThis as { [watchedKey]?: boolean };
  if (page[watchedKey]) return () => undefined;
  page[watchedKey] = true;
  const said = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restsUntil = 0;
  const look = (): void => {
    timer = undefined;
    // A timer may outlive its document; and a page must work as it does without a watch.
    try {
      const start = performance.now();
      for (const { key, subject, message, where } of problemsIn(document)) {
        if (!said.has(key)) console.warn(`[standfirst] ${subject} ${message} (${where})`);
        said.add(key);
      }
      const end = performance.now();
      // A twentieth of the time at most.
      restsUntil = end + 20 * (end - start);
    } catch {
      // Nothing is said.
    }
  };
  // Styles and widgets come in one after another; a timer that runs goes on, for some pages never rest.
  const lookSoon = (): void => {
    timer ??= setTimeout(look, Math.max(500, restsUntil - performance.now()));
  };
  const changes = new MutationObserver(() => {
    observeRoots();
    lookSoon();
  });
  // A page's scheme may hang on any attribute of theirs; and a body comes late, or anew.
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

/** The problems of a page, each once. */
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
    // Few pages need the second reading.
    if (!isKnown && (own ??= namesRead()).has(name)) return [];
    const message = isKnown ? problemOfValue(setting) : problemOfName(name);
    return message ? [{ key: `${name} ${message}`, subject: name, message, where }] : [];
  });
}

function problemOfName(name: string): string {
  const near = nearMiss(name, known);
  return near
    ? `is no property of the widgets, so it does nothing. Did you mean ${near}?`
    : 'is a property that no widget knows.';
}

function problemOfValue({ name, value, isOfRoot }: Setting): string | undefined {
  const token: Token | undefined = tokens[name.replace('--news-', '') as TokenName];
  // What a variable brings is not known.
  if (!token || value.includes('var(')) return undefined;
  const isFont = token.takes === 'font-family';
  // An empty list of faces leaves the page's own.
  if (value === '')
    return isFont ? undefined : 'is empty, and makes nothing of what it is for. Leave it out, or give it a value.';
  if (isOfRoot && /^inherit$/i.test(value))
    return `is ${value}, which says nothing at the root. ${isFont ? `For the page's own face, leave it empty: ${name}: ;` : 'Leave it out.'}`;
  if (/^(inherit|initial|unset|revert|revert-layer)$/i.test(value) || !canTell()) return undefined;
  const inSum = token.takes === 'padding' ? `calc(1px + ${value})` : `calc(1 * ${value})`;
  if (token.isSummed && !CSS.supports(token.takes, inSum))
    return `is ${value}, with which no sum can be made. ${mendFor(token)}`;
  if (!CSS.supports(token.takes, value)) return `is ${value}, which it cannot take. ${mendFor(token)}`;
  return undefined;
}

/** Whether values can be tried: a DOM without a browser cannot. */
const canTell = (): boolean => typeof CSS === 'object' && typeof CSS.supports === 'function';

function mendFor({ takes, value }: Token): string {
  if (takes === 'padding') return `Give it a length with its unit, as ${value} or 0px.`;
  if (takes === 'flex-grow' || takes === 'line-height') return `Give it a number, as ${value}.`;
  return `Give it a value of ${takes}${/[(\s]/.test(value) ? '' : `, as ${value}`}.`;
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
    say(
      'has a paper by --news-color-surface and no ink. Set --news-color-text with it, or its words vanish where a page turns dark.',
    );
  if (colors.some(has)) for (const { key, message } of contrastProblems(widget, papers)) say(message, key);
  return problems;
}
