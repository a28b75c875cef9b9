import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BrowserContext, ElementHandle, Page } from 'puppeteer-core';
import { newReader, openPage } from '../support/browsers/chromium.js';
import type { RunningServer } from '../support/servers/start-server.js';
import { headline, startNewsroom } from './wordpress/newsroom.js';
import { block, plugin, readStories, setSettings } from './wordpress/plugin.js';
import { closePost, openPost } from './wordpress/read-post.js';
import { WordPressSite } from './wordpress/site/start-site.js';

describe('The zip of the WordPress plugin', function () {
  this.timeout(120_000);
  let newsroom: RunningServer;
  let site: WordPressSite;
  let administrator: BrowserContext;
  let folder: string;
  let version: string;
  let address: string;
  before(async () => {
    newsroom = await startNewsroom();
    site = await WordPressSite.start({ reads: [newsroom.origin], config: `define( 'DISALLOW_FILE_MODS', false );` });
    administrator = await newReader();
    await site.logIn(administrator, 'administrator');
    folder = await mkdtemp(`${tmpdir()}/standfirst-upload-`);
    version = /Version: +(\S+)/.exec(await readFile(`${plugin}/standfirst.php`, 'utf8'))![1]!;
  });
  after(async () => {
    await administrator?.close();
    await Promise.all([site?.stop(), newsroom?.close(), folder && rm(folder, { recursive: true })]);
  });

  /** Uploads a zip on the page “Add Plugins”. Returns the page with the result. */
  async function upload(zip: string): Promise<Page> {
    const { page } = await openPage(`${site.origin}/wp-admin/plugin-install.php?tab=upload`, {
      reader: administrator,
      waitForWidgets: false,
    });
    const input = (await page.waitForSelector('input[name="pluginzip"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(zip);
    await Promise.all([page.waitForNavigation(), page.click('#install-plugin-submit')]);
    return page;
  }

  /** Follows the link or the button with some words. */
  async function follow(page: Page, words: string): Promise<string> {
    const link = await page.waitForSelector(`::-p-text(${words})`);
    await Promise.all([page.waitForNavigation(), link!.click()]);
    return page.$eval('#wpbody-content', (each) => (each as HTMLElement).innerText);
  }

  /** Asserts that a reader sees the finished card with files of a version. */
  async function assertCard(ofVersion: string): Promise<void> {
    const opened = await openPost(address);
    await opened.page.waitForFunction(() =>
      document.querySelector('news-headline-card')?.shadowRoot?.querySelector('.headline'),
    );
    const files = opened.record.requests.filter((each) => /standfirst\/files\/loader\.js/.test(each));
    assert.deepEqual(files, [`${site.origin}/wp-content/plugins/standfirst/files/loader.js?ver=${ofVersion}`]);
    await closePost(opened);
  }

  it('is installed and activated by an administrator', async () => {
    const page = await upload(`${plugin}.zip`);
    assert.match(await follow(page, 'Activate Plugin'), /Plugin activated/);
    await page.close();
    await setSettings(site, { newsrooms: [newsroom.origin], publication: 'The Partner' });
    await readStories(site, [`${newsroom.origin}/story-1`]);
    const content = block('story', { url: `${newsroom.origin}/story-1` });
    address = await site.makePost({ title: 'A story', role: 'author', content });
    await assertCard(version);
  });

  it('of a newer version replaces it, and settings and posts stay', async () => {
    const files = unzipSync(await readFile(`${plugin}.zip`));
    for (const name of Object.keys(files).filter((each) => /standfirst\.php$|readme\.txt$|block\.json$/.test(each)))
      files[name] = strToU8(strFromU8(files[name]!).replaceAll(version, '99.0.0'));
    const zip = `${folder}/standfirst-99.zip`;
    await writeFile(zip, zipSync(files));
    const page = await upload(zip);
    const text = await follow(page, 'Replace current with uploaded');
    assert.match(text, /Plugin updated successfully/);
    await page.close();
    await assertCard('99.0.0');
    const settings = await openPage(`${site.origin}/wp-admin/options-general.php?page=standfirst`, {
      reader: administrator,
      waitForWidgets: false,
    });
    assert.equal(
      await settings.page.$eval('#standfirst-publication', (each) => (each as HTMLInputElement).value),
      'The Partner',
    );
    await settings.page.close();
    assert.ok((await (await fetch(address)).text()).includes(headline));
  });
});
