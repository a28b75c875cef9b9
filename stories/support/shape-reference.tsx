import type { ReactElement } from 'react';
import { asProse, FieldList, ReferenceEntry, ReferenceList } from './reference-list.js';
import { shapesOf, type Shape } from './shapes.js';

/**
 * Lists the interfaces of a module with their fields, then the words that a field may have. Leaves out the code.
 *
 * @param source of the module
 */
export function ShapeReference({ source }: { source: string }): ReactElement {
  const shapes = shapesOf(source);
  const words = shapes.filter((shape) => shape.words);
  return (
    <>
      {shapes.filter((shape) => !shape.words).map(section)}
      <h2 id="words">Words</h2>
      <ReferenceList>
        {words.map(({ name, description, words }) => (
          <ReferenceEntry key={name} name={name}>
            <span>{asProse(description)}</span>
            <code>{words}</code>
          </ReferenceEntry>
        ))}
      </ReferenceList>
    </>
  );
}

function section({ name, description, fields }: Shape): ReactElement {
  return (
    <section key={name}>
      <h2 id={`shape-${name.toLowerCase()}`}>
        <code>{name}</code>
      </h2>
      <p>{asProse(description)}</p>
      <ReferenceList>
        {fields.map((field) => (
          <ReferenceEntry key={field.name} name={field.name} notes={[field.type]} kind="Property" of={name}>
            <span>{asProse(field.description)}</span>
            {field.fields && <FieldList fields={field.fields} />}
          </ReferenceEntry>
        ))}
      </ReferenceList>
    </section>
  );
}
