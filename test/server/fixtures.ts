/** The content of the pages in the server's tests: each widget, from each kind of data and in each state. */

const picture = '/pictures/barrier-640.webp';
const image = `image="${picture}" image-width="640" image-height="427" image-alt="A barrier across an estuary"`;
const story = `href="/stories/harbour" headline="Harbour dredging to start a month early" kicker="Ports"
  standfirst="The port authority brings its spring works forward by six weeks, after storms." authors="Ruth Calder"
  published-at="2026-03-02T08:30:00+01:00" publication="The Meridian"`;
const german = `language="de" headline="Donaudampfschifffahrtsgesellschaft zieht vor das Bundesverfassungsgericht" href="/stories/donau"`;
const japanese = `language="ja" headline="町の灯り、午後10時に半減 鳴岬天文台の観測再開へ条例施行" standfirst="地元の瀬音町は街灯の向きと色を改め、夜空の明るさを10年前の水準に戻す。" href="/stories/sora"`;
const pasted = `<img src="${picture}" width="640" height="427" alt="A barrier"><p itemprop="articleSection">Ports</p>
  <h3><a href="/stories/harbour">Harbour dredging to start <em>early</em></a></h3>
  <p itemprop="description">The port authority brings its spring works forward.</p>
  <p>By <a rel="author" href="/ruth">Ruth Calder</a>, <time datetime="2026-03-02T08:30:00+01:00">2 March</time></p>`;
/** Stories in a list, as a page pastes them. Some have no picture. */
const pastedStories = [true, true, false, true, true]
  .map(
    (
      isPictured,
      number,
    ) => `<article>${isPictured ? `<img src="${picture}" width="640" height="427" alt="A barrier">` : ''}
      <h3><a href="https://news.example/${number}">Ferry lines and unions agree on timetable ${number}</a></h3></article>`,
  )
  .join('');
const article = {
  id: 'harbour',
  url: 'https://news.example/harbour',
  headline: 'Harbour dredging to start a month early',
  kicker: 'Ports',
  standfirst: 'The port authority brings its spring works forward by six weeks.',
  authors: [
    { name: 'Ruth Calder', role: 'Ports correspondent', url: 'https://news.example/ruth' },
    { name: 'Idris Cole', location: 'Kelmouth' },
  ],
  agency: 'Halyard Press',
  dateline: 'Kelmouth',
  published: '2026-03-02T08:30:00+01:00',
  updated: '2026-03-03T10:30:00+01:00',
  publication: { name: 'The Meridian' },
  image: {
    src: picture,
    width: 640,
    height: 427,
    alt: 'A barrier',
    caption: 'The barrier in February.',
    credit: '© Halyard',
  },
};

