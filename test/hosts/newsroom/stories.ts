import type { Story } from './story.js';

export type { Story } from './story.js';

const jointInfrastructure: Story = {
  slug: 'averland-castria-joint-infrastructure',
  kicker: 'International Relations',
  headline: 'Averland and Castria to build ports and power lines together in third countries',
  standfirst:
    'A framework due to be signed when Averland’s prime minister visits in the autumn would pool lending that the two governments have so far offered in competition',
  labels: [],
  access: 'metered',
  language: 'en',
  authors: [],
  agency: 'Halyard Press',
  dateline: 'Singapore',
  places: ['Singapore', 'Averland', 'Castria'],
  publishedMinutesAgo: 190,
  utcOffset: '+08:00',
  picture: {
    name: 'ministers',
    alt: 'A man in a dark suit and a woman in a rust-coloured jacket shake hands before two flags, behind a table with two open folders.',
    caption:
      'Henrik Aldane, foreign minister of Averland (left), and Mira Okonell, his Castrian counterpart (right), after their meeting in Singapore',
    credit: '© Halyard Press',
    photographer: 'Wen Abara',
    focalPoint: { x: 0.5, y: 0.38 },
  },
  body: [
    'Averland and Castria have agreed to plan, finance and build infrastructure together in third countries, officials on both sides said, joining two state lenders that have often bid against each other for the same contracts.',
    'A memorandum is expected to be signed in the autumn, when Leonor Askew, Averland’s prime minister, makes her first official visit to Castria. The two foreign ministers, Henrik Aldane and Mira Okonell, settled its outline this week on the margins of a regional meeting in Singapore.',
    'A first list names eleven projects, among them a deepwater container berth, 640 kilometres of high-voltage line and the repair of two river ports. None is in either country. Officials declined to say which governments had been approached.',
    'Each side would commit up to $4.5bn over six years through its development bank. Tenders would be open to companies from both countries and from the host, and at least a third of every loan would be made in the borrower’s own currency, a condition that Castria had resisted until the spring.',
    '“We have paid for the same feasibility study twice more often than either of us likes to admit,” Mr Aldane told reporters after the meeting. Ms Okonell said that the terms of each loan would be published within 90 days of signing.',
    'Two earlier attempts at such an arrangement failed over whose procurement rules should apply. The present draft leaves that question to a joint committee, which is to report before the visit.',
    'Trade in goods between the two countries came to $38bn last year, according to Castria’s customs service, an increase of 6 per cent. Averland is Castria’s third-largest trading partner.',
  ],
  related: ['northern-tunnel-opening', 'ras-al-juman-solar-desalination'],
};

const bankBranches: Story = {
  slug: 'bank-branch-is-a-public-building',
  kicker: 'Banking',
  headline: 'A bank branch is a public building, whatever the deeds say',
  standfirst:
    'Closing the last counter in a town saves its owner a known sum. What the town loses is spread so thinly that nobody is asked to count it',
  labels: ['opinion'],
  access: 'metered',
  language: 'en',
  authors: [{ name: 'Edda Marlin', role: 'Economics columnist', portrait: 'edda-marlin' }],
  places: ['Tarrow'],
  publishedMinutesAgo: 60 * 9 + 20,
  utcOffset: '+01:00',
  body: [
    'The last bank in Tarrow closed on a Friday in March. By the following Tuesday the ironmonger next door had started to keep a float of 200 crowns for customers who came in to ask for change and, having got it, felt obliged to buy a packet of screws.',
    'I mention the screws because they appear in nobody’s accounts. The bank’s do show a saving of 310,000 crowns a year, which is real. So is the 44-minute bus ride to the next counter, but it is paid for in the time of people who are, on average, 67 years old, and time of that kind has no line of its own.',
    'The usual reply is that counters are emptying anyway. They are: visits to branches have halved in eight years. Yet the fall is steepest for tasks that a telephone does better, and almost flat for those it does not, such as settling an estate, contesting a fraud or opening the account of a club whose treasurer has just changed. Fewer people come in. Those who do have more at stake.',
    'Regulators already accept this argument for post offices and pharmacies, where a company that wishes to leave must first show what will replace it. A bank must only give twelve weeks’ notice. It holds the same deposit guarantee, underwritten by the same public, in a town it serves and in a town it has left.',
    'I would not oblige any bank to run a counter at a loss for ever. I would oblige it to publish, before it goes, how many of its customers live more than half an hour from the next one, and to contribute to a shared counter where the number passes a limit that parliament sets. Three lenders in the Osk valley have shared one since last year. It cost each of them less than the sign they took down.',
    'The ironmonger has since put up a notice about change. It asks, politely, that people try the bakery first.',
  ],
  related: ['averland-castria-joint-infrastructure'],
};

