/** Shows articles and texts in every widget, in every way in which a page may set them. */
import type { LitElement } from 'lit';
import type { Article } from '../../../src/article/article.js';
import '../../../src/generated/components/define.js';
import '../../../src/generated/components/eager.js';
import { Traps } from './hostile-traps.js';

/** The widgets that show an article. */
const tags = ['news-headline-card', 'news-byline', 'news-photo-caption', 'news-share-icons'] as const;

type Widget = LitElement & { article?: Article };

const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** Text fields of the widgets that are set from attributes. Attributes for the layout are not here. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  'news-headline-card':
    'href kicker headline standfirst label image image-alt image-srcset image-sizes image-credit image-license image-focus image-narrow authors published-at publication publication-url publication-logo campaign language layout related sponsor sponsor-logo ratio target media generated'.split(
      ' ',
    ),
  'news-byline': 'authors agency dateline published-at updated-at language'.split(' '),
  'news-photo-caption': 'caption credit source-href license-href generated layout language'.split(' '),
  'news-share-icons':
    'url headline text networks via hashtags related campaign appearance orientation follow facebook-app-id'.split(' '),
  'news-subscription-prompt':
    'publication gift-from plan until period campaign gates dismissed-for subscribe-href sign-in-href register-href offers-href account-href'.split(
      ' ',
    ),
  'news-offer': 'offer-id name price currency period intro-price intro-period deadline terms benefits href'.split(' '),
};

export class HostileStage {
  readonly traps: Traps;
  /** Headlines that a card shows changed. */
  readonly changed: string[] = [];
  #stage = document.createElement('div');
  #sets: Widget[][] = [];

  #base = made('base', { href: 'https://news.example/' });

