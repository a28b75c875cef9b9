import { expect } from '@open-wc/testing';
import { http, HttpResponse, type HttpResponseResolver } from 'msw';
import '../../src/generated/components/define.js';
import '../../src/generated/components/eager.js';
import { maximumBytes } from '../../src/article/fetch-articles.js';
import { loadArticles, watchArticles } from '../../src/article/article-store.js';
import { gate, mockApi, roundTrip } from '../support/page/mock-api.js';
import { ConsoleWatch, partOf, partText, place, settled, until } from '../support/page/page.js';
import { failure, StoreTime } from '../support/page/store.js';

let count = 0;

describe('The address of a WordPress page, which does not describe its article,', () => {
  const api = mockApi();
  let site: string;
  let url: string;
  let requests: string[];
  beforeEach(() => {
    site = `https://api.example/blog-${count++}`;
    url = `${site}/rain/`;
    requests = [];
    answer('/rain/', () =>
      HttpResponse.html(`<!doctype html><html lang="en"><title>Rain ends drought – The Meridian</title>
        <link rel="alternate" title="JSON" type="application/json" href="${site}/wp-json/wp/v2/posts/7">
        <link rel="alternate" title="oEmbed (JSON)" type="application/json+oembed" href="${site}/oembed">
        <article><h1>Rain ends drought</h1></article>`),
    );
  });

  /** Answers at a path of the site, and records each request. */
  function answer(path: string, respond: HttpResponseResolver): void {
    api.use(
      http.get(site + path, (details) => {
        requests.push(details.request.url.slice(site.length));
        return respond(details);
      }),
    );
  }

  const answerPost = (): void =>
    answer('/wp-json/wp/v2/posts/7', () =>
      HttpResponse.json({
        id: 7,
        link: url,
        title: { rendered: 'Rain ends drought' },
        excerpt: { rendered: '<p>It fell all night.</p>' },
        _embedded: { author: [{ name: 'Ruth Calder' }] },
      }),
    );
  const missing = (): HttpResponse<null> => new HttpResponse(null, { status: 404 });

  it('makes a card of the post, with its author, by one further request for all cards', async () => {
    answerPost();
    const tag = `<news-headline-card src="${url}"></news-headline-card>`;
    const page = await place(`<div>${tag}${tag}</div>`);
    const cards = [...page.querySelectorAll('news-headline-card')];
    await until(() => cards.every((card) => partText(card, 'headline') === 'Rain ends drought'));
    expect(partOf<HTMLAnchorElement>(cards[0]!, 'link')!.href).to.equal(url);
    expect(cards[0]!.shadowRoot!.textContent).to.match(/Ruth\sCalder/);
    expect(requests).to.deep.equal(['/rain/', '/wp-json/wp/v2/posts/7?_embed']);
  });

  it('gives the story of its oEmbed answer if the post is not public', async () => {
    answer('/wp-json/wp/v2/posts/7', () => new HttpResponse(null, { status: 401 }));
    answer('/oembed', () => HttpResponse.json({ title: 'Rain ends drought', author_name: 'Ruth Calder' }));
    const [article] = await loadArticles(url);
    expect(article).to.deep.include({ headline: 'Rain ends drought', url, authors: [{ name: 'Ruth Calder' }] });
    expect(requests).to.have.lengthOf(3);
  });

  it('keeps the fallback, and reports it to the page and the console, if no link gives an article', async () => {
    answer('/wp-json/wp/v2/posts/7', missing);
    answer('/oembed', missing);
    const consoleWatch = new ConsoleWatch();
    const reasons: string[] = [];
    const hear = ({ reason }: { reason: string }): void => void reasons.push(reason);
    document.addEventListener('news-error', hear);
    consoleWatch.start();
    try {
      const card = await place(
        `<news-headline-card src="${url}"><a href="https://news.example/a">As pasted</a></news-headline-card>`,
      );
      await until(() => reasons.length > 0);
      expect(partText(card, 'headline')).to.equal('As pasted');
    } finally {
      consoleWatch.stop();
      document.removeEventListener('news-error', hear);
    }
    expect(reasons).to.deep.equal(['format']);
    expect(consoleWatch.warnings.join()).to.include(
      `/wp-json/wp/v2/posts/7?_embed gave none either: answered with status 404.`,
    );
  });

  it('fails by its format, and reads no link beyond the size of any answer', async () => {
    answer('/wp-json/wp/v2/posts/7', () => HttpResponse.text(`{"headline": "Rain"}${' '.repeat(maximumBytes)}`));
    answer('/oembed', missing);
    const error = await failure(url);
    expect(error.reason).to.equal('format');
    expect(error.message).to.include('answered with more than 5 MB');
  });

  it('fails after the time limit of the whole if a link does not answer', async () => {
    const time = new StoreTime();
    time.limit = 500;
    answer('/wp-json/wp/v2/posts/7', () => new Promise<never>(() => undefined));
    try {
      expect((await failure(url)).reason).to.equal('timeout');
    } finally {
      time.stop();
    }
    await roundTrip(api);
    expect(requests).to.not.include('/oembed');
  });

  it('cancels the request for its post when the last listener has left', async () => {
    const { opened: never } = gate();
    answer('/wp-json/wp/v2/posts/7', async () => {
      await never;
      return missing();
    });
    const { fetch } = window;
    const signals = new Map<string, AbortSignal>();
    window.fetch = (input, init) => {
      signals.set(String(input), init!.signal!);
      return fetch(input, init);
    };
    try {
      const stop = watchArticles(url, {}, () => undefined);
      await until(() => requests.length === 2);
      const signal = signals.get(`${site}/wp-json/wp/v2/posts/7?_embed`)!;
      expect(signal.aborted).to.equal(false);
      stop();
      await until(() => signal.aborted);
      await settled();
    } finally {
      window.fetch = fetch;
    }
    await roundTrip(api);
    expect(requests).to.not.include('/oembed');
    // The next caller starts a new request.
    answerPost();
    expect(await loadArticles(url)).to.have.lengthOf(1);
  });
});
