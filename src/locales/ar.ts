import type { Messages } from './messages.js';

/** The period that a number of articles is for. */
const inPeriod = '{period, select, day { اليوم} week { هذا الأسبوع} month { هذا الشهر} other {}}';

/** The end of a sentence about three or more of the reader's free articles. */
const all = `مقالاتك المجانية${inPeriod}، وعددها #`;

/** The same for one, and for two. */
const one = `مقالك المجاني${inPeriod}`;
const two = `مقاليك المجانيين${inPeriod}`;

/** The sentence when no free article is left. */
const none = `لم يبق لك أي مقال مجاني${inPeriod}`;
const exhausted = `{limit, plural, zero {${none}} one {قرأت ${one}} two {قرأت ${two}} few {قرأت ${all}} many {قرأت ${all}} other {قرأت ${all}}}`;

/** The sentences for one of the free articles, if their number is not known, and for the last of them. */
const oneOf = `هذا أحد مقالاتك المجانية${inPeriod}`;
const last = `هذا آخر مقال مجاني لك${inPeriod}`;

/** A publication, after a noun. */
const inPublication = '{publication, select, undefined {} other { في {publication}}}';

/** Reading, as the object of a verb. */
const reading = '{publication, select, undefined {القراءة} other {قراءة {publication}}}';

/** The sentence below the number of free articles. */
const unlimited = 'اشترك لتقرأ{publication, select, undefined {} other { {publication}}} بلا حدود.';

/** The sentence below the reason why the article is closed. */
const closed = `اشترك لمواصلة ${reading}.`;

/** The day on which something ended. */
const onDate = '{date, select, undefined {} other { في {date}}}';
const back = 'أهلًا بعودتك. ';
const plan = '{plan, select, undefined {} other { «{plan}»}}';

