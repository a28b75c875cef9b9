import { expect } from '@open-wc/testing';
import { delay, http, HttpResponse } from 'msw';
import type { SetupWorker } from 'msw/browser';
import {
  type ArticleLoad,
  ArticleLoadError,
  loadArticles,
  failureTime,
  maximumBytes,
  refreshArticles,
  watchArticles,
} from '../../src/article/store.js';
import { harbourArticle } from '../support/article-api.js';
import { startMockApi } from '../support/mock-api.js';
import { until } from '../support/page.js';

/** A new address each time: what one test has loaded is fresh in the next. */
let count = 0;
const newAddress = (): string => `https://api.example/store-${count++}.json`;

async function failure(url: string): Promise<ArticleLoadError> {
  try {
    await loadArticles(url);
  } catch (error) {
    if (error instanceof ArticleLoadError) return error;
  }
  throw new Error('It loaded, or failed in another way');
}

describe('Loading articles', () => {
  let api: SetupWorker;
  before(async () => (api = await startMockApi()));
  after(() => api.stop());
  afterEach(() => api.resetHandlers());

  it('gives the articles at an address', async () => {
    const [article] = await loadArticles('https://api.example/ok.json');
    expect(article!.headline).to.equal(harbourArticle.headline);
  });

  it('resolves relative addresses against where a redirect led', async () => {
    const url = newAddress();
    // A redirect between origins needs the permission as much as the answer does; WebKit asks it of a mocked one too.
    const redirect = { Location: 'https://api.example/moved/rain.json', 'Access-Control-Allow-Origin': '*' };
    api.use(
      http.get(url, () => new HttpResponse(null, { status: 302, headers: redirect })),
      http.get('https://api.example/moved/rain.json', () =>
        HttpResponse.json({ headline: 'Rain', url: 'story', image: { src: 'rain.webp' } }),
      ),
    );
    const [article] = await loadArticles(url);
    expect([article!.url, article!.image!.src]).to.deep.equal([
      'https://api.example/moved/story',
      'https://api.example/moved/rain.webp',
    ]);
  });

  it('asks once for all who ask at one time, and not again while the answer is fresh', async () => {
    const url = newAddress();
    let requests = 0;
    api.use(http.get(url, () => (requests++, HttpResponse.json(harbourArticle))));
    await Promise.all([loadArticles(url), loadArticles(url), loadArticles(url)]);
    await loadArticles(url);
    expect(requests).to.equal(1);
  });

  it('gives up the request when the last who asked has left', async () => {
    const url = newAddress();
    api.use(
      http.get(url, async () => {
        await delay(3_000);
        return HttpResponse.json(harbourArticle);
      }),
    );
    const { fetch } = window;
    let signal: AbortSignal | null | undefined;
    window.fetch = (input, init) => {
      signal = init?.signal;
      return fetch(input, init);
    };
    const [first, second] = [0, 1].map(() => watchArticles(url, {}, () => undefined));
    window.fetch = fetch;
    first!();
    await delay(20);
    expect(signal!.aborted).to.equal(false);
    second!();
    await until(() => signal!.aborted);
    // Whoever asks now starts anew.
    api.use(http.get(url, () => HttpResponse.json(harbourArticle)));
    expect(await loadArticles(url)).to.have.lengthOf(1);
  });

  it('keeps the request of one who leaves and comes back at once, as a widget that is moved does', async () => {
    const url = newAddress();
    let requests = 0;
    api.use(
      http.get(url, async () => {
        requests++;
        await delay(50);
        return HttpResponse.json(harbourArticle);
      }),
    );
    let load: ArticleLoad | undefined;
    watchArticles(url, {}, () => undefined)();
    const stop = watchArticles(url, {}, (now) => (load = now));
    await until(() => load?.status === 'ready');
    stop();
    expect(requests).to.equal(1);
  });

  it('shows what is no longer fresh at once, and what has come in its place to the next who ask', async () => {
    const url = newAddress();
    let requests = 0;
    api.use(http.get(url, () => HttpResponse.json({ headline: `Version ${++requests}` })));
    const { now } = Date;
    const ask = async (): Promise<string> => (await loadArticles(url))[0]!.headline;
    try {
      expect(await ask()).to.equal('Version 1');
      Date.now = () => now() + 3_600_000;
      expect(await ask()).to.equal('Version 1');
      let shown = '';
      await until(() => {
        void ask().then((headline) => (shown = headline));
        return shown === 'Version 2';
      });
      expect(requests).to.equal(2);
    } finally {
      Date.now = now;
    }
  });

  it('lets a failure stand for a while, then asks again', async () => {
    const url = newAddress();
    let requests = 0;
    api.use(
      http.get(url, () =>
        requests++ === 0 ? new HttpResponse(null, { status: 503 }) : HttpResponse.json(harbourArticle),
      ),
    );
    expect((await failure(url)).reason).to.equal('http');
    expect((await failure(url)).reason).to.equal('http');
    expect(requests).to.equal(1);
    const { now } = Date;
    Date.now = () => now() + failureTime + 1;
    try {
      expect(await loadArticles(url)).to.have.lengthOf(1);
    } finally {
      Date.now = now;
    }
  });

  it('gives none, and no failure, where all that stands at the address is withheld', async () => {
    const url = newAddress();
    api.use(http.get(url, () => HttpResponse.json({ uri: 'a', pubstatus: 'canceled', headline: 'Rain' })));
    expect(await loadArticles(url)).to.deep.equal([]);
  });

  it('says when the articles came, also once a later request has failed', async () => {
    const url = newAddress();
    api.use(http.get(url, () => HttpResponse.json(harbourArticle)));
    const loads: ArticleLoad[] = [];
    const before = Date.now();
    const stop = watchArticles(url, {}, (load) => loads.push(load));
    expect(loads[0]).to.deep.equal({ status: 'loading', articles: [] });
    await until(() => loads.length === 2);
    const { loadedAt } = loads[1]!;
    expect(loadedAt).to.be.within(before, Date.now());
    api.use(http.get(url, () => new HttpResponse(null, { status: 404 })));
    refreshArticles(url);
    await until(() => loads.length === 3);
    stop();
    expect(loads[2]).to.include({ status: 'failed', loadedAt });
    expect(loads[2]!.articles).to.equal(loads[1]!.articles);
  });

  it('asks again at once for who wants it, once for all, and tells all who follow', async () => {
    const url = newAddress();
    let requests = 0;
    api.use(http.get(url, () => HttpResponse.json({ headline: `Version ${++requests}` })));
    const shown = ['', ''];
    const stops = shown.map((_, place) =>
      watchArticles(url, {}, ({ articles: [article] }) => (shown[place] = article?.headline ?? '')),
    );
    await until(() => shown.every((headline) => headline === 'Version 1'));
    refreshArticles(url);
    refreshArticles(url);
    await until(() => shown.every((headline) => headline === 'Version 2'));
    stops.forEach((stop) => stop());
    expect(requests).to.equal(2);
  });

  describe('says why it fails', () => {
    it('an error status', async () => {
      const error = await failure('https://api.example/missing.json');
      expect([error.reason, error.url]).to.deep.equal(['http', 'https://api.example/missing.json']);
      expect(error.message).to.contain('404');
    });

    it('no article in the answer', async () => {
      const error = await failure('https://api.example/malformed.json');
      expect(error.reason).to.equal('format');
      expect(error.message).to.contain('xpected');
    });

    it('no answer from another origin, where a missing header looks the same', async () => {
      const error = await failure('https://api.example/unreachable.json');
      expect(error.reason).to.equal('cors');
      expect(error.message).to.contain('Access-Control-Allow-Origin');
    });

    it('no answer from the page’s own origin', async () => {
      const url = `${location.origin}/unreachable.json`;
      api.use(http.get(url, () => HttpResponse.error()));
      expect((await failure(url)).reason).to.equal('network');
    });

    it('an answer that is too large', async () => {
      const url = newAddress();
      api.use(http.get(url, () => HttpResponse.text(' '.repeat(maximumBytes + 1))));
      expect((await failure(url)).reason).to.equal('too-large');
    });
  });

  it('shares one store with every other copy of the library on the page', async () => {
    const url = newAddress();
    const store = (globalThis as Record<symbol, unknown>)[Symbol.for('standfirst.articles.1')] as {
      watch(url: string, format: string | undefined, listener: (load: ArticleLoad) => void): () => void;
    };
    let requests = 0;
    api.use(http.get(url, () => (requests++, HttpResponse.json(harbourArticle))));
    let theirs: ArticleLoad | undefined;
    const stop = store.watch(url, undefined, (load) => (theirs = load));
    await loadArticles(url);
    await until(() => theirs?.status === 'ready');
    stop();
    expect(requests).to.equal(1);
  });
});
