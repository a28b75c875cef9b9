import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { remark } from 'remark';
import remarkHtml from 'remark-html';

const markdownIt = new MarkdownIt({ html: true });
const withHtml = remark().use(remarkHtml, { sanitize: false });

/** The renderers of static site generators and publishing systems. */
const renderers: Readonly<Record<string, (markdown: string) => string>> = {
  'markdown-it': (markdown) => markdownIt.render(markdown),
  marked: (markdown) => marked.parse(markdown, { async: false }),
  remark: (markdown) => String(withHtml.processSync(markdown)),
};

/**
 * Pastes markup between two paragraphs of Markdown and renders it. Returns the first change that each renderer makes.
 */
export function changesInMarkdown(markup: string): string[] {
  return Object.entries(renderers).flatMap(([name, render]) => {
    const change = firstChange(markup, render(betweenParagraphs(markup)));
    return change ? [`${name} ${change}`] : [];
  });
}

/** Puts markup between two paragraphs of Markdown, as a user pastes it into a text. */
export function betweenParagraphs(markup: string): string {
  return `Before\n\n${markup}\n\nAfter`;
}

/**
 * Returns the first change that rendering has made to the markup {@link betweenParagraphs}; `undefined` if its elements
 * are the same.
 */
export function firstChange(markup: string, rendered: string): string | undefined {
  const expected = linesOf(markup);
  // Without the paragraphs before and after.
  const actual = linesOf(rendered).slice(1, -1);
  const index = [...expected, undefined].findIndex((line, at) => line !== actual[at]);
  if (index < 0 || (index === expected.length && actual.length === index)) return undefined;
  return `makes “${actual[index] ?? 'nothing'}” of “${expected[index] ?? 'nothing'}”`;
}

/** Writes a line for each element and text, with its depth. Leaves out the paragraph that Markdown puts around text. */
function linesOf(markup: string): string[] {
  const lines: string[] = [];
  const write = (node: DefaultTreeAdapterTypes.ChildNode, depth: number): void => {
    if (defaultTreeAdapter.isTextNode(node)) {
      const text = node.value.replace(/\s+/g, ' ').trim();
      if (text) lines.push(`${' '.repeat(depth)}${text}`);
    } else if (defaultTreeAdapter.isElementNode(node)) {
      const isAround = depth === 0 && node.tagName === 'p';
      const attributes = node.attrs.map(({ name, value }) => `${name}="${value}"`);
      if (!isAround) lines.push(`${' '.repeat(depth)}<${[node.tagName, ...attributes].join(' ')}>`);
      const content = 'content' in node ? (node as DefaultTreeAdapterTypes.Template).content : node;
      for (const child of content.childNodes) write(child, depth + (isAround ? 0 : 1));
    }
  };
  for (const node of parseFragment(markup).childNodes) write(node, 0);
  return lines;
}
