import type { StillPage } from './still-page.js';
import { windowHeight } from './watched-page.js';
import { setSize } from '../../support/browsers/set-size.js';

/** A story with stored pictures in every preset. */
export interface Series {
  /** The name of its files, before the preset and the width. */
  name: string;
  story: string;
  /** The widths of the window, in CSS pixels. */
  widths: readonly number[];
  /** The height of the window, if something covers the page. Default: the height of the page. */
  height?: number;
}

/** The presets, each in a language that it is for. */
const presets = [
  { preset: 'none', language: 'en' },
  { preset: 'salmon', language: 'en' },
  { preset: 'broadsheet', language: 'en' },
  { preset: 'bold', language: 'en' },
  { preset: 'japanese', language: 'ja' },
  { preset: 'arabic', language: 'ar' },
] as const;

const widths = [390, 768, 1280];
const phone = [390];

/** The whole pages and widgets that are compared with the pictures in `test/stories/pictures/pages`. */
export const series: readonly Series[] = [
  { name: 'page-article-page', story: 'compositions-pages--article-page', widths },
  { name: 'page-closed-article', story: 'compositions-pages--closed-article', widths },
  { name: 'page-front-page', story: 'compositions-pages--front-page', widths },
  { name: 'page-live-side-column', story: 'compositions-pages--live-side-column', widths },
  { name: 'page-partner-site', story: 'compositions-pages--partner-site', widths },
  { name: 'gate', story: 'widgets-subscription-prompt--gate', widths: phone },
  { name: 'dialog', story: 'widgets-subscription-prompt--dialog', widths: phone, height: 800 },
  { name: 'banner', story: 'widgets-subscription-prompt--banner', widths: phone, height: 800 },
  { name: 'labels', story: 'widgets-headline-card--every-label', widths: phone },
];

/** The scale of the pictures: half a pixel for each pixel of the page. */
export const scale = 0.5;

/** Returns the names of the files of a series, in the order of {@link takeSeries}. */
export function namesOf({ name, widths }: Series): string[] {
  return presets.flatMap(({ preset }) => widths.map((width) => `pages/${name}-${preset}-${width}`));
}

/**
 * Opens a story in every preset and width, and gives a function that takes its picture. The page is loaded once.
 *
 * @throws if the story has a problem
 */
export async function* takeSeries(
  still: StillPage,
  { name, story, widths, height }: Series,
): AsyncGenerator<{ name: string; take: () => Promise<Buffer> }> {
  const { preset, language } = presets[0];
  // Other parts of the walk check accessibility.
  const globals = `a11y.manual:!true;preset:${preset};language:${language}`;
  still.setMode({ name: 'still', globals, width: widths[0]! });
  const problems = await still.visit(story);
  if (!still.page) throw new Error(problems.join('\n'));
  let shown: string = language;
  for (const chosen of presets) {
    if (chosen !== presets[0]) await still.setGlobals(chosen);
    if (chosen.language !== shown) {
      // Text that a page has announced in one language stays. Render the story again, so that it is as a reader of the
      // other language sees it.
      problems.push(...(await still.remount(story)));
      shown = chosen.language;
    }
    if (problems.length > 0) throw new Error(problems.join('\n'));
    for (const width of widths) {
      await setSize(still.page, width, height ?? windowHeight);
      yield { name: `pages/${name}-${chosen.preset}-${width}`, take: () => still.take(height, scale) };
    }
  }
}
