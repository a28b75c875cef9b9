import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/access.js';
import '../../src/generated/components/define/subscription-prompt.js';
import '../../src/generated/components/eager.js';
import { AccessWatch, article, kept, meterWith, page, prompt } from '../support/page/access.js';
import { FakeClock } from '../support/page/fake-clock.js';
import { until } from '../support/page/page.js';

describe('<news-access> whose prompts upgrade before their articles', () => {
  it('waits for the articles, and counts them only by their ids', async () => {
    const watch = new AccessWatch();
    const clock = new FakeClock(new Date().toISOString());
    await page(meterWith('meter="1/month" dwell="0.1"') + article('a'));
    await clock.passSettled(10_000);
    expect([watch.changes.length, kept().length]).to.deep.equal([0, 0]);
    // A `<news-access>` without an answer leaves the prompt as the page set it.
    await page(`<news-access dwell="9"><news-article>${prompt}</news-article></news-access>`);
    await import('../../src/generated/components/define/article.js');
    await until(() => watch.changes.some(({ articleId }) => articleId === 'a'), 'the article');
    await until(() => watch.changes.some(({ articleId }) => articleId.startsWith('http')), 'the page’s own');
    await clock.passSettled(100);
    await until(() => kept().length === 1, 'a count');
    await clock.passSettled(10_000);
    expect([kept().length, watch.changes.some(({ access }) => access?.granted === false)]).to.deep.equal([1, false]);
    clock.stop();
    await watch.stop();
  });
});
