import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import puppeteer, { type LaunchOptions } from 'puppeteer-core';
import { findChrome } from '../support/find-chrome.mjs';
import { serveApp } from './walk/built-storybook.js';
import { comparePictures, decode, type Pixels } from './walk/compare-pictures.js';
import { holdStill, takePicture } from './walk/still-page.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A page with the widgets on it that pictures are kept of: text in four scripts, a picture, a portrait's place, rules and buttons. */
const markup = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title><link rel="icon" href="data:,">
  <body style="margin: 16px"><div id="storybook-root" style="display: grid; gap: 16px">
  <news-headline-card layout="row" href="/a" kicker="Ports" headline="Harbour dredging to start a month early" image="/pictures/barrier-640.webp"
    image-width="640" image-height="427" image-alt="" standfirst="The port says that winter storms have left the channel too shallow"
    published-at="2026-03-03T09:00:00Z" label="live"></news-headline-card>
  <news-headline-card href="/b" lang="ja" language="ja" kicker="科学" headline="町の灯り、午後10時に半減 鳴岬天文台の観測再開へ"></news-headline-card>
  <news-byline lang="ar" language="ar" authors="هالة البزّاق" agency="Halyard Press" published-at="2026-03-03T09:00:00Z"></news-byline>
  <news-subscription-prompt state="metered" articles-left="2" period="month" subscribe-href="/s" offers-href="/o"></news-subscription-prompt>
  </div><script type="module" src="/dist/cdn/standfirst.js"></script></body></html>`;

describe('The comparison of pictures', () => {
  let site: Awaited<ReturnType<typeof serveApp>>;
  let machine: string;
  let kept: Pixels;

  before(async () => {
    const app = new Hono()
      .get('/', (context) => context.html(markup))
      .use('/dist/*', serveStatic({ root }))
      .use('/pictures/*', serveStatic({ root: `${root}/test/hosts/newsroom` }))
      .use(
        '/faces/*',
        serveStatic({ root, rewriteRequestPath: (path) => path.replace('/faces', '/node_modules/@fontsource') }),
      );
    site = await serveApp(app);
    machine = mkdtempSync(`${tmpdir()}/machine-`);
    kept = await take();
  });
  after(() => {
    site.close();
    rmSync(machine, { recursive: true });
  });

  describe('passes what a person calls the same', () => {
    it('a second picture of the same page', async () => {
      assert.equal(comparePictures(await take(), kept), undefined);
    });

    it('letters that are smoothed with a colour to each part of a pixel', async () => {
      const smoothed = await take({ env: machineWith({ antialias: ['bool', 'true'], rgba: ['const', 'rgb'] }) });
      assert.notDeepEqual(smoothed.data, kept.data, 'this browser draws them so');
      assert.equal(comparePictures(smoothed, kept), undefined);
    });

    for (const hinting of ['none', 'slight', 'medium', 'full'])
      it(`letters with ${hinting} hinting`, async () => {
        const env = machineWith({
          hinting: ['bool', String(hinting !== 'none')],
          hintstyle: ['const', `hint${hinting}`],
        });
        const hinted = await take({ env, args: [`--font-render-hinting=${hinting}`] });
        assert.equal(comparePictures(hinted, kept), undefined);
      });

    it('another version of Chromium', async () => {
      const { PATH } = process.env;
      const { CHROME_PATH } = process.env;
      // As on a machine that has none: then it is the one from npm.
      process.env.PATH = '';
      delete process.env.CHROME_PATH;
      const other = await findChrome().finally(() => {
        process.env.PATH = PATH;
        if (CHROME_PATH) process.env.CHROME_PATH = CHROME_PATH;
      });
      assert.equal(comparePictures(await take(other), kept), undefined);
    });
  });

  describe('fails', () => {
    const faults: Readonly<Record<string, string>> = {
      'a picture that has moved by 4 px': 'news-headline-card::part(picture) { position: relative; left: 4px }',
      'another accent': ':root { --news-color-accent: #1a5fb4 }',
      'a kicker that is missing': 'news-headline-card::part(kicker) { visibility: hidden }',
      'text that is a tenth larger': ':root { --news-scale: 1.1 }',
      'an agency that is missing': 'news-byline::part(agency) { visibility: hidden }',
      'a rule that is missing': 'news-subscription-prompt::part(prompt) { border-color: transparent }',
      'a time in another grey': ':root { --news-color-quiet: #a0a0a0 }',
    };
    for (const [fault, style] of Object.entries(faults))
      it(fault, async () => {
        assert.ok(comparePictures(await take({}, style), kept));
      });
  });

  it('says by how much a size is wrong', () => {
    const pixels = (width: number): Pixels => ({ width, height: 1, data: new Uint8ClampedArray(width * 4) });
    assert.deepEqual(comparePictures(pixels(3), pixels(2)), { problem: 'is 3 × 1 px, not 2 × 1' });
  });

  /** Takes a picture of the page in a browser of its own; of the first picture's size. */
  async function take(other: LaunchOptions = {}, style = ''): Promise<Pixels> {
    const chrome = await findChrome();
    const options = { ...chrome, ...other, args: [...chrome.args, ...(other.args ?? [])] };
    const browser = await puppeteer.launch(options);
    try {
      const page = await browser.newPage();
      await page.setViewport({ width: 512, height: 600 });
      await holdStill(page, (face) => `/faces/${face}.css`);
      await page.goto(site.origin, { waitUntil: 'networkidle0' });
      if (style) await page.addStyleTag({ content: style });
      return await decode(page, await takePicture(page, kept?.height));
    } finally {
      await browser.close();
    }
  }

  /** The environment of a browser on a machine whose letters are drawn so. */
  function machineWith(settings: Readonly<Record<string, readonly [kind: string, value: string]>>): NodeJS.ProcessEnv {
    const edits = Object.entries(settings)
      .map(([name, [kind, value]]) => `<edit name="${name}" mode="assign"><${kind}>${value}</${kind}></edit>`)
      .join('');
    const file = `${machine}/fonts.conf`;
    writeFileSync(
      file,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>/usr/share/fonts</dir><cachedir>${machine}</cachedir>
        <match target="pattern">${edits}</match><match target="font">${edits}</match></fontconfig>`,
    );
    return { ...process.env, FONTCONFIG_FILE: file };
  }
});
