import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/headline-card.js';
import '../../src/generated/components/eager.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { card, picture } from '../support/page/headline-card.js';
import { watchPage, partOf, place, until } from '../support/page/page.js';

const story = `href="/a" headline="Rain ends drought" image="${picture}" image-width="640" image-height="427" image-alt="Rain"`;

describe('The picture of <news-headline-card>', () => {
  const said = watchPage();

  const shape = async (attributes: string, width = 400): Promise<number> => {
    const element = await card(`<news-headline-card layout="stacked" ${story} ${attributes}></news-headline-card>`);
    element.style.inlineSize = `${width}px`;
    const box = partOf(element, 'picture')!.getBoundingClientRect();
    return Math.round((box.width / box.height) * 100) / 100;
  };

  it('has the shape that the page sets', async () => {
    const shapes = [];
    for (const ratio of ['3:2', '16:9', '4:3', '1:1', '4:5']) shapes.push(await shape(`ratio="${ratio}"`));
    expect(shapes).to.deep.equal([1.5, 1.78, 1.33, 1, 0.8]);
    expect(await shape('')).to.equal(1.5);
  });

  it('has its own shape if the page wants that', async () => {
    const element = await card(`<news-headline-card layout="stacked" ${story} ratio="natural"></news-headline-card>`);
    element.style.inlineSize = '320px';
    const image = partOf<HTMLImageElement>(element, 'image')!;
    const { width, height } = image.getBoundingClientRect();
    expect(width).to.equal(320);
    expect(Math.abs(width / height - 640 / 427)).to.be.lessThan(0.02);
    expect(partOf(element, 'picture')!.getBoundingClientRect().height).to.equal(height);
  });

  it('has one shape in a narrow container and another in a wide one', async () => {
    expect([await shape('ratio="1:1 16:9"', 400), await shape('ratio="1:1 16:9"', 600)]).to.deep.equal([1, 1.78]);
  });

  it('keeps the usual shape for one that is not known, and says which are', async () => {
    expect(await shape('ratio="7:3"')).to.equal(1.5);
    expect(said.warnings[0]).to.contain('ratio="7:3"').and.contain('16:9');
  });

  it('keeps its focus point, also if the picture is the page’s own', async () => {
    const own = await card(
      `<news-headline-card image-focus="80% 25%"><img src="${picture}" alt=""><a href="/a">Rain</a></news-headline-card>`,
    );
    expect(getComputedStyle(own.querySelector('img')!).objectPosition).to.equal('80% 25%');
    const element = await card('<news-headline-card></news-headline-card>');
    element.article = { ...harbourArticle, image: { ...harbourArticle.image!, focalPoint: { x: 0.25, y: 1 } } };
    await element.updateComplete;
    expect(getComputedStyle(partOf(element, 'image')!).objectPosition).to.equal('25% 100%');
    element.article = { ...harbourArticle, id: 'other' };
    await element.updateComplete;
    expect(getComputedStyle(partOf(element, 'image')!).objectPosition).to.equal('50% 50%');
  });

  it('keep the ring of the focus around a card whose picture has such a point', async () => {
    const element = await card(`<news-headline-card ${story} image-focus="80% 25%"></news-headline-card>`);
    const link = partOf(element, 'link')!;
    link.focus({ focusVisible: true } as FocusOptions);
    expect(getComputedStyle(link, '::after').outlineStyle).to.equal('solid');
  });

  it('warns of an invalid point', async () => {
    await card(`<news-headline-card ${story} image-focus="left"></news-headline-card>`);
    expect(said.warnings[0]).to.contain('image-focus="left"').and.contain('50% 25%');
  });

  it('has another crop in a narrow container, and only one of the two is loaded and read by screen readers', async () => {
    const narrow = '/test/hosts/newsroom/pictures/observatory-320.webp?narrow';
    const element = await card(
      `<news-headline-card layout="stacked" ${story} image-narrow="${narrow}"></news-headline-card>`,
    );
    const shown = (): (string | null)[] =>
      [...element.shadowRoot!.querySelectorAll('img')]
        .filter((image) => image.checkVisibility())
        .map((image) => image.getAttribute('src'));
    element.style.inlineSize = '320px';
    expect(shown()).to.deep.equal([new URL(narrow, document.baseURI).href]);
    element.style.inlineSize = '600px';
    expect(shown()).to.deep.equal([new URL(picture, document.baseURI).href]);
  });

  it('is the usual one if the crop does not load', async () => {
    const element = await card(
      `<news-headline-card layout="stacked" ${story} image-narrow="/no-such-crop.webp"></news-headline-card>`,
    );
    element.style.inlineSize = '320px';
    await until(() => partOf(element, 'image')!.checkVisibility());
    expect(element.shadowRoot!.querySelectorAll('img')).to.have.lengthOf(1);
  });

  it('leaves no gap if it is the page’s own and does not load, before the upgrade or after', async () => {
    const own = (src: string): string =>
      `<news-headline-card layout="stacked"><img src="${src}" alt="Rain" width="640" height="427"><a href="/a">Rain</a></news-headline-card>`;
    const early = await card(own('/no-such-own.webp'));
    await until(() => partOf(early, 'picture') === null);
    expect(early.getBoundingClientRect().height).to.be.lessThan(80);
    const late = early.parentElement!.cloneNode(true) as Element;
    const image = late.querySelector('img')!;
    await until(() => image.complete);
    document.body.append(late);
    late.className = 'test-frame';
    const again = late.querySelector('news-headline-card')!;
    await until(() => again.shadowRoot?.querySelector('[part="link"]'));
    await until(() => partOf(again, 'picture') === null);
    image.src = picture;
    await until(() => partOf(again, 'picture') !== null);
  });

  it('stays if an earlier address of it fails late', async () => {
    const element = await card(
      `<news-headline-card layout="stacked"><img src="/no-such-own.webp" alt="Rain"><a href="/a">Rain</a></news-headline-card>`,
    );
    const image = element.querySelector('img')!;
    image.src = picture;
    image.dispatchEvent(new Event('error'));
    await until(() => image.naturalWidth);
    image.dispatchEvent(new Event('error'));
    await element.updateComplete;
    expect(partOf(element, 'picture') === null).to.equal(false);
  });

  it('loads from its plain address if one of its files is missing', async () => {
    const element = await card(
      `<news-headline-card layout="stacked" href="/a" headline="Rain" image="${picture}" image-srcset="/no-such-640.webp 640w" image-alt="Rain"></news-headline-card>`,
    );
    await until(() => partOf<HTMLImageElement>(element, 'image')?.naturalWidth);
    expect(partOf<HTMLImageElement>(element, 'image')!.currentSrc).to.contain(picture);
  });

  it('is small or left out in a compact card, and takes its marks with it', async () => {
    const element = await card(
      `<news-headline-card layout="compact" ${story} media="video" image-narrow="${picture}" image-credit="© Me"></news-headline-card>`,
    );
    element.style.inlineSize = '180px';
    expect(element.shadowRoot!.querySelector('.text')!.getBoundingClientRect().width).to.equal(180);
    const shown = ['picture', 'media', 'credit'].filter((part) => partOf(element, part)!.checkVisibility());
    expect(shown).to.deep.equal([]);
  });

  it('stays under the words and the link, even if it is the page’s own in another layer', async () => {
    const element = await card(
      `<news-headline-card layout="overlay" media="video"><img src="${picture}" alt="" width="640" height="427" style="position: relative; z-index: 5; opacity: 0.9"><a href="/a">Rain ends drought</a></news-headline-card>`,
    );
    element.style.inlineSize = '400px';
    for (const part of ['link', 'media', 'picture']) {
      const { left, top } = partOf(element, part)!.getBoundingClientRect();
      const hit = element.shadowRoot!.elementFromPoint(left + 4, top + 4);
      expect(hit === partOf(element, 'link'), part).to.equal(true);
    }
  });

  it('is a film that can be played, which no words lie on', async () => {
    const element = await card(
      '<news-headline-card layout="overlay"><video controls width="640" height="360"></video><a href="/a">Rain</a></news-headline-card>',
    );
    const film = element.querySelector('video')!;
    const { left, top, width, height } = film.getBoundingClientRect();
    expect(document.elementFromPoint(left + width / 2, top + height - 10) === film).to.equal(true);
    expect(partOf(element, 'headline')!.getBoundingClientRect().top).to.be.at.least(top + height);
  });

  it('is under the words in that layout, which cover less than half of it, however many there are', async () => {
    const words = 'Rain ends a drought that nobody alive had seen the like of. ';
    const element = await card(
      `<news-headline-card layout="overlay" ${story} kicker="World" standfirst="${words}"></news-headline-card>`,
    );
    for (const width of [250, 320, 640, 1000]) {
      element.style.inlineSize = `${width}px`;
      for (const repeated of [0, 1, 3, 8]) {
        element.headline = `Rain ${words.repeat(repeated)}`;
        await element.updateComplete;
        const around = partOf(element, 'picture')!.getBoundingClientRect();
        const [first, last] = [partOf(element, 'overline')!, element.shadowRoot!.querySelector('.text')!];
        expect(around.width).to.equal(width);
        const { bottom } = last.getBoundingClientRect();
        expect(Math.abs(bottom - around.bottom), `at ${width} px`).to.be.lessThan(0.5);
        const covered = bottom - first.getBoundingClientRect().top;
        expect(covered / around.height, `at ${width} px`).to.be.lessThan(0.455);
      }
    }
  });

  it('is above the words in that layout in a narrow column, and their colours are those of other cards', async () => {
    const element = await card(`<news-headline-card layout="overlay" ${story} kicker="World"></news-headline-card>`);
    element.style.inlineSize = '200px';
    const { bottom } = partOf(element, 'picture')!.getBoundingClientRect();
    expect(partOf(element, 'overline')!.getBoundingClientRect().top).to.be.at.least(bottom);
    expect(getComputedStyle(partOf(element, 'headline')!).color).to.equal(getComputedStyle(document.body).color);
  });

  it('is as high as its neighbour in a row of equal cards in that layout', async () => {
    const words = 'Rain ends a drought that nobody alive had seen the like of. '.repeat(3);
    const markup = (headline: string): string =>
      `<news-headline-card style="display: grid" layout="overlay" ${story.replace(/headline="[^"]*"/, `headline="${headline}"`)}></news-headline-card>`;
    const row = await place(
      `<div style="display: grid; grid-template-columns: 300px 300px">${markup('Rain')}${markup(words)}</div>`,
    );
    const heights = (): number[] =>
      [...row.children].map((each) => partOf(each, 'picture')?.getBoundingClientRect().height ?? 0);
    await until(() => heights().every((height) => height > 220), 'both pictures are as high as the long text needs');
    expect(heights()[0]).to.be.closeTo(heights()[1]!, 1);
  });

  it('leaves readable words if it does not load', async () => {
    const element = await card(
      '<news-headline-card layout="overlay" href="/a" headline="Rain ends drought"></news-headline-card>',
    );
    const text = element.shadowRoot!.querySelector('.text')!;
    expect(getComputedStyle(text).color).to.equal(getComputedStyle(document.body).color);
  });
});
