/** A widget that a server renders, and no script upgrades. */
export interface Sample {
  /** The language of the page around the widget. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The tag, before a server renders it. Addresses of pictures are as in stories: `pictures/barrier-640.webp`. */
  markup: string;
  /** Words that the widget shows. */
  words: readonly string[];
}

const page = { language: 'en', direction: 'ltr' } as const;

const barrier = `image="pictures/barrier-640.webp" image-width="640" image-height="427" image-alt="A tidal barrier in rough water"`;

/** The address of the feed that the renderer gets for the samples. */
export const feedAddress = 'https://news.example/feed.json';

/** The samples, by name. */
export const samples = {
  stackedCard: {
    ...page,
    markup: `<news-headline-card
  layout="stacked" level="2" href="https://news.example/harbour" kicker="Ports"
  headline="Harbour dredging to start a month early"
  standfirst="The port authority says that winter storms have left the channel too shallow for the new ferries"
  ${barrier}
  published-at="2026-03-02T08:30:00+01:00"
></news-headline-card>`,
    words: ['Ports', 'Harbour dredging to start a month early', 'March 2, 2026'],
  },
  rowCard: {
    ...page,
    markup: `<news-headline-card
  layout="row" level="2" href="https://news.example/cable" kicker="Energy" label="analysis"
  headline="A cable under the strait pays for itself twelve years early"
  standfirst="Cheap wind in the north and dear gas in the south did what no forecast had."
  authors="Idris Cole" access="subscriber"
  image="pictures/solar-plant-640.webp" image-width="640" image-height="427" image-alt=""
></news-headline-card>`,
    words: ['Analysis', 'A cable under the strait', 'By Idris Cole', 'For subscribers'],
  },
  overlayCard: {
    ...page,
    markup: `<news-headline-card
  layout="overlay" level="2" href="https://news.example/ferries" kicker="Trade" media="video" media-duration="3:12"
  headline="Ferry lines and unions agree on a winter timetable after ten weeks of talks"
  image="pictures/ministers-960.webp" image-width="960" image-height="640" image-alt="" image-focus="50% 38%"
></news-headline-card>`,
    words: ['Trade', 'Ferry lines and unions agree', '3:12'],
  },
  paidCard: {
    ...page,
    markup: `<news-headline-card
  level="2" href="https://news.example/night-boats"
  label="sponsored" sponsor="Halyard Ferries"
  headline="Six night crossings, and what to pack for each"
  standfirst="The winter timetable, from the people who sail it."
  ${barrier}
></news-headline-card>`,
    words: ['Paid for by Halyard Ferries', 'Six night crossings'],
  },
  germanCard: {
    language: 'de',
    direction: 'ltr',
    markup: `<news-headline-card
  level="2" href="https://news.example/de/schnellfahrstrecke" kicker="Verkehrsinfrastruktur" label="live"
  headline="Bundesverwaltungsgericht prüft Planfeststellungsbeschluss für Hochgeschwindigkeitsstrecke"
  authors="Edda Marlin" published-at="2026-03-02T08:30:00+01:00"
></news-headline-card>`,
    words: ['Planfeststellungsbeschluss', 'Von Edda Marlin', '2. März 2026'],
  },
  arabicCard: {
    language: 'ar',
    direction: 'rtl',
    markup: `<news-headline-card
  level="2" href="https://news.example/ar/ferries" kicker="النقل"
  headline="اتفاق على جدول الشتاء يعيد العبّارات إلى العمل صباح الاثنين"
  standfirst="انتهت عشرة أسابيع من المفاوضات قبيل الفجر، لكن أصعب ما في الملف، وهو الرحلات الليلية، أُجّل إلى الربيع."
  authors="مارا لين" published-at="2026-03-02T08:30:00+01:00"
  ${barrier.replace('A tidal barrier in rough water', 'صف من البوابات عند مصب النهر في جو عاصف')}
></news-headline-card>`,
    words: ['النقل', 'اتفاق على جدول الشتاء', 'مارا لين'],
  },
  list: {
    ...page,
    markup: `<news-headline-list src="${feedAddress}" limit="4" layout="lead-and-list" level="2"></news-headline-list>`,
    words: ['Averland and Castria to build ports', 'A bank branch is a public building'],
  },
  byline: {
    ...page,
    markup: `<news-byline
  authors="Mara Lin, ports correspondent; Idris Cole" agency="Halyard Press" dateline="Kelmouth"
  published-at="2026-03-02T08:30:00+01:00" updated-at="2026-03-03T10:30:00+01:00"
></news-byline>`,
    words: ['By Mara Lin, ports correspondent', 'Halyard Press', 'Kelmouth', 'March 3, 2026'],
  },
  caption: {
    ...page,
    markup: `<news-photo-caption itemscope itemtype="https://schema.org/ImageObject">
  <img src="pictures/barrier-960.webp" width="960" height="640" alt="A tidal barrier in rough water" />
  <p itemprop="caption">The Orrin barrier at Kelmouth, its six gates down.</p>
  <p><span itemprop="creditText">© The Meridian</span>.</p>
</news-photo-caption>`,
    words: ['The Orrin barrier at Kelmouth, its six gates down.', '© The Meridian'],
  },
  shareIcons: {
    ...page,
    markup: `<news-share-icons
  url="https://news.example/harbour" headline="Harbour dredging to start a month early"
  networks="facebook x whatsapp bluesky email copy"
></news-share-icons>`,
    words: ['Share on Facebook', 'Share on Bluesky'],
  },
  prompt: {
    ...page,
    markup: `<news-subscription-prompt
  state="subscriber-only" publication="The Meridian"
  subscribe-href="https://news.example/subscribe" sign-in-href="https://news.example/sign-in"
>
  <news-offer
    name="Digital" price="9" currency="EUR" period="month" intro-price="1" intro-period="3 months"
    benefits="Every story; The morning briefing by email" terms="Renews every month until you cancel."
    href="https://news.example/digital"
  ></news-offer>
  <news-offer
    name="Print and digital" price="24.50" currency="EUR" period="month"
    benefits="Everything in Digital; The paper at your door by seven" terms="Delivered six days a week."
    href="https://news.example/print"
  ></news-offer>
</news-subscription-prompt>`,
    words: ['This article is for subscribers to The Meridian', 'Choose Digital', '€24.50', 'Sign in'],
  },
} satisfies Readonly<Record<string, Sample>>;

export type SampleName = keyof typeof samples;
