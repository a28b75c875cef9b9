import type { Article } from '../../article/article.js';
import { withCampaign } from '../../article/campaign.js';
import { textDirection } from '../../article/direction.js';
import { storyKey } from '../../article/story-key.js';
import type { LocaleController } from '../../widget/locale-controller.js';
import { warn } from '../../widget/warn.js';
import { joinList } from '../../locales/intl.js';
import { describeTime } from '../../locales/time-policy.js';

/** What the clones of a template are filled with besides their story. */
export interface CloneView {
  locale: LocaleController;
  now: number | undefined;
  /** What a card in the template is given where it does not say so itself, by attribute; the campaign is for other links too. */
  cardAttributes: Readonly<Record<string, string | undefined>>;
}

/** A marked element of a clone, and the comment that keeps its place while its story has nothing for it. */
interface Field {
  element: HTMLElement;
  names: readonly string[];
  place?: Comment;
}

interface Clone {
  roots: readonly HTMLElement[];
  /** The language that these are marked with, and how the host has marked each. */
  language?: string;
  ownMarks: readonly { lang?: string; dir?: string }[];
  fields: readonly Field[];
  widgets: readonly Element[];
}

/** What a field of a story has for an element: whether anything, and until when. */
type Filled = boolean | number;

/** Fills an element by the name that schema.org has for a field, as the fallback markup of a card is read. */
const fillers: Readonly<Record<string, (element: HTMLElement, story: Article, view: CloneView) => Filled>> = {
  headline: (element, story) => fillText(element, story, story.headline),
  description: (element, story) => fillText(element, story, story.standfirst),
  articleSection: (element, story) => fillText(element, story, story.kicker),
  publisher: (element, story) => fillText(element, story, story.publication?.name),
  creditText: (element, story) => fillText(element, story, story.image?.credit),
  author: (element, story, { locale }) => {
    const names = story.authors.map(({ name }) => name);
    return fillText(element, story, joinList(locale.current.tag, names, names).join('') || undefined);
  },
  datePublished: (element, { published, language }, view) => fillTime(element, published, language, view),
  dateModified: (element, { updated, language }, view) => fillTime(element, updated, language, view),
  image: (element, { image }) => element instanceof HTMLImageElement && fillPicture(element, image),
  url: (element, { url }, { cardAttributes: { campaign } }) => {
    // Without an address it is no link, and keeps its words.
    setAttribute(element, 'href', url && withCampaign(url, campaign, location.hostname));
    return true;
  },
};

/**
 * A host's own template, cloned for each story of a list: the clones are further children of the list, in a slot each, so that the page's style
 * sheet applies to them. Nothing else of the host's is touched.
 *
 * What a feed says goes into them as text, or as an attribute that holds text or an address that has been checked.
 */
export class TemplateClones {
  #host: HTMLElement;
  #template?: HTMLTemplateElement;
  #clones = new Map<string, Clone>();
  /** A number for each story that has been shown: its slot keeps its name wherever the story goes. */
  #numbers = new Map<string, number>();

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** The number of a story's slot. */
  numberOf(story: Article): number {
    const key = storyKey(story);
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return number;
  }

