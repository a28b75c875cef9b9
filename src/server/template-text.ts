import { nothing, type TemplateResult } from 'lit';
import { escapeAttribute, escapeText, isVoid } from '../widget/fallback/html-text.js';
import { PageElement, PageNode, PageParent } from './page-nodes.js';
import { withRelativeAddresses } from './relative-address.js';

/** The place of a value in a template: between tags, or in an attribute, with or without other text. */
interface Hole {
  /** The text before the value. */
  before: string;
  /** The name of the attribute. Absent between tags. */
  name?: string;
  /** The texts of the attribute around its values. Only for the first value of the attribute. */
  texts?: string[];
}

/** A template, cut at its values. */
interface Outline {
  holes: Hole[];
  /** The text after the last value. */
  end: string;
  /** The tag, if the template is one element of this library. */
  tag?: string;
}

/**
 * An element of this library in the template of another element, with the attributes and properties that the template
 * sets.
 */
export interface NestedElement {
  tag: string;
  attributes: Record<string, string>;
  properties: Record<string, unknown>;
}

/** Renders the shadow root of an element in a template. */
type RenderElement = (element: NestedElement) => string;

const plain: RenderElement = () => '';

const outlines = new WeakMap<TemplateStringsArray, Outline>();

/**
 * Writes what Lit would render, as HTML.
 *
 * Does not use `@lit-labs/ssr`, which writes markers for hydration. A widget does not hydrate: it replaces what the
 * server rendered (`HandoverController`). The widgets' templates have no directives, so this code can be small.
 * Listeners and properties are left out.
 */
export function templateText(value: unknown, renderElement: RenderElement = plain): string {
  if (value === nothing || value === undefined || value === null) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value !== 'object') return escapeText(String(value as number | boolean));
  if ('strings' in value) return resultText(value as TemplateResult, renderElement);
  if (value instanceof PageNode) return nodeText(value);
  if (Symbol.iterator in value) {
    let text = '';
    for (const each of value as Iterable<unknown>) text += templateText(each, renderElement);
    return text;
  }
  return '';
}

function resultText({ strings, values }: TemplateResult, renderElement: RenderElement): string {
  let outline = outlines.get(strings as TemplateStringsArray);
  if (!outline) outlines.set(strings as TemplateStringsArray, (outline = outlineOf(strings)));
  const { holes, end, tag } = outline;
  const given: NestedElement | undefined = tag ? { tag, attributes: {}, properties: {} } : undefined;
  let text = '';
  for (let index = 0; index < holes.length; index++) {
    const { before, name, texts } = holes[index]!;
    text += before;
    if (name === undefined) text += templateText(values[index], renderElement);
    else if (texts) text += attributeText(name, texts, values, index, given);
  }
  if (!given) return text + end;
  const tagEnd = end.indexOf('>') + 1;
  return text + end.slice(0, tagEnd) + renderElement(given) + end.slice(tagEnd);
}

/** Writes an attribute. If one of its values is `nothing`, the whole attribute is left out. */
function attributeText(
  name: string,
  texts: readonly string[],
  values: readonly unknown[],
  first: number,
  given?: NestedElement,
): string {
  const kind = name[0];
  const value = values[first];
  if (kind === '.' && given) given.properties[name.slice(1)] = value;
  if (kind === '@' || kind === '.') return '';
  if (kind === '?') {
    if (!value || value === nothing) return '';
    if (given) given.attributes[name.slice(1)] = '';
    return ` ${name.slice(1)}`;
  }
  let text = texts[0]!;
  for (let index = 1; index < texts.length; index++) {
    const part = values[first + index - 1];
    if (part === nothing) return '';
    text += (part === undefined || part === null ? '' : String(part as string)) + texts[index]!;
  }
  if (given) given.attributes[name] = text;
  return writtenAttribute(name, text);
}

/** Finds the place of each value. The templates are this library's own, so their tags and quotes are closed. */
function outlineOf(strings: readonly string[]): Outline {
  const holes: Hole[] = [];
  let isInTag = false;
  /** The attribute in quotes that is being read. */
  let open: { quote: string; texts: string[] } | undefined;
  let before = '';
  strings.forEach((string, index) => {
    let rest = string;
    if (open) {
      const end = rest.indexOf(open.quote);
      open.texts.push(rest.slice(0, end < 0 ? undefined : end));
      if (end < 0) {
        holes.push({ before: '', name: '' });
        return;
      }
      rest = rest.slice(end + 1);
      open = undefined;
    }
    before += rest;
    if (index === strings.length - 1) return;
    // Text in quotes may contain the sign that ends a tag.
    const plain = rest.replace(/"[^"]*"|'[^']*'/g, '');
    const [starts, ends] = [plain.lastIndexOf('<'), plain.lastIndexOf('>')];
    if (starts !== ends) isInTag = starts > ends;
    const attribute = isInTag ? /\s([^\s"'<>=/]+)=(?:(["'])([^"']*))?$/.exec(before) : null;
    if (attribute) {
      const [whole, name, quote, text = ''] = attribute;
      const texts = [text];
      holes.push({ before: before.slice(0, -whole.length), name: name!, texts });
      if (quote) open = { quote, texts };
      else texts.push('');
    } else holes.push({ before });
    before = '';
  });
  for (const hole of holes) hole.before = withoutQuotes(hole.before);
  return { holes, end: withoutQuotes(before), tag: /^\s*<(news-[a-z-]+)\s/.exec(strings[0]!)?.[1] };
}

/**
 * Removes the quotes in a template that HTML does not need. Keeps those before `/>`: without them, the slash would
 * become a part of the value.
 */
function withoutQuotes(markup: string): string {
  return markup.replace(/(\s[\w-]+=)"([\w-]+)"(?=[\s>]|$)/g, '$1$2');
}

/** Writes a node that a widget has made, or copied from the markup inside its tag: text, emphasis, links. */
function nodeText(node: PageNode): string {
  if (!(node instanceof PageParent)) return node.nodeType === 3 ? escapeText(node.nodeValue!) : '';
  const inner = node.childNodes.map((child) => nodeText(child)).join('');
  if (!(node instanceof PageElement)) return inner;
  const { localName: tag, attributeValues } = node;
  const attributes = Array.from(attributeValues, ([name, value]) => writtenAttribute(name, value)).join('');
  return `<${tag}${attributes}>${isVoid(tag) ? '' : `${inner}</${tag}>`}`;
}

/** Writes an attribute, with a space before it, and without quotes if it needs none. */
function writtenAttribute(name: string, value: string): string {
  const text = withRelativeAddresses(name, value);
  if (text === '') return ` ${name}`;
  return /^[\w:-]+$/.test(text) ? ` ${name}=${text}` : ` ${name}="${escapeAttribute(text)}"`;
}