/** Arabic, in the modern standard of newspapers. Review by a native editor is pending. */
export const ar: Messages = {
  live: 'مباشر',
  breaking: 'عاجل',
  exclusive: 'حصري',
  updated: 'محدّث',
  opinion: 'رأي',
  analysis: 'تحليل',
  sponsored: 'محتوى مموّل',
  forSubscribers: 'للمشتركين',
  generated: '{kind, select, ai {مولّد} other {أُعدّ جزئيًا}} بالذكاء الاصطناعي',
  generatedPicture: 'صورة {kind, select, ai {مولّدة} other {أُعدّت جزئيًا}} بالذكاء الاصطناعي',
  video: 'فيديو{length, select, undefined {} other {، {length}}}',
  audio: 'تسجيل صوتي{length, select, undefined {} other {، {length}}}',
  gallery:
    'معرض صور{count, select, undefined {} other {{count, plural, zero {} one {، صورة واحدة} two {، صورتان} few {، # صور} many {، # صورة} other {، # صورة}}}}',
  sponsoredBy: 'برعاية {sponsor}',
  photoCredit: 'الصورة: {credit}',
  by: 'بقلم {authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {، {role}}}{location, select, undefined {} other { في {location}}}',
  unnamedAuthor: '{kind, select, staff {فريق التحرير} other {كاتب لم يُذكر اسمه}}',
  byWithAgency: 'بقلم {authors}، بالاشتراك مع {agency}',
  moreAuthors:
    '{count, plural, zero {لا كاتب آخر} one {كاتب آخر} two {كاتبين آخرين} few {# كتّاب آخرين} many {# كاتبًا آخر} other {# كاتب آخر}}',
  published: 'نُشر {time}',
  updatedAt: 'حُدّث {time}',
  photoSource: 'المصدر',
  photoLicence: 'الترخيص',
  wholeCaption: 'التعليق كاملًا',
  expandPicture: 'تكبير الصورة{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'إغلاق',
  stories: 'الأخبار',
  moreFrom: 'المزيد من {publication, select, undefined {الأخبار} other {{publication}}}',
  showMore: 'عرض المزيد من الأخبار',
  storiesAdded:
    '{count, plural, zero {لا أخبار أخرى} one {خبر آخر} two {خبران آخران} few {# أخبار أخرى} many {# خبرًا آخر} other {# خبر آخر}}',
  storiesLoading: 'جارٍ تحميل الأخبار',
  noStories: 'لا أخبار في الوقت الحالي.',
  storiesFailed: 'تعذّر تحميل الأخبار.',
  tryAgain: 'إعادة المحاولة',
  storiesStale: 'آخر تحديث {time}. تعذّر تحميل أخبار أحدث.',
  share: 'مشاركة',
  shareStory: 'مشاركة «{headline}»',
  networkName:
    '{network, select, x {إكس} facebook {فيسبوك} linkedin {لينكد إن} whatsapp {واتساب} telegram {تيليغرام} reddit {ريديت} bluesky {بلوسكاي} mastodon {ماستودون} threads {ثريدز} line {لاين} weibo {ويبو} hatena {هاتينا} pinterest {بينتريست} flipboard {فليببورد} youtube {يوتيوب} instagram {إنستغرام} other {{name}}}',
  shareOn: 'المشاركة على {name}',
  shareByEmail: 'المشاركة بالبريد الإلكتروني',
  shareBySms: 'المشاركة برسالة نصية',
  copyLink: 'نسخ الرابط',
  printPage: 'طباعة',
  shareElsewhere: 'المشاركة عبر تطبيق آخر',
  emailLabel: 'البريد الإلكتروني',
  smsLabel: 'رسالة نصية',
  systemLabel: 'تطبيقات أخرى',
  shareMore: 'طرق أخرى للمشاركة',
  moreLabel: 'المزيد',
  follow: 'المتابعة',
  followOn: 'المتابعة على {name}',
  rssLabel: 'خلاصة RSS',
  newsletterLabel: 'النشرة البريدية',
  linkCopied: 'نُسخ الرابط',
  linkToCopy: 'انسخ هذا الرابط: {link}',

  // The subscription prompt.
  gift: 'هذا المقال هدية إليك من {from, select, undefined {أحد المشتركين} other {{from}}}',
  'gift-body': 'اشترك لقراءة المزيد{publication, select, undefined {} other { من {publication}}}.',
  trial:
    '{days, select, undefined {{date, select, undefined {أنت الآن في فترة الاشتراك التجريبي} other {تنتهي فترتك التجريبية في {date}}}} other {تنتهي فترتك التجريبية {days, plural, =1 {غدًا} zero {اليوم} one {بعد يوم واحد} two {بعد يومين} few {بعد # أيام} many {بعد # يومًا} other {بعد # يوم}}}}',
  'trial-body': `اشترك لمواصلة ${reading} بعد انتهائها.`,
  grace: 'تعذّر تحصيل دفعتك الأخيرة',
  'grace-body':
    'يمكنك مواصلة القراءة {date, select, undefined {حاليًا} other {حتى {date}}}. يُرجى تحديث بيانات الدفع{date, select, undefined {} other { قبل ذلك}}.',
  'subscriber-only': `هذا المقال للمشتركين${inPublication}`,
  'subscriber-only-body': 'اشترك لقراءة المقال كاملًا.',
  'trial-expired': `${back}انتهت فترتك التجريبية${plan}${onDate}`,
  'trial-expired-body': closed,
  expired: `${back}انتهى اشتراكك${plan}${onDate}`,
  'expired-body': `جدّد اشتراكك لمواصلة ${reading}.`,
  metered: `{left, plural, =0 {{limit, plural, zero {${oneOf}} one {هذا ${one}} two {هذا أحد ${two}} few {هذا أحد ${all}} many {هذا أحد ${all}} other {هذا أحد ${all}}}} zero {${none}} one {بقي لك مقال مجاني واحد${inPeriod}} two {بقي لك مقالان مجانيان${inPeriod}} few {بقيت لك # مقالات مجانية${inPeriod}} many {بقي لك # مقالًا مجانيًا${inPeriod}} other {بقي لك # مقال مجاني${inPeriod}}}`,
  // Every plural needs all categories. Here and in offers the number is never 0.
  articlesRead: `{read, plural, zero {} one {قرأت مقالًا مجانيًا واحدًا} two {قرأت مقالين مجانيين} few {قرأت # مقالات مجانية} many {قرأت # مقالًا مجانيًا} other {قرأت # مقال مجاني}}${inPeriod}`,
  'metered-body': unlimited,
  last: `{limit, plural, zero {${last}} one {هذا مقالك المجاني الوحيد${inPeriod}} two {هذا آخر ${two}} few {هذا آخر ${all}} many {هذا آخر ${all}} other {هذا آخر ${all}}}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body': `سجّل${inPublication} لقراءة مزيد من المقالات المجانية.`,
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {جدّد اشتراكك} other {اشترك}}',
  registerLink: 'سجّل',
  accountLink: '{state, select, grace {تحديث بيانات الدفع} other {إدارة حسابك}}',
  offersLink: 'عرض جميع خيارات الاشتراك',
  promptSignIn: 'هل أنت مشترك؟ {signIn}',
  signInLink: 'سجّل الدخول',
  promptDismiss: 'إغلاق',
  offerPrice:
    '{price}{unit, select, day {{count, plural, zero {} one { يوميًا} two { كل يومين} few { كل # أيام} many { كل # يومًا} other { كل # يوم}}} week {{count, plural, zero {} one { أسبوعيًا} two { كل أسبوعين} few { كل # أسابيع} many { كل # أسبوعًا} other { كل # أسبوع}}} month {{count, plural, zero {} one { شهريًا} two { كل شهرين} few { كل # أشهر} many { كل # شهرًا} other { كل # شهر}}} year {{count, plural, zero {} one { سنويًا} two { كل سنتين} few { كل # سنوات} many { كل # سنة} other { كل # سنة}}} other {}}',
  offerIntro:
    '{price}{unit, select, day {{count, plural, zero {} one { في اليوم الأول} two { في أول يومين} few { في أول # أيام} many { في أول # يومًا} other { في أول # يوم}}} week {{count, plural, zero {} one { في الأسبوع الأول} two { في أول أسبوعين} few { في أول # أسابيع} many { في أول # أسبوعًا} other { في أول # أسبوع}}} month {{count, plural, zero {} one { في الشهر الأول} two { في أول شهرين} few { في أول # أشهر} many { في أول # شهرًا} other { في أول # شهر}}} year {{count, plural, zero {} one { في السنة الأولى} two { في أول سنتين} few { في أول # سنوات} many { في أول # سنة} other { في أول # سنة}}} other { في البداية}}',
  offerIntroThen: '{intro}، ثم {then}',
  offerSaving: 'وفّر {percent}',
  offerEnds: 'ينتهي العرض في {date}',
  offerChoose: 'اختر {name}',
};
