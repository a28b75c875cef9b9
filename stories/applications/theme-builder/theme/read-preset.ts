import { tokens, type TokenName } from '../../../../src/theme/tokens.js';
import type { Theme } from './theme-css.js';

/** A declaration or a statement; or a rule, with the text in its brackets. */
interface Piece {
  head: string;
  body?: string;
}

/** A rule for a whole page, and maybe for the class of a preset too. */
const root = /^(:where\(\s*)?(:root|html)\b(?![^(,]*\s)/;
/** A rule only for sections with the class of a preset. */
const section = /^(:where\()?(:is\([^)]*\)\s*)?[^:]*\.news-theme-/;
/** A sheet of paper. The builder has these rules from their own file. */
const sheet = /^:where\(\.news-sheet/;
/** Every browser that the builder runs in supports pairs of colours, and colours that are fitted to the ink. */
const supported = /^@supports\s*\(\s*color:\s*(light-dark\(|oklch\(from )/i;

/**
 * Reads a theme's style sheet: the public tokens that it sets for a whole page, and all other rules unchanged.
 *
 * Leaves out comments at the outermost level, which are about the file, the rules for sections of a page, and those for
 * a sheet of paper.
 */
export function readPreset(css: string): Theme {
  const values: Theme['values'] = {};
  const rules = piecesOf(css).flatMap(({ head, body }) => {
    if (body === undefined) return [`${head};`];
    if (supported.test(head) && piecesOf(body).every((piece) => root.test(piece.head))) {
      return piecesOf(body).flatMap((piece) => takeTokens(piece, values));
    }
    if (root.test(head)) return takeTokens({ head, body }, values);
    return section.test(head) || sheet.test(head) ? [] : [`${head} {${body}}`];
  });
  return { values, rules: rules.join('\n\n') };
}

/** Takes the public tokens out of a rule. Returns the rest of it as a rule, if there is any. */
function takeTokens({ head, body = '' }: Piece, values: Theme['values']): string[] {
  const others = piecesOf(body).flatMap((piece) => {
    if (piece.body === undefined) return takeToken(piece.head, values) ? [] : [`  ${piece.head};`];
    if (supported.test(piece.head)) {
      return takeTokens(piece, values).map((rule) => `  ${rule}`);
    }
    return [`  ${piece.head} {${piece.body}}`];
  });
  return others.length > 0 ? [`${head} {\n${others.join('\n')}\n}`] : [];
}

function takeToken(declaration: string, values: Theme['values']): boolean {
  const [, name, value] = /^--news-([\w-]+)\s*:\s*(.+)$/s.exec(declaration) ?? [];
  if (!name || !Object.hasOwn(tokens, name)) return false;
  // A token that a preset resets is not set.
  if (value!.trim() !== 'initial') values[name as TokenName] = value!.replace(/\s+/g, ' ').trim();
  return true;
}

/** Splits a style sheet, or the text in a rule's brackets, at its outermost level. Comments there are left out. */
function piecesOf(css: string): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let head = '';
  let from = 0;
  const end = (at: number, isRule: boolean): void => {
    const text = css.slice(from, at);
    const piece = isRule ? { head: head.trim(), body: text } : { head: (head + text).trim() };
    if (piece.head) pieces.push(piece);
    head = '';
    from = at + 1;
  };
  // A comment, a string, or one of the characters that matter.
  for (const { 0: found, index } of css.matchAll(/\/\*.*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{};]/gs)) {
    if (depth === 0 && found.startsWith('/*')) {
      head += css.slice(from, index);
      from = index + found.length;
    } else if (found === '{' && depth++ === 0) {
      head += css.slice(from, index);
      from = index + 1;
    } else if (found === '}' && --depth === 0) end(index, true);
    else if (found === ';' && depth === 0) end(index, false);
  }
  end(css.length, false);
  return pieces;
}
