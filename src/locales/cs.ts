import type { Messages } from './messages.js';

const inPeriod = '{period, select, day { na dnešek} week { na tento týden} month { na tento měsíc} other {}}';
const onDate = '{date, select, undefined {} other { {date}}}';
const plan = '{plan, select, undefined {} other { „{plan}“}}';
const at = '{publication, select, undefined {} other { na webu {publication}}}';

/** The sentence when no free article is left. */
const exhausted = `{limit, plural, =0 {Už vám nezbývá žádný bezplatný článek} one {Přečetli jste svůj bezplatný článek} few {Přečetli jste všechny # bezplatné články} many {Přečetli jste všech # bezplatného článku} other {Přečetli jste všech # bezplatných článků}}${inPeriod}`;

/** The sentence below the number of free articles. */
const unlimited = `Pořiďte si předplatné a\u00a0čtěte${at} bez omezení.`;

/** The sentence below the reason why the article is closed. */
const closed = `Pořiďte si předplatné a\u00a0čtěte${at} dál.`;

/** Czech, as newspapers write it. Review by a native editor is pending. */
export const cs: Messages = {
  live: 'Živě',
  breaking: 'Mimořádná zpráva',
  exclusive: 'Exkluzivně',
  updated: 'Aktualizováno',
  opinion: 'Komentář',
  analysis: 'Analýza',
  sponsored: 'Komerční sdělení',
  forSubscribers: 'Pro předplatitele',
  generated: '{kind, select, ai {Vygenerováno} other {Zčásti vytvořeno}} pomocí AI',
  generatedPicture: 'Obrázek {kind, select, ai {vygenerovaný} other {zčásti vytvořený}} pomocí AI',
  video: 'Video{length, select, undefined {} other {, {length}}}',
  audio: 'Audio{length, select, undefined {} other {, {length}}}',
  gallery:
    'Fotogalerie{count, select, undefined {} other {, {count, plural, one {# fotografie} few {# fotografie} many {# fotografie} other {# fotografií}}}}',
  sponsoredBy: 'Zadavatel reklamy: {sponsor}',
  photoCredit: 'Foto: {credit}',
  by: '{authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other {, {location}}}',
  unnamedAuthor: '{kind, select, staff {Redakce} other {Anonymní autor}}',
  byWithAgency: '{authors}, zdroj: {agency}',
  moreAuthors:
    '{count, plural, one {# další autor} few {# další autoři} many {# dalšího autora} other {# dalších autorů}}',
  published: 'Publikováno {time}',
  updatedAt: 'Aktualizováno {time}',
  photoSource: 'Zdroj',
  photoLicence: 'Licence',
  wholeCaption: 'Celý popisek',
  expandPicture: 'Zvětšit obrázek{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'Zavřít',
  stories: 'Články',
  moreFrom: `Další články${at}`,
  showMore: 'Zobrazit další články',
  storiesAdded:
    '{count, plural, one {Přibyl # článek} few {Přibyly # články} many {Přibylo # článku} other {Přibylo # článků}}',
  storiesLoading: 'Články se načítají',
  noStories: 'Momentálně tu nejsou žádné články.',
  storiesFailed: 'Články se nepodařilo načíst.',
  tryAgain: 'Zkusit znovu',
  storiesStale: 'Aktualizováno {time}. Novější články se nepodařilo načíst.',
  share: 'Sdílet',
  shareStory: 'Sdílet „{headline}“',
  networkName: '{name}',
  shareOn: 'Sdílet na síti {name}',
  shareByEmail: 'Poslat e-mailem',
  shareBySms: 'Poslat jako SMS',
  copyLink: 'Zkopírovat odkaz',
  printPage: 'Vytisknout',
  shareElsewhere: 'Sdílet přes jinou aplikaci',
  emailLabel: 'E-mail',
  smsLabel: 'SMS',
  systemLabel: 'Jiné aplikace',
  shareMore: 'Další možnosti sdílení',
  moreLabel: 'Další',
  follow: 'Sledovat',
  followOn: 'Sledovat na síti {name}',
  rssLabel: 'Kanál RSS',
  newsletterLabel: 'Newsletter',
  linkCopied: 'Odkaz zkopírován',
  linkToCopy: 'Zkopírujte si tento odkaz: {link}',

  // The subscription prompt.
  gift: 'Tento článek vám věnuje {from, select, undefined {předplatitel} other {{from}}}',
  'gift-body': `Pořiďte si předplatné a\u00a0čtěte${at} víc.`,
  trial:
    '{days, select, undefined {{date, select, undefined {Máte zkušební předplatné} other {Zkušební předplatné vám končí {date}}}} other {Zkušební předplatné vám končí {days, plural, =0 {dnes} =1 {zítra} one {za # den} few {za # dny} many {za # dne} other {za # dní}}}}',
  'trial-body': `Pořiďte si předplatné a\u00a0čtěte${at} i\u00a0po skončení zkušebního období.`,
  grace: 'Poslední platba se nezdařila',
  'grace-body':
    '{date, select, undefined {Zatím} other {Do {date}}} můžete číst dál. Aktualizujte si prosím{date, select, undefined {} other { do té doby}} platební údaje.',
  'subscriber-only':
    'Tento článek je jen pro předplatitele{publication, select, undefined {} other { titulu {publication}}}',
  'subscriber-only-body': 'Pořiďte si předplatné a\u00a0přečtěte si celý článek.',
  'trial-expired': `Vítejte zpět. Zkušební předplatné${plan} vám skončilo${onDate}`,
  'trial-expired-body': closed,
  expired: `Vítejte zpět. Předplatné${plan} vám skončilo${onDate}`,
  'expired-body': `Obnovte si předplatné a\u00a0čtěte${at} dál.`,
  metered: `{left, plural, =0 {Toto je {limit, plural, =0 {jeden z\u00a0vašich bezplatných článků} one {váš bezplatný článek} few {jeden z\u00a0vašich # bezplatných článků} many {jeden z\u00a0vašich # bezplatného článku} other {jeden z\u00a0vašich # bezplatných článků}}} one {Zbývá vám # bezplatný článek} few {Zbývají vám # bezplatné články} many {Zbývá vám # bezplatného článku} other {Zbývá vám # bezplatných článků}}${inPeriod}`,
  articlesRead:
    '{period, select, day {Dnes jste přečetli} week {Tento týden jste přečetli} month {Tento měsíc jste přečetli} other {Přečetli jste}} {read, plural, one {# bezplatný článek} few {# bezplatné články} many {# bezplatného článku} other {# bezplatných článků}}',
  'metered-body': unlimited,
  last: `Toto je {limit, plural, =0 {váš poslední bezplatný článek} one {váš jediný bezplatný článek} few {poslední z\u00a0vašich # bezplatných článků} many {poslední z\u00a0vašich # bezplatného článku} other {poslední z\u00a0vašich # bezplatných článků}}${inPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body': `Zaregistrujte se${at} a\u00a0čtěte další bezplatné články.`,
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Obnovit předplatné} other {Předplatit}}',
  registerLink: 'Zaregistrovat se',
  accountLink: '{state, select, grace {Aktualizovat platební údaje} other {Spravovat účet}}',
  offersLink: 'Zobrazit všechny nabídky',
  promptSignIn: 'Už máte předplatné? {signIn}',
  signInLink: 'Přihlásit se',
  promptDismiss: 'Zavřít',
  offerPrice:
    '{price}{unit, select, day { {count, plural, one {denně} few {každé # dny} many {každých # dne} other {každých # dní}}} week { {count, plural, one {týdně} few {každé # týdny} many {každých # týdne} other {každých # týdnů}}} month { {count, plural, one {měsíčně} few {každé # měsíce} many {každých # měsíce} other {každých # měsíců}}} year { {count, plural, one {ročně} few {každé # roky} many {každých # roku} other {každých # let}}} other {}}',
  offerIntro:
    '{price} {unit, select, day {za {count, plural, one {první den} few {první # dny} many {prvních # dne} other {prvních # dní}}} week {za {count, plural, one {první týden} few {první # týdny} many {prvních # týdne} other {prvních # týdnů}}} month {za {count, plural, one {první měsíc} few {první # měsíce} many {prvních # měsíce} other {prvních # měsíců}}} year {za {count, plural, one {první rok} few {první # roky} many {prvních # roku} other {prvních # let}}} other {na začátek}}',
  offerIntroThen: '{intro}, poté {then}',
  offerSaving: 'Ušetříte {percent}',
  offerEnds: 'Nabídka platí do {date}',
  offerChoose: 'Vybrat nabídku {name}',
};
