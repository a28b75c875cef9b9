import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { type ArticleLoad, loadArticles, refreshArticles, watchArticles } from '../../src/article/article-store.js';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { gate, mockApi } from '../support/page/mock-api.js';
import { clearPage, partText, place, settled, until } from '../support/page/page.js';
import { newAddress, serve } from '../support/page/store.js';

describe('Loading articles', () => {
  const api = mockApi();
  const good = (): HttpResponse<object> => HttpResponse.json(harbourArticle);

  /** Answers with another headline each time. */
  function serveVersions(): ReturnType<typeof serve> {
    let version = 0;
    return serve(api, () => HttpResponse.json({ headline: `Version ${++version}` }));
  }

  it('makes one request for all listeners at one time, for any fragment, and no other while the answer is fresh', async () => {
    const served = serve(api, good);
    await Promise.all(['', '', '#first', '#second'].map((fragment) => loadArticles(served.url + fragment)));
    await loadArticles(served.url);
    expect(served.requests).to.equal(1);
  });

  it('makes one request for two hundred widgets', async () => {
    const served = serve(api, good);
    const tag = `<news-headline-card src="${served.url}"></news-headline-card>`;
    const page = await place(`<div>${tag.repeat(200)}</div>`);
    const cards = [...page.querySelectorAll('news-headline-card')];
    await until(() => cards.every((card) => partText(card, 'headline') === harbourArticle.headline));
    clearPage();
    expect([cards.length, served.requests]).to.deep.equal([200, 1]);
  });

  it('cancels the request when the last listener has left', async () => {
    const { url } = serve(api, () => new Promise<never>(() => undefined), good);
    const { fetch } = window;
    let signal: AbortSignal | null | undefined;
    window.fetch = (input, init) => {
      signal = init?.signal;
      return fetch(input, init);
    };
    const [first, second] = [0, 1].map(() => watchArticles(url, {}, () => undefined));
    window.fetch = fetch;
    first!();
    await settled();
    expect(signal!.aborted).to.equal(false);
    second!();
    await until(() => signal!.aborted);
    // The next caller starts a new request.
    expect(await loadArticles(url)).to.have.lengthOf(1);
  });

  it('keeps the request of a listener that leaves and returns at once, such as a widget that is moved', async () => {
    const { open, opened } = gate();
    const served = serve(api, () => opened.then(good));
    let load: ArticleLoad | undefined;
    watchArticles(served.url, {}, () => undefined)();
    const stop = watchArticles(served.url, {}, (now) => (load = now));
    await settled();
    open();
    await until(() => load?.status === 'ready');
    stop();
    expect(served.requests).to.equal(1);
  });

  it('shows old articles at once, and new ones to the next listener', async () => {
    const served = serveVersions();
    const { now } = Date;
    const ask = async (): Promise<string> => (await loadArticles(served.url))[0]!.headline;
    try {
      expect(await ask()).to.equal('Version 1');
      Date.now = () => now() + 3_600_000;
      expect(await ask()).to.equal('Version 1');
      let shown = '';
      await until(() => {
        void ask().then((headline) => (shown = headline));
        return shown === 'Version 2';
      });
      expect(served.requests).to.equal(2);
    } finally {
      Date.now = now;
    }
  });

  it('gives none, and no failure, if all articles at the address are withheld', async () => {
    const { url } = serve(api, () => HttpResponse.json({ uri: 'a', pubstatus: 'canceled', headline: 'Rain' }));
    expect(await loadArticles(url)).to.deep.equal([]);
  });

  it('reports when the articles loaded, also after a later request has failed', async () => {
    const { url } = serve(api, good, () => new HttpResponse(null, { status: 404 }));
    const loads: ArticleLoad[] = [];
    const before = Date.now();
    const stop = watchArticles(url, {}, (load) => loads.push(load));
    expect(loads[0]).to.deep.equal({ status: 'loading', articles: [] });
    await until(() => loads.length === 2);
    const { loadedAt } = loads[1]!;
    expect(loadedAt).to.be.within(before, Date.now());
    refreshArticles(url);
    await until(() => loads.length === 3);
    stop();
    expect(loads[2]).to.include({ status: 'failed', loadedAt });
    expect(loads[2]!.articles).to.equal(loads[1]!.articles);
  });

  it('requests again at once on demand, once for all, and informs all listeners', async () => {
    const served = serveVersions();
    const shown = ['', ''];
    const stops = shown.map((_, place) =>
      watchArticles(served.url, {}, ({ articles: [article] }) => (shown[place] = article?.headline ?? '')),
    );
    await until(() => shown.every((headline) => headline === 'Version 1'));
    refreshArticles(served.url);
    refreshArticles(served.url);
    await until(() => shown.every((headline) => headline === 'Version 2'));
    stops.forEach((stop) => stop());
    expect(served.requests).to.equal(2);
  });

  it('informs the other listeners if one of them throws, and reports that error to the page', async () => {
    const { url } = serveVersions();
    const reported: unknown[] = [];
    const { reportError } = globalThis;
    globalThis.reportError = (failure) => reported.push(failure);
    try {
      const stopFailing = watchArticles(url, {}, () => {
        throw new RangeError('No room');
      });
      let shown: string | undefined;
      const stop = watchArticles(url, {}, ({ articles: [article] }) => (shown = article?.headline));
      for (const headline of ['Version 1', 'Version 2']) {
        await until(() => shown === headline);
        refreshArticles(url);
      }
      stopFailing();
      stop();
    } finally {
      globalThis.reportError = reportError;
    }
    expect(reported.slice(0, 3).map(String)).to.deep.equal(Array(3).fill('RangeError: No room'));
  });

  it('requests the whole of an address with a space', async () => {
    const url = newAddress();
    api.use(http.get(`${url}%20of%20today`, good));
    expect(await loadArticles(`${url} of today`)).to.have.lengthOf(1);
    expect(await loadArticles(`${url} of today`, { format: 'article' })).to.have.lengthOf(1);
  });

  it('shares one store with every other copy of the library on the page', async () => {
    const served = serve(api, good);
    const store = (globalThis as Record<symbol, unknown>)[Symbol.for('standfirst.articles.1')] as {
      watch(url: string, format: string | undefined, listener: (load: ArticleLoad) => void): () => void;
    };
    let theirs: ArticleLoad | undefined;
    const stop = store.watch(served.url, undefined, (load) => (theirs = load));
    await loadArticles(served.url);
    await until(() => theirs?.status === 'ready');
    stop();
    expect(served.requests).to.equal(1);
  });
});
