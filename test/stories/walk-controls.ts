/**
 * Changes each control of each widget's first story in the built Storybook, as a reader would: each must change what is shown. One that is
 * there while another has a value is tried with that value.
 */
import type { Args, ArgTypes } from 'storybook/internal/types';
import { launchBrowser } from '../support/browser-page.js';
import { seenText } from '../../stories/support/seen-text.js';
import { writeOutcome } from '../support/count-reporter.mjs';
import { serveStorybook } from './walk/built-storybook.js';

/** What is typed into a control, where a word alone would be no value. The first that changes something is enough. */
const samples: [name: RegExp, values: unknown[]][] = [
  [/^(?:articles-|article-limit)/, ['4']],
  [/-at$/, ['2026-04-01']],
  [/^until$/, [new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10)]],
  [/^via$/, ['meridian']],
  [/^facebook-app-id$/, ['1234567890']],
  [/^image-(?:alt|credit)$/, ['Another picture']],
  [/^image-srcset$/, ['pictures/observatory-640.webp 640w']],
  [/^(?:image|publication-logo|image-narrow)$/, ['pictures/observatory-640.webp']],
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

/** What is needed beside a control's own condition for it to be of use. */
const needed: Record<string, Args> = {
  until: { state: 'trial' },
  'article-limit': { 'articles-left': '', 'articles-read': '2' },
  'articles-read': { 'articles-left': '', 'article-limit': '9' },
  'offers-href': { state: 'exhausted' },
  'offers-label-slot': { state: 'exhausted' },
  'body-slot': { state: 'exhausted' },
};

interface Story {
  argTypes: ArgTypes;
  initialArgs: Args;
}

declare const __STORYBOOK_PREVIEW__: { currentRender: { story: Story } };
declare const __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, payload: unknown): void };

const storybook = await serveStorybook();
const { origin, entries } = storybook;
const browser = await launchBrowser();
const outcome = { passed: 0, failures: [] as string[] };
const titles = new Set(entries.map(({ title }) => title));
for (const title of titles) {
  if (!title.startsWith('Widgets/')) continue;
  const { id } = entries.find((entry) => entry.title === title && entry.type === 'story')!;
  await walk(id);
}
await browser.close();
storybook.close();
for (const failure of outcome.failures) console.error(failure);
writeOutcome('controls', outcome);
console.log(`Controls: ${outcome.passed} passed, ${outcome.failures.length} failed`);
process.exitCode = outcome.failures.length > 0 || outcome.passed === 0 ? 1 : 0;

async function walk(id: string): Promise<void> {
  const page = await browser.newPage();
  await page.emulateFocusedPage(true);
  // The compiler names functions by a helper that the page does not have.
  await page.evaluateOnNewDocument(
    `globalThis.__name = (named) => named; globalThis.seenText = ${seenText.toString()}`,
  );
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story`, { waitUntil: 'networkidle0' });
  const { argTypes, initialArgs } = await page.evaluate(() => {
    const { story } = __STORYBOOK_PREVIEW__.currentRender;
    return JSON.parse(JSON.stringify({ argTypes: story.argTypes, initialArgs: story.initialArgs })) as Story;
  });
  const tag = id.replace('widgets-', 'news-').replace(/--.*/, '');
  for (const [name, type] of Object.entries(argTypes)) {
    if (type.table?.disable || !type.control || (type.control as { disable?: boolean }).disable) continue;
    const { arg, eq } = (type.if ?? {}) as { arg?: string; eq?: unknown };
    const condition = arg ? { [arg]: eq ?? choicesOf(arg, argTypes[arg]!, initialArgs[arg])[0] } : {};
    const before = { ...condition, ...needed[name] };
    const problem = await page.evaluate(tryControl, {
      id,
      tag,
      name,
      before,
      initialArgs,
      values: choicesOf(name, type, initialArgs[name]),
    });
    if (problem) outcome.failures.push(`${id}: ${name} ${problem}`);
    else outcome.passed++;
  }
  await page.close();
}

/** In the page: what is wrong, unless one of the values changes what the widget shows, and leaving the control brings that back. */
async function tryControl(trial: {
  id: string;
  tag: string;
  name: string;
  before: Args;
  initialArgs: Args;
  values: unknown[];
}): Promise<string | undefined> {
  const { id, tag, name, before, initialArgs, values } = trial;
  const setArgs = async (updatedArgs: Args): Promise<void> => {
    __STORYBOOK_ADDONS_CHANNEL__.emit('updateStoryArgs', { storyId: id, updatedArgs });
    await pause(40);
  };
  const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
  /** The attributes, the words and the style of all that the widget shows; of itself its box and its ink. */
  const shown = (): string => {
    const widget = document.querySelector(tag)!;
    const parts: string[] = [];
    const add = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        const style = getComputedStyle(element);
        parts.push(
          // A property that was set by a script and taken back leaves the attribute, empty.
          (element.cloneNode() as Element).outerHTML.replace(' style=""', ''),
          element.children.length === 0 ? element.textContent : '',
        );
        for (const property of style) {
          // A rule of a dialog's style sheet, which stays once it has come; by itself it is not seen.
          if (property === 'isolation' || property.startsWith('--')) continue;
          parts.push(style.getPropertyValue(property));
        }
        for (const pseudo of ['::before', '::after']) {
          const { content, color, backgroundColor, borderTopWidth, inlineSize } = getComputedStyle(element, pseudo);
          parts.push(content, color, backgroundColor, borderTopWidth, inlineSize);
        }
        if (element.shadowRoot) add(element.shadowRoot);
      }
    };
    const { color, backgroundColor, position, inlineSize, blockSize } = getComputedStyle(widget);
    parts.push(color, backgroundColor, position, inlineSize, blockSize);
    add(widget.shadowRoot!);
    // What no slot takes is not seen, whatever it is.
    for (const child of widget.children) {
      parts.push(seenText(child));
      if (child.checkVisibility({ visibilityProperty: true })) parts.push(child.outerHTML);
    }
    return parts.join('\n');
  };
  if (Object.keys(before).length > 0) {
    // A control that was not there may have lost its first value meanwhile.
    await setArgs({ [name]: initialArgs[name] ?? '', ...before });
    await pause(400);
  }
  const start = shown();
  /** Whether what is shown is so, or soon is. */
  const isSoon = async (isSo: () => boolean): Promise<boolean> => {
    for (let wait = 0; wait < 8; wait++) {
      if (isSo()) return true;
      await pause(60);
    }
    return false;
  };
  let isAlive = false;
  for (const value of values) {
    await setArgs({ [name]: value });
    isAlive = await isSoon(() => shown() !== start);
    if (isAlive) break;
  }
  await setArgs({ [name]: before[name] ?? initialArgs[name] ?? '' });
  const isBack = await isSoon(() => shown() === start);
  await setArgs(Object.fromEntries(Object.keys(before).map((arg) => [arg, initialArgs[arg] ?? ''])));
  await pause(120);
  if (!isAlive) return 'changes nothing';
  return isBack ? undefined : 'leaves something behind when it is reset';
}
