import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { pack, temporaryFolder } from '../support/builds/packed.js';
import { startProgram } from '../support/servers/start-program.js';
import type { RunningServer } from '../support/servers/start-server.js';
import { fixtures } from './fixtures.js';
import { renderHandler } from './renderer.js';

const base = 'https://news.example/standfirst/';

/** The worker of the documentation. Each runtime runs the same file. */
const worker = `import { renderHandler } from './standfirst-server.js';

export default { fetch: renderHandler({ base: '${base}' }) };
`;

/** The configuration of `workerd`. It lacks the flag `nodejs_compat`, so there are no modules of Node. */
const workerdConfig = `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [
    (name = "worker.js", esModule = embed "worker.js"),
    (name = "standfirst-server.js", esModule = embed "standfirst-server.js"),
  ],
  compatibilityDate = "2026-05-03",
);
`;

/** A runtime that is a package on npm. */
interface Runtime {
  /** The package, with its version, because another version could write dates in another way. */
  package: string;
  /**
   * The path of the program in `node_modules`. The package's own command is not used: it starts a child process, which
   * would not end with it.
   */
  program: string;
  /** Returns the arguments with which the program serves `worker.js`. */
  options: (port: string) => readonly string[];
}

const runtimes: Readonly<Record<string, Runtime>> = {
  workerd: {
    package: 'workerd@1.20260426.1',
    program: '@cloudflare/workerd-*/bin/workerd',
    options: (port) => ['serve', 'workerd.capnp', '--socket-addr', `http=127.0.0.1:${port}`],
  },
  Deno: {
    package: 'deno@2.9.6',
    program: '@deno/*/deno{,.exe}',
    options: (port) => ['serve', '--no-prompt', '--host', '127.0.0.1', '--port', port, 'worker.js'],
  },
  Bun: {
    package: 'bun@1.4.5',
    program: '@oven/bun-*/bin/bun{,.exe}',
    options: (port) => ['--port', port, 'worker.js'],
  },
};

/** Installs a runtime, and starts it with the renderer of the package. */
async function start(runtime: Runtime): Promise<RunningServer> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', runtime.package];
  execFileSync('npm', install, { cwd: folder, stdio: 'pipe' });
  cpSync(join(pack().folder, 'dist/server/index.js'), join(folder, 'standfirst-server.js'));
  writeFileSync(join(folder, 'worker.js'), worker);
  writeFileSync(join(folder, 'workerd.capnp'), workerdConfig);
  const [program] = globSync(`node_modules/${runtime.program}`, { cwd: folder, absolute: true });
  assert.ok(program, `${runtime.package} has no program for this machine.`);

  return startProgram({
    program,
    options: runtime.options,
    folder,
    environment: () => ({ ...process.env, DENO_NO_UPDATE_CHECK: '1', DO_NOT_TRACK: '1' }),
    isReady: () => true,
  });
}

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

for (const [name, runtime] of Object.entries(runtimes)) {
  describe(`The service that renders pages, in ${name}`, () => {
    let server: RunningServer;
    before(async function () {
      // The runtime is installed from npm.
      this.timeout(120_000);
      server = await start(runtime);
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
}
