/** Firefox and WebKit compare each attribute of a tag with all before it. */
const maxAttributes = 500;

/** A tag that is no longer than this has no more attributes. */
const longTag = /<[a-z_][^<]{3000,}/gi;
const attribute = /\s+[^\s/>=]+\s*=\s*(?:"[^"]*"|'[^']*')/y;

/** Firefox compares each namespace with all that it has met. */
const maxNamespaces = 300;
const namespace = /\sxmlns(?::[^\s=]+)?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Whether a browser's XML parser would take time by the square for a document: no feed looks like that. */
export function isCostlyXml(xml: string): boolean {
  return hasLongTag(xml) || hasManyNamespaces(xml);
}

function hasLongTag(xml: string): boolean {
  for (const { 0: tag } of xml.matchAll(longTag)) {
    attribute.lastIndex = tag.search(/\s/);
    for (let count = 0; attribute.lastIndex >= 0 && attribute.test(tag);) if (++count > maxAttributes) return true;
  }
  return false;
}

function hasManyNamespaces(xml: string): boolean {
  const met = new Set<string | undefined>();
  for (const { 1: double, 2: single } of xml.matchAll(namespace)) {
    if (met.add(double ?? single).size > maxNamespaces) return true;
  }
  return false;
}

/** A document without its comments: WebKit takes time by the square for the hyphens in one that is not well-formed. */
export function withoutComments(xml: string): string {
  if (!xml.includes('<!--')) return xml;
  return xml.replace(/(<!\[CDATA\[[^]*?(?:\]\]>|$))|<!--[^]*?(?:-->|$)/g, '$1');
}
