import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { inWays, scriptFiles } from '../support/browsers/in-ways.js';
import { HostSite } from '../support/servers/host-site.js';
import { pack } from '../support/builds/packed.js';

const byline = (more = ''): string =>
  `<news-byline ${more} authors="Mara Lin; Idris Cole" updated-at="2026-03-02T08:30:00+01:00"></news-byline>`;
const prompt =
  '<news-subscription-prompt state="metered" articles-left="2" article-limit="5" period="month" subscribe-href="/s"></news-subscription-prompt>';

/** Records all texts that the first widget of the page has shown. */
const watcher = `<script nonce="{{nonce}}">
  const seen = globalThis.seen = [];
  const look = () => {
    const text = document.querySelector('news-byline, news-subscription-prompt')?.shadowRoot?.querySelector('.root')?.textContent.trim();
    if (text && seen.at(-1) !== text) seen.push(text);
    requestAnimationFrame(look);
  };
  look();
</script>`;

/** Makes the limits of the code longer, because a busy machine can be slower than they allow. */
const patient = `<script nonce="{{nonce}}">{
  const { setTimeout: start } = globalThis;
  globalThis.setTimeout = (run, time = 0, ...values) => start(run, 30 * time, ...values);
}</script>`;

const seen = (): string[] => (globalThis as unknown as { seen: string[] }).seen;

/** Returns the texts of the widgets of a page, joined. */
const shown = (): string =>
  [...document.querySelectorAll('news-byline, news-subscription-prompt')]
    .map(({ shadowRoot }) => shadowRoot?.querySelector('.root')?.textContent?.replace(/\s+/g, ' ').trim())
    .join(' / ');

