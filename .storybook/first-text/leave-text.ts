import {
  DOCS_RENDERED,
  SET_CURRENT_STORY,
  STORY_ERRORED,
  STORY_MISSING,
  STORY_RENDERED,
} from 'storybook/internal/core-events';
import type { API } from 'storybook/manager-api';
import { firstTextId } from './first-text-id.js';

/** Removes the first text as soon as Storybook shows a page. The reader stays at the same heading. */
export function leaveFirstText(api: API): void {
  for (const event of [DOCS_RENDERED, STORY_RENDERED, STORY_MISSING, STORY_ERRORED, SET_CURRENT_STORY])
    api.on(event, () => {
      const text = document.getElementById(firstTextId);
      const heading = [...(text?.shadowRoot?.querySelectorAll('h2[id], h3[id]') ?? [])].findLast(
        (each) => each.getBoundingClientRect().top < 100,
      );
      if (event === DOCS_RENDERED && heading)
        document
          .querySelector<HTMLIFrameElement>('#storybook-preview-iframe')
          ?.contentDocument?.getElementById(heading.id)
          ?.scrollIntoView();
      text?.remove();
    });
}
