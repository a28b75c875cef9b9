import { expect } from '@open-wc/testing';
import { ar } from '../../src/locales/ar.js';
import { formatMessage } from '../../src/locales/format-message.js';
import { joinList } from '../../src/locales/intl.js';
import { formatMoney } from '../../src/locales/money.js';
import { de } from '../../src/locales/de.js';
import { enCaption } from '../../src/locales/en-caption.js';
import { es } from '../../src/locales/es.js';
import { he } from '../../src/locales/he.js';
import { namesOf } from '../../src/locales/language-tags.js';
import { addEnglish, Locale, loadLocale, localeFor } from '../../src/locales/locale.js';
import type { Messages } from '../../src/locales/messages.js';
import { pt } from '../../src/locales/pt.js';
import { zhHans } from '../../src/locales/zh-hans.js';
import { zhHant } from '../../src/locales/zh-hant.js';
import { describeEnd } from '../../src/locales/end-date.js';
import { describeTime } from '../../src/locales/time-policy.js';

const text = (message: string, values: Record<string, unknown>, tag = 'en'): string =>
  formatMessage(message, values, tag).join('');

describe('A message', () => {
  it('takes its values, and keeps one that is no text as it is', () => {
    const link = { href: '/ruth' };
    expect(formatMessage('By {author}, today', { author: link }, 'en')).to.deep.equal(['By ', link, ', today']);
  });

  it('is one text as far as it is text', () => {
    const message =
      '{left, plural, one {# article} other {# articles}} left{period, select, day { today} other {}}. {link}';
    const link = {};
    const parts = formatMessage(message, { left: 2, period: 'day', link }, 'en');
    expect(parts).to.deep.equal(['2\u00a0articles left today. ', link]);
  });

  it('chooses by the number: an exact match first, then the language’s category', () => {
    const left = '{left, plural, =0 {None left} one {# article left} other {# articles left}}';
    expect([0, 1, 2, 1234].map((count) => text(left, { left: count }))).to.deep.equal([
      'None left',
      // A number stays on one line with the word after it.
      '1\u00a0article left',
      '2\u00a0articles left',
      '1,234\u00a0articles left',
    ]);
  });

  it('chooses by a word', () => {
    const period = '{period, select, day {today} other {in {period}}}';
    expect([text(period, { period: 'day' }), text(period, { period: 'May' })]).to.deep.equal(['today', 'in May']);
  });

  it('shows no brace, no undefined and no NaN, even if values are missing or broken', () => {
    for (const message of [
      '{',
      '}',
      '{a',
      '{a, plural}',
      '{a, plural, one {x}}',
      '{a, select, x {y}',
      '{a b}',
      '{}',
      '{a, plural, other {#}}',
    ]) {
      for (const values of [{}, { a: 2 }, { a: Number.NaN }, { a: undefined }]) {
        expect(text(message, values).replace(/^}$/, '')).to.not.match(/[{}]|undefined|NaN/);
      }
    }
  });
});

describe('Arabic', () => {
  it('has six forms of a number of authors', () => {
    const locale = new Locale('ar', ar);
    const forms = [0, 1, 2, 3, 11, 100].map((count) => locale.text('moreAuthors', { count }).replace(/[\d٠-٩]+/, 'n'));
    expect(new Set(forms).size).to.equal(6);
  });

  it('loads on demand, and is used for every Arabic region', async () => {
    expect(await loadLocale('ar-EG')).to.equal(true);
    expect(localeFor('ar-EG').text('live', {})).to.equal('مباشر');
    expect(localeFor('ar-EG').tag).to.equal('ar-EG');
  });
});