  constructor() {
    // A relative address would go to the tests' server.
    document.head.prepend(this.#base);
    document.body.append(this.#stage);
    this.traps = new Traps(this.#stage);
  }

  /** Without layout, widgets do everything except loading, in a quarter of the time. */
  set isSeen(isSeen: boolean) {
    this.#stage.hidden = !isSeen;
  }

  /** Shows articles by the property. Uses the same widgets again. */
  async showArticles(articles: readonly Article[]): Promise<void> {
    while (this.#sets.length < articles.length) this.#addSet();
    for (const [index, article] of articles.entries()) {
      for (const address of picturesOf(article)) this.traps.allowPicture(address);
      for (const widget of this.#sets[index]!) widget.article = article;
    }
    await settled(this.#stage);
    for (const [index, { headline }] of articles.entries()) {
      const shown = this.#sets[index]![0]!.shadowRoot!.querySelector('[part=link]')?.textContent;
      if (shown !== headline) this.changed.push(`${headline.slice(0, 200)} → ${shown?.slice(0, 200)}`);
    }
    this.traps.check();
  }

  /** Shows texts as every attribute of every widget, and in fallback markup whose nodes a page's script has made. */
  async showTexts(texts: readonly string[]): Promise<void> {
    const own = document.createElement('div');
    for (const text of texts) {
      for (const address of [text, ...text.split(/[\s,]+/)]) this.traps.allowPicture(address);
      own.append(...fromAttributes(text), ...fromMarkup(text), fromJson(text));
    }
    this.#stage.append(own);
    await settled(this.#stage);
    this.traps.check(own);
    own.remove();
  }

  /** Waits for everything that was started, removes the stage, and returns what has happened. */
  async finish(): Promise<string[]> {
    // eslint-disable-next-line no-restricted-syntax -- No trap springs
    await new Promise((resolve) => setTimeout(resolve, 200));
    this.traps.check();
    this.#stage.remove();
    this.#base.remove();
    this.traps.remove();
    return [...this.traps.sprung];
  }

  #addSet(): void {
    const widgets = tags.map((tag) => document.createElement(tag) as Widget);
    widgets[0]!.setAttribute('layout', 'lead');
    widgets[2]!.append(pictureNode());
    widgets[3]!.setAttribute('networks', 'x facebook email sms whatsapp telegram reddit mastodon copy');
    this.#sets.push(widgets);
    this.#stage.append(...widgets);
  }
}

function picturesOf({ image, authors, publication }: Article): string[] {
  return [
    image?.src,
    ...(image?.srcset?.split(/,?\s+/) ?? []),
    ...authors.map(({ avatar }) => avatar),
    publication?.logo,
  ].filter((address) => address !== undefined);
}

function fromAttributes(text: string): Element[] {
  const made = Object.entries(attributes).map(([tag, names]) => {
    const widget = document.createElement(tag);
    for (const name of names) widget.setAttribute(name, text);
    return widget;
  });
  const [card, , caption, , prompt, offer] = made;
  // Without these, the widgets would show nothing, and their other attributes would not be tested.
  if (!card!.getAttribute('headline')?.trim()) card!.setAttribute('headline', 'Tide');
  caption!.append(pictureNode());
  prompt!.setAttribute('state', 'exhausted');
  prompt!.append(offer!);
  return made.slice(0, -1);
}

/** Makes harmless markup: its texts are plain text, and its addresses do nothing until a reader follows them. */
function fromMarkup(text: string): Element[] {
  return [...tags, 'news-subscription-prompt'].map((tag) => {
    const widget = document.createElement(tag);
    widget.append(
      made('p', { itemprop: 'articleSection' }, text),
      made(
        'h3',
        { itemprop: 'headline' },
        made('a', { href: text, rel: text, target: '_blank' }, made('em', {}, text)),
      ),
      made('p', { itemprop: 'description' }, text),
      made('a', { rel: 'author', href: text }, text),
      made('time', { datetime: text }, text),
      made('p', { itemprop: 'publisher', content: text }, made('a', { href: text }, text)),
      made('p', { itemprop: 'caption' }, made('a', { href: text }, text), text),
      made('a', { itemprop: 'creditText', href: text }, text),
      made('a', { itemprop: 'license', href: text }, text),
      made('a', { itemprop: 'relatedLink', href: text }, text),
      made('meta', { itemprop: 'image', content: text }),
      made('meta', { itemprop: 'sponsor', content: text }),
      made('meta', { itemprop: 'inLanguage', content: text }),
    );
    if (tag === 'news-photo-caption') widget.prepend(pictureNode());
    if (tag === 'news-subscription-prompt') widget.setAttribute('state', 'exhausted');
    return widget;
  });
}

function fromJson(text: string): Element {
  const story = { headline: `Tide ${text}`, standfirst: text, url: text, image: { src: text, caption: text } };
  const around = made('news-article', {});
  around.append(
    made('script', { type: 'application/json' }, JSON.stringify(story)),
    ...tags.map((tag) => document.createElement(tag)),
  );
  return around;
}

function made(name: string, values: Readonly<Record<string, string>>, ...content: (Node | string)[]): Element {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(values)) element.setAttribute(attribute, value);
  element.append(...content);
  return element;
}

function pictureNode(): Element {
  return made('img', { src: picture, alt: '', width: '1', height: '1' });
}

/** Waits until lazy parts have loaded, and every widget has rendered with them. */
async function settled(around: Element): Promise<void> {
  const widgets = [...around.querySelectorAll<LitElement>('*')].filter(({ localName }) =>
    localName.startsWith('news-'),
  );
  let isPending = true;
  while (isPending) {
    for (const widget of widgets) await widget.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    isPending = widgets.some((widget) => widget.isUpdatePending);
  }
}

/** The paths of the fields of an article that contain the source's text and that a widget shows. */
const paths = [
  'url headline kicker standfirst agency dateline language sponsor',
  'authors.0.name authors.0.role authors.0.url authors.0.avatar authors.0.location',
  'image.src image.srcset image.sizes image.alt image.caption image.credit image.license image.source',
  'publication.name publication.url publication.logo related.0.headline related.0.url',
]
  .join(' ')
  .split(' ');

/** Combines many articles into few: each field that a widget shows has all its values. */
export function mixed(articles: readonly Article[]): Article[] {
  const values = paths.map((path) => [
    ...new Set(articles.map((article) => at(article, path)).filter((value) => value !== undefined)),
  ]);
  const count = Math.max(...values.map(({ length }) => length));
  return Array.from({ length: articles.length > 0 ? count : 0 }, (_, index) => {
    const { id } = articles[index % articles.length]!;
    const article: Record<string, unknown> = {
      id,
      labels: ['opinion'],
      authors: [{}],
      related: [{}],
      access: 'unknown',
    };
    for (const [place, path] of paths.entries()) {
      const some = values[place]!;
      if (some.length > 0) put(article, path, some[index % some.length]);
    }
    return article as unknown as Article;
  });
}

/** Returns an article for each id. No widget shows an id, so these need few other fields. */
export function withEachId(articles: readonly Article[]): Article[] {
  const ids = new Set(articles.map(({ id }) => id));
  return [...ids].map(
    (id) => ({ id, headline: 'Tide', authors: [], labels: [], access: 'unknown' }) as unknown as Article,
  );
}

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce((inner: unknown, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
}

function put(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop()!;
  let inner = target;
  for (const key of keys) inner = (inner[key] ??= {}) as Record<string, unknown>;
  inner[last] = value;
}
