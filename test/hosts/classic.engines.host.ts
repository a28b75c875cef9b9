import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newTab, type HostTab } from '../support/browsers/host-engine.js';
import { pack } from '../support/builds/packed.js';
import { HostSite } from '../support/servers/host-site.js';

const file = '{{cdn}}/standfirst.classic.js';
const card = '<news-headline-card><a href="/a">Ferries stay in port</a></news-headline-card>';

/** Inserts a script as tag managers and consent tools do: by another script, without a type. */
const inserted = (more = ''): string => `<script nonce="{{nonce}}">
  const script = document.createElement('script');
  script.async = true;
  ${more}
  script.src = '${file}';
  document.head.append(script);
</script>`;

/** Runs the text of the file, as tools do that fetch scripts and run them. */
const asText = `<script nonce="{{nonce}}">
  fetch('${file}').then((answer) => answer.text()).then((code) => (0, eval)(code));
</script>`;

/** Loads the file from an address that a tool has made from its text. */
const fromAddress = (address: string): string => `<script nonce="{{nonce}}">
  fetch('${file}').then((answer) => answer.text()).then((code) => {
    const script = document.createElement('script');
    script.src = ${address};
    document.head.append(script);
  });
</script>`;

/** Names the file, as the documentation says. */
const preload = `<link rel="preload" as="script" crossorigin href="${file}">`;

describe('The classic script', () => {
  let site: HostSite;
  let tab: HostTab;
  /** The text of the file. */
  let text: string;
  before(async () => {
    tab = await newTab();
    site = await HostSite.open();
    text = readFileSync(join(pack().cdnFolder, 'standfirst.classic.js'), 'utf8');
    site.put('/tool.js', { body: `(0, eval)(${JSON.stringify(text)})` });
    site.put('/combined.js', { body: `globalThis.isHost = true;\n${text}` });
  });
  after(async () => {
    await tab?.close();
    await site?.close();
  });
  afterEach(() => site.renew());

  async function assertWorks(head: string, headers: Record<string, string> = {}, body = card): Promise<void> {
    await tab.open(site.show({ head, body, headers }));
    await tab.waitFor(() => document.querySelector('news-headline-card')!.shadowRoot?.querySelector('.root') != null);
    assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
    assert.ok(site.requests.some((address) => address === `${site.cdn}/loader.js`));
  }

  for (const [how, tag] of Object.entries({
    'in the head': `<script src="${file}"></script>`,
    'with `async`': `<script async src="${file}"></script>`,
    'with `defer`': `<script defer src="${file}"></script>`,
    'with a query': `<script src="${file}?v=3"></script>`,
    twice: `<script src="${file}"></script><script defer src="${file}"></script>`,
    'made by another script': inserted(),
    'made by another script, as a module': inserted("script.type = 'module';"),
    'run as text, on a page that names it': preload + asText,
    'run as text, where a consent tool has the tag': `<script type="text/plain" data-src="${file}"></script>${asText}`,
    'run as text by another script': `${preload}<script src="/tool.js"></script>`,
    'run as text by another script, where a consent tool has the tag': `<script type="text/plain" data-src="${file}"></script><script src="/tool.js"></script>`,
    'in a combined file': `${preload}<script src="/combined.js"></script>`,
    'in a combined file with all names in its query': `${preload}<script src="/combined.js?f=host.js,standfirst.classic.js"></script>`,
    'from a `blob:` address': preload + fromAddress('URL.createObjectURL(new Blob([code]))'),
    'from a `data:` address': preload + fromAddress("'data:text/javascript,' + encodeURIComponent(code)"),
    'run as text, after addresses that cannot be read': `<a href="http://[standfirst.classic.js"></a>
      <a href="mailto:standfirst.classic.js"></a><a href="/?q=standfirst.classic.js"></a>
      ${preload}${asText}`,
  }))
    it(`loads the loader from its own folder: ${how}`, () => assertWorks(tag));

  it('loads it at the end of the body', () => assertWorks('', {}, `${card}<script src="${file}"></script>`));

  it('loads it from the folder of a file with another name', async () => {
    site.override = ({ href }) => (href === `${site.cdn}/widgets.js` ? { body: text } : undefined);
    await assertWorks('<script src="{{cdn}}/widgets.js"></script>');
    site.override = () => undefined;
  });

  it('passes its nonce on', () =>
    assertWorks(`<script nonce="{{nonce}}" src="${file}"></script>`, {
      'Content-Security-Policy': `script-src ${site.recorder} 'nonce-${site.nonce}'`,
    }));

  it('is trusted by `strict-dynamic` if a trusted script has made it', () =>
    assertWorks(inserted(), {
      'Content-Security-Policy': `script-src ${site.recorder} 'nonce-${site.nonce}' 'strict-dynamic'`,
    }));

  it('says how to give its address if nothing on the page names it, and leaves the page readable', async () => {
    const head = asText.replace(file, "' + atob('" + '{{address}}' + "') + '");
    const address = Buffer.from(`${site.cdn}/standfirst.classic.js`).toString('base64');
    await tab.open(site.show({ head: head.replace('{{address}}', address), body: card }));
    await tab.waitFor(() => globalThis.hostRecord!.console.length > 0);
    const { exceptions, console: lines } = await tab.said();
    assert.deepEqual([exceptions, lines.length], [[], 1]);
    assert.match(
      lines[0]!,
      /standfirst\.classic\.js does not know its address\. Add to the page: <link rel="preload" as="script" crossorigin href="/,
    );
    assert.equal(await tab.evaluate(() => document.body.innerText.trim()), 'Ferries stay in port');
  });

  it('reports that too, and throws nothing, if the page names only an invalid address', async () => {
    const head = `<a href="http://[standfirst.classic.js"></a><script>${text}</script>`;
    await tab.open(site.show({ head, body: card }));
    await tab.waitFor(() => globalThis.hostRecord!.console.length > 0);
    const { exceptions, console: lines } = await tab.said();
    assert.deepEqual([exceptions, lines.length], [[], 1]);
    assert.match(lines[0]!, /does not know its address/);
  });

  it('names the address at which the loader is missing', async () => {
    site.override = ({ pathname }) => (pathname.endsWith('/loader.js') ? { status: 404 } : undefined);
    await tab.open(site.show({ head: `<script src="${file}"></script>`, body: card }));
    await tab.waitFor(() => globalThis.hostRecord!.console.some((line) => line.includes('[standfirst]')));
    site.override = () => undefined;
    const { exceptions, console: lines } = await tab.said();
    assert.deepEqual(exceptions, []);
    assert.match(lines.join('\n'), /\/loader\.js did not load\. Check its address/);
    assert.equal(await tab.evaluate(() => document.body.innerText.trim()), 'Ferries stay in port');
  });
});
