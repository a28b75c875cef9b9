import type { Article } from '../../../src/article/article.js';
import {
  classesOf,
  describeMedia,
  isPaid,
  kickerOf,
  lock,
  marksFor,
  mediaDrawings,
  nameParts,
  phrasesOf,
  pictureSizes,
  portraitOf,
  signedNames,
  words,
  type Marks,
} from '../words.js';
import { describe } from '../times.js';
import { sheets } from './sheets.js';

const template = templateOf(
  '<div class="root"><article part="card">' +
    '<picture class="picture" part="picture"><img part="image" loading="lazy" decoding="async"></picture>' +
    '<div class="text"><p class="overline" part="overline"></p>' +
    '<div class="headline" part="headline" role="heading" aria-level="3"><a part="link" class="link" id="link"></a></div>' +
    '<p class="standfirst" part="standfirst"></p>' +
    '<p class="meta" part="meta"></p></div></article></div>',
);
const labelTemplate = templateOf('<span part="label" aria-hidden="true"></span>');
const kickerTemplate = templateOf('<span class="kicker" part="kicker"></span>');
const publicationTemplate = templateOf('<span class="publication" part="publication"><bdi></bdi></span>');
const publicationLinkTemplate = templateOf('<a class="publication linked" part="publication"><bdi></bdi></a>');
const logoTemplate = templateOf('<img class="logo" loading="lazy" decoding="async">');
const authorsTemplate = templateOf('<span part="authors"><span></span></span>');
const timeTemplate = templateOf('<span><time part="time"></time></span>');
const accessTemplate = templateOf(`<span part="access"><span id="access" aria-hidden="true">${lock}</span></span>`);
const heldTemplate = templateOf('<span class="held"></span>');
const phraseTemplate = templateOf('<span class="together"></span>');
const mediaTemplates = {
  video: mediaTemplate('video'),
  audio: mediaTemplate('audio'),
  gallery: mediaTemplate('gallery'),
};
const mediaWordsTemplate = templateOf('<span id="media" hidden></span>');
const portraitTemplate = templateOf('<img class="portrait" part="portrait" alt="" loading="lazy" decoding="async">');
const sponsorTemplate = templateOf(
  '<p class="overline sponsor" part="sponsor"><span>Paid for by <bdi></bdi></span></p>',
);
const generatedTemplate = templateOf('<span part="generated"><span>AI-generated</span></span>');
const creditTemplate = templateOf('<span class="credit" part="credit"><span>Photo: <bdi></bdi></span></span>');

/**
 * A card written by hand for speed: one template that is cloned, references to the parts that can change, one listener
 * of each kind for the whole card, and no closures.
 */
export class VanillaCard extends HTMLElement {
  #article?: Article;
  #card?: HTMLElement;
  #picture?: HTMLElement;
  #overline?: HTMLElement;
  #link?: HTMLAnchorElement;
  #standfirst?: HTMLElement;
  #meta?: HTMLElement;

  get article(): Article | undefined {
    return this.#article;
  }

  set article(article: Article | undefined) {
    this.#article = article;
    if (this.isConnected) this.#render();
  }

  connectedCallback(): void {
    this.#render();
  }

  handleEvent(event: Event): void {
    const target = event.target as HTMLElement;
    if (event.type === 'error') this.#dropImage(target as HTMLImageElement);
    else if (target === this.#link) {
      const open = new CustomEvent('open', {
        bubbles: true,
        composed: true,
        cancelable: true,
        detail: this.#link.href,
      });
      if (!this.dispatchEvent(open)) event.preventDefault();
    }
  }

