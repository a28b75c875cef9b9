import { writeMarkup, type Dialect } from '../support/markup.js';

/** Attributes that React calls by another name than HTML does. */
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
 * The markup of nodes as JSX, as React 19 takes it.
 *
 * @param objects what is given to an element as properties, by the names of the constants that hold it
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
    // React makes children of what stands in it, and a template shows nothing of its children.
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

/** Whether an attribute says all by being there. Elsewhere an empty value is one. */
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

/** A text as a child that is taken to the letter. */
const literal = (text: string): string => `{\`${text.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\`}`;
