import assert from 'node:assert/strict';
import { converter, differenceEuclidean, parse, type Color } from 'culori';
import fc from 'fast-check';
import { formatRatio, nearestPassing, ratio } from '../../stories/applications/theme-builder/colours/contrast.js';

const color = (css: string): Color => parse(css)!;
const byte = fc.integer({ min: 0, max: 255 });
const anyColor = fc.tuple(byte, byte, byte).map(([r, g, b]) => color(`rgb(${r} ${g} ${b})`));
const difference = differenceEuclidean('oklab');

const oklch = converter('oklch');

/** Whether two colours have the same hue, as far as the eye can see. */
function isOfHue(from: Color, candidate: Color): boolean {
  const [one, other] = [oklch(from), oklch(candidate)];
  if (one.c < 0.02 || other.c < 0.02) return true;
  const turn = Math.abs((one.h ?? 0) - (other.h ?? 0));
  return Math.min(turn, 360 - turn) < 4;
}

/** Returns the nearest colour of the same hue in a grid of all colours that reaches the ratio. */
function nearestOfGrid(from: Color, against: Color, atLeast: number): number {
  let nearest = Infinity;
  for (let r = 0; r <= 255; r += 15)
    for (let g = 0; g <= 255; g += 15)
      for (let b = 0; b <= 255; b += 15) {
        const candidate = color(`rgb(${r} ${g} ${b})`);
        if (ratio(candidate, against) >= atLeast && isOfHue(from, candidate))
          nearest = Math.min(nearest, difference(from, candidate));
      }
  return nearest;
}

describe('Contrast', () => {
  it('is that of WCAG', () => {
    assert.equal(formatRatio(ratio(color('black'), color('white'))), '21.00');
    assert.equal(formatRatio(ratio(color('#767676'), color('white'))), '4.54');
    assert.equal(formatRatio(ratio(color('#777'), color('white'))), '4.47');
    assert.equal(formatRatio(4.4999), '4.49');
  });

  it('leaves a colour as it is that reaches it', () => {
    assert.equal(nearestPassing(color('#0b5563'), color('white'), 4.5), '#0b5563');
  });

  it('finds a colour that reaches it and keeps the hue', () => {
    const found = nearestPassing(color('#ff8a00'), color('white'), 4.5)!;
    assert.ok(ratio(color(found), color('white')) >= 4.5);
    assert.ok(ratio(color(found), color('white')) < 4.6, found);
    const [, red, green, blue] = /#(..)(..)(..)/.exec(found)!.map((part) => parseInt(part, 16));
    assert.ok(red! > green! && green! > blue!, found);
  });

  it('finds no colour if there is none', () => {
    assert.equal(nearestPassing(color('red'), color('#777'), 7), undefined);
  });

  it('finds, for any two colours, one that is as near as the nearest of its hue in a grid of all', () => {
    fc.assert(
      fc.property(anyColor, anyColor, fc.constantFrom(3, 4.5, 7), (from, against, atLeast) => {
        const found = nearestPassing(from, against, atLeast);
        const best = nearestOfGrid(from, against, atLeast);
        if (!found) return assert.equal(best, Infinity);
        assert.ok(ratio(color(found), against) >= atLeast);
        assert.ok(difference(from, color(found)) <= best + 0.02, `${difference(from, color(found))} > ${best}`);
      }),
      { numRuns: 60 },
    );
  });
});
