import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { ArticleLoadError, loadArticles } from '../../src/article/index.js';
import { fetchArticles } from '../../src/article/fetch-articles.js';
import { startServer } from '../support/servers/start-server.js';

describe('Loading articles', () => {
  it('does not keep the connection of an answer that it refuses', async () => {
    let hasLeft: Promise<unknown> | undefined;
    const server = await startServer((_, response) => {
      response.writeHead(404).write('Not found, and more to come');
      hasLeft = once(response, 'close');
    });
    await assert.rejects(loadArticles(`${server.origin}/missing.json`), ArticleLoadError);
    // Without this, the connection closes only when memory is cleaned up, seconds later.
    await Promise.race([hasLeft, setTimeout(2_000, undefined, { ref: false }).then(() => assert.fail('It is kept.'))]);
    await server.close();
  });

  describe('that the loader has requested', () => {
    const address = 'https://news.example/feed.xml';
    const page = globalThis as { [name: symbol]: unknown };
    const answersKey = Symbol.for('standfirst.answers.1');
    const feed = '<rss version="2.0"><channel><item><title>Rain</title><link>https://news.example/a</link></item>';
    afterEach(() => {
      page[answersKey] = undefined;
    });

    function give(answer: Promise<Response | undefined>): Map<string, unknown> {
      const answers = new Map<string, unknown>([[address, answer]]);
      page[answersKey] = answers;
      return answers;
    }

    it('takes the answer, whatever the fragment, and only once', async () => {
      const answers = give(Promise.resolve(new Response(`${feed}</channel></rss>`)));
      const [article] = await fetchArticles(`${address}#top`, undefined, new AbortController());
      assert.equal(article?.headline, 'Rain');
      assert.deepEqual([...answers], [[address, undefined]]);
    });

    it('gives no part of an answer that stops in the middle', async () => {
      let isCancelled = false;
      const body = new ReadableStream({
        start: (stream) => stream.enqueue(new TextEncoder().encode(feed)),
        cancel: () => void (isCancelled = true),
      });
      give(Promise.resolve(new Response(body)));
      const request = new AbortController();
      const loading = fetchArticles(address, undefined, request);
      await setTimeout(20);
      request.abort();
      await assert.rejects(loading, { reason: 'timeout' });
      assert.equal(isCancelled, true);
    });

    it('stops to wait for an answer that does not come', async () => {
      give(new Promise(() => undefined));
      const request = new AbortController();
      const loading = fetchArticles(address, undefined, request);
      request.abort();
      await assert.rejects(loading, { reason: 'timeout' });
    });
  });
});
