import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'puppeteer-core';
import { newReader, openPage, type PageRecord } from '../../support/browsers/chromium.js';
import { WordPressSite, type Role, type SiteOptions } from './site/start-site.js';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The folder of the plugin in the package. */
export const plugin = pathOf('../../../dist/wordpress/standfirst');

interface PluginOptions extends Omit<SiteOptions, 'plugins'> {
  /** Folders of other plugins, which start before this one. */
  alsoPlugins?: readonly string[];
}

/** Starts a site with the plugin, which may read the stories of a newsroom. `reads` is the newsroom by default. */
export async function startWithPlugin(
  newsroom: string,
  { alsoPlugins = [], ...options }: PluginOptions = {},
): Promise<WordPressSite> {
  const site = await WordPressSite.start({ reads: [newsroom], ...options, plugins: [...alsoPlugins, plugin] });
  await setSettings(site, { newsrooms: [newsroom] });
  return site;
}

/** Sets the plugin's settings. Those that are not named get their defaults. */
export async function setSettings(site: WordPressSite, value: object): Promise<void> {
  await site.run(pathOf('site/scripts/set-option.php'), { name: 'standfirst_settings', value });
}

/** Has the plugin read addresses, as if an editor had shown them. */
export async function readStories(site: WordPressSite, addresses: readonly string[]): Promise<void> {
  await site.run(pathOf('site/scripts/read-stories.php'), addresses);
}

/** A block of the plugin, as a post stores it. */
export function block(name: string, attributes: object = {}): string {
  // WordPress writes these characters in this way, so that nothing ends the comment.
  const json = JSON.stringify(attributes)
    .replaceAll('--', '\\u002d\\u002d')
    .replace(/[<>&]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('\\"', '\\u0022');
  return `<!-- wp:standfirst/${name} ${json} /-->\n\n`;
}

/** A paragraph, as a post stores it. */
export function paragraph(text: string): string {
  return `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->\n\n`;
}

/** A block in the editor. */
export interface EditorBlock {
  name: string;
  isValid: boolean;
  attributes: Record<string, unknown>;
}

/** The parts of WordPress’s scripts that tests use. */
interface WordPressScripts {
  blocks: { createBlock(name: string, attributes?: object): object };
  data: {
    select(store: string): {
      getBlocks(): (EditorBlock & { clientId: string })[];
      getCurrentPostId(): number | null;
      getPermalink(): string;
      isCleanNewPost(): boolean;
    };
    dispatch(store: string): {
      resetBlocks(blocks: object[]): void;
      selectBlock(id: string): void;
      editPost(post: object): void;
      savePost(): Promise<void>;
    };
  };
}

/** Opens the editor as a new reader with a role, who leaves when the page is closed. */
export async function openEditor(
  site: Pick<WordPressSite, 'origin' | 'logIn'>,
  role: Role,
  path = 'post-new.php',
): Promise<{ page: Page; record: PageRecord }> {
  const reader = await newReader();
  await site.logIn(reader, role);
  const opened = await openPage(`${site.origin}/wp-admin/${path}`, { reader, waitForWidgets: false });
  // If the whole browser has closed, the reader has left already.
  opened.page.once('close', () => void reader.close().catch(() => undefined));
  return opened;
}

/** Returns the frame of the editor’s canvas, when the editor has started. */
export async function openCanvas(page: Page): Promise<Frame> {
  await page.waitForFunction(() => {
    const { wp } = window as unknown as { wp?: WordPressScripts };
    return wp?.data?.select('core/editor')?.getCurrentPostId();
  });
  const canvas = await page.waitForSelector('iframe[name="editor-canvas"]');
  const frame = (await canvas!.contentFrame())!;
  await frame.waitForSelector('.block-editor-block-list__layout');
  return frame;
}

/** Puts blocks in the place of all that the editor has, and selects the first. */
export async function putBlocks(page: Page, blocks: readonly (readonly [string, object?])[]): Promise<void> {
  await page.evaluate((list) => {
    const { wp } = window as unknown as { wp: WordPressScripts };
    const store = wp.data.dispatch('core/block-editor');
    store.resetBlocks(list.map(([name, attributes]) => wp.blocks.createBlock(name, attributes)));
    store.selectBlock(wp.data.select('core/block-editor').getBlocks()[0]!.clientId);
  }, blocks);
}

/** Returns the blocks that the editor has. */
export function readBlocks(page: Page): Promise<EditorBlock[]> {
  return page.evaluate(() => {
    const { wp } = window as unknown as { wp: WordPressScripts };
    return wp.data
      .select('core/block-editor')
      .getBlocks()
      .map(({ name, isValid, attributes }) => ({
        name,
        isValid,
        // Rich texts are objects, which write themselves as HTML.
        attributes: JSON.parse(JSON.stringify(attributes)) as Record<string, unknown>,
      }));
  });
}

/** Returns when the first block has kept the headline of its story, which may be after the preview is seen. */
export async function hasTitle(page: Page): Promise<void> {
  while (!(await readBlocks(page))[0]?.attributes.title) await setTimeout(50);
}

/** Saves the post with a title, and returns its address. */
export function savePost(page: Page, title: string, status = 'publish'): Promise<string> {
  return page.evaluate(
    async (post) => {
      const { wp } = window as unknown as { wp: WordPressScripts };
      wp.data.dispatch('core/editor').editPost(post);
      await wp.data.dispatch('core/editor').savePost();
      return wp.data.select('core/editor').getPermalink();
    },
    { title, status },
  );
}

/** Pastes a text where the cursor is, as a person does. */
export async function paste(canvas: Frame, text: string): Promise<void> {
  await canvas.evaluate((plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
