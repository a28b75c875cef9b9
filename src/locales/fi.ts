import type { Messages } from './messages.js';

const inPeriod = '{period, select, day { tänään} week { tällä viikolla} month { tässä kuussa} other {}}';
const ended =
  '{plan, select, undefined {} other { ”{plan}”}} {date, select, undefined {on päättynyt} other {päättyi {date}}}';
// The object of an imperative is in the nominative.
const subscribe = 'Tilaa{publication, select, undefined {} other { {publication}}}';

/** The sentence when no free article is left. */
const exhausted = `{limit, plural, =0 {Sinulla ei ole enää maksuttomia artikkeleita} one {Olet lukenut maksuttoman artikkelisi} other {Olet lukenut kaikki # maksutonta artikkeliasi}}${inPeriod}`;

/** The sentence below the number of free articles. */
const unlimited = `${subscribe} ja lue rajattomasti.`;

/** The sentence below the reason why the article is closed. */
const closed = `${subscribe} ja jatka lukemista.`;

/** Finnish, as newspapers write it. Review by a native editor is pending. */
export const fi: Messages = {
  live: 'Hetki hetkeltä',
  breaking: 'Juuri nyt',
  exclusive: 'Yksinoikeudella',
  updated: 'Päivitetty',
  opinion: 'Kolumni',
  analysis: 'Analyysi',
  sponsored: 'Kaupallinen yhteistyö',
  forSubscribers: 'Tilaajille',
  generated: '{kind, select, ai {Tekoälyllä} other {Osin tekoälyllä}} tuotettu',
  generatedPicture: '{kind, select, ai {Tekoälyllä} other {Osin tekoälyllä}} tuotettu kuva',
  video: 'Video{length, select, undefined {} other {, {length}}}',
  audio: 'Audio{length, select, undefined {} other {, {length}}}',
  gallery: 'Kuvagalleria{count, select, undefined {} other {, {count, plural, one {# kuva} other {# kuvaa}}}}',
  sponsoredBy: 'Mainostaja: {sponsor}',
  photoCredit: 'Kuva: {credit}',
  by: '{authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other {, {location}}}',
  unnamedAuthor: '{kind, select, staff {Toimitus} other {Nimetön kirjoittaja}}',
  byWithAgency: '{authors}, lähde: {agency}',
  moreAuthors: '{count, plural, one {# muu kirjoittaja} other {# muuta kirjoittajaa}}',
  published: 'Julkaistu {time}',
  updatedAt: 'Päivitetty {time}',
  photoSource: 'Lähde',
  photoLicence: 'Lisenssi',
  wholeCaption: 'Koko kuvateksti',
  expandPicture: 'Suurenna kuva{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'Sulje',
  stories: 'Jutut',
  moreFrom: 'Lisää {publication, select, undefined {juttuja} other {julkaisusta {publication}}}',
  showMore: 'Näytä lisää juttuja',
  storiesAdded: '{count, plural, one {# juttu} other {# juttua}} lisää',
  storiesLoading: 'Ladataan juttuja',
  noStories: 'Ei juttuja tällä hetkellä.',
  storiesFailed: 'Juttujen lataaminen ei onnistunut.',
  tryAgain: 'Yritä uudelleen',
  storiesStale: 'Päivitetty {time}. Uudempien juttujen lataaminen ei onnistunut.',
  share: 'Jaa',
  shareStory: 'Jaa ”{headline}”',
  networkName: '{name}',
  shareOn: 'Jaa palvelussa {name}',
  shareByEmail: 'Jaa sähköpostilla',
  shareBySms: 'Jaa tekstiviestillä',
  copyLink: 'Kopioi linkki',
  printPage: 'Tulosta',
  shareElsewhere: 'Jaa toisella sovelluksella',
  emailLabel: 'Sähköposti',
  smsLabel: 'Tekstiviesti',
  systemLabel: 'Muut sovellukset',
  shareMore: 'Lisää jakotapoja',
  moreLabel: 'Lisää',
  follow: 'Seuraa',
  followOn: 'Seuraa palvelussa {name}',
  rssLabel: 'RSS-syöte',
  newsletterLabel: 'Uutiskirje',
  linkCopied: 'Linkki kopioitu',
  linkToCopy: 'Kopioi tämä linkki: {link}',

  // The subscription prompt.
  gift: '{from, select, undefined {Tilaaja} other {{from}}} antoi sinulle tämän artikkelin lahjaksi',
  'gift-body': `${subscribe} ja lue lisää.`,
  trial:
    'Kokeilujaksosi {days, select, undefined {{date, select, undefined {on käynnissä} other {päättyy {date}}}} other {päättyy {days, plural, =0 {tänään} =1 {huomenna} one {# päivän kuluttua} other {# päivän kuluttua}}}}',
  'trial-body': `${subscribe} ja jatka lukemista kokeilujakson jälkeenkin.`,
  grace: 'Viimeisin maksusi ei onnistunut',
  'grace-body':
    'Voit jatkaa lukemista {date, select, undefined {toistaiseksi} other {{date} asti}}. Päivitä maksutietosi{date, select, undefined {} other { siihen mennessä}}.',
  'subscriber-only':
    'Tämä artikkeli on vain {publication, select, undefined {} other {julkaisun {publication} }}tilaajille',
  'subscriber-only-body': 'Tilaa ja lue koko artikkeli.',
  'trial-expired': `Tervetuloa takaisin. Kokeilujaksosi${ended}`,
  'trial-expired-body': closed,
  expired: `Tervetuloa takaisin. Tilauksesi${ended}`,
  'expired-body':
    'Uudista tilauksesi ja jatka {publication, select, undefined {} other {julkaisun {publication} }}lukemista.',
  metered: `{left, plural, =0 {Tämä on {limit, plural, =0 {yksi maksuttomista artikkeleistasi} one {maksuton artikkelisi} other {yksi # maksuttomasta artikkelistasi}}${inPeriod}} one {Sinulla on${inPeriod} jäljellä # maksuton artikkeli} other {Sinulla on${inPeriod} jäljellä # maksutonta artikkelia}}`,
  articlesRead: `Olet lukenut {read, plural, one {# maksuttoman artikkelin} other {# maksutonta artikkelia}}${inPeriod}`,
  'metered-body': unlimited,
  last: `Tämä on {limit, plural, =0 {viimeinen maksuton artikkelisi} one {ainoa maksuton artikkelisi} other {viimeinen # maksuttomasta artikkelistasi}}${inPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body':
    'Rekisteröidy{publication, select, undefined {} other { palveluun {publication}}} ja lue lisää maksuttomia artikkeleita.',
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Uudista tilaus} other {Tilaa}}',
  registerLink: 'Rekisteröidy',
  accountLink: '{state, select, grace {Päivitä maksutiedot} other {Hallinnoi tiliäsi}}',
  offersLink: 'Katso kaikki tarjoukset',
  promptSignIn: 'Oletko jo tilaaja? {signIn}',
  signInLink: 'Kirjaudu sisään',
  promptDismiss: 'Sulje',
  offerPrice:
    '{price}{unit, select, day { {count, plural, one {päivässä} other {# päivän välein}}} week { {count, plural, one {viikossa} other {# viikon välein}}} month { {count, plural, one {kuukaudessa} other {# kuukauden välein}}} year { {count, plural, one {vuodessa} other {# vuoden välein}}} other {}}',
  offerIntro:
    '{price} {unit, select, day {{count, plural, one {ensimmäiseltä päivältä} other {ensimmäiset # päivää}}} week {{count, plural, one {ensimmäiseltä viikolta} other {ensimmäiset # viikkoa}}} month {{count, plural, one {ensimmäiseltä kuukaudelta} other {ensimmäiset # kuukautta}}} year {{count, plural, one {ensimmäiseltä vuodelta} other {ensimmäiset # vuotta}}} other {aluksi}}',
  offerIntroThen: '{intro}, sen jälkeen {then}',
  offerSaving: 'Säästä {percent}',
  offerEnds: 'Tarjous päättyy {date}',
  offerChoose: 'Valitse {name}',
};
