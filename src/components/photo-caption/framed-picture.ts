import type { NewsImage } from '../../article/article.js';
import { hideAdded } from '../../article/untrusted-values.js';
import type { PictureFrame } from '../../widget/fallback/fallback-picture.js';

/** Returns the words to show beside the frame, without the words and links that are in it already. */
export function wordsBeside(image: NewsImage, { element, text }: PictureFrame): NewsImage {
  const beside = (word: string | undefined): string | undefined => (word && !text.includes(word) ? word : undefined);
  const away = (address: string | undefined): string | undefined =>
    [...element.querySelectorAll('a')].some(({ href }) => href === address) ? undefined : address;
  const { caption, credit, source, license } = image;
  return hideAdded({
    ...image,
    caption: beside(caption),
    credit: beside(credit),
    source: away(source),
    license: away(license),
  });
}

const measures = new WeakMap<Element, () => void>();
let observer: ResizeObserver | undefined;

/**
 * Calls `report` if a picture is wider than its widget, now or later. The page sets the size of a picture in a frame;
 * our style sheets cannot reach it.
 */
export function watchFit(widget: Element, image: Element, report: () => void): void {
  const measure = (): void => {
    if (image.getBoundingClientRect().width > widget.getBoundingClientRect().width + 1) report();
  };
  observer ??= globalThis.ResizeObserver && new ResizeObserver(measureSoon);
  for (const each of [widget, image]) {
    measures.set(each, measure);
    observer?.observe(each);
  }
  measure();
}

// This function is outside `watchFit`, because the observer would otherwise keep the first widget in memory. It waits
// for the next frame, because browsers report an error if an observed size changes during the report.
function measureSoon(entries: readonly ResizeObserverEntry[]): void {
  requestAnimationFrame(() => entries.forEach(({ target }) => measures.get(target)?.()));
}

/** Stops measuring. Elements that have left the page must not be kept in memory. */
export function endFit(...elements: (Element | undefined)[]): void {
  for (const each of elements) if (each) observer?.unobserve(each);
}
