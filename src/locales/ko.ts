import type { Messages } from './messages.js';

/** The publication, before a noun. It has no particle, because its form would depend on the end of the name. */
const whose = '{publication, select, undefined {} other {{publication} }}';
const period = '{period, select, day {오늘 } week {이번 주 } month {이번 달 } other {}}';
const back = '다시 오신 것을 환영합니다. {plan, select, undefined {} other {‘{plan}’ }}';
const ended = '기간이 {date, select, undefined {} other {{date} }}끝났습니다';

/** The sentence when no free article is left. */
const exhausted = `${period}무료 기사{limit, plural, =0 {가 남아 있지 않습니다} =1 {를 다 읽으셨습니다} other { #건을 모두 읽으셨습니다}}`;

/** The sentence below the number of free articles. */
const unlimited = `${whose}기사를 제한 없이 읽으려면 구독하세요.`;

/** The sentence below the reason why the article is closed. */
const closed = `${whose}기사를 계속 읽으려면 구독하세요.`;

/** Korean, as newspapers write it. Review by a native editor is pending. */
export const ko: Messages = {
  live: '실시간',
  breaking: '속보',
  exclusive: '단독',
  updated: '업데이트',
  opinion: '오피니언',
  analysis: '분석',
  sponsored: '광고',
  forSubscribers: '구독자 전용',
  generated: '{kind, select, ai {AI 생성} other {AI 일부 활용}}',
  generatedPicture: '{kind, select, ai {AI 생성 이미지} other {AI 일부 활용 이미지}}',
  video: '동영상{length, select, undefined {} other {, {length}}}',
  audio: '오디오{length, select, undefined {} other {, {length}}}',
  gallery: '화보{count, select, undefined {} other {, 사진 {count}장}}',
  sponsoredBy: '제공: {sponsor}',
  photoCredit: '사진: {credit}',
  by: '{authors}',
  authorAndRole:
    '{location, select, undefined {} other {{location}=}}{author}{role, select, undefined {} other { {role}}}',
  unnamedAuthor: '{kind, select, staff {취재팀} other {익명 필자}}',
  byWithAgency: '{authors}({agency})',
  moreAuthors: '그 외 {count}명',
  published: '입력: {time}',
  updatedAt: '업데이트: {time}',
  photoSource: '출처',
  photoLicence: '라이선스',
  wholeCaption: '전체 설명',
  expandPicture: '이미지 크게 보기{alt, select, undefined {} other {: {alt}}}',
  closePicture: '닫기',
  stories: '기사 목록',
  moreFrom: `${whose}다른 기사 보기`,
  showMore: '기사 더 보기',
  storiesAdded: '기사 {count}건을 더 불러왔습니다',
  storiesLoading: '기사를 불러오는 중입니다',
  noStories: '지금은 기사가 없습니다.',
  storiesFailed: '기사를 불러오지 못했습니다.',
  tryAgain: '다시 시도',
  storiesStale: '업데이트: {time}. 새 기사를 불러오지 못했습니다.',
  share: '공유',
  shareStory: '“{headline}” 공유',
  networkName:
    '{network, select, facebook {페이스북} linkedin {링크드인} whatsapp {왓츠앱} telegram {텔레그램} reddit {레딧} bluesky {블루스카이} mastodon {마스토돈} threads {스레드} line {라인} weibo {웨이보} pinterest {핀터레스트} flipboard {플립보드} youtube {유튜브} instagram {인스타그램} other {{name}}}',
  shareOn: '{name}에 공유',
  shareByEmail: '이메일로 공유',
  shareBySms: '문자로 공유',
  copyLink: '링크 복사',
  printPage: '인쇄',
  shareElsewhere: '다른 앱으로 공유',
  emailLabel: '이메일',
  smsLabel: '문자',
  systemLabel: '다른 앱',
  shareMore: '다른 방법으로 공유',
  moreLabel: '더 보기',
  follow: '팔로우',
  followOn: '{name}에서 팔로우',
  rssLabel: 'RSS 피드',
  newsletterLabel: '뉴스레터',
  linkCopied: '링크를 복사했습니다',
  linkToCopy: '이 링크를 복사하세요: {link}',

  // The subscription prompt.
  gift: '{from, select, undefined {구독자가} other {{from}님이}} 선물한 기사입니다',
  'gift-body': `${whose}기사를 더 읽으려면 구독하세요.`,
  trial:
    '체험 기간{days, select, undefined {{date, select, undefined {입니다} other {이 {date} 끝납니다}}} other {이 {days, plural, =0 {오늘} =1 {내일} other {#일 뒤}} 끝납니다}}',
  'trial-body': `체험이 끝난 뒤에도 ${whose}기사를 계속 읽으려면 구독하세요.`,
  grace: '최근 결제가 처리되지 않았습니다',
  'grace-body':
    '{date, select, undefined {당분간 기사를 계속 읽을 수 있습니다.} other {{date}까지 기사를 계속 읽을 수 있습니다. 그 전에}} 결제 정보를 변경해 주세요.',
  'subscriber-only': `${whose}구독자 전용 기사입니다`,
  'subscriber-only-body': '기사 전문을 읽으려면 구독하세요.',
  'trial-expired': `${back}체험 ${ended}`,
  'trial-expired-body': closed,
  expired: `${back}구독 ${ended}`,
  'expired-body': `${whose}기사를 계속 읽으려면 구독을 갱신하세요.`,
  metered: `${period}무료 기사{left, plural, =0 {{limit, plural, =0 { 중 하나} =1 {} other { #건 중 하나}}입니다} other {가 #건 남았습니다}}`,
  articlesRead: `${period}무료 기사를 {read, plural, other {#건}} 읽으셨습니다`,
  'metered-body': unlimited,
  last: `${period}{limit, plural, =0 {마지막 무료 기사} =1 {유일한 무료 기사} other {무료 기사 #건 중 마지막}}입니다`,
  'last-body': unlimited,
  register: exhausted,
  'register-body':
    '{publication, select, undefined {} other {{publication}에 }}회원 가입하면 무료 기사를 더 읽을 수 있습니다.',
  exhausted,
  'exhausted-body': closed,
  subscribeLink: '{state, select, expired {구독 갱신} other {구독하기}}',
  registerLink: '회원 가입',
  accountLink: '{state, select, grace {결제 정보 변경} other {계정 관리}}',
  offersLink: '구독 상품 모두 보기',
  promptSignIn: '이미 구독 중이신가요? {signIn}',
  signInLink: '로그인',
  promptDismiss: '닫기',
  offerPrice:
    '{unit, select, day {{count, plural, =1 {하루} other {#일마다}} } week {{count, plural, =1 {매주} other {#주마다}} } month {{count, plural, =1 {월} other {#개월마다}} } year {{count, plural, =1 {연} other {#년마다}} } other {}}{price}',
  offerIntro:
    '{unit, select, day {{count, plural, =1 {첫날} other {첫 #일간}}} week {{count, plural, =1 {첫 주} other {첫 #주간}}} month {{count, plural, =1 {첫 달} other {첫 #개월간}}} year {{count, plural, =1 {첫해} other {첫 #년간}}} other {처음에는}} {price}',
  offerIntroThen: '{intro}, 이후 {then}',
  offerSaving: '{percent} 절약',
  offerEnds: '{date} 신청 마감',
  offerChoose: '{name} 선택',
};
