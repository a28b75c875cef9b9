import type { Messages } from './messages.js';

/** The period, after a verb. */
const inPeriod = '{period, select, day { hoje} week { esta semana} month { este mês} other {}}';

/** The period, after a noun. */
const ofPeriod = '{period, select, day { de hoje} week { desta semana} month { deste mês} other {}}';

/** The sentence when no free article is left. */
const exhausted = `{limit, plural, =0 {Acabaram os seus artigos} one {Já leu o seu artigo} many {Acabaram os seus # de artigos} other {Acabaram os seus # artigos}} grátis${ofPeriod}`;

/** A newspaper's name, after a noun or a verb. It has no article, because its gender is not known. */
const name = '{publication, select, undefined {} other { {publication}}}';

/** The sentence below the number of free articles. */
const unlimited = `Assine${name} para ler sem limites.`;

/** The sentence below the reason why the article is closed. */
const closed = `Assine${name} para continuar a leitura.`;

/** The day on which something ended. */
const ended = '{plan, select, undefined {} other { “{plan}”}} terminou{date, select, undefined {} other { em {date}}}';

/**
 * Portuguese, as newspapers of Brazil write it, in words that readers in Portugal know too. Review by a native editor
 * is pending.
 */
export const pt: Messages = {
  live: 'Ao vivo',
  breaking: 'Urgente',
  exclusive: 'Exclusivo',
  updated: 'Atualizado',
  opinion: 'Opinião',
  analysis: 'Análise',
  sponsored: 'Conteúdo patrocinado',
  forSubscribers: 'Para assinantes',
  generated: '{kind, select, ai {Gerado por} other {Feito em parte com}} IA',
  generatedPicture: 'Imagem {kind, select, ai {gerada por} other {feita em parte com}} IA',
  video: 'Vídeo{length, select, undefined {} other {, {length}}}',
  audio: 'Áudio{length, select, undefined {} other {, {length}}}',
  gallery:
    'Galeria{count, select, undefined {} other {, {count, plural, one {# foto} many {# de fotos} other {# fotos}}}}',
  sponsoredBy: 'Anunciante: {sponsor}',
  photoCredit: 'Foto: {credit}',
  by: 'Por {authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other { ({location})}}',
  unnamedAuthor: '{kind, select, staff {Redação} other {autor sob anonimato}}',
  byWithAgency: 'Por {authors}, com {agency}',
  moreAuthors: 'mais {count, plural, one {# autor} many {# de autores} other {# autores}}',
  published: 'Publicado: {time}',
  updatedAt: 'Atualizado: {time}',
  photoSource: 'Fonte',
  photoLicence: 'Licença',
  wholeCaption: 'Legenda completa',
  expandPicture: 'Ampliar imagem{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'Fechar',
  stories: 'Notícias',
  moreFrom: 'Mais notícias{publication, select, undefined {} other {: {publication}}}',
  showMore: 'Ver mais notícias',
  storiesAdded: 'Mais {count, plural, one {# notícia} many {# de notícias} other {# notícias}}',
  storiesLoading: 'Carregando notícias',
  noStories: 'Nenhuma notícia no momento.',
  storiesFailed: 'Não foi possível carregar as notícias.',
  tryAgain: 'Tentar novamente',
  storiesStale: 'Atualizado: {time}. Não foi possível carregar as notícias mais recentes.',
  share: 'Compartilhar',
  shareStory: 'Compartilhar “{headline}”',
  networkName: '{name}',
  shareOn: 'Compartilhar via {name}',
  shareByEmail: 'Compartilhar por e-mail',
  shareBySms: 'Compartilhar por SMS',
  copyLink: 'Copiar link',
  printPage: 'Imprimir',
  shareElsewhere: 'Compartilhar via outro app',
  emailLabel: 'E-mail',
  smsLabel: 'SMS',
  systemLabel: 'Outros apps',
  shareMore: 'Mais formas de compartilhar',
  moreLabel: 'Mais',
  follow: 'Seguir',
  followOn: 'Seguir no {name}',
  rssLabel: 'Feed RSS',
  newsletterLabel: 'Newsletter',
  linkCopied: 'Link copiado',
  linkToCopy: 'Copie este link: {link}',

  // The subscription prompt.
  gift: 'Este artigo é um presente de {from, select, undefined {um assinante} other {{from}}}',
  'gift-body': `Assine${name} para ler mais.`,
  trial:
    '{days, select, undefined {{date, select, undefined {Acesso em período de teste} other {O seu período de teste termina em {date}}}} other {O seu período de teste termina {days, plural, =0 {hoje} =1 {amanhã} one {em # dia} many {em # de dias} other {em # dias}}}}',
  'trial-body': `Assine${name} para continuar a leitura depois do teste.`,
  grace: 'O seu último pagamento não foi concluído',
  'grace-body':
    'O acesso continua ativo {date, select, undefined {por enquanto} other {até {date}}}. Atualize os dados de pagamento{date, select, undefined {} other { até lá}}.',
  'subscriber-only': `Este artigo é exclusivo para assinantes${name}`,
  'subscriber-only-body': 'Assine para ler na íntegra.',
  'trial-expired': `Boas-vindas de volta. O seu período de teste${ended}`,
  'trial-expired-body': closed,
  expired: `Boas-vindas de volta. A sua assinatura${ended}`,
  'expired-body': `Renove a assinatura${name} para continuar a leitura.`,
  metered: `{left, plural, =0 {Este é {limit, plural, =0 {um dos seus artigos} one {o seu artigo} many {um dos seus # de artigos} other {um dos seus # artigos}} grátis${ofPeriod}} one {Resta # artigo grátis${inPeriod}} many {Restam # de artigos grátis${inPeriod}} other {Restam # artigos grátis${inPeriod}}}`,
  articlesRead: `{read, plural, one {Já leu # artigo grátis} many {Já leu # de artigos grátis} other {Já leu # artigos grátis}}${inPeriod}`,
  'metered-body': unlimited,
  last: `Este é {limit, plural, =0 {o seu último artigo} one {o seu único artigo} many {o último dos seus # de artigos} other {o último dos seus # artigos}} grátis${ofPeriod}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body': `Crie uma conta${name} para ler mais artigos grátis.`,
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Renovar assinatura} other {Assinar}}',
  registerLink: 'Criar conta',
  accountLink: '{state, select, grace {Atualizar dados de pagamento} other {Minha conta}}',
  offersLink: 'Ver todas as ofertas',
  promptSignIn: 'Já é assinante? {signIn}',
  signInLink: 'Entrar',
  promptDismiss: 'Fechar',
  offerPrice:
    '{price}{unit, select, day {{count, plural, one { por dia} many { a cada # de dias} other { a cada # dias}}} week {{count, plural, one { por semana} many { a cada # de semanas} other { a cada # semanas}}} month {{count, plural, one { por mês} many { a cada # de meses} other { a cada # meses}}} year {{count, plural, one { por ano} many { a cada # de anos} other { a cada # anos}}} other {}}',
  offerIntro:
    '{price} {unit, select, day {{count, plural, one {no primeiro dia} many {nos primeiros # de dias} other {nos primeiros # dias}}} week {{count, plural, one {na primeira semana} many {nas primeiras # de semanas} other {nas primeiras # semanas}}} month {{count, plural, one {no primeiro mês} many {nos primeiros # de meses} other {nos primeiros # meses}}} year {{count, plural, one {no primeiro ano} many {nos primeiros # de anos} other {nos primeiros # anos}}} other {no início}}',
  offerIntroThen: '{intro}, depois {then}',
  offerSaving: 'Economia de {percent}',
  offerEnds: 'Oferta válida até {date}',
  offerChoose: 'Escolher {name}',
};
