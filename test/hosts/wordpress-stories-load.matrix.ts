import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startNewsroom, storyPage, type Newsroom } from './wordpress/newsroom.js';
import { block } from './wordpress/plugin.js';
import { PluginSite } from './wordpress/stories/plugin-site.js';

interface Counts {
  queries: number;
  writes: string[];
  milliseconds: number;
}

const paragraph = (index: number): string => `<!-- wp:paragraph -->
<p>Paragraph ${index} of a post without stories.</p>
<!-- /wp:paragraph -->`;

for (const hasObjectCache of [false, true])
  describe(`The load of stories, ${hasObjectCache ? 'with' : 'without'} a persistent object cache`, function () {
    this.timeout(300_000);
    let newsroom: Newsroom;
    let site: PluginSite;
    before(async () => {
      newsroom = await startNewsroom();
      site = await PluginSite.start(newsroom.origin);
      const copyTo = (name: string, folder: string): Promise<void> =>
        copyFile(
          fileURLToPath(new URL(`wordpress/stories/${name}`, import.meta.url)),
          `${site.wordpress.folder}/wp-content/${folder}${name}`,
        );
      await copyTo('count-queries.php', 'mu-plugins/');
      if (hasObjectCache) {
        await copyTo('keep-object-cache.php', 'mu-plugins/');
        await copyTo('object-cache.php', '');
      }
    });
    after(() => Promise.all([site?.stop(), newsroom?.close()]));

    let number = 0;
    /** Returns blocks, the stories of which are known. */
    async function knownBlocks(count: number): Promise<string> {
      const urls = Array.from({ length: count }, () => `${newsroom.origin}/story-${++number}`);
      for (const url of urls) newsroom.answers.set(new URL(url).pathname, { body: storyPage(`Headline ${number}`) });
      for (let start = 0; start < count; start += 20)
        await site.preview('stories', { pinned: urls.slice(start, start + 20) });
      return urls.map((url) => block('story', { url })).join('\n\n');
    }
    const paragraphs = (count: number): string =>
      Array.from({ length: count }, (_, index) => paragraph(index)).join('\n\n');

    async function counts(address: string): Promise<Counts> {
      const html = await site.read(address);
      return JSON.parse(/<!--counts (.*)-->/.exec(html)![1]!) as Counts;
    }
    /** Returns the counts when the page has been shown before. */
    async function usualCounts(address: string): Promise<Counts> {
      // Each of four processes has its own memory of code.
      for (let visit = 0; visit < 8; visit++) await site.read(address);
      return counts(address);
    }

    /** Compares two pages in turns. */
    async function times(one: string, other: string): Promise<[number, number]> {
      const all: [number[], number[]] = [[], []];
      for (let turn = 0; turn < 25; turn++) {
        all[0].push((await counts(one)).milliseconds);
        all[1].push((await counts(other)).milliseconds);
      }
      return all.map((each) => each.sort((a, b) => a - b)[12]!) as [number, number];
    }

    it('is at most one query for a post with 100 stories', async () => {
      const stories = await site.makePost(await knownBlocks(100));
      const plain = await site.makePost(paragraphs(100));
      const [full, empty] = [await usualCounts(stories), await usualCounts(plain)];
      assert.equal((await site.read(stories)).split('<news-headline-card').length - 1, 100);
      console.log(`100 stories: ${full.queries} queries; 100 paragraphs: ${empty.queries}`);
      assert.ok(full.queries <= empty.queries + 1);
      assert.deepEqual(full.writes, []);
      const [slow, quick] = await times(stories, plain);
      console.log(`100 stories: ${slow.toFixed(1)} ms in PHP; 100 paragraphs: ${quick.toFixed(1)} ms`);
      assert.ok(slow < quick + 60);
      newsroom.asked();

      await site.passTime(11 * 60);
      if (!hasObjectCache) {
        const stale = await counts(stories);
        console.log(`100 old answers: ${stale.queries} queries, of which ${stale.writes.length} write`);
        assert.ok(stale.writes.length <= 3, stale.writes.join('\n'));
        const again = await counts(stories);
        assert.deepEqual(again.writes, []);
      }
      assert.deepEqual(newsroom.asked(), []);
    });

    it('is at most one query for synced patterns in a post', async () => {
      const patterns = async (contents: string[]): Promise<string> => {
        const numbers = await Promise.all(
          contents.map((content) => site.run('../site/scripts/make-pattern.php', content)),
        );
        return numbers.map((ref) => `<!-- wp:block {"ref":${String(ref)}} /-->`).join('\n');
      };
      const stories = await site.makePost(await patterns([await knownBlocks(10), await knownBlocks(10)]));
      const plain = await site.makePost(await patterns([paragraphs(10), paragraphs(10)]));
      const [full, empty] = [await usualCounts(stories), await usualCounts(plain)];
      assert.equal((await site.read(stories)).split('<news-headline-card').length - 1, 20);
      console.log(`synced patterns: ${full.queries} queries; without stories: ${empty.queries}`);
      assert.ok(full.queries <= empty.queries + 1);
    });

    it('is at most one query for a page with ten posts', async () => {
      const before = await usualCounts(`${site.wordpress.origin}/author/contributor/`);
      assert.ok(before.queries > 0);
      for (let post = 0; post < 10; post++) {
        await site.makePost(await knownBlocks(5), 'editor');
        await site.makePost(paragraphs(5), 'administrator');
      }
      const [full, empty] = [
        await usualCounts(`${site.wordpress.origin}/author/editor/`),
        await usualCounts(`${site.wordpress.origin}/author/administrator/`),
      ];
      const cards =
        (await site.read(`${site.wordpress.origin}/author/editor/`)).split('<news-headline-card').length - 1;
      console.log(`ten posts: ${full.queries} queries for ${cards} cards; without stories: ${empty.queries}`);
      assert.ok(full.queries <= empty.queries + 1);
    });
  });
