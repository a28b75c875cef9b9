import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/byline.js';
import '../../src/generated/components/eager.js';
import type { NewsByline } from '../../src/components/byline/byline.js';
import { FakeClock } from '../support/page/fake-clock.js';
import { watchPage, partOf, place, rendered, until } from '../support/page/page.js';

const published = '2026-03-02T08:30:00+05:45';
const updated = '2026-03-02T11:00:00+05:45';

function byline(attributes: string): Promise<NewsByline> {
  return place<NewsByline>(`<news-byline agency="Halyard Press" ${attributes}></news-byline>`);
}

/** Returns the day of a time in the zone of the tests, as it is written in English. */
function dayOf(time: string): string {
  return new Date(time).toLocaleDateString('en-US', { dateStyle: 'long' });
}

/** Returns the visible text of a time, with plain spaces; `undefined` if there is no time. */
function seen(element: Element, part: 'published' | 'updated'): string | undefined {
  const copy = partOf(element, part)?.cloneNode(true) as HTMLElement | undefined;
  copy?.querySelector('.full')?.remove();
  return copy?.textContent?.replace(/\s+/g, ' ').trim();
}

describe('The times of <news-byline>', () => {
  const said = watchPage();
  afterEach(() => {
    delete document.documentElement.dataset['newsTime'];
  });

  it('are read as publishing systems mark them', async () => {
    const element = await place<NewsByline>(
      `<news-byline><a rel="author" href="/mara">Mara Lin</a> <time class="published" datetime="2026-03-02">2 March</time>
      <time class="updated" datetime="2026-03-04">4 March</time></news-byline>`,
    );
    expect([seen(element, 'published'), seen(element, 'updated')]).to.deep.equal([
      'Published March 2, 2026',
      'Updated March 4, 2026',
    ]);
  });

  it('keep the instant in the markup, and have the whole date as text for a screen reader', async () => {
    const element = await byline(`published-at="${published}"`);
    const time = partOf(element, 'published')!.querySelector('time')!;
    expect(time.dateTime).to.equal(published);
    expect(time.textContent).to.match(/2026.*2026.*:/s);
    const full = time.querySelector('.full')!;
    expect(full.getBoundingClientRect().width).to.be.lessThan(2);
    expect([getComputedStyle(full).display, getComputedStyle(full).visibility]).to.not.include.members([
      'none',
      'hidden',
    ]);
    // For pointers only: as a description, screen readers would read it twice.
    expect([time.title, time.querySelector<HTMLElement>('.short')!.title]).to.deep.equal(['', full.textContent]);
  });

  it('are not repeated for screen readers if the visible text is part of the whole date, but are for an age', async () => {
    const old = await byline(`published-at="${published}"`);
    expect(old.shadowRoot!.querySelector('time > [aria-hidden="true"]')!.textContent).to.contain('2026');
    const fresh = await byline(`published-at="${new Date(Date.now() - 3_700_000).toISOString()}"`);
    expect(seen(fresh, 'published')).to.equal('Published 1 hour ago');
    expect(fresh.shadowRoot!.querySelector('[aria-hidden]') === null).to.equal(true);
  });

  it('are never announced by themselves', async () => {
    const element = await byline(`published-at="${new Date().toISOString()}"`);
    const live = element.shadowRoot!.querySelector(
      '[aria-live], [role="status"], [role="alert"], [role="timer"], output',
    );
    expect(live === null).to.equal(true);
  });

  it('include a change only if there was one', async () => {
    const element = await byline(`published-at="${published}" updated-at="2026-03-02T08:30:20+05:45"`);
    expect(seen(element, 'updated')).to.equal(undefined);
    element.updatedAt = '2026-03-03T09:00:00+05:45';
    await element.updateComplete;
    expect(seen(element, 'updated')).to.equal(`Updated ${dayOf(element.updatedAt)}`);
  });

  it('are not shown if they are invalid', async () => {
    const element = await byline('published-at="soon" updated-at="99"');
    expect(element.shadowRoot!.querySelector('time') === null).to.equal(true);
    expect(said.warnings.join()).to.contain('published-at="soon"').and.contain('updated-at="99"');
  });

  describe('by the policy of the page', () => {
    it('follow <html data-news-time>, from the first and when it changes', async () => {
      document.documentElement.dataset['newsTime'] = 'wire';
      const element = await byline(`published-at="${published}" updated-at="${updated}"`);
      await until(() => seen(element, 'updated') === 'Updated March 2, 2026 at 11:00 AM GMT+5:45');
      expect(seen(element, 'published')).to.equal(undefined);
      document.documentElement.dataset['newsTime'] = 'wire; replace: 0; clock: 24; zone: Asia/Singapore';
      await until(() => seen(element, 'published') === 'Published March 2, 2026 at 10:45 GMT+8');
      delete document.documentElement.dataset['newsTime'];
      await until(() => seen(element, 'published') === `Published ${dayOf(published)}`);
      expect(said.warnings).to.deep.equal([]);
    });

    it('follow that of a section, through shadow roots', async () => {
      document.documentElement.dataset['newsTime'] = 'magazine';
      const page = await place('<section data-news-time="wire"><div></div></section>');
      const root = page.firstElementChild!.attachShadow({ mode: 'open' });
      const element = document.createElement('news-byline');
      element.publishedAt = published;
      root.append(element);
      await until(() => seen(element, 'published') === 'Published March 2, 2026 at 8:30 AM GMT+5:45');
      page.dataset['newsTime'] = 'magazine';
      await until(() => seen(element, 'published') === 'Published March 2, 2026');
    });

    it('use the standard policy if the page’s is unknown, with one warning', async () => {
      document.documentElement.dataset['newsTime'] = 'wirre; clock: 25';
      const frame = await place<HTMLElement>(
        `<div><news-byline published-at="2026-03-02"></news-byline><news-byline published-at="${published}"></news-byline></div>`,
      );
      await until(() => said.warnings.length > 0);
      await rendered(frame);
      expect(seen(frame.lastElementChild!, 'published')).to.equal(`Published ${dayOf(published)}`);
      expect(said.warnings).to.have.lengthOf(1);
      expect(said.warnings[0])
        .to.contain('<html>')
        .and.contain('wirre; clock: 25')
        .and.contain('standard, live, daily, wire or magazine');
    });
  });

  describe('as time passes', () => {
    let clock: FakeClock;
    afterEach(() => clock.stop());

    /** Returns a time in the time zone of the tests. */
    const local = (time: string): string => new Date(time).toISOString();

    async function bylines(...times: string[]): Promise<HTMLElement> {
      clock = new FakeClock(local('2026-03-02T12:00:00'));
      return place(
        `<div>${times.map((time) => `<news-byline published-at="${local(time)}"></news-byline>`).join('')}</div>`,
      );
    }

    const shown = (frame: Element): (string | undefined)[] =>
      [...frame.children].map((each) => seen(each, 'published'));

    it('share one timer, set for the next change', async () => {
      const frame = await bylines('2026-03-02T09:30:00', '2026-03-02T11:58:20', '2025-03-02T09:30:00');
      expect(clock.due).to.deep.equal([local('2026-03-02T12:00:20')]);
      clock.pass(20_000);
      await rendered(frame);
      expect(shown(frame)).to.deep.equal([
        'Published 2 hours ago',
        'Published 2 minutes ago',
        'Published March 2, 2025',
      ]);
      expect(clock.due).to.deep.equal([local('2026-03-02T12:01:20')]);
    });

    it('change from seconds to minutes, hours and a date on the moment', async () => {
      const frame = await bylines('2026-03-02T11:59:30');
      const steps: (string | undefined)[] = [];
      for (const minutes of [0, 0.5, 59, 1, 22 * 60]) {
        clock.pass(minutes * 60_000);
        await rendered(frame);
        steps.push(...shown(frame));
      }
      expect(steps).to.deep.equal([
        'Published now',
        'Published 1 minute ago',
        'Published 1 hour ago',
        'Published 1 hour ago',
        'Published 23 hours ago',
      ]);
      clock.pass(60 * 60_000);
      await rendered(frame);
      expect(shown(frame)).to.deep.equal(['Published March 2, 2026']);
      expect(clock.due).to.deep.equal([]);
    });

    it('do not change while the page is hidden, and are right when it is shown', async () => {
      const frame = await bylines('2026-03-02T11:58:20');
      clock.setHidden(true);
      expect(clock.due).to.deep.equal([]);
      clock.pass(3_600_000);
      await rendered(frame);
      expect(shown(frame)).to.deep.equal(['Published 1 minute ago']);
      clock.setHidden(false);
      await rendered(frame);
      expect(shown(frame)).to.deep.equal(['Published 1 hour ago']);
      expect(clock.due).to.have.lengthOf(1);
    });

    it('set no timer for a byline that is put into a hidden page', async () => {
      clock = new FakeClock('2026-03-02T12:00:00Z');
      clock.setHidden(true);
      const frame = await place('<div><news-byline published-at="2026-03-02T11:58:20Z"></news-byline></div>');
      expect(clock.due).to.deep.equal([]);
      clock.setHidden(false);
      expect(clock.due).to.have.lengthOf(1);
      expect(shown(frame)).to.deep.equal(['Published 1 minute ago']);
    });

    it('set no timer outside the page, and are right when they return', async () => {
      const frame = await bylines('2026-03-02T11:58:20');
      const [element] = frame.children;
      element!.remove();
      clock.pass(3_600_000);
      expect(clock.due).to.deep.equal([]);
      frame.append(element!);
      await rendered(frame);
      expect(shown(frame)).to.deep.equal(['Published 1 hour ago']);
    });
  });
});
