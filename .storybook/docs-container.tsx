import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import { useMemo, useSyncExternalStore, type PropsWithChildren, type ReactElement } from 'react';
import { darkQuery, themeFor } from './theme.js';

/** A docs page. It is dark if the reader prefers dark pages, and follows a change of that preference. */
export function SchemedDocsContainer(props: PropsWithChildren<DocsContainerProps>): ReactElement {
  const isDark = useIsDark();
  const theme = useMemo(() => themeFor(isDark), [isDark]);
  return <DocsContainer {...props} theme={theme} />;
}

/** Whether the reader prefers dark pages now. */
export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, () => darkQuery.matches);
}

function subscribe(onChange: () => void): () => void {
  darkQuery.addEventListener('change', onChange);
  return () => darkQuery.removeEventListener('change', onChange);
}
