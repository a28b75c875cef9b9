import assert from 'node:assert/strict';
import type { Page, Target } from 'puppeteer-core';
import { openBuilt } from '../support/browsers/built-page.js';

const card = `<news-headline-card href="/story" headline="Harbour dredging to start early" kicker="Ports" label="live"
  standfirst="Storms have left the channel too shallow for the new ferries" access="subscriber" media="video" media-duration="3:12"
  image="/picture.webp" image-alt="" related='[{"headline":"Why it silts up","url":"/silt"}]'></news-headline-card>`;

describe('A headline card under a reader’s hands', () => {
  /**
   * Opens a page with a card. Returns the addresses that the reader opened, and the number of tabs since the last call.
   */
  async function open(body = card): Promise<{
    page: Page;
    opened: () => Promise<string[]>;
    tabs: (least: 0 | 1) => Promise<number>;
  }> {
    const { page } = await openBuilt({ body, style: 'body { margin: 2rem; max-width: 30rem }' });
    await page.evaluate(() => {
      const heard: string[] = ((globalThis as { heard?: string[] }).heard = []);
      document.addEventListener('news-open', (open) => {
        heard.push(new URL(open.url).pathname);
        open.preventDefault();
      });
    });
    return {
      page,
      opened: () => page.evaluate(() => (globalThis as { heard?: string[] }).heard!),
      tabs: (least) => countTabs(page, least),
    };
  }

  /** Counts the tabs that a page has opened, and closes them. */
  async function countTabs(page: Page, least: 0 | 1): Promise<number> {
    const reader = page.browserContext();
    const isAdded = (target: Target): boolean => target.type() === 'page' && target !== page.target();
    // A card opens a tab in a timer.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    if (least === 1) await reader.waitForTarget(isAdded, { timeout: 15_000 });
    // A tab of the page is older than a tab that is opened now.
    const last = await reader.newPage();
    const added = reader.targets().filter((target) => isAdded(target) && target !== last.target());
    for (const each of [last, ...(await Promise.all(added.map((target) => target.page())))]) await each?.close();
    return added.length;
  }

  /** Returns the middle of a part, or another point by fractions, in whole pixels like those of a mouse. */
  async function at(page: Page, part: string, x = 0.5, y = 0.5): Promise<{ x: number; y: number }> {
    return page.evaluate(
      (part, x, y) => {
        const element = document.querySelector('news-headline-card')!.shadowRoot!.querySelector(`[part="${part}"]`)!;
        const { left, top, width, height } = element.getBoundingClientRect();
        return { x: Math.round(left + width * x), y: Math.round(top + height * y) };
      },
      part,
      x,
      y,
    );
  }

  for (const part of ['headline', 'standfirst', 'kicker', 'meta']) {
    it(`opens from its ${part}, once, and with a key or the middle button in one tab`, async () => {
      const { page, opened, tabs } = await open();
      const { x, y } = await at(page, part, 0.05);
      await page.mouse.click(x, y);
      assert.deepEqual(await opened(), ['/story']);
      await page.keyboard.down('Control');
      await page.mouse.click(x, y);
      await page.keyboard.up('Control');
      assert.equal(await tabs(1), 1);
      await page.bringToFront();
      await page.mouse.click(x, y, { button: 'middle' });
      assert.equal(await tabs(1), 1);
      assert.deepEqual(await opened(), ['/story']);
      assert.equal(page.url(), 'https://partner.example/');
      await page.close();
    });
  }

  it('lets a reader select words of its summary', async () => {
    const { page, opened } = await open();
    const [from, to] = [await at(page, 'standfirst', 0.02, 0.25), await at(page, 'standfirst', 0.5, 0.25)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    assert.match(await page.evaluate(() => getSelection()!.toString()), /^\S*orms have left/);
    assert.deepEqual(await opened(), []);
    await page.close();
  });

  it('is reported to the page once for each click, at any place, and lets the reader select words without opening anything', async () => {
    const { page, opened, tabs } = await open();
    await page.evaluate(() => {
      const clicks: string[] = ((globalThis as { clicks?: string[] }).clicks = []);
      document.addEventListener('click', (click) =>
        clicks.push(click.composedPath()[0] instanceof HTMLAnchorElement ? 'link' : 'other'),
      );
    });
    const { x, y } = await at(page, 'standfirst', 0.05);
    await page.mouse.click(x, y);
    assert.deepEqual(await page.evaluate(() => (globalThis as { clicks?: string[] }).clicks), ['link']);
    await page.mouse.click(x, y, { count: 3 });
    assert.deepEqual(await opened(), ['/story', '/story']);
    await page.keyboard.down('Shift');
    await page.mouse.click(x + 80, y);
    await page.keyboard.up('Shift');
    assert.equal(await tabs(0), 0);
    assert.deepEqual(await opened(), ['/story', '/story']);
    await page.close();
  });

  it('opens nothing if it has no address', async () => {
    const { page, opened, tabs } = await open(card.replace('href="/story"', ''));
    const { x, y } = await at(page, 'standfirst', 0.05);
    await page.mouse.click(x, y);
    await page.mouse.click(x, y, { button: 'middle' });
    assert.equal(await tabs(0), 0);
    assert.deepEqual(await opened(), []);
    await page.close();
  });

  it('fetches one of two crops', async () => {
    const { page, record } = await openBuilt({
      body: card.replace('href', 'priority image-narrow="/narrow.webp" href'),
      style: 'body { max-width: 20rem }',
    });
    const pictures = record.requests
      .map((address) => new URL(address).pathname)
      .filter((path) => path.endsWith('.webp'));
    assert.deepEqual(pictures, ['/narrow.webp']);
    await page.close();
  });

  it('does not change a link inside it', async () => {
    const { page, opened } = await open();
    const { x, y } = await at(page, 'related-link');
    await page.mouse.click(x, y);
    assert.deepEqual(await opened(), ['/silt']);
    await page.close();
  });

  it('is read as one link with the kind of the story, in a heading, and no label twice', async () => {
    const { page } = await open();
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    const nodes: string[] = [];
    const walk = (node: typeof tree): void => {
      if (!node) return;
      nodes.push(`${node.role}: ${node.name ?? ''}`);
      node.children?.forEach((child) => walk(child));
    };
    walk(tree);
    const links = nodes.filter((node) => node.startsWith('link: '));
    assert.deepEqual(links, [
      'link: Live Harbour dredging to start early Video, 3 minutes For subscribers',
      'link: Why it silts up',
    ]);
    assert.ok(
      nodes.includes('heading: Live Harbour dredging to start early Video, 3 minutes For subscribers'),
      nodes.join('\n'),
    );
    const others = nodes.filter((node) => !/^(link|heading|RootWebArea|InlineTextBox)/.test(node)).join('\n');
    assert.doesNotMatch(others, /Live|Video|For subscribers/);
    assert.match(others, /Ports/);
    await page.close();
  });

  it('prints its words below the picture that they lie on', async () => {
    const { page } = await openBuilt({ body: card.replace('href', 'layout="overlay" href') });
    await page.emulateMediaType('print');
    const ink = await page.evaluate(() => {
      const root = document.querySelector('news-headline-card')!.shadowRoot!;
      const { color, backgroundColor } = getComputedStyle(root.querySelector('.text')!);
      return { color, backgroundColor };
    });
    assert.deepEqual(ink, { color: 'rgb(0, 0, 0)', backgroundColor: 'rgba(0, 0, 0, 0)' });
    await page.close();
  });
});
