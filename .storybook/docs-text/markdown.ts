import { attributeOf, isBlock, isElement, isText, parse, type Element, type Node } from './html.js';

/** Writes a docs page as Markdown, for programs that read `llms-full.txt`. */
export function toMarkdown(html: string): string {
  return blocksOf(parse(html))
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** The blocks among nodes. Text between them becomes a paragraph. */
function blocksOf(nodes: readonly Node[]): string[] {
  const written: string[] = [];
  let inline: Node[] = [];
  const endParagraph = (): void => {
    const text = inlineOf(inline);
    if (text) written.push(text);
    inline = [];
  };
  for (const node of nodes) {
    if (!isBlock(node) && !(isElement(node) && node.childNodes.some(isBlock))) {
      inline.push(node);
      continue;
    }
    endParagraph();
    written.push(...blockOf(node as Element));
  }
  endParagraph();
  return written;
}

function blockOf(element: Element): string[] {
  const { tagName, childNodes } = element;
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  if (level) return [`${'#'.repeat(Number(level))} ${inlineOf(childNodes)}`];
  switch (tagName) {
    case 'hr':
      return ['---'];
    case 'pre':
      return [codeOf(element)];
    case 'ul':
      return [itemsOf(element, () => '- ')];
    case 'ol':
      return [itemsOf(element, (index) => `${index + 1}. `)];
    case 'table':
      return [tableOf(element)];
    case 'dl':
      return [entriesOf(element)];
    case 'blockquote':
      return [`> ${blocksOf(childNodes).join('\n\n').replaceAll('\n', '\n> ')}`];
    case 'style':
    case 'script':
      return [];
    default:
      return blocksOf(childNodes);
  }
}

function codeOf({ childNodes }: Element): string {
  const code = childNodes.find(isElement);
  const language = code && attributeOf(code, 'class')?.replace('language-', '');
  const raw = (node: Node): string =>
    isText(node) ? node.value : isElement(node) ? node.childNodes.map(raw).join('') : '';
  const text = childNodes.map(raw).join('').replace(/\n$/, '');
  // The code may contain fences.
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/^`+/gm)].map(([ticks]) => ticks.length + 1)));
  return `${fence}${language ?? ''}\n${text}\n${fence}`;
}

function itemsOf({ childNodes }: Element, mark: (index: number) => string): string {
  return childNodes
    .filter(isElement)
    .map((item, index) => {
      const start = mark(index);
      return (
        start +
        blocksOf(item.childNodes)
          .join('\n')
          .replaceAll('\n', `\n${' '.repeat(start.length)}`)
      );
    })
    .join('\n');
}

function tableOf(table: Element): string {
  const rows: string[] = [];
  const walk = (node: Node): void => {
    if (!isElement(node)) return;
    if (node.tagName !== 'tr') return node.childNodes.forEach(walk);
    const cells = node.childNodes.filter(isElement).map((cell) => inlineOf(cell.childNodes).replaceAll('|', '\\|'));
    rows.push(`| ${cells.join(' | ')} |`);
    if (rows.length === 1) rows.push(`|${' --- |'.repeat(cells.length)}`);
  };
  walk(table);
  return rows.join('\n');
}

/** A list of reference: each name with what it is. */
function entriesOf(list: Element): string {
  const lines: string[] = [];
  const walk = (node: Node): void => {
    if (!isElement(node)) return;
    if (node.tagName === 'dt') {
      const [name, ...notes] = node.childNodes;
      const written = notes.map((note) => inlineOf([note])).filter(Boolean);
      lines.push(`- ${name ? inlineOf([name]) : ''}${written.length > 0 ? ` (${written.join('; ')})` : ''}`);
    } else if (node.tagName === 'dd') {
      const [first, ...rest] = blocksOf(
        node.childNodes.flatMap((child) => [child, { nodeName: '#text', value: ' ', parentNode: null }]),
      );
      lines[lines.length - 1] += first ? `: ${first}` : '';
      for (const block of rest) lines.push(block.replace(/^/gm, '  '));
    } else node.childNodes.forEach(walk);
  };
  walk(list);
  return lines.join('\n');
}

function inlineOf(nodes: readonly Node[]): string {
  return nodes.map(spanOf).join('').replace(/\s+/g, ' ').trim();
}

function spanOf(node: Node): string {
  if (isText(node)) return node.value;
  if (!isElement(node)) return '';
  const text = node.childNodes.map(spanOf).join('');
  if (!text.trim()) return node.tagName === 'br' ? ' ' : text;
  switch (node.tagName) {
    case 'code':
      return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
    case 'strong':
    case 'b':
      return `**${text}**`;
    case 'em':
    case 'i':
      return `_${text}_`;
    case 'a': {
      const href = attributeOf(node, 'href');
      return href ? `[${text}](${href})` : text;
    }
    case 'style':
    case 'script':
      return '';
    default:
      return text;
  }
}
