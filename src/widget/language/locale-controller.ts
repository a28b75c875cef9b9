import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { textDirection } from '../../article/language.js';
import { addEnglish, isLoadable, loadLocale, localeFor, type Locale } from '../../locales/locale.js';
import type { Messages } from '../../locales/messages.js';
import { standardPolicy, type TimePolicy } from '../../locales/time-policy.js';
import { isServer } from '../is-server.js';
import { seesOnlyTag, pageOf } from '../page/page.js';
import { warn } from '../warnings/warn.js';
import { lazy } from '../lazy/lazy.js';
import { hostOf } from '../page/around.js';

/** Reads the time policy of a page (`data-news-time`). Most pages use the default. */
export const timePolicies = lazy(
  () => import('../../locales/read-time-policy.js').then((module) => module.readTimePolicy),
  {
    // If it loaded later, times would change before the reader's eyes.
    whenPageHas: '[data-news-time]',
  },
);

/** The attributes that mark a sentence of the interface inside text in another language. */
export interface InterfaceMarks {
  lang?: string;
  dir?: string;
}

type Host = ReactiveControllerHost & HTMLElement;

/** The attribute for a page's time policy, on its root or on any element. */
const policyAttribute = 'data-news-time';

/** The controllers of this copy's widgets in the page. One observer watches all the trees that contain them. */
const connected = new Set<LocaleController>();
let watched = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/**
 * Gives its host the messages and conventions of the nearest `lang`, and the time policy of the nearest
 * `data-news-time`. Renders the host again when these change or the messages arrive.
 */
export class LocaleController implements ReactiveController {
  /** Renders all widgets on the page again. */
  static renderAll(): void {
    for (const each of connected) each.#host.requestUpdate();
  }

  #host: Host;
  #language?: string;
  /** The language that is shown. The previous one until the new one has loaded. */
  #spoken?: string;

  /** @param english the widget's English messages, if it has any that no other widget has */
  constructor(host: Host, english: Partial<Messages> = {}) {
    this.#host = host;
    host.addController(this);
    addEnglish(english);
  }

  /**
   * The locale of the interface. Its words load later. If the page changes its language, the old locale stays until the
   * new one has loaded.
   */
  get current(): Locale {
    return localeFor(this.#spoken ?? this.language);
  }

  /** The locale for texts that need words: {@link Locale.words}. */
  get words(): Locale {
    return this.current.words;
  }

  /**
   * The page's language at the host: the nearest `lang`, through shadow roots; empty if none is declared. If only the
   * host's own tag is known, its `lang`.
   */
  get language(): string {
    return (this.#language ??= nearestLanguage(this.#host));
  }

  /** The page's time policy at the host; `undefined` if there is none, or until the code that reads it has loaded. */
  get timePolicy(): TimePolicy | undefined {
    const readerZone = isServer ? pageOf(this.#host)?.timeZone : undefined;
    const policy = this.#ownPolicy;
    return readerZone ? { ...(policy ?? standardPolicy), readerZone } : policy;
  }

  get #ownPolicy(): TimePolicy | undefined {
    const bearer = nearest(this.#host, policyAttribute);
    const written = bearer?.getAttribute(policyAttribute);
    const read = written && timePolicies.for(this.#host);
    if (!read) return undefined;
    const { policy, unknown } = read(written);
    if (unknown.length > 0 && !isServer) warn(bearer!, 'timePolicy', unknown);
    return policy;
  }

  /**
   * Returns the `lang` and `dir` that a sentence of {@link words} needs inside text in `storyLanguage` (default: the
   * page's language). Both are absent if the languages are the same.
   */
  marksFor(storyLanguage?: string, { tag } = this.words): InterfaceMarks {
    const around = storyLanguage ?? this.language;
    if (around === '' || around === tag) return {};
    return { lang: tag, dir: textDirection(tag) };
  }

  hostConnected(): void {
    if (isServer) return;
    connected.add(this);
    // A language may be declared outside the shadow root that a widget is in.
    for (let root: Node | undefined = this.#host.getRootNode(); root;) {
      if (!watched.has(root)) {
        observer ??= new MutationObserver((records) => {
          const isPolicy = records.some(({ attributeName }) => attributeName === policyAttribute);
          for (const each of connected) {
            each.refresh();
            if (isPolicy) each.#host.requestUpdate();
          }
        });
        observer.observe(root, { attributes: true, attributeFilter: ['lang', policyAttribute], subtree: true });
        watched.add(root);
      }
      root = hostOf(root)?.getRootNode();
    }
    this.refresh();
  }

  hostDisconnected(): void {
    connected.delete(this);
    if (connected.size > 0) return;
    observer?.disconnect();
    watched = new WeakSet();
  }

  /** Reads the page's language again. */
  refresh(): void {
    const language = nearestLanguage(this.#host);
    const isOther = language !== this.#language;
    this.#language = language;
    if (isLoadable(language)) void this.#load(language);
    else if (isOther) this.#speak(language);
  }

  async #load(language: string): Promise<void> {
    await loadLocale(language);
    if (language === this.#language) this.#speak(language);
  }

  #speak(language: string): void {
    this.#spoken = language;
    this.#host.requestUpdate();
  }
}

/** Returns the nearest `lang` of an element, as HTML defines its language. */
function nearestLanguage(element: Element): string {
  return nearest(element, 'lang')?.getAttribute('lang') ?? '';
}

/** Returns the nearest element that has an attribute: the element itself or an ancestor, through shadow hosts. */
function nearest(element: Element, attribute: string): Element | undefined {
  if (seesOnlyTag(element)) return element;
  for (let from: Element | undefined = element; from; from = hostOf(from)) {
    const bearer = from.closest(`[${attribute}]`);
    if (bearer) return bearer;
  }
  return undefined;
}
