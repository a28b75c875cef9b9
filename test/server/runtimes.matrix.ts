import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from '../support/builds/packed.js';
import { install, runtimeNames, startWorker } from '../support/servers/runtimes.js';
import type { RunningServer } from '../support/servers/start-server.js';
import { fixtures } from './fixtures.js';
import { renderHandler } from './renderer.js';

const base = 'https://news.example/standfirst/';

/** The worker of the documentation. Each runtime runs the same file. */
const worker = `import { renderHandler } from './standfirst-server.js';

export default { fetch: renderHandler({ base: '${base}' }) };
`;

const article = {
  url: '/hafen',
  headline: 'Der Hafen wird einen Monat früher ausgebaggert',
  kicker: 'Häfen',
  standfirst: 'Die Winterstürme haben die Rinne verschlickt.',
  authors: [{ name: 'Ruth Calder', role: 'Hafenkorrespondentin' }, { name: 'Idris Cole' }],
  published: '2026-03-02T23:30:00Z',
  updated: '2026-03-03T10:30:00Z',
  image: { src: '/hafen.webp', width: 640, height: 427, alt: 'Ein Sperrwerk', credit: 'Halyard' },
};

/**
 * The request of a back end. The page is in German, because the runtimes have the same data for dates and numbers in
 * German.
 */
const request = {
  html: `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Häfen</title></head><body>
<news-headline-card src="/hafen.json"></news-headline-card>
<news-byline src="/hafen.json"></news-byline>
<news-photo-caption caption="Das Sperrwerk im Februar." credit="Halyard"><img src="/hafen.webp" width="640" height="427" alt="Ein Sperrwerk"></news-photo-caption>
<news-subscription-prompt state="metered" articles-left="3" period="month" publication="Der Meridian" subscribe-href="/abo">
<news-offer name="Digital" price="9.50" currency="EUR" period="month" href="/digital" deadline="2026-03-20"></news-offer></news-subscription-prompt>
<news-headline-list src="/haefen.json"><a href="/haefen">Mehr über Häfen</a></news-headline-list>
${Object.values(fixtures).join('\n')}
</body></html>`,
  url: 'https://news.example/haefen',
  now: '2026-03-03T12:00:00Z',
  timeZone: 'Europe/Berlin',
  articles: {
    '/hafen.json': article,
    '/haefen.json': [article, { ...article, url: '/faehren', headline: 'Fähren kehren zurück' }],
  },
};

/** Returns the request to an address. */
function post(address: string): Request {
  return new Request(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
}

for (const name of runtimeNames)
  describe(`The service that renders pages, in ${name}`, () => {
    let server: RunningServer;
    before(async function () {
      // The runtime is installed from npm.
      this.timeout(120_000);
      const renderer = readFileSync(join(pack().folder, 'dist/server/index.js'), 'utf8');
      server = await startWorker(install(name, []), { 'worker.js': worker, 'standfirst-server.js': renderer });
    });
    after(() => server?.close());

    it('gives the same answer as in Node, byte for byte', async () => {
      const answer = await fetch(post(server.origin));
      const expected = await renderHandler({ base })(post(base));
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('Content-Type'), expected.headers.get('Content-Type'));
      const [actual, wanted] = [await answer.text(), await expected.text()];
      for (const shown of ['Häfen</span>', 'vor 2 Stunden', '>Fähren kehren zurück<', 'Hafenkorrespondentin', '9,50'])
        assert.ok(wanted.includes(shown), shown);
      assert.equal(actual, wanted);
    });
  });
