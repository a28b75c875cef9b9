import { expect } from '@open-wc/testing';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { loadLocale } from '../../src/locales/locale.js';
import { linesOf, textPieces } from '../support/page/geometry.js';
import { clearPage, partOf, place, until } from '../support/page/page.js';
import { replace } from '../support/page/share-icons.js';

const headline = 'Harbour dredging to start early after storms leave the channel too shallow for ferries';
const arabic = 'الحكومة تُعلن خطة جديدة لتعميق الميناء قبل موعدها المقرَّر';
const hindi = 'तूफ़ानों के बाद बंदरगाह की गहराई बढ़ाने का काम शुरू';
const compound = 'Donaudampfschifffahrtsgesellschaft vor dem Bundesverfassungsgericht';

/** Languages with high or low letters, each with an example text. */
const tall: Record<string, string> = {
  ar: arabic,
  fa: 'لایروبی بندر زودتر آغاز می‌شود',
  ur: 'بندرگاہ کی کھدائی جلد شروع ہوگی',
  he: 'חפירת הנמל תתחיל מוקדם',
  hi: hindi,
  mr: 'बंदराचे खोलीकरण लवकर सुरू होणार',
  ne: 'बन्दरगाह खन्ने काम चाँडै सुरु हुने',
  bn: 'বন্দরের খনন আগেই শুরু হচ্ছে',
  pa: 'ਬੰਦਰਗਾਹ ਦੀ ਖੁਦਾਈ ਜਲਦੀ ਸ਼ੁਰੂ ਹੋਵੇਗੀ',
  gu: 'બંદરનું ખોદકામ વહેલું શરૂ થશે',
  or: 'ବନ୍ଦର ଖନନ ଶୀଘ୍ର ଆରମ୍ଭ ହେବ',
  ta: 'துறைமுகம் தூர்வாரும் பணி விரைவில் தொடங்கும்',
  te: 'ఓడరేవు పూడికతీత ముందుగానే ప్రారంభం',
  kn: 'ಬಂದರು ಹೂಳೆತ್ತುವಿಕೆ ಬೇಗ ಆರಂಭ',
  ml: 'തുറമുഖ ഖനനം നേരത്തെ തുടങ്ങും',
  si: 'වරාය කැණීම් කලින් ඇරඹේ',
  th: 'เริ่มขุดลอกท่าเรือเร็วกว่ากำหนด',
  km: 'ការបូមខ្សាច់កំពង់ផែចាប់ផ្តើមមុនកំណត់',
  my: 'ဆိပ်ကမ်းတူးဖော်ရေး စောစီးစွာစတင်မည်',
};

/** Returns a card in a container with the page's CSS. */
async function card(attributes: string, style = '', lang = 'en', dir = 'ltr'): Promise<HTMLElement> {
  const page = await place(
    `<div lang="${lang}" dir="${dir}" style="width: 360px; ${style}"><news-headline-card href="/a" ${attributes}></news-headline-card></div>`,
  );
  return page.querySelector('news-headline-card')!;
}

function styleOf(widget: Element, part: string): CSSStyleDeclaration {
  return getComputedStyle(partOf(widget, part)!);
}

/** Returns the ratio of the line height to the font size. */
function leadingOf(widget: Element, part: string): number {
  const { lineHeight, fontSize } = styleOf(widget, part);
  return parseFloat(lineHeight) / parseFloat(fontSize);
}

/** Returns the letter spacing in pixels. */
function trackingOf(widget: Element, part: string): number {
  return parseFloat(styleOf(widget, part).letterSpacing) || 0;
}

/** Whether the browser can hyphenate German words. Some lack the dictionary. */
function dividesGerman(): boolean {
  const probe = document.createElement('div');
  probe.lang = 'de';
  probe.style.cssText = 'width: 9em; font: 16px monospace; hyphens: auto';
  probe.textContent = 'Donaudampfschifffahrtsgesellschaft';
  document.body.append(probe);
  const isDivided = probe.offsetHeight > 30;
  probe.remove();
  return isDivided;
}

