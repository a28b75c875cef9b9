import { isArray } from '../article/untrusted-values.js';
import { attributeNames } from '../widget/attributes/attribute-names.js';
import { attributesText, escapeText, isVoid } from '../widget/fallback/html-text.js';
import { warnOnce } from '../widget/warnings/warning-texts.js';
import { writtenFallback, type Children } from '../widget/fallback/written-fallback.js';
import { checkContent, checkOptions } from './check-call.js';
import { elementClasses } from './elements.js';
import type { RenderOptions } from './options.js';
import { relativeAddresses } from './relative-address.js';
import { declaredRoot } from './render-root.js';
import { rootOf } from './render-shadow-root.js';
import { readContent, writtenAttributes, type WidgetContent } from './render-widget.js';

/** The widgets that are complete without a script. */
const staticTags = ['news-byline', 'news-headline-card', 'news-headline-list', 'news-photo-caption'] as const;

/** The tag of a widget that is complete without a script. */
export type StaticTag = (typeof staticTags)[number];

/**
 * The options of a static widget: those of `renderPage`, without `access` and `articles`, because a static widget knows
 * no reader and loads nothing. All are optional. `styles: 'link'` needs `base`.
 */
export type StaticOptions = {
  [Name in keyof Omit<RenderOptions, 'access' | 'articles'>]?: RenderOptions[Name] | undefined;
};

/** A static widget, for a framework that writes the tag itself. */
export interface StaticElement {
  /**
   * The attributes of the tag: `static`, and those that are not only data of the widget, such as `class` and `layout`.
   */
  attributes: Readonly<Record<string, unknown>>;
  /** The markup inside the tag: the declarative shadow root, then the fallback. */
  content: string;
}

/**
 * Renders a widget that needs no script: finished HTML with the attribute `static`. The code of the elements does not
 * touch it, and the loader does not load any for it.
 *
 * A browser shows the shadow root if its parser reads the markup. If a script puts the markup into the page, for
 * example a client router, import `standfirst/static` in that page.
 *
 * ```js
 * const card = renderStatic('news-headline-card', { article, attributes: { layout: 'row' } }, { lang: 'en' });
 * ```
 *
 * @param tag the tag of a headline card, headline list, byline or photo caption
 * @param content the article in any format that `parseArticles` reads, the attributes by their names in HTML, and the
 *   markup inside the tag. A list shows all articles, or as many as its `limit`. Without markup, the tag contains the
 *   words and the link of the article
 * @throws {TypeError} if the widget needs a script, if `content` has an unknown field (it may be an article), or if an
 *   option or the name of an attribute is wrong
 * @throws {ArticleFormatError} if `article` is in no known format
 */
export function renderStatic(tag: StaticTag, content: WidgetContent, options: StaticOptions = {}): string {
  if (!staticTags.includes(tag))
    throw new TypeError(`<${String(tag)}> cannot be static. Give one of: ${staticTags.join(', ')}.`);
  checkContent(content, 'renderStatic');
  checkOptions(options, 'renderStatic');
  const { article, attributes = {}, children } = content;
  writtenAttributes(attributes);
  const stories = readContent(article, options);
  const story = tag === 'news-headline-list' ? { articles: stories } : { article: stories[0] };
  const element = staticElement(tag, { ...story, ...attributes }, children, options);
  const written = writtenAttributes(element.attributes as typeof attributes);
  return relativeAddresses(`<${tag}${written}>${element.content}</${tag}>`);
}

/**
 * Renders a static widget, for a framework that writes the tag itself. Runs synchronously, and never throws: a warning
 * in the console says why a widget was not rendered. Its fallback is then shown.
 *
 * @param tag the tag of a widget that can be static
 * @param props the widget's attributes and properties, by the names of either, and attributes of the tag
 * @param children the markup inside the tag, as HTML. By default, the words and the link of the article
 */