const stormSurge: Story = {
  slug: 'orrin-barrier-storm-surge',
  kicker: 'Storm surge',
  headline: 'Orrin barrier closes as the surge reaches the outer estuary',
  standfirst:
    'High water at Kelmouth is now forecast 40 centimetres below the quay wall. Ferries are suspended and two low-lying districts have been asked to prepare to leave',
  labels: ['live'],
  access: 'free',
  language: 'en',
  authors: [
    { name: 'Joan Strandeby', role: 'Environment reporter', location: 'Kelmouth' },
    { name: 'Pavel Ruane', role: 'Live editor' },
  ],
  dateline: 'Kelmouth',
  places: ['Kelmouth', 'Orrin estuary'],
  publishedMinutesAgo: 255,
  updatedMinutesAgo: 4,
  utcOffset: '+01:00',
  picture: {
    name: 'barrier',
    alt: 'Waves break against the closed steel gates of a tidal barrier under a dark sky; lamps burn on its piers and a pilot boat rides the swell.',
    caption: 'The Orrin barrier at Kelmouth, its six gates down for the third time this winter',
    credit: '© The Meridian',
    photographer: 'Ansel Dray',
    focalPoint: { x: 0.62, y: 0.45 },
  },
  body: [
    'All six gates of the Orrin barrier were closed this evening as a storm surge moved up the estuary towards Kelmouth, a city of 410,000. It is the third closure this winter and the tenth since the barrier was finished.',
    'The port authority has stopped all traffic seaward of the gates. Two container ships and a car ferry with 212 passengers are waiting at the outer anchorage, where the pilot station reports waves of five metres.',
    'Residents of Lower Quay and Saltmarsh, some 3,800 people, have been asked to pack medicines and papers and to move cars to the market car park. The city has opened the sports hall in Hallam Street and says that nobody is yet required to leave.',
    'Forecasters put the peak at 3.6 metres above datum, 20 centimetres lower than they expected at noon. The quay wall stands at 4 metres.',
  ],
  updates: [
    {
      minutesAgo: 4,
      headline: 'Forecast for the peak lowered again',
      text: 'The tidal office now expects 3.6 metres above datum at the quay, down from 3.7 an hour ago, because the wind has backed to the south-west earlier than its model assumed.',
    },
    {
      minutesAgo: 31,
      headline: 'Sixth gate is down',
      text: 'The last gate was lowered by hand after a sensor failed. The operator says the seal is sound and that the delay, of eleven minutes, made no difference to the level inside.',
    },
    {
      minutesAgo: 78,
      headline: 'Car ferry to wait at anchor',
      text: 'The “Signe” will stay at the outer anchorage with 212 passengers until the gates reopen. Its master reports no injuries; two passengers are being treated for seasickness.',
    },
    {
      minutesAgo: 142,
      headline: 'Sports hall opened',
      text: 'The city has set out 600 beds in Hallam Street. Buses run from Lower Quay every 15 minutes and carry pets in boxes.',
    },
  ],
  related: ['northern-tunnel-opening'],
};

