/** How a language writes what markup is made of. */
export interface Dialect {
  /** What stands in the tag of an element after its name. */
  attributes(element: Element): string[];
  text(text: string): string;
  /** What stands in an element whose text is no markup. */
  raw(text: string): string;
  /** Whether an element has no end tag. */
  isVoid(element: Element): boolean;
  /** How such a tag ends. */
  voidEnd: string;
  /** How long a line may be before each attribute takes a line of its own. */
  widest: number;
  /** An element that is written in a way of its own. */
  own?(element: Element): string | undefined;
}

/** How long an element may be that is written on one line. */
const wholeLine = 100;

/** Elements that end a paragraph. */
const blocks = 'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, figure, blockquote, div, section';

/** Elements that have no end tag. */
const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Elements whose text is no markup. */
const isRaw = /^(?:script|style)$/;

/** HTML, as a person writes it. */
const html: Dialect = {
  attributes: (element) =>
    [...element.attributes].map(({ name, value }) => {
      // An empty text for a picture is one; else what is empty says all by being there.
      const saysAll = value === '' && name !== 'alt';
      return saysAll
        ? name
        : `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`;
    }),
  text: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', '&nbsp;'),
  raw: (text) => text,
  isVoid: ({ localName }) => isVoid.test(localName),
  voidEnd: '>',
  // Markdown takes markup as it is if the line that it begins with holds a whole tag.
  widest: Infinity,
};

/**
 * The markup of nodes as a person would write it: without what a renderer leaves behind, with boolean attributes by their names alone, and laid
 * out. Where a line break would be a space that is not there, there is none. As HTML it can be pasted into Markdown: each tag is on one line, and
 * no line is empty.
 */
export function writeMarkup(nodes: Iterable<Node>, dialect: Dialect = html): string {
  return writeLines(nodes, '', dialect).join('\n');
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
  // Markdown puts a line with several elements into a paragraph, which no heading can be in.
  const isAlone = indent === '' && lines.length > 0;
  const isShort =
    lines.length < 2 && !isWide && !isAlone && !lines.join('').includes('\n') && whole.length <= wholeLine;
  return isShort || lines.length === 0 ? whole : `${start}>\n${lines.join('\n')}\n${indent}</${tag}>`;
}

/** Within a line. */
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

/** A text as it stands in an element: on the same line, or on lines of its own. */
function setIn(text: string, indent: string): string {
  const lines = text.split('\n').filter((line) => line.trim());
  if (lines.length < 2) return text.trim();
  const margin = Math.min(...lines.map((line) => /^ */.exec(line)![0].length));
  const moved = lines.map((line) => `${indent}  ${line.slice(margin)}`);
  return `\n${moved.join('\n')}\n${indent}`;
}

/** What a template holds is no child of it. */
const childrenOf = (element: Element): ChildNode[] => [
  ...(element instanceof HTMLTemplateElement ? element.content : element).childNodes,
];

const startOf = (element: Element, dialect: Dialect): string =>
  `<${[element.localName, ...dialect.attributes(element)].join(' ')}>`;

const writeText = (text: string, dialect: Dialect): string => dialect.text(text.replace(/[ \t\n\f\r]+/g, ' '));
