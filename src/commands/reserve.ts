import { dirname, resolve } from 'node:path';
import { startBrowser } from './browser.js';
import { measurePage, type MeasuredPage } from './measure-page.js';
import { isAddress, readSource } from './read-source.js';
import { reserveCss } from './reserve-css.js';

/** The default widths: common phones, a tablet, laptops. */
export const commonWidths: readonly number[] = [360, 375, 390, 412, 430, 768, 1024, 1280, 1440];

/** How to measure a page, and what to print. */
export interface ReserveOptions {
  /** The widths of the window in px; with `isColumn`, the widths of the column. */
  widths: readonly number[];
  /** The address where the page is served, for its relative addresses. Default: the folder of the file. */
  url?: string;
  /** The path of the browser. Default: an installed one. */
  browser?: string;
  /** Whether to print container queries instead of media queries. */
  isColumn?: boolean;
  /** Whether to print one rule for each kind of widget, with the median of their heights. */
  byKind?: boolean;
  /** Whether to print the heights as JSON instead of CSS. */
  json?: boolean;
}

/**
 * Measures the widgets of a page and prints the CSS that reserves their space. Prints the heights as a table to standard error.
 *
 * @param name the page or a piece of markup: a file, an address, or `-` for standard input
 * @throws if it cannot be read or shown, or holds no widget; the message says what to do
 */
export async function printReserve(name: string, options: ReserveOptions): Promise<void> {
  const { json, isColumn, byKind, browser: program } = options;
  const widths = [...new Set(options.widths)].sort((one, other) => one - other);
  const { text, url } = await readSource(name, options.url).catch((failure: Error) => {
    throw new Error(`${name}: ${failure.message}`, { cause: failure });
  });
  const folder = isAddress(name) || name === '-' ? process.cwd() : dirname(resolve(name));
  const browser = await startBrowser(program);
  let measured: MeasuredPage;
  try {
    measured = await measurePage(browser, { markup: asPage(text), url, folder }, widths);
  } finally {
    await browser.close();
  }
  const { widgets, warnings } = measured;
  for (const warning of warnings) console.error(warning);
  if (widgets.length === 0)
    throw new Error(`${name}: has no widget to reserve space for. Name a page with tags such as <news-headline-card>.`);
  if (json) {
    const heights = widgets.map(({ selector, kind, heights }) => ({
      selector,
      kind,
      heights: Object.fromEntries(widths.map((width, index) => [width, heights[index]])),
    }));
    console.log(JSON.stringify(heights, undefined, 2));
    return;
  }
  console.error(table(measured, widths));
  console.log(reserveCss(widgets, { widths, isColumn, byKind }));
}

/** Makes a page of a piece of markup. It has no margin, so that the widgets are as wide as the window. */
function asPage(markup: string): string {
  if (/<(!doctype|html|body)\b/i.test(markup)) return markup;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Markup</title><style>body { margin: 0 }</style></head><body>${markup}</body></html>`;
}

/** Returns a table of the heights, with a line for each widget. */
function table({ widgets }: MeasuredPage, widths: readonly number[]): string {
  const rows = [
    [...widths.map((width) => `${width}px`), ''],
    ...widgets.map(({ selector, heights }) => [...heights.map((height) => height.toFixed(1)), selector]),
  ];
  return rows
    .map((row) => row.map((cell, index) => (index < widths.length ? cell.padStart(9) : `  ${cell}`)).join(''))
    .join('\n');
}
