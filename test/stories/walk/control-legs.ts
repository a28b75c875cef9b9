import type { Args, ArgTypes } from 'storybook/internal/types';
import type { Browser, Page } from 'puppeteer-core';
import { seenText } from '../../../stories/support/seen-text.js';
import type { BuiltStorybook, Entry } from './built-storybook.js';
import type { Leg } from './run-visits.js';
import { openWatched } from './watched-page.js';

/** The values for a control that takes more than any word. The first that changes something is enough. */
const samples: [name: RegExp, values: unknown[]][] = [
  [/^(?:articles-|article-limit)/, ['4']],
  [/-at$/, ['2026-04-01']],
  [/^until$/, [new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10)]],
  [/^via$/, ['meridian']],
  [/^facebook-app-id$/, ['1234567890']],
  [/^src$/, ['https://api.example/feed.json']],
  [/^image-(?:alt|credit)$/, ['Another picture']],
  [/^image-srcset$/, ['pictures/observatory-640.webp 640w']],
  [/^(?:image|publication-logo|sponsor-logo|image-narrow)$/, ['pictures/observatory-640.webp']],
  [/^(?:publication-url|url|image-license)$|href$/, ['https://other.example/']],
  [/^(?:image-sizes|--.*(?:size|gap|column|space|radius|rule|tracking))$/, ['31px']],
  [/^--.*(?:scale|ratio|leading)$/, ['2']],
  [/^--.*weight$/, ['300']],
  [/^--.*font/, ['monospace']],
  [/^--.*transform$/, ['uppercase']],
  [/^--.*end$/, ["' —'"]],
  [/^--/, ['rgb(200 0 0)']],
  [/^(?:authors)$/, ['Ann Bell, Editor']],
  [/^related$/, ['[{"headline":"Another story","url":"https://other.example/"}]', 'meridian']],
  [/^label$/, ['breaking']],
  [/^language$/, ['ar']],
  [/^generated$/, ['ai']],
  [/^ratio$/, ['1:1']],
  [/^image-focus$/, ['10% 10%']],
  [/^target$/, ['_blank']],
  [/^media-duration$/, ['3:12']],
  [/^hide-kicker-matching$/, ['Ports']],
  [/^follow$/, ['https://bsky.app/profile/meridian.example']],
  [/^networks$/, ['copy']],
  [/^exclude$/, ['https://news.example/en/0 en-0']],
];

const choicesOf = (name: string, type: ArgTypes[string], initial: unknown): unknown[] => {
  const control = type.control as { type: string } | string;
  const kind = typeof control === 'string' ? control : control.type;
  if (kind === 'select') return (type.options ?? []).filter((option) => option !== initial);
  if (kind === 'boolean') return [initial !== true];
  if (kind === 'number') return [2, 5];
  return samples.find(([pattern]) => pattern.test(name))?.[1] ?? ['Other words'];
};

/** The control that shows the CSS properties. It changes nothing else. */
const tokensSwitch = 'show-css-properties';

/** The other values that a control needs to have an effect, besides its own condition: of every widget, or of one. */
const needed: Record<string, Args> = {
  until: { state: 'trial' },
  plan: { state: 'expired' },
  'article-limit': { 'articles-left': '', 'articles-read': '2' },
  'articles-read': { 'articles-left': '', 'article-limit': '9' },
  'offers-href': { state: 'exhausted' },
  'offers-label-slot': { state: 'exhausted' },
  'body-slot': { state: 'exhausted' },
  '--news-surface-padding': { '--news-color-surface': 'rgb(200 0 0)' },
  '--news-color-live': { label: 'live' },
  '--news-color-breaking': { label: 'breaking' },
  '--news-color-opinion': { label: 'opinion' },
  '--news-color-sponsored': { label: 'sponsored' },
  '--news-photo-caption-band': { layout: 'overlay' },
  'news-photo-caption --news-icon-size': { expandable: true },
  'news-photo-caption --news-target-size': { expandable: true },
  'news-share-icons --news-space': { appearance: 'icon-label' },
  'news-subscription-prompt --news-icon-size': { presentation: 'banner' },
  '--news-headline-list-column': { layout: 'grid' },
  'news-headline-list --news-target-size': { expandable: true },
};

