import type { Block, Form } from '../stories/embed/forms.js';

/** The event that sends a story's snippets to the panel. */
export const snippetsEvent = 'standfirst/snippets';

export interface Snippets {
  /** The story's id. */
  id: string;
  /** Whether the files that the snippets name exist. */
  isBuilt: boolean;
  /** Whether the server of these files sends the header that lets pages of any origin load them. */
  isOpen: boolean;
  /** The snippets of each form. Absent if the story cannot be written as markup. */
  forms?: Record<Form, Block[]>;
}
