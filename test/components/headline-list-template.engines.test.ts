import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import type { Article } from '../../src/article/article.js';
import type { NewsByline } from '../../src/components/byline/byline.js';
import type { NewsHeadlineCard } from '../../src/components/headline-card/headline-card.js';
import type { NewsHeadlineList } from '../../src/components/headline-list/headline-list.js';
import { feedStories, feedStory } from '../support/fixtures/feed-api.js';
import { picture } from '../support/page/headline-card.js';
import { list } from '../support/page/headline-list.js';
import { watchPage, partOf, partText, until } from '../support/page/page.js';

const teaser = `<template>
  <article class="teaser">
    <img itemprop="image">
    <p itemprop="articleSection"></p>
    <h3><a itemprop="url" href="#"><span itemprop="headline"></span></a></h3>
    <p itemprop="description"></p>
    <p itemprop="author"></p>
    <p itemprop="publisher"></p>
    <p itemprop="creditText"></p>
    <time itemprop="datePublished"></time>
    <time itemprop="dateModified"></time>
  </article>
</template>`;

/** Noon of a day of March 2026 in the zone of the tests. */
function noonOf(day: number): string {
  return new Date(2026, 2, day, 12).toISOString().replace('.000', '');
}

const full: Article = {
  ...feedStory(1),
  standfirst: 'Crossings resume on Monday.',
  authors: [{ name: 'Mara Lin' }, { name: 'Idris Cole' }],
  published: noonOf(2),
  updated: noonOf(3),
  publication: { name: 'The Meridian' },
  image: {
    src: new URL(picture, location.href).href,
    srcset: `${new URL(picture, location.href).href} 640w`,
    width: 640,
    height: 427,
    alt: 'A barrier',
    credit: 'Ansel Dray',
  },
  language: 'en',
};