describe('A locale', () => {
  it('is English, dates too, without a language', () => {
    for (const tag of ['', 'not a tag', '__proto__', 'constructor', 'und', 'und-DE']) {
      expect([localeFor(tag).tag, localeFor(tag).text('by', { authors: 'Ruth' })]).to.deep.equal(['en', 'By Ruth']);
    }
  });

  it('has names and dates, but no words, in a language that the library lacks', () => {
    const swedish = localeFor('sv-FI');
    const authors = joinList(swedish.tag, ['Ruth', 'Owen'], ['Ruth', 'Owen']).join('');
    expect(swedish.text('by', { authors })).to.equal('Ruth och Owen');
    expect(describeTime('2026-03-02', swedish.tag)!.text).to.equal('2 mars 2026');
    expect([swedish.words.tag, swedish.words.text('live', {})]).to.deep.equal(['en', 'Live']);
  });

  it('has the names and dates of English in a language that browsers lack too', () => {
    expect([localeFor('xx').tag, localeFor('xx').text('by', { authors: 'Ruth' })]).to.deep.equal(['en', 'Ruth']);
  });

  it('keeps the region of a language that it knows', () => {
    expect(localeFor('en-GB').tag).to.equal('en-GB');
  });

  it('is found by language, script and region, however the tag is written', async () => {
    const bring = async (tag: string): Promise<string> => {
      expect(await loadLocale(tag), tag).to.equal(true);
      return localeFor(tag).text('subscribeLink', { state: 'exhausted' });
    };
    const sameWords: [Messages, string[]][] = [
      [es, ['es', 'es-MX', 'es-419', 'ES-ar', 'es-Latn-US-u-nu-latn']],
      [pt, ['pt', 'pt-BR', 'pt-PT']],
      [de, ['de', 'de-AT', 'de_CH']],
      [he, ['he', 'he-IL', 'iw']],
      [zhHans, ['zh', 'zh-CN', 'zh-SG', 'zh-Hans', 'zh-Hans-HK', 'zh_CN', 'cmn']],
      [zhHant, ['zh-TW', 'zh-HK', 'zh-MO', 'zh-Hant', 'zh-hant-tw', 'zh-Hant-CN', 'zh_TW']],
    ];
    for (const [messages, tags] of sameWords) {
      const own = new Locale(tags[0]!, messages).text('subscribeLink', { state: 'exhausted' });
      for (const tag of tags) expect(await bring(tag), tag).to.equal(own);
    }
    expect(localeFor('de_CH').tag).to.equal('de-CH');
  });

  it('is found by the tag, by its script', () => {
    expect(namesOf('es-MX')).to.deep.equal(['es-latn-mx', 'es-mx', 'es-latn', 'es']);
    expect(namesOf('zh-TW')).to.deep.equal(['zh-hant-tw', 'zh-tw', 'zh-hant']);
    expect(namesOf('zh-Hans-HK')).to.deep.equal(['zh-hans-hk', 'zh-hans', 'zh']);
    expect(namesOf('sr-Latn')).to.deep.equal(['sr-latn-rs', 'sr-latn']);
    expect(namesOf('en-AU')).to.deep.equal(['en-latn-au', 'en-au', 'en-latn', 'en-gb', 'en']);
  });

  it('writes English as its region does', () => {
    const words = (tag: string): string => localeFor(tag).text('photoLicence', {});
    addEnglish(enCaption);
    for (const tag of ['en', 'en-US', 'en-PH']) expect(words(tag), tag).to.equal('License');
    for (const tag of ['en-GB', 'en-IN', 'en-AU', 'en-001', 'en-GB-oxendict'])
      expect(words(tag), tag).to.equal('Licence');
    expect(localeFor('en-GB').text('live', {})).to.equal('Live');
  });

  it('joins a list in the language’s own form, and keeps items as they are', () => {
    const [first, second] = [{}, {}];
    expect(joinList('en', [first, second], ['Ruth', 'Owen'])).to.deep.equal([first, ' and ', second]);
    expect(joinList('ar', ['أ', 'ب'], ['أ', 'ب']).join('')).to.equal('أ وب');
    // The order depends on the sound of the next name, not on its position.
    expect(joinList('es', [first, second], ['Ruth', 'Inés'])).to.deep.equal([first, ' e ', second]);
    expect(joinList('es', [first, second], ['Inés', 'Ruth'])).to.deep.equal([first, ' y ', second]);
  });
});

