import { expect } from '@open-wc/testing';
import { type AccessSource, endpointSource, fixedSource, meterSource } from '../../src/access/access-source.js';
import { Meter } from '../../src/access/meter.js';
import { meterStorage } from '../../src/access/meter-storage.js';

const query = { article: { id: 'https://news.example/a?b=c' } };

/** Returns a `fetch` that gives these answers in turn, and records its requests. */
function answering(...answers: (Response | Error)[]): { asked: [string, RequestInit][]; fetch: typeof fetch } {
  const asked: [string, RequestInit][] = [];
  return {
    asked,
    fetch: (address, init) => {
      asked.push([String(address), init ?? {}]);
      const answer = answers.shift() ?? new Error('asked too often');
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
  };
}

async function failureOf(promise: unknown): Promise<string> {
  try {
    await promise;
  } catch (failure) {
    return (failure as Error).message;
  }
  return 'none';
}

describe('An endpoint', () => {
  it('gets the reader’s cookies and the article’s id, and may answer in both formats of access', async () => {
    const { asked, fetch } = answering(
      Response.json({ granted: true, grantReason: 'metering', data: { articlesLeft: 2 } }),
      Response.json({ granted: true, grantReason: 'METERING', data: { articlesLeft: 2 } }),
    );
    const source = endpointSource('https://news.example/access?article=ARTICLE_ID', { fetch });
    expect((await source.load(query)).data!.articlesLeft).to.equal(2);
    expect((await source.load(query)).data!.articlesLeft).to.equal(1);
    const [address, init] = asked[0]!;
    expect(new URL(address).searchParams.get('article')).to.equal(query.article.id);
    expect([init.credentials, init.signal instanceof AbortSignal]).to.deep.equal(['include', true]);
  });

  it('gets the address of the page with the token of a gift, but without its fragment', async () => {
    const before = location.href;
    history.replaceState(null, '', '/story?gift=a%20b#comments');
    const { asked, fetch } = answering(Response.json({ granted: true }));
    await endpointSource('https://news.example/access?page=SOURCE_URL', { fetch }).load(query);
    history.replaceState(null, '', before);
    const [[address]] = asked as [[string, RequestInit]];
    expect(new URL(address).searchParams.get('page')).to.equal(`${location.origin}/story?gift=a%20b`);
  });

  it('also works for an article whose id has half of a character', async () => {
    const { asked, fetch } = answering(Response.json({ granted: true }));
    const source = endpointSource('https://news.example/access?article=ARTICLE_ID', { fetch });
    await source.load({ ...query, article: { ...query.article, id: 'rain-\ud83d' } });
    const [[address]] = asked as [[string, RequestInit]];
    expect(new URL(address).searchParams.get('article')).to.equal('rain-\ufffd');
  });

  it('is requested twice before it counts as failed', async () => {
    const down = answering(new Error('down'), Response.json({ granted: false }));
    expect(await endpointSource('/access', { fetch: down.fetch }).load(query)).to.deep.equal({ granted: false });
    const broken = answering(new Response('', { status: 500 }), new Response('', { status: 500 }));
    expect(await failureOf(endpointSource('/access', { fetch: broken.fetch }).load(query))).to.contain('500');
    expect(broken.asked.length).to.equal(2);
  });

  it('counts as failed if its answer is not an access', async () => {
    const { fetch } = answering(Response.json({ ok: true }), new Response('<html>'));
    const source = endpointSource('/access', { fetch });
    expect(await failureOf(source.load(query))).to.contain('granted');
    expect(await failureOf(source.load(query))).to.not.equal('none');
  });

  const silent: [what: string, fetch: typeof fetch, failure: RegExp][] = [
    [
      'there is no answer',
      (_, init) =>
        new Promise((_resolve, reject) => init!.signal!.addEventListener('abort', () => reject(new Error('too late')))),
      /^too late$/,
    ],
    ['the page’s own fetch ignores the signal', () => new Promise(() => undefined), /20/],
    ['the answer never ends', () => Promise.resolve(new Response(new ReadableStream())), /20/],
  ];
  for (const [what, fetch, failure] of silent) {
    it(`counts as failed after a while if ${what}`, async () => {
      expect(await failureOf(endpointSource('/access', { fetch, timeout: 20 }).load(query))).to.match(failure);
    });
  }

  it('gets its own description of an article back', async () => {
    const answer = { granted: true, grantReason: 'METERING', data: { articlesLeft: 2, token: 'x' }, decryptKey: 'y' };
    const { asked, fetch } = answering(Response.json(answer), new Response());
    const source = endpointSource('/access', { fetch, pingback: '/pingback' });
    await source.act!('open', query, await source.load(query));
    expect(JSON.parse(String(asked[1]![1].body))).to.deep.equal(answer);
  });

  it('gets an opened article as text, so that no preflight request is needed', async () => {
    const { asked, fetch } = answering(new Response());
    const source = endpointSource('/access', { fetch, pingback: '/pingback?id=ARTICLE_ID' });
    await source.act!('open', query, { granted: true, grantReason: 'metering' });
    const [address, { method, headers, body, keepalive }] = asked[0]!;
    expect([address, method, headers, body, keepalive]).to.deep.equal([
      `/pingback?id=${encodeURIComponent(query.article.id)}`,
      'POST',
      { 'Content-Type': 'text/plain' },
      '{"granted":true,"grantReason":"metering"}',
      true,
    ]);
    await endpointSource('/access', { fetch }).act!('open', query, { granted: true });
    expect(asked.length).to.equal(1);
  });
});

describe('A source of access', () => {
  /** Returns a meter without stored counts, as a source. */
  function metered(): { meter: Meter; source: AccessSource } {
    const meter = new Meter(
      { limit: 1, period: 'day', product: 'source' },
      meterStorage(() => false),
    );
    return { meter, source: meterSource(meter) };
  }

  it('may be an access that the page already knows', () => {
    expect(fixedSource({ granted: true }).load(query)).to.deep.equal({ granted: true });
  });

  it('may be a meter, which reports the counts of this page and of other tabs while somebody listens', async () => {
    const { meter, source } = metered();
    let heard = 0;
    const end = source.subscribe!(() => heard++);
    for (const key of ['other', 'standfirst.meter.1:x', null]) dispatchEvent(new StorageEvent('storage', { key }));
    expect([heard, source.kind]).to.deep.equal([2, 'memory']);
    await source.act!('open', query, { granted: true });
    expect(heard).to.equal(3);
    end();
    dispatchEvent(new StorageEvent('storage', { key: null }));
    await source.act!('open', query, { granted: true });
    expect(heard).to.equal(3);
    meter.forget();
  });

  const locks: Readonly<Record<string, unknown>> = {
    'are missing': undefined,
    'are refused, as to a frame without an origin': () => Promise.reject(new DOMException('', 'SecurityError')),
    throw: () => {
      throw new Error('no');
    },
    'are never granted': () => new Promise(() => undefined),
  };
  for (const [name, request] of Object.entries(locks)) {
    it(`may be a meter, which counts if locks ${name}`, async () => {
      const { meter, source } = metered();
      Object.defineProperty(navigator, 'locks', { value: request && { request }, configurable: true });
      try {
        await source.act!('open', query, { granted: true });
      } finally {
        Reflect.deleteProperty(navigator, 'locks');
      }
      expect(meter.accessTo(query.article).data).to.include({ counted: true, articlesRead: 1 });
      meter.forget();
    });
  }

  it('may be a meter, which keeps other tabs waiting until they can see its count', async () => {
    const { meter, source } = metered();
    const isLocked = async (): Promise<boolean> =>
      (await navigator.locks.query()).held!.some(({ name }) => name === 'standfirst.meter');
    await source.act!('open', query, { granted: true });
    expect(await isLocked()).to.equal(true);
    while (await isLocked()) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(meter.accessTo(query.article).data!.articlesRead).to.equal(1);
    meter.forget();
  });
});
