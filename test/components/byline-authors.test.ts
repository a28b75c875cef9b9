import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/generated/components/define/byline.js';
import '../../src/generated/components/eager.js';
import type { NewsByline } from '../../src/components/byline/byline.js';
import type { Author } from '../../src/article/article.js';
import { watchPage, partOf, partText, place, shownText, until } from '../support/page/page.js';

const dozen =
  'Ines Karrow; Milo Brandtner; Joan Strandeby; Pavel Ruane; Edda Marlin; Ansel Dray; Wen Abara; Ruth Calder; Tom Achebe; Mara Lin; Idris Cole; Solveig Aune';

const pictures = '/test/hosts/newsroom/pictures';
const mara: Author = {
  name: 'Mara Lin',
  role: 'Business correspondent',
  location: 'Singapore',
  avatar: `${pictures}/mara-lin-96.webp`,
};
const edda: Author = { name: 'Edda Marlin', avatar: `${pictures}/edda-marlin-96.webp` };
const idris: Author = { name: 'Idris Cole', location: 'Kelmouth', avatar: `${pictures}/idris-cole-96.webp` };

function byline(markup: string): Promise<NewsByline> {
  return place<NewsByline>(markup);
}

async function bylineOf(...authors: Author[]): Promise<NewsByline> {
  const element = await byline('<news-byline></news-byline>');
  element.authors = JSON.stringify(authors);
  await element.updateComplete;
  return element;
}

function portraits(element: Element): HTMLImageElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLImageElement>('[part="portrait"]')];
}

