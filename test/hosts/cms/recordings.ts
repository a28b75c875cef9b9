import { readFile } from 'node:fs/promises';

/**
 * A piece of markup, and the result of it after each way to a reader. The recorders beside the recordings describe the
 * ways.
 */
export type Recorded<Way extends string> = Record<'input' | Way, string>;

export type Group<Way extends string> = Record<string, Recorded<Way>>;

type Ways = 'htmlBlock' | 'classic' | 'betweenLines' | 'author' | 'allowed' | 'allowedHtmlBlock' | 'excerpt';

interface WordPress {
  wordpress: string;
  php: string;
  snippets: Group<Ways>;
  pitfalls: Group<Ways>;
  hostile: Group<Ways>;
  shortcodes: Group<'classic' | 'block'>;
}

interface WordPressEditors {
  tinyMce: string;
  snippets: Group<
    'visualTab' | 'visualTabAllowed' | 'htmlBlock' | 'pastedAsText' | 'pastedAsHtml' | 'convertedToBlocks'
  >;
}

type Formats = 'full' | 'basic' | 'allowed' | 'allowedAutop';

interface Drupal {
  drupal: string;
  snippets: Group<Formats>;
  pitfalls: Group<Formats>;
}

interface DrupalEditor {
  ckeditor: string;
  snippets: Group<'full' | 'basic' | 'allowed'>;
}

async function read<Recording>(name: string): Promise<Recording> {
  return JSON.parse(await readFile(new URL(`../${name}`, import.meta.url), 'utf8')) as Recording;
}

/** Reads the recordings: the snippets as real publishing systems have changed them. */
export async function readRecordings(): Promise<{
  wordPress: WordPress;
  wordPressEditors: WordPressEditors;
  drupal: Drupal;
  drupalEditor: DrupalEditor;
}> {
  const [wordPress, wordPressEditors, drupal, drupalEditor] = await Promise.all([
    read<WordPress>('wordpress/recorded.json'),
    read<WordPressEditors>('wordpress/recorded-editors.json'),
    read<Drupal>('drupal/recorded.json'),
    read<DrupalEditor>('drupal/recorded-editor.json'),
  ]);
  return { wordPress, wordPressEditors, drupal, drupalEditor };
}

/** Returns the script and the rules of the WordPress plugin for a page. `{{cdn}}` is the folder of the files. */
export async function pluginHead(): Promise<string> {
  const style = await readFile(new URL('../../../dist/wordpress/standfirst/style.css', import.meta.url), 'utf8');
  return `<script type="module" async src="{{cdn}}/loader.js"></script><style>${style}</style>`;
}
