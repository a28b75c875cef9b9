/** Every attribute of every widget with values of the wrong type, and the results on a page. */
import type { LitElement } from 'lit';

/** An attribute of a widget, from the manifest. */
export interface Attribute {
  tag: string;
  name: string;
  isBoolean: boolean;
}

interface Manifest {
  modules: {
    declarations?: { tagName?: string; attributes?: { name: string; type?: { text: string } }[] }[];
  }[];
}

/** Reads every attribute of every widget from the manifest, but not `static`: a widget that has it does not start. */
export async function readAttributes(): Promise<Attribute[]> {
  const { modules } = (await (await fetch('/src/custom-elements.json')).json()) as Manifest;
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName, attributes = [] }) =>
      attributes.map(({ name, type }) => ({ tag: tagName ?? '', name, isBoolean: type?.text === 'boolean' })),
    )
    .filter(({ tag, name }) => tag !== '' && name !== 'static');
}

const megabyte = 1_000_000;

/** Values that are wrong for most attributes, by description. */
export const badValues = {
  empty: '',
  'white space': ' \n\t ',
  'a number': '-7.5',
  'JSON of the wrong shape': '{"a":[1,{"b":null}]}',
  'the address of a script': 'javascript:void(0)',
  '1 MB of words': 'Rain ends drought. '.repeat(megabyte / 19),
  '1 MB without a space': 'Rain'.repeat(megabyte / 4),
  'a bidirectional override': 'Rain \u202eends drought',
  'a lone surrogate': 'Rain \ud83d ends drought',
} as const;

export type BadValue = keyof typeof badValues;

/** The valid values of attributes that accept some of the bad ones. */
interface Taken {
  /** Attributes by widget. */
  names: Readonly<Record<string, string>>;
  /** The values that are wrong nevertheless. */
  wrong: readonly BadValue[];
  why: string;
}

/**
 * The attributes that accept some of the {@link badValues}. Any other attribute must warn of each of them that is not
 * empty, so a new attribute that accepts text must be added here.
 */
const taken: readonly Taken[] = [
  {
    why: 'Words for a reader. Any text may be meant.',
    names: {
      'news-byline': 'agency dateline',
      'news-headline-card': 'headline kicker standfirst image-alt image-credit publication sponsor',
      'news-headline-list': 'publication',
      'news-offer': 'name terms benefits',
      'news-photo-caption': 'caption credit',
      'news-share-icons': 'headline text',
      'news-subscription-prompt': 'publication gift-from plan',
    },
    wrong: [],
  },
  {
    why: 'A name or names that the publisher chooses.',
    names: {
      'news-access': 'product exempt',
      'news-headline-card': 'campaign target hide-kicker-matching',
      'news-headline-list': 'campaign exclude',
      'news-offer': 'offer-id',
      'news-share-icons': 'campaign hashtags related',
      'news-subscription-prompt': 'campaign',
    },
    wrong: [],
  },
  {
    why: 'Text is a relative address, as browsers read it.',
    names: {
      'news-access': 'src pingback',
      'news-article': 'src',
      'news-byline': 'src',
      'news-headline-card': 'href image image-license image-narrow publication-url publication-logo sponsor-logo src',
      'news-headline-list': 'src more-href publication-url publication-logo',
      'news-offer': 'href',
      'news-photo-caption': 'source-href license-href src',
      'news-share-icons': 'url src',
      'news-subscription-prompt': 'subscribe-href sign-in-href register-href offers-href account-href',
    },
    wrong: ['the address of a script', '1 MB of words', '1 MB without a space'],
  },
  {
    why: 'Text without a space is a relative address.',
    names: { 'news-headline-card': 'image-srcset' },
    wrong: ['the address of a script', '1 MB of words', 'a bidirectional override', 'a lone surrogate'],
  },
  {
    why: 'Any text may be a name; JSON has to name somebody.',
    names: { 'news-byline': 'authors', 'news-headline-card': 'authors' },
    wrong: ['JSON of the wrong shape'],
  },
  {
    why: 'Browsers read it, and take the whole width for what they cannot read.',
    names: { 'news-headline-card': 'image-sizes' },
    wrong: [],
  },
  {
    why: 'Only the style sheet reads it.',
    names: Object.fromEntries(
      ['byline', 'headline-card', 'headline-list', 'photo-caption', 'share-icons', 'subscription-prompt'].map(
        (name) => [`news-${name}`, 'scheme'],
      ),
    ),
    wrong: [],
  },
];