export function renderStaticElement(
  tag: StaticTag,
  props: Readonly<Record<string, unknown>>,
  children: string | undefined,
  options: StaticOptions,
): StaticElement {
  try {
    return staticElement(tag, props, children, options);
  } catch (failure) {
    warnOnce(`[standfirst] <${tag} static> was not rendered, so only its words are shown. ${String(failure)}`);
    const { own, others } = sort(tag, props);
    const { markup, scope } = fallbackOf(tag, own, children);
    return { attributes: { ...scope, layout: own.layout, ...others }, content: markup };
  }
}

/** @throws {TypeError} if an option is wrong */
function staticElement(
  tag: StaticTag,
  props: Readonly<Record<string, unknown>>,
  children: string | undefined,
  options: StaticOptions,
): StaticElement {
  const { own, attributes, properties, others } = sort(tag, props);
  if (own.src) warnOnce(`[standfirst] <${tag} static> does not load src="${String(own.src)}". Give it the article.`);
  const { articles, layout } = own;
  const all = isArray(articles) ? articles : [];
  const limit = own.limit ?? (all.length || undefined);
  const most = Number(limit);
  const shown = all.slice(0, Number.isInteger(most) && most > 0 ? most : undefined);
  const fallback = fallbackOf(tag, { ...own, articles: shown }, children);
  const written = {
    tag,
    attributes: { ...others, ...attributes, limit, static: true },
    properties,
    children: fallback.markup,
  };
  const root = rootOf(written, { base: '', ...options } as RenderOptions);
  return {
    // Themes select tags by `layout`. A tag without a root is not finished, so a script may render it.
    attributes: { ...(root !== undefined && { static: '' }), ...fallback.scope, layout, ...others },
    content: (root === undefined ? '' : declaredRoot(root, true)) + fallback.markup,
  };
}

interface Sorted {
  /** The widget's own attributes and properties, by the names of the properties. */
  own: Record<string, unknown>;
  attributes: Record<string, unknown>;
  /** The properties whose values cannot be attributes. */
  properties: Record<string, unknown>;
  /** The attributes that are not the widget's own. */
  others: Record<string, unknown>;
}

function sort(tag: StaticTag, props: Readonly<Record<string, unknown>>): Sorted {
  const names = attributeNames(elementClasses[tag] as never);
  const properties = new Map(Array.from(names, ([property, attribute]) => [attribute, property]));
  const sorted: Sorted = { own: {}, attributes: {}, properties: {}, others: {} };
  for (const [name, value] of Object.entries(props)) {
    if (name === 'static') continue;
    const property = names.has(name) ? name : properties.get(name.toLowerCase());
    // React 18 does not know `className` on a custom element. See https://github.com/react/react/issues/4933.
    if (property === undefined) sorted.others[name === 'className' ? 'class' : name] = value;
    else {
      sorted.own[property] = value;
      const attribute = names.get(property);
      if (Object(value) === value) sorted.properties[property] = value;
      else if (attribute) sorted.attributes[attribute] = value;
    }
  }
  return sorted;
}

/** Markup that needs no escaping. */
interface Markup {
  markup: string;
}

/** Returns the markup inside a tag: `own`, or else the words and the link of the article. */
function fallbackOf(
  tag: StaticTag,
  props: Readonly<Record<string, unknown>>,
  own: string | undefined,
): Markup & { scope?: Record<string, string> | undefined } {
  if (own) return { markup: own };
  const { children, scope } = writtenFallback<Markup>(tag, props, makeMarkup);
  return { markup: markupOf(children), scope };
}

function makeMarkup(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children?: Children<Markup>,
): Markup {
  // `key` is only for React.
  const start = `<${tag}${attributesText({ ...attributes, key: undefined })}>`;
  return { markup: isVoid(tag) ? start : `${start}${markupOf(children)}</${tag}>` };
}

function markupOf(children: Children<Markup>): string {
  if (!children) return '';
  if (typeof children === 'string') return escapeText(children);
  return 'markup' in children ? children.markup : children.map(markupOf).join('');
}
