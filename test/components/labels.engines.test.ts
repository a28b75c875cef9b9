import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/headline-card.js';
import '../../src/generated/components/define/photo-caption.js';
import '../../src/generated/components/eager.js';
import { card, picture } from '../support/page/headline-card.js';
import { painted, partOf, partText, place, until, watchPage } from '../support/page/page.js';

describe('A label and a kicker', () => {
  watchPage();

  for (const [direction, lang] of [
    ['ltr', 'en'],
    ['rtl', 'he'],
  ] as const) {
    it(`have a hairline in the middle between them, and begin at the edge of each line, ${direction}`, async () => {
      const frame = await place(
        `<div dir="${direction}"><news-headline-card language="${lang}" href="/a" headline="Rain" label="exclusive" kicker="International Relations"></news-headline-card></div>`,
      );
      const element = frame.firstElementChild as HTMLElement;
      const label = partOf(element, 'label')!;
      const kicker = partOf(element, 'kicker')!;
      const side = direction === 'ltr' ? 'left' : 'right';
      const far = direction === 'ltr' ? 'right' : 'left';
      const textOf = (part: HTMLElement): DOMRect => {
        const range = document.createRange();
        range.selectNodeContents(part);
        return range.getBoundingClientRect();
      };
      const line = kicker.getBoundingClientRect()[side];
      const before = Math.abs(line - textOf(label)[far]);
      const after = Math.abs(textOf(kicker)[side] - line);
      expect([Math.round(before), Math.round(after)]).to.deep.equal([8, 9]);
      const { borderLeftWidth, borderRightWidth } = getComputedStyle(kicker);
      expect(direction === 'ltr' ? borderLeftWidth : borderRightWidth).to.equal('1px');
      element.style.width = '150px';
      expect(textOf(kicker).top).to.be.greaterThan(textOf(label).bottom - 1);
      const gap = kicker.getBoundingClientRect().top - label.getBoundingClientRect().bottom;
      expect(gap).to.be.closeTo(4, 1);
      const edge = partOf(element, 'overline')!.getBoundingClientRect()[side];
      expect(Math.abs(textOf(kicker)[side] - edge)).to.be.lessThan(1);
    });
  }
});

describe('A kicker', () => {
  watchPage();

  it('is not shown if a label already says the same', async () => {
    for (const [lang, kicker] of [
      ['en', 'opinion'],
      ['ar', 'رأي'],
      ['tr', 'GÖRÜŞ'],
    ]) {
      const frame = await place(
        `<div lang="${lang}"><news-headline-card href="/a" headline="Rain" label="opinion" kicker="${kicker}"></news-headline-card></div>`,
      );
      const element = frame.firstElementChild!;
      await until(() => partText(element, 'label')?.toLocaleLowerCase(lang) === kicker!.toLocaleLowerCase(lang));
      expect(partOf(element, 'kicker')).to.equal(null);
    }
  });
});

describe('Paid content with its own scheme', () => {
  watchPage();

  it('is on another paper than the news beside it', async () => {
    for (const scheme of ['light', 'dark']) {
      const [news, paid] = await Promise.all(
        ['', 'sponsor="Halyard Ferries"'].map((more) =>
          card(`<news-headline-card href="/a" headline="Rain" scheme="${scheme}" ${more}></news-headline-card>`),
        ),
      );
      const paperOf = (element: Element): CSSStyleDeclaration =>
        getComputedStyle(element.shadowRoot!.querySelector('.root')!);
      const [one, other] = [news!, paid!].map((each) =>
        painted(paperOf(each).backgroundColor).match(/\d+/g)!.map(Number),
      );
      const difference = one!.reduce((sum, part, index) => sum + Math.abs(part - other![index]!), 0);
      expect(difference, scheme).to.be.at.least(20);
      // No second paper around it.
      expect(paperOf(paid!).borderImageSource).to.equal('none');
    }
  });
});

describe('The logo of a sponsor', () => {
  watchPage();

  it('is on white on a dark page, because it is made for a light one', async () => {
    const logo = new URL('../hosts/newsroom/pictures/halyard-ferries.svg', import.meta.url).href;
    for (const [ink, plate] of [
      ['#f3f1ec', 'rgb(255, 255, 255)'],
      ['#161513', 'rgb(0, 0, 0)'],
    ]) {
      const frame = await place(
        `<div style="color: ${ink}"><news-headline-card href="/a" headline="Rain" sponsor="Halyard Ferries" sponsor-logo="${logo}"></news-headline-card></div>`,
      );
      const image = partOf(frame.firstElementChild!, 'sponsor')!.querySelector('img')!;
      // Transparent black means that there is no plate.
      expect(painted(getComputedStyle(image).backgroundColor)).to.equal(plate);
    }
  });

  it('is inside the text at every width, and flush with it below the words', async () => {
    const logo = new URL('../hosts/newsroom/pictures/halyard-ferries.svg', import.meta.url).href;
    const element = await card(
      `<news-headline-card href="/a" headline="Rain" layout="row" image="${picture}" sponsor="Halyard Ferries" sponsor-logo="${logo}"></news-headline-card>`,
    );
    const image = element.shadowRoot!.querySelector<HTMLImageElement>('.sponsor-logo')!;
    await until(() => image.complete && image.naturalWidth > 0);
    for (let width = 150; width < 420; width += 30) {
      element.style.width = `${width}px`;
      const box = partOf(element, 'sponsor')!.getBoundingClientRect();
      const { left, right } = image.getBoundingClientRect();
      expect(right, `at ${width} px`).to.be.at.most(box.right + 1);
      expect(left, `at ${width} px`).to.be.at.least(box.left - 1);
    }
  });
});

describe('A photo caption in a link', () => {
  watchPage();

  it('is neither blue nor underlined', async () => {
    const link = await place(
      `<a href="/x" style="color: rgb(0, 0, 238)"><news-photo-caption caption="Rain" credit="Mara Lin"><img src="${picture}" alt="Rain"></news-photo-caption></a>`,
    );
    const root = link.firstElementChild!.shadowRoot!.querySelector<HTMLElement>('.root')!;
    // The text of an inline block has no line from around it.
    expect(getComputedStyle(root).display).to.equal('inline-block');
    const pixel = new OffscreenCanvas(1, 1).getContext('2d')!;
    pixel.fillStyle = getComputedStyle(partOf(link.firstElementChild!, 'caption')!).color;
    pixel.fillRect(0, 0, 1, 1);
    const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
    expect(Math.abs(red! - blue!) + Math.abs(green! - blue!)).to.be.lessThan(6);
  });
});
