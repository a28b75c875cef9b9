import type { Messages } from './messages.js';

const ended =
  '{plan, select, undefined {} other { »{plan}«}} {date, select, undefined {er udløbet} other {udløb den {date}}}';
const inPeriod = '{period, select, day { i dag} week { i denne uge} month { i denne måned} other {}}';
const on = '{publication, select, undefined {} other { på {publication}}}';

/** The sentence when no free article is left. */
const exhausted = `Du har {limit, plural, =0 {ikke flere gratis artikler} one {læst din gratis artikel} other {læst dine # gratis artikler}}${inPeriod}`;

/** The sentence below the number of free articles. */
const unlimited =
  'Bliv abonnent, og få ubegrænset adgang{publication, select, undefined {} other { til {publication}}}.';

/** The sentence below the reason why the article is closed. */
const closed = `Bliv abonnent${on} for at læse videre.`;

/** Danish, as newspapers write it. Review by a native editor is pending. */
export const da: Messages = {
  live: 'Live',
  breaking: 'Breaking',
  exclusive: 'Eksklusivt',
  updated: 'Opdateret',
  opinion: 'Opinion',
  analysis: 'Analyse',
  sponsored: 'Annonce',
  forSubscribers: 'For abonnenter',
  generated: '{kind, select, ai {AI-genereret} other {Delvist skabt med AI}}',
  generatedPicture: '{kind, select, ai {AI-genereret billede} other {Billede delvist skabt med AI}}',
  video: 'Video{length, select, undefined {} other {, {length}}}',
  audio: 'Lyd{length, select, undefined {} other {, {length}}}',
  gallery: 'Billedserie{count, select, undefined {} other {, {count, plural, one {# billede} other {# billeder}}}}',
  sponsoredBy: 'Betalt af {sponsor}',
  photoCredit: 'Foto: {credit}',
  by: 'Af {authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other {, {location}}}',
  unnamedAuthor: '{kind, select, staff {redaktionen} other {en anonym skribent}}',
  byWithAgency: 'Af {authors}, med materiale fra {agency}',
  moreAuthors: '{count, plural, one {# anden skribent} other {# andre skribenter}}',
  published: 'Publiceret {time}',
  updatedAt: 'Opdateret {time}',
  photoSource: 'Kilde',
  photoLicence: 'Licens',
  wholeCaption: 'Hele billedteksten',
  expandPicture: 'Forstør billedet{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'Luk',
  stories: 'Artikler',
  moreFrom: '{publication, select, undefined {Flere artikler} other {Mere fra {publication}}}',
  showMore: 'Vis flere artikler',
  storiesAdded: '{count, plural, one {# artikel} other {# artikler}} mere',
  storiesLoading: 'Henter artikler',
  noStories: 'Ingen artikler lige nu.',
  storiesFailed: 'Artiklerne kunne ikke hentes.',
  tryAgain: 'Prøv igen',
  storiesStale: 'Opdateret {time}. Nyere artikler kunne ikke hentes.',
  share: 'Del',
  shareStory: 'Del »{headline}«',
  networkName: '{name}',
  shareOn: 'Del på {name}',
  shareByEmail: 'Del via e-mail',
  shareBySms: 'Del via sms',
  copyLink: 'Kopiér link',
  printPage: 'Udskriv',
  shareElsewhere: 'Del via en anden app',
  emailLabel: 'E-mail',
  smsLabel: 'Sms',
  systemLabel: 'Andre apps',
  shareMore: 'Flere måder at dele på',
  moreLabel: 'Mere',
  follow: 'Følg',
  followOn: 'Følg på {name}',
  rssLabel: 'RSS-feed',
  newsletterLabel: 'Nyhedsbrev',
  linkCopied: 'Link kopieret',
  linkToCopy: 'Kopiér dette link: {link}',

  // The subscription prompt.
  gift: 'Denne artikel er en gave fra {from, select, undefined {en abonnent} other {{from}}}',
  'gift-body': `Bliv abonnent${on} for at læse mere.`,
  trial:
    '{days, select, undefined {{date, select, undefined {Du har et prøveabonnement} other {Dit prøveabonnement udløber den {date}}}} other {Dit prøveabonnement udløber {days, plural, =0 {i dag} =1 {i morgen} one {om # dag} other {om # dage}}}}',
  'trial-body': `Bliv abonnent${on} for at læse videre efter prøveperioden.`,
  grace: 'Din seneste betaling gik ikke igennem',
  'grace-body':
    'Du kan {date, select, undefined {foreløbig læse videre} other {læse videre indtil den {date}}}. Opdatér dine betalingsoplysninger{date, select, undefined {} other { inden da}}.',
  'subscriber-only': `Denne artikel er kun for abonnenter${on}`,
  'subscriber-only-body': 'Bliv abonnent for at læse hele artiklen.',
  'trial-expired': `Velkommen tilbage. Dit prøveabonnement${ended}`,
  'trial-expired-body': closed,
  expired: `Velkommen tilbage. Dit abonnement${ended}`,
  'expired-body': `Forny dit abonnement${on} for at læse videre.`,
  metered: `{left, plural, =0 {Dette er {limit, plural, =0 {en af dine gratis artikler} one {din gratis artikel} other {en af dine # gratis artikler}}} one {Du har # gratis artikel tilbage} other {Du har # gratis artikler tilbage}}${inPeriod}`,
  articlesRead: `Du har læst {read, plural, one {# gratis artikel} other {# gratis artikler}}${inPeriod}`,
  'metered-body': unlimited,
  last: `Dette er {limit, plural, =0 {din sidste gratis artikel} one {din eneste gratis artikel} other {den sidste af dine # gratis artikler}}${inPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body':
    'Opret en konto{publication, select, undefined {} other { hos {publication}}} for at læse flere gratis artikler.',
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Forny abonnement} other {Bliv abonnent}}',
  registerLink: 'Opret konto',
  accountLink: '{state, select, grace {Opdatér betalingsoplysninger} other {Administrér din konto}}',
  offersLink: 'Se alle tilbud',
  promptSignIn: 'Er du allerede abonnent? {signIn}',
  signInLink: 'Log ind',
  promptDismiss: 'Luk',
  offerPrice:
    '{price}{unit, select, day { {count, plural, one {pr. dag} other {hver #. dag}}} week { {count, plural, one {pr. uge} other {hver #. uge}}} month { {count, plural, one {pr. måned} other {hver #. måned}}} year { {count, plural, one {pr. år} other {hvert #. år}}} other {}}',
  offerIntro:
    '{price} {unit, select, day {{count, plural, one {den første dag} other {de første # dage}}} week {{count, plural, one {den første uge} other {de første # uger}}} month {{count, plural, one {den første måned} other {de første # måneder}}} year {{count, plural, one {det første år} other {de første # år}}} other {i introduktionspris}}',
  offerIntroThen: '{intro}, derefter {then}',
  offerSaving: 'Spar {percent}',
  offerEnds: 'Tilbuddet udløber den {date}',
  offerChoose: 'Vælg {name}',
};
