import { useEffect, useState, type ReactElement } from 'react';
import { fewestSections } from './fewest-sections.js';

interface Section {
  id: string;
  title: string;
}

/** Lists the sections of a docs page, for narrow windows, where Storybook shows no table of contents. */
export function PageContents(): ReactElement | null {
  const [sections, setSections] = useState<readonly Section[]>([]);
  useEffect(() => setSections(findSections()), []);
  if (sections.length < fewestSections) return null;
  return (
    <nav className="page-contents sb-unstyled" aria-label="On this page">
      <details>
        <summary>On this page</summary>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} target="_self">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

/** Returns the sections that the text of the page begins. Pages of reference begin with their own list. */
function findSections(): Section[] {
  if (document.querySelector('.sbdocs-content .sections')) return [];
  return [...document.querySelectorAll('.sbdocs-content h2[id]')].map(({ id, textContent }) => ({
    id,
    title: textContent,
  }));
}
