import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { setMessages } from '../../src/widget/language/set-messages.js';
import { loadLocale } from '../../src/locales/locale.js';
import { pseudo } from '../../src/locales/pseudo.js';
import { everyLanguage } from '../support/fixtures/languages.js';
import { pageIn } from '../support/page/every-widget.js';
import { textPieces } from '../support/page/geometry.js';
import { clearPage } from '../support/page/page.js';

describe('On a page of 320 pixels', () => {
  before(async () => {
    await setMessages('en-XA', pseudo);
    await Promise.all(Object.keys(everyLanguage).map(loadLocale));
  });
  afterEach(clearPage);

  for (const tag of Object.keys(everyLanguage)) {
    it(`every widget has room for its words in ${tag}`, async () => {
      const page = await pageIn(tag);
      const { left, right } = page.getBoundingClientRect();
      expect(page.scrollWidth).to.equal(320);
      for (const widget of page.children) {
        if (!widget.shadowRoot) continue;
        const out = textPieces(widget).filter(({ box }) => box.left < left - 1 || box.right > right + 1);
        expect(
          out.map(({ text }) => text),
          widget.localName,
        ).to.deep.equal([]);
      }
    });
  }
});
