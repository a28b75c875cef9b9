import assert from 'node:assert/strict';
import { newTab, recorder, type HostTab } from '../support/browsers/host-engine.js';
import { temporaryFolder } from '../support/builds/packed.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { HostSite } from '../support/servers/host-site.js';
import { filesAddress, snippetsForAnyPage } from '../support/snippets.js';
import { betweenParagraphs, firstChange } from '../stories/markdown.js';
import { buildBlog, generators, type BuiltPost } from './site-generators/generators.js';

/** The markup of the docs with a widget in it, as posts. */
const snippets = Object.fromEntries(
  snippetsForAnyPage()
    .filter((snippet) => snippet.includes('<news-'))
    .map((snippet, index) => [`snippet-${index + 1}`, snippet]),
);

/** All of them in one post: a prompt without a state says so, unless a `<news-access>` is on its page. */
const all = Object.values(snippets).map(betweenParagraphs).join('\n\n');

for (const generator of generators) {
  describe(`A blog of ${generator.name} with the snippets of the docs in its posts`, () => {
    let posts: Record<string, BuiltPost>;
    let site: HostSite;
    let tab: HostTab;
    before(async function () {
      // It is installed from npm.
      this.timeout(300_000);
      const texts = Object.entries(snippets).map(([name, snippet]) => [name, betweenParagraphs(snippet)] as const);
      posts = buildBlog(generator, temporaryFolder(), { ...Object.fromEntries(texts), all });
      site = await HostSite.open();
      const article = { body: JSON.stringify(harbourArticle) };
      for (const path of ['/harbour.json', '/ports.json']) site.put(path, article);
      const picture = { status: 302, headers: { Location: '/pictures/barrier-640.webp' } };
      for (const name of [
        'night-train.webp',
        'wheat-harvest.webp',
        'flooded-street.webp',
        'harbour.avif',
        'market-hall.avif',
        'shipyard.avif',
      ])
        site.put(`/${name}`, picture);
      tab = await newTab();
    });
    after(async () => {
      await tab?.close();
      await site?.close();
    });

    /** Opens a page whose addresses are the site's, and gives what its widgets show. */
    async function shownIn(name: string, page: string): Promise<string[]> {
      const body = page
        .replace('<head>', `<head><script>${recorder}</script>`)
        .replaceAll('https://news.example', site.origin)
        .replaceAll(filesAddress, site.cdn);
      site.put(`/${name}`, { body, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
      await tab.open(`${site.origin}/${name}`);
      const shown = await tab.waitFor(() => {
        const tags =
          'news-headline-card, news-headline-list, news-byline, news-photo-caption, news-share-icons, news-subscription-prompt';
        const widgets = [...document.querySelectorAll(tags)];
        const texts = widgets.map((widget) =>
          [widget, ...(widget.shadowRoot?.querySelectorAll('news-headline-card') ?? [])]
            .map((each) => each.shadowRoot?.querySelector('.root')?.textContent ?? '')
            .join(' ')
            .replace(/\s+/g, ' ')
            .trim(),
        );
        return texts.every(Boolean) && texts;
      });
      const { exceptions, console: lines } = await tab.said();
      assert.deepEqual([exceptions, lines], [[], []]);
      return shown as string[];
    }

    for (const [name, snippet] of Object.entries(snippets)) {
      it(`has the same elements (${name})`, () => {
        const { content } = posts[name]!;
        assert.equal(firstChange(snippet, content.replaceAll(generator.addedToLinks ?? /$^/g, '')), undefined);
      });
    }

    it('shows them as a bare page does, and says nothing in the console', async () => {
      const { page, content } = posts.all!;
      const bare = await shownIn(
        'bare',
        page.replace(content, () => all),
      );
      assert.deepEqual(await shownIn('built', page), bare);
      assert.ok(bare.length >= 14, `${bare.length} widgets`);
    });
  });
}
