import type { ReactiveElement } from 'lit';
import { nearMiss } from '../../theme/near-miss.js';

/** How long a framework may take to set the properties of an element, in milliseconds. */
const patience = 1_000;

/** Attributes that any element may have, or that belong to a framework. */
const general =
  /^(?:class|id|style|slot|lang|dir|title|hidden|role|part|exportparts|tabindex|is|inert|nonce|translate|draggable|load|scheme|static|item\w+|on\w+)$|^(?:data|aria|x|v|hx|ng|wire|_\w+)-|[^\w-]/;

/**
 * The problems of attributes, and how to fix each. These words are only for this module, which the one file must not
 * share.
 */
const problems = {
  misspelt: (attribute: string, near: string) =>
    `has ${attribute}, which is not one of its attributes. Did you mean ${near}?`,
  objectAsText: (attribute: string, ways: string) => `has ${attribute} as text, but needs an object. ${ways}`,
  objectLeftOut: (attribute: string) =>
    `was not given its ${attribute}, because React sets no objects when it takes over a page. Use the components of standfirst/react, or set it by a ref.`,
  unrendered: (attribute: string) =>
    `has ${attribute}, but no shadow root of a server, so it shows only the markup inside its tag. Write it with renderStatic, and import standfirst/static if a script puts it into the page; or remove ${attribute}.`,
  event: (attribute: string) =>
    `has ${attribute}, which is not read. Add a listener: element.addEventListener('${attribute.slice(2)}', …).`,
};

/** The warnings that have been written. One for each attribute of a tag is enough. */
const reported = new Set<string>();

/**
 * Warns a developer about attributes that do nothing: misspelt ones, and objects that a framework has written as text
 * or left out. Only near misses of known names are reported, because pages put their own attributes on any element.
 */
export function watchAttributes(): void {
  const look = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) checkSoon(element);
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        checkSoon(node);
        look(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
  look(document);
}

function checkSoon(element: HTMLElement): void {
  if (!element.localName.startsWith('news-')) return;
  setTimeout(() => {
    // It must never break the page.
    try {
      check(element);
    } catch {
      // Report nothing.
    }
  }, patience);
}

function check(element: HTMLElement): void {
  const Element = customElements.get(element.localName) as typeof ReactiveElement | undefined;
  const properties = Element?.elementProperties;
  // A tag of other code may have the same name.
  if (!Element || !properties || !element.isConnected) return;
  const known = Element.observedAttributes;
  for (const { name, value } of element.attributes) {
    if (value.includes('[object Object]') || properties.get(name)?.attribute === false) {
      const isSet = isObject((element as unknown as Record<string, unknown>)[name]);
      if (!isSet) report(element, 'objectAsText', name, waysOf(element));
    } else if (name.startsWith('onnews-')) report(element, 'event', name);
    else if (!known.includes(name) && !general.test(name) && !isSetAsProperty(element, name, properties)) {
      const near = nearMiss(name, known);
      if (near) report(element, 'misspelt', name, near);
    }
  }
  if (element.hasAttribute('static') && !element.shadowRoot) report(element, 'unrendered', 'static');
  // React leaves objects out when it hydrates a page from a server. See https://github.com/react/react/issues/35446.
  for (const [name, value] of Object.entries(reactProps(element))) {
    const own = (element as unknown as Record<string, unknown>)[name];
    if (isObject(value) && properties.has(name) && !isObject(own)) report(element, 'objectLeftOut', name);
  }
}

/**
 * Whether a framework has written a property as an attribute in a server's markup, in camel case, and has set the
 * property later.
 */
function isSetAsProperty(element: Element, name: string, properties: Map<PropertyKey, unknown>): boolean {
  const property = [...properties.keys()].find((each) => String(each).toLowerCase() === name);
  return property !== undefined && Boolean((element as unknown as Record<PropertyKey, unknown>)[property]);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Returns what an application has written on an element in React. */
function reactProps(element: Element): object {
  const key = Object.keys(element).find((name) => name.startsWith('__reactProps$'));
  return key ? ((element as unknown as Record<string, object>)[key] ?? {}) : {};
}

/** Returns how to set an object in the framework that has made an element. */
function waysOf(element: Element): string {
  const keys = [...Object.keys(element), ...Object.getOwnPropertySymbols(element).map(String)].join(' ');
  if (/__react/.test(keys)) return 'In React, use the components of standfirst/react, or set it by a ref.';
  if (/__v|_vei|_vnode/.test(keys)) return 'In Vue, write a dot before its name: .article="article".';
  if (/svelte/i.test(keys)) return 'In Svelte, import standfirst/define before the first render.';
  return 'Set it in JavaScript, as a property of the element, or write the story as markup inside the tag.';
}

function report(element: Element, problem: keyof typeof problems, attribute: string, more = ''): void {
  const key = `${element.localName} ${attribute}`;
  if (reported.has(key)) return;
  reported.add(key);
  console.warn(`[standfirst] <${element.localName}> ${problems[problem](attribute, more)}`, element);
}
