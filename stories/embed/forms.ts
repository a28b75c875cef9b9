/** The ways to put a story's widgets onto a page, in the order of the **Embed** panel. */
export const forms = ['loader', 'file', 'npm', 'react', 'frame', 'address', 'fallback'] as const;
export type Form = (typeof forms)[number];

/** The name of each form, and the pages that it is for. */
export const formTexts: Readonly<Record<Form, { name: string; about: string }>> = {
  loader: {
    name: 'Loader',
    about: 'Loads only the widgets that the page has, each when its tag appears. For most pages.',
  },
  file: {
    name: 'Single file',
    about: 'Has every widget in one file. The browser checks the file by its hash and does not run a changed one.',
  },
  npm: {
    name: 'npm',
    about: 'For a page that a bundler builds. The script imports the elements that the page uses.',
  },
  react: {
    name: 'React',
    about:
      'For React 19, which sets properties and listens to all events. For React 18, see “Developers / Frameworks / React”.',
  },
  frame: {
    name: 'Frame',
    about:
      'For a page that may not run the script of another site. It needs the service of the newsroom: see “Partner sites / Embed without a script”.',
  },
  address: {
    name: 'Address',
    about:
      'For WordPress, Ghost and other systems that know oEmbed: an editor pastes the address of the story on an empty line. The newsroom needs the service, and links in its pages: see “Newsrooms / oEmbed for your newsroom”.',
  },
  fallback: {
    name: 'Fallback markup',
    about:
      'Only the markup, for an article on a page that already has one of the scripts. It can be read without a script.',
  },
};

/** Returns the forms that have code for a story. */
export function formsWith(snippets: Readonly<Record<Form, readonly Block[]>>): Form[] {
  return forms.filter((form) => snippets[form].length > 0);
}

/** A part of a snippet that is pasted at one place. */
export interface Block {
  /** The place, if the snippet has several. */
  place?: string;
  language: 'html' | 'js' | 'jsx';
  code: string;
}
