import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import manifest from '../../src/custom-elements.json' with { type: 'json' };
import { visibleWidgets } from '../../src/generated/theme/visible-widgets.js';
import { unfinishedRules } from '../../src/theme/unfinished.js';
import { elementsOf } from '../../stories/support/elements-index.js';
import { blocksIn, textsWithSnippets } from '../support/snippets.js';

/** A script tag for the files of a partner site. */
const scriptTag = /<script [^>]*src="https:\/\/your\.example\/standfirst\/[^"]+\.js"/;

/** Removes the indent of each line. */
const flat = (text: string): string => text.replace(/^[ \t]+/gm, '');

describe('The rules for unfinished tags', () => {
  it('name every tag that a reader sees', () => {
    const tags = elementsOf(manifest).map(({ tag }) => tag);
    for (const tag of tags.filter((each) => each !== 'news-offer')) assert.ok(unfinishedRules.includes(tag), tag);
  });

  for (const file of ['src/embed/reserve.css', 'src/theme/sheet.css'])
    it(`have the same widgets as ${file}`, () => {
      const sheet = readFileSync(file, 'utf8');
      for (const tag of visibleWidgets.split(', ')) assert.ok(sheet.includes(tag), `${file} has no rule for ${tag}`);
    });

  const recipes = textsWithSnippets().filter((file) => blocksIn(file).some(({ code }) => scriptTag.test(code)));
  for (const file of recipes)
    it(`are printed beside the script in ${file}`, () => {
      const printed = blocksIn(file).map(({ code }) => flat(code));
      assert.ok(printed.some((code) => code.includes(flat(unfinishedRules))));
    });

  it('are in every text for partner sites', () => {
    for (const page of ['any-site', 'cms', 'consent', 'serving'])
      assert.ok(recipes.includes(`stories/${page}.mdx`), page);
  });
});
