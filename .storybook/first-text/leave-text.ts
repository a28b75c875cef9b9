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
      if (!text) return;
      if (event === DOCS_RENDERED) showSameHeading(text);
      text.remove();
    });
}

/** Scrolls the page to the heading above the text that the reader sees. */
function showSameHeading(text: HTMLElement): void {
  const headings = [...text.shadowRoot!.querySelectorAll('h2[id], h3[id]')];
  const heading = headings.findLast((each) => each.getBoundingClientRect().top < 100);
  if (!heading) return;
  const frame = document.querySelector<HTMLIFrameElement>('#storybook-preview-iframe');
  frame?.contentDocument?.getElementById(heading.id)?.scrollIntoView();
}
