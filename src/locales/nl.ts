import type { Messages } from './messages.js';

const inPeriod = '{period, select, day { vandaag} week { deze week} month { deze maand} other {}}';
const ofPeriod = '{period, select, day { van vandaag} week { van deze week} month { van deze maand} other {}}';
const ended =
  '{plan, select, undefined {} other { ‘{plan}’}} is{date, select, undefined {} other { op {date}}} verlopen';
const of = '{publication, select, undefined {} other { van {publication}}}';

/** The sentence when no free article is left. */
const exhausted = `Je hebt${inPeriod} {limit, plural, =0 {geen gratis artikelen meer} one {je gratis artikel gelezen} other {je # gratis artikelen gelezen}}`;

/** The sentence below the number of free articles. */
const unlimited = `Word abonnee${of} om onbeperkt te lezen.`;

/** The sentence below the reason why the article is closed. */
const closed = `Word abonnee${of} om verder te lezen.`;

/** Dutch, as newspapers write it. Review by a native editor is pending. */
export const nl: Messages = {
  live: 'Live',
  breaking: 'Breaking',
  exclusive: 'Exclusief',
  updated: 'Bijgewerkt',
  opinion: 'Opinie',
  analysis: 'Analyse',
  sponsored: 'Gesponsord',
  forSubscribers: 'Voor abonnees',
  generated: '{kind, select, ai {Gegenereerd met AI} other {Deels gemaakt met AI}}',
  generatedPicture: 'Afbeelding {kind, select, ai {gegenereerd} other {deels gemaakt}} met AI',
  video: 'Video{length, select, undefined {} other {, {length}}}',
  audio: 'Audio{length, select, undefined {} other {, {length}}}',
  gallery: 'Fotoserie{count, select, undefined {} other {, {count, plural, one {# foto} other {# foto’s}}}}',
  sponsoredBy: 'Betaald door {sponsor}',
  photoCredit: 'Foto: {credit}',
  by: 'Door {authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other {, {location}}}',
  unnamedAuthor: '{kind, select, staff {de redactie} other {een anonieme auteur}}',
  byWithAgency: 'Door {authors}, met informatie van {agency}',
  moreAuthors: '{count, plural, one {# andere auteur} other {# andere auteurs}}',
  published: 'Gepubliceerd: {time}',
  updatedAt: 'Bijgewerkt: {time}',
  photoSource: 'Bron',
  photoLicence: 'Licentie',
  wholeCaption: 'Volledig bijschrift',
  expandPicture: 'Afbeelding vergroten{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'Sluiten',
  stories: 'Artikelen',
  moreFrom: '{publication, select, undefined {Meer artikelen} other {Meer van {publication}}}',
  showMore: 'Meer artikelen tonen',
  storiesAdded: '{count, plural, one {# artikel} other {# artikelen}} toegevoegd',
  storiesLoading: 'Artikelen worden geladen',
  noStories: 'Op dit moment zijn er geen artikelen.',
  storiesFailed: 'De artikelen konden niet worden geladen.',
  tryAgain: 'Opnieuw proberen',
  storiesStale: 'Bijgewerkt: {time}. Nieuwere artikelen konden niet worden geladen.',
  share: 'Delen',
  shareStory: '‘{headline}’ delen',
  networkName: '{name}',
  shareOn: 'Delen via {name}',
  shareByEmail: 'Delen via e-mail',
  shareBySms: 'Delen via sms',
  copyLink: 'Link kopiëren',
  printPage: 'Afdrukken',
  shareElsewhere: 'Delen via een andere app',
  emailLabel: 'E-mail',
  smsLabel: 'Sms',
  systemLabel: 'Andere apps',
  shareMore: 'Meer manieren om te delen',
  moreLabel: 'Meer',
  follow: 'Volgen',
  followOn: 'Volgen op {name}',
  rssLabel: 'RSS-feed',
  newsletterLabel: 'Nieuwsbrief',
  linkCopied: 'Link gekopieerd',
  linkToCopy: 'Kopieer deze link: {link}',

  // The subscription prompt.
  gift: 'Je krijgt dit artikel cadeau van {from, select, undefined {een abonnee} other {{from}}}',
  'gift-body': `Word abonnee${of} om meer te lezen.`,
  trial:
    '{days, select, undefined {{date, select, undefined {Je hebt een proefabonnement} other {Je proefabonnement eindigt op {date}}}} other {Je proefabonnement eindigt {days, plural, =0 {vandaag} =1 {morgen} one {over # dag} other {over # dagen}}}}',
  'trial-body': `Word abonnee${of} om ook daarna verder te lezen.`,
  grace: 'Je laatste betaling is mislukt',
  'grace-body':
    'Je kunt {date, select, undefined {voorlopig} other {tot {date}}} blijven lezen. Werk{date, select, undefined {} other { vóór die tijd}} je betaalgegevens bij.',
  'subscriber-only': `Dit artikel is alleen voor abonnees${of}`,
  'subscriber-only-body': 'Word abonnee om het hele artikel te lezen.',
  'trial-expired': `Welkom terug. Je proefabonnement${ended}`,
  'trial-expired-body': closed,
  expired: `Welkom terug. Je abonnement${ended}`,
  'expired-body':
    'Verleng je abonnement{publication, select, undefined {} other { op {publication}}} om verder te lezen.',
  metered: `{left, plural, =0 {Dit is {limit, plural, =0 {een van je gratis artikelen} one {je gratis artikel} other {een van je # gratis artikelen}}${ofPeriod}} one {Je hebt${inPeriod} nog # gratis artikel} other {Je hebt${inPeriod} nog # gratis artikelen}}`,
  articlesRead: `Je hebt${inPeriod} {read, plural, one {# gratis artikel} other {# gratis artikelen}} gelezen`,
  'metered-body': unlimited,
  last: `Dit is {limit, plural, =0 {je laatste gratis artikel} one {je enige gratis artikel} other {het laatste van je # gratis artikelen}}${ofPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body':
    'Registreer je{publication, select, undefined {} other { bij {publication}}} om meer gratis artikelen te lezen.',
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Verleng je abonnement} other {Word abonnee}}',
  registerLink: 'Registreer je',
  accountLink: '{state, select, grace {Werk je betaalgegevens bij} other {Beheer je account}}',
  offersLink: 'Bekijk alle aanbiedingen',
  promptSignIn: 'Al abonnee? {signIn}',
  signInLink: 'Log in',
  promptDismiss: 'Sluiten',
  offerPrice:
    '{price}{unit, select, day { per {count, plural, one {dag} other {# dagen}}} week { per {count, plural, one {week} other {# weken}}} month { per {count, plural, one {maand} other {# maanden}}} year { per {count, plural, one {jaar} other {# jaar}}} other {}}',
  offerIntro:
    '{price} {unit, select, day {voor de eerste {count, plural, one {dag} other {# dagen}}} week {voor de eerste {count, plural, one {week} other {# weken}}} month {voor de eerste {count, plural, one {maand} other {# maanden}}} year {voor {count, plural, one {het eerste jaar} other {de eerste # jaar}}} other {ter kennismaking}}',
  offerIntroThen: '{intro}, daarna {then}',
  offerSaving: 'Bespaar {percent}',
  offerEnds: 'Aanbieding eindigt op {date}',
  offerChoose: 'Kies {name}',
};
