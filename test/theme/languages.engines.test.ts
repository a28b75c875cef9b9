import { expect } from '@open-wc/testing';
import '../../src/components/define.js';
import type { NewsHeadlineList } from '../../src/components/headline-list/headline-list.js';
import { textDirection } from '../../src/article/direction.js';
import { setMessages } from '../../src/controllers/set-messages.js';
import { loadLocale } from '../../src/locales/locale.js';
import { pseudo } from '../../src/locales/pseudo.js';
import { bringFaces, faceStyle } from '../support/page/faces.js';
import { textPieces } from '../support/page/geometry.js';
import { everyLanguage } from '../support/fixtures/languages.js';
import { clearPage, partOf, place, rendered, until } from '../support/page/page.js';
import { richWidgets, storyWords, type StoryWords } from '../support/fixtures/rich-widgets.js';

/** A prompt in each state, for its sentences are of each length. */
const states = [
  'gift',
  'trial',
  'grace',
  'subscriber-only',
  'trial-expired',
  'expired',
  'metered',
  'last',
  'register',
  'exhausted',
]
  .map(
    (state) =>
      `<news-subscription-prompt state="${state}" articles-left="2" article-limit="5" period="month" until="2099-03-30"
        publication="The Meridian" subscribe-href="/s" sign-in-href="/i" register-href="/r" account-href="/a" offers-href="/o"></news-subscription-prompt>`,
  )
  .join('');

/** Every widget on a page of 320 pixels. */
async function pageIn(tag: string): Promise<HTMLElement> {
  const { [tag.split('-')[0] as 'de']: words = storyWords.de } = storyWords as Record<string, StoryWords>;
  const widgets = Object.values(richWidgets(words)).join('');
  const page = await place(
    `<main lang="${tag}" dir="${textDirection(tag)}" style="width: 320px; ${faceStyle}">${widgets}${states}
      <news-headline-list more-href="/more" layout="grid" limit="2"></news-headline-list>
      <news-headline-list class="empty"></news-headline-list><p id="closed"></p></main>`,
  );
  const list = page.querySelector<NewsHeadlineList>('news-headline-list')!;
  list.articles = [1, 2, 3, 4].map((index) => ({
    id: `${index}`,
    url: `https://news.example/${index}`,
    headline: words.headline,
    labels: ['live'],
    authors: [{ name: words.author }, { name: 'Idris Cole' }],
    related: [],
    access: 'subscriber',
  }));
  page.querySelector<NewsHeadlineList>('.empty')!.articles = [];
  await rendered(page);
  await until(() => partOf(page.querySelector('[expandable]')!, 'opener'), 'the button is there');
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return page;
}

describe('On a page of 320 pixels', () => {
  before(async () => {
    await bringFaces();
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

  for (const tag of ['de', 'pl', 'ja', 'ar', 'he']) {
    it(`every widget is accessible in ${tag}`, async () => {
      // One widget stands there in several forms, which bear one name.
      await expect(await pageIn(tag)).to.be.accessible({ ignoredRules: ['landmark-unique'] });
    }).timeout(20_000);
  }
});
