/** Words of a story in a language, long where that language has long ones. */
export interface StoryWords {
  dir: 'ltr' | 'rtl';
  kicker: string;
  headline: string;
  standfirst: string;
  author: string;
  role: string;
  place: string;
  publication: string;
  caption: string;
  offer: string;
  terms: string;
  benefits: string;
}

export const storyWords = {
  de: {
    dir: 'ltr',
    kicker: 'Wirtschaft und Verkehrsinfrastruktur',
    headline: 'Donaudampfschifffahrtsgesellschaft streicht Arbeitsplätze nach Bundesverfassungsgerichtsentscheidung',
    standfirst:
      'Die Stürme der vergangenen Wochen haben die Fahrrinne zu flach gemacht; die Unabhängigkeitserklärungen der Hafenbetreibergesellschaften ändern daran bis zum Jahr 2031 nichts.',
    author: 'Friederike Müller-Lüdenscheidt',
    role: 'Verkehrspolitische Korrespondentin',
    place: 'Garmisch-Partenkirchen',
    publication: 'Süddeutscher Generalanzeiger',
    caption:
      'Das Sperrwerk bei Kelmouth, dessen sechs Tore in diesem Winter zum zweiten Mal geschlossen wurden, am Dienstagabend während der Sturmflutwarnung des Bundesamtes für Seeschifffahrt und Hydrographie.',
    offer: 'Digital-Jahresabonnement mit Wochenendausgabe',
    terms:
      'Verlängert sich monatlich, bis Sie kündigen; die Vertragsbedingungen, die Widerrufsbelehrung und die Datenschutzerklärung stehen im Kundenbereich, auf Papier schickt sie Ihnen der Kundendienst.',
    benefits: 'Alle Artikel; Kreuzworträtsel und Gesellschaftsspiele; Veranstaltungsempfehlungen',
  },
  ja: {
    dir: 'ltr',
    kicker: '経済・交通',
    headline: '港の浚渫工事、予定より早く開始へ　政府が2026年度の補正予算案を閣議決定',
    standfirst:
      '冬の嵐によって航路の水深が浅くなりすぎたため、国土交通省は2026年3月から工事を前倒しする方針を固めた。地元の漁協は「説明が足りない」と話した。',
    author: '山田太郎',
    role: '社会部記者',
    place: '東京',
    publication: '毎朝新聞',
    caption:
      '高潮警報が出された火曜日の夜、今冬二度目となる六つの水門が閉じられたケルマスの防潮堤。周辺の住民およそ3,000人が避難所で一夜を過ごした。',
    offer: 'デジタル年間購読',
    terms: '解約するまで毎月自動更新されます。',
    benefits: 'すべての記事; クロスワード; 紙面ビューアー',
  },
  ar: {
    dir: 'rtl',
    kicker: 'العلاقات الدولية',
    headline: 'الحكومة تُعلن خطة جديدة لتعميق ميناء المدينة قبل موعدها المقرَّر بعد العواصف الأخيرة',
    standfirst:
      'أدّت عواصف الشتاء إلى انخفاض عمق القناة الملاحية، وقال مسؤولون إن أعمال التجريف ستبدأ في مارس 2026 بدلاً من نهاية العام.',
    author: 'ليلى الحسن',
    role: 'مراسلة الشؤون الدولية',
    place: 'القاهرة',
    publication: 'صحيفة الأفق',
    caption:
      'حاجز أورين في كيلماوث وقد أُغلقت بواباته الست للمرة الثانية هذا الشتاء مساء الثلاثاء خلال التحذير من ارتفاع منسوب المياه.',
    offer: 'الاشتراك الرقمي السنوي',
    terms: 'يُجدَّد كل شهر حتى تُلغيه.',
    benefits: 'كل المقالات; الكلمات المتقاطعة; النسخة الورقية',
  },
  pl: {
    dir: 'ltr',
    kicker: 'Gospodarka i infrastruktura transportowa',
    headline:
      'Najniebezpieczniejsze skrzyżowania w województwie zachodniopomorskim zostaną przebudowane przed terminem',
    standfirst:
      'Zimowe sztormy spłyciły tor wodny; przedstawiciele przedsiębiorstwa pogłębiarskiego zapowiadają, że odszkodowania dla poszkodowanych przedsiębiorców zostaną wypłacone najwcześniej w 2031 roku.',
    author: 'Wszebor Szczęśniakowski-Brzęczyszczykiewicz',
    role: 'korespondentka międzynarodowa',
    place: 'Szczebrzeszyn',
    publication: 'Przegląd Zachodniopomorski',
    caption:
      'Zapora w Kelmouth, której sześć wrót zamknięto tej zimy po raz drugi, we wtorek wieczorem podczas ostrzeżenia przed spiętrzeniem sztormowym.',
    offer: 'Roczna subskrypcja cyfrowa z wydaniem weekendowym',
    terms: 'Odnawia się co miesiąc, dopóki jej nie wypowiesz; najdłuższy okres wypowiedzenia to dwadzieścia osiem dni.',
    benefits: 'Wszystkie artykuły; Najtrudniejsze krzyżówki; Wydanie elektroniczne',
  },
  he: {
    dir: 'rtl',
    kicker: 'יחסים בינלאומיים',
    headline: 'הממשלה אישרה: העמקת הנמל תתחיל לפני המועד בעקבות הסופות, בעלות של 1,250 מיליון שקלים',
    standfirst: 'סופות החורף השאירו את הערוץ רדוד מדי; ב-Kelmouth Ports מסבירים שהעבודות יימשכו עד סוף 2031.',
    author: 'נועה בן־ארי',
    role: 'כתבת לענייני תחבורה',
    place: 'ירושלים',
    publication: 'הצופה היומי',
    caption: 'הסכר בקלמות׳, ששת שעריו נסגרו בפעם השנייה החורף, ביום שלישי בערב בזמן אזהרת הצפה.',
    offer: 'מינוי דיגיטלי שנתי',
    terms: 'מתחדש מדי חודש עד לביטול.',
    benefits: 'כל הכתבות; תשבצים; המהדורה המודפסת',
  },
  hi: {
    dir: 'ltr',
    kicker: 'अंतरराष्ट्रीय संबंध',
    headline: 'तूफ़ानों के बाद बंदरगाह की गहराई बढ़ाने का काम तय समय से पहले शुरू होगा, सरकार ने दी मंज़ूरी',
    standfirst: 'सर्दियों के तूफ़ानों ने जलमार्ग को बहुत उथला कर दिया है; अधिकारियों ने कहा कि खुदाई का काम मार्च 2026 में शुरू होगा।',
    author: 'सुनीता कृष्णमूर्ति',
    role: 'विशेष संवाददाता',
    place: 'नई दिल्ली',
    publication: 'दैनिक क्षितिज',
    caption: 'केल्मथ में ओरिन बैराज, जिसके छह फाटक इस सर्दी में दूसरी बार मंगलवार की शाम बंद किए गए।',
    offer: 'डिजिटल वार्षिक सदस्यता',
    terms: 'रद्द करने तक हर महीने नवीनीकृत।',
    benefits: 'सभी लेख; वर्ग पहेली; ई-पेपर',
  },
} as const satisfies Record<string, StoryWords>;

