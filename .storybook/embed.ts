import { addons } from 'storybook/preview-api';
import type { Globals } from 'storybook/internal/types';
import { snippetsOf, type OwnScript } from '../stories/embed/snippets.js';
import { servedFiles } from '../stories/embed/served-files.js';
import { noteAccess } from '../stories/embed/story-copy.js';
import { here } from '../stories/support/here.js';
import { snippetsEvent, type Snippets } from './embed-channel.js';
import { directionOf } from './page.js';

/** Where the built files are served, beside this Storybook. */
const base = `${here}cdn/`;

/** What the last story to be shown is told with. */
let tell: () => void = () => undefined;

for (const type of ['news-load', 'news-error', 'news-access-change']) {
  document.addEventListener(type, (event) => {
    if (type === 'news-access-change') noteAccess(event);
    tell();
  });
}

/**
 * Tells the embed panel, now and whenever a widget has loaded something, how to put onto a page of one's own what a story shows.
 *
 * @param id of the story
 * @param frame holds what the story renders
 * @param script of the page's own, as the story's parameter `embed` has it
 */
export function tellSnippets(id: string, frame: () => Element | null, globals: Globals, script?: OwnScript): void {
  const { preset, scheme, language } = globals as Record<string, string>;
  const send = async (): Promise<void> => {
    const { hashes, isOpen } = await servedFiles;
    const nodes = [...(frame()?.childNodes ?? [])];
    const page = {
      base,
      integrity: hashes,
      preset: preset!,
      scheme: scheme!,
      language: language!,
      direction: directionOf(globals),
      script,
    };
    const told: Snippets = { id, isBuilt: Object.keys(hashes).length > 0, isOpen };
    try {
      told.forms = snippetsOf(nodes, page);
    } catch (error) {
      // The panel must not go on showing what the story said before.
      console.warn('What this story shows could not be written for the embed panel.', error);
    }
    addons.getChannel().emit(snippetsEvent, told);
  };
  tell = () => void send();
  // Once its widgets have rendered: their links and sentences are read from them.
  setTimeout(tell, 0);
}
