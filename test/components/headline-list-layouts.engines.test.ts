import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import type { ListLayout } from '../../src/components/headline-list/list-attributes.js';
import type { NewsHeadlineList } from '../../src/components/headline-list/headline-list.js';
import { feedStories } from '../support/fixtures/feed-api.js';
import { picture } from '../support/page/headline-card.js';
import { cards, links, list, stand } from '../support/page/headline-list.js';
import { clearPage, partOf, until } from '../support/page/page.js';

describe('The layouts of <news-headline-list>', () => {
  afterEach(clearPage);

  const withPictures = feedStories(1, 8).map((story) => ({
    ...story,
    image: { src: new URL(picture, location.href).href, width: 640, height: 427, alt: '' },
  }));

  async function laidOut(layout: ListLayout, width: number, more = ''): Promise<NewsHeadlineList> {
    const element = await list(`<news-headline-list layout="${layout}" ${more}></news-headline-list>`);
    element.style.inlineSize = `${width}px`;
    element.articles = withPictures;
    await stand(element, 8);
    return element;
  }

  const boxes = (element: Element): DOMRect[] => cards(element).map((card) => card.getBoundingClientRect());
  /** Returns the number of columns of the stories after the first. */
  const columns = (element: Element): number => new Set(boxes(element).map(({ left }) => Math.round(left))).size;

  it('have no more than there is room for, from 160 to 1600 pixels', async () => {
    for (const layout of ['list', 'grid', 'lead-and-list'] as const) {
      for (const width of [160, 320, 768, 1280, 1600]) {
        const element = await laidOut(layout, width);
        const { left, right } = element.getBoundingClientRect();
        for (const box of boxes(element)) {
          expect(box.left, `${layout} ${width}`).to.be.at.least(left - 0.5);
          expect(box.right, `${layout} ${width}`).to.be.at.most(right + 0.5);
          expect(box.height, `${layout} ${width}`).to.be.greaterThan(20);
        }
        clearPage();
      }
    }
  });

  it('keep about the space that stories of the usual length take, while they load', async () => {
    const usual = withPictures.map((story) => ({
      ...story,
      headline: 'A cable under the strait pays for itself twelve years early',
      standfirst: 'Crossings resume on Monday. The hard part, the night boats, has been put off until spring.',
    }));
    for (const layout of ['list', 'grid', 'lead-and-list', 'strip'] as const) {
      for (const width of [320, 768, 1200]) {
        const element = await laidOut(layout, width);
        element.articles = usual;
        await until(() => partOf(cards(element)[7]!, 'standfirst') !== null);
        const { height } = element.getBoundingClientRect();
        element.limit = 8;
        element.articles = null;
        element.src = 'https://api.example/never.json';
        await until(() => partOf(element, 'skeleton') !== null);
        // The number of lines of a text depends on the machine's fonts.
        const kept = element.getBoundingClientRect().height / height;
        expect(kept, `${layout} ${width}`).to.be.within(0.8, 1.2);
        clearPage();
      }
    }
  });

  it('never make a page scroll sideways', async () => {
    for (const layout of ['list', 'grid', 'lead-and-list', 'strip'] as const) {
      for (const width of [160, 320, 768, 1280]) {
        const element = await laidOut(layout, width);
        const page = document.createElement('div');
        page.style.cssText = `inline-size: ${width}px; overflow-x: auto`;
        element.style.inlineSize = '';
        element.before(page);
        page.append(element);
        await stand(element, 8);
        expect(page.scrollWidth, `${layout} ${width}`).to.equal(page.clientWidth);
        page.dir = 'rtl';
        expect(page.scrollWidth, `${layout} ${width}`).to.equal(page.clientWidth);
        page.remove();
      }
    }
  });

  it('set a list one below the other, the picture beside the words at a size that does not grow with them', async () => {
    const element = await laidOut('list', 1280);
    expect(columns(element)).to.equal(1);
    const frame = partOf(cards(element)[0]!, 'picture')!.getBoundingClientRect();
    expect(frame.width).to.be.within(200, 300);
    expect(cards(element)[0]!.shadowRoot!.querySelector('.text')!.getBoundingClientRect().right).to.be.lessThan(
      frame.left,
    );
  });

  it('make a list dense on a phone: a small picture beside the words, and no standfirst', async () => {
    for (const width of [296, 358]) {
      const element = await laidOut('list', width);
      element.articles = withPictures.map((story) => ({ ...story, standfirst: 'Crossings resume on Monday.' }));
      await until(() => cards(element).every((card) => partOf(card, 'standfirst')));
      for (const card of cards(element)) {
        const frame = partOf(card, 'picture')!.getBoundingClientRect();
        const words = card.shadowRoot!.querySelector('.text')!.getBoundingClientRect();
        expect(frame.width, `at ${width} px`).to.be.within(80, 100);
        expect(frame.height, `at ${width} px`).to.be.closeTo(frame.width, 1);
        expect(words.right, `at ${width} px`).to.be.lessThan(frame.left);
        expect(Math.abs(words.top - frame.top), `at ${width} px`).to.be.lessThan(2);
        expect(partOf(card, 'standfirst')!.getClientRects().length, `at ${width} px`).to.equal(0);
      }
      clearPage();
    }
    // If both do not fit side by side, the picture is above the words.
    const narrow = cards(await laidOut('list', 160))[0]!;
    const frame = partOf(narrow, 'picture')!.getBoundingClientRect();
    expect(partOf(narrow, 'headline')!.getBoundingClientRect().top).to.be.greaterThan(frame.bottom);
  });

  it('begin the words of a list on one line, with a picture and without', async () => {
    for (const width of [320, 768, 1280]) {
      const element = await laidOut('list', width);
      element.articles = withPictures.map((story, index) => (index % 2 ? { ...story, image: undefined } : story));
      await until(() => partOf(cards(element)[1]!, 'picture') === null);
      const starts = cards(element).map((card) => partOf(card, 'headline')!.getBoundingClientRect().left);
      expect(new Set(starts.map(Math.round)).size, `at ${width} px`).to.equal(1);
      clearPage();
    }
  });

  it('leave no gaps between the stories beside a main story', async () => {
    const element = await laidOut('lead-and-list', 1280);
    const beside = boxes(element).slice(1, 7);
    const gaps = beside.slice(1).map((box, index) => box.top - beside[index]!.bottom);
    expect(new Set(gaps.map(Math.round)), gaps.join()).to.deep.equal(new Set([24]));
  });

  it('set a main story above the rest, and in a wide place beside it', async () => {
    const narrow = await laidOut('lead-and-list', 320);
    expect(columns(narrow)).to.equal(1);
    const wide = await laidOut('lead-and-list', 1280);
    const [lead, second, ...rest] = boxes(wide);
    expect(lead!.width).to.be.within(1280 * 0.6, 1280 * 0.7);
    expect([second!.left > lead!.right, Math.round(second!.top) === Math.round(lead!.top)]).to.deep.equal([true, true]);
    // Stories that do not fit beside it are below it.
    expect(rest.at(-1)!.top).to.be.greaterThan(lead!.bottom);
    expect(cards(wide).map((card) => card.layout)).to.deep.equal(['lead', ...Array<string>(7).fill('compact')]);
  });

  it('keep more space between two stories than inside one', async () => {
    for (const layout of ['list', 'grid', 'lead-and-list'] as const) {
      const element = await laidOut(layout, 320);
      const [one, next] = boxes(element);
      expect(Math.round(next!.top - one!.bottom), layout).to.be.at.least(24);
      element.style.setProperty('--news-headline-list-gap', '80px');
      const [first, second] = boxes(element);
      expect(Math.round(second!.top - first!.bottom), layout).to.equal(80);
      clearPage();
    }
  });

  describe('as a strip', () => {
    const region = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.strip')!;

    it('set one row that scrolls, of which a part of one more is in sight', async () => {
      for (const width of [320, 480, 768, 1024, 1280, 1600]) {
        const element = await laidOut('strip', width);
        const { right } = element.getBoundingClientRect();
        expect(new Set(boxes(element).map(({ top }) => Math.round(top))).size).to.equal(1);
        const cut = boxes(element).find((box) => box.left < right && box.right > right);
        expect(cut && right - cut.left, `at ${width} px`).to.be.greaterThan(30);
        clearPage();
      }
    });

    it('fill it if there are few', async () => {
      for (const count of [2, 3, 4]) {
        const element = await laidOut('strip', 1280);
        element.limit = count;
        await until(() => cards(element).length === count);
        const all = boxes(element);
        expect(all.at(-1)!.right, `${count} stories`).to.be.closeTo(element.getBoundingClientRect().right, 1);
        expect(all[0]!.width, `${count} stories`).to.be.closeTo(all.at(-1)!.width, 1);
        expect(region(element).scrollWidth, `${count} stories`).to.equal(region(element).clientWidth);
        clearPage();
      }
    });

    it('can be scrolled by a keyboard, under the name of its heading', async () => {
      const element = await laidOut('strip', 600);
      const heading = document.createElement('h2');
      heading.slot = 'heading';
      heading.textContent = 'From The Meridian';
      element.append(heading);
      element.requestUpdate();
      await until(() => region(element).getAttribute('aria-label') === 'From The Meridian');
      expect([region(element).tabIndex, region(element).getAttribute('role')]).to.deep.equal([0, 'group']);
      await expect(element).to.be.accessible();
    });

    it('is not a tab stop if all of it is visible', async () => {
      const element = await laidOut('strip', 600);
      await until(() => region(element).tabIndex === 0);
      element.limit = 1;
      await until(() => !region(element).hasAttribute('tabindex'));
      expect(region(element).hasAttribute('aria-label')).to.equal(false);
    });

    it('begins at the right on a right-to-left page', async () => {
      const frame = await laidOut('strip', 600, 'dir="rtl"');
      const [first, second] = boxes(frame);
      expect(second!.right).to.be.lessThan(first!.left);
      expect(Math.round(frame.getBoundingClientRect().right - first!.right)).to.equal(0);
    });
  });

  describe('with priority', () => {
    const first = (element: Element): (string | null)[] =>
      cards(element).map((card) => partOf(card, 'image')!.getAttribute('fetchpriority'));

    it('load the pictures of the first row first, and the others when they come near', async () => {
      expect(first(await laidOut('list', 768, 'priority')).filter(Boolean)).to.have.lengthOf(1);
      expect(first(await laidOut('lead-and-list', 1280, 'priority')).filter(Boolean)).to.have.lengthOf(1);
      const grid = await laidOut('grid', 768, 'priority');
      expect(first(grid)).to.deep.equal(['high', 'high', 'high', null, null, null, null, null]);
      expect(partOf<HTMLImageElement>(cards(grid)[3]!, 'image')!.loading).to.equal('lazy');
      expect(first(await laidOut('strip', 1600, 'priority')).filter(Boolean)).to.have.lengthOf(4);
    });

    it('load every picture late without it', async () => {
      const element = await laidOut('grid', 768);
      expect(cards(element).every((card) => partOf<HTMLImageElement>(card, 'image')!.loading === 'lazy')).to.equal(
        true,
      );
    });
  });

  it('let a ring around a link be seen whole, at every edge', async () => {
    const grid = await laidOut('grid', 600);
    const inset = /inset\((-[\d.]+)px/.exec(getComputedStyle(grid.shadowRoot!.querySelector('.items')!).clipPath)!;
    // 2 px wide, 3 px away.
    expect(parseFloat(inset[1]!)).to.be.at.most(-5);
    const strip = await laidOut('strip', 600);
    links(strip)[0]!.focus();
    // A scrolling element clips outlines outside it.
    expect(getComputedStyle(links(strip)[0]!, '::after').outlineOffset).to.equal('-2px');
  });
});
