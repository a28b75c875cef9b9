/**
 * Estimates how high a frame must be. The service has no browser. A page that listens to the frame corrects the height;
 * in any other, words must not be cut off. So an estimate is rather too high than too low.
 */
import type { Article } from '../../article/article.js';
import type { FrameSettings } from '../frames/frame-settings.js';
import { isHigh, linesOf } from './text-lines.js';

/** The edge of a frame with a border, on both sides together. */
const edges = 32;

/** The size of a card's small type, and the space between its texts, in pixels. */
const small = 13;
const gap = 8;

/** The space around each story of a list and the lines between them, by the cards of the list, in pixels. */
const around = { compact: 44, row: 40, besideLead: 28, stacked: 80, strip: 32 };

/** The words of an overlay are in its picture, which is at least this high, with this space around them, in pixels. */
const overlay = { least: 330, around: 72 };

/** The width of a picture divided by its height. */
const ratio = 1.5;

/** The widths of a frame on a phone, in pixels. */
const phones = [288, 320, 360, 390, 420];

/**
 * Returns heights that are enough at the greatest width, and on a phone, where the same page is narrower: that of a
 * frame with the first article, with the first two, and so on.
 *
 * @param width the greatest width of the frame, in pixels
 */
export function frameHeights(articles: readonly Article[], settings: FrameSettings, width: number): number[] {
  const widths = [...phones.filter((each) => each < width), width];
  const heights = widths.map((each) => heightsAt(articles, settings, each));
  return articles.map((_, index) => edges + Math.ceil(Math.max(...heights.map((some) => some[index]!))));
}

function heightsAt(articles: readonly Article[], { kind, layout }: FrameSettings, width: number): number[] {
  const room = Math.max(100, width - edges);
  const all = (form: string, within: number): number[] => articles.map((article) => cardHeight(article, form, within));
  if (kind === 'card') return all(layout ?? 'auto', room);
  switch (layout) {
    case 'grid': {
      const columns = room < 480 ? 1 : room < 760 ? 2 : 3;
      const highest = highestOf(all('stacked', (room - 32 * (columns - 1)) / columns));
      return highest.map((height, index) => Math.ceil((index + 1) / columns) * (height + around.stacked));
    }
    case 'lead-and-list': {
      const [lead = 0] = all('lead', room);
      return sumsOf([lead - around.besideLead, ...all('compact', room).slice(1)], around.besideLead);
    }
    case 'strip':
      return highestOf(all('stacked', 280)).map((height) => height + around.strip);
    default:
      return room < 520 ? sumsOf(all('compact', room), around.compact) : sumsOf(all('row', room), around.row);
  }
}

/** Returns the sum of the first height, of the first two, and so on, each with some more pixels. */
function sumsOf(heights: readonly number[], more: number): number[] {
  let sum = 0;
  return heights.map((height) => (sum += height + more));
}

/** Returns the highest of the first height, of the first two, and so on. */
function highestOf(heights: readonly number[]): number[] {
  let highest = 0;
  return heights.map((height) => (highest = Math.max(highest, height)));
}

/** The height of a card, by the rules of `headline-card.styles.ts`. */
function cardHeight(article: Article, layout: string, width: number): number {
  const { large, beside, rest = 15 } = shapeOf(layout, width);
  const picture = article.image && layout !== 'text' ? beside : undefined;
  const column = picture ? width - picture.width - picture.gap : width;
  const { headline, standfirst, kicker, labels, authors, publication, published } = article;
  const isShort = layout === 'compact' || (layout === 'row' && width < 480 - edges);
  // In a narrow card, names that need a second line are not shown.
  const names = authors.slice(0, width < 480 ? 1 : undefined).map(({ name }) => name);
  const words = [...names, publication?.name, published && 'September 30, 2026'].filter(Boolean).join('      ');
  // Lines of high characters have more space between them.
  const more = isHigh(headline) ? 0.28 : 0;
  const text =
    (kicker || labels.length > 0 ? (1.3 + more) * small + gap : 0) +
    linesOf(headline, Math.min(column / large, 32)) * (1.2 + more) * large +
    (standfirst && !isShort ? gap + linesOf(standfirst, Math.min(column / rest, 38)) * (1.45 + more) * rest : 0) +
    (words ? gap + linesOf(words, column / small) * (1.55 + more) * small : 0);
  if (!article.image || layout === 'text') return text;
  if (layout === 'overlay')
    return Math.max(width / ratio, Math.min(1.25 * width, overlay.least), text + overlay.around);
  return picture ? Math.max(picture.height, text) : width / ratio + 12 + text;
}

/** The sizes of a card's type, in pixels, and its picture if that is beside the text. */
interface Shape {
  large: number;
  rest?: number;
  beside?: { width: number; height: number; gap: number };
}

function shapeOf(layout: string, width: number): Shape {
  const picture = (share: number, space: number): Shape['beside'] => {
    const size = share * (width - space);
    return { width: size, height: size / ratio, gap: space };
  };
  const clamp = (least: number, size: number, most: number): number => Math.min(Math.max(least, size), most);
  const isLead = layout === 'lead' || layout === 'overlay';
  if (layout === 'compact') {
    const size = width < 288 ? 56 : 96;
    return { large: 17, beside: { width: size, height: size, gap: 12 } };
  }
  if ((layout === 'lead' && width >= 720) || (layout === 'auto' && width >= 896))
    return { large: clamp(28, 12.8 + 0.024 * width, 48), rest: 17, beside: picture(0.6, 28) };
  if (isLead) return { large: clamp(24, 16.8 + 0.029 * width, 52), rest: 17 };
  if (layout === 'row' || (layout === 'auto' && width >= 480))
    return { large: clamp(18, 13.6 + 0.0135 * width, 32), beside: picture(0.4, 20) };
  return { large: clamp(18, 14.4 + 0.017 * width, 28) };
}
