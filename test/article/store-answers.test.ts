import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { maximumBytes, timeLimit } from '../../src/article/fetch-articles.js';
import { type LoadFailure, loadArticles } from '../../src/article/article-store.js';
import { roundTrip, mockApi } from '../support/page/mock-api.js';
import { failure, newAddress, serve, StoreTime } from '../support/page/store.js';

describe('The answer to a request for articles', () => {
  const api = mockApi();
  const status = (code: number): HttpResponse<null> => new HttpResponse(null, { status: code });

  it('may be a redirect, which moves the base of its relative addresses', async () => {
    const moved = 'https://api.example/moved/rain.json';
    // A redirect to another origin needs the permission too. WebKit also checks it for a mocked redirect.
    const headers = { Location: moved, 'Access-Control-Allow-Origin': '*' };
    const { url } = serve(api, () => new HttpResponse(null, { status: 302, headers }));
    api.use(http.get(moved, () => HttpResponse.json({ headline: 'Rain', url: 'story', image: { src: 'rain.webp' } })));
    const [article] = await loadArticles(url);
    expect([article!.url, article!.image!.src]).to.deep.equal([
      'https://api.example/moved/story',
      'https://api.example/moved/rain.webp',
    ]);
  });

  it('is read by its content: JSON that is called HTML, and HTML that is called JSON', async () => {
    const page =
      '<!doctype html><title>Rain</title><meta property="og:type" content="article"><meta property="og:title" content="Rain">';
    const answer = (body: string, type: string) => () => new HttpResponse(body, { headers: { 'Content-Type': type } });
    const json = serve(api, answer('{"headline": "Rain"}', 'text/html'));
    const markup = serve(api, answer(page, 'application/json'));
    for (const { url } of [json, markup]) expect((await loadArticles(url))[0]!.headline).to.equal('Rain');
  });

  it('is read in the encoding that it is in', async () => {
    const bytes = Uint8Array.from('{"headline": "\u00e9t\u00e9"}', (letter) => letter.charCodeAt(0));
    const headers = { 'Content-Type': 'application/json; charset=iso-8859-1' };
    const { url } = serve(api, () => new HttpResponse(bytes, { headers }));
    expect((await loadArticles(url))[0]!.headline).to.equal('été');
  });

  it('may have five million bytes, and no byte more', async () => {
    const start = '{"headline": "Rain"}';
    const [whole, more] = [0, 1].map((excess) =>
      serve(api, () => HttpResponse.text(start + ' '.repeat(maximumBytes - start.length + excess))),
    );
    expect(await loadArticles(whole!.url)).to.have.lengthOf(1);
    expect((await failure(more!.url)).reason).to.equal('too-large');
  });

  it('is given up with the first byte beyond, and its server need send no more', async () => {
    const url = newAddress();
    let sent = 0;
    let isCancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(stream) {
        sent += 1_000_000;
        stream.enqueue(new Uint8Array(1_000_000).fill(32));
      },
      cancel: () => void (isCancelled = true),
    });
    const { fetch } = window;
    window.fetch = () => Promise.resolve(new Response(endless));
    try {
      expect(await failure(url)).to.include({
        reason: 'too-large',
        message: `${url} answered with more than 5 MB. Give it fewer articles.`,
      });
    } finally {
      window.fetch = fetch;
    }
    expect(isCancelled).to.equal(true);
    expect(sent).to.be.at.most(maximumBytes + 2_000_000);
  });

  describe('fails, and the error says why and how to fix it,', () => {
    let time: StoreTime;
    beforeEach(() => (time = new StoreTime()));
    afterEach(() => time.stop());

    const own = `${location.origin}/unreachable.json`;
    const failures: [address: string, answer: HttpResponse<null> | undefined, reason: LoadFailure, words: string][] = [
      [newAddress(), status(404), 'http', ' answered with status 404. Correct the address, or open it to all readers.'],
      [newAddress(), status(502), 'http', ' answered with status 502. Its server is overloaded or broken.'],
      ['https://api.example/malformed.json', undefined, 'format', 'xpected'],
      ['https://api.example/unreachable.json', undefined, 'cors', 'Access-Control-Allow-Origin'],
      [own, HttpResponse.error(), 'network', ' was not reached. Check its server.'],
      ['/unreachable.json', HttpResponse.error(), 'network', ' was not reached. Check its server.'],
      ['https://', undefined, 'network', ' is not an http(s) address. Give the address of an article.'],
      ['mailto:desk@news.example', undefined, 'network', ' is not an http(s) address. Give the address of an article.'],
    ];
    for (const [url, answer, reason, words] of failures) {
      it(`with the reason ${reason} at ${url}: “${words.trim()}”`, async () => {
        if (answer) api.use(http.get(url, () => answer));
        const error = await failure(url);
        expect(error).to.include({ reason, url });
        if (words.startsWith(' ')) expect(error.message).to.equal(url + words);
        else expect(error.message).to.include(words);
      });
    }

    it('if a server never answers, after a limit, and is not requested again', async () => {
      time.limit = 50;
      const served = serve(api, () => new Promise<never>(() => undefined));
      expect(await failure(served.url)).to.include({
        reason: 'timeout',
        message: `${served.url} did not answer in full in ${timeLimit / 1000} s. Check its server.`,
      });
      expect(time.waits).to.deep.equal([]);
      await time.rest();
      await roundTrip(api);
      // There is no request if the time was over before it was sent.
      expect(served.requests).to.be.at.most(1);
    });

    it('if a server stops halfway', async () => {
      time.limit = 200;
      const half = (): HttpResponse<ReadableStream> =>
        new HttpResponse(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"head')) }));
      expect((await failure(serve(api, half).url)).reason).to.equal('timeout');
    });
  });
});
