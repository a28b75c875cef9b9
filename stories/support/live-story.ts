import type { Article } from '../../src/article/article.js';
import { stories } from '../../test/hosts/newsroom/stories.js';
import { article } from './articles.js';
import { arabic, english, type Edition } from './editions.js';

/** A developing story and its updates, in one language. */
interface LiveStory {
  article: Article;
  body: readonly string[];
  /** The headlines of the updates, the oldest first. */
  updates: readonly string[];
  /** The texts of the page around it. */
  words: { latest: string; more: string; pass: string; news: string };
}

const slug = 'orrin-barrier-storm-surge';
const story = stories.find((each) => each.slug === slug)!;

const liveStories: Readonly<Record<'ar' | 'en', LiveStory>> = {
  en: {
    article: { ...article(slug), related: [] },
    body: story.body,
    updates: [
      'Sports hall opened in Hallam Street, with 600 beds',
      'Car ferry to wait at anchor with 212 passengers',
      'Sixth gate is down',
      'Forecast for the peak lowered again',
      'Last train over the low line has arrived',
      'Wind at the outer lights drops below gale force',
      'High water passes the quay at 3.5 metres',
    ],
    words: {
      latest: 'As it comes in',
      more: 'Elsewhere',
      pass: 'Let a minute pass',
      news: 'Another report has come in.',
    },
  },
  ar: {
    article: {
      ...article(slug),
      headline: 'حاجز المدّ يُغلق الليلة للمرة الثالثة هذا الشتاء',
      kicker: 'الطقس',
      standfirst: 'التوقعات تشير الآن إلى أن ذروة المياه ستبقى دون جدار الرصيف بأربعين سنتيمترًا، والعبّارات متوقفة.',
      authors: [{ name: 'راوية قلادة', role: 'مراسلة البيئة' }],
      dateline: 'رأس الجمان',
      language: 'ar',
      related: [],
      image: { ...article(slug).image!, alt: arabic.pictureText, caption: arabic.caption, credit: arabic.credit },
    },
    body: [
      'أُنزلت البوابات الست كلها مساء اليوم مع تقدم موجة المدّ في المصب نحو المدينة. وهذا هو الإغلاق الثالث هذا الشتاء والعاشر منذ اكتمال الحاجز.',
      'وأوقفت سلطة الميناء حركة السفن خارج البوابات، وتنتظر سفينتا حاويات وعبّارة سيارات عند المرسى الخارجي، حيث يبلغ ارتفاع الموج خمسة أمتار.',
      'وطُلب من سكان حيّين منخفضين أن يجهزوا أدويتهم وأوراقهم وينقلوا سياراتهم إلى ساحة السوق. وتقول البلدية إن أحدًا لم يُلزم بالمغادرة بعد.',
    ],
    updates: [
      'فتح القاعة الرياضية وفيها ستمئة سرير',
      'عبّارة السيارات تنتظر عند المرسى وعلى متنها 212 راكبًا',
      'البوابة السادسة أُغلقت',
      'خفض توقعات الذروة مرة أخرى',
      'وصول آخر قطار على الخط المنخفض',
      'الريح عند المنارات الخارجية تهدأ إلى ما دون العاصفة',
      'ذروة المياه تمر بالرصيف عند ثلاثة أمتار ونصف',
    ],
    words: {
      latest: 'أولًا بأول',
      more: 'أخبار أخرى',
      pass: 'دع دقيقة تمر',
      news: 'وصل خبر جديد.',
    },
  },
};

/** Returns the story in a language of the toolbar, or in English if there is no translation. */
export function liveStory(language: string): LiveStory & { others: Edition } {
  const isArabic = language === 'ar';
  return { ...liveStories[isArabic ? 'ar' : 'en'], others: isArabic ? arabic : english };
}

/** Returns the updates after this many minutes, the newest first. */
export function latest(language: string, minutes: number): Article[] {
  const { updates, article: story } = liveStory(language);
  const count = Math.min(4 + minutes, updates.length);
  return updates
    .slice(0, count)
    .map((headline, index) => ({
      id: `update-${index}`,
      url: `https://news.example/live/${index}`,
      headline,
      labels: [],
      authors: [],
      published: new Date(Date.now() - ((count - 1 - index) * 17 + 1) * 60_000).toISOString(),
      related: [],
      language: story.language,
      access: 'free' as const,
    }))
    .reverse();
}
