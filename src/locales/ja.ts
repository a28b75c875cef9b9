import type { Messages } from './messages.js';

/** The publication, before a noun. */
const whose = '{publication, select, undefined {} other {{publication}の}}';
const period = '{period, select, day {本日の} week {今週の} month {今月の} other {}}';
const ended = '{date, select, undefined {} other {{date}に}}終了しました';
const back = 'おかえりなさい。{plan, select, undefined {} other {「{plan}」の}}';

/** The sentence when no free article is left. */
const exhausted = `${period}無料記事{limit, plural, =0 {は残っていません} =1 {を読み終えました} other {#本をすべて読み終えました}}`;

/** The sentence below the number of free articles. */
const unlimited = `${whose}記事を制限なく読むには、購読をお申し込みください。`;

/** The sentence below the reason why the article is closed. */
const closed = `引き続き${whose}記事を読むには、購読をお申し込みください。`;

/** Japanese, as newspapers write it. Review by a native editor is pending. */
export const ja: Messages = {
  live: 'ライブ',
  breaking: '速報',
  exclusive: '独自',
  updated: '更新',
  opinion: 'オピニオン',
  analysis: '解説',
  sponsored: '広告',
  forSubscribers: '有料会員限定',
  generated: '{kind, select, ai {AI生成} other {一部にAIを使用}}',
  generatedPicture: '{kind, select, ai {AI生成画像} other {一部にAIを使用した画像}}',
  video: '動画{length, select, undefined {} other {、{length}}}',
  audio: '音声{length, select, undefined {} other {、{length}}}',
  gallery: 'フォトギャラリー{count, select, undefined {} other {、{count}枚}}',
  sponsoredBy: '提供：{sponsor}',
  photoCredit: '写真：{credit}',
  by: '{authors}',
  authorAndRole:
    '{location, select, undefined {} other {{location}＝}}{author}{role, select, undefined {} other {（{role}）}}',
  unnamedAuthor: '{kind, select, staff {編集部} other {匿名筆者}}',
  byWithAgency: '{authors}（{agency}）',
  moreAuthors: 'ほか{count}人',
  published: '公開：{time}',
  updatedAt: '更新：{time}',
  photoSource: '出典',
  photoLicence: 'ライセンス',
  wholeCaption: 'キャプション全文',
  expandPicture: '画像を拡大{alt, select, undefined {} other {：{alt}}}',
  closePicture: '閉じる',
  stories: '記事一覧',
  moreFrom: `${whose}他の記事`,
  showMore: '記事をさらに表示',
  storiesAdded: '記事を{count}本追加しました',
  storiesLoading: '記事を読み込んでいます',
  noStories: '現在、記事はありません。',
  storiesFailed: '記事を読み込めませんでした。',
  tryAgain: '再試行',
  storiesStale: '更新：{time}。新しい記事を読み込めませんでした。',
  share: '共有',
  shareStory: '「{headline}」を共有',
  networkName: '{network, select, hatena {はてなブックマーク} other {{name}}}',
  shareOn: '{name}で共有',
  shareByEmail: 'メールで共有',
  shareBySms: 'SMSで共有',
  copyLink: 'リンクをコピー',
  printPage: '印刷',
  shareElsewhere: '他のアプリで共有',
  emailLabel: 'メール',
  smsLabel: 'SMS',
  systemLabel: '他のアプリ',
  shareMore: '他の方法で共有',
  moreLabel: 'その他',
  follow: 'フォロー',
  followOn: '{name}でフォロー',
  rssLabel: 'RSSフィード',
  newsletterLabel: 'ニュースレター',
  linkCopied: 'リンクをコピーしました',
  linkToCopy: 'このリンクをコピーしてください：{link}',

  // The subscription prompt.
  gift: '{from, select, undefined {有料会員} other {{from}さん}}からプレゼントされた記事です',
  'gift-body': `${whose}記事をさらに読むには、購読をお申し込みください。`,
  trial:
    'お試し期間{days, select, undefined {{date, select, undefined {中です} other {は{date}に終了します}}} other {は{days, plural, =0 {本日} =1 {明日} other {あと#日で}}終了します}}',
  'trial-body': `終了後も引き続き${whose}記事を読むには、購読をお申し込みください。`,
  grace: '前回のお支払いが完了していません',
  'grace-body':
    '{date, select, undefined {当面は記事をお読みいただけます。} other {{date}まで記事をお読みいただけます。それまでに}}お支払い情報を更新してください。',
  'subscriber-only': `この記事は${whose}有料会員限定です`,
  'subscriber-only-body': '全文を読むには、購読をお申し込みください。',
  'trial-expired': `${back}お試し期間は${ended}`,
  'trial-expired-body': closed,
  expired: `${back}購読期間は${ended}`,
  'expired-body': `引き続き${whose}記事を読むには、購読を更新してください。`,
  metered: `{left, plural, =0 {この記事は${period}無料記事{limit, plural, =0 {の1本} =1 {} other {#本のうちの1本}}です} other {${period}無料記事は残り#本です}}`,
  articlesRead: `${period}無料記事を{read, plural, other {#本}}読みました`,
  'metered-body': unlimited,
  last: `{limit, plural, =0 {この記事は${period}無料記事の最後の1本} =1 {${period}無料記事はこの1本のみ} other {この記事は${period}無料記事#本のうちの最後の1本}}です`,
  'last-body': unlimited,
  register: exhausted,
  'register-body':
    '{publication, select, undefined {} other {{publication}に}}会員登録すると、無料記事をさらにお読みいただけます。',
  exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {購読を更新} other {購読を申し込む}}',
  registerLink: '会員登録',
  accountLink: '{state, select, grace {お支払い情報を更新} other {アカウント管理}}',
  offersLink: '料金プラン一覧',
  promptSignIn: '有料会員の方は{signIn}',
  signInLink: 'ログイン',
  promptDismiss: '閉じる',
  offerPrice:
    '{unit, select, day {{count, plural, =1 {1日} other {#日ごとに}}} week {{count, plural, =1 {1週間} other {#週間ごとに}}} month {{count, plural, =1 {月額} other {#カ月ごとに}}} year {{count, plural, =1 {年額} other {#年ごとに}}} other {}}{price}',
  offerIntro:
    '最初{unit, select, day {の{count}日間} week {の{count}週間} month {の{count}カ月} year {の{count}年} other {}}は{price}',
  offerIntroThen: '{intro}、その後は{then}',
  offerSaving: '{percent}お得',
  offerEnds: 'お申し込みは{date}まで',
  offerChoose: '{name}を選択',
};
