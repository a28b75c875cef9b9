import { enCore } from './en-core.js';
import { formatMessage } from './format-message.js';
import { formatNumber } from './intl.js';
import type { MessageName, Messages, MessageValues } from './messages.js';

/** The sentences and the `Intl` conventions of one language. */
export class Locale {
  constructor(
    /** What `Intl` is given: the page's own tag, so that its region and extensions (`ar-u-nu-latn`) count. */
    readonly tag: string,
    /** The sentences, all in the language of {@link tag}. */
    readonly messages: Messages,
  ) {}

  /** A message as the parts that make it up, for a template. */
  parts<Name extends MessageName>(name: Name, values: MessageValues[Name]): unknown[] {
    const words = own.get(primarySubtag(this.tag))?.[name] ?? this.messages[name];
    return formatMessage(words, values as Record<string, unknown>, this.tag);
  }

  /** A number in the language's own digits. */
  number(value: number): string {
    return formatNumber(this.tag, value);
  }

  /** A message as text. */
  text<Name extends MessageName>(name: Name, values: MessageValues[Name]): string {
    return this.parts(name, values).join('');
  }
}

/** English, as far as the widgets on this page need it. */
const en = { ...enCore } as Messages;

/** English, which is built in: what is shown until another language has arrived, and where none of ours fits. */
export const english = new Locale('en', en);

/** Adds a widget's own sentences to the built-in English; a widget that has any does so before it renders. */
export function addEnglish(words: Partial<Messages>): void {
  Object.assign(en, words);
}

/** A publisher's own words, by primary subtag. */
const own = new Map<string, Partial<Messages>>();

/**
 * Puts a publisher's own words in place of the library's, message by message; what is not among them stays.
 *
 * @param language as in a `lang` attribute; its regions share their words
 */
export function overrideMessages(language: string, words: Partial<Messages>): void {
  const texts = Object.entries(words).filter(([, text]) => typeof text === 'string');
  own.set(primarySubtag(language), { ...own.get(primarySubtag(language)), ...Object.fromEntries(texts) });
}

/** The languages that load on demand, by primary subtag. */
const loaders: Readonly<Record<string, () => Promise<Messages>>> = {
  ar: () => import('./ar.js').then((module) => module.ar),
};

const loaded = new Map<string, Messages>([['en', en]]);
const loading = new Map<string, Promise<boolean>>();
const locales = new Map<string, Locale>();

/**
 * The locale for a language tag: its own messages where they have arrived, else English whole, dates and numbers too, since a
 * sentence in two languages is worse than one in the wrong one.
 *
 * @param tag as in a `lang` attribute; one that is not well-formed (BCP 47) gives English
 */
export function localeFor(tag: string): Locale {
  let locale = locales.get(tag);
  if (!locale) {
    const messages = isLanguageTag(tag) ? loaded.get(primarySubtag(tag)) : undefined;
    if (!messages) return english;
    locales.set(tag, (locale = new Locale(tag, messages)));
  }
  return locale;
}

/**
 * Brings the messages of a language, once.
 *
 * @returns a promise for whether {@link localeFor} has them now; it never rejects: a language that does not arrive leaves English
 *   standing, with one warning
 */
export function loadLocale(tag: string): Promise<boolean> {
  const language = primarySubtag(tag);
  if (!isLoadable(language)) return Promise.resolve(loaded.has(language));
  let load = loading.get(language);
  if (!load) loading.set(language, (load = bring(language)));
  return load;
}

async function bring(language: string): Promise<boolean> {
  try {
    loaded.set(language, await loaders[language]!());
    return true;
  } catch (failure) {
    console.warn(`[standfirst] The messages for lang="${language}" did not load; English stands in.`, failure);
    return false;
  }
}

/** Whether {@link loadLocale} could bring this language and has not yet. */
export function isLoadable(tag: string): boolean {
  const language = primarySubtag(tag);
  return Object.hasOwn(loaders, language) && !loaded.has(language);
}

function primarySubtag(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