/** The markup of each page, by description. */
export const fixtures: Readonly<Record<string, string>> = {
  'a card fed by attributes': `<news-headline-card ${story} ${image}></news-headline-card>`,
  'a card without a picture': `<news-headline-card ${story}></news-headline-card>`,
  'a lead': `<news-headline-card layout="lead" ${story} ${image}
    related='[{"headline":"Why the channel silts up","url":"/silt"},{"headline":"Ferries return","url":"/ferries"}]'></news-headline-card>`,
  'a compact card': `<news-headline-card layout="compact" ${story} ${image} label="live"></news-headline-card>`,
  'a row': `<news-headline-card layout="row" ${story} ${image} access="subscriber"></news-headline-card>`,
  'words on a picture': `<news-headline-card layout="overlay" ${story} ${image} media="video" media-duration="3:12"></news-headline-card>`,
  'a breaking and exclusive story': `<news-headline-card ${story} label="breaking exclusive"></news-headline-card>`,
  'an opinion': `<news-headline-card ${story} label="opinion" ${image} image-focus="20% 80%"></news-headline-card>`,
  'an analysis with a gallery': `<news-headline-card ${story} label="analysis" media="gallery" media-count="3"></news-headline-card>`,
  'paid content': `<news-headline-card ${story} sponsor="Kelmouth Ports" sponsor-logo="${picture}"></news-headline-card>`,
  'a generated picture with a credit': `<news-headline-card ${story} ${image} generated="ai" image-credit="© Halyard"></news-headline-card>`,
  'a card with two ratios': `<news-headline-card ${story} ${image} ratio="1:1 16:9"></news-headline-card>`,
  'a dark card': `<news-headline-card scheme="dark" ${story} ${image}></news-headline-card>`,
  'long German words': `<news-headline-card ${german}></news-headline-card>`,
  'a Japanese card': `<news-headline-card ${japanese}></news-headline-card>`,
  'a card in pasted markup': `<news-headline-card>${pasted}</news-headline-card>`,
  'a card in an article': `<news-article><script type="application/json">${JSON.stringify(article)}</script>
    <news-headline-card></news-headline-card></news-article>`,
  'a byline fed by attributes': `<news-byline authors="Ruth Calder, Ports correspondent; Idris Cole" agency="Halyard Press"
    dateline="Kelmouth" published-at="2026-03-02T08:30:00+01:00" updated-at="2026-03-03T10:30:00+01:00"></news-byline>`,
  'a byline with portraits': `<news-byline authors='[{"name":"Ruth Calder","avatar":"${picture}"},{"name":"Idris Cole","avatar":"${picture}"}]'
    published-at="2026-03-02"></news-byline>`,
  'a byline of seven': `<news-byline authors="A B; C D; E F; G H; I J; K L; M N"></news-byline>`,
  'a byline in pasted markup': `<news-byline>By <a rel="author" href="/ruth">Ruth Calder</a>
    <time datetime="2026-03-02T08:30:00+01:00">2 March</time></news-byline>`,
  'a byline in an article': `<news-article><script type="application/json">${JSON.stringify(article)}</script>
    <news-byline></news-byline></news-article>`,
  'a caption around a picture': `<news-photo-caption><img src="${picture}" width="640" height="427" alt="A barrier">
    <p itemprop="caption">The barrier in <em>February</em>.</p><p itemprop="creditText">© Halyard Press</p></news-photo-caption>`,
  'a caption on its picture': `<news-photo-caption layout="overlay" caption="The barrier in February." credit="Halyard Press"
    license-href="https://creativecommons.org/licenses/by/4.0/"><img src="${picture}" width="640" height="427" alt="A barrier"></news-photo-caption>`,
  'a caption beside its picture': `<news-photo-caption layout="beside" caption="The barrier in February." credit="Halyard Press" generated="composite"
    source-href="/halyard"><img src="${picture}" width="640" height="427" alt="A barrier"></news-photo-caption>`,
  'a caption around a picture element without a size': `<news-photo-caption caption="The barrier in February."><picture><img src="${picture}"></picture></news-photo-caption>`,
  'a caption around a figure without a size': `<news-photo-caption><figure><img src="${picture}"><figcaption>The barrier in February.</figcaption></figure></news-photo-caption>`,
  'a caption in an article': `<news-article><script type="application/json">${JSON.stringify(article)}</script>
    <news-photo-caption></news-photo-caption></news-article>`,
  'share icons': `<news-share-icons url="https://news.example/harbour" headline="Harbour dredging"></news-share-icons>`,
  'share icons with their names': `<news-share-icons url="https://news.example/harbour" headline="Harbour dredging" appearance="icon-label"
    networks="facebook bluesky email copy" campaign="spring"></news-share-icons>`,
  'share icons in a list, in colours': `<news-share-icons url="https://news.example/harbour" appearance="list" branded
    networks="facebook telegram email" follow="https://www.youtube.com/@meridian"></news-share-icons>`,
  'share icons of the page': `<news-share-icons networks="x email"></news-share-icons>`,
  'pasted share links': `<news-share-icons>
    <a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fnews.example%2Fharbour">Facebook</a></news-share-icons>`,
  'a metered prompt': `<news-subscription-prompt state="metered" articles-left="3" period="month" publication="The Meridian"
    subscribe-href="/subscribe" sign-in-href="/sign-in" campaign="spring"></news-subscription-prompt>`,
  'a prompt with two offers': `<news-subscription-prompt state="exhausted" article-limit="5" period="month" publication="The Meridian"
    sign-in-href="/sign-in" offers-href="/offers"><p>Subscribe to read on.</p>
    <news-offer name="Digital" price="9.50" intro-price="1" intro-period="3 months" currency="EUR" period="month" href="/digital"
      benefits="Every article; Crossword" terms="Cancel anytime."></news-offer>
    <news-offer name="Print" price="99" currency="EUR" period="year" href="/print" deadline="2026-03-20"></news-offer>
    <img slot="media" src="${picture}" width="300" height="200" alt="A newspaper"></news-subscription-prompt>`,
  'a prompt with a yearly and a monthly offer': `<news-subscription-prompt state="expired" plan="Digital" subscribe-href="/subscribe">
    <p slot="pitch">Two hundred reporters in forty cities.</p>
    <news-offer name="Monthly" price="9" currency="EUR" period="month" benefits="Every article; Crossword" href="/month"></news-offer>
    <news-offer name="Yearly" price="90" currency="EUR" period="year" benefits="Every article; Crossword" href="/year"></news-offer></news-subscription-prompt>`,
  'a prompt with the page’s own words': `<news-subscription-prompt state="subscriber-only" subscribe-href="/subscribe">
    <span slot="heading">For members</span><span slot="subscribe-label">Join us</span></news-subscription-prompt>`,
  'a prompt whose trial ends': `<news-subscription-prompt state="trial" until="2026-03-08" subscribe-href="/s" account-href="/a"></news-subscription-prompt>`,
  'a prompt in pasted markup': `<news-subscription-prompt state="exhausted" publication="The Meridian"><p>Subscribe to
    <a href="/subscribe">The Meridian</a>.</p></news-subscription-prompt>`,
  'a list of pasted links': `<news-headline-list level="2"><h2 slot="heading">More</h2><ul>
    <li><a href="https://news.example/a">Ferries return</a></li><li><a href="https://news.example/b">Council backs the barrier</a></li></ul></news-headline-list>`,
  'a grid of pasted stories': `<news-headline-list layout="grid">${pastedStories}</news-headline-list>`,
  'a main story and others, pasted': `<news-headline-list layout="lead-and-list">${pastedStories}</news-headline-list>`,
};

/**
 * Returns a page in each preset of the theme, with the elements that a preset styles.
 *
 * @param sheet the class that makes the page one sheet of paper, or nothing
 */
export function inPresets(sheet: 'news-sheet' | ''): Readonly<Record<string, string>> {
  const shared = [
    'a list of pasted links',
    'a byline fed by attributes',
    'a caption around a picture',
    'share icons',
    'a metered prompt',
  ];
  return Object.fromEntries(
    ['arabic', 'bold', 'broadsheet', 'japanese', 'salmon'].map((preset) => [
      `the preset ${preset}${sheet && ' on a sheet'}`,
      `<link rel="stylesheet" href="{{cdn}}/themes/${preset}.css">
    <div class="news-theme-${preset} ${sheet}">
      <news-headline-card ${story} ${image} label="live"></news-headline-card>
      <news-headline-card ${story} sponsor="Kelmouth Ports"></news-headline-card>
      <news-headline-card layout="overlay" ${story} ${image}></news-headline-card>
      ${shared.map((name) => fixtures[name]).join('\n      ')}
    </div>`,
    ]),
  );
}
