import type { NewsHeadlineList } from '../../../src/components/headline-list/headline-list.js';
import { textDirection } from '../../../src/article/language.js';
import { richWidgets, storyWords, type StoryWords } from '../fixtures/rich-widgets.js';
import { partOf, place, rendered, until } from './page.js';

/** The style of a page in fonts of usual width: for its text, and for the widgets’ headlines. */
export const faceStyle = 'font-family: Arimo, Arial, sans-serif; --news-font-headline: Gelasio, Georgia, serif';

/** A prompt in each state, because its sentences have different lengths. */
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

/** Returns a page of 320 pixels with every widget, in a language. */
export async function pageIn(tag: string): Promise<HTMLElement> {
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
