import type { Messages } from './messages.js';

const period = '{period, select, day {今天} week {本週} month {本月} other {}}';
const onDate = '{date, select, undefined {} other {於{date}}}';
const your = '歡迎回來。您的{plan, select, undefined {} other {「{plan}」}}';

/** The number before a unit. It is left out if it is 1: “每月”. */
const count = '{count, plural, =1 {} other {#}}';

/** The sentence when no free article is left. */
const exhausted = `您${period}的{limit, plural, =0 {} =1 {} other {#篇}}免費文章已讀完`;

/** The sentence below the number of free articles. It also reads well without the name of the publication. */
const unlimited = '訂閱後可無限暢讀{publication}文章。';

/** The sentence below the reason why the article is closed. */
const closed = '訂閱後可繼續閱讀{publication}文章。';

/**
 * Chinese in traditional characters, as newspapers of Taiwan and Hong Kong write it. Review by a native editor is
 * pending.
 */
export const zhHant: Messages = {
  live: '直播',
  breaking: '快訊',
  exclusive: '獨家',
  updated: '更新',
  opinion: '觀點',
  analysis: '分析',
  sponsored: '廣告',
  forSubscribers: '訂戶專享',
  generated: '{kind, select, ai {AI生成} other {部分由AI生成}}',
  generatedPicture: '{kind, select, ai {AI生成圖片} other {部分由AI生成的圖片}}',
  video: '影片{length, select, undefined {} other {，{length}}}',
  audio: '音訊{length, select, undefined {} other {，{length}}}',
  gallery: '圖輯{count, select, undefined {} other {，共{count}張}}',
  sponsoredBy: '贊助：{sponsor}',
  photoCredit: '圖片：{credit}',
  by: '作者：{authors}',
  authorAndRole:
    '{author}{role, select, undefined {{location, select, undefined {} other {（{location}）}}} other {（{role}{location, select, undefined {} other {，{location}}}）}}',
  unnamedAuthor: '{kind, select, staff {編輯部} other {匿名作者}}',
  byWithAgency: '作者：{authors}，綜合{agency}報導',
  moreAuthors: '其他{count}人',
  published: '發布：{time}',
  updatedAt: '更新：{time}',
  photoSource: '來源',
  photoLicence: '授權條款',
  wholeCaption: '完整圖說',
  expandPicture: '放大圖片{alt, select, undefined {} other {：{alt}}}',
  closePicture: '關閉',
  stories: '文章列表',
  moreFrom: '更多{publication}文章',
  showMore: '載入更多文章',
  storiesAdded: '新增{count}篇文章',
  storiesLoading: '正在載入文章',
  noStories: '目前沒有文章。',
  storiesFailed: '無法載入文章。',
  tryAgain: '重試',
  storiesStale: '更新：{time}。無法載入最新文章。',
  share: '分享',
  shareStory: '分享「{headline}」',
  networkName: '{network, select, weibo {微博} other {{name}}}',
  shareOn: '分享到{name}',
  shareByEmail: '以電子郵件分享',
  shareBySms: '以SMS分享',
  copyLink: '複製連結',
  printPage: '列印',
  shareElsewhere: '以其他應用程式分享',
  emailLabel: '電子郵件',
  smsLabel: 'SMS',
  systemLabel: '其他應用程式',
  shareMore: '更多分享方式',
  moreLabel: '更多',
  follow: '追蹤',
  followOn: '在{name}追蹤',
  rssLabel: 'RSS訂閱',
  newsletterLabel: '電子報',
  linkCopied: '已複製連結',
  linkToCopy: '請複製此連結：{link}',

  // The subscription prompt.
  gift: '本文由{from, select, undefined {訂戶} other {{from}}}贈閱',
  'gift-body': '訂閱後可閱讀更多{publication}文章。',
  trial:
    '您{days, select, undefined {{date, select, undefined {正在試閱} other {的試閱期將於{date}結束}}} other {的試閱期將於{days, plural, =0 {今天} =1 {明天} other {#天後}}結束}}',
  'trial-body': '訂閱後，試閱期結束仍可繼續閱讀{publication}文章。',
  grace: '您最近一次付款未成功',
  'grace-body':
    '您{date, select, undefined {目前仍可繼續閱讀。請} other {可繼續閱讀至{date}。請在此之前}}更新付款資料。',
  'subscriber-only': '本文為{publication}訂戶專享',
  'subscriber-only-body': '訂閱後可閱讀全文。',
  'trial-expired': `${your}試閱期已${onDate}結束`,
  'trial-expired-body': closed,
  expired: `${your}訂閱已${onDate}到期`,
  'expired-body': '續訂後可繼續閱讀{publication}文章。',
  metered: `{left, plural, =0 {這是您${period}的{limit, plural, =0 {免費文章之一} =1 {免費文章} other {#篇免費文章之一}}} other {您${period}還可免費閱讀#篇文章}}`,
  articlesRead: `您${period}已閱讀{read, plural, other {#篇}}免費文章`,
  'metered-body': unlimited,
  last: `這是您${period}{limit, plural, =0 {最後一篇免費文章} =1 {唯一一篇免費文章} other {#篇免費文章中的最後一篇}}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body': '註冊{publication}帳號後可閱讀更多免費文章。',
  exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {續訂} other {訂閱}}',
  registerLink: '註冊',
  accountLink: '{state, select, grace {更新付款資料} other {管理帳號}}',
  offersLink: '查看所有訂閱方案',
  promptSignIn: '已是訂戶？{signIn}',
  signInLink: '登入',
  promptDismiss: '關閉',
  offerPrice: `{unit, select, day {每${count}天} week {每${count}週} month {每{count, plural, =1 {} other {#個}}月} year {每${count}年} other {}}{price}`,
  offerIntro:
    '{unit, select, day {{count, plural, =1 {首日} other {前#天}}} week {{count, plural, =1 {首週} other {前#週}}} month {{count, plural, =1 {首月} other {前#個月}}} year {{count, plural, =1 {首年} other {前#年}}} other {首期}}{price}',
  offerIntroThen: '{intro}，之後{then}',
  offerSaving: '節省{percent}',
  offerEnds: '優惠至{date}止',
  offerChoose: '選擇{name}',
};
