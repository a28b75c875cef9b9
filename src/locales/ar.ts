import type { Messages } from './messages.js';

/** Arabic, in the modern standard of newspapers. Review by a native editor is pending. */
export const ar: Messages = {
  live: 'مباشر',
  breaking: 'عاجل',
  exclusive: 'حصري',
  updated: 'محدّث',
  opinion: 'رأي',
  analysis: 'تحليل',
  sponsored: 'محتوى مموّل',
  forSubscribers: 'للمشتركين',
  by: 'بقلم {authors}',
  authorAndRole: '{author}، {role}',
  byWithAgency: 'بقلم {authors}، بالاشتراك مع {agency}',
  moreAuthors:
    '{count, plural, zero {لا كاتب آخر} one {كاتب آخر} two {كاتبان آخران} few {# كتّاب آخرين} many {# كاتبًا آخر} other {# كاتب آخر}}',
  published: 'نُشر {time}',
  updatedAt: 'حُدّث {time}',
  share: 'مشاركة',
  shareStory: 'مشاركة «{headline}»',
  shareOn:
    'المشاركة على {network, select, x {إكس} facebook {فيسبوك} linkedin {لينكد إن} whatsapp {واتساب} other {{name}}}',
  shareByEmail: 'المشاركة بالبريد الإلكتروني',
  copyLink: 'نسخ الرابط',
  printPage: 'طباعة',
  shareElsewhere: 'طرق أخرى للمشاركة',
  linkCopied: 'نُسخ الرابط',
  linkToCopy: 'انسخ هذا الرابط: {link}',
};
