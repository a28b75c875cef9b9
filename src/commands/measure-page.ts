import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { visibleWidgets } from '../generated/theme/visible-widgets.js';
import { built } from './cdn.js';

/** A widget of a page, with the selectors for a style sheet. */
export interface MeasuredWidget {
  tag: string;
  /** A selector for only this widget. */
  selector: string;
  /** Whether the page has given it an `id`, so that `selector` is the id. */
  hasId: boolean;
  /** A selector for all widgets of its kind: the same tag and layout, with or without a picture. */
  kind: string;
  /** Its height in px when it shows everything, at each width. */
  heights: number[];
}

/** The widgets of a page, measured. */
export interface MeasuredPage {
  widgets: MeasuredWidget[];
  /** Sentences about uncertain heights and about widgets that were left out. */
  warnings: string[];
}

/** A page to measure. */
export interface PageToMeasure {
  markup: string;
  /** The address of the page on its server. Its relative addresses are requested from there. */
  url?: string;
  /** The folder that the page's relative addresses are read from if it has no `url`. */
  folder: string;
  /**
   * How long the page may take to load, and then its widgets and pictures to show. In milliseconds. Default: 15
   * seconds.
   */
  patience?: number;
}

/** {@link PageToMeasure} with its default. */
type CompletePage = PageToMeasure & { patience: number };

/** The address for a page without one. Requests for it are answered here and never leave this machine. */
const local = 'https://page.invalid/';
const files = 'https://standfirst.invalid/';

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/**
 * Opens a page in a browser at each width, upgrades its widgets with this package's own files, and measures them.
 *
 * The page's own scripts of the library and its `reserve.css` are replaced by those of this package. Everything else
 * loads as usual.
 *
 * @param onWidth is called before each width is measured
 * @throws if the page or its widgets do not show in time; the message says which. If the page has stopped answering,
 *   the browser is ended too.
 */
export async function measurePage(
  browser: Browser,
  page: PageToMeasure,
  widths: readonly number[],
  onWidth?: (width: number, index: number) => void,
): Promise<MeasuredPage> {
  const widgets: MeasuredWidget[] = [];
  const warnings = new Set<string>();
  for (const [index, width] of widths.entries()) {
    onWidth?.(width, index);
    const found = await measureInTime(browser, { patience: 15_000, ...page }, width, warnings);
    found.forEach(({ height, ...widget }, index) => {
      const same = (widgets[index] ??= { ...widget, heights: [] });
      if (same.selector !== widget.selector)
        throw new Error(
          `At ${width} px the page has different widgets than at ${widths[0]} px: ${widget.selector}. Measure the two widths separately.`,
        );
      same.heights.push(height);
    });
    if (widgets.length !== found.length)
      throw new Error(
        `At ${width} px the page has fewer widgets than at ${widths[0]} px. Measure the two widths separately.`,
      );
  }
  return { widgets, warnings: [...warnings] };
}

/** A widget at one width. */
type WidgetAtWidth = Omit<MeasuredWidget, 'heights'> & { height: number };

/**
 * Measures the page. If that takes too long, ends the browser, because it cannot close a page whose script never ends.
 */
