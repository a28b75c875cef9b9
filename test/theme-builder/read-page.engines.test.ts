import { expect } from '@open-wc/testing';
import type { TokenValues } from '../../stories/applications/theme-builder/theme/design-tokens.js';
import { fromPage } from '../../stories/applications/theme-builder/from-page/from-page.js';
import { pageSource } from '../../stories/applications/theme-builder/from-page/page-source.js';
import { readPage } from '../../stories/applications/theme-builder/from-page/read-page.js';

/** Returns what the builder takes from pasted text: the source of a page, or a style sheet. */
async function taken(pasted: string): Promise<{ values: TokenValues; said: string[] }> {
  return fromPage(await readPage(await pageSource('', pasted)));
}

const newspaper = `a { color: #0b5563 }
  button { border-radius: 6px; background: #0b5563 }
  body { font-family: Charter, serif }
  h1, h2 { font-family: "Source Serif 4", serif }`;

describe('The look of a page', () => {
  it('is the colour of its links, the corners of its buttons and its fonts', async () => {
    const { values, said } = await taken(newspaper);
    expect(values['color-accent']).to.equal('#0b5563');
    expect(values.radius).to.equal('6px');
    expect(values['font-headline']).to.match(/^["']?Source Serif 4["']?, serif$/);
    expect([values['font-text'], values['font-label']]).to.deep.equal(['Charter, serif', 'Charter, serif']);
    expect(Object.keys(values)).to.have.lengthOf(5);
    expect(said).to.deep.equal([
      'Links are #0b5563.',
      'Buttons have corners of 6px.',
      'Text is in Charter, headlines in Source Serif 4.',
    ]);
  });

  it('follows the cascade, and the variables of the page', async () => {
    const { values } = await taken(`:root { --brand: 11 85 99; --round: 0.25rem }
      a { color: red } p a:link { color: rgb(var(--brand)) } button { border-radius: calc(2 * var(--round)) }
      @layer late { a { color: lime !important } } @media print { a { color: black } }`);
    expect(values['color-accent']).to.equal('#00ff00');
    expect(values.radius).to.equal('8px');
  });

  it('is that of classes if the style sheet leaves bare tags alone', async () => {
    const { values } = await taken(`.markdown-body { font-family: Verdana } .markdown-body a { color: #0969da }
      .btn { border-radius: 4px }`);
    expect([values['color-accent'], values.radius, values['font-text']]).to.deep.equal(['#0969da', '4px', 'Verdana']);
  });

  it('is that of the text if a whole page is pasted', async () => {
    const { values } = await taken(`<!doctype html><html class="themed"><head><style>
        .themed nav a { color: gray } .themed a { color: #0b5563 } .buy { border-radius: 3px; background: navy } .x { border-radius: 50% }
      </style></head><body>
        <nav><p><a href="/1">One</a> <a href="/2">Two</a> <a href="/3">Three</a></p></nav>
        <article><h1>Rain</h1><p>Words <a href="/a">and</a> more</p></article>
        <button class="x">×</button><a class="buy button" href="/b">Subscribe</a></body></html>`);
    expect([values['color-accent'], values.radius]).to.deep.equal(['#0b5563', '3px']);
  });

  it('has nothing that the page leaves to the browser', async () => {
    const { values, said } = await taken('.menu { color: red } p { margin: 0 }');
    expect(values).to.deep.equal({});
    expect(said[0]).to.equal('Links have no colour of the page, so the accent stays the ink.');
  });

  it('has no accent if links have the colour of the text, and no radius if buttons have round ends', async () => {
    for (const round of ['99px', '50%']) {
      const { values, said } = await taken(`a { color: currentcolor } button { border-radius: ${round} }`);
      expect(values).to.deep.equal({});
      expect(said[0]).to.match(/^Links have the colour of the text/);
      expect(said[1]).to.match(/^Buttons have round ends/);
    }
  });

  it('is read without a script of the page', async () => {
    const page = globalThis as { ranHere?: boolean };
    const { values } = await taken(`<style>${newspaper}</style><script>parent.ranHere = true</script>
      <form name="body"></form><svg onload="parent.ranHere = true"></svg><body onload="parent.ranHere = true">
      <p onclick="1"><a href="javascript:parent.ranHere = true">A link</a></p><details open ontoggle="parent.ranHere = true"></details>`);
    expect(values['color-accent']).to.equal('#0b5563');
    expect(page.ranHere).to.equal(undefined);
    expect(document.querySelectorAll('iframe')).to.have.lengthOf(0);
  });

  it('names the style sheets that did not load', async () => {
    const { said } = await taken('<link rel="stylesheet" href="/there-is-none.css"><p>Text</p>');
    expect(said.at(-1)).to.match(/^These style sheets did not load, .*\/there-is-none\.css\./);
  });
});
