import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import type { NewsHeadlineList } from '../../src/components/headline-list/headline-list.js';
import { contentSources } from '../../src/widget/content/lazy-content.js';
import { place, settled } from '../support/page/page.js';

describe('<news-headline-list> without a part that did not load', () => {
  it('keeps its links if cards cannot read their stories', async () => {
    contentSources.isExpected = false;
    const list = await place<NewsHeadlineList>(
      '<news-headline-list><a href="https://news.example/a">Rain ends drought</a></news-headline-list>',
    );
    list.articles = [
      {
        id: 'b',
        url: 'https://news.example/b',
        headline: 'Snow',
        labels: [],
        authors: [],
        related: [],
        access: 'free',
      },
    ];
    await list.updateComplete;
    await settled();
    await list.updateComplete;
    expect(list.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(list.shadowRoot!.querySelector('news-headline-card')).to.equal(null);
  });
});
