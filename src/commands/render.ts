import { existsSync, statSync, watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import type { WriteResult } from './articles.js';
import { findPages, isPathInside, type PageFile } from './find-pages.js';
import { print } from './print.js';
import { isAddress, readSource, type ReadSource } from './read-source.js';
import { writeIfChanged } from './write-if-changed.js';
import type { RenderOptions } from '../server/options.js';

/** The pages to render, and the place to write them. */
export interface RenderTask {
  /** The file or folder to write to; `-` for standard output. */
  out: string;
  /** The address of the page; for a folder or several pages, the address of the folder. */
  url?: string;
  /** The path of a JSON file with the articles for the addresses in `src`. */
  articles?: string;
  /** Whether to load the addresses in `src` that are not in {@link articles}. */
  fetch?: boolean;
  /** Whether to render again when a file changes, until the program is ended. */
  watch?: boolean;
  options: Omit<RenderOptions, 'articles' | 'url'>;
}

/**
 * How long the files must not change before the pages are rendered again, in milliseconds. Programs often write a file
 * in several steps.
 */
const quiet = 50;

/**
 * Renders the widgets of pages for readers without a script. Pages that cannot be rendered are listed on standard
 * error.
 *
 * @param names files, folders with HTML files, or `-` for standard input
 * @returns which pages were written
 * @throws if the pages cannot be written to `out`; the message says what to do
 */
export async function renderPages(names: readonly string[], task: RenderTask): Promise<WriteResult> {
  const renderAll = async (): Promise<WriteResult> => {
    const pages = await findPages(names, task.out);
    return writeAll(pages, await pageRenderer(task));
  };
  const written = await renderAll();
  if (!task.watch || written === 'nothing') return written;
  const watched = task.articles ? [...names, task.articles] : names;
  watchFiles(
    // A file that does not exist has already been reported.
    watched.filter((name) => existsSync(name)),
    task.out,
    renderAll,
  );
  console.error('Watching for changes. End with Ctrl+C.');
  return written;
}

async function writeAll(pages: readonly PageFile[], render: (page: PageFile) => Promise<string>): Promise<WriteResult> {
  let failed = 0;
  for (const page of pages) {
    let rendered: string;
    try {
      rendered = await render(page);
    } catch (failure) {
      failed++;
      console.error((failure as Error).message);
      continue;
    }
    if (page.target === '-') await print(rendered);
    else await writeIfChanged(page.target, Buffer.from(rendered));
  }
  if (failed === 0) return 'all';
  const isNothing = failed === pages.length;
  if (pages.length > 1)
    console.error(isNothing ? 'Nothing was written.' : `Written without ${failed} of ${pages.length} pages.`);
  return isNothing ? 'nothing' : 'some';
}

/**
 * Calls a function when files have changed, and then have not changed for a while. Never calls it twice at the same
 * time.
 */
function watchFiles(names: readonly string[], out: string, onChange: () => Promise<unknown>): void {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(onChange).catch((failure: Error) => console.error(failure.message));
    }, quiet);
  };
  for (const name of names) {
    if (statSync(name).isDirectory())
      watch(name, { recursive: true }, (_, file) => {
        // Ignore the pages that this command writes inside the folder. Otherwise they would be rendered again.
        const isWritten = file !== null && isPathInside(resolve(out), resolve(name, file));
        if (!isWritten || !isPathInside(resolve(name), resolve(out))) wait();
      });
    // Watch the folder of a file. Many editors replace a file, and a watcher of the file would see only the old one.
    else
      watch(dirname(name), (_, file) => {
        if (file === null || file === basename(name)) wait();
      });
  }
}

/** Returns the function that renders a page. */
async function pageRenderer({
  url,
  articles: file,
  fetch,
  options,
}: RenderTask): Promise<(page: PageFile) => Promise<string>> {
  const { renderPage } = await import('../server/index.js');
  const answers = file ? Object.entries(await readAnswers(file)) : [];
  // Without a slash at the end, `new URL` would replace the last part.
  const folder = url && new URL(url.replace(/\/?$/, '/'));
  const loaded = new Map<string, Promise<string>>();
  const load = (address: string): Promise<string> => {
    let text = loaded.get(address);
    if (!text) loaded.set(address, (text = readSource(address).then((source) => source.text)));
    return text;
  };
  return async ({ path, source: name, inside }) => {
    const nameIt = (failure: Error): never => {
      throw new Error(`${path}: ${failure.message}`, { cause: failure });
    };
    const source = await readSource(name).catch(nameIt);
    const address = inside !== undefined && folder ? new URL(encoded(inside), folder).href : url;
    // The addresses in the file may be written as in the page, or as absolute ones.
    const known = new Map(
      answers.flatMap(([name, answer]) => [name, resolved(name, address)].map((each) => [each, answer])),
    );
    const articles = (asked: string): unknown =>
      known.get(asked) ?? (fetch && isAddress(asked) ? load(asked) : undefined);
    return renderPage(textOf(source, path), { ...options, url: address, articles }).catch(nameIt);
  };
}

/** Returns a path as a relative address. A name such as `a:b.html` does not become an address with a scheme. */
function encoded(path: string): string {
  return path.split(sep).map(encodeURIComponent).join('/');
}

function resolved(address: string, page: string | undefined): string {
  return URL.canParse(address, page) ? new URL(address, page).href : address;
}

/**
 * Returns a page as text, with its byte order mark if it has one.
 *
 * @throws if the page is not in UTF-8, or says that it is not. The added text is in UTF-8, and the rest of the page
 *   must stay as it is
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
  const mend = 'Write an object: { "https://news.example/a.json": … }.';
  let answers: unknown;
  try {
    answers = JSON.parse(text);
  } catch (failure) {
    throw new Error(`${file} is not JSON. ${mend}`, { cause: failure });
  }
  if (typeof answers === 'object' && answers !== null && !Array.isArray(answers))
    return answers as Record<string, unknown>;
  throw new Error(`${file} is not an object. ${mend}`);
}
