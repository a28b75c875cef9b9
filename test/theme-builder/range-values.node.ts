import assert from 'node:assert/strict';
import type { TokenName } from '../../src/theme/tokens.js';
import { fields } from '../../stories/applications/theme-builder/theme/fields.js';
import { sliderPosition, withUnit } from '../../stories/applications/theme-builder/theme/range-values.js';
import { emittedValues, tokenNames, whatIsWrong } from '../../stories/applications/theme-builder/theme/token-values.js';

const acceptsAll = (): boolean => true;

describe('A field with a slider', () => {
  const ranges = fields.flatMap(({ token, helper }) => (helper.kind === 'range' ? [{ token, ...helper }] : []));

  it('accepts a number, a number with its unit, and calc()', () => {
    for (const { token, max } of ranges) {
      for (const value of [String(max), withUnit(token, String(max)), `calc(2 * ${withUnit(token, String(max))})`]) {
        assert.equal(whatIsWrong(token, value, acceptsAll), undefined, `${token}: ${value}`);
        const { [token]: emitted } = emittedValues({ [token]: value }, '', acceptsAll);
        assert.equal(emitted, withUnit(token, value), `${token}: ${value}`);
      }
    }
  });

  it('accepts the values of the scale for a radius, with any unit too', () => {
    const emitted = (name: TokenName, value: string): string | undefined =>
      emittedValues({ [name]: value }, '', acceptsAll)[name];
    assert.equal(emitted('scale', '1.25'), '1.25');
    assert.equal(emitted('radius', '8'), '8px');
    assert.equal(emitted('radius', '8.5'), '8.5px');
    assert.equal(emitted('radius', '8 px'), '8px');
    assert.equal(emitted('radius', '0.5rem'), '0.5rem');
    assert.equal(emitted('radius', '50%'), '50%');
    assert.equal(emitted('radius', '8px 2px'), '8px 2px');
    assert.equal(emitted('radius', '0'), undefined);
    assert.equal(emitted('radius', '0px'), undefined);
  });

  it('has the slider at the value, with any unit', () => {
    assert.equal(sliderPosition('radius', '8'), 8);
    assert.equal(sliderPosition('radius', '0.5rem'), 8);
    assert.equal(sliderPosition('scale', '1.25'), 1.25);
    assert.equal(sliderPosition('headline-tracking', 'normal'), 0);
    assert.equal(sliderPosition('headline-tracking', '-0.8px'), -0.05);
    assert.equal(sliderPosition('headline-weight', 'normal'), 400);
    assert.equal(sliderPosition('headline-weight', 'bold'), 700);
    assert.equal(sliderPosition('duration', '0.2s'), 200);
    assert.equal(sliderPosition('radius', 'calc(1px + 1em)'), undefined);
    assert.equal(sliderPosition('radius', '50%'), undefined);
  });

  it('reaches the default', () => {
    for (const { token, min, max } of ranges) {
      const position = sliderPosition(token, emittedValues({}, `var(--news-${token})`)[token] ?? 'normal')!;
      assert.ok(position >= min && position <= max, token);
    }
  });

  it('accepts no zero for values that sizes are multiplied by', () => {
    for (const token of ['scale', 'headline-leading', 'text-leading'] as const)
      assert.equal(whatIsWrong(token, '0', acceptsAll), 'Write a number above 0.');
  });

  it('exists for every token that is a number', () => {
    assert.deepEqual(fields.map(({ token }) => token).sort(), [...tokenNames].sort());
  });
});
