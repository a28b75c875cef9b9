import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseAllDocuments } from 'yaml';
import { runCommand } from './run-command.js';

/** The parts of an entry that its readers need. */
interface Entry {
  provider_name: string;
  provider_url: string;
  endpoints: { schemes: string[]; url: string; example_urls: string[]; discovery?: boolean; formats: string[] }[];
}

describe('The command `standfirst oembed`', () => {
  let site: Server;
  let origin: string;
  let pages: Record<string, string>;
  before(async () => {
    site = createServer(({ url = '' }, response) => {
      const body = pages[url.replace(/[?].*/, '')];
      response.writeHead(body === undefined ? 404 : 200).end(body);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  });
  after(() => site.close());
  beforeEach(() => {
    pages = {
      '/harbour': '<head><title>Harbour</title></head>',
      '/cards/oembed': JSON.stringify({
        version: '1.0',
        type: 'rich',
        provider_name: 'Zürich: “The Meridian”',
        provider_url: `${origin}/`,
      }),
    };
  });

  const run = (...args: string[]): ReturnType<typeof runCommand> =>
    runCommand(['oembed', `${origin}/harbour`, '--service', `${origin}/cards/`, ...args]);

  it('prints the links for the head of a page', async () => {
    const { code, said, warned } = await run();
    assert.deepEqual([code, warned], [0, '']);
    assert.equal(
      said.split('\n')[0],
      `<link rel="alternate" type="application/json+oembed" href="${origin}/cards/oembed?url=${encodeURIComponent(`${origin}/harbour`)}&amp;format=json">`,
    );
    assert.match(said, /\n<link [^>]*"text\/xml\+oembed"[^>]*>\n<link [^>]*"application\/xml\+oembed"[^>]*>\n$/);
  });

  it('prints the entry for the public registry, with the name that the service gives', async () => {
    pages['/harbour'] = `<head>${(await run()).said}</head>`;
    const { code, said, warned } = await run('--provider');
    assert.deepEqual([code, warned], [0, '']);
    const [entries] = parseAllDocuments(said.slice(0, said.indexOf('\n...\n'))).map((each) => each.toJS() as Entry[]);
    const [{ endpoints, ...entry }] = entries as [Entry];
    assert.deepEqual(entry, { provider_name: 'Zürich: “The Meridian”', provider_url: `${origin}/` });
    assert.deepEqual(endpoints, [
      {
        schemes: [`${origin}/*`],
        url: `${origin}/cards/oembed`,
        example_urls: [`${origin}/cards/oembed?url=${encodeURIComponent(`${origin}/harbour`)}`],
        formats: ['json', 'xml'],
        discovery: true,
      },
    ]);
    assert.match(said, /^# providers\/zurich-the-meridian\.yml$/m);
  });

  it('prints the entry for Drupal, and the note for Ghost', async () => {
    const { said } = await run('--provider');
    const drupal = said.slice(said.indexOf('langcode:'), said.indexOf('# Ghost'));
    const [entry] = parseAllDocuments(drupal).map((each) => each.toJS() as Record<string, unknown>);
    assert.deepEqual(entry, {
      langcode: 'en',
      status: true,
      dependencies: {},
      id: 'zurich_the_meridian',
      label: 'Zürich: “The Meridian”',
      provider_url: `${origin}/`,
      endpoints: [
        {
          schemes: [`${origin}/*`],
          url: `${origin}/cards/oembed`,
          discovery: false,
          formats: { json: true, xml: true },
        },
      ],
    });
    assert.match(said, /^# Ghost needs no entry\. /m);
  });

  it('warns if the page does not lead other systems to the service', async () => {
    const none = await run('--provider');
    assert.equal(none.code, 0);
    assert.match(none.warned, /\/harbour: has no oEmbed link .* prints the links for its head\.\n$/);
    assert.doesNotMatch(none.said, /discovery: true/);
    const { said } = await run();
    // WordPress’s own links come first.
    pages['/harbour'] =
      `<head><link rel='alternate' type='application/json+oembed' href='${origin}/wp-json/oembed/1.0/embed?a=1&#038;b'>${said}</head>`;
    assert.match((await run('--provider')).warned, /leads to http:\/\/[^ ]*\/wp-json\/oembed\/1\.0\/embed\?a=1&b\./);
    // WordPress reads no more of a page.
    pages['/harbour'] = `<head><style>/* ${'雨'.repeat(60_000)} */</style>${said}</head>`;
    assert.match((await run('--provider')).warned, /has no oEmbed link with JSON in its head/);
  });

  it('finds a link without quotes, as programs that shrink pages write it', async () => {
    const { said } = await run();
    pages['/harbour'] = `<head>${said.replaceAll('"', '')}</head>`;
    assert.equal((await run('--provider')).warned, '');
  });

  it('prints nothing of a page that controls the terminal', async () => {
    pages['/harbour'] = '<head><link type="application/json+oembed" href="http://a/\u001b[31m\u009b31m\u202e"></head>';
    assert.match((await run('--provider')).warned, /leads to http:\/\/a\/\[31m31m\. /);
  });

  it('says what to do if something is wrong', async () => {
    const fail = async (...args: string[]): Promise<string> => {
      const { code, said, warned } = await runCommand(['oembed', ...args]);
      assert.deepEqual([code, said], [1, '']);
      return warned;
    };
    const story = `${origin}/harbour`;
    assert.match(await fail(story), /--service is missing\. .*--service https:\/\/cards\.news\.example\//);
    assert.match(await fail(story, '--service', `${origin}/cards`), /slash at its end/);
    assert.match(await fail('harbour', '--service', `${origin}/cards/`), /whole address/);
    assert.match(await fail(`${origin}/gone`, '--service', `${origin}/cards/`, '--provider'), /\/gone: .*status 404/);
    assert.match(await fail(story, '--service', `${origin}/`, '--provider'), /\/oembed\?url=.*status 404/);
    pages['/cards/oembed'] = '<html>';
    assert.match(await fail(story, '--service', `${origin}/cards/`, '--provider'), /has no answer of oEmbed/);
  });
});
