import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { readAttributes, withheldAttributes } from '../../.config/build/attribute-lists.js';
import { readRecordings, type Group } from './cms/recordings.js';
import { readPitfalls, readSnippets } from './cms/snippets.js';

const { wordPress, wordPressEditors, drupal, drupalEditor } = await readRecordings();
const snippets = await readSnippets();
const pitfalls = await readPitfalls();

/** The attributes of each element, as its documentation lists them. */
const attributes = readAttributes();

describe('The recordings of publishing systems', () => {
  const recorders: [command: string, recorded: Group<never>, today: Record<string, string>][] = [
    ['php test/hosts/wordpress/record.php', wordPress.snippets, snippets],
    ['php test/hosts/wordpress/record.php', wordPress.pitfalls, pitfalls],
    [
      'npx tsx test/hosts/wordpress/record-editors.ts',
      wordPressEditors.snippets,
      { ...snippets, empty: pitfalls.empty! },
    ],
    ['php test/hosts/drupal/record.php', drupal.snippets, snippets],
    ['php test/hosts/drupal/record.php', drupal.pitfalls, pitfalls],
    ['npx tsx test/hosts/drupal/record-editor.ts', drupalEditor.snippets, { ...snippets, empty: pitfalls.empty! }],
  ];
  for (const [command, recorded, today] of recorders) {
    it(`are of today’s ${today === pitfalls ? 'pitfalls' : 'snippets'} (${command})`, () => {
      const names = new Set([...Object.keys(recorded), ...Object.keys(today)]);
      const changed = [...names].filter((name) => recorded[name]?.input !== today[name]);
      assert.deepEqual(changed, [], `Files in test/hosts/cms have changed. Run ${command}, as it says itself.`);
    });
  }

  it('are of one line each, with inline children only; only share icons and a prompt have no words', () => {
    for (const [name, snippet] of Object.entries(snippets)) {
      assert.doesNotMatch(snippet, /\n/, name);
      assert.doesNotMatch(snippet, /<(p|div|h[1-6]|ul|ol|li|figure|blockquote)\b/, name);
      assert.doesNotMatch(snippet, /<news-(headline-card|photo-caption|byline)[^>]*><\/news-/, name);
      assert.doesNotMatch(snippet, /<news-(share-icons|offer)[^>]*>(?!<\/news-)/, name);
    }
  });
});

describe('The documentation of publishing systems matches the recordings:', () => {
  it('has the recorded versions, and the recorded excerpt of the card', async () => {
    const page = (await readFile(new URL('../../stories/cms.mdx', import.meta.url), 'utf8')).replace(/\s+/g, ' ');
    const { wordpress, php, snippets } = wordPress;
    const versions = `WordPress ${wordpress} (PHP ${php}, TinyMCE ${wordPressEditors.tinyMce}), Drupal ${drupal.drupal} and CKEditor ${drupalEditor.ckeditor}`;
    assert.ok(page.includes(versions), `Write in stories/cms.mdx: ${versions}`);
    assert.ok(page.includes(`“${snippets.card!.excerpt}”`));
  });

  it('WordPress takes the tags, itemprop and <time> from an author, and leaves the text of a style sheet', () => {
    for (const { author } of Object.values(wordPress.snippets)) assert.doesNotMatch(author, /<news-|itemprop|<time/);
    assert.match(wordPress.pitfalls.script!.author, /^<p> *news-headline-card \{/);
    assert.doesNotMatch(wordPress.pitfalls.script!.author, /<script|<style/);
    assert.equal(wordPress.pitfalls.empty!.author, '');
  });

  it('its classic editor takes a tag with blocks apart', () => {
    assert.match(wordPress.pitfalls.blocks!.classic, /^<p><news-headline-card><\/p>/);
    assert.equal(wordPress.pitfalls.blocks!.htmlBlock, pitfalls.blocks);
  });

  it('its excerpt of each snippet reads as sentences, and has nothing of share icons and a prompt', () => {
    const excerpts = Object.entries(wordPress.snippets).map(([name, { excerpt }]) => [name, excerpt]);
    assert.deepEqual(Object.fromEntries(excerpts), {
      article: 'Harbour dredging to start a month early.',
      byline: 'By Mara Lin and Ansel Dray, Halyard Press, 2 November 2024.',
      caption: 'The dredger Orrin off Kelmouth, a month early. Photo: Mara Lin.',
      card: 'Ports: Harbour dredging to start a month early. Winter storms have left the channel too shallow for the new ferries.',
      list: 'Harbour dredging to start a month early. Ferries stay in port for a second day.',
      prompt: '',
      'share-icons': '',
    });
    assert.equal(wordPress.pitfalls.empty!.excerpt, '');
  });

  it('its Visual tab removes the tags, but with our PHP none, not even an empty one', () => {
    const tagsIn = (markup: string): string[] => markup.match(/<news-[a-z-]+/g) ?? [];
    for (const { input, visualTab, visualTabAllowed } of Object.values(wordPressEditors.snippets)) {
      assert.deepEqual(tagsIn(visualTab), []);
      assert.deepEqual(tagsIn(visualTabAllowed), tagsIn(input));
    }
  });

  it('Drupal cuts an attribute at its first colon if tags are limited, and its Full HTML does not', () => {
    assert.equal(drupal.pitfalls.colon!.full, pitfalls.colon);
    assert.match(drupal.pitfalls.colon!.allowed, /headline=" the count in Kelmouth" published-at="00Z"/);
    assert.match(drupal.pitfalls.empty!.allowed, /media-duration="12"/);
    assert.doesNotMatch(drupal.pitfalls.json!.allowed, /headline": /);
  });

  it('its editor takes the tags from a format with a list, also those on the list', () => {
    for (const { basic, allowed, full } of Object.values(drupalEditor.snippets)) {
      assert.doesNotMatch(basic + allowed, /<news-/);
      assert.match(full, /<news-/);
    }
  });
});

describe('The allow-list', () => {
  it('of the PHP has every element that a post may have', async () => {
    const php = await readFile(
      new URL('../../src/hosts/wordpress/includes/pasted-markup.php', import.meta.url),
      'utf8',
    );
    const [list] = /TAGS = array\(.*\)/.exec(php)!;
    assert.deepEqual(
      [...list.matchAll(/'(news-[a-z-]+)'/g)].map(([, tag]) => tag),
      [...attributes.keys()].filter((tag) => tag !== 'news-access').sort(),
      'Correct TAGS in src/hosts/wordpress/includes/pasted-markup.php, and run test/hosts/wordpress/record.php.',
    );
  });

  it('for Drupal names elements and attributes that there are', async () => {
    const list = await readFile(new URL('drupal/allowed-tags.txt', import.meta.url), 'utf8');
    const ours = [...list.matchAll(/<(news-[\w-]+)([^>]*)>/g)];
    // `<news-access>` is not for posts.
    assert.deepEqual(
      ours.map(([, tag]) => tag).sort(),
      [...attributes.keys()].filter((tag) => tag !== 'news-access').sort(),
      'Correct test/hosts/drupal/allowed-tags.txt, and run test/hosts/wordpress/record.php.',
    );
    for (const [, tag, names] of ours)
      for (const name of names!
        .replace(' class="news-byline"', '')
        .replace(' itemscope itemtype', '')
        .split(/\s+/)
        .filter(Boolean))
        assert.ok(attributes.get(tag!)!.includes(name) && !withheldAttributes.includes(name), `${tag} ${name}`);
  });
});
