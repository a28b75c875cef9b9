import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { harbourArticle } from '../support/fixtures/article-api.js';
import { engineName, newTab, type EngineName, type HostTab } from '../support/browsers/host-engine.js';
import { inWays } from '../support/browsers/in-ways.js';
import { HostSite } from '../support/servers/host-site.js';
import { policies, type HostPolicy, type Way } from './content-security.js';

/** The published results, which this test checks. `npm run record -- policies` writes them again. */
const file = fileURLToPath(new URL('content-security.json', import.meta.url));

/** The result of a page under a policy. */
interface Outcome {
  /** `stand` if every widget works, `fallback` if each shows its fallback. */
  widgets: 'stand' | 'fallback' | 'some';
  /** Whether a picture in a widget is shown. */
  picture: boolean;
  /** Whether articles of a server are shown: one in JSON and one in a feed. */
  article: boolean;
  /** Our lines in the console. */
  lines: string[];
  /** The reports of the browser, by directive. */
  reports: string[];
  /** The result of a card whose article is an HTML page, with its console lines and reports. */
  page: { article: boolean; lines: string[]; reports: string[] };
}

/** The parts of an outcome that only grow. */
type Said = Pick<Outcome, 'lines' | 'reports'>;

type Results = Record<string, Partial<Record<Way, Partial<Record<EngineName, Outcome>>>>>;

const results: Results = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {};
const isRecording = process.env.RECORD_POLICIES === 'true';

const body = `
<news-headline-card id="attributes" headline="Harbour dredging" href="/a" image="/pictures/barrier-320.webp" image-alt="A barrier"></news-headline-card>
<news-headline-card><h3><a href="/b">Ferries stay in port</a></h3></news-headline-card>
<news-headline-card id="json" src="/article.json"><a href="/c">The fallback of JSON</a></news-headline-card>
<news-article src="/feed.xml"><news-headline-card id="feed"><a href="/d">The fallback of a feed</a></news-headline-card></news-article>
<news-byline authors="Mara Lin"><span>By Mara Lin</span></news-byline>
<news-photo-caption caption="The barrier" credit="Ansel Dray"><img src="/pictures/barrier-320.webp" alt="A barrier"></news-photo-caption>
<news-share-icons url="https://news.example/a"><a href="mailto:?body=a">Share by email</a></news-share-icons>
<news-subscription-prompt state="exhausted" subscribe-href="/s"><a href="/s">Subscribe</a></news-subscription-prompt>`;

const page = `<!doctype html><title>x</title><script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'The tide of a page',
  url: 'https://news.example/tide',
})}</script>`;

