import type { Browser } from 'puppeteer-core';
import type { BuiltStorybook } from './built-storybook.js';
import type { Leg } from './run-visits.js';
import { setSize } from '../../support/browsers/set-size.js';
import { expectIn, openForNewReader, windowHeight } from './watched-page.js';

/** On pages of the docs, the words of a link of each kind, and the page that it opens. */
const links: readonly (readonly [page: string, words: string, opened: string])[] = [
  ['start-here--docs', 'Privacy', 'newsrooms-privacy--docs'],
  ['start-here--docs', 'Paywall studio', 'newsrooms-paywall-studio--studio'],
  ['start-here--docs', 'Every framework', 'developers-frameworks-every-framework--docs'],
  ['developers-frameworks-next--docs', 'Elements', 'reference-elements--docs'],
  ['widgets-headline-card--docs', 'In your colours', 'widgets-headline-card--in-your-colours'],
];

/** On pages of the docs, in windows of these widths, the words of a link to a section, and the section. */
const sections: readonly (readonly [page: string, width: number, words: string, section: string])[] = [
  ['partner-sites-any-site--docs', 390, 'A byline', 'a-byline'],
  ['widgets-headline-card--api', 1280, 'Events', 'news-headline-card-events'],
];

/** The stories that are whole applications. */
const applications = [
  'playground--playground',
  'designers-theme-builder--builder',
  'newsrooms-paywall-studio--studio',
  'playground--playground',
];

/** Follows links of the docs as a reader does. The page opens in the same Storybook, with the sidebar beside it. */
export function linksLeg(browser: Browser, { origin }: BuiltStorybook): Leg {
  return {
    name: 'the links of the docs',
    seconds: 15,
    async walk(tell) {
      const watched = await openForNewReader(browser, 1280, { isStory: false });
      const { page, problems } = watched;
      const expect = expectIn(watched, 20_000);
      for (const [from, words, opened] of links) {
        await page.goto(`${origin}/?path=/docs/${from}`);
        await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
        await expect(`${from} has a link “${words}”`, clickLink, words);
        await expect(`“${words}” opens ${opened} beside the sidebar`, isOpen, opened);
        tell(`the link “${words}” on ${from}`, problems.splice(0));
      }
      for (const [from, width, words, section] of sections) {
        await setSize(page, width, windowHeight);
        await page.goto(`${origin}/?path=/docs/${from}`);
        await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
        await expect(`${from} has a link “${words}”`, clickSectionLink, section);
        await expect(`“${words}” shows #${section}`, showsSection, section);
        tell(`the section “${words}” on ${from}, ${width} px`, problems.splice(0));
      }
      await setSize(page, 1280, windowHeight);
      await page.goto(`${origin}/?path=/docs/reference-events--docs`);
      await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
      // The first shares parts with each of the others.
      for (const id of ['start-here--docs', ...applications, 'reference-events--docs']) {
        await expect(`the sidebar has ${id}`, clickSidebar, id);
        await expect(`${id} opens beside the sidebar`, isOpen, id);
        await expect(`${id} shows itself`, isDrawn);
        tell(`${id} from the sidebar`, problems.splice(0));
      }
      await page.close();
    },
  };
}

// In the page:

/** Clicks the last link with these words: the first may be in a table of contents. */
function clickLink(words: string): boolean {
  const docs = document.querySelector<HTMLIFrameElement>('#storybook-preview-iframe')?.contentDocument;
  const all = [...(docs?.querySelectorAll<HTMLAnchorElement>('.sbdocs-content a') ?? [])];
  const link = all.findLast(({ textContent }) => textContent?.trim() === words);
  link?.click();
  return link !== undefined;
}

/** Clicks a link to a section in the list above a page, which may be folded. */
function clickSectionLink(section: string): boolean {
  const docs = document.querySelector<HTMLIFrameElement>('#storybook-preview-iframe')?.contentDocument;
  const link = docs?.querySelector<HTMLAnchorElement>(`:is(.page-contents, .sections) a[href="#${section}"]`);
  link?.closest('details')?.querySelector('summary')?.click();
  link?.click();
  return Boolean(link);
}

/** Whether Storybook is still there, and the section begins at the top of its page. */
function showsSection(section: string): boolean {
  const docs = document.querySelector<HTMLIFrameElement>('#storybook-preview-iframe')?.contentDocument;
  const top = docs?.getElementById(section)?.getBoundingClientRect().top ?? Infinity;
  return 'isSamePage' in globalThis && Math.abs(top) < 50;
}

function isOpen(opened: string): boolean {
  const frame = document.querySelector<HTMLIFrameElement>('#storybook-preview-iframe');
  const address = location.href.endsWith(opened);
  const isShown = frame?.contentWindow?.location.href.includes(`id=${opened.split('#')[0]!}`);
  return 'isSamePage' in globalThis && address && isShown === true;
}

function clickSidebar(id: string): boolean {
  const link = document.querySelector<HTMLElement>(`[data-item-id="${id}"] a`);
  link?.click();
  return link !== null;
}

/** Whether the page shows text or an application, and no error. */
function isDrawn(): boolean {
  const docs = document.querySelector<HTMLIFrameElement>('#storybook-preview-iframe')?.contentDocument;
  const application = docs?.querySelector('widget-playground, theme-builder, paywall-studio');
  const text = docs?.querySelector('.sbdocs-content h1');
  return Boolean(application?.shadowRoot?.querySelector('h1, h2') ?? text);
}
