/**
 * Prepares the templates of our modules in the script-tag builds, in place of Lit. Lit gives the text to the browser's
 * parser (`innerHTML`), which a page with Trusted Types forbids, and creating a policy that the page does not list is a
 * violation too. This module creates the nodes one by one, so the widgets render under every policy.
 *
 * It supports only what the library's own templates use: tags, attributes in double quotes, and `/>` for elements
 * without content; no entities and no comments. A test compares the result with the browser's for every template.
 */

/** A place for a value in a template, in the form of Lit's renderer: an attribute (1) or a child (2). */
export type TemplatePart =
  { type: 1; index: number; name: string; strings: string[]; ctor: unknown } | { type: 2; index: number };

/** A template in the form of Lit's renderer. */
export interface PreparedTemplate {
  el: HTMLTemplateElement;
  parts: TemplatePart[];
}

/** Lit's classes for attributes by their prefix: none, a dot, a question mark or an at sign. */
export type AttributeKinds = Readonly<Record<'' | '.' | '?' | '@', unknown>>;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Marks the place of a value in the joined text. No template contains this character. */
const hole = '\0';

/** An end, a tag with its attributes, a value, or text. */
const tokens = /<\/[^>]*>|<([\w-]+)((?:"[^"]*"|[^">])*?)(\/?)>|\0|[^<\0]+/g;

const attributes = /([.?@]?)([^\s=]+)(?:="([^"]*)"|=(\0))?/g;

/**
 * Creates the nodes of a template once, for the renderer to copy.
 *
 * @param isSvg whether the template is part of an SVG
 */
export function prepareTemplate(strings: readonly string[], isSvg: boolean, kinds: AttributeKinds): PreparedTemplate {
  const el = document.createElement('template');
  const { content } = el;
  // In a template's inert document no picture loads and no element upgrades.
  const factory = content.ownerDocument;
  const parts: TemplatePart[] = [];
  let index = -1;
  let parent: ParentNode & Node = content;
  const addMarker = (): void => void parent.append(factory.createComment(''));

  for (const [token, tag, written = '', end] of strings.join(hole).matchAll(tokens)) {
    if (token === hole) {
      addMarker();
      parts.push({ type: 2, index: ++index });
    } else if (tag) {
      const isDrawing =
        tag === 'svg' || (parent === content ? isSvg : (parent as Element).namespaceURI === svgNamespace);
      const element: Element = isDrawing ? factory.createElementNS(svgNamespace, tag) : factory.createElement(tag);
      parent.append(element);
      index++;
      for (const [, prefix, name, quoted = '', bare = quoted] of written.matchAll(attributes)) {
        if (bare.includes(hole)) {
          const ctor = kinds[prefix as keyof AttributeKinds];
          parts.push({ type: 1, index, name: name!, strings: bare.split(hole), ctor });
        } else element.setAttribute(name!, bare);
      }
      if (!end) parent = element;
    } else if (token.startsWith('</')) {
      parent = parent.parentNode!;
    } else parent.append(token);
  }
  // A value at the end needs a node that marks its end.
  if (!strings.at(-1)) addMarker();
  return { el, parts };
}
