import type { Messages } from './messages.js';

const period = '{period, select, day {今天} week {本周} month {本月} other {}}';
const onDate = '{date, select, undefined {} other {于{date}}}';
const your = '欢迎回来。您的{plan, select, undefined {} other {“{plan}”}}';

/** The number before a unit. It is left out if it is 1: “每月”. */
const count = '{count, plural, =1 {} other {#}}';

/** The sentence when no free article is left. */
const exhausted = `您${period}的{limit, plural, =0 {} =1 {} other {#篇}}免费文章已读完`;

/** The sentence below the number of free articles. It also reads well without the name of the publication. */
const unlimited = '订阅后可无限畅读{publication}文章。';

/** The sentence below the reason why the article is closed. */
const closed = '订阅后可继续阅读{publication}文章。';

/** Chinese in simplified characters, as newspapers of the mainland write it. Review by a native editor is pending. */
export const zhHans: Messages = {
  live: '直播',
  breaking: '快讯',
  exclusive: '独家',
  updated: '更新',
  opinion: '观点',
  analysis: '分析',
  sponsored: '广告',
  forSubscribers: '订阅专享',
  generated: '{kind, select, ai {AI生成} other {部分由AI生成}}',
  generatedPicture: '{kind, select, ai {AI生成图片} other {部分由AI生成的图片}}',
  video: '视频{length, select, undefined {} other {，{length}}}',
  audio: '音频{length, select, undefined {} other {，{length}}}',
  gallery: '图集{count, select, undefined {} other {，共{count}张}}',
  sponsoredBy: '赞助：{sponsor}',
  photoCredit: '图片：{credit}',
  by: '作者：{authors}',
  authorAndRole:
    '{author}{role, select, undefined {{location, select, undefined {} other {（{location}）}}} other {（{role}{location, select, undefined {} other {，{location}}}）}}',
  unnamedAuthor: '{kind, select, staff {编辑部} other {匿名作者}}',
  byWithAgency: '作者：{authors}，综合{agency}报道',
  moreAuthors: '其他{count}人',
  published: '发布：{time}',
  updatedAt: '更新：{time}',
  photoSource: '来源',
  photoLicence: '许可协议',
  wholeCaption: '完整图注',
  expandPicture: '放大图片{alt, select, undefined {} other {：{alt}}}',
  closePicture: '关闭',
  stories: '文章列表',
  moreFrom: '更多{publication}文章',
  showMore: '加载更多文章',
  storiesAdded: '新增{count}篇文章',
  storiesLoading: '正在加载文章',
  noStories: '暂无文章。',
  storiesFailed: '文章加载失败。',
  tryAgain: '重试',
  storiesStale: '更新：{time}。最新文章加载失败。',
  share: '分享',
  shareStory: '分享“{headline}”',
  networkName: '{network, select, weibo {微博} linkedin {领英} other {{name}}}',
  shareOn: '分享到{name}',
  shareByEmail: '通过邮件分享',
  shareBySms: '通过短信分享',
  copyLink: '复制链接',
  printPage: '打印',
  shareElsewhere: '通过其他应用分享',
  emailLabel: '邮件',
  smsLabel: '短信',
  systemLabel: '其他应用',
  shareMore: '更多分享方式',
  moreLabel: '更多',
  follow: '关注',
  followOn: '在{name}上关注',
  rssLabel: 'RSS订阅',
  newsletterLabel: '新闻简报',
  linkCopied: '链接已复制',
  linkToCopy: '请复制此链接：{link}',

  // The subscription prompt.
  gift: '本文由{from, select, undefined {订阅用户} other {{from}}}赠阅',
  'gift-body': '订阅后可阅读更多{publication}文章。',
  trial:
    '您{days, select, undefined {{date, select, undefined {正在试读} other {的试读期将于{date}结束}}} other {的试读期将于{days, plural, =0 {今天} =1 {明天} other {#天后}}结束}}',
  'trial-body': '订阅后，试读期结束仍可继续阅读{publication}文章。',
  grace: '您最近一次付款未成功',
  'grace-body':
    '您{date, select, undefined {目前仍可继续阅读。请} other {可继续阅读至{date}。请在此之前}}更新付款信息。',
  'subscriber-only': '本文为{publication}订阅用户专享',
  'subscriber-only-body': '订阅后可阅读全文。',
  'trial-expired': `${your}试读期已${onDate}结束`,
  'trial-expired-body': closed,
  expired: `${your}订阅已${onDate}到期`,
  'expired-body': '续订后可继续阅读{publication}文章。',
  metered: `{left, plural, =0 {这是您${period}的{limit, plural, =0 {免费文章之一} =1 {免费文章} other {#篇免费文章之一}}} other {您${period}还可免费阅读#篇文章}}`,
  articlesRead: `您${period}已阅读{read, plural, other {#篇}}免费文章`,
  'metered-body': unlimited,
  last: `这是您${period}{limit, plural, =0 {最后一篇免费文章} =1 {唯一一篇免费文章} other {#篇免费文章中的最后一篇}}`,
  'last-body': unlimited,
  register: exhausted,
  'register-body': '注册{publication}账号后可阅读更多免费文章。',
  exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {续订} other {订阅}}',
  registerLink: '注册',
  accountLink: '{state, select, grace {更新付款信息} other {管理账号}}',
  offersLink: '查看所有订阅方案',
  promptSignIn: '已订阅？{signIn}',
  signInLink: '登录',
  promptDismiss: '关闭',
  offerPrice: `{unit, select, day {每${count}天} week {每${count}周} month {每{count, plural, =1 {} other {#个}}月} year {每${count}年} other {}}{price}`,
  offerIntro:
    '{unit, select, day {{count, plural, =1 {首日} other {前#天}}} week {{count, plural, =1 {首周} other {前#周}}} month {{count, plural, =1 {首月} other {前#个月}}} year {{count, plural, =1 {首年} other {前#年}}} other {首期}}{price}',
  offerIntroThen: '{intro}，之后{then}',
  offerSaving: '节省{percent}',
  offerEnds: '优惠截至{date}',
  offerChoose: '选择{name}',
};
