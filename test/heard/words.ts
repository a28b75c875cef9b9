/** The texts of the widgets, in one language. */
export interface Newsroom {
  dir: 'ltr' | 'rtl';
  publication: string;
  kicker: string;
  headline: string;
  standfirst: string;
  other: string;
  third: string;
  /** The first two have roles. */
  authors: readonly string[];
  role: string;
  otherRole: string;
  place: string;
  photographer: string;
  caption: string;
  alt: string;
  sponsor: string;
  giver: string;
  offer: string;
  terms: string;
  benefits: string;
  otherOffer: string;
  pitch: string;
  currency: string;
  /** The heading above a list. */
  heading: string;
  /** A paragraph of the article. */
  paragraph: string;
}

export const newsrooms = {
  en: {
    dir: 'ltr',
    publication: 'The Meridian',
    kicker: 'Ports',
    headline: 'Harbour dredging to start a month early',
    standfirst: 'Winter storms have left the channel too shallow for ferries.',
    other: 'Why the channel silts up',
    third: 'Ferry passengers face longer trips',
    authors: ['Mara Lin', 'Idris Cole', 'Edda Marlin', 'Ruth Calder', 'Ansel Dray', 'Joan Field', 'Peter Wing'],
    role: 'ports reporter',
    otherRole: 'photographer',
    place: 'Kelmouth',
    photographer: 'Ansel Dray',
    caption: 'The barrier at Kelmouth was closed on Tuesday night.',
    alt: 'Six steel gates between concrete piers',
    sponsor: 'Halyard Ferries',
    giver: 'Ines Karrow',
    offer: 'Digital',
    terms: 'Renews every month until you cancel.',
    benefits: 'Every article; The morning briefing',
    otherOffer: 'Print and digital',
    pitch: 'We have no owner but our readers.',
    currency: 'USD',
    heading: 'From The Meridian',
    paragraph: 'The first dredger arrives on Monday.',
  },
  de: {
    dir: 'ltr',
    publication: 'Der Meridian',
    kicker: 'Häfen',
    headline: 'Hafen wird einen Monat früher ausgebaggert',
    standfirst: 'Nach den Winterstürmen ist die Fahrrinne zu flach für die Fähren.',
    other: 'Warum die Fahrrinne verlandet',
    third: 'Fährgäste sind länger unterwegs',
    authors: [
      'Friederike Müller',
      'Jonas Petersen',
      'Ayşe Demir',
      'Ruth Kaltenbach',
      'Anselm Draier',
      'Johanna Feld',
      'Peter Winkler',
    ],
    role: 'Hafenreporterin',
    otherRole: 'Fotograf',
    place: 'Kelmouth',
    photographer: 'Anselm Draier',
    caption: 'Das Sperrwerk bei Kelmouth wurde am Dienstagabend geschlossen.',
    alt: 'Sechs Stahltore zwischen Betonpfeilern',
    sponsor: 'Fähren Halyard',
    giver: 'Ines Karow',
    offer: 'Digital',
    terms: 'Verlängert sich jeden Monat, bis Sie kündigen.',
    benefits: 'Alle Artikel; Das Morgenbriefing',
    otherOffer: 'Zeitung und digital',
    pitch: 'Wir gehören nur unseren Leserinnen und Lesern.',
    currency: 'EUR',
    heading: 'Aus dem Meridian',
    paragraph: 'Der erste Bagger kommt am Montag.',
  },
  ar: {
    dir: 'rtl',
    publication: 'صحيفة الأفق',
    kicker: 'الموانئ',
    headline: 'تعميق الميناء يبدأ قبل موعده بشهر',
    standfirst: 'جعلت عواصف الشتاء القناة ضحلة على العبّارات.',
    other: 'لماذا تمتلئ القناة بالطمي',
    third: 'رحلات أطول لركاب العبّارات',
    authors: ['ليلى الحسن', 'إدريس كامل', 'هدى مرعي', 'رنا خالد', 'أنس دراز', 'جمانة فهد', 'بسام ونيس'],
    role: 'مراسلة شؤون الموانئ',
    otherRole: 'مصوّر',
    place: 'القاهرة',
    photographer: 'أنس دراز',
    caption: 'أُغلق حاجز المدّ مساء الثلاثاء.',
    alt: 'ست بوابات فولاذية بين دعامات خرسانية',
    sponsor: 'عبّارات الشراع',
    giver: 'إيناس كرم',
    offer: 'الاشتراك الرقمي',
    terms: 'يُجدَّد كل شهر حتى تُلغيه.',
    benefits: 'كل المقالات; النشرة الصباحية',
    otherOffer: 'الورقي والرقمي',
    pitch: 'لا مالك لنا سوى قرائنا.',
    currency: 'EGP',
    heading: 'من صحيفة الأفق',
    paragraph: 'تصل أول حفّارة يوم الاثنين.',
  },
  ja: {
    dir: 'ltr',
    publication: '毎朝新聞',
    kicker: '港湾',
    headline: '港の浚渫工事、1カ月早く開始へ',
    standfirst: '冬の嵐で航路が浅くなり、フェリーが通れなくなった。',
    other: '航路が浅くなる理由',
    third: 'フェリーの所要時間が延びる',
    authors: ['山田太郎', '佐藤花子', '鈴木一郎', '高橋めぐみ', '田中健', '伊藤由美', '渡辺誠'],
    role: '社会部記者',
    otherRole: '写真記者',
    place: '東京',
    photographer: '田中健',
    caption: '火曜日の夜、防潮堤の水門が閉じられた。',
    alt: 'コンクリートの柱の間にある六つの鋼鉄の水門',
    sponsor: '帆船フェリー',
    giver: '中村さくら',
    offer: 'デジタル版',
    terms: '解約するまで毎月自動更新されます。',
    benefits: 'すべての記事; 朝のニュースレター',
    otherOffer: '紙面とデジタル版',
    pitch: '私たちを支えているのは読者だけです。',
    currency: 'JPY',
    heading: '毎朝新聞の記事',
    paragraph: '最初の浚渫船は月曜日に到着する。',
  },
} as const satisfies Record<string, Newsroom>;

/** A story in another language than the page's, as a partner site may have. */
export const foreign = {
  language: 'fr',
  headline: 'Le dragage du port commencera un mois plus tôt',
  standfirst: 'Les tempêtes ont comblé le chenal.',
  kicker: 'Ports',
  author: 'Léa Marchand',
  publication: 'Le Méridien',
  caption: 'Le barrage a été fermé mardi soir.',
} as const;
