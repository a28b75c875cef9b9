import type { NetworkFacts, ShareTarget, TargetEvidence } from '../network-record.js';

/** Threads. It attaches the link, which does not count. */
export const target: ShareTarget = {
  id: 'threads',
  name: 'Threads',
  address: 'https://www.threads.com/intent/post?text={text}&url={url}',
  limit: 500,
  counts: 'by-bytes',
  isForm: true,
  icon: 'm205 195-35-24q32-46 94-45 45 0 71 29c26 29 28 45 31 79q14 6 27 15 50 34 51 94c0 81-66 152-187 152-104 0-212-60-212-240C45 76 149 15 256 15c50 0 166 7 209 151l-41 11C390 74 320 58 255 58 148 58 88 123 88 262c0 124 67 190 169 190 83 0 145-43 145-107 0-43-36-64-38-64-7 37-26 100-109 100-49 0-91-34-91-78 0-62 60-85 107-85 17 0 39 1 50 3 0-19-17-52-57-52-38 0-47 13-59 26m71 66c-61 0-69 26-69 42 0 27 32 35 48 35 31 0 62-8 67-72a186 186 0 0 0-46-5',
};

export const evidence: TargetEvidence = {
  verifiedOn: '2026-11-25',
  source: 'https://developers.facebook.com/documentation/threads/threads-web-intents',
  isDocumented: true,
};

export const facts: NetworkFacts = {
  defaultPlace: { 'zh-hant': 3 },
  profileHost: /^threads\.(com|net)$/,
  shareLink: /^(\w+\.)?threads\.(com|net)\/intent\/post\b/,
};
