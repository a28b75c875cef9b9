import assert from 'node:assert/strict';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { pluginHead, readRecordings, type Group } from './cms/recordings.js';
import { readSnippets } from './cms/snippets.js';

/** The content of a widget that a reader sees. */
interface Shown {
  tag: string;
  text: string;
  links: string[];
  pictures: string[];
  height: number;
}

const { wordPress, wordPressEditors, drupal, drupalEditor } = await readRecordings();
const snippets = await readSnippets();

/** The script of the page: in WordPress it comes from our plugin, elsewhere the page contains it. */
const wordPressHead = await pluginHead();
const pastedHead = '<script type="module" src="{{cdn}}/standfirst.js"></script>';

/** Returns the result of each piece of a recording for one way. */
function along<Way extends string>(group: Group<Way>, way: Way | 'input'): Record<string, string> {
  return Object.fromEntries(Object.entries(group).map(([name, recorded]) => [name, recorded[way]]));
}

describe('In a page of a publishing system', () => {
  let site: HostSite;
  let tab: HostTab;
  /** The content of the snippets in a bare page. */
  let expected: Record<string, Shown[]>;
  const author = harbourArticle.authors![0]!.name;
  before(async () => {
    site = await HostSite.open();
    site.put('/harbour.webp', { status: 302, headers: { Location: '/pictures/barrier-640.webp' } });
    for (const path of ['/harbour.json', '/ports.json']) site.put(path, { body: JSON.stringify(harbourArticle) });
    tab = await newTab();
    await open(snippets, pastedHead);
    expected = await readWidgets(author);
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  /**
   * Opens a page with pieces of markup, each in a section with its name. The publisher's addresses become the site's.
   */
  async function open(pieces: Record<string, string>, head: string): Promise<void> {
    const sections = Object.entries(pieces).map(
      ([name, piece]) => `<section id="${name}" style="width: 40rem">${piece}</section>`,
    );
    const body = sections.join('\n').replaceAll('https://news.example', site.origin);
    await tab.open(site.show({ head, body }));
  }

  /** Checks that no error was thrown, and the console is empty. */
  async function assertIsQuiet(): Promise<void> {
    const { exceptions, console: lines } = await tab.said();
    assert.deepEqual([exceptions, lines], [[], []]);
  }

  /** Returns the widgets of each section, after they have upgraded and the article has loaded. */
  async function readWidgets(author: string): Promise<Record<string, Shown[]>> {
    const read = await tab.waitFor((name) => {
      const tags =
        'news-headline-card, news-headline-list, news-byline, news-photo-caption, news-share-icons, news-subscription-prompt';
      const widgets = [...document.querySelectorAll<HTMLElement>(tags)];
      if (!widgets.every((widget) => widget.shadowRoot?.querySelector('.root'))) return undefined;
      const fed = document.querySelector('news-article news-headline-card');
      if (fed && !fed.shadowRoot!.textContent!.includes(name)) return undefined;
      const listed = document.querySelector('news-headline-list')?.shadowRoot!.querySelector('news-headline-card');
      if (listed && !listed.shadowRoot!.textContent!.includes(name)) return undefined;
      const sections = [...document.querySelectorAll('section')].map((section) => {
        const shown = widgets
          .filter((widget) => section.contains(widget))
          .map((widget) => {
            const root = widget.shadowRoot!.querySelector('.root')!;
            const links = [...root.querySelectorAll('a')].filter((link) => link.getClientRects().length > 0);
            const pictures = [...root.querySelectorAll('img'), ...widget.querySelectorAll('img')];
            return {
              tag: widget.localName,
              // A list has its stories in cards.
              text: [root, ...[...root.querySelectorAll('news-headline-card')].map((card) => card.shadowRoot!)]
                .map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim())
                .join(' '),
              links: links.map((link) => link.href),
              pictures: pictures.filter((picture) => picture.getClientRects().length > 0).map(({ src }) => src),
              height: Math.round(widget.getBoundingClientRect().height),
            };
          });
        return [section.id, shown] as const;
      });
      return Object.fromEntries(sections) as Record<string, Shown[]>;
    }, author);
    return read!;
  }

  it('the snippets show the same as in a bare page', async () => {
    await open(snippets, pastedHead);
    assert.deepEqual(await readWidgets(author), expected);
    await assertIsQuiet();
    const text = (name: string): string => expected[name]!.map((shown) => shown.text).join(' / ');
    assert.match(text('card'), /Ports.*Harbour dredging to start a month early.*Winter storms.*The Meridian/);
    assert.match(text('byline'), /Mara Lin.*Ansel Dray.*Halyard Press.*2024/);
    assert.match(text('caption'), /The dredger Orrin off Kelmouth, a month early\. Photo: Mara Lin/);
    assert.match(text('share-icons'), /WhatsApp.*Copy link/);
    assert.match(text('prompt'), /\$1 a month for the first 3 months, then \$9/);
    assert.match(text('list'), /Harbour dredging to start a month early/);
    assert.match(text('article'), new RegExp(`${harbourArticle.standfirst}.*${author}.*WhatsApp`));
    for (const name of ['card', 'caption'])
      assert.deepEqual(expected[name]![0]!.pictures, [`${site.origin}/harbour.webp`]);
  });

  it('the snippets show the same without itemscope and itemtype, as earlier pages have them', async () => {
    const bare = Object.entries(snippets).map(([name, markup]) => [
      name,
      markup.replace(/ itemscope itemtype="[^"]+"/g, ''),
    ]);
    await open(Object.fromEntries(bare) as Record<string, string>, pastedHead);
    assert.deepEqual(await readWidgets(author), expected);
  });

  const standing: [where: string, pieces: Record<string, string>, head: string][] = [
    ['a Custom HTML block of WordPress', along(wordPress.snippets, 'htmlBlock'), wordPressHead],
    ['WordPress’s classic editor', along(wordPress.snippets, 'classic'), wordPressHead],
    ['WordPress’s classic editor, between lines', along(wordPress.snippets, 'betweenLines'), wordPressHead],
    ['a post of an author whom our PHP lets', along(wordPress.snippets, 'allowed'), wordPressHead],
    ['a block of such an author', along(wordPress.snippets, 'allowedHtmlBlock'), wordPressHead],
    ['the Visual tab with our PHP', along(wordPressEditors.snippets, 'visualTabAllowed'), wordPressHead],
    ['the block editor, saved', along(wordPressEditors.snippets, 'htmlBlock'), wordPressHead],
    ['a classic post converted to blocks', along(wordPressEditors.snippets, 'convertedToBlocks'), wordPressHead],
    ['Drupal’s Full HTML', along(drupal.snippets, 'full'), pastedHead],
    ['Drupal’s Full HTML through its editor', along(drupalEditor.snippets, 'full'), pastedHead],
    ['a format of Drupal’s with our list of tags', along(drupal.snippets, 'allowed'), pastedHead],
    ['such a format that converts line breaks', along(drupal.snippets, 'allowedAutop'), pastedHead],
  ];
  for (const [where, pieces, head] of standing) {
    it(`they show the same in ${where}`, async () => {
      await open(Object.fromEntries(Object.keys(snippets).map((name) => [name, pieces[name]!])), head);
      assert.deepEqual(await readWidgets(author), expected);
      await assertIsQuiet();
    });
  }

  const stripped: [where: string, pieces: Record<string, string>][] = [
    ['WordPress from an author without our PHP', along(wordPress.snippets, 'author')],
    ['the Visual tab of WordPress’s classic editor', along(wordPressEditors.snippets, 'visualTab')],
    ['WordPress’s block editor when they are pasted as text', along(wordPressEditors.snippets, 'pastedAsText')],
    ['WordPress’s block editor when they are pasted as a page', along(wordPressEditors.snippets, 'pastedAsHtml')],
    ['Drupal’s Basic HTML', along(drupal.snippets, 'basic')],
    ['Drupal’s editor, whatever tags it is told to allow', along(drupalEditor.snippets, 'allowed')],
  ];
  for (const [where, pieces] of stripped) {
    it(`their links and words are kept by ${where}`, async () => {
      const readPlain = (): Promise<Record<string, { text: string; links: string[] }>> =>
        tab.evaluate(() => {
          const sections = [...document.querySelectorAll('section')].map((section) => {
            const text = section.innerText.replace(/\s+/g, ' ').trim();
            return [section.id, { text, links: [...section.querySelectorAll('a')].map((link) => link.href) }] as const;
          });
          return Object.fromEntries(sections);
        });
      // Some of these systems remove `hidden`, so the punctuation between a card's words becomes visible.
      const style = '<style>[hidden] { display: inline !important }</style>';
      await open(snippets, style);
      const asWritten = await readPlain();
      await open(Object.fromEntries(Object.keys(snippets).map((name) => [name, pieces[name]!])), wordPressHead + style);
      assert.deepEqual(await readPlain(), asWritten);
      await assertIsQuiet();
      assert.equal(await tab.evaluate(() => document.querySelectorAll('news-headline-card, news-byline').length), 0);
    });
  }

  it('several lines of inline children work in the classic editor, in spite of the line breaks that it adds', async () => {
    const { 'line-breaks': lines, 'attribute-lines': attributes, json } = wordPress.pitfalls;
    const pieces = { lines: lines!, attributes: attributes!, json: json! };
    await open(along(pieces, 'input'), pastedHead);
    const bare = await readWidgets(author);
    assert.match(bare.lines![0]!.text, /Ports.*Harbour dredging/);
    for (const way of ['classic', 'allowed'] as const) {
      await open(along(pieces, way), wordPressHead);
      assert.deepEqual(await readWidgets(author), bare);
      await assertIsQuiet();
    }
  });

  it('a card of blocks that the classic editor breaks up leaves its words as the page’s, and no blank box', async () => {
    await open({ blocks: wordPress.pitfalls.blocks!.classic }, wordPressHead);
    const card = await tab.waitFor(() => {
      const found = document.querySelector('news-headline-card')!;
      return found.matches(':defined') && { inside: found.innerHTML.trim(), height: found.offsetHeight };
    });
    assert.deepEqual(card, { inside: '', height: 0 });
    assert.equal(
      await tab.evaluate(() => document.querySelector('section')!.innerText.replace(/\s+/g, ' ').trim()),
      'Ports Harbour dredging to start a month early Winter storms have left the channel too shallow for the new ferries.',
    );
    await assertIsQuiet();
  });

  it('a shortcode of ours makes a card', async () => {
    for (const way of ['classic', 'block'] as const) {
      await open({ plain: wordPress.shortcodes.plain![way] }, wordPressHead);
      const { plain } = await readWidgets(author);
      assert.match(plain![0]!.text, /Ports.*Harbour dredging to start a month early.*The Meridian/);
      assert.deepEqual(plain![0]!.links, [`${site.origin}/harbour`]);
      await assertIsQuiet();
    }
  });

  it('a hostile author who may use the tags in our PHP runs no script, and closes no page', async () => {
    const hostile = Object.entries({
      ...along(wordPress.hostile, 'allowed'),
      ...along(wordPress.shortcodes, 'classic'),
    });
    const pieces = Object.fromEntries(hostile.map(([name, piece]) => [name.replace(' ', '-'), piece]));
    await open(pieces, wordPressHead);
    await readWidgets(author);
    const { exceptions } = await tab.said();
    assert.deepEqual(exceptions, []);
    const found = await tab.evaluate(() => {
      const all = (root: Document | ShadowRoot): Element[] =>
        [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
      const attributes = all(document).flatMap(({ attributes: own }) => [...own]);
      return {
        handlers: attributes.filter(({ name }) => name.startsWith('on')).length,
        scripts: document.querySelectorAll('section script').length,
        followed: all(document).flatMap((each) =>
          each instanceof HTMLAnchorElement || each instanceof HTMLImageElement
            ? [each.getAttribute('href') ?? each.getAttribute('src') ?? '']
            : [],
        ),
        isOpen: getComputedStyle(document.body).display !== 'none' && document.querySelector('news-access') === null,
      };
    });
    assert.deepEqual([found.handlers, found.scripts, found.isOpen], [0, 0, true]);
    assert.deepEqual(
      found.followed.filter((address) => /^\s*javascript:/i.test(address)),
      [],
    );
    assert.ok(found.followed.length > 3);
  });

  it('they work in a sandboxed frame, as AMP makes one', async () => {
    const report = `<script type="module">
      await Promise.all(['news-headline-card', 'news-byline'].map((tag) => customElements.whenDefined(tag)));
      const widgets = [...document.querySelectorAll('news-headline-card, news-byline')];
      await Promise.all(widgets.map((widget) => widget.updateComplete));
      parent.postMessage(widgets.map((widget) => widget.shadowRoot.querySelector('.root').textContent), '*');
    </script>`;
    const body = `${snippets.card}${snippets.byline}${report}`.replaceAll('https://news.example', site.origin);
    const frame = site.show({ head: pastedHead, body });
    const head = `<script>addEventListener('message', ({ data }) => (globalThis.told = data));</script>`;
    // Use a new tab, in which no earlier page can still write to the console.
    await tab.close();
    tab = await newTab();
    await open(
      { frame: `<iframe sandbox="allow-scripts allow-top-navigation-by-user-activation" src="${frame}"></iframe>` },
      head,
    );
    const told = (await tab.waitFor(() => (globalThis as { told?: string[] }).told))!;
    assert.match(told[0]!, /Ports[^]*Harbour dredging/);
    assert.match(told[1]!, /Mara Lin/);
    await assertIsQuiet();
  });
});
