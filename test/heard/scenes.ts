import { foreign, type Newsroom } from './words.js';

/** One widget in one state. */
export interface Scene {
  markup: string;
  /**
   * The parts (`widget part`) that a reader presses, in order, before the scene is read.
   */
  press?: readonly string[];
  /** The parts that must be there before the scene is read. */
  awaits?: readonly string[];
  /** Whether the widget then announces something. */
  says?: true;
  /** Whether it covers its page, and so needs a separate page. */
  isAlone?: boolean;
}

const picture = '/pictures/barrier';
const photo = (alt: string): string =>
  `<img src="${picture}-320.webp" srcset="${picture}-640.webp 640w" width="320" height="213" alt="${alt}">`;
const json = (value: unknown): string => JSON.stringify(value).replaceAll("'", '&#39;');
const data = (value: unknown): string => `<script type="application/json">${JSON.stringify(value)}</script>`;
const story = 'https://news.example/harbour';
const times = 'published-at="2026-03-03T08:30:00+01:00" updated-at="2026-03-03T11:45:00+01:00"';

/** The feed of a list. */
export function feed({ headline, other, third, standfirst, kicker, publication, authors }: Newsroom): string {
  const common = { publication: { name: publication }, published: '2026-03-03T08:30:00+01:00', related: [] };
  return JSON.stringify([
    {
      ...common,
      id: '1',
      url: 'https://news.example/1',
      headline,
      standfirst,
      kicker,
      labels: ['live'],
      authors: [{ name: authors[0] }],
      access: 'free',
    },
    {
      ...common,
      id: '2',
      url: 'https://news.example/2',
      headline: other,
      labels: [],
      authors: [],
      access: 'subscriber',
    },
    { ...common, id: '3', url: 'https://news.example/3', headline: third, labels: [], authors: [], access: 'free' },
  ]);
}

/** Returns every widget in the states that readers can distinguish, by their names. */
export function scenes(words: Newsroom): Record<string, Scene> {
  return {
    ...cards(words),
    ...bylines(words),
    ...captions(words),
    ...shareIcons(words),
    ...prompts(words),
    ...lists(words),
    ...articles(words),
  };
}

function cards({
  headline,
  standfirst,
  kicker,
  publication,
  authors,
  other,
  third,
  alt,
  photographer,
  sponsor,
}: Newsroom): Record<string, Scene> {
  const card = (attributes = '', inside = ''): Scene => ({
    markup: `<news-headline-card href="/harbour" headline="${headline}" ${attributes}>${inside}</news-headline-card>`,
  });
  const image = `image="${picture}-640.webp" image-alt="${alt}" image-width="640" image-height="427"`;
  const person = `authors='${json([{ name: authors[0] }])}'`;
  const people = `authors='${json(authors.slice(0, 3).map((name) => ({ name })))}'`;
  return {
    'A card': card(`kicker="${kicker}" standfirst="${standfirst}" ${person} ${times} publication="${publication}"`),
    'A card with a picture': card(`kicker="${kicker}" ${image} image-credit="${photographer}" ${people}`),
    'A card whose picture only decorates': card(`image="${picture}-640.webp" image-alt=""`),
    'A card of a live story': card(`label="live" kicker="${kicker}" updated-at="2026-03-03T12:45:00+01:00"`),
    'A card with two labels': card('label="breaking exclusive"'),
    'A card of an opinion': card(
      `label="opinion" layout="row" authors='${json([{ name: authors[0], avatar: '/pictures/mara-lin-96.webp' }])}'`,
    ),
    'A card of an analysis': card('label="analysis updated"'),
    'A card of a paid story': card(`label="sponsored" sponsor="${sponsor}"`),
    'A card for subscribers': card(`access="subscriber" kicker="${kicker}" ${times}`),
    'A card with a film': card(`media="video" media-duration="3:12" ${image}`),
    'A card with a recording, without a picture': card('media="audio" media-duration="PT1H2M"'),
    'A card with a gallery': card(`media="gallery" media-count="12" ${image}`),
    'A card with all marks': card(
      `label="live" media="video" media-duration="3:12" access="subscriber" generated="ai" ${image}`,
    ),
    'A card with related stories': card(
      `layout="lead" related='${json([
        { headline: other, url: '/silt' },
        { headline: third, url: '/ferries' },
      ])}'`,
    ),
    'A card of a text made partly with AI': card('generated="composite"'),
    'A card with a logo': card(
      `publication="${publication}" publication-url="https://news.example/" publication-logo="/pictures/meridian-wordmark.svg"`,
    ),
    'A card of another site': {
      markup: `<news-headline-card href="${story}" headline="${headline}"></news-headline-card>`,
    },
    'A card in another language': {
      markup: `<news-headline-card href="${story}" language="${foreign.language}" headline="${foreign.headline}" standfirst="${foreign.standfirst}"
        kicker="${foreign.kicker}" authors='${json([{ name: foreign.author }])}' publication="${foreign.publication}" label="live" access="subscriber" ${times}></news-headline-card>`,
    },
    'A card without an address': { markup: `<news-headline-card headline="${headline}"></news-headline-card>` },
    'A card from pasted markup': {
      markup: `<news-headline-card><p itemprop="articleSection">${kicker}</p><a href="/harbour">${headline}</a>
        <p itemprop="description">${standfirst}</p><img src="${picture}-320.webp" width="320" height="213" alt="${alt}">
        <time datetime="2026-03-03T08:30:00+01:00">3.3.2026</time></news-headline-card>`,
    },
    'A card whose source fails': {
      markup: `<news-headline-card src="/none.json"><a href="/harbour">${headline}</a></news-headline-card>`,
    },
  };
}

