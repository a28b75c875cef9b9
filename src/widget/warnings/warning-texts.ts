/** How to write the values of an offer that are not plain text, by attribute. */
const price = 'a number such as 9.50, and add currency="USD"';
const period = 'a period such as month, 3 months or P3M';
const offerForms: Readonly<Record<string, string>> = {
  price,
  'intro-price': price,
  currency: 'three letters, such as USD',
  period,
  'intro-period': period,
  deadline: 'a date such as 2026-11-30 or 2026-11-30T18:00:00+01:00',
  href: 'an http(s) address',
};

/**
 * The warnings for a page's developer: each says what is wrong with a widget, then how to fix it. The widget's tag
 * comes first.
 *
 * Loaded only when there is a warning to write.
 */
const warnings = {
  // Values of attributes.
  address: (attribute: string, value: string) =>
    `has ${attribute}="${value}", which is not an http(s) address. Correct it.`,
  authorNames: (value: string) =>
    `has authors="${value}", which is read as names without roles. Separate authors with semicolons, and put each role after a comma: authors="Mara Lin, ports reporter; Idris Cole".`,
  authors: (value: string) =>
    `has authors="${value}", which contains no name. Write Name, role; Name, role, or a JSON array.`,
  choice: (attribute: string, value: string, known: readonly string[]) =>
    `has ${attribute}="${value}". Use ${known.join(', ')}.`,
  srcset: (value: string) =>
    `has image-srcset="${value}", which contains no usable address. Write it as small.jpg 640w, large.jpg 1280w.`,
  count: (attribute: string, value: string, least = 0) =>
    `has ${attribute}="${value}". Use a whole number, ${least} or more.`,
  duration: (attribute: string, value: string) =>
    `has ${attribute}="${value}", which is not a duration. Write it as 3:12, PT3M12S or a number of seconds.`,
  focus: (value: string) =>
    `has image-focus="${value}". Write two percentages, from the left and from the top: 50% 25%.`,
  related: () =>
    'has related stories that cannot be shown. Set related to a JSON array of {"headline": "…", "url": an http(s) address}.',
  date: (attribute: string, value: string) =>
    `has ${attribute}="${value}", which is not a date. Write it as 2026-03-02T08:30:00+01:00 or 2026-03-02.`,
  generated: (value: string) =>
    `has generated="${value}". Use ai, composite or the name of an IPTC digital source type.`,
  language: (value: string) =>
    `has language="${value}", which is not a language tag. Write a tag such as en, ar or zh-Hant.`,
  dwell: (value: string) => `has dwell="${value}". Write a number of seconds, 0 or more.`,
  refresh: (value: string) => `has refresh="${value}". Write a number of minutes, 1 or more.`,
  lines: (value: string) => `has lines="${value}". Use a number from 1 to 6.`,
  level: (value: string) => `has level="${value}". Use a number from 1 to 6.`,
  offerField: (attribute: string, value: string) =>
    `has ${attribute}="${value}", which cannot be read. Write ${offerForms[attribute] ?? ''}.`,
  meter: (value: string) => `has meter="${value}". Write a number and a period: 4/day, 4/week or 4/month.`,
  consent: (value: string) => `has consent="${value}", which counts as no consent. Use granted or denied.`,
  timeZone: (value: string) =>
    `has time-zone="${value}", which this browser does not know. The reader's time zone is used instead. Write a zone such as Asia/Singapore.`,
  timePolicy: (unknown: readonly string[]) =>
    `has data-news-time with "${unknown.join('; ')}", which is unknown. The default is used instead. Write a preset (standard, live, daily, wire or magazine), then settings: wire; zone: Asia/Singapore; clock: 24.`,
  period: (attribute: string, value: string) =>
    `has ${attribute}="${value}", which is not a period. Write it as 7 days, 3 months or P1M.`,
  gates: (value: string) =>
    `has gates="${value}", which selects nothing that it can hide. Write a selector of the article's text, such as #article-body.`,
  gatePlace: (value: string) =>
    `has gates="${value}" but is before that element, so readers see the prompt before the preview. Put it directly after the element, or inside it.`,
  gateText: (value: string) =>
    `has gates="${value}", but cannot hide text that is directly in that element. Put the text in a paragraph, or put the prompt after the element.`,
  addedTarget: (id: string, wanted: string) =>
    `was given the target "${id}", which cannot be used. Give addShareTarget ${wanted}.`,
  closedNetwork: (name: string, closing: string) => `has networks with ${name}, which ${closing}. Remove it.`,
  follow: (value: string) =>
    `has follow="${value}", which is not the address of a profile. Write http(s) addresses, separated by spaces. Put rss=, newsletter= or mastodon= before addresses of these kinds.`,
  facebookApp: (value: string) =>
    `has facebook-app-id="${value}", which is not a number. Write the id of your Facebook app.`,
  via: (value: string) => `has via="${value}", which is not an account name on X. Write the name without @.`,

  // Missing content.
  imageMissing: () =>
    'has image-alt, image-width, image-height, image-srcset or image-sizes, but no image. Set image to an http(s) address.',
  publicationMissing: () =>
    'has publication-url or publication-logo, but no publication. Set publication to the name of the publication.',
  sponsorMissing: () => 'has sponsor-logo, but no sponsor. Set sponsor to the name of the sponsor.',
  headlineMissing: () => 'has no headline to show. Set headline and href, set src, or put a link in it.',
  bylineMissing: () => 'has nothing to show. Set authors, agency, dateline, published-at or src.',
  bylineUnread: () => 'has text that it cannot read. Put rel="author" on names, and itemprop="dateline" on a place.',
  captionMissing: () =>
    'has no caption and no credit. Set caption and credit, set src, or put elements with itemprop="caption" and itemprop="creditText" in it.',
  pictureMissing: () => 'has text, but no picture. Put an img, picture, video or iframe in it.',
  altMissing: () => 'has a picture without alt. Describe the picture in alt, or set alt="" if it is only decoration.',
  pictureFailed: (address: string) =>
    `shows no picture, because ${address} did not load. Check the address. If the page has a content security policy, add the picture's origin to its img-src.`,
  shareMissing: () =>
    'has no address to share. Set url, give it an article with an address, or use it on a page with an http(s) address.',
  actionMissing: () => 'has no link for the reader. Set subscribe-href, or put a <news-offer> with href in it.',

  stateMissing: () =>
    'has no state, and this page has no <news-access>, so it shows nothing. Set state, or add a <news-access>.',
  consentMissing: () =>
    'has meter, but no consent, so its counts are lost when the page closes. Set consent="granted" when they may be stored.',

  // Articles.
  source: (src: string) => `has src="${src}", which is not an http(s) address. Give the address of an article.`,
  sourceFailed: (why: string) => `could not load its src. ${why}`,
  articles: (why: string) => `has articles that cannot be shown. ${why}`,
  article: (why: string) => `has an article that cannot be shown. ${why}`,
  storyRefused: (why: string) =>
    `threw an error when its list set its article. Make sure that article can be set. ${why}`,
  access: () => 'has an access property or a JSON script without granted. Write {"granted": true or false, …}.',
  readerId: () =>
    'has READER_ID in src or pingback, which is not filled in. Remove it: your server recognizes the reader by a cookie.',
  inlineArticle: (why: string) => `has a JSON script that contains no article. ${why}`,
  pageArticle: () =>
    'has from="page", but this page describes no article. Add JSON-LD of a NewsArticle to the page, or meta tags with og:type "article" and an og:title.',
  parsersMissing: (why: string) => `could not read its article, because the library's parsers did not load. ${why}`,

  // Registration.
  copy: (other: string, own: string) =>
    `is already on this page, from version ${other}. This copy, version ${own}, changes nothing. Load the library only once.`,
  copyOfLoader: () => 'is already on this page. This loader does not change it. Load the library only once.',
  taken: () =>
    'is an element of other code on this page, so the widget of that name is not used. Rename or remove the other element.',
  undefinable: (why: string) => `could not be registered, so it keeps showing its fallback. ${why}`,
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
  // A server for developers may load the same version again.
  const isReload = about === 'copy' && (values as unknown[])[0] === (values as unknown[])[1];
  if (isReload && /^(localhost|127\.)/.test(location.hostname) && navigator.webdriver === false) return;
  const words = (warnings[about] as (...values: unknown[]) => string)(
    ...values.map((value) =>
      shortened(value === 'NaN' ? writtenIn(subject, String(about === 'count' ? values[0] : about)) : value),
    ),
  );
  if (typeof subject === 'string') console.warn(`[standfirst] <${subject}> ${words}`);
  // `isServer` would make this file import Lit, and the one file would be split.
  else if (typeof document === 'undefined') warnOnce(`[standfirst] <${subject.localName}> ${words}`);
  else if (isNews(words + startOf(subject))) console.warn(`[standfirst] <${subject.localName}> ${words}`, subject);
}

