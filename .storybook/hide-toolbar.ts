import { CURRENT_STORY_WAS_SET } from 'storybook/internal/core-events';
import type { API } from 'storybook/manager-api';
import { withOwnSwitches } from './own-switches.js';

/**
 * Hides the toolbar on pages with their own switches. By a style sheet: Storybook 10.6 fails if its toolbar leaves the
 * page while a story opens (`layoutCustomisations.showToolbar`).
 */
export function hideToolbar(api: API): void {
  const show = (id: string): void =>
    void document.documentElement.toggleAttribute('data-without-toolbar', withOwnSwitches.includes(id));
  api.on(CURRENT_STORY_WAS_SET, ({ storyId }: { storyId: string }) => show(storyId));
  const path = new URLSearchParams(location.search).get('path') ?? '/docs/start-here--docs';
  show(path.replace(/^\/\w+\//, ''));
}
