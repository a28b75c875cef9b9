/**
 * Every widget, in enough forms to show all its parts, for tests of each part. One of each has a surface, by its own
 * scheme.
 */
const pictures = '/pictures/barrier';
const authors = JSON.stringify([
  {
    name: 'Mara Lin',
    role: 'Ports reporter',
    url: 'https://news.example/mara',
    avatar: '/pictures/mara-lin-96.webp',
    location: 'Kelmouth',
  },
]);
const manyAuthors = 'Ruth Calder; Mara Lin; Idris Cole; Edda Marlin; Ansel Dray; Joan Field; Peter Wing';
const story =
  'href="https://news.example/a" headline="Harbour dredging to start early" kicker="Ports" standfirst="The channel is too shallow."';
const picture = `image="${pictures}-640.webp" image-alt="A barrier" image-width="640" image-height="427" image-credit="Ansel Dray"`;
const meta = `authors='${authors}' published-at="2026-03-02T08:30:00Z" publication="The Meridian" publication-url="https://news.example"`;
const related = `related='[{"headline": "Why the channel silts up", "url": "https://news.example/silt"}]'`;
const own = `<img src="${pictures}-640.webp" width="640" height="427" alt="A barrier">`;
const offers = `
  <news-offer name="Digital" price="9" currency="USD" period="month" intro-price="1" intro-period="3 months" href="/d"
    terms="Renews every month." benefits='["Every story", "The archive"]' deadline="2100-01-01"></news-offer>
  <news-offer name="Print" price="20" currency="USD" period="month" href="/p"></news-offer>
  <news-offer name="Print" price="200" currency="USD" period="year" href="/y"></news-offer>`;
const links = 'subscribe-href="/s" sign-in-href="/i" offers-href="/o" register-href="/r" account-href="/a"';

const image = {
  src: `${pictures}-640.webp`,
  width: 640,
  height: 427,
  alt: 'A barrier',
  license: 'https://creativecommons.org/licenses/by/4.0/',
};
const common = {
  kicker: 'Ports',
  standfirst: 'The channel is too shallow.',
  authors: [{ name: 'Mara Lin', avatar: '/pictures/mara-lin-96.webp' }],
  published: '2026-03-02T08:30:00Z',
  publication: { name: 'The Meridian', url: 'https://news.example/' },
};

/** The stories of a list that together show all parts of its cards. */
export const everyStory = [
  {
    ...common,
    id: 'lead',
    url: 'https://news.example/lead',
    headline: 'Harbour dredging to start early',
    labels: ['live'],
    image: { ...image, credit: 'Ansel Dray' },
    media: { kind: 'video', duration: 192 },
    generated: 'ai',
    access: 'subscriber',
    related: [{ headline: 'Why the channel silts up', url: 'https://news.example/silt' }],
  },
  { ...common, id: 'opinion', url: 'https://news.example/opinion', headline: 'Copper tells less', labels: ['opinion'] },
  {
    ...common,
    id: 'paid',
    url: 'https://news.example/paid',
    headline: 'Sail with us',
    labels: ['sponsored'],
    sponsor: 'Halyard Ferries',
  },
];

export const everyPart = `
<news-headline-card layout="stacked" label="live breaking" access="subscriber" generated="ai" media="video" media-duration="3:12"
  ${story} ${picture} ${meta}></news-headline-card>
<news-headline-card layout="lead" label="sponsored" sponsor="Kelmouth Port" ${story} ${picture} ${meta} ${related}></news-headline-card>
<news-headline-card layout="row" scheme="light" label="opinion" ${story} ${meta}></news-headline-card>
<news-headline-card layout="compact" label="updated" ${story} ${picture} ${meta}></news-headline-card>
<news-headline-card layout="overlay" label="exclusive" ${story} ${picture} ${meta}></news-headline-card>
<news-headline-list class="standing" src="/stories.json" layout="lead-and-list" more-href="/more"></news-headline-list>
<news-headline-list layout="grid" src="/stories.json" expandable limit="1"></news-headline-list>
<news-headline-list layout="strip" scheme="light" src="/stories.json"></news-headline-list>
<news-headline-list src="/stories.json"></news-headline-list>
<news-headline-list src="/none.json"></news-headline-list>
<news-headline-list src="/never.json"></news-headline-list>
<news-byline authors='${authors}' agency="Halyard Press" dateline="Kelmouth" published-at="2026-03-02T08:30:00Z"
  updated-at="2026-03-04T08:30:00Z"></news-byline>
<news-byline scheme="light" authors="${manyAuthors}" published-at="2026-03-02"></news-byline>
<news-photo-caption expandable caption="The barrier at Kelmouth" credit="Ansel Dray" generated="composite"
  source-href="https://news.example/p" license-href="https://creativecommons.org/licenses/by/4.0/">${own}</news-photo-caption>
<news-photo-caption layout="overlay" lines="1" caption="${'The barrier at Kelmouth on the day before the storm. '.repeat(8)}" credit="Ansel Dray">${own}</news-photo-caption>
<news-photo-caption layout="beside" scheme="light" caption="The barrier" credit="Ansel Dray" image="x">
  <a href="https://news.example/large">In words <img src="${pictures}-640.webp" width="640" height="427" alt="A barrier"></a></news-photo-caption>
<news-share-icons url="https://news.example/a" headline="Harbour" networks="x facebook copy email" max="2"></news-share-icons>
<news-share-icons scheme="light" url="https://news.example/a" headline="Harbour" networks="copy x" appearance="list" class="copies"></news-share-icons>
<news-subscription-prompt state="exhausted" scheme="light" ${links}>${offers}
  <p slot="pitch">No owner but its readers.</p><img slot="media" src="${pictures}-320.webp" width="320" height="213" alt="">
</news-subscription-prompt>
<news-subscription-prompt state="metered" articles-left="2" presentation="banner" ${links}>${offers}</news-subscription-prompt>
<news-subscription-prompt state="metered" articles-left="2" presentation="dialog" ${links}>${offers}</news-subscription-prompt>`;
