/** Where words lie on a picture, their colour is no matter of a theme's. */
const onPicture = '.overlay > .text, .card > .media, dialog, [popover], .note';

/** What each part of a widget takes its colour from. */
const tokenOf: Readonly<Record<string, string>> = {
  kicker: 'accent',
  live: 'live',
  breaking: 'breaking',
  opinion: 'opinion',
  analysis: 'opinion',
  sponsored: 'sponsored',
  sponsor: 'sponsored',
  label: 'quiet',
  meta: 'quiet',
  text: 'quiet',
  terms: 'quiet',
  deadline: 'quiet',
};

/**
 * The words in a widget that have too little contrast with the paper under them: less than 4.5 : 1, or 3 : 1 for large type, as WCAG 2.2
 * (success criterion 1.4.3) counts it.
 *
 * @returns a sentence for each pair of colours
 */
export function contrastProblems(widget: Element): string[] {
  const problems = new Map<string, string>();
  for (const element of widget.shadowRoot!.querySelectorAll<HTMLElement>('.root *')) {
    if (!hasWords(element) || element.closest(onPicture) || element.getClientRects().length === 0) continue;
    const { color, fontSize, fontWeight, visibility } = getComputedStyle(element);
    if (visibility !== 'visible') continue;
    const under = papersUnder(element);
    const paper = paint(...under);
    const ink = paint(...under, color);
    const ratio = contrast(ink, paper);
    const size = parseFloat(fontSize);
    // Large is 18 points, or 14 in bold.
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    const needed = isLarge ? 3 : 4.5;
    if (ratio >= needed) continue;
    const pair = `${hex(ink)} on ${hex(paper)}`;
    problems.set(
      pair,
      `shows “${element.textContent.trim().slice(0, 30)}” in ${pair}, a contrast of ${ratio.toFixed(2)}:1 where readers need ${needed}:1. Change ${tokenFor(element)}.`,
    );
  }
  return [...problems.values()];
}

const hasWords = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '');

function tokenFor(element: Element): string {
  if (element.closest('.main')) return '--news-color-on-accent or --news-color-accent';
  for (let at: Element | null = element; at; at = at.parentElement) {
    const named = [...at.classList].find((name) => Object.hasOwn(tokenOf, name));
    if (named) return `--news-color-${tokenOf[named]}`;
    if (at.classList.contains('action')) return '--news-color-accent';
  }
  return '--news-color-text';
}

/** The backgrounds under an element, from the window's to its own. */
function papersUnder(element: Element): string[] {
  const papers: string[] = [];
  for (let at: Element | undefined = element; at; at = at.assignedSlot ?? at.parentElement ?? hostOf(at)) {
    papers.unshift(getComputedStyle(at).backgroundColor);
  }
  // A canvas to paint on has no scheme.
  const { colorScheme } = getComputedStyle(document.documentElement);
  const isDark =
    /dark/.test(colorScheme) && (!/light/.test(colorScheme) || matchMedia('(prefers-color-scheme: dark)').matches);
  return [isDark ? '#121212' : 'white', ...papers];
}

const hostOf = ({ parentNode }: Element): Element | undefined => (parentNode as ShadowRoot | null)?.host;

type Pixel = readonly [red: number, green: number, blue: number];

/** Colours painted one over the other, as a screen shows them. */
function paint(...layers: string[]): Pixel {
  const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
  for (const layer of layers) {
    pen.fillStyle = layer;
    pen.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

const hex = (pixel: Pixel): string => `#${pixel.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

/** The contrast ratio of WCAG 2.2. */
function contrast(one: Pixel, other: Pixel): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** The relative luminance of WCAG 2.2. */
function luminance(pixel: Pixel): number {
  const [red, green, blue] = pixel.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
