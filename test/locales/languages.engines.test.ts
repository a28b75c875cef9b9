import { expect } from '@open-wc/testing';
import { checkMessages, messageNames } from '../../src/locales/check-messages.js';
import { formatRelative, joinList, pluralCategory } from '../../src/locales/intl.js';
import { languages } from '../../src/locales/languages.js';
import { Locale } from '../../src/locales/locale.js';
import type { MessageName } from '../../src/locales/messages.js';
import { everyLanguage } from '../support/fixtures/languages.js';

/** Numbers that cover all plural categories of each language. 1.5 is `other` if whole numbers never are. */
const counts = [0, 1, 2, 3, 5, 11, 12, 21, 22, 25, 99, 100, 101, 102, 1_000_000, 1.5];

/** Values for messages, all different from each other. */
const given = {
  author: '⟨author⟩',
  authors: '⟨authors⟩',
  role: '⟨role⟩',
  location: '⟨location⟩',
  agency: '⟨agency⟩',
  time: '⟨time⟩',
  date: '⟨date⟩',
  plan: '⟨plan⟩',
  publication: '⟨publication⟩',
  from: '⟨from⟩',
  sponsor: '⟨sponsor⟩',
  credit: '⟨credit⟩',
  alt: '⟨alt⟩',
  length: '⟨length⟩',
  headline: '⟨headline⟩',
  name: '⟨name⟩',
  link: '⟨link⟩',
  signIn: '⟨signIn⟩',
  price: '⟨price⟩',
  percent: '⟨percent⟩',
  intro: '⟨intro⟩',
  then: '⟨then⟩',
  kind: 'ai',
  network: 'none',
  state: 'exhausted',
};

/** The values that choose between sentences. Each message gets each of them if it uses it. */
const choices: Readonly<Record<string, readonly unknown[]>> = {
  kind: ['ai', 'composite', 'staff', 'anonymous'],
  state: ['exhausted', 'expired', 'grace'],
  period: ['day', 'week', 'month', undefined],
  unit: ['day', 'week', 'month', 'year', undefined],
  count: counts,
  limit: counts,
  left: counts,
  read: counts.filter((count) => count > 0),
  days: counts,
};

/** Returns every set of values for a message. A value is `undefined` if English has a sentence without it. */
function valuesOf(name: MessageName): Record<string, unknown>[] {
  const message = everyLanguage.en![name];
  const [variables = []] = [message.match(/(?<=\{)\w+(?=[,}])/g) ?? []];
  return [...new Set<string>(variables)].reduce<Record<string, unknown>[]>(
    (all, variable) => {
      const choice = [...(choices[variable] ?? [(given as Record<string, unknown>)[variable]])];
      if (message.includes(`{${variable}, select, undefined`)) choice.push(undefined);
      return all.flatMap((values) => choice.map((value) => ({ ...values, [variable]: value })));
    },
    [given],
  );
}

const english = new Locale('en', everyLanguage.en!);
const shownValues = (text: string): string => (text.match(/⟨\w+⟩/g) ?? []).sort().join(' ');

for (const [tag, messages] of Object.entries(everyLanguage)) {
  describe(`The messages in ${tag}`, () => {
    const locale = new Locale(tag, messages);

    it('are all there, and each is right by the rules for a publisher’s own', () => {
      expect(Object.keys(messages).sort()).to.deep.equal([...messageNames].sort());
      expect(checkMessages(tag, messages)).to.deep.equal([]);
    });

    it('leave no brace, no mark and no gap, with any values', () => {
      for (const name of messageNames) {
        for (const values of valuesOf(name)) {
          const shown = locale.text(name, values as never);
          expect(shown, name).to.match(/\S/);
          expect(shown, name).to.not.match(/[{}#]|undefined|NaN|\bnull\b|^\s|\s$|\s{2}|\s[.,;،。、]|\(\)|（）|:\s*$/);
        }
      }
    });

    it('contain the same values as in English, each once', () => {
      for (const name of messageNames) {
        for (const values of valuesOf(name)) {
          const shown = locale.text(name, values as never);
          const [ours, theirs] = [shown, english.text(name, values as never)].map(shownValues);
          expect(ours, `${name} ${JSON.stringify(values)}`).to.equal(theirs);
        }
      }
    });

    it('contain a number, except where a word replaces it', () => {
      // Some languages have special words for one and two. None has one for five.
      const count = 5;
      const number = locale.number(count);
      const values = {
        ...given,
        count,
        limit: count,
        left: count,
        read: count,
        days: count,
        unit: 'month',
        period: 'month',
      };
      for (const name of [
        'moreAuthors',
        'storiesAdded',
        'gallery',
        'trial',
        'metered',
        'articlesRead',
        'offerPrice',
        'offerIntro',
        'last',
        'exhausted',
      ] as const) {
        expect(locale.text(name, values as never), name).to.contain(number);
      }
    });

    it('differ between states', () => {
      const text = (name: MessageName, values: object): string => locale.text(name, values as never);
      const metered = [1, 2, 5].map((left) => text('metered', { left, limit: 5, period: 'month' }));
      const ends = [0, 1, 2, 5].map((days) => text('trial', { days }));
      const periods = ['day', 'week', 'month', undefined].map((period) => text('exhausted', { limit: 5, period }));
      const units = ['day', 'week', 'month', 'year', undefined].map((unit) =>
        text('offerPrice', { price: '9', unit, count: 1 }),
      );
      for (const texts of [metered, ends, periods, units])
        expect(new Set(texts).size, texts.join()).to.equal(texts.length);
    });

    it('join a list, and write an age, as Intl does', () => {
      const names = ['Iris', 'ישי', 'Hielo', 'أحمد', '伊藤'];
      for (let length = 0; length <= names.length; length++) {
        for (const items of [names.slice(0, length), names.slice(0, length).reverse()]) {
          const joined = joinList(tag, items, items).join('');
          expect(joined).to.equal(new Intl.ListFormat(tag, { type: 'conjunction' }).format(items));
        }
      }
      for (const unit of ['second', 'minute', 'hour'] as const) {
        for (const amount of [0, -1, -2, -5, -11, -21]) {
          const intl = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(amount, unit);
          // In Hebrew, `Intl` repeats a number that is already a word: “two hours ago (2)”.
          expect(formatRelative(tag, amount, unit)).to.equal(intl.replace(/ \([12]\)$/, ''));
        }
      }
      for (const count of counts) expect(pluralCategory(tag, count)).to.equal(new Intl.PluralRules(tag).select(count));
    });
  });
}

describe('A language', () => {
  it('has the same messages whether it is loaded or imported', async () => {
    const brought = Object.entries(languages).map(
      async ([name, bring]) => [name, Object.values(await bring())] as const,
    );
    for (const [name, messages] of await Promise.all(brought)) {
      const [, whole] = Object.entries(everyLanguage).find(([tag]) => tag.toLowerCase() === name)!;
      expect(messages).to.have.length(1);
      expect(messages[0]).to.equal(whole);
    }
  });

  it('is not English, but for a few words that are the same', () => {
    for (const [tag, messages] of Object.entries(everyLanguage)) {
      if (tag.startsWith('en')) continue;
      const same = messageNames.filter((name) => messages[name] === everyLanguage.en![name]);
      expect(same.length, `${tag}: ${same.join()}`).to.be.lessThan(10);
    }
  });
});
