/** Takes the pictures of the docs from a real WordPress: `npm run record -- wordpress`. */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'puppeteer-core';
import { chromium } from '../../support/browsers/chromium.js';
import { setSize } from '../../support/browsers/set-size.js';
import { startNewsroom, storyPage, type Newsroom } from './newsroom.js';
import { hasTitle, openCanvas, openEditor, putBlocks, setSettings, startWithPlugin } from './plugin.js';
import type { Role } from './site/start-site.js';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const folder = pathOf('../../../.storybook/public/wordpress');
await mkdir(folder, { recursive: true });

/** The address that the pictures show in the place of the test's newsroom. */
const shownOrigin = 'https://meridian.example';

const stories = [
  {
    headline: 'Harbour dredging to start a month early after a winter of storms',
    standfirst: 'Ferries keep their timetable while two ships work at night. The port expects to be done in May.',
    section: 'Ports',
    picture: 'barrier',
  },
  {
    headline: 'Ministers agree on one ticket for every train',
    standfirst: 'The fare will be the same on all lines from July.',
    section: 'Transport',
    picture: 'ministers',
  },
  {
    headline: 'Town halves its lamps after ten so that the observatory can see',
    standfirst: 'The dome had been closed for six years.',
    section: 'Science',
    picture: 'observatory',
  },
];

const newsroom = await startNewsroom();
await fill(newsroom);
const site = await startWithPlugin(newsroom.origin);
try {
  await takeStory();
  await takeStories();
  await takeGate();
  await takeCredit();
  await takeSettings();
} finally {
  await site.stop();
  await newsroom.close();
  await (await chromium()).close();
}

/** Puts the stories of the pictures, and a feed of them, into a newsroom. */
async function fill({ origin, answers }: Newsroom): Promise<void> {
  const items = [];
  for (const [index, { headline, standfirst, section, picture }] of stories.entries()) {
    const image = `${origin}/pictures/${picture}-640.webp`;
    const url = `${origin}/stories/${index}`;
    const date = '2026-03-02T10:00:00Z';
    answers.set(new URL(image).pathname, {
      body: await readFile(pathOf(`../newsroom/pictures/${picture}-640.webp`)),
      headers: { 'Content-Type': 'image/webp' },
    });
    answers.set(new URL(url).pathname, {
      body: storyPage(headline, {
        description: standfirst,
        url,
        image: { '@type': 'ImageObject', url: image, width: 640, height: 427 },
        articleSection: section,
        datePublished: date,
        author: undefined,
      }),
    });
    items.push({ id: url, url, title: headline, summary: standfirst, image, date_published: date, tags: [section] });
  }
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'The Meridian', items };
  answers.set('/feed.json', { body: JSON.stringify(feed), headers: { 'Content-Type': 'application/json' } });
}

/** Opens a page of WordPress's administration as a user of a role. */
async function openAs(role: Role, path: string, height: number): Promise<Page> {
  const { page } = await openEditor(site, role, path);
  await setSize(page, 1280, height);
  return page;
}

/** Opens a new post with blocks. The first is selected. */
async function write(blocks: Parameters<typeof putBlocks>[1], height = 640): Promise<{ page: Page; canvas: Frame }> {
  const page = await openAs('editor', 'post-new.php', height);
  const canvas = await openCanvas(page);
  await putBlocks(page, blocks);
  return { page, canvas };
}

/** Waits until the widgets of a page or of a canvas are complete, with their pictures. */
async function untilComplete(place: Page | Frame, widget: string): Promise<void> {
  await place.waitForFunction(
    (name) => {
      const widgets = [...document.querySelectorAll(name)];
      const pictures = widgets.flatMap((each) => [
        ...each.querySelectorAll('img'),
        ...(each.shadowRoot?.querySelectorAll('img') ?? []),
      ]);
      return (
        widgets.length > 0 &&
        !document.querySelector('.is-loading') &&
        widgets.every(({ shadowRoot }) => shadowRoot?.querySelector('.root')) &&
        pictures.every(({ complete, naturalWidth }) => complete && naturalWidth > 0)
      );
    },
    {},
    widget,
  );
}

/** Takes a picture of the upper part of a page. */
async function take(page: Page, name: string, width: number, height: number): Promise<void> {
  await page.evaluate(
    (origin, shown) => {
      for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea'))
        if (field.value.includes(origin)) field.value = field.value.replaceAll(origin, shown);
    },
    newsroom.origin,
    shownOrigin,
  );
  await page.mouse.move(1, 1);
  const clip = { x: 0, y: 0, width, height };
  await page.screenshot({ path: `${folder}/${name}.webp`, type: 'webp', quality: 80, clip });
}

async function takeStory(): Promise<void> {
  const { page, canvas } = await write([
    ['standfirst/story', { url: `${newsroom.origin}/stories/0` }],
    ['core/paragraph', { content: 'The port has closed the channel for large ships until further notice.' }],
  ]);
  await untilComplete(canvas, 'news-headline-card');
  await hasTitle(page);
  await take(page, 'story', 1000, 520);
}

async function takeStories(): Promise<void> {
  const { page, canvas } = await write(
    [
      [
        'standfirst/stories',
        { url: `${newsroom.origin}/feed.json`, heading: 'More from The Meridian', layout: 'list', number: 3 },
      ],
      ['core/paragraph', {}],
    ],
    760,
  );
  await untilComplete(canvas, 'news-headline-card');
  await take(page, 'stories', 1280, 760);
}

async function takeGate(): Promise<void> {
  const offer = { name: 'Digital', price: '9', currency: 'EUR', period: 'month' };
  const { page, canvas } = await write(
    [
      ['standfirst/prompt', { presentation: 'gate', freeArticles: 5, subscribeUrl: '/subscribe', offers: [offer] }],
      ['core/paragraph', { content: 'Everything from here on is closed.' }],
    ],
    760,
  );
  await untilComplete(canvas, 'news-subscription-prompt');
  await take(page, 'gate', 1280, 760);
}

async function takeCredit(): Promise<void> {
  const picture = (await site.run(pathOf('site/scripts/add-picture.php'), {
    file: pathOf('../newsroom/pictures/barrier-960.jpg'),
    credit: 'Halyard Press / Mara Lin',
  })) as { id: number; url: string };
  const caption = 'The barrier closed for the fourth time this winter.';
  const { page, canvas } = await write(
    [['core/image', { ...picture, sizeSlug: 'large', caption, standfirstPhoto: true }]],
    760,
  );
  await canvas.waitForSelector('[data-standfirst-credit] img');
  await canvas.waitForFunction(() => document.querySelector('img')!.complete);
  await take(page, 'credit', 1000, 720);
}

async function takeSettings(): Promise<void> {
  await setSettings(site, {
    newsrooms: [newsroom.origin],
    publication: 'The Meridian',
    preset: 'salmon',
    byline: true,
  });
  const page = await openAs('administrator', 'options-general.php?page=standfirst', 1000);
  await untilComplete(page, 'news-headline-card');
  await take(page, 'settings', 1280, 1000);
}
