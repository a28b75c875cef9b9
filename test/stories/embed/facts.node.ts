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

  it('is the same if each widget is a little taller, and moves the next', () => {
    const below = { x: 0, y: 300, width: 480, height: 300 };
    const moved = [...facts.boxes, below, { ...below, y: 600 }];
    const boxes = [
      { ...facts.boxes[0]!, height: 300.7 },
      { ...below, y: 300.7, height: 300.7 },
      { ...below, y: 601.4 },
    ];
    assert.equal(differenceOf({ ...facts, boxes: moved }, { ...facts, boxes }), undefined);
    boxes[2]!.y = 604;
    assert.notEqual(differenceOf({ ...facts, boxes: moved }, { ...facts, boxes }), undefined);
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
