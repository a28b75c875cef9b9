import { attribute, type ParsedElement, type ParsedNode, select } from './parsed-html.js';

/** The properties whose value is an address: of a link there the address counts, of any other link its text. */
const addressProperties = /^(?:url|mainEntityOfPage|image|thumbnailUrl|contentUrl|logo|sameAs)$/;

/** How much text is read of one page: properties inside each other would give the same text again and again. */
const maxText = 1_000_000;

/**
 * The schema.org microdata of a page as the JSON-LD that says the same, so that one reader serves both.
 *
 * Two liberties, for pages as they are: a `content` attribute counts on any element, and a link that is an `author` gives
 * a name and an address instead of the address alone. `itemref` is not followed.
 *
 * @returns the items that are not a property of another one
 * @see {@link https://html.spec.whatwg.org/multipage/microdata.html#values | HTML, microdata values}
 */
export function readMicrodata(page: ParsedNode): unknown[] {
  const items = new Map<ParsedElement, Record<string, unknown>>();
  const topLevel: unknown[] = [];
  let textRead = 0;
  for (const element of select(page, '[itemscope], [itemprop]')) {
    try {
      const item = attribute(element, 'itemscope') === undefined ? undefined : readItem(element);
      if (item) items.set(element, item);
      const owner = element.parentElement?.closest('[itemscope]');
      const names = (attribute(element, 'itemprop') ?? '').split(/\s+/).filter(Boolean);
      const parent = owner && items.get(owner);
      if (item && names.length === 0) topLevel.push(item);
      if (!parent || textRead > maxText) continue;
      for (const name of names.slice(0, 5)) {
        const value = item ?? readValue(element, name);
        if (typeof value === 'string') textRead += value.length;
        addValue(parent, name, value);
      }
    } catch {
      // A form whose fields are named after the methods of an element says nothing; the rest of the page does.
    }
  }
  return topLevel;
}

/** Without a prototype, so that no property of a page's can be one of an object's own. */
function readItem(element: ParsedElement): Record<string, unknown> {
  const item = Object.create(null) as Record<string, unknown>;
  item['@type'] = (attribute(element, 'itemtype') ?? '').split(/\s+/);
  item['@id'] = attribute(element, 'itemid');
  return item;
}

function addValue(item: Record<string, unknown>, name: string, value: unknown): void {
  const values = item[name];
  if (Array.isArray(values)) values.push(value);
  else item[name] = [value];
}

function readValue(element: ParsedElement, name: string): unknown {
  const content = attribute(element, 'content') ?? attribute(element, 'datetime');
  if (content !== undefined) return content;
  const src = attribute(element, 'src');
  const href = attribute(element, 'href');
  if (src !== undefined) {
    return { url: src, width: attribute(element, 'width'), height: attribute(element, 'height') };
  }
  if (href !== undefined && addressProperties.test(name)) return href;
  const text = element.textContent;
  return href !== undefined && /^(?:author|creator)$/.test(name) ? { name: text, url: href } : text;
}
