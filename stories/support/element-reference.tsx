import type { ReactElement } from 'react';
import manifest from '../../src/custom-elements.json' with { type: 'json' };
import { elementsOf, type Described } from './elements-index.js';

/** Each entry beside its description, and above it where there is no room. Ink mixes with the paper of the docs, light or dark. */
const styles = `
.element-reference dl { margin: 0 0 2rem; font-size: 0.875rem; line-height: 1.5; }
.element-reference dl > div {
  display: grid;
  grid-template-columns: minmax(0, 17rem) minmax(0, 1fr);
  gap: 0.25rem 1.5rem;
  padding-block: 0.625rem;
  border-block-start: 1px solid color-mix(in srgb, currentcolor 16%, transparent);
}
.element-reference dl :is(dt, dd) { margin: 0; padding: 0; min-inline-size: 0; overflow-wrap: anywhere; font: inherit; }
.element-reference dd > span { display: block; }
.element-reference dl .quiet { display: block; color: color-mix(in srgb, currentcolor 72%, transparent); font-size: 0.8125rem; }
.element-reference dl code { white-space: normal; margin: 0; font-size: 0.8125rem; }
.element-reference dl ul { margin: 0.375rem 0 0; padding-inline-start: 1.125rem; }
.element-reference dl li { margin: 0; font-size: inherit; }
@media (max-width: 640px) { .element-reference dl > div { grid-template-columns: minmax(0, 1fr); } }
`;

/** A kind of thing that an element has, as its page lists it. */
interface Kind {
  title: string;
  about: string;
  items: readonly Described[];
  /** How a name is written where it is used. */
  write?: (name: string) => string;
}

/**
 * All that an element takes and gives, from the manifest: the one reference on the element's page.
 *
 * @param tag as `news-byline`
 */
export function ElementReference({ tag }: { tag: string }): ReactElement {
  const kinds = kindsOf(tag);
  const missing = kinds.filter(({ items }) => items.length === 0).map(({ title }) => title);
  return (
    <div className="element-reference">
      <style>{styles}</style>
      {kinds.filter(({ items }) => items.length > 0).map(list)}
      {missing.length > 0 && <p>None of its own: {missing.join(', ').toLowerCase().replace('css', 'CSS')}.</p>}
    </div>
  );
}

function kindsOf(tag: string): Kind[] {
  const element = elementsOf(manifest).find((each) => each.tag === tag);
  if (!element) throw new Error(`The manifest has no <${tag}>.`);
  const own = element.cssProperties.filter(({ name }) => name.startsWith(`--${tag}-`));
  return [
    { title: 'Attributes', about: 'Each is a property too, in camel case for scripts.', items: element.attributes },
    { title: 'Properties', about: 'For scripts alone.', items: element.properties },
    { title: 'Slots', about: '', items: element.slots, write: (name) => name || '(default)' },
    { title: 'Events', about: 'They bubble and cross shadow roots.', items: element.events },
    { title: 'Parts', about: 'For a page’s style sheet.', items: element.cssParts, write: (name) => `::part(${name})` },
    { title: 'States', about: 'For a page’s style sheet.', items: element.states, write: (name) => `:state(${name})` },
    { title: 'CSS properties', about: 'Of this element alone.', items: own },
    {
      title: 'Tokens',
      about: 'The public CSS properties of all widgets that change this one.',
      items: element.cssProperties.filter((item) => !own.includes(item)),
    },
  ];
}

function list({ title, about, items, write = (name) => name }: Kind): ReactElement {
  return (
    <section key={title}>
      <h3>{title}</h3>
      {about && <p>{about}</p>}
      <dl>
        {items.map((item) => (
          <div key={item.name}>
            <dt>
              <code>{write(item.name)}</code>
              {item.property && (
                <span className="quiet">
                  <code>.{item.property}</code>
                </span>
              )}
              {item.type && <span className="quiet">{item.type}</span>}
            </dt>
            <dd>
              <span>{asProse(item.description)}</span>
              {item.default !== undefined && (
                <span className="quiet">
                  Default: <code>{item.default}</code>
                </span>
              )}
              {item.fields && fields(item.fields)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What an event carries. */
function fields(all: readonly Described[]): ReactElement {
  return (
    <ul>
      {all.map(({ name, type, description }) => (
        <li key={name}>
          <code>{name}</code> {type && `(${type})`}: {asProse(description)}
        </li>
      ))}
    </ul>
  );
}

/** The backticks of doc comments as code. */
function asProse(text: string): (string | ReactElement)[] {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>));
}
