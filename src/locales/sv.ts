import type { Messages } from './messages.js';

const ended =
  '{plan, select, undefined {} other { ”{plan}”}} {date, select, undefined {har gått ut} other {gick ut den {date}}}';
const inPeriod = '{period, select, day { i dag} week { den här veckan} month { den här månaden} other {}}';
const on = '{publication, select, undefined {} other { på {publication}}}';

/** The sentence when no free article is left. */
const exhausted = `Du har {limit, plural, =0 {inga gratisartiklar kvar} one {läst din gratisartikel} other {läst dina # gratisartiklar}}${inPeriod}`;

/** The sentence below the number of free articles. */
const unlimited = `Prenumerera${on} för att läsa obegränsat.`;

/** The sentence below the reason why the article is closed. */
const closed = `Prenumerera${on} för att läsa vidare.`;

/** Swedish, as newspapers write it. Review by a native editor is pending. */
export const sv: Messages = {
  live: 'Direkt',
  breaking: 'Just nu',
  exclusive: 'Exklusivt',
  updated: 'Uppdaterad',
  opinion: 'Opinion',
  analysis: 'Analys',
  sponsored: 'Annons',
  forSubscribers: 'För prenumeranter',
  generated: '{kind, select, ai {AI-genererat} other {Delvis skapat med AI}}',
  generatedPicture: '{kind, select, ai {AI-genererad bild} other {Bild delvis skapad med AI}}',
  video: 'Video{length, select, undefined {} other {, {length}}}',
  audio: 'Ljud{length, select, undefined {} other {, {length}}}',
  gallery: 'Bildspel{count, select, undefined {} other {, {count, plural, one {# bild} other {# bilder}}}}',
  sponsoredBy: 'Betalt av {sponsor}',
  photoCredit: 'Foto: {credit}',
  by: 'Av {authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other {, {location}}}',
  unnamedAuthor: '{kind, select, staff {redaktionen} other {en anonym skribent}}',
  byWithAgency: 'Av {authors}, med material från {agency}',
  moreAuthors: '{count, plural, one {# skribent till} other {# skribenter till}}',
  published: 'Publicerad {time}',
  updatedAt: 'Uppdaterad {time}',
  photoSource: 'Källa',
  photoLicence: 'Licens',
  wholeCaption: 'Hela bildtexten',
  expandPicture: 'Förstora bilden{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'Stäng',
  stories: 'Artiklar',
  moreFrom: '{publication, select, undefined {Fler artiklar} other {Mer från {publication}}}',
  showMore: 'Visa fler artiklar',
  storiesAdded: '{count, plural, one {# artikel} other {# artiklar}} till',
  storiesLoading: 'Hämtar artiklar',
  noStories: 'Inga artiklar just nu.',
  storiesFailed: 'Artiklarna kunde inte hämtas.',
  tryAgain: 'Försök igen',
  storiesStale: 'Uppdaterad {time}. Nyare artiklar kunde inte hämtas.',
  share: 'Dela',
  shareStory: 'Dela ”{headline}”',
  networkName: '{name}',
  shareOn: 'Dela på {name}',
  shareByEmail: 'Dela via mejl',
  shareBySms: 'Dela via sms',
  copyLink: 'Kopiera länk',
  printPage: 'Skriv ut',
  shareElsewhere: 'Dela via en annan app',
  emailLabel: 'Mejl',
  smsLabel: 'Sms',
  systemLabel: 'Andra appar',
  shareMore: 'Fler sätt att dela',
  moreLabel: 'Mer',
  follow: 'Följ',
  followOn: 'Följ på {name}',
  rssLabel: 'RSS-flöde',
  newsletterLabel: 'Nyhetsbrev',
  linkCopied: 'Länken är kopierad',
  linkToCopy: 'Kopiera den här länken: {link}',

  // The subscription prompt.
  gift: 'Den här artikeln är en gåva från {from, select, undefined {en prenumerant} other {{from}}}',
  'gift-body': `Prenumerera${on} för att läsa mer.`,
  trial:
    '{days, select, undefined {{date, select, undefined {Du har en provprenumeration} other {Din provprenumeration går ut den {date}}}} other {Din provprenumeration går ut {days, plural, =0 {i dag} =1 {i morgon} one {om # dag} other {om # dagar}}}}',
  'trial-body': `Prenumerera${on} för att läsa vidare efter provperioden.`,
  grace: 'Din senaste betalning gick inte igenom',
  'grace-body':
    'Du kan fortsätta läsa {date, select, undefined {tills vidare} other {fram till den {date}}}. Uppdatera dina betalningsuppgifter{date, select, undefined {} other { innan dess}}.',
  'subscriber-only': `Den här artikeln är för prenumeranter${on}`,
  'subscriber-only-body': 'Prenumerera för att läsa hela artikeln.',
  'trial-expired': `Välkommen tillbaka. Din provprenumeration${ended}`,
  'trial-expired-body': closed,
  expired: `Välkommen tillbaka. Din prenumeration${ended}`,
  'expired-body': `Förnya din prenumeration${on} för att läsa vidare.`,
  metered: `{left, plural, =0 {Det här är {limit, plural, =0 {en av dina gratisartiklar} one {din gratisartikel} other {en av dina # gratisartiklar}}} one {Du har # gratisartikel kvar} other {Du har # gratisartiklar kvar}}${inPeriod}`,
  articlesRead: `Du har läst {read, plural, one {# gratisartikel} other {# gratisartiklar}}${inPeriod}`,
  'metered-body': unlimited,
  last: `Det här är {limit, plural, =0 {din sista gratisartikel} one {din enda gratisartikel} other {den sista av dina # gratisartiklar}}${inPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body':
    'Skapa ett konto{publication, select, undefined {} other { hos {publication}}} för att läsa fler gratisartiklar.',
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Förnya prenumerationen} other {Prenumerera}}',
  registerLink: 'Skapa konto',
  accountLink: '{state, select, grace {Uppdatera betalningsuppgifter} other {Hantera ditt konto}}',
  offersLink: 'Se alla erbjudanden',
  promptSignIn: 'Redan prenumerant? {signIn}',
  signInLink: 'Logga in',
  promptDismiss: 'Stäng',
  offerPrice:
    '{price}{unit, select, day { per {count, plural, one {dag} other {# dagar}}} week { per {count, plural, one {vecka} other {# veckor}}} month { per {count, plural, one {månad} other {# månader}}} year { per {count, plural, one {år} other {# år}}} other {}}',
  offerIntro:
    '{price} {unit, select, day {{count, plural, one {första dagen} other {de första # dagarna}}} week {{count, plural, one {första veckan} other {de första # veckorna}}} month {{count, plural, one {första månaden} other {de första # månaderna}}} year {{count, plural, one {första året} other {de första # åren}}} other {i introduktionspris}}',
  offerIntroThen: '{intro}, därefter {then}',
  offerSaving: 'Spara {percent}',
  offerEnds: 'Erbjudandet går ut den {date}',
  offerChoose: 'Välj {name}',
};
