import { clearPage, partOf, place, until } from './page.js';

/** The presets that a designer has made; `plain` changes nothing. */
export const designed = ['salmon', 'broadsheet', 'bold', 'japanese', 'arabic'] as const;
export const presets = ['plain', ...designed] as const;
export type Preset = (typeof presets)[number];

const presetsFolder = new URL('../../../src/theme/presets/', import.meta.url);
/** Returns the address of a preset's style sheet. */
export const address = (preset: Preset): string => new URL(`${preset}.css`, presetsFolder).href;
export const picture = new URL('../../hosts/newsroom/pictures/barrier-320.webp', import.meta.url).href;

/** Adds presets to the page, as a page links them. */
export async function link(...names: readonly Preset[]): Promise<void> {
  await Promise.all(
    names.map(
      (name) =>
        new Promise((resolve, reject) => {
          const sheet = document.createElement('link');
          sheet.rel = 'stylesheet';
          sheet.href = address(name);
          sheet.className = 'test-theme';
          sheet.onload = resolve;
          sheet.onerror = reject;
          document.head.append(sheet);
        }),
    ),
  );
}

/** Adds rules of the page, after existing ones. */
export function addRules(css: string): void {
  const style = document.createElement('style');
  style.className = 'test-theme';
  style.textContent = css;
  document.head.append(style);
}

/** Removes the theme from the page. */
export function clearTheme(): void {
  clearPage();
  for (const sheet of document.querySelectorAll('.test-theme')) sheet.remove();
  for (const name of ['class', 'style', 'dir', 'lang']) document.documentElement.removeAttribute(name);
}

export const card = (attributes: string): string =>
  `<news-headline-card href="/a" kicker="Ports" headline="Dredging to start a month early" standfirst="The channel is too shallow."
    authors="Mara Lin" published-at="2026-03-02" ${attributes}></news-headline-card>`;

/** Every widget. */
export const widgets = `
  ${card(`layout="lead" label="live breaking" image="${picture}" image-alt="A barrier" image-width="320" image-height="213"`)}
  ${card(`layout="stacked" label="opinion" related='[{"headline": "Why it silts up", "url": "/b"}]'`)}
  ${card(`layout="compact" label="sponsored" sponsor="Halyard Shipping" image="${picture}" image-alt="A barrier" image-width="320" image-height="213"`)}
  ${card('layout="text" label="exclusive updated" access="subscriber"')}
  <news-byline authors="Mara Lin, ports reporter; Ruth Calder" agency="Halyard Press" dateline="Kelmouth" published-at="2026-03-02"></news-byline>
  <news-photo-caption caption="The barrier at Kelmouth" credit="Ansel Dray" license-href="/licence" expandable><img src="${picture}" alt="A barrier" width="320" height="213"></news-photo-caption>
  <news-share-icons url="https://news.example/a" networks="x facebook email copy"></news-share-icons>
  <news-subscription-prompt state="exhausted" article-limit="5" period="month" subscribe-href="/s" sign-in-href="/i">
    <news-offer name="Digital" price="9" intro-price="1" intro-period="3 months" currency="USD" period="month" href="/d" terms="Until you cancel" benefits="Every story; The archive"></news-offer>
    <news-offer name="Print" price="24" currency="USD" period="month" href="/p" deadline="2099-03-02"></news-offer>
  </news-subscription-prompt>`;

/** Pages for widgets: the style of their root element. */
export const hosts = {
  'a light page': 'background: #fff; color: #1a1a1a',
  'a dark page': 'color-scheme: dark; background: #121212; color: #e8e8e8',
  'a dark page that declares no scheme': 'background: #121212; color: #e8e8e8',
  'a page that allows dark colours and stays white': 'color-scheme: dark; background: #fff; color: #1a1a1a',
};

/** Opens a page with the widgets, in a direction. */
export async function open(host: string = hosts['a light page'], dir = 'ltr', content = widgets): Promise<HTMLElement> {
  const root = document.documentElement;
  root.setAttribute('style', host);
  root.dir = dir;
  root.lang = dir === 'rtl' ? 'ar' : 'en';
  const page = await place(`<main>${content}</main>`);
  if (page.querySelector('news-photo-caption'))
    await until(() => partOf(page.querySelector('news-photo-caption')!, 'opener'));
  return page;
}

/** Returns every element in the shadow roots of widgets. */
export function inside(page: Element): HTMLElement[] {
  return [...page.querySelectorAll('*')].flatMap((widget) => [
    ...(widget.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []),
  ]);
}

/** Returns the styles of each element in the widgets that presets can change. */
export function looks(page: Element): string[] {
  const properties = [
    'color',
    'backgroundColor',
    'backgroundImage',
    'fontFamily',
    'fontSize',
    'fontStyle',
    'fontWeight',
    'fontVariantCaps',
    'letterSpacing',
    'lineHeight',
    'padding',
    'margin',
    'gap',
    'border',
    'borderRadius',
    'content',
  ] as const;
  return inside(page).flatMap((element) =>
    ['', '::before', '::after'].map((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      const { localName, part } = element;
      return `${localName}.${part.value}${pseudo}: ${properties.map((property) => style[property]).join('; ')}`;
    }),
  );
}
