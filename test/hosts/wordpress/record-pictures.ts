/** Takes the pictures of the docs from a real WordPress: `npm run record -- wordpress`. */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'puppeteer-core';
import { chromium } from '../../support/browsers/chromium.js';
import { setSize } from '../../support/browsers/set-size.js';
import { startNewsroom, storyPage, type Newsroom } from './newsroom.js';
import { openCanvas, openEditor, putBlocks, setSettings, startWithPlugin } from './plugin.js';
import type { Role } from './site/start-site.js';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const folder = pathOf('../../../.storybook/public/wordpress');
await mkdir(folder, { recursive: true });

/** The address that the pictures show in the place of the test's newsroom. */
const shownOrigin = 'https://meridian.example';

const stories = [
  {
    headline: 'Barrier to close at 21.40 for the third time this winter',
    standfirst: 'The peak will stay forty centimetres below the quay. Ferries wait outside until four.',
    section: 'Storm surge',
    picture: 'barrier',
  },
  {
    headline: 'Averland and Castria sign for eleven projects worth 4.2 billion',
    standfirst: 'The list begins with a deepwater berth and ends with two river ports.',
    section: 'Diplomacy',
    picture: 'ministers',
  },
  {
    headline: 'Town turns half of its lights off at ten for the observatory',
    standfirst: 'Faint galaxies are back in the telescope’s reach for the first time since 1994.',
    section: 'Astronomy',
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
  for (const { headline, standfirst, section, picture } of stories) {
    const image = `${origin}/pictures/${picture}-640.webp`;
    const url = `${origin}/${picture}`;
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

/** Opens a page of WordPress's administration as a user of a role. Pictures of it have double density. */
async function openAs(role: Role, path: string, width: number, height: number): Promise<Page> {
  const { page } = await openEditor(site, role, path);
  await setSize(page, width, height);
  await page.setViewport({ width, height, deviceScaleFactor: 2 });
  return page;
}

/** A post with one block between two paragraphs. */
interface Post {
  title: string;
  before: string;
  block: [name: string, attributes: object];
  after: string;
}

/**
 * Writes a post in a new window.
 *
 * The window is almost as narrow as the editor allows with its side bar, because phones show its pictures too.
 */
async function write({ title, before, block, after }: Post, height: number): Promise<{ page: Page; canvas: Frame }> {
  const page = await openAs('editor', 'post-new.php', 840, height);
  const canvas = await openCanvas(page);
  await canvas.type('.wp-block-post-title', title);
  await putBlocks(page, [
    ['core/paragraph', { content: before }],
    // The toolbar of the block floats over this space. Else it would cover the paragraph.
    ['core/spacer', { height: '28px' }],
    block,
    ['core/paragraph', { content: after }],
  ]);
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

/** Takes a picture of what the window shows, or of one element. */
async function take(page: Page, name: string, selector?: string): Promise<void> {
  await page.evaluate(
    (origin, shown) => {
      for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea'))
        if (field.value.includes(origin)) field.value = field.value.replaceAll(origin, shown);
    },
    newsroom.origin,
    shownOrigin,
  );
  await page.mouse.move(1, 1);
  // The frame of a block with the focus crosses letters at its edges. Without the focus, the block is still selected.
  for (const frame of page.frames()) await frame.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const options = {
    path: `${folder}/${name}.webp`,
    type: 'webp',
    quality: 45,
    // By default, the window has another size for a moment. The editor may then close its side bar.
    captureBeyondViewport: false,
  } as const;
  if (selector) await (await page.$(selector))!.screenshot(options);
  else await page.screenshot(options);
}

/** Takes a picture of the canvas while a block is selected. */
async function takeCanvas(page: Page, canvas: Frame, name: string, block: string): Promise<void> {
  await canvas.click(`[data-type="${block}"]`);
  await take(page, name, 'iframe[name="editor-canvas"]');
}

/** Takes a picture of the side bar. It is as high as the canvas, so that a page can show one beside the other. */
async function takeSideBar(page: Page, name: string): Promise<void> {
  await take(page, name, '.interface-interface-skeleton__sidebar');
}

async function takeStory(): Promise<void> {
  const { page, canvas } = await write(
    {
      title: 'What the storms cost',
      before: 'The port has added up nine nights behind closed gates. Tonight is the tenth.',
      block: ['standfirst/story', { url: `${newsroom.origin}/barrier` }],
      after:
        'Each night costs it about 300,000 euros. The next storm is due on Friday, and two of the pumps are still in the workshop.',
    },
    676,
  );
  await untilComplete(canvas, 'news-headline-card');
  await takeCanvas(page, canvas, 'story', 'standfirst/story');
  await takeSideBar(page, 'story-settings');
}

async function takeStories(): Promise<void> {
  const { page, canvas } = await write(
    {
      title: 'When the gates close',
      before: 'Until four in the morning, no ship gets in or out.',
      block: [
        'standfirst/stories',
        { url: `${newsroom.origin}/feed.json`, heading: 'More from The Meridian', layout: 'list', number: 3 },
      ],
      after: 'Do you live at the quay? Write to us.',
    },
    1000,
  );
  await untilComplete(canvas, 'news-headline-card');
  await takeCanvas(page, canvas, 'stories', 'standfirst/stories');
  await page.click('::-p-aria(Pinned stories)');
  await takeSideBar(page, 'stories-settings');
}

async function takeGate(): Promise<void> {
  const offer = { name: 'Digital', price: '9', currency: 'EUR', period: 'month' };
  const { page, canvas } = await write(
    {
      title: 'Who pays for the storms?',
      before: 'The insurers say that a closed gate is no damage.',
      block: [
        'standfirst/prompt',
        { presentation: 'gate', freeArticles: 5, subscribeUrl: '/subscribe', offers: [offer] },
      ],
      after: 'Now the first of them has changed its mind.',
    },
    704,
  );
  await untilComplete(canvas, 'news-subscription-prompt');
  await takeCanvas(page, canvas, 'gate', 'standfirst/prompt');
  await takeSideBar(page, 'gate-settings');
}

async function takeCredit(): Promise<void> {
  const picture = (await site.run(pathOf('site/scripts/add-picture.php'), {
    file: pathOf('../newsroom/pictures/barrier-960.jpg'),
    credit: 'Ansel Dray / The Meridian',
  })) as { id: number; url: string };
  const caption = 'The Orrin barrier at Kelmouth, its six gates down for the third time this winter.';
  const { page, canvas } = await write(
    {
      title: 'A night at the barrier',
      before: 'The first gate goes down at 21.40.',
      block: ['core/image', { ...picture, sizeSlug: 'large', caption, standfirstPhoto: true }],
      after: 'Half an hour later, all six are shut.',
    },
    780,
  );
  await canvas.waitForSelector('[data-standfirst-credit] img');
  await canvas.waitForFunction(() => document.querySelector('img')!.complete);
  await takeCanvas(page, canvas, 'credit', 'core/image');
}

async function takeSettings(): Promise<void> {
  await setSettings(site, {
    newsrooms: [newsroom.origin],
    publication: 'The Meridian',
    preset: 'salmon',
    byline: true,
  });
  const page = await openAs('administrator', 'options-general.php?page=standfirst', 560, 1128);
  await untilComplete(page, 'news-headline-card');
  await take(page, 'settings');
}
