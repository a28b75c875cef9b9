import type { Messages } from './messages.js';

/** None is left. */
const exhausted =
  '{period, select, day {{limit, plural, =0 {لم يبق لك أي مقال مجاني اليوم} zero {لم يبق لك أي مقال مجاني اليوم} one {قرأت مقالك المجاني اليوم} two {قرأت مقاليك المجانيين اليوم} few {قرأت مقالاتك المجانية اليوم، وعددها #} many {قرأت مقالاتك المجانية اليوم، وعددها #} other {قرأت مقالاتك المجانية اليوم، وعددها #}}} week {{limit, plural, =0 {لم يبق لك أي مقال مجاني هذا الأسبوع} zero {لم يبق لك أي مقال مجاني هذا الأسبوع} one {قرأت مقالك المجاني هذا الأسبوع} two {قرأت مقاليك المجانيين هذا الأسبوع} few {قرأت مقالاتك المجانية هذا الأسبوع، وعددها #} many {قرأت مقالاتك المجانية هذا الأسبوع، وعددها #} other {قرأت مقالاتك المجانية هذا الأسبوع، وعددها #}}} month {{limit, plural, =0 {لم يبق لك أي مقال مجاني هذا الشهر} zero {لم يبق لك أي مقال مجاني هذا الشهر} one {قرأت مقالك المجاني هذا الشهر} two {قرأت مقاليك المجانيين هذا الشهر} few {قرأت مقالاتك المجانية هذا الشهر، وعددها #} many {قرأت مقالاتك المجانية هذا الشهر، وعددها #} other {قرأت مقالاتك المجانية هذا الشهر، وعددها #}}} other {{limit, plural, =0 {لم يبق لك أي مقال مجاني} zero {لم يبق لك أي مقال مجاني} one {قرأت مقالك المجاني} two {قرأت مقاليك المجانيين} few {قرأت مقالاتك المجانية، وعددها #} many {قرأت مقالاتك المجانية، وعددها #} other {قرأت مقالاتك المجانية، وعددها #}}}}';

/** Below a count of free articles. */
const unlimited =
  '{publication, select, undefined {اشترك لتقرأ بلا حدود.} other {اشترك لتقرأ {publication} بلا حدود.}}';