describe('The languages on a page', () => {
  let site: HostSite;
  let tab: HostTab;
  /** The German messages, by the names of their files. Each build has its own file. */
  const german = new Map<string, string>();
  before(async () => {
    const folder = join(pack().cdnFolder, 'chunks');
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    )) {
      const code = readFileSync(join(folder, file), 'utf8');
      if (code.includes('Eilmeldung')) german.set(file, code);
    }
    site = await HostSite.open();
    tab = await newTab();
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });

  afterEach(() => {
    site.renew();
    site.override = () => undefined;
  });

  async function open(file: string, body: string, lang: string, head = '', first = ''): Promise<void> {
    const script = `<script type="module" nonce="{{nonce}}" src="{{cdn}}/${file}"></script>`;
    await tab.open(site.show({ body, head: first + watcher + script + head, lang }));
  }

  async function assertQuiet(): Promise<void> {
    assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
  }

  /** Returns the German messages if an address is theirs. Only their content identifies them. */
  const germanAt = (pathname: string): string | undefined => german.get(pathname.split('/chunks/')[1] ?? '');

  const settledOn = (words: string): Promise<unknown> =>
    tab.waitFor(
      (expected: string) =>
        [...document.querySelectorAll('news-byline, news-subscription-prompt')].every((each) =>
          each.shadowRoot?.textContent?.includes(expected),
        ),
      words,
    );

  for (const file of inWays(scriptFiles)) {
    describe(`by ${file}`, () => {
      for (const [lang, body, words] of [
        ['de', byline(), 'Aktualisiert'],
        ['de-AT', byline(), 'Aktualisiert'],
        ['zh-TW', byline(), '更新'],
        ['pl', prompt, 'artykuły'],
        ['he', byline(), 'עודכן'],
      ] as const) {
        it(`are there from the first words of a widget, in ${lang}`, async () => {
          await open(file, body, lang, '', patient);
          await settledOn(words);
          await tab.waitFor(() => (globalThis as unknown as { seen: string[] }).seen.length > 0);
          for (const text of await tab.evaluate(seen)) assert.match(text, new RegExp(words));
          await assertQuiet();
        });
      }

      it('follow the nearest lang, several on one page, and change with it', async () => {
        await open(
          file,
          `<section lang="fr">${byline()}</section><section lang="ja">${byline()}</section>${byline('lang="ar-u-nu-latn"')}${byline()}`,
          'es',
        );
        // Dates appear before the words do.
        const words = ['Mise à jour', '更新', 'حُدّث', 'Actualizado'];
        await tab.waitFor((words) => {
          const bylines = [...document.querySelectorAll('news-byline')];
          return words.every((each, index) => bylines[index]?.shadowRoot?.textContent?.includes(each));
        }, words);
        assert.match(await tab.evaluate(shown), /^Par .* \/ .* \/ .* 2 مارس 2026.* \/ Por /);
        await tab.evaluate(() => (document.documentElement.lang = 'ko'));
        await tab.waitFor(() => document.querySelectorAll('news-byline')[3]!.shadowRoot!.textContent.includes('3월'));
        await tab.evaluate(() => document.querySelector('section')!.setAttribute('lang', 'pt-BR'));
        await tab.waitFor(() => document.querySelector('news-byline')!.shadowRoot!.textContent.includes('de março'));
        await assertQuiet();
      });

      it('leave a page readable if one does not load: names and dates without words, the rest in English', async () => {
        site.override = (address) => (germanAt(address.pathname) ? { status: 503 } : undefined);
        await open(file, byline() + prompt, 'de', '', patient);
        await tab.waitFor(() => {
          const [byline, prompt] = document.querySelectorAll('news-byline, news-subscription-prompt');
          const textOf = (widget?: Element): string => widget?.shadowRoot?.textContent ?? '';
          return (
            textOf(byline).includes('Mara Lin und Idris Cole') &&
            textOf(byline).includes('2. März 2026') &&
            /2.free articles left this month/.test(textOf(prompt))
          );
        });
        const { exceptions, console: lines } = await tab.said();
        assert.deepEqual(exceptions, []);
        assert.equal(lines.filter((line) => line.includes('[standfirst]')).length, 1);
        assert.match(lines.join('\n'), /words for lang="de" did not load/);
      });

      it('keep no widget waiting if one is slow to load', async () => {
        // The answer waits until the page has reported that it shows something.
        const until = site.whenAsked('/shown');
        site.override = ({ pathname }) => {
          const body = germanAt(pathname);
          const headers = { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' };
          return body ? { until, headers, body } : undefined;
        };
        site.put('/shown', { body: '' });
        // Waits of up to three seconds end at once in the page. Widgets must not wait longer, so longer ones never end.
        const clock = `<script>{
          const { setTimeout: start } = globalThis;
          globalThis.setTimeout = (run, time, ...values) => (time > 3_000 ? 0 : start(run, 0, ...values));
        }</script>`;
        const report = `<script>{
          const look = () => (globalThis.seen.length > 0 ? fetch('/shown') : requestAnimationFrame(look));
          look();
        }</script>`;
        await open(file, byline(), 'de', report, clock);
        await settledOn('Aktualisiert');
        const [first] = await tab.evaluate(seen);
        assert.match(first!, /Mara Lin und Idris Cole\s+2\.\sMärz\s2026/);
        await assertQuiet();
      });

      it('go from one to the next without another in between', async () => {
        await open(file, byline(), 'de', '', patient);
        await settledOn('Aktualisiert');
        await tab.evaluate(() => (document.documentElement.lang = 'fr'));
        await settledOn('Mise à jour');
        await tab.waitFor(() => (globalThis as unknown as { seen: string[] }).seen.at(-1)!.includes('Mise'));
        for (const text of await tab.evaluate(seen)) assert.match(text, /Aktualisiert|Mise à jour/);
        await assertQuiet();
      });

      it('can be replaced by a publisher’s words, from an address too', async () => {
        site.put('/own.json', { body: '{"updatedAt": "Stand: {time}"}' });
        await open(
          file,
          byline(),
          'de',
          `<script type="module" nonce="{{nonce}}">
            import { setMessages } from '{{cdn}}/${file}';
            setMessages('de', '/own.json');
          </script>`,
        );
        await settledOn('Stand: 2. März 2026');
        await assertQuiet();
      });
    });
  }
});
