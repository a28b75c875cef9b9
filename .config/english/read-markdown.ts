import type { Nodes, Parents } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';

/** A paragraph, a heading, a table cell or a message, and the line where it starts. All code is in backticks. */
export interface Passage {
  line: number;
  text: string;
}

const markdown = remark().use(remarkGfm);
const mdx = remark().use(remarkGfm).use(remarkMdx);

/** Returns the prose of a Markdown text. Leaves out code blocks, JSX, imports and exports. */
export function readMarkdown(text: string, { isMdx = false, firstLine = 1 } = {}): Passage[] {
  const passages: Passage[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const words = proseOf(node, text);
      const start = node.position?.start.line ?? 1;
      // A cell may have only code.
      if (/\p{L}/u.test(words.replace(/`[^`]*`/g, ''))) passages.push({ line: firstLine + start - 1, text: words });
    } else if ('children' in node) {
      for (const child of (node as Parents).children) visit(child);
    }
  };
  visit((isMdx ? mdx : markdown).parse(text) as Nodes);
  return passages;
}

/** Returns the words of a paragraph, with its line breaks. */
function proseOf(node: Nodes, text: string): string {
  const source = text.slice(node.position?.start.offset, node.position?.end.offset);
  switch (node.type) {
    case 'text':
      return source.replaceAll('`', "'");
    case 'inlineCode':
    case 'html':
      return `\`${source.replaceAll('`', '')}\``;
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return '';
    case 'break':
      return '\n';
    default:
      if ('children' in node) return node.children.map((child) => proseOf(child, text)).join('');
      return '`…`';
  }
}
