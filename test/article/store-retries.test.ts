import { expect } from '@open-wc/testing';
import { HttpResponse, type HttpResponseResolver } from 'msw';
import {
  type ArticleLoad,
  failureTime,
  loadArticles,
  refreshArticles,
  watchArticles,
} from '../../src/article/article-store.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { gate, roundTrip, mockApi } from '../support/page/mock-api.js';
import { until } from '../support/page/page.js';
import { failure, serve, StoreTime } from '../support/page/store.js';

const good = (): HttpResponse<object> => HttpResponse.json(harbourArticle);
const unreachable = (): HttpResponse<undefined> => HttpResponse.error() as HttpResponse<undefined>;

/** An error status, and the seconds for which the server asks to wait. */
const busy =
  (status: number, retryAfter?: string): HttpResponseResolver =>
  () =>
    new HttpResponse(null, {
      status,
      // A page of another origin can read only headers that are exposed.
      headers: { ...(retryAfter && { 'Retry-After': retryAfter }), 'Access-Control-Expose-Headers': 'Retry-After' },
    });

describe('Loading articles from a server that fails', () => {
  const api = mockApi();
  let time: StoreTime;
  beforeEach(() => (time = new StoreTime()));
  afterEach(() => {
    time.stop();
  });

  const passing = [408, 425, 429, 500, 502, 503, 504].map((status) => [`a status of ${status}`, busy(status)] as const);
  for (const [what, fails] of [...passing, ['no answer', unreachable] as const]) {
    it(`asks again after ${what}`, async () => {
      const served = serve(api, fails, good);
      expect(await loadArticles(served.url)).to.have.lengthOf(1);
      expect(served.requests).to.equal(2);
    });
  }

  for (const status of [400, 401, 403, 404, 410, 501]) {
    it(`does not ask again after a status of ${status}`, async () => {
      const served = serve(api, busy(status, '1'), good);
      expect((await failure(served.url)).reason).to.equal('http');
      expect([served.requests, time.waits]).to.deep.equal([1, []]);
    });
  }

  it('waits up to a second, then up to two, and then gives up', async () => {
    const served = serve(api, busy(500));
    expect((await failure(served.url)).reason).to.equal('http');
    expect([served.requests, time.waits]).to.deep.equal([3, [1, 2]]);
  });

  it('is loading until it gives up or succeeds, also for later listeners', async () => {
    const { open, opened } = gate();
    const served = serve(api, busy(500), () => opened.then(good));
    const loads: ArticleLoad[] = [];
    const stops = [watchArticles(served.url, {}, (load) => loads.push(load))];
    await until(() => served.requests === 2);
    stops.push(watchArticles(served.url, {}, (load) => loads.push(load)));
    open();
    await until(() => loads.length === 4);
    stops.forEach((stop) => stop());
    expect(loads.map(({ status }) => status)).to.deep.equal(['loading', 'loading', 'ready', 'ready']);
    expect(served.requests).to.equal(2);
  });

  it('keeps a failure for a while, then tries again', async () => {
    const served = serve(api, busy(500), busy(500), busy(500), good);
    await failure(served.url);
    await failure(served.url);
    expect(served.requests).to.equal(3);
    time.pass(failureTime + 1);
    expect(await loadArticles(served.url)).to.have.lengthOf(1);
  });

  it('keeps the articles if a refresh fails', async () => {
    const served = serve(api, good, busy(503), busy(503), busy(503), () => HttpResponse.json({ headline: 'Rain' }));
    const loads: ArticleLoad[] = [];
    const stop = watchArticles(served.url, {}, (load) => loads.push(load));
    await until(() => loads.length === 2);
    refreshArticles(served.url);
    await until(() => loads.length === 3);
    refreshArticles(served.url);
    await until(() => loads.length === 4);
    stop();
    expect(loads.map(({ status, articles }) => [status, articles[0]?.headline])).to.deep.equal([
      ['loading', undefined],
      ['ready', harbourArticle.headline],
      ['failed', harbourArticle.headline],
      ['ready', 'Rain'],
    ]);
  });

  describe('with a time for the next request', () => {
    for (const status of [429, 503]) {
      it(`in seconds, with a status of ${status}, waits that long and a little more`, async () => {
        const served = serve(api, busy(status, '7'), good);
        expect(await loadArticles(served.url)).to.have.lengthOf(1);
        expect(time.waits).to.deep.equal([8]);
      });

      it(`as a date, with a status of ${status}, waits until then and a little more`, async () => {
        const served = serve(api, busy(status, new Date(Date.now() + 30_900).toUTCString()), good);
        expect(await loadArticles(served.url)).to.have.lengthOf(1);
        expect(time.waits[0]).to.be.within(30, 32);
      });
    }

    it('in words without meaning, or in the past, waits as without it', async () => {
      const served = serve(api, busy(503, 'soon'), busy(503, 'Mon, 02 Mar 2020 08:30:00 GMT'), good);
      expect(await loadArticles(served.url)).to.have.lengthOf(1);
      expect(time.waits).to.deep.equal([1, 2]);
    });

    it('in more than a minute, fails at once', async () => {
      const served = serve(api, busy(429, '120'), good);
      const { retryIn, reason } = await failure(served.url);
      expect([reason, retryIn, served.requests, time.waits]).to.deep.equal(['http', 120_000, 1, []]);
    });

    it('in more than a minute, makes no earlier request: not for a new listener, a refresh, or when it is back online', async () => {
      const served = serve(api, busy(429, '120'), good);
      const loads: ArticleLoad[] = [];
      const stop = watchArticles(served.url, {}, (load) => loads.push(load));
      await until(() => loads.length === 2);
      time.pass(110_000);
      expect((await failure(served.url)).reason).to.equal('http');
      time.setOnline(true);
      refreshArticles(served.url);
      await until(() => loads.length === 3, 'Who wants it again hears that it has failed');
      expect(loads[2]).to.equal(loads[1]);
      expect(served.requests).to.equal(1);
      time.pass(121_000);
      refreshArticles(served.url);
      await until(() => loads.length === 4);
      stop();
      expect(loads[3]!.status).to.equal('ready');
    });

    it('also makes no earlier request for a listener that comes after all others have left', async () => {
      const served = serve(api, busy(503, '30'), good);
      const stop = watchArticles(served.url, {}, () => undefined);
      await until(() => time.waits.length === 1);
      stop();
      expect(await loadArticles(served.url)).to.have.lengthOf(1);
      expect([served.requests, time.waits]).to.deep.equal([2, [31]]);
    });

    for (const [what, seconds, states, retries] of [
      ['more than a few seconds, counts as failed until then', 30, ['loading', 'failed', 'ready'], [30_000]],
      ['a few seconds, has not failed until then', 4, ['loading', 'ready'], []],
    ] as const) {
      it(`in ${what}`, async () => {
        const served = serve(api, busy(503, String(seconds)), good);
        const loads: ArticleLoad[] = [];
        const stop = watchArticles(served.url, {}, (load) => loads.push(load));
        await until(() => loads.at(-1)?.status === 'ready');
        stop();
        expect(loads.map(({ status }) => status)).to.deep.equal(states);
        const failed = loads.filter(({ status }) => status === 'failed');
        expect(failed.map(({ error }) => error!.retryIn)).to.deep.equal(retries);
      });
    }
  });

  it('does not try again after the last listener has left', async () => {
    const served = serve(api, busy(500));
    const stop = watchArticles(served.url, {}, () => undefined);
    await until(() => time.waits.length === 1);
    stop();
    await time.rest();
    await roundTrip(api);
    expect(served.requests).to.equal(1);
  });

  it('does not continue a refresh after the last listener has left, and keeps its articles', async () => {
    const served = serve(api, good, busy(500));
    await loadArticles(served.url);
    const stop = watchArticles(served.url, {}, () => undefined);
    refreshArticles(served.url);
    await until(() => time.waits.length === 1);
    stop();
    await time.rest();
    await roundTrip(api);
    expect(served.requests).to.equal(2);
    expect(await loadArticles(served.url)).to.have.lengthOf(1);
  });

  it('waits until the page is looked at', async () => {
    const served = serve(api, busy(500), good);
    const loading = loadArticles(served.url);
    time.setHidden(true);
    await until(() => time.waits.length === 1);
    await time.rest();
    await roundTrip(api);
    expect(served.requests).to.equal(1);
    time.setHidden(false);
    expect(await loading).to.have.lengthOf(1);
  });

  it('says that the browser is off line, does not ask again, and does once it is back', async () => {
    const served = serve(api, unreachable, good);
    time.setOnline(false);
    const loads: ArticleLoad[] = [];
    const stop = watchArticles(served.url, {}, (load) => loads.push(load));
    await until(() => loads.length === 2);
    expect(loads[1]!.error).to.include({
      reason: 'network',
      message: `${served.url} was not reached: the browser is offline.`,
    });
    expect([served.requests, time.waits]).to.deep.equal([1, []]);
    time.setOnline(true);
    await until(() => loads.length === 3);
    stop();
    expect(loads[2]!.status).to.equal('ready');
  });

  it('when it is back online, does not request addresses that have not failed or have no listener', async () => {
    const [loaded, left] = [serve(api, good), serve(api, busy(404))];
    const stop = watchArticles(loaded.url, {}, () => undefined);
    await Promise.all([loadArticles(loaded.url), failure(left.url)]);
    time.setOnline(true);
    await roundTrip(api);
    stop();
    expect([loaded.requests, left.requests]).to.deep.equal([1, 1]);
  });
});
