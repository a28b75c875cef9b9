import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, ElementHandle, Page } from 'puppeteer-core';
import { newReader, openPage } from '../support/browsers/chromium.js';
import { HostSite } from '../support/servers/host-site.js';
import { stopClock } from '../support/browsers/stop-clock.js';
import { readAloud } from './read-aloud.js';
import { feed, scenes, type Scene } from './scenes.js';
import { newsrooms, type Newsroom } from './words.js';

const isRecording = process.env.RECORD_HEARD === 'true';

describe('A screen reader', () => {
  let site: HostSite;
  let reader: BrowserContext;
  before(async () => {
    reader = await newReader();
    site = await HostSite.open();
    site.put('/empty.json', { body: '{"version": "https://jsonfeed.org/version/1.1", "title": "None", "items": []}' });
  });
  after(() => Promise.all([site.close(), reader.close()]));

  for (const [language, words] of Object.entries(newsrooms)) {
    it(`reads every widget and state as the kept text says: ${language}`, async () => {
      site.put('/feed.json', { body: feed(words) });
      const all = Object.entries(scenes(words));
      const isStill = ({ press, isAlone }: Scene): boolean => !press && !isAlone;
      const pages = [
        all.filter(([, scene]) => isStill(scene)),
        all.filter(([, { press, isAlone }]) => press && !isAlone),
        ...all.filter(([, { isAlone }]) => isAlone).map((scene) => [scene]),
      ];
      const heard = new Map<string, string>();
      for (const page of pages) for (const [name, text] of await read(language, words, page)) heard.set(name, text);
      const now = all.map(([name]) => `# ${name}\n\n${heard.get(name) || '(nothing)'}\n`).join('\n');
      const file = fileURLToPath(new URL(`${language}.txt`, import.meta.url));
      if (isRecording) writeFileSync(file, now);
      else assert.equal(now, readFileSync(file, 'utf8'), 'Compare, then run: npm run record -- heard');
    });
  }

  async function read(
    language: string,
    { dir }: Newsroom,
    list: readonly (readonly [string, Scene])[],
  ): Promise<Map<string, string>> {
    const body = list.map(([name, { markup }]) => `<div data-scene="${name}">${markup}</div>`).join('\n');
    const address = site.show({
      lang: language,
      head: '<script type="module" src="{{cdn}}/standfirst.js"></script>',
      body: `<div dir="${dir}">${body}</div>`,
    });
    const { page } = await openPage(address, { reader, prepare, waitForWidgets: false });
    await page.waitForFunction(isDefined, { polling: 20, timeout: 10_000 });
    await page.waitForNetworkIdle({ idleTime: 100 });
    const heard = new Map<string, string>();
    for (const [name, { press = [], awaits = [], says }] of list) {
      for (const part of press) await (await find(page, name, part)).evaluate(pressed);
      for (const part of awaits) await find(page, name, part);
      if (says) await page.waitForFunction(isSaying, { polling: 20, timeout: 10_000 }, name);
      if (press.length === 0) continue;
      // Read it before the next press, because only one control has the focus.
      await page.evaluate(drawn);
      heard.set(name, (await readAloud(page)).get(name)!);
    }
    if (heard.size < list.length)
      for (const [name, text] of await readAtRest(page)) if (!heard.has(name)) heard.set(name, text);
    await page.close();
    return heard;
  }
});

/** Stops the clock, makes retries immediate, and lets one address never answer. */
async function prepare(page: Page): Promise<void> {
  await page.emulateTimezone('Europe/Berlin');
  await stopClock(page);
  await page.evaluateOnNewDocument(() => {
    // The wait before a retry is a random part of some seconds.
    Math.random = () => 0;
    const ask = globalThis.fetch;
    globalThis.fetch = (address, options) =>
      String(address).includes('/never.json') ? new Promise(() => undefined) : ask(address, options);
    let copies = 0;
    navigator.clipboard.writeText = () => (copies++ === 0 ? Promise.resolve() : Promise.reject(new Error('refused')));
    document.execCommand = () => false;
    // “Link copied” goes away after three seconds. Here it stays, because a machine may be slow.
    const wait = globalThis.setTimeout as unknown as (run: () => void, time?: number) => number;
    globalThis.setTimeout = ((run: () => void, time = 0) => (time > 1_000 ? 0 : wait(run, time))) as typeof setTimeout;
  });
}

/** Reads a page until nothing changes any more, because some parts load late. */
async function readAtRest(page: Page): Promise<Map<string, string>> {
  for (let before = ''; ;) {
    const heard = await readAloud(page);
    const now = JSON.stringify([...heard]);
    if (now === before) return heard;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** In the page: whether every widget is upgraded. */
function isDefined(): boolean {
  return document.querySelector(':not(:defined)') === null;
}

/** In the page: presses a control as a key does. */
function pressed(control: Element): void {
  (control as HTMLElement).focus();
  (control as HTMLElement).click();
}

/** In the page: whether a widget announces something. */
function isSaying(scene: string): boolean {
  return [...document.querySelectorAll(`[data-scene="${scene}"] *`)].some((widget) =>
    [...(widget.shadowRoot?.querySelectorAll('[role=status], [aria-live]') ?? [])].some((region) =>
      region.textContent.trim(),
    ),
  );
}

/** In the page: waits until it is drawn. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** Waits for a part of a scene's widget, given as `widget part`. */
async function find(page: Page, scene: string, part: string): Promise<ElementHandle> {
  const [widget, name] = part.split(' ');
  const handle = await page.waitForFunction(
    (scene, widget, name) =>
      document
        .querySelector(`[data-scene="${scene}"] ${widget}`)
        ?.shadowRoot?.querySelector(`:is([part~="${name}"], .${name}):not(:disabled)`),
    { polling: 20, timeout: 10_000 },
    scene,
    widget!,
    name!,
  );
  return handle as ElementHandle;
}