async function measureInTime(
  browser: Browser,
  page: CompletePage,
  width: number,
  warnings: Set<string>,
): Promise<WidgetAtWidth[]> {
  const limit = 3 * page.patience;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      endProcess(browser);
      reject(
        new Error(
          `At ${width} px the page could not be measured in ${limit / 1000} s. Check that no script of the page runs forever, and that its fonts load.`,
        ),
      );
    }, limit);
  });
  try {
    return await Promise.race([measureAt(browser, page, width, warnings), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Kills a browser that does not close, with the processes of its pages. */
function endProcess(browser: Browser): void {
  const program = browser.process();
  try {
    // Puppeteer starts the browser in a new process group, except on Windows.
    process.kill(-program!.pid!, 'SIGKILL');
  } catch {
    program?.kill('SIGKILL');
  }
}

async function measureAt(
  browser: Browser,
  { markup, url, folder, patience }: CompletePage,
  width: number,
  warnings: Set<string>,
): Promise<WidgetAtWidth[]> {
  // Each width gets a new browser context: nothing is stored, no article is counted.
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.emulateFocusedPage(true);
    await page.setBypassCSP(true);
    await page.setViewport({ width, height: 900 });
    await page.setRequestInterception(true);
    // A dialog would wait for an answer for ever.
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    const address = url ?? local;
    let isOpened = false;
    page.on('request', (request) => {
      const isPage = !isOpened && request.isNavigationRequest() && request.frame() === page.mainFrame();
      if (isPage) isOpened = true;
      // A request cannot be answered after its page has closed.
      answer(request, folder, isPage ? markup : undefined).catch(() => undefined);
    });
    const pending = await followRequests(page, warnings);
    try {
      await page.goto(address, { waitUntil: 'load' });
    } catch (failure) {
      // Do not wait any longer: an advertisement that never finishes loading must not stop the measurement.
      if ((failure as Error).name !== 'TimeoutError') throw failure;
      warnings.add(`The page did not finish loading in ${patience / 1000} s. It was measured anyway.`);
    }
    const sheet = await readFile(join(built, 'reserve.css'), 'utf8');
    const { widgets, leftOut } = await page.evaluate(findWidgets, sheet, visibleWidgets);
    for (const selector of leftOut)
      warnings.add(
        `No space is reserved for ${selector}, because its height depends on the reader. Set its “state” to reserve space.`,
      );
    if (widgets.length === 0) return [];
    // Do not wait for requests that the page made before.
    pending.clear();
    await page
      .evaluate((address) => import(address) as Promise<unknown>, `${files}standfirst.js`)
      .catch((failure) => {
        throw new Error(`The widgets did not start in the page (${(failure as Error).message.split('\n')[0]}).`);
      });
    for (const warning of await waitUntilShown(page, width, pending, patience)) warnings.add(warning);
    const { heights } = await page.evaluate(findUnfinished);
    return widgets.map((widget, index) => ({ ...widget, height: heights[index]! }));
  } finally {
    await context.close();
  }
}

/**
 * Follows the requests of the page. Puppeteer's own events miss the end of an intercepted request that is cancelled.
 *
 * @returns the addresses without an answer yet, by the ids of their requests
 */
async function followRequests(page: Page, warnings: Set<string>): Promise<Map<string, string>> {
  const pending = new Map<string, string>();
  const session = await page.createCDPSession();
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (['Fetch', 'Image', 'Script', 'XHR'].includes(type ?? '')) pending.set(requestId, nameOf(request.url));
  });
  session.on('Network.responseReceived', ({ requestId, response: { status } }) => {
    if (status >= 400 && pending.has(requestId))
      warnings.add(`${pending.get(requestId)} answered with status ${status}. The height of its widget may be wrong.`);
  });
  session.on('Network.loadingFinished', ({ requestId }) => pending.delete(requestId));
  session.on('Network.loadingFailed', ({ requestId, canceled, errorText }) => {
    if (!canceled && pending.has(requestId))
      warnings.add(`${pending.get(requestId)} did not load (${errorText}). The height of its widget may be wrong.`);
    pending.delete(requestId);
  });
  await session.send('Network.enable');
  return pending;
}

/** Answers requests for the page itself, its folder and this package's files. All other requests go to the network. */
async function answer(request: HTTPRequest, folder: string, page: string | undefined): Promise<void> {
  if (page !== undefined) return request.respond({ contentType: 'text/html; charset=utf-8', body: page });
  const { href, pathname } = new URL(request.url());
  const path = decoded(pathname).slice(1);
  if (href.startsWith(files)) return sendFile(request, built, path);
  // Only the copy of this package may run, because it is measured.
  if (/\/(loader|standfirst|standfirst\.classic)\.js$/.test(pathname))
    return request.respond({ contentType: 'text/javascript', headers: shared, body: '' });
  if (pathname.endsWith('/reserve.css')) return sendFile(request, built, 'reserve.css');
  if (href.startsWith(local)) return sendFile(request, folder, path);
  return request.continue();
}

/** Decodes a path. One with a bare `%` stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Returns an address as the author of the page knows it: without the origin if it is a file. */
function nameOf(address: string): string {
  return address.startsWith(local) ? address.slice(local.length) : address;
}

const shared = { 'Access-Control-Allow-Origin': '*' };

async function sendFile(request: HTTPRequest, folder: string, path: string): Promise<void> {
  const file = resolve(folder, path);
  const isInside = file.startsWith(resolve(folder) + sep);
  const body = isInside ? await readFile(file).catch(() => undefined) : undefined;
  if (!body) return request.respond({ status: 404 });
  return request.respond({ contentType: types[extname(file).toLowerCase()], headers: shared, body });
}

/**
 * Waits until the widgets and their pictures show.
 *
 * @returns sentences about what did not load
 */
