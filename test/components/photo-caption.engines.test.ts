import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/photo-caption.js';
import '../../src/generated/components/eager.js';
import type { NewsPhotoCaption } from '../../src/components/photo-caption/photo-caption.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { watchPage, partOf, partText, place, showsFallback, shownText, until } from '../support/page/page.js';

const picture = '/test/hosts/newsroom/pictures/barrier-640.webp';
const image = `<img src="${picture}" width="640" height="427" alt="A tidal barrier in rough water">`;
const words = '<p itemprop="caption">The barrier in February</p><p itemprop="creditText">© Halyard Press</p>';

function caption(markup: string): Promise<NewsPhotoCaption> {
  return place<NewsPhotoCaption>(markup);
}

describe('<news-photo-caption>', () => {
  const said = watchPage();

  it('is accessible', async () => {
    await expect(await caption(`<news-photo-caption>${image}${words}</news-photo-caption>`)).to.be.accessible();
  });

  it('is a figure around the page’s picture, with the credit separate from the caption', async () => {
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

  describe('with its picture in a child', () => {
    const figcaption = '<figcaption>The barrier <small itemprop="creditText">© Halyard Press</small></figcaption>';

    /** A page whose pictures are not wider than their columns, as on nearly every page. */
    async function fitting(markup: string): Promise<NewsPhotoCaption> {
      const page = await place<HTMLElement>(`<div><style>img { max-width: 100%; height: auto }</style>${markup}</div>`);
      return page.querySelector('news-photo-caption')!;
    }

    const isShown = (element: Element | null): boolean => element!.checkVisibility({ visibilityProperty: true });

    it('shows that child itself, with all that is in it, and nothing twice', async () => {
      const element = await fitting(`<news-photo-caption><figure>${image}${figcaption}</figure></news-photo-caption>`);
      expect([...element.querySelectorAll('figure, img, figcaption, small')].every(isShown)).to.equal(true);
      expect([partOf(element, 'image'), shownText(element)]).to.deep.equal([null, '']);
      expect(element.querySelector('figure')!.getBoundingClientRect().left).to.equal(
        element.getBoundingClientRect().left,
      );
      expect(said.warnings).to.deep.equal([]);
    });

    it('draws the words that are not in it, from beside it and from attributes', async () => {
      const element = await fitting(
        `<news-photo-caption credit="© Halyard Press"><p>Seen from the <b>east</b></p><figure>${image}<figcaption>The barrier</figcaption></figure></news-photo-caption>`,
      );
      expect(shownText(element)).to.equal('Seen from the east © Halyard Press');
      expect(partOf(element, 'caption')!.querySelector('b')!.textContent).to.equal('east');
      expect([isShown(element.querySelector('figcaption')), isShown(element.querySelector('p'))]).to.deep.equal([
        true,
        false,
      ]);
    });

    it('shows it among bare text, at its size', async () => {
      const element = await fitting(
        `<news-photo-caption>Seen from the east <a href="/zoom">${image}</a></news-photo-caption>`,
      );
      expect(shownText(element)).to.equal('Seen from the east');
      expect(isShown(element.querySelector('img'))).to.equal(true);
      const framed = await fitting(
        `<news-photo-caption>Loose <figure>${image}${figcaption}</figure></news-photo-caption>`,
      );
      expect(framed.querySelector('figcaption')!.getBoundingClientRect().height).to.be.greaterThan(10);
    });

    it('gives no line to bare text', async () => {
      const words = '<span itemprop="caption">The barrier</span> <span itemprop="creditText">Mara Lin</span>';
      const [without, beside] = await Promise.all(
        ['', '.'].map((loose) =>
          fitting(`<news-photo-caption><figure>${image}</figure> ${words}${loose}</news-photo-caption>`),
        ),
      );
      expect(shownText(beside!)).to.equal('The barrier Mara Lin');
      expect(beside!.getBoundingClientRect().height).to.be.closeTo(without!.getBoundingClientRect().height, 0.1);
    });

    it('leaves its links, its buttons and its listeners alive', async () => {
      const element = await fitting(
        `<news-photo-caption><div>${image}<button type="button">Enlarge</button></div></news-photo-caption>`,
      );
      const pressed: string[] = [];
      for (const own of element.querySelectorAll<HTMLElement>('img, button')) {
        own.addEventListener('click', () => pressed.push(own.localName));
        const { left, top } = own.getBoundingClientRect();
        (document.elementFromPoint(left + 2, top + 2) as HTMLElement).click();
      }
      expect(pressed).to.deep.equal(['img', 'button']);
    });

    it('enlarges the page’s own picture', async () => {
      const element = await fitting(`<news-photo-caption expandable><p>${image}</p>${words}</news-photo-caption>`);
      await until(() => partOf(element, 'opener'), 'the button');
      element.querySelector('img')!.click();
      expect(partOf(element, 'dialog')!.querySelector('img')!.src).to.equal(element.querySelector('img')!.src);
    });

    it('shows a copy if the page’s picture is too wide, and passes a click on it to the page', async () => {
      const element = await caption(`<news-photo-caption><p>${image}</p>${words}</news-photo-caption>`);
      element.style.width = '320px';
      await until(() => partOf(element, 'image')?.getBoundingClientRect().width === 320, 'a copy');
      expect(shownText(element)).to.equal('The barrier in February © Halyard Press');
      let clicks = 0;
      element.querySelector('img')!.addEventListener('click', () => clicks++);
      partOf(element, 'image')!.click();
      expect(clicks).to.equal(1);
    });

    it('shows a copy with a caption from an attribute in place of the one in the child', async () => {
      const element = await fitting(
        `<news-photo-caption caption="The gates"><figure>${image}${figcaption}</figure></news-photo-caption>`,
      );
      expect(shownText(element)).to.equal('The gates © Halyard Press');
      expect(isShown(element.querySelector('figcaption'))).to.equal(false);
    });
  });

  it('reads a figcaption without its credit if it is shown on the picture', async () => {
    const element = await caption(
      `<news-photo-caption layout="overlay"><figure>${image}<figcaption>The barrier <small itemprop="creditText">© Halyard Press</small></figcaption></figure></news-photo-caption>`,
    );
    expect([partText(element, 'caption'), partText(element, 'credit')]).to.deep.equal([
      'The barrier',
      '© Halyard Press',
    ]);
    expect(partOf<HTMLImageElement>(element, 'image')!.src).to.equal(element.querySelector('img')!.src);
  });

  it('keeps the page’s words about its own picture, with any article around it', async () => {
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
    expect(linked.querySelector('img')!.getBoundingClientRect().width).to.be.greaterThan(100);
    expect(shownText(linked)).to.equal('The barrier');
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
    await until(() => partOf(element, 'image')?.getBoundingClientRect().width === 320, 'a copy that fits');
  });

  for (const [how, markup] of [
    ['without an address', `<img data-src="${picture}" alt="Rain" width="640" height="427">`],
    [
      'with a drawing in its place',
      `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-lazy-src="${picture}" alt="Rain">`,
    ],
    ['with a small file in its place', `<img class="lazyload" src="/small.webp" data-src="${picture}" alt="Rain">`],
    ['with files for several widths', `<img data-srcset="${picture} 640w" data-sizes="auto" alt="Rain">`],
    ['with another name', `<img class="lozad" src="/small.webp" data-src="${picture}" alt="Rain">`],
    ['in a <picture>', `<picture><source data-srcset="${picture}"><img data-src="${picture}" alt="Rain"></picture>`],
  ] as const) {
    it(`leaves a picture that waits for a script of the page to that script, ${how}`, async () => {
      const element = await caption(
        `<news-photo-caption credit="A"><a href="/zoom">${markup}</a></news-photo-caption>`,
      );
      expect([element.querySelector('img')!.checkVisibility(), partOf(element, 'image')]).to.deep.equal([true, null]);
      expect(shownText(element)).to.equal('A');
    });
  }

  for (const [how, markup] of [
    ['in a figure', `<figure>${image}<figcaption>The gates</figcaption><p itemprop="creditText">Mara Lin</p></figure>`],
    [
      'in a <picture>',
      `<picture>${image}</picture>${words.replace('The barrier in February', 'The gates').replace('© Halyard Press', 'Mara Lin')}`,
    ],
    ['in a link', `<a href="/zoom">${image}</a><p>The gates</p><p itemprop="creditText">Mara Lin</p>`],
  ] as const) {
    it(`keeps the page’s own picture and words, ${how}, whatever article is around it`, async () => {
      const element = await caption(`<news-photo-caption>${markup}</news-photo-caption>`);
      element.article = {
        ...harbourArticle,
        image: { src: 'https://news.example/other.webp', caption: 'Other', credit: '© Other' },
      };
      await element.updateComplete;
      expect(`${element.innerText} ${shownText(element)}`.replace(/\s+/g, ' ').trim()).to.equal('The gates Mara Lin');
      expect(element.querySelector('img')!.checkVisibility()).to.equal(true);
    });
  }

  for (const [what, markup] of [
    ['a drawing', '<svg width="60" height="40"><rect width="60" height="40" /></svg>'],
    ['a canvas', '<div><canvas width="60" height="40"></canvas></div>'],
    ['a recording', '<audio controls></audio>'],
    ['a player', '<x-player style="display: block; height: 40px"></x-player>'],
    ['a box that a script fills', '<div style="height: 40px"></div>'],
  ] as const) {
    it(`keeps ${what} in sight, above the words`, async () => {
      const element = await caption(
        `<news-photo-caption caption="A chart" credit="Halyard">${markup}</news-photo-caption>`,
      );
      const own = element.firstElementChild!.getBoundingClientRect();
      expect(own.height).to.be.at.least(30);
      expect(partOf(element, 'text')!.getBoundingClientRect().top).to.be.at.least(own.bottom - 1);
      expect(shownText(element)).to.equal('A chart Halyard');
      expect(said.warnings).to.deep.equal([]);
    });
  }

  it('shows several pictures with all markup', async () => {
    const element = await caption(
      `<news-photo-caption><figure>${image}${image}<figcaption>Before and after</figcaption></figure></news-photo-caption>`,
    );
    element.article = harbourArticle;
    await element.updateComplete;
    expect(showsFallback(element)).to.equal(true);
    const two = await caption(`<news-photo-caption caption="Before and after">${image}${image}</news-photo-caption>`);
    expect([...two.querySelectorAll('img')].every((each) => each.checkVisibility())).to.equal(true);
    const counted = await caption(
      `<news-photo-caption caption="The gates">${image}<img src="/count.gif" width="1" height="1" alt=""></news-photo-caption>`,
    );
    expect(counted.querySelector('[width="1"]')!.checkVisibility()).to.equal(false);
  });

  it('does not enlarge a small picture until it is blurred, and leaves no black bars in a frame', async () => {
    const small = await caption(
      `<news-photo-caption credit="A"><img src="${picture}" width="64" height="43" alt=""></news-photo-caption>`,
    );
    expect(small.querySelector('img')!.getBoundingClientRect().width).to.equal(100);
    const frame = await caption(
      '<news-photo-caption credit="A"><iframe srcdoc="film" title="A film" width="560" height="315" style="border: 0"></iframe></news-photo-caption>',
    );
    frame.style.width = '280px';
    const { width, height } = frame.querySelector('iframe')!.getBoundingClientRect();
    expect([width, Math.round(height * 10) / 10]).to.deep.equal([280, 157.5]);
    const resized = frame.querySelector('iframe')!;
    resized.style.height = '400px';
    frame.requestUpdate();
    await frame.updateComplete;
    expect(resized.getBoundingClientRect().height).to.equal(400);
  });

  it('reserves the place of a picture that a script adds later', async () => {
    const element = await caption(
      `<news-photo-caption credit="A"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="${picture}" width="640" height="427" alt=""></news-photo-caption>`,
    );
    element.style.width = '320px';
    const own = element.querySelector('img')!;
    await until(() => own.complete);
    expect(own.getBoundingClientRect().height).to.be.closeTo(213.5, 0.6);
  });

  it('keeps markup in sight whose picture has no address yet', async () => {
    const element = await caption(
      `<news-photo-caption credit="A"><figure><img alt="Rain" width="64" height="43"><figcaption>The barrier</figcaption></figure></news-photo-caption>`,
    );
    const own = element.querySelector('img')!;
    expect(own.checkVisibility()).to.equal(true);
    expect(element.querySelector('figcaption')!.checkVisibility()).to.equal(true);
    own.src = picture;
    await element.updateComplete;
    expect([own.checkVisibility(), shownText(element)]).to.deep.equal([true, 'A']);
  });

  it('shows the page’s picture whole, with any style of the page for pictures', async () => {
    const sheet = document.createElement('style');
    sheet.textContent =
      'img { float: left !important; position: absolute !important; max-height: 40px !important; margin: 30px; border: 4px solid; padding: 5px; min-width: 400px }';
    document.head.append(sheet);
    const element = await caption(`<news-photo-caption credit="A">${image}</news-photo-caption>`);
    element.style.width = '320px';
    const [shown, text] = [element.querySelector('img')!, partOf(element, 'text')!].map((each) =>
      each.getBoundingClientRect(),
    );
    sheet.remove();
    expect([shown!.width, shown!.height > 200]).to.deep.equal([320, true]);
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

  it('shows an article’s picture if the page has none', async () => {
    const element = await caption('<news-photo-caption></news-photo-caption>');
    element.article = harbourArticle;
    await element.updateComplete;
    const shown = partOf<HTMLImageElement>(element, 'image')!;
    expect([shown.src, shown.alt]).to.deep.equal([
      new URL(picture.replace(/.*(?=\/pictures)/, ''), document.baseURI).href,
      'A tidal barrier in rough water',
    ]);
  });

  it('shows only a credit', async () => {
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

  it('warns of the missing words if it has a picture without any', async () => {
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

  it('does not change the page’s nodes', async () => {
    const element = await caption(`<news-photo-caption>${image}${words}</news-photo-caption>`);
    const before = [...element.childNodes];
    element.credit = '© Another';
    await element.updateComplete;
    expect([...element.childNodes].every((node, index) => node === before[index])).to.equal(true);
    expect(element.outerHTML).to.equal(`<news-photo-caption>${image}${words}</news-photo-caption>`);
  });
});
