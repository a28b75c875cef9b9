import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { startServer, type RunningServer } from '../support/servers/start-server.js';
import { plugin } from './wordpress/plugin.js';
import { WordPressSite } from './wordpress/site/start-site.js';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The rows of one site, by the beginning of the names of its tables. `active_plugins` belongs to WordPress. */
const rowsOf = (tables: string): string[] => [
  `${tables}options: _transient_standfirst_…`,
  `${tables}options: _transient_standfirst_html_…`,
  `${tables}options: _transient_standfirst_refresh`,
  `${tables}options: _transient_timeout_standfirst_…`,
  `${tables}options: _transient_timeout_standfirst_html_…`,
  `${tables}options: _transient_timeout_standfirst_refresh`,
  `${tables}options: cron`,
  `${tables}options: standfirst_settings`,
  `${tables}postmeta: _standfirst_credit`,
];

describe('A site that leaves the WordPress plugin', function () {
  this.timeout(60_000);
  let newsroom: RunningServer;
  before(async () => {
    const pages = new Hono();
    pages.get('/story', ({ html }) =>
      html('<meta property="og:type" content="article"><meta property="og:title" content="Rain ends drought">'),
    );
    pages.post('/render', async ({ req, html }) => {
      const given = (await req.json()) as { html: string };
      return html(given.html.replace('>', '><template shadowrootmode="open"></template>'));
    });
    newsroom = await startServer(pages);
  });
  after(() => newsroom?.close());

  let site: WordPressSite;
  const run = (name: string, argument: unknown = null): Promise<unknown> =>
    site.run(pathOf(`wordpress/leaving/${name}.php`), argument);
  /** Returns the rows that name the plugin, without the list of active plugins. */
  const traces = async (): Promise<string[]> =>
    ((await run('find-traces')) as string[]).filter((row) => !/: active_(sitewide_)?plugins$/.test(row)).sort();
  beforeEach(async () => {
    site = await WordPressSite.start({ plugins: [plugin], reads: [newsroom.origin] });
  });
  afterEach(() => site?.stop());

  it('has no events of it after it is deactivated, and nothing at all after it is deleted', async () => {
    await run('use-plugin', newsroom.origin);
    const rows = [...rowsOf('wp_'), 'wp_usermeta: standfirst_hint'].sort();
    assert.deepEqual(await traces(), rows);
    await run('deactivate');
    assert.deepEqual(
      await traces(),
      rows.filter((row) => !row.endsWith('cron')),
    );
    await run('uninstall');
    assert.deepEqual(await run('find-traces'), []);
  });

  it('has nothing on each site of a network', async () => {
    // It will be active on the network, not on this site.
    await run('deactivate');
    await run('make-network');
    const file = `${site.folder}/wp-config.php`;
    const constants = `
define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', 'localhost:${new URL(site.origin).port}' );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );
`;
    await writeFile(file, (await readFile(file, 'utf8')).replace('$table_prefix', `${constants}$table_prefix`));
    await run('add-site', 'other');
    await run('use-plugin', newsroom.origin);
    assert.deepEqual(await traces(), [...rowsOf('wp_2_'), ...rowsOf('wp_'), 'wp_usermeta: standfirst_hint'].sort());
    await run('deactivate');
    assert.deepEqual(
      (await traces()).filter((row) => row.endsWith('cron')),
      [],
    );
    await run('uninstall');
    assert.deepEqual(await run('find-traces'), []);
  });
});
