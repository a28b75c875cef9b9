import type { MeasuredWidget } from './measure-page.js';

/** Options for the style sheet. */
export interface ReserveCssOptions {
  /** The measured widths, the smallest first. */
  widths: readonly number[];
  /** Whether the widths are a column's, for container queries. Default: media queries. */
  isColumn?: boolean;
  /** Whether to write one rule for all widgets of a kind, with their median height. Default: each has its own height. */
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
 * Widgets of one kind share a rule if they have the same heights. The first width's rules apply to smaller widths too; a later width has only what
 * differs from the one before it.
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
  return [...groupBy(widgets, ({ kind }) => kind)].map(([kind, alike]) => ({
    selectors: [kind],
    heights: alike[0]!.heights.map((_, index) => rounded(median(alike.map(({ heights }) => heights[index]!)))),
  }));
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
