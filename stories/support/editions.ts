/** One story of an edition. Its fields are the attributes of a card. */
interface EditionStory {
  kicker: string;
  headline: string;
  standfirst?: string;
  authors?: string;
  label?: string;
  picture?: string;
}

interface Offer {
  name: string;
  benefits: string;
  terms: string;
}

/** The content that shows a preset: five stories in one language, and the texts around them. */
export interface Edition {
  language: string;
  direction: 'ltr' | 'rtl';
  stories: [EditionStory, EditionStory, EditionStory, EditionStory, EditionStory];
  /** The byline of the article that is open. */
  byline: { authors: string; agency: string; dateline: string };
  /** The first part of the names of the picture’s files in `pictures/`, if it is not the barrier. */
  photo?: string;
  caption: string;
  credit: string;
  /** Describes a picture. Repeats only what its caption says. */
  pictureText: string;
  /** The currency of the prices. */
  currency: string;
  offers: [Offer, ...Offer[]];
}

export const english: Edition = {
  language: 'en',
  direction: 'ltr',
  stories: [
    {
      kicker: 'Trade',
      headline: 'Ferry lines and unions agree on a winter timetable after ten weeks of talks',
      standfirst: 'Crossings resume on Monday. The hard part, the night boats, has only been put off until spring.',
      authors: 'Mara Lin',
      picture: 'ferry',
    },
    {
      kicker: 'Energy',
      headline: 'A solar plant by the sea pays for itself twelve years early',
      standfirst: 'Cheap sun by day and dear gas by night did what no forecast had.',
      authors: 'Idris Cole',
      label: 'analysis',
      picture: 'solar-plant',
    },
    {
      kicker: 'Markets',
      headline: 'Why the price of copper tells less than it did',
      standfirst: 'Smelters now keep what they used to sell.',
      authors: 'Edda Marlin',
      label: 'opinion',
    },
    {
      kicker: 'Weather',
      headline: 'Surge barrier closes tonight, for the third time this winter',
      label: 'live',
      picture: 'barrier',
    },
    {
      kicker: 'Science',
      headline: 'Observatory asks three towns to turn down their lights',
      label: 'exclusive',
      picture: 'observatory',
    },
  ],
  byline: { authors: 'Mara Lin, ports correspondent; Idris Cole', agency: 'Halyard Press', dateline: 'Kelmouth' },
  caption: 'The barrier at Kelmouth, seen from the harbour office on the evening of the second closure.',
  credit: 'Ansel Dray / The Meridian',
  pictureText: 'A row of gates across an estuary in heavy weather',
  currency: 'USD',
  offers: [
    { name: 'Digital', benefits: 'Every story; The morning briefing', terms: 'Renews every month until you cancel.' },
    { name: 'Print and digital', benefits: 'All of Digital; The paper by seven', terms: 'Six days a week.' },
  ],
};

export const japanese: Edition = {
  language: 'ja',
  direction: 'ltr',
  stories: [
    {
      kicker: '交通',
      headline: '冬ダイヤで労使合意、連絡船は月曜再開へ 夜間便は春に持ち越し',
      standfirst:
        '十週間に及んだ交渉は未明に妥結した。双方とも、最も難しい夜間便の問題は先送りしただけだと認めている。',
      authors: '林 真帆',
      picture: 'ferry',
    },
    {
      kicker: '経済',
      headline: '海辺の太陽光発電所、12年早く投資回収 淡水化も支える',
      standfirst: '昼の安い電力と夜の高いガスが、どの予測も描かなかった結果を生んだ。',
      authors: '小湊 修',
      label: 'analysis',
      picture: 'solar-plant',
    },
    {
      kicker: '社説',
      headline: '銅の値段が語らなくなったこと',
      standfirst: '精錬所は、かつて売っていたものを手元に置く。',
      authors: '高瀬 律',
      label: 'opinion',
    },
    { kicker: '気象', headline: '高潮の水門、今夜閉鎖 この冬3度目', label: 'live', picture: 'barrier' },
    {
      kicker: '科学',
      headline: '天文台、三つの町に減灯を要請 AIカメラで効果測定',
      label: 'exclusive',
      picture: 'observatory',
    },
  ],
  byline: { authors: '林 真帆, 交通担当; 小湊 修', agency: '潮路通信', dateline: '鳴岬' },
  caption: '二度目の閉鎖の夜の水門。港湾事務所の屋上から望む。',
  credit: '荒木 聡',
  pictureText: '荒天の河口に並ぶ水門',
  currency: 'USD',
  offers: [
    { name: '電子版', benefits: 'すべての記事; 朝の要約', terms: 'いつでも解約できます。' },
    { name: '紙面と電子版', benefits: '電子版のすべて; 朝刊の配達', terms: '休刊日を除く毎日。' },
  ],
};

