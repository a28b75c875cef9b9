import { expect } from 'chai';
import { summaryFrom, summaryOfText } from '../../../src/article/formats/summaries.js';

const first = 'Storms have left the channel too shallow for the largest ships, the port said on Monday.';
const second = 'Dredging starts in April. '.repeat(30).trim();

describe('The summary of a story', () => {
  it('is its first paragraph, however that is marked', () => {
    for (const story of [
      `<p>${first}</p><p>${second}</p>`,
      `<div class="field"><div><p></p><p>${first}</p></div><p>${second}</p></div>`,
      `<p class="a>b">${first}</p><p>${second}</p>`,
      `<p>KELMOUTH</p><p>By Ruth Calder</p><p>${first}</p>`,
      `<figure><img src="/a.jpg"><figcaption>The barrier in February</figcaption></figure><p>${first}</p>`,
      `<figure><img src="/a.jpg"><figcaption><p>The barrier in February</p></figcaption></figure><p>${first}</p><p>${second}</p>`,
      `${first}<br><br>${second}`,
      `${first}<br />\n<br />${second}`,
      `<div>${first}</div><div>${second}</div>`,
      `<h2>Too shallow</h2><div>${first}</div><div>${second}</div>`,
      `${first}\n\n${second}`,
      `By Ruth Calder\n \n${first}\r\n\r\n${second}`,
    ]) {
      expect(summaryFrom(story), story.slice(0, 60)).to.equal(first);
    }
    expect(summaryOfText(`${first}\n\n${second}`)).to.equal(first);
    expect(summaryOfText(`${first}\n\n<p>${second}`)).to.equal(first);
  });

  it('is the text before the first paragraph of a short story', () => {
    expect(summaryFrom(`${first}<p>The post appeared first.</p>`)).to.equal(`${first} The post appeared first.`);
  });

  it('ends with a sentence if there are no paragraphs', () => {
    const whole = second.slice(0, -1) + ', said Mr. Calder of the port of Kelmouth, and so on. '.repeat(3);
    for (const summary of [summaryFrom(whole), summaryFrom(`<p>${whole}</p>`), summaryOfText(whole)]) {
      expect(summary).to.match(/^Dredging starts in April\. .* April\.$/);
      expect(summary).to.have.lengthOf.within(500, 600);
    }
    expect(summaryOfText(`${'潮が引いた後の港'.repeat(25)}。${'船は沖で待つ'.repeat(99)}`)).to.match(/港。$/);
    expect(summaryOfText('جففت العواصف القناة؟ '.repeat(60))).to.match(/القناة؟$/);
    expect(summaryOfText('word '.repeat(200))).to.match(/word…$/);
    for (const start of ['in session on Jan.', 'to hear from Prof.', 'of Anderson vs.', 'den Streit bzw.', 'asked J.'])
      expect(summaryOfText(`${'dredging and '.repeat(35)}${start} ${'Anderson and '.repeat(30)}`)).to.match(
        / (?:and|Anderson)…$/,
      );
    // The text never ends with half of a surrogate pair.
    const pair = summaryOfText('日'.repeat(599) + '😀' + '本'.repeat(90))!;
    expect(pair).to.equal(`${'日'.repeat(599)}…`);
    expect(summaryOfText(`${'Of the port and its ships '.repeat(22)}, said Mr. Calder ${second}`)).to.not.match(
      /Mr\.$/,
    );
  });

  it('is without the link to the rest', () => {
    for (const link of [
      '<a href="/a">Continue reading</a>',
      '<a href="/a" class="more-link">Mehr <span>Too shallow</span></a>',
      '<a href="/a">Read more &rarr;</a>',
      '<span><a href="/a">Weiterlesen</a> »</span>',
      '<a href="/a">続きを読む</a>',
      '<a href="/a">اقرأ المزيد</a>',
    ]) {
      expect(summaryFrom(`<p>${first} ${link}</p>`), link).to.match(/Monday\.(?: »)?$/);
      expect(summaryFrom(`${first} ${link}`), link).to.match(/Monday\.(?: »)?$/);
    }
    expect(summaryFrom('<p>See <a href="/a">what the port says</a></p>')).to.equal('See what the port says');
    expect(summaryFrom(`Sezon İçin İlk İzlenim: İyi. <a\nhref="/1">Read more</a>`)).to.equal(
      'Sezon İçin İlk İzlenim: İyi.',
    );
    for (const words of [
      '<a href="/a">Read on the beach</a>',
      'Officials said the <a href="/a">Continue Reading foundation</a>',
      'Her new book is called <a href="/a"><em>Continue Reading, Please</em></a>',
      'The campaign asks children to <a href="/a">read more</a>',
      'Das Motto lautet: <a href="/a">Weiterlesen macht klug</a>',
      'The statement is here: <a href="/a">Read the full statement</a>',
    ]) {
      expect(summaryFrom(words)).to.equal(words.replace(/<[^>]*>/g, ''));
      expect(summaryFrom(`<p>${words}</p>`)).to.equal(words.replace(/<[^>]*>/g, ''));
    }
  });

  it('is text, though its references were written twice', () => {
    expect(summaryFrom(`&amp;lt;p&amp;gt;${first}&amp;lt;/p&amp;gt;`)).to.equal(first);
    expect(summaryFrom(`&lt;p&gt;${first}&lt;/p&gt;&lt;p&gt;${second}&lt;/p&gt;`)).to.equal(first);
  });

  it('contains no text of our widgets, or of older ones without their tags', () => {
    const story = 'The port deepens its channel before the spring.';
    const widgets = [
      '<news-byline>By <a rel="author" href="/m">Mara Lin</a></news-byline>',
      '<news-share-icons url="https://news.example/a"><a href="mailto:?body=a">Share by e-mail</a></news-share-icons>',
      '<news-subscription-prompt><news-offer><a href="/d">Subscribe: $1 a month for 3 months, then $9</a></news-offer></news-subscription-prompt>',
    ].join(' ');
    for (const markup of [
      `<p>${widgets} ${story}</p>`,
      `${widgets}<p>${story}</p>`,
      `${story} ${widgets}`,
      `${story} Share by e-mail Subscribe: $1 a month for 3 months, then $9`,
      `<p>${story} Share by e-mail Subscribe: $9 a month</p>`,
    ])
      expect(summaryFrom(markup), markup).to.equal(story);
    expect(summaryOfText(`${story} Share by e-mail Subscribe: $1 a month for 3 months, then $9`)).to.equal(story);
    for (const text of ['Subscribe: a newsletter a day.', 'Share by e-mail-only readers fell.', 'Share by e-mail'])
      expect(summaryFrom(text)).to.equal(text);
  });

  it('takes little time for any content', () => {
    const start = performance.now();
    for (const piece of [
      '<a ',
      '<a class="',
      '<br>',
      '<news-byline>',
      'Subscribe: x a month ',
      '\n ',
      '<p>',
      '<p',
      '<figcaption>',
      '. ',
      '><',
      '<div',
      '&lt;p',
    ]) {
      summaryFrom(piece.repeat(100_000));
      summaryOfText(piece.repeat(100_000));
    }
    for (let item = 0; item < 200; item++) summaryFrom(`<a >${'<b>'.repeat(1_640)}x</a>`);
    expect(performance.now() - start).to.be.below(2_000);
  });
});
