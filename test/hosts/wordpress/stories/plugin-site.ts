import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startWithPlugin } from '../plugin.js';
import type { Role, WordPressSite } from '../site/start-site.js';

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * A WordPress with the plugin, for tests with many steps. Its scripts run in requests, which take less time than the
 * processes of {@link WordPressSite.run}.
 */
export class PluginSite {
  readonly wordpress: WordPressSite;

  private constructor(wordpress: WordPressSite) {
    this.wordpress = wordpress;
  }

  /** Starts a site that may read the stories of a newsroom. The other origins of `reads` are not in its settings. */
  static async start(newsroom: string, reads: readonly string[] = [newsroom]): Promise<PluginSite> {
    const site = new PluginSite(await startWithPlugin(newsroom, { reads }));
    await copyFile(pathOf('run-scripts.php'), `${site.wordpress.folder}/wp-content/mu-plugins/run-scripts.php`);
    return site;
  }

  /** Stops the site as {@link WordPressSite.stop} does. */
  stop(): Promise<void> {
    return this.wordpress.stop();
  }

  /** Sets the plugin's settings. */
  async set(settings: Record<string, unknown>): Promise<void> {
    await this.run('../site/scripts/set-option.php', { name: 'standfirst_settings', value: settings });
  }

  /** Runs a script of this folder in a request, and returns what its function returns. */
  async run(script: string, argument: unknown = null): Promise<unknown> {
    const address = `${this.wordpress.origin}/?test_script=${encodeURIComponent(pathOf(script))}`;
    const text = await (await fetch(address, { method: 'POST', body: JSON.stringify(argument) })).text();
    try {
      return JSON.parse(text) as unknown;
    } catch (cause) {
      throw new Error(`${script} failed: ${text.slice(0, 1000)}`, { cause });
    }
  }

  /** Publishes a post as a user of a role saves it. Returns its address. */
  async makePost(content: string, role: Role = 'author'): Promise<string> {
    return (await this.run('../site/scripts/make-post.php', { title: 'A post', content, role })) as string;
  }

  /** Makes a request of the editor. */
  async ask(
    role: Role | '',
    path: string,
    fields: Record<string, unknown>,
    method = 'POST',
  ): Promise<{ status: number; data: Record<string, unknown> }> {
    return (await this.run('ask-editor.php', { role, path, fields, method })) as {
      status: number;
      data: Record<string, unknown>;
    };
  }

  /** Returns the HTML of a block in the editor. */
  async preview(
    name: 'story' | 'stories',
    attributes: Record<string, unknown>,
    role: Role = 'editor',
  ): Promise<string> {
    const { data } = await this.ask(role, 'preview', { block: `standfirst/${name}`, attributes });
    return data['html'] as string;
  }

  /** Returns a page as a reader's browser gets it. */
  async read(address: string): Promise<string> {
    const answer = await fetch(address);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${text.slice(0, 500)}`);
    return text;
  }

  /** Runs WP-Cron as a server's timer does. */
  async runCron(): Promise<void> {
    const answer = await fetch(`${this.wordpress.origin}/wp-cron.php?doing_wp_cron`);
    if (!answer.ok) throw new Error(`WP-Cron answered ${answer.status}.`);
    await answer.text();
  }

  /** Lets seconds pass for the answers of newsrooms. */
  async passTime(seconds: number): Promise<void> {
    await this.run('pass-time.php', seconds);
  }
}
