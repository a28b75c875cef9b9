/** The forms of an offer's values that are not plain text, by attribute. */
const price = '9.50, with currency="USD"';
const period = 'month, 3 months or P3M';
const offerForms: Readonly<Record<string, string>> = {
  price,
  'intro-price': price,
  currency: 'three letters, as USD',
  period,
  'intro-period': period,
  deadline: '2026-11-30 or 2026-11-30T18:00:00+01:00',
  href: 'an http(s) address',
};

/** When networks closed, by id. */
const closingDays: Readonly<Record<string, string>> = {
  'google-plus': 'closed on 2 April 2019',
  pocket: 'closed on 8 July 2025',
  stumbleupon: 'closed on 30 June 2018',
  delicious: 'has taken no links since 15 June 2017',
  'google-bookmarks': 'closed on 30 September 2021',
  skype: 'closed on 5 May 2025',
};

/**
 * The warnings for a page's developer: each says what is wrong with a widget, then how to fix it. The widget's tag comes first.
 *
 * Loaded only when there is a warning to write.
 */
const warnings = {
  // Values of attributes.
  address: (attribute: string, value: string) =>
    `has ${attribute}="${value}", which is not an http(s) address. Correct it.`,
  authorNames: (value: string) =>
    `has authors="${value}", which is read as names without roles. Put semicolons between authors, and a role after a comma: authors="Mara Lin, ports reporter; Idris Cole".`,
  authors: (value: string) =>
    `has authors="${value}", which names nobody. Write Name, role; Name, role, or a JSON array.`,
  choice: (attribute: string, value: string, known: readonly string[]) =>
    `has ${attribute}="${value}". Use ${known.join(', ')}.`,
  srcset: (value: string) =>
    `has image-srcset="${value}", which names no picture. Write small.jpg 640w, large.jpg 1280w.`,
  count: (attribute: string, value: string, least = 0) =>
    `has ${attribute}="${value}". Use a whole number, ${least} or more.`,
  duration: (attribute: string, value: string) =>
    `has ${attribute}="${value}", which is no length of time. Write it as 3:12, in seconds, or as PT3M12S.`,
  focus: (value: string) => `has image-focus="${value}". Write two shares, from left and from top, as 50% 25%.`,
  related: () =>
    'has related stories that cannot be shown. Write a JSON array of {"headline": "…", "url": an http(s) address}.',
  date: (attribute: string, value: string) =>
    `has ${attribute}="${value}", which is no date. Write it as 2026-03-02T08:30:00+01:00 or 2026-03-02.`,
  generated: (value: string) =>
    `has generated="${value}". Use ai, composite, or a term of the IPTC's digital source types.`,
  language: (value: string) => `has language="${value}", which is no language tag. Write it as en, ar or zh-Hant.`,
  refresh: (value: string) => `has refresh="${value}". Write minutes, 1 or more.`,
  lines: (value: string) => `has lines="${value}". Use 1 to 6.`,
  level: (value: string) => `has level="${value}". Use 1 to 6.`,
  offerField: (attribute: string, value: string) =>
    `has ${attribute}="${value}", which cannot be read. Write ${offerForms[attribute] ?? ''}.`,
  meter: (value: string) => `has meter="${value}". Write a number and day, week or month, as 4/month.`,
  consent: (value: string) => `has consent="${value}", which counts as no consent. Use granted or denied.`,
  timeZone: (value: string) =>
    `has time-zone="${value}", which is no zone that this browser knows; the reader's stands in. Write one as Asia/Singapore.`,
  timePolicy: (unknown: readonly string[]) =>
    `has data-news-time with "${unknown.join('; ')}", which is unknown; the default stands in. Write the name of a preset (standard, live, daily, wire, magazine), then settings, as in wire; zone: Asia/Singapore; clock: 24.`,
  period: (attribute: string, value: string) =>
    `has ${attribute}="${value}", which is no length of time. Write it as 7 days, 3 months or P1M.`,
  gates: (value: string) =>
    `has gates="${value}", which names nothing that it could close. Give it a selector of the article's text, as #article-body.`,
  gatePlace: (value: string) =>
    `stands before "${value}", so a reader comes to it before the preview. Put it right after that, or inside.`,
  gateText: (value: string) =>
    `closes "${value}", but text in it has no element of its own and stays in sight. Put it in a paragraph, or the prompt after it.`,
  addedTarget: (id: string, wanted: string) =>
    `was given the target "${id}", which cannot be used. Give addShareTarget ${wanted}.`,
  closedNetwork: (name: string) =>
    `has networks with ${name}, which ${closingDays[name.replace('+', '-plus').replace(/(google)-?(?=plus|bookmarks)/, '$1-')] ?? 'has closed'}. Leave it out.`,
  follow: (value: string) =>
    `has follow="${value}", which is no address of a profile. Write http(s) addresses with spaces between, and rss=, newsletter= or mastodon= before those.`,
  via: (value: string) => `has via="${value}", which is no account on X. Write its name without the at sign.`,

  // What is missing.
  imageMissing: () =>
    'has image-alt, image-width, image-height, image-srcset or image-sizes without image. Give image an http(s) address.',
  publicationMissing: () => 'has publication-url or publication-logo without publication. Set publication to the name.',
  headlineMissing: () => 'has no headline to show. Give it headline and href, a src, or a link in its content.',
  bylineMissing: () => 'has nothing to show. Give it authors, an agency, a dateline or published-at, or a src.',
  bylineUnread: () =>
    'has text that it cannot read. Mark names with rel="author", and a place with itemprop="dateline".',
  captionMissing: () =>
    'has no caption and no credit. Give it caption and credit, a src, or itemprop="caption" and itemprop="creditText" in its content.',
  pictureMissing: () => 'has words, but no picture. Put an img, picture, video or iframe in it.',
  altMissing: () => 'has a picture without alt. Say in alt what it shows, or set alt="" where it only decorates.',
  pictureFailed: (address: string) =>
    `shows no picture: ${address} did not load. See that the address is right and that the page's content security policy, if it has one, has its origin in img-src.`,
  shareMissing: () => 'has nothing to share. Give it a url, an article with one, or a page with an http(s) address.',
  actionMissing: () => 'leads nowhere. Give it subscribe-href, or a news-offer with href.',

  stateMissing: () =>
    'has no state, and this page has no <news-access> to tell it one, so it shows nothing. Set state, or add a <news-access>.',
  consentMissing: () =>
    'has a meter without consent, so its counts last as long as the page. Set consent="granted" once they may be stored.',

  // Articles.
  source: (src: string) => `has src="${src}", which is not an http(s) address. Give the address of an article.`,
  sourceFailed: (why: string) => `could not load its src. ${why}`,
  articles: (why: string) => `has articles that cannot be shown. ${why}`,
  article: (why: string) => `has an article that cannot be shown. ${why}`,
  storyRefused: (why: string) => `does not take the story that its list gives it. Let its article be set. ${why}`,
  access: () =>
    'has an access, or a JSON script, that does not say whether access is granted. Write {"granted": true or false, …}.',
  readerId: () =>
    'has READER_ID in src or pingback, which is not filled in. Leave it out: a cookie tells your server who is reading.',
  inlineArticle: (why: string) => `has a JSON script that holds no article. ${why}`,
  pageArticle: () =>
    'has from="page", but this page names no article. Give the page JSON-LD of a NewsArticle, or meta tags with og:type "article" and an og:title.',
  parsersMissing: (why: string) => `could not read its article: the library's parsers did not load. ${why}`,

  // Registration.
  copy: (other: string, own: string) =>
    `is on this page already, from version ${other}; this copy, version ${own}, changes nothing. Load the library once.`,
  copyOfLoader: () => 'is on this page already; this loader leaves it as it is. Load the library once.',
  taken: () =>
    'belongs to something else on this page; the widget of that name is not used. Rename or remove the other.',
  undefinable: (why: string) => `could not be registered; its fallback stays. ${why}`,
} satisfies Record<string, (...values: never[]) => string>;

/** The warnings by their names, with the values that each needs. */
export type Warnings = typeof warnings;

/**
 * Writes a warning to the console.
 *
 * @param subject the widget, or a tag if there is no element
 */
export function say<About extends keyof Warnings>(
  subject: Element | string,
  about: About,
  values: Parameters<Warnings[About]>,
): void {
  const words = (warnings[about] as (...values: unknown[]) => string)(
    ...values.map((value) =>
      shortened(value === 'NaN' ? writtenIn(subject, String(about === 'count' ? values[0] : about)) : value),
    ),
  );
  if (typeof subject === 'string') console.warn(`[standfirst] <${subject}> ${words}`);
  else console.warn(`[standfirst] <${subject.localName}> ${words}`, subject);
}

/** Returns the text of an attribute. A widget that reads numbers knows only that the text is not a number. */
function writtenIn(subject: Element | string, attribute: string): string {
  return (typeof subject !== 'string' && subject.getAttribute(attribute)) || 'NaN';
}

/** The longest value that is written whole. Of longer ones only the two ends are written, because an attribute may contain a whole document. */
const longest = 600;
const end = 150;

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== 'string' || value.length <= longest) return value;
  return `${value.slice(0, end)} … ${value.slice(-end)}`;
}
