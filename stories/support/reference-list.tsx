import type { ReactElement, ReactNode } from 'react';
import type { Described } from './elements-index.js';

/** A list of names with descriptions, for a reference page. */
export function ReferenceList({ children }: { children: ReactNode }): ReactElement {
  return <dl className="reference-list">{children}</dl>;
}

/** The properties of an entry in a {@link ReferenceList}. */
export interface ReferenceEntryProps {
  /** The name, shown as code. */
  name: string;
  /** The id of its page, such as `widgets-byline--docs`. */
  page?: string;
  /** Small notes below the name. Empty ones are left out. */
  notes?: readonly ReactNode[];
  /** Makes the entry a result of the search, of this kind: `Attribute`. */
  kind?: string;
  /** The owner of the entry, for the search: `<news-byline>`. */
  of?: string;
  /** The number of the entry in a drawing. The function hears when a reader points at the entry or focuses it. */
  mark?: { number: number; point: (isPointed: boolean) => void } | false;
  children: ReactNode;
}

/** One name with its description. */
export function ReferenceEntry({
  name,
  page,
  notes = [],
  kind,
  of,
  mark,
  children,
}: ReferenceEntryProps): ReactElement {
  const code = <code>{name}</code>;
  const id =
    kind &&
    [kind, of, name]
      .join(' ')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-');
  const pointing = mark && {
    onPointerEnter: () => mark.point(true),
    onPointerLeave: () => mark.point(false),
    onFocus: () => mark.point(true),
    onBlur: () => mark.point(false),
  };
  return (
    <div id={id} data-kind={kind} data-of={of} data-page={page && `/docs/${page}`} {...pointing}>
      <dt>
        {page ? (
          <a href={`./?path=/docs/${page}`} target="_top">
            {code}
          </a>
        ) : (
          code
        )}
        {mark && (
          <button type="button" className="number" aria-label={`Number ${mark.number} in the drawing`}>
            {mark.number}
          </button>
        )}
        {notes.filter(Boolean).map((note, index) => (
          <span className="quiet" key={index}>
            {note}
          </span>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Lists the fields of an object with their types. */
export function FieldList({ fields }: { fields: readonly Described[] }): ReactElement {
  return (
    <ul>
      {fields.map(({ name, type, description }) => (
        <li key={name}>
          <code>{name}</code> {type && `(${type})`}
          {description && <>: {asProse(description)}</>}
        </li>
      ))}
    </ul>
  );
}

/** Shows text in backticks as code. */
export function asProse(text: string): (string | ReactElement)[] {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>));
}