export const arabic: Edition = {
  language: 'ar',
  direction: 'rtl',
  stories: [
    {
      kicker: 'النقل',
      headline: 'اتفاق على جدول الشتاء يعيد العبّارات إلى العمل صباح الاثنين',
      standfirst:
        'انتهت عشرة أسابيع من المفاوضات قبيل الفجر، لكن أصعب ما في الملف، وهو الرحلات الليلية، أُجّل إلى الربيع.',
      authors: 'مارا لين',
      picture: 'ferry',
    },
    {
      kicker: 'الطاقة',
      headline: 'محطة شمسية على الساحل تسترد كلفتها قبل موعدها باثني عشر عامًا',
      standfirst: 'شمس رخيصة في النهار وغاز غالٍ في الليل صنعا ما لم يتوقعه أحد.',
      authors: 'إدريس كول',
      label: 'analysis',
      picture: 'solar-plant',
    },
    {
      kicker: 'الأسواق',
      headline: 'لماذا لم يعد سعر النحاس يقول الكثير؟',
      standfirst: 'المصاهر تحتفظ اليوم بما كانت تبيعه.',
      authors: 'راوية قلادة',
      label: 'opinion',
    },
    { kicker: 'الطقس', headline: 'حاجز المدّ يُغلق الليلة للمرة الثالثة هذا الشتاء', label: 'live', picture: 'barrier' },
    {
      kicker: 'علوم',
      headline: 'المرصد يطلب من ثلاث بلدات خفض أضوائها وكاميرا من Orrin Labs تقيس الأثر',
      label: 'exclusive',
      picture: 'observatory',
    },
  ],
  byline: { authors: 'مارا لين، مراسلة الموانئ; إدريس كول', agency: 'وكالة المرسى', dateline: 'رأس الجمان' },
  caption: 'الحاجز عند المصب كما يبدو من مكتب الميناء مساء الإغلاق الثاني.',
  credit: 'أنسل دراي',
  pictureText: 'صف من البوابات عند مصب النهر في جو عاصف',
  currency: 'USD',
  offers: [
    { name: 'الرقمي', benefits: 'كل المقالات; موجز الصباح', terms: 'يتجدد كل شهر حتى تلغيه.' },
    { name: 'الورقي والرقمي', benefits: 'كل ما في الرقمي; الجريدة قبل السابعة', terms: 'ستة أيام في الأسبوع.' },
  ],
};

export const german: Edition = {
  language: 'de',
  direction: 'ltr',
  stories: [
    {
      kicker: 'Schifffahrt',
      headline: 'Reedereien und Gewerkschaften einigen sich nach zehn Wochen auf einen Winterfahrplan',
      standfirst:
        'Von Montag an fahren die Fähren wieder. Über den schwierigsten Punkt, die Nachtverbindungen, wird erst im Frühjahr verhandelt.',
      authors: 'Mara Lin',
      picture: 'ferry',
    },
    {
      kicker: 'Energie',
      headline: 'Sonnenkraftwerk an der Küste macht sich zwölf Jahre früher bezahlt als geplant',
      standfirst:
        'Billige Sonne am Tag und teures Gas in der Nacht haben geschafft, was keine Prognose vorhergesehen hatte.',
      authors: 'Idris Cole',
      label: 'analysis',
      picture: 'solar-plant',
    },
    {
      kicker: 'Rohstoffmärkte',
      headline: 'Warum der Kupferpreis weniger verrät als früher',
      standfirst: 'Die Hütten behalten inzwischen, was sie einst verkauft haben.',
      authors: 'Edda Marlin',
      label: 'opinion',
    },
    {
      kicker: 'Wetter',
      headline: 'Sturmflutsperrwerk schließt heute Abend, zum dritten Mal in diesem Winter',
      label: 'live',
      picture: 'barrier',
    },
    {
      kicker: 'Wissenschaft',
      headline: 'Lichtverschmutzung: Sternwarte bittet drei Gemeinden, ihre Straßenbeleuchtung zu dimmen',
      label: 'exclusive',
      picture: 'observatory',
    },
  ],
  byline: { authors: 'Mara Lin, Hafenkorrespondentin; Idris Cole', agency: 'Halyard Press', dateline: 'Kelmünde' },
  caption: 'Das Sperrwerk bei Kelmünde, vom Hafenamt aus gesehen, am Abend der zweiten Schließung.',
  credit: 'Ansel Dray / The Meridian',
  pictureText: 'Eine Reihe von Fluttoren quer über eine Flussmündung bei Sturm',
  currency: 'EUR',
  offers: [
    {
      name: 'Digital',
      benefits: 'Alle Artikel; Der Nachrichtenüberblick am Morgen',
      terms: 'Verlängert sich monatlich, bis Sie kündigen.',
    },
    {
      name: 'Zeitung und Digital',
      benefits: 'Alle Inhalte des Digitalabonnements; Die Zeitung bis sieben Uhr im Briefkasten',
      terms: 'Sechs Ausgaben pro Woche.',
    },
  ],
};
