/**
 * Reads JSON as it stands in pages and answers: in a comment or a CDATA section, with `;` behind it, with a byte order mark
 * before it, with line breaks inside strings. Anything else that is not JSON gives `undefined`.
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

/** What a parser's `input` holds: JSON text is read, anything else is taken as it is. */
export function jsonValue(input: unknown): unknown {
  return typeof input === 'string' ? parseJsonText(input) : input;
}
