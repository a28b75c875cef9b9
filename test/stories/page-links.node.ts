import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { withStorybookLinks } from '../../.storybook/page-links.js';

const page = fileURLToPath(new URL('../../stories/frameworks/vue.mdx', import.meta.url));

describe('A link in the source of a docs page', () => {
  for (const [file, link] of [
    ['../theming.mdx', '?path=/docs/designers-make-it-yours--docs'],
    ['../byline.mdx#how-to-use-it', '?path=/docs/widgets-byline--docs#how-to-use-it'],
    ['../widget-api/byline.mdx', '?path=/docs/widgets-byline--api'],
    ['../theme-builder.stories.ts#Builder', '?path=/story/designers-theme-builder--builder'],
  ] as const) {
    it(`leads to the same place in Storybook: ${file}`, () => {
      assert.equal(withStorybookLinks(`[a](${file})`, page), `[a](${link})`);
      // The page is in a frame.
      assert.equal(withStorybookLinks(`<a href="${file}">`, page), `<a href="./${link}" target="_top">`);
    });
  }

  it('stays as it is if it leads to another site', () => {
    for (const link of ['[a](https://example.com/page.mdx)', '<a href="https://example.com/page.mdx">'])
      assert.equal(withStorybookLinks(link, page), link);
  });

  it('stops the build with the names of both files if the other does not exist', () => {
    assert.throws(
      () => withStorybookLinks('[a](./gone.mdx)', page),
      /^Error: stories\/frameworks\/vue\.mdx has a link to \.\/gone\.mdx, which is no page and no story\.$/,
    );
  });
});
