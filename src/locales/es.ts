import type { Messages } from './messages.js';

/** A publication as the object of "leer". */
const publication = '{publication, select, undefined {} other { {publication}}}';

/** The period, at the end of a sentence about articles that are left. */
const inPeriod = '{period, select, day { hoy} week { esta semana} month { este mes} other {}}';

/** The period, after a noun. */
const ofPeriod = '{period, select, day { de hoy} week { de esta semana} month { de este mes} other {}}';

/** The sentence when no free article is left. */
const exhausted = `Ya no queda {limit, plural, =0 {ningún artículo gratis${inPeriod}} one {ningún artículo gratis${inPeriod}} many {ninguno de los # de artículos gratis${ofPeriod}} other {ninguno de los # artículos gratis${ofPeriod}}}`;

/** The sentence below the number of free articles. */
const unlimited = `La suscripción permite leer${publication} sin límite.`;

/** The sentence below the reason why the article is closed. */
const closed = `La suscripción permite seguir leyendo${publication}.`;

/** The name and the verb of something that has ended. With a date, both Spain and America use `terminó`. */
const ended =
  '{plan, select, undefined {} other { «{plan}»}} {date, select, undefined {ha terminado} other {terminó el {date}}}';

/**
 * Spanish, as newspapers write it on both sides of the Atlantic. It does not address the reader, because the word
 * for “you” differs: `tú`, `usted` or `vos`. Review by a native editor is pending.
 */
