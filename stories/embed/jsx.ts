import { writeMarkup, type Dialect } from '../support/markup.js';

/** The attributes that have another name in React. */
const names: Readonly<Record<string, string>> = {
  class: 'className',
  colspan: 'colSpan',
  crossorigin: 'crossOrigin',
  datetime: 'dateTime',
  fetchpriority: 'fetchPriority',
  for: 'htmlFor',
  itemid: 'itemID',
  itemprop: 'itemProp',
  itemscope: 'itemScope',
  itemtype: 'itemType',
  rowspan: 'rowSpan',
  srcdoc: 'srcDoc',
  srcset: 'srcSet',
  tabindex: 'tabIndex',
};

/**
 * Writes nodes as JSX for React 19.
 *
 * @param objects the properties of each element, and the names of the constants that contain them
 * @see {@link https://react.dev/reference/react-dom/components#custom-html-elements | Custom elements in React}
 */
export function writeJsx(
  nodes: Iterable<Node>,
  objects: ReadonlyMap<Element, Readonly<Record<string, string>>>,
): string {
  const dialect: Dialect = {
    attributes: (element) => [
      ...[...element.attributes].map(({ name, value }) => attribute(element, name, value)),
      ...Object.entries(objects.get(element) ?? {}).map(([property, constant]) => `${property}={${constant}}`),
    ],
    text: (text) => text.replace(/[{}<>]|&(?=#?\w+;)/g, (sign) => `{'${sign}'}`).replaceAll('\u00a0', '&nbsp;'),
    raw: literal,
    isVoid: (element) =>
      [...element.childNodes].every(
        (node) => node instanceof Comment || (!node.textContent!.trim() && !(node instanceof Element)),
      ),
    voidEnd: ' />',
    widest: 100,
    // React renders the children of a template as its child nodes, but a template reads only its content. Write them as
    // text. See https://github.com/react/react/issues/19932.
    own: (element) =>
      element instanceof HTMLTemplateElement
        ? `<template dangerouslySetInnerHTML={{ __html: ${literal(writeMarkup(element.content.childNodes)).slice(1, -1)} }} />`
        : undefined,
  };
  return writeMarkup(nodes, dialect);
}

function attribute(element: Element, name: string, value: string): string {
  if (name === 'style') return `style={{ ${styleEntries(value).join(', ')} }}`;
  const written = names[name] ?? name;
  if (value === '' && isFlag(element, name)) return written;
  return /["&\\\n]/.test(value) ? `${written}={${JSON.stringify(value)}}` : `${written}="${value}"`;
}

/** Returns whether an attribute is boolean. For other attributes an empty value is a value. */
function isFlag(element: Element, name: string): boolean {
  const property = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const known = (element as unknown as Readonly<Record<string, unknown>>)[property] ?? undefined;
  return typeof known === 'boolean' || name === 'itemscope';
}

function styleEntries(style: string): string[] {
  const declarations = style.match(/(?:[^;"'(]|"[^"]*"|'[^']*'|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
  return declarations.flatMap((declaration) => {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*([^]*?)\s*$/.exec(declaration) ?? [];
    if (!name || value === undefined) return [];
    const key = name.startsWith('--')
      ? `'${name}'`
      : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return `${key}: ${JSON.stringify(value)}`;
  });
}

/** Writes a text so that JSX does not change its spaces or brackets. */
const literal = (text: string): string => `{\`${text.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\`}`;
