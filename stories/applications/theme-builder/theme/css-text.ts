/** Splits CSS at a character, except inside brackets and strings: the arguments of a function, the faces of a stack. */
export function splitOutside(css: string, separator: ',' | ' ' | ';'): string[] {
  const pieces = [''];
  let depth = 0;
  let quote = '';
  for (let at = 0; at < css.length; at++) {
    const character = css[at]!;
    if (character === '\\') {
      pieces.push(pieces.pop()! + character + (css[++at] ?? ''));
      continue;
    }
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    else if (character === separator && depth === 0) {
      pieces.push('');
      continue;
    }
    pieces.push(pieces.pop()! + character);
  }
  return pieces.map((piece) => piece.trim()).filter(Boolean);
}

/** Returns the arguments of a function, or `undefined` if the value is not one call of it. */
export function argumentsOf(name: string, css: string): string[] | undefined {
  const value = css.trim();
  if (!value.toLowerCase().startsWith(`${name}(`) || !value.endsWith(')')) return undefined;
  const inside = value.slice(name.length + 1, -1);
  return isBalanced(inside) ? splitOutside(inside, ',') : undefined;
}

/** Whether all brackets and strings are closed, and none is closed that was not opened. */
export function isBalanced(css: string): boolean {
  const open: string[] = [];
  const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
  for (let at = 0; at < css.length; at++) {
    const character = css[at]!;
    const inside = open.at(-1);
    if (character === '\\') at++;
    else if (inside === '"' || inside === "'") {
      if (character === '\n') return false;
      if (character === inside) open.pop();
    } else if (character === '"' || character === "'") open.push(character);
    else if (closing[character]) open.push(closing[character]);
    else if (')]}'.includes(character) && open.pop() !== character) return false;
  }
  return open.length === 0 && !/(^|[^\\])(\\\\)*\\$/.test(css);
}
