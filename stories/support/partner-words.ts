import { arabic, english, type Edition } from './editions.js';

/** The texts of another publisher's page, in one language. */
interface PartnerWords {
  site: string;
  sections: readonly string[];
  title: string;
  intro: string;
  text: readonly string[];
  /** The heading above the stories of the publisher. */
  from: string;
}

const partner: Readonly<Record<'ar' | 'en', PartnerWords>> = {
  en: {
    site: 'Tidewater Almanac',
    sections: ['Tides', 'Moorings', 'Boats', 'Members'],
    title: 'What to do with a boat when the gates go down',
    intro: 'Three closures in eight weeks: a short guide for everybody who keeps a mooring above the barrier.',
    text: [
      'The gates close about four hours before high water, and the harbour office sends word an hour before that. From then on nothing passes, in or out, until the level outside has fallen below the level inside.',
      'Above the barrier the water hardly moves, which is the trouble: boats that lie to the stream all year swing free, and meet neighbours whom they have never met. Double the stern line, and hang out what fenders you have.',
      'Whoever is caught outside may lie at the pilots’ pontoon for a night. It is free, there is soup, and nobody asks how you came to be late.',
    ],
    from: 'From The Meridian',
  },
  ar: {
    site: 'تقويم المدّ',
    sections: ['المدّ والجزر', 'المراسي', 'القوارب', 'الأعضاء'],
    title: 'ماذا تفعل بقاربك حين تُغلق البوابات؟',
    intro: 'ثلاثة إغلاقات في ثمانية أسابيع: دليل قصير لكل من له مرسى فوق الحاجز.',
    text: [
      'تُغلق البوابات قبل ذروة المدّ بنحو أربع ساعات، ويُبلغ مكتب الميناء بذلك قبلها بساعة. ومنذ ذلك الحين لا يعبر شيء، دخولًا أو خروجًا، حتى ينخفض الماء في الخارج عن مستواه في الداخل.',
      'وفوق الحاجز يكاد الماء لا يتحرك، وهنا المشكلة: القوارب التي تتبع التيار طوال العام تدور كما تشاء وتلتقي بجيران لم تعرفهم من قبل. ضاعف حبل المؤخرة وعلّق ما لديك من مصدّات.',
      'ومن أدركه الإغلاق في الخارج يمكنه أن يبيت عند رصيف المرشدين، مجانًا، ومعه حساء ساخن.',
    ],
    from: 'من ذي مريديان',
  },
};

/** Returns the page in a language of the toolbar, or in English if there is no translation. */
export function partnerWords(language: string): PartnerWords & {
  card: Edition['stories'][number] & { language: string };
  fallback: readonly string[];
  caption: { words: string; credit: string; picture: string };
} {
  const edition = language === 'ar' ? arabic : english;
  const { stories, caption, credit, pictureText } = edition;
  return {
    ...partner[language === 'ar' ? 'ar' : 'en'],
    card: { ...stories[0], language: edition.language },
    fallback: stories.slice(1, 4).map(({ headline }) => headline),
    caption: { words: caption, credit, picture: pictureText },
  };
}
