import { installOnce } from '../../support/builds/install-once.js';

/** The newest of Metascraper that runs in Node 20. */
const metascraper = '5.49.24';

/** The packages of Metascraper that the tests use: one reads one field. */
export const metascraperFields = ['title', 'description', 'image', 'author', 'publisher', 'url', 'date', 'iframe'];

/** Packages that read oEmbed, and the public list of providers. */
const packages: Readonly<Record<string, string>> = {
  '@extractus/oembed-extractor': '6.0.0',
  iframely: '2.4.3',
  metascraper,
  ...Object.fromEntries(metascraperFields.map((field) => [`metascraper-${field}`, metascraper])),
  'oembed-providers': '1.0.20260604',
  'open-graph-scraper': '6.12.0',
  'unfurl.js': '6.4.0',
};

/** The record with which an operator of Iframely allows the frames of a host. `horizontal` is for a fixed height. */
const iframelyDomains = { domains: { '127.0.0.1': { oembed: { rich: ['allow', 'horizontal'] } } } };

/** The docs of Iframely say so: a list of domains takes the place of the one of its makers. */
const files = {
  'node_modules/iframely/whitelist/iframely-2026-12-01-00-00-UTC.json': JSON.stringify(iframelyDomains),
  // It looks for plugins in this folder, and does not start without it.
  'node_modules/iframely/node_modules/none.txt': '',
};

/** Installs the packages once, for all runs of the tests. Iframely takes a `config.js` from where it runs. */
export function installConsumers(): string {
  return installOnce('oembed-consumers', packages, files);
}
