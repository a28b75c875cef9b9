import { DocsContainer, type DocsContainerProps } from '@storybook/addon-docs/blocks';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
  type PropsWithChildren,
  type ReactElement,
} from 'react';
import { NAVIGATE_URL } from 'storybook/internal/core-events';
import { SearchDocs } from '../stories/support/search-docs.js';
import { deferStories } from './deferred-stories.js';
import { PageContents } from './page-contents.js';
import { darkQuery, themeFor } from './theme.js';

/**
 * A docs page, with the search above it if there is no sidebar with one, and the list of its sections if there is no
 * room for Storybook's. It is dark if the reader prefers dark pages, and follows a change of that preference.
 */
export function SchemedDocsContainer({ context, children }: PropsWithChildren<DocsContainerProps>): ReactElement {
  const isDark = useIsDark();
  const hasSidebar = useMatches(besideSidebar);
  const isNarrow = useMatches(withoutContents);
  const theme = useMemo(() => themeFor(isDark), [isDark]);
  const deferring = useMemo(() => {
    const renderStoryToElement = deferStories(context.renderStoryToElement);
    return new Proxy(context, {
      get: (target, name) => (name === 'renderStoryToElement' ? renderStoryToElement : Reflect.get(target, name)),
    });
  }, [context]);
  useEffect(showSection, []);
  // A layout effect, because a reader may click a link as soon as it is drawn.
  useLayoutEffect(() => {
    const follow = (click: MouseEvent): void => followLink(click, context);
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [context]);
  return (
    <DocsContainer context={deferring} theme={theme}>
      {!hasSidebar && <SearchDocs open={(path) => open(context, path)} />}
      {isNarrow && <PageContents />}
      {children}
    </DocsContainer>
  );
}

/** Opens the page of Storybook that a link leads to. Without this, the link would load Storybook anew. */
function followLink(click: MouseEvent, context: DocsContainerProps['context']): void {
  if (click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return;
  const link = (click.target as Element).closest<HTMLAnchorElement>('a[href][target=_top]');
  // A page that is opened without Storybook has no part that could open another.
  if (!link || window.parent === window) return;
  const { origin, searchParams, hash } = new URL(link.href);
  const path = searchParams.get('path');
  if (path === null || origin !== location.origin) return;
  click.preventDefault();
  open(context, path + hash);
}

/** Opens a page of Storybook, or a section of it, without loading Storybook anew. */
function open({ channel }: DocsContainerProps['context'], path: string): void {
  channel.emit(NAVIGATE_URL, `?path=${path}`);
  // The section may be on this page. If the page changes, its container shows the section.
  setTimeout(showSection);
}

/** Stops keeping a section in the window. */
let letGo = (): void => undefined;

for (const act of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
  addEventListener(act, () => letGo(), { capture: true, passive: true });
// A click into a frame on the page takes the focus away from the page.
addEventListener('blur', () => letGo());

/**
 * Scrolls to the section that Storybook's address names, once it is there. Keeps it in the window while stories above
 * it render, until the reader acts.
 *
 * @returns a function that stops it
 */
function showSection(): () => void {
  letGo();
  const id = decodeURIComponent(addressOfStorybook().hash.slice(1));
  if (!id) return letGo;
  // An observer calls back at once, and whenever the size of the page changes.
  const observer = new ResizeObserver(() => document.getElementById(id)?.scrollIntoView());
  observer.observe(document.body);
  letGo = () => observer.disconnect();
  // By then `open` may have begun to show another section of the page.
  return () => letGo();
}

function addressOfStorybook(): Location {
  try {
    return window.parent.location;
  } catch {
    // The page that has this one in a frame is of another origin.
    return location;
  }
}

/** Matches if the page is in Storybook and so wide that the sidebar is beside it. */
const besideSidebar = matchMedia(window.parent === window ? 'not all' : '(width >= 600px)');

/** Matches if Storybook shows no table of contents beside the page. */
const withoutContents = matchMedia('(width <= 768px)');

/** Whether the reader prefers dark pages now. */
export const useIsDark = (): boolean => useMatches(darkQuery);

function useMatches(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (onChange) => {
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => query.matches,
  );
}
