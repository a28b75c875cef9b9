import assert from 'node:assert/strict';
import { withoutControls } from '../../.storybook/docs-text/html.js';
import { toMarkdown } from '../../.storybook/docs-text/markdown.js';
import { recordsOf } from '../../.storybook/docs-text/search-records.js';
import { textPages, wholeText } from '../../.storybook/docs-text/text-pages.js';

const page = {
  id: 'widgets-card--docs',
  title: 'Widgets/Card',
  html: `<h1 id="card">The card</h1><p>One <code>&lt;news-card&gt;</code>,
one <a href="?path=/docs/widgets-list--docs#more">list</a>.</p>
<div><h2 id="use">How to use it</h2><pre><code class="language-html">&lt;b&gt;
</code></pre><ol><li>First</li><li><p>Second</p><ul><li>Nested</li></ul></li></ol>
<table><thead><tr><th>code</th><th>result</th></tr></thead><tbody><tr><td>0</td><td>Read | written</td></tr></tbody></table></div>
<section><h3>Attributes</h3><dl><div id="attribute-card-level" data-kind="Attribute" data-of="&lt;news-card&gt;"><dt><code>level</code><span>number</span></dt>
<dd><span>The level of the heading.</span><span>Default: <code>3</code></span></dd></div></dl></section>`,
  stories: [{ id: 'widgets-card--dark', name: 'Dark', description: 'On dark paper.' }],
};
const list = {
  id: 'widgets-list--docs',
  title: 'Widgets/List',
  html: '<h1 id="list">List</h1><p>Cards. <a href="wordpress/standfirst.zip" download="">A file</a></p>',
  stories: [],
};

describe('The text of a docs page', () => {
  it('is found by its sections, its entries and its stories', () => {
    const records = recordsOf([page]).filter(({ kind }) => kind !== 'Token' && kind !== 'Preset');
    assert.deepEqual(
      records.map(({ title, kind, place, path }) => [title, kind, place, path]),
      [
        ['The card', 'Page', 'Widgets › Card', '/docs/widgets-card--docs'],
        ['How to use it', 'Page', 'Widgets › Card', '/docs/widgets-card--docs#use'],
        ['level', 'Attribute', '<news-card>', '/docs/widgets-card--docs#attribute-card-level'],
        ['Dark', 'Example', 'Widgets › Card', '/story/widgets-card--dark'],
      ],
    );
    assert.match(records[0]!.text, /One <news-card>, one list\./);
    assert.match(records[2]!.text, /^\s*The level of the heading\. ?Default: 3 number$/);
  });

  it('is Markdown for programs', () => {
    assert.equal(
      toMarkdown(page.html),
      `# The card

One \`<news-card>\`, one [list](?path=/docs/widgets-list--docs#more).

## How to use it

\`\`\`html
<b>
\`\`\`

1. First
2. Second
   - Nested

| code | result |
| --- | --- |
| 0 | Read \\| written |

### Attributes

- \`level\` (number): The level of the heading. Default: \`3\``,
    );
  });

  it('is in one text for programs, with links to the pages without scripts', () => {
    const text = wholeText([page, list]);
    assert.match(text, /\[list\]\(text\/widgets-list\.html#more\)/);
    assert.match(text, /\n\n# List\n\nCards\. \[A file\]\(wordpress\/standfirst\.zip\)\n$/);
  });

  it('is a page without scripts, with links to other such pages', () => {
    const pages = textPages([page, list]);
    assert.deepEqual(
      pages.map(({ file }) => file),
      ['index.html', 'widgets-card.html', 'widgets-list.html'],
    );
    assert.match(pages[0]!.html, /<a href="widgets-card\.html">Widgets › Card<\/a>/);
    assert.match(
      pages[1]!.html,
      /<title>The card · Standfirst<\/title>[^]*<a href="widgets-list\.html#more">list<\/a>/,
    );
    assert.match(pages[2]!.html, /<a href="\.\.\/wordpress\/standfirst\.zip"/);
  });

  it('has no buttons and no styles', () => {
    assert.equal(withoutControls('<p>A<button>B</button></p><style>p {}</style>'), '<p>A</p>');
  });
});
