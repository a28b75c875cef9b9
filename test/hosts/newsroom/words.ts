import { publication } from './story.js';

/** The words of one offer, in the prompt. */
interface OfferWords {
  name: string;
  /** Separated by semicolons. */
  benefits: string;
  terms: string;
}

/** The newspaper's words around its stories, in one language. */
export interface Words {
  motto: string;
  /** The name of the links to the editions in other languages. */
  editions: string;
  live: string;
  opinion: string;
  exclusive: string;
  analysis: string;
  by: string;
  listSeparator: string;
  roleSeparator: string;
  updated: string;
  related: string;
  /** The heading above the cards after a story. */
  more: string;
  share: string;
  email: string;
  /** The heading above the first lines of other stories on the front page. */
  inBrief: string;
  subscribe: string;
  /** A description of the subscription, in the prompt. */
  pitch: string;
  digital: OfferWords;
  print: OfferWords;
  /** The form above a front page that shows the visitor's own newspaper. */
  own: { question: string; show: string; file: string };
  /** Says that the newspaper is invented, at the end of each page. */
  imprint: string;
}

const english: Words = {
  motto: 'Reported from where it happens',
  editions: 'Editions',
  live: 'Live',
  opinion: 'Opinion',
  exclusive: 'Exclusive',
  analysis: 'Analysis',
  by: 'By',
  listSeparator: ' and ',
  roleSeparator: ', ',
  updated: 'Updated',
  related: 'Related',
  more: 'More stories',
  share: 'Share',
  email: 'Email',
  inBrief: 'In brief',
  subscribe: `Subscribe to ${publication.name}`,
  pitch: 'Twelve correspondents, no advertising, and a printed edition on Saturdays.',
  digital: {
    name: 'Digital',
    benefits: 'Every story; The archive since 1911; Two accounts',
    terms: 'Cancel at any time before a month begins.',
  },
  print: {
    name: 'Digital and Saturday print',
    benefits: 'All of Digital; The printed edition on Saturdays, by post',
    terms: 'One month’s notice.',
  },
  own: { question: 'See your own newspaper here', show: 'Show it', file: 'Or open a file' },
  imprint: `${publication.name} is an invented newspaper. The people, companies and events in its stories are invented too.`,
};

const words: Record<string, Words> = {
  en: english,
  de: {
    motto: 'Berichte von dort, wo es geschieht',
    editions: 'Ausgaben',
    live: 'Live',
    opinion: 'Meinung',
    exclusive: 'Exklusiv',
    analysis: 'Analyse',
    by: 'Von',
    listSeparator: ' und ',
    roleSeparator: ', ',
    updated: 'Aktualisiert',
    related: 'Zum Thema',
    more: 'Weitere Artikel',
    share: 'Teilen',
    email: 'E-Mail',
    inBrief: 'Kurz gemeldet',
    subscribe: `${publication.name} abonnieren`,
    pitch: 'Zwölf Korrespondenten, keine Werbung und samstags eine gedruckte Ausgabe.',
    digital: {
      name: 'Digital',
      benefits: 'Alle Artikel; Das Archiv seit 1911; Zwei Konten',
      terms: 'Jederzeit kündbar, bevor ein Monat beginnt.',
    },
    print: {
      name: 'Digital und Samstagsausgabe',
      benefits: 'Alles aus Digital; Die gedruckte Ausgabe samstags per Post',
      terms: 'Kündigungsfrist: ein Monat.',
    },
    own: { question: 'Sehen Sie hier Ihre eigene Zeitung', show: 'Zeigen', file: 'Oder eine Datei öffnen' },
    imprint: `${publication.name} ist eine erfundene Zeitung. Auch die Menschen, Firmen und Ereignisse in ihren Artikeln sind erfunden.`,
  },
  ja: {
    motto: '出来事の起きる場所から',
    editions: '各国語版',
    live: '速報中',
    opinion: '論説',
    exclusive: '独自',
    analysis: '解説',
    by: '',
    listSeparator: '、',
    roleSeparator: '　',
    updated: '更新',
    related: '関連記事',
    more: 'ほかの記事',
    share: '共有',
    email: 'メール',
    inBrief: '短信',
    subscribe: `${publication.name}を購読する`,
    pitch: '12人の特派員。広告なし。土曜日には紙の版をお届けします。',
    digital: {
      name: 'デジタル',
      benefits: 'すべての記事; 1911年からの記事検索; 2人まで利用可',
      terms: '月が始まる前なら、いつでも解約できます。',
    },
    print: { name: 'デジタルと土曜版', benefits: 'デジタルのすべて; 土曜の紙面を郵送', terms: '解約は1か月前まで。' },
    own: { question: 'あなたの新聞をここで表示', show: '表示する', file: 'またはファイルを開く' },
    imprint: `${publication.name}は架空の新聞です。記事に登場する人物、企業、出来事もすべて架空です。`,
  },
  ar: {
    motto: 'من حيث يقع الخبر',
    editions: 'الطبعات',
    live: 'مباشر',
    opinion: 'رأي',
    exclusive: 'خاص',
    analysis: 'تحليل',
    by: '',
    listSeparator: ' و',
    roleSeparator: '، ',
    updated: 'آخر تحديث',
    related: 'اقرأ أيضًا',
    more: 'مزيد من الأخبار',
    share: 'شارك',
    email: 'البريد',
    inBrief: 'باختصار',
    subscribe: `اشترك في ${publication.name}`,
    pitch: 'اثنا عشر مراسلًا، بلا إعلانات، وطبعة ورقية كل سبت.',
    digital: {
      name: 'رقمي',
      benefits: 'كل الأخبار; الأرشيف منذ 1911; حسابان',
      terms: 'يمكن الإلغاء في أي وقت قبل بداية الشهر.',
    },
    print: {
      name: 'رقمي مع طبعة السبت',
      benefits: 'كل ما في الرقمي; الطبعة الورقية كل سبت بالبريد',
      terms: 'إشعار قبل شهر.',
    },
    own: { question: 'اعرض صحيفتك هنا', show: 'اعرضها', file: 'أو افتح ملفًا' },
    imprint: `${publication.name} صحيفة متخيَّلة، وكذلك الأشخاص والشركات والأحداث في أخبارها.`,
  },
};

/** Returns the words of a language, else the English ones. */
export function wordsIn(language: string): Words {
  return words[language] ?? english;
}
