import { expect } from 'chai';
import { asksForCredit, creativeCommonsName } from '../../src/article/licence.js';

describe('A licence', () => {
  it('of Creative Commons has its short name', () => {
    const names = ['licenses/by-sa/4.0/', 'licenses/by/2.0/de/deed.de', 'publicdomain/zero/1.0/'].map((path) =>
      creativeCommonsName(`https://creativecommons.org/${path}`),
    );
    expect(names).to.deep.equal(['CC BY-SA 4.0', 'CC BY 2.0', 'CC0 1.0']);
    expect(creativeCommonsName('https://pictures.example/creativecommons.org/licenses/by/4.0/')).to.equal(undefined);
  });

  it('requires a credit if it is one of those that do', () => {
    expect(asksForCredit('http://www.creativecommons.org/licenses/by-nc/3.0/')).to.equal(true);
    expect(
      [undefined, 'https://pictures.example/l', 'https://creativecommons.org/publicdomain/zero/1.0/'].map(
        asksForCredit,
      ),
    ).to.deep.equal([false, false, false]);
  });
});
