import { arabic, english, japanese, type Edition } from './editions.js';

// The newspapers that show the presets. Hardly any picture is in two of them.

/** A business paper. */
export const business: Edition = {
  language: 'en',
  direction: 'ltr',
  stories: [
    {
      kicker: 'Shipping',
      headline: 'Yard that was to close is booked out until autumn 2028',
      standfirst: 'Old ships must burn less, and a new bow is the cheapest way to save 11 per cent.',
      authors: 'Emil Dorrnagel',
      picture: 'shipyard',
    },
    {
      kicker: 'Commodities',
      headline: 'Wheat falls six per cent as the harvest ends two weeks early',
      standfirst: 'Silos are full, and trucks wait for up to nine hours.',
      authors: 'Nils Averdeck',
      label: 'analysis',
      picture: 'wheat-harvest',
    },
    {
      kicker: 'Banking',
      headline: 'What a closed branch costs the shop next door',
      standfirst: 'Seven per cent of its takings, by my count.',
      authors: 'Edda Marlin',
      label: 'opinion',
    },
    {
      kicker: 'Retail',
      headline: 'Market hall freezes the rents of 84 stalls for five years',
      label: 'updated',
    },
    {
      kicker: 'Crafts',
      headline: 'Bakery gives up its night shift and earns more',
      label: 'exclusive',
      picture: 'bakery',
    },
  ],
  byline: {
    authors: 'Solveig Aune, energy reporter; Emil Dorrnagel',
    agency: 'Halyard Press',
    dateline: 'Ras al-Juman',
  },
  photo: 'solar-plant',
  caption: 'The solar plant at Ras al-Juman. Its owners expect to have paid for it by 2031.',
  credit: 'Noor Feddersen / Halyard',
  pictureText: 'Rows of solar panels on sand, with white tanks by the sea',
  currency: 'USD',
  offers: [
    {
      name: 'Markets',
      benefits: 'Every story; Prices at closing time by email',
      terms: 'Renews every month until you cancel.',
    },
  ],
};

/** The daily of a port and its region. */
export const regional: Edition = {
  language: 'en',
  direction: 'ltr',
  stories: [
    {
      kicker: 'Flood',
      headline: 'Rowing boats replace the buses in Market Street for a third day',
      standfirst: 'Twelve boats from the park carry post, medicine and shopping. The water falls by a hand a day.',
      authors: 'Ruth Calder',
      picture: 'flooded-street',
    },
    {
      kicker: 'Health',
      headline: 'Night nurses may send patients home from Monday',
      standfirst: 'A trial on two wards freed eleven beds a day before noon.',
      authors: 'Rhea Sandoval-Pike',
      label: 'analysis',
      picture: 'clinic',
    },
    {
      kicker: 'Town hall',
      headline: 'Leave one counter open for those without a phone',
      standfirst: 'An app that never sleeps is no help to people who must.',
      authors: 'Idris Cole',
      label: 'opinion',
    },
    {
      kicker: 'Weather',
      headline: 'Trams run on time in snow that stopped half of all trains',
      label: 'live',
    },
    {
      kicker: 'Culture',
      headline: 'City library to stay open until midnight, six days a week',
      label: 'exclusive',
      picture: 'library',
    },
  ],
  byline: { authors: 'Milo Brandtner, transport reporter; Tom Achebe', agency: 'Halyard Press', dateline: 'Kelmouth' },
  photo: 'cyclist',
  caption: 'On the way home along the canal, on the first evening of the new cycle path.',
  credit: 'Lio Castellane',
  pictureText: 'A cyclist with a helmet and a yellow scarf rides beside a canal at dusk',
  currency: 'USD',
  offers: [
    { name: 'Digital', benefits: 'Every story; The weather at six', terms: 'Renews every month until you cancel.' },
  ],
};

/** A national daily. */
export const national: Edition = {
  ...english,
  stories: [
    {
      kicker: 'Courts',
      headline: 'City must open its data on 212,000 parking fines, judges rule',
      standfirst: 'A third of the fines came from nine streets. The city has 60 days, and may appeal.',
      authors: 'Ottoline Marsh',
      picture: 'court',
    },
    {
      kicker: 'Music',
      headline: 'Orchestra opens its rehearsals, wrong notes included',
      standfirst: 'Admission is free, applause is forbidden.',
      authors: 'Clara Venn',
      picture: 'orchestra',
    },
    {
      kicker: 'Railways',
      headline: 'A timetable is a promise, and ours is written in pencil',
      standfirst: 'A train that does not run cannot be late.',
      authors: 'Edda Marlin',
      label: 'opinion',
    },
    { kicker: 'Football', headline: 'Stavenholm lead 2–1 as the rain stops play again', label: 'live' },
    {
      kicker: 'Travel',
      headline: 'The village that voted against a ski lift is full until March',
      picture: 'mountain-village',
    },
  ],
  byline: {
    authors: 'Ottoline Marsh, legal affairs editor; Tom Achebe',
    agency: 'Halyard Press',
    dateline: 'Kelmouth',
  },
  photo: 'fire-lookout',
  caption: 'Tower six at Marrable Ridge. The fire behind it was out by midnight.',
  credit: 'Ivo Maddern / Halyard',
  pictureText: 'A lookout tower at sunset; behind it, flames and smoke rise from a forest',
};

/** A Japanese daily. */
export const japaneseDaily: Edition = {
  ...japanese,
  stories: [
    {
      kicker: '鉄道',
      headline: '夜行列車、17年ぶり復活 最初の一か月は満席',
      standfirst: '寝台四両が、海辺まで一晩で結ぶ。乗客は鉄道会社の見込みの二倍だった。',
      authors: '笹倉 真帆',
      picture: 'night-train',
    },
    {
      kicker: '教育',
      headline: '一週間は一教科だけ 時間割をやめた小学校で欠席が3割減',
      standfirst: '月曜から金曜まで三角形ばかり。語学だけは毎日続ける。',
      authors: '藤代 理沙',
      label: 'analysis',
      picture: 'classroom',
    },
    japanese.stories[2],
    japanese.stories[3],
    { kicker: '高校サッカー', headline: '雨中の決勝、DFの一撃で決着', label: 'updated', picture: 'football' },
  ],
  byline: { authors: '笹倉 真帆, 交通担当; 小湊 修', agency: '潮路通信', dateline: '霧沢' },
  photo: 'tram-in-snow',
  caption: '雪の夕方も定刻で走る路面電車。',
  pictureText: '雪の通りを走る赤い路面電車',
};

/** An Arabic daily. */
export const arabicDaily: Edition = {
  ...arabic,
  stories: [
    {
      kicker: 'دبلوماسية',
      headline: 'أفرلاند وكاستريا توقّعان اتفاقًا على أحد عشر مشروعًا مشتركًا',
      standfirst: 'تبدأ القائمة برصيف للمياه العميقة وتنتهي بميناءين نهريين، وتبلغ كلفتها 4.2 مليار.',
      authors: 'سلمى الخيّال',
      picture: 'ministers',
    },
    {
      kicker: 'علوم',
      headline: 'صبغة رخيصة تكشف تلوث الآبار في دقيقة',
      standfirst: 'يكفي شريط ورق صغير وكأس ماء.',
      authors: 'رائد النعسان',
      label: 'analysis',
      picture: 'laboratory',
    },
    arabic.stories[2],
    arabic.stories[3],
    {
      kicker: 'اقتصاد',
      headline: 'سوق القصب يفتح أبوابه تحت سقفه القديم',
      label: 'exclusive',
      picture: 'market-hall',
    },
  ],
};
