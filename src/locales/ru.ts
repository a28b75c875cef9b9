import type { Messages } from './messages.js';

const inPeriod = '{period, select, day { на сегодня} week { на эту неделю} month { на этот месяц} other {}}';
const onDate = '{date, select, undefined {} other { {date}}}';
const plan = '{plan, select, undefined {} other { «{plan}»}}';
const subscribe = 'Оформите подписку{publication, select, undefined {} other { на издание «{publication}»}}';

/** The sentence when no free article is left. */
const exhausted = `{limit, plural, =0 {У\u00a0вас не осталось бесплатных статей} =1 {Вы прочитали свою бесплатную статью} one {Вы прочитали все # бесплатную статью} few {Вы прочитали все # бесплатные статьи} many {Вы прочитали все # бесплатных статей} other {Вы прочитали все # бесплатной статьи}}${inPeriod}`;

/** The sentence below the number of free articles. */
const unlimited = `${subscribe}, чтобы читать без ограничений.`;

/** The sentence below the reason why the article is closed. */
const closed = `${subscribe}, чтобы читать дальше.`;

/** Russian, as newspapers write it. Review by a native editor is pending. */
export const ru: Messages = {
  live: 'Онлайн',
  breaking: 'Срочно',
  exclusive: 'Эксклюзив',
  updated: 'Обновлено',
  opinion: 'Мнение',
  analysis: 'Аналитика',
  sponsored: 'Реклама',
  forSubscribers: 'Для подписчиков',
  generated: '{kind, select, ai {Сгенерировано} other {Частично создано}} ИИ',
  generatedPicture: 'Изображение {kind, select, ai {сгенерировано} other {частично создано}} ИИ',
  video: 'Видео{length, select, undefined {} other {, {length}}}',
  audio: 'Аудио{length, select, undefined {} other {, {length}}}',
  gallery:
    'Фотогалерея{count, select, undefined {} other {, {count, plural, one {# фотография} few {# фотографии} many {# фотографий} other {# фотографии}}}}',
  sponsoredBy: 'Рекламодатель: {sponsor}',
  photoCredit: 'Фото: {credit}',
  by: '{authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other {, {location}}}',
  unnamedAuthor: '{kind, select, staff {Редакция} other {Анонимный автор}}',
  byWithAgency: '{authors}, по материалам агентства {agency}',
  moreAuthors: 'ещё {count, plural, one {# автор} few {# автора} many {# авторов} other {# автора}}',
  published: 'Опубликовано {time}',
  updatedAt: 'Обновлено {time}',
  photoSource: 'Источник',
  photoLicence: 'Лицензия',
  wholeCaption: 'Подпись полностью',
  expandPicture: 'Увеличить изображение{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'Закрыть',
  stories: 'Материалы',
  moreFrom: 'Другие материалы{publication, select, undefined {} other { издания «{publication}»}}',
  showMore: 'Показать ещё материалы',
  storiesAdded:
    '{count, plural, one {Добавлен # материал} few {Добавлено # материала} many {Добавлено # материалов} other {Добавлено # материала}}',
  storiesLoading: 'Материалы загружаются',
  noStories: 'Сейчас материалов нет.',
  storiesFailed: 'Не удалось загрузить материалы.',
  tryAgain: 'Попробовать ещё раз',
  // A date may end with “г.”, so no full stop follows it.
  storiesStale: 'Обновлено {time}, более новые материалы загрузить не удалось.',
  share: 'Поделиться',
  shareStory: 'Поделиться материалом «{headline}»',
  networkName: '{name}',
  shareOn: 'Поделиться через {name}',
  shareByEmail: 'Отправить по электронной почте',
  shareBySms: 'Отправить по SMS',
  copyLink: 'Скопировать ссылку',
  printPage: 'Распечатать',
  shareElsewhere: 'Поделиться через другое приложение',
  emailLabel: 'Эл. почта',
  smsLabel: 'SMS',
  systemLabel: 'Другие приложения',
  shareMore: 'Другие способы поделиться',
  moreLabel: 'Ещё',
  follow: 'Мы в\u00a0соцсетях',
  followOn: 'Подписаться: {name}',
  rssLabel: 'RSS-лента',
  newsletterLabel: 'Рассылка',
  linkCopied: 'Ссылка скопирована',
  linkToCopy: 'Скопируйте эту ссылку: {link}',

  // The subscription prompt.
  gift: 'Эту статью вам дарит {from, select, undefined {подписчик} other {{from}}}',
  'gift-body': `${subscribe}, чтобы читать больше.`,
  trial:
    'Ваш пробный период {days, select, undefined {{date, select, undefined {продолжается} other {заканчивается {date}}}} other {заканчивается {days, plural, =0 {сегодня} =1 {завтра} one {через # день} few {через # дня} many {через # дней} other {через # дня}}}}',
  'trial-body': `${subscribe}, чтобы читать и\u00a0после пробного периода.`,
  grace: 'Последний платёж не прошёл',
  'grace-body':
    '{date, select, undefined {Пока} other {До {date}}} вы можете читать дальше. Пожалуйста, обновите{date, select, undefined {} other { до этой даты}} платёжные данные.',
  'subscriber-only':
    'Эта статья только для подписчиков{publication, select, undefined {} other { издания «{publication}»}}',
  'subscriber-only-body': 'Оформите подписку, чтобы прочитать статью полностью.',
  'trial-expired': `С возвращением! Ваш пробный период${plan} закончился${onDate}`,
  'trial-expired-body': closed,
  expired: `С возвращением! Ваша подписка${plan} закончилась${onDate}`,
  'expired-body':
    'Продлите подписку{publication, select, undefined {} other { на издание «{publication}»}}, чтобы читать дальше.',
  metered: `{left, plural, =0 {Это {limit, plural, =0 {одна из ваших бесплатных статей} =1 {ваша бесплатная статья} one {одна из # бесплатной статьи} few {одна из ваших # бесплатных статей} many {одна из ваших # бесплатных статей} other {одна из # бесплатной статьи}}} one {У\u00a0вас осталась # бесплатная статья} few {У\u00a0вас осталось # бесплатные статьи} many {У\u00a0вас осталось # бесплатных статей} other {У\u00a0вас осталось # бесплатной статьи}}${inPeriod}`,
  articlesRead:
    '{period, select, day {Сегодня вы} week {На этой неделе вы} month {В\u00a0этом месяце вы} other {Вы}} прочитали {read, plural, one {# бесплатную статью} few {# бесплатные статьи} many {# бесплатных статей} other {# бесплатной статьи}}',
  'metered-body': unlimited,
  last: `Это {limit, plural, =0 {ваша последняя бесплатная статья} =1 {ваша единственная бесплатная статья} one {последняя из # бесплатной статьи} few {последняя из ваших # бесплатных статей} many {последняя из ваших # бесплатных статей} other {последняя из # бесплатной статьи}}${inPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body':
    'Зарегистрируйтесь{publication, select, undefined {} other { на сайте издания «{publication}»}}, чтобы читать больше бесплатных статей.',
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Продлить подписку} other {Оформить подписку}}',
  registerLink: 'Зарегистрироваться',
  accountLink: '{state, select, grace {Обновить платёжные данные} other {Личный кабинет}}',
  offersLink: 'Все предложения',
  promptSignIn: 'Уже есть подписка? {signIn}',
  signInLink: 'Войти',
  promptDismiss: 'Закрыть',
  offerPrice:
    '{price}{unit, select, day { {count, plural, =1 {в\u00a0день} one {раз в\u00a0# день} few {раз в\u00a0# дня} many {раз в\u00a0# дней} other {раз в\u00a0# дня}}} week { {count, plural, =1 {в\u00a0неделю} one {раз в\u00a0# неделю} few {раз в\u00a0# недели} many {раз в\u00a0# недель} other {раз в\u00a0# недели}}} month { {count, plural, =1 {в\u00a0месяц} one {раз в\u00a0# месяц} few {раз в\u00a0# месяца} many {раз в\u00a0# месяцев} other {раз в\u00a0# месяца}}} year { {count, plural, =1 {в\u00a0год} one {раз в\u00a0# год} few {раз в\u00a0# года} many {раз в\u00a0# лет} other {раз в\u00a0# года}}} other {}}',
  offerIntro:
    '{price} {unit, select, day {за {count, plural, =1 {первый день} one {первые # день} few {первые # дня} many {первые # дней} other {первые # дня}}} week {за {count, plural, =1 {первую неделю} one {первые # неделю} few {первые # недели} many {первые # недель} other {первые # недели}}} month {за {count, plural, =1 {первый месяц} one {первые # месяц} few {первые # месяца} many {первые # месяцев} other {первые # месяца}}} year {за {count, plural, =1 {первый год} one {первые # год} few {первые # года} many {первые # лет} other {первые # года}}} other {вначале}}',
  offerIntroThen: '{intro}, далее {then}',
  offerSaving: 'Экономия {percent}',
  offerEnds: 'Предложение действует до {date}',
  offerChoose: 'Выбрать «{name}»',
};
