import { japanese as edition } from '../../../../support/editions.js';
import type { SampleWords } from './words.js';

export const japanese: SampleWords = {
  edition,
  paper: '潮路新聞',
  sections: ['国際', '経済', '気候', '科学', '文化', '社説'],
  titles: { latest: '新着', opinion: '社説・論説', more: '潮路新聞の記事' },
  latest: [
    '中央銀行、金利を据え置き',
    '二つの町、消防の共同運営で合意',
    '穀物の収穫、十一年ぶりの高水準',
    '裁判所、港湾局に契約の公開を命じる',
  ],
  opinions: [
    { headline: '都市に木陰が要る理由', authors: '高瀬 律', label: 'opinion' },
    { headline: '夜の船は公共交通である', authors: '由良 奏', label: 'opinion' },
  ],
  subscriber: {
    kicker: '造船',
    headline: '型枠なしで連絡船を造る工場の内側',
    standfirst: '三人の船大工と一本のロボットアーム、誰も欲しがらなかった特許。',
    authors: '林 真帆',
    access: 'subscriber',
    picture: 'shipyard',
  },
  paid: {
    headline: '各駅停車で行く、海辺の五日間',
    standfirst: '河口から灯台まで、寝台に揺られて。',
    label: 'sponsored',
    sponsor: '潮路鉄道',
    picture: 'night-train',
  },
  paragraphs: [
    '海峡を渡る連絡船が月曜から再開する。この十週間、島に着いたのは貨物船一隻と十一人乗りのヘリコプターだけだった。',
    '三社と二つの労組の代表は、夜明け前に冬ダイヤの合意書に署名した。便数は維持し、最も長い勤務を九十分短くする。二度の決裂を招いた夜間便の扱いは、四月の再協議に持ち越された。',
    '「望んだものを得た者はいない。だが、家族のいる人が働けるダイヤにはなった」と乗組員側の代表は語った。会社側は費用を冬の運賃収入の四パーセントと見込み、夏までは値上げしないという。',
    '島の商店では小麦粉と灯油の販売制限が始まっていた。町議会は、予備の船を一隻残すよう政府に求める方針だ。',
  ],
  photo: { caption: '鳴岬の岸壁に十週間つながれたままの連絡船。', alt: '夜明けの岸壁に泊まる連絡船と、待つ人々' },
};
