import { expect } from '@open-wc/testing';
import '../../src/components/photo-caption/news-photo-caption.js';
import type { NewsPhotoCaption } from '../../src/components/photo-caption/photo-caption.js';
import { harbourArticle } from '../support/article-api.js';
import { clearPage, ConsoleWatch, partOf, partText, place, showsFallback, shownText, until } from '../support/page.js';

const picture = '/test/hosts/newsroom/pictures/barrier-640.webp';
const image = `<img src="${picture}" width="640" height="427" alt="A tidal barrier in rough water">`;
const words = '<p itemprop="caption">The barrier in February</p><p itemprop="creditText">© Halyard Press</p>';

function caption(markup: string): Promise<NewsPhotoCaption> {
  return place<NewsPhotoCaption>(markup);
}

describe('<news-photo-caption>', () => {
  let said: ConsoleWatch;
  beforeEach(() => (said = new ConsoleWatch()));
  afterEach(() => {
    said.stop();
    clearPage();
  });

  it('is accessible', async () => {
    await expect(await caption(`<news-photo-caption>${image}${words}</news-photo-caption>`)).to.be.accessible();
  });

  it('is a figure around the page’s own picture, with the credit apart from the caption', async () => {
    const element = await caption(
      `<news-photo-caption caption="The barrier" credit="© Halyard Press">${image}</news-photo-caption>`,
    );
    const figure = element.shadowRoot!.querySelector('figure')!;
    expect(element.querySelector('img')!.assignedSlot!.closest('figure') === figure).to.equal(true);
    expect(figure.querySelector('figcaption') !== null).to.equal(true);
    expect(partText(element, 'caption')).to.equal('The barrier');
    expect(partText(element, 'credit')).to.equal('© Halyard Press');
    expect(partOf(element, 'caption')!.contains(partOf(element, 'credit'))).to.equal(false);
  });

  it('shows the picture as wide as the figure, its shape kept', async () => {
    const element = await caption(`<news-photo-caption credit="© Halyard Press">${image}</news-photo-caption>`);
    element.style.width = '320px';
    const { width, height } = element.querySelector('img')!.getBoundingClientRect();
    expect(width).to.equal(320);
    expect(width / height).to.be.closeTo(640 / 427, 0.02);
  });

  it('reads caption and credit from its markup, and shows them once', async () => {
    const element = await caption(`<news-photo-caption>${image}${words}</news-photo-caption>`);
    expect(shownText(element)).to.equal('The barrier in February © Halyard Press');
    expect(element.querySelector('p')!.getBoundingClientRect().height).to.equal(0);
  });

  it('reads a figcaption without the credit in it', async () => {
    const element = await caption(
      `<news-photo-caption><figure>${image}<figcaption>The barrier <small itemprop="creditText">© Halyard Press</small></figcaption></figure></news-photo-caption>`,
    );
    expect([partText(element, 'caption'), partText(element, 'credit')]).to.deep.equal([
      'The barrier',
      '© Halyard Press',
    ]);
    expect(partOf<HTMLImageElement>(element, 'image')!.src).to.equal(element.querySelector('img')!.src);
  });

  it('keeps what the page says of its own picture, whatever article is around it', async () => {
    const element = await caption(`<news-photo-caption>${image}${words}</news-photo-caption>`);
    element.article = {
      ...harbourArticle,
      image: { src: 'https://news.example/other.webp', caption: 'Other', credit: '© Other' },
    };
    await element.updateComplete;
    expect(shownText(element)).to.equal('The barrier in February © Halyard Press');
  });

  it('shows a picture inside a link, and a frame, with a caption from attributes', async () => {
    const linked = await caption(
      `<news-photo-caption caption="The barrier"><a href="/zoom">${image}</a></news-photo-caption>`,
    );
    expect(partOf(linked, 'image')!.getBoundingClientRect().width).to.be.greaterThan(100);
    const framed = await caption(
      '<news-photo-caption caption="A film"><iframe srcdoc="film" title="A film"></iframe></news-photo-caption>',
    );
    expect(framed.querySelector('iframe')!.getBoundingClientRect().width).to.be.greaterThan(100);
    expect(shownText(framed)).to.equal('A film');
  });

  it('keeps a film deeper in the markup in sight, of which there is no copy', async () => {
    const element = await caption(
      '<news-photo-caption><figure><video width="300" height="200"></video><figcaption>A film</figcaption></figure></news-photo-caption>',
    );
    expect(showsFallback(element)).to.equal(true);
    expect(element.querySelector('video')!.getBoundingClientRect().width).to.equal(300);
  });

  it('shows words from attributes under such a film', async () => {
    const element = await caption(
      '<news-photo-caption caption="A film" credit="© Halyard Press"><div><video width="300" height="200"></video></div></news-photo-caption>',
    );
    expect(shownText(element)).to.equal('A film © Halyard Press');
    expect(element.querySelector('video')!.getBoundingClientRect().width).to.equal(300);
  });

  it('shows a <picture> as wide as the figure', async () => {
    const element = await caption(
      `<news-photo-caption credit="© Halyard Press"><picture><source srcset="${picture}">${image}</picture></news-photo-caption>`,
    );
    element.style.width = '320px';
    expect(partOf(element, 'image')!.getBoundingClientRect().width).to.equal(320);
  });

  for (const [how, markup] of [
    ['without an address', `<img data-src="${picture}" alt="Rain" width="640" height="427">`],
    [
      'with a drawing in its place',
      `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-lazy-src="${picture}" alt="Rain">`,
    ],
    ['with a small file in its place', `<img class="lazyload" src="/small.webp" data-src="${picture}" alt="Rain">`],
    ['with files for several widths', `<img data-srcset="${picture} 640w" data-sizes="auto" alt="Rain">`],
    ['in a <picture>', `<picture><source data-srcset="${picture}"><img data-src="${picture}" alt="Rain"></picture>`],
  ] as const) {
    it(`shows a picture that waits for a script of the page, ${how}`, async () => {
      const element = await caption(
        `<news-photo-caption credit="A"><a href="/zoom">${markup}</a></news-photo-caption>`,
      );
      const shown = partOf<HTMLImageElement>(element, 'image')!;
      expect([new URL(shown.src).pathname, shown.loading, shown.alt]).to.deep.equal([picture, 'lazy', 'Rain']);
      await until(() => shown.naturalWidth > 0, 'the picture');
    });
  }

  it('keeps markup in sight whose picture it cannot copy, until it can', async () => {
    const element = await caption(
      `<news-photo-caption credit="A"><figure><img alt="Rain" width="64" height="43"><figcaption>The barrier</figcaption></figure></news-photo-caption>`,
    );
    const own = element.querySelector('img')!;
    expect(own.checkVisibility()).to.equal(true);
    expect(element.querySelector('figcaption')!.checkVisibility()).to.equal(true);
    own.src = picture;
    await until(() => partOf(element, 'image'), 'a copy');
    expect(shownText(element)).to.equal('The barrier A');
  });

  it('shows the page’s picture whole, whatever the page’s style does to pictures', async () => {
    const sheet = document.createElement('style');
    sheet.textContent =
      'img { float: left !important; position: absolute !important; max-height: 40px !important; margin: 30px }';
    document.head.append(sheet);
    const element = await caption(`<news-photo-caption credit="A">${image}</news-photo-caption>`);
    element.style.width = '320px';
    const [shown, text] = [element.querySelector('img')!, partOf(element, 'text')!].map((each) =>
      each.getBoundingClientRect(),
    );
    sheet.remove();
    expect(shown!.height).to.be.closeTo((320 * 427) / 640, 1);
    expect(text!.top).to.be.at.least(shown!.bottom);
  });

  it('takes caption and credit from one source, so that no photographer is credited for another’s picture', async () => {
    const element = await caption(`<news-photo-caption caption="Another caption">${image}</news-photo-caption>`);
    element.article = harbourArticle;
    await element.updateComplete;
    expect(shownText(element)).to.equal('Another caption');
    element.caption = undefined;
    await element.updateComplete;
    expect(shownText(element)).to.equal('The barrier at Kelmouth in February © Halyard Press');
  });

  it('shows an article’s picture where the page has none', async () => {
    const element = await caption('<news-photo-caption></news-photo-caption>');
    element.article = harbourArticle;
    await element.updateComplete;
    const shown = partOf<HTMLImageElement>(element, 'image')!;
    expect([shown.src, shown.alt]).to.deep.equal([
      new URL(picture.replace(/.*(?=\/pictures)/, ''), document.baseURI).href,
      'A tidal barrier in rough water',
    ]);
  });

  it('shows a credit alone', async () => {
    const element = await caption(`<news-photo-caption credit="© Halyard Press">${image}</news-photo-caption>`);
    expect(shownText(element)).to.equal('© Halyard Press');
  });

  it('gives its words their language and direction', async () => {
    const element = await caption(
      `<news-photo-caption language="ar" caption="حاجز المد" credit="© Halyard Press">${image}</news-photo-caption>`,
    );
    const text = partOf(element, 'text')!;
    expect([text.lang, text.dir]).to.deep.equal(['ar', 'rtl']);
  });

  it('says what is missing where it has a picture without words', async () => {
    const element = await caption(`<news-photo-caption>${image}</news-photo-caption>`);
    expect(element.querySelector('img')!.getBoundingClientRect().width).to.be.greaterThan(100);
    expect(said.warnings[0]).to.contain('<news-photo-caption>').and.contain('no caption and no credit');
  });

  it('keeps a fallback that it cannot read in sight', async () => {
    const element = await caption('<news-photo-caption><p>A picture follows.</p></news-photo-caption>');
    expect(showsFallback(element)).to.equal(true);
    expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(10);
  });

  it('shows markup in a caption as text', async () => {
    const element = await caption(`<news-photo-caption>${image}</news-photo-caption>`);
    element.caption = '<b onclick=alert(1)>bold</b>';
    await element.updateComplete;
    expect(partText(element, 'caption')).to.equal('<b onclick=alert(1)>bold</b>');
  });

  it('leaves the page’s own nodes as they were', async () => {
    const element = await caption(`<news-photo-caption>${image}${words}</news-photo-caption>`);
    const before = [...element.childNodes];
    element.credit = '© Another';
    await element.updateComplete;
    expect([...element.childNodes].every((node, index) => node === before[index])).to.equal(true);
    expect(element.outerHTML).to.equal(`<news-photo-caption>${image}${words}</news-photo-caption>`);
  });
});
