import type { Article } from '../article/article.js';
import { parseArticles } from '../article/parse-articles.js';
import { articleAttributes } from './article-attributes.js';
import { checkContent, checkOptions } from './check-call.js';
import { elementClasses } from './elements.js';
import type { RenderOptions } from './options.js';
import { renderPage } from './render-page.js';
import { relativeAddresses } from './relative-address.js';
import { escapeAttribute } from '../widget/fallback/html-text.js';
import { unknownPage } from '../widget/page/unknown-page.js';

/** The content of a widget. */
export interface WidgetContent {
  /**
   * The article, in any format that `parseArticles` reads. The tag gets it as attributes, so that the browser has it
   * too.
   */
  article?: unknown;
  /**
   * The attributes of the tag, by name. They override the article. `true` is an empty attribute; `false`, `null` and
   * `undefined` are left out.
   */
  attributes?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  /** The markup inside the tag, as HTML. It must be safe, and its tags must be closed, because it is not checked. */
  children?: string;
}

/**
 * Renders one widget: its tag, its declarative shadow root and its content.
 *
 * ```js
 * const card = await renderWidget('news-headline-card', { article, attributes: { layout: 'row' } }, { base });
 * ```
 *
 * @param tag the tag of a widget, such as `news-headline-card`
 * @throws {TypeError} if the library has no such element, if `content` has an unknown field (it may be an article), if
 *   there are no options, or if the name of an attribute is not allowed
 * @throws {ArticleFormatError} if `article` is in no known format
 */
export async function renderWidget(tag: string, content: WidgetContent, options: RenderOptions): Promise<string> {
  if (!Object.hasOwn(elementClasses, tag))
    throw new TypeError(`There is no widget <${tag}>. Give one of: ${Object.keys(elementClasses).join(', ')}.`);
  checkContent(content, 'renderWidget');
  checkOptions(options, 'renderWidget');
  const { article, attributes = {}, children = '' } = content;
  const [story] = readContent(article, options);
  const ofStory = Object.entries(story ? articleAttributes(tag, story) : {});
  const given = new Set(Object.keys(attributes).map((name) => name.toLowerCase()));
  const others = Object.fromEntries(ofStory.filter(([name]) => !given.has(name)));
  const text = relativeAddresses(writtenAttributes(others)) + writtenAttributes(attributes);
  return renderPage(`<${tag}${text}>${children || relativeAddresses(pictureOf(tag, story))}</${tag}>`, options);
}

/**
 * Reads the stories that a caller gives, in any format.
 *
 * @throws {ArticleFormatError} if the format is not known
 */
export function readContent(
  article: unknown,
  { now, url = unknownPage }: Pick<RenderOptions, 'now' | 'url'>,
): readonly Article[] {
  return article === undefined || article === null ? [] : parseArticles(article, { now, url });
}

/** @throws {TypeError} if a name is not that of an attribute */
export function writtenAttributes(attributes: NonNullable<WidgetContent['attributes']>): string {
  return Object.entries(attributes)
    .map(([name, value]) => attributeText(name, value))
    .join('');
}

function attributeText(name: string, value: string | number | boolean | null | undefined): string {
  if (!/^[a-z][\w:.-]*$/i.test(name)) throw new TypeError(`“${name}” is not a name for an attribute.`);
  if (value === false || value === null || value === undefined) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeAttribute(String(value))}"`;
}

/** Returns the `<img>` of a caption, because a caption has no attribute for its picture. */
function pictureOf(tag: string, { image }: Partial<Article> = {}): string {
  if (tag !== 'news-photo-caption' || !image?.src) return '';
  const { src, srcset, sizes, width, height, alt = '' } = image;
  const attributes = Object.entries({ src, srcset, sizes, width, height, alt, loading: 'lazy' });
  return `<img${attributes.map(([name, value]) => attributeText(name, value)).join('')}>`;
}