describe('The page’s own card in <news-headline-list>', () => {
  const said = watchPage();

  async function filled(markup: string, articles: Article[], more = ''): Promise<NewsHeadlineList> {
    const element = await list(`<news-headline-list ${more}>${markup}</news-headline-list>`);
    element.articles = articles;
    await until(() => clones(element).length > 0);
    return element;
  }

  const clones = (element: Element): HTMLElement[] => [
    ...element.querySelectorAll<HTMLElement>(':scope > [slot^="story-"]'),
  ];
  const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

  it('is filled with each story, in the page’s tree, so that the page’s style sheet applies', async () => {
    const sheet = '<style>.teaser { padding-block-start: 11px }</style>';
    const element = await filled(`${teaser}${sheet}`, [full, { ...feedStory(2), published: noonOf(2) }]);
    const [first, second] = clones(element);
    expect(words(first!)).to.equal(
      'Ports Ferry lines and unions agree on a winter timetable Crossings resume on Monday. Mara Lin and Idris Cole The Meridian Ansel Dray March 2, 2026 March 3, 2026',
    );
    expect(words(second!)).to.equal(
      'Ports A cable under the strait pays for itself twelve years early Mara Lin March 2, 2026',
    );
    expect(getComputedStyle(first!).paddingBlockStart).to.equal('11px');
    expect(second!.getBoundingClientRect().top).to.be.greaterThan(first!.getBoundingClientRect().top);
    await expect(element).to.be.accessible();
  });

  it('has addresses, times and pictures in their attributes, and no parts that its story lacks', async () => {
    const element = await filled(teaser, [full, feedStory(2)], 'campaign="spring"');
    const [first, second] = clones(element);
    const link = new URL(first!.querySelector('a')!.href);
    expect([link.pathname, link.searchParams.get('utm_campaign')]).to.deep.equal(['/story-1', 'spring']);
    expect(first!.querySelector('time')!.getAttribute('datetime')).to.equal(full.published);
    const image = first!.querySelector('img')!;
    expect([image.src, image.alt, image.loading, image.getAttribute('width')]).to.deep.equal([
      full.image!.src,
      'A barrier',
      'lazy',
      '640',
    ]);
    expect([first!.lang, first!.dir]).to.deep.equal(['en', 'ltr']);
    expect(second!.querySelectorAll('img, [itemprop="description"], [itemprop="dateModified"]')).to.have.lengthOf(0);
  });

  it('shows all content of a feed as text', async () => {
    const hostile = {
      ...feedStory(1),
      headline: '<img src=x onerror=alert(1)> & more',
      url: 'javascript:alert(1)',
      image: { src: 'javascript:alert(1)' },
    };
    const element = await filled(teaser, [hostile]);
    const [clone] = clones(element);
    expect(clone!.querySelector('[itemprop="headline"]')!.textContent).to.contain('more');
    expect([clone!.querySelector('img'), clone!.querySelector('a')!.getAttribute('href')]).to.deep.equal([null, null]);
  });

  it('keeps its place in the page when the feed changes, and goes with its story', async () => {
    const element = await filled(teaser, feedStories(1, 3));
    const [first, second, third] = clones(element);
    element.articles = [
      feedStory(4),
      { ...feedStory(3), headline: 'Changed' },
      { ...feedStory(1), standfirst: 'New.' },
    ];
    await until(() => clones(element).length === 3 && !second!.isConnected);
    expect([first!.isConnected, third!.querySelector('[itemprop="headline"]')!.textContent]).to.deep.equal([
      true,
      'Changed',
    ]);
    // The card shows fields that its story did not have before.
    expect(first!.querySelector('[itemprop="description"]')!.textContent).to.equal('New.');
    const shown = [...element.shadowRoot!.querySelectorAll<HTMLSlotElement>('[part="item"] slot')].flatMap((slot) =>
      slot.assignedElements(),
    );
    expect(shown.map((each) => each.querySelector('[itemprop="headline"]')!.textContent)).to.deep.equal([
      feedStory(4).headline,
      'Changed',
      feedStory(1).headline,
    ]);
  });

  it('may have several elements, which are removed if the story lacks their content', async () => {
    const element = await filled('<template><h3 itemprop="headline"></h3><p itemprop="description"></p></template>', [
      full,
      feedStory(2),
    ]);
    expect(clones(element).map(({ localName }) => localName)).to.deep.equal(['h3', 'p', 'h3']);
    element.articles = [feedStory(2)];
    await until(() => clones(element).length === 1);
  });

  it('gives the story to the widgets in it, and to cards the settings of the list', async () => {
    const element = await filled(
      '<template><section><news-headline-card layout="text"></news-headline-card><news-byline></news-byline></section></template>',
      [full],
      'level="2" publication="The Beacon" campaign="spring"',
    );
    const card = element.querySelector<NewsHeadlineCard>('news-headline-card')!;
    const byline = element.querySelector<NewsByline>('news-byline')!;
    await until(() => partText(card, 'headline') === full.headline);
    await until(() => partOf(byline, 'author') !== null);
    expect([card.getAttribute('level'), card.layout, partText(card, 'publication')]).to.deep.equal([
      '2',
      'text',
      'The Beacon',
    ]);
  });

  it('gives the story to a custom element of the page, before or after that is registered', async () => {
    class OwnCard extends HTMLElement {
      get article(): Article | undefined {
        return this.given;
      }
      set article(article: Article | undefined) {
        this.given = article;
        this.textContent = article?.headline ?? '';
      }
      given?: Article;
    }
    customElements.define('own-card', OwnCard);
    const element = await filled('<template><own-card></own-card></template>', [full]);
    expect(words(clones(element)[0]!)).to.equal(full.headline);
    const later = await filled('<template><later-card></later-card></template>', [full]);
    expect((clones(later)[0] as HTMLElement & { article?: Article }).article!.id).to.equal('story-1');
  });

  it('continues with the other stories if a custom element of the page throws, and warns', async () => {
    class ReadOnlyCard extends HTMLElement {
      get article(): string {
        return 'Its own';
      }
    }
    class FailingCard extends HTMLElement {
      set article(_: unknown) {
        throw new RangeError('No room');
      }
    }
    customElements.define('read-only-card', ReadOnlyCard);
    customElements.define('failing-card', FailingCard);
    const element = await filled(
      '<template><section><read-only-card></read-only-card><failing-card></failing-card><h3 itemprop="headline"></h3><news-byline></news-byline></section></template>',
      [full, feedStory(2)],
    );
    await until(() => clones(element).length === 2 && said.warnings.length >= 4);
    expect(clones(element).map(words)).to.deep.equal([full.headline, feedStory(2).headline]);
    await until(() => partOf(element.querySelector('news-byline')!, 'author') !== null);
    expect(said.warnings).to.have.lengthOf(4);
    expect(said.warnings[0]).to.contain('<read-only-card> threw an error when its list set its article');
    expect(said.warnings[1]).to.contain('<failing-card> threw an error').and.contain('No room');
  });

  it('keeps a link inside a marked heading, with the text in it', async () => {
    const element = await filled(
      '<template><h3 itemprop="headline"><a itemprop="url"></a></h3></template>',
      [full],
      'campaign="spring"',
    );
    const [clone] = clones(element);
    const link = clone!.querySelector('a')!;
    expect([link.textContent, new URL(link.href).pathname, words(clone!)]).to.deep.equal([
      full.headline,
      '/story-1',
      full.headline,
    ]);
  });

  it('has the language of its story as long as that names one, and then its own again', async () => {
    const markup = '<template><p lang="fr" itemprop="description"></p><h3 itemprop="headline"></h3></template>';
    const arabic: Article = { ...full, headline: 'انتهى الجفاف', language: 'ar' };
    const element = await filled(markup, [arabic]);
    const marks = (): (string | null)[][] =>
      clones(element).map((clone) => [clone.getAttribute('lang'), clone.getAttribute('dir')]);
    expect(marks()).to.deep.equal([
      ['ar', 'rtl'],
      ['ar', 'rtl'],
    ]);
    element.articles = [{ ...full, headline: 'Rain ends drought', language: undefined }];
    await until(() => words(clones(element)[1]!) === 'Rain ends drought');
    expect(marks()).to.deep.equal([
      ['fr', 'auto'],
      [null, 'auto'],
    ]);
  });

  it('does not touch other content of the tag, and removes its own cards again', async () => {
    const rest = '<h2 slot="heading">News</h2><p>Pasted</p>';
    const element = await filled(`${teaser}${rest}`, [full]);
    element.articles = [];
    await until(() => clones(element).length === 0);
    expect(element.innerHTML).to.equal(`${teaser}${rest}`);
    element.articles = [full];
    await until(() => clones(element).length === 1);
    element.querySelector('template')!.remove();
    element.requestUpdate();
    await until(() => element.shadowRoot!.querySelector('news-headline-card') !== null);
    expect(element.innerHTML).to.equal(rest);
  });

  it('is there again, each once, if the page rewrites the content of the tag', async () => {
    const element = await filled(teaser, [full, feedStory(2)]);
    element.replaceChildren(element.querySelector('template')!);
    await until(() => clones(element).length === 2);
    expect(clones(element).every((clone) => clone.assignedSlot)).to.equal(true);
    element.innerHTML = String(element.innerHTML);
    await until(() => clones(element).length === 2 && clones(element).every((clone) => clone.assignedSlot));
    expect(words(clones(element)[0]!)).to.contain('Ferry lines');
    element.replaceChildren();
    await until(() => element.shadowRoot!.querySelectorAll('news-headline-card').length === 2);
    expect(element.innerHTML).to.equal('');
  });

  it('replaces the cards if the page adds it later', async () => {
    const element = await list('<news-headline-list></news-headline-list>');
    element.articles = [full];
    await until(() => element.shadowRoot!.querySelector('news-headline-card'));
    element.innerHTML = '<template><h3 itemprop="headline"></h3></template>';
    await until(() => clones(element).length === 1);
    expect(element.shadowRoot!.querySelector('news-headline-card')).to.equal(null);
    element.innerHTML = '<template><h4 itemprop="headline"></h4></template>';
    await until(() => clones(element)[0]?.localName === 'h4');
    expect(clones(element)).to.have.lengthOf(1);
  });

  it('is not shown twice if the page copies the tag with its content', async () => {
    const element = await filled(teaser, [full]);
    const copy = element.cloneNode(true) as NewsHeadlineList;
    element.after(copy);
    copy.articles = [feedStory(2)];
    await until(() => clones(copy).some((clone) => clone.textContent!.includes('cable')));
    expect(clones(copy)).to.have.lengthOf(1);
  });
});