export const es: Messages = {
  live: 'En vivo',
  breaking: 'Última hora',
  exclusive: 'Exclusiva',
  updated: 'Actualizado',
  opinion: 'Opinión',
  analysis: 'Análisis',
  sponsored: 'Publicidad',
  forSubscribers: 'Solo para suscriptores',
  generated: '{kind, select, ai {Generado} other {Creado en parte}} con IA',
  generatedPicture: 'Imagen {kind, select, ai {generada} other {creada en parte}} con IA',
  video: 'Video{length, select, undefined {} other {, {length}}}',
  audio: 'Audio{length, select, undefined {} other {, {length}}}',
  gallery:
    'Galería{count, select, undefined {} other {, {count, plural, one {# foto} many {# de fotos} other {# fotos}}}}',
  sponsoredBy: 'Contenido pagado por {sponsor}',
  photoCredit: 'Foto: {credit}',
  by: 'Por {authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other { en {location}}}',
  unnamedAuthor: '{kind, select, staff {la redacción} other {un autor anónimo}}',
  byWithAgency: 'Por {authors}, con información de {agency}',
  moreAuthors: '{count, plural, one {# autor más} many {# de autores más} other {# autores más}}',
  published: 'Publicado: {time}',
  updatedAt: 'Actualizado: {time}',
  photoSource: 'Fuente',
  photoLicence: 'Licencia',
  wholeCaption: 'Pie de foto completo',
  expandPicture: 'Ampliar imagen{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'Cerrar',
  stories: 'Noticias',
  moreFrom: 'Más noticias{publication, select, undefined {} other { de {publication}}}',
  showMore: 'Ver más noticias',
  storiesAdded: '{count, plural, one {# noticia más} many {# de noticias más} other {# noticias más}}',
  storiesLoading: 'Cargando noticias',
  noStories: 'No hay noticias por el momento.',
  storiesFailed: 'No se pueden cargar las noticias.',
  tryAgain: 'Reintentar',
  storiesStale: 'Actualizado: {time}. No se pueden cargar las noticias más recientes.',
  share: 'Compartir',
  shareStory: 'Compartir «{headline}»',
  networkName: '{name}',
  shareOn: 'Compartir en {name}',
  shareByEmail: 'Compartir por correo electrónico',
  shareBySms: 'Compartir por SMS',
  copyLink: 'Copiar enlace',
  printPage: 'Imprimir',
  shareElsewhere: 'Compartir con otra app',
  emailLabel: 'Correo',
  smsLabel: 'SMS',
  systemLabel: 'Otras apps',
  shareMore: 'Más opciones para compartir',
  moreLabel: 'Más',
  follow: 'Seguir',
  followOn: 'Seguir en {name}',
  rssLabel: 'Canal RSS',
  newsletterLabel: 'Boletín',
  linkCopied: 'Enlace copiado',
  linkToCopy: 'Copiar este enlace: {link}',

  // The subscription prompt.
  gift: 'Este artículo es un regalo de {from, select, undefined {un suscriptor} other {{from}}}',
  'gift-body':
    'La suscripción permite leer más artículos{publication, select, undefined {} other { de {publication}}}.',
  trial:
    'El acceso de prueba {days, select, undefined {{date, select, undefined {está activo} other {termina el {date}}}} other {termina {days, plural, =0 {hoy} =1 {mañana} one {en # día} many {en # de días} other {en # días}}}}',
  'trial-body': `La suscripción permite seguir leyendo${publication} después de la prueba.`,
  grace: 'No se pudo procesar el último pago',
  'grace-body':
    'Se puede seguir leyendo {date, select, undefined {por ahora} other {hasta el {date}}}. Es necesario actualizar los datos de pago{date, select, undefined {} other { antes de esa fecha}}.',
  'subscriber-only':
    'Este artículo es solo para suscriptores{publication, select, undefined {} other { de {publication}}}',
  'subscriber-only-body': 'La suscripción permite leerlo completo.',
  'trial-expired': `Hola de nuevo. El acceso de prueba${ended}`,
  'trial-expired-body': closed,
  expired: `Hola de nuevo. La suscripción${ended}`,
  'expired-body': `La renovación permite seguir leyendo${publication}.`,
  metered: `{left, plural, =0 {Este es {limit, plural, =0 {uno de los artículos gratis} one {el artículo gratis} many {uno de los # de artículos gratis} other {uno de los # artículos gratis}}${ofPeriod}} one {Queda # artículo gratis${inPeriod}} many {Quedan # de artículos gratis${inPeriod}} other {Quedan # artículos gratis${inPeriod}}}`,
  articlesRead: `{read, plural, one {# artículo gratis leído} many {# de artículos gratis leídos} other {# artículos gratis leídos}}${inPeriod}`,
  'metered-body': unlimited,
  last: `Este es {limit, plural, =0 {el último artículo gratis} one {el único artículo gratis} many {el último de los # de artículos gratis} other {el último de los # artículos gratis}}${ofPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body':
    'El registro{publication, select, undefined {} other { en {publication}}} permite leer más artículos gratis.',
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Renovar suscripción} other {Suscribirse}}',
  registerLink: 'Registrarse',
  accountLink: '{state, select, grace {Actualizar datos de pago} other {Mi cuenta}}',
  offersLink: 'Ver todas las ofertas',
  promptSignIn: 'Ya tengo suscripción: {signIn}',
  signInLink: 'Iniciar sesión',
  promptDismiss: 'Cerrar',
  offerPrice:
    '{price}{unit, select, day { {count, plural, one {al día} many {cada # de días} other {cada # días}}} week { {count, plural, one {a la semana} many {cada # de semanas} other {cada # semanas}}} month { {count, plural, one {al mes} many {cada # de meses} other {cada # meses}}} year { {count, plural, one {al año} many {cada # de años} other {cada # años}}} other {}}',
  offerIntro:
    '{price} {unit, select, day {{count, plural, one {el primer día} many {los primeros # de días} other {los primeros # días}}} week {{count, plural, one {la primera semana} many {las primeras # de semanas} other {las primeras # semanas}}} month {{count, plural, one {el primer mes} many {los primeros # de meses} other {los primeros # meses}}} year {{count, plural, one {el primer año} many {los primeros # de años} other {los primeros # años}}} other {para empezar}}',
  offerIntroThen: '{intro}, luego {then}',
  offerSaving: 'Ahorro del {percent}',
  offerEnds: 'Oferta válida hasta el {date}',
  offerChoose: 'Elegir {name}',
};
