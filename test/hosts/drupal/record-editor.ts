/**
 * Records how CKEditor 5 changes the snippets in ../cms. The editor is set up as Drupal does it for the text format
 * "Full HTML", and for "Basic HTML" with and without allowed-tags.txt among its "Manually editable HTML tags". CKEDITOR
 * is the unpacked npm package, in the version of Drupal's package.json:
 *
 *     npm pack ckeditor5@47.6.2 && tar xzf ckeditor5-47.6.2.tgz
 *     CKEDITOR=package npx tsx test/hosts/drupal/record-editor.ts
 *
 * This writes recorded-editor.json beside this file.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../../support/browsers/chromium.js';
import { readPitfalls, readSnippets } from '../cms/snippets.js';

/**
 * A rule of CKEditor for the elements that it keeps. Without a name it is for every element: the editor then has no
 * list.
 */
interface Allowed {
  name?: string;
  attributes: { key: string; value: true }[];
}

interface Editor {
  setData(markup: string): void;
  getData(): string;
}

declare const CKEDITOR: Record<string, unknown> & {
  ClassicEditor: { create(on: Element, configuration: object): Promise<Editor> };
};

const folder = process.env.CKEDITOR ?? 'package';
const list = await readFile(new URL('allowed-tags.txt', import.meta.url), 'utf8');
/** The same list as Drupal gives to the editor (`HTMLRestrictions::toGeneralHtmlSupportConfig`). */
const allowed = [...list.matchAll(/<([\w-]+)([^>]*)>/g)].map(([, name, attributes]): Allowed => ({
  name: name!,
  attributes: attributes!
    .split(/\s+/)
    .filter(Boolean)
    .map((key) => ({ key, value: true })),
}));

const browser = await launchChromium();
const page = await browser.newPage();
await page.setContent('<!doctype html><html lang="en"><body></body></html>');
await page.addScriptTag({ path: join(folder, 'dist/browser/ckeditor5.umd.js') });

function throughEditor(snippet: string, allow: Allowed[]): Promise<string> {
  return page.evaluate(
    async (markup, allowed) => {
      const names =
        'Essentials Paragraph Bold Italic Link Heading BlockQuote Image ImageInline ImageBlock SourceEditing GeneralHtmlSupport';
      const place = document.body.appendChild(document.createElement('div'));
      const editor = await CKEDITOR.ClassicEditor.create(place, {
        licenseKey: 'GPL',
        plugins: names.split(' ').map((name) => CKEDITOR[name]),
        htmlSupport: {
          allow: allowed.map((rule) =>
            rule.name ? rule : { name: /.*/, attributes: true, classes: true, styles: true },
          ),
          allowEmpty: allowed.flatMap(({ name }) => name ?? []),
        },
      });
      editor.setData(markup);
      return editor.getData();
    },
    snippet,
    allow,
  );
}

const snippets: Record<string, object> = {};
for (const [name, input] of Object.entries({ ...(await readSnippets()), empty: (await readPitfalls()).empty! }))
  snippets[name] = {
    input,
    full: await throughEditor(input, [{ attributes: [] }]),
    basic: await throughEditor(input, []),
    allowed: await throughEditor(input, allowed),
  };
const ckeditor = await page.evaluate(() => (globalThis as { CKEDITOR_VERSION?: string }).CKEDITOR_VERSION);
await browser.close();
await writeFile(
  new URL('recorded-editor.json', import.meta.url),
  `${JSON.stringify({ ckeditor, snippets }, null, 2)}\n`,
);
