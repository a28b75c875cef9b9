import ts from 'typescript';
import { type Passage, readMarkdown } from './read-markdown.js';

/** A comment with its delimiters, and the line where it starts. */
export interface Comment {
  line: number;
  text: string;
  /** Whether the comment is one line after `//`. */
  isLine: boolean;
  /** Whether there is no code before it on its line. */
  isAlone: boolean;
}

/** Returns the comments of a file: a style sheet, or a TypeScript or JavaScript file, with the CSS in its templates. */
export function findComments(file: string, text: string): Comment[] {
  if (file.endsWith('.css')) return commentsOfStyles(text);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = new Map<number, ts.CommentRange>();
  const styles: Comment[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText(source) === 'css') {
      const { template } = node;
      styles.push(...commentsOfStyles(template.getText(source), lineAt(source, template.getStart(source))));
    }
    // The text between JSX tags may contain “//”.
    if (node.kind === ts.SyntaxKind.JsxText) return;
    const children = node.getChildren(source);
    for (const child of children) visit(child);
    if (children.length > 0) return;
    for (const range of ts.getLeadingCommentRanges(text, node.pos) ?? []) found.set(range.pos, range);
    for (const range of ts.getTrailingCommentRanges(text, node.end) ?? []) found.set(range.pos, range);
  };
  visit(source);
  const ranges = [...found.values()].sort((one, other) => one.pos - other.pos);
  return [
    ...ranges.map(({ pos, end, kind }) => ({
      line: lineAt(source, pos),
      text: text.slice(pos, end),
      isLine: kind === ts.SyntaxKind.SingleLineCommentTrivia,
      isAlone: text.slice(text.lastIndexOf('\n', pos - 1) + 1, pos).trim() === '',
    })),
    ...styles,
  ];
}

function commentsOfStyles(text: string, firstLine = 1): Comment[] {
  // A string may contain the start of a comment.
  return [...text.matchAll(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\*[^]*?\*\//g)]
    .filter(([found]) => found.startsWith('/*'))
    .map(({ 0: found, index }) => ({
      line: firstLine + text.slice(0, index).split('\n').length - 1,
      text: found,
      isLine: false,
      isAlone: text.slice(text.lastIndexOf('\n', index - 1) + 1, index).trim() === '',
    }));
}

/** Returns the prose of the comments of a file. */
export function readComments(file: string, text: string): Passage[] {
  const passages: Passage[] = [];
  let lines = '';
  let firstLine = 0;
  let nextLine = -1;
  const flush = (): void => {
    if (lines) passages.push(...readComment(lines, firstLine));
    lines = '';
  };
  for (const comment of findComments(file, text)) {
    const words = withoutDelimiters(comment);
    if (!comment.isLine) {
      flush();
      passages.push(...readComment(words, comment.line));
      continue;
    }
    // Lines that follow each other are one comment, but not after code on the same line.
    if (comment.line !== nextLine || !comment.isAlone) {
      flush();
      firstLine = comment.line;
    }
    lines += `${words}\n`;
    nextLine = comment.isAlone ? comment.line + 1 : -1;
  }
  flush();
  return passages;
}

function withoutDelimiters({ text, isLine }: Comment): string {
  return isLine ? text.replace(/^\/\/+ ?/, '') : text.replace(/^\/\*+/, '').replace(/\*+\/$/, '');
}

/** Returns whether a comment is an instruction for a tool. */
export function isDirective(comment: Comment): boolean {
  return directive.test(withoutDelimiters(comment));
}

/** Returns the prose of the comments of a shell script. */
export function readShell(text: string): Passage[] {
  const lines = text.split('\n').map((line) => (/^\s*#(?!!)/.test(line) ? line.replace(/^\s*# ?/, '') : ''));
  return readMarkdown(lines.join('\n'));
}

/** Returns the messages in a file: its strings of four or more words. */
export function readMessages(file: string, text: string): Passage[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const passages: Passage[] = [];
  const add = (node: ts.Node, words: string): void => {
    if (words.split(/\s+/).filter((word) => /^\p{L}/u.test(word)).length < 4) return;
    passages.push({ line: lineAt(source, node.getStart(source)), text: words.replaceAll('\\n', '\n') });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) add(node, node.text);
    else if (ts.isTemplateExpression(node)) {
      add(node, [node.head.text, ...node.templateSpans.map((span) => `\`…\`${span.literal.text}`)].join(''));
      // A substitution may be a message too.
      for (const span of node.templateSpans) visit(span.expression);
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return passages;
}

const lineAt = (source: ts.SourceFile, position: number): number =>
  source.getLineAndCharacterOfPosition(position).line + 1;

/** Matches instructions for tools. */
const directive = /^\s*(?:--[\w-]+:|eslint|stylelint|prettier|@ts-|@__|#__|#region|#endregion|v8 |c8 |\/ <reference|!)/;

/** Matches the tag of a doc comment at the start of a line, with its type. */
const tag =
  /^(\s*)@(?:param|typeParam|template|slot|csspart|cssprop(?:erty)?|cssstate|fires|event|attr(?:ibute)?|prop(?:erty)?|type|returns?|throws|import|typedef|satisfies|implements|see|deprecated|default|customElement|tag|element|example|internal|ignore|\w+)(?:[ \t]+\{[^}\n]*\})?/;
/** Matches the tags that a name follows. */
const named =
  /^\s*@(?:param|typeParam|template|slot|csspart|cssprop(?:erty)?|cssstate|fires|event|attr(?:ibute)?|prop(?:erty)?|throws)\b/;

/** Returns the prose of one comment without its delimiters. */
function readComment(comment: string, firstLine: number): Passage[] {
  if (directive.test(comment)) return [];
  const passages: Passage[] = [];
  let block: string[] = [];
  let start = firstLine;
  const flush = (next: number): void => {
    passages.push(...readMarkdown(plainLinks(block.join('\n')), { firstLine: start }));
    block = [];
    start = next;
  };
  comment.split('\n').forEach((line, index) => {
    let words = /^\s*\*(?: |$)/.test(line) ? line.replace(/^\s*\*(?: |$)/, '') : line.trimStart();
    if (tag.test(words)) {
      flush(firstLine + index);
      const isNamed = named.test(words);
      words = words.replace(tag, '$1');
      if (isNamed) words = words.replace(/^\s*(?:\[[^\]]*\]|[^\s-]\S*)?(?:\s+-\s+|\s*)/, '');
      // A single word after a tag is a name.
      else if (/^\s*(?!```)\S*$/.test(words)) words = '';
    }
    block.push(words);
  });
  flush(0);
  return passages;
}

/** Replaces `{@link x}` by code and `{@link x | words}` by the words. */
function plainLinks(text: string): string {
  return text.replace(/\{@link(?:plain|code)?\s+([^|}\s]+)(?:\s*\|?\s*([^}]*))?\}/g, (_, target: string, words = '') =>
    words ? String(words) : `\`${target}\``,
  );
}
