import type { Article } from '../../article/article.js';
import { withCampaign } from '../../article/address.js';
import { textDirection } from '../../article/language.js';
import { storyKey } from '../../article/story-key.js';
import type { LocaleController } from '../../widget/language/locale-controller.js';
import { warn } from '../../widget/warnings/warn.js';
import { joinList } from '../../locales/intl.js';
import { describeTime } from '../../locales/time-policy.js';

/** The data that the clones of a template need besides their story. */
export interface CloneView {
  locale: LocaleController;
  now: number | undefined;
  /** The attributes for a card in the template, unless it sets them itself. The campaign is for other links too. */
  cardAttributes: Readonly<Record<string, string | undefined>>;
}

/** A marked element of a clone, and the comment that replaces it while its story has nothing for it. */
interface Field {
  element: HTMLElement;
  names: readonly string[];
  place?: Comment;
}

interface Clone {
  roots: readonly HTMLElement[];
  /** The language that the marked elements have now, and the `lang` and `dir` that the host gave to each. */
  language?: string;
  ownMarks: readonly { lang?: string; dir?: string }[];
  fields: readonly Field[];
  widgets: readonly Element[];
}

/**
 * `false` if a story has no value for an element, else `true`. For a text that changes, the time until which it is
 * valid.
 */
type Filled = boolean | number;

/** Fills an element, by schema.org's name of the field. The fallback markup of a card is read by the same names. */
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
    // Without an address it is not a link, but keeps its words.
    setAttribute(element, 'href', url && withCampaign(url, campaign, location.hostname));
    return true;
  },
};

/**
 * Clones a host's own template for each story of a list. The clones become children of the list, each in its own slot,
 * so that the page's style sheet applies to them. Nothing else of the host's is changed.
 *
 * Values of a feed are set as text, or as attributes with text or a checked address.
 */
export class TemplateClones {
  #host: HTMLElement;
  #template?: HTMLTemplateElement;
  #clones = new Map<string, Clone>();
  /** A number for each story that has been shown. Its slot keeps its name when the story moves. */
  #numbers = new Map<string, number>();

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Returns the number of a story's slot. */
  numberOf(story: Article): number {
    const key = storyKey(story);
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return number;
  }

  /**
   * Shows these stories and no others.
   *
   * @returns when a time that they show must be updated, in milliseconds since the epoch
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
      // A page that writes the tag's content again removes the clones.
      for (const node of nodesOf(clone)) if (node.parentNode !== this.#host) this.#host.append(node);
    }
    this.#removeCopies();
    return changesAt;
  }

  /** Removes copies of clones. They come from a page that copies its own markup or restores an earlier state of it. */
  #removeCopies(): void {
    const own = new Set([...this.#clones.values()].flatMap(({ roots }) => roots));
    for (const root of this.#host.querySelectorAll<HTMLElement>(':scope > [slot^="story-"]'))
      if (!own.has(root)) root.remove();
  }

  /** Removes all clones. */
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

/** Returns the nodes of a clone that are in the host: its elements, or the comments that replace them. */
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
    // An element that is not registered yet finds the property later.
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

/** Gives a story to an element. The page's own element may throw, which must not stop the list. */
function giveStory(widget: Element & { article?: Article }, story: Article): void {
  try {
    widget.article = story;
  } catch (failure) {
    warn(widget, 'storyRefused', String(failure));
  }
}

/** Takes an element out of the clone if its story has nothing for it, and puts it back when it has. */
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
  // Keep a link inside the element.
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
  // Set this before the addresses, because a browser starts to load with those.
  if (!picture.hasAttribute('loading')) picture.loading = 'lazy';
  if (image.srcset && !picture.hasAttribute('sizes')) picture.sizes = image.sizes ?? 'auto, 100vw';
  setAttribute(picture, 'width', image.width);
  setAttribute(picture, 'height', image.height);
  setAttribute(picture, 'alt', image.alt ?? '');
  setAttribute(picture, 'srcset', image.srcset);
  setAttribute(picture, 'src', image.src);
  return true;
}

/** Sets an attribute, or removes it if there is no value. Does nothing if it is already right. */
function setAttribute(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}
