import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/access.js';
import '../../src/generated/components/define/article.js';
import '../../src/generated/components/define/subscription-prompt.js';
import '../../src/generated/components/eager.js';
import { AccessWatch, article, kept, meterWith, page } from '../support/page/access.js';
import { ConsoleWatch, settled, until } from '../support/page/page.js';

const counting = meterWith('meter="4/month" dwell="0"');

describe('<news-access> and consent', () => {
  let watch: AccessWatch;
  const said = new ConsoleWatch();
  beforeEach(() => {
    watch = new AccessWatch();
    said.start();
  });
  afterEach(async () => {
    said.stop();
    await watch.stop();
  });

  it('deletes its counts for every product, and also if it counts nothing any more', async () => {
    const { access } = await page(counting + article('a'));
    await until(() => kept().length === 1, 'a count');
    access.product = 'another';
    await access.updateComplete;
    access.meter = null;
    await access.updateComplete;
    access.consent = 'denied';
    await access.updateComplete;
    expect(kept()).to.deep.equal([]);
  });

  it('deletes also while it is out of the page', async () => {
    const { access } = await page(counting + article('a'));
    await until(() => kept().length === 1, 'a count');
    access.remove();
    access.consent = Promise.resolve(false);
    await until(() => kept().length === 0, 'that it is deleted');
  });

  it('stores nothing while a promise is pending, and deletes nothing before it settles', async () => {
    let answer: (given: unknown) => void = () => undefined;
    const { access, root } = await page(counting + article('a'));
    await until(() => kept().length === 1, 'a count');
    access.consent = new Promise((resolve) => (answer = resolve));
    await access.updateComplete;
    root.insertAdjacentHTML('beforeend', article('b'));
    await until(() => watch.changes.at(-1)?.articleId === 'b' && watch.changes.at(-1)?.access?.data?.counted);
    expect(kept().length).to.equal(1);
    answer('granted');
    await until(() => kept().length === 2, 'both counts');
    access.consent = new Promise((resolve) => (answer = resolve));
    await access.updateComplete;
    answer(undefined);
    await until(() => kept().length === 0, 'that it is deleted');
  });

  for (const [how, consent] of [
    ['"true"', 'true'],
    ['a promise of "true"', Promise.resolve('true')],
  ] as const)
    it(`takes ${how} as a refusal, and says once which words there are`, async () => {
      const { access } = await page(counting + article('a'));
      await until(() => kept().length === 1, 'a count');
      access.consent = consent;
      await until(() => kept().length === 0, 'that it is deleted');
      for (const again of ['granted', consent]) {
        access.consent = again;
        await access.updateComplete;
        await settled();
      }
      expect(kept()).to.deep.equal([]);
      expect(said.warnings).to.deep.equal([
        '[standfirst] <news-access> has consent="true", which counts as no consent. Use granted or denied.',
      ]);
    });

  it('says nothing about a consent that it knows', async () => {
    const { access } = await page(counting + article('a'));
    for (const consent of ['denied', '', 'granted', false, true, Promise.resolve('denied'), null]) {
      access.consent = consent;
      await access.updateComplete;
      await settled();
    }
    expect(said.warnings).to.deep.equal([]);
  });

  it('reports the place of its counts', async () => {
    watch.storage.isFull = true;
    const { access } = await page(counting.replace('test', 'full') + article('a'));
    await until(() => watch.changes.length > 0);
    expect(watch.changes[0]!.source).to.equal('memory');
    access.consent = 'denied';
    await settled();
  });
});
