import { expect } from '@open-wc/testing';
import { html, nothing, render } from 'lit';
import { writeMarkup } from '../../stories/support/markup.js';

function nodesOf(template: unknown): NodeListOf<ChildNode> {
  const frame = document.createElement('div');
  render(template, frame);
  return frame.childNodes;
}

describe('The markup of a story', () => {
  it('leaves out the renderer’s comments', () => {
    const card = nodesOf(
      html`<news-photo-caption ?expandable=${true} credit=${'Ansel "Ans" Dray & sons'} caption=${nothing}
        >${html`<img src="/a.webp" alt="" />`}</news-photo-caption
      >`,
    );
    expect(writeMarkup(card)).to.equal(
      '<news-photo-caption expandable credit="Ansel &quot;Ans&quot; Dray &amp; sons">\n  <img src="/a.webp" alt="">\n</news-photo-caption>',
    );
  });

  it('is indented: each tag is on one line, its content is indented', () => {
    const list = nodesOf(
      html`<news-headline-card
        href="https://news.example/a"
        headline="Harbour dredging to start a month early"
        kicker="Ports"
        level="2"
        ><h3><a href="https://news.example/a">Harbour dredging</a></h3>
        <p>Storms</p></news-headline-card
      >`,
    );
    expect(writeMarkup(list)).to
      .equal(`<news-headline-card href="https://news.example/a" headline="Harbour dredging to start a month early" kicker="Ports" level="2">
  <h3><a href="https://news.example/a">Harbour dredging</a></h3>
  <p>Storms</p>
</news-headline-card>`);
  });

  it('keeps the words of a sentence as near as they were', () => {
    const sentence = nodesOf(
      html`<p>
        Subscribe to <a href="/s">The <b>Meridian</b></a
        >.
      </p>`,
    );
    expect(writeMarkup(sentence)).to.equal('<p>Subscribe to <a href="/s">The <b>Meridian</b></a>.</p>');
  });

  it('keeps a script and a style sheet to the letter', () => {
    const article = nodesOf(
      html`<news-article
        ><script type="application/json">
          { "headline": "1 < 2" }
        </script></news-article
      >`,
    );
    expect(writeMarkup(article)).to.equal(
      '<news-article>\n  <script type="application/json">{ "headline": "1 < 2" }</script>\n</news-article>',
    );
  });

  it('has no empty line and no tag over two lines, which Markdown would end it at', () => {
    const frame = document.createElement('div');
    frame.innerHTML = `<news-article data-note="One\nTwo"><script type="application/json">
      { "headline":

        "Rain" }
    </script></news-article>`;
    expect(writeMarkup(frame.childNodes)).to.equal(
      `<news-article data-note="One&#10;Two">
  <script type="application/json">
    { "headline":
      "Rain" }
  </script>
</news-article>`,
    );
  });
});