const sha256 = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('Under a content security policy', () => {
  let site: HostSite;
  let tab: HostTab;
  /** Firefox has Trusted Types since version 148. */
  let knowsTypes: boolean;
  before(async () => {
    tab = await newTab();
    site = await HostSite.open();
    await tab.open(site.show({ body: '' }));
    knowsTypes = await tab.evaluate(() => 'trustedTypes' in globalThis);
    const headers = { 'Access-Control-Allow-Origin': '*' };
    site.put('/article.json', { body: JSON.stringify(harbourArticle), headers });
    site.put('/feed.xml', {
      body: '<rss version="2.0"><channel><item><title>Wells fill</title><link>https://news.example/wells</link></item></channel></rss>',
      headers,
    });
    site.put('/article.html', { body: page, headers });
  });
  after(async () => {
    await tab?.close();
    await site?.close();
    if (isRecording) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  });

  /** Returns the page of a host with this policy. */
  function show({ headers, head = '', script = `nonce="${site.nonce}"` }: HostPolicy, way: Way): string {
    const name = way === 'loader' ? 'loader.js' : 'standfirst.js';
    const chunks = Object.entries(site.hashes).filter(([path]) => path.startsWith('chunks/'));
    const integrity = Object.fromEntries(chunks.map(([path, hash]) => [`${site.cdn}/${path}`, hash]));
    const importMap = JSON.stringify({ integrity });
    const inline = `const script = document.createElement('script'); script.type = 'module'; script.src = '${site.cdn}/${name}'; document.head.append(script);`;
    const fill = (text: string): string =>
      Object.entries({
        $nonce: site.nonce,
        $cdn: site.cdnOrigin,
        $path: new URL(site.cdn).pathname,
        $hash: site.hashes[name]!,
        $chunks: chunks.map(([, hash]) => `'${hash}'`).join(' '),
        $map: `'${sha256(importMap)}'`,
        $importmap: importMap,
        'sha256-$inline': sha256(inline),
      }).reduce((filled, [word, value]) => filled.replaceAll(word, value), text);
    const tag =
      script === 'inline'
        ? `<script>${inline}</script>`
        : `<script type="module" src="${site.cdn}/${name}" ${fill(script)}></script>`;
    return site.show({
      body,
      head: fill(head) + tag,
      headers: Object.fromEntries(
        // The page records reports. The recorder is not part of the test.
        Object.entries(headers).map(([header, value]) => [
          header,
          fill(value).replace('script-src ', `script-src ${site.recorder} `),
        ]),
      ),
    });
  }

  /**
   * Opens a page under a policy, and then adds a card whose article is an HTML page.
   *
   * @param published the expected outcome; without it, the page gets more time
   * @returns the outcome
   */
  async function tryOut(policy: HostPolicy, way: Way, published?: Outcome): Promise<Outcome> {
    // A browser may use cached files in spite of a policy.
    site.renew();
    await tab.open(show(policy, way));
    const { page, ...first } = published ?? {};
    // Lines that are too late for the first look are in the second, where they do not count.
    const before = await lookUntil((sight) => isDecided(outcomeOf(sight), first));
    await tab.evaluate(() => {
      const card = document.createElement('news-headline-card');
      card.id = 'page';
      card.setAttribute('src', '/article.html');
      document.body.append(card);
    });
    const outcomeOfPage = (after: Sight): Outcome['page'] => ({
      article: after.page,
      lines: ownLines(after.lines.slice(before.lines.length)),
      // Whether a browser sends the same report twice depends on its version.
      reports: directives(after.reports).filter((each) => !directives(before.reports).includes(each)),
    });
    const after = await lookUntil((sight) => isDecided(outcomeOfPage(sight), page));
    const { exceptions } = await tab.said();
    assert.deepEqual(exceptions, []);
    return { ...outcomeOf(before), page: outcomeOfPage(after) };
  }

  function outcomeOf(sight: Sight): Omit<Outcome, 'page'> {
    return {
      widgets: sight.widgets.every(Boolean) ? 'stand' : sight.widgets.some(Boolean) ? 'some' : 'fallback',
      picture: sight.picture,
      article: sight.article,
      lines: ownLines(sight.lines),
      reports: directives(sight.reports),
    };
  }

  /**
   * Returns whether an outcome is final for the test: it is the published one, or it has a line or a report that the
   * published one does not have.
   */
  function isDecided(outcome: Said, published: Partial<Said> = {}): boolean {
    const { lines = [], reports = [] } = published;
    const hasOthers =
      outcome.lines.some((line) => !lines.includes(line)) ||
      outcome.reports.some((report) => !reports.includes(report));
    return hasOthers || isDeepStrictEqual(outcome, published);
  }

  /**
   * Looks at the page until its outcome is final and nothing is loading, for at most 15 seconds. While results are
   * recorded, there is no published outcome. It then looks until nothing has changed for a while.
   */
  async function lookUntil(isOutcome: (sight: Sight) => boolean): Promise<Sight> {
    let last: Sight | undefined;
    const end = performance.now() + (isRecording ? 8_000 : 15_000);
    for (let quiet = 0; ;) {
      const sight = await tab.evaluate(look);
      if (!isRecording && isOutcome(sight) && !sight.isAsking) break;
      quiet = isDeepStrictEqual(sight, last) ? quiet + 1 : 0;
      last = sight;
      // An engine may be slow to report that it has refused an address.
      if (performance.now() > end || (isRecording && quiet >= 4 && !sight.isAsking)) break;
      await new Promise((resolve) => setTimeout(resolve, isRecording ? 100 : 20));
    }
    // Reports and lines up to now are delivered before the next tasks of the page.
    await tab.evaluate(() => new Promise<void>((resolve) => void setTimeout(() => setTimeout(resolve))));
    return tab.evaluate(look);
  }

  /** Returns our lines, without the addresses of the test and without the additions of each engine. */
  function ownLines(lines: string[]): string[] {
    return lines
      .filter((line) => line.includes('[standfirst]'))
      .map((line) =>
        line
          .replace(/^warn: /, '')
          .replace(/ (\w*Error: .*|\[object .*)$/s, '')
          .replaceAll(site.cdnOrigin, 'https://your.example')
          .replaceAll(site.origin, 'https://partner.example')
          // The order in which tags fail depends on the network.
          .replace(/<news-[^ ]+>(, <news-[^ ]+>)+/, (tags) => tags.split(', ').sort().join(', ')),
      )
      .sort();
  }

  function directives(violations: string[]): string[] {
    return [...new Set(violations.map((each) => each.split(' ')[0]!))].sort();
  }

  for (const [turn, policy] of policies.entries()) {
    const ways = policy.ways ?? (['one file', 'loader'] as const);
    for (const way of isRecording ? ways : inWays(ways, turn)) {
      it(`“${policy.title}”, the ${way} has the published result`, async () => {
        const published = expectedOf(results[policy.title]?.[way]?.[engineName]);
        const outcome = await tryOut(policy, way, published);
        if (isRecording) ((results[policy.title] ??= {})[way] ??= {})[engineName] = outcome;
        else assert.deepEqual(outcome, published);
      });
    }
  }

  /** Returns the published outcome. For an engine without Trusted Types, returns the outcome without them. */
  function expectedOf(published?: Outcome): Outcome | undefined {
    const isOfTypes = published?.page.reports.includes('trusted-types');
    return isOfTypes && !knowsTypes ? { ...published!, page: { article: true, lines: [], reports: [] } } : published;
  }

  it('the results are of these policies and no other', () => {
    assert.deepEqual(
      Object.keys(results),
      policies.map(({ title }) => title),
    );
  });
});

type Sight = ReturnType<typeof look>;

/** Reads the state of the page. Runs in the page. */
function look() {
  const textOf = (selector: string): string =>
    document.querySelector(selector)?.shadowRoot?.querySelector('.root')?.textContent ?? '';
  const picture = document.querySelector('#attributes')!.shadowRoot?.querySelector('img');
  const said = globalThis.hostRecord!.console.join();
  return {
    isAsking: Boolean(
      document.querySelector('#attributes')!.shadowRoot &&
      ['json', 'feed', 'page'].some(
        (id) =>
          document.querySelector(`#${id}`) &&
          !textOf(`#${id}`) &&
          !said.includes(id === 'feed' ? '/feed.xml' : `/article.${id.replace('page', 'html')}`),
      ),
    ),
    widgets: [
      ...document.querySelectorAll(
        '#attributes, #attributes + news-headline-card, news-byline, news-photo-caption, news-share-icons, news-subscription-prompt',
      ),
    ].map((widget) => Boolean(widget.shadowRoot?.querySelector('.root'))),
    picture: (picture?.naturalWidth ?? 0) > 0,
    article: textOf('#json').includes('Harbour dredging') && textOf('#feed').includes('Wells fill'),
    page: textOf('#page').includes('The tide of a page'),
    lines: globalThis.hostRecord!.console,
    reports: globalThis.hostRecord!.violations,
  };
}
