/** Writes text and attributes as HTML. */

/** The attributes that have another name in React. */
const htmlNames: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

/**
 * Writes the attributes of a tag, each with a space before it. Names may be those of HTML or of React. Leaves out what
 * React does not write either: other names, and values that are not a text, a number or `true`.
 */
export function attributesText(attributes: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) {
    const isWritten = /^[a-z][\w:.-]*$/i.test(name) && /^(?:string|number|boolean)$/.test(typeof value);
    if (isWritten && name !== 'children' && value !== false)
      text += ` ${htmlNames[name] ?? name.toLowerCase()}="${value === true ? '' : escapeAttribute(String(value))}"`;
  }
  return text;
}

/** Whether HTML writes an element without an end tag. */
export function isVoid(tag: string): boolean {
  return /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/.test(tag);
}

export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (sign) => references[sign]!) : text;
}

/** Escapes the value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => references[sign]!) : text;
}

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
