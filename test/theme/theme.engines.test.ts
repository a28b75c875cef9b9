import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { tokens } from '../../src/theme/tokens.js';
import { clearPage, contrast, painted, partOf, place } from '../support/page/page.js';

const card =
  '<news-headline-card href="/a" headline="Rain" kicker="Weather" published-at="2026-03-02" standfirst="By noon."></news-headline-card>';

/** Puts a widget into a page, a section or a tag with a style, and returns the computed style of one of its parts. */
async function computed(markup: string, part: string): Promise<CSSStyleDeclaration> {
  const page = await place(markup);
  const widget = page.matches('news-headline-card') ? page : page.querySelector('news-headline-card')!;
  return getComputedStyle(partOf(widget, part)!);
}

describe('The theme', () => {
  afterEach(() => {
    clearPage();
    document.documentElement.removeAttribute('style');
  });

  it('has the ink and the text face of the page if no token is set', async () => {
    const style = await computed(`<div style="color: rgb(1, 2, 3); font-family: Cambria">${card}</div>`, 'standfirst');
    expect([style.color, style.fontFamily]).to.deep.equal(['rgb(1, 2, 3)', 'Cambria']);
  });

  it('takes a token from the page, from a section and from the widget itself, the nearest first, live', async () => {
    document.documentElement.style.setProperty('--news-color-accent', 'rgb(10, 10, 10)');
    expect(painted((await computed(card, 'kicker')).color)).to.equal('rgb(10, 10, 10)');
    const section = await place(`<section style="--news-color-accent: rgb(20, 20, 20)">${card}</section>`);
    const widget = section.querySelector('news-headline-card')!;
    expect(painted(getComputedStyle(partOf(widget, 'kicker')!).color)).to.equal('rgb(20, 20, 20)');
    widget.style.setProperty('--news-color-accent', 'rgb(30, 30, 30)');
    expect(painted(getComputedStyle(partOf(widget, 'kicker')!).color)).to.equal('rgb(30, 30, 30)');
  });

  for (const [what, theme] of [
    ['a widget’s own property before the token', '--news-font-headline: Georgia; --news-headline-card-font: Cambria'],
    ['the page’s font for headlines if their token is empty', 'font-family: Cambria; --news-font-headline: ;'],
  ] as const) {
    it(`uses ${what}`, async () => {
      expect((await computed(`<div style="${theme}">${card}</div>`, 'headline')).fontFamily).to.equal('Cambria');
    });
  }

  it('sets no public token itself', async () => {
    const page = await place(card);
    const style = getComputedStyle(partOf(page, 'headline')!);
    for (const name of Object.keys(tokens)) expect(style.getPropertyValue(`--news-${name}`), name).to.equal('');
  });

  it('multiplies every size by one token', async () => {
    const size = async (scale: number, part: string): Promise<number> =>
      parseFloat((await computed(`<div style="--news-scale: ${scale}; width: 300px">${card}</div>`, part)).fontSize);
    for (const part of ['kicker', 'meta', 'headline']) {
      expect((await size(1.5, part)) / (await size(1, part))).to.be.closeTo(1.5, 0.01);
    }
  });

  it('keeps marks and quiet text readable on light and on dark pages that declare no scheme', async () => {
    for (const [paper, ink] of [
      ['255, 255, 255', '17, 17, 17'],
      ['18, 18, 18', '232, 232, 232'],
    ] as const) {
      const page = await place(
        `<div style="background: rgb(${paper}); color: rgb(${ink})"><news-headline-card href="/a" headline="Rain" label="live opinion sponsored exclusive" published-at="2026-03-02"></news-headline-card></div>`,
      );
      await expect(page).to.be.accessible();
    }
  });

  it('keeps the sponsor readable on the paper of paid content, which can be told from the page’s', async () => {
    for (const [paper, ink] of [
      ['white', 'black'],
      ['rgb(255, 241, 229)', 'rgb(51, 48, 46)'],
      ['rgb(18, 18, 18)', 'white'],
      ['rgb(30, 30, 30)', 'rgb(230, 230, 230)'],
    ] as const) {
      const page = await place(
        `<div style="background: ${paper}; color: ${ink}"><news-headline-card href="/a" headline="Island walks" sponsor="Halyard Ferries"></news-headline-card></div>`,
      );
      const widget = page.querySelector('news-headline-card')!;
      const { borderImageSource } = getComputedStyle(widget.shadowRoot!.querySelector('.root')!);
      const tint = /^linear-gradient\((.+?\)) 0px/.exec(borderImageSource)![1]!;
      expect(contrast([paper, tint], getComputedStyle(partOf(widget, 'sponsor')!).color), paper).to.be.at.least(4.5);
      expect(contrast([paper, tint], paper), paper).to.be.at.least(1.15);
    }
  });

  it('makes the headline of an article at least as large as that of a prompt that closes it, and larger than its summary', async () => {
    for (const width of [340, 645, 1100]) {
      const page = await place(
        `<div style="width: ${width}px"><news-headline-card layout="text" level="1" href="/a" headline="Rain" standfirst="By noon."></news-headline-card>
          <news-subscription-prompt state="exhausted" subscribe-href="/s" article-limit="5" period="month"></news-subscription-prompt></div>`,
      );
      const size = (widget: string, part: string): number =>
        parseFloat(getComputedStyle(partOf(page.querySelector(widget)!, part)!).fontSize);
      const headline = size('news-headline-card', 'headline');
      expect(headline, `${width} px`).to.be.at.least(size('news-subscription-prompt', 'heading'));
      expect(headline, `${width} px`).to.be.at.least(1.3 * size('news-headline-card', 'standfirst'));
    }
  });
});

describe('The wall around a widget', () => {
  afterEach(clearPage);

  it('keeps out the styles that a page’s text inherits', async () => {
    const style = await computed(
      `<div style="letter-spacing: 9px; line-height: 0; text-transform: uppercase; text-align: center; white-space: nowrap; font-size: 40px; font-weight: 900; text-indent: 3em; word-spacing: 2em">${card}</div>`,
      'meta',
    );
    expect([style.letterSpacing, style.textTransform, style.textAlign, style.whiteSpace, style.fontSize]).to.deep.equal(
      ['normal', 'none', 'start', 'normal', '13px'],
    );
    expect([style.fontWeight, style.textIndent, style.wordSpacing]).to.deep.equal(['400', '0px', '0px']);
    expect(parseFloat(style.lineHeight)).to.be.greaterThan(13);
  });

  it('lets in the styles by which a page hides or disables a region, and its direction', async () => {
    const style = await computed(
      `<div dir="rtl" style="visibility: hidden; pointer-events: none; color-scheme: dark">${card}</div>`,
      'meta',
    );
    expect([style.visibility, style.pointerEvents, style.colorScheme, style.direction]).to.deep.equal([
      'hidden',
      'none',
      'dark',
      'rtl',
    ]);
  });

  it('does not let a widget vanish in a box that shrinks to its content', async () => {
    for (const style of ['display: flex', 'display: inline-block', 'float: left', 'display: table']) {
      const page = await place(`<div style="${style}">${card}</div>`);
      const { width } = page.querySelector('news-headline-card')!.getBoundingClientRect();
      expect(width, style).to.be.at.least(150);
    }
  });
});
