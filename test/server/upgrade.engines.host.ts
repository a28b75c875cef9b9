import assert from 'node:assert/strict';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { fixtures } from './fixtures.js';
import { renderPage } from './renderer.js';

/** The fixtures in which a reader selects words. */
const selectable = [
  'a card fed by attributes',
  'a card in an article',
  'a byline fed by attributes',
  'a caption around a picture',
  'a prompt with two offers',
];

/** The fixtures with pictures. */
const pictured = [
  'a lead',
  'a card in pasted markup',
  'a byline with portraits',
  'a caption in an article',
  'words on a picture',
];

/** Runs in the page. Returns the selected words. */
function readSelection(): string {
  return getSelection()!.toString().replace(/\s+/g, ' ').trim();
}

describe('When the script of a page that a server has rendered starts,', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    tab = await newTab();
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  async function openRendered(name: string): Promise<void> {
    const page = site.fill(fixtures[name]!);
    await tab.open(
      site.show({ body: await renderPage(page, { base: `${site.cdn}/`, url: `${site.origin}/`, now: new Date() }) }),
    );
  }

  async function upgrade(): Promise<void> {
    await tab.evaluate((address) => import(address).then(() => undefined), `${site.cdn}/standfirst.js`);
    await tab.waitFor(() =>
      [...document.querySelectorAll<HTMLElement & { hasUpdated?: boolean }>('body *')]
        .filter(({ localName }) => /^news-(?!offer|article)/.test(localName))
        .every(({ hasUpdated }) => hasUpdated),
    );
  }

  const pictures = (): string[] => site.requests.filter((address) => address.includes('/pictures/'));

  for (const name of selectable)
    it(`the words of ${name} that a reader has selected stay selected`, async () => {
      await openRendered(name);
      await tab.evaluate(() => {
        const root = [...document.querySelectorAll('body *')].find(
          ({ localName, shadowRoot }) => shadowRoot && localName !== 'news-article',
        )!.shadowRoot!;
        const texts: Text[] = [];
        const walker = document.createTreeWalker(root.querySelector('.root')!, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          if (text.data.trim().length > 3 && text.parentElement!.getClientRects().length > 0) texts.push(text);
        }
        const [first, last] = [texts[0]!, texts.at(-1)!];
        getSelection()!.setBaseAndExtent(first, first.data.search(/\S/) + 1, last, last.data.trimEnd().length - 1);
      });
      const selected = await tab.evaluate(readSelection);
      assert.ok(selected.length > 5, selected);
      await upgrade();
      assert.equal(await tab.evaluate(readSelection), selected);
    });

  for (const name of pictured)
    it(`no picture of ${name} is requested twice`, async () => {
      site.renew();
      await openRendered(name);
      const isLoaded = (): boolean => {
        const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
        const images = roots.flatMap((root) => [...root.querySelectorAll('img')]);
        return images.length > 0 && images.every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
      };
      await tab.waitFor(isLoaded);
      const before = pictures();
      assert.ok(before.length > 0);
      await upgrade();
      await tab.waitFor(isLoaded);
      assert.deepEqual(pictures(), before);
    });
});
