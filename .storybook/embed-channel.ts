import type { Block, Form } from '../stories/embed/forms.js';

/** The event by which a story tells the panel its snippets. */
export const snippetsEvent = 'standfirst/snippets';

export interface Snippets {
  /** The story. */
  id: string;
  /** Whether the files that the snippets name are there. */
  isBuilt: boolean;
  /** Whether their server lets pages of any origin take them, as far as it says so. */
  isOpen: boolean;
  /** Nothing where what the story shows cannot be written. */
  forms?: Record<Form, Block[]>;
}
