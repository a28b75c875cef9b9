import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/components/byline/news-byline.js';
import type { NewsByline } from '../../src/components/byline/byline.js';
import { harbourArticle } from '../support/article-api.js';
import { clearPage, ConsoleWatch, partOf, partText, place, showsFallback, shownText, until } from '../support/page.js';

const seven = 'Ines Karrow; Milo Brandtner; Joan Strandeby; Pavel Ruane; Edda Marlin; Ansel Dray; Wen Abara';

function byline(markup: string): Promise<NewsByline> {
  return place<NewsByline>(markup);
}

describe('<news-byline>', () => {
  let said: ConsoleWatch;
  beforeEach(() => (said = new ConsoleWatch()));
  afterEach(() => {
    said.stop();
    clearPage();
  });

  it('is accessible', async () => {
    await expect(
      await byline(
        `<news-byline authors="${seven}" agency="Halyard Press" dateline="Kelmouth" published-at="2026-03-02"></news-byline>`,
      ),
    ).to.be.accessible();
  });

  it('joins authors and their roles as the language joins a list', async () => {
    const element = await byline(
      '<news-byline authors="Ines Karrow, Transport editor; Milo Brandtner; Ruth Calder"></news-byline>',
    );
    expect(partText(element, 'authors')).to.equal('By Ines Karrow, Transport editor, Milo Brandtner, and Ruth Calder');
  });

  it('takes authors as JSON, with links', async () => {
    const element = await byline(
      `<news-byline authors='[{"name": "Ruth Calder", "url": "https://news.example/ruth"}]'></news-byline>`,
    );
    expect(partOf<HTMLAnchorElement>(element, 'author')!.href).to.equal('https://news.example/ruth');
    expect(partOf<HTMLAnchorElement>(element, 'author')!.rel).to.equal('author');
  });

  it('reads well with only an agency and a dateline', async () => {
    const element = await byline('<news-byline agency="Halyard Press" dateline="Singapore"></news-byline>');
    expect(shownText(element)).to.equal('Halyard Press Singapore');
  });

  it('names the agency with the authors', async () => {
    const element = await byline('<news-byline authors="Ruth Calder" agency="Halyard Press"></news-byline>');
    expect(partText(element, 'authors')).to.equal('By Ruth Calder, with Halyard Press');
  });

  it('reads its fallback: authors, agency, dateline and times', async () => {
    const element = await byline(`<news-byline>
      <p>By <a rel="author" href="https://news.example/ruth">Ruth Calder</a> and <span itemprop="author" itemscope><span itemprop="name">Tom Achebe</span>, <span itemprop="jobTitle">Weather editor</span></span></p>
      <p><span itemprop="dateline">Kelmouth</span> <time itemprop="datePublished" datetime="2026-03-02">yesterday</time></p>
    </news-byline>`);
    expect(shownText(element)).to.equal(
      'By Ruth Calder and Tom Achebe, Weather editor Kelmouth Published March 2, 2026',
    );
  });

  it('names an author once, however often the markup says so, and a role apart', async () => {
    const element = await byline(
      '<news-byline><a rel="author" href="/ann"><span itemprop="author">Ann Lee</span></a><p itemprop="author">Tom Achebe <span itemprop="jobTitle">Weather editor</span></p></news-byline>',
    );
    expect(shownText(element)).to.equal('By Ann Lee and Tom Achebe, Weather editor');
  });

  it('says where its markup has names that it cannot read', async () => {
    await byline('<news-byline published-at="2026-03-02"><p>By Ann Lee</p></news-byline>');
    expect(said.warnings[0]).to.contain('<news-byline>').and.contain('rel="author"');
  });

  it('takes authors and agency from one source', async () => {
    const element = await byline('<news-byline authors="Ines Karrow"></news-byline>');
    element.article = harbourArticle;
    await element.updateComplete;
    expect(partText(element, 'authors')).to.equal('By Ines Karrow');
    expect(partText(element, 'dateline')).to.equal('Kelmouth');
  });

  describe('with times', () => {
    it('keeps the instant in the markup and the whole date within reach', async () => {
      const element = await byline('<news-byline published-at="2026-03-02T08:30:00+01:00"></news-byline>');
      const time = element.shadowRoot!.querySelector('time')!;
      expect(time.dateTime).to.equal('2026-03-02T08:30:00+01:00');
      expect(time.title).to.contain('2026').and.contain(':');
    });

    it('tells the age of a story within a day', async () => {
      const threeHoursAgo = new Date(Date.now() - 3 * 3_600_000 - 1000).toISOString();
      const element = await byline(`<news-byline published-at="${threeHoursAgo}"></news-byline>`);
      expect(partText(element, 'published')).to.equal('Published 3 hours ago');
    });

    it('says that a story was updated only where it was', async () => {
      const element = await byline(
        '<news-byline published-at="2026-03-02T08:30:00+01:00" updated-at="2026-03-02T08:30:20+01:00"></news-byline>',
      );
      expect(partText(element, 'updated')).to.equal(undefined);
      element.updatedAt = '2026-03-03T09:00:00+01:00';
      await element.updateComplete;
      expect(partText(element, 'updated')).to.equal('Updated March 3, 2026');
    });

    it('shows no time that is none', async () => {
      const element = await byline(
        '<news-byline agency="Halyard Press" published-at="soon" updated-at="99"></news-byline>',
      );
      expect(shownText(element)).to.equal('Halyard Press');
    });
  });

  describe('with many authors', () => {
    it('names three and says how many more there are', async () => {
      const element = await byline(`<news-byline authors="${seven}"></news-byline>`);
      expect(partText(element, 'authors')).to.equal(
        'By Ines Karrow, Milo Brandtner, Joan Strandeby, and 4 more authors',
      );
    });

    it('shows the rest by keyboard, and goes on from there', async () => {
      const element = await byline(`<news-byline authors="${seven}"></news-byline>`);
      partOf(element, 'more')!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => partText(element, 'authors')?.endsWith('and Wen Abara'));
      await until(() => element.shadowRoot!.activeElement?.textContent === 'Pavel Ruane');
    });
  });

  it('shows a portrait of a single author, and no hole where it does not arrive', async () => {
    const element = await byline('<news-byline></news-byline>');
    element.authors = [{ name: 'Edda Marlin', avatar: `${location.origin}/no-such-portrait.webp` }];
    await element.updateComplete;
    const portrait = partOf<HTMLImageElement>(element, 'portrait')!;
    expect(portrait.alt).to.equal('');
    portrait.dispatchEvent(new Event('error'));
    await element.updateComplete;
    expect(partOf(element, 'portrait') === null).to.equal(true);
  });

  it('speaks Arabic on an Arabic page, in Arabic order', async () => {
    const page = await place(
      '<div lang="ar" dir="rtl"><news-byline authors="ليلى منصور; سامي حداد" published-at="2026-03-02"></news-byline></div>',
    );
    const element = page.querySelector('news-byline')!;
    await until(() => shownText(element).startsWith('بقلم ليلى منصور وسامي حداد'));
    expect(getComputedStyle(partOf(element, 'byline')!).direction).to.equal('rtl');
  });

  it('keeps a fallback that it cannot read in sight, and says what is missing', async () => {
    const element = await byline('<news-byline><p>From our correspondents</p></news-byline>');
    expect(showsFallback(element)).to.equal(true);
    expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(10);
    expect(said.warnings[0]).to.contain('<news-byline>').and.contain('has nothing to show');
  });

  it('names the attribute whose authors it cannot read, and keeps to what else is known', async () => {
    const element = await byline(
      `<news-byline authors='[{"name": "A}]'><a rel="author" href="/ruth">Ruth Calder</a></news-byline>`,
    );
    expect(shownText(element)).to.equal('By Ruth Calder');
    expect(said.warnings[0]).to.contain('<news-byline>').and.contain('has authors=');
  });

  it('follows a language that is declared outside the shadow root it is in', async () => {
    const page = await place('<div lang="en"><section></section></div>');
    const root = page.querySelector('section')!.attachShadow({ mode: 'open' });
    const element = document.createElement('news-byline');
    element.authors = 'Ruth Calder';
    root.append(element);
    await until(() => shownText(element) === 'By Ruth Calder');
    page.lang = 'ar';
    await until(() => shownText(element) === 'بقلم Ruth Calder');
  });

  it('never links to what is not a web address', async () => {
    const element = await byline(
      `<news-byline authors='[{"name": "Ruth Calder", "url": "javascript:alert(1)"}]'></news-byline>`,
    );
    expect(shownText(element)).to.equal('By Ruth Calder');
    expect(element.shadowRoot!.querySelector('a') === null).to.equal(true);
  });

  it('leaves the page’s own nodes as they were', async () => {
    const markup = '<p>By <a rel="author" href="https://news.example/ruth">Ruth Calder</a></p>';
    const element = await byline(`<news-byline>${markup}</news-byline>`);
    expect(shownText(element)).to.equal('By Ruth Calder');
    expect(element.outerHTML).to.equal(`<news-byline>${markup}</news-byline>`);
  });
});
