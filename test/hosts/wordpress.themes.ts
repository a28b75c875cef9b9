import assert from 'node:assert/strict';
import { StyledPages, testUnder } from './styled-pages.js';
import { findWordPress, runInWordPress, themes } from './wordpress/find-wordpress.js';

/** A post's text as WordPress's block themes place it, with an article and access around widgets. */
const content = `
<div class="wp-site-blocks"><main class="wp-block-group"><div class="entry-content wp-block-post-content has-global-padding is-layout-constrained">
<p>Storms have left the channel too shallow.</p>
<news-article><news-headline-card headline="Harbour dredging to start a month early" href="/a"></news-headline-card>
<news-byline authors="Mara Lin"></news-byline></news-article>
<news-access><p>Ships of more than eight metres wait for the tide.</p><news-share-icons url="https://news.example/a"></news-share-icons></news-access>
</div></main></div>`;

describe('In a theme of WordPress', () => {
  const pages = new StyledPages();
  let wordPress: string;
  before(async () => {
    wordPress = findWordPress();
    await pages.start();
  });
  after(() => pages.stop());

  const sheetOf = async (theme: string): Promise<string> => {
    const css = runInWordPress(wordPress, 'theme-css.php', theme);
    if (css.length < 50_000) throw new Error(`WordPress gave no style sheet: ${css.slice(0, 200)}`);
    return css;
  };

  for (const theme of themes) {
    testUnder(pages, theme, () => sheetOf(theme));

    it(`(${theme}) an article’s widgets keep to the column of the text`, async () => {
      const tab = await pages.open(await sheetOf(theme), content);
      const places = await tab.evaluate(() =>
        [...document.querySelectorAll('.entry-content :is(p, news-headline-card, news-byline, news-share-icons)')].map(
          (each) => {
            const { left, right } = each.getBoundingClientRect();
            return `${Math.round(left)} to ${Math.round(right)}`;
          },
        ),
      );
      assert.equal(places.length, 5);
      assert.deepEqual([...new Set(places)], [places[0]]);
      assert.ok(places[0] !== `0 to ${await tab.evaluate(() => innerWidth)}`, 'the theme has a column');
    });
  }
});
