import type { Messages } from './messages.js';

const inPeriod = '{period, select, day { oggi} week { questa settimana} month { questo mese} other {}}';
const forPeriod = '{period, select, day { per oggi} week { per questa settimana} month { per questo mese} other {}}';
const ofPeriod = '{period, select, day { di oggi} week { di questa settimana} month { di questo mese} other {}}';
// `il giorno` avoids the article that a date would need: `il 7`, but `l’8`.
const ended =
  '{plan, select, undefined {} other { «{plan}»}} è scaduto{date, select, undefined {} other { il giorno {date}}}';
const to = '{publication, select, undefined {} other { a {publication}}}';

/** The sentence when no free article is left. */
const exhausted = `{limit, plural, =0 {Non hai più articoli gratuiti${forPeriod}} one {Hai già letto il tuo articolo gratuito${ofPeriod}} many {Hai già letto i tuoi # di articoli gratuiti${ofPeriod}} other {Hai già letto i tuoi # articoli gratuiti${ofPeriod}}}`;

/** The sentence below the number of free articles. */
const unlimited = `Abbonati${to} per leggere senza limiti.`;

/** The sentence below the reason why the article is closed. */
const closed = `Abbonati${to} per continuare a leggere.`;

/** Italian, as newspapers write it. Review by a native editor is pending. */
export const it: Messages = {
  live: 'Diretta',
  breaking: 'Ultim’ora',
  exclusive: 'Esclusiva',
  updated: 'Aggiornato',
  opinion: 'Opinione',
  analysis: 'Analisi',
  sponsored: 'Sponsorizzato',
  forSubscribers: 'Per abbonati',
  generated: '{kind, select, ai {Generato con l’IA} other {Realizzato in parte con l’IA}}',
  generatedPicture: 'Immagine {kind, select, ai {generata con l’IA} other {realizzata in parte con l’IA}}',
  video: 'Video{length, select, undefined {} other {, {length}}}',
  audio: 'Audio{length, select, undefined {} other {, {length}}}',
  gallery:
    'Fotogallery{count, select, undefined {} other {, {count, plural, one {# foto} many {# di foto} other {# foto}}}}',
  sponsoredBy: 'Offerto da {sponsor}',
  photoCredit: 'Foto: {credit}',
  by: 'di {authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other {, {location}}}',
  unnamedAuthor: '{kind, select, staff {Redazione} other {un autore anonimo}}',
  byWithAgency: 'di {authors}, con informazioni di {agency}',
  moreAuthors: '{count, plural, one {un’altra firma} many {altre # di firme} other {altre # firme}}',
  published: 'Pubblicato: {time}',
  updatedAt: 'Aggiornato: {time}',
  photoSource: 'Fonte',
  photoLicence: 'Licenza',
  wholeCaption: 'Didascalia completa',
  expandPicture: 'Ingrandisci l’immagine{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'Chiudi',
  stories: 'Articoli',
  moreFrom: 'Altri articoli{publication, select, undefined {} other { da {publication}}}',
  showMore: 'Mostra altri articoli',
  storiesAdded: '{count, plural, one {Un altro articolo} many {Altri # di articoli} other {Altri # articoli}}',
  storiesLoading: 'Caricamento degli articoli',
  noStories: 'Nessun articolo al momento.',
  storiesFailed: 'Non è stato possibile caricare gli articoli.',
  tryAgain: 'Riprova',
  storiesStale: 'Ultimo aggiornamento: {time}. Non è stato possibile caricare gli articoli più recenti.',
  share: 'Condividi',
  shareStory: 'Condividi «{headline}»',
  networkName: '{name}',
  shareOn: 'Condividi su {name}',
  shareByEmail: 'Condividi via email',
  shareBySms: 'Condividi via sms',
  copyLink: 'Copia il link',
  printPage: 'Stampa',
  shareElsewhere: 'Condividi con un’altra app',
  emailLabel: 'Email',
  smsLabel: 'Sms',
  systemLabel: 'Altre app',
  shareMore: 'Altri modi per condividere',
  moreLabel: 'Altro',
  follow: 'Segui',
  followOn: 'Segui su {name}',
  rssLabel: 'Feed RSS',
  newsletterLabel: 'Newsletter',
  linkCopied: 'Link copiato',
  linkToCopy: 'Copia questo link: {link}',

  // The subscription prompt.
  gift: 'Questo articolo è un regalo di {from, select, undefined {un abbonato} other {{from}}}',
  'gift-body': `Abbonati${to} per leggere altri articoli.`,
  trial:
    '{days, select, undefined {{date, select, undefined {Hai un abbonamento di prova} other {Il tuo abbonamento di prova scade il giorno {date}}}} other {Il tuo abbonamento di prova scade {days, plural, =0 {oggi} =1 {domani} one {tra # giorno} many {tra # di giorni} other {tra # giorni}}}}',
  'trial-body': `Abbonati${to} per continuare a leggere dopo la scadenza.`,
  grace: 'Il tuo ultimo pagamento non è andato a buon fine',
  'grace-body':
    '{date, select, undefined {Per ora puoi continuare a leggere. Aggiorna i tuoi dati di pagamento.} other {Puoi continuare a leggere fino al giorno {date}. Aggiorna entro quella data i tuoi dati di pagamento.}}',
  'subscriber-only': `Questo articolo è riservato agli abbonati${to}`,
  'subscriber-only-body': 'Abbonati per leggere l’articolo completo.',
  'trial-expired': `Felici di rivederti. Il tuo abbonamento di prova${ended}`,
  'trial-expired-body': closed,
  expired: `Felici di rivederti. Il tuo abbonamento${ended}`,
  'expired-body': `Rinnova l’abbonamento${to} per continuare a leggere.`,
  metered: `{left, plural, =0 {Questo è {limit, plural, =0 {uno dei tuoi articoli gratuiti} one {il tuo articolo gratuito} many {uno dei tuoi # di articoli gratuiti} other {uno dei tuoi # articoli gratuiti}}${ofPeriod}} one {Ti resta # articolo gratuito${forPeriod}} many {Ti restano # di articoli gratuiti${forPeriod}} other {Ti restano # articoli gratuiti${forPeriod}}}`,
  articlesRead: `Hai letto {read, plural, one {# articolo gratuito} many {# di articoli gratuiti} other {# articoli gratuiti}}${inPeriod}`,
  'metered-body': unlimited,
  last: `Questo è {limit, plural, =0 {il tuo ultimo articolo gratuito} one {il tuo unico articolo gratuito} many {l’ultimo dei tuoi # di articoli gratuiti} other {l’ultimo dei tuoi # articoli gratuiti}}${ofPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body':
    'Registrati{publication, select, undefined {} other { su {publication}}} per leggere altri articoli gratuiti.',
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Rinnova l’abbonamento} other {Abbonati}}',
  registerLink: 'Registrati',
  accountLink: '{state, select, grace {Aggiorna i dati di pagamento} other {Gestisci il tuo account}}',
  offersLink: 'Vedi tutte le offerte',
  promptSignIn: 'Hai già un abbonamento? {signIn}',
  signInLink: 'Accedi',
  promptDismiss: 'Chiudi',
  offerPrice:
    '{price}{unit, select, day { {count, plural, one {al giorno} many {ogni # di giorni} other {ogni # giorni}}} week { {count, plural, one {a settimana} many {ogni # di settimane} other {ogni # settimane}}} month { {count, plural, one {al mese} many {ogni # di mesi} other {ogni # mesi}}} year { {count, plural, one {all’anno} many {ogni # di anni} other {ogni # anni}}} other {}}',
  offerIntro:
    '{price} per {unit, select, day {{count, plural, one {il primo giorno} many {i primi # di giorni} other {i primi # giorni}}} week {{count, plural, one {la prima settimana} many {le prime # di settimane} other {le prime # settimane}}} month {{count, plural, one {il primo mese} many {i primi # di mesi} other {i primi # mesi}}} year {{count, plural, one {il primo anno} many {i primi # di anni} other {i primi # anni}}} other {iniziare}}',
  offerIntroThen: '{intro}, poi {then}',
  offerSaving: 'Risparmio: {percent}',
  offerEnds: 'L’offerta scade il giorno {date}',
  offerChoose: 'Scegli {name}',
};