interface Story {
  argTypes: ArgTypes;
  initialArgs: Args;
}

declare const __STORYBOOK_PREVIEW__: { currentRender: { story: Story } };
declare const __STORYBOOK_ADDONS_CHANNEL__: {
  emit(event: string, payload: unknown): void;
  once(event: string, listener: () => void): void;
};

/** About how many seconds the controls of a widget take. */
const pace = 12;

/**
 * Changes each control of each widget's first story, as a reader would. Each must change what the story shows, and
 * leave nothing behind when it is reset. A control that is only there if another has a value is tried with that value.
 */
export function controlLegs(browser: Browser, { origin, entries }: BuiltStorybook): Leg[] {
  const stories = entries.filter(({ title, type }) => type === 'story' && title.startsWith('Widgets/'));
  const first = new Map<string, Entry>();
  for (const story of stories) if (!first.has(story.title)) first.set(story.title, story);
  return [...first.values()].map(({ id }) => ({
    name: `${id}, every control`,
    seconds: pace,
    isSlow: true,
    async walk(tell) {
      const { page } = await openWatched(browser, 800);
      // The tests' compiler calls a helper in functions that are sent to the page.
      await page.evaluateOnNewDocument(
        `globalThis.__name = (named) => named; globalThis.seenText = ${seenText.toString()}`,
      );
      // Other legs run axe on the stories. Here it would run after each change.
      const args = `&args=${tokensSwitch}:!true`;
      await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story${args}&globals=motion:none;a11y.manual:!true`);
      await page.waitForFunction(
        "document.body.classList.contains('sb-show-main') && globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase === 'finished'",
      );
      for (const { name, trial } of await trialsOf(page, id)) {
        const problem = await page.evaluate(tryControl, trial);
        tell(`${id}, the control ${name}`, problem ? [problem] : []);
      }
      await page.close();
    },
  }));
}

/** A control to try, and with what. */
interface Trial {
  id: string;
  tag: string;
  name: string;
  before: Args;
  initialArgs: Args;
  values: unknown[];
}

async function trialsOf(page: Page, id: string): Promise<{ name: string; trial: Trial }[]> {
  const { argTypes, initialArgs } = await page.evaluate(() => {
    const { story } = __STORYBOOK_PREVIEW__.currentRender;
    return JSON.parse(JSON.stringify({ argTypes: story.argTypes, initialArgs: story.initialArgs })) as Story;
  });
  const tag = id.replace('widgets-', 'news-').replace(/--.*/, '');
  const trials: { name: string; trial: Trial }[] = [];
  for (const [name, type] of Object.entries(argTypes)) {
    if (name === tokensSwitch || type.table?.disable) continue;
    if (!type.control || (type.control as { disable?: boolean }).disable) continue;
    const { arg, eq } = (type.if ?? {}) as { arg?: string; eq?: unknown };
    const isMet = !arg || arg === tokensSwitch;
    const condition = isMet ? {} : { [arg]: eq ?? choicesOf(arg, argTypes[arg]!, initialArgs[arg])[0] };
    const before = { ...condition, ...needed[name], ...needed[`${tag} ${name}`] };
    const values = choicesOf(name, type, initialArgs[name]);
    trials.push({ name, trial: { id, tag, name, before, initialArgs, values } });
  }
  return trials;
}

/**
 * In the page: what is wrong, unless one of the values changes what the widget shows, and resetting the control changes
 * it back.
 */
async function tryControl(trial: Trial): Promise<string | undefined> {
  const { id, tag, name, before, initialArgs, values } = trial;
  const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
  /** Changes arguments, and waits until the story has rendered with them. */
  const setArgs = async (updatedArgs: Args): Promise<void> => {
    const rendered = new Promise<void>((resolve) => __STORYBOOK_ADDONS_CHANNEL__.once('storyRendered', resolve));
    __STORYBOOK_ADDONS_CHANNEL__.emit('updateStoryArgs', { storyId: id, updatedArgs });
    await rendered;
    await (document.querySelector(tag) as unknown as { updateComplete: Promise<unknown> }).updateComplete;
  };
  /** Everything in the widget's shadow roots. */
  const inside = (): Element[] => {
    const elements: Element[] = [];
    const add = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        // An announcement is made once for a page, and goes after a while.
        if (element.matches('[role=status], [aria-live]')) continue;
        elements.push(element);
        if (element.shadowRoot) add(element.shadowRoot);
      }
    };
    add(document.querySelector(tag)!.shadowRoot!);
    return elements;
  };
  /** The attributes and the words of all that the widget shows. */
  const words = (): string => {
    const parts = inside().flatMap((element) => [
      // A property that was set by a script and taken back leaves the attribute, empty.
      (element.cloneNode() as Element).outerHTML.replace(' style=""', ''),
      element.children.length === 0 ? element.textContent : '',
    ]);
    // A child that no slot takes is not seen.
    for (const child of document.querySelector(tag)!.children) {
      parts.push(seenText(child));
      if (child.checkVisibility({ visibilityProperty: true })) parts.push(child.outerHTML);
    }
    return parts.join('\n');
  };
  /** The style of everything inside the widget, and the box and text colour of the widget. */
  const style = (): string => {
    const { color, backgroundColor, position, inlineSize, blockSize } = getComputedStyle(document.querySelector(tag)!);
    const parts: string[] = [color, backgroundColor, position, inlineSize, blockSize];
    for (const element of inside()) {
      const style = getComputedStyle(element);
      for (const property of style) {
        // The style sheet of a dialog sets this and stays once it has loaded. It changes nothing that a reader sees.
        if (property === 'isolation' || property.startsWith('--')) continue;
        parts.push(style.getPropertyValue(property));
      }
      for (const pseudo of ['::before', '::after']) {
        const { content, color, backgroundColor, borderTopWidth, inlineSize } = getComputedStyle(element, pseudo);
        parts.push(content, color, backgroundColor, borderTopWidth, inlineSize);
      }
    }
    return parts.join('\n');
  };
  interface Look {
    words: string;
    style: string;
  }
  /** Whether the widget is as it was. Reading every style is slow, so that comes last. */
  const isAs = (look: Look): boolean => words() === look.words && style() === look.style;
  /** Waits until nothing loads and two looks in a row are the same: some parts come later. */
  const settle = async (): Promise<Look> => {
    for (;;) {
      const look = { words: words(), style: style() };
      await pause(50);
      if (!document.querySelector(':state(loading)') && isAs(look)) return look;
    }
  };
  /** Whether something becomes so within a time, in milliseconds. */
  const isSoon = async (isSo: () => boolean, patience = 15_000): Promise<boolean> => {
    const end = performance.now() + patience;
    while (!isSo()) {
      if (performance.now() > end) return false;
      await pause(50);
    }
    return true;
  };
  // Every control begins with the story as it was opened: the one before has been reset.
  const page = globalThis as typeof globalThis & { atFirst?: Look };
  const atFirst = (page.atFirst ??= await settle());
  const isConditional = Object.keys(before).length > 0;
  // A control that was not there may have lost its first value meanwhile.
  if (isConditional) await setArgs({ [name]: initialArgs[name] ?? '', ...before });
  const start = isConditional ? await settle() : atFirst;
  // Some values may change nothing: each has a short time first, and a long one if none has changed anything.
  let isAlive = false;
  for (const patience of [150, 10_000]) {
    for (const value of values) {
      if (isAlive) break;
      await setArgs({ [name]: value });
      isAlive = await isSoon(() => !isAs(start), patience);
    }
  }
  await setArgs({ [name]: before[name] ?? initialArgs[name] ?? '' });
  const isBack = await isSoon(() => isAs(start));
  const linesOf = ({ words, style }: Look): string[] => `${words}\n${style}`.split('\n');
  const [was, is] = [linesOf(start), isBack ? [] : linesOf({ words: words(), style: style() })];
  if (isConditional) {
    await setArgs(Object.fromEntries(Object.keys(before).map((arg) => [arg, initialArgs[arg] ?? ''])));
    await isSoon(() => isAs(atFirst));
  }
  if (!isBack) page.atFirst = undefined;
  if (!isAlive) return 'changes nothing';
  if (isBack) return undefined;
  const at = was.findIndex((line, index) => line !== is[index]);
  return `leaves something behind when it is reset: “${is[at]?.slice(0, 200)}”, which was “${was[at]?.slice(0, 200)}”`;
}
