import type { Messages } from './messages.js';

/** The period, at the beginning of a sentence about free articles. */
const inPeriod = '{period, select, day {Bugün } week {Bu hafta } month {Bu ay } other {}}';
const free =
  '{period, select, day {Bugünkü ücretsiz} week {Bu haftaki ücretsiz} month {Bu ayki ücretsiz} other {Ücretsiz}}';
/** The period, inside such a sentence. */
const ofPeriod = '{period, select, day {bugünkü } week {bu haftaki } month {bu ayki } other {}}';
const onDate = '{date, select, undefined {} other { {date} tarihinde}}';
const subscribe = '{publication, select, undefined {abone} other {{publication} abonesi}} olun';

/** The sentence when no free article is left. */
const exhausted = `{limit, plural, =0 {${free} haber hakkınız doldu} one {${free} haber hakkınızı kullandınız} other {{period, select, day {Bugünkü } week {Bu haftaki } month {Bu ayki } other {}}# ücretsiz haber hakkınızın tamamını kullandınız}}`;

/** The sentence below the number of free articles. */
const unlimited = `Sınırsız okumak için ${subscribe}.`;

/** The sentence below the reason why the article is closed. */
const closed = `Okumaya devam etmek için ${subscribe}.`;

/** Turkish, as newspapers write it. Review by a native editor is pending. */
export const tr: Messages = {
  live: 'Canlı',
  breaking: 'Son dakika',
  exclusive: 'Özel haber',
  updated: 'Güncellendi',
  opinion: 'Görüş',
  analysis: 'Analiz',
  sponsored: 'Sponsorlu içerik',
  forSubscribers: 'Abonelere özel',
  generated: '{kind, select, ai {Yapay} other {Kısmen yapay}} zekâ ile üretildi',
  generatedPicture: '{kind, select, ai {Yapay} other {Kısmen yapay}} zekâ ile üretilmiş görsel',
  video: 'Video{length, select, undefined {} other {, {length}}}',
  audio: 'Ses{length, select, undefined {} other {, {length}}}',
  gallery:
    'Fotoğraf galerisi{count, select, undefined {} other {, {count, plural, one {# fotoğraf} other {# fotoğraf}}}}',
  sponsoredBy: 'Reklam veren: {sponsor}',
  photoCredit: 'Fotoğraf: {credit}',
  by: '{authors}',
  authorAndRole:
    '{author}{role, select, undefined {} other {, {role}}}{location, select, undefined {} other {, {location}}}',
  unnamedAuthor: '{kind, select, staff {Haber Merkezi} other {İsimsiz yazar}}',
  byWithAgency: '{authors}, kaynak: {agency}',
  moreAuthors: '{count, plural, one {# kişi} other {# kişi}} daha',
  published: 'Yayınlanma: {time}',
  updatedAt: 'Güncelleme: {time}',
  photoSource: 'Kaynak',
  photoLicence: 'Lisans',
  wholeCaption: 'Açıklamanın tamamı',
  expandPicture: 'Görseli büyüt{alt, select, undefined {} other {: {alt}}}',
  closePicture: 'Kapat',
  stories: 'Haberler',
  moreFrom: 'Diğer {publication, select, undefined {haberler} other {{publication} haberleri}}',
  showMore: 'Daha fazla haber göster',
  storiesAdded: '{count, plural, one {# haber} other {# haber}} daha eklendi',
  storiesLoading: 'Haberler yükleniyor',
  noStories: 'Şu anda haber yok.',
  storiesFailed: 'Haberler yüklenemedi.',
  tryAgain: 'Tekrar dene',
  storiesStale: 'Güncelleme: {time}. Daha yeni haberler yüklenemedi.',
  share: 'Paylaş',
  shareStory: '“{headline}” haberini paylaş',
  networkName: '{name}',
  shareOn: '{name} üzerinden paylaş',
  shareByEmail: 'E-posta ile paylaş',
  shareBySms: 'SMS ile paylaş',
  copyLink: 'Bağlantıyı kopyala',
  printPage: 'Yazdır',
  shareElsewhere: 'Başka bir uygulamayla paylaş',
  emailLabel: 'E-posta',
  smsLabel: 'SMS',
  systemLabel: 'Diğer uygulamalar',
  shareMore: 'Diğer paylaşım seçenekleri',
  moreLabel: 'Daha fazla',
  follow: 'Takip et',
  followOn: '{name} üzerinden takip et',
  rssLabel: 'RSS akışı',
  newsletterLabel: 'E-bülten',
  linkCopied: 'Bağlantı kopyalandı',
  linkToCopy: 'Bu bağlantıyı kopyalayın: {link}',

  // The subscription prompt.
  gift: 'Bu haberi size {from, select, undefined {bir abone} other {{from}}} hediye etti',
  'gift-body': `Daha fazlasını okumak için ${subscribe}.`,
  trial:
    'Deneme aboneliğiniz {days, select, undefined {{date, select, undefined {sürüyor} other {{date} tarihinde sona eriyor}}} other {{days, plural, =0 {bugün} =1 {yarın} one {# gün sonra} other {# gün sonra}} sona eriyor}}',
  'trial-body': `Deneme süresinden sonra da okumaya devam etmek için ${subscribe}.`,
  grace: 'Son ödemeniz alınamadı',
  'grace-body':
    '{date, select, undefined {Şimdilik} other {{date} tarihine kadar}} okumaya devam edebilirsiniz. Lütfen {date, select, undefined {} other {o tarihe kadar }}ödeme bilgilerinizi güncelleyin.',
  'subscriber-only': 'Bu haber {publication, select, undefined {abonelere} other {{publication} abonelerine}} özel',
  'subscriber-only-body': 'Haberin tamamını okumak için abone olun.',
  'trial-expired': `Yeniden hoş geldiniz. {plan, select, undefined {Deneme} other {“{plan}” deneme}} aboneliğiniz${onDate} sona erdi`,
  'trial-expired-body': closed,
  expired: `Yeniden hoş geldiniz. {plan, select, undefined {Aboneliğiniz} other {“{plan}” aboneliğiniz}}${onDate} sona erdi`,
  'expired-body':
    '{publication, select, undefined {Okumaya} other {{publication} okumaya}} devam etmek için aboneliğinizi yenileyin.',
  metered: `{left, plural, =0 {Bu haber, ${ofPeriod}{limit, plural, =0 {ücretsiz haberlerinizden biri} one {ücretsiz haberiniz} other {# ücretsiz haberinizden biri}}} one {${inPeriod}# ücretsiz haber hakkınız kaldı} other {${inPeriod}# ücretsiz haber hakkınız kaldı}}`,
  articlesRead: `${inPeriod}{read, plural, one {# ücretsiz haber} other {# ücretsiz haber}} okudunuz`,
  'metered-body': unlimited,
  last: `Bu haber, ${ofPeriod}{limit, plural, =0 {son ücretsiz haberiniz} one {tek ücretsiz haberiniz} other {# ücretsiz haberinizin sonuncusu}}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body':
    'Daha fazla ücretsiz haber okumak için {publication, select, undefined {üye} other {{publication} üyesi}} olun.',
  exhausted: exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {Aboneliği yenile} other {Abone ol}}',
  registerLink: 'Üye ol',
  accountLink: '{state, select, grace {Ödeme bilgilerini güncelle} other {Hesabı yönet}}',
  offersLink: 'Tüm teklifleri gör',
  promptSignIn: 'Zaten abone misiniz? {signIn}',
  signInLink: 'Giriş yap',
  promptDismiss: 'Kapat',
  offerPrice:
    '{price}{unit, select, day {{count, plural, one {/gün} other { (# günde bir)}}} week {{count, plural, one {/hafta} other { (# haftada bir)}}} month {{count, plural, one {/ay} other { (# ayda bir)}}} year {{count, plural, one {/yıl} other { (# yılda bir)}}} other {}}',
  offerIntro:
    '{unit, select, day {{count, plural, one {İlk gün} other {İlk # gün}}} week {{count, plural, one {İlk hafta} other {İlk # hafta}}} month {{count, plural, one {İlk ay} other {İlk # ay}}} year {{count, plural, one {İlk yıl} other {İlk # yıl}}} other {Başlangıçta}} {price}',
  offerIntroThen: '{intro}, sonra {then}',
  offerSaving: '{percent} tasarruf',
  offerEnds: 'Teklifin bitiş tarihi: {date}',
  offerChoose: '{name} teklifini seç',
};