function bylines({ authors, role, otherRole, place }: Newsroom): Record<string, Scene> {
  const byline = (people: unknown, attributes = ''): Scene => ({
    markup: `<news-byline authors='${json(people)}' ${attributes}></news-byline>`,
  });
  const [first, second, third] = authors;
  const portraits = { avatar: '/pictures/mara-lin-96.webp', url: '/authors/1' };
  return {
    'A byline': byline([{ name: first, url: '/authors/1' }], 'published-at="2026-03-03T08:30:00+01:00"'),
    'A byline with a role, a place and a portrait': byline([{ name: first, role, location: place, ...portraits }]),
    'A byline of two with roles, and an agency': byline(
      [
        { name: first, role, url: '/authors/1' },
        { name: second, role: otherRole },
      ],
      `agency="Reuters" dateline="${place}" ${times}`,
    ),
    'A byline of three': byline([{ name: first }, { name: second }, { name: third }]),
    'A byline of an agency': { markup: '<news-byline agency="Reuters"></news-byline>' },
    'A byline of the newsroom': byline([{ name: 'staff' }]),
    'A byline of nobody who is named': byline([{ name: 'anonymous' }]),
    'A byline of seven': byline(authors.map((name) => ({ name }))),
    'A byline of seven, all shown': { ...byline(authors.map((name) => ({ name }))), press: ['news-byline more'] },
    'A byline of a past day': {
      markup: '<news-byline published-at="2025-11-20" updated-at="2026-02-01T09:00:00Z"></news-byline>',
    },
    'A dateline alone': { markup: `<news-byline dateline="${place}"></news-byline>` },
    'A byline in another language': {
      markup: `<news-byline language="${foreign.language}" authors="${foreign.author}, reporter" dateline="Le Havre" ${times}></news-byline>`,
    },
    'A byline from pasted markup': {
      markup: `<news-byline><a rel="author" href="/authors/1">${first}</a> <time datetime="2026-03-03T08:30:00+01:00">3.3.2026</time></news-byline>`,
    },
  };
}

function captions({ caption, alt, photographer, headline }: Newsroom): Record<string, Scene> {
  const figure = (attributes: string, inside = photo(alt)): Scene => ({
    markup: `<news-photo-caption ${attributes}>${inside}</news-photo-caption>`,
  });
  const cut = `caption="${Array<string>(6).fill(caption).join(' ')}" layout="overlay" lines="2"`;
  const narrow = (attributes: string): string => `<div style="width: 320px">${figure(attributes).markup}</div>`;
  const credit = `credit="© Reuters / ${photographer}"`;
  return {
    'A photo caption': figure(`caption="${caption}" ${credit}`),
    'A credit alone': figure(credit),
    'A caption with source and licence': figure(
      `caption="${caption}" ${credit} source-href="https://photos.example/1" license-href="https://creativecommons.org/licenses/by/4.0/"`,
    ),
    'A caption with an unknown licence': figure(`caption="${caption}" license-href="https://photos.example/terms"`),
    'A caption of a generated picture': figure(`caption="${caption}" ${credit} generated="ai"`),
    'A picture made partly with AI': figure(`caption="${caption}" generated="composite"`),
    'A caption cut to two lines': { markup: narrow(`${cut} ${credit}`), awaits: ['news-photo-caption more'] },
    'A caption cut to two lines, shown whole': {
      markup: narrow(`${cut} ${credit}`),
      press: ['news-photo-caption more'],
    },
    'A picture that can be enlarged': {
      ...figure(`caption="${caption}" ${credit} expandable`),
      awaits: ['news-photo-caption opener'],
    },
    'An enlarged picture': {
      ...figure(`caption="${caption}" ${credit} expandable`),
      press: ['news-photo-caption opener'],
      awaits: ['news-photo-caption dialog'],
      isAlone: true,
    },
    'A picture in a link': figure(
      `caption="${caption}" ${credit}`,
      `<a href="/large" aria-label="${headline}">${photo(alt)}</a>`,
    ),
    'A caption in another language': figure(
      `caption="${foreign.caption}" ${credit} language="${foreign.language}" generated="ai"`,
    ),
    'A caption from pasted markup': figure(
      '',
      `<figure>${photo(alt)}<figcaption>${caption} <small>© ${photographer}</small></figcaption></figure>`,
    ),
  };
}

