import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { RunningServer } from '../support/servers/start-server.js';
import { headline, startNewsroom } from './wordpress/newsroom.js';
import { block, plugin } from './wordpress/plugin.js';
import { WordPressSite } from './wordpress/site/start-site.js';

const pathOf = (name: string): string => fileURLToPath(new URL(`wordpress/${name}`, import.meta.url));

/** The HTML that a request showed on each site, and the addresses that each site reads later. */
interface Shown {
  html: string[];
  due: Record<string, [addresses: string[], isScheduled: boolean]>;
}

describe('On a network of WordPress, a page that shows blocks of several sites', function () {
  this.timeout(60_000);
  const newsrooms: RunningServer[] = [];
  let site: WordPressSite;
  before(async () => {
    newsrooms.push(await startNewsroom(), await startNewsroom());
    site = await WordPressSite.start({ reads: newsrooms.map(({ origin }) => origin), plugins: [plugin] });
    await site.run(pathOf('leaving/make-network.php'), null);
    const file = `${site.folder}/wp-config.php`;
    const constants = `
define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', '${new URL(site.origin).host}' );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );
`;
    await writeFile(file, (await readFile(file, 'utf8')).replace('$table_prefix', `${constants}$table_prefix`));
    await site.run(pathOf('leaving/add-site.php'), 'other');
  });
  after(() => Promise.all([site?.stop(), ...newsrooms.map((each) => each.close())]));

  /** Shows a story on sites in one request. */
  async function show(address: string, sites: number[]): Promise<Shown> {
    const content = block('story', { url: address });
    return (await site.run(pathOf('network/show-on-sites.php'), { content, sites })) as Shown;
  }

  it('shows what each site knows, and each site reads what it does not know', async () => {
    const address = `${newsrooms[0]!.origin}/story-1`;
    const listed = [newsrooms[0]!.origin];
    await site.run(pathOf('network/use-newsrooms.php'), {
      1: { newsrooms: listed, reads: [] },
      2: { newsrooms: listed, reads: [address] },
    });
    const { html, due } = await show(address, [1, 2, 1]);
    assert.deepEqual(
      html.map((each) => each.includes(headline)),
      [false, true, false],
    );
    assert.deepEqual(due, { 1: [[address], true], 2: [[], false] });
  });

  it('shows no story of a newsroom that only another site lists', async () => {
    const address = `${newsrooms[1]!.origin}/story-2`;
    await site.run(pathOf('network/use-newsrooms.php'), {
      1: { newsrooms: [newsrooms[0]!.origin], reads: [] },
      2: { newsrooms: [newsrooms[1]!.origin], reads: [address] },
    });
    const { html, due } = await show(address, [2, 1]);
    assert.deepEqual(
      html.map((each) => each.includes(headline)),
      [true, false],
    );
    assert.deepEqual(due[2], [[], false]);
  });

  it('reads old answers again on the site that showed them', async () => {
    const address = `${newsrooms[1]!.origin}/story-3`;
    await site.run(pathOf('network/use-newsrooms.php'), {
      1: { newsrooms: [newsrooms[0]!.origin], reads: [] },
      2: { newsrooms: [newsrooms[1]!.origin], reads: [] },
    });
    // The request is one of the first site.
    const { due } = await show(address, [2]);
    assert.deepEqual(due, { 2: [[address], true] });
  });
});
