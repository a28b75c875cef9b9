import type { Messages } from './messages.js';

const inPeriod = '{period, select, day { на сьогодні} week { на цей тиждень} month { на цей місяць} other {}}';
const onDate = '{date, select, undefined {} other { {date}}}';
const plan = '{plan, select, undefined {} other { «{plan}»}}';
const subscribe = 'Оформте передплату{publication, select, undefined {} other { на видання «{publication}»}}';

/** The sentence when no free article is left. */
const exhausted = `{limit, plural, =0 {У\u00a0вас не залишилося безкоштовних статей} =1 {Ви прочитали свою безкоштовну статтю} one {Ви прочитали всі # безкоштовну статтю} few {Ви прочитали всі # безкоштовні статті} many {Ви прочитали всі # безкоштовних статей} other {Ви прочитали всі # безкоштовної статті}}${inPeriod}`;

/** The sentence below the number of free articles. */
const unlimited = `${subscribe}, щоб читати без обмежень.`;

/** The sentence below the reason why the article is closed. */
const closed = `${subscribe}, щоб читати далі.`;

/** Ukrainian, as newspapers write it. Review by a native editor is pending. */
export const uk: Messages = {
  live: 'Наживо',
  breaking: 'Терміново',
  exclusive: 'Ексклюзив',
  updated: 'Оновлено',
  opinion: 'Думка',
  analysis: 'Аналітика',
  sponsored: 'Реклама',
  forSubscribers: 'Для передплатників',
  generated: '{kind, select, ai {Згенеровано} other {Частково створено}} ШІ',
  generatedPicture: 'Зображення {kind, select, ai {згенеровано} other {частково створено}} ШІ',
  video: 'Відео{length, select, undefined {} other {, {length}}}',
  audio: 'Аудіо{length, select, undefined {} other {, {length}}}',
  gallery:
    'Фотогалерея{count, select, undefined {} other {, {count, plural, one {# фото} few {# фото} many {# фото} other {# фото}}}}',
  sponsoredBy: 'Рекламодавець: {sponsor}',
  photoCredit: 'Фото: {credit}',
  by: '{authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other {, {location}}}',
  unnamedAuthor: '{kind, select, staff {Редакція} other {Анонімний автор}}',
  byWithAgency: '{authors}, за матеріалами агентства {agency}',
  moreAuthors: 'ще {count, plural, one {# автор} few {# автори} many {# авторів} other {# автора}}',
  published: 'Опубліковано {time}',
  updatedAt: 'Оновлено {time}',
  photoSource: 'Джерело',
  photoLicence: 'Ліцензія',
  wholeCaption: 'Підпис повністю',
  expandPicture: 'Збільшити зображення{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'Закрити',
  stories: 'Матеріали',
  moreFrom: 'Інші матеріали{publication, select, undefined {} other { видання «{publication}»}}',
  showMore: 'Показати більше матеріалів',
  storiesAdded: 'Додано {count, plural, one {# матеріал} few {# матеріали} many {# матеріалів} other {# матеріалу}}',
  storiesLoading: 'Матеріали завантажуються',
  noStories: 'Наразі матеріалів немає.',
  storiesFailed: 'Не вдалося завантажити матеріали.',
  tryAgain: 'Спробувати ще раз',
  // A date may end with “р.”, so no full stop follows it.
  storiesStale: 'Оновлено {time}, новіші матеріали завантажити не вдалося.',
  share: 'Поділитися',
  shareStory: 'Поділитися матеріалом «{headline}»',
  networkName: '{name}',
  shareOn: 'Поділитися через {name}',
  shareByEmail: 'Надіслати електронною поштою',
  shareBySms: 'Надіслати в\u00a0SMS',
  copyLink: 'Скопіювати посилання',
  printPage: 'Роздрукувати',
  shareElsewhere: 'Поділитися через інший застосунок',
  emailLabel: 'Ел. пошта',
  smsLabel: 'SMS',
  systemLabel: 'Інші застосунки',
  shareMore: 'Інші способи поділитися',
  moreLabel: 'Ще',
  follow: 'Ми в\u00a0соцмережах',
  followOn: 'Підписатися: {name}',
  rssLabel: 'RSS-стрічка',
  newsletterLabel: 'Розсилка',
  linkCopied: 'Посилання скопійовано',
  linkToCopy: 'Скопіюйте це посилання: {link}',

  // The subscription prompt.
  gift: 'Цю статтю вам дарує {from, select, undefined {передплатник} other {{from}}}',
  'gift-body': `${subscribe}, щоб читати більше.`,
  trial:
    'Ваш пробний період {days, select, undefined {{date, select, undefined {триває} other {закінчується {date}}}} other {закінчується {days, plural, =0 {сьогодні} =1 {завтра} one {через # день} few {через # дні} many {через # днів} other {через # дня}}}}',
  'trial-body': `${subscribe}, щоб читати й\u00a0після пробного періоду.`,
  grace: 'Останній платіж не пройшов',
  'grace-body':
    '{date, select, undefined {Поки що} other {До {date}}} ви можете читати далі. Будь ласка, оновіть{date, select, undefined {} other { до цієї дати}} платіжні дані.',
  'subscriber-only':
    'Ця стаття лише для передплатників{publication, select, undefined {} other { видання «{publication}»}}',
  'subscriber-only-body': 'Оформте передплату, щоб прочитати статтю повністю.',
  'trial-expired': `З поверненням! Ваш пробний період${plan} закінчився${onDate}`,
  'trial-expired-body': closed,
  expired: `З поверненням! Ваша передплата${plan} закінчилася${onDate}`,
  'expired-body':
    'Поновіть передплату{publication, select, undefined {} other { на видання «{publication}»}}, щоб читати далі.',
  metered: `{left, plural, =0 {Це {limit, plural, =0 {одна з\u00a0ваших безкоштовних статей} =1 {ваша безкоштовна стаття} one {одна з\u00a0# безкоштовної статті} few {одна з\u00a0ваших # безкоштовних статей} many {одна з\u00a0ваших # безкоштовних статей} other {одна з\u00a0# безкоштовної статті}}} one {У\u00a0вас залишилася # безкоштовна стаття} few {У\u00a0вас залишилися # безкоштовні статті} many {У\u00a0вас залишилося # безкоштовних статей} other {У\u00a0вас залишилося # безкоштовної статті}}${inPeriod}`,
  articlesRead:
    '{period, select, day {Сьогодні ви} week {Цього тижня ви} month {Цього місяця ви} other {Ви}} прочитали {read, plural, one {# безкоштовну статтю} few {# безкоштовні статті} many {# безкоштовних статей} other {# безкоштовної статті}}',
  'metered-body': unlimited,
  last: `Це {limit, plural, =0 {ваша остання безкоштовна стаття} =1 {ваша єдина безкоштовна стаття} one {остання з\u00a0# безкоштовної статті} few {остання з\u00a0ваших # безкоштовних статей} many {остання з\u00a0ваших # безкоштовних статей} other {остання з\u00a0# безкоштовної статті}}${inPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body':
    'Зареєструйтеся{publication, select, undefined {} other { на сайті видання «{publication}»}}, щоб читати більше безкоштовних статей.',
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Поновити передплату} other {Передплатити}}',
  registerLink: 'Зареєструватися',
  accountLink: '{state, select, grace {Оновити платіжні дані} other {Особистий кабінет}}',
  offersLink: 'Усі пропозиції',
  promptSignIn: 'Уже маєте передплату? {signIn}',
  signInLink: 'Увійти',
  promptDismiss: 'Закрити',
  offerPrice:
    '{price}{unit, select, day { {count, plural, =1 {на день} one {раз на # день} few {раз на # дні} many {раз на # днів} other {раз на # дня}}} week { {count, plural, =1 {на тиждень} one {раз на # тиждень} few {раз на # тижні} many {раз на # тижнів} other {раз на # тижня}}} month { {count, plural, =1 {на місяць} one {раз на # місяць} few {раз на # місяці} many {раз на # місяців} other {раз на # місяця}}} year { {count, plural, =1 {на рік} one {раз на # рік} few {раз на # роки} many {раз на # років} other {раз на # року}}} other {}}',
  offerIntro:
    '{price} {unit, select, day {за {count, plural, =1 {перший день} one {перші # день} few {перші # дні} many {перші # днів} other {перші # дня}}} week {за {count, plural, =1 {перший тиждень} one {перші # тиждень} few {перші # тижні} many {перші # тижнів} other {перші # тижня}}} month {за {count, plural, =1 {перший місяць} one {перші # місяць} few {перші # місяці} many {перші # місяців} other {перші # місяця}}} year {за {count, plural, =1 {перший рік} one {перші # рік} few {перші # роки} many {перші # років} other {перші # року}}} other {спочатку}}',
  offerIntroThen: '{intro}, далі {then}',
  offerSaving: 'Економія {percent}',
  offerEnds: 'Пропозиція діє до {date}',
  offerChoose: 'Обрати «{name}»',
};
