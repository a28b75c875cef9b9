import type { NewsImage } from '../../article/article.js';
import { plainText } from '../../article/text.js';
import type { Fallback } from '../../controllers/fallback-markup.js';
import { visibleText } from '../../controllers/fallback-properties.js';

/** How many of a widget's children the style sheet can tell apart. */
const mostChildren = 6;

/** Where the page's picture is if it is not a direct child: in a child that can be shown itself, with all that is in it. */
export interface PictureFrame {
  element: Element;
  /** Its place among the children of the widget, from 1. */
  place: number;
  /** What a reader reads in it. */
  text: string;
}

/** The direct child that the one picture of a widget is in. */
export function frameOf(widget: Element, { picture, image, isWhole }: Fallback): PictureFrame | undefined {
  if (picture || !image || isWhole) return undefined;
  const place = [...widget.children].findIndex((child) => child.contains(image)) + 1;
  const element = widget.children[place - 1]!;
  return place <= mostChildren ? { element, place, text: plainText(visibleText(element)) ?? '' } : undefined;
}

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
  // What changes a size while sizes are observed is an error of the page.
  observer ??= new ResizeObserver((entries) =>
    requestAnimationFrame(() => entries.forEach(({ target }) => measures.get(target)?.())),
  );
  for (const each of [widget, image]) {
    measures.set(each, measure);
    observer.observe(each);
  }
  measure();
}
