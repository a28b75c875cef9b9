/** The look of a page in one colour scheme. A value that the page leaves to the browser is absent. */
export interface PageLook {
  /** The computed colour of links in text. */
  link?: string;
  /** Whether links have the colour of the text. */
  isInk: boolean;
  /** The radius of buttons in pixels. */
  radius?: number;
  /** Whether buttons are as round as they can be. */
  isPill: boolean;
  text?: string;
  headline?: string;
  /** Whether the page lets the browser use dark colours, and the reader prefers them. */
  isDark: boolean;
}

/** The classes of the text in widespread style sheets, for those that do not style bare tags. */
const textClasses = ['', 'markdown-body', 'entry-content', 'prose', 'content', 'typography'];

/** The classes of the main button in widespread style sheets. */
const buttons = [
  '<button class="btn btn-primary">A button</button>',
  '<button class="button primary is-primary">A button</button>',
  '<a class="wp-element-button wp-block-button__link" href="#">A button</a>',
  '<button>A button</button>',
  '<input type="submit" value="A button">',
];

/** Elements that are added to a page, for style sheets without a page and pages without such elements. */
export const probes = `<div class="news-probes">
${textClasses
  .map((name) => `<div class="${name}"><h1>A title</h1><h2>A title</h2><p>Text and <a href="#">a link</a></p></div>`)
  .join('\n')}
<div class="wp-block-button">${buttons.join('\n')}</div>
</div>`;

/** Reads the look of a page. It has {@link probes}. */
export function readLook(page: Document): PageLook {
  const { link, ink, place = page.body } = readLinks(page);
  const { radius, isPill } = readButtons(page);
  const body = setFont(page, texts(page));
  return {
    link: link === ink ? undefined : link,
    isInk: link !== undefined && link === ink,
    radius,
    isPill,
    text: body,
    headline: setFont(page, titles(page)) ?? body,
    isDark: isDarkIn(place),
  };
}

/** Returns the elements of the page itself for each selector, and those of the probes after them. */
function groupsOf(page: Document, selectors: readonly string[]): HTMLElement[][] {
  const all = (selector: string): HTMLElement[] => [...page.querySelectorAll<HTMLElement>(selector)].slice(0, 300);
  const own = selectors.map((selector) => all(selector).filter((element) => !element.closest('.news-probes')));
  const added = all('.news-probes > div').map((place) => [...place.querySelectorAll<HTMLElement>(selectors.at(-1)!)]);
  return [...own, ...added].filter(({ length }) => length > 0);
}

const texts = (page: Document): HTMLElement[][] => groupsOf(page, ['article p, main p', 'p']);
const titles = (page: Document): HTMLElement[][] => groupsOf(page, ['article :is(h1, h2), main :is(h1, h2)', 'h1, h2']);

function readLinks(page: Document): { link?: string; ink?: string; place?: HTMLElement } {
  for (const links of groupsOf(page, ['article p a[href], main p a[href]', 'p a[href]'])) {
    const browsers = browserValue(page, 'a', 'color');
    const link = mostCommon(links.map((each) => getComputedStyle(each).color).filter((color) => color !== browsers));
    const around = links.map((each) => each.parentElement!);
    if (link) return { link, ink: mostCommon(around.map((each) => getComputedStyle(each).color)), place: around[0]! };
  }
  return {};
}

function readButtons(page: Document): { radius?: number; isPill: boolean } {
  const all = 'button, [type="submit"], [class*="button" i], [class*="btn" i]';
  const own = [...page.querySelectorAll<HTMLElement>(all)].filter((each) => !each.closest('.news-probes'));
  const added = [...page.querySelectorAll<HTMLElement>('.news-probes > .wp-block-button > *')].map((each) => [each]);
  for (const group of [own.filter(isFilled), ...added]) {
    const radii = group.map((each) => radiusOf(each)).filter((radius) => radius !== '');
    const radius = mostCommon(radii);
    if (radius) return { radius: parseFloat(radius), isPill: radius === pill };
  }
  return { isPill: false };
}

const pill = 'pill';

/** Returns the radius that a page gives to a button; empty if it gives none. */
function radiusOf(button: HTMLElement): string {
  const { borderTopLeftRadius: radius } = getComputedStyle(button);
  if (radius === browserValue(button.ownerDocument, button.localName, 'border-top-left-radius')) return '';
  const { height } = button.getBoundingClientRect();
  return radius.endsWith('%') || parseFloat(radius) >= (height || 60) / 2 ? pill : radius;
}

/** Whether an element has words on a background that the page gives it, as a main button has. */
function isFilled(element: HTMLElement): boolean {
  const { backgroundColor } = getComputedStyle(element);
  return (
    element.textContent!.trim() !== '' &&
    !/[,/] 0\)$|transparent/.test(backgroundColor) &&
    backgroundColor !== browserValue(element.ownerDocument, element.localName, 'background-color')
  );
}

/** Returns the font that a page gives to the first group that it gives one to. */
function setFont(page: Document, groups: HTMLElement[][]): string | undefined {
  const browsers = browserFont(page);
  for (const group of groups) {
    const font = mostCommon(group.map((each) => getComputedStyle(each).fontFamily).filter((each) => each !== browsers));
    if (font) return font;
  }
  return undefined;
}

/** Whether `light-dark()` is dark in a place of a page. */
function isDarkIn(place: HTMLElement): boolean {
  const sample = place.ownerDocument.createElement('i');
  sample.style.setProperty('color', 'light-dark(rgb(0, 0, 0), rgb(255, 255, 255))', 'important');
  place.append(sample);
  const { color } = getComputedStyle(sample);
  sample.remove();
  return color === 'rgb(255, 255, 255)';
}

/** Returns the value that an element would have without the page's style sheets. */
function browserValue(page: Document, tag: string, property: string): string {
  const element = page.createElement(tag);
  element.setAttribute('href', '#');
  page.body.append(element);
  const value = reverted(element, property);
  element.remove();
  return value;
}

/**
 * Returns the font of a page without style sheets. It is measured on the root, because any other element inherits its
 * font.
 */
function browserFont({ documentElement }: Document): string {
  const own = documentElement.style.cssText;
  const font = reverted(documentElement, 'font-family');
  documentElement.style.cssText = own;
  return font;
}

function reverted(element: HTMLElement, property: string): string {
  element.style.setProperty(property, 'revert', 'important');
  return getComputedStyle(element).getPropertyValue(property);
}

function mostCommon(values: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
