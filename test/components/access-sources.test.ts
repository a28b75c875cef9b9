import { expect } from '@open-wc/testing';
import '../../src/generated/components/define/access.js';
import '../../src/generated/components/define/article.js';
import '../../src/generated/components/define/subscription-prompt.js';
import '../../src/generated/components/eager.js';
import type { AccessSource } from '../../src/access/access-source.js';
import type { ReaderAccess } from '../../src/access/reader-access.js';
import type { NewsAccess } from '../../src/components/access/access.js';
import { AccessWatch, article, changingSource, kept, meterWith, page, source } from '../support/page/access.js';
import { FakeClock } from '../support/page/fake-clock.js';
import { watchPage, place, settled, shownText, until } from '../support/page/page.js';

const grace: ReaderAccess = { granted: true, grantReason: 'grace' };
const down = source(() => Promise.reject(new Error('down')));

describe('<news-access> and its sources', () => {
  let watch: AccessWatch;
  const said = watchPage();
  const { fetch } = window;
  beforeEach(() => (watch = new AccessWatch()));
  afterEach(async () => {
    window.fetch = fetch;
    await watch.stop();
  });

  /** A page with this source, which was not asked before. */
  async function pageWith(own: AccessSource, attributes = 'dwell="9"'): Promise<NewsAccess> {
    const root = await place<HTMLElement>('<div></div>');
    const access = document.createElement('news-access');
    access.source = own;
    for (const [, name, value] of attributes.matchAll(/([\w-]+)="(.*?)"/g)) access.setAttribute(name!, value!);
    root.append(access);
    root.insertAdjacentHTML('beforeend', article('a'));
    return access;
  }

  /** A `fetch` for the page that gives this answer, and counts its requests. */
  function serve(answer: () => ReaderAccess): { asked: number } {
    const count = { asked: 0 };
    window.fetch = () => {
      count.asked++;
      return Promise.resolve(Response.json(answer()));
    };
    return count;
  }

  it('lets every reader in if the first has failed, and lets the meter count', async () => {
    const denied = await page(meterWith('meter="0/month" dwell="9"') + article('a'));
    denied.access.source = down;
    await until(() => watch.state === 'open', 'an open article');
    denied.root.remove();
    const subscriber = await page(meterWith('meter="4/month" dwell="9"') + article('b', 'subscriber'));
    subscriber.access.source = down;
    await until(() => watch.changes.at(-1)?.articleId === 'b' && watch.state === 'open', 'one for subscribers');
    subscriber.root.remove();
    const metered = await page(meterWith('meter="1/month" dwell="0"') + article('c'));
    metered.access.source = down;
    await until(() => kept().length === 1, 'a count');
    expect(watch.state).to.equal('last');
  });

  it('counts any other answer as a failure', async () => {
    await pageWith(
      source(() => ({ granted: 'yes' }) as unknown as ReaderAccess),
      'dwell="9" meter="0/month" consent="denied"',
    );
    await until(() => watch.state === 'open', 'an open article');
  });

  it('lives with a source that throws wherever it can', async () => {
    const fail = (): never => {
      throw new Error('no');
    };
    const hostile = {
      get kind(): string {
        return fail();
      },
      load: () => grace,
      subscribe: fail,
      act: fail,
    };
    const access = await pageWith(hostile, 'dwell="0"');
    await until(() => watch.state === 'grace', 'its answer');
    expect(watch.changes[0]!.source).to.equal(undefined);
    await settled();
    access.remove();
    await settled();
    expect(watch.thrown).to.deep.equal([]);
  });

  it('lives with promises that throw, and objects that are not to be read', async () => {
    const throwing = {
      get then() {
        throw new Error('no');
      },
    };
    const access = await pageWith(source(() => throwing as unknown as Promise<ReaderAccess>));
    access.consent = throwing as never;
    access.dwell = Object.create(null) as number;
    await until(() => watch.state === 'open', 'an open article');
    access.source = Proxy.revocable({}, {}).proxy as AccessSource;
    await access.updateComplete;
    await settled();
    expect(watch.thrown).to.deep.equal([]);
  });

  it('ends a subscription in any of its forms', async () => {
    let ended = 0;
    const forms = [() => ended++, { unsubscribe: () => ended++ }, undefined, null, 5];
    for (const form of forms) {
      const access = await pageWith(source(() => grace, { subscribe: () => form as () => void }));
      await access.updateComplete;
      access.parentElement!.remove();
    }
    await settled();
    expect([ended, watch.thrown]).to.deep.equal([2, []]);
  });

  it('asks none after it has left the page', async () => {
    let asked = 0;
    const changing = changingSource(() => {
      asked++;
      return grace;
    });
    const access = await pageWith(changing.source);
    await until(() => watch.state === 'grace');
    access.remove();
    asked = 0;
    changing.change();
    await settled();
    expect(asked).to.equal(0);
  });

  it('lets its prompts find another when it has gone', async () => {
    const { access, prompts } = await page(
      `<news-access><script type="application/json">{"granted":false}</script></news-access>${meterWith('meter="4/month" dwell="9"')}${article('a')}`,
    );
    await until(() => watch.state === 'exhausted');
    access.remove();
    await until(() => shownText(prompts[0]!).includes('3 free articles'), 'the meter’s answer');
  });

  it('reads the answer of a service’s class', async () => {
    class Entitlement {
      get granted(): boolean {
        return true;
      }
      get grantReason(): 'grace' {
        return 'grace';
      }
    }
    await pageWith(source(() => new Entitlement()));
    await until(() => watch.state === 'grace', 'its answer');
  });

  it('sends a server its own answer back', async () => {
    const answer = { granted: true, grantReason: 'METERING', data: { articlesRead: 1, articlesLeft: 2, token: 'x' } };
    const sent: unknown[] = [];
    window.fetch = (_, init) => {
      if (init?.body) sent.push(JSON.parse(init.body as string));
      return Promise.resolve(Response.json(answer));
    };
    await page(`<news-access src="/access" pingback="/opened" dwell="0"></news-access>${article('a')}`);
    await until(() => sent.length > 0, 'what is sent');
    expect(sent).to.deep.equal([answer]);
  });

  it('says once that a reader’s id is not filled in', async () => {
    serve(() => grace);
    const { access } = await page(
      `<news-access src="/access?rid=READER_ID" pingback="/opened?rid=READER_ID"></news-access>${article('a')}`,
    );
    access.signedIn = true;
    await access.updateComplete;
    await until(() => said.warnings.length > 0, 'a warning');
    await settled();
    expect(said.warnings.filter((words) => words.includes('READER_ID') && words.includes('cookie')).length).to.equal(1);
  });

  it('makes no more requests to a server than there are changes', async () => {
    const served = serve(() => ({ granted: true, grantReason: 'metering', data: { articlesLeft: 2 } }));
    const { access, root } = await page(
      meterWith('meter="4/month" dwell="9" src="/access"').replace('><', '><p>tick</p><') + article('a'),
    );
    await until(() => watch.state === 'metered');
    served.asked = 0;
    for (let time = 0; time < 10; time++)
      dispatchEvent(new StorageEvent('storage', { key: `standfirst.meter.1:${time}` }));
    await settled();
    expect(served.asked).to.equal(0);
    access.consent = 'denied';
    await settled();
    expect(served.asked).to.equal(0);
    access.signedIn = true;
    access.consent = 'granted';
    await settled();
    expect([served.asked, root.isConnected]).to.deep.equal([1, true]);
  });

  it('asks a source once, however often it reports a change in one task', async () => {
    let asked = 0;
    const changing = changingSource(() => {
      asked++;
      return grace;
    });
    await pageWith(changing.source);
    await until(() => watch.state === 'grace');
    asked = 0;
    for (let time = 0; time < 9; time++) changing.change();
    await settled();
    expect(asked).to.equal(1);
  });

  it('asks again when counts are reset; soon after, and a few times, if the server’s clock is slow', async () => {
    let data: ReaderAccess = grace;
    let asked = 0;
    const load = (): ReaderAccess => {
      asked++;
      return data;
    };
    const access = await pageWith(source(load));
    await until(() => watch.state === 'grace');
    const clock = new FakeClock('2026-03-31T15:59:00Z');
    /** Lets promises settle. */
    const settle = async (): Promise<void> => {
      for (let turn = 0; turn < 30; turn++) await Promise.resolve();
    };
    try {
      data = { granted: false, data: { articlesLeft: 0, resetsAt: '2026-03-31T16:00:00Z' } };
      asked = 0;
      access.signedIn = true;
      await settle();
      expect([watch.state, asked]).to.deep.equal(['exhausted', 1]);
      clock.pass(61_000);
      await settle();
      expect(asked).to.equal(2);
      // Rendering again makes no request.
      for (let time = 0; time < 5; time++) {
        access.requestUpdate();
        await settle();
      }
      expect(asked).to.equal(2);
      for (let minute = 0; minute < 10; minute++) {
        clock.pass(60_000);
        await settle();
      }
      expect(asked).to.equal(5);
      data = { granted: true, grantReason: 'metering', data: { articlesLeft: 2, resetsAt: '2026-04-30T16:00:00Z' } };
      access.signedIn = false;
      await settle();
      expect(watch.state).to.equal('metered');
    } finally {
      clock.stop();
    }
  });
});