async function waitUntilShown(
  page: Page,
  width: number,
  pending: ReadonlyMap<string, string>,
  patience: number,
): Promise<string[]> {
  const end = performance.now() + patience;
  let before = '';
  for (;;) {
    const { unfinished, heights } = await page.evaluate(findUnfinished);
    const missing = [...new Set([...unfinished, ...pending.values()])];
    const now = JSON.stringify(heights);
    // The last answer may still change something, so look again.
    if (missing.length === 0 && now === before) return [];
    before = missing.length === 0 ? now : '';
    if (performance.now() > end)
      return missing.length === 0
        ? [`At ${width} px the heights keep changing. The last ones are used.`]
        : missing.map((each) => `${each} did not load in ${patience / 1000} s. The height of its widget may be wrong.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

declare global {
  /** In the measured page: its widgets, in the order of the document. */
  var measuredWidgets: HTMLElement[];
}

/**
 * Runs in the page before the upgrade. Finds the widgets and their selectors.
 *
 * @param sheet the style sheet that reserves space
 * @param tags selects the widgets
 */
function findWidgets(sheet: string, tags: string): { widgets: Omit<WidgetAtWidth, 'height'>[]; leftOut: string[] } {
  const addStyle = (text: string): HTMLStyleElement => {
    const style = document.createElement('style');
    style.textContent = text;
    document.head.prepend(style);
    return style;
  };
  addStyle(sheet);
  // Ignore the space that the page reserves so far.
  addStyle(`:is(${tags}) { min-block-size: 0 !important; max-block-size: none !important }`);

  const all = [...document.querySelectorAll<HTMLElement>(tags)].filter((each) => !each.parentElement!.closest(tags));
  const isUnique = (selector: string): boolean => document.querySelectorAll(selector).length === 1;
  const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\a ')}"`;

  const pathTo = (element: Element): string => {
    const { id, localName, parentElement } = element;
    if (id && isUnique(`#${CSS.escape(id)}`)) return `#${CSS.escape(id)}`;
    if (!parentElement || element === document.body) return localName;
    const same = [...parentElement.children].filter((child) => child.localName === localName);
    const place = same.length > 1 ? `:nth-of-type(${same.indexOf(element) + 1})` : '';
    return `${pathTo(parentElement)} > ${CSS.escape(localName)}${place}`;
  };

  /** Returns a selector made of the author's attributes, if possible, so that it still fits if the order changes. */
  const selectorOf = (widget: HTMLElement): string => {
    const { localName, id } = widget;
    if (id) return pathTo(widget);
    const link = widget.querySelector('a[href]')?.getAttribute('href');
    const written = [
      ...['href', 'src', 'url'].map((name) => {
        const value = widget.getAttribute(name);
        return value && `${localName}[${name}=${quote(value)}]`;
      }),
      link && `${localName}:has(a[href=${quote(link)}])`,
    ];
    return written.find((selector) => selector && isUnique(selector)) || pathTo(widget);
  };

  const kindOf = (widget: HTMLElement): string => {
    const { localName } = widget;
    const layout = widget.getAttribute('layout');
    const base = layout ? `${localName}[layout=${quote(layout)}]` : `${localName}:not([layout])`;
    if (localName !== 'news-headline-card') return widget.matches('[layout]') ? base : localName;
    return `${base}${widget.matches('[image], :has(img)') ? ':is([image], :has(img))' : ':not([image], :has(img))'}`;
  };

  const dependsOnReader = (widget: HTMLElement): boolean => widget.matches('news-subscription-prompt:not([state])');
  globalThis.measuredWidgets = all.filter((widget) => !dependsOnReader(widget));
  return {
    widgets: globalThis.measuredWidgets.map((widget) => ({
      tag: widget.localName,
      selector: selectorOf(widget),
      hasId: widget.id !== '',
      kind: kindOf(widget),
    })),
    leftOut: all.filter(dependsOnReader).map(selectorOf),
  };
}

/** Runs in the page. Waits for the updates of the widgets, then returns what has not loaded yet. */
async function findUnfinished(): Promise<{ unfinished: string[]; heights: number[] }> {
  type Widget = HTMLElement & { updateComplete?: Promise<unknown>; isUpdatePending?: boolean };
  const unfinished: string[] = [];
  for (const widget of globalThis.measuredWidgets as Widget[]) {
    await Promise.race([widget.updateComplete, new Promise((resolve) => setTimeout(resolve, 1000))]);
    const busy = widget.isUpdatePending || widget.shadowRoot?.querySelector('[aria-busy="true"]');
    if (busy) unfinished.push(`The content of <${widget.localName}>`);
    const pictures = [widget, widget.shadowRoot].flatMap((root) => (root ? [...root.querySelectorAll('img')] : []));
    for (const picture of pictures) {
      // A lazy picture far below the window would not load.
      picture.loading = 'eager';
      if (!picture.complete) unfinished.push(`A picture of <${widget.localName}>`);
    }
  }
  await document.fonts.ready;
  return {
    unfinished,
    heights: globalThis.measuredWidgets.map((widget) => widget.getBoundingClientRect().height),
  };
}