/** Whether a value is of the wrong type for an attribute, so that there must be a warning. */
export function isWrong({ tag, name, isBoolean }: Attribute, value: BadValue): boolean {
  if (isBoolean || badValues[value].trim() === '') return false;
  const found = taken.find(({ names }) => names[tag]?.split(' ').includes(name));
  return !found || found.wrong.includes(value);
}

/** Returns names in the table that no widget has. */
export function namesToRemove(attributes: readonly Attribute[]): string[] {
  const known = attributes.map(({ tag, name }) => `${tag} ${name}`);
  return taken
    .flatMap(({ names }) => Object.entries(names))
    .flatMap(([tag, listed]) => listed.split(' ').map((name) => `${tag} ${name}`))
    .filter((name) => !known.includes(name));
}

const picture = '<img src="/kelmouth.webp" alt="A harbour" width="320" height="200" loading="lazy" />';
const story = `<p itemprop="articleSection">Ports</p><a href="/kelmouth">Kelmouth opens its harbour</a>
  <p itemprop="description">Winter storms had closed it.</p>`;

interface Specimen {
  /** Attributes without which it shows nothing, not even its fallback. */
  always?: string;
  /** Good values that the widget needs before it reads its other attributes. */
  attributes: string;
  /** Good content, which is also the readable fallback. */
  content: string;
  /** Writes the markup around it. */
  around?: (widget: string) => string;
}

/** A widget with good content, by its tag. Every readable text in it contains Kelmouth. */
export const specimens: Readonly<Record<string, Specimen>> = {
  'news-access': {
    attributes: 'meter="4/month" consent="granted" product="bad-input"',
    content: '<p>Kelmouth opens its harbour</p>',
  },
  'news-article': {
    attributes: '',
    content: '<news-byline>By <a rel="author" href="/lin">Mara Kelmouth</a></news-byline>',
  },
  'news-byline': {
    attributes:
      'authors="Mara Kelmouth, ports reporter" agency="Halyard" dateline="Kelmouth" published-at="2026-03-02"',
    content: 'By <a rel="author" href="/lin">Mara Kelmouth</a>',
  },
  'news-headline-card': {
    attributes: `href="/kelmouth" headline="Kelmouth opens its harbour" kicker="Ports" standfirst="Winter storms had closed it."
      image="/kelmouth.webp" image-alt="A harbour" media="video" publication="The Kelmouth Post" authors="Mara Kelmouth"`,
    content: story,
  },
  'news-headline-list': {
    attributes: 'src="/feed.json" publication="The Kelmouth Post"',
    content: '<ul><li><a href="/kelmouth">Kelmouth opens its harbour</a></li></ul>',
  },
  'news-offer': {
    attributes: `offer-id="digital" name="Digital Kelmouth" price="9" currency="USD" period="month" intro-price="1"
      intro-period="3 months" terms="Cancel anytime." benefits="Every article" href="/digital"`,
    content: '<a href="/digital">Digital Kelmouth for $9 a month</a>',
    around: (offer) =>
      `<news-subscription-prompt state="exhausted" publication="The Kelmouth Post" subscribe-href="/s">${offer}</news-subscription-prompt>`,
  },
  'news-photo-caption': {
    attributes: 'caption="The harbour of Kelmouth" credit="© Halyard"',
    content: `${picture}<p itemprop="caption">The harbour of Kelmouth</p><p itemprop="creditText">© Halyard</p>`,
  },
  'news-share-icons': {
    attributes:
      'url="/kelmouth" headline="Kelmouth opens its harbour" networks="x facebook linkedin email whatsapp copy" max="3"',
    content: '<a href="https://x.com/intent/post?url=https%3A%2F%2Fnews.example%2Fkelmouth">Share Kelmouth on X</a>',
  },
  'news-subscription-prompt': {
    // A page must set the state of its reader. Otherwise nothing is shown.
    always: 'state="exhausted"',
    attributes: `state="last" article-limit="5" articles-read="5" period="month" publication="The Kelmouth Post"
      subscribe-href="/subscribe" sign-in-href="/sign-in"`,
    around: (prompt) => `<div id="closed"><p>Winter storms had closed it.</p></div>${prompt}`,
    content: '<p>Read more: <a href="/subscribe">subscribe to the Kelmouth Post</a></p>',
  },
};

const story404 = 'src="/gone.json"';