const northernTunnel: Story = {
  slug: 'northern-tunnel-opening',
  kicker: 'Transport',
  headline:
    'Eleven years, four ministers and three contractors after the first trench was dug, the northern rail tunnel will open with half of its planned trains, no freight and a bill that has grown from 6.2 to 17.9 billion crowns',
  cardHeadline: 'Northern rail tunnel to open with half its trains, no freight and triple the bill',
  standfirst:
    'Internal reports seen by The Meridian show that the railway knew in the third year that the ventilation could not carry freight, and ordered the larger trains regardless',
  labels: ['exclusive'],
  access: 'subscriber',
  language: 'en',
  authors: [
    { name: 'Ines Karrow', role: 'Transport editor', location: 'Stavenholm' },
    { name: 'Milo Brandtner', role: 'Investigations reporter' },
  ],
  dateline: 'Stavenholm',
  places: ['Stavenholm'],
  publishedMinutesAgo: 60 * 26,
  updatedMinutesAgo: 60 * 7 + 35,
  utcOffset: '+02:00',
  body: [
    'When the first passenger train enters the northern tunnel in December it will travel at 80 kilometres an hour, half the speed for which the line was designed, and there will be no second train behind it for twenty minutes. Freight, which was to have paid for a third of the project, will go on using the coast.',
    'The limits have been announced one at a time, each as the result of a late discovery. Some 400 pages of internal reports seen by The Meridian describe something else: a single fault in the ventilation, known to the railway’s engineers in the third year of building and left out of every quarterly statement to parliament in the eight that followed.',
    'The fault is simple to describe. The two air shafts at Haug were moved 900 metres south to avoid a reservoir, which left the longest stretch of tunnel without one. A fire on a goods train there could not be cleared of smoke in the fifteen minutes that the rules allow. A third shaft would have cost 480 million crowns at the time.',
    '“It was on the agenda of the steering group five times,” said a former member, who asked not to be named because he still works for a contractor. “It was always the last item, and there was always a train to catch.”',
    'The railway ordered 32 freight locomotives in the same year. Eleven have been delivered and stand in a siding outside Stavenholm. It said in a written answer that the decisions “reflected the information available to the board”, and that a review of the ventilation would be published with the final accounts.',
    'The transport ministry puts the cost at 17.9 billion crowns, against 6.2 billion in the bill that parliament passed. Of the difference, 5.1 billion is inflation and 2.4 billion the bankruptcy of the second contractor. The rest, according to the ministry’s own auditor, “cannot be assigned to a decision”.',
    'A third shaft is again under study. The railway estimates that it would take four years and 2.2 billion crowns, and that trains would have to stop for seven months while it was joined to the tunnel.',
  ],
  related: ['averland-castria-joint-infrastructure', 'orrin-barrier-storm-surge'],
};

const observatory: Story = {
  slug: 'narumisaki-observatory-dark-sky',
  kicker: '科学',
  headline: '町の灯り、午後10時に半減 鳴岬天文台の観測再開へ条例施行',
  standfirst:
    '口径2.4メートルの望遠鏡を持つ鳴岬天文台が、来春に本格観測を再開する。地元の瀬音町は街灯の向きと色を改め、夜空の明るさを10年前の水準に戻す。',
  labels: [],
  access: 'metered',
  language: 'ja',
  authors: [{ name: '藤代 理沙', role: '科学部記者', location: '瀬音町' }],
  dateline: '瀬音町',
  places: ['瀬音町', '鳴岬'],
  publishedMinutesAgo: 60 * 5 + 10,
  utcOffset: '+09:00',
  picture: {
    name: 'observatory',
    alt: '夕暮れの岬に立つ天文台。ドームの開口部から明かりが漏れ、眼下の港町に低い街灯が並ぶ。',
    caption: '日没後にドームを開く鳴岬天文台。手前は瀬音港',
    credit: '© ハルヤード通信',
    photographer: '小椋 渉',
    focalPoint: { x: 0.66, y: 0.34 },
  },
  body: [
    '鳴岬天文台を運営する研究機構は、休止していた2.4メートル望遠鏡による観測を来春に再開すると発表した。港の再開発で夜空が明るくなり、暗い天体の分光観測を4年前から見合わせていた。',
    '再開の決め手となったのは、地元の瀬音町が施行した光害防止条例だ。町が管理する街灯約1800基を、上方に光が漏れない電球色の器具に順次取り換え、午後10時以降は明るさを半分に落とす。漁港の作業灯は安全のため対象から外した。',
    '機構によると、先行して器具を換えた港の周辺では、天頂付近の空の明るさが交換前より3割ほど下がった。全域で工事が終われば、10年前とほぼ同じ条件で観測できる見込みという。',
    '町内には不安の声もある。港の近くで食堂を営む60代の女性は「観光客が早く引き揚げないか心配だった」と話す。町は歩行者の多い通りに足元灯を設け、今後1年間、転倒事故や夜間の売り上げの変化を調べる。',
    '事業費は約2億4000万円で、町と機構が半分ずつ負担する。電気代は年間およそ900万円減る見通しで、町は浮いた分を観望会や学校の授業に充てる方針だ。',
  ],
  related: ['orrin-barrier-storm-surge'],
};

