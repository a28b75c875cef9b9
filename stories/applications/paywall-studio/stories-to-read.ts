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

/** The text of the second article, about a solar plant. The first is that of the sample newspaper. */
const solarPlant: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The solar plant by the sea will have earned back what it cost by 2031, its owners said on Tuesday. Their plan of eight years ago had expected that for 2043.',
    'By day the panels run the pumps that turn the sea into drinking water. The tanks then hold enough for the night, so the old gas plant stays off in the hours when gas is dearest. It ran on nine nights last year.',
    '“Each forecast was wrong in the same direction,” said Idun Varga, who runs the control room. The owners now want to build a second field beside the first. It would cost a third less, because the road and the cable are there.',
    'Shepherds ask for a say this time. The first field closed the path to their wells, and the new path came a year late.',
  ],
  de: [
    'Das Sonnenkraftwerk an der Küste wird seine Kosten schon 2031 eingespielt haben. Das teilten die Eigentümer am Dienstag mit. Ihr Plan von vor acht Jahren hatte damit erst für 2043 gerechnet.',
    'Am Tag treiben die Module die Pumpen an, die aus Meerwasser Trinkwasser machen. Die Tanks reichen dann für die Nacht, und das alte Gaskraftwerk bleibt in den teuersten Stunden aus. Im vergangenen Jahr lief es in neun Nächten.',
    '„Alle Vorhersagen lagen in derselben Richtung daneben“, sagte Idun Varga, die Leiterin der Schaltzentrale. Die Eigentümer wollen nun ein zweites Feld neben dem ersten bauen. Es würde ein Drittel weniger kosten, denn die Straße und das Kabel gibt es schon.',
    'Die Schäfer wollen diesmal mitreden. Das erste Feld versperrte ihnen den Weg zu den Brunnen, und der neue Weg kam ein Jahr zu spät.',
  ],
  ar: [
    'أعلن مالكو محطة الطاقة الشمسية على الساحل يوم الثلاثاء أنها ستسترد كلفتها بحلول عام 2031. وكانت خطة وُضعت قبل ثمانية أعوام تتوقع ذلك في عام 2043.',
    'ففي النهار تشغّل الألواح المضخات التي تحوّل ماء البحر إلى ماء للشرب. وتكفي الخزانات بعد ذلك لليل كله، فتبقى محطة الغاز القديمة متوقفة في أغلى الساعات. ولم تعمل العام الماضي إلا في تسع ليالٍ.',
    'وقالت إيدون فارغا، مديرة غرفة التحكم: «أخطأت كل التوقعات في الاتجاه نفسه». ويريد المالكون الآن إقامة حقل ثانٍ إلى جانب الأول، بكلفة أقل بالثلث لأن الطريق والكابل موجودان.',
    'ويطالب الرعاة بأن يُسمع رأيهم هذه المرة. فقد قطع الحقل الأول طريقهم إلى الآبار، وجاء الطريق الجديد متأخرًا عامًا.',
  ],
  ja: [
    '海辺の太陽光発電所が、2031年までに建設費を回収する見通しになったと、所有する会社が火曜に発表した。八年前の計画では2043年と見込んでいた。',
    '昼は、太陽光パネルが海水を飲み水に変えるポンプを動かす。タンクの水で夜をまかなえるため、ガスの値がもっとも高い時間に古いガス発電所を止めておける。昨年、夜に動かしたのは九回だけだった。',
    '「どの予測も同じ向きに外れた」と制御室の責任者は話す。会社は隣に二つ目の発電所を建てたい考えだ。道路と送電線がすでにあるため、費用は三分の一ほど安く済む。',
    '羊飼いたちは、今度は意見を聞いてほしいと求めている。一つ目の発電所は井戸への道をふさぎ、代わりの道ができたのは一年後だった。',
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
    paragraphs: isFirst ? paragraphs : (solarPlant[edition.language] ?? solarPlant.en!),
    href: addressOf(headline),
  };
}
