import { expect } from '@open-wc/testing';
import { defineElement } from '../../src/widget/define-element.js';
import { warningWords } from '../../src/widget/warnings/warn.js';
import { version } from '../../src/version.js';
import { watchPage } from '../support/page/page.js';

describe('Registering a tag', () => {
  const said = watchPage();
  before(() => warningWords.load());

  it('warns of a tag of another library, and does not replace it', () => {
    class Theirs extends HTMLElement {}
    customElements.define('news-taken', Theirs);
    defineElement('news-taken', class extends HTMLElement {});
    expect(customElements.get('news-taken') === Theirs).to.equal(true);
    expect(said.warnings).to.have.lengthOf(1);
    expect(said.warnings[0]).to.contain('<news-taken> is an element of other code on this page');
  });

  it('says once that another copy is there, with both versions, and changes nothing', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    defineElement('news-first', First);
    defineElement('news-second', Second);
    defineElement('news-first', class extends HTMLElement {});
    defineElement('news-second', class extends HTMLElement {});
    expect(customElements.get('news-first') === First).to.equal(true);
    expect(said.warnings).to.have.lengthOf(1);
    expect(said.warnings[0]).to.contain(`is already on this page, from version ${version}`);
  });

  it('does not throw if the page’s own customElements.define does', () => {
    const { define } = customElements;
    customElements.define = () => {
      throw new Error('the page says no');
    };
    try {
      defineElement('news-refused', class extends HTMLElement {});
    } finally {
      customElements.define = define;
    }
    expect(said.warnings).to.have.lengthOf(1);
    expect(said.warnings[0]).to.contain('<news-refused> could not be registered');
  });
});
