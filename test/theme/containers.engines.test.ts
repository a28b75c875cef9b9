import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { loadLocale } from '../../src/locales/locale.js';
import { faceStyle } from '../support/page/every-widget.js';
import { blockOf, grouped, overlap, textPieces, type Box, type LinePiece } from '../support/page/geometry.js';
import { clearPage, partOf, place, until } from '../support/page/page.js';
import { richWidgets, storyWords, type StoryWords } from '../support/fixtures/rich-widgets.js';

const widths = [160, 200, 240, 320, 400, 480, 600, 720, 900, 1200, 1600];

/** Returns every widget, each in its own box, in a column. */
async function widgetsIn(lang: string, words: StoryWords, style = ''): Promise<Map<string, HTMLElement>> {
  const widgets = richWidgets(words);
  const boxes = Object.values(widgets).map((markup) => `<div>${markup}</div>`);
  const page = await place(
    `<div lang="${lang}" dir="${words.dir}" style="${faceStyle}; ${style}">${boxes.join('')}<p id="closed"></p></div>`,
  );
  const placed = new Map(
    Object.keys(widgets).map((name, index) => [name, page.children[index]!.firstElementChild as HTMLElement]),
  );
  await until(
    () => [...placed.values()].every((widget) => widget.shadowRoot!.querySelector('.root')),
    'every widget is there',
  );
  await until(() => partOf(placed.get('a caption on its picture')!, 'opener'), 'the button is there');
  return placed;
}

/** Returns the faults of a widget in its box, as sentences. The box begins and ends where the widget does. */
function faultsOf(widget: HTMLElement): string[] {
  const box = widget.getBoundingClientRect();
  const root = widget.shadowRoot!.querySelector<HTMLElement>('.root')!;
  const pieces = textPieces(widget);
  return [
    ...(root.scrollWidth > Math.ceil(box.width) ? [`it is ${root.scrollWidth} px wide`] : []),
    ...outside(pieces, box),
    ...cutOff(pieces),
    ...overlapping(pieces),
    ...shredded(pieces),
    ...dividedNumbers(pieces),
    ...lone(widget),
    ...tooLong(pieces),
    ...crowded(widget),
    ...misshapen(widget),
  ];
}

function outside(pieces: LinePiece[], box: Box): string[] {
  return pieces
    .filter((piece) => piece.box.left < box.left - 1 || piece.box.right > box.right + 1)
    .map(({ text }) => `“${text}” reaches out of it`);
}

/** Returns text outside an element that clips it. A caption that is shortened shows that itself. */
function cutOff(pieces: LinePiece[]): string[] {
  return pieces.flatMap(({ text, element, box }) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { overflowX, webkitLineClamp } = getComputedStyle(at);
      if (overflowX === 'visible' || webkitLineClamp !== 'none') continue;
      const frame = at.getBoundingClientRect();
      if (box.left < frame.left - 1 || box.right > frame.right + 1) return [`“${text}” is cut off`];
    }
    return [];
  });
}

function overlapping(pieces: LinePiece[]): string[] {
  const clamped = pieces.filter(({ element }) => !element.closest('.lines > .caption'));
  return clamped.flatMap((piece, index) =>
    clamped
      .slice(index + 1)
      .filter((other) => overlap(piece.box, other.box) > 1)
      .map((other) => `“${piece.text}” lies on “${other.text}”`),
  );
}

/** Returns words that are divided into pieces of a few letters. A square letter counts as two. */
function shredded(pieces: LinePiece[]): string[] {
  return grouped(pieces, ({ node }) => node).flatMap((lines) => {
    const letters = lines.reduce(
      (sum, { text }) => sum + [...text.trim().replace(/[ぁ-ヿ一-鿿가-힣]/g, '$&$&')].length,
      0,
    );
    return lines.length > 2 && letters / lines.length < 4
      ? [`“${lines.map(({ text }) => text).join('|')}” is shredded`]
      : [];
  });
}

function dividedNumbers(pieces: LinePiece[]): string[] {
  return grouped(pieces, ({ node }) => node).flatMap((lines) => {
    const text = lines.map((line) => line.text).join('|');
    return /\d\|[\d.,]|\d\.\|\d/.test(text) ? [`“${text}” is a number in two pieces`] : [];
  });
}

