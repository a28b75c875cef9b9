import type { ReactElement, ReactNode } from 'react';
import type { Described } from './elements-index.js';

/** Names, and what each is, for a page of reference. */
export function ReferenceList({ children }: { children: ReactNode }): ReactElement {
  return <dl className="reference-list">{children}</dl>;
}

/** What an entry of a {@link ReferenceList} is. */
export interface ReferenceEntryProps {
  /** As code. */
  name: string;
  /** The id of the page that it has, such as `widgets-byline--docs`. */
  page?: string;
  /** What stands below the name, smaller; what is empty is left out. */
  notes?: readonly ReactNode[];
  children: ReactNode;
}

/** One name, and what it is. */
export function ReferenceEntry({ name, page, notes = [], children }: ReferenceEntryProps): ReactElement {
  const code = <code>{name}</code>;
  return (
    <div>
      <dt>
        {page ? (
          <a href={`./?path=/docs/${page}`} target="_top">
            {code}
          </a>
        ) : (
          code
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

/** The fields of a value, each with its type. */
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

/** The backticks of doc comments as code. */
export function asProse(text: string): (string | ReactElement)[] {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>));
}
