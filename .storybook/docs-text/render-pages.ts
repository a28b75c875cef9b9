import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { viteFinal } from '@storybook/addon-docs/preset';
import { createElement, type ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { extractDescription } from 'storybook/internal/csf-tools';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { mdxPluginOptions } from '../mdx-options.js';
import { pageLinks } from '../page-links.js';
import { readStories } from '../read-stories.js';
import type * as blocks from './blocks.js';
import { withoutControls } from './html.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

/** An entry of Storybook's `index.json`. */
export interface IndexEntry {
  id: string;
  name: string;
  /** With slashes between its parts: `Widgets/Byline`. */
  title: string;
  type: 'story' | 'docs';
  importPath: string;
  /** Of a story: the name of its export. */
  exportName?: string;
  tags?: readonly string[];
}

/** A docs page as HTML that needs no script. */
export interface DocsPage {
  /** In Storybook: `widgets-byline--docs`. */
  id: string;
  /** With slashes between its parts: `Widgets/Byline`, or `Widgets/Byline/API` for a second page. */
  title: string;
  /** The content of the page, without `<html>` and `<body>`. */
  html: string;
  stories: readonly blocks.PageStory[];
}

/**
 * Renders every MDX page of Storybook as React renders it, but in Node and without its stories.
 *
 * @param entries of Storybook's `index.json`
 * @throws when a page or something that it imports needs a browser
 */
export async function renderPages(entries: readonly IndexEntry[]): Promise<DocsPage[]> {
  const globals = standInGlobals();
  const server = await createServer({
    configFile: false,
    root,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    // Otherwise Node loads it, and no plugin can replace it.
    ssr: { noExternal: ['@storybook/addon-docs'] },
    plugins: [pageLinks(), await mdxPlugin(), standIns(entries)],
  });
  try {
    const pages = entries.filter(({ type, importPath }) => type === 'docs' && importPath.endsWith('.mdx'));
    const rendered: DocsPage[] = [];
    for (const page of pages) rendered.push(await renderPage(server, page, entries));
    return rendered;
  } finally {
    await server.close();
    for (const name of globals) Reflect.deleteProperty(globalThis, name);
  }
}

async function renderPage(
  server: ViteDevServer,
  { id, name, title, importPath }: IndexEntry,
  entries: readonly IndexEntry[],
): Promise<DocsPage> {
  // Storybook lists stories below the first page with their title. A second page has a name.
  const isSecond = entries.find((entry) => entry.type === 'docs' && entry.title === title)?.id !== id;
  const stories = isSecond ? [] : storiesOf(title, entries);
  try {
    const { PageStories } = (await server.ssrLoadModule(`${here}blocks.tsx`)) as typeof blocks;
    const { default: Content } = (await server.ssrLoadModule(resolve(root, importPath))) as { default: ComponentType };
    const html = renderToStaticMarkup(createElement(PageStories, { value: stories }, createElement(Content)));
    return { id, title: isSecond ? `${title}/${name}` : title, html: withoutControls(html), stories };
  } catch (failure) {
    throw new Error(`${importPath} cannot be rendered without a browser: ${(failure as Error).message}`, {
      cause: failure,
    });
  }
}

/** The stories with this title that its page shows, with their doc comments. */
function storiesOf(title: string, entries: readonly IndexEntry[]): blocks.PageStory[] {
  const hidden = ['awkward', 'played', '!autodocs'];
  return entries
    .filter((entry) => entry.type === 'story' && entry.title === title)
    .filter(({ tags = [] }) => !tags.some((tag) => hidden.includes(tag)))
    .map(({ id, name, importPath, exportName = '' }) => ({
      id,
      name,
      description: descriptionOf(importPath, exportName),
    }));
}

function descriptionOf(importPath: string, exportName: string): string {
  const statement = readStories(join(root, importPath)).csf._storyStatements[exportName];
  return statement ? extractDescription(statement).replace(/\s+/g, ' ').trim() : '';
}

/** Returns the markup of a story that is made with `pasted`. */
function pastedMarkup(importPath: string, exportName: string): string | undefined {
  const { source, csf } = readStories(join(root, importPath));
  const { start, end } = csf._storyStatements[exportName] ?? {};
  return /\bpasted\(\s*`([^`]*)`/.exec(source.slice(start ?? 0, end ?? 0))?.[1];
}

/** Returns a module for a page that imports stories: their names, and the code that the page shows. */
function storiesModule(importPath: string, entries: readonly IndexEntry[]): string {
  const stories = entries.filter((entry) => entry.type === 'story' && entry.importPath === importPath);
  const exported = stories.map(({ name, exportName = '' }) => {
    const code = pastedMarkup(importPath, exportName);
    return `export const ${exportName} = ${JSON.stringify({ name, parameters: { docs: { source: { code } } } })};`;
  });
  return [
    `export default ${JSON.stringify({ title: stories[0]?.title })};`,
    `export const __namedExportsOrder = ${JSON.stringify(stories.map(({ exportName }) => exportName))};`,
    ...exported,
  ].join('\n');
}

/**
 * Adds the globals of a browser that modules need when they load, if Node does not have them.
 *
 * @returns the names of the added globals
 */
function standInGlobals(): string[] {
  const globals = {
    location: new URL('https://your.example/'),
    innerWidth: 1280,
    matchMedia: () => ({ matches: false }),
  };
  const names = Object.keys(globals).filter((name) => !(name in globalThis));
  for (const name of names)
    Object.defineProperty(globalThis, name, { configurable: true, value: globals[name as keyof typeof globals] });
  return names;
}

/** Storybook's own compiler of MDX, so that headings get the ids that they have in Storybook. */
async function mdxPlugin(): Promise<Plugin> {
  const presets = {
    apply: async (name: string, value: unknown) => (name === 'options' ? { mdxPluginOptions } : value),
  };
  const { plugins } = await viteFinal({ plugins: [] }, { presets, csfPluginOptions: null });
  const plugin = (await Promise.all(plugins)).find(({ name }) => name === 'storybook:mdx-plugin');
  if (!plugin) throw new Error('@storybook/addon-docs has no plugin for MDX.');
  return plugin;
}

/** Replaces what needs a browser: Storybook's blocks, the stories, and what depends on the reader. */
function standIns(entries: readonly IndexEntry[]): Plugin {
  const constants: Readonly<Record<string, string>> = {
    '.storybook/docs-container': 'export const useIsDark = () => false;',
    'stories/support/here':
      'export const here = "https://your.example/"; export const filesHere = `${here}standfirst/v0/`;',
  };
  return {
    name: 'stand-ins',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (source === '@storybook/addon-docs/blocks') return `${here}blocks.tsx`;
      if (source.endsWith('mdx-react-shim.js')) return '\0no-components';
      if (!source.startsWith('.')) return undefined;
      const path = relative(root, resolve(dirname(importer), source)).replace(/\.[jt]sx?$/, '');
      if (path.endsWith('.stories')) return `\0stories:./${path}.ts`;
      return path in constants ? `\0constant:${path}` : undefined;
    },
    load(id) {
      if (id.startsWith('\0stories:')) return storiesModule(id.slice('\0stories:'.length), entries);
      if (id === '\0no-components') return 'export const useMDXComponents = () => ({});';
      return id.startsWith('\0constant:') ? constants[id.slice('\0constant:'.length)] : undefined;
    },
  };
}
