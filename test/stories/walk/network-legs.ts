import type { Browser, Page } from 'puppeteer-core';
import { networks, type Network } from '../../../stories/support/network-names.js';
import { seenText } from '../../../stories/support/seen-text.js';
import type { BuiltStorybook } from './built-storybook.js';
import type { Leg } from './run-visits.js';
import { openWatched } from './watched-page.js';

/** The text that a story must show and must not show: while it loads, after it has loaded, and if it fails. */
interface Sights {
  ok: Sight;
  loading: Sight;
  empty: Sight;
  failed: Sight;
  stale: Sight;
}

interface Sight {
  has: string;
  lacks?: string;
}

/** Stories that load data, by their ids. */
const stories: Readonly<Record<string, Sights>> = {
  'widgets-headline-list--default': {
    ok: { has: 'Ferry lines and unions agree on a winter timetable', lacks: 'did not load' },
    loading: { has: 'Loading stories', lacks: 'Ferry lines' },
    empty: { has: 'No stories at the moment.', lacks: 'Ferry lines' },
    failed: { has: 'The stories did not load. Try again', lacks: 'Ferry lines' },
    stale: { has: 'Updated 20 minutes ago. Newer stories did not load.' },
  },
  'data-and-access-article--default': {
    ok: { has: 'Ruth Calder, Ports reporter' },
    loading: { has: 'Harbour dredging to start a month early Halyard Press', lacks: 'Ruth Calder' },
    empty: { has: 'Harbour dredging to start a month early Halyard Press', lacks: 'Ruth Calder' },
    failed: { has: 'Harbour dredging to start a month early Halyard Press', lacks: 'Ruth Calder' },
    stale: { has: 'Ruth Calder, Ports reporter' },
  },
  'data-and-access-reader-access--metered-by-a-server': {
    ok: { has: 'You have 2 free articles left this month' },
    loading: { has: '', lacks: 'free articles' },
    empty: { has: '', lacks: 'free articles' },
    failed: { has: '', lacks: 'free articles' },
    stale: { has: 'You have 2 free articles left this month' },
  },
  // It loads nothing.
  'widgets-headline-card--default': alike({
    has: 'Night train to Haug adds two coaches after a full June',
    lacks: 'did not load',
  }),
};

function alike(sight: Sight): Sights {
  return { ok: sight, loading: sight, empty: sight, failed: sight, stale: sight };
}

const sightOf = ({ ok, loading, empty, failed, stale }: Sights, network: Network): Sight =>
  ({ ok, slow: loading, empty, stale })[network as string] ?? failed;

/** How long to wait for a text, and how long other text must stay away, in milliseconds. */
const patience = 20_000;
const moment = 300;

/** About how many seconds a story takes in all states. */
const pace = 20;

/**
 * Opens stories of the built Storybook in each state of its network toolbar, and changes the toolbar while one is open.
 * The story must show the text of that state.
 */
export function networkLegs(browser: Browser, { origin }: Pick<BuiltStorybook, 'origin'>): Leg[] {
  const names = Object.keys(networks) as Network[];
  return Object.entries(stories).map(([id, sights]) => ({
    name: `${id}, every network`,
    seconds: pace,
    isSlow: true,
    async walk(tell) {
      const address = `${origin}/iframe.html?id=${id}&viewMode=story`;
      const { page, problems } = await openWatched(browser, 800);
      // Requests to failing servers are repeated at once.
      await page.evaluateOnNewDocument('Math.random = () => 0; globalThis.__name = (named) => named;');
      for (const network of names) {
        await page.goto(`${address}&globals=network:${network}`);
        const found = await look(page, sightOf(sights, network));
        // A slow answer still arrives.
        if (network === 'slow') found.push(...(await look(page, sights.ok)));
        await page.goto('about:blank');
        tell(`${id}, network ${network}`, [...found, ...problems.splice(0)]);
      }
      await page.goto(address);
      const found = await look(page, sights.ok);
      for (const network of [...names, 'ok' as const]) {
        await page.evaluate(
          `__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: { network: '${network}' } })`,
        );
        for (const problem of await look(page, sightOf(sights, network))) found.push(`${network}: ${problem}`);
      }
      await page.close();
      tell(`${id}, switched from network to network`, [...found, ...problems]);
    },
  }));
}

/** Waits until a story shows the expected text, and checks that it stays. */
async function look(page: Page, { has, lacks }: Sight): Promise<string[]> {
  const see = (): Promise<string> =>
    page.evaluate(`(${seenText.toString()})(document.querySelector('#storybook-root'))`) as Promise<string>;
  const isAsWanted = (seen: string): boolean => seen.includes(has) && !(lacks && seen.includes(lacks));
  await page.waitForFunction("document.body.classList.contains('sb-show-main')", { timeout: patience });
  const end = performance.now() + patience;
  let seen = await see();
  while (!isAsWanted(seen) && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    seen = await see();
  }
  await new Promise((resolve) => setTimeout(resolve, moment));
  seen = await see();
  return isAsWanted(seen) ? [] : [`shows “${seen.slice(0, 300)}”, not “${has}”`];
}
