import { expect } from 'chai';
import { durationSeconds } from '../../src/article/duration.js';

describe('durationSeconds', () => {
  it('reads ISO 8601, a clock’s form and seconds', () => {
    const forms = ['PT3M12S', 'pt3m12.5s', '3:12', '0:03:12', 192, '192', ' 3:12 '];
    expect(forms.map(durationSeconds)).to.deep.equal(forms.map(() => 192));
    expect(['PT1H4M', '1:04:00', 'P1DT1S'].map(durationSeconds)).to.deep.equal([3840, 3840, 86401]);
  });

  it('knows no other', () => {
    const forms = ['', 'P', 'PT', '3 min', '-5', '3:75', '1:2:3:4', 'P1M', 'PT0S', 0, Number.NaN, Infinity, {}, null];
    expect(forms.map(durationSeconds)).to.deep.equal(forms.map(() => undefined));
  });
});
