import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { HostSite } from '../support/servers/host-site.js';
import { readShownSnippets } from './cms/snippets.js';
import { filesAddress, snippetsForAnyPage } from '../support/snippets.js';
import { waitForTexts } from './every-widget.js';

/** The content of a page in a browser's reader view. */
interface Reading {
  title: string;
  byline: string;
  text: string;
  /** The addresses of its links and pictures. */
  addresses: string[];
}

declare global {
  var Readability: new (page: Document) => {
    parse: () => { title: string; byline: string | null; content: string } | null;
  };
}

/** Reads the page as a browser’s reader view does: a copy of it, which has no shadow roots. Runs in the page. */
function read(): Reading {
  const { title, byline, content } = new Readability(document.cloneNode(true) as Document).parse()!;
  const { body } = new DOMParser().parseFromString(content, 'text/html');
  return {
    title,
    byline: byline ?? '',
    text: body.textContent.replace(/\s+/g, ' '),
    addresses: [...body.querySelectorAll('a, img')].map(
      (each) => each.getAttribute('href') ?? each.getAttribute('src')!,
    ),
  };
}

const paragraphs = ['First', 'Second', 'Third', 'Fourth'].map(
  (which) =>
    `${which}, the channel has lost half a metre since October, and the new ferries draw too much water for it, so that the port has brought the dredgers forward by a month.`,
);
const headline = 'Harbour dredging to start a month early';

/** An article of a partner, with widgets between its paragraphs. */
function articleWith(top: string, middle: string, end = ''): string {
  const [first, second, third, fourth] = paragraphs.map((text) => `<p>${text}</p>`);
  return `<header><nav><a href="/">The Kelmouth Neighbour</a></nav></header>
    <main><article><h1>${headline}</h1>${top}${first}${second}${middle}${third}${fourth}${end}</article></main>
    <footer>Imprint</footer>`;
}

describe('A reader view (Readability) of a page with widgets', () => {
  let site: HostSite;
  let tab: HostTab;
  before(async () => {
    site = await HostSite.open();
    tab = await newTab();
    const require = createRequire(import.meta.url);
    site.put('/readability.js', { body: await readFile(require.resolve('@mozilla/readability/Readability.js')) });
    site.put('/harbour.json', { body: JSON.stringify(harbourArticle) });
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  /** Reads a page before the library loads, and when the widgets show the expected text. */
  async function readTwice(
    body: string,
    shown: [tag: string, pattern: string][],
  ): Promise<Record<'before' | 'after', Reading>> {
    const script = '<script src="/readability.js"></script>';
    await tab.open(site.show({ head: script, body }));
    const before = await tab.evaluate(read);
    await tab.open(site.show({ head: `${script}<script type="module" src="{{cdn}}/standfirst.js"></script>`, body }));
    await waitForTexts(tab, shown);
    const after = await tab.evaluate(read);
    assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
    return { before, after };
  }

  it('has the headline, the author, all paragraphs, the picture and its words, before and after the library loads', async () => {
    const { byline, caption, card, prompt, 'share-icons': icons } = await readShownSnippets();
    const { before, after } = await readTwice(articleWith(byline! + icons! + caption!, card!, prompt), [
      ['news-byline', 'By Mara Lin'],
      ['news-photo-caption', 'The dredger Orrin'],
      ['news-headline-card', 'Winter storms'],
      ['news-share-icons', 'Copy link'],
      ['news-subscription-prompt', 'no free articles|5.free articles'],
    ]);
    assert.deepEqual(after, before);
    assert.equal(after.title, headline);
    assert.equal(after.byline, 'By Mara Lin and Ansel Dray, Halyard Press, 2 November 2024.');
    for (const words of [
      ...paragraphs,
      'The dredger Orrin off Kelmouth, a month early. Photo: Mara Lin.',
      'Winter storms have left the channel too shallow for the new ferries.',
    ])
      assert.ok(after.text.includes(words), `${words} is missing in ${after.text}`);
    assert.ok(after.addresses.includes(`${site.origin}/pictures/barrier-640.webp`), after.addresses.join(' '));
    assert.ok(after.addresses.includes('https://news.example/harbour'), after.addresses.join(' '));
  });

  it('has no word of the byline, the share icons and the prompt in its text, before and after the library loads', async () => {
    const { byline, prompt, 'share-icons': icons } = await readShownSnippets();
    const { before, after } = await readTwice(articleWith(byline! + icons!, icons! + prompt!, prompt), [
      ['news-byline', 'By Mara Lin'],
      ['news-share-icons', 'Copy link'],
      ['news-subscription-prompt', 'no free articles|5.free articles'],
    ]);
    for (const { text } of [before, after]) assert.equal(text.trim().replaceAll('. ', '.'), paragraphs.join('').trim());
  });

  it('keeps the article whole with every snippet of the docs in it', async () => {
    const snippets = snippetsForAnyPage()
      .filter((markup) => markup.includes('<news-'))
      .map((markup) =>
        markup
          .replaceAll(filesAddress, '{{cdn}}')
          .replaceAll(/https:\/\/news\.example\/\w+\.json/g, '/harbour.json')
          .replaceAll(/(?<=")(https:\/\/news\.example\/)?[\w-]+\.(avif|webp)(?=")/g, '/pictures/barrier-640.webp'),
      );
    assert.ok(snippets.length >= 10);
    const { before, after } = await readTwice(articleWith('', snippets.join('\n')), [
      ['news-byline', '.'],
      ['news-headline-card[kicker]', 'Night train to the coast'],
      ['news-photo-caption[lines]', 'The ferry Signe'],
      ['news-share-icons[follow]', 'Copy link'],
      ['news-subscription-prompt[state=exhausted]', 'Already a subscriber'],
    ]);
    assert.deepEqual(after, before);
    assert.equal(after.title, headline);
    assert.equal(after.byline, 'Ruth Calder');
    for (const words of [...paragraphs, 'The ferry Signe in dry dock', 'Lio Castellane.', 'From the ports'])
      assert.ok(after.text.includes(words), `${words} is missing in ${after.text}`);
  });

  it('lacks the part that a gate has closed, and has it if no script runs', async () => {
    const rest = 'The rest of the story is for those who have paid for it, and for nobody else, however they read it.';
    const gate = `<div class="rest"><p>${rest}</p></div><news-subscription-prompt presentation="gate" gates=".rest" state="exhausted" subscribe-href="/s"></news-subscription-prompt>`;
    const { before, after } = await readTwice(articleWith('', '', gate), [['news-subscription-prompt', 'Subscribe']]);
    assert.equal(before.text.includes(rest), true);
    assert.equal(after.text.includes(rest), false);
    for (const words of paragraphs) assert.ok(after.text.includes(words), words);
  });
});
