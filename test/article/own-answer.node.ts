import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { articleFormats } from '../../src/generated/article/format-names.js';
import { identify } from '../../src/article/formats/find-format.js';
import { readOwn } from '../../src/article/own-answer.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const story = { headline: 'Rain', url: '/rain', image: { src: '/rain.webp' } };

describe('An answer in the library’s own JSON', () => {
  it('is recognised without the code for other formats', () => {
    for (const value of [story, [story, { kicker: 'Weather' }], []]) {
      expect(readOwn(bytesOf(JSON.stringify(value)), undefined)).to.deep.equal(value);
      expect(readOwn(bytesOf(`\ufeff${JSON.stringify(value)}`), 'article')).to.deep.equal(value);
    }
    const text = JSON.stringify({ ...story, standfirst: 'The key is "uri", and "items" too.' });
    expect(readOwn(bytesOf(text), undefined)).to.include({ headline: 'Rain' });
  });

  it('is in no other format', () => {
    const folder = 'test/article/examples';
    for (const file of readdirSync(folder)) {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      const isOwn = identify(text).format === 'article';
      expect(readOwn(bytesOf(text), undefined) !== undefined, file).to.equal(isOwn);
    }
    const others = [
      { ...story, uri: 'urn:rain' },
      { ...story, '@type': 'NewsArticle' },
      { headline: 'A feed', items: [{ content_text: 'Rain', id: '1' }] },
      [{ ...story, title: { rendered: 'Rain' }, link: '/rain' }],
    ];
    for (const value of others) {
      expect(readOwn(bytesOf(JSON.stringify(value)), undefined)).to.equal(undefined);
      expect(identify(value).format).not.to.equal('article');
    }
  });

  it('is left to other code if it is doubtful, or if another format is wanted', () => {
    for (const text of ['', 'null', '5', '{', '{"kicker":"Weather"}', '<rss></rss>'])
      expect(readOwn(bytesOf(text), undefined), text).to.equal(undefined);
    expect(readOwn(new Uint8Array([0xff, 0xfe, 0x5b, 0]), undefined)).to.equal(undefined);
    for (const format of articleFormats.filter((each) => each !== 'article'))
      expect(readOwn(bytesOf(JSON.stringify(story)), format), format).to.equal(undefined);
  });
});
