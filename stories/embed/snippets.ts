import { unfinishedStyle } from '../../src/theme/unfinished.js';
import { writeMarkup } from '../support/markup.js';
import type { Block, Form } from './forms.js';
import { addFallback } from './fallback.js';
import { addressSnippet, frameSnippet } from './service-snippets.js';
import { writeJsx } from './jsx.js';
import { copyStory, type StoryCopy } from './story-copy.js';

/** The page that a snippet is for, from the toolbars. */
export interface EmbedPage {
  /** The address of the built files, with a slash at the end. */
  base: string;
  /** The hash of each built file, by its path. Empty if there is no build. */
  integrity: Readonly<Record<string, string>>;
  /** The name of a preset, or `none`. */
  preset: string;
  scheme: string;
  language: string;
  direction: 'ltr' | 'rtl';
  script?: OwnScript;
}

/** The code of a story that a script of its page must run. */
export interface OwnScript {
  /** The function that the script imports from the library. */
  uses: string;
  code: string;
}

/** Returns the code that puts a story onto another page: one or two blocks for each form, or none. */
export function snippetsOf(nodes: readonly Node[], page: EmbedPage): Record<Form, Block[]> {
  const root = asMarkup(copyStory(nodes), page, true);
  const tags = tagsOf(root);
  const markup = writeMarkup(onPage(root, page));
  const html = (code: string): Block => ({ language: 'html', code });
  return {
    loader: [html(`${themeLink(page)}${scriptTag('loader.js', page)}\n${unfinishedStyle()}\n\n${markup}`)],
    file: [
      html(`${themeLink(page, true)}${scriptTag('standfirst.js', page, true)}\n${unfinishedStyle()}\n\n${markup}`),
    ],
    npm: [
      { place: 'In your script', language: 'js', code: imports(tags, page).join('\n') },
      { place: 'In your page', ...html(markup) },
    ],
    react: [{ language: 'jsx', code: component(copyStory(nodes), page) }],
    frame: frameSnippet(nodes, page),
    address: addressSnippet(nodes, page),
    fallback: [html(writeMarkup(onPage(asMarkup(copyStory(nodes), page, false), page)))],
  };
}

/** Returns the names of our tags in a story. */
function tagsOf(root: DocumentFragment): string[] {
  const tags = [...root.querySelectorAll('*')].map(({ localName }) => localName);
  return [...new Set(tags)].filter((tag) => tag.startsWith('news-')).sort();
}

/** @param isChecked whether the browser compares the file with its hash */
function scriptTag(file: string, { base, integrity, script }: EmbedPage, isChecked = false): string {
  const check = isChecked && integrity[file] ? ` integrity="${integrity[file]}" crossorigin="anonymous"` : '';
  const tag = `<script type="module" async src="${base}${file}"${check}></script>`;
  if (!script) return tag;
  const lines = [`import { ${script.uses} } from '${base}${file}';`, ...script.code.split('\n')];
  return `${tag}\n<script type="module">\n${lines.map((line) => `  ${line}`).join('\n')}\n</script>`;
}

function themeLink({ base, integrity, preset }: EmbedPage, isChecked = false): string {
  if (preset === 'none') return '';
  const file = `themes/${preset}.css`;
  const check = isChecked && integrity[file] ? ` integrity="${integrity[file]}" crossorigin="anonymous"` : '';
  return `<link rel="stylesheet" href="${base}${file}"${check}>\n`;
}

const imports = (tags: readonly string[], { preset, script }: EmbedPage): string[] => [
  ...(script ? [`import { ${script.uses} } from 'standfirst';`] : []),
  ...tags.map((tag) => `import 'standfirst/define/${tag.slice('news-'.length)}';`),
  ...(preset === 'none' ? [] : [`import 'standfirst/theme/presets/${preset}.css';`]),
  ...(script ? ['', script.code] : []),
];

/** Writes a React component. Constants before it contain the properties of its elements. */
function component({ root, objects }: StoryCopy, page: EmbedPage): string {
  const constants = new Map<string, string>();
  const nameOf = (property: string, value: object): string => {
    const written = JSON.stringify(value, null, 2);
    const name = constants.get(written) ?? `${property}${constants.size || ''}`;
    constants.set(written, name);
    return name;
  };
  const names = new Map(
    [...objects].map(([element, given]) => [
      element,
      Object.fromEntries(
        Object.entries(given).map(([property, value]) => [property, nameOf(property, value as object)]),
      ),
    ]),
  );
  const indent = '      ';
  return [
    ...imports(tagsOf(root), page),
    '',
    ...[...constants].flatMap(([written, name]) => [`const ${name} = ${written};`, '']),
    'export function Story() {',
    '  return (',
    '    <>',
    writeJsx(onPage(root, page), names).replace(/^(?=.)/gm, indent),
    '    </>',
    '  );',
    '}',
  ].join('\n');
}

/** Returns the nodes of a story. Wraps them if the language, direction or colours of the page are unusual. */
function onPage(root: DocumentFragment, { language, direction, scheme }: EmbedPage): Iterable<Node> {
  const isDark = scheme === 'dark';
  if (language === 'en' && direction === 'ltr' && !isDark) return root.childNodes;
  const section = document.createElement('div');
  if (language !== 'en') section.lang = language;
  if (language !== 'en' || direction !== 'ltr') section.dir = direction;
  if (isDark) section.setAttribute('style', 'color-scheme: dark; background: canvas; color: canvastext');
  section.append(...root.childNodes);
  return [section];
}

/**
 * Writes a story as markup only. Properties of a widget become its fallback markup, which the widget reads. Elements
 * that give data to other elements get JSON.
 *
 * @param keepsAttributes whether attributes stay attributes
 */
function asMarkup(story: StoryCopy, { language }: EmbedPage, keepsAttributes: boolean): DocumentFragment {
  addFallback(story, language, (element) => !keepsAttributes || (story.objects.has(element) && !isFed(element)));
  for (const [element, { article, access }] of story.objects) {
    if (access) element.prepend(jsonScript(access));
    if (!article) continue;
    if (element.localName === 'news-article') element.prepend(jsonScript(article));
    if (!isFed(element)) continue;
    const provider = document.createElement('news-article');
    element.replaceWith(provider);
    provider.append(jsonScript(article), element);
  }
  return story.root;
}

/**
 * Returns whether an element needs JSON, because markup cannot contain its whole article. A row of share icons also
 * shares a picture.
 */
const isFed = ({ localName }: Element): boolean => localName === 'news-share-icons';

function jsonScript(value: object): Element {
  const script = document.createElement('script');
  script.type = 'application/json';
  // Escape `<`, so that no text can end the script or start a comment in it.
  script.text = JSON.stringify(value, null, 2).replaceAll('<', '\\u003c');
  return script;
}