  /**
   * Shows these stories and no others.
   *
   * @returns when what they say of a time will hold no longer, in milliseconds since the epoch
   */
  show(template: HTMLTemplateElement, stories: readonly Article[], view: CloneView): number {
    if (template !== this.#template) this.clear();
    this.#template = template;
    const shown = new Map(stories.map((story) => [storyKey(story), story]));
    for (const [key, clone] of this.#clones) {
      if (shown.has(key)) continue;
      for (const node of nodesOf(clone)) node.remove();
      this.#clones.delete(key);
    }
    let changesAt = Infinity;
    for (const [key, story] of shown) {
      const clone = this.#clones.get(key) ?? this.#make(template, story);
      this.#clones.set(key, clone);
      changesAt = Math.min(changesAt, fillClone(clone, story, view));
      // A page that writes the tag's content anew takes them out with it.
      for (const node of nodesOf(clone)) if (node.parentNode !== this.#host) this.#host.append(node);
    }
    this.#removeCopies();
    return changesAt;
  }

  /** A page that copies its own markup, or keeps a picture of it, has copied clones of another list or time. */
  #removeCopies(): void {
    const own = new Set([...this.#clones.values()].flatMap(({ roots }) => roots));
    for (const root of this.#host.querySelectorAll<HTMLElement>(':scope > [slot^="story-"]'))
      if (!own.has(root)) root.remove();
  }

  /** Takes every clone out again. */
  clear(): void {
    for (const clone of this.#clones.values()) for (const node of nodesOf(clone)) node.remove();
    this.#clones.clear();
  }

  #make(template: HTMLTemplateElement, story: Article): Clone {
    const copy = document.importNode(template.content, true);
    const elements = [...copy.querySelectorAll<HTMLElement>('*')];
    const roots = [...copy.children] as HTMLElement[];
    for (const root of roots) root.slot = `story-${this.numberOf(story)}`;
    const fields = elements.map((element) => ({
      element,
      names: (element.getAttribute('itemprop') ?? '').split(/\s+/).filter((name) => Object.hasOwn(fillers, name)),
    }));
    return {
      roots,
      ownMarks: roots.map((root) => ({
        lang: root.getAttribute('lang') ?? undefined,
        dir: root.getAttribute('dir') ?? undefined,
      })),
      fields: fields.filter(({ names }) => names.length > 0),
      widgets: elements.filter(({ localName }) => localName.includes('-')),
    };
  }
}

/** What of a clone stands in the host: its elements, or what keeps their place. */
function nodesOf({ roots, fields }: Clone): (HTMLElement | Comment)[] {
  return roots.map((root) => fields.find(({ element }) => element === root)?.place ?? root);
}

function fillClone(clone: Clone, story: Article, view: CloneView): number {
  markLanguage(clone, story.language);
  let changesAt = Infinity;
  for (const field of clone.fields) {
    const filled = field.names.map((name) => fillers[name]!(field.element, story, view));
    for (const each of filled) if (typeof each === 'number') changesAt = Math.min(changesAt, each);
    keepPlace(
      field,
      filled.some((each) => each !== false),
    );
  }
  for (const widget of clone.widgets) {
    // One that is yet to be registered finds what it has been given.
    if (!('article' in widget) && widget.matches(':defined')) continue;
    giveStory(widget, story);
    if (widget.localName !== 'news-headline-card') continue;
    for (const [name, value] of Object.entries(view.cardAttributes))
      if (!widget.hasAttribute(name) && value !== undefined) widget.setAttribute(name, value);
  }
  return changesAt;
}

function markLanguage(clone: Clone, language: string | undefined): void {
  if (language === clone.language) return;
  clone.language = language;
  clone.roots.forEach((root, index) => {
    const { lang, dir } = language ? { lang: language, dir: textDirection(language) } : clone.ownMarks[index]!;
    setAttribute(root, 'lang', lang);
    setAttribute(root, 'dir', dir);
  });
}

/** One of the page's own may fail at it, which is no reason for the list to. */
function giveStory(widget: Element & { article?: Article }, story: Article): void {
  try {
    widget.article = story;
  } catch (failure) {
    warn(widget, 'storyRefused', String(failure));
  }
}

/** Takes an element that its story has nothing for out of the clone, and puts it back once there is something. */
function keepPlace(field: Field, isFilled: boolean): void {
  const { element, place } = field;
  if (isFilled === !place) return;
  if (place) {
    place.replaceWith(element);
    field.place = undefined;
  } else {
    field.place = document.createComment('');
    element.replaceWith(field.place);
  }
}

function fillText(element: HTMLElement, { language }: Article, text: string | undefined): Filled {
  if (text === undefined) return false;
  // A link in it stays one.
  const place = element.querySelector('[itemprop~="url"]') ?? element;
  if (place.textContent !== text) place.textContent = text;
  if (!language && !element.dir) element.dir = textDirection(language);
  return true;
}

function fillTime(
  element: HTMLElement,
  value: string | undefined,
  language: string | undefined,
  view: CloneView,
): Filled {
  const { locale, now } = view;
  const time = value && describeTime(value, locale.current.tag, now, locale.timePolicy);
  if (!time) return false;
  const { lang, dir } = locale.marksFor(language, locale.current);
  setAttribute(element, 'datetime', value);
  setAttribute(element, 'title', time.full);
  setAttribute(element, 'lang', lang);
  setAttribute(element, 'dir', dir);
  if (element.textContent !== time.text) element.textContent = time.text;
  return time.changesAt ?? Infinity;
}

function fillPicture(picture: HTMLImageElement, image: Article['image']): Filled {
  if (!image) return false;
  // Before the addresses, with which a browser begins.
  if (!picture.hasAttribute('loading')) picture.loading = 'lazy';
  if (image.srcset && !picture.hasAttribute('sizes')) picture.sizes = image.sizes ?? 'auto, 100vw';
  setAttribute(picture, 'width', image.width);
  setAttribute(picture, 'height', image.height);
  setAttribute(picture, 'alt', image.alt ?? '');
  setAttribute(picture, 'srcset', image.srcset);
  setAttribute(picture, 'src', image.src);
  return true;
}

/** Sets an attribute, or removes it where there is no value; one that is as it should be is left alone. */
function setAttribute(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}
