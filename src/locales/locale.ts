import { enCore } from './en-core.js';
import { formatMessage } from './format-message.js';
import { enGb } from './en-gb.js';
import { formatNumber } from './intl.js';
import { bcp47, languages, namesOf } from './languages.js';
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
    return formatMessage(this.messages[name], values as Record<string, unknown>, this.tag);
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

/** Adds a widget's own sentences to the built-in English; a widget that has any does so before it renders. */
export function addEnglish(words: Partial<Messages>): void {
  Object.assign(en, words);
}

/** The messages that are here, by one of the {@link namesOf} their language. */
const loaded = new Map<string, Messages>([
  ['en', en],
  ['en-gb', over(en, enGb)],
]);

const loading = new Map<string, Promise<boolean>>();

/** A publisher's own words, by the language they are for. */
const own = new Map<string, Partial<Messages>>();

/** How many characters a message may have: enough for each sentence of any language, and too few to be nested without end. */
const longestMessage = 5_000;

/** The locales in use, by their tags; emptied when messages or words arrive. */
const locales = new Map<string, Locale>();

/**
 * The locale for a language tag: its own messages where they have arrived, else English whole, dates and numbers too, since a
 * sentence in two languages is worse than one in the wrong one.
 *
 * Messages are found by language, script and region, the nearest first: `es-MX` has those of `es`, `zh-TW` those of `zh-hant`.
 *
 * @param tag as in a `lang` attribute; one that is not well-formed (BCP 47) gives English
 */
export function localeFor(tag: string): Locale {
  let locale = locales.get(tag);
  if (!locale) {
    const names = namesOf(tag);
    const messages = loaded.get(names.find(isKnown) ?? '');
    // What is for a region stands over what is for the whole language.
    const words = names.map((name) => own.get(name)).reverse();
    locale = messages ? new Locale(bcp47(tag), over(messages, ...words)) : localeFor('en');
    locales.set(tag, locale);
  }
  return locale;
}

/**
 * Puts a publisher's own words in place of the library's, message by message; what is not among them stays.
 *
 * @param language as in a `lang` attribute, and with all below it: `de` for `de-AT` too, but `de-AT` not for `de`
 * @param words what is no text, or longer than any sentence, puts the library's own back
 * @returns whether this has added a language that the library does not have: its other messages are in English
 */
export function overrideMessages(language: string, words: Partial<Messages>): boolean {
  const names = namesOf(language);
  const written = bcp47(language).toLowerCase();
  const name = names.includes(written) ? written : names[0];
  if (!name) return false;
  const isAdded = !names.some(isKnown);
  if (isAdded) loaded.set(name, en);
  const texts = Object.entries({ ...own.get(name), ...words }).filter(
    ([, text]) => typeof text === 'string' && text.length <= longestMessage,
  );
  own.set(name, Object.fromEntries(texts));
  locales.clear();
  return isAdded;
}

/**
 * Brings the messages of a language, once. On a server, which does not wait for them, this comes before the first page that has it.
 *
 * @returns a promise for whether {@link localeFor} has them now; it never rejects: a language that does not arrive leaves English
 *   standing, with one warning
 */
export function loadLocale(tag: string): Promise<boolean> {
  const name = namesOf(tag).find(isKnown);
  if (!name || loaded.has(name)) return Promise.resolve(Boolean(name));
  let load = loading.get(name);
  if (!load) loading.set(name, (load = bring(name)));
  return load;
}

async function bring(name: string): Promise<boolean> {
  try {
    const [messages] = Object.values(await languages[name]!());
    loaded.set(name, messages!);
    locales.clear();
    return true;
  } catch (failure) {
    console.warn(`[standfirst] The messages for lang="${name}" did not load; English stands in.`, failure);
    return false;
  }
}

/** Whether {@link loadLocale} could bring this language and has not yet. */
export function isLoadable(tag: string): boolean {
  const name = namesOf(tag).find(isKnown);
  return name !== undefined && !loaded.has(name);
}

function isKnown(name: string): boolean {
  return loaded.has(name) || Object.hasOwn(languages, name);
}

/** Messages, with words in place of some of them; what is later among the words wins. */
function over(messages: Messages, ...words: (Partial<Messages> | undefined)[]): Messages {
  return Object.assign(Object.create(messages) as Messages, ...words);
}
