import { Hono } from 'hono';
import type { Browser } from 'puppeteer-core';
import { forms, type Form } from '../../../stories/embed/forms.js';
import { pack, type Packed } from '../../support/packed.js';
import { serveApp, type BuiltStorybook, type Entry } from '../walk/built-storybook.js';
import type { Leg } from '../walk/run-visits.js';
import { stopClock } from '../walk/still-page.js';
import { answerAs, EmbeddedPage, saidIn, type EmbeddedStory } from './embedded-story.js';
import { differenceOf, settledFacts } from './facts.js';
import { buildScripts, pageOf, type HostPage } from './host-pages.js';

/** What cannot be compared with the story, and why. */
const incomparable: Readonly<Record<string, string>> = {
  'languages-every-language--side-by-side': 'The pseudo-locale is not among the built files.',
  'widgets-share-icons--from-the-page': 'It shares the address of the page that it stands on.',
};

/** How a page is around the stories that are tried in every form. */
const modes = [
  { globals: '', tried: forms },
  { globals: 'preset:salmon;scheme:dark;language:ar', tried: ['loader', 'react'] as const },
];

/** About how many seconds a story takes with its page. */
const pace = 0.9;

/** A snippet in its page. */
interface Trial extends HostPage {
  name: string;
  story: EmbeddedStory;
  isCompared: boolean;
}

/**
 * Takes what the embed panel says of stories, puts it into bare pages of another origin against the built files, and compares what a reader meets
 * there with the story: the same texts, links and names, each widget in the same room, and nothing in the console that the story does not have.
 *
 * Every form of the first story of each element, also on a dark Arabic page with a theme; one form of every other.
 */
export function embedLegs(browser: Browser, { origin, entries }: BuiltStorybook): Leg[] {
  // The cells of a matrix are no widget to paste.
  const stories = entries.filter(({ type, title }) => type === 'story' && title !== 'Data/Scenarios');
  const titles = [...new Set(stories.map(({ title }) => title))];
  return titles.map((title, offset) => {
    const ours = stories.filter((story) => story.title === title);
    return {
      seconds: ours.length * pace,
      async walk(tell) {
        const trials: Trial[] = [];
        for (const { globals, tried } of modes) {
          const page = new EmbeddedPage(browser, origin, {
            name: 'embed',
            globals: `a11y.manual:!true;${globals}`,
            width: 1280,
          });
          const isWidget = /^(Widgets|Data|Access)\//.test(title);
          const opened = globals === '' ? ours : ours.slice(0, isWidget ? 1 : 0);
          for (const [index, entry] of opened.entries()) {
            const story = await page.read(entry.id);
            const name = `${entry.id}${globals && ' themed'}, told to the panel`;
            tell(name, story ? oddities(story, origin) : ['nothing is']);
            // A story that shows no widget has nothing to paste.
            if (!story?.forms.npm[0]!.code) continue;
            // Markup alone brings neither what a story does in a script nor the theme of its page.
            const hasMore = / \} from |themes\//.test(story.forms.npm[0]!.code + story.forms.loader[0]!.code);
            const rotated = forms[(index + offset) % (hasMore ? 4 : forms.length)]!;
            trials.push(...trialsOf(entry, story, globals, index === 0 && isWidget ? tried : [rotated]));
          }
          await page.close();
        }
        await tryOut(browser, trials, tell);
      },
    };
  });

  function trialsOf(entry: Entry, story: EmbeddedStory, globals: string, tried: readonly Form[]): Trial[] {
    const { title, width } = story;
    // Somebody who has done something sees something else.
    const isCompared = !entry.tags?.includes('play-fn') && !(entry.id in incomparable);
    return tried.map((form) => ({
      name: [entry.id, form, ...(globals ? ['themed'] : [])].join('-'),
      form,
      blocks: story.forms[form],
      title,
      width,
      base: `${origin}/cdn/`,
      story,
      isCompared,
    }));
  }
}

/** What nobody would write: a value that is none, or an address of Storybook's own beside the files that it serves. */
function oddities({ forms: told }: EmbeddedStory, origin: string): string[] {
  const code = Object.values(told)
    .flat()
    .map((block) => block.code)
    .join('\n');
  const own = new RegExp(`${origin}(?!/(?:cdn|pictures)/)\\S*`).exec(
    decodeURIComponent(code.replace(/%(?![\da-f]{2})/gi, '%25')),
  );
  return [...(/\bundefined\b|\[object /.exec(code) ?? []), ...(own ?? [])];
}

/** Puts each snippet into a page, and opens that. */
async function tryOut(browser: Browser, trials: readonly Trial[], tell: Parameters<Leg['walk']>[0]): Promise<void> {
  const pages = new Map(trials.map((trial) => [trial.name, trial]));
  const built = await buildScripts(pages, packedOnce());
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
  const { origin, close } = await serveApp(app);
  for (const trial of trials) tell(`${trial.name}, embedded`, await visit(browser, origin, trial));
  close();
}

let packed: Packed | undefined;
const packedOnce = (): Packed => (packed ??= pack());

/** Opens a page with a snippet, and says what is wrong with it. */
async function visit(browser: Browser, origin: string, { name, story, isCompared }: Trial): Promise<string[]> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 600 });
  await page.emulateFocusedPage(true);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`exception: ${String(error)}`));
  page.on('console', (message) => {
    const text = saidIn(message);
    if (!story.said.includes(text)) problems.push(`the console says: ${text}`);
  });
  await answerAs(story, page);
  await stopClock(page);
  await page.goto(`${origin}/${name}`, { waitUntil: 'domcontentloaded' });
  await page
    .waitForFunction(() => document.querySelector('#place')?.firstElementChild, { polling: 50, timeout: 5_000 })
    .catch(() => problems.push('nothing stands there'));
  const end = Date.now() + 5_000;
  let difference: string | undefined;
  // A server that fails is asked again, and a machine that is busy may be late.
  if (isCompared)
    while ((difference = differenceOf(story.facts, await settledFacts(page, '#place'))) && Date.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 300));
  await page.close();
  return difference ? [...problems, difference] : problems;
}
