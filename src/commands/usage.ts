import type { ParseArgsConfig } from 'node:util';
import { articleFormats } from '../generated/article/format-names.js';
import { version } from '../version.js';
import { commonWidths } from './reserve.js';

/** An option of a command, as `parseArgs` reads it, with its help. */
type OptionUsage = NonNullable<ParseArgsConfig['options']>[string] & {
  help: string;
  /** The name of its value. */
  value?: string;
};

/** How to call a command. Its arguments are read, and its help is written, from this. */
export interface Usage {
  name: string;
  /** The name of its argument. Absent if it takes none. */
  argument?: string;
  /** Describes the argument, as the end of a sentence: “a folder”. */
  needs?: string;
  /** Whether it takes several of these arguments. Default: exactly one. */
  takesSeveral?: boolean;
  /** A line for the list of commands. */
  summary: string;
  /** Sentences about what it does. */
  description: string;
  options: Readonly<Record<string, OptionUsage>>;
  /** Lines to copy. */
  examples: readonly string[];
  /** The exit codes, with the meaning of each. */
  exitCodes: Readonly<Record<number, string>>;
}

const exitCodes = { 0: 'Done.', 1: 'Failed. Standard error says why.' };

export const cdnUsage = {
  name: 'cdn',
  argument: 'folder',
  needs: 'a folder',
  summary: 'Write the files for a web server.',
  description:
    'Writes the files for a web server: <folder>/<version>/, which never changes, and <folder>/v<major>/, which changes with each release. Prints the headers to serve them with, and the script tags: the loader, and the single file with its hash.',
  options: {
    preload: {
      type: 'string',
      multiple: true,
      value: 'tag',
      help: 'Also print a third choice: lines for the head of a page with this widget, which load its code a round trip sooner. Paste new ones when you update. Repeat this option for each widget. Add --preload fallback if there is markup inside the widgets.',
    },
  },
  examples: [
    'npx standfirst cdn public/standfirst',
    'npx standfirst cdn public/standfirst --preload news-headline-card',
  ],
  exitCodes,
} as const satisfies Usage;

export const articlesUsage = {
  name: 'articles',
  argument: 'source',
  needs: 'a source: an address, a file, or “-” for standard input',
  takesSeveral: true,
  summary: 'Write feeds, pages and files as one list.',
  description:
    "Reads the articles of addresses and files (“-” is standard input). Writes them as one list in the library's own JSON, each story once. Use it if pages cannot read the newsroom's server themselves.",
  options: {
    out: {
      type: 'string',
      value: 'file',
      help: 'Write the list to this file. The file does not change if nothing is new or nothing can be read. Default: print the list.',
    },
    limit: { type: 'string', value: 'number', help: 'The greatest number of articles.' },
    sort: {
      type: 'string',
      value: 'order',
      help: 'Use newest to write the newest first. Default: in the order of the sources.',
    },
    format: {
      type: 'string',
      value: 'format',
      help: `The format of the sources. Default: found from the content of each. One of ${articleFormats.join(', ')}.`,
    },
    url: {
      type: 'string',
      value: 'address',
      help: 'The address of the files. Without it, relative addresses in them are left out.',
    },
    strict: { type: 'boolean', help: 'Write only if every source can be read.' },
  },
  examples: [
    'npx standfirst articles https://news.example/feed.xml --out articles.json',
    'npx standfirst articles front.xml wire.json --limit 20 --sort newest',
  ],
  exitCodes: {
    0: 'Every source was read.',
    1: 'Nothing was written. Standard error says why.',
    3: 'Some sources could not be read. The others were written.',
  },
} as const satisfies Usage;

