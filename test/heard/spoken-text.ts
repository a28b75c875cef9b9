import type { Protocol } from 'puppeteer-core';

/** A node of the browser's accessibility tree. */
export type HeardNode = Pick<
  Protocol.Accessibility.AXNode,
  'nodeId' | 'childIds' | 'backendDOMNodeId' | 'ignored' | 'role' | 'name' | 'description' | 'properties'
>;

/** The facts about a DOM node that the accessibility tree does not contain. */
export interface DomFacts {
  /** Its language: the nearest `lang`, through shadow roots. */
  language: string;
  /** Whether it begins a line, is separate from the words beside it, or continues them. */
  flow: 'line' | 'apart' | 'inline';
}

/** Roles that are read as one phrase: the name. A screen reader stops at each of them. */
const controls = new Set(['link', 'button', 'checkbox', 'textbox', 'combobox', 'menuitem', 'tab', 'switch', 'image']);

/** Roles that a screen reader does not read; it reads only their content. It reads all other roles. */
const silent = new Set([
  'rootwebarea',
  'generic',
  'none',
  'paragraph',
  'time',
  'figcaption',
  'strong',
  'emphasis',
  'sectionheader',
  'superscript',
  'subscript',
]);

/**
 * Writes what a screen reader reads of a part of a page, from its start to its end: one line for each block of text,
 * because a screen reader pauses there.
 *
 * Roles and states are in brackets: `[link]`, `[heading 3]`, `[list of 2]`. Content is indented below its container.
 * Text in another language than the page's is marked: `{fr: Le dragage}`. Descriptions are read only for controls and
 * containers, as screen readers do.
 *
 * @param tree the whole accessibility tree
 * @param root the node to read
 * @param facts the other facts about a DOM node, by its backend id
 * @param language the page's
 */
export function spokenText(
  tree: readonly HeardNode[],
  root: HeardNode,
  facts: (backendId: number) => DomFacts | undefined,
  language: string,
): string {
  const nodes = new Map(tree.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  let line = '';
  /** The start of the next line. */
  let mark = '';
  let depth = 0;

  const childrenOf = ({ childIds = [] }: HeardNode): HeardNode[] => childIds.flatMap((id) => nodes.get(id) ?? []);
  const factsOf = ({ backendDOMNodeId: id }: HeardNode): DomFacts | undefined =>
    id === undefined ? undefined : facts(id);

  const breakLine = (): void => {
    const words = line.replace(/\s+/g, ' ').trim();
    line = '';
    if (!words) return;
    lines.push('  '.repeat(depth) + mark + words);
    // The lines after it line up with it.
    mark = mark && '  ';
  };
  const inLanguage = (words: string, own: string): string => {
    const [, before, text, after] = /^(\s*)(.*?)(\s*)$/s.exec(words)!;
    // Text of only punctuation is the same in every language.
    return own === language || !/[\p{L}\p{N}]/u.test(text!) ? words : `${before}{${own}: ${text}}${after}`;
  };

  const read = (node: HeardNode, around: string): void => {
    const { language: own = around, flow = 'inline' } = factsOf(node) ?? {};
    const role = roleOf(node);
    const name = textOf(node.name);
    const states = statesOf(node);
    const separate = (): void => {
      if (flow === 'line') breakLine();
      else if (flow === 'apart') line += ' ';
    };
    const children = (): void => childrenOf(node).forEach((child) => read(child, own));

    if (role === 'inlinetextbox') return;
    if (role === 'linebreak') return breakLine();
    if (role === 'statictext') {
      line += inLanguage(name, own);
      return;
    }
    // A screen reader reads the number of a list item, but not its dot.
    if (role === 'listmarker') {
      if (/[\p{L}\p{N}]/u.test(name)) line += `${name} `;
      return;
    }
    if (node === root || node.ignored || (silent.has(role) && (!name || states.includes('focused')))) {
      separate();
      if (states.length > 0 && node !== root && hasWords(node, childrenOf)) line += `[${states.join(', ')}] `;
      children();
      separate();
      return;
    }
    const said = [labelOf(node, role, childrenOf), ...states].join(', ');
    const description = textOf(node.description);
    const more = description ? ` (${inLanguage(description, own)})` : '';
    if (controls.has(role)) {
      separate();
      line += ` [${said}] ${inLanguage(name || '(no name)', own)}${more}${flow === 'inline' ? '' : ' '}`;
      separate();
      return;
    }
    if (role === 'heading') {
      breakLine();
      line = `[${said}] `;
      children();
      breakLine();
      return;
    }
    // A container without a name and without text is not read.
    if (!name && !hasWords(node, childrenOf)) return;
    breakLine();
    if (role === 'listitem') {
      const outer = mark;
      mark = '- ';
      children();
      breakLine();
      mark = outer;
      return;
    }
    line = `[${said}${name ? `: ${inLanguage(name, own)}` : ''}${more}]`;
    breakLine();
    const outer = mark;
    depth += outer ? 2 : 1;
    mark = '';
    children();
    breakLine();
    mark = outer;
    depth -= outer ? 2 : 1;
  };
  read(root, language);
  breakLine();
  return lines.join('\n');
}

function roleOf({ role }: HeardNode): string {
  return textOf(role).toLowerCase();
}

function textOf(value: Protocol.Accessibility.AXValue | undefined): string {
  return typeof value?.value === 'string' ? value.value : '';
}

/** Whether a node contains text that is read. */
function hasWords(node: HeardNode, childrenOf: (node: HeardNode) => HeardNode[]): boolean {
  return childrenOf(node).some((child) => {
    const role = roleOf(child);
    if (role === 'statictext') return textOf(child.name).trim() !== '';
    return controls.has(role) || hasWords(child, childrenOf);
  });
}

/** Returns the words of a screen reader for a node's role. */
function labelOf(node: HeardNode, role: string, childrenOf: (node: HeardNode) => HeardNode[]): string {
  if (role === 'heading') return `heading ${String(propertyOf(node, 'level'))}`;
  if (role === 'list') return `list of ${countItems(node, childrenOf)}`;
  return role;
}

/** Returns the number of items in a list. */
function countItems(node: HeardNode, childrenOf: (node: HeardNode) => HeardNode[]): number {
  return childrenOf(node).reduce(
    (sum, child) => sum + (roleOf(child) === 'listitem' ? 1 : child.ignored ? countItems(child, childrenOf) : 0),
    0,
  );
}

/** Returns the states of a node, besides its role. */
function statesOf(node: HeardNode): string[] {
  const value = (name: string): unknown => propertyOf(node, name);
  const states: string[] = [];
  if (value('expanded') !== undefined) states.push(value('expanded') ? 'expanded' : 'collapsed');
  if (value('hasPopup')) states.push(`opens a ${String(value('hasPopup'))}`);
  if (value('disabled')) states.push('disabled');
  if (value('busy')) states.push('busy');
  if (value('modal')) states.push('modal');
  if (value('focused')) states.push('focused');
  // A screen reader announces changes of a live region.
  if (roleOf(node) !== 'status' && /polite|assertive/.test(String(value('live')))) states.push('announced');
  return states;
}

function propertyOf({ properties }: HeardNode, name: string): unknown {
  return properties?.find((property) => property.name === name)?.value.value;
}