describe('The authors of <news-byline>', () => {
  const said = watchPage();

  it('are read from a pasted sentence, without its words and its full stop', async () => {
    const element = await byline(
      '<news-byline class="news-byline">By <a rel="author" href="/m">Mara Lin</a> and <span itemprop="author">Ansel Dray</span>, <span itemprop="sourceOrganization">Halyard Press</span>, <time datetime="2026-03-02">2 March 2026</time>.</news-byline>',
    );
    expect(partText(element, 'authors')).to.equal('By Mara Lin and Ansel Dray, with Halyard Press');
    expect(partText(element, 'meta')).to.match(/2026$/);
  });

  it('are all shown as in the markup if that marks only some of them, with a warning', async () => {
    for (const markup of [
      'By <a rel="author" href="/m">Mara Lin</a> and Tom Achebe',
      'By Mara Lin <time datetime="2026-03-02">2 March</time>',
      '取材・文　<a rel="author" href="/a">山田花子</a>、佐藤一郎',
    ]) {
      const element = await byline(`<news-byline>${markup}</news-byline>`);
      expect(partOf(element, 'byline')?.querySelector('slot'), markup).to.not.equal(null);
      expect(said.warnings.splice(0).join()).to.contain('rel="author"');
    }
    const marked = await byline('<news-byline>By <a rel="author" href="/m">Mara Lin</a>, in Kelmouth</news-byline>');
    expect(partText(marked, 'authors')).to.equal('By Mara Lin');
    const other = await byline('<news-byline authors="Ines Karrow">By Mara Lin and Tom Achebe</news-byline>');
    expect(partText(other, 'authors')).to.equal('By Ines Karrow');
    expect(said.warnings).to.deep.equal([]);
  });

  it('are two if two names have a comma between them, with a warning about roles', async () => {
    const element = await byline('<news-byline authors="Mara Lin, Idris Cole"></news-byline>');
    expect(partText(element, 'authors')).to.equal('By Mara Lin and Idris Cole');
    expect(said.warnings.splice(0).join()).to.contain('authors="Mara Lin, Idris Cole"').and.contain('semicolon');
  });

  it('may be many, and none is lost', async () => {
    const names = Array.from({ length: 120 }, (_, index) => `Author${index + 1}`).join('; ');
    const element = await byline(`<news-byline authors="${names}"></news-byline>`);
    expect(partText(element, 'more')).to.contain('117');
    partOf(element, 'more')!.click();
    await element.updateComplete;
    expect(partText(element, 'authors')).to.contain('Author120');
  });

  it('are cut short again with another story', async () => {
    const names = (letter: string): string => Array.from({ length: 8 }, (_, index) => letter + index).join('; ');
    const element = await byline(`<news-byline authors="${names('A')}"></news-byline>`);
    partOf(element, 'more')!.click();
    await element.updateComplete;
    expect(partOf(element, 'more') === null).to.equal(true);
    element.authors = names('B');
    await element.updateComplete;
    expect(partOf(element, 'more') === null).to.equal(false);
  });

  it('are named once, with one “by”, even if the page or an agency writes it too', async () => {
    const shown = async (attributes: string) =>
      partText(await byline(`<news-byline ${attributes}></news-byline>`), 'authors');
    expect(await shown('authors="By Mara Lin"')).to.equal('By Mara Lin');
    expect(await shown('authors="Reuters" agency="Reuters"')).to.equal('By Reuters');
    expect(await shown('authors="[]" agency="Reuters"')).to.equal('Reuters');
    expect(said.warnings).to.deep.equal([]);
  });

  it('are named with one word for “by” in another language, too', async () => {
    const page = await place('<div lang="de"><news-byline authors="Von Ada Moos; Lena Kraus"></news-byline></div>');
    await until(() => partText(page.firstElementChild!, 'authors') === 'Von Ada Moos und Lena Kraus');
  });

  it('are one author with a role if a place or an employer follows the name', async () => {
    const element = await byline('<news-byline authors="Ada Moss, New York"></news-byline>');
    expect(partText(element, 'role')).to.equal('New York');
    expect(said.warnings).to.deep.equal([]);
  });

  it('are joined with their roles as in the language, so that each role has a clear owner', async () => {
    const element = await byline(
      '<news-byline authors="Ines Karrow, Transport editor; Milo Brandtner; Ruth Calder"></news-byline>',
    );
    expect(partText(element, 'authors')).to.equal('By Ines Karrow, Transport editor; Milo Brandtner; and Ruth Calder');
  });

  it('have the places that they reported from, with a role and without', async () => {
    expect(partText(await bylineOf(mara, idris), 'authors')).to.equal(
      'By Mara Lin, Business correspondent in Singapore, and Idris Cole in Kelmouth',
    );
  });

  it('have their places and portraits from microdata, too', async () => {
    const element = await byline(`<news-byline><p>
      <span itemprop="author" itemscope><img src="/portrait.webp" alt=""><span itemprop="name">Tom Achebe</span>,
      <span itemprop="jobTitle">Weather editor</span>, <span itemprop="workLocation">Kelmouth</span></span>
      <a rel="author" href="/ann"><img src="/ann.webp" alt=""> Ann Lee</a></p></news-byline>`);
    expect(partText(element, 'authors')).to.equal('By Tom Achebe, Weather editor in Kelmouth, and Ann Lee');
    expect(portraits(element).map(({ src }) => src)).to.deep.equal([
      `${location.origin}/portrait.webp`,
      `${location.origin}/ann.webp`,
    ]);
  });

  it('are linked to, also by an address relative to the page, but never by one that is no web address', async () => {
    const element = await bylineOf(
      { name: 'Ann Lee', url: '/ann' },
      { name: 'Tom Achebe', url: 'javascript:alert(1)' },
    );
    const links = [...element.shadowRoot!.querySelectorAll('a')];
    expect(links.map(({ href, rel }) => [href, rel])).to.deep.equal([[`${location.origin}/ann`, 'author']]);
    expect(partText(element, 'authors')).to.equal('By Ann Lee and Tom Achebe');
  });

  it('are easy to hit with a finger', async () => {
    const element = await byline(`<news-byline authors="${dozen}"></news-byline>`);
    expect(partOf(element, 'more')!.getBoundingClientRect().height).to.be.at.least(24);
    element.authors = [{ name: 'Ann Lee', url: 'https://news.example/ann' }];
    await element.updateComplete;
    expect(partOf(element, 'author')!.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('sign as staff or without a name in the page’s language', async () => {
    const page = await place(
      '<div><news-byline authors="Staff"></news-byline><news-byline authors="Mara Lin; anonymous"></news-byline></div>',
    );
    const [staff, anonymous] = page.children as unknown as [NewsByline, NewsByline];
    expect(shownText(staff)).to.equal('By staff reporters');
    expect(shownText(anonymous)).to.equal('By Mara Lin and an anonymous author');
    page.lang = 'ar';
    await until(() => shownText(staff) === 'بقلم فريق التحرير');
  });

  it('are beside an agency, or there is only the agency', async () => {
    expect(
      shownText(await byline('<news-byline authors="Ruth Calder" agency="Halyard Press"></news-byline>')),
    ).to.equal('By Ruth Calder, with Halyard Press');
    expect(shownText(await byline('<news-byline agency="Halyard Press"></news-byline>'))).to.equal('Halyard Press');
  });

  describe('that are many', () => {
    it('are three, and a button that says how many more there are', async () => {
      const element = await byline(`<news-byline authors="${dozen}"></news-byline>`);
      expect(partText(element, 'authors')).to.equal(
        'By Ines Karrow, Milo Brandtner, Joan Strandeby, and 9 more authors',
      );
      expect(partText(element, 'more')).to.equal('9 more authors');
      await expect(element).to.be.accessible();
    });

    it('are all shown by keyboard, which goes on from there', async () => {
      const element = await byline(`<news-byline authors="${dozen}"></news-byline>`);
      partOf(element, 'more')!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => partText(element, 'authors')?.endsWith('and Solveig Aune'));
      await until(() => element.shadowRoot!.activeElement?.textContent === 'Pavel Ruane');
    });

    it('set a state for style sheets, in browsers with states', async () => {
      const element = await byline(`<news-byline authors="${dozen}"></news-byline>`);
      if (!CSS.supports('selector(:state(collapsed))')) return;
      expect(element.matches(':state(collapsed)')).to.equal(true);
      partOf(element, 'more')!.click();
      await until(() => !element.matches(':state(collapsed)'));
    });

    it('are all there for paper, out of sight on a screen', async () => {
      const element = await byline(`<news-byline authors="${dozen}"></news-byline>`);
      const [screen, paper] = element.shadowRoot!.querySelectorAll<HTMLElement>('[part="authors"]');
      expect(getComputedStyle(screen!).display).to.equal('block');
      expect(getComputedStyle(paper!).display).to.equal('none');
      expect(paper!.textContent).to.contain('and Solveig Aune');
      const print = element
        .shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])
        .find((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.conditionText.startsWith('print,'))!;
      expect(print.cssText)
        .to.match(/\.cut.*none/s)
        .and.match(/\.whole.*block/s);
    });

    it('keep the Arabic "and" with the number after it', async () => {
      const page = await place(`<div lang="ar" dir="rtl"><news-byline authors="${dozen}"></news-byline></div>`);
      await until(
        () =>
          partText(page.firstElementChild!, 'more')?.startsWith('و9') ??
          partText(page.firstElementChild!, 'more')?.startsWith('و٩'),
      );
    });
  });

  describe('with portraits', () => {
    it('show up to three, in order, which screen readers skip', async () => {
      const element = await bylineOf(mara, edda, idris, { ...edda, name: 'Another' });
      expect(portraits(element).map(({ src }) => src.replace(/.*\//, ''))).to.deep.equal([
        'mara-lin-96.webp',
        'edda-marlin-96.webp',
        'idris-cole-96.webp',
      ]);
      expect(portraits(element).every(({ alt }) => alt === '')).to.equal(true);
      await expect(element).to.be.accessible();
    });

    it('overlap from the side that the language reads from', async () => {
      const element = await bylineOf(mara, edda);
      const lefts = (): number[] => portraits(element).map((each) => each.getBoundingClientRect().left);
      expect(lefts()[0]).to.be.lessThan(lefts()[1]!);
      element.parentElement!.dir = 'rtl';
      expect(lefts()[0]).to.be.greaterThan(lefts()[1]!);
    });

    it('show no gap if one does not load, and no space if none does', async () => {
      const lost = { ...edda, avatar: `${location.origin}/no-such-portrait.webp` };
      const element = await bylineOf(mara, lost);
      await until(() => portraits(element).length === 1);
      expect(portraits(element)[0]!.src).to.contain('mara-lin');
      const only = await bylineOf(lost);
      await until(() => partOf(only, 'portraits') === null);
    });
  });

  it('fit a container of 160 pixels, and a page that is twice as large', async () => {
    const element = await bylineOf(mara, edda, idris);
    element.style.inlineSize = '160px';
    expect(partOf(element, 'byline')!.scrollWidth).to.be.at.most(160);
    element.style.inlineSize = '320px';
    element.style.setProperty('--news-scale', '2');
    expect(partOf(element, 'byline')!.scrollWidth).to.be.at.most(320);
  });
});
