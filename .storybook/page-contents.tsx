import { useEffect, useState, type ReactElement } from 'react';
import { listedSections } from './listed-sections.js';

/** Lists the sections of a docs page, for narrow windows, where Storybook shows no table of contents. */
export function PageContents(): ReactElement | null {
  const [sections, setSections] = useState<readonly Element[]>([]);
  useEffect(() => setSections(listedSections(document.querySelector('.sbdocs-content')!)), []);
  if (sections.length === 0) return null;
  return (
    <nav className="page-contents sb-unstyled" aria-label="On this page">
      <details>
        <summary>On this page</summary>
        <ul>
          {sections.map(({ id, textContent }) => (
            <li key={id}>
              <a href={`#${id}`} target="_self">
                {textContent}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
