import { watch } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { isAddress, readSource, type ReadSource } from './read-source.js';
import { writeIfChanged } from './write-if-changed.js';
import type { RenderOptions } from '../server/options.js';

/** What to render, and where to write it. */
export interface RenderTask {
  /** The file or folder to write to; `-` for standard output. */
  out: string;
  /** The address of the page; for a folder, the address of the folder, with a slash at its end. */
  url?: string;
  /** The path of a JSON file with the articles for the addresses in `src`. */
  articles?: string;
  /** Whether to load the addresses in `src` that are not in {@link articles}. */
  fetch?: boolean;
  /** Whether to render again when a file changes, until the program is ended. */
  watch?: boolean;
  options: Omit<RenderOptions, 'articles' | 'url'>;
}

/** A page to render. */
interface PageFile {
  /** Its path; `-` for standard input. */
  path: string;
  /** Its path inside the given folder; empty if the page itself was given. */
  inside: string;
}

/**
 * Renders the widgets of pages for readers without a script.
 *
 * @param names files, folders with HTML files, or `-` for standard input
 * @throws if a page cannot be read, or if a folder or several pages would go to standard output; the message says what to do
 */
export async function renderPages(names: readonly string[], task: RenderTask): Promise<void> {
  const pages = (await Promise.all(names.map((name) => findPages(name, task.out)))).flat();
  if (pages.length === 0)
    throw new Error(`There is no HTML file in ${names.join(', ')}. Give a file, or a folder with such files.`);
  const isFolder = pages.some(({ inside }) => inside !== '') || pages.length > 1;
  if (isFolder && task.out === '-')
    throw new Error('Only one page can be printed. Write a folder or several pages to a folder: --out <folder>.');
  const render = await pageRenderer(task);
  for (const page of pages) await write(page, isFolder);
  if (!task.watch) return;
  for (const name of names) {
    watch(
      name,
      { recursive: true },
      () => void renderAgain(name).catch((failure: Error) => console.error(failure.message)),
    );
  }
  console.error('Watching for changes. End with Ctrl+C.');

  async function write({ path, inside }: PageFile, isFolder: boolean): Promise<void> {
    const rendered = await render(path, inside);
    if (task.out === '-') process.stdout.write(rendered);
    else await writeIfChanged(isFolder ? join(task.out, inside || path) : task.out, Buffer.from(rendered));
  }

  async function renderAgain(name: string): Promise<void> {
    for (const page of await findPages(name, task.out)) await write(page, isFolder);
  }
}

/** Returns the function that renders the page at a path. */
async function pageRenderer({
  url,
  articles: file,
  fetch,
  options,
}: RenderTask): Promise<(path: string, inside: string) => Promise<string>> {
  const { renderPage } = await import('../server/index.js');
  const answers = file ? Object.entries(await readAnswers(file)) : [];
  // Otherwise its last part would be replaced.
  const folder = url && new URL(url.replace(/\/?$/, '/'));
  const loaded = new Map<string, Promise<string>>();
  const load = (address: string): Promise<string> => {
    let text = loaded.get(address);
    if (!text) loaded.set(address, (text = readSource(address).then((source) => source.text)));
    return text;
  };
  return async (path, inside) => {
    const source = await readSource(path).catch((failure: Error) => {
      throw new Error(`${path}: ${failure.message}`, { cause: failure });
    });
    const address = inside && folder ? new URL(inside.replaceAll('\\', '/'), folder).href : url;
    // The file may have them as the page does, or whole.
    const known = new Map(
      answers.flatMap(([name, answer]) => [name, resolved(name, address)].map((each) => [each, answer])),
    );
    const articles = (asked: string): unknown =>
      known.get(asked) ?? (fetch && isAddress(asked) ? load(asked) : undefined);
    return renderPage(textOf(source, path), { ...options, url: address, articles });
  };
}

function resolved(address: string, page: string | undefined): string {
  return URL.canParse(address, page) ? new URL(address, page).href : address;
}

/**
 * Returns a page as text, with its byte order mark if it has one.
 *
 * @throws if the page is not in UTF-8, or says that it is not. The added text is in UTF-8, and the rest of the page must stay as it is
 */
function textOf({ bytes }: ReadSource, path: string): string {
  const text = Buffer.from(bytes).toString();
  const declared = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s;"'/>]+)/i.exec(text.slice(0, 1_024))?.[1] ?? 'utf-8';
  if (Buffer.from(text).equals(bytes) && /^utf-?8$/i.test(declared)) return text;
  throw new Error(`${path} is not in UTF-8. Save it in UTF-8, with <meta charset="utf-8"> in its head.`);
}

async function readAnswers(file: string): Promise<Record<string, unknown>> {
  const text = await readFile(file, 'utf8').catch((failure: NodeJS.ErrnoException) => {
    throw new Error(`${file} cannot be read (${failure.code}). Give a JSON file.`, { cause: failure });
  });
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (failure) {
    throw new Error(`${file} is not JSON. Write an object: { "https://news.example/a.json": … }.`, { cause: failure });
  }
}

/** @param out files in this folder are left out */
async function findPages(name: string, out: string): Promise<PageFile[]> {
  if (name === '-') return [{ path: name, inside: '' }];
  const found = await stat(name).catch(() => undefined);
  if (!found?.isDirectory()) return [{ path: name, inside: '' }];
  const files = await readdir(name, { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && /\.html?$/i.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path) => ({ path, inside: relative(resolve(name), resolve(path)) }))
    .filter(({ path }) => relative(resolve(out), resolve(path)).startsWith('..'));
}
