import type { Messages } from './messages.js';

/** The period, at the end of a sentence. */
const inPeriod = '{period, select, day { היום} week { השבוע} month { החודש} other {}}';

/** The sentence when no free article is left. */
const exhausted = `{limit, plural, =0 {לא נותרו לכם כתבות חינם} one {קראתם את כתבת החינם שלכם} two {קראתם את שתי כתבות החינם שלכם} other {קראתם את # כתבות החינם שלכם}}${inPeriod}`;

/** More stories, with the newspaper's name if it is known. */
const more = 'עוד כתבות{publication, select, undefined {} other { של {publication}}}';

/**
 * A newspaper, as the object of a verb. It follows a separate word, because the form of a prefix would depend on the
 * script of the name.
 */
const read = '{publication, select, undefined {} other { את {publication}}}';

/** The sentence below the number of free articles. */
const unlimited = `רכשו מינוי כדי לקרוא${read} ללא הגבלה.`;

/** The sentence below the reason why the article is closed. */
const closed = `רכשו מינוי כדי להמשיך לקרוא${read}.`;

/** The day on which something ended. */
const onDate = '{date, select, undefined {} other { ב-{date}}}';
const plan = '{plan, select, undefined {} other { במסלול {plan}}}';

/** Hebrew, as newspapers write it. The reader is addressed in the plural. Review by a native editor is pending. */
export const he: Messages = {
  live: 'דיווח חי',
  breaking: 'מבזק',
  exclusive: 'בלעדי',
  updated: 'עודכן',
  opinion: 'דעה',
  analysis: 'פרשנות',
  sponsored: 'תוכן שיווקי',
  forSubscribers: 'למנויים',
  generated: 'נוצר {kind, select, ai {} other {בחלקו }}בבינה מלאכותית',
  generatedPicture: 'תמונה שנוצרה {kind, select, ai {} other {בחלקה }}בבינה מלאכותית',
  video: 'וידאו{length, select, undefined {} other {, {length}}}',
  audio: 'אודיו{length, select, undefined {} other {, {length}}}',
  gallery:
    'גלריה{count, select, undefined {} other {, {count, plural, one {תמונה אחת} two {שתי תמונות} other {# תמונות}}}}',
  sponsoredBy: 'במימון {sponsor}',
  photoCredit: 'צילום: {credit}',
  by: 'מאת {authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other {, {location}}}',
  unnamedAuthor: '{kind, select, staff {צוות המערכת} other {כותב בעילום שם}}',
  byWithAgency: 'מאת {authors}, בסיוע {agency}',
  moreAuthors: '{count, plural, one {כותב נוסף} two {שני כותבים נוספים} other {# כותבים נוספים}}',
  published: 'פורסם: {time}',
  updatedAt: 'עודכן: {time}',
  photoSource: 'מקור',
  photoLicence: 'רישיון',
  wholeCaption: 'הכיתוב המלא',
  expandPicture: 'הגדלת התמונה{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'סגירה',
  stories: 'כתבות',
  moreFrom: more,
  showMore: 'הצגת כתבות נוספות',
  storiesAdded: '{count, plural, one {נוספה כתבה אחת} two {נוספו שתי כתבות} other {נוספו # כתבות}}',
  storiesLoading: 'הכתבות נטענות',
  noStories: 'אין כתבות כרגע.',
  storiesFailed: 'טעינת הכתבות נכשלה.',
  tryAgain: 'נסו שוב',
  storiesStale: 'עודכן: {time}. טעינת כתבות חדשות יותר נכשלה.',
  share: 'שיתוף',
  shareStory: 'שיתוף ״{headline}״',
  networkName:
    '{network, select, facebook {פייסבוק} linkedin {לינקדאין} whatsapp {ווטסאפ} telegram {טלגרם} reddit {רדיט} bluesky {בלוסקיי} mastodon {מסטודון} threads {ת׳רדס} pinterest {פינטרסט} youtube {יוטיוב} instagram {אינסטגרם} other {{name}}}',
  shareOn: 'שיתוף דרך {name}',
  shareByEmail: 'שיתוף בדוא״ל',
  shareBySms: 'שיתוף ב-SMS',
  copyLink: 'העתקת הקישור',
  printPage: 'הדפסה',
  shareElsewhere: 'שיתוף דרך אפליקציה אחרת',
  emailLabel: 'דוא״ל',
  smsLabel: 'SMS',
  systemLabel: 'אפליקציות אחרות',
  shareMore: 'עוד דרכים לשיתוף',
  moreLabel: 'עוד',
  follow: 'עקבו אחרינו',
  followOn: 'עקבו אחרינו: {name}',
  rssLabel: 'ערוץ RSS',
  newsletterLabel: 'ניוזלטר',
  linkCopied: 'הקישור הועתק',
  linkToCopy: 'העתיקו את הקישור: {link}',

  // The subscription prompt.
  gift: 'קיבלתם את הכתבה הזאת במתנה מאת {from, select, undefined {אחד המנויים} other {{from}}}',
  'gift-body': `רכשו מינוי כדי לקרוא ${more}.`,
  trial:
    '{days, select, undefined {{date, select, undefined {אתם בתקופת ניסיון} other {תקופת הניסיון שלכם תסתיים ב-{date}}}} other {תקופת הניסיון שלכם תסתיים {days, plural, =0 {היום} =1 {מחר} one {בעוד יום אחד} two {בעוד יומיים} other {בעוד # ימים}}}}',
  'trial-body': `רכשו מינוי כדי להמשיך לקרוא${read} גם אחריה.`,
  grace: 'התשלום האחרון שלכם נכשל',
  'grace-body':
    'אפשר להמשיך לקרוא {date, select, undefined {בינתיים} other {עד {date}}}. נא לעדכן את פרטי התשלום{date, select, undefined {} other { עד אז}}.',
  'subscriber-only': 'הכתבה הזאת {publication, select, undefined {למנויים} other {למנויי {publication}}} בלבד',
  'subscriber-only-body': 'רכשו מינוי כדי לקרוא את הכתבה המלאה.',
  'trial-expired': `ברוכים השבים. תקופת הניסיון שלכם${plan} הסתיימה${onDate}`,
  'trial-expired-body': closed,
  expired: `ברוכים השבים. המינוי שלכם${plan} הסתיים${onDate}`,
  'expired-body': `חדשו את המינוי כדי להמשיך לקרוא${read}.`,
  metered: `{left, plural, =0 {זו {limit, plural, =0 {אחת מכתבות} one {כתבת} two {אחת משתי כתבות} other {אחת מ-# כתבות}} החינם שלכם} one {נותרה לכם כתבה אחת חינם} two {נותרו לכם שתי כתבות חינם} other {נותרו לכם # כתבות חינם}}${inPeriod}`,
  articlesRead: `{read, plural, one {קראתם כתבת חינם אחת} two {קראתם שתי כתבות חינם} other {קראתם # כתבות חינם}}${inPeriod}`,
  'metered-body': unlimited,
  last: `זו {limit, plural, =0 {כתבת החינם האחרונה} one {כתבת החינם היחידה} two {האחרונה משתי כתבות החינם} other {האחרונה מ-# כתבות החינם}} שלכם${inPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body': `הירשמו כדי לקרוא ${more} בחינם.`,
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {חדשו את המינוי} other {רכשו מינוי}}',
  registerLink: 'הירשמו',
  accountLink: '{state, select, grace {עדכון פרטי התשלום} other {ניהול החשבון}}',
  offersLink: 'לכל ההצעות',
  promptSignIn: 'כבר יש לכם מינוי? {signIn}',
  signInLink: 'התחברו',
  promptDismiss: 'סגירה',
  offerPrice:
    '{price}{unit, select, day {{count, plural, one { ליום} two { כל יומיים} other { כל # ימים}}} week {{count, plural, one { לשבוע} two { כל שבועיים} other { כל # שבועות}}} month {{count, plural, one { לחודש} two { כל חודשיים} other { כל # חודשים}}} year {{count, plural, one { לשנה} two { כל שנתיים} other { כל # שנים}}} other {}}',
  offerIntro:
    '{price} {unit, select, day {{count, plural, one {ביום הראשון} two {ביומיים הראשונים} other {ב-# הימים הראשונים}}} week {{count, plural, one {בשבוע הראשון} two {בשבועיים הראשונים} other {ב-# השבועות הראשונים}}} month {{count, plural, one {בחודש הראשון} two {בחודשיים הראשונים} other {ב-# החודשים הראשונים}}} year {{count, plural, one {בשנה הראשונה} two {בשנתיים הראשונות} other {ב-# השנים הראשונות}}} other {בהתחלה}}',
  offerIntroThen: '{intro}, ולאחר מכן {then}',
  offerSaving: 'חסכו {percent}',
  offerEnds: 'ההצעה בתוקף עד {date}',
  offerChoose: 'בחירת {name}',
};
