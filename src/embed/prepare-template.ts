/**
 * What the script-tag builds have in place of Lit's own preparation of templates, which hands their text to the browser's parser
 * (`innerHTML`). A page that enforces Trusted Types takes no text there, and asking it for a policy is a violation where it has not listed one.
 * Node by node no text becomes markup, so that the widgets render under every policy, and no page has to allow one.
 *
 * It reads what the library's own templates are written in, and no more: tags and attributes in double quotes, `/>` after what has no
 * content, neither entities nor comments. A test compares the result with the browser's for each of them.
 */

/** One place in a template that takes values, as Lit's renderer has it: an attribute (1) or a child (2). */
export type TemplatePart =
  { type: 1; index: number; name: string; strings: string[]; ctor: unknown } | { type: 2; index: number };

/** A template as Lit's renderer takes it. */
export interface PreparedTemplate {
  el: HTMLTemplateElement;
  parts: TemplatePart[];
}

/** Lit's classes for a plain attribute, and for those that begin with a dot, a question mark and an at sign. */
export type AttributeKinds = Readonly<Record<'' | '.' | '?' | '@', unknown>>;

const svgNamespace = 'http://www.w3.org/2000/svg';

/** What stands in the joined text for a value: no template holds it. */
const hole = '\0';

/** An end, a tag with its attributes, a value, or text. */
const tokens = /<\/[^>]*>|<([\w-]+)((?:"[^"]*"|[^">])*?)(\/?)>|\0|[^<\0]+/g;

const attributes = /([.?@]?)([^\s=]+)(?:="([^"]*)"|=(\0))?/g;

/**
 * Makes the nodes of a template once, for the renderer to copy.
 *
 * @param isSvg whether the template is a piece of a drawing
 */
export function prepareTemplate(strings: readonly string[], isSvg: boolean, kinds: AttributeKinds): PreparedTemplate {
  const el = document.createElement('template');
  const { content } = el;
  // Its own document is at rest: no picture loads and no element upgrades in it.
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
  // What a last value shows has to end somewhere.
  if (!strings.at(-1)) addMarker();
  return { el, parts };
}
