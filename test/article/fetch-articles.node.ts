import assert from 'node:assert/strict';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { ArticleLoadError, loadArticles } from '../../src/article/index.js';
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
});
