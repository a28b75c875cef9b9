import type { NewsImage } from '../../article/article.js';
import type { PictureFrame } from '../../controllers/fallback-picture.js';

/** What is said of a picture beside the frame: words that are in it already are left out, and so are links. */
export function wordsBeside(image: NewsImage, { element, text }: PictureFrame): NewsImage {
  const beside = (word: string | undefined): string | undefined => (word && !text.includes(word) ? word : undefined);
  const away = (address: string | undefined): string | undefined =>
    [...element.querySelectorAll('a')].some(({ href }) => href === address) ? undefined : address;
  const { caption, credit, source, license } = image;
  return { ...image, caption: beside(caption), credit: beside(credit), source: away(source), license: away(license) };
}

const measures = new WeakMap<Element, () => void>();
let observer: ResizeObserver | undefined;

/**
 * Calls `report` if a picture is wider than its widget, now or later: the size of a picture in a frame is the page's, and no style sheet of
 * ours reaches it.
 */
export function watchFit(widget: Element, image: Element, report: () => void): void {
  const measure = (): void => {
    if (image.getBoundingClientRect().width > widget.getBoundingClientRect().width + 1) report();
  };
  observer ??= new ResizeObserver(measureSoon);
  for (const each of [widget, image]) {
    measures.set(each, measure);
    observer.observe(each);
  }
  measure();
}

// Outside, because a function made in the other would hold the first widget for good. What changes a size while sizes are observed is an error
// of the page, so the next frame does.
function measureSoon(entries: readonly ResizeObserverEntry[]): void {
  requestAnimationFrame(() => entries.forEach(({ target }) => measures.get(target)?.()));
}

/** Measures no more: what is out of the page must not be held. */
export function endFit(...elements: (Element | undefined)[]): void {
  for (const each of elements) if (each) observer?.unobserve(each);
}
