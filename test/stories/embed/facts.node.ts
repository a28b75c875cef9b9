import assert from 'node:assert/strict';
import { differenceOf, type Facts } from './facts.js';

const facts: Facts = {
  text: 'Ports Harbour dredging to start a month early',
  names: ['heading2 Harbour dredging', 'link Harbour dredging'],
  links: ['https://news.example/harbour'],
  boxes: [{ x: 0, y: 0, width: 480, height: 300 }],
};

describe('An embedded story', () => {
  it('is the same within a pixel', () => {
    const other = { ...facts, boxes: [{ x: 0.4, y: 0, width: 479.2, height: 300.9 }] };
    assert.equal(differenceOf(facts, other), undefined);
  });

  describe('with three widgets', () => {
    const heights = (...[first, second, third]: [number, number, number]): Facts => ({
      ...facts,
      boxes: [
        { x: 0, y: 0, width: 480, height: first },
        { x: 0, y: first, width: 480, height: second },
        { x: 0, y: first + second, width: 480, height: third },
      ],
    });
    const story = heights(300, 300, 300);

    it('is the same if each widget is a little taller, and moves the next', () => {
      assert.equal(differenceOf(story, heights(300.7, 300.7, 300.7)), undefined);
    });

    it('differs if a widget is lower than those above it can explain', () => {
      const { boxes } = heights(300, 300, 300);
      boxes[2]!.y += 2;
      assert.match(differenceOf(story, { ...facts, boxes })!, /^widget 3: y is 602 px/);
    });
  });

  it('differs by a word, a name, a link more or less, and a widget that is larger or missing', () => {
    const others: Partial<Facts>[] = [
      { text: 'Ports Harbour dredging to start a month' },
      { text: `${facts.text} again` },
      { names: ['heading3 Harbour dredging', 'link Harbour dredging'] },
      { names: [...facts.names, 'button Copy'] },
      { links: [] },
      { links: ['https://news.example/harbour?campaign=spring'] },
      { boxes: [{ x: 0, y: 0, width: 480, height: 302 }] },
      { boxes: [] },
    ];
    for (const other of others) assert.notEqual(differenceOf(facts, { ...facts, ...other }), undefined);
  });
});
