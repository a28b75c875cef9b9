import type { Browser, Page } from 'puppeteer-core';
import manifest from '../../../src/custom-elements.json' with { type: 'json' };
import { attributeGroups, groupOf } from '../../../stories/support/attribute-groups.js';
import { elementsOf } from '../../../stories/support/elements-index.js';
import type { BuiltStorybook, Entry } from './built-storybook.js';
import { isComplete } from './docs-page.js';
import type { Leg } from './run-visits.js';
import { setSize } from '../../support/browsers/set-size.js';
import { openForNewReader, openWatched, waitUntilSteady } from './watched-page.js';

/** How high the page of an element may be in a window of 1280 pixels, in CSS pixels. */
const tallest = 8_000;

/** How high a page may be on a phone, in a window of 390 pixels. */
const tallestOnPhone: Readonly<Record<string, number>> = {
  'widgets-headline-card--docs': 5_000,
  'designers-presets--docs': 8_000,
};

/** How many controls a widget may have before a reader asks for more. */
const mostControls = 30;

/** Words that have a capital inside the name of a story. */
const capitals = new Set(['Arabic', 'English', 'German', 'Japanese', 'JSON']);

/**
 * The pages of the elements: how high they are. Of the widgets also which controls they have, in which order. Then the
 * names of all stories.
 */
export function widgetPageLegs(browser: Browser, { origin, entries }: BuiltStorybook): Leg[] {
  const pages = entries.filter(({ type, id }) => type === 'docs' && id.endsWith('--api'));
  const firsts = pages.map(({ title }) => entries.find((each) => each.type === 'story' && each.title === title)!);
  return [
    { name: 'the names in sentence case', seconds: 0, walk: async (tell) => tell('the names', findCapitals(entries)) },
    {
      name: 'the pages of the widgets',
      seconds: pages.length * 4,
      async walk(tell) {
        const { page } = await openWatched(browser, 1280, { isStory: false });
        const tellHeight = async (docs: string, tallest: number): Promise<void> => {
          await page.goto(`${origin}/iframe.html?id=${docs}&viewMode=docs`);
          await page.waitForFunction(isComplete, { timeout: 60_000 });
          await waitUntilSteady(page);
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          tell(`${docs}, the height`, height > tallest ? [`is ${height} px high`] : []);
        };
        for (const { id } of pages) await tellHeight(id.replace('--api', '--docs'), tallest);
        await setSize(page, 390, 844);
        for (const [docs, tallest] of Object.entries(tallestOnPhone)) await tellHeight(docs, tallest);
        await page.close();
      },
    },
    {
      name: 'the panel of controls',
      seconds: firsts.length * 5,
      async walk(tell) {
        const { page } = await openForNewReader(browser, 1280, { isStory: false });
        for (const { id, title } of firsts.filter(({ title }) => title.startsWith('Widgets/'))) {
          await page.goto(`${origin}/?path=/story/${id}`);
          await page.waitForSelector('.docblock-argstable-body td', { timeout: 60_000 });
          tell(`${id}, its controls`, findDisorder(await readRows(page), title));
        }
        await page.close();
      },
    },
  ];
}

/** The names of stories that are not in sentence case. */
function findCapitals(entries: readonly Entry[]): string[] {
  return entries
    .filter(({ type, name }) => {
      const [first = '', ...others] = name.split(' ');
      const isRaised = others.some((word) => /^\p{Lu}/u.test(word) && !capitals.has(word));
      return type === 'story' && (isRaised || !/^[\p{Lu}\d]/u.test(first));
    })
    .map(({ id, name }) => `${id} is called “${name}”`);
}

/** The names of the rows in the panel, each with the heading above it. */
function readRows(page: Page): Promise<{ group: string; name: string }[]> {
  return page.evaluate(() => {
    let group = '';
    return [...document.querySelectorAll<HTMLElement>('.docblock-argstable-body tr')].flatMap((row) => {
      const [first, ...others] = [...row.querySelectorAll('td')];
      const name = first!.querySelector('span')?.textContent ?? '';
      if (others.length > 1) return [{ group, name }];
      // A heading has a button for screen readers before its text.
      group = first!.textContent!.replace(/^(?:Hide|Show) .* items?/, '');
      return [];
    });
  });
}

/** Returns the problems in the rows of a widget's controls. */
function findDisorder(rows: readonly { group: string; name: string }[], title: string): string[] {
  const problems: string[] = [];
  if (rows.length > mostControls) problems.push(`has ${rows.length} controls`);
  const tag = `news-${title.replace('Widgets/', '').toLowerCase().replace(' ', '-')}`;
  const { attributes } = elementsOf(manifest).find((each) => each.tag === tag)!;
  const groups: readonly string[] = Object.keys(attributeGroups);
  const names = new Set(attributes.map(({ name }) => name));
  const firstOther = rows.findIndex(({ group }) => !groups.includes(group));
  for (const [index, { group, name }] of rows.entries()) {
    if (!groups.includes(group)) continue;
    if (!names.has(name)) problems.push(`${name} is no attribute, and is under ${group}`);
    else if (group !== groupOf(name)) problems.push(`${name} is under ${group}`);
    if (firstOther >= 0 && index > firstOther) problems.push(`${name} is after ${rows[firstOther]!.name}`);
  }
  const shown = [...new Set(rows.map(({ group }) => group))].filter((group) => groups.includes(group));
  if (shown.join() !== groups.filter((group) => shown.includes(group)).join()) problems.push(`has ${shown.join(', ')}`);
  return problems;
}