  #render(): void {
    const article = this.#article;
    if (!article) return;
    if (!this.#card) this.#build();
    const { language, url, headline, standfirst } = article;
    const paid = isPaid(article);
    const marks = marksFor(language);
    const card = this.#card!;
    card.className = classesOf(article);
    card.part.toggle('sponsored', paid);
    set(card, 'lang', marks.lang);
    set(card, 'dir', marks.dir);
    const text = this.#link!.parentElement!.parentElement!;
    const { image, media, sponsor } = article;
    setChildren(card, [image && this.#renderPicture(image), ...(image && media ? mediaNodes(media, marks) : []), text]);

    const link = this.#link!;
    set(link.parentElement!, 'dir', marks.textDir);
    set(link, 'href', url);
    set(link, 'rel', paid ? 'sponsored' : undefined);
    set(link, 'aria-labelledby', nameParts(article));
    setPhrases(link, headline);
    setPhrases(this.#standfirst!, standfirst ?? '');
    set(this.#standfirst!, 'dir', marks.textDir);
    this.#overline!.replaceChildren(...overlineOf(article, marks));
    this.#meta!.replaceChildren(...metaOf(article, marks));
    const portrait = portraitOf(article);
    setChildren(text, [
      portrait ? portraitNode(portrait) : undefined,
      sponsor ? sponsorNode(sponsor, marks) : undefined,
      this.#overline!.firstChild ? this.#overline : undefined,
      link.parentElement!,
      standfirst ? this.#standfirst : undefined,
      this.#meta!.firstChild ? this.#meta : undefined,
    ]);
  }

  #build(): void {
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = sheets;
    const tree = clone(template);
    const card = (this.#card = tree.firstElementChild as HTMLElement);
    const picture = (this.#picture = card.firstElementChild as HTMLElement);
    const overline = (this.#overline = picture.nextElementSibling!.firstElementChild as HTMLElement);
    const heading = overline.nextElementSibling!;
    this.#link = heading.firstElementChild as HTMLAnchorElement;
    this.#standfirst = heading.nextElementSibling as HTMLElement;
    this.#meta = this.#standfirst.nextElementSibling as HTMLElement;
    root.append(tree);
    root.addEventListener('click', this);
    root.addEventListener('error', this, true);
  }

  #dropImage(image: HTMLImageElement): void {
    if (image.parentElement === this.#picture) this.#picture!.remove();
    else image.replaceWith(image.alt);
  }

  #renderPicture({ src, srcset, alt = '', width, height }: NonNullable<Article['image']>): HTMLElement {
    const picture = this.#picture!;
    const image = picture.firstElementChild as HTMLImageElement;
    image.alt = alt;
    set(image, 'width', width);
    set(image, 'height', height);
    set(image, 'sizes', srcset && pictureSizes);
    set(image, 'srcset', srcset);
    image.src = src;
    return picture;
  }
}

function overlineOf(article: Article, marks: Marks): (Node | string)[] {
  const { labels } = article;
  const kicker = kickerOf(article);
  const nodes: (Node | string)[] = [];
  for (const label of labels) {
    const node = withMarks(clone(labelTemplate), marks);
    node.className = `label ${label}`;
    node.id = `label-${label}`;
    node.textContent = words[label];
    nodes.push(node, ' ');
  }
  if (kicker) {
    const node = clone(kickerTemplate);
    if (marks.textDir) node.dir = marks.textDir;
    if (isPaid(article)) node.part.add('sponsored');
    node.textContent = kicker;
    nodes.push(node);
  }
  return nodes;
}

function metaOf(article: Article, marks: Marks): (Node | string)[] {
  const { publication, authors, published, access, media, image, generated } = article;
  const nodes: (Node | string)[] = [];
  if (publication && !isPaid(article)) nodes.push(publicationOf(publication), ' ');
  const signed = authors.length > 0 ? [authorsOf(authors, marks), ' '] : [];
  if (published) nodes.push(timeOf(published, signed, marks), ' ');
  else nodes.push(...signed);
  if (access === 'subscriber') {
    const node = clone(accessTemplate);
    withMarks(node.firstElementChild as HTMLElement, marks).append(words.forSubscribers);
    nodes.push(node, ' ');
  }
  if (media && !image) {
    const node = document.createElement('span');
    node.append(...mediaNodes(media, marks));
    nodes.push(node, ' ');
  }
  if (generated) {
    const node = clone(generatedTemplate);
    withMarks(node.firstElementChild as HTMLElement, marks);
    nodes.push(node, ' ');
  }
  if (image?.credit) nodes.push(sentence(creditTemplate, image.credit, marks));
  return nodes;
}

function mediaNodes(media: NonNullable<Article['media']>, marks: Marks): HTMLElement[] {
  const node = withMarks(clone(mediaTemplates[media.kind]), marks);
  const { shown, spoken } = describeMedia(media);
  node.append(shown);
  const words = clone(mediaWordsTemplate);
  set(words, 'lang', marks.wordsLang);
  words.textContent = spoken;
  return [node, words];
}

function portraitNode(src: string): HTMLElement {
  const node = clone(portraitTemplate) as HTMLImageElement;
  node.src = src;
  return node;
}

function sponsorNode(sponsor: string, marks: Marks): HTMLElement {
  return sentence(sponsorTemplate, sponsor, marks);
}

/** Words of the interface that end with a name. */
function sentence(template: HTMLElement, name: string, marks: Marks): HTMLElement {
  const node = clone(template);
  const words = withMarks(node.firstElementChild as HTMLElement, marks);
  const isolated = words.lastElementChild!;
  isolated.textContent = name;
  set(isolated, 'lang', marks.namesLang);
  return node;
}

function publicationOf({ name, url, logo }: NonNullable<Article['publication']>): HTMLElement {
  const node = clone(url ? publicationLinkTemplate : publicationTemplate);
  if (url) (node as HTMLAnchorElement).href = url;
  if (logo) {
    const image = clone(logoTemplate) as HTMLImageElement;
    image.alt = name;
    image.src = logo;
    node.firstElementChild!.append(image);
  } else node.firstElementChild!.textContent = name;
  return node;
}

function authorsOf(authors: Article['authors'], marks: Marks): HTMLElement {
  const node = clone(authorsTemplate);
  const list = withMarks(node.firstElementChild as HTMLElement, marks);
  const signed = signedNames(authors);
  signed.forEach(({ before, name, after }, at) => {
    const held = signed.length === 1 ? list : clone(heldTemplate);
    held.append(before, isolated(name, marks), after);
    if (held === list) list.className = 'held';
    else list.append(at > 0 ? ' ' : '', held);
  });
  return node;
}

function timeOf(published: string, signed: (Node | string)[], marks: Marks): HTMLElement {
  const node = clone(timeTemplate);
  const time = node.firstElementChild as HTMLTimeElement;
  const { text, full } = describe(published);
  time.dateTime = published;
  if (full !== text) time.title = full;
  if (marks.wordsLang) {
    const words = withMarks(document.createElement('bdi'), marks);
    words.textContent = text;
    time.append(words);
  } else time.textContent = text;
  if (signed.length > 0) {
    node.className = 'signed';
    node.prepend(...signed);
  }
  return node;
}

/** Sets the text of an element. Phrases that stay on one line are elements. */
function setPhrases(element: HTMLElement, text: string): void {
  const phrases = phrasesOf(text);
  if (phrases.length === 1) {
    element.textContent = text;
    return;
  }
  element.replaceChildren(
    ...phrases.map(({ text, isHeld }) => {
      if (!isHeld) return text;
      const node = clone(phraseTemplate);
      node.textContent = text;
      return node;
    }),
  );
}

function withMarks<Kind extends HTMLElement>(node: Kind, { wordsLang, wordsDir }: Marks): Kind {
  if (wordsLang) node.lang = wordsLang;
  if (wordsDir) node.dir = wordsDir;
  return node;
}

function isolated(text: string, { namesLang }: Marks): HTMLElement {
  const node = document.createElement('bdi');
  set(node, 'lang', namesLang);
  node.textContent = text;
  return node;
}

function mediaTemplate(kind: keyof typeof mediaDrawings): HTMLElement {
  return templateOf(
    `<span class="media" part="media" aria-hidden="true"><svg viewBox="0 0 16 16" aria-hidden="true" fill="currentcolor">${mediaDrawings[kind]}</svg></span>`,
  );
}

function templateOf(markup: string): HTMLElement {
  const holder = document.createElement('template');
  holder.innerHTML = markup;
  return document.importNode(holder.content, true).firstElementChild as HTMLElement;
}

function clone(node: HTMLElement): HTMLElement {
  return node.cloneNode(true) as HTMLElement;
}

function set(node: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) node.removeAttribute(name);
  else node.setAttribute(name, String(value));
}

/** Makes `wanted` the children of a node. Does not move children that are in place. */
function setChildren(parent: Node, wanted: (Node | undefined)[]): void {
  let at = parent.firstChild;
  for (const node of wanted) {
    if (!node) continue;
    if (node === at) at = at.nextSibling;
    else parent.insertBefore(node, at);
  }
  while (at) {
    const next: ChildNode | null = at.nextSibling;
    at.remove();
    at = next;
  }
}
