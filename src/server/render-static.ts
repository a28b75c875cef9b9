import { parseArticles } from '../article/parse-articles.js';
import { attributeNames } from '../widget/attribute-names.js';
import { attributesText, escapeText } from '../widget/html-text.js';
import { staticTag, type StaticWidget } from '../widget/static-tags.js';
import { unknownPage } from '../widget/unknown-page.js';
import { warnOnce } from '../widget/warning-texts.js';
import { writtenFallback, type Children } from '../widget/written-fallback.js';
import { checkContent, checkOptions } from './check-call.js';
import { elementClasses } from './elements.js';
import type { RenderOptions } from './options.js';
import { relativeAddresses } from './relative-address.js';
import { declaredRoot } from './render-root.js';
import { renderElement } from './render-shadow-root.js';
import type { WidgetContent } from './render-widget.js';

/** The options of a static widget. A widget that has no script knows no reader, and loads nothing. */
export type StaticOptions = Partial<Omit<RenderOptions, 'access' | 'articles'>>;

/** A static widget, for a framework that writes the tag itself. */
export interface StaticElement {
  /** The tag, such as `news-static-headline-card`. */
  tag: string;
  /** The attributes of the tag: those that are not the widget's own, such as `class`. */
  attributes: Readonly<Record<string, unknown>>;
  /** The markup inside the tag: the declarative shadow root, then the fallback. */
  content: string;
}

/**
 * Renders a widget that needs no script: finished HTML under another tag, such as `<news-static-headline-card>` for `news-headline-card`. No element has
 * this tag, so the widget stays as it is even if the page registers the elements.
 *
 * A browser shows the shadow root if its parser reads the markup. If a script puts the markup into the page, for example a client router, import
 * `standfirst/static` in that page.
 *
 * ```js
 * const card = renderStatic('news-headline-card', { article, attributes: { layout: 'row' } }, { lang: 'en' });
 * ```
 *
 * @param tag the tag of a headline card, headline list, byline or photo caption
 * @param content the article in any format that `parseArticles` reads, the attributes by their names in HTML, and the markup inside the tag. A list shows
 *   all articles. Without markup, the tag contains the words and the link of the article
 * @throws {TypeError} if the widget needs a script, if `content` has an unknown field (it may be an article), or if an option is wrong
 * @throws {ArticleFormatError} if `article` is in no known format
 */
export function renderStatic(tag: StaticWidget, content: WidgetContent, options: StaticOptions = {}): string {
  if (!staticTag(tag))
    throw new TypeError(
      `<${String(tag)}> cannot be static. Give news-headline-card, news-headline-list, news-byline or news-photo-caption.`,
    );
  checkContent(content, 'renderStatic');
  checkOptions(options, 'renderStatic');
  const { article, attributes = {}, children } = content;
  const { now, url = unknownPage } = options;
  const stories = article === undefined || article === null ? [] : parseArticles(article, { now, url });
  const story = tag === 'news-headline-list' ? { articles: stories } : { article: stories[0] };
  const element = renderStaticElement(tag, { ...story, ...attributes }, children, options);
  return relativeAddresses(`<${element.tag}${attributesText(element.attributes)}>${element.content}</${element.tag}>`);
}

/**
 * Renders a static widget, for a framework that writes the tag itself. Runs synchronously, and never throws: a warning in the console says why a widget was
 * not rendered. Its fallback is then shown.
 *
 * @param tag the tag of a widget that can be static
 * @param props the widget's attributes and properties, by the names of either, and attributes of the tag
 * @param children the markup inside the tag, as HTML. By default, the words and the link of the article
 */
export function renderStaticElement(
  tag: StaticWidget,
  props: Readonly<Record<string, unknown>>,
  children: string | undefined,
  options: StaticOptions,
): StaticElement {
  const { own, attributes, properties, others } = sort(tag, props);
  if (own.src)
    warnOnce(`[standfirst] <${staticTag(tag)!}> does not load src="${String(own.src)}". Give it the article.`);
  const fallback = children ? undefined : writtenFallback<Markup>(tag, own, makeMarkup);
  const inside = children || markupOf(fallback?.children);
  const written = { tag, attributes: { ...others, ...attributes }, properties, children: inside };
  const root = renderElement(written, { base: '', ...options });
  return {
    tag: staticTag(tag)!,
    attributes: { ...fallback?.scope, ...others },
    content: (root === undefined ? '' : declaredRoot(root)) + inside,
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

function sort(tag: StaticWidget, props: Readonly<Record<string, unknown>>): Sorted {
  const names = attributeNames(elementClasses[tag] as never);
  const properties = new Map(Array.from(names, ([property, attribute]) => [attribute, property]));
  const sorted: Sorted = { own: {}, attributes: {}, properties: {}, others: {} };
  for (const [name, value] of Object.entries(props)) {
    const property = names.has(name) ? name : properties.get(name.toLowerCase());
    // React 18 does not know `className` on a custom element.
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

function makeMarkup(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children?: Children<Markup>,
): Markup {
  // `key` is only for React.
  const start = `<${tag}${attributesText({ ...attributes, key: undefined })}>`;
  return { markup: tag === 'img' ? start : `${start}${markupOf(children)}</${tag}>` };
}

function markupOf(children: Children<Markup>): string {
  if (!children) return '';
  if (typeof children === 'string') return escapeText(children);
  return 'markup' in children ? children.markup : children.map(markupOf).join('');
}