export const reserveUsage = {
  name: 'reserve',
  argument: 'page',
  needs: 'a page: a file, an address, or “-” for standard input',
  summary: "Print the CSS that keeps the widgets' space.",
  description:
    'Measures the widgets of a page in a browser, and prints the CSS that reserves their space, so that nothing moves when they appear. The page is a file, an address or “-” (standard input). Markup with the tags is enough. The page must link reserve.css. This command needs puppeteer-core, and Chrome, Chromium or Edge.',
  options: {
    width: {
      type: 'string',
      multiple: true,
      value: 'pixels',
      help: `A width of the window. Repeat this option for each width. Default: ${commonWidths.join(', ')}.`,
    },
    container: {
      type: 'boolean',
      help: 'Use the widths as widths of a column, and print container queries instead of media queries.',
    },
    kinds: {
      type: 'boolean',
      help: 'Print one rule for each kind of widget, with the median height. Use it for a template whose stories change. If the heights of cards differ very much, each card gets its own rule.',
    },
    json: { type: 'boolean', help: 'Print the heights as JSON instead of CSS.' },
    url: {
      type: 'string',
      value: 'address',
      help: 'The address of the page. Default: its files are read from its folder.',
    },
    browser: {
      type: 'string',
      value: 'path',
      help: 'The path of the browser. Default: the environment variable CHROME_PATH, else an installed browser.',
    },
  },
  examples: [
    'npx standfirst reserve page.html > reserved.css',
    'npx standfirst reserve page.html --width 390 --width 1280 > reserved.css',
  ],
  exitCodes,
} as const satisfies Usage;

export const renderUsage = {
  name: 'render',
  argument: 'page',
  needs: 'a page: a file, a folder, or “-” for standard input',
  takesSeveral: true,
  summary: 'Render the widgets of pages, for readers without a script.',
  description:
    'Renders the widgets of pages: each tag gets its content as a declarative shadow root, which browsers show without a script. Nothing else in a page changes. A page is a file, a folder with HTML files, or “-” (standard input).',
  options: {
    out: {
      type: 'string',
      value: 'path',
      help: 'Write the page to this file or into this folder. Several pages need a folder. Default: print the page.',
    },
    url: {
      type: 'string',
      value: 'address',
      help: 'The address of the page; for a folder or several pages, the address of the folder. Without it, relative addresses stay relative.',
    },
    lang: { type: 'string', value: 'tag', help: 'The language of a page whose html tag has no lang.' },
    articles: {
      type: 'string',
      value: 'file',
      help: 'A JSON file with the articles for the addresses in src: an object whose keys are the addresses.',
    },
    fetch: {
      type: 'boolean',
      help: 'Load the addresses in src that --articles does not contain. Relative addresses need --url.',
    },
    'time-zone': {
      type: 'string',
      value: 'zone',
      help: 'The time zone of the readers, such as Europe/Berlin. Default: that of this machine.',
    },
    now: {
      type: 'string',
      value: 'time',
      help: 'The time at which readers see the page, for ages such as “3 hours ago”. Default: times are dates, which stay true.',
    },
    styles: {
      type: 'string',
      value: 'way',
      help: 'Use link to write links to style sheets instead of style elements. Links need --base.',
    },
    base: {
      type: 'string',
      value: 'address',
      help: "The address of the folder of the library's files, with the version and a slash at its end.",
    },
    nonce: { type: 'string', value: 'nonce', help: "The nonce of the page's content security policy." },
    watch: { type: 'boolean', help: 'Render the pages again when a file changes.' },
  },
  examples: [
    'npx standfirst render page.html > rendered.html',
    'npx standfirst render site --out public --url https://news.example/ --fetch',
  ],
  exitCodes: {
    0: 'Every page was rendered.',
    1: exitCodes[1],
    3: 'Some pages could not be rendered. The others were written.',
  },
} as const satisfies Usage;

