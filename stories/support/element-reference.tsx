import type { ReactElement } from 'react';
import manifest from '../../src/custom-elements.json' with { type: 'json' };
import { elementsOf, type Described, type ElementEntry } from './elements-index.js';
import { PartReference } from './part-reference.js';
import { asProse, FieldList, ReferenceEntry, ReferenceList } from './reference-list.js';

/** A section of the reference, such as attributes or events. */
interface Kind {
  title: string;
  about: string;
  items: readonly Described[];
  /** The kind of each item, for the search. Items without a kind are found on another page. */
  kind?: string;
  /** Whether a drawing of the widget shows the items. */
  isDrawn?: boolean;
  /** Writes a name as a page uses it, such as `:state(live)`. */
  write?: (name: string) => string;
}

/**
 * The API of an element, from the manifest: attributes, properties, slots, events, parts, states and CSS properties.
 * Links to these sections come first, because a phone has no table of contents.
 *
 * @param props.tag as `news-byline`
 * @param props.heading of each section; the contents of a page list only `h2`
 */
export function ElementReference({ tag, heading = 'h2' }: { tag: string; heading?: 'h2' | 'h3' }): ReactElement {
  const kinds = kindsOf(tag);
  const shown = kinds.filter(({ items }) => items.length > 0);
  const missing = kinds.filter(({ items }) => items.length === 0).map(({ title }) => title);
  return (
    <div>
      <ul className="sections" aria-label={`Sections of <${tag}>`}>
        {shown.map(({ title, items }) => (
          <li key={title}>
            {/* Without a target, links would change the window of Storybook. */}
            <a href={`#${idOf(tag, title)}`} target="_self">
              {title}
            </a>{' '}
            {items.length}
          </li>
        ))}
      </ul>
      {shown.map((kind) => section(kind, tag, heading))}
      {missing.length > 0 && (
        <p>This element has none of these: {missing.join(', ').toLowerCase().replace('css', 'CSS')}.</p>
      )}
    </div>
  );
}

function elementOf(tag: string): ElementEntry {
  const element = elementsOf(manifest).find((each) => each.tag === tag);
  if (!element) throw new Error(`The manifest has no <${tag}>.`);
  return element;
}

const idOf = (tag: string, title: string): string => `${tag}-${title.toLowerCase().replace(' ', '-')}`;

function kindsOf(tag: string): Kind[] {
  const element = elementOf(tag);
  const own = element.cssProperties.filter(({ name }) => name.startsWith(`--${tag}-`));
  return [
    {
      title: 'Attributes',
      about: 'Scripts can set each as a property too, in camel case, unless its entry says otherwise.',
      items: element.attributes,
      kind: 'Attribute',
    },
    { title: 'Properties', about: 'Only for scripts.', items: element.properties, kind: 'Property' },
    {
      title: 'Slots',
      about: '',
      items: element.slots,
      kind: 'Slot',
      write: (name) => name || '(default)',
    },
    { title: 'Events', about: 'They bubble and cross shadow roots.', items: element.events },
    { title: 'Parts', about: 'For a page’s style sheet.', items: element.cssParts, isDrawn: true },
    {
      title: 'States',
      about: 'For a page’s style sheet.',
      items: element.states,
      kind: 'State',
      write: (name) => `:state(${name})`,
    },
    { title: 'CSS properties', about: 'Only of this element.', items: own, kind: 'Token' },
    {
      title: 'Tokens',
      about: 'CSS properties of all widgets that change this one too.',
      items: element.cssProperties.filter((item) => !own.includes(item)),
    },
  ];
}

function section(kind: Kind, tag: string, Heading: 'h2' | 'h3'): ReactElement {
  const { title, about, items, isDrawn } = kind;
  return (
    <section key={title}>
      <Heading id={idOf(tag, title)}>{title}</Heading>
      {about && <p>{about}</p>}
      {isDrawn ? (
        <>
          <p data-needs-script>The numbers are those of the drawing. Point at an entry to see its part.</p>
          <PartReference tag={tag} parts={items} />
        </>
      ) : (
        list(kind, tag)
      )}
    </section>
  );
}

function list({ items, kind, write = (name) => name }: Kind, tag: string): ReactElement {
  return (
    <ReferenceList>
      {items.map((item) => (
        <ReferenceEntry
          key={item.name}
          name={write(item.name)}
          kind={kind}
          of={`<${tag}>`}
          notes={[item.property && <code>.{item.property}</code>, item.type, item.isAttributeOnly && 'No property']}
        >
          <span>{asProse(item.description)}</span>
          {item.default !== undefined && (
            <span className="quiet">
              Default: <code>{item.default}</code>
            </span>
          )}
          {item.fields && <FieldList fields={item.fields} />}
        </ReferenceEntry>
      ))}
    </ReferenceList>
  );
}
