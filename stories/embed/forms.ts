/** The ways to put what a story shows onto a page, in the order in which they are offered. */
export const forms = ['loader', 'file', 'npm', 'react', 'fallback'] as const;
export type Form = (typeof forms)[number];

/** A piece of a snippet that goes to one place. */
export interface Block {
  /** Where it goes, where a snippet has more than one. */
  place?: string;
  language: 'html' | 'js' | 'jsx';
  code: string;
}