describe('An amount of money', () => {
  it('has decimals only if it is not whole', () => {
    expect([formatMoney('en', 9, 'USD'), formatMoney('en', 9.5, 'USD')]).to.deep.equal(['$9', '$9.50']);
    expect(formatMoney('en', 1980, 'JPY')).to.equal('¥1,980');
  });

  it('has yen after the number in Japanese', () => {
    expect([formatMoney('ja', 1980, 'JPY'), formatMoney('ja-JP', 100, 'JPY')]).to.deep.equal(['1,980円', '100円']);
    expect(formatMoney('ja', 9.5, 'USD')).to.equal('$9.50');
  });

  it('is never rounded to another price', () => {
    expect([formatMoney('en', 9.995, 'USD'), formatMoney('en', 0.004, 'USD')]).to.deep.equal(['$9.995', '$0.004']);
    expect(formatMoney('en', 9.99, 'JPY')).to.equal('¥9.99');
    expect(formatMoney('en', 0.00012, 'BTC')).to.match(/^BTC\s0\.00012$/);
    // A sum of floating-point numbers is not exact.
    expect(formatMoney('en', 1.1 * 3, 'USD')).to.equal('$3.30');
  });

  it('has the language’s own digits, and keeps the sign of a currency behind its letters', () => {
    expect(formatMoney('ar-EG', 24.5, 'USD'))
      .to.contain('٢٤٫٥٠')
      .and.contain('\u2066US$\u2069');
  });
});

describe('A date that something ends on', () => {
  const now = new Date(2026, 2, 2, 12).getTime();

  it('has a year if it is another, and a time on request if it is known', () => {
    expect(describeEnd('2026-03-30', 'en', now, true)).to.equal('March\u00a030');
    expect(describeEnd('2027-03-30', 'en-GB', now)).to.equal('30\u00a0March\u00a02027');
    const instant = new Date(2026, 2, 3, 18, 30).toISOString();
    expect(describeEnd(instant, 'en', now)).to.equal('March\u00a03');
    expect(describeEnd(instant, 'en', now, true))
      .to.contain('March 3')
      .and.contain('6:30');
  });

  it('is the date as it was written if the reader’s zone is not known', () => {
    expect(describeEnd('2026-03-30T23:30:00-05:00', 'en', undefined, true)).to.equal('March\u00a030,\u00a02026');
  });
});

describe('A time by the standard policy', () => {
  const now = Date.parse('2026-03-02T12:00:00Z');
  const shown = (value: string, tag = 'en'): string | undefined => describeTime(value, tag, now)?.text;

  it('is an age within a day, and a date before that', () => {
    expect(shown('2026-03-02T11:59:40Z')).to.equal('now');
    expect(shown('2026-03-02T11:58:59Z')).to.equal('1 minute ago');
    expect(shown('2026-03-02T09:00:00Z')).to.equal('3 hours ago');
    expect(shown(new Date(2026, 1, 27, 9).toISOString())).to.equal('February 27, 2026');
  });

  it('is now if the server’s clock is a little ahead, and a date if it is in the future', () => {
    expect(shown('2026-03-02T12:03:00Z')).to.equal('now');
    expect(shown(new Date(2026, 2, 4, 12).toISOString())).to.equal('March 4, 2026');
  });

  it('says when it stops being true', () => {
    expect(describeTime('2026-03-02T11:58:59Z', 'en', now)!.changesAt).to.equal(Date.parse('2026-03-02T12:00:59Z'));
    expect(describeTime('2026-03-02T09:30:00Z', 'en', now)!.changesAt).to.equal(Date.parse('2026-03-02T12:30:00Z'));
    expect(describeTime('2026-01-02T09:30:00Z', 'en', now)!.changesAt).to.equal(undefined);
  });

  it('is never relative if it is read later than it is written', () => {
    expect(describeTime('2026-03-02T11:59:00Z', 'en')!.text).to.equal('March 2, 2026');
  });

  it('is the written date if it has no clock time', () => {
    expect(shown('2026-03-02')).to.equal('March 2, 2026');
    expect(shown('2026-03-02', 'en-GB')).to.equal('2 March 2026');
  });

  it('has the Gregorian calendar, or the one of its tag, in upper or lower case', () => {
    expect(shown('2026-03-02', 'ja-U-CA-japanese')).to.contain('令和');
    expect(shown('2026-03-02', 'th')).to.contain('2026');
    expect(shown('2026-03-02', 'th-u-ca-buddhist')).to.contain('2569');
  });

  it('is nothing if the value is not a date', () => {
    expect([shown('soon'), shown(''), shown('2026-13-45')]).to.deep.equal([undefined, undefined, undefined]);
  });
});
