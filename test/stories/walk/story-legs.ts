import type { Browser } from 'puppeteer-core';
import { EmbeddedPage } from '../embed/embedded-story.js';
import { oddities, trialsOf, tryOut, type Trial } from '../embed/trials.js';
import type { BuiltStorybook, Entry } from './built-storybook.js';
import { namedStories } from './named-stories.js';
import type { Leg } from './run-visits.js';
import { StoryPage, type Mode } from './story-page.js';

/** The mode in which every story is opened. */
const plain: Mode = { name: 'light', globals: '', width: 1280 };

/** The mode in which the first story of each element is embedded once more. */
const themed: Mode = {
  name: 'themed',
  globals: 'a11y.manual:!true;preset:salmon;scheme:dark;language:ar',
  width: 1280,
};

/** The modes in which the named stories are opened too. */
const otherModes: readonly Mode[] = [
  { name: 'dark', globals: 'scheme:dark', width: 800 },
  { name: 'right to left', globals: 'language:ar', width: 800 },
  { name: 'Japanese', globals: 'language:ja', width: 800 },
  // Storybook leaves 16 px around a story.
  { name: 'on a phone', globals: 'width:320', width: 352 },
];

/** About how many seconds a story takes: with its snippet and the panel, and without. */
const pace = { plain: 1.3, other: 0.4 };

/**
 * Returns the legs for every story, once. Those of a title follow each other in one page. Each reports the problems of
 * the story, and for some stories whether the snippet shows the same on a page of another origin. Then the named
 * stories are opened in each mode.
 *
 * @param isEvery whether to try the snippets of all stories, or only those of the first story of each title
 */
export function storyLegs(browser: Browser, { origin, entries }: BuiltStorybook, isEvery: boolean): Leg[] {
  const stories = entries.filter(({ type }) => type === 'story');
  const titles = [...groupByTitle(stories)];
  const named = namedStories.filter((name) => stories.some(({ id }) => id === name));
  return [...titles.map(([title, own], offset) => titleLeg(title, own, offset)), ...otherModes.map(modeLeg)];

  function titleLeg(title: string, own: readonly Entry[], offset: number): Leg {
    // The cells of a matrix are not for pasting.
    const isEmbedded = title !== 'Edge cases/Scenarios';
    return {
      name: title,
      seconds: (isEvery ? own.length : 3 + own.length * 0.5) * pace.plain,
      isSlow: title === 'Designers/Languages/Every language',
      async walk(tell) {
        const trials: Trial[] = [];
        const page = new EmbeddedPage(browser, origin, plain);
        for (const [index, entry] of own.entries()) {
          tell(`${entry.id}, ${plain.name}`, await page.visit(entry.id));
          if (isEmbedded && (isEvery || index === 0))
            trials.push(...(await readTrials(page, entry, { isFirst: index === 0, place: index + offset })));
        }
        await page.close();
        if (isEmbedded && /^(Widgets|Data and access)\//.test(title)) {
          const other = new EmbeddedPage(browser, origin, themed);
          await other.visit(own[0]!.id);
          trials.push(...(await readTrials(other, own[0]!, { isFirst: true, place: offset, isThemed: true })));
          await other.close();
        }
        await tryOut(browser, trials, tell);

        async function readTrials(
          from: EmbeddedPage,
          entry: Entry,
          how: { isFirst: boolean; place: number; isThemed?: boolean },
        ): Promise<Trial[]> {
          const story = await from.read(entry.id);
          const name = `${entry.id}${how.isThemed ? ' themed' : ''}, told to the panel`;
          tell(name, story ? oddities(story, origin) : ['nothing is']);
          return story ? trialsOf(entry, story, { ...how, origin }) : [];
        }
      },
    };
  }

  function modeLeg(mode: Mode): Leg {
    return {
      name: `the named stories, ${mode.name}`,
      seconds: named.length * pace.other,
      async walk(tell) {
        const page = new StoryPage(browser, origin, mode);
        for (const id of named) tell(`${id}, ${mode.name}`, await page.visit(id));
        await page.close();
      },
    };
  }
}

function groupByTitle(stories: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const story of stories) groups.set(story.title, [...(groups.get(story.title) ?? []), story]);
  return groups;
}
