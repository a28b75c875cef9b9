import { expect } from '@open-wc/testing';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { tokens, type Token } from '../../src/theme/tokens.js';
import { TokenReference } from '../../stories/support/token-reference.js';

const all = Object.entries<Token>(tokens);

describe('The reference of tokens', () => {
  let page: HTMLElement;
  let sheet: HTMLStyleElement;
  before(async () => {
    sheet = document.createElement('style');
    sheet.textContent = await (await fetch('/stories/support/token-reference.css')).text();
    page = document.createElement('main');
    page.className = 'sbdocs-content';
    page.innerHTML = renderToStaticMarkup(createElement(TokenReference));
    document.body.append(sheet, page);
  });
  after(() => {
    page.remove();
    sheet.remove();
  });

  const entryOf = (name: string): HTMLElement => page.querySelector(`#token-${name}`)!;
  const boxOf = (name: string): Element => entryOf(name).querySelector('.specimen > span')!;

  it('has each token once, with its use, its default and what it changes', () => {
    expect(page.querySelectorAll('[data-kind=Token]')).to.have.lengthOf(all.length);
    for (const [name, { value, about }] of all) {
      const text = entryOf(name).textContent;
      for (const words of [`--news-${name}`, about, value]) expect(text).to.include(words);
      expect(entryOf(name).querySelectorAll('li').length, name).to.be.above(0);
    }
  });

  it('draws each default', () => {
    for (const [name] of all) {
      const { width, height } = boxOf(name).getBoundingClientRect();
      expect(width, name).to.be.above(0);
      expect(height, name).to.be.above(0);
    }
  });

  it('draws sizes as large as they are', () => {
    for (const [name, { value }] of all.filter(([name]) => name.endsWith('-size')))
      expect(boxOf(name).getBoundingClientRect().width, name).to.equal(parseFloat(value));
    for (const name of ['space', 'surface-padding'] as const)
      expect(getComputedStyle(boxOf(name)).paddingTop).to.equal(tokens[name].value);
  });

  it('draws each colour on a light page and a dark one', () => {
    for (const [name, { value }] of all.filter(([, { takes }]) => takes === 'color')) {
      const swatches = [...entryOf(name).querySelectorAll('.specimen > span')];
      const [onLight, onDark] = swatches.map((each) => getComputedStyle(each, '::before').backgroundColor);
      if (value === 'transparent') expect([onLight, onDark]).to.deep.equal(['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
      else expect(onLight, name).to.not.equal(onDark);
    }
  });

  it('writes words in the style of the default', () => {
    expect(getComputedStyle(boxOf('headline-weight')).fontWeight).to.equal(tokens['headline-weight'].value);
    expect(getComputedStyle(boxOf('font-headline')).fontFamily).to.include('Palatino');
    expect(getComputedStyle(boxOf('text-leading')).lineHeight).to.equal(
      `${15 * Number(tokens['text-leading'].value)}px`,
    );
  });

  it('keeps its drawings from screen readers', () => {
    for (const specimen of page.querySelectorAll('.specimen')) {
      expect(specimen.getAttribute('aria-hidden')).to.equal('true');
      expect(specimen.textContent).to.equal('');
    }
  });
});
