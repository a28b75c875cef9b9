import { addressOf } from '../theme-builder/preview/sample/markup.js';
import { wordsIn } from '../theme-builder/preview/sample/sample-page.js';
import type { SampleWords } from '../theme-builder/preview/sample/words.js';

/** One of the articles that the reader opens. */
export interface StoryToRead {
  kicker: string;
  headline: string;
  standfirst: string;
  authors: string;
  picture: string;
  paragraphs: readonly string[];
  href: string;
}

/** The text of the second article, about a cable under the strait. The first is that of the sample newspaper. */
const cable: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The cable that joins the two shores of the strait has earned back what it cost, the grid company said on Tuesday. The plan of eight years ago had expected that for the end of the next decade.',
    'The reason is the wind. In the north it blew more often than in any year since the turbines were built, and in the south the price of gas stayed high until spring. On ninety nights the cable was full.',
    '“Each forecast was wrong in the same direction,” said Idun Varga, who runs the control room. The company now wants to lay a second cable beside the first. It would cost half as much, because the trench is there.',
    'Fishermen on both shores ask for a say this time. The first trench cost them two seasons, and the money came a year late.',
  ],
  de: [
    'Das Kabel unter der Meerenge hat seine Kosten eingespielt. Das teilte der Netzbetreiber am Dienstag mit. Der Plan von vor acht Jahren hatte damit erst für das Ende des nächsten Jahrzehnts gerechnet.',
    'Der Grund ist der Wind. Im Norden wehte er häufiger als in jedem Jahr seit dem Bau der Anlagen, und im Süden blieb Gas bis zum Frühjahr teuer. In neunzig Nächten war das Kabel ausgelastet.',
    '„Alle Vorhersagen lagen in derselben Richtung daneben“, sagte Idun Varga, die Leiterin der Schaltzentrale. Der Betreiber will nun ein zweites Kabel neben das erste legen. Es würde halb so viel kosten, denn den Graben gibt es schon.',
    'Die Fischer an beiden Ufern wollen diesmal mitreden. Der erste Graben kostete sie zwei Fangzeiten, und das Geld dafür kam ein Jahr zu spät.',
  ],
  ar: [
    'أعلنت شركة الشبكة يوم الثلاثاء أن الكابل الذي يصل ضفتي المضيق استرد كلفته. وكانت خطة وُضعت قبل ثمانية أعوام تتوقع ذلك في نهاية العقد المقبل.',
    'والسبب هو الرياح. فقد هبّت في الشمال أكثر من أي عام منذ بناء التوربينات، وبقي سعر الغاز في الجنوب مرتفعًا حتى الربيع. وعمل الكابل بكامل طاقته في تسعين ليلة.',
    'وقالت إيدون فارغا، مديرة غرفة التحكم: «أخطأت كل التوقعات في الاتجاه نفسه». وتريد الشركة الآن مدّ كابل ثانٍ إلى جانب الأول، بنصف الكلفة لأن الخندق موجود.',
    'ويطالب الصيادون على الضفتين بأن يُسمع رأيهم هذه المرة. فقد كلّفهم الخندق الأول موسمين، ووصل التعويض متأخرًا عامًا.',
  ],
  ja: [
    '海峡を渡る送電線が建設費を回収したと、送電会社が火曜に発表した。八年前の計画では、次の十年の終わりになると見込んでいた。',
    '理由は風だ。北では風車の完成以来もっともよく吹き、南ではガスの高値が春まで続いた。九十夜にわたり、送電線は容量いっぱいまで使われた。',
    '「どの予測も同じ向きに外れた」と制御室の責任者は話す。会社は一本目の隣に二本目を敷きたい考えだ。溝がすでにあるため、費用は半分で済む。',
    '両岸の漁業者は、今度は意見を聞いてほしいと求めている。最初の工事で二度の漁期を失い、補償も一年遅れた。',
  ],
};

/** Returns the words of the newspaper in a language. */
export function wordsFor(language: string): SampleWords {
  return wordsIn(language) ?? wordsIn('en')!;
}

/** Returns the article with a number, from 1. The newspaper has two, and begins again after them. */
export function storyToRead(language: string, number: number): StoryToRead {
  const { edition, paragraphs } = wordsFor(language);
  const isFirst = number % 2 === 1;
  const { kicker, headline, standfirst = '', authors = '', picture = '' } = edition.stories[isFirst ? 0 : 1];
  return {
    kicker,
    headline,
    standfirst,
    authors,
    picture,
    paragraphs: isFirst ? paragraphs : (cable[edition.language] ?? cable.en!),
    href: addressOf(headline),
  };
}
