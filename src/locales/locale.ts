import { enCore } from './en-core.js';
import { formatMessage } from './format-message.js';
import { enGb } from './en-gb.js';
import { formatNumber } from './intl.js';
import { bcp47, namesOf } from './language-tags.js';
import { languages } from './languages.js';
import type { MessageName, Messages, MessageValues } from './messages.js';

/** The sentences and the `Intl` conventions of one language. */
export class Locale {
  /**
   * The locale for texts that need words. It is this one if the messages of this language have loaded, else English.
   * Such a text is then all in English: a sentence in two languages is worse than one in the wrong language.
   */
  readonly words: Locale;

  constructor(
    /** The tag for `Intl`: the page's own, so that its region and extensions (`ar-u-nu-latn`) count. */
    readonly tag: string,
    /** The sentences. */
    readonly messages: Messages,
    words?: Locale,
  ) {
    this.words = words ?? this;
  }

  /** Whether the messages of this language have loaded. */
  get hasWords(): boolean {
    return this.words === this;
  }

  /**
   * Returns the parts of a message, for a template. Without the messages of the language, only the values, with commas
   * between them.
   */
  parts<Name extends MessageName>(name: Name, values: MessageValues[Name]): unknown[] {
    if (!this.hasWords) {
      const given = Object.values(values).filter((value) => value !== undefined);
      return given.flatMap((value) => [', ', value]).slice(1);
    }
    return formatMessage(this.messages[name], values as Record<string, unknown>, this.tag);
  }

  /** Formats a number in the language's own digits. */
  number(value: number): string {
    return formatNumber(this.tag, value);
  }

  /** Returns a message as text. */
  text<Name extends MessageName>(name: Name, values: MessageValues[Name]): string {
    return this.parts(name, values).join('');
  }
}

/** The English messages that the widgets on this page need. */
const en = { ...enCore } as Messages;

/** Adds the messages of one widget to the English ones. The widget calls this before it renders. */
export function addEnglish(words: Partial<Messages>): void {
  Object.assign(en, words);
}

/** The messages that have loaded, by one of the {@link namesOf} their language. */
const loaded = new Map<string, Messages>([
  ['en', en],
  ['en-gb', over(en, enGb)],
]);

const loading = new Map<string, Promise<boolean>>();

/** When a language that did not load may be requested again, in milliseconds since the epoch. */
const againAt = new Map<string, number>();

/** A publisher's own messages for a language, from one call. */
export interface CustomMessages {
  /** One of the {@link namesOf} the language. */
  name: string;
  /** The messages by their names. If one is `undefined`, the library's own is used. */
  words: Partial<Record<MessageName, string | undefined>>;
}

/**
 * All custom messages, in the order of the calls: a later call wins, even if it loads first. Call {@link forgetLocales}
 * after a change.
 */
export const customMessages: CustomMessages[] = [];

/** The locales in use, by their tags. Emptied when messages have loaded or changed. */
const locales = new Map<string, Locale>();

/**
 * Returns the locale for a language tag. If its messages have not loaded, or the library has none, `Intl` writes names,
 * dates, numbers and lists, without words between them. Its {@link Locale.words} are then English.
 *
 * Messages are found by language, script and region, the nearest first: `es-MX` has those of `es`, `zh-TW` those of
 * `zh-hant`.
 *
 * @param tag as in a `lang` attribute; one that is not well-formed (BCP 47), or that `Intl` does not know, gives the
 *   names and dates of English
 */
export function localeFor(tag: string): Locale {
  let locale = locales.get(tag);
  if (!locale) {
    const names = namesOf(tag);
    const known = knownName(tag);
    // Messages for a region win over those for the whole language.
    const words = [...names].reverse().flatMap((name) => customMessages.filter((each) => each.name === name));
    const messages = known ? loaded.get(known) : words.some(hasAny) && en;
    if (messages) locale = new Locale(bcp47(tag), over(messages, ...words.map((each) => each.words)));
    else if (names.length > 0) {
      const [supported = 'en'] = Intl.DateTimeFormat.supportedLocalesOf(bcp47(tag));
      locale = new Locale(supported, en, localeFor('en'));
    } else locale = localeFor('en');
    locales.set(tag, locale);
  }
  return locale;
}

/**
 * Loads the messages of a language, once. If that fails, a call after half a minute tries again. A server does not wait
 * for messages, so call this before it renders the first page in that language.
 *
 * @returns a promise for whether {@link localeFor} has the messages now. It never rejects. If a language does not load,
 *   the console has one warning
 */
export function loadLocale(tag: string): Promise<boolean> {
  const name = knownName(tag);
  if (!name || loaded.has(name)) return Promise.resolve(Boolean(name));
  let load = loading.get(name);
  if (!load || Date.now() > (againAt.get(name) ?? Infinity)) loading.set(name, (load = loadMessages(name)));
  return load;
}

/** Adds messages that the caller already has, so that the language need not be loaded. */
export function addLocale(name: string, messages: Messages): void {
  loaded.set(name, messages);
  locales.clear();
}

async function loadMessages(name: string): Promise<boolean> {
  againAt.delete(name);
  try {
    const [messages] = Object.values(await languages[name]!());
    loaded.set(name, messages!);
    locales.clear();
    return true;
  } catch (failure) {
    console.warn(
      `[standfirst] The words for lang="${name}" did not load. Names and dates are shown alone, the rest in English.`,
      failure,
    );
    againAt.set(name, Date.now() + 30_000);
    return false;
  }
}

/** Returns whether {@link loadLocale} can load this language, and has not yet. */
export function isLoadable(tag: string): boolean {
  const name = knownName(tag);
  return name !== undefined && !loaded.has(name);
}

/** Forgets all locales, so that {@link localeFor} makes them again with the current messages. */
export function forgetLocales(): void {
  locales.clear();
}

/** Returns the name under which the library has its own messages for a language, loaded or not. */
export function knownName(tag: string): string | undefined {
  return namesOf(tag).find((name) => loaded.has(name) || Object.hasOwn(languages, name));
}

function hasAny({ words }: CustomMessages): boolean {
  return Object.values(words).some((text) => text !== undefined);
}

/** Returns messages with some replaced; later replacements win. */
function over(messages: Messages, ...words: readonly CustomMessages['words'][]): Messages {
  const all = Object.entries(Object.assign({}, ...words) as CustomMessages['words']).filter(
    ([, text]) => text !== undefined,
  );
  return Object.assign(Object.create(messages) as Messages, Object.fromEntries(all));
}
