import { contrast, hex, type Pixel } from './contrast.js';

/** Selects places where text is on a picture. A theme does not set its colour there. */
const onPicture = '.overlay > .text, .card > .media, dialog, [popover], .note';

/** The tokens that colour text, by the place of the text. More specific places come first. */
const tokenOf: readonly (readonly [place: string, token: string])[] = [
  ['.main', '--news-color-on-accent or --news-color-accent'],
  ['.live', '--news-color-live'],
  ['.breaking', '--news-color-breaking'],
  ['.opinion, .analysis, .comment [part=authors]', '--news-color-opinion'],
  ['.sponsored, .sponsor', '--news-color-sponsored'],
  ['.kicker, a.action', '--news-color-accent'],
  ['.dateline', '--news-color-text'],
  ['.overline .label, .meta, .figure .text, .terms, .deadline', '--news-color-quiet'],
];

/** The backgrounds under each checked element, the lowest first; `undefined` if they cannot be known. */
export type Papers = Map<Element, readonly string[] | undefined>;

/** A pair of colours that is hard to read. */
interface WeakPair {
  /** Identifies the pair and its token, which many widgets share. */
  key: string;
  message: string;
}

/**
 * Finds text in a widget that has too little contrast with its background: less than 4.5 : 1, or 3 : 1 for large type
 * (WCAG 2.2, success criterion 1.4.3). Skips text over a picture or a gradient. Finds nothing if there is no
 * `OffscreenCanvas`.
 *
 * @param papers the backgrounds that are already known, shared by all widgets of a check
 * @returns each pair of colours once for each token
 */
export function contrastProblems(widget: Element, papers: Papers): WeakPair[] {
  if (typeof OffscreenCanvas !== 'function') return [];
  const pairs = new Map<string, WeakPair>();
  for (const element of widget.shadowRoot!.querySelectorAll<HTMLElement>('.root *')) {
    if (!hasWords(element) || element.closest(onPicture) || element.getClientRects().length === 0) continue;
    const { color, fontSize, fontWeight, visibility } = getComputedStyle(element);
    if (visibility !== 'visible') continue;
    const under = papersUnder(element, papers);
    if (!under) continue;
    const paper = paint(...under);
    const ink = paint(...under, color);
    const ratio = contrast(ink, paper);
    const size = parseFloat(fontSize);
    // Large is 18 points, or 14 in bold.
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    const needed = isLarge ? 3 : 4.5;
    if (ratio >= needed) continue;
    const pair = `${hex(ink)} on ${hex(paper)}`;
    const token = tokenFor(element);
    const key = `${pair} ${token}`;
    if (pairs.has(key)) continue;
    const words = element.textContent.trim().slice(0, 30);
    pairs.set(key, {
      key,
      message: `shows “${words}” in ${pair}, a contrast of ${ratio.toFixed(2)}:1. Readers need ${needed}:1. Change ${token}.`,
    });
  }
  return [...pairs.values()];
}

const hasWords = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '');

function tokenFor(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    for (const [place, token] of tokenOf) if (at.matches(place)) return token;
  }
  return '--news-color-text';
}

/**
 * Returns the backgrounds under the text of an element: from the lowest that is visible, or the window's, up to its
 * own.
 */
function papersUnder(element: Element, papers: Papers): readonly string[] | undefined {
  if (!papers.has(element)) papers.set(element, readPapers(element, papers));
  return papers.get(element);
}

function readPapers(element: Element, papers: Papers): readonly string[] | undefined {
  const hasPicture = ['', '::before', '::after'].some(
    (pseudo) => getComputedStyle(element, pseudo).backgroundImage !== 'none',
  );
  if (hasPicture) return undefined;
  const { backgroundColor, borderImageSource } = getComputedStyle(element);
  if (isOpaque(backgroundColor)) return [backgroundColor];
  // The paper of paid content is an image of one colour.
  const [, own = backgroundColor] = /^linear-gradient\((.+?) 0px/.exec(borderImageSource) ?? [];
  const around = element.assignedSlot ?? element.parentElement ?? hostOf(element);
  const below = around ? papersUnder(around, papers) : [windowPaper()];
  return below && [...below, own];
}

/** Returns the window's background. A canvas has no colour scheme, so the system colour cannot be painted. */
function windowPaper(): string {
  const { colorScheme } = getComputedStyle(document.documentElement);
  const isDark =
    /dark/.test(colorScheme) && (!/light/.test(colorScheme) || matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? '#121212' : 'white';
}

const hostOf = ({ parentNode }: Element): Element | undefined => (parentNode as ShadowRoot | null)?.host;

let pen: OffscreenCanvasRenderingContext2D | undefined;

/** Paints colours on top of each other. Returns the red, green, blue and alpha of the pixel. */
function pixelOf(layers: readonly string[]): Uint8ClampedArray {
  pen ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  pen.clearRect(0, 0, 1, 1);
  for (const layer of layers) {
    pen.fillStyle = layer;
    pen.fillRect(0, 0, 1, 1);
  }
  return pen.getImageData(0, 0, 1, 1).data;
}

function paint(...layers: string[]): Pixel {
  const [red, green, blue] = pixelOf(layers);
  return [red!, green!, blue!];
}

const isOpaque = (color: string): boolean => pixelOf([color])[3] === 255;
