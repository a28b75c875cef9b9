/** @jsxRuntime classic */
/** @jsx React.createElement */
/** @jsxFrag React.Fragment */
// Storybook's manager has its own React, which this file must use there. So it must not import a JSX runtime.
import React, {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PropsWithChildren,
  type ReactElement,
} from 'react';
import { load, search, type Result } from './search.js';

export interface SearchDocsProps {
  /** Opens a page without loading Storybook anew. Without it, results are plain links. */
  open?: (path: string) => void;
  /** Whether the index is loaded before the first search. If there is none, the reader then knows at once. */
  loadsIndex?: boolean;
}

type State = 'idle' | 'searching' | 'missing' | { query: string; results: readonly Result[]; count: number };

/**
 * A field that searches the text of all docs pages, and the elements, attributes, events and tokens in them.
 *
 * @param children shown after the field
 */
export function SearchDocs({ open, loadsIndex, children }: PropsWithChildren<SearchDocsProps>): ReactElement {
  const [state, setState] = useState<State>('idle');
  const [query, setQuery] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (loadsIndex) load().catch(() => setState('missing'));
  }, [loadsIndex]);

  const find = async (words: string): Promise<void> => {
    setQuery(words);
    if (!words.trim()) return setState('idle');
    setState((state) => (typeof state === 'object' ? state : 'searching'));
    try {
      const found = await search(words);
      // A later query has its own answer.
      if (found && root.current?.querySelector('input')?.value === words) setState({ query: words.trim(), ...found });
    } catch {
      setState('missing');
    }
  };
  const close = (): void => {
    setState('idle');
    setQuery('');
  };
  const links = (): HTMLElement[] => [...(root.current?.querySelectorAll('a') ?? [])];
  const move = (event: KeyboardEvent): void => {
    const input = root.current?.querySelector('input');
    if (event.key === 'Escape' && query) {
      event.preventDefault();
      event.stopPropagation();
      close();
      input?.focus();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [input!, ...links()];
    const next = stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    stops[next]?.focus();
  };
  const follow = (event: MouseEvent, path: string): void => {
    if (!open || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    close();
    open(path);
  };
  const hasResults = typeof state === 'object';
  return (
    <div className="search-docs" role="search" ref={root} onKeyDown={move}>
      <style>{styles}</style>
      <label htmlFor={`${id}-query`}>Search the docs</label>
      <input
        id={`${id}-query`}
        type="search"
        placeholder="dark, paywall, news-open…"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => void find(event.target.value)}
      />
      {children}
      <p role="status">{statusOf(state)}</p>
      {hasResults && state.results.length > 0 && (
        <ol aria-label="Results">
          {state.results.map(({ path, title, kind, place, excerpt }) => (
            <li key={path}>
              <a href={`./?path=${path}`} target="_top" onClick={(event) => follow(event, path)}>
                <span className="title">{title}</span> <span className="kind">{kind}</span>{' '}
                <span className="place">{place}</span>
                <span className="excerpt" dangerouslySetInnerHTML={{ __html: excerpt }} />
              </a>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function statusOf(state: State): string {
  if (state === 'idle') return '';
  if (state === 'searching') return 'Searching…';
  if (state === 'missing')
    return 'The search needs a built Storybook, and there is no index here. Run npm run build-storybook and serve storybook-static.';
  const { query, count, results } = state;
  if (count === 0) return `Nothing found for “${query}”.`;
  const shown = count > results.length ? ` The first ${results.length} are shown.` : '';
  return `${count} ${count === 1 ? 'result' : 'results'} for “${query}”.${shown}`;
}

const styles = `
.search-docs {
  --ink: #1a1a1a;
  --quiet: #5f5a54;
  --paper: #fff;
  --line: #8f877c;
  --mark: #fbe7a1;
  --accent: #0b5563;
  position: relative;
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: 4px 12px;
  align-items: center;
  margin-block-end: 24px;
  color: var(--ink);
  font: 14px/1.45 system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  .search-docs {
    --ink: #ece7df;
    --quiet: #b5ada3;
    --paper: #242120;
    --line: #7d756c;
    --mark: #5c4a12;
    --accent: #6fb5c4;
  }
}
.search-docs input {
  box-sizing: border-box;
  inline-size: 100%;
  min-block-size: 36px;
  padding: 0 10px;
  border: 1px solid var(--line);
  border-radius: 0;
  background: var(--paper);
  color: inherit;
  font: inherit;
}
.search-docs input::placeholder {
  color: var(--quiet);
  opacity: 1;
}
.search-docs :is(input, a):focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: -2px;
}
.search-docs p {
  grid-column: 1 / -1;
  margin: 0;
  color: var(--quiet);
  font: inherit;
}
.search-docs p:empty {
  block-size: 0;
  margin-block-start: -4px;
}
.search-docs ol {
  grid-column: 1 / -1;
  max-block-size: min(60vh, 32rem);
  overflow: auto;
  margin: 0 0 16px;
  padding: 0;
  border: 1px solid var(--line);
  background: var(--paper);
  list-style: none;
}
.search-docs li {
  margin: 0;
  padding: 0;
  border-block-start: 1px solid color-mix(in srgb, var(--line) 40%, transparent);
  font: inherit;
}
.search-docs li:first-child {
  border: 0;
}
.search-docs a {
  display: block;
  padding: 8px 12px;
  color: var(--ink);
  text-decoration: none;
  overflow-wrap: anywhere;
}
.search-docs a:hover {
  background: color-mix(in srgb, var(--accent) 10%, transparent);
}
.search-docs a span {
  font-size: 14px;
}
.search-docs .title {
  color: var(--accent);
  font-weight: 600;
}
.search-docs .kind {
  margin-inline: 4px;
  padding: 1px 6px;
  border: 1px solid var(--line);
}
.search-docs a .kind {
  font-size: 12px;
}
.search-docs .place {
  color: var(--quiet);
}
.search-docs .excerpt {
  display: block;
}
.search-docs mark {
  background: var(--mark);
  color: inherit;
}
@media (max-width: 480px) {
  .search-docs {
    grid-template-columns: minmax(0, 1fr);
  }
}
@media print {
  .search-docs {
    display: none;
  }
}
`;