/**
 * How often the same warning about the same markup is written. A framework may create the same widget ten thousand
 * times.
 */
const mostAlike = 3;

/** How often each `console.warn` has written each warning. */
const counts = new WeakMap<typeof console.warn, Map<string, number>>();

/** Returns the start of an element's text and of its attributes, each of which may contain a whole document. */
function startOf({ attributes, textContent }: Element): string {
  return [textContent ?? '', ...[...attributes].map(({ name, value }) => name + value.slice(0, end))]
    .map((text) => text.slice(0, end))
    .join('\n');
}

/** Whether the console has not shown this warning about this markup too often yet. */
function isNews(matter: string): boolean {
  const written = counts.get(console.warn) ?? new Map<string, number>();
  counts.set(console.warn, written);
  const count = written.get(matter) ?? 0;
  if (count || written.size < mostWritten) written.set(matter, count + 1);
  return count < mostAlike;
}

/** The warnings that a server has written. It may render a page a million times. */
const written = new Set<string>();
const mostWritten = 200;

/** Writes a warning of a server, each once, and a limited number of them. */
export function warnOnce(text: string): void {
  if (written.size >= mostWritten || written.has(text)) return;
  written.add(text);
  console.warn(text);
}

/** Returns the text of an attribute. A widget that reads numbers knows only that the text is not a number. */
function writtenIn(subject: Element | string, attribute: string): string {
  return (typeof subject !== 'string' && subject.getAttribute(attribute)) || 'NaN';
}

/**
 * The longest value that is written whole. Of longer ones only the two ends are written, because an attribute may
 * contain a whole document.
 */
const longest = 600;
const end = 150;

function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== 'string' || value.length <= longest) return value;
  return `${value.slice(0, end)} … ${value.slice(-end)}`;
}
