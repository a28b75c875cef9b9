import { checkBase } from './check-values.js';
import { misuse, readArguments } from './read-arguments.js';
import { readSettings } from './service-settings.js';
import { serveUsage } from './usage.js';

/**
 * Runs the service until a signal ends it.
 *
 * @throws if a setting is wrong; the message says where, and how to fix it
 */
export async function serve(args: string[]): Promise<void> {
  if (args.some((each) => /^--purge-?secret\b/i.test(each)))
    throw misuse(
      'The secret cannot be an option, because other users of this machine can read it there. Set STANDFIRST_PURGE_SECRET, or “purgeSecret” in the file of --config.',
      serveUsage.name,
    );
  const { values } = readArguments(serveUsage, args);
  const settings = await readSettings(values, process.env);
  const { base, fetch, lang, styles, timeZone } = settings;
  const newsrooms = settings.newsroom?.value ?? [];
  const render = settings.render?.value ?? newsrooms.length === 0;
  if (render) checkBase(base?.value);
  else if (newsrooms.length === 0)
    throw new Error(
      `${settings.render!.place} is false, and there is no newsroom to read. Add one: --newsroom <origin>.`,
    );
  if (fetch?.value && (!render || newsrooms.length === 0))
    throw new Error(`${fetch.place} needs --render, and the origins that it may read: --newsroom <origin>.`);
  const { runService } = await import('../service/node/run-service.js');
  await runService({
    host: settings.host?.value ?? '127.0.0.1',
    port: settings.port?.value ?? 8787,
    metricsPort: settings.metricsPort?.value,
    log: settings.log?.value,
    newsrooms,
    address: settings.address?.value,
    providerName: settings.providerName?.value,
    allowHosts: settings.allowHost?.value ?? [],
    purgeSecret: settings.purgeSecret?.value,
    options: render
      ? { base: base!.value, lang: lang?.value, styles: styles?.value, timeZone: timeZone?.value }
      : undefined,
    fetch: fetch?.value,
  });
}
