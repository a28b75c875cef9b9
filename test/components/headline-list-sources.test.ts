import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { articleReader } from '../../src/widget/content/lazy-sources.js';
import type { Article } from '../../src/article/article.js';
import type { LoadErrorEvent } from '../../src/widget/content/load-events.js';
import { feedApi, feedStory } from '../support/fixtures/feed-api.js';
import { cards, headlines, list, stand, standingList } from '../support/page/headline-list.js';
import { mockApi } from '../support/page/mock-api.js';
import { clearPage, watchPage, partOf, place, settled, until } from '../support/page/page.js';

describe('The stories of <news-headline-list>', () => {
  const api = mockApi();
  const said = watchPage();
  let count = 0;
  beforeEach(() => {
    api.use(...feedApi);
  });

  /** Returns the address of a feed that no other test requests. */
  function newFeed(answer: () => Response | Promise<Response>): string {
    const address = `https://api.example/stories-${++count}.json`;
    api.use(http.get(address, answer as never));
    return address;
  }

  async function given(articles: readonly Article[], more = ''): Promise<Awaited<ReturnType<typeof list>>> {
    const element = await list(`<news-headline-list ${more}></news-headline-list>`);
    element.articles = articles;
    await stand(element);
    return element;
  }

  describe('from several sources', () => {
    const other: Article = { ...feedStory(2), id: 'story-1', url: 'https://other.example/a' };

    it('are all shown if two have the same id', async () => {
      const element = await given([feedStory(1), other]);
      expect(headlines(element)).to.deep.equal([feedStory(1).headline, other.headline]);
      const [, second] = cards(element);
      element.articles = [other, feedStory(1)];
      await until(() => headlines(element)[0] === other.headline);
      expect(cards(element)[0]).to.equal(second);
    });

    it('are shown once if one address has two ids, in spite of tracking parameters', async () => {
      const again = { ...feedStory(1), id: 'other', url: `${feedStory(1).url}?utm_source=feed` };
      expect(headlines(await given([feedStory(1), again]))).to.have.lengthOf(1);
    });

    it('are distinguished by their ids if they have no address', async () => {
      const [one, two] = [feedStory(1), feedStory(2)].map((story) => ({ ...story, url: undefined }));
      expect(headlines(await given([one!, two!, one!]))).to.have.lengthOf(2);
    });

    it('each have a clone of the page’s card', async () => {
      const element = await list(
        '<news-headline-list><template><h3 itemprop="headline"></h3></template></news-headline-list>',
      );
      element.articles = [feedStory(1), other];
      await until(() => element.querySelectorAll(':scope > h3').length === 2);
      expect([...element.querySelectorAll(':scope > h3')].map(({ textContent }) => textContent)).to.deep.equal([
        feedStory(1).headline,
        other.headline,
      ]);
    });
  });

  it('are announced each time if their text would exceed the longest string', async () => {
    const { stringify } = JSON;
    JSON.stringify = (value: unknown, ...rest: never[]) => {
      if (Array.isArray(value) && (value[0] as Article | undefined)?.headline) throw new RangeError('Too long');
      return stringify(value, ...rest);
    };
    try {
      const body = stringify([feedStory(1), feedStory(2)]);
      const element = await list('<news-headline-list></news-headline-list>');
      let loads = 0;
      element.addEventListener('news-load', () => loads++);
      element.src = newFeed(() => HttpResponse.text(body));
      await until(() => loads === 1);
      element.src = newFeed(() => HttpResponse.text(body));
      await until(() => loads === 2);
      expect(headlines(element)).to.have.lengthOf(2);
    } finally {
      JSON.stringify = stringify;
    }
  });

  describe('leave out', () => {
    it('the page’s own, with or without www. and a final slash', async () => {
      const canonical = document.createElement('link');
      canonical.rel = 'canonical';
      document.head.append(canonical);
      try {
        for (const [own, url] of [
          ['https://www.news.example/a', 'https://news.example/a/'],
          ['https://news.example/a/?id=1', 'http://www.news.example/a?id=1&utm_medium=x'],
        ]) {
          canonical.href = own!;
          expect(headlines(await given([{ ...feedStory(1), url }, feedStory(2)])), own).to.deep.equal([
            feedStory(2).headline,
          ]);
          clearPage();
        }
      } finally {
        canonical.remove();
      }
    });

    it('one whose id has a space, which is written %20', async () => {
      const spaced = { ...feedStory(1), id: 'desk: 17 b', url: undefined };
      const element = await given([spaced, feedStory(2), feedStory(3)], 'exclude="desk:%2017%20b story-2"');
      expect(headlines(element)).to.deep.equal([feedStory(3).headline]);
    });
  });

  describe('stay', () => {
    for (const answer of ['https://api.example/no-feed.json', 'javascript:alert(1)', 'http://']) {
      it(`if the list gets the address ${answer}, and the page gets an event`, async () => {
        const element = await standingList(
          '<news-headline-list src="https://api.example/feed.json"></news-headline-list>',
        );
        const errors: LoadErrorEvent[] = [];
        element.addEventListener('news-error', (error) => errors.push(error));
        const before = headlines(element);
        element.src = answer;
        await until(() => errors.length > 0);
        await element.updateComplete;
        expect(headlines(element)).to.deep.equal(before);
        expect(errors.map(({ url }) => url)).to.deep.equal([answer]);
      });
    }

    it('until the new address answers after all', async () => {
      const element = await standingList(
        '<news-headline-list src="https://api.example/feed.json"></news-headline-list>',
      );
      element.src = newFeed(() => HttpResponse.json([feedStory(14)]));
      await until(() => headlines(element)[0] === feedStory(14).headline);
      expect(headlines(element)).to.have.lengthOf(1);
    });
  });

  it('that an address cannot give are reported by news-error, once, with the reason', async () => {
    const page = await place('<div></div>');
    const errors: LoadErrorEvent[] = [];
    page.addEventListener('news-error', (error) => errors.push(error));
    const element = document.createElement('news-headline-list');
    element.src = 'ftp://news.example/feed';
    page.append(element);
    await until(() => errors.length > 0);
    page.append(element);
    await settled();
    expect(errors.map(({ reason, url, message }) => [reason, url, message])).to.deep.equal([
      [
        'network',
        'ftp://news.example/feed',
        'ftp://news.example/feed is not an http(s) address. Give the address of an article.',
      ],
    ]);
    expect(partOf(element, 'retry')).to.equal(null);
  });

  it('of a script that cannot be read are reported, without an exception', async () => {
    const rejections: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      rejections.push(event.reason);
    };
    addEventListener('unhandledrejection', note);
    const element = await list('<news-headline-list></news-headline-list>');
    element.articles = new Proxy([feedStory(1)], {
      get() {
        throw new Error('Not for you');
      },
    });
    await until(() => said.warnings.length > 0);
    await settled();
    removeEventListener('unhandledrejection', note);
    expect(rejections).to.deep.equal([]);
    expect(said.warnings[0]).to.contain('has articles that cannot be shown');
  });

  it('are checked once, and not again by each card', async () => {
    const read = articleReader.value!;
    let checks = 0;
    articleReader.provide((...given) => {
      checks++;
      return read(...given);
    });
    try {
      const address = newFeed(() => HttpResponse.json([1, 2, 3].map((number) => feedStory(number))));
      const list = await standingList(`<news-headline-list src="${address}"></news-headline-list>`);
      expect(headlines(list)).to.have.lengthOf(3);
    } finally {
      articleReader.provide(read);
    }
    expect(checks).to.equal(1);
  });

  it('are checked once for all lists of a page that show one large feed', async () => {
    const stories = Array.from({ length: 10_000 }, (_, number) => ({
      ...feedStory(number + 1),
      id: `large-${number}`,
      url: `https://news.example/large-${number}`,
    }));
    const address = newFeed(() => HttpResponse.json(stories));
    const first = await standingList(`<news-headline-list src="${address}" limit="1"></news-headline-list>`);
    const parse = URL;
    let parsed = 0;
    globalThis.URL = class extends parse {
      constructor(...address: ConstructorParameters<typeof URL>) {
        super(...address);
        parsed++;
      }
    };
    try {
      const others = await place(
        `<div>${`<news-headline-list src="${address}" limit="1" expandable></news-headline-list>`.repeat(20)}</div>`,
      );
      await until(() => [...others.children].every((each) => headlines(each)[0]));
      expect(parsed).to.be.lessThan(1_000);
      expect(partOf(others.children[0]!, 'more')).to.not.equal(null);
    } finally {
      globalThis.URL = parse;
    }
    expect(headlines(first)).to.deep.equal([feedStory(1).headline]);
  });
});