/** Other attributes that an attribute needs to be read, in addition to those of its specimen or instead of them. */
const needs: Readonly<Record<string, string>> = {
  'news-access pingback': 'src="/access.json"',
  'news-article format': story404,
  'news-byline format': story404,
  'news-headline-card format': story404,
  'news-headline-card media-count': 'media="gallery"',
  'news-photo-caption format': story404,
  'news-share-icons format': story404,
  'news-photo-caption lines': 'layout="overlay"',
  'news-subscription-prompt gates': 'state="exhausted" presentation="gate"',
  'news-subscription-prompt preview': 'state="exhausted" presentation="gate" gates="#closed"',
  'news-subscription-prompt edge': 'presentation="banner"',
  'news-subscription-prompt dismissed-for': 'presentation="banner"',
  'news-subscription-prompt until': 'state="trial"',
  'news-subscription-prompt gift-from': 'state="gift"',
  'news-subscription-prompt plan': 'state="expired"',
};

/** Attributes without which a widget has nothing to show or to do. It warns if they are empty. */
const essential = [
  'news-headline-card href',
  'news-headline-card headline',
  'news-offer currency',
  'news-subscription-prompt gates',
  'news-subscription-prompt state',
  'news-subscription-prompt subscribe-href',
];

/** Whether a widget warns if an attribute is empty. */
export function isEssential({ tag, name }: Attribute): boolean {
  return essential.includes(`${tag} ${name}`);
}

/** A widget in the page with one bad value. */
export interface Trial {
  attribute: Attribute;
  value: BadValue;
  /** Whether its other attributes are good. Otherwise it has only its fallback. */
  isFull: boolean;
  /** Its container. */
  frame: HTMLElement;
  widget: LitElement;
}

/** Makes a widget with a bad value, outside the page. */
export function makeTrial(attribute: Attribute, value: BadValue, isFull: boolean): Trial {
  const { tag, name } = attribute;
  const { always = '', attributes, content, around = (widget: string): string => widget } = specimens[tag]!;
  const more = needs[`${tag} ${name}`] ?? '';
  // If an attribute is written twice, the first counts.
  const markup = around(`<${tag} ${isFull ? `${more} ${attributes}` : ''} ${always}>${content}</${tag}>`);
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  const widget = parsed.querySelector<LitElement>(tag)!;
  widget.setAttribute(name, badValues[value]);
  const frame = document.createElement('div');
  frame.className = 'test-frame trial';
  frame.style.cssText = 'width: 320px; overflow: auto; contain: content';
  frame.append(...[...parsed.body.childNodes].map((node) => document.adoptNode(node)));
  return { attribute, value, isFull, frame, widget };
}

/** Returns the text of a node that a reader sees, in all its shadow roots. */
export function readableText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.localName === 'style' || getComputedStyle(node).display === 'none') return '';
  const inside =
    node instanceof HTMLSlotElement && node.assignedNodes().length > 0
      ? node.assignedNodes()
      : (node.shadowRoot ?? node).childNodes;
  return [...inside].map(readableText).join(' ');
}

/**
 * Returns the texts in which a letter is to the left of the one before it, on one line, in all shadow roots of an
 * element. The page is in English, and only a `hostile` text itself may change its direction.
 */
export function turnedWords(element: Element, hostile: string): string[] {
  return textNodes(element)
    .filter((text) => isTurned(text, text.data.indexOf(hostile), hostile.length))
    .map(({ data }) => data.trim());
}

function isTurned(text: Text, start: number, length: number): boolean {
  const range = document.createRange();
  let before: DOMRect | undefined;
  for (let index = 0; index < text.data.length; index++) {
    if (start >= 0 && index >= start && index < start + length) {
      before = undefined;
      continue;
    }
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    if (before && before.top === box.top && box.left < before.left) return true;
    before = box;
  }
  return false;
}

function textNodes(node: Node): Text[] {
  if (node instanceof Text) return [node];
  const inside = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [];
  return [...inside, ...node.childNodes].flatMap(textNodes);
}

/** Waits until lazy parts have loaded, and every widget has rendered with them. */
export async function atRest(): Promise<void> {
  const widgets = [...document.querySelectorAll<LitElement>('.trial *')].filter(
    (element) => element.updateComplete !== undefined,
  );
  for (let calm = 0; calm < 3; calm++) {
    for (const widget of widgets) {
      if (widget.isUpdatePending) calm = 0;
      await widget.updateComplete;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
