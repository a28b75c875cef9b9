import { dirname, resolve } from 'node:path';
import { startBrowser } from './browser.js';
import { measurePage, type MeasuredPage, type MeasuredWidget } from './measure-page.js';
import { print } from './print.js';
import { ProgressLine } from './progress-line.js';
import { isAddress, readSource } from './read-source.js';

/** The default widths: common phones, a tablet, laptops. */
export const commonWidths: readonly number[] = [360, 375, 390, 412, 430, 768, 1024, 1280, 1440];

/** How to measure a page, and which parts to print. */
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
 * Measures the widgets of a page and prints the CSS that reserves their space. Prints the heights as a table to
 * standard error.
 *
 * @param name the page or a piece of markup: a file, an address, or `-` for standard input
 * @throws if it cannot be read or shown, or contains no widget; the message says what to do
 */
export async function printReserve(name: string, options: ReserveOptions): Promise<void> {
  const { json, isColumn, byKind } = options;
  const widths = [...new Set(options.widths)].sort((one, other) => one - other);
  const { widgets, warnings } = await measure(name, widths, options);
  for (const warning of warnings) console.error(warning);
  if (widgets.length === 0)
    throw new Error(`${name}: has no widget to reserve space for. Give a page with tags such as <news-headline-card>.`);
  if (json) {
    const heights = widgets.map(({ selector, kind, heights }) => ({
      selector,
      kind,
      heights: Object.fromEntries(widths.map((width, index) => [width, heights[index]])),
    }));
    await print(`${JSON.stringify(heights, undefined, 2)}\n`);
    return;
  }
  if (byKind)
    for (const [kind, alike] of groupBy(widgets, ({ kind }) => kind))
      if (isMixed(alike))
        console.error(
          `The heights of ${kind} differ too much for one rule, so each card has its own. A style sheet cannot see a picture that is only in the data of a card. Write the picture as markup inside the tag, or set “image”.`,
        );
  console.error(table(widgets, widths));
  await print(`${reserveCss(widgets, { widths, isColumn, byKind })}\n`);
}

/** Reads a page and measures its widgets. Meanwhile shows the step. */
async function measure(
  name: string,
  widths: readonly number[],
  { url: address, browser: program }: ReserveOptions,
): Promise<MeasuredPage> {
  const progress = new ProgressLine();
  try {
    // Standard input is not shown: at a terminal, the user may be typing it.
    if (name !== '-') progress.show(`Reading ${name}`);
    const { text, url } = await readSource(name, address).catch((failure: Error) => {
      throw new Error(`${name}: ${failure.message}`, { cause: failure });
    });
    const folder = isAddress(name) || name === '-' ? process.cwd() : dirname(resolve(name));
    progress.show('Starting the browser…');
    const browser = await startBrowser(program);
    try {
      return await measurePage(browser, { markup: asPage(text), url, folder }, widths, (width, index) =>
        progress.show(`Measuring ${width} px (${index + 1} of ${widths.length})…`),
      );
    } finally {
      await browser.close();
    }
  } finally {
    progress.end();
  }
}

