import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { watchArticles } from '../../src/article/article-store.js';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import type { NewsHeadlineList } from '../../src/components/headline-list/headline-list.js';
import type { LoadErrorEvent, LoadEvent } from '../../src/widget/content/load-events.js';
import { feedApi, feedStories, feedStory } from '../support/fixtures/feed-api.js';
import { cards, headlines, isSeen, links, list, stand, standingList } from '../support/page/headline-list.js';
import { gate, roundTrip, mockApi } from '../support/page/mock-api.js';
import { watchPage, partOf, partText, place, shownText, until } from '../support/page/page.js';
import { StoreTime } from '../support/page/store.js';

const fallback = `
  <ul>
    <li><a href="https://news.example/story-1">An older story</a></li>
    <li><a href="https://news.example/story-2">Another one</a></li>
  </ul>`;

const minute = 60_000;

describe('The states of <news-headline-list>', () => {
  const api = mockApi();
  const said = watchPage();
  /** Set in tests in which a request would be repeated after a wait. */
  let time: StoreTime | undefined;
  let count = 0;
  const realNow = Date.now;
  beforeEach(() => {
    api.use(...feedApi);
    // A test runner may keep the page in the background.
    Object.defineProperty(document, 'hidden', { configurable: true, value: false });
  });
  afterEach(() => {
    time?.stop();
    time = undefined;
    Date.now = realNow;
    Reflect.deleteProperty(document, 'hidden');
  });

  /** Returns the address of a feed that no other test requests. */
  function newFeed(answer: () => Response | Promise<Response>): string {
    const address = `https://api.example/feed-${++count}.json`;
    api.use(http.get(address, answer as never));
    return address;
  }

  /** Lets time pass. Widgets then update as when a page is shown again. */
  function pass(milliseconds: number): void {
    const now = Date.now() - realNow() + milliseconds;
    Date.now = () => realNow() + now;
    document.dispatchEvent(new Event('visibilitychange'));
  }

  const matches = (element: Element, state: string): boolean => element.matches(`:state(${state})`);
  /** Returns whether a list shows the links of its markup as cards. */
  const showsPasted = (element: Element): boolean => headlines(element).join() === 'An older story,Another one';

  describe('While it loads it', () => {
    it('shows the pasted links, then the stories, and keeps the focus at the reader’s place', async () => {
      const { open, opened } = gate();
      const address = newFeed(async () => {
        await opened;
        return HttpResponse.json(feedStories(1, 3));
      });
      const element = await list(`<news-headline-list src="${address}">${fallback}</news-headline-list>`);
      await until(() => showsPasted(element), 'cards of the links');
      expect([matches(element, 'loading'), partOf(element, 'skeleton')]).to.deep.equal([true, null]);
      links(element)[1]!.focus();
      open();
      await stand(element, 3);
      await until(() => cards(element)[1]!.shadowRoot!.activeElement === links(element)[1]);
      expect([showsPasted(element), matches(element, 'loading')]).to.deep.equal([false, false]);
    });

    it('reserves space for cards if nothing was pasted, and shows that only if the answer is slow', async () => {
      const element = await list(
        '<news-headline-list src="https://api.example/never.json"><h2 slot="heading">News</h2></news-headline-list>',
      );
      const skeleton = partOf(element, 'skeleton')!;
      expect(element.getBoundingClientRect().height).to.be.greaterThan(300);
      const appearing = skeleton.getAnimations()[0]!;
      const opacityAfter = (milliseconds: number): string => {
        appearing.currentTime = milliseconds;
        return getComputedStyle(skeleton).opacity;
      };
      expect([opacityAfter(0), opacityAfter(399), opacityAfter(601)]).to.deep.equal(['0', '0', '1']);
      expect(skeleton.closest('[aria-busy="true"]') !== null).to.equal(true);
      expect(skeleton.children).to.have.lengthOf(10);
      await expect(element).to.be.accessible();
    });

    it('keeps no more than the limit, and of a long one no more than is in sight', async () => {
      for (const [limit, count] of [
        [1, 1],
        [100, 12],
      ]) {
        const element = await list(
          `<news-headline-list src="https://api.example/never.json" limit="${limit}"></news-headline-list>`,
        );
        expect(partOf(element, 'skeleton')!.children).to.have.lengthOf(count!);
      }
    });

    it('says nothing of a fast answer', async () => {
      const element = await standingList(
        '<news-headline-list src="https://api.example/feed.json"></news-headline-list>',
      );
      expect(element.shadowRoot!.querySelector('[aria-live]')!.textContent).to.equal('');
      expect(partOf(element, 'list')!.closest('[aria-busy="true"]') === null).to.equal(true);
    });

    it('shows links that the page pastes later', async () => {
      const element = await list('<news-headline-list src="https://api.example/never.json"></news-headline-list>');
      expect(partOf(element, 'skeleton') === null).to.equal(false);
      const link = document.createElement('a');
      link.href = '/old';
      link.textContent = 'An older story';
      element.append(link);
      await until(() => headlines(element).join() === 'An older story', 'a card');
      expect(partOf(element, 'skeleton')).to.equal(null);
    });
  });

  it('makes cards of the pasted links, with all their details', async () => {
    const element = await list(`<news-headline-list>
      <ul>
        <li><span itemprop="articleSection">Ports</span> <a href="/a">An older story</a> <time datetime="2026-03-02">2 March</time></li>
        <li><a href="/b"><img src="data:," alt=""> Another one</a></li>
      </ul>
      <p><a href="/c">A third</a></p>
    </news-headline-list>`);
    await stand(element, 3);
    expect(headlines(element)).to.deep.equal(['An older story', 'Another one', 'A third']);
    expect([partText(cards(element)[0]!, 'kicker'), partText(cards(element)[0]!, 'time')]).to.deep.equal([
      'Ports',
      'March 2, 2026',
    ]);
    expect(links(element).map(({ pathname }) => pathname)).to.deep.equal(['/a', '/b', '/c']);
    expect([matches(element, 'loading'), matches(element, 'failed'), said.warnings.length]).to.deep.equal([
      false,
      false,
      0,
    ]);
  });

  it('follows pasted links that are added and removed at any depth', async () => {
    const element = await list(
      '<news-headline-list><ul><li><a href="/a">An older story</a></li></ul></news-headline-list>',
    );
    await stand(element, 1);
    const items = element.querySelector('ul')!;
    items.insertAdjacentHTML('beforeend', '<li><a href="/b">Another one</a></li>');
    await until(() => headlines(element).join() === 'An older story,Another one', 'both stories');
    items.firstElementChild!.remove();
    await until(() => headlines(element).join() === 'Another one', 'one story');
  });

  for (const [where, markup] of Object.entries({
    'beside a link': '<p>More at <a href="/a">The Meridian</a>, every morning.</p>',
    'in an entry': '<ul><li><a href="/a">An older story</a> <span>3 March</span></li></ul>',
    'in an entry whose link is a call': '<article><p>Dredgers have come. <a href="/a">Read more</a></p></article>',
    'in a heading with a link to the section':
      '<h2><a href="/ports">Ports</a></h2><ul><li><a href="/a">An older story</a></li></ul>',
  }))
    it(`does not change markup with more text than a card shows, ${where}`, async () => {
      const element = await list(`<news-headline-list>${markup}</news-headline-list>`);
      await element.updateComplete;
      expect(cards(element)).to.have.lengthOf(0);
      expect(element.firstElementChild!.getBoundingClientRect().height).to.be.greaterThan(10);
    });

  it('reads a story in the entry of another', async () => {
    const element = await list(
      `<news-headline-list><ul><li><a href="/a">An older story</a><ul><li><a href="/b">Another</a></li></ul></li></ul></news-headline-list>`,
    );
    await stand(element, 2);
  });

  it('reads the summary and the byline of an entry', async () => {
    const element = await list(`<news-headline-list>
      <article><h3><a href="/a">An older story</a></h3><p>Dredgers have come.</p><address>By <a rel="author" href="/m">Mara Lin</a></address></article>
    </news-headline-list>`);
    await stand(element, 1);
    expect(partText(cards(element)[0]!, 'standfirst')).to.equal('Dredgers have come.');
  });

  it('takes no space without content and without a source', async () => {
    const element = await list('<news-headline-list></news-headline-list>');
    expect(element.getBoundingClientRect().height).to.equal(0);
    expect(said.warnings).to.deep.equal([]);
  });

  it('leaves the page’s nodes as they were', async () => {
    const element = await standingList(
      `<news-headline-list src="https://api.example/feed.json">${fallback}</news-headline-list>`,
    );
    expect(element.innerHTML).to.equal(fallback);
  });

  describe('Without a story it', () => {
    it('says so', async () => {
      const element = await list(
        `<news-headline-list src="https://api.example/empty.json">${fallback}</news-headline-list>`,
      );
      await until(() => partText(element, 'message') === 'No stories at the moment.');
      expect([matches(element, 'empty'), showsPasted(element)]).to.deep.equal([true, false]);
      await expect(element).to.be.accessible();
      expect(said.warnings).to.deep.equal([]);
    });

    it('says so in the words of the page', async () => {
      const element = await list(
        '<news-headline-list src="https://api.example/empty.json"><p slot="empty">All quiet.</p></news-headline-list>',
      );
      await until(() => matches(element, 'empty'));
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
    });

    it('says so if all are left out', async () => {
      const element = await list('<news-headline-list exclude="story-1"></news-headline-list>');
      element.articles = [feedStory(1)];
      await until(() => matches(element, 'empty'));
    });
  });

  describe('If it fails it', () => {
    beforeEach(() => {
      time = new StoreTime();
    });

    it('keeps the pasted links, and warns once, with its name, the address and the likely cause', async () => {
      const page = await place('<div></div>');
      const errors: LoadErrorEvent[] = [];
      page.addEventListener('news-error', (error) => errors.push(error));
      page.append(
        await list(`<news-headline-list src="https://api.example/forbidden.json">${fallback}</news-headline-list>`),
      );
      await until(() => errors.length > 0);
      const element = page.querySelector('news-headline-list')!;
      await until(() => matches(element, 'failed'));
      await until(() => showsPasted(element), 'cards of the links');
      expect(partOf(element, 'message')).to.equal(null);
      let views = 0;
      page.addEventListener('news-viewable', () => views++);
      cards(element)[0]!.dispatchEvent(new Event('news-viewable', { bubbles: true, composed: true }));
      expect(views).to.equal(0);
      expect(errors.map(({ reason, url }) => [reason, url])).to.deep.equal([
        ['cors', 'https://api.example/forbidden.json'],
      ]);
      expect(said.warnings, said.warnings.join('\n')).to.have.lengthOf(1);
      expect(said.warnings[0])
        .to.contain('<news-headline-list> could not load its src')
        .and.contain('https://api.example/forbidden.json')
        .and.contain('Access-Control-Allow-Origin');
    });

    it('says so if nothing was pasted, and lets a reader try again', async () => {
      let isMended = false;
      const address = newFeed(() => (isMended ? HttpResponse.json(feedStories(1, 3)) : HttpResponse.error()));
      const element = await list(`<news-headline-list src="${address}"></news-headline-list>`);
      await until(() => partText(element, 'message') === 'The stories did not load. Try again');
      expect(matches(element, 'failed')).to.equal(true);
      await expect(element).to.be.accessible();
      const status = (): string => element.shadowRoot!.querySelector('[aria-live]')!.textContent!;
      expect(status()).to.equal('');
      partOf(element, 'retry')!.focus();
      partOf(element, 'retry')!.click();
      await until(() => status() === 'The stories did not load.');
      expect(element.shadowRoot!.activeElement === partOf(element, 'retry')).to.equal(true);
      isMended = true;
      partOf(element, 'retry')!.click();
      await stand(element, 3);
      await until(() => cards(element)[0]!.shadowRoot!.activeElement === links(element)[0]);
    });

    it('lets the page say so, with its own button', async () => {
      let isMended = false;
      const address = newFeed(() => (isMended ? HttpResponse.json(feedStories(1, 3)) : HttpResponse.error()));
      const element = await list(
        `<news-headline-list src="${address}"><p slot="failed">Out of reach. <button>Again</button></p></news-headline-list>`,
      );
      await until(() => matches(element, 'failed'));
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
      isMended = true;
      element.querySelector('button')!.click();
      await stand(element, 3);
    });
  });

  describe('A refresh', () => {
    it('loads after its minutes, and not before; the page gets one event for other lists', async () => {
      let requests = 0;
      let stories = feedStories(1, 3);
      const address = newFeed(() => (requests++, HttpResponse.json(stories)));
      const loads: LoadEvent[] = [];
      const page = await place('<div></div>');
      page.addEventListener('news-load', (load) => loads.push(load));
      const element = document.createElement('news-headline-list');
      element.src = address;
      element.refresh = 5;
      page.append(element);
      await stand(element, 3);
      await until(() => loads.length === 1);
      expect([loads[0]!.url, loads[0]!.article!.id, loads[0]!.articles.length]).to.deep.equal([address, 'story-1', 3]);
      let answers = 0;
      const stop = watchArticles(address, {}, () => answers++);
      pass(4 * minute);
      await roundTrip(api);
      expect(requests).to.equal(1);
      // The same answer again. The list counts its minutes from the arrival of the answer.
      pass(minute + 1);
      await until(() => answers === 2);
      stop();
      await roundTrip(api);
      expect([requests, loads.length]).to.deep.equal([2, 1]);
      stories = feedStories(2, 4);
      pass(5 * minute + 1);
      await until(() => headlines(element)[0] === feedStory(2).headline);
      expect([requests, loads.length]).to.deep.equal([3, 2]);
    });

    it('waits while the page is hidden, and loads when it is shown again', async () => {
      let requests = 0;
      const address = newFeed(() => (requests++, HttpResponse.json(feedStories(1, 3))));
      const element = await standingList(`<news-headline-list src="${address}" refresh="5"></news-headline-list>`);
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      pass(60 * minute);
      element.requestUpdate();
      await element.updateComplete;
      await roundTrip(api);
      expect(requests).to.equal(1);
      Object.defineProperty(document, 'hidden', { configurable: true, value: false });
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => requests === 2);
    });

    it('is not made for readers who save data', async () => {
      Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
      let requests = 0;
      const address = newFeed(() => (requests++, HttpResponse.json(feedStories(1, 3))));
      await standingList(`<news-headline-list src="${address}" refresh="5"></news-headline-list>`);
      pass(60 * minute);
      await roundTrip(api);
      Reflect.deleteProperty(navigator, 'connection');
      expect(requests).to.equal(1);
    });

    const refreshed = async (): Promise<NewsHeadlineList> => {
      let stories = feedStories(1, 3);
      const address = newFeed(() => HttpResponse.json(stories));
      const element = await standingList(
        `<news-headline-list src="${address}" refresh="5" limit="3" more-href="/more"></news-headline-list>`,
      );
      stories = feedStories(4, 6);
      return element;
    };

    it('does not move the story with the focus: new stories wait until the focus leaves', async () => {
      const element = await refreshed();
      links(element)[1]!.focus();
      let loads = 0;
      element.addEventListener('news-load', () => loads++);
      pass(6 * minute);
      await until(() => loads > 0);
      await roundTrip(api);
      expect(headlines(element)[0]).to.equal(feedStory(1).headline);
      links(element)[2]!.focus();
      await element.updateComplete;
      expect(headlines(element)[0]).to.equal(feedStory(1).headline);
      links(element)[2]!.blur();
      await until(() => headlines(element)[0] === feedStory(4).headline);
    });

    it('does not move the story under the pointer', async () => {
      const element = await refreshed();
      element.dispatchEvent(new PointerEvent('pointerenter'));
      let loads = 0;
      element.addEventListener('news-load', () => loads++);
      pass(6 * minute);
      await until(() => loads > 0);
      await roundTrip(api);
      expect(headlines(element)[0]).to.equal(feedStory(1).headline);
      element.dispatchEvent(new PointerEvent('pointerleave'));
      await until(() => headlines(element)[0] === feedStory(4).headline);
    });

    it('to another address is shown at once', async () => {
      const element = await refreshed();
      links(element)[1]!.focus();
      element.src = newFeed(() => HttpResponse.json(feedStories(7, 9)));
      await until(() => headlines(element)[0] === feedStory(7).headline);
    });

    it('that fails keeps the stories, and says how old they are once they are old', async () => {
      time = new StoreTime();
      let isBroken = false;
      const address = newFeed(() => (isBroken ? HttpResponse.error() : HttpResponse.json(feedStories(1, 3))));
      const element = await standingList(`<news-headline-list src="${address}" refresh="10"></news-headline-list>`);
      isBroken = true;
      let errors = 0;
      element.addEventListener('news-error', () => errors++);
      pass(10 * minute + 1);
      await until(() => errors === 1);
      await element.updateComplete;
      expect([headlines(element).length, matches(element, 'stale'), partOf(element, 'notice')]).to.deep.equal([
        3,
        false,
        null,
      ]);
      pass(11 * minute);
      // It was requested again, and failed again.
      await until(() => errors === 2);
      await until(() => matches(element, 'stale'));
      expect(partText(element, 'notice')).to.equal('Updated 21 minutes ago. Newer stories did not load.');
      expect(isSeen(element, 'notice')).to.equal(true);
      await expect(element).to.be.accessible();
      isBroken = false;
      pass(11 * minute);
      await until(() => !matches(element, 'stale'));
      expect(partOf(element, 'notice') === null).to.equal(true);
    });
  });

  it('speaks the language of the page', async () => {
    const page = await place(
      '<div lang="ar" dir="rtl"><news-headline-list src="https://api.example/empty.json"></news-headline-list></div>',
    );
    await until(() => shownText(page.querySelector('news-headline-list')!) === 'لا أخبار في الوقت الحالي.');
  });
});
