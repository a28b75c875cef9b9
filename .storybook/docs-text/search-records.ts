import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { attributeOf, isElement, parse, textOf, type Element, type Node } from './html.js';
import type { DocsPage } from './render-pages.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The kinds of results. */
export type Kind =
  'Page' | 'Element' | 'Attribute' | 'Property' | 'Slot' | 'Event' | 'Part' | 'State' | 'Token' | 'Preset' | 'Example';

/** Something that a reader can find: a section of a page, or one thing that a page describes. */
export interface SearchRecord {
  title: string;
  kind: Kind;
  /** Where it is: the page, or what an attribute belongs to. */
  place: string;
  /** In Storybook, and of no other record: `/docs/widgets-byline--docs#attribute-news-byline-published-at`. */
  path: string;
  text: string;
}

/** Everything that the search finds. */
export function recordsOf(pages: readonly DocsPage[]): SearchRecord[] {
  return [...pages.flatMap(recordsOfPage), ...recordsOfPresets()];
}

function recordsOfPage({ id, title, html, stories }: DocsPage): SearchRecord[] {
  const place = title.replaceAll('/', ' › ');
  const name = title.split('/').at(-1)!;
  const path = `/docs/${id}`;
  const records: SearchRecord[] = [];
  let section: SearchRecord = { title: name, kind: 'Page', place, path, text: '' };
  records.push(section);

  const walk = (node: Node): void => {
    if (!isElement(node)) {
      section.text += ` ${textOf([node])}`;
      return;
    }
    const anchor = attributeOf(node, 'id');
    const kind = attributeOf(node, 'data-kind') as Kind | undefined;
    if (node.tagName === 'h1') {
      // Outside its group in the sidebar, a name such as “How it is chosen” says too little.
      if (title.includes('/')) records[0]!.title = textOf([node]).trim();
    } else if (/^h[23]$/.test(node.tagName) && anchor) {
      section = { title: textOf([node]), kind: 'Page', place, path: `${path}#${anchor}`, text: '' };
      records.push(section);
    } else if (kind) records.push(recordOfEntry(node, kind, place, path));
    else if (hasParts(node)) node.childNodes.forEach(walk);
    else if (!attributeOf(node, 'data-story')) section.text += ` ${textOf(withoutCode(node))}`;
  };
  parse(html).forEach(walk);

  const examples = stories.map(({ id, name, description }): SearchRecord => ({
    title: name,
    kind: 'Example',
    place,
    path: `/story/${id}`,
    text: description,
  }));
  return [...records, ...examples].filter(({ text, kind }) => text.trim() || kind !== 'Page');
}

/** Leaves out blocks of code, which have most words and explain none. */
const withoutCode = (node: Node): Node[] => {
  if (!isElement(node)) return [node];
  return node.tagName === 'pre' ? [] : [{ ...node, childNodes: node.childNodes.flatMap(withoutCode) }];
};

/** Whether an element has headings, entries or stories. Each of them is a separate result. */
const hasParts = (element: Element): boolean =>
  element.childNodes.some(
    (child) =>
      isElement(child) &&
      (/^h[123]$/.test(child.tagName) ||
        !!attributeOf(child, 'data-kind') ||
        !!attributeOf(child, 'data-story') ||
        hasParts(child)),
  );

/** An entry of a list of reference. */
function recordOfEntry(entry: Element, kind: Kind, place: string, path: string): SearchRecord {
  const [term, ...rest] = entry.childNodes;
  const [name, ...notes] = term && isElement(term) ? term.childNodes : [];
  const page = attributeOf(entry, 'data-page') ?? path;
  return {
    title: name ? textOf([name]) : '',
    kind,
    place: attributeOf(entry, 'data-of') ?? place,
    path: `${page}#${attributeOf(entry, 'id')}`,
    text: [...rest.flatMap(unfolded), ...notes].map((node) => textOf([node])).join(' '),
  };
}

/** Leaves out what an entry shows only on request: a token is not a result for every part that it changes. */
const unfolded = (node: Node): Node[] =>
  isElement(node) ? node.childNodes.filter((child) => !(isElement(child) && child.tagName === 'details')) : [node];

/** The presets, from the comment at the start of each style sheet. */
function recordsOfPresets(): SearchRecord[] {
  return globSync('src/theme/presets/*.css', { cwd: root })
    .sort()
    .map((file) => {
      const css = readFileSync(`${root}/${file}`, 'utf8');
      const [, name = '', about = ''] = /^\/\*\s+\* (\w+): ([^]*?)\n \*\n/.exec(css) ?? [];
      if (!name) throw new Error(`${file} does not begin with a comment that says what the preset is.`);
      const schemes = css.includes('light-dark(') ? ' For light and dark pages.' : '';
      return {
        title: name,
        kind: 'Preset',
        place: 'Designers › Presets',
        path: `/docs/designers-presets--docs#${name.toLowerCase()}`,
        text: `${about.replace(/\s*\n \* /g, ' ')}${schemes}`,
      };
    });
}
