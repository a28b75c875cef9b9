import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { snippetsIn } from '../support/snippets.js';
import { changesInMarkdown } from './markdown.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

describe('Markup that is pasted into Markdown', () => {
  const files = ['README.md', ...globSync('stories/*.{mdx,stories.ts}', { cwd: project })];
  for (const file of files) {
    for (const [index, snippet] of snippetsIn(file).entries())
      it(`stays as it is: ${file}, ${index + 1}`, () => assert.deepEqual(changesInMarkdown(snippet), []));
  }

  it('is reported if it changes', () => {
    const broken = '<news-headline-card\n  href="/a"\n>\n  <h3><a href="/a">Rain</a></h3>\n</news-headline-card>';
    const emptied = '<news-headline-card href="/a"><h3><a href="/a">Rain</a></h3></news-headline-card>';
    const cut = '<news-headline-list>\n  <p>One</p>\n\n    <p>Two</p>\n</news-headline-list>';
    for (const markup of [broken, emptied, cut]) assert.notDeepEqual(changesInMarkdown(markup), [], markup);
  });

  it('is in the README and on the page of each widget', () => {
    for (const file of [
      'README.md',
      'stories/any-site.mdx',
      'stories/headline-card.stories.ts',
      'stories/subscription-prompt.stories.ts',
    ])
      assert.notEqual(snippetsIn(file).length, 0, file);
  });
});
