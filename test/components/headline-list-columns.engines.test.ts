import { expect, fixture, html } from '@open-wc/testing';
import type { Article } from '../../src/article/article.js';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import type { NewsHeadlineCard } from '../../src/components/headline-card/headline-card.js';
import type { ListLayout } from '../../src/components/headline-list/list-attributes.js';
import type { NewsHeadlineList } from '../../src/components/headline-list/headline-list.js';
import { feedStories } from '../support/fixtures/feed-api.js';
import { picture } from '../support/page/headline-card.js';
import { cards, headlines, list, stand } from '../support/page/headline-list.js';
import { clearPage, partOf, until } from '../support/page/page.js';

describe('The columns of <news-headline-list>', () => {
  afterEach(clearPage);

  const image = { src: new URL(picture, location.href).href, width: 640, height: 427, alt: '' };
  const standfirst = 'Crossings resume on Monday. The hard part, the night boats, has been put off until spring.';

  /** Returns stories with pictures, except for those with the given numbers. */
  const stories = (count: number, ...textOnly: number[]): Article[] =>
    feedStories(1, count).map((story, index) => ({
      ...story,
      standfirst,
      ...(!textOnly.includes(index + 1) && { image }),
    }));

  async function laidOut(layout: ListLayout, width: number, articles: readonly Article[]): Promise<NewsHeadlineList> {
    const element = await list(`<news-headline-list layout="${layout}" limit="20"></news-headline-list>`);
    element.style.inlineSize = `${width}px`;
    await show(element, articles);
    return element;
  }

  /** Gives stories to a list, and waits until each card shows its own. */
  async function show(element: NewsHeadlineList, articles: readonly Article[]): Promise<void> {
    element.articles = articles;
    await stand(element, articles.length);
    await until(() =>
      cards(element).every((card, index) => (partOf(card, 'picture') !== null) === Boolean(articles[index]!.image)),
    );
  }

  const items = (element: Element): Element[] => [...element.shadowRoot!.querySelectorAll('[part="item"]')];
  const box = (element: Element): DOMRect => element.getBoundingClientRect();

  /** Returns the columns of a grid in their rows: the boxes of the stories, or of the stacks that they share. */
  function rows(element: Element): DOMRect[][] {
    const found = new Map<number, DOMRect[]>();
    for (const child of element.shadowRoot!.querySelector('[part="list"]')!.children) {
      const top = Math.round(box(child).top);
      found.set(top, [...(found.get(top) ?? []), box(child)]);
    }
    return [...found.values()];
  }

  /** Returns where the content of a column ends: its texts and pictures, without the space below them. */
  const endOf = (card: Element): number =>
    Math.max(...[...card.shadowRoot!.querySelectorAll('.text > *, .picture')].map((each) => box(each).bottom));

  it('divide the stories of a grid well: no row has an empty place, and the rows differ by one story at most', async () => {
    const expected: Record<number, Record<number, number[]>> = {
      300: { 3: [1, 1, 1] },
      390: { 2: [1, 1] },
      600: { 1: [1], 2: [2], 3: [1, 2], 4: [2, 2], 5: [1, 2, 2] },
      768: { 3: [3], 4: [2, 2], 5: [2, 3], 7: [2, 2, 3], 8: [2, 3, 3], 9: [3, 3, 3], 13: [2, 2, 3, 3, 3] },
      960: { 3: [3], 4: [2, 2], 6: [3, 3], 10: [2, 2, 3, 3] },
      1280: {
        ...{ 1: [1], 2: [2], 3: [3], 4: [4], 5: [2, 3], 6: [3, 3], 7: [3, 4], 8: [4, 4], 9: [3, 3, 3] },
        ...{ 10: [3, 3, 4], 11: [3, 4, 4], 13: [3, 3, 3, 4] },
      },
      1600: { 6: [6], 10: [5, 5], 12: [6, 6] },
    };
    for (const [width, byCount] of Object.entries(expected)) {
      const element = await laidOut('grid', Number(width), stories(1));
      for (const [count, lengths] of Object.entries(byCount)) {
        await show(element, stories(Number(count)));
        const found = rows(element);
        const what = `${count} stories in ${width} px`;
        expect(
          found.map(({ length }) => length),
          what,
        ).to.deep.equal(lengths);
        for (const row of found) {
          expect(row.at(-1)!.right, what).to.be.closeTo(box(element).right, 1);
          expect(Math.max(...row.map((each) => each.width)), what).to.be.closeTo(row[0]!.width, 1);
        }
      }
      clearPage();
    }
  });

  it('are at least as wide as the page asks', async () => {
    const element = await laidOut('grid', 1280, stories(12));
    for (const [column, most] of [
      ['30em', 2],
      ['10em', 6],
      ['400px', 3],
      ['100em', 1],
    ] as const) {
      element.style.setProperty('--news-headline-list-column', column);
      expect(Math.max(...rows(element).map(({ length }) => length)), column).to.equal(most);
    }
  });

  it('let stories without a picture share a column with the next ones, in the order of the feed', async () => {
    const articles = stories(9, 3, 6, 7);
    const element = await laidOut('grid', 1280, articles);
    expect(rows(element).map(({ length }) => length)).to.deep.equal([3, 4]);
    expect(headlines(element)).to.deep.equal(articles.map(({ headline }) => headline));
    const places = items(element).map(box);
    // The third and the fourth, and the sixth and the seventh.
    for (const [one, next] of [
      [2, 3],
      [5, 6],
    ] as const) {
      expect(places[next]!.left).to.be.closeTo(places[one]!.left, 1);
      expect(places[next]!.top).to.be.greaterThan(places[one]!.bottom);
    }
    await expect(element).to.be.accessible();
  });

  it('leave no column of a grid half empty, whichever stories have no picture', async () => {
    for (const width of [600, 768, 1280]) {
      const element = await laidOut('grid', width, stories(1));
      for (const textOnly of [[1], [3], [2, 4], [3, 5], [1, 2, 3, 4, 5, 6]]) {
        for (const count of [3, 5, 8]) {
          await show(element, stories(count, ...textOnly));
          for (const column of element.shadowRoot!.querySelector('[part="list"]')!.children) {
            const end = Math.max(...[...column.querySelectorAll('news-headline-card')].map(endOf));
            const { bottom, height } = box(column);
            expect((bottom - end) / height, `${count} in ${width} px, ${textOnly.join()}`).to.be.at.most(0.45);
          }
        }
      }
      clearPage();
    }
  });

  it('put the mark of a film on its picture, in every layout', async () => {
    const films = stories(5, 2).map((story) => ({ ...story, media: { kind: 'video' as const, duration: 192 } }));
    for (const layout of ['list', 'grid', 'lead-and-list', 'strip'] as const) {
      for (const width of [390, 1280]) {
        const element = await laidOut(layout, width, films);
        const pictured = cards(element).filter((card) => partOf(card, 'picture'));
        expect(pictured).to.have.length(4);
        for (const card of pictured) {
          const [mark, frame] = [box(partOf(card, 'media')!), box(partOf(card, 'picture')!)];
          const what = `${layout} in ${width} px`;
          expect([mark.left, mark.top].map(Math.round), what).to.deep.equal([frame.left, frame.top].map(Math.round));
        }
        clearPage();
      }
    }
  });

  it('show each story as a card alone of the same width shows it', async () => {
    const authors = ['Mara Lin', 'Jonas Brandt', 'Ngozi Adeyemi'].map((name) => ({ name }));
    const signed = { authors, published: '2026-03-02T08:30:00Z' };
    /** In a narrow card, names are hidden below the time unless they are on its line. */
    const namesAreShown = (card: Element): boolean =>
      box(partOf(card, 'authors')!).top < box(partOf(card, 'time')!).bottom - 1;
    const seen = new Set<boolean>();
    const all = stories(11).map((story, index) => ({
      ...story,
      ...signed,
      // An opinion with a portrait arranges its text by its width.
      ...(index === 4 && { labels: ['opinion' as const], authors: [{ name: 'Mara Lin', avatar: image.src }] }),
    }));
    for (const [layout, count, style = ''] of [
      ['grid', 2],
      ['grid', 5],
      ['grid', 6],
      ['grid', 9],
      ['grid', 11],
      ['strip', 5],
      ['lead-and-list', 4],
      // A share of a width is one of the card's own.
      ['grid', 9, '--news-headline-card-size: clamp(10px, 6cqi, 40px)'],
      ['strip', 5, '--news-headline-card-size: clamp(10px, 6cqi, 40px)'],
      ['strip', 5, '--news-headline-list-column: 30%'],
      ['strip', 5, '--news-headline-list-column: 36em'],
    ] as const) {
      const element = await laidOut(layout, 1300, all.slice(0, count));
      const alone = await fixture<NewsHeadlineCard>(html`<news-headline-card style=${style}></news-headline-card>`);
      element.style.cssText += style;
      // At 767 px, the columns of a grid are almost wide enough for one more.
      for (const width of [300, 700, 767, 1000, 1300]) {
        element.style.inlineSize = `${width}px`;
        for (const [index, card] of cards(element).entries()) {
          alone.style.inlineSize = `${box(card).width}px`;
          alone.layout = card.layout;
          alone.article = all[index];
          await alone.updateComplete;
          const what = `${layout}: story ${index + 1} of ${count} in ${width} px ${style}`;
          const [type, typeAlone] = [card, alone].map((each) => getComputedStyle(partOf(each, 'headline')!).fontSize);
          expect(parseFloat(type!), what).to.be.closeTo(parseFloat(typeAlone!), 0.1);
          expect(namesAreShown(card), what).to.equal(namesAreShown(alone));
          seen.add(namesAreShown(card));
        }
      }
      clearPage();
    }
    expect(seen.size).to.equal(2);
  });

  it('are never wider than the list, whatever the page sets', async () => {
    for (const [layout, style] of [
      ['grid', '--news-headline-list-gap: 0'],
      ['grid', '--news-headline-list-column: max-content'],
      ['strip', '--news-headline-list-column: 30%'],
      ['strip', '--news-headline-list-column: max-content'],
    ] as const) {
      const element = await laidOut(layout, 900, stories(6));
      element.style.cssText += style;
      for (const item of items(element)) expect(box(item).width, `${layout} ${style}`).to.be.at.most(330);
      clearPage();
    }
  });

  it('put the stories that share a column directly below each other', async () => {
    const element = await laidOut('grid', 1280, stories(4, 3));
    const [first, second] = cards(element).filter((card) => card.closest('.stack'));
    const gap = parseFloat(getComputedStyle(first!.closest('ul')!).rowGap);
    expect(box(second!).top - endOf(first!)).to.be.closeTo(gap, 1);
    expect(gap).to.be.greaterThan(16);
  });

  it('keep the focus on a story that moves', async () => {
    for (const layout of ['list', 'grid'] as const) {
      const articles = stories(5, 2);
      const element = await laidOut(layout, 1280, articles);
      const card = cards(element)[2]!;
      partOf(card, 'link')!.focus();
      element.articles = [...articles].reverse();
      await until(() => headlines(element)[0] === articles[4]!.headline);
      expect(element.shadowRoot!.activeElement, layout).to.equal(card);
      expect(card.shadowRoot!.activeElement, layout).to.equal(partOf(card, 'link'));
      clearPage();
    }
  });

  it('leave a headline its line in a narrow list, if an opinion has a picture and a portrait', async () => {
    const portrait = { name: 'Mara Lin', avatar: image.src };
    for (const width of [288, 390]) {
      const opinions = stories(2).map((story) => ({ ...story, labels: ['opinion' as const], authors: [portrait] }));
      const element = await laidOut('list', width, opinions);
      for (const card of cards(element)) {
        const { width: room } = box(partOf(card, 'headline')!);
        expect(room, `in ${width} px`).to.be.at.least(0.5 * width);
      }
      clearPage();
    }
  });

  const paid = { sponsor: 'Halyard Ferries' };

  it('keep the paper of paid content within its place, with room around the text', async () => {
    for (const layout of ['list', 'grid', 'lead-and-list', 'strip'] as const) {
      const element = await laidOut(layout, 1280, [
        ...stories(1),
        { ...stories(2)[1]!, ...paid },
        ...stories(7).slice(2),
      ]);
      const card = cards(element)[1]!;
      await until(() => partOf(card, 'sponsor'));
      const paper = box(card.shadowRoot!.querySelector('.root')!);
      expect(getComputedStyle(card.shadowRoot!.querySelector('.root')!).borderImageOutset, layout).to.equal('0px');
      expect([paper.left, paper.right], layout).to.deep.equal([box(card).left, box(card).right]);
      const picture = box(partOf(card, 'picture')!);
      const text = box(card.shadowRoot!.querySelector('.text')!);
      expect(Math.min(picture.left, text.left) - paper.left, layout).to.be.closeTo(12, 0.5);
      expect(paper.right - Math.max(picture.right, text.right), layout).to.be.closeTo(12, 0.5);
      expect(Math.min(picture.top, text.top) - paper.top, layout).to.be.closeTo(12, 0.5);
      expect(paper.bottom - endOf(card), layout).to.be.at.least(11.5);
      // Beside others, it is as high as they are.
      if (layout === 'grid' || layout === 'strip')
        expect(paper.bottom, layout).to.be.closeTo(box(items(element)[1]!).bottom, 1);
    }
  });

  it('tint paid content in a shared column no further than its text', async () => {
    for (const layout of ['grid', 'lead-and-list'] as const) {
      // The last story beside the main story, or in a shared column: without a picture, it is much shorter than its
      // place.
      const articles = stories(layout === 'grid' ? 4 : 7, layout === 'grid' ? 4 : 7).map((story, index, all) =>
        index < all.length - 1 ? story : { ...story, standfirst: '', ...paid },
      );
      const element = await laidOut(layout, 1280, articles);
      const card = cards(element).at(-1)!;
      await until(() => partOf(card, 'sponsor'));
      expect(box(card.shadowRoot!.querySelector('.root')!).bottom - endOf(card), layout).to.be.closeTo(12, 1);
    }
  });

  it('let short stories that share a column have the room of their row, so that no picture beside them is much higher', async () => {
    const element = await laidOut('grid', 1280, stories(7, 2, 5));
    expect(rows(element).map(({ length }) => length)).to.deep.equal([3, 2]);
    const [shared, single] = rows(element)[1]!;
    expect(shared!.width).to.be.greaterThan(1.9 * single!.width);
    expect(single!.width).to.be.closeTo(rows(element)[0]![0]!.width, 2);
  });

  it('have five stories beside the main one if six would leave one story alone below', async () => {
    for (const count of [8, 9]) {
      const element = await laidOut('lead-and-list', 1280, stories(count));
      const [main, ...others] = items(element).map(box);
      const beside = others.filter(({ left }) => left >= main!.right);
      expect(beside.length, `${count} stories`).to.equal(count === 8 ? 5 : 6);
      const last = others.slice(-2);
      expect(last[0]!.top).to.be.closeTo(last[1]!.top, 1);
      clearPage();
    }
  });

  it('tell all cards of a strip and a list their width, and those of a grid whose rows are alike', async () => {
    for (const [layout, count, told] of [
      ['strip', 5, 5],
      ['strip', 8, 8],
      ['list', 7, 7],
      ['grid', 5, 3],
      ['grid', 12, 12],
    ] as const) {
      const element = await laidOut(layout, 1280, stories(count));
      const roots = cards(element).map((card) => card.shadowRoot!.querySelector('.root')!);
      const without = roots.filter((root) => getComputedStyle(root).containerType === 'normal');
      expect(without.length, `${layout} of ${count}`).to.equal(told);
      clearPage();
    }
  });

  it('end the picture of a story that is alone in its row at the end of the row', async () => {
    const element = await laidOut('lead-and-list', 720, stories(4));
    expect(box(partOf(cards(element)[3]!, 'picture')!).right).to.be.closeTo(box(element).right, 1);
  });

  it('do not change if no story has a picture, or for the page’s own cards', async () => {
    const element = await laidOut('grid', 1280, stories(8, 1, 2, 3, 4, 5, 6, 7, 8));
    expect(rows(element).map(({ length }) => length)).to.deep.equal([4, 4]);
    const own = await list(`
      <news-headline-list layout="grid" limit="20">
        <template><h3 itemprop="headline"></h3></template>
      </news-headline-list>
    `);
    own.style.inlineSize = '1280px';
    own.articles = stories(8, 3);
    await own.updateComplete;
    expect(rows(own).map(({ length }) => length)).to.deep.equal([4, 4]);
  });

  it('are boxes of one height in each row', async () => {
    const style = document.createElement('style');
    style.textContent = 'news-headline-list::part(card) { padding: 16px; background: silver }';
    document.head.append(style);
    const articles = stories(9, 5).map((story, index) => (index % 2 ? { ...story, standfirst: '' } : story));
    for (const [layout, width] of [
      ['grid', 600],
      ['grid', 1280],
      ['lead-and-list', 600],
      ['lead-and-list', 1280],
    ] as const) {
      const element = await laidOut(layout, width, articles);
      const byTop = new Map<number, number[]>();
      for (const card of cards(element)) {
        // The stories beside a main story are not in its row.
        if (card.layout === 'lead' || card.closest('.stack')) continue;
        const { top, bottom } = box(partOf(card, 'card')!);
        byTop.set(Math.round(top), [...(byTop.get(Math.round(top)) ?? []), Math.round(bottom)]);
      }
      for (const bottoms of byTop.values())
        expect(Math.max(...bottoms) - Math.min(...bottoms), `${layout} ${width}`).to.be.at.most(1);
      clearPage();
    }
    style.remove();
  });

  it('fill each row below a main story, for any number of stories, and leave less than a third of a column empty', async () => {
    for (const width of [600, 960, 1280]) {
      const element = await laidOut('lead-and-list', width, stories(1));
      for (const textOnly of [[], [1]]) {
        for (let count = 1; count <= 11; count++) {
          await show(element, stories(count, ...textOnly));
          const what = `${count} in ${width} px, without pictures: ${textOnly.join()}`;
          const { left, right, bottom, height } = box(element);
          const boxes = cards(element).map((card) => ({ card, ...(box(card).toJSON() as DOMRect), end: endOf(card) }));
          for (let x = left + 8; x < right; x += width / 24) {
            const below = boxes.filter((each) => each.left - 24 <= x && each.right + 24 >= x).map(({ end }) => end);
            expect((bottom - Math.max(...below)) / height, what).to.be.lessThan(1 / 3);
          }
          const last = Math.max(...boxes.map(({ top }) => top));
          expect(Math.max(...boxes.filter(({ top }) => top === last).map((each) => each.right)), what).to.be.closeTo(
            right,
            1,
          );
        }
      }
      clearPage();
    }
  });

  it('keep about the space of a main story and a few others, while they load', async () => {
    for (const width of [320, 768, 1200]) {
      const element = await laidOut('lead-and-list', width, stories(5));
      const { height } = box(element);
      element.limit = 5;
      element.articles = null;
      element.src = 'https://api.example/never.json';
      await until(() => partOf(element, 'skeleton') !== null);
      expect(box(element).height / height, `${width}`).to.be.within(0.8, 1.2);
      clearPage();
    }
  });

  it('never have one story alone in the last row below a main story if there are four', async () => {
    const element = await laidOut('lead-and-list', 1280, stories(5));
    const tops = cards(element).map((card) => Math.round(box(card).top));
    expect([tops[1] === tops[2], tops[3] === tops[4], tops[2] === tops[3]]).to.deep.equal([true, true, false]);
  });

  it('keep the items of the stories that stay, when stories are added and removed', async () => {
    const element = await laidOut('grid', 1280, stories(7, 3, 7));
    const before = items(element);
    await show(element, stories(9, 3, 7));
    expect(items(element).slice(0, 7)).to.deep.equal(before);
    await show(element, stories(9, 3, 7).slice(3));
    expect(items(element)).to.include.members(before.slice(3));
    expect(headlines(element)).to.deep.equal(
      stories(9)
        .slice(3)
        .map(({ headline }) => headline),
    );
    element.layout = 'list';
    await element.updateComplete;
    expect(items(element)).to.include.members(before.slice(3));
    expect(items(element).every((item) => item.parentElement!.matches('[part="list"]'))).to.equal(true);
  });
});
