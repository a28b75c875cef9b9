import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import type { NewsHeadlineList } from '../../src/components/headline-list/headline-list.js';
import { textPieces, type Box } from '../support/page/geometry.js';
import { addRules, card, clearTheme, open, picture, widgets } from '../support/page/presets.js';
import { place, rendered, until } from '../support/page/page.js';

const sheet = new URL('../../src/theme/sheet.css', import.meta.url).href;
const paper = ':root { --news-color-surface: #fcebdc; --news-color-text: #2b2521 }';
const overlay = card(`layout="overlay" image="${picture}" image-alt="A barrier" image-width="320" image-height="213"`);

const rootOf = (widget: Element): HTMLElement => widget.shadowRoot!.querySelector<HTMLElement>('.root')!;

/** Returns the boxes of the visible content of a widget: text, pictures and icons. */
function seen(widget: Element): Box[] {
  const pictures = [...widget.shadowRoot!.querySelectorAll('img, svg, slot'), ...widget.querySelectorAll('img')];
  const boxes = pictures.map((element) => element.getBoundingClientRect()).filter(({ width }) => width > 0);
  return [...textPieces(widget).map(({ box }) => box), ...boxes];
}

/** Returns the least distance between the visible content and the edges of the widget. */
function room(widget: Element): number {
  const { left, right, top, bottom } = rootOf(widget).getBoundingClientRect();
  return Math.min(
    ...seen(widget).flatMap((box) => [box.left - left, right - box.right, box.top - top, bottom - box.bottom]),
  );
}

async function all(page: Element): Promise<Element[]> {
  await rendered(page as HTMLElement);
  return [...page.querySelectorAll('*')].filter((element) => element.shadowRoot?.querySelector('.root'));
}

describe('A surface', () => {
  beforeEach(clearTheme);
  after(clearTheme);

  it('has room around everything on it, in every widget', async () => {
    addRules(paper);
    const page = await open();
    const shown = await all(page);
    expect(shown.length).to.equal(8);
    for (const widget of shown) {
      expect(getComputedStyle(rootOf(widget)).backgroundColor, widget.localName).not.to.equal('rgba(0, 0, 0, 0)');
      expect(room(widget), widget.localName).to.be.at.least(9);
    }
  });

  it('has one height in a row of the page’s grid, if the page makes the cards grids', async () => {
    addRules(`${paper} .row { display: grid; grid-template-columns: 1fr 1fr } news-headline-card { display: grid }`);
    const page = await open(
      undefined,
      'ltr',
      `<div class="row">${card('')}${card(`image="${picture}" image-width="320" image-height="213"`)}</div>`,
    );
    const heights = (await all(page)).map((widget) => rootOf(widget).getBoundingClientRect().height);
    expect(heights).to.have.lengthOf(2);
    expect(heights[0]).to.be.closeTo(heights[1]!, 1);
    expect(heights[0]).to.be.greaterThan(100);
  });

  it('has the room that the theme sets', async () => {
    addRules(`${paper} :root { --news-surface-padding: 40px }`);
    const page = await open(undefined, 'ltr', card(''));
    expect(room(page.querySelector('news-headline-card')!)).to.be.within(40, 60);
  });

  it('takes no room if there is none, not even in paid content, whose paper is wider than the card', async () => {
    const page = await open(undefined, 'ltr', `${widgets}${overlay}`);
    const shown = await all(page);
    for (const widget of shown) expect(rootOf(widget).clientLeft, widget.localName).to.equal(0);
    const paid = rootOf(shown.find((widget) => widget.matches('[sponsor]'))!);
    expect(getComputedStyle(paid).borderImageOutset).to.equal('8px');
  });

  it('of paid content has its tint, and no more room than that of other cards', async () => {
    addRules(paper);
    const page = await open(undefined, 'ltr', card('sponsor="Halyard Ferries"') + card(''));
    const [paid, other] = (await all(page)).map((widget) => getComputedStyle(rootOf(widget)));
    expect([paid!.borderImageSource, paid!.borderLeftWidth]).to.deep.equal(['none', other!.borderLeftWidth]);
    expect(paid!.backgroundColor).not.to.equal(other!.backgroundColor);
  });

  it('is the list’s, not that of each card in it', async () => {
    addRules(paper);
    const page = await place('<news-headline-list layout="list"></news-headline-list>');
    const list = page as NewsHeadlineList;
    list.articles = [{ headline: 'Dredging to start', url: '/a' }];
    await rendered(page);
    const inList = list.shadowRoot!.querySelector('news-headline-card')!;
    expect(rootOf(list).clientLeft).to.equal(16);
    expect(rootOf(inList).clientLeft).to.equal(0);
    expect(getComputedStyle(rootOf(inList)).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('does not frame a picture that has the text on it', async () => {
    addRules(paper);
    const [widget] = await all(await open(undefined, 'ltr', overlay));
    expect(rootOf(widget!).clientLeft).to.equal(0);
  });

  it('is as wide at once in a widget with its own scheme', async () => {
    const page = await open(undefined, 'ltr', card('scheme="dark"') + card('scheme="light"'));
    for (const widget of await all(page)) expect(room(widget)).to.be.at.least(16);
  });
});

describe('One sheet of paper', () => {
  beforeEach(clearTheme);
  after(clearTheme);

  /** Opens a page with a sheet that has these widgets on it. */
  async function openSheet(content: string): Promise<HTMLElement> {
    addRules(`@import url('${sheet}'); ${paper}`);
    const page = await open(undefined, 'ltr', `<section class="news-sheet">${content}</section>`);
    const style = getComputedStyle(page.querySelector('.news-sheet')!);
    await until(() => style.paddingTop === '16px', 'the imported sheet is applied');
    return page;
  }

  it('has the theme’s background and text colour, and its widgets have no box on it', async () => {
    const page = await openSheet(widgets);
    const { backgroundColor, color } = getComputedStyle(page.querySelector('.news-sheet')!);
    expect([backgroundColor, color]).to.deep.equal(['rgb(252, 235, 220)', 'rgb(43, 37, 33)']);
    for (const widget of (await all(page)).filter((each) => !each.matches('[sponsor]'))) {
      expect(rootOf(widget).clientLeft, widget.localName).to.equal(0);
      expect(getComputedStyle(rootOf(widget)).backgroundColor, widget.localName).to.equal('rgba(0, 0, 0, 0)');
    }
  });

  it('has a hairline over each card and list, and under each caption', async () => {
    const page = await openSheet(widgets);
    const cards = [...page.querySelectorAll('news-headline-card:not([layout="lead"], [sponsor])')];
    expect(cards.length).to.equal(2);
    for (const each of cards)
      expect(getComputedStyle(each.shadowRoot!.querySelector('[part="card"]')!).borderTopWidth).to.equal('1px');
    const caption = page.querySelector('news-photo-caption')!.shadowRoot!.querySelector('[part="figure"]')!;
    expect(getComputedStyle(caption).borderBottomWidth).to.equal('1px');
  });

  it('leaves a widget with a scheme on its own surface', async () => {
    const page = await openSheet(card('scheme="dark"'));
    expect(rootOf(page.querySelector('news-headline-card')!).clientLeft).to.equal(16);
  });
});