function shareIcons({ headline }: Newsroom): Record<string, Scene> {
  const icons = (attributes: string): Scene => ({
    markup: `<news-share-icons url="${story}" headline="${headline}" ${attributes}></news-share-icons>`,
  });
  const few = 'networks="x email copy"';
  const follow =
    'follow="https://x.com/meridian https://www.youtube.com/@meridian rss=/feed.xml newsletter=/letters https://meridian.example/"';
  return {
    'Share icons': icons(''),
    'Share icons of every kind': icons('networks="x facebook hatena email sms copy print"'),
    'Share icons without a headline': { markup: `<news-share-icons url="${story}" ${few}></news-share-icons>` },
    'Share icons with names': icons(`${few} appearance="icon-label"`),
    'A list of share links': icons(`${few} appearance="list"`),
    'Share icons with a menu': icons('networks="x facebook linkedin email copy print" max="2"'),
    'Share icons with their menu open': {
      ...icons('networks="x facebook linkedin email copy print" max="2"'),
      press: ['news-share-icons more'],
    },
    'A copied link': { ...icons('networks="copy"'), press: ['news-share-icons link'], says: true },
    'A link that the browser does not copy': {
      ...icons('networks="copy"'),
      press: ['news-share-icons link'],
      says: true,
    },
    'Share icons and profiles': icons(`networks="x" ${follow}`),
    'Profiles alone': { markup: `<news-share-icons networks="" ${follow}></news-share-icons>` },
    'Profiles alone, with names': {
      markup: `<news-share-icons networks="" ${follow} appearance="list"></news-share-icons>`,
    },
    'Share icons from pasted links': {
      markup: `<news-share-icons headline="${headline}"><a href="https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(story)}">Facebook</a>
        <a href="mailto:?body=${encodeURIComponent(story)}">Email</a></news-share-icons>`,
    },
  };
}

