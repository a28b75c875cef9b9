import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/byline.js';
import '../../src/generated/components/eager.js';
import type { NewsByline } from '../../src/components/byline/byline.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { watchPage, partOf, partText, place, shownText, until } from '../support/page/page.js';

const seven = 'Ines Karrow; Milo Brandtner; Joan Strandeby; Pavel Ruane; Edda Marlin; Ansel Dray; Wen Abara';

function byline(markup: string): Promise<NewsByline> {
  return place<NewsByline>(markup);
}

describe('<news-byline>', () => {
  const said = watchPage();

  it('is accessible', async () => {
    await expect(
      await byline(
        `<news-byline authors="${seven}" agency="Halyard Press" dateline="Kelmouth" published-at="2026-03-02"></news-byline>`,
      ),
    ).to.be.accessible();
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

  it('warns if its markup has names that it cannot read', async () => {
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

  describe('with a dateline', () => {
    it('keeps the place apart from the times', async () => {
      const element = await byline('<news-byline dateline="Singapore" published-at="2026-03-02"></news-byline>');
      expect(partText(element, 'dateline')).to.equal('Singapore');
      expect(partText(element, 'published')).to.equal('Published March 2, 2026');
    });

    it('writes it unchanged, or in the house style of the page', async () => {
      const element = await byline('<news-byline dateline="Singapore" published-at="2026-03-02"></news-byline>');
      const dateline = partOf(element, 'dateline')!;
      const look = (): string[] => [
        getComputedStyle(dateline).textTransform,
        getComputedStyle(dateline, '::after').content,
        getComputedStyle(partOf(element, 'published')!).borderInlineStartStyle,
      ];
      expect(look()).to.deep.equal(['none', 'none', 'solid']);
      element.parentElement!.style.setProperty('--news-byline-dateline-transform', 'uppercase');
      element.parentElement!.style.setProperty('--news-byline-dateline-end', "' —'");
      expect(look()).to.deep.equal(['uppercase', '" —"', 'none']);
    });
  });

  it('speaks Arabic on an Arabic page, in Arabic order', async () => {
    const page = await place(
      '<div lang="ar" dir="rtl"><news-byline authors="ليلى منصور; سامي حداد" published-at="2026-03-02"></news-byline></div>',
    );
    const element = page.querySelector('news-byline')!;
    await until(() => shownText(element).startsWith('بقلم ليلى منصور وسامي حداد'));
    expect(getComputedStyle(partOf(element, 'byline')!).direction).to.equal('rtl');
  });

  it('shows text that nothing marks as it is, in the type of a byline', async () => {
    const element = await byline('<news-byline>From our correspondents</news-byline>');
    const [box, { fontSize, fontFamily }] = [partOf(element, 'byline')!, getComputedStyle(partOf(element, 'byline')!)];
    expect(box.querySelector('slot')!.assignedNodes()[0]!.textContent).to.equal('From our correspondents');
    expect(box.getBoundingClientRect().height).to.be.within(15, 30);
    const known = partOf(await byline('<news-byline authors="Mara Lin"></news-byline>'), 'byline')!;
    expect([fontSize, fontFamily]).to.deep.equal([
      getComputedStyle(known).fontSize,
      getComputedStyle(known).fontFamily,
    ]);
    expect(said.warnings).to.deep.equal([]);
  });

  it('names the attribute with unreadable authors, and uses its other sources', async () => {
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

  it('does not change the page’s nodes', async () => {
    const markup = '<p>By <a rel="author" href="https://news.example/ruth">Ruth Calder</a></p>';
    const element = await byline(`<news-byline>${markup}</news-byline>`);
    expect(shownText(element)).to.equal('By Ruth Calder');
    expect(element.outerHTML).to.equal(`<news-byline>${markup}</news-byline>`);
  });
});
