import type { Article, Author, NewsImage, Publication, RelatedLink } from '../../src/article/article.js';
import { parseAuthors } from '../../src/article/authors.js';
import { machineDate } from '../../src/article/iso-8601.js';
import type { StoryCopy } from './story-copy.js';

type Child = Node | string | undefined;

/**
 * Turns a widget's attributes and properties into markup inside its tag. Readers without JavaScript see this markup,
 * and the widgets read it. Settings that are not text (a layout, a label, the networks of a row) stay attributes.
 *
 * @param language of the page, for the dates
 * @param isMeant returns whether a widget gets this markup
 */
export function addFallback(
  { root, objects, originals }: StoryCopy,
  language: string,
  isMeant: (element: Element) => boolean,
): void {
  for (const element of root.querySelectorAll('*')) {
    const write = writers[element.localName];
    if (!write || !isMeant(element)) continue;
    const around = element.closest('news-article');
    const { article } = objects.get(element) ?? (around && objects.get(around)) ?? {};
    write({ element, article: article as Article | undefined, original: originals.get(element)!, language });
    giveScope(element);
  }
}

/**
 * Gives the properties of a widget their own scope, so that they do not belong to the article of the page around it.
 */
function giveScope(element: Element): void {
  if (element.hasAttribute('itemscope') || !element.querySelector('[itemprop]')) return;
  const type = element.localName === 'news-photo-caption' ? 'ImageObject' : 'NewsArticle';
  element.setAttribute('itemscope', '');
  element.setAttribute('itemtype', `https://schema.org/${type}`);
}

interface Writing {
  element: Element;
  article: Article | undefined;
  /** The same element on the page. Its shadow root has what the widget shows. */
  original: Element;
  language: string;
}

const writers: Readonly<Record<string, (writing: Writing) => void>> = {
  'news-headline-card': writeCard,
  'news-byline': writeByline,
  'news-photo-caption': writeCaption,
  'news-share-icons': writeShareLinks,
  'news-subscription-prompt': writePrompt,
  'news-headline-list': writeList,
};

function writeCard({ element, article, language }: Writing): void {
  const take = takerOf(element);
  // A card shows the credit of a picture in its own markup. It does not show the credit of a picture from an article.
  const image = take('image') === undefined ? withoutCredit(article?.image) : imageFrom(take);
  const published = take('published-at');
  const children = [
    image && picture(image),
    line('articleSection', take('kicker') ?? article?.kicker),
    headline(take('headline') ?? article?.headline, take('href') ?? article?.url),
    line('description', take('standfirst') ?? article?.standfirst),
    authorLine(take('authors') === undefined ? article?.authors : parseAuthors(take('authors'))),
    timeLine(
      published ?? article?.published,
      take('updated-at') ?? (published === '' ? '' : article?.updated),
      language,
    ),
    creditLine(image),
    publisher(publicationFrom(take) ?? article?.publication),
    line('sponsor', take('sponsor') ?? article?.sponsor),
    relatedList(relatedFrom(take, element.getAttribute('layout') === 'lead' ? article : undefined)),
  ];
  keep(element, 'label', article?.labels.join(' '));
  keep(element, 'access', article?.access === 'unknown' ? undefined : article?.access);
  keep(element, 'language', article?.language);
  keep(element, 'generated', article?.generated);
  const { kind, duration, count } = article?.media ?? {};
  keep(element, 'media', kind);
  keep(element, 'media-duration', duration && `PT${duration}S`);
  keep(element, 'media-count', count && String(count));
  if (image?.focalPoint && !element.hasAttribute('image-focus')) {
    const { x, y } = image.focalPoint;
    element.setAttribute('image-focus', `${x * 100}% ${y * 100}%`);
  }
  element.append(...present(children));
}

function writeByline({ element, article, language }: Writing): void {
  const take = takerOf(element);
  const isGiven = take('authors') !== undefined || take('agency') !== undefined;
  const authors = isGiven ? parseAuthors(take('authors') ?? '') : article?.authors;
  const agency = isGiven ? take('agency') : article?.agency;
  keep(element, 'language', article?.language);
  element.append(
    ...present([
      authorLine(authors, agency),
      line('dateline', take('dateline') ?? article?.dateline),
      timeLine(take('published-at') ?? article?.published, take('updated-at') ?? article?.updated, language),
    ]),
  );
}

function writeCaption({ element, article }: Writing): void {
  const take = takerOf(element);
  const isPictured = element.querySelector('img, video, iframe') !== null;
  const isGiven = take('caption') !== undefined || take('credit') !== undefined;
  const { image } = article ?? {};
  const words: Partial<NewsImage> = {
    ...(isGiven ? { caption: take('caption'), credit: take('credit') } : image),
    ...(take('license-href') !== undefined && { license: take('license-href') }),
    ...(take('source-href') !== undefined && { source: take('source-href') }),
  };
  keep(element, 'language', article?.language);
  keep(element, 'generated', article?.generated);
  element.append(
    ...present([!isPictured && image ? picture(image) : undefined, line('caption', words.caption), creditLine(words)]),
  );
}

