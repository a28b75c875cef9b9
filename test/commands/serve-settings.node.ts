import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtCommand, spawnCommand, type Ran } from './run-command.js';
import { startServiceIn, type RunningService } from './run-service.js';

const byline = '<news-byline authors="Mara Lin"></news-byline>';
const base = 'https://news.example/standfirst/0.1.0/';

describe('The settings of `standfirst serve`', () => {
  let folder: string;
  let file: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-settings-'));
    file = join(folder, 'standfirst.json');
  });
  after(() => rm(folder, { recursive: true }));

  const write = (settings: object | string): Promise<void> =>
    writeFile(file, typeof settings === 'string' ? settings : JSON.stringify(settings));

  /** Starts a service, and ends it after the task. */
  async function during(
    [variables, ...args]: [NodeJS.ProcessEnv, ...string[]],
    task: (service: RunningService) => Promise<void>,
  ): Promise<void> {
    const service = await startServiceIn(variables, ...args);
    try {
      await task(service);
    } finally {
      service.signal('SIGTERM');
      assert.equal((await service.ended).code, 0);
    }
  }

  const render = async ({ origin }: RunningService): Promise<string> =>
    (
      await fetch(`${origin}/render`, { method: 'POST', body: byline, headers: { 'Content-Type': 'text/html' } })
    ).text();

  const purge = async ({ origin }: RunningService, secret: string): Promise<number> => {
    const headers = { Authorization: `Bearer ${secret}` };
    return (await fetch(`${origin}/purge`, { method: 'POST', body: '{"urls":[]}', headers })).status;
  };

  it('say the address of the service and the name of the newsroom in answers of oEmbed', async () => {
    const story = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Sport',
      items: [{ id: '1', title: 'A goal' }],
    };
    const newsroom = createServer((_, response) => response.end(JSON.stringify(story))).listen(0, '127.0.0.1');
    await once(newsroom, 'listening');
    const origin = `http://127.0.0.1:${(newsroom.address() as AddressInfo).port}`;
    await write({ newsroom: `${origin}=private`, port: 0, providerName: 'The Meridian' });
    const variables = { STANDFIRST_CONFIG: file, STANDFIRST_ADDRESS: 'https://news.example/cards/' };
    try {
      await during([variables], async (service) => {
        const response = await fetch(`${service.origin}/oembed?url=${encodeURIComponent(`${origin}/feed.json`)}`);
        const answer = (await response.json()) as { provider_name: string; html: string };
        assert.equal(answer.provider_name, 'The Meridian');
        assert.match(answer.html, /src="https:\/\/news\.example\/cards\/frame\/card\?/);
      });
    } finally {
      newsroom.close();
    }
    const wrong = await spawnCommand(['serve', '--newsroom', origin, '--address', 'https://news.example/cards']);
    assert.equal(wrong.code, 1);
    assert.match(wrong.warned, /^--address is “https:\/\/news\.example\/cards”\. Write it with a slash at its end/);
  });

  it('come from a file, then from the environment, then from options', async () => {
    // Some editors write a mark at the start of a file.
    await write(`\uFEFF${JSON.stringify({ base, port: 0, lang: 'de' })}`);
    await during([{}, '--config', file], async (service) => {
      assert.match(await render(service), /Von .*Mara Lin/s);
    });
    const variables = { STANDFIRST_CONFIG: file, STANDFIRST_LANG: 'fr' };
    await during([variables], async (service) => {
      assert.match(await render(service), /Par .*Mara Lin/s);
    });
    await during([variables, '--lang', 'en'], async (service) => {
      assert.match(await render(service), /By .*Mara Lin/s);
    });
  });

  it('may all be in the environment, with several entries in one variable', async () => {
    const variables = {
      STANDFIRST_NEWSROOM: 'https://one.example, https://two.example\nhttp://three.example=private',
      STANDFIRST_PORT: '0',
      STANDFIRST_HOST: '',
      STANDFIRST_RENDER: '1',
      STANDFIRST_FETCH: 'true',
      STANDFIRST_BASE: base,
      STANDFIRST_STYLES: 'link',
      STANDFIRST_TIME_ZONE: 'Europe/Berlin',
      STANDFIRST_ALLOW_HOST: 'renderer proxy',
      STANDFIRST_METRICS_PORT: '0',
      STANDFIRST_LOG: 'failures',
      STANDFIRST_PURGE_SECRET: 'a-secret',
    };
    await during([variables], async (service) => {
      const [, metrics] = await service.says(/^Read metrics from (.*)\.$/);
      assert.equal((await fetch(metrics!)).status, 200);
      assert.match(await render(service), new RegExp(`<link[^>]* href="${base}`));
      assert.equal(await purge(service, 'a-secret'), 200);
      const answer = await fetch(`${service.origin}/articles.json?url=https://four.example/`);
      assert.equal(answer.status, 403);
    });
  });

  it('may all be in the file, as texts, lists, numbers and booleans', async () => {
    await write({
      newsroom: ['https://one.example'],
      allowHost: 'renderer',
      render: 'false',
      fetch: false,
      port: '0',
      metricsPort: 0,
      purgeSecret: 'a-secret',
    });
    await during([{ STANDFIRST_PURGE_SECRET: '' }, '--config', file], async (service) => {
      await service.says(/^Read metrics from /);
      assert.deepEqual([await purge(service, 'a-secret'), await purge(service, 'another')], [200, 403]);
      assert.equal((await fetch(`${service.origin}/render`, { method: 'POST', body: byline })).status, 404);
    });
  });

  it('are not in the variables of other programs', async () => {
    const variables = {
      // The recipe for PHP.
      STANDFIRST_SERVICE: 'http://127.0.0.1:8787/render',
      STANDFIRST_PATIENCE: '0.5',
      // Kubernetes, if services are called `standfirst` and `standfirst-metrics`.
      STANDFIRST_PORT: 'tcp://10.0.0.1:8787',
      STANDFIRST_PORT_8787_TCP: 'tcp://10.0.0.1:8787',
      STANDFIRST_PORT_8787_TCP_ADDR: '10.0.0.1',
      STANDFIRST_PORT_8787_TCP_PORT: '8787',
      STANDFIRST_PORT_8787_TCP_PROTO: 'tcp',
      STANDFIRST_SERVICE_HOST: '10.0.0.1',
      STANDFIRST_SERVICE_PORT: '8787',
      STANDFIRST_SERVICE_PORT_HTTP: '8787',
      STANDFIRST_METRICS_PORT: 'tcp://10.0.0.1:9464',
      STANDFIRST_METRICS_SERVICE_HOST: '10.0.0.1',
    };
    await during([variables, '--newsroom', 'https://news.example', '--port', '0'], async (service) => {
      assert.equal((await fetch(`${service.origin}/readyz`)).status, 200);
    });
  });

  const serve = (variables: NodeJS.ProcessEnv, ...args: string[]): Promise<Ran> =>
    spawnCommand(['serve', ...args], builtCommand, '', variables);

  const wrongVariables: Record<string, [variables: NodeJS.ProcessEnv, message: string]> = {
    'a misspelt variable': [
      { STANDFIRST_NEWSROMS: 'https://news.example' },
      'The environment has STANDFIRST_NEWSROMS. Did you mean STANDFIRST_NEWSROOM?',
    ],
    'a misspelt variable for the file': [
      { STANDFIRST_CONFG: 'standfirst.json' },
      'The environment has STANDFIRST_CONFG. Did you mean STANDFIRST_CONFIG?',
    ],
    'a port': [{ STANDFIRST_PORT: '80a' }, 'STANDFIRST_PORT is “80a”. Use a whole number from 0 to 65535.'],
    'a port of metrics': [
      { STANDFIRST_METRICS_PORT: '65536' },
      'STANDFIRST_METRICS_PORT is “65536”. Use a whole number from 0 to 65535.',
    ],
    'a boolean': [{ STANDFIRST_RENDER: 'yes' }, 'STANDFIRST_RENDER is “yes”. Use true or false.'],
    'the second of several newsrooms': [
      { STANDFIRST_NEWSROOM: 'https://news.example https://other.example/feed' },
      'STANDFIRST_NEWSROOM: The newsroom “https://other.example/feed” has a path. Give only its origin: https://other.example',
    ],
    'a name of a host': [
      { STANDFIRST_ALLOW_HOST: 'renderer,renderer:80' },
      'STANDFIRST_ALLOW_HOST is “renderer:80”. Use a name without a port, such as standfirst.',
    ],
    'a language': [{ STANDFIRST_LANG: 'German!' }, 'STANDFIRST_LANG is “German!”. Use a tag such as de or en-GB.'],
    'a time zone': [
      { STANDFIRST_TIME_ZONE: 'Berlin' },
      'STANDFIRST_TIME_ZONE is “Berlin”. Use a name such as Europe/Berlin.',
    ],
    'a choice of log lines': [{ STANDFIRST_LOG: 'all' }, 'STANDFIRST_LOG is “all”. Use requests, failures or none.'],
    'a secret': [
      { STANDFIRST_PURGE_SECRET: 'pässword' },
      'STANDFIRST_PURGE_SECRET cannot be sent in a header. Use a text of ASCII letters, digits and signs, without spaces.',
    ],
    'a file that does not exist': [
      { STANDFIRST_CONFIG: '/nowhere/standfirst.json' },
      'The file “/nowhere/standfirst.json” of --config or STANDFIRST_CONFIG does not exist.',
    ],
    'nothing to do': [
      { STANDFIRST_RENDER: 'false' },
      'STANDFIRST_RENDER is false, and there is no newsroom to read. Add one: --newsroom <origin>.',
    ],
    'no newsroom to fetch from': [
      { STANDFIRST_FETCH: '1', STANDFIRST_BASE: base },
      'STANDFIRST_FETCH needs --render, and the origins that it may read: --newsroom <origin>.',
    ],
  };
  for (const [name, [variables, message]] of Object.entries(wrongVariables))
    it(`in the environment are refused: ${name}`, async () => {
      assert.deepEqual(await serve(variables), { code: 1, said: '', warned: `${message}\n` });
    });

  const wrongFiles: Record<string, [content: object | string, message: string]> = {
    'a misspelt field': [{ newsrom: 'https://news.example' }, 'The file FILE has “newsrom”. Did you mean “newsroom”?'],
    'the name of an option': [
      { 'allow-host': 'renderer' },
      'The file FILE has “allow-host”. Did you mean “allowHost”?',
    ],
    'an unknown field': [
      { colour: 'red' },
      'The file FILE has “colour”. Its fields are newsroom, render, fetch, base, address, providerName, port, host, metricsPort, allowHost, lang, timeZone, styles, log, purgeSecret.',
    ],
    'a port': [{ port: 80.5 }, '“port” in FILE is “80.5”. Use a whole number from 0 to 65535.'],
    'a list in the place of a number': [
      { port: [80] },
      '“port” in FILE is “[80]”. Use a whole number from 0 to 65535.',
    ],
    'an empty text': [{ host: '' }, '“host” in FILE is empty. Use an address of this machine, such as 127.0.0.1.'],
    null: [{ render: null }, '“render” in FILE is “null”. Use true or false.'],
    'an entry of a list': [
      { newsroom: ['https://news.example', 'news.example'] },
      '“newsroom” in FILE: The newsroom “news.example” is not an origin. Write it as https://news.example.',
    ],
    'an object in a list': [{ newsroom: [{}] }, '“newsroom” in FILE is “{}”. Use a text or a list of texts.'],
    'a base': [
      { base: 'https://news.example/x' },
      "“base” in FILE is “https://news.example/x”. Give the folder of the library's files, with a slash at its end: --base https://news.example/standfirst/0.1.0/.",
    ],
    'a secret that is no text': [
      { purgeSecret: 12345 },
      '“purgeSecret” in FILE cannot be sent in a header. Use a text of ASCII letters, digits and signs, without spaces.',
    ],
    'a list': [[], 'The file FILE is not an object. Write it as { "newsroom": "https://news.example" }.'],
    'a missing comma': [
      '{\n  "purgeSecret": "hidden"\n  "port": 80\n}\n',
      'The file FILE is not JSON. Line 3 is wrong. Check the quotes, commas and brackets there, and in the line before.',
    ],
    'a text without its end': [
      '{\n  "purgeSecret": "hidden,\n  "port": 80\n}\n',
      'The file FILE is not JSON. Line 2 is wrong. Check the quotes, commas and brackets there, and in the line before.',
    ],
    'a missing bracket': [
      '{\n  "purgeSecret": "hidden",\n  "port": 80\n',
      'The file FILE is not JSON. It ends too early, in line 3. Check the quotes, commas and brackets there, and in the line before.',
    ],
    'an empty file': [
      '',
      'The file FILE is not JSON. It ends too early, in line 1. Check the quotes, commas and brackets there, and in the line before.',
    ],
  };
  for (const [name, [content, message]] of Object.entries(wrongFiles))
    it(`in a file are refused: ${name}`, async () => {
      await write(content);
      const { code, said, warned } = await serve({}, '--config', file);
      assert.deepEqual([code, said, warned], [1, '', `${message.replace('FILE', file)}\n`]);
    });

  it('are refused in the file even if an option wins over them', async () => {
    await write({ port: 'x' });
    const { code, warned } = await serve({}, '--config', file, '--port', '0', '--base', base);
    assert.deepEqual([code, warned], [1, `“port” in ${file} is “x”. Use a whole number from 0 to 65535.\n`]);
  });

  it('do not include the secret as an option, which other users could read', async () => {
    for (const args of [['--purge-secret', 'hidden'], ['--purgeSecret=hidden']]) {
      const { code, warned } = await serve({}, ...args);
      assert.equal(code, 1);
      assert.match(warned, /^The secret cannot be an option, .* Set STANDFIRST_PURGE_SECRET, /);
      assert.doesNotMatch(warned, /hidden/);
    }
  });
});
