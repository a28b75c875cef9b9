import assert from 'node:assert/strict';
import { changelog, publicSurface, recordedSurface, unannounced } from './public-surface.js';

describe('The public surface', () => {
  it('loses no tag, attribute, event, slot, part, state, token or export without a line in the changelog', async () => {
    assert.deepEqual(unannounced(recordedSurface(), await publicSurface(), changelog()), []);
  });

  it('is recorded, so that the next release is held against it; if not: npm run record -- surface', async () => {
    assert.deepEqual(await publicSurface(), recordedSurface());
  });

  it('has all kinds of names', async () => {
    const surface = await publicSurface();
    for (const line of [
      'tag: news-byline',
      'attribute of news-headline-card: scheme',
      'event of news-share-icons: news-share-end',
      'slot of news-subscription-prompt: pitch',
      'part of news-headline-card: kicker',
      'state of news-subscription-prompt: shown',
      'CSS property of news-byline: --news-byline-font',
      'token: --news-color-accent',
      'entry: standfirst/define',
      'export of standfirst/access: decidePrompt',
      'export of loader.js: discover',
      'preset: themes/salmon.css',
    ])
      assert.ok(surface.includes(line), line);
  });

  it('lets a part go once the changelog names it and its element', () => {
    const before = ['part of news-byline: agency', 'part of news-headline-card: agency', 'token: --news-ink'];
    assert.deepEqual(unannounced(before, [], '## 2\n\n- Removed nothing.'), before);
    assert.deepEqual(unannounced(before, [], '## 2\n\n- Added `agency` to `<news-byline>`, `--news-ink`.'), before);
    assert.deepEqual(
      unannounced(
        before,
        [],
        '# Changelog\n\n## 2\n\n- Renamed the part `agency` of `<news-byline>`, now\n  `source`.\n- Removed `--news-ink`.\n',
      ),
      ['part of news-headline-card: agency'],
    );
    assert.deepEqual(unannounced(before, [], '## 2\n\n- Added a thing.\n\n## 1\n\n- Removed `--news-ink`.\n'), before);
  });
});
