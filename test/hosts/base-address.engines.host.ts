import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { waitForTexts } from './every-widget.js';

const picture = '<img src="barrier-320.webp" alt="A barrier">';

/** Every widget, with relative addresses in attributes, in articles and in the markup inside. */
const widgets = `
<news-headline-card id="attributes" href="story" headline="From attributes" image="barrier-640.webp" image-alt="" related='[{ "headline": "Why", "url": "why" }]'></news-headline-card>
<news-headline-card id="fallback"><a href="../pasted?x=1">From the fallback</a>${picture}</news-headline-card>
<news-headline-card id="part" href="#part" headline="A part of the page"></news-headline-card>
<news-headline-card id="fed" src="story.json"></news-headline-card>
<news-article id="inside"><script type="application/json">{ "headline": "From the article", "url": "inside" }</script><news-headline-card></news-headline-card></news-article>
<news-headline-list id="list" src="list.json" more-href="more"></news-headline-list>
<news-byline id="byline"><a rel="author" href="mara">Mara Lin</a></news-byline>
<news-photo-caption id="caption" license-href="license">${picture}<p>The barrier</p></news-photo-caption>
<news-share-icons id="shared" url="shared" networks="x"></news-share-icons>
<news-share-icons id="page" networks="x" follow="rss=feed.xml"></news-share-icons>
<news-subscription-prompt id="prompt" state="exhausted" subscribe-href="subscribe" sign-in-href="/sign-in"></news-subscription-prompt>`;

/**
 * Returns the addresses of the links and pictures of each widget, by its id. For share links, returns only the shared
 * address.
 */
function readAddresses(): Record<string, string[]> {
  const addresses: Record<string, string[]> = {};
  const read = (root: ParentNode, into: string[]): void => {
    for (const each of root.querySelectorAll('*')) {
      if (each instanceof HTMLImageElement) into.push(each.src);
      if (each instanceof HTMLAnchorElement) into.push(new URL(each.href).searchParams.get('url') ?? each.href);
      if (each.shadowRoot) read(each.shadowRoot, into);
    }
  };
  for (const widget of document.querySelectorAll('[id]')) {
    const { shadowRoot } = widget.localName === 'news-article' ? widget.querySelector('news-headline-card')! : widget;
    read(shadowRoot!, (addresses[widget.id] = []));
  }
  return addresses;
}

describe('On a page with a <base>', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    const image = await readFile(new URL('newsroom/pictures/barrier-320.webp', import.meta.url));
    const bodies: Readonly<Record<string, string | Buffer>> = {
      'story.json': JSON.stringify({ headline: 'From the source', url: 'sourced' }),
      'list.json': JSON.stringify([{ headline: 'In the list', url: 'listed' }]),
      'barrier-320.webp': image,
      'barrier-640.webp': image,
    };
    site.override = ({ pathname }) => {
      const body = bodies[/^\/deep\/(.*)$/.exec(pathname)?.[1] ?? ''];
      return body ? { body, headers: { 'Access-Control-Allow-Origin': '*' } } : undefined;
    };
    tab = await newTab();
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  async function open(head: string, file: string): Promise<void> {
    const script = `<script type="module" src="{{cdn}}/${file}"></script>`;
    await tab.open(site.show({ head: head + script, body: widgets }));
    await waitForTexts(tab, [
      ['#attributes', 'Why'],
      ['#fallback', 'From the fallback'],
      ['#part', 'A part of the page'],
      ['#fed', 'From the source'],
      ['#inside news-headline-card', 'From the article'],
      ['#byline', 'Mara Lin'],
      ['#caption', 'The barrier'],
      ['#shared', 'X'],
      ['#page', 'RSS'],
      ['#prompt', 'Sign in'],
    ]);
    await tab.waitFor(() => {
      const cards = document.querySelector('#list')?.shadowRoot?.querySelectorAll('news-headline-card') ?? [];
      return [...cards].some(({ shadowRoot }) => shadowRoot?.textContent.includes('In the list'));
    });
  }

  async function assertQuiet(): Promise<void> {
    assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
  }

  for (const [file, where] of [
    ['loader.js', 'on the page’s own site'],
    ['standfirst.js', 'on another site'],
  ] as const) {
    it(`every link, picture and source is found from the base, ${where} (${file})`, async () => {
      const origin = where === 'on another site' ? site.cdnOrigin : site.origin;
      await open(`<base href="${origin}/deep/"><link rel="canonical" href="canonical">`, file);
      const at = (...paths: string[]): string[] => paths.map((path) => `${origin}/${path}`);
      const { attributes, page, prompt, ...others } = await tab.evaluate(readAddresses);
      assert.deepEqual(others, {
        fallback: at('pasted?x=1'),
        part: at('deep/#part'),
        fed: at('deep/sourced'),
        inside: at('deep/inside'),
        list: at('deep/listed', 'deep/more'),
        byline: at('deep/mara'),
        caption: at('deep/license'),
        shared: at('deep/shared'),
      });
      assert.deepEqual([...attributes!].sort(), at('deep/barrier-640.webp', 'deep/story', 'deep/why'));
      assert.deepEqual([...page!].sort(), at('deep/canonical', 'deep/feed.xml'));
      assert.deepEqual([...prompt!].sort(), at('deep/subscribe', 'sign-in'));
      await assertQuiet();
    });
  }

  it('the page’s address is shared, not the base, if it names no canonical one', async () => {
    await open('<base href="/deep/">', 'standfirst.js');
    const { page } = await tab.evaluate(readAddresses);
    assert.equal(page![0], await tab.evaluate(() => location.href));
    await assertQuiet();
  });
});
