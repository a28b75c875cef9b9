import { attribute, isWithin, type ParsedElement, type ParsedNode, select } from './parsed-html.js';

/** Matches the properties whose value is an address. For a link with any other property, its text is the value. */
const addressProperties = /^(?:url|mainEntityOfPage|image|thumbnailUrl|contentUrl|logo|sameAs)$/;

/** Selects widgets whose fallback is about another story, or has its own scope. */
const widgets = 'news-headline-card, news-headline-list, news-byline[itemscope]';

/** How much text of one page is read: nested properties would give the same text again and again. */
const maxText = 1_000_000;

/**
 * Reads the schema.org microdata of a page as the same JSON-LD, so that one parser reads both.
 *
 * Two rules are looser than the standard, as pages need: a `content` attribute counts on any element, and a link that
 * is an `author` has a name and an address instead of only the address. `itemref` is not followed. The fallback of our
 * widgets is left out, because it is about other stories.
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
      if (isWithin(element, widgets)) continue;
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
      // The fields of a form may hide the methods of its element. The rest of the page is read.
    }
  }
  return topLevel;
}

/** Makes an item without a prototype, so that a page's property cannot be one that every object has. */
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