const desalination: Story = {
  slug: 'ras-al-juman-solar-desalination',
  kicker: 'طاقة ومياه',
  headline: 'محطة تحلية تعمل بالطاقة الشمسية تؤمّن نصف مياه رأس الجمان قبل الصيف',
  standfirst:
    'تضخ المرحلة الأولى 120 ألف متر مكعب يوميًا، وتقول الشركة المشغّلة إن كلفة المتر تراجعت بنحو الثلث عمّا كانت عليه في المحطة القديمة',
  labels: [],
  access: 'free',
  language: 'ar',
  authors: [{ name: 'هالة البرّاق', role: 'مراسلة شؤون الطاقة', location: 'رأس الجمان' }],
  agency: 'وكالة هاليارد',
  dateline: 'رأس الجمان',
  places: ['رأس الجمان'],
  publishedMinutesAgo: 60 * 3 + 5,
  updatedMinutesAgo: 48,
  utcOffset: '+03:00',
  picture: {
    name: 'solar-plant',
    alt: 'صفوف من الألواح الشمسية تمتد في أرض رملية نحو محطة ذات خزانات بيضاء على شاطئ البحر، والشمس منخفضة في الأفق.',
    caption: 'حقل الألواح الشمسية الذي يغذّي محطة التحلية الجديدة في رأس الجمان',
    credit: '© وكالة هاليارد',
    photographer: 'نادر الصفدي',
    focalPoint: { x: 0.4, y: 0.42 },
  },
  body: [
    'بدأت محطة التحلية الجديدة في رأس الجمان ضخ المياه إلى شبكة المدينة، بعد تشغيل تجريبي استمر ثمانية أسابيع، لتغطي مرحلتها الأولى نحو نصف حاجة السكان البالغ عددهم 730 ألف نسمة.',
    'وتعتمد المحطة نهارًا على حقل من الألواح الشمسية تبلغ قدرته 210 ميغاواط، أُقيم على أرض كانت مخصصة لتخزين الوقود، فيما تأخذ حاجتها ليلًا من الشبكة العامة. وقالت هيئة المياه إن الحقل سيغطي ستين في المئة من استهلاك المحطة على مدار السنة.',
    'وتبلغ كلفة إنتاج المتر المكعب، وفق بيانات الشركة المشغّلة، ما يعادل 41 سنتًا، مقابل 63 سنتًا في المحطة القديمة التي تعمل بالتقطير. ولن ينعكس الفارق على فواتير المنازل هذا العام، إذ قررت الهيئة توجيهه إلى إصلاح شبكة تفقد نحو خُمس ما يُضخ فيها.',
    'ويطالب صيادون في الخليج المجاور بنشر نتائج قياس ملوحة المياه قرب مصب المحطة. وقال مدير المشروع إن المياه المرتجعة تُخفَّف بمياه البحر قبل تصريفها على بُعد 1400 متر من الشاطئ، وإن القياسات ستُنشر كل ثلاثة أشهر.',
    'ومن المقرر أن تُستكمل المرحلة الثانية خلال عامين، فتتضاعف الطاقة الإنتاجية وتخرج المحطة القديمة من الخدمة بعد أربعة وثلاثين عامًا من تشغيلها.',
  ],
  related: ['averland-castria-joint-infrastructure'],
};

/** The stories that tests and docs name. The editions have more. */
export const stories: readonly Story[] = [
  jointInfrastructure,
  stormSurge,
  northernTunnel,
  bankBranches,
  desalination,
  observatory,
];
