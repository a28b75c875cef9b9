import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import type { NewsArticle } from '../../src/components/article/article.js';
import type { NewsHeadlineCard } from '../../src/components/headline-card/headline-card.js';
import type { LoadErrorEvent } from '../../src/widget/content/load-events.js';
import { articleAnnouncement } from '../../src/widget/content/protocols.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { gate, mockApi } from '../support/page/mock-api.js';
import { watchPage, partText, place, rendered, shownText, until } from '../support/page/page.js';

const { headline } = harbourArticle;
const fallback = '<a href="https://news.example/old">An older headline</a>';

/** Returns whether a card shows its fallback, and looks as it would without a source. */
const isOfFallback = (card: Element): boolean => partText(card, 'headline') === 'An older headline';

describe('<news-article>', () => {
  const api = mockApi();
  const said = watchPage();

  it('gives one article to all the widgets inside it, at any depth and in shadow roots', async () => {
    const article = await place(
      '<news-article src="https://api.example/ok.json"><div><news-headline-card></news-headline-card></div><news-byline></news-byline><section></section></news-article>',
    );
    const root = article.querySelector('section')!.attachShadow({ mode: 'open' });
    const inner = document.createElement('news-headline-card');
    root.append(inner);
    await until(() => partText(inner, 'headline') === headline);
    expect(partText(article.querySelector('news-headline-card')!, 'headline')).to.equal(headline);
    expect(partText(article.querySelector('news-byline')!, 'dateline')).to.equal('Kelmouth');
  });

  it('feeds a widget that had nothing to do with it until it was moved into it', async () => {
    const page = await place(
      '<div><news-headline-card headline="Its own" href="https://news.example/own"></news-headline-card><news-article src="https://api.example/ok.json"></news-article></div>',
    );
    const card = page.querySelector('news-headline-card')!;
    page.querySelector('news-article')!.append(card);
    await until(() => partText(card, 'standfirst') === harbourArticle.standfirst);
    expect(partText(card, 'headline')).to.equal('Its own');
  });

  it('feeds a widget in a slot that it has around it', async () => {
    const host = await place('<section><news-headline-card></news-headline-card></section>');
    const provider = document.createElement('news-article');
    provider.src = 'https://api.example/ok.json';
    provider.append(document.createElement('slot'));
    const card = host.querySelector('news-headline-card')!;
    host.attachShadow({ mode: 'open' }).append(provider);
    // Only the tree around the card has changed. The card asks again when the provider announces itself.
    host.append(card);
    await until(() => partText(card, 'headline') === headline);
  });

  it('requests an address once, for any number of widgets', async () => {
    let requests = 0;
    api.use(http.get('https://api.example/counted.json', () => (requests++, HttpResponse.json(harbourArticle))));
    const tag = '<news-headline-card src="https://api.example/counted.json"></news-headline-card>';
    const page = await place(
      `<div>${tag.repeat(20)}<news-article src="https://api.example/counted.json"><news-byline></news-byline></news-article></div>`,
    );
    await until(() =>
      [...page.querySelectorAll('news-headline-card')].every((card) => partText(card, 'headline') === headline),
    );
    await until(() => partText(page.querySelector('news-byline')!, 'dateline') === 'Kelmouth');
    expect(requests).to.equal(1);
  });

  it('says nothing of a card that is taken out of the page as it was about to render again', async () => {
    const card = await place('<news-headline-card src="https://api.example/ok.json"></news-headline-card>');
    await until(() => partText(card, 'headline') === headline);
    (card as NewsHeadlineCard).requestUpdate();
    card.remove();
    await (card as NewsHeadlineCard).updateComplete;
    expect(said.warnings).to.deep.equal([]);
  });

  it('shows the fallback while it loads, then the article, and announces it', async () => {
    const page = await place('<div></div>');
    const events: string[] = [];
    page.addEventListener('news-load', ({ url, article }) => events.push(`${url} ${article?.id}`));
    const card = document.createElement('news-headline-card');
    card.src = 'https://api.example/slow.json';
    card.append(...(await place(`<div>${fallback}</div>`)).childNodes);
    page.append(card);
    await rendered(page);
    expect(isOfFallback(card)).to.equal(true);
    card.shadowRoot!.querySelector('a')!.focus();
    await until(() => partText(card, 'headline') === headline);
    expect(card.shadowRoot!.activeElement?.textContent).to.equal(headline);
    expect(events).to.deep.equal(['https://api.example/slow.json harbour-dredging']);
  });

  for (const [name, reason] of [
    ['missing', 'http'],
    ['malformed', 'format'],
    ['unreachable', 'cors'],
  ] as const) {
    it(`keeps the fallback if the address is ${name}, and says why, once`, async () => {
      const page = await place('<div></div>');
      const errors: LoadErrorEvent[] = [];
      page.addEventListener('news-error', (error) => errors.push(error));
      const card = document.createElement('news-headline-card');
      card.src = `https://api.example/${name}.json`;
      card.append(...(await place(`<div>${fallback}</div>`)).childNodes);
      page.append(card);
      await until(() => errors.length > 0);
      await rendered(page);
      expect(errors.map((error) => [error.reason, error.url])).to.deep.equal([[reason, card.src]]);
      expect(isOfFallback(card)).to.equal(true);
      expect(said.warnings, said.warnings.join('\n')).to.have.lengthOf(1);
      expect(said.warnings[0]).to.contain('<news-headline-card> could not load its src');
    });
  }

  for (const [name, answer] of [
    ['withheld', { uri: 'a', pubstatus: 'canceled', headline: 'Rain' }],
    ['empty', []],
  ] as const)
    it(`keeps the fallback if everything at the address is ${name}, and says so, once`, async () => {
      const url = `https://api.example/${name}.json`;
      api.use(http.get(url, () => HttpResponse.json(answer)));
      const errors: LoadErrorEvent[] = [];
      const hear = (error: LoadErrorEvent): void => void errors.push(error);
      document.addEventListener('news-error', hear);
      const card = await place(`<news-headline-card src="${url}">${fallback}</news-headline-card>`);
      await until(() => errors.length > 0);
      card.remove();
      document.querySelector('.test-frame')!.append(card);
      await rendered(card);
      document.removeEventListener('news-error', hear);
      expect(errors.map(({ reason, message }) => [reason, message])).to.deep.equal([
        [
          'format',
          `${url} has no article to show: it is empty, or all articles in it are withheld, expired or without a headline.`,
        ],
      ]);
      expect(isOfFallback(card)).to.equal(true);
      expect(said.warnings).to.have.lengthOf(1);
    });

  it('warns of an invalid address', async () => {
    const article = await place(
      `<news-article src="javascript:alert(1)"><news-headline-card>${fallback}</news-headline-card></news-article>`,
    );
    await rendered(article);
    expect(said.warnings[0]).to.contain('<news-article>').and.contain('src="javascript:alert(1)"');
    expect(isOfFallback(article.querySelector('news-headline-card')!)).to.equal(true);
  });

  it('takes the article from JSON inside it', async () => {
    const article = await place(
      '<news-article><script type="application/json">{"headline": "From the server"}</script><news-headline-card></news-headline-card></news-article>',
    );
    await until(() => partText(article.querySelector('news-headline-card')!, 'headline') === 'From the server');
  });

  it('says that JSON inside it is no article', async () => {
    const article = await place(
      `<news-article><script type="application/json">{"x": </script><news-headline-card>${fallback}</news-headline-card></news-article>`,
    );
    await until(() => said.warnings.length > 0);
    expect(said.warnings[0]).to.contain('<news-article>').and.contain('JSON');
    await until(() => partText(article.querySelector('news-headline-card')!, 'headline') === 'An older headline');
  });

  it('follows its src and its property as they change', async () => {
    const article = await place<NewsArticle>(
      '<news-article src="https://api.example/missing.json"><news-headline-card></news-headline-card></news-article>',
    );
    const card = article.querySelector('news-headline-card')!;
    await until(() => said.warnings.length > 0);
    article.src = 'https://api.example/ok.json';
    await until(() => partText(card, 'headline') === headline);
    article.article = { ...harbourArticle, headline: 'From the page' };
    await until(() => partText(card, 'headline') === 'From the page');
  });

  it('keeps its content, and the focus in it, until another article has loaded', async () => {
    const card = await place<NewsHeadlineCard>(
      `<news-headline-card src="https://api.example/ok.json">${fallback}</news-headline-card>`,
    );
    await until(() => partText(card, 'headline') === headline);
    card.shadowRoot!.querySelector<HTMLElement>('a')!.focus();
    const { open, opened } = gate();
    api.use(
      http.get('https://api.example/next.json', async () => {
        await opened;
        return HttpResponse.json({ ...harbourArticle, headline: 'The next' });
      }),
    );
    card.src = 'https://api.example/next.json';
    await card.updateComplete;
    expect(partText(card, 'headline')).to.equal(headline);
    open();
    await until(() => partText(card, 'headline') === 'The next');
    expect(card.shadowRoot!.activeElement?.textContent).to.equal('The next');
    card.src = 'https://api.example/missing.json';
    await until(() => isOfFallback(card));
  });

  it('keeps its content if another address fails and there is no other source', async () => {
    const article = await place<NewsArticle>(
      '<news-article src="https://api.example/ok.json"><news-headline-card></news-headline-card></news-article>',
    );
    const card = article.querySelector('news-headline-card')!;
    const own = await place<NewsHeadlineCard>(
      '<news-headline-card src="https://api.example/ok.json"></news-headline-card>',
    );
    for (const each of [card, own]) await until(() => partText(each, 'headline') === headline);
    let errors = 0;
    for (const each of [article, own]) {
      each.addEventListener('news-error', () => errors++);
      each.src = 'https://api.example/missing.json';
    }
    await until(() => errors === 2);
    for (const each of [article, card, own]) await each.updateComplete;
    expect([partText(card, 'headline'), partText(own, 'headline')]).to.deep.equal([headline, headline]);
  });

  it('lets the nearest one give, and one without a source pass on the one around it', async () => {
    const outer = await place<NewsArticle>(
      '<news-article><news-article><news-headline-card id="passed"></news-headline-card></news-article><news-article id="inner"><news-headline-card id="near"></news-headline-card></news-article></news-article>',
    );
    outer.article = { ...harbourArticle, headline: 'Outer' };
    outer.querySelector<NewsArticle>('#inner')!.article = { ...harbourArticle, headline: 'Inner' };
    await until(() => partText(outer.querySelector('#near')!, 'headline') === 'Inner');
    await until(() => partText(outer.querySelector('#passed')!, 'headline') === 'Outer');
  });

  it('forgets the article of a place that a widget has left', async () => {
    const article = await place<NewsArticle>('<news-article><news-headline-card></news-headline-card></news-article>');
    article.article = harbourArticle;
    const card = article.querySelector('news-headline-card')!;
    await until(() => partText(card, 'headline') === headline);
    document.querySelector('.test-frame')!.append(card);
    await until(() => shownText(card) === '');
  });

  it('announces no article that it gets after it has left the page', async () => {
    const article = await place<NewsArticle>('<news-article></news-article>');
    article.remove();
    let announcements = 0;
    const count = (): void => void announcements++;
    document.addEventListener(articleAnnouncement, count);
    article.article = harbourArticle;
    await article.updateComplete;
    expect(announcements).to.equal(0);
    document.querySelector('.test-frame')!.append(article);
    article.article = { ...harbourArticle, headline: 'Rain' };
    await article.updateComplete;
    expect(announcements).to.equal(1);
    document.removeEventListener(articleAnnouncement, count);
  });

  it('has the width of content in a column of its page, and no height', async () => {
    const column = await place<HTMLElement>(
      `<div style="width: 600px"><style>.column-test > * { max-width: 300px; margin-inline: auto }</style>
        <section class="column-test"><news-article><p style="margin: 0">Text</p></news-article><news-article></news-article></section></div>`,
    );
    const [article, empty] = column.querySelectorAll('news-article');
    expect([article!, article!.firstElementChild!].map((each) => each.getBoundingClientRect().width)).to.deep.equal([
      300, 300,
    ]);
    expect(empty!.getBoundingClientRect().height).to.equal(0);
  });

  it('leaves no gap in a grid if it is empty, and leaves its place to its widgets if the page says so', async () => {
    const grid = await place<HTMLElement>(
      `<div style="display: grid; gap: 40px; width: 600px"><style>.grid-test { display: contents }</style><p style="margin: 0">Text</p><news-article></news-article><news-article
        class="grid-test"><p style="margin: 0">First</p><p style="margin: 0">Second</p></news-article></div>`,
    );
    const [text, first, second] = [...grid.querySelectorAll('p')].map((each) => each.getBoundingClientRect());
    expect([first!.top - text!.bottom, second!.top - first!.bottom]).to.deep.equal([40, 40]);
  });

  it('leaves the page’s nodes as they were', async () => {
    const markup = '<p>Text</p>';
    const article = await place(`<news-article>${markup}</news-article>`);
    expect(article.outerHTML).to.equal(`<news-article>${markup}</news-article>`);
  });
});
