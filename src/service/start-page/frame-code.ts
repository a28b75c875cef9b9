import { escapeAttribute } from '../../widget/fallback/html-text.js';

/** A frame, as its code names it. */
export interface FrameToCopy {
  /** The address of the frame. */
  src: string;
  /** The name of the frame, for screen readers. */
  title: string;
  /** Its permissions. */
  sandbox: string;
  /** Its colour scheme, as in CSS. The background of a frame is transparent only if its tag has the same scheme. */
  scheme: string;
}

/** The height of a frame at a width, both in pixels. */
export type FrameHeight = readonly [width: number, height: number];

/** A rule for the widths from one on: a share of the width, and pixels. */
export interface HeightRule {
  from: number;
  share: number;
  height: number;
}

/** How much a rule may be too high: less than a line of text, or a share of a long list, whose stories change. */
const tolerance = { pixels: 12, share: 0.03 };

/**
 * Makes rules from measured heights. The picture in a card is as high as a share of its width, so some rules grow with
 * the width. A rule is never too low at the measured widths.
 *
 * @param heights by width, the smallest first
 */
export function heightRules(heights: readonly FrameHeight[]): HeightRule[] {
  const shares = [0, ...pictureShares(heights)];
  const rules: HeightRule[] = [];
  for (let start = 0; start < heights.length;) {
    const [best] = shares
      .map((share) => ({ share, ...reach(heights, start, share) }))
      .sort((one, other) => other.end - one.end);
    rules.push({ from: heights[start]![0], share: best!.share, height: Math.ceil(best!.height) });
    start = best!.end;
  }
  return rules;
}

/** Returns where a rule ends that begins at `start`, and its pixels. */
function reach(heights: readonly FrameHeight[], start: number, share: number): { end: number; height: number } {
  let [least, most] = [Infinity, -Infinity];
  let end = start;
  for (; end < heights.length; end++) {
    const [width, height] = heights[end]!;
    const rest = height - share * width;
    const spare = Math.max(tolerance.pixels, tolerance.share * height);
    if (Math.max(most, rest) - Math.min(least, rest) > spare) break;
    [least, most] = [Math.min(least, rest), Math.max(most, rest)];
  }
  return { end: Math.max(end, start + 1), height: most };
}

/** Returns the usual growth from one width to the next; none if heights do not grow. */
function pictureShares(heights: readonly FrameHeight[]): number[] {
  const shares = heights
    .map(([width, height], index) => {
      const [before, low] = heights[index - 1] ?? [0, Infinity];
      return (height - low) / (width - before);
    })
    .filter((share) => share > 0.1)
    .sort((one, other) => one - other);
  const middle = shares[Math.floor(shares.length / 2)];
  if (middle === undefined) return [];
  // Heights are whole pixels, so each share is a little off.
  const alike = shares.filter((share) => Math.abs(share - middle) < 0.1);
  return [alike.reduce((sum, share) => sum + share, 0) / alike.length];
}

/** Returns the code of a frame to copy. */
export function frameCode({ src, title, sandbox, scheme }: FrameToCopy, heights: readonly FrameHeight[]): string {
  const name = `standfirst-${nameOf(src)}`;
  const rules = heightRules(heights).map(({ share, from, height }, index) => {
    const value = share ? `calc(${Number((share * 100).toFixed(1))}cqi + ${height}px)` : `${height}px`;
    const rule = `.${name} > iframe { height: ${value}; }`;
    return `  ${index === 0 ? rule : `@container (width >= ${from}px) { ${rule} }`}`;
  });
  const common = heights.find(([width]) => width >= 390) ?? heights.at(-1);
  const frame = [
    `src="${escapeAttribute(src)}"`,
    `title="${escapeAttribute(title)}"`,
    `width="100%" height="${common?.[1] ?? 300}" frameborder="0" loading="lazy"`,
    `sandbox="${sandbox}"`,
    ...(scheme === 'light' ? [] : [`style="color-scheme: ${scheme}"`]),
  ];
  const table =
    rules.length > 0
      ? `<style>
  .${name} { container-type: inline-size; }
${rules.join('\n')}
</style>
`
      : '';
  const script = new URL('../frame.js', src).href;
  return `${table}<div class="${name}">
  <iframe ${frame.join('\n    ')}></iframe>
</div>
<script async src="${escapeAttribute(script)}"></script>`;
}

/** Returns a short name for an address, so that several frames on a page have their own rules. */
function nameOf(address: string): string {
  let hash = 5381;
  for (const letter of address) hash = (hash * 33 + letter.codePointAt(0)!) % 2 ** 32;
  return hash.toString(36);
}
