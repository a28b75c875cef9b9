import { expect } from '@open-wc/testing';
import type { Article } from '../../src/article/article.js';
import { ArticleFormatError } from '../../src/article/errors.js';
import { parseArticles } from '../../src/article/parse-articles.js';
import { hostileDocuments } from '../support/fixtures/hostile-documents.js';
import { HostileStage, mixed, withEachId } from '../support/page/hostile-stage.js';
import { Traps } from '../support/page/hostile-traps.js';
import { hostileStrings } from '../support/fixtures/hostile-strings.js';

const url = 'https://news.example/';

function articlesIn(attack: string): Article[] {
  return hostileDocuments(attack).flatMap(({ name, text }) => {
    try {
      return parseArticles(text, { url });
    } catch (failure) {
      expect(failure, name).to.be.instanceOf(ArticleFormatError);
      return [];
    }
  });
}

/** A page shows several texts at once, which is faster. */
const batches = Array.from({ length: Math.ceil(hostileStrings.length / 10) }, (_, index) =>
  hostileStrings.slice(index * 10, index * 10 + 10),
);

describe('a hostile text', () => {
  it('is read from every field of every format', () => {
    const harmless = articlesIn('harmless');
    const fields = Object.keys(harmless.reduce((all, article) => ({ ...all, ...article }), {}));
    expect(harmless.length).to.be.above(60);
    expect(fields).to.include.members(['headline', 'standfirst', 'kicker', 'authors', 'image', 'publication', 'url']);
  });

  it('would be noticed if it ran', () => {
    const stage = document.createElement('div');
    const traps = new Traps(stage);
    const widget = document.createElement('div');
    const inside = '<a href="java&#10;script:x" onclick="x"></a><img srcset="/a 1x, data:x 2x"><script></script>';
    widget.attachShadow({ mode: 'open' }).append(document.createRange().createContextualFragment(inside));
    stage.append(widget);
    const added = document.createElement('base');
    document.head.append(added);
    (Object.prototype as { headline?: string }).headline = 'x';
    alert('x');
    dispatchEvent(new Event('hashchange'));
    traps.check();
    delete (Object.prototype as { headline?: string }).headline;
    added.remove();
    traps.remove();
    expect([...traps.sprung].map((trap) => trap.split(':')[0])).to.have.members([
      'alert was called',
      'a navigation in the page',
      'an odd address in div',
      'a handler in div',
      'an odd address in div',
      'a <script> in div',
      'another Object.prototype',
      'other elements in the page',
    ]);
  });

  it('runs no script in any widget, from any field of any format, and is shown as text', async () => {
    const stage = new HostileStage();
    for (const batch of batches) {
      const found = batch.map(articlesIn);
      stage.isSeen = true;
      await stage.showArticles(found.flatMap(mixed));
      // Without layout the test takes a quarter of the time.
      stage.isSeen = false;
      await stage.showArticles(withEachId(found.flat()));
    }
    expect(await stage.finish()).to.deep.equal([]);
    expect(stage.changed).to.deep.equal([]);
  }).timeout(120_000);

  it('runs nothing as an attribute, in fallback markup or in a JSON script', async () => {
    const stage = new HostileStage();
    for (const batch of batches) await stage.showTexts(batch);
    expect(await stage.finish()).to.deep.equal([]);
  }).timeout(120_000);
});
