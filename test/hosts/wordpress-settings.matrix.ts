import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type Axe from 'axe-core';
import type { BrowserContext, ElementHandle, Page } from 'puppeteer-core';
import { newReader, openPage } from '../support/browsers/chromium.js';
import { plugin, setSettings } from './wordpress/plugin.js';
import { WordPressSite } from './wordpress/site/start-site.js';

const getOption = fileURLToPath(new URL('wordpress/site/scripts/get-option.php', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Settings = Record<string, string | boolean | string[]>;

/** Another value than the default for each setting. */
const changed: Settings = {
  newsrooms: ['https://news.example', 'http://localhost:8080'],
  publication: 'Tom’s & “The Meridian”',
  preset: 'salmon',
  accent: '#0b5e48',
  byline: true,
  share: true,
  featured: true,
  consent: 'granted',
  avatars: true,
  files: 'https://files.example/standfirst/v1',
  service: 'https://service.example',
};

const initial: Settings = {
  newsrooms: [],
  publication: '',
  preset: '',
  accent: '',
  byline: false,
  share: false,
  featured: false,
  consent: '',
  avatars: false,
  files: '',
  service: '',
};

/** Returns what the fields of the page show. */
async function readFields(page: Page): Promise<Settings> {
  const given = await page.$eval('.standfirst-settings form', (form) =>
    Object.fromEntries(new FormData(form as HTMLFormElement) as unknown as Iterable<[string, string]>),
  );
  const fields = Object.keys(initial).map((name): [string, string | boolean | string[]] => {
    const value = given[`standfirst_settings[${name}]`] ?? '';
    if (name === 'newsrooms') return [name, value.split('\n').filter(Boolean)];
    return [name, typeof initial[name] === 'boolean' ? value === '1' : value];
  });
  return Object.fromEntries(fields);
}

/**
 * In the page: sends a form with other values, and without the fields that are `null`. Returns the status, and the
 * messages of the page that answers.
 */
async function sendForm(
  selector: string,
  values: Record<string, string | null>,
  file?: string,
): Promise<{ status: number; messages: string[] }> {
  const form = document.querySelector<HTMLFormElement>(selector)!;
  const given = new FormData(form);
  for (const [name, value] of Object.entries(values))
    if (value === null) given.delete(name);
    else given.set(name, value);
  if (file !== undefined) given.set('settings', new File([file], 'settings.json', { type: 'application/json' }));
  // A form has a field named `action`.
  const response = await fetch(form.getAttribute('action')!, { method: 'POST', body: given });
  const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
  const messages = Array.from(answer.querySelectorAll('.notice > p'), ({ textContent }) => textContent);
  return { status: response.status, messages };
}

const mainForm = '.standfirst-settings form';
const exportForm = 'form:has([value="standfirst_export"])';
const importForm = 'form:has([value="standfirst_import"])';

/** In the page: returns the words of the card, and the colour of its section as red, green and blue. */
function readPreview(): { words: string; color: string } {
  const { shadowRoot } = document.querySelector('.standfirst-preview-page news-headline-card')!;
  const brush = new OffscreenCanvas(1, 1).getContext('2d')!;
  brush.fillStyle = getComputedStyle(shadowRoot!.querySelector('[part~="kicker"]')!).color;
  brush.fillRect(0, 0, 1, 1);
  const color = Array.from(brush.getImageData(0, 0, 1, 1).data.slice(0, 3)).join(' ');
  return { words: shadowRoot!.textContent, color };
}

/** The browser's own dialog for colours cannot be driven. */
async function chooseAccent(page: Page, color: string): Promise<void> {
  await page.$eval(
    '#standfirst-accent',
    (input, value) => {
      (input as HTMLInputElement).value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    color,
  );
}

/** Waits until the card has a word and a colour. */
async function previewShows(page: Page, word: string, color: string): Promise<void> {
  const end = performance.now() + 5000;
  for (;;) {
    const shown = await page.evaluate(readPreview);
    if (shown.words.includes(word) && shown.color === color) return;
    if (performance.now() > end) assert.deepEqual(shown, { words: word, color });
  }
}

describe('The settings page of the WordPress plugin', function () {
  this.timeout(60_000);
  let site: WordPressSite;
  let administrator: BrowserContext;
  let editor: BrowserContext;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(`${tmpdir()}/settings-`);
    site = await WordPressSite.start({ plugins: [plugin] });
    [administrator, editor] = await Promise.all([newReader(), newReader()]);
    await site.logIn(administrator, 'administrator');
    await site.logIn(editor, 'editor');
  });
  after(() => Promise.all([site?.stop(), administrator?.close(), editor?.close(), rm(folder, { recursive: true })]));

  const keep = (value: Settings): Promise<void> => setSettings(site, value);
  const kept = (): Promise<unknown> => site.run(getOption, 'standfirst_settings');

  /** Opens the page of settings, and waits for the preview. */
  async function openSettings({ width = 1280 } = {}): Promise<{ page: Page; requests: string[] }> {
    const { page, record } = await openPage(`${site.origin}/wp-admin/options-general.php?page=standfirst`, {
      reader: administrator,
      waitForWidgets: false,
    });
    await page.setViewport({ width, height: 900 });
    await page.waitForFunction(
      () => document.querySelector('.standfirst-preview-page news-share-icons')?.shadowRoot?.childElementCount,
    );
    assert.deepEqual(record.exceptions, []);
    return { page, requests: record.requests };
  }

  async function save(page: Page): Promise<string> {
    await Promise.all([page.waitForNavigation(), page.click('#submit')]);
    return notices(page);
  }

  /** Returns the messages at the top of the page. */
  function notices(page: Page): Promise<string> {
    return page.$$eval('.notice > p', (each) => each.map(({ textContent }) => textContent).join(' | '));
  }

  describe('for an administrator', () => {
    beforeEach(() => keep(initial));

    it('is linked in the list of plugins', async () => {
      const { page } = await openPage(`${site.origin}/wp-admin/plugins.php`, {
        reader: administrator,
        waitForWidgets: false,
      });
      await Promise.all([
        page.waitForNavigation(),
        page.click('[data-plugin="standfirst/standfirst.php"] .settings a'),
      ]);
      assert.equal(await page.$eval('h1', (title) => title.textContent), 'Standfirst settings');
      await page.close();
    });

    it('keeps each field', async () => {
      const { page } = await openSettings();
      assert.deepEqual(await readFields(page), initial);
      await page.type(
        '#standfirst-newsrooms',
        'https://news.example/world?a=b\n\nnews.example\n HTTP://localhost:8080/ ',
      );
      await page.type('#standfirst-publication', changed.publication as string);
      await page.select('#standfirst-preset', 'salmon');
      await page.click('#standfirst-has-accent');
      await chooseAccent(page, '#0b5e48');
      for (const name of ['byline', 'share', 'featured', 'avatars']) await page.click(`#standfirst-${name}`);
      await page.click('[name="standfirst_settings[consent]"][value="granted"]');
      await page.type('#standfirst-files', 'https://files.example/standfirst/v1/');
      await page.type('#standfirst-service', 'https://service.example/');
      assert.equal(await save(page), 'Settings saved.');
      assert.deepEqual(await readFields(page), changed);
      assert.deepEqual(await kept(), { ...initial, ...changed });
      await page.close();

      const again = await openSettings();
      assert.deepEqual(await readFields(again.page), changed);
      for (const name of ['has-accent', 'byline', 'share', 'featured', 'avatars'])
        await again.page.click(`#standfirst-${name}`);
      await again.page.click('[name="standfirst_settings[consent]"][value=""]');
      await again.page.select('#standfirst-preset', '');
      await again.page.$$eval('textarea, [type="text"], [type="url"]', (each) =>
        each.forEach((field) => ((field as HTMLInputElement).value = '')),
      );
      assert.equal(await save(again.page), 'Settings saved.');
      assert.deepEqual(await readFields(again.page), initial);
      await again.page.close();
    });

    it('shows the fields in a card, before they are saved', async () => {
      const { page, requests } = await openSettings();
      await previewShows(page, 'Business', '17 17 17');
      await page.type('#standfirst-publication', 'The Meridian');
      await previewShows(page, 'The Meridian', '17 17 17');
      await page.select('#standfirst-preset', 'salmon');
      await previewShows(page, 'The Meridian', '140 29 64');
      await page.click('#standfirst-has-accent');
      await chooseAccent(page, '#0b5e48');
      await previewShows(page, 'The Meridian', '11 94 72');
      await page.click('#standfirst-has-accent');
      await previewShows(page, 'The Meridian', '140 29 64');
      await page.select('#standfirst-preset', '');
      await previewShows(page, 'The Meridian', '17 17 17');
      assert.deepEqual(await kept(), initial);
      assert.deepEqual(outside(requests), []);
      await page.close();
    });

    it('shows the saved look, from the files of the plugin', async () => {
      await keep(changed);
      const { page, requests } = await openSettings();
      await previewShows(page, changed.publication as string, '11 94 72');
      assert.deepEqual(outside(requests), []);
      await page.close();
    });

    it('names the lines that are not addresses, and keeps the others', async () => {
      const { page } = await openSettings();
      await page.type(
        '#standfirst-newsrooms',
        'https://news.example\nthe newsroom\nhttps://user:word@news.example\nmünchen.example',
      );
      assert.equal(
        await save(page),
        'Not the address of a website, so not in the list of newsrooms: “the newsroom”, “https://user:word@news.example”. Everything else is saved.',
      );
      assert.deepEqual(await readFields(page), {
        ...initial,
        newsrooms: ['https://news.example', 'https://xn--mnchen-3ya.example'],
      });
      await page.close();
    });

    it('refuses values that it does not offer, and keeps the earlier ones', async () => {
      await keep(changed);
      const { page } = await openSettings();
      const attack = '<script>globalThis.wasRun = 1</script><img src=x onerror="globalThis.wasRun = 1">';
      const { status } = await page.evaluate(sendForm, mainForm, {
        'standfirst_settings[newsrooms]': `javascript:alert(1)\nhttps://${attack}\n${attack}\nfile:///etc/passwd`,
        'standfirst_settings[publication]': attack,
        'standfirst_settings[preset]': '../../../evil',
        'standfirst_settings[accent]': `red}</style>${attack}`,
        'standfirst_settings[consent]': 'always',
        'standfirst_settings[files]': 'http://files.example/',
        'standfirst_settings[service]': 'javascript:alert(1)',
        'standfirst_settings[other]': attack,
      });
      assert.equal(status, 200);
      await page.close();

      const { page: after } = await openSettings();
      assert.equal(await after.evaluate(() => 'wasRun' in globalThis), false);
      assert.deepEqual(await kept(), { ...initial, ...changed, publication: attack.slice(0, 100) });
      assert.ok((await after.evaluate(readPreview)).words.includes('<script>globalThis.wasRun'));
      await after.close();
    });

    it('says which values it refuses, as text', async () => {
      const { page } = await openSettings();
      const attack = '<img src=x onerror="globalThis.wasRun = 1">';
      await page.type('#standfirst-newsrooms', attack);
      // A browser does not send such an address from its own field.
      await page.$eval('#standfirst-files', (field) => {
        field.removeAttribute('pattern');
        (field as HTMLInputElement).value = 'http://files.example';
      });
      assert.equal(
        await save(page),
        `Not the address of a website, so not in the list of newsrooms: “${attack}”. Everything else is saved. | “http://files.example” does not begin with https://. Everything else is saved.`,
      );
      assert.equal(await page.evaluate(() => 'wasRun' in globalThis), false);
      await page.close();
    });

    it('refuses lists that are too long', async () => {
      await keep(changed);
      const { page } = await openSettings();
      for (const list of [
        // 2 MB.
        'https://news.example\n'.repeat(100_000),
        `https://news.example/${'a'.repeat(2_000_000)}`,
        Array.from({ length: 300 }, (_, index) => `https://n${index}.example`).join('\n'),
      ]) {
        const { messages } = await page.evaluate(sendForm, mainForm, { 'standfirst_settings[newsrooms]': list });
        assert.deepEqual(messages, [
          'The list of newsrooms is too long. It may have 200 lines. Everything else is saved.',
        ]);
        assert.deepEqual(await kept(), { ...initial, ...changed });
      }
      await page.close();
    });

    it('refuses forms without a nonce', async () => {
      await keep(changed);
      const { page } = await openSettings();
      for (const form of [mainForm, exportForm, importForm])
        for (const nonce of [null, 'abcdef1234'])
          assert.equal((await page.evaluate(sendForm, form, { _wpnonce: nonce })).status, 403, form);
      assert.deepEqual(await kept(), { ...initial, ...changed });
      await page.close();
    });

    it('passes newsrooms from the editor through the same checks', async () => {
      const { page } = await openSettings();
      const add = (url: string): Promise<unknown> =>
        page.evaluate(async (address) => {
          const nonce = await (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text();
          const response = await fetch('/wp-json/standfirst/v1/newsrooms', {
            method: 'POST',
            headers: { 'X-WP-Nonce': nonce, 'Content-Type': 'application/json' },
            body: JSON.stringify({ url: address }),
          });
          return [response.status, ((await response.json()) as { newsrooms?: unknown }).newsrooms ?? null];
        }, url);
      assert.deepEqual(await add('https://news.example/story#a'), [200, ['https://news.example']]);
      for (const url of ['javascript:alert(1)', 'https://<script>alert(1)</script>', 'a story'])
        assert.deepEqual(await add(url), [400, null], url);
      assert.deepEqual(await kept(), { ...initial, newsrooms: ['https://news.example'] });
      await page.close();
    });

    for (const width of [1280, 390])
      it(`is accessible, fits and requests nothing from other sites, ${width} pixels wide`, async () => {
        await keep(changed);
        const { page, requests } = await openSettings({ width });
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { violations: found } = await (globalThis as unknown as { axe: typeof Axe }).axe.run('.wrap');
          return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        });
        assert.deepEqual(violations, []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        assert.deepEqual(outside(requests), []);
        await page.close();
      });
  });

  describe('exports and imports', () => {
    beforeEach(() => keep(initial));

    it('the same settings', async () => {
      await keep(changed);
      const { page } = await openSettings();
      const { disposition, file } = await page.evaluate(async (selector) => {
        const form = document.querySelector<HTMLFormElement>(selector)!;
        const response = await fetch(form.getAttribute('action')!, { method: 'POST', body: new FormData(form) });
        return { disposition: response.headers.get('Content-Disposition'), file: await response.text() };
      }, exportForm);
      assert.equal(disposition, 'attachment; filename="standfirst-settings.json"');
      await keep(initial);
      const path = `${folder}/settings.json`;
      await writeFile(path, file);
      await ((await page.$('#standfirst-file')) as ElementHandle<HTMLInputElement>).uploadFile(path);
      await Promise.all([page.waitForNavigation(), page.click('#import')]);
      assert.equal(await notices(page), 'The settings of the file are saved.');
      assert.deepEqual(await kept(), { ...initial, ...changed });
      await page.close();
    });

    it('nothing from a file that is broken, and says why', async () => {
      await keep(changed);
      const { page } = await openSettings();
      const write = (settings: Settings): string => JSON.stringify({ plugin: 'standfirst', settings });
      const isNotOne = 'It is not a file of exported settings.';
      for (const [content, reason] of [
        ['', isNotOne],
        [write(initial).slice(0, 40), isNotOne],
        [JSON.stringify({ plugin: 'other', settings: initial }), isNotOne],
        ['"standfirst"', isNotOne],
        [`${'['.repeat(9)}${']'.repeat(9)}`, isNotOne],
        [write({ ...initial, publication: 'a'.repeat(100_000) }), isNotOne],
        [
          write({
            ...initial,
            publication: 'The Meridian',
            newsrooms: ['https://news.example', 'javascript:alert(1)'],
          }),
          'Not the address of a website, so not in the list of newsrooms: “javascript:alert(1)”.',
        ],
        [write({ publication: [] }), 'The value of “publication” is not a text.'],
      ] as const)
        assert.deepEqual(await page.evaluate(sendForm, importForm, {}, content), {
          status: 200,
          messages: [`The file was not imported. ${reason} No setting has changed.`],
        });
      assert.deepEqual(await kept(), { ...initial, ...changed });
      await page.close();
    });
  });

  describe('for an editor', () => {
    it('does not open, and does not save', async () => {
      await keep(changed);
      const { page } = await openPage(`${site.origin}/wp-admin/options-general.php?page=standfirst`, {
        reader: editor,
        waitForWidgets: false,
      });
      assert.match(await page.evaluate(() => document.body.innerText), /not allowed to access this page/);
      const forms: [path: string, values: Record<string, string>][] = [
        ['options.php', { option_page: 'standfirst', action: 'update', 'standfirst_settings[publication]': 'Mine' }],
        ['admin-post.php', { action: 'standfirst_export' }],
        ['admin-post.php', { action: 'standfirst_import' }],
      ];
      for (const [path, values] of forms) {
        const status = await page.evaluate(
          async (address, given) => {
            const body = new FormData();
            for (const [name, value] of Object.entries(given)) body.set(name, value);
            return (await fetch(`/wp-admin/${address}`, { method: 'POST', body })).status;
          },
          path,
          values,
        );
        assert.equal(status, 403);
      }
      assert.deepEqual(await kept(), { ...initial, ...changed });
      await page.close();
    });
  });

  /** Returns the requests that left the site. */
  function outside(requests: readonly string[]): string[] {
    return requests.filter((address) => !new RegExp(`^(data:|blob:${site.origin}/|${site.origin}/)`).test(address));
  }
});