/** Returns items of a line of facts that begin a new line, although they fit on the line before. */
function lone(widget: HTMLElement): string[] {
  return [...widget.shadowRoot!.querySelectorAll('.meta')].flatMap((line) => {
    const { left, right } = line.getBoundingClientRect();
    const items = [...line.children].filter((item) => item.getClientRects().length > 0);
    return items.slice(1).flatMap((item, index) => {
      const before = [...items[index]!.getClientRects()].at(-1)!;
      const [first] = item.getClientRects();
      if (first!.top < before.bottom - 1) return [];
      // A space, a thin line, and the space around it; also after the item, if another follows.
      const gap = item === items.at(-1) ? 26 : 44;
      const room = (getComputedStyle(line).direction === 'rtl' ? before.left - left : right - before.right) - gap;
      return first!.width < room ? [`“${item.textContent.trim()}” has room on the line before`] : [];
    });
  });
}

/**
 * Returns lines of running text that are too long for the eye to find the next: more than 110 letters, or more than the
 * space of 60 square letters. A machine without a font for these shows others.
 */
function tooLong(pieces: LinePiece[]): string[] {
  return grouped(pieces, ({ element }) => blockOf(element)).flatMap((lines) => {
    const rows = grouped(lines, ({ box }) => Math.round((box.top + box.bottom) / 20));
    if (rows.length < 2) return [];
    return rows.flatMap((row) => {
      const text = row.map((piece) => piece.text).join('');
      const [left, right] = [Math.min(...row.map(({ box }) => box.left)), Math.max(...row.map(({ box }) => box.right))];
      const ems = (right - left) / parseFloat(getComputedStyle(row[0]!.element).fontSize);
      const isLong = /[ぁ-ヿ]/.test(text) ? ems > 60 : text.replace(/\p{M}/gu, '').length > 110;
      return isLong ? [`“${text}” is a long line`] : [];
    });
  });
}

/** Returns links and buttons whose middle, on any of their lines, belongs to another one, and buttons that overlap. */
function crowded(widget: HTMLElement): string[] {
  const targets = [...widget.shadowRoot!.querySelectorAll<HTMLElement>('a[href], button')].filter((target) =>
    target.checkVisibility({ visibilityProperty: true }),
  );
  return targets.flatMap((target) =>
    targets
      .filter((other) => other !== target)
      .flatMap((other) => {
        const isPlain = [target, other].every((each) => getComputedStyle(each).display !== 'inline');
        const meets = [...target.getClientRects()].some((rect) =>
          [...other.getClientRects()].some((area) => {
            const { left, top, width, height } = rect;
            const middle = new DOMRect(left + width / 2 - 1, top + height / 2 - 1, 2, 2);
            return overlap(isPlain ? rect : middle, area) > (isPlain ? 1 : 0);
          }),
        );
        return meets ? [`“${target.textContent.trim()}” is under “${other.textContent.trim()}”`] : [];
      }),
  );
}

function misshapen(widget: HTMLElement): string[] {
  const isSquare = widget.getAttribute('layout') === 'compact';
  const image = widget.querySelector('img') ?? partOf(widget, 'picture');
  if (!image || widget.getAttribute('layout') === 'overlay' || !image.checkVisibility()) return [];
  const { width, height } = image.getBoundingClientRect();
  const ratio = width / height;
  return Math.abs(ratio - (isSquare ? 1 : 1.5)) > 0.02 ? [`its picture has the ratio ${ratio}`] : [];
}

/** Returns headings in a column that is too narrow or too wide. */
function ill(widget: HTMLElement): string[] {
  const heading = widget.shadowRoot!.querySelector('[role="heading"]');
  if (!heading) return [];
  const ems = heading.getBoundingClientRect().width / parseFloat(getComputedStyle(heading).fontSize);
  return ems < 6 || ems > 33 ? [`its heading has a column of ${ems} em`] : [];
}

/** Waits two frames. All observers of sizes have then reported, and their changes are rendered. */
async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

