import assert from 'node:assert/strict';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'yaml';
import { runCommand } from '../commands/run-command.js';
import { startServiceIn, type RunningService } from '../commands/run-service.js';
import { loadInstalled } from '../support/builds/install-once.js';
import { startServer, type RunningServer } from '../support/servers/start-server.js';
import { installConsumers, metascraperFields } from './oembed-consumers/install-consumers.js';
import { registryProblems, type Provider } from './oembed-consumers/registry-rules.js';
import { startIframely } from './oembed-consumers/start-iframely.js';
import { story, storyPages } from './oembed-consumers/story-pages.js';

/** An answer of oEmbed, as a program gets it. */
type Answer = Record<string, string | number>;

describe('Programs that read oEmbed', function () {
  this.timeout(30_000);
  let installed: string;
  let newsroom: RunningServer;
  let service: RunningService;
  let iframely: RunningServer;
  let entry: Provider;
  before(async function () {
    // The programs are installed from npm.
    this.timeout(300_000);
    installed = installConsumers();
    newsroom = await startServer(storyPages(() => service.origin));
    service = await startServiceIn({}, '--newsroom', `${newsroom.origin}=private`, '--port', '0');
    iframely = await startIframely(installed);
    entry = await printedEntry(pageAt('/story'), service.origin);
  });
  after(async () => {
    await iframely?.close();
    service?.signal('SIGTERM');
    await service?.ended;
    await newsroom?.close();
  });

  const pageAt = (path: string): string => `${newsroom.origin}${path}`;
  const picture = (): string => pageAt('/rain.jpg');

  /** The fields of the story that each program gets. */
  const words = (): Answer => ({
    type: 'rich',
    version: '1.0',
    title: story.headline,
    author_name: story.author,
    author_url: pageAt('/authors/wisniewski'),
    provider_name: story.publication,
    provider_url: pageAt('/'),
  });

  const some = (answer: Answer, names: readonly string[]): Answer =>
    Object.fromEntries(names.map((name) => [name, answer[name]!]));

  /** Checks that markup has one frame, with the card of a story, and returns the frame's attributes. */
  const frameIn = async (html: unknown, page: string): Promise<Record<string, string>> => {
    assert.equal(typeof html, 'string');
    const frames = elementsIn(String(html)).filter(({ tagName }) => tagName === 'iframe');
    assert.equal(frames.length, 1, String(html));
    const attributes = Object.fromEntries(frames[0]!.attrs.map(({ name, value }) => [name, value]));
    const address = new URL(attributes.src!);
    assert.equal(address.origin, service.origin);
    assert.equal(address.searchParams.get('url'), page);
    const card = await fetch(address);
    assert.equal(card.status, 200);
    assert.ok((await card.text()).includes('the drought in Łódź'));
    return attributes;
  };

  /**
   * Checks that markup has the words of the story, with a link to it. They are hidden: a page that shows the markup as
   * it is has the story only once.
   */
  const isQuoted = (html: string, page: string): void => {
    const elements = elementsIn(html);
    const quotation = elements.find(({ tagName }) => tagName === 'blockquote');
    assert.ok(quotation);
    assert.ok(quotation.attrs.some(({ name }) => name === 'hidden'));
    for (const text of [story.headline, story.standfirst, story.author, story.publication])
      assert.ok(textOf(quotation).includes(text), textOf(quotation));
    const link = elements.find(({ tagName }) => tagName === 'a');
    assert.equal(link?.attrs.find(({ name }) => name === 'href')?.value, page);
  };

  describe('@extractus/oembed-extractor, which Ghost uses', () => {
    interface Extractor {
      extract: (url: string, parameters?: object, fetcher?: (url: string) => Promise<Response>) => Promise<Answer>;
      setProviderList: (providers: readonly Provider[]) => number;
      hasProvider: (url: string) => boolean;
    }
    const load = (): Extractor => loadInstalled(installed, '@extractus/oembed-extractor');

    it('gets the card of a story from the address of its page', async () => {
      const page = pageAt('/story');
      const answer = await load().extract(page);
      assert.equal(answer.method, 'auto-discovery');
      assert.deepEqual(some(answer, Object.keys(words())), words());
      assert.deepEqual(some(answer, ['thumbnail_url', 'thumbnail_width', 'thumbnail_height']), {
        thumbnail_url: picture(),
        thumbnail_width: story.picture.width,
        thumbnail_height: story.picture.height,
      });
      const { width, height } = await frameIn(answer.html, page);
      assert.equal(width, '100%');
      assert.equal(height, String(answer.height));
      isQuoted(String(answer.html), page);
    });

    it('gets a card that is not larger than it allows', async () => {
      const answer = await load().extract(pageAt('/story'), { maxwidth: 320, maxheight: 140 });
      assert.ok(Number(answer.width) > 0 && Number(answer.width) <= 320);
      assert.ok(Number(answer.height) > 0 && Number(answer.height) <= 140);
      assert.ok(Number(answer.thumbnail_width ?? 0) <= 320);
      const { height } = await frameIn(answer.html, pageAt('/story'));
      assert.equal(height, String(answer.height));
    });

    it('gets it with an entry in its list of providers too, as for a newsroom in the public list', async () => {
      const extractor = load();
      const page = pageAt('/story');
      assert.equal(extractor.hasProvider(page), false);
      const list = loadInstalled<Provider[]>(installed, 'oembed-providers');
      extractor.setProviderList([...list, entry]);
      try {
        assert.equal(extractor.hasProvider(page), true);
        // It takes all providers to be at https.
        const plain = (url: string): Promise<Response> => fetch(url.replace(/^https:/, 'http:'));
        const answer = await extractor.extract(page, {}, plain);
        assert.equal(answer.method, 'provider-api');
        assert.deepEqual(some(answer, Object.keys(words())), words());
        await frameIn(answer.html, page);
      } finally {
        extractor.setProviderList(list);
      }
    });
  });

  describe('unfurl.js', () => {
    interface Unfurled {
      oEmbed?: Answer & { thumbnails?: readonly object[]; html?: string };
    }
    const unfurl = async (page: string): Promise<NonNullable<Unfurled['oEmbed']>> => {
      const load = loadInstalled<{ unfurl: (url: string) => Promise<Unfurled> }>(installed, 'unfurl.js');
      const { oEmbed } = await load.unfurl(page);
      assert.ok(oEmbed);
      return oEmbed;
    };

    for (const [format, path] of [
      ['JSON', '/story'],
      ['XML', '/story-in-xml'],
    ] as const)
      it(`gets the card of a story in ${format}`, async () => {
        const page = pageAt(path);
        const answer = await unfurl(page);
        assert.deepEqual(some(answer, Object.keys(words())), words());
        assert.deepEqual(answer.thumbnails, [{ url: picture(), ...story.picture }]);
        // It decodes the markup twice, so only the attributes before the title are sure.
        const { width, height } = await frameIn(answer.html, page);
        assert.deepEqual([width, height], ['100%', String(answer.height)]);
      });
  });

  describe('metascraper', () => {
    type Scrape = (input: object) => Promise<Record<string, string | null>>;
    const scrape = async (page: string, options: object = {}): Promise<Record<string, string | null>> => {
      const create = loadInstalled<(rules: readonly object[]) => Scrape>(installed, 'metascraper');
      const rules = metascraperFields.map((field) => loadInstalled<() => object>(installed, `metascraper-${field}`)());
      const html = await (await fetch(page)).text();
      return create(rules)({ url: page, html, ...options });
    };

    it('gets the frame, beside the fields that it reads in the page', async () => {
      const page = pageAt('/story');
      const { iframe, title, ...fields } = await scrape(page);
      await frameIn(iframe, page);
      // It sets quotation marks as a printer does.
      assert.equal(title?.replace(/[“”]/g, '"'), story.headline);
      assert.deepEqual(fields, {
        description: story.standfirst,
        image: picture(),
        author: story.author,
        publisher: story.publication,
        url: page,
        date: story.published,
      });
    });

    it('gets a frame that is not higher than it allows', async () => {
      const { iframe } = await scrape(pageAt('/story'), { iframe: { maxWidth: 320, maxHeight: 140 } });
      const { height } = await frameIn(iframe, pageAt('/story'));
      assert.ok(Number(height) <= 140);
    });
  });

  describe('open-graph-scraper', () => {
    type Scrape = (options: object) => Promise<{ result: Record<string, unknown> }>;

    it('reads no oEmbed, and shows the same story from the page', async () => {
      const page = pageAt('/story');
      const { result } = await loadInstalled<Scrape>(installed, 'open-graph-scraper')({ url: page });
      const { ogTitle, ogSiteName, ogUrl, ogImage } = result;
      const [image] = ogImage as readonly { url: string }[];
      assert.deepEqual([ogTitle, ogSiteName, ogUrl, image?.url], [story.headline, story.publication, page, picture()]);
      const answer = await fetch(`${service.origin}/oembed?url=${encodeURIComponent(page)}`);
      const { title, provider_name, thumbnail_url } = (await answer.json()) as Answer;
      assert.deepEqual([title, provider_name, thumbnail_url], [ogTitle, ogSiteName, image?.url]);
    });
  });

  describe('the server of Iframely', () => {
    const ask = async <Result>(route: string, page: string): Promise<Result> => {
      const answer = await fetch(`${iframely.origin}/${route}?url=${encodeURIComponent(page)}`);
      assert.equal(answer.status, 200);
      return (await answer.json()) as Result;
    };

    for (const [format, path] of [
      ['JSON', '/story'],
      ['XML', '/story-in-xml'],
    ] as const)
      it(`gets the card of a story in ${format}`, async () => {
        interface Result {
          meta: Record<string, string>;
          links: Record<string, readonly { href: string; media?: object }[]>;
        }
        const page = pageAt(path);
        const { meta, links } = await ask<Result>('iframely', page);
        const { title, author, author_url, site } = meta;
        assert.deepEqual(
          [title, author, author_url, site],
          [story.headline, story.author, pageAt('/authors/wisniewski'), story.publication],
        );
        const [frame] = links.app ?? [];
        assert.ok(frame);
        assert.ok(frame.href.startsWith(`${service.origin}/frame/card?url=${encodeURIComponent(page)}`));
        assert.ok((frame.media as { height: number }).height > 0);
        const [thumbnail] = links.thumbnail ?? [];
        assert.deepEqual([thumbnail?.href, thumbnail?.media], [picture(), story.picture]);
      });

    it('gives the frame to others, with a fixed height', async () => {
      const page = pageAt('/story');
      const answer = await ask<Answer>('oembed', page);
      assert.deepEqual(some(answer, ['type', 'version', 'title', 'author', 'provider_name', 'thumbnail_url']), {
        ...some(words(), ['type', 'version', 'title', 'provider_name']),
        author: story.author,
        thumbnail_url: picture(),
      });
      const { style } = await frameIn(answer.html, page);
      assert.match(style!, new RegExp(`width: 100%; height: ${answer.height}px`));
    });
  });

  describe('the public list of providers', () => {
    it('accepts an entry for the newsroom, as it accepts its own', () => {
      const list = loadInstalled<Provider[]>(installed, 'oembed-providers');
      assert.ok(list.length > 300);
      assert.deepEqual(
        [...list, entry].flatMap((each) =>
          registryProblems(each).map((problem) => `${each.provider_name}: ${problem}`),
        ),
        [],
      );
    });

    it('has the name that is in the answers: Drupal fails with any other', async () => {
      const answer = await fetch(`${service.origin}/oembed?url=${encodeURIComponent(pageAt('/story'))}`);
      const { provider_name } = (await answer.json()) as Answer;
      assert.equal(provider_name, entry.provider_name);
    });
  });
});

/** Returns the entry of the newsroom that the command prints for the public list. */
async function printedEntry(page: string, service: string): Promise<Provider> {
  const { said } = await runCommand(['oembed', page, '--service', `${service}/`, '--provider']);
  const [entry] = parse(said.slice(0, said.indexOf('\n...\n'))) as [Provider];
  return entry;
}

type Node = DefaultTreeAdapterTypes.Node;

function elementsIn(html: string): DefaultTreeAdapterTypes.Element[] {
  const within = (node: Node): DefaultTreeAdapterTypes.Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(within) : []),
  ];
  return within(parseFragment(html));
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
