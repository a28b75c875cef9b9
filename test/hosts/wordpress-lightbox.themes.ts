import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { findWordPress, runInWordPress } from './wordpress/find-wordpress.js';

const block =
  '<figure class="wp-block-image size-large"><img src="/pictures/barrier-640.webp" alt="A barrier" width="640" height="427"/><figcaption class="wp-element-caption">The barrier</figcaption></figure>';

describe('Around an image of WordPress that is enlarged by a click', () => {
  let site: HostSite;
  let tab: HostTab;
  let address: string;
  before(async () => {
    tab = await newTab();
    site = await HostSite.open();
    const folder = findWordPress();
    const files = `${folder}/wp-includes/js/dist/script-modules`;
    for (const [path, file] of [
      ['/interactivity.js', `${files}/interactivity/index.min.js`],
      ['/image.js', `${files}/block-library/image/view.min.js`],
      ['/image.css', `${folder}/wp-includes/blocks/image/style.min.css`],
    ] as const)
      site.put(path, { body: await readFile(file) });
    const [image, end] = runInWordPress(folder, 'lightbox.php', block).split('\n---\n');
    const head = `<link rel="stylesheet" href="/image.css">
      <script type="importmap">{ "imports": { "@wordpress/interactivity": "/interactivity.js" } }</script>
      <script type="module" src="/image.js"></script>
      <script type="module" src="{{cdn}}/loader.js"></script>`;
    const body = `<news-photo-caption credit="© Halyard Press">${image}</news-photo-caption>${end}`;
    address = site.show({ head, body });
  });
  beforeEach(async () => {
    await tab.open(address);
    await tab.waitFor(() => document.querySelector('news-photo-caption')?.shadowRoot?.querySelector('[part=credit]'));
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  const isEnlarged = (): boolean => document.querySelector('.wp-lightbox-overlay')!.classList.contains('active');
  const middleOf = (selector: string): Promise<number[]> =>
    tab.evaluate((selector: string) => {
      const { left, top, width, height } = document.querySelector(selector)!.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    }, selector);

  it('the caption shows the figure itself, and adds the credit', async () => {
    const { shown, added } = await tab.evaluate(() => ({
      shown: document.querySelector<HTMLElement>('news-photo-caption')!.innerText.trim(),
      added: document.querySelector('news-photo-caption')!.shadowRoot!.textContent.trim(),
    }));
    assert.deepEqual([shown, added], ['The barrier', '© Halyard Press']);
  });

  for (const selector of ['news-photo-caption img', '.lightbox-trigger'])
    it(`a click on ${selector} enlarges it`, async () => {
      const [x, y] = await middleOf(selector);
      await tab.page!.mouse.click(x!, y!);
      await tab.waitFor(isEnlarged);
      assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
    });
});
