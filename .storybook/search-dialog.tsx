/** @jsxRuntime classic */
/** @jsx React.createElement */
/** @jsxFrag React.Fragment */
// The manager has its own copy of React. It cannot render elements that the automatic JSX runtime of another copy
// makes.
import React, { useEffect, useRef, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { addons, keyToSymbol, type API } from 'storybook/manager-api';
import { convert, styled, ThemeProvider } from 'storybook/theming';
import { SearchDocs } from '../stories/support/search-docs.js';

const id = 'standfirst/search';
const title = 'Search the docs';
/** Storybook's own search has it from now on. Its field is hidden. */
const otherShortcut = ['alt', 'K'];

/**
 * Puts the search of the docs in the place of Storybook's own, which finds only the names of stories. It is in the
 * sidebar, and has the same shortcut.
 */
export function addDocsSearch(): void {
  addons.register(id, (api) => {
    const { search: defaultShortcut } = api.getDefaultShortcuts();
    void api.setShortcut('search', otherShortcut);
    // Storybook ignores shortcuts while the reader types.
    void api.setAddonShortcut(id, {
      label: title,
      actionName: 'open',
      defaultShortcut,
      showInMenu: false,
      action: () => openSearch(api),
    });
    const place = (): void => placeButton(api);
    // A phone has the sidebar only while it is open.
    new MutationObserver(place).observe(document.body, { childList: true, subtree: true });
    place();
  });
}

/** Returns the keys that open the search, as the reader has set them. */
function shortcutOf(api: API): string {
  const keys = api.getShortcutKeys() as unknown as Record<string, string[] | undefined>;
  return (keys[`${id}-open`] ?? api.getDefaultShortcuts().search).map(keyToSymbol).join(' ');
}

/** Puts a button before Storybook's own field. `manager-head.html` hides the field, and has the look of the button. */
function placeButton(api: API): void {
  const field = document.querySelector('.search-field');
  if (!field || field.previousElementSibling?.id === 'search-the-docs') return;
  const button = document.createElement('button');
  button.id = 'search-the-docs';
  button.type = 'button';
  button.ariaHasPopup = 'dialog';
  const keys = document.createElement('kbd');
  keys.textContent = shortcutOf(api);
  keys.ariaHidden = 'true';
  button.append(title, keys);
  button.addEventListener('click', () => openSearch(api));
  field.before(button);
}

/** Opens the search above the page. */
function openSearch(api: API): void {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const end = (): void => {
    root.unmount();
    place.remove();
  };
  root.render(
    <ThemeProvider theme={convert(addons.getConfig().theme)}>
      <SearchDialog api={api} end={end} />
    </ThemeProvider>,
  );
}

function SearchDialog({ api, end }: { api: API; end: () => void }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  // The field is the first element that can have the focus, so it gets it.
  useEffect(() => dialog.current?.showModal(), []);
  const open = (path: string): void => {
    dialog.current?.close();
    api.navigateUrl(`?path=${path}`, {});
    // Go on reading in the page, not at the button.
    document.getElementById('storybook-preview-iframe')?.focus();
  };
  return (
    <Dialog
      ref={dialog}
      aria-label={title}
      onClose={end}
      onClick={(click) => click.target === dialog.current && dialog.current.close()}
    >
      <div>
        <SearchDocs open={open} loadsIndex>
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </SearchDocs>
        <p>
          <kbd>↓</kbd> moves to the results, <kbd>Enter</kbd> opens one. <kbd>{shortcutOf(api)}</kbd> opens this search
          on every page.
        </p>
      </div>
    </Dialog>
  );
}

const Dialog = styled.dialog(({ theme }) => ({
  inlineSize: 'min(46rem, 100% - 32px)',
  maxBlockSize: 'calc(100dvb - 32px)',
  // It does not move when results come.
  marginBlockStart: 'min(96px, 10dvb)',
  padding: 0,
  border: `1px solid ${theme.appBorderColor}`,
  borderRadius: 4,
  background: theme.background.content,
  color: theme.color.defaultText,
  colorScheme: theme.base,
  '&::backdrop': { background: 'rgb(0 0 0 / 50%)' },
  // A click beside it is on the dialog itself.
  '> div': { padding: 20 },
  // In the colours of the manager, which do not change while it is open.
  '.search-docs': {
    '--ink': theme.color.defaultText,
    '--quiet': theme.textMutedColor,
    '--paper': theme.background.content,
    '--accent': theme.color.secondary,
    '--mark': theme.base === 'dark' ? '#5c4a12' : '#fbe7a1',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    marginBlockEnd: 12,
  },
  button: {
    minBlockSize: 36,
    padding: '0 12px',
    border: '1px solid currentcolor',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
  },
  'button:focus-visible': { outline: `2px solid ${theme.color.secondary}`, outlineOffset: 2 },
  '> div > p': { margin: 0, color: theme.textMutedColor, fontSize: 12 },
  // A phone has no keys.
  '@media (hover: none)': { '> div > p': { display: 'none' } },
  kbd: { padding: '1px 4px', border: `1px solid ${theme.appBorderColor}`, font: 'inherit' },
  '@media (width <= 480px)': {
    // The field has its own line, below its name and the button.
    '.search-docs': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
    '.search-docs input': { gridArea: '2 / 1 / auto / -1' },
  },
}));
