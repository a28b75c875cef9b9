import type { Messages } from './messages.js';

/** A publication, after a verb. */
const publication = '{publication, select, undefined {} other { {publication}}}';

/** The period, at the end of a sentence about articles that are left. */
const inPeriod = '{period, select, day { aujourd’hui} week { cette semaine} month { ce mois-ci} other {}}';

/** The period, after a noun. */
const ofPeriod = '{period, select, day { du jour} week { de la semaine} month { du mois} other {}}';

/** The sentence when no free article is left. */
const exhausted = `Vous {limit, plural, =0 {n’avez plus d’articles gratuits${inPeriod}} one {avez lu votre article gratuit${ofPeriod}} many {avez lu vos # d’articles gratuits${ofPeriod}} other {avez lu vos # articles gratuits${ofPeriod}}}`;

/** The sentence below the number of free articles. */
const unlimited = `Abonnez-vous pour lire${publication} sans limite.`;

/** The sentence below the reason why the article is closed. */
const closed = `Abonnez-vous pour continuer à lire${publication}.`;

/** The name and the verb of something that has ended. */
const ended =
  '{plan, select, undefined {} other { «\u00a0{plan}\u00a0»}} a pris fin{date, select, undefined {} other { le {date}}}';

/** French, as newspapers write it. Review by a native editor is pending. */
export const fr: Messages = {
  live: 'En direct',
  breaking: 'Urgent',
  exclusive: 'Exclusif',
  updated: 'Mis à jour',
  opinion: 'Opinion',
  analysis: 'Analyse',
  sponsored: 'Publicité',
  forSubscribers: 'Réservé aux abonnés',
  generated: '{kind, select, ai {Généré par} other {Réalisé en partie avec}} l’IA',
  generatedPicture: 'Image {kind, select, ai {générée par} other {réalisée en partie avec}} l’IA',
  video: 'Vidéo{length, select, undefined {} other {, {length}}}',
  audio: 'Audio{length, select, undefined {} other {, {length}}}',
  gallery:
    'Diaporama{count, select, undefined {} other {, {count, plural, one {# photo} many {# de photos} other {# photos}}}}',
  sponsoredBy: 'Contenu proposé par {sponsor}',
  photoCredit: 'Photo\u00a0: {credit}',
  by: 'Par {authors}',
  // The place is in brackets, as in "Par A (Kharkiv)", because its preposition would depend on the place.
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other { ({location})}}',
  unnamedAuthor: '{kind, select, staff {la rédaction} other {un auteur anonyme}}',
  byWithAgency: 'Par {authors}, avec {agency}',
  moreAuthors: '{count, plural, one {# autre auteur} many {# d’autres auteurs} other {# autres auteurs}}',
  published: 'Publication\u00a0: {time}',
  updatedAt: 'Mise à jour\u00a0: {time}',
  photoSource: 'Source',
  photoLicence: 'Licence',
  wholeCaption: 'Légende complète',
  expandPicture: 'Agrandir l’image{alt, select, undefined {} other {\u00a0: {alt}}}',
  closePicture: 'Fermer',
  stories: 'Articles',
  moreFrom: 'Plus d’articles{publication, select, undefined {} other { à lire sur {publication}}}',
  showMore: 'Voir plus d’articles',
  storiesAdded: '{count, plural, one {# article ajouté} many {# d’articles ajoutés} other {# articles ajoutés}}',
  storiesLoading: 'Chargement des articles',
  noStories: 'Aucun article pour le moment.',
  storiesFailed: 'Impossible de charger les articles.',
  tryAgain: 'Réessayer',
  storiesStale: 'Mise à jour\u00a0: {time}. Impossible de charger les articles plus récents.',
  share: 'Partager',
  shareStory: 'Partager «\u00a0{headline}\u00a0»',
  networkName: '{name}',
  shareOn: 'Partager sur {name}',
  shareByEmail: 'Partager par e-mail',
  shareBySms: 'Partager par SMS',
  copyLink: 'Copier le lien',
  printPage: 'Imprimer',
  shareElsewhere: 'Partager avec une autre appli',
  emailLabel: 'E-mail',
  smsLabel: 'SMS',
  systemLabel: 'Autres applis',
  shareMore: 'Plus d’options de partage',
  moreLabel: 'Plus',
  follow: 'Suivre',
  followOn: 'Suivre sur {name}',
  rssLabel: 'Flux RSS',
  newsletterLabel: 'Newsletter',
  linkCopied: 'Lien copié',
  linkToCopy: 'Copiez ce lien\u00a0: {link}',

  // The subscription prompt.
  gift: 'Cet article vous est offert par {from, select, undefined {un abonné} other {{from}}}',
  'gift-body':
    'Abonnez-vous pour lire plus d’articles{publication, select, undefined {} other { publiés par {publication}}}.',
  trial:
    'Votre période d’essai {days, select, undefined {{date, select, undefined {est en cours} other {prend fin le {date}}}} other {prend fin {days, plural, =0 {aujourd’hui} =1 {demain} one {dans # jour} many {dans # de jours} other {dans # jours}}}}',
  'trial-body': `Abonnez-vous pour continuer à lire${publication} après l’essai.`,
  grace: 'Votre dernier paiement n’a pas abouti',
  'grace-body':
    'Vous pouvez continuer à lire {date, select, undefined {pour le moment} other {jusqu’au {date}}}. Veuillez mettre à jour votre moyen de paiement{date, select, undefined {} other { d’ici là}}.',
  'subscriber-only':
    'Cet article{publication, select, undefined {} other { publié par {publication}}} est réservé aux abonnés',
  'subscriber-only-body': 'Abonnez-vous pour le lire en entier.',
  'trial-expired': `Ravis de vous revoir. Votre période d’essai${ended}`,
  'trial-expired-body': closed,
  expired: `Ravis de vous revoir. Votre abonnement${ended}`,
  'expired-body': `Renouvelez-le pour continuer à lire${publication}.`,
  metered: `{left, plural, =0 {Voici {limit, plural, =0 {l’un de vos articles gratuits} one {votre article gratuit} many {l’un de vos # d’articles gratuits} other {l’un de vos # articles gratuits}}${ofPeriod}} one {Il vous reste # article gratuit${inPeriod}} many {Il vous reste # d’articles gratuits${inPeriod}} other {Il vous reste # articles gratuits${inPeriod}}}`,
  articlesRead: `Vous avez lu {read, plural, one {# article gratuit} many {# d’articles gratuits} other {# articles gratuits}}${inPeriod}`,
  'metered-body': unlimited,
  last: `Voici {limit, plural, =0 {votre dernier article gratuit} one {votre seul article gratuit} many {le dernier de vos # d’articles gratuits} other {le dernier de vos # articles gratuits}}${ofPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body':
    'Créez un compte{publication, select, undefined {} other { sur {publication}}} pour lire plus d’articles gratuits.',
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Renouveler mon abonnement} other {S’abonner}}',
  registerLink: 'Créer un compte',
  accountLink: '{state, select, grace {Mettre à jour mon moyen de paiement} other {Gérer mon compte}}',
  offersLink: 'Voir toutes les offres',
  promptSignIn: 'Déjà un abonnement\u202f? {signIn}',
  signInLink: 'Se connecter',
  promptDismiss: 'Fermer',
  offerPrice:
    '{price}{unit, select, day { {count, plural, one {par jour} many {tous les # de jours} other {tous les # jours}}} week { {count, plural, one {par semaine} many {toutes les # de semaines} other {toutes les # semaines}}} month { {count, plural, one {par mois} many {tous les # de mois} other {tous les # mois}}} year { {count, plural, one {par an} many {tous les # d’ans} other {tous les # ans}}} other {}}',
  offerIntro:
    '{price} pour {unit, select, day {{count, plural, one {le premier jour} many {les # premiers jours} other {les # premiers jours}}} week {{count, plural, one {la première semaine} many {les # premières semaines} other {les # premières semaines}}} month {{count, plural, one {le premier mois} many {les # premiers mois} other {les # premiers mois}}} year {{count, plural, one {la première année} many {les # premières années} other {les # premières années}}} other {commencer}}',
  offerIntroThen: '{intro}, puis {then}',
  offerSaving: '{percent} d’économie',
  offerEnds: 'Offre valable jusqu’au {date}',
  offerChoose: 'Choisir {name}',
};
