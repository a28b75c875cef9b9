/** How wide a tag may be before its attributes take a line each. */
const widest = 100;

/** Elements that have no end tag. */
const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Elements whose text is no markup. */
const isRaw = /^(?:script|style)$/;

/**
 * The markup of nodes as a person would write it: without what a renderer leaves behind, with boolean attributes by their names alone, and laid
 * out. Where a line break would be a space that is not there, there is none.
 */
export function writeMarkup(nodes: Iterable<Node>): string {
  return writeLines(nodes, '').join('\n');
}

function writeLines(nodes: Iterable<Node>, indent: string): string[] {
  return [...nodes].map((node) => writeBlock(node, indent)).filter((text) => text !== '');
}

function writeBlock(node: Node, indent: string): string {
  if (node instanceof Text) return node.data.trim() && indent + writeText(node.data.trim());
  if (!(node instanceof Element)) return '';
  const inner = `${indent}  `;
  const { localName: tag, childNodes } = node;
  const line = indent + startOf(node);
  const isWide = line.length > widest;
  const start = isWide
    ? `${indent}<${tag}\n${attributesOf(node)
        .map((each) => inner + each)
        .join('\n')}\n${indent}`
    : line.slice(0, -1);
  if (isVoid.test(tag)) return `${start}${isWide ? '/>' : '>'}`;
  const hasText = [...childNodes].some((child) => child instanceof Text && child.data.trim() !== '');
  if (hasText) return `${start}>${contentOf(node).trim()}</${tag}>`;
  const lines = writeLines(childNodes, inner);
  const whole = `${start}>${lines.join('').trim()}</${tag}>`;
  const isShort = lines.length < 2 && !isWide && !lines.join('').includes('\n') && whole.length <= widest;
  return isShort || lines.length === 0 ? whole : `${start}>\n${lines.join('\n')}\n${indent}</${tag}>`;
}

/** Within a line. */
function writeInline(node: Node): string {
  if (node instanceof Text) return writeText(node.data);
  if (!(node instanceof Element)) return '';
  return isVoid.test(node.localName) ? startOf(node) : `${startOf(node)}${contentOf(node)}</${node.localName}>`;
}

function contentOf(element: Element): string {
  if (isRaw.test(element.localName)) return element.textContent;
  return [...element.childNodes].map(writeInline).join('');
}

const startOf = (element: Element): string => `<${[element.localName, ...attributesOf(element)].join(' ')}>`;

function attributesOf(element: Element): string[] {
  return [...element.attributes].map(({ name, value }) => {
    // An empty text for a picture is one; else what is empty says all by being there.
    const saysAll = value === '' && name !== 'alt';
    return saysAll ? name : `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}

const writeText = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