describe('In a container of any width', () => {
  before(() => Promise.all(Object.keys(storyWords).map(loadLocale)));
  afterEach(clearPage);

  for (const [scale, lang, words] of [
    ...Object.entries(storyWords).map((entry) => [1, ...entry] as const),
    [2, 'de', storyWords.de] as const,
  ]) {
    it(`every widget is right, from 160 to 1600 px (${lang}, in type of ${scale} times the size)`, async () => {
      const widgets = await widgetsIn(lang, words, `--news-scale: ${scale}`);
      const faults: string[] = [];
      for (const width of scale === 1 ? widths : [320, 480, 720, 1200]) {
        for (const widget of widgets.values()) widget.parentElement!.style.width = `${width}px`;
        await painted();
        for (const [name, widget] of widgets) {
          if (widget.getBoundingClientRect().width !== width) faults.push(`${name} is not ${width} px wide`);
          const found = [...faultsOf(widget), ...(scale === 1 ? ill(widget) : [])];
          faults.push(...found.map((fault) => `${name} in ${width} px: ${fault}`));
        }
      }
      expect(faults.join('\n')).to.equal('');
    });
  }

  it('text on a picture ends where the picture does', async () => {
    const { 'a caption on its picture': markup } = richWidgets(storyWords.de);
    const page = await place(`<div lang="de" style="width: 1600px">${markup}</div>`);
    await painted();
    const [picture, text] = ['picture', 'text'].map((part) =>
      partOf(page.firstElementChild!, part)!.getBoundingClientRect(),
    );
    expect([text!.left, text!.right]).to.deep.equal([picture!.left, picture!.right]);
    expect(picture!.width).to.equal(1000);
  });

  it('the mark on a picture is above the words on it, and does not cover the link', async () => {
    const { 'an overlay': markup } = richWidgets(storyWords.de);
    const page = await place(
      `<div lang="de" style="width: 250px; position: fixed; inset: 0 auto auto 0">${markup}</div>`,
    );
    const root = page.firstElementChild!.shadowRoot!;
    const mark = root.querySelector<HTMLElement>('[part="media"]')!;
    const words = root.querySelector('[part~="headline"]')!.getBoundingClientRect();
    const { left, top, width, height } = mark.getBoundingClientRect();
    expect(words.top).to.be.at.least(top + height);
    expect(root.elementFromPoint(left + width / 2, top + height / 2)!.getAttribute('part')).to.equal('link');
  });

  /** The ways in which pages put elements beside each other, in 640 px. */
  const places: Record<string, (items: string[]) => string> = {
    'a row of flex items': (items) =>
      `<div style="display: flex; gap: 20px; width: 640px">${items.map((item) => `<div style="flex: 1">${item}</div>`).join('')}</div>`,
    'a row in which they are the items': (items) =>
      `<div style="display: flex; gap: 20px; width: 640px">${items.join('')}</div>`,
    'a grid': (items) =>
      `<div style="display: grid; grid-template-columns: 1fr 1fr; gap: 20px; width: 640px">${items.join('')}</div>`,
    'a table': (items) =>
      `<table style="width: 640px; border-collapse: collapse"><tr>${items.map((item) => `<td style="padding: 0; vertical-align: top">${item}</td>`).join('')}</tr></table>`,
    'columns of text': (items) => `<div class="columns" style="column-gap: 20px; width: 640px">${items.join('')}</div>`,
    'a wrapper that has no box': (items) =>
      `<div style="width: 640px">${items.map((item) => `<div style="display: contents">${item}</div>`).join('')}</div>`,
  };

  for (const [name, around] of Object.entries(places)) {
    it(`every widget is right in ${name}`, async () => {
      const faults: string[] = [];
      const widgets = richWidgets(storyWords.de);
      // With two columns of the same height, a third would be divided.
      const count = name === 'columns of text' ? 3 : 2;
      const page = await place(
        `<div lang="de" style="${faceStyle}">${Object.values(widgets)
          .map((markup) => around(Array<string>(count).fill(markup)))
          .join('')}<p id="closed"></p></div>`,
      );
      const placed = [...page.querySelectorAll<HTMLElement>(':is(div, table) *')].filter(({ localName }) =>
        /^news-(?!offer)/.test(localName),
      );
      await until(() => placed.every((widget) => widget.shadowRoot!.querySelector('.root')), 'every widget is there');
      // WebKit is slow to render widgets that are already in columns.
      for (const columns of page.querySelectorAll<HTMLElement>('.columns')) columns.style.columns = '2';
      await painted();
      const names = Object.keys(widgets);
      placed.forEach((widget, index) => {
        const what = names[Math.floor(index / count)]!;
        const { width } = widget.getBoundingClientRect();
        if (width < 160) faults.push(`${what} is ${width} px wide`);
        if (widget.getClientRects().length > 1) faults.push(`${what} is parted`);
        faults.push(...faultsOf(widget).map((fault) => `${what}: ${fault}`));
      });
      for (const [index, container] of [...page.children].slice(0, names.length).entries()) {
        if (container.scrollWidth > 640)
          faults.push(`with ${names[index]} the place is ${container.scrollWidth} px wide`);
      }
      expect(placed.length).to.equal(count * names.length);
      expect(faults.join('\n')).to.equal('');
    }).timeout(60_000);
  }
});
