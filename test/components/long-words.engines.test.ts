import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/headline-card.js';
import '../../src/generated/components/eager.js';
import { card, picture } from '../support/page/headline-card.js';
import { textPieces } from '../support/page/geometry.js';
import { partOf, rendered, watchPage } from '../support/page/page.js';

describe('A long word in a headline', () => {
  watchPage();

  const words = 'Bundesverfassungsgericht prüft Rindfleischetikettierungsgesetz';
  const layouts = [
    ['stacked', 280],
    ['auto', 280],
    ['compact', 390],
    ['row', 480],
    ['overlay', 320],
  ] as const;
  for (const [layout, least] of layouts) {
    it(`is not broken in a column of ${least} px or more, in the layout ${layout}, without hyphens`, async () => {
      const element = await card(
        `<news-headline-card lang="xx" layout="${layout}" href="/a" headline="${words}" image="${picture}" style="--news-font-headline: 'Liberation Serif'"></news-headline-card>`,
      );
      for (let width = least; width < 1200; width += 37) {
        element.style.inlineSize = `${width}px`;
        const lines = textPieces(element).filter((piece) => piece.element.closest('[part=headline]'));
        // A broken word would have a space in it.
        expect(lines.map(({ text }) => text.trim()).join(' '), `at ${width} px`).to.equal(words);
      }
    });
  }

  it('never makes a headline as small as the standfirst, however narrow the column', async () => {
    const element = await card(
      `<news-headline-card layout="stacked" href="/a" headline="${words}" standfirst="Die Entscheidung fällt im Herbst."></news-headline-card>`,
    );
    const sizeOf = (part: string): number => parseFloat(getComputedStyle(partOf(element, part)!).fontSize);
    for (const width of [120, 200, 260]) {
      element.style.inlineSize = `${width}px`;
      expect(sizeOf('headline') - sizeOf('standfirst'), `at ${width} px`).to.be.at.least(2);
    }
  });

  it('does not change the size of a headline whose words are shorter, or that a page sets a size for', async () => {
    const sizeOf = async (headline: string, style = ''): Promise<number> => {
      const element = await card(
        `<news-headline-card layout="stacked" href="/a" headline="${headline}" style="${style}"></news-headline-card>`,
      );
      element.style.inlineSize = '280px';
      await rendered(element);
      return parseFloat(getComputedStyle(partOf(element, 'headline')!).fontSize);
    };
    const usual = await sizeOf('Bundesgericht prüft Gesetz');
    expect(await sizeOf('Rain-ends-a-long-drought in the south-eastern-parts')).to.equal(usual);
    expect(await sizeOf('Rindfleischetikettierungsüberwachungs\u00adaufgaben')).to.be.lessThan(usual);
    expect(await sizeOf('Rindfleisch\u00adetikettierungs\u00adgesetz')).to.equal(usual);
    // A word with many narrow letters fits at the usual size.
    expect(await sizeOf('Fischereigenossenschaften wählen')).to.equal(usual);
    expect(await sizeOf('雨が長い干ばつを終わらせる雨が長い干ばつを終わらせる')).to.equal(usual);
    expect(await sizeOf(words, '--news-headline-card-size: 30px')).to.equal(30);
  });
});
