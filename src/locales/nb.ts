import type { Messages } from './messages.js';

const ended =
  '{plan, select, undefined {} other { «{plan}»}} {date, select, undefined {har gått ut} other {gikk ut {date}}}';
const inPeriod = '{period, select, day { i dag} week { denne uken} month { denne måneden} other {}}';
const on = '{publication, select, undefined {} other { på {publication}}}';

/** The sentence when no free article is left. */
const exhausted = `Du har {limit, plural, =0 {ingen gratisartikler igjen} one {lest gratisartikkelen din} other {lest de # gratisartiklene dine}}${inPeriod}`;

/** The sentence below the number of free articles. */
const unlimited =
  'Bli abonnent og få ubegrenset tilgang{publication, select, undefined {} other { til {publication}}}.';

/** The sentence below the reason why the article is closed. */
const closed = `Bli abonnent${on} for å lese videre.`;

/** Norwegian Bokmål, as newspapers write it. Review by a native editor is pending. */
export const nb: Messages = {
  live: 'Direkte',
  breaking: 'Siste nytt',
  exclusive: 'Eksklusivt',
  updated: 'Oppdatert',
  opinion: 'Meninger',
  analysis: 'Analyse',
  sponsored: 'Annonsørinnhold',
  forSubscribers: 'For abonnenter',
  generated: '{kind, select, ai {KI-generert} other {Delvis laget med KI}}',
  generatedPicture: '{kind, select, ai {KI-generert bilde} other {Bilde delvis laget med KI}}',
  video: 'Video{length, select, undefined {} other {, {length}}}',
  audio: 'Lyd{length, select, undefined {} other {, {length}}}',
  gallery: 'Bildeserie{count, select, undefined {} other {, {count, plural, one {# bilde} other {# bilder}}}}',
  sponsoredBy: 'Betalt av {sponsor}',
  photoCredit: 'Foto: {credit}',
  by: 'Av {authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other {, {location}}}',
  unnamedAuthor: '{kind, select, staff {redaksjonen} other {en anonym skribent}}',
  byWithAgency: 'Av {authors}, med stoff fra {agency}',
  moreAuthors: '{count, plural, one {# skribent til} other {# skribenter til}}',
  published: 'Publisert {time}',
  updatedAt: 'Oppdatert {time}',
  photoSource: 'Kilde',
  photoLicence: 'Lisens',
  wholeCaption: 'Hele bildeteksten',
  expandPicture: 'Forstørr bildet{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'Lukk',
  stories: 'Saker',
  moreFrom: '{publication, select, undefined {Flere saker} other {Mer fra {publication}}}',
  showMore: 'Vis flere saker',
  storiesAdded: '{count, plural, one {# sak} other {# saker}} til',
  storiesLoading: 'Laster inn saker',
  noStories: 'Ingen saker akkurat nå.',
  storiesFailed: 'Sakene kunne ikke lastes inn.',
  tryAgain: 'Prøv igjen',
  storiesStale: 'Oppdatert {time}. Nyere saker kunne ikke lastes inn.',
  share: 'Del',
  shareStory: 'Del «{headline}»',
  networkName: '{name}',
  shareOn: 'Del på {name}',
  shareByEmail: 'Del på e-post',
  shareBySms: 'Del på SMS',
  copyLink: 'Kopier lenke',
  printPage: 'Skriv ut',
  shareElsewhere: 'Del via en annen app',
  emailLabel: 'E-post',
  smsLabel: 'SMS',
  systemLabel: 'Andre apper',
  shareMore: 'Flere måter å dele på',
  moreLabel: 'Mer',
  follow: 'Følg',
  followOn: 'Følg på {name}',
  rssLabel: 'RSS-strøm',
  newsletterLabel: 'Nyhetsbrev',
  linkCopied: 'Lenken er kopiert',
  linkToCopy: 'Kopier denne lenken: {link}',

  // The subscription prompt.
  gift: 'Denne artikkelen er en gave fra {from, select, undefined {en abonnent} other {{from}}}',
  'gift-body': `Bli abonnent${on} for å lese mer.`,
  trial:
    '{days, select, undefined {{date, select, undefined {Du har et prøveabonnement} other {Prøveabonnementet ditt går ut {date}}}} other {Prøveabonnementet ditt går ut {days, plural, =0 {i dag} =1 {i morgen} one {om # dag} other {om # dager}}}}',
  'trial-body': `Bli abonnent${on} for å lese videre etter prøveperioden.`,
  grace: 'Den siste betalingen din gikk ikke gjennom',
  'grace-body':
    'Du kan {date, select, undefined {foreløpig lese videre} other {lese videre til {date}}}. Oppdater betalingsinformasjonen din{date, select, undefined {} other { innen da}}.',
  'subscriber-only': `Denne artikkelen er for abonnenter${on}`,
  'subscriber-only-body': 'Bli abonnent for å lese hele artikkelen.',
  'trial-expired': `Velkommen tilbake. Prøveabonnementet ditt${ended}`,
  'trial-expired-body': closed,
  expired: `Velkommen tilbake. Abonnementet ditt${ended}`,
  'expired-body': `Forny abonnementet ditt${on} for å lese videre.`,
  metered: `{left, plural, =0 {Dette er {limit, plural, =0 {en av gratisartiklene dine} one {gratisartikkelen din} other {en av de # gratisartiklene dine}}${inPeriod}} one {Du har # gratisartikkel igjen${inPeriod}} other {Du har # gratisartikler igjen${inPeriod}}}`,
  articlesRead: `Du har lest {read, plural, one {# gratisartikkel} other {# gratisartikler}}${inPeriod}`,
  'metered-body': unlimited,
  last: `Dette er {limit, plural, =0 {den siste gratisartikkelen din} one {den eneste gratisartikkelen din} other {den siste av de # gratisartiklene dine}}${inPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body':
    'Opprett en konto{publication, select, undefined {} other { hos {publication}}} for å lese flere gratisartikler.',
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Forny abonnementet} other {Bli abonnent}}',
  registerLink: 'Opprett konto',
  accountLink: '{state, select, grace {Oppdater betalingsinformasjon} other {Administrer kontoen din}}',
  offersLink: 'Se alle tilbud',
  promptSignIn: 'Er du allerede abonnent? {signIn}',
  signInLink: 'Logg inn',
  promptDismiss: 'Lukk',
  offerPrice:
    '{price}{unit, select, day { {count, plural, one {per dag} other {hver #. dag}}} week { {count, plural, one {per uke} other {hver #. uke}}} month { {count, plural, one {per måned} other {hver #. måned}}} year { {count, plural, one {per år} other {hvert #. år}}} other {}}',
  offerIntro:
    '{price} {unit, select, day {{count, plural, one {den første dagen} other {de første # dagene}}} week {{count, plural, one {den første uken} other {de første # ukene}}} month {{count, plural, one {den første måneden} other {de første # månedene}}} year {{count, plural, one {det første året} other {de første # årene}}} other {i introduksjonspris}}',
  offerIntroThen: '{intro}, deretter {then}',
  offerSaving: 'Spar {percent}',
  offerEnds: 'Tilbudet går ut {date}',
  offerChoose: 'Velg {name}',
};