const pictures = '/test/hosts/newsroom/pictures';

/** Every widget in its layouts, with much in it, by what it is. */
export function richWidgets(words: StoryWords): Record<string, string> {
  const { kicker, headline, standfirst, author, role, place, publication, caption, offer, terms, benefits } = words;
  const json = (value: unknown): string => JSON.stringify(value).replaceAll("'", '&#39;');
  const card = (attributes: string): string =>
    `<news-headline-card href="/a" kicker="${kicker}" headline="${headline}" standfirst="${standfirst}" publication="${publication}"
      published-at="2026-03-02T08:30:00+01:00" ${attributes}></news-headline-card>`;
  const image = `image="${pictures}/barrier-640.webp" image-alt="" image-width="640" image-height="427"`;
  const related = json([
    { headline, url: '/b' },
    { headline: standfirst, url: '/c' },
  ]);
  const people = json([
    { name: author, role, url: '/x', avatar: `${pictures}/mara-lin-96.webp` },
    { name: author, role, url: '/y', avatar: `${pictures}/idris-cole-96.webp` },
    { name: author, role, url: '/z' },
  ]);
  const photo = (attributes: string): string =>
    `<news-photo-caption caption="${caption}" credit="© ${publication} / ${author}" license-href="https://creativecommons.org/licenses/by/4.0/" ${attributes}>
      <img src="${pictures}/ministers-640.webp" width="640" height="427" alt="x"></news-photo-caption>`;
  const icons = (attributes: string): string =>
    `<news-share-icons url="https://news.example/a" headline="${headline}" ${attributes}></news-share-icons>`;
  const offers = [
    `<news-offer name="${offer}" price="9" currency="EUR" period="month" intro-price="1" intro-period="3 months" terms="${terms}"
      benefits="${benefits}" deadline="2099-03-02" href="/d"></news-offer>`,
    '<news-offer name="Print" price="1224.50" currency="EUR" period="year" href="/p"></news-offer>',
  ];
  const prompt = (attributes: string, count = 2): string =>
    `<news-subscription-prompt publication="${publication}" subscribe-href="/s" sign-in-href="/i" offers-href="/o" ${attributes}>
      ${offers.slice(0, count).join('')}<p slot="pitch">${standfirst}</p></news-subscription-prompt>`;
  return {
    'a card': card(image),
    'a card of text': card('layout="text" label="live updated" access="subscriber"'),
    'a lead': card(`${image} layout="lead" label="breaking" media="video" media-duration="192" related='${related}'`),
    'a compact card': card(`${image} layout="compact" media="gallery" media-count="12"`),
    'a row': card(`${image} layout="row" media="audio" media-duration="3725"`),
    'a stacked card': card(`${image} layout="stacked" sponsor="${publication}" label="sponsored"`),
    'an overlay': card(`${image} layout="overlay" media="video" media-duration="192"`),
    'an opinion': card(`label="opinion" authors='${json([{ name: author, avatar: `${pictures}/mara-lin-96.webp` }])}'`),
    'a byline': `<news-byline authors='${people}' agency="Reuters" dateline="${place}"
      published-at="2026-03-02T08:30:00+01:00" updated-at="2026-03-02T18:30:00+01:00"></news-byline>`,
    'a byline of many': `<news-byline authors="${Array<string>(7).fill(author).join('; ')}" dateline="${place}"></news-byline>`,
    'a caption': photo(''),
    'a shortened caption': photo('lines="3"'),
    'a caption on its picture': photo('layout="overlay" expandable lines="2"'),
    'a caption beside its picture': photo('layout="beside"'),
    'share icons': icons(''),
    'share icons with names': icons('appearance="icon-label" max="4"'),
    'a list of share links': icons('appearance="list" networks="x facebook email copy"'),
    'a column of share icons': icons(
      'orientation="vertical" networks="x email copy" follow="https://x.com/meridian rss=/feed.xml"',
    ),
    'a prompt': prompt('state="metered" articles-left="3" period="month"'),
    'a prompt with one offer': prompt('state="exhausted"', 1),
    'a gate': prompt('state="exhausted" presentation="gate" gates="#closed"'),
  };
}
