import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/headline-card.js';
import '../../src/generated/components/define/byline.js';
import '../../src/generated/components/eager.js';
import { card, picture } from '../support/page/headline-card.js';
import { textPieces, type LinePiece } from '../support/page/geometry.js';
import { partOf, place, rendered, until, watchPage } from '../support/page/page.js';

const names = ['Joan Strandeby', 'Ansel Dray', '藤代理沙', 'Johannes-Maximilian von Strandeby'];
const published = new Date(Date.now() - 2 * 3_600_000).toISOString();
const layouts = ['auto', 'row', 'compact', 'text'] as const;

/** Returns the pieces of the text that contains a name. Text that is cut off is left out. */
function piecesWith(widget: Element, text: string): LinePiece[] {
  return textPieces(widget).filter(({ node, element, box }) => {
    const bottom = element.closest('.signed')?.getBoundingClientRect().bottom ?? Infinity;
    return node.data.includes(text) && box.top < bottom;
  });
}

const middle = ({ box }: LinePiece): number => (box.top + box.bottom) / 2;

/** Returns the width that an element has if its line is long enough. */
function widthOnOneLine(element: HTMLElement): number {
  element.style.textWrap = 'nowrap';
  const { width } = element.getBoundingClientRect();
  element.style.textWrap = '';
  return width;
}

/** Returns what is wrong with the lines of names. */
function faults(widget: HTMLElement, line: Element): string[] {
  const [by] = piecesWith(widget, 'By').filter(({ text }) => text.trim() === 'By');
  return names.flatMap((name) => {
    const pieces = piecesWith(widget, name);
    const [first] = pieces;
    if (!first) return [];
    const held = first.element.closest<HTMLElement>('.held')!;
    const room = line.getBoundingClientRect().width - parseFloat(getComputedStyle(line).paddingInlineEnd);
    const isWide = room >= widthOnOneLine(held);
    const isLone = name === names[0] && by && Math.abs(middle(by) - middle(first)) > 6;
    return [
      ...(isWide && pieces.length > 1 ? [`“${pieces.map(({ text }) => text).join('|')}” is broken`] : []),
      ...(isLone && isWide ? ['“By” is alone'] : []),
    ];
  });
}

describe('A name', () => {
  watchPage();

  it('is not broken in a card if it fits in a line, nor parted from “By”, at any width', async () => {
    const all = names.join('; ');
    const element = await card(
      `<news-headline-card href="https://news.example/a" headline="Rain" publication="The Meridian" label="opinion" authors="${all}" image="${picture}" published-at="${published}"></news-headline-card>`,
    );
    for (const layout of layouts) {
      element.layout = layout;
      await rendered(element);
      for (let width = 130; width < 700; width += 13) {
        element.style.width = `${width}px`;
        expect(faults(element, partOf(element, 'meta')!), `${layout} at ${width} px`).to.deep.equal([]);
      }
    }
  });

  it('is not broken in a byline if it fits in a line, nor parted from “By” or its comma, at any width', async () => {
    const byline = await place(
      `<news-byline authors="${names[0]}, Economics editor; ${names.slice(1).join('; ')}" agency="Halyard Press"></news-byline>`,
    );
    const line = partOf(byline, 'authors')!;
    for (let width = 90; width < 600; width += 7) {
      byline.style.width = `${width}px`;
      expect(faults(byline, line), `at ${width} px`).to.deep.equal([]);
      const starts = textPieces(byline).filter(({ text }) => /^\s*[,;]/.test(text));
      const { left } = line.getBoundingClientRect();
      expect(starts.filter(({ box }) => box.left < left + 2).length, `a comma at ${width} px`).to.equal(0);
    }
  });

  it('is on one line with its photographer’s credit, if that fits', async () => {
    const element = await card(
      `<news-headline-card href="/a" headline="Rain" layout="row" authors="Mara Lin" image="${picture}" image-credit="Ansel Dray" published-at="${published}"></news-headline-card>`,
    );
    for (let width = 230; width < 480; width += 10) {
      element.style.width = `${width}px`;
      const [kind, name, ...rest] = textPieces(element).filter(({ element: each }) => each.closest('.credit'));
      expect([kind!.text, name!.text, rest.length], `at ${width} px`).to.deep.equal(['Photo: ', 'Ansel Dray', 0]);
      expect(Math.abs(middle(kind!) - middle(name!)), `at ${width} px`).to.be.lessThan(1);
    }
  });
});

