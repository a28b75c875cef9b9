/**
 * Reads JSON as pages and servers write it: in a comment or a CDATA section, with `;` after it, with a byte order mark
 * before it, with line breaks inside strings. Returns `undefined` for anything else that is not JSON.
 */
export function parseJsonText(text: string): unknown {
  return tryJson(text) ?? tryJson(unwrapped(text));
}

function unwrapped(text: string): string {
  const json = text.replace(/^(?:[\s/*>\ufeff-]|<!--|<!\[CDATA\[)+/, '').replaceAll(']]>', '');
  const end = json.lastIndexOf(json.startsWith('[') ? ']' : '}') + 1;
  return json.slice(0, end).replace(/\p{Cc}+/gu, ' ');
}

function tryJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** Returns the value of a parser's `input`: JSON text is parsed, anything else is the value itself. */
export function jsonValue(input: unknown): unknown {
  return typeof input === 'string' ? parseJsonText(input) : input;
}
