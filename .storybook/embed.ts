import { addons } from 'storybook/preview-api';
import type { Globals } from 'storybook/internal/types';
import { snippetsOf, type OwnScript } from '../stories/embed/snippets.js';
import { servedFiles } from '../stories/embed/served-files.js';
import { noteAccess } from '../stories/embed/story-copy.js';
import { filesHere } from '../stories/support/here.js';
import { schemeForCode } from '../stories/support/reader-scheme.js';
import { snippetsEvent, type Snippets } from './embed-channel.js';
import { directionOf } from './page.js';

/** Sends the snippets of the current story to the panel again. */
let tell: () => void = () => undefined;

for (const type of ['news-load', 'news-error', 'news-access-change']) {
  document.addEventListener(type, (event) => {
    if (type === 'news-access-change') noteAccess(event);
    tell();
  });
}

/**
 * Sends the embed panel the code for the story as it is shown now, and again whenever one of its widgets has loaded
 * data.
 *
 * @param id of the story
 * @param frame returns the element that contains the rendered story
 * @param script the story's parameter `embed`: what a script of the page does
 */
export function tellSnippets(id: string, frame: () => Element | null, globals: Globals, script?: OwnScript): void {
  const { preset, scheme, language } = globals as Record<string, string>;
  const send = async (): Promise<void> => {
    const { hashes, isOpen } = await servedFiles;
    const nodes = [...(frame()?.childNodes ?? [])];
    const page = {
      base: filesHere,
      integrity: hashes,
      preset: preset!,
      scheme: schemeForCode(scheme!),
      language: language!,
      direction: directionOf(globals),
      script,
    };
    const told: Snippets = { id, isBuilt: Object.keys(hashes).length > 0, isOpen };
    try {
      told.forms = snippetsOf(nodes, page);
    } catch (error) {
      // Without forms, the panel no longer shows the snippets of the story before.
      console.warn('The code of this story could not be written for the embed panel.', error);
    }
    addons.getChannel().emit(snippetsEvent, told);
  };
  tell = () => void send();
  // Wait until the widgets have rendered, because the snippets contain their links and sentences.
  setTimeout(tell, 0);
}
