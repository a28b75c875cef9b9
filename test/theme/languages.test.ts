import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { loadLocale } from '../../src/locales/locale.js';
import { pageIn } from '../support/page/every-widget.js';
import { clearPage } from '../support/page/page.js';

const languages = ['de', 'pl', 'ja', 'ar', 'he'];

describe('On a page of 320 pixels', () => {
  before(() => Promise.all(languages.map(loadLocale)));
  afterEach(clearPage);

  for (const tag of languages) {
    it(`every widget is accessible in ${tag}`, async () => {
      // The page has each widget several times, under the same name.
      await expect(await pageIn(tag)).to.be.accessible({ ignoredRules: ['landmark-unique'] });
    }).timeout(20_000);
  }
});