describe('The typography', () => {
  before(() => loadLocale('ar'));
  afterEach(clearPage);

  it('balances the lines of a headline, in any column', async () => {
    const element = await card(`headline="${headline}" layout="text"`);
    let headlines = 0;
    for (let width = 240; width <= 480; width += 20) {
      element.parentElement!.style.width = `${width}px`;
      const widths = textPieces(element).map(({ box }) => box.right - box.left);
      if (widths.length < 2) continue;
      headlines++;
      expect(widths.at(-1)! / Math.max(...widths), `in ${width} px`).to.be.at.least(0.6);
    }
    expect(headlines).to.be.greaterThan(9);
  });

  it('avoids a single word at the end of running text', async () => {
    const element = await card(`headline="Rain" standfirst="${headline}"`);
    const isKnown = CSS.supports('text-wrap', 'pretty');
    if (isKnown) expect(styleOf(element, 'standfirst').getPropertyValue('text-wrap-style')).to.equal('pretty');
    expect(styleOf(element, 'headline').getPropertyValue('text-wrap-style')).to.equal('balance');
  });

  it('divides long compounds by the text’s language, and no shorter word', async () => {
    const element = await card(`headline="${compound}" standfirst="${compound}" language="de" layout="text"`);
    for (const part of ['headline', 'standfirst']) expect(styleOf(element, part).hyphens, part).to.equal('auto');
    if (!dividesGerman()) return;
    element.parentElement!.style.width = '200px';
    const ends = linesOf(element, 'headline').map((line) => line.trim());
    expect(ends.join('|')).to.match(/^(Donau|Donaudampf|Donaudampfschiff|Donaudampfschifffahrts)\|/);
    element.parentElement!.style.width = '240px';
    element.setAttribute('headline', 'Verhandlungen über Arbeitszeiten gescheitert: Gewerkschaften streiken');
    await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    for (const line of linesOf(element, 'headline')) {
      for (const word of line.trim().split(/\s+/))
        expect(element.getAttribute('headline')!.split(' ')).to.include(word);
    }
  });

  it('uses the page’s language for the publisher’s words in a prompt', async () => {
    const pageIn = (language: string): Promise<HTMLElement> =>
      place(
        `<div lang="${language}"><news-subscription-prompt state="exhausted" subscribe-href="/s"><p slot="pitch">${compound}</p></news-subscription-prompt></div>`,
      );
    // The library has no messages in Afrikaans.
    const afrikaans = (await pageIn('af')).firstElementChild!;
    expect(partOf(afrikaans, 'prompt')!.lang, 'whose sentences are in English').to.equal('en');
    expect(partOf(afrikaans, 'pitch')!.lang).to.equal('af');
    const page = await pageIn('de');
    if (!dividesGerman()) return;
    page.style.width = '170px';
    // The words do not fit on one line, and each is divided after a syllable.
    const text = page.querySelector('p')!.firstChild as Text;
    const range = document.createRange();
    const topOf = (index: number): number => {
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect().top;
    };
    const first = [...text.data].findIndex((_, index) => topOf(index) > topOf(0) + 5);
    expect(text.data.slice(0, first)).to.match(/(Donau|dampf|schiff|fahrts|ge)$/);
  });

  it('does not divide a person’s name or an address', async () => {
    const byline = await place(
      '<news-byline lang="de" authors="Sabine Leutheusser-Schnarrenberger, Verfassungsgerichtskorrespondentin"></news-byline>',
    );
    expect(styleOf(byline, 'author').hyphens).to.equal('manual');
    expect(styleOf(byline, 'role').hyphens).to.equal('auto');
    const restore = replace(navigator.clipboard, 'writeText', () => Promise.reject(new Error('refused')));
    try {
      const icons = await place(
        '<news-share-icons lang="de" url="https://news.example/verkehrsinfrastruktur" networks="copy"></news-share-icons>',
      );
      icons.shadowRoot!.querySelector('button')!.click();
      const address = await until(() => partOf(icons, 'status')!.querySelector('bdi'));
      expect(getComputedStyle(address!).hyphens).to.equal('manual');
    } finally {
      restore();
    }
  });

  it('sets lining figures in headlines and prices, and even ones in times', async () => {
    const element = await card(`headline="7 of 10" published-at="2026-03-02"`);
    expect(styleOf(element, 'headline').fontVariantNumeric).to.equal('lining-nums');
    expect(styleOf(element, 'meta').fontVariantNumeric).to.equal('tabular-nums');
    const prompt = await place(
      `<news-subscription-prompt state="exhausted"><news-offer name="Digital" price="9" currency="EUR" period="month" href="/d"></news-offer></news-subscription-prompt>`,
    );
    for (const part of ['heading', 'price', 'amount']) {
      expect(styleOf(prompt, part).fontVariantNumeric, part).to.equal('lining-nums');
    }
  });

  it('gives scripts with tall or deep letters more room than Latin, in headlines and in running text', async () => {
    const latin = await card(`headline="${headline}" standfirst="${headline}" kicker="Ports"`);
    expect(leadingOf(latin, 'headline')).to.be.closeTo(1.15, 0.01);
    expect(leadingOf(latin, 'standfirst')).to.be.closeTo(1.45, 0.01);
    for (const [language, words] of Object.entries(tall)) {
      const own = await card(
        `headline="${words}" standfirst="${words}" kicker="${words}" language="${language}" layout="lead" related='[{"headline":"${words}","url":"/b"}]'`,
      );
      expect(leadingOf(own, 'headline'), language).to.be.at.least(1.44);
      expect(leadingOf(own, 'standfirst'), language).to.be.at.least(1.69);
      expect(leadingOf(own, 'overline'), language).to.be.at.least(1.44);
      expect(leadingOf(own, 'related-link'), language).to.be.at.least(language === 'he' ? 1.29 : 1.44);
    }
  });

  it('gives Chinese, Japanese and Korean more room too', async () => {
    for (const [language, words] of [
      ['ja', '港の浚渫工事、予定より早く開始へ'],
      ['zh-Hant', '港口疏浚工程提前展開'],
      ['ko', '항만 준설 공사 앞당겨 시작'],
    ] as const) {
      const own = await card(`headline="${words}" standfirst="${words}" language="${language}"`);
      expect(leadingOf(own, 'headline'), language).to.be.closeTo(1.4, 0.01);
      expect(leadingOf(own, 'standfirst'), language).to.be.closeTo(1.65, 0.01);
    }
  });

  it('gives Urdu the room of the hand that its readers expect', async () => {
    const element = await card(`headline="${tall.ur}" language="ur"`);
    expect(leadingOf(element, 'headline')).to.be.closeTo(1.9, 0.01);
    const romanised = await card(`headline="Bandargah ki khudai" language="ur-Latn"`);
    expect(leadingOf(romanised, 'headline')).to.be.closeTo(1.15, 0.01);
  });

  it('gives that room in bylines, captions and prompts too', async () => {
    for (const [language, dir] of [
      ['ar', 'rtl'],
      ['hi', 'ltr'],
      ['ja', 'ltr'],
    ] as const) {
      const page = await place(`<div lang="${language}" dir="${dir}" style="width: 400px">
        <news-byline authors="ليلى الحسن"></news-byline>
        <news-photo-caption caption="${hindi}" credit="©"><img src="/test/hosts/newsroom/pictures/barrier-640.webp" width="640" height="427" alt="x"></news-photo-caption>
        <news-subscription-prompt state="exhausted" subscribe-href="/s"></news-subscription-prompt></div>`);
      const [byline, caption, prompt] = page.children;
      // In a language without messages, the sentences are in English.
      if (language === 'ar') {
        expect(leadingOf(byline!, 'byline'), language).to.be.closeTo(1.7, 0.01);
        expect(leadingOf(prompt!, 'heading'), language).to.be.closeTo(1.45, 0.01);
      }
      expect(leadingOf(caption!, 'text'), language).to.be.at.least(1.64);
      expect(leadingOf(prompt!, 'body'), language).to.be.at.least(1.64);
    }
  });

  it('finds the room from the text itself, if its language is not declared', async () => {
    const own = await card(`headline="${arabic}" standfirst="${arabic}"`);
    expect(leadingOf(own, 'headline')).to.be.closeTo(1.45, 0.01);
    expect(leadingOf(own, 'standfirst')).to.be.closeTo(1.7, 0.01);
    const caption = await place(
      `<news-photo-caption caption="${arabic}"><img src="/test/hosts/newsroom/pictures/barrier-640.webp" width="640" height="427" alt="x"></news-photo-caption>`,
    );
    expect(leadingOf(caption, 'caption')).to.be.closeTo(1.7, 0.01);
    const latin = await card(`headline="${headline}"`, '', 'ar', 'rtl');
    expect(leadingOf(latin, 'headline')).to.be.closeTo(1.15, 0.01);
  });

  it('takes a theme’s leading, but none that is too tight for the script', async () => {
    const tight = '--news-headline-leading: 1; --news-text-leading: 1.2';
    const airy = '--news-headline-leading: 1.6; --news-text-leading: 2';
    const leadings = async (words: string, style: string): Promise<number[]> => {
      const element = await card(`headline="${words}" standfirst="${words}"`, style);
      return ['headline', 'standfirst'].map((part) => Math.round(100 * leadingOf(element, part)) / 100);
    };
    expect(await leadings(headline, tight)).to.deep.equal([1, 1.2]);
    expect(await leadings(arabic, tight)).to.deep.equal([1.45, 1.7]);
    expect(await leadings(headline, airy)).to.deep.equal([1.6, 2]);
    expect(await leadings(arabic, airy)).to.deep.equal([1.6, 2]);
  });

  it('never tears joined letters apart by a theme’s tracking', async () => {
    const tracked = '--news-headline-tracking: 2px';
    expect(trackingOf(await card(`headline="${headline}"`, tracked), 'headline')).to.equal(2);
    for (const language of ['ar', 'fa', 'ur', 'hi', 'mr', 'ne', 'bn', 'as', 'pa', 'gu']) {
      const element = await card(`headline="${tall[language] ?? tall.bn}" language="${language}"`, tracked);
      expect(trackingOf(element, 'headline'), language).to.equal(0);
    }
    expect(trackingOf(await card(`headline="${arabic}"`, tracked), 'headline'), 'by its letters').to.equal(0);
    expect(trackingOf(await card(`headline="${hindi}"`, tracked, 'hi'), 'headline'), 'by the page').to.equal(0);
    const latin = await card(`headline="${headline}" language="en"`, tracked, 'ar', 'rtl');
    expect(trackingOf(latin, 'headline'), 'English on an Arabic page').to.equal(2);
    const page = await place(
      `<div lang="ar" dir="rtl" style="${tracked}"><news-subscription-prompt state="exhausted" subscribe-href="/s"></news-subscription-prompt></div>`,
    );
    expect(trackingOf(page.firstElementChild!, 'heading'), 'a prompt').to.equal(0);
  });

  it('begins no line of Japanese with a character that belongs to the letter before', async () => {
    const words =
      'ショッピングモールのスーパーでキャッシュレス決済のサービスが、ちょっとずつ広がっている。「ティーシャツ」メーカーも。';
    const element = await card(
      `headline="${words}" standfirst="${words}" language="ja" layout="text" related='[{"headline":"${words}","url":"/b"}]'`,
    );
    let lines = 0;
    for (let width = 160; width <= 420; width += 13) {
      element.parentElement!.style.width = `${width}px`;
      for (const part of ['headline', 'standfirst']) {
        for (const line of linesOf(element, part)) {
          lines++;
          expect(line, `${part} in ${width} px`).to.not.match(/^[ーぁぃぅぇぉっゃゅょァィゥェォッャュョ、。」]/);
        }
      }
    }
    expect(lines).to.be.greaterThan(100);
  });

  it('breaks the lines of Japanese between its phrases, also if only the page has its language', async () => {
    const page = await place(
      '<div lang="ja" style="width: 356px"><news-subscription-prompt state="gift" subscribe-href="/s"></news-subscription-prompt></div>',
    );
    const prompt = page.firstElementChild as HTMLElement;
    await until(() => partOf(prompt, 'heading')?.textContent?.includes('プレゼント'));
    const phrases = CSS.supports('word-break', 'auto-phrase') ? ['有料会員から', 'プレゼントされた'] : ['有料', '会員'];
    for (const phrase of phrases) {
      expect(
        linesOf(prompt, 'heading').some((line) => line.includes(phrase)),
        phrase,
      ).to.equal(true);
    }
  });

  it('breaks Korean between its words', async () => {
    const words = '항만 준설 공사가 예정보다 앞당겨 시작된다고 해양수산부가 화요일 발표했다';
    const element = await card(`headline="${words}" standfirst="${words}" language="ko" layout="text"`);
    for (let width = 200; width <= 400; width += 20) {
      element.parentElement!.style.width = `${width}px`;
      for (const part of ['headline', 'standfirst']) {
        const found = linesOf(element, part).flatMap((line) => line.trim().split(' '));
        expect(found, `${part} in ${width} px`).to.deep.equal(words.split(' '));
      }
    }
  });

  it('sets kickers in capitals by the rules of their language, and does not change scripts without capitals', async () => {
    const upper = async (kicker: string, language: string): Promise<string> => {
      const element = await card(
        `headline="x" kicker="${kicker}" language="${language}"`,
        '--news-kicker-transform: uppercase',
      );
      return partOf(element, 'kicker')!.innerText;
    };
    expect(await upper('istanbul ılık', 'tr')).to.equal('İSTANBUL ILIK');
    expect(await upper('Πολιτική', 'el')).to.equal('ΠΟΛΙΤΙΚΗ');
    expect(await upper('Straße', 'de')).to.equal('STRASSE');
    for (const [language, words] of [
      ['ar', 'اقتصاد'],
      ['hi', 'अर्थव्यवस्था'],
      ['ja', '経済'],
    ] as const) {
      expect(await upper(words, language)).to.equal(words);
    }
  });

  it('mirrors no mark that means the same on either side: a film plays forward', async () => {
    const element = await card(
      `headline="${arabic}" language="ar" media="video" media-duration="192"`,
      '',
      'ar',
      'rtl',
    );
    const mark = partOf(element, 'media')!.querySelector('svg')!;
    expect(mark.getScreenCTM()!.a).to.be.greaterThan(0);
    // It is before its time, in reading order.
    const [time] = textPieces(element).filter(({ text }) => text.includes('3:12'));
    expect(mark.getBoundingClientRect().left).to.be.at.least(time!.box.right - 1);
  });
});