/** Writes the links of a row. They share without a script too. */
function writeShareLinks({ element, original }: Writing): void {
  const items = [...(original.shadowRoot?.querySelectorAll('li') ?? [])];
  const links = items.flatMap((item) => [...item.querySelectorAll<HTMLAnchorElement>('a[part~=link]')]);
  // If the row shares the page that it is on, other pages cannot use its links.
  const isOfPage = links.some(({ href }) => href.includes(encodeURIComponent(location.href.replace(/#.*/, ''))));
  if (links.length === 0 || isOfPage || element.querySelector('a')) return;
  // Links in the markup choose the networks, unless an attribute does. A row has buttons too, which cannot be links.
  const networks = items.flatMap(
    (item) => item.querySelector<HTMLSlotElement>('slot[name^=icon-]')?.name.slice('icon-'.length) ?? [],
  );
  if (!element.hasAttribute('networks')) element.setAttribute('networks', [...new Set(networks)].join(' '));
  element.append(...links.map((link) => make('a', { href: fromAnywhere(link) }, link.textContent.trim())));
}

/** Removes this page's origin from an address, so that it leads to the site where the markup is pasted. */
const fromAnywhere = ({ href, origin, pathname, search, hash }: HTMLAnchorElement): string =>
  origin === location.origin ? pathname + search + hash : href;

/** Writes the sentence of a prompt and the link to subscribe. */
function writePrompt({ element, original }: Writing): void {
  for (const offer of element.querySelectorAll('news-offer[href][name]')) {
    if (!offer.firstElementChild)
      offer.append(make('a', { href: offer.getAttribute('href')! }, offer.getAttribute('name')!));
  }
  const said = (part: Element | null | undefined): string =>
    part?.textContent.replace(/[ \t\n\f\r]+/g, ' ').trim() ?? '';
  const heading = said(original.shadowRoot?.querySelector('[part~=heading]'));
  const isReadable = [...element.children].some(({ localName, slot }) => localName !== 'news-offer' && !slot);
  if (!heading || isReadable) return;
  const href = element.getAttribute('subscribe-href');
  if (!href) return element.append(make('p', {}, heading));
  // The action of an offer leads to another address.
  const action = [...(original.shadowRoot?.querySelectorAll('a') ?? [])].find(
    (link) => link.getAttribute('href') === href,
  );
  if (action) element.append(make('p', {}, heading), make('p', {}, make('a', { href }, said(action))));
  else element.append(make('p', {}, make('a', { href }, heading)));
}

/** Writes the stories of a list as links. */
function writeList({ element, original }: Writing): void {
  const hasOwn = [...element.children].some(({ slot, localName }) => !slot && localName !== 'template');
  const cards = [...(original.shadowRoot?.querySelectorAll('news-headline-card') ?? [])] as (Element & {
    article?: Article;
  })[];
  const stories = cards.flatMap(({ article }) => (article?.url ? [article] : []));
  if (hasOwn || stories.length === 0) return;
  element.append(
    make('ul', {}, ...stories.map(({ url, headline: text }) => make('li', {}, make('a', { href: url! }, text)))),
  );
}

/**
 * Reads an attribute and removes it, because it becomes markup. An empty attribute stays: it leaves out what the
 * article has.
 */
type Taker = (name: string) => string | undefined;

function takerOf(element: Element): Taker {
  const values = new Map<string, string>();
  return (name) => {
    const value = element.getAttribute(name);
    if (value !== null) values.set(name, value);
    if (value) element.removeAttribute(name);
    return values.get(name);
  };
}

function keep(element: Element, name: string, value: string | 0 | undefined): void {
  if (value && !element.hasAttribute(name)) element.setAttribute(name, value);
}

function imageFrom(take: Taker): NewsImage | undefined {
  const size = (name: string): number | undefined => Number(take(name)) || undefined;
  const image = {
    src: take('image') ?? '',
    srcset: take('image-srcset'),
    sizes: take('image-sizes'),
    width: size('image-width'),
    height: size('image-height'),
    alt: take('image-alt'),
    credit: take('image-credit'),
    license: take('image-license'),
  };
  return image.src ? image : undefined;
}

const withoutCredit = (image?: NewsImage): NewsImage | undefined =>
  image && { ...image, credit: undefined, license: undefined, source: undefined };

function publicationFrom(take: Taker): Publication | undefined {
  const [name, url, logo] = ['publication', 'publication-url', 'publication-logo'].map((each) => take(each));
  return name === undefined ? undefined : { name, url, logo };
}

/** Reads related stories. Returns none for JSON that is incomplete, because the reader may still be typing it. */
function relatedFrom(take: Taker, article: Article | undefined): RelatedLink[] {
  const given = take('related');
  if (given === undefined) return article?.related ?? [];
  try {
    const found = JSON.parse(given) as unknown;
    return (Array.isArray(found) ? (found as (Partial<RelatedLink> | null)[]) : []).flatMap((each) =>
      each?.headline && each.url ? [{ headline: String(each.headline), url: String(each.url) }] : [],
    );
  } catch {
    return [];
  }
}

function headline(text: string | undefined, href: string | undefined): Node | undefined {
  if (!text) return undefined;
  return make('h3', {}, href ? make('a', { href }, text) : text);
}

function picture({ src, srcset, sizes, width, height, alt }: NewsImage): Element {
  return make('img', { src, srcset, sizes, width, height, alt: alt ?? '' });
}

const line = (name: string, text: string | undefined): Element | undefined =>
  text ? make('p', { itemprop: name }, text) : undefined;

function authorLine(authors: readonly Author[] = [], agency?: string): Element | undefined {
  const names: Element[] = [
    ...authors.map(author),
    ...(agency ? [make('span', { itemprop: 'sourceOrganization' }, agency)] : []),
  ];
  if (names.length === 0) return undefined;
  return make('p', {}, ...joined(names, ', '));
}

function author({ name, role, url, avatar, location }: Author): Element {
  if (!role && !avatar && !location)
    return url ? make('a', { rel: 'author', href: url }, name) : make('span', { itemprop: 'author' }, name);
  const named = make('span', { itemprop: 'name' }, name);
  return make(
    'span',
    { itemprop: 'author', itemscope: '', itemtype: 'https://schema.org/Person' },
    avatar ? make('img', { itemprop: 'image', src: avatar, alt: '', width: 48, height: 48 }) : undefined,
    url ? make('a', { href: url }, named) : named,
    ...(role ? [', ', make('span', { itemprop: 'jobTitle' }, role)] : []),
    ...(location ? [', ', make('span', { itemprop: 'workLocation' }, location)] : []),
  );
}

function timeLine(published: string | undefined, updated: string | undefined, language: string): Element | undefined {
  const time = (name: string, value: string | undefined): Element | undefined => {
    const date = machineDate(value);
    if (!date) return undefined;
    // A date without a time is the same day in every time zone.
    const timeZone = date.includes('T') ? undefined : 'UTC';
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(new Date(date));
    return make('time', { itemprop: name, datetime: value }, day);
  };
  const times = present([time('datePublished', published), time('dateModified', updated)]);
  if (times.length === 0) return undefined;
  return make('p', {}, ...joined(times, ', '));
}

/** Returns a short name for an address: its host. */
const nameOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : address);

function creditLine({ credit, license, source }: Partial<NewsImage> = {}): Element | undefined {
  if (!credit && !license && !source) return undefined;
  const words =
    credit && make('span', { itemprop: 'creditText' }, source ? make('a', { href: source }, credit) : credit);
  const page =
    source && !credit ? make('a', { itemprop: 'acquireLicensePage', href: source }, nameOf(source)) : undefined;
  const terms = license ? make('a', { itemprop: 'license', href: license }, nameOf(license)) : undefined;
  return make('p', {}, ...joined(present([words || undefined, page, terms]), ' '));
}

function publisher(publication: Publication | undefined): Element | undefined {
  const { name, url, logo } = publication ?? {};
  if (!name) return undefined;
  if (!url && !logo) return line('publisher', name);
  const content = [
    logo ? make('img', { src: logo, alt: '', height: 24 }) : undefined,
    make('span', { itemprop: 'name' }, name),
  ];
  const organisation = { itemprop: 'publisher', itemscope: '', itemtype: 'https://schema.org/Organization' };
  return make('p', organisation, ...(url ? [make('a', { href: url }, ...content)] : content));
}

function relatedList(related: readonly RelatedLink[]): Element | undefined {
  if (related.length === 0) return undefined;
  const links = related.map(({ headline: text, url }) =>
    make('li', {}, make('a', { itemprop: 'relatedLink', href: url }, text)),
  );
  return make('ul', {}, ...links);
}

function make(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: Child[]
): Element {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && (value !== '' || /^(alt|itemscope)$/.test(name)))
      element.setAttribute(name, String(value));
  }
  element.append(...present(children));
  return element;
}

/** Puts a text between nodes. */
const joined = (nodes: readonly Node[], between: string): Child[] =>
  nodes.flatMap((each, index) => (index > 0 ? [between, each] : [each]));

const present = <Each>(children: readonly (Each | undefined)[]): Each[] =>
  children.filter((each) => each !== undefined);
