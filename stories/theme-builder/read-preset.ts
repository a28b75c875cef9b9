import { tokens, type TokenName } from '../../src/theme/tokens.js';
import { splitOutside } from './css-text.js';
import type { Theme } from './theme-css.js';

/** A rule, an at-rule or a statement at the outermost level, and what stands in its brackets. */
interface Rule {
  head: string;
  body?: string;
}

const root = /^(?::where\()?\s*(?::root|html|:host)(?:\s*,\s*(?::root|html|:host))*\s*\)?$/;

/**
 * Reads a theme's style sheet: the public tokens that it sets for the whole page, and all the rest as it stands there.
 *
 * Comments at the outermost level are left out: they tell of the file.
 */
export function readPreset(css: string): Theme {
  const values: Theme['values'] = {};
  const rules: string[] = [];
  for (const { head, body } of rulesOf(css)) {
    if (body === undefined) {
      rules.push(`${head};`);
      continue;
    }
    if (!root.test(head)) {
      rules.push(`${head} {${body}}`);
      continue;
    }
    const others = splitOutside(body.replace(/\/\*.*?\*\//gs, ''), ';').filter((declaration) => {
      const [, name, value] = /^--news-([\w-]+)\s*:\s*(.+)$/s.exec(declaration) ?? [];
      if (!name || !(name in tokens)) return true;
      values[name as TokenName] = value!.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim();
      return false;
    });
    if (others.length > 0) rules.push(`${head} {\n${others.map((declaration) => `  ${declaration};\n`).join('')}}`);
  }
  return { values, rules: rules.join('\n\n') };
}

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  // A comment, a string, or one of the characters that matter.
  const pieces = /\/\*.*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{};]/gs;
  let depth = 0;
  let head = '';
  let from = 0;
  for (const { 0: piece, index } of css.matchAll(pieces)) {
    if (depth === 0 && piece.startsWith('/*')) {
      head += css.slice(from, index);
      from = index + piece.length;
    } else if (piece === '{' && depth++ === 0) {
      head += css.slice(from, index);
      from = index + 1;
    } else if (piece === '}' && --depth === 0) {
      rules.push({ head: head.trim(), body: css.slice(from, index) });
      head = '';
      from = index + 1;
    } else if (piece === ';' && depth === 0) {
      rules.push({ head: (head + css.slice(from, index)).trim() });
      head = '';
      from = index + 1;
    }
  }
  return rules;
}
