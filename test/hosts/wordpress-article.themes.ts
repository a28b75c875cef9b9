import assert from 'node:assert/strict';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { findWordPress, runInWordPress } from './wordpress/find-wordpress.js';

describe('A post of WordPress with the byline, the meter and the gate of the docs', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    tab = await newTab();
    const body = runInWordPress(findWordPress(), 'article-page.php', '');
    await tab.open(site.show({ head: '<script type="module" src="{{cdn}}/loader.js"></script>', body }));
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  it('names its author and its day', async () => {
    const byline = await tab.waitFor(
      () => document.querySelector('news-byline')?.shadowRoot?.querySelector('.root')?.textContent,
    );
    assert.match(byline!, /By Mara Lin.*2024/s);
  });

  it('is open at first, and closed after two paragraphs if the reader has none left', async () => {
    const shown = (): string[] =>
      [...document.querySelectorAll('#article-body p')].flatMap((each) =>
        each.getClientRects().length > 0 ? [each.textContent] : [],
      );
    assert.deepEqual(await tab.evaluate(shown), ['One.', 'Two.', 'Three.']);
    await tab.evaluate(() => document.querySelector('news-subscription-prompt')!.setAttribute('state', 'exhausted'));
    await tab.waitFor(() => document.querySelector('news-subscription-prompt')!.shadowRoot?.querySelector('.root a'));
    assert.deepEqual(await tab.evaluate(shown), ['One.', 'Two.']);
    assert.ok(await tab.evaluate(() => customElements.get('news-access') !== undefined));
  });
});