/** Makes a page from a piece of markup. It has no margin, so that the widgets are as wide as the window. */
function asPage(markup: string): string {
  if (/<(!doctype|html|body)\b/i.test(markup)) return markup;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Markup</title><style>body { margin: 0 }</style></head><body>${markup}</body></html>`;
}

/** Returns a table of the heights, with a line for each widget. */
function table(widgets: readonly MeasuredWidget[], widths: readonly number[]): string {
  const rows = [
    [...widths.map((width) => `${width}px`), ''],
    ...widgets.map(({ selector, heights }) => [...heights.map((height) => height.toFixed(1)), selector]),
  ];
  return rows
    .map((row) => row.map((cell, index) => (index < widths.length ? cell.padStart(9) : `  ${cell}`)).join(''))
    .join('\n');
}

/** Options for the style sheet. */
export interface ReserveCssOptions {
  /** The measured widths, the smallest first. */
  widths: readonly number[];
  /** Whether the widths are a column's, for container queries. Default: media queries. */
  isColumn?: boolean;
  /**
   * Whether to write one rule for all widgets of a kind, with their median height. Default: each has its own height.
   */
  byKind?: boolean;
}

/** The selectors of a rule, and its height at each width. */
interface Reservation {
  selectors: string[];
  heights: number[];
}

/**
 * Returns the style sheet that reserves the measured heights. It goes with `reserve.css`, which reads `--news-reserve`.
 *
 * Widgets of one kind share a rule if they have the same heights. The rules of the first width also apply to smaller
 * windows. Each later width has only the rules that differ from the width before.
 */
export function reserveCss(
  widgets: readonly MeasuredWidget[],
  { widths, isColumn = false, byKind = false }: ReserveCssOptions,
): string {
  const reservations = merge(byKind ? reserveKinds(widgets) : reserveEach(widgets));
  const query = isColumn ? 'container' : 'media';
  return widths
    .map((width, index) => {
      const rules = reservations
        .filter(({ heights }) => index === 0 || heights[index] !== heights[index - 1])
        .map(({ selectors, heights }) => rule(selectors, heights[index]!));
      if (index === 0 || rules.length === 0) return rules.join('\n');
      return `@${query} (min-width: ${width}px) {\n${indent(rules.join('\n'))}\n}`;
    })
    .filter((block) => block !== '')
    .join('\n');
}

function rule(selectors: readonly string[], height: number): string {
  return `${selectors.join(',\n')} {\n  --news-reserve: ${height}px;\n}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

function reserveEach(widgets: readonly MeasuredWidget[]): Reservation[] {
  return [...groupBy(widgets, ({ kind }) => kind)].flatMap(([kind, alike]) => {
    const each = alike.map(({ selector, heights }) => ({ selectors: [selector], heights: heights.map(rounded) }));
    const isSame = new Set(each.map(({ heights }) => heights.join())).size === 1;
    // An id names one widget, even on another page with others of its kind.
    const isNamed = alike.length === 1 && alike[0]!.hasId;
    return isSame && !isNamed ? [{ selectors: [kind], heights: each[0]!.heights }] : each;
  });
}

function reserveKinds(widgets: readonly MeasuredWidget[]): Reservation[] {
  return [...groupBy(widgets, ({ kind }) => kind)].flatMap(([kind, alike]) => {
    if (isMixed(alike)) return reserveEach(alike);
    const heights = heightsAtEachWidth(alike).map((each) => rounded(median(each)));
    return [{ selectors: [kind], heights }];
  });
}

/**
 * Whether cards that a style sheet cannot tell apart need different heights: one is more than twice as high as another.
 * Usually, a picture is only in the data of some cards.
 */
function isMixed(alike: readonly MeasuredWidget[]): boolean {
  const isCard = alike[0]!.tag === 'news-headline-card';
  return (
    isCard &&
    heightsAtEachWidth(alike).some((heights) => {
      const shown = heights.filter((height) => height > 0);
      return Math.max(...shown) > 2 * Math.min(...shown);
    })
  );
}

function heightsAtEachWidth(widgets: readonly MeasuredWidget[]): number[][] {
  return widgets[0]!.heights.map((_, index) => widgets.map(({ heights }) => heights[index]!));
}

/** Merges rules with the same heights. */
function merge(reservations: readonly Reservation[]): Reservation[] {
  return [...groupBy(reservations, ({ heights }) => heights.join()).values()].map((same) => ({
    selectors: same.flatMap(({ selectors }) => selectors),
    heights: same[0]!.heights,
  }));
}

/** Rounds to a hundredth of a pixel: browsers lay out in steps of about a sixtieth. */
function rounded(height: number): number {
  return Math.round(height * 100) / 100;
}

function median(heights: readonly number[]): number {
  const sorted = [...heights].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)]!;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