describe('The line under a card on a phone', () => {
  watchPage();

  /** Returns the pieces of the authors and of the time. */
  function signed(element: HTMLElement): { authors: LinePiece[]; time: LinePiece } {
    const [time] = textPieces(element).filter(({ element: each }) => each.localName === 'time');
    return { authors: names.flatMap((name) => piecesWith(element, name)), time: time! };
  }

  for (const layout of layouts) {
    it(`has the names and the time in one line, or only the time, in the layout ${layout}`, async () => {
      // Beside a large picture, there is never room for two names.
      const authors = layout === 'row' ? names[0] : `${names[0]}; ${names[1]}`;
      const element = await card(
        `<news-headline-card style="--news-font-label: 'Liberation Serif'" layout="${layout}" href="/a" headline="Rain" authors="${authors}" image="${picture}" published-at="${published}"></news-headline-card>`,
      );
      const seen = new Set<boolean>();
      for (let width = 240; width < 480; width += 10) {
        element.style.width = `${width}px`;
        const { authors, time } = signed(element);
        const isSigned = authors.length > 0;
        seen.add(isSigned);
        const all = [...authors, time];
        expect(Math.max(...all.map(middle)) - Math.min(...all.map(middle)), `at ${width} px`).to.be.lessThan(3);
        const line = partOf(element, 'meta')!.getBoundingClientRect();
        expect(line.height, `at ${width} px`).to.be.lessThan(22);
        // With the names, the time is after them. Without them, it is at the start of the line.
        if (!isSigned) expect(Math.abs(time.box.left - line.left), `at ${width} px`).to.be.lessThan(1);
        else expect(time.box.left).to.be.greaterThan(Math.max(...authors.map(({ box }) => box.right)));
      }
      expect(seen.size).to.equal(2);
    });
  }

  it('always names the author of an opinion', async () => {
    const element = await card(
      `<news-headline-card layout="row" label="opinion" href="https://news.example/a" headline="Rain" publication="The Meridian" authors="${names[0]}" image="${picture}" published-at="${published}"></news-headline-card>`,
    );
    element.style.width = '260px';
    expect(signed(element).authors.map(({ text }) => text)).to.deep.equal([names[0]]);
  });

  it('keeps the lock beside the first word after it, at any width', async () => {
    const element = await card(
      `<news-headline-card layout="compact" lang="fr" href="/a" headline="Pluie" access="subscriber" image="${picture}" published-at="${published}"></news-headline-card>`,
    );
    for (let width = 90; width < 480; width += 10) {
      element.style.width = `${width}px`;
      const lock = element.shadowRoot!.querySelector('#access svg')!.getBoundingClientRect();
      const [word] = textPieces(element).filter(({ element: each }) => each.id === 'access');
      expect(Math.abs((lock.top + lock.bottom) / 2 - middle(word!)), `at ${width} px`).to.be.lessThan(4);
      expect(word!.box.left - lock.right, `at ${width} px`).to.be.within(2, 6);
    }
  });
});

describe('The quotation mark of an opinion', () => {
  watchPage();

  function markOf(element: Element): string | undefined {
    return getComputedStyle(element.shadowRoot!.querySelector('.opinion')!, '::before').content[1];
  }

  const marks = {
    en: '“',
    de: '„',
    'de-CH': '«',
    fr: '«',
    ru: '«',
    ja: '「',
    'zh-Hans': '“',
    he: '”',
    sv: '”',
    pl: '„',
  };
  for (const [lang, mark] of Object.entries(marks)) {
    it(`is ${mark} in ${lang}`, async () => {
      const element = await card(
        `<news-headline-card lang="${lang}" label="opinion" href="/a" headline="A"></news-headline-card>`,
      );
      await until(() => markOf(element) === mark, `${mark} before the label`);
    });
  }

  it('is that of the label, not of the story', async () => {
    const markup = (page: string, story: string): string =>
      `<div lang="${page}"><news-headline-card language="${story}" label="opinion" href="/a" headline="A"></news-headline-card></div>`;
    for (const [page, story, mark] of [
      ['en', 'de', '“'],
      ['de', 'en', '„'],
      ['fr', 'ja', '«'],
    ] as const) {
      const frame = await place(markup(page, story));
      await until(() => markOf(frame.firstElementChild!) === mark, `${mark} for ${story} on a page in ${page}`);
    }
  });
});
