import { expect } from '@open-wc/testing';
import { htmlText, looseText } from '../../src/article/formats/html-text.js';
import { plainText } from '../../src/article/text.js';

describe('plainText', () => {
  it('folds white space and trims', () => {
    expect(plainText('  Tide\n\tturns   at \r\n noon ')).to.equal('Tide turns at noon');
  });

  it('decodes and removes nothing', () => {
    expect(plainText('<b>R&amp;D</b> at 5 < 6')).to.equal('<b>R&amp;D</b> at 5 < 6');
  });

  it('keeps the single no-break space of French punctuation and the wide space of Japanese', () => {
    expect(plainText('Grève\u00a0! « Non\u202f»')).to.equal('Grève\u00a0! « Non\u202f»');
    expect(plainText('首相　会見')).to.equal('首相　会見');
  });

  it('finds no text if there is nothing to see', () => {
    const texts = ['', ' \n ', '\u00a0', '\u200b\u200d', '\ufeff', '\u0000\u0007'];
    for (const value of [...texts, undefined, null, 5, {}, ['a']])
      expect(plainText(value), JSON.stringify(value)).to.equal(undefined);
  });

  it('drops control characters and keeps emoji, marks and every script', () => {
    expect(plainText('A\u0000B\u001bC')).to.equal('ABC');
    for (const text of ['👩‍🚀 lands', 'नमस्ते दुनिया', 'العربية', '👍🏽', 'Z͑ͫa̎l̈g͊o']) expect(plainText(text)).to.equal(text);
  });

  it('gives text that an address can carry, even from half a character', () => {
    expect(encodeURIComponent(plainText('cut \ud83d here')!)).to.equal('cut%20%EF%BF%BD%20here');
  });

  it('cuts text that no widget could show', () => {
    expect(plainText('a'.repeat(1e6))!.length).to.equal(10_000);
  });
});

describe('htmlText', () => {
  const cases: [markup: string, text: string | undefined][] = [
    ['Storm <em>Ada</em> nears', 'Storm Ada nears'],
    ['un<b>believ</b>able', 'unbelievable'],
    ['<p>One</p><p>Two</p>', 'One Two'],
    ['One<br>Two<BR/>Three', 'One Two Three'],
    ['<ul><li>a<li>b</ul>', 'a b'],
    ['Before<!-- <b>not this</b> -->after', 'Beforeafter'],
    ['<!--> shown', 'shown'],
    ['a<script>if (1 < 2) alert("</b>")</script>b', 'ab'],
    ['a<STYLE media=x>p > b {}</sTyLe >b', 'ab'],
    ['a<script>never closed', 'a'],
    ['<scripted>kept</scripted>', 'kept'],
    ['<a title="1 > 0" href=x>link</a>', 'link'],
    ["<a title=it's>Don't</a> go", "Don't go"],
    ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
    ['I <3 rain', 'I <3 rain'],
    ['cut in the <a href="http', 'cut in the'],
    ['<?php echo 1 ?>x</>y</ br>z', 'xyz'],
    ['<img src=x onerror=alert(1)>', undefined],
    ['R&amp;D', 'R&D'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&lt;b&gt;bold&lt;/b&gt;', '<b>bold</b>'],
    ['AT&T, Q&A &unknown; &constructor; &amp', 'AT&T, Q&A &unknown; &constructor; &amp'],
    ['&#8217;&#x2019;&#X2019;&rsquo;', '’’’’'],
    ['&#146;&#150;&#128;', '’–€'],
    ['&#8212no semicolon', '—no semicolon'],
    ['&eacute;&Eacute;&ccedil;&ntilde;&uuml;&szlig;&oslash;&scaron;&eogon;&aring;', 'éÉçñüßøšęå'],
    ['&hellip;&ldquo;&rdquo;&ndash;&euro;&laquo;&raquo;&copy;&frac12;&apos;&quot;', '…“”–€«»©½\'"'],
    ['a&nbsp;b', 'a\u00a0b'],
    ['&#0;&#xd800;&#x110000;&#99999999999;', '����'],
  ];
  for (const [markup, text] of cases) {
    it(`reads ${markup}`, () => expect(htmlText(markup)).to.equal(text));
  }

  it('reads text as a browser does', () => {
    for (const [markup] of cases) {
      // The one difference from browsers: a named reference needs its `;`.
      const { body } = new DOMParser().parseFromString(markup.replace(/&amp$/, '&amp;amp'), 'text/html');
      for (const element of body.querySelectorAll('script, style')) element.remove();
      for (const block of body.querySelectorAll('p, br, li, ul')) block.before(' ');
      expect(htmlText(markup) ?? '', markup).to.equal(plainText(body.textContent) ?? '');
    }
  });

  it('takes linear time for hostile input', () => {
    const tags = ['<', '<a ', '<!--', '</script', '<script>', '<a b="', "<a b='", '<a =', '<p>'];
    const started = performance.now();
    for (const piece of [...tags, '&', '&#', '&a', ' ', '= '])
      for (const read of [htmlText, looseText, plainText]) read(piece.repeat(200_000));
    // This takes half a second on an idle machine. Quadratic time would take a minute.
    expect(performance.now() - started).to.be.below(5_000);
  });
});

describe('looseText', () => {
  it('reads HTML if there is a whole tag, a comment or a reference', () => {
    expect(looseText('The &quot;Blue&quot; vote')).to.equal('The "Blue" vote');
    expect(looseText('<p>Rain</p>')).to.equal('Rain');
    expect(looseText('a<!-- x -->b')).to.equal('ab');
    expect(looseText('&amp;amp;')).to.equal('&amp;');
  });

  it('reads plain text otherwise', () => {
    for (const text of ['AT&T', 'if a <b, sell', '5 < 6 > 4', 'Fish & chips; <3'])
      expect(looseText(text)).to.equal(text);
  });
});