/** Below a sentence that says why the article is closed. */
const closed = '{publication, select, undefined {اشترك لمواصلة القراءة.} other {اشترك لمواصلة قراءة {publication}.}}';

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
  generated: '{kind, select, ai {مولّد بالذكاء الاصطناعي} other {أُعدّ جزئيًا بالذكاء الاصطناعي}}',
  generatedPicture: '{kind, select, ai {صورة مولّدة بالذكاء الاصطناعي} other {صورة أُعدّت جزئيًا بالذكاء الاصطناعي}}',
  video: '{length, select, undefined {فيديو} other {فيديو، {length}}}',
  audio: '{length, select, undefined {تسجيل صوتي} other {تسجيل صوتي، {length}}}',
  gallery:
    '{count, select, undefined {معرض صور} other {{count, plural, zero {معرض صور} one {معرض صور، صورة واحدة} two {معرض صور، صورتان} few {معرض صور، # صور} many {معرض صور، # صورة} other {معرض صور، # صورة}}}}',
  sponsoredBy: 'برعاية {sponsor}',
  photoCredit: 'الصورة: {credit}',
  by: 'بقلم {authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {، {role}}}{location, select, undefined {} other { في {location}}}',
  unnamedAuthor: '{kind, select, staff {فريق التحرير} other {كاتب لم يُذكر اسمه}}',
  byWithAgency: 'بقلم {authors}، بالاشتراك مع {agency}',
  moreAuthors:
    '{count, plural, zero {لا كاتب آخر} one {كاتب آخر} two {كاتبان آخران} few {# كتّاب آخرين} many {# كاتبًا آخر} other {# كاتب آخر}}',
  published: 'نُشر {time}',
  updatedAt: 'حُدّث {time}',
  photoSource: 'المصدر',
  photoLicence: 'الترخيص',
  wholeCaption: 'التعليق كاملًا',
  expandPicture: '{alt, select, undefined {تكبير الصورة} other {تكبير الصورة: {alt}}}',
  closePicture: 'إغلاق',
  stories: 'الأخبار',
  moreFrom: '{publication, select, undefined {المزيد من الأخبار} other {المزيد من {publication}}}',
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
  gift: '{from, select, undefined {هذا المقال هدية إليك من أحد المشتركين} other {هذا المقال هدية إليك من {from}}}',
  'gift-body': '{publication, select, undefined {اشترك لقراءة المزيد.} other {اشترك لقراءة المزيد من {publication}.}}',
  trial:
    '{days, select, undefined {{date, select, undefined {أنت تقرأ ضمن فترة تجريبية} other {تنتهي فترتك التجريبية في {date}}}} other {{days, plural, =0 {تنتهي فترتك التجريبية اليوم} =1 {تنتهي فترتك التجريبية غدًا} zero {تنتهي فترتك التجريبية اليوم} one {تنتهي فترتك التجريبية بعد يوم واحد} two {تنتهي فترتك التجريبية بعد يومين} few {تنتهي فترتك التجريبية بعد # أيام} many {تنتهي فترتك التجريبية بعد # يومًا} other {تنتهي فترتك التجريبية بعد # يوم}}}}',
  'trial-body':
    '{publication, select, undefined {اشترك لمواصلة القراءة بعد انتهائها.} other {اشترك لمواصلة قراءة {publication} بعد انتهائها.}}',
  grace: 'تعذّر تحصيل دفعتك الأخيرة',
  'grace-body':
    '{date, select, undefined {يمكنك مواصلة القراءة حاليًا. يُرجى تحديث بيانات الدفع.} other {يمكنك مواصلة القراءة حتى {date}. يُرجى تحديث بيانات الدفع قبل ذلك.}}',
  'subscriber-only':
    '{publication, select, undefined {هذا المقال للمشتركين} other {هذا المقال للمشتركين في {publication}}}',
  'subscriber-only-body': 'اشترك لقراءته كاملًا.',
  'trial-expired': '{date, select, undefined {انتهت فترتك التجريبية} other {انتهت فترتك التجريبية في {date}}}',
  'trial-expired-body': closed,
  expired: '{date, select, undefined {انتهى اشتراكك} other {انتهى اشتراكك في {date}}}',
  'expired-body':
    '{publication, select, undefined {جدّد اشتراكك لمواصلة القراءة.} other {جدّد اشتراكك لمواصلة قراءة {publication}.}}',
  metered:
    '{period, select, day {{left, plural, =0 {{limit, plural, =0 {هذا أحد مقالاتك المجانية اليوم} zero {هذا أحد مقالاتك المجانية اليوم} one {هذا مقالك المجاني اليوم} two {هذا أحد مقاليك المجانيين اليوم} few {هذا أحد مقالاتك المجانية اليوم، وعددها #} many {هذا أحد مقالاتك المجانية اليوم، وعددها #} other {هذا أحد مقالاتك المجانية اليوم، وعددها #}}} zero {لم يبق لك أي مقال مجاني اليوم} one {بقي لك مقال مجاني واحد اليوم} two {بقي لك مقالان مجانيان اليوم} few {بقيت لك # مقالات مجانية اليوم} many {بقي لك # مقالًا مجانيًا اليوم} other {بقي لك # مقال مجاني اليوم}}} week {{left, plural, =0 {{limit, plural, =0 {هذا أحد مقالاتك المجانية هذا الأسبوع} zero {هذا أحد مقالاتك المجانية هذا الأسبوع} one {هذا مقالك المجاني هذا الأسبوع} two {هذا أحد مقاليك المجانيين هذا الأسبوع} few {هذا أحد مقالاتك المجانية هذا الأسبوع، وعددها #} many {هذا أحد مقالاتك المجانية هذا الأسبوع، وعددها #} other {هذا أحد مقالاتك المجانية هذا الأسبوع، وعددها #}}} zero {لم يبق لك أي مقال مجاني هذا الأسبوع} one {بقي لك مقال مجاني واحد هذا الأسبوع} two {بقي لك مقالان مجانيان هذا الأسبوع} few {بقيت لك # مقالات مجانية هذا الأسبوع} many {بقي لك # مقالًا مجانيًا هذا الأسبوع} other {بقي لك # مقال مجاني هذا الأسبوع}}} month {{left, plural, =0 {{limit, plural, =0 {هذا أحد مقالاتك المجانية هذا الشهر} zero {هذا أحد مقالاتك المجانية هذا الشهر} one {هذا مقالك المجاني هذا الشهر} two {هذا أحد مقاليك المجانيين هذا الشهر} few {هذا أحد مقالاتك المجانية هذا الشهر، وعددها #} many {هذا أحد مقالاتك المجانية هذا الشهر، وعددها #} other {هذا أحد مقالاتك المجانية هذا الشهر، وعددها #}}} zero {لم يبق لك أي مقال مجاني هذا الشهر} one {بقي لك مقال مجاني واحد هذا الشهر} two {بقي لك مقالان مجانيان هذا الشهر} few {بقيت لك # مقالات مجانية هذا الشهر} many {بقي لك # مقالًا مجانيًا هذا الشهر} other {بقي لك # مقال مجاني هذا الشهر}}} other {{left, plural, =0 {{limit, plural, =0 {هذا أحد مقالاتك المجانية} zero {هذا أحد مقالاتك المجانية} one {هذا مقالك المجاني} two {هذا أحد مقاليك المجانيين} few {هذا أحد مقالاتك المجانية، وعددها #} many {هذا أحد مقالاتك المجانية، وعددها #} other {هذا أحد مقالاتك المجانية، وعددها #}}} zero {لم يبق لك أي مقال مجاني} one {بقي لك مقال مجاني واحد} two {بقي لك مقالان مجانيان} few {بقيت لك # مقالات مجانية} many {بقي لك # مقالًا مجانيًا} other {بقي لك # مقال مجاني}}}}',
  'metered-body': unlimited,
  last: '{period, select, day {{limit, plural, =0 {هذا آخر مقال مجاني لك اليوم} zero {هذا آخر مقال مجاني لك اليوم} one {هذا مقالك المجاني اليوم} two {هذا آخر مقاليك المجانيين اليوم} few {هذا آخر مقالاتك المجانية اليوم، وعددها #} many {هذا آخر مقالاتك المجانية اليوم، وعددها #} other {هذا آخر مقالاتك المجانية اليوم، وعددها #}}} week {{limit, plural, =0 {هذا آخر مقال مجاني لك هذا الأسبوع} zero {هذا آخر مقال مجاني لك هذا الأسبوع} one {هذا مقالك المجاني هذا الأسبوع} two {هذا آخر مقاليك المجانيين هذا الأسبوع} few {هذا آخر مقالاتك المجانية هذا الأسبوع، وعددها #} many {هذا آخر مقالاتك المجانية هذا الأسبوع، وعددها #} other {هذا آخر مقالاتك المجانية هذا الأسبوع، وعددها #}}} month {{limit, plural, =0 {هذا آخر مقال مجاني لك هذا الشهر} zero {هذا آخر مقال مجاني لك هذا الشهر} one {هذا مقالك المجاني هذا الشهر} two {هذا آخر مقاليك المجانيين هذا الشهر} few {هذا آخر مقالاتك المجانية هذا الشهر، وعددها #} many {هذا آخر مقالاتك المجانية هذا الشهر، وعددها #} other {هذا آخر مقالاتك المجانية هذا الشهر، وعددها #}}} other {{limit, plural, =0 {هذا آخر مقال مجاني لك} zero {هذا آخر مقال مجاني لك} one {هذا مقالك المجاني} two {هذا آخر مقاليك المجانيين} few {هذا آخر مقالاتك المجانية، وعددها #} many {هذا آخر مقالاتك المجانية، وعددها #} other {هذا آخر مقالاتك المجانية، وعددها #}}}}',
  'last-body': unlimited,
  register: exhausted,
  'register-body':
    '{publication, select, undefined {سجّل لقراءة مزيد من المقالات المجانية.} other {سجّل في {publication} لقراءة مزيد من المقالات المجانية.}}',
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {جدّد اشتراكك} other {اشترك}}',
  registerLink: 'سجّل',
  accountLink: '{state, select, grace {تحديث بيانات الدفع} other {إدارة حسابك}}',
  offersLink: 'عرض جميع الاشتراكات',
  promptSignIn: 'هل أنت مشترك؟ {signIn}',
  signInLink: 'سجّل الدخول',
  promptDismiss: 'إغلاق',
  offerPrice:
    '{unit, select, day {{count, plural, zero {{price} يوميًا} one {{price} يوميًا} two {{price} كل يومين} few {{price} كل # أيام} many {{price} كل # يومًا} other {{price} كل # يوم}}} week {{count, plural, zero {{price} أسبوعيًا} one {{price} أسبوعيًا} two {{price} كل أسبوعين} few {{price} كل # أسابيع} many {{price} كل # أسبوعًا} other {{price} كل # أسبوع}}} month {{count, plural, zero {{price} شهريًا} one {{price} شهريًا} two {{price} كل شهرين} few {{price} كل # أشهر} many {{price} كل # شهرًا} other {{price} كل # شهر}}} year {{count, plural, zero {{price} سنويًا} one {{price} سنويًا} two {{price} كل سنتين} few {{price} كل # سنوات} many {{price} كل # سنة} other {{price} كل # سنة}}} other {{price}}}',
  offerIntro:
    '{unit, select, day {{count, plural, zero {{price} في اليوم الأول} one {{price} في اليوم الأول} two {{price} في أول يومين} few {{price} في أول # أيام} many {{price} في أول # يومًا} other {{price} في أول # يوم}}} week {{count, plural, zero {{price} في الأسبوع الأول} one {{price} في الأسبوع الأول} two {{price} في أول أسبوعين} few {{price} في أول # أسابيع} many {{price} في أول # أسبوعًا} other {{price} في أول # أسبوع}}} month {{count, plural, zero {{price} في الشهر الأول} one {{price} في الشهر الأول} two {{price} في أول شهرين} few {{price} في أول # أشهر} many {{price} في أول # شهرًا} other {{price} في أول # شهر}}} year {{count, plural, zero {{price} في السنة الأولى} one {{price} في السنة الأولى} two {{price} في أول سنتين} few {{price} في أول # سنوات} many {{price} في أول # سنة} other {{price} في أول # سنة}}} other {{price} في البداية}}',
  offerIntroThen: '{intro}، ثم {then}',
  offerEnds: 'ينتهي العرض في {date}',
  offerChoose: 'اختر {name}',
};
