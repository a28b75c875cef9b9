/** How a language writes markup. */
export interface Dialect {
  /** Returns the attributes of an element, as the tag contains them. */
  attributes(element: Element): string[];
  text(text: string): string;
  /** Returns the content of an element whose text is not markup. */
  raw(text: string): string;
  /** Whether an element has no end tag. */
  isVoid(element: Element): boolean;
  /** The end of a tag without an end tag. */
  voidEnd: string;
  /** The longest line. A longer tag gets one line for each attribute. */
  widest: number;
  /** Writes an element that needs special treatment. */
  own?(element: Element): string | undefined;
}

/** The longest element that is written on one line. */
const wholeLine = 100;

/** Elements that end a paragraph. */
const blocks = 'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, figure, blockquote, div, section';

/** Elements that have no end tag. */
const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Elements whose text is not markup. */
const isRaw = /^(?:script|style)$/;

/** HTML as a person writes it. */
const html: Dialect = {
  attributes: (element) =>
    [...element.attributes].map(({ name, value }) => {
      // An attribute with an empty value is written by its name only, except `alt`: there the empty text is the value.
      const saysAll = value === '' && name !== 'alt';
      return saysAll
        ? name
        : `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`;
    }),
  text: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', '&nbsp;'),
  raw: (text) => text,
  isVoid: ({ localName }) => isVoid.test(localName),
  voidEnd: '>',
  // Markdown keeps markup unchanged only if its first line contains a whole tag.
  widest: Infinity,
};

/**
 * Writes nodes as markup that a person would write. Leaves out the marks of the renderer, writes boolean attributes by
 * their names, and indents. Adds no line break that would become a visible space. HTML can be pasted into Markdown:
 * each tag is on one line, and no line is empty.
 */
export function writeMarkup(nodes: Iterable<Node>, dialect: Dialect = html): string {
  return writeLines(nodes, '', dialect).join('\n');
}

/**
 * Writes HTML again as a person would write it.
 *
 * @param widest the longest line. A longer tag gets one line for each attribute
 */
export function rewriteMarkup(code: string, widest = Infinity): string {
  return writeMarkup(new DOMParser().parseFromString(code, 'text/html').body.childNodes, { ...html, widest });
}

function writeLines(nodes: Iterable<Node>, indent: string, dialect: Dialect): string[] {
  return [...nodes].map((node) => writeBlock(node, indent, dialect)).filter((text) => text !== '');
}

function writeBlock(node: Node, indent: string, dialect: Dialect): string {
  if (node instanceof Text) return node.data.trim() && indent + writeText(node.data.trim(), dialect);
  if (!(node instanceof Element)) return '';
  const own = dialect.own?.(node);
  if (own !== undefined) return indent + own;
  const inner = `${indent}  `;
  const { localName: tag } = node;
  const line = indent + startOf(node, dialect);
  const isWide = line.length > dialect.widest;
  const start = isWide
    ? `${indent}<${tag}\n${dialect
        .attributes(node)
        .map((each) => inner + each)
        .join('\n')}\n${indent}`
    : line.slice(0, -1);
  if (dialect.isVoid(node)) return `${start}${isWide ? '/>' : dialect.voidEnd}`;
  if (isRaw.test(tag)) return `${start}>${dialect.raw(setIn(node.textContent, indent))}</${tag}>`;
  const hasText = childrenOf(node).some((child) => child instanceof Text && child.data.trim() !== '');
  if (hasText) {
    const content = contentOf(node, dialect).trim();
    const isOwnBlock = indent === '' && node.querySelector(blocks) !== null;
    return isOwnBlock ? `${start}>\n${inner}${content}\n</${tag}>` : `${start}>${content}</${tag}>`;
  }
  const lines = writeLines(childrenOf(node), inner, dialect);
  const whole = `${start}>${lines.join('').trim()}</${tag}>`;
  // Markdown makes a paragraph of a line with several elements, and a paragraph cannot contain a heading.
  const isAlone = indent === '' && lines.length > 0;
  const isShort =
    lines.length < 2 && !isWide && !isAlone && !lines.join('').includes('\n') && whole.length <= wholeLine;
  return isShort || lines.length === 0 ? whole : `${start}>\n${lines.join('\n')}\n${indent}</${tag}>`;
}

/** Writes a node on the current line. */
function writeInline(node: Node, dialect: Dialect): string {
  if (node instanceof Text) return writeText(node.data, dialect);
  if (!(node instanceof Element)) return '';
  const own = dialect.own?.(node);
  if (own !== undefined) return own;
  const start = startOf(node, dialect);
  if (dialect.isVoid(node)) return start.slice(0, -1) + dialect.voidEnd;
  return `${start}${contentOf(node, dialect)}</${node.localName}>`;
}

function contentOf(element: Element, dialect: Dialect): string {
  if (isRaw.test(element.localName)) return dialect.raw(element.textContent);
  return childrenOf(element)
    .map((child) => writeInline(child, dialect))
    .join('');
}

/** Writes the text of an element: on the same line, or on new lines if it has several. */
function setIn(text: string, indent: string): string {
  const lines = text.split('\n').filter((line) => line.trim());
  if (lines.length < 2) return text.trim();
  const margin = Math.min(...lines.map((line) => /^ */.exec(line)![0].length));
  const moved = lines.map((line) => `${indent}  ${line.slice(margin)}`);
  return `\n${moved.join('\n')}\n${indent}`;
}

/** Returns the children of an element. Those of a template are in its `content`. */
const childrenOf = (element: Element): ChildNode[] => [
  ...(element instanceof HTMLTemplateElement ? element.content : element).childNodes,
];

const startOf = (element: Element, dialect: Dialect): string =>
  `<${[element.localName, ...dialect.attributes(element)].join(' ')}>`;

const writeText = (text: string, dialect: Dialect): string => dialect.text(text.replace(/[ \t\n\f\r]+/g, ' '));
