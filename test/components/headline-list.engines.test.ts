import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import type { NewsArticle } from '../../src/components/article/article.js';
import type { OpenEvent } from '../../src/components/headline-card/card-events.js';
import type { Article } from '../../src/article/article.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { feedApi, feedStories, feedStory } from '../support/fixtures/feed-api.js';
import { cards, headlines, links, list, stand, standingList } from '../support/page/headline-list.js';
import { mockApi } from '../support/page/mock-api.js';
import { watchPage, partOf, partText, place, settled, until } from '../support/page/page.js';

const feed = 'https://api.example/feed.json';
const titles = (stories: readonly Article[]): string[] => stories.map(({ headline }) => headline);

describe('<news-headline-list>', () => {
  const api = mockApi();
  const said = watchPage();
  beforeEach(() => {
    api.use(...feedApi);
  });

  for (const layout of ['list', 'grid', 'lead-and-list', 'strip']) {
    it(`is accessible as ${layout}`, async () => {
      const element = await standingList(
        `<news-headline-list src="${feed}" layout="${layout}" more-href="/more"><h2 slot="heading">News</h2></news-headline-list>`,
      );
      await expect(element).to.be.accessible();
      expect(said.warnings).to.deep.equal([]);
    });
  }

  it('shows ten stories of its feed, in the feed’s order, as entries of a list', async () => {
    const element = await standingList(`<news-headline-list src="${feed}"></news-headline-list>`);
    expect(headlines(element)).to.deep.equal(titles(feedStories(1, 10)));
    expect(links(element)[3]!.href).to.equal('https://news.example/story-4');
    const entries = partOf(element, 'list')!;
    expect([entries.localName, entries.getAttribute('role'), entries.children.length]).to.deep.equal([
      'ul',
      'list',
      10,
    ]);
    expect([...entries.children].every(({ localName }) => localName === 'li')).to.equal(true);
  });

  it('shows as many as its limit says, and follows that', async () => {
    const element = await standingList(`<news-headline-list src="${feed}" limit="3"></news-headline-list>`);
    expect(headlines(element)).to.have.lengthOf(3);
    element.limit = 5;
    await stand(element, 5);
  });

  it('takes an address that is relative to the page', async () => {
    api.use(http.get('/news/feed.json', () => HttpResponse.json(feedStories(1, 2))));
    const element = await standingList('<news-headline-list src="/news/feed.json"></news-headline-list>');
    expect(headlines(element)).to.have.lengthOf(2);
  });

  it('shows the articles of a script, and then makes no requests', async () => {
    let requests = 0;
    // Each test needs its own address, because a loaded one stays fresh.
    const own = 'https://api.example/not-asked.json';
    api.use(http.get(own, () => (requests++, HttpResponse.json(feedStories(1, 2)))));
    const element = document.createElement('news-headline-list');
    element.articles = feedStories(5, 6);
    element.src = own;
    (await place('<div></div>')).append(element);
    await stand(element, 2);
    expect(headlines(element)).to.deep.equal(titles(feedStories(5, 6)));
    expect(requests).to.equal(0);
    element.articles = feedStories(7, 7);
    await stand(element, 1);
    element.articles = null;
    await until(() => headlines(element)[0] === feedStory(1).headline);
  });

  it('shows the good stories of a feed that is partly bad, and a repeated one only once', async () => {
    const element = await standingList(
      '<news-headline-list src="https://api.example/partly-bad.json"></news-headline-list>',
    );
    expect(headlines(element)).to.deep.equal(titles(feedStories(1, 3)));
    expect(partOf(cards(element)[1]!, 'picture') === null).to.equal(true);
    expect(said.warnings).to.deep.equal([]);
  });

  it('reads articles of a script carefully', async () => {
    const element = await list('<news-headline-list></news-headline-list>');
    element.articles = [
      null,
      7,
      { headline: '' },
      feedStory(1),
      { id: 'bare', headline: 'Bare' },
    ] as unknown as Article[];
    await stand(element, 2);
    expect(headlines(element)).to.deep.equal([feedStory(1).headline, 'Bare']);
    element.articles = 'no list' as unknown as Article[];
    await until(() => said.warnings.length > 0);
    expect(said.warnings.join()).to.contain('<news-headline-list> has articles that cannot be shown');
  });

  describe('leaves out', () => {
    const canonical = async (href: string): Promise<HTMLLinkElement> => {
      const tag = document.createElement('link');
      tag.rel = 'canonical';
      tag.href = href;
      document.head.append(tag);
      return tag;
    };

    it('the page’s own story, by its canonical address', async () => {
      const tag = await canonical('http://news.example/story-2/?utm_source=feed#top');
      const element = await standingList(`<news-headline-list src="${feed}" limit="2"></news-headline-list>`);
      tag.remove();
      expect(headlines(element)).to.deep.equal([feedStory(1).headline, feedStory(3).headline]);
    });

    it('the page’s own story, by the address of the page', async () => {
      const own = { ...feedStory(2), url: `${location.href}&utm_campaign=x` };
      api.use(http.get('https://api.example/own.json', () => HttpResponse.json([feedStory(1), own])));
      const element = await standingList(
        '<news-headline-list src="https://api.example/own.json"></news-headline-list>',
      );
      expect(headlines(element)).to.deep.equal([feedStory(1).headline]);
    });

    it('the stories in its attribute, by address or id, and then not the page’s own', async () => {
      const tag = await canonical('https://news.example/story-3');
      const element = await standingList(
        `<news-headline-list src="${feed}" limit="3" exclude="story-1 https://news.example/story-2"></news-headline-list>`,
      );
      tag.remove();
      expect(headlines(element)).to.deep.equal(titles(feedStories(3, 5)));
    });

    it('nothing if that is empty', async () => {
      const tag = await canonical('https://news.example/story-1');
      const element = await standingList(
        `<news-headline-list src="${feed}" limit="1" exclude=""></news-headline-list>`,
      );
      tag.remove();
      expect(headlines(element)).to.deep.equal([feedStory(1).headline]);
    });
  });

  describe('gives its cards', () => {
    it('the level of their headings, the publication and the campaign', async () => {
      const element = await standingList(
        `<news-headline-list src="${feed}" limit="1" level="2" publication="The Meridian" publication-url="https://news.example/" campaign="spring"></news-headline-list>`,
      );
      const [card] = cards(element);
      expect(partOf(card!, 'headline')!.getAttribute('aria-level')).to.equal('2');
      expect(partText(card!, 'publication')).to.equal('The Meridian');
      expect(new URL(links(element)[0]!.href).searchParams.get('utm_campaign')).to.equal('spring');
    });

    it('a heading of level 3 and the story’s publication by default', async () => {
      const element = await list('<news-headline-list></news-headline-list>');
      element.articles = [{ ...feedStory(1), publication: { name: 'The Beacon' } }];
      await stand(element);
      expect(partOf(cards(element)[0]!, 'headline')!.getAttribute('aria-level')).to.equal('3');
      expect(partText(cards(element)[0]!, 'publication')).to.equal('The Beacon');
    });

    it('only their own stories, even inside a <news-article>', async () => {
      const article = await place<NewsArticle>(
        `<news-article><news-headline-list src="${feed}" limit="1"></news-headline-list></news-article>`,
      );
      article.article = harbourArticle;
      const element = article.querySelector('news-headline-list')!;
      await stand(element);
      const [card] = cards(element);
      await settled();
      expect(partText(card!, 'headline')).to.equal(feedStory(1).headline);
      // Fields that the story lacks are not taken from the article.
      expect([partOf(card!, 'standfirst'), partOf(card!, 'picture')].every((part) => part === null)).to.equal(true);
    });

    it('parts that the page can style', async () => {
      const element = await standingList(`<news-headline-list src="${feed}" limit="2"></news-headline-list>`);
      const sheet = document.createElement('style');
      sheet.textContent = `news-headline-list::part(kicker) { color: rgb(1, 2, 3) } news-headline-list::part(item) { margin-block-start: 7px } news-headline-list::part(story) { opacity: 0.5 }`;
      document.querySelector('.test-frame')!.append(sheet);
      const [card] = cards(element);
      expect(getComputedStyle(partOf(card!, 'kicker')!).color).to.equal('rgb(1, 2, 3)');
      expect([getComputedStyle(card!.parentElement!).marginBlockStart, getComputedStyle(card!).opacity]).to.deep.equal([
        '7px',
        '0.5',
      ]);
    });
  });

  it('lets the page hear of the story that a reader opens', async () => {
    const element = await standingList(`<news-headline-list src="${feed}" campaign="spring"></news-headline-list>`);
    const opened: OpenEvent[] = [];
    document.addEventListener('news-open', (open) => (opened.push(open), open.preventDefault()), { once: true });
    links(element)[1]!.click();
    expect([opened[0]!.articleId, opened[0]!.campaign, opened[0]!.target]).to.deep.equal([
      'story-2',
      'spring',
      element,
    ]);
  });

  it('keeps the card of a story that goes elsewhere in the list', async () => {
    const element = await list('<news-headline-list></news-headline-list>');
    element.articles = feedStories(1, 3);
    await stand(element, 3);
    const [first, second, third] = cards(element);
    element.articles = [feedStory(4), feedStory(3), feedStory(1)];
    await until(() => headlines(element)[0] === feedStory(4).headline);
    expect(cards(element)[1] === third && cards(element)[2] === first && !second!.isConnected).to.equal(true);
  });

  describe('ends in', () => {
    it('a link to more', async () => {
      const element = await standingList(
        `<news-headline-list src="${feed}" more-href="/all" campaign="spring" publication="The Meridian"></news-headline-list>`,
      );
      const more = partOf<HTMLAnchorElement>(element, 'more')!;
      // Compare the visible text: a space at an edge of a flex item is lost.
      expect([more.innerText, new URL(more.href).pathname]).to.deep.equal(['More from The Meridian', '/all']);
      element.publication = null;
      await element.updateComplete;
      expect(more.textContent).to.equal('More stories');
    });

    it('the page’s own link', async () => {
      const element = await standingList(
        `<news-headline-list src="${feed}"><a slot="more" href="/all">All of it</a></news-headline-list>`,
      );
      expect(element.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(partOf(element, 'more') === null).to.equal(true);
    });

    it('nothing without either', async () => {
      const element = await standingList(`<news-headline-list src="${feed}"></news-headline-list>`);
      const [root, stories] = [partOf(element, 'list')!.closest('.root')!, partOf(element, 'list')!];
      expect(root.getBoundingClientRect().bottom - stories.getBoundingClientRect().bottom).to.be.lessThan(1);
    });
  });

  it('leaves the focus in a story that stays when one before it goes', async () => {
    const element = await list('<news-headline-list></news-headline-list>');
    element.articles = feedStories(1, 3);
    await stand(element, 3);
    links(element)[1]!.focus();
    const card = cards(element)[1]!;
    element.articles = feedStories(2, 3);
    await stand(element, 2);
    expect([element.shadowRoot!.activeElement === card, cards(element)[0] === card]).to.deep.equal([true, true]);
  });

  describe('that is expandable', () => {
    const expandable = `<news-headline-list src="${feed}" limit="5" expandable></news-headline-list>`;

    it('shows more at each press, goes to the first of them, and says how many, until there are none', async () => {
      const element = await standingList(expandable);
      expect(partText(element, 'more')).to.equal('Show more stories');
      partOf(element, 'more')!.focus();
      partOf(element, 'more')!.click();
      await stand(element, 10);
      await until(() => cards(element)[5]!.shadowRoot!.activeElement === links(element)[5]);
      await until(() => element.shadowRoot!.querySelector('[aria-live]')!.textContent === '5\u00a0more stories');
      partOf(element, 'more')!.click();
      await stand(element, 12);
      expect(partOf(element, 'more') === null).to.equal(true);
      await expect(element).to.be.accessible();
    });

    it('announces it at each press, even if the same number is added', async () => {
      const element = await standingList(expandable.replace('5', '2'));
      const status = element.shadowRoot!.querySelector('[aria-live]')!;
      const told: string[] = [];
      const watch = new MutationObserver(() => told.push(status.textContent!));
      watch.observe(status, { characterData: true, childList: true, subtree: true });
      for (const count of [4, 6]) {
        partOf(element, 'more')!.click();
        await stand(element, count);
        await until(() => told.filter((words) => words !== '').length === count / 2 - 1);
      }
      watch.disconnect();
      expect(told.filter((words) => words !== '')).to.deep.equal(['2\u00a0more stories', '2\u00a0more stories']);
    });

    it('uses the page’s button', async () => {
      const element = await standingList(
        `<news-headline-list src="${feed}" limit="5" expandable><button slot="more">On</button></news-headline-list>`,
      );
      element.querySelector('button')!.click();
      await stand(element, 10);
    });

    it('starts again with another feed', async () => {
      const element = await standingList(expandable);
      partOf(element, 'more')!.click();
      await stand(element, 10);
      api.use(http.get('https://api.example/other.json', () => HttpResponse.json(feedStories(1, 9))));
      element.src = 'https://api.example/other.json';
      await stand(element, 5);
    });
  });

  describe('warns the page’s developer, once, of', () => {
    for (const [attribute, value, mend] of [
      ['layout', 'carousel', 'Use list, grid, lead-and-list, strip.'],
      ['limit', 'many', 'Use a whole number, 1 or more.'],
      ['limit', '0', 'Use a whole number, 1 or more.'],
      ['refresh', '0.5', 'Write a number of minutes, 1 or more.'],
      ['level', '9', 'Use a number from 1 to 6.'],
      ['more-href', 'javascript:alert(1)', 'is not an http(s) address'],
    ] as const) {
      it(`${attribute}="${value}"`, async () => {
        const element = await standingList(
          `<news-headline-list src="${feed}" ${attribute}="${value}"></news-headline-list>`,
        );
        element.requestUpdate();
        await element.updateComplete;
        await until(() => said.warnings.length > 0);
        expect(said.warnings.filter((warning) => !warning.includes('<news-headline-card>'))).to.have.lengthOf(1);
        expect(said.warnings[0]).to.contain(`<news-headline-list> has ${attribute}="${value}"`).and.contain(mend);
        expect(headlines(element)).to.have.lengthOf(10);
      });
    }

    for (const [attributes, words] of [
      ['publication-logo="/logo.svg"', 'has publication-url or publication-logo, but no publication'],
      ['publication="The Meridian" publication-url="mailto:a@b.example"', 'has publication-url="mailto:a@b.example"'],
    ] as const) {
      it(`${attributes}, for all cards`, async () => {
        await standingList(`<news-headline-list src="${feed}" ${attributes}></news-headline-list>`);
        await until(() => said.warnings.length > 0);
        expect(said.warnings).to.have.lengthOf(1);
        expect(said.warnings[0]).to.contain(`<news-headline-list> ${words}`);
      });
    }

    it('an invalid address, and keeps the pasted links', async () => {
      const element = await list(
        '<news-headline-list src="javascript:alert(1)"><a href="/old">An older story</a></news-headline-list>',
      );
      await until(() => said.warnings.length > 0);
      expect(said.warnings[0]).to.contain('<news-headline-list> has src="javascript:alert(1)"');
      await until(() => headlines(element).join() === 'An older story', 'a card');
    });
  });
});
