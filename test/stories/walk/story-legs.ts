import type { Browser } from 'puppeteer-core';
import type { BuiltStorybook, Entry } from './built-storybook.js';
import { namedStories } from './named-stories.js';
import type { Leg } from './run-visits.js';
import { StoryPage, type Mode } from './story-page.js';

/** How every story is opened. */
const plain: Mode = { name: 'light', globals: '', width: 800 };

/** How the named ones are opened too. */
const otherModes: readonly Mode[] = [
  { name: 'dark', globals: 'scheme:dark', width: 800 },
  { name: 'right to left', globals: 'language:ar', width: 800 },
  { name: 'Japanese', globals: 'language:ja', width: 800 },
  // Storybook leaves 16 px around a story.
  { name: 'on a phone', globals: 'width:320', width: 352 },
];

/** About how many seconds a story takes. */
const pace = 0.4;

/** Every story, those of a widget one after another in one page; and the named ones in each mode. */
export function storyLegs(browser: Browser, { origin, entries }: BuiltStorybook): Leg[] {
  const stories = entries.filter(({ type }) => type === 'story');
  const legs = [...groupByTitle(stories).values()].map((ids) => leg(plain, ids));
  const named = namedStories.filter((name) => stories.some(({ id }) => id === name));
  return [...legs, ...otherModes.map((mode) => leg(mode, named))];

  function leg(mode: Mode, ids: readonly string[]): Leg {
    return {
      seconds: ids.length * pace,
      async walk(tell) {
        const page = new StoryPage(browser, origin, mode);
        for (const id of ids) tell(`${id}, ${mode.name}`, await page.visit(id));
        await page.close();
      },
    };
  }
}

function groupByTitle(stories: readonly Entry[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, title } of stories) groups.set(title, [...(groups.get(title) ?? []), id]);
  return groups;
}
