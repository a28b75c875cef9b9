import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { globSync } from 'tinyglobby';
import manifest from '../../src/custom-elements.json' with { type: 'json' };
import { elementsOf } from '../../stories/support/elements-index.js';
import { readSnippets } from '../hosts/cms/snippets.js';
import { snippetsIn, textsWithSnippets } from '../support/snippets.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The markup that pages copy, by the place where it is printed. */
const printed: Record<string, string[]> = {
  ...Object.fromEntries(textsWithSnippets().map((file) => [file, snippetsIn(file)])),
  ...Object.fromEntries(elementsOf(manifest).map(({ tag, example }) => [`the doc comment of ${tag}`, [example]])),
  'test/hosts/cms/snippets': Object.values(await readSnippets()),
  ...Object.fromEntries(
    globSync('test/hosts/partner/pages/*.html', { cwd: project }).map((file) => [
      file,
      [readFileSync(`${project}/${file}`, 'utf8')],
    ]),
  ),
};

/** Returns the properties in markup that belong to no item of the same markup: a page around it would own them. */
function findLoose(markup: string): string[] {
  const find = (node: DefaultTreeAdapterTypes.ParentNode, isInItem: boolean): string[] =>
    node.childNodes.filter(defaultTreeAdapter.isElementNode).flatMap((element) => {
      const has = (name: string): string | undefined => element.attrs.find((each) => each.name === name)?.value;
      const property = has('itemprop');
      const content = 'content' in element ? (element.content as DefaultTreeAdapterTypes.DocumentFragment) : element;
      const inside = find(content, isInItem || has('itemscope') !== undefined);
      return property !== undefined && !isInItem ? [`${element.tagName} itemprop="${property}"`, ...inside] : inside;
    });
  return find(parse(markup), false);
}

describe('The microdata in printed markup has its own scope, so that an article around it keeps its own author:', () => {
  for (const [place, snippets] of Object.entries(printed).filter(([, each]) => each.join('').includes('itemprop')))
    it(place, () => assert.deepEqual(snippets.flatMap(findLoose), []));

  it('and the test finds a property without a scope', () => {
    assert.deepEqual(findLoose('<news-byline>By <b itemprop="author">Mara Lin</b></news-byline>'), [
      'b itemprop="author"',
    ]);
  });
});