function prompts({
  publication,
  giver,
  offer,
  terms,
  benefits,
  otherOffer,
  pitch,
  currency,
  paragraph,
}: Newsroom): Record<string, Scene> {
  const links = 'subscribe-href="/s" sign-in-href="/i"';
  const digital = `<news-offer name="${offer}" price="9" currency="${currency}" period="month" intro-price="1" intro-period="3 months"
    terms="${terms}" benefits="${benefits}" deadline="2026-03-31" href="/d"></news-offer>`;
  const print = `<news-offer name="${otherOffer}" price="240" currency="${currency}" period="year" href="/p"></news-offer>`;
  const prompt = (attributes: string, inside = '', more: Partial<Scene> = {}): Scene => ({
    markup: `<news-subscription-prompt publication="${publication}" ${links} ${attributes}>${inside}</news-subscription-prompt>`,
    ...more,
  });
  return {
    'A prompt: a gift': prompt(`state="gift" gift-from="${giver}"`),
    'A prompt: a trial': prompt('state="trial" until="2026-03-06"', digital),
    'A prompt: a failed payment': prompt('state="grace" until="2026-03-10" account-href="/a"'),
    'A prompt: for subscribers': prompt('state="subscriber-only" offers-href="/o"', digital),
    'A prompt: the trial has ended': prompt('state="trial-expired" until="2026-03-01"'),
    'A prompt: the subscription has ended': prompt(`state="expired" until="2026-03-01" plan="${offer}"`),
    'A prompt: three left': prompt('state="metered" articles-left="3" period="month"'),
    'A prompt: one left': prompt('state="metered" articles-left="1" period="week"'),
    'A prompt: the last': prompt('state="last" article-limit="5" period="month"'),
    'A prompt: to register': prompt('state="register" article-limit="3" period="month" register-href="/r"'),
    'A prompt: none left, two offers': prompt(
      'state="exhausted" article-limit="5" period="month" offers-href="/o"',
      `${digital}${print}<p slot="pitch">${pitch}</p><img slot="media" src="/pictures/tablet.svg" width="270" height="360" alt="">`,
    ),
    'A prompt: none left, the same for a month and a year': prompt(
      'state="exhausted"',
      [
        [offer, 'month', 9],
        [otherOffer, 'year', 90],
      ]
        .map(
          ([name, period, price]) =>
            `<news-offer name="${name}" price="${price}" currency="${currency}" period="${period}" benefits="${benefits}" href="/${period}"></news-offer>`,
        )
        .join(''),
    ),
    'A prompt: none left, one offer': prompt('state="exhausted"', digital),
    'A prompt: an offer that ends tomorrow, without a name': prompt(
      'state="exhausted"',
      `<news-offer price="2" currency="${currency}" period="week" deadline="2026-03-04T18:00:00+01:00" href="/w"></news-offer>`,
    ),
    'A gate': {
      markup: `<div id="body"><p>${paragraph}</p><p>${paragraph}</p></div>${
        prompt('state="exhausted" article-limit="5" period="month" presentation="gate" gates="#body" preview="1"')
          .markup
      }`,
    },
    'A dialog': prompt('state="metered" articles-left="2" period="month" presentation="dialog"', digital, {
      isAlone: true,
      awaits: ['news-subscription-prompt dialog'],
    }),
    'A banner': prompt('state="metered" articles-left="2" period="month" presentation="banner"', digital, {
      says: true,
    }),
  };
}

function lists({ heading, headline, publication }: Newsroom): Record<string, Scene> {
  const list = (attributes: string, inside = ''): Scene => ({
    markup: `<news-headline-list ${attributes}>${inside}</news-headline-list>`,
  });
  return {
    'A list of stories': list(
      `src="/feed.json" more-href="/more" publication="${publication}"`,
      `<h2 slot="heading">${heading}</h2>`,
    ),
    'A main story and a list': list('src="/feed.json" layout="lead-and-list" level="2"'),
    'A strip that scrolls': {
      markup: `<div style="width: 300px"><news-headline-list src="/feed.json" layout="strip"></news-headline-list></div>`,
    },
    'A list that can be continued': list('src="/feed.json" limit="1" expandable'),
    'A continued list': {
      ...list('src="/feed.json" limit="1" expandable'),
      press: ['news-headline-list more'],
      says: true,
    },
    'A list that is loading': list('src="/never.json"'),
    'A list without stories': list('src="/empty.json"'),
    'A list that failed': list('src="/none.json"'),
    'A list that failed, with pasted links': list(
      'src="/none.json"',
      `<ul><li><a href="/harbour">${headline}</a></li></ul>`,
    ),
  };
}

function articles({
  headline,
  standfirst,
  kicker,
  authors,
  role,
  place,
  publication,
  caption,
  alt,
  photographer,
}: Newsroom): Record<string, Scene> {
  const article = {
    id: 'harbour',
    url: story,
    headline,
    standfirst,
    kicker,
    labels: [],
    authors: [{ name: authors[0], role }],
    dateline: place,
    published: '2026-03-03T08:30:00+01:00',
    image: { src: `${picture}-640.webp`, width: 640, height: 427, alt, caption, credit: photographer },
    related: [],
    publication: { name: publication },
    access: 'metered',
  };
  const access = (facts: unknown): Scene => ({
    markup: `<news-access dwell="600">${data(facts)}<news-article>${data(article)}
      <news-headline-card></news-headline-card><news-subscription-prompt subscribe-href="/s"></news-subscription-prompt></news-article></news-access>`,
  });
  const counts = { articlesLeft: 2, articleLimit: 5, period: 'month' };
  return {
    'An article with every widget': {
      markup: `<news-article>${data(article)}
        <news-headline-card></news-headline-card><news-byline></news-byline><news-photo-caption></news-photo-caption>
        <news-share-icons networks="x email"></news-share-icons></news-article>`,
    },
    'A reader with free articles left': access({ granted: true, grantReason: 'metering', data: counts }),
    'A reader whose subscription has ended': access({
      granted: false,
      data: { subscription: { status: 'expired', until: '2026-01-31' } },
    }),
    'A subscriber': access({ granted: true, grantReason: 'subscriber' }),
  };
}
