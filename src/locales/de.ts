import type { Messages } from './messages.js';

const inPeriod = '{period, select, day { heute} week { in dieser Woche} month { in diesem Monat} other {}}';
const ended =
  '{plan, select, undefined {} other { „{plan}“}} ist{date, select, undefined {} other { am {date}}} abgelaufen';
const at = '{publication, select, undefined {} other { bei {publication}}}';

/** The sentence when no free article is left. */
const exhausted = `Sie haben${inPeriod} {limit, plural, =0 {keine kostenlosen Artikel mehr} one {Ihren kostenlosen Artikel gelesen} other {Ihre # kostenlosen Artikel gelesen}}`;

/** The sentence below the number of free articles. */
const unlimited = `Abonnieren Sie, um${at} unbegrenzt zu lesen.`;

/** The sentence below the reason why the article is closed. */
const closed = `Abonnieren Sie, um${at} weiterzulesen.`;

/** German, as newspapers write it. Review by a native editor is pending. */
export const de: Messages = {
  live: 'Live',
  breaking: 'Eilmeldung',
  exclusive: 'Exklusiv',
  updated: 'Aktualisiert',
  opinion: 'Meinung',
  analysis: 'Analyse',
  sponsored: 'Anzeige',
  forSubscribers: 'Nur mit Abo',
  generated: '{kind, select, ai {} other {Teils }}KI-generiert',
  generatedPicture: '{kind, select, ai {} other {Teils }}KI-generiertes Bild',
  video: 'Video{length, select, undefined {} other {, {length}}}',
  audio: 'Audio{length, select, undefined {} other {, {length}}}',
  gallery: 'Bildergalerie{count, select, undefined {} other {, {count, plural, one {# Bild} other {# Bilder}}}}',
  sponsoredBy: 'Bezahlt von {sponsor}',
  photoCredit: 'Foto: {credit}',
  by: 'Von {authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other {, {location}}}',
  unnamedAuthor: '{kind, select, staff {der Redaktion} other {Anonym}}',
  byWithAgency: 'Von {authors}, mit Material von {agency}',
  moreAuthors: '{count, plural, one {einer weiteren Person} other {# weiteren}}',
  published: 'Veröffentlicht: {time}',
  updatedAt: 'Aktualisiert: {time}',
  photoSource: 'Quelle',
  photoLicence: 'Lizenz',
  wholeCaption: 'Ganzer Bildtext',
  expandPicture: 'Bild vergrößern{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'Schließen',
  stories: 'Artikel',
  moreFrom: '{publication, select, undefined {Weitere Artikel} other {Mehr von {publication}}}',
  showMore: 'Weitere Artikel anzeigen',
  storiesAdded: '{count, plural, one {# weiterer} other {# weitere}} Artikel',
  storiesLoading: 'Artikel werden geladen',
  noStories: 'Zurzeit keine Artikel.',
  storiesFailed: 'Die Artikel konnten nicht geladen werden.',
  tryAgain: 'Erneut versuchen',
  storiesStale: 'Aktualisiert: {time}. Neuere Artikel konnten nicht geladen werden.',
  share: 'Teilen',
  shareStory: '„{headline}“ teilen',
  networkName: '{name}',
  shareOn: 'Auf {name} teilen',
  shareByEmail: 'Per E-Mail teilen',
  shareBySms: 'Per SMS teilen',
  copyLink: 'Link kopieren',
  printPage: 'Drucken',
  shareElsewhere: 'Über andere Apps teilen',
  emailLabel: 'E-Mail',
  smsLabel: 'SMS',
  systemLabel: 'Andere Apps',
  shareMore: 'Mehr Möglichkeiten zum Teilen',
  moreLabel: 'Mehr',
  follow: 'Folgen',
  followOn: 'Auf {name} folgen',
  rssLabel: 'RSS-Feed',
  newsletterLabel: 'Newsletter',
  linkCopied: 'Link kopiert',
  linkToCopy: 'Diesen Link kopieren: {link}',

  // The subscription prompt.
  gift: 'Dieser Artikel {from, select, undefined {wurde Ihnen geschenkt} other {ist ein Geschenk von {from}}}',
  'gift-body': `Abonnieren Sie, um${at} mehr zu lesen.`,
  trial:
    'Ihr Probeabo {days, select, undefined {{date, select, undefined {läuft} other {endet am {date}}}} other {endet {days, plural, =0 {heute} =1 {morgen} one {in # Tag} other {in # Tagen}}}}',
  'trial-body': `Abonnieren Sie, um danach${at} weiterzulesen.`,
  grace: 'Ihre letzte Zahlung ist fehlgeschlagen',
  'grace-body':
    'Sie können {date, select, undefined {vorerst} other {bis zum {date}}} weiterlesen. Bitte aktualisieren Sie{date, select, undefined {} other { bis dahin}} Ihre Zahlungsdaten.',
  'subscriber-only': `Diesen Artikel lesen Sie nur mit einem Abo${at}`,
  'subscriber-only-body': 'Abonnieren Sie, um den ganzen Artikel zu lesen.',
  'trial-expired': `Willkommen zurück. Ihr Probeabo${ended}`,
  'trial-expired-body': closed,
  expired: `Willkommen zurück. Ihr Abo${ended}`,
  'expired-body': `Erneuern Sie Ihr Abo, um${at} weiterzulesen.`,
  metered: `{left, plural, =0 {Das ist {limit, plural, =0 {einer Ihrer kostenlosen Artikel} one {Ihr einziger kostenloser Artikel} other {einer Ihrer # kostenlosen Artikel}}${inPeriod}} one {Sie haben${inPeriod} noch # kostenlosen Artikel} other {Sie haben${inPeriod} noch # kostenlose Artikel}}`,
  articlesRead: `Sie haben${inPeriod} {read, plural, one {# kostenlosen Artikel} other {# kostenlose Artikel}} gelesen`,
  'metered-body': unlimited,
  last: `Das ist {limit, plural, =0 {Ihr letzter kostenloser Artikel} one {Ihr einziger kostenloser Artikel} other {der letzte Ihrer # kostenlosen Artikel}}${inPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body': `Registrieren Sie sich${at}, um mehr kostenlose Artikel zu lesen.`,
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Abo erneuern} other {Abonnieren}}',
  registerLink: 'Registrieren',
  accountLink: '{state, select, grace {Zahlungsdaten aktualisieren} other {Konto verwalten}}',
  offersLink: 'Alle Angebote ansehen',
  promptSignIn: 'Sie haben schon ein Abo? {signIn}',
  signInLink: 'Anmelden',
  promptDismiss: 'Schließen',
  offerPrice:
    '{price}{unit, select, day { {count, plural, one {pro Tag} other {alle # Tage}}} week { {count, plural, one {pro Woche} other {alle # Wochen}}} month { {count, plural, one {pro Monat} other {alle # Monate}}} year { {count, plural, one {pro Jahr} other {alle # Jahre}}} other {}}',
  offerIntro:
    '{price} {unit, select, day {für {count, plural, one {den ersten Tag} other {die ersten # Tage}}} week {für {count, plural, one {die erste Woche} other {die ersten # Wochen}}} month {für {count, plural, one {den ersten Monat} other {die ersten # Monate}}} year {für {count, plural, one {das erste Jahr} other {die ersten # Jahre}}} other {zum Einstieg}}',
  offerIntroThen: '{intro}, danach {then}',
  offerSaving: '{percent} sparen',
  offerEnds: 'Angebot endet am {date}',
  offerChoose: '{name} wählen',
};
