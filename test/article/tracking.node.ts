import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { openingParameters } from '../../src/article/opening-parameters.js';
import { storyKey } from '../../src/article/story-key.js';
import { bareAddress, withoutOpening, withoutTracking } from '../../src/article/tracking.js';

const names = openingParameters.split(' ');

describe('The parameters of an address that open something', () => {
  for (const pattern of names) {
    const name = pattern.replace('…', 'Some_');
    it(`are removed: ${pattern}`, () => {
      for (const query of [`?${name}=x`, `?${name.toUpperCase()}`])
        expect(withoutOpening(`https://news.example/a${query}`), query).to.equal('https://news.example/a');
      expect(withoutOpening(`https://news.example/a?b=1&${name}=x&c=%2f#d`)).to.equal(
        'https://news.example/a?b=1&c=%2f#d',
      );
      expect(withoutTracking(`https://news.example/a?${name}=x&b=1#c`)).to.equal('https://news.example/a?b=1');
    });
  }

  it('may be the only difference of two stories, but not of two addresses of a page', () => {
    const story = { labels: [], authors: [], related: [], access: 'unknown' as const, id: 'a', headline: 'Rain' };
    const keys = ['', '&gift=x', '&accessToken=y'].map((more) =>
      storyKey({ ...story, url: `https://news.example/a?id=1${more}` }),
    );
    expect(new Set(keys).size).to.equal(3);
    expect(bareAddress('https://www.news.example/a/?gift=x')).to.equal('news.example/a');
  });

  it('do not include those that name a story', () => {
    const address = 'https://news.example/a?id=1&key=2&code=3&sid=4&session=5&author=6&article=7&design=8&tokens=9';
    expect(withoutTracking(address)).to.equal(address);
    expect(withoutOpening('https://news.example/a?')).to.equal('https://news.example/a?');
  });

  it('are removed from an address that the publisher chose only if the page has them too', () => {
    const page = 'https://news.example/a?gift=mine#b';
    expect(withoutOpening('https://news.example/a?gift=mine&b=1', page)).to.equal('https://news.example/a?b=1');
    expect(withoutOpening('https://news.example/a?gift=yours', page)).to.equal('https://news.example/a?gift=yours');
  });

  it('are listed on the page “Privacy”', () => {
    const page = readFileSync('stories/privacy.mdx', 'utf8');
    expect(page).to.contain(
      names
        .map((name) => `\`${name}\``)
        .join(', ')
        .replace(/, (?=[^,]*$)/, ' and '),
    );
  });
});