export const serveUsage = {
  name: 'serve',
  summary: 'Give stories to other sites, and render pages.',
  description:
    'Runs a service. With --newsroom, its page at / gives the code to put a story of that newsroom onto any page: as a frame, with the script, or as finished HTML. Without --newsroom, or with --render, POST /render answers with the rendered page, for sites in any programming language. Only your own programs may call /render. Settings may also be in a JSON file (--config) and in the environment: --allow-host is allowHost in the file, and STANDFIRST_ALLOW_HOST in the environment. An option wins over the environment, and the environment over the file.',
  options: {
    newsroom: {
      type: 'string',
      multiple: true,
      value: 'origin',
      help: 'A site that the service reads: https://news.example. It reads no others. Repeat this option for each site. If its server is in a private network, add =private to the origin.',
    },
    render: { type: 'boolean', help: 'Also render pages, if there is a --newsroom.' },
    fetch: {
      type: 'boolean',
      help: 'Render the articles of the --newsroom that a page names in src, so that lists are whole when they arrive.',
    },
    base: {
      type: 'string',
      value: 'address',
      help: "Required to render. The address of the folder of the library's files, with the version and a slash at its end.",
    },
    address: {
      type: 'string',
      value: 'address',
      help: 'The address at which browsers reach the service, with a slash at its end: https://news.example/cards/. Default: the host of each request. A service in a folder of a site needs it.',
    },
    'provider-name': {
      type: 'string',
      value: 'name',
      help: 'The name of the newsroom in answers of oEmbed. Default: the publication of each story. Drupal needs one name for all stories.',
    },
    port: { type: 'string', value: 'number', help: 'The port. Default: 8787. Use 0 for any free port.' },
    host: {
      type: 'string',
      value: 'address',
      help: 'The address of this machine at which the service listens. Default: 127.0.0.1, which other machines cannot reach.',
    },
    'allow-host': {
      type: 'string',
      multiple: true,
      value: 'name',
      help: 'A name by which other machines call the service, without a port: that of its container, or of a proxy. Repeat this option for each name. Default: localhost and --host.',
    },
    lang: { type: 'string', value: 'tag', help: 'The language of a page whose html tag has no lang.' },
    'time-zone': {
      type: 'string',
      value: 'zone',
      help: 'The time zone of the readers, such as Europe/Berlin. Default: that of this machine.',
    },
    styles: {
      type: 'string',
      value: 'way',
      help: 'Use link to write links to style sheets instead of style elements.',
    },
    config: {
      type: 'string',
      value: 'file',
      help: 'A JSON file with settings: { "newsroom": ["https://news.example"], "port": 80 }. It may also contain purgeSecret, the secret of POST /purge, as may STANDFIRST_PURGE_SECRET. That is not an option, because other users of this machine can read options.',
    },
    'metrics-port': {
      type: 'string',
      value: 'number',
      help: 'Answer GET /metrics with text for Prometheus at this port of the same --host. Use 0 for any free port. Default: no metrics.',
    },
    log: {
      type: 'string',
      value: 'lines',
      help: 'The lines of JSON on standard error: requests (one for each request), failures or none. Default: requests.',
    },
  },
  examples: [
    'npx standfirst serve --newsroom https://news.example',
    `npx standfirst serve --base https://news.example/standfirst/${version}/`,
    'STANDFIRST_PURGE_SECRET=… npx standfirst serve --config standfirst.json',
    'curl -H Content-Type:text/html --data-binary @page.html localhost:8787/render',
  ],
  exitCodes: { 0: 'Ended by SIGTERM or SIGINT, after the last answer.', 1: exitCodes[1] },
} as const satisfies Usage;

export const oembedUsage = {
  name: 'oembed',
  argument: 'story',
  needs: 'the address of a story',
  summary: 'Print the oEmbed links of a story, or the entry of the newsroom.',
  description:
    'Prints the links for the head of the page of a story. With them, WordPress and other systems show a card where an editor pastes the address of the story. With --provider, prints the entry of the newsroom for systems that have a list of providers: the public registry, and Drupal.',
  options: {
    service: {
      type: 'string',
      value: 'address',
      help: 'Required. The address of the service (standfirst serve), with a slash at its end: https://cards.news.example/.',
    },
    provider: {
      type: 'boolean',
      help: 'Print the entry. The name in it is the one that the service gives for this story. Warns if the page of the story has no links to the service.',
    },
  },
  examples: [
    'npx standfirst oembed https://news.example/harbour --service https://cards.news.example/',
    'npx standfirst oembed https://news.example/harbour --service https://cards.news.example/ --provider',
  ],
  exitCodes,
} as const satisfies Usage;

/** All commands, in the order of the help. */
export const usages = [cdnUsage, articlesUsage, reserveUsage, renderUsage, serveUsage, oembedUsage] as const;

/** Returns a command with its argument: `standfirst articles <source…>`. */
export function synopsis({ name, argument, takesSeveral }: Usage): string {
  if (argument === undefined) return `standfirst ${name}`;
  return `standfirst ${name} <${argument}${takesSeveral ? '…' : ''}>`;
}

/** Returns an option with the name of its value: `--limit <number>`. */
export function optionSynopsis(name: string, { value }: { value?: string }): string {
  return value ? `--${name} <${value}>` : `--${name}`;
}
