import type { ReactElement } from 'react';
import manifest from '../../src/custom-elements.json' with { type: 'json' };
import { elementsOf, type Described } from './elements-index.js';
import { asProse, FieldList, ReferenceEntry, ReferenceList } from './reference-list.js';

/** A group of an element's API, such as its attributes, on its page. */
interface Kind {
  title: string;
  about: string;
  items: readonly Described[];
  /** The kind of each item, for the search. Items without a kind are found on another page. */
  kind?: string;
  /** Returns a name as code writes it. */
  write?: (name: string) => string;
}

/**
 * The full reference of an element, from the manifest.
 *
 * @param tag such as `news-byline`
 */
export function ElementReference({ tag }: { tag: string }): ReactElement {
  const kinds = kindsOf(tag);
  const missing = kinds.filter(({ items }) => items.length === 0).map(({ title }) => title);
  return (
    <div>
      {kinds.filter(({ items }) => items.length > 0).map((kind) => list(kind, tag))}
      {missing.length > 0 && <p>None of its own: {missing.join(', ').toLowerCase().replace('css', 'CSS')}.</p>}
    </div>
  );
}

function kindsOf(tag: string): Kind[] {
  const element = elementsOf(manifest).find((each) => each.tag === tag);
  if (!element) throw new Error(`The manifest has no <${tag}>.`);
  const own = element.cssProperties.filter(({ name }) => name.startsWith(`--${tag}-`));
  return [
    {
      title: 'Attributes',
      about: 'Each is a property too, in camel case for scripts, where nothing else is said.',
      items: element.attributes,
      kind: 'Attribute',
    },
    { title: 'Properties', about: 'For scripts alone.', items: element.properties, kind: 'Property' },
    {
      title: 'Slots',
      about: '',
      items: element.slots,
      kind: 'Slot',
      write: (name) => name || '(default)',
    },
    { title: 'Events', about: 'They bubble and cross shadow roots.', items: element.events },
    {
      title: 'Parts',
      about: 'For a page’s style sheet.',
      items: element.cssParts,
      kind: 'Part',
      write: (name) => `::part(${name})`,
    },
    {
      title: 'States',
      about: 'For a page’s style sheet.',
      items: element.states,
      kind: 'State',
      write: (name) => `:state(${name})`,
    },
    { title: 'CSS properties', about: 'Of this element alone.', items: own, kind: 'Token' },
    {
      title: 'Tokens',
      about: 'The public CSS properties of all widgets that change this one.',
      items: element.cssProperties.filter((item) => !own.includes(item)),
    },
  ];
}

function list({ title, about, items, kind, write = (name) => name }: Kind, tag: string): ReactElement {
  return (
    <section key={title}>
      <h3>{title}</h3>
      {about && <p>{about}</p>}
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
    </section>
  );
}
