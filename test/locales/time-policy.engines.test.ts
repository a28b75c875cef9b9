import { expect } from '@open-wc/testing';
import { readTimePolicy, timePresets } from '../../src/locales/read-time-policy.js';
import { describeTime, describeTimes, type TimeText } from '../../src/locales/time-policy.js';

// No machine that runs this is likely to be in Nepal.
const now = Date.parse('2026-03-02T12:00:00+05:45');
const at = (time: string, date = '2026-03-02'): string => `${date}T${time}+05:45`;

function told(policy: string, value: string, tag = 'en', read: number | undefined = now): TimeText {
  return describeTime(value, tag, read, readTimePolicy(policy).policy)!;
}

/** The text, with plain spaces. */
function text(...arguments_: Parameters<typeof told>): string {
  return told(...arguments_).text.replace(/\s/g, ' ');
}

describe('A time policy', () => {
  describe('as a page writes it', () => {
    it('is a preset, then settings, in any case and with any spaces', () => {
      const { policy, unknown } = readTimePolicy(' Wire ;zone:Asia/Singapore;  CLOCK : 24;');
      expect(unknown).to.deep.equal([]);
      expect([policy.relative, policy.replace, policy.clock]).to.deep.equal([0, Infinity, 'h23']);
      expect(policy.zoneOf('2026-03-02T12:00:00Z')).to.equal('asia/singapore');
    });

    it('is the standard one if it is empty, and settings without a preset change that', () => {
      for (const written of ['', 'standard', 'relative: 24h', 'relative: 1440m']) {
        const { relative, grace, minor, replace } = readTimePolicy(written).policy;
        expect([relative, grace, minor, replace]).to.deep.equal([86_400_000, 300_000, 60_000, 0]);
      }
      expect(readTimePolicy('relative: 7d').policy.relative).to.equal(7 * 86_400_000);
    });

    it('keeps the default for unknown settings, and lists them', () => {
      const { policy, unknown } = readTimePolicy(
        'wier; relative: soon; zone: Mars/Olympus; clock: 13; constructor; __proto__: 1; minor: 5m',
      );
      expect(unknown).to.deep.equal([
        'wier',
        'relative: soon',
        'zone: Mars/Olympus',
        'clock: 13',
        'constructor',
        '__proto__: 1',
      ]);
      expect([policy.relative, policy.minor, policy.clock]).to.deep.equal([86_400_000, 300_000, undefined]);
    });

    it('has presets without a mistake', () => {
      for (const settings of Object.values(timePresets)) expect(readTimePolicy(settings).unknown).to.deep.equal([]);
    });
  });

  describe('shows an age', () => {
    it('as long as its setting allows, then a date', () => {
      expect(text('relative: 1h', at('11:30:00'))).to.equal('30 minutes ago');
      expect(text('relative: 1h; zone: publisher', at('10:59:00'))).to.equal('March 2, 2026');
      expect(text('relative: 3d', at('09:00:00', '2026-02-28'))).to.equal('2 days ago');
      expect(text('relative: always', at('12:00:00', '2025-03-02'))).to.equal('365 days ago');
      // That is not yesterday.
      expect(text('relative: 3d', at('13:00:00', '2026-02-28'))).to.equal('1 day ago');
    });

    it('until the next change: the next unit, or the end of ages', () => {
      const changes = (policy: string, time: string): number | undefined => told(policy, at(time)).changesAt;
      expect(changes('relative: 90m', '11:30:20')).to.equal(Date.parse(at('12:00:20')));
      expect(changes('relative: 90m', '10:40:00')).to.equal(Date.parse(at('12:10:00')));
      expect(changes('relative: 3d', '11:59:30')).to.equal(Date.parse(at('12:00:30')));
    });

    it('never if its setting forbids it, and never on a server', () => {
      expect(text('relative: 0; zone: publisher', at('11:59:59'))).to.equal('March 2, 2026');
      for (const preset of Object.keys(timePresets))
        expect(describeTime(at('11:59:59'), 'en', undefined, readTimePolicy(preset).policy)!.text).to.not.contain(
          'ago',
        );
    });
  });

  describe('if a server’s clock is ahead', () => {
    it('is now within the grace, and then a date until that time', () => {
      expect(text('grace: 2m', at('12:01:00'))).to.equal('now');
      const later = told('grace: 2m; zone: publisher', at('12:03:00'));
      expect(later.text).to.equal('March 2, 2026');
      expect(later.changesAt).to.equal(Date.parse(at('12:01:00')));
    });

    it('needs no render in the past', () => {
      for (const preset of Object.keys(timePresets)) {
        for (const time of ['11:00:00', '11:59:00', '12:00:00', '12:04:00', '12:06:00', '23:00:00']) {
          expect(told(preset, at(time)).changesAt ?? Infinity, `${preset} at ${time}`).to.be.greaterThan(now);
        }
      }
    });
  });

  describe('shows a clock time', () => {
    it('only on the day itself, and then the date, by the day of the zone that is shown', () => {
      expect(text('daily; zone: publisher', at('00:05:00'))).to.equal('12:05 AM GMT+5:45');
      expect(text('daily; zone: publisher', at('23:55:00', '2026-03-01'))).to.equal('March 1, 2026');
    });

    it('until midnight there, also when a clock is set forward', () => {
      expect(told('daily; zone: publisher', at('11:00:00')).changesAt).to.equal(
        Date.parse(at('00:00:00', '2026-03-03')),
      );
      const before = Date.parse('2026-03-29T00:30:00+00:00');
      expect(told('daily; zone: Europe/London', '2026-03-29T00:10:00Z', 'en', before).changesAt).to.equal(
        Date.parse('2026-03-29T23:00:00Z'),
      );
    });

    it('always with its date, if that is set', () => {
      expect(text('wire', at('08:30:00', '2026-02-27'))).to.equal('February 27, 2026 at 8:30 AM GMT+5:45');
    });

    it('with a zone only if it is not in the reader’s zone', () => {
      expect(text('daily; zone: reader', at('11:00:00'))).to.not.contain('GMT');
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      expect(text(`daily; zone: ${timeZone}`, new Date(now - 60_000).toISOString())).to.match(/^\d+:\d\d [AP]M$/);
      const [elsewhere, hours] = timeZone === 'Asia/Tokyo' ? ['Asia/Dubai', 4] : ['Asia/Tokyo', 9];
      expect(text(`daily; zone: ${elsewhere}`, `2026-03-02T10:00:00+0${hours}:00`)).to.equal(`10:00 AM GMT+${hours}`);
    });

    it('with the zone that it was written in on a server, which knows no reader', () => {
      const server = describeTime(at('08:30:00'), 'en-GB', undefined, readTimePolicy('live').policy)!;
      expect(server.text).to.equal('2 March 2026 at 08:30 GMT+5:45');
    });

    it('by the hours of the language, of its tag, or of the page', () => {
      const hours = (policy: string, tag: string): string => text(`${policy}; zone: publisher`, at('09:05:00'), tag);
      expect(hours('daily', 'en')).to.equal('9:05 AM GMT+5:45');
      expect(hours('daily', 'en-GB')).to.equal('09:05 GMT+5:45');
      expect(hours('daily', 'en-u-hc-h23')).to.equal('09:05 GMT+5:45');
      expect(hours('daily; clock: 24', 'en')).to.equal('09:05 GMT+5:45');
      expect(hours('daily; clock: 12', 'en-GB')).to.match(/^9:05 am GMT\+5:45$/i);
      expect(text('daily; clock: 24; zone: publisher', at('00:05:00'))).to.equal('00:05 GMT+5:45');
    });
  });

  it('has the digits of the language and the Gregorian calendar, or those of its tag', () => {
    const date = (tag: string): string => text('magazine', at('08:30:00'), tag);
    expect(date('fa')).to.equal('۲ مارس ۲۰۲۶');
    expect(date('fa-u-ca-persian')).to.equal('۱۱ اسفند ۱۴۰۴');
    expect(date('fa-u-nu-latn')).to.contain('2026');
    expect(date('ar-EG')).to.contain('٢٠٢٦');
    expect(date('ar-EG-u-nu-latn')).to.contain('2026');
    expect(date('ja')).to.equal('2026年3月2日');
  });

  it('has the whole date with clock and zone for every instant', () => {
    expect(told('wire', at('11:30:00')).full.replace(/\s/g, ' ')).to.equal(
      'Monday, March 2, 2026 at 11:30 AM GMT+5:45',
    );
    expect(told('standard', at('11:30:00')).full).to.match(/2026.*:.*\S{3}$/);
  });

  it('leaves a date without a time as it was written, in every zone', () => {
    for (const policy of ['standard', 'wire', 'daily; zone: Pacific/Kiritimati', 'live; zone: Pacific/Pago_Pago'])
      expect(told(policy, '2026-03-02')).to.deep.equal({ text: 'March 2, 2026', full: 'March 2, 2026' });
  });

  describe('of a story that has changed', () => {
    const shown = (policy: string, published?: string, updated?: string): string =>
      Object.entries(describeTimes({ published, updated }, 'en', now, readTimePolicy(policy).policy))
        .flatMap(([name, time]) => (time ? [name] : []))
        .join(' and ');

    it('shows both times, the change instead, or only the publication', () => {
      expect(shown('standard', at('09:00:00'), at('11:00:00'))).to.equal('published and updated');
      expect(shown('live', at('09:00:00'), at('11:00:00'))).to.equal('updated');
      expect(shown('magazine', at('09:00:00'), at('11:00:00'))).to.equal('published');
      expect(shown('minor: always', at('09:00:00'), at('11:00:00'))).to.equal('published');
    });

    it('shows the change instead within the given time, and both later', () => {
      expect(shown('daily', at('09:00:00'), at('11:00:00'))).to.equal('updated');
      expect(shown('daily', at('09:00:00', '2026-02-27'), at('11:00:00'))).to.equal('published and updated');
    });

    it('shows no minor change, and none before the publication', () => {
      expect(shown('daily', at('09:00:00'), at('09:14:59'))).to.equal('published');
      expect(shown('live', at('09:00:00'), at('09:00:20'))).to.equal('published');
      expect(shown('standard', at('09:00:00'), at('08:00:00'))).to.equal('published');
      expect(shown('standard', '2026-03-02', '2026-03-02')).to.equal('published');
    });

    it('shows the time that is known', () => {
      expect(shown('magazine', undefined, at('09:00:00'))).to.equal('updated');
      expect(shown('live', at('09:00:00'), undefined)).to.equal('published');
      expect(shown('live', 'soon', at('09:00:00'))).to.equal('updated');
      expect(shown('live', at('09:00:00'), 'soon')).to.equal('published');
      expect(shown('live')).to.equal('');
    });
  });
});
