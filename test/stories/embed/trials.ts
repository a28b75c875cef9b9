import { Hono } from 'hono';
import type { Browser, Page } from 'puppeteer-core';
import { forms, type Form } from '../../../stories/embed/forms.js';
import { pack } from '../../support/builds/packed.js';
import { startServer } from '../../support/servers/start-server.js';
import type { Entry } from '../walk/built-storybook.js';
import { changesInMarkdown } from '../markdown.js';
import type { Leg } from '../walk/run-visits.js';
import { stopClock } from '../../support/browsers/stop-clock.js';
import { openWindow } from '../walk/watched-page.js';
import { answerAs, saidIn, type EmbeddedStory } from './embedded-story.js';
import { differenceNow } from './facts.js';
import { buildScripts, pageOf, type HostPage } from './host-pages.js';

/** Stories that cannot be compared with their page, and why. */
const incomparable: Readonly<Record<string, string>> = {
  'data-and-access-reader-access--a-month-later': 'Its clock is a month ahead, and its offer has ended by then.',
  'designers-languages-every-language--side-by-side': 'The pseudo-locale is not among the built files.',
  'widgets-share-icons--from-the-page': 'It shares the address of the page that it is on.',
};

/**
 * The forms that are tried. A frame and an address need a service: `test/hosts/start-page.host.ts` and
 * `wordpress-oembed.themes.ts` try those.
 */
const triedForms = forms.filter((form) => form !== 'frame' && form !== 'address');

/** The forms in which the first story of an element is tried: all on a plain page, two on a themed page. */
const formsOfFirst = { plain: triedForms, themed: ['loader', 'react'] as const };

/** A snippet in its page. */
export interface Trial extends HostPage {
  name: string;
  story: EmbeddedStory;
  isCompared: boolean;
}

/**
 * Returns the snippets of a story to try: in every form if it is the first of an element, else in one form, which
 * differs from story to story.
 *
 * @param place the story's place among those of its title, and the title's among the titles
 */
export function trialsOf(
  { id, title, tags }: Entry,
  story: EmbeddedStory,
  { isFirst, place, isThemed = false, origin }: { isFirst: boolean; place: number; isThemed?: boolean; origin: string },
): Trial[] {
  // A story that shows no widget has nothing to paste.
  if (!story.forms.npm[0]!.code) return [];
  // Markup without scripts has no script of a story and no theme of its page.
  const hasMore = / \} from |themes\//.test(story.forms.npm[0]!.code + story.forms.loader[0]!.code);
  const rotated = triedForms[place % (hasMore ? 4 : triedForms.length)]!;
  const isElement = /^(Widgets|Data|Access)\//.test(title);
  const tried: readonly Form[] = isFirst && isElement ? formsOfFirst[isThemed ? 'themed' : 'plain'] : [rotated];
  return tried.map((form) => ({
    name: [id, form, ...(isThemed ? ['themed'] : [])].join('-'),
    form,
    blocks: story.forms[form],
    title: story.title,
    width: story.width,
    base: `${origin}/cdn/`,
    story,
    // After an interaction, the story shows something else.
    isCompared: !tags?.includes('play-fn') && !(id in incomparable),
  }));
}

/**
 * Finds mistakes in snippets: `undefined`, an object, an address of Storybook (except the files that it serves), and
 * markup that Markdown would change.
 */
export function oddities({ forms: told }: EmbeddedStory, origin: string): string[] {
  const code = Object.values(told)
    .flat()
    .map((block) => block.code)
    .join('\n');
  const own = new RegExp(`${origin}(?!/(?:cdn|pictures)/)\\S*`).exec(
    decodeURIComponent(code.replace(/%(?![\da-f]{2})/gi, '%25')),
  );
  const markup = (['loader', 'fallback'] as const).flatMap((form) =>
    told[form].flatMap((block) => changesInMarkdown(block.code)),
  );
  return [...(/\bundefined\b|\[object /.exec(code) ?? []), ...(own ?? []), ...markup];
}

/**
 * Puts each snippet into a bare page of another origin with the built files, and compares that page with the story. It
 * must have the same texts, links and names, and each widget must have the same space. The console must have no other
 * messages.
 */
export async function tryOut(
  browser: Browser,
  trials: readonly Trial[],
  tell: Parameters<Leg['walk']>[0],
): Promise<void> {
  const pages = new Map(trials.map((trial) => [trial.name, trial]));
  const built = await buildScripts(pages, pack());
  const app = new Hono().get('/*', (context) => {
    const path = context.req.path.slice(1);
    const page = pages.get(path);
    if (page) return context.html(pageOf(page, built.addresses.get(path) ?? []));
    const file = built.files.get(path);
    if (file === undefined) return context.notFound();
    return context.body(file as string, 200, {
      'Content-Type': path.endsWith('.css') ? 'text/css' : 'text/javascript',
    });
  });
  const { origin, close } = await startServer(app);
  const page = new TrialPage(await openWindow(browser, 1280), origin);
  await page.prepare();
  for (const trial of trials) tell(`${trial.name}, embedded`, await page.visit(trial));
  await page.close();
  await close();
}

/** Opens pages with snippets one after another in the same window. */
class TrialPage {
  #page: Page;
  #origin: string;
  #trial!: Trial;
  #problems: string[] = [];

  constructor(page: Page, origin: string) {
    this.#page = page;
    this.#origin = origin;
  }

  /** Watches the page, answers its requests as the story's were answered, and stops its clock. */
  async prepare(): Promise<void> {
    const page = this.#page;
    page.on('pageerror', (error) => this.#problems.push(`exception: ${String(error)}`));
    page.on('console', (message) => {
      const text = saidIn(message);
      if (!this.#trial.story.said.includes(text)) this.#problems.push(`the console says: ${text}`);
    });
    await page.setRequestInterception(true);
    page.on('request', (request) => void answerAs(this.#trial.story, page, request));
    await stopClock(page);
  }

  /** Opens a page with a snippet, and returns its problems. */
  async visit(trial: Trial): Promise<string[]> {
    const page = this.#page;
    this.#trial = trial;
    const { name, story, isCompared } = trial;
    await page.goto(`${this.#origin}/${name}`, { waitUntil: 'domcontentloaded' });
    await page
      .waitForFunction(() => document.querySelector('#place')?.firstElementChild, { polling: 20, timeout: 10_000 })
      .catch(() => this.#problems.push('nothing is there'));
    const end = Date.now() + 15_000;
    let difference: string | undefined;
    // A failing server is asked again, and a busy machine may be late.
    if (isCompared && this.#problems.length === 0)
      while ((difference = await differenceNow(story.facts, page, '#place')) && Date.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 50));
    // Leave the page before its problems are read, so that none of them counts for the next.
    await page.goto('about:blank');
    const problems = this.#problems.splice(0);
    return difference ? [...problems, difference] : problems;
  }

  async close(): Promise<void> {
    await this.#page.close();
  }
}
