import type { Messages } from './messages.js';

const inPeriod = '{period, select, day { na dziś} week { na ten tydzień} month { na ten miesiąc} other {}}';
const onDate = '{date, select, undefined {} other { {date}}}';
const plan = '{plan, select, undefined {} other { „{plan}”}}';
const at = '{publication, select, undefined {} other { w\u00a0serwisie {publication}}}';

/** The sentence when no free article is left. */
const exhausted = `{limit, plural, =0 {Nie ma już bezpłatnych artykułów} one {Wykorzystano bezpłatny artykuł} few {Wykorzystano # bezpłatne artykuły} many {Wykorzystano # bezpłatnych artykułów} other {Wykorzystano # bezpłatnego artykułu}}${inPeriod}`;

/** The sentence below the number of free articles. */
const unlimited = `Subskrypcja pozwala czytać${at} bez limitu.`;

/** The sentence below the reason why the article is closed. */
const closed = `Subskrypcja pozwala czytać dalej${at}.`;

/** Polish, as newspapers write it. Review by a native editor is pending. */
export const pl: Messages = {
  live: 'Na żywo',
  breaking: 'Pilne',
  exclusive: 'Na wyłączność',
  updated: 'Aktualizacja',
  opinion: 'Opinia',
  analysis: 'Analiza',
  sponsored: 'Materiał sponsorowany',
  forSubscribers: 'Dla subskrybentów',
  generated: '{kind, select, ai {Wygenerowane} other {Częściowo wygenerowane}} przez AI',
  generatedPicture: 'Obraz {kind, select, ai {} other {częściowo }}wygenerowany przez AI',
  video: 'Wideo{length, select, undefined {} other {, {length}}}',
  audio: 'Audio{length, select, undefined {} other {, {length}}}',
  gallery:
    'Galeria{count, select, undefined {} other {, {count, plural, one {# zdjęcie} few {# zdjęcia} many {# zdjęć} other {# zdjęcia}}}}',
  sponsoredBy: 'Reklamodawca: {sponsor}',
  photoCredit: 'Fot. {credit}',
  by: '{authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other {, {location}}}',
  unnamedAuthor: '{kind, select, staff {Redakcja} other {Autor anonimowy}}',
  byWithAgency: '{authors}, źródło: {agency}',
  moreAuthors:
    '{count, plural, one {# inny autor} few {# innych autorów} many {# innych autorów} other {# innego autora}}',
  published: 'Opublikowano: {time}',
  updatedAt: 'Aktualizacja: {time}',
  photoSource: 'Źródło',
  photoLicence: 'Licencja',
  wholeCaption: 'Pełny podpis',
  expandPicture: 'Powiększ zdjęcie{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'Zamknij',
  stories: 'Artykuły',
  moreFrom: 'Więcej {publication, select, undefined {artykułów} other {w\u00a0serwisie {publication}}}',
  showMore: 'Pokaż więcej artykułów',
  storiesAdded: 'Dodano {count, plural, one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}}',
  storiesLoading: 'Wczytywanie artykułów',
  noStories: 'W\u00a0tej chwili brak artykułów.',
  storiesFailed: 'Nie udało się wczytać artykułów.',
  tryAgain: 'Spróbuj ponownie',
  storiesStale: 'Aktualizacja: {time}. Nie udało się wczytać nowszych artykułów.',
  share: 'Udostępnij',
  shareStory: 'Udostępnij „{headline}”',
  networkName: '{name}',
  shareOn: 'Udostępnij w\u00a0serwisie {name}',
  shareByEmail: 'Wyślij e-mailem',
  shareBySms: 'Wyślij SMS-em',
  copyLink: 'Skopiuj link',
  printPage: 'Drukuj',
  shareElsewhere: 'Udostępnij przez inne aplikacje',
  emailLabel: 'E-mail',
  smsLabel: 'SMS',
  systemLabel: 'Inne aplikacje',
  shareMore: 'Więcej sposobów udostępniania',
  moreLabel: 'Więcej',
  follow: 'Obserwuj',
  followOn: 'Obserwuj w\u00a0serwisie {name}',
  rssLabel: 'Kanał RSS',
  newsletterLabel: 'Newsletter',
  linkCopied: 'Skopiowano link',
  linkToCopy: 'Skopiuj ten link: {link}',

  // The subscription prompt.
  gift: 'Ten artykuł to prezent od{from, select, undefined { subskrybenta} other {: {from}}}',
  'gift-body': `Subskrypcja pozwala czytać więcej${at}.`,
  trial:
    'Okres próbny {days, select, undefined {{date, select, undefined {trwa} other {kończy się {date}}}} other {kończy się {days, plural, =0 {dziś} =1 {jutro} one {za # dzień} few {za # dni} many {za # dni} other {za # dnia}}}}',
  'trial-body': `Subskrypcja pozwala czytać dalej${at} po okresie próbnym.`,
  grace: 'Ostatnia płatność nie powiodła się',
  'grace-body':
    '{date, select, undefined {Na razie} other {Do {date}}} można czytać dalej. Prosimy o\u00a0aktualizację danych płatności{date, select, undefined {} other { do tego czasu}}.',
  'subscriber-only':
    'Artykuł tylko dla subskrybentów{publication, select, undefined {} other { serwisu {publication}}}',
  'subscriber-only-body': 'Subskrypcja pozwala przeczytać go w\u00a0całości.',
  'trial-expired': `Witamy ponownie. Okres próbny${plan} zakończył się${onDate}`,
  'trial-expired-body': closed,
  expired: `Witamy ponownie. Subskrypcja${plan} wygasła${onDate}`,
  'expired-body': `Aby czytać dalej${at}, wystarczy ją odnowić.`,
  metered: `{left, plural, =0 {To {limit, plural, =0 {jeden z\u00a0bezpłatnych artykułów} one {jedyny bezpłatny artykuł} few {jeden z\u00a0# bezpłatnych artykułów} many {jeden z\u00a0# bezpłatnych artykułów} other {jeden z\u00a0# bezpłatnego artykułu}}} one {Pozostał # bezpłatny artykuł} few {Pozostały # bezpłatne artykuły} many {Pozostało # bezpłatnych artykułów} other {Pozostało # bezpłatnego artykułu}}${inPeriod}`,
  articlesRead:
    '{read, plural, one {Przeczytano # bezpłatny artykuł} few {Przeczytano # bezpłatne artykuły} many {Przeczytano # bezpłatnych artykułów} other {Przeczytano # bezpłatnego artykułu}}{period, select, day { dzisiaj} week { w\u00a0tym tygodniu} month { w\u00a0tym miesiącu} other {}}',
  'metered-body': unlimited,
  last: `To {limit, plural, =0 {ostatni bezpłatny artykuł} one {jedyny bezpłatny artykuł} few {ostatni z\u00a0# bezpłatnych artykułów} many {ostatni z\u00a0# bezpłatnych artykułów} other {ostatni z\u00a0# bezpłatnego artykułu}}${inPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body': `Rejestracja${at} pozwala przeczytać więcej bezpłatnych artykułów.`,
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Odnów subskrypcję} other {Subskrybuj}}',
  registerLink: 'Zarejestruj się',
  accountLink: '{state, select, grace {Zaktualizuj dane płatności} other {Zarządzaj kontem}}',
  offersLink: 'Zobacz wszystkie oferty',
  promptSignIn: 'Masz już subskrypcję? {signIn}',
  signInLink: 'Zaloguj się',
  promptDismiss: 'Zamknij',
  offerPrice:
    '{price}{unit, select, day { {count, plural, one {dziennie} few {co # dni} many {co # dni} other {co # dnia}}} week { {count, plural, one {tygodniowo} few {co # tygodnie} many {co # tygodni} other {co # tygodnia}}} month { {count, plural, one {miesięcznie} few {co # miesiące} many {co # miesięcy} other {co # miesiąca}}} year { {count, plural, one {rocznie} few {co # lata} many {co # lat} other {co # roku}}} other {}}',
  offerIntro:
    '{price} {unit, select, day {za {count, plural, one {pierwszy dzień} few {pierwsze # dni} many {pierwsze # dni} other {pierwsze # dnia}}} week {za {count, plural, one {pierwszy tydzień} few {pierwsze # tygodnie} many {pierwsze # tygodni} other {pierwsze # tygodnia}}} month {za {count, plural, one {pierwszy miesiąc} few {pierwsze # miesiące} many {pierwsze # miesięcy} other {pierwsze # miesiąca}}} year {za {count, plural, one {pierwszy rok} few {pierwsze # lata} many {pierwsze # lat} other {pierwsze # roku}}} other {na początek}}',
  offerIntroThen: '{intro}, potem {then}',
  offerSaving: 'Oszczędzasz {percent}',
  offerEnds: 'Oferta ważna do {date}',
  offerChoose: 'Wybierz: {name}',
};
