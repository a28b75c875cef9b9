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

/**
 * Scrolls the page to the heading above the text that the reader sees. Keeps the heading there while stories above it
 * render, until the reader acts.
 */
function showSameHeading(text: HTMLElement): void {
  const headings = [...text.shadowRoot!.querySelectorAll('h2[id], h3[id]')];
  const heading = headings.findLast((each) => each.getBoundingClientRect().top < 100);
  if (!heading) return;
  const frame = document.querySelector<HTMLIFrameElement>('#storybook-preview-iframe');
  const page = frame?.contentDocument;
  if (!page) return;
  // An observer calls back at once, and whenever the size of the page changes.
  const observer = new ResizeObserver(() => page.getElementById(heading.id)?.scrollIntoView());
  observer.observe(page.body);
  for (const place of [document, page])
    for (const act of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
      place.addEventListener(act, () => observer.disconnect(), { capture: true, passive: true, once: true });
}
