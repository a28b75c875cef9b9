import { expect } from 'chai';
import { safeAddress, safeSrcset } from '../../src/article/address.js';

const base = 'https://news.example/world/story.html';

describe('safeAddress', () => {
  it('resolves against the base', () => {
    expect(safeAddress('../a?b#c', base)).to.equal('https://news.example/a?b#c');
    expect(safeAddress('//cdn.example/x', base)).to.equal('https://cdn.example/x');
    expect(safeAddress('https://other.example', base)).to.equal('https://other.example/');
  });

  it('lets only web addresses through', () => {
    for (const address of [
      'javascript:alert(1)',
      ' \u0001java\nscript:alert(1)',
      'JAVASCRIPT:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:https://news.example/1',
      'file:///etc/passwd',
      'mailto:a@b.example',
      '',
      ' \n',
      null,
      5,
      { toString: () => base },
    ]) {
      expect(safeAddress(address, base), String(address)).to.equal(undefined);
    }
  });

  it('allows other schemes on request', () => {
    expect(safeAddress('mailto:desk@news.example', base, ['mailto:'])).to.equal('mailto:desk@news.example');
  });

  it('keeps absolute addresses if the base is invalid', () => {
    expect(safeAddress('https://a.example/x', 'about:srcdoc')).to.equal('https://a.example/x');
    expect(safeAddress('https://a.example/x', 'no address')).to.equal('https://a.example/x');
    expect(safeAddress('/x', 'no address')).to.equal(undefined);
    expect(safeAddress('/x')).to.equal(undefined);
  });

  it('refuses an address that no page has', () => {
    expect(safeAddress(`https://a.example/${'a'.repeat(10_000)}`)).to.equal(undefined);
  });
});

describe('safeSrcset', () => {
  const cases: [srcset: string, safe: string | undefined][] = [
    ['a.jpg', 'https://news.example/world/a.jpg'],
    ['a.jpg 1x, b.jpg 2x', 'https://news.example/world/a.jpg 1x, https://news.example/world/b.jpg 2x'],
    ['a.jpg,b.jpg 2x', 'https://news.example/world/a.jpg,b.jpg 2x'],
    ['a.jpg, b.jpg 640w', 'https://news.example/world/a.jpg, https://news.example/world/b.jpg 640w'],
    [
      '/w_1,h_2/a.jpg 320w ,\n /w_3/a.jpg 640w,',
      'https://news.example/w_1,h_2/a.jpg 320w, https://news.example/w_3/a.jpg 640w',
    ],
    [' , ,a.jpg 1.5x', 'https://news.example/world/a.jpg 1.5x'],
    ['javascript:alert(1) 1x, a.jpg 2x', 'https://news.example/world/a.jpg 2x'],
    ['a.jpg 12q, b.jpg (max-width: 1px, 2x) 3x, c.jpg 0w, d.jpg 2x', 'https://news.example/world/d.jpg 2x'],
    ['data:image/png;base64,AAAA 1x', undefined],
    ['', undefined],
    [' , ', undefined],
  ];
  for (const [srcset, safe] of cases) {
    it(`reads "${srcset.replace('\n', ' ')}"`, () => expect(safeSrcset(srcset, base)).to.equal(safe));
  }

  it('reads only text', () => expect(safeSrcset(['a.jpg 1x'], base)).to.equal(undefined));

  it('takes linear time for hostile input', () => {
    const started = performance.now();
    for (const piece of [',', ', ', ' ', 'a ', 'a, ', 'a,', 'a (', '(', 'a 1x,', '\t,', 'a ((,'])
      safeSrcset(piece.repeat(200_000), base);
    expect(performance.now() - started).to.be.below(5_000);
  });
});
