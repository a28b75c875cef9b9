import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { useMemo, useSyncExternalStore, type PropsWithChildren, type ReactElement } from 'react';
import { darkQuery, themeFor } from './theme.js';

/** A page of text, dark for a reader who prefers that, also if the reader changes it while the page is open. */
export function SchemedDocsContainer(props: PropsWithChildren<DocsContainerProps>): ReactElement {
  const isDark = useIsDark();
  const theme = useMemo(() => themeFor(isDark), [isDark]);
  return <DocsContainer {...props} theme={theme} />;
}

/** Whether the reader prefers dark pages at the moment. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, () => darkQuery.matches);
}

function subscribe(onChange: () => void): () => void {
  darkQuery.addEventListener('change', onChange);
  return () => darkQuery.removeEventListener('change', onChange);
}
