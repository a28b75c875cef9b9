import assert from 'node:assert/strict';
import type { BrowserContext } from 'puppeteer-core';
import { newReader } from '../support/browsers/chromium.js';
import { named, openBuilder, type BuilderPage } from './builder-driver.js';
import { startDemo, type Demo } from './demo.js';

const sheet = `a { color: #7fb2ff } .btn { border-radius: 6px } body { font-family: Verdana, sans-serif }
  h1 { font-family: Charter, serif }`;

describe('In the theme builder, from my page', () => {
  let demo: Demo;
  let reader: BrowserContext;
  let builder: BuilderPage;
  before(async () => {
    demo = await startDemo();
  });
  after(async () => {
    await reader?.close();
    await demo?.close();
  });
  beforeEach(async () => {
    await reader?.close();
    reader = await newReader();
    builder = await openBuilder(demo, reader, '#color-surface=%23fff1e5');
    await builder.page.locator('theme-builder >>> details.fold summary').click();
  });

  /** Presses the button, and returns what the builder says then. */
  async function read(): Promise<string> {
    await builder.press('Read the page');
    const said = await builder.page.waitForSelector('theme-builder >>> from-page-form >>> [role=status] p');
    await builder.settle();
    return said!.evaluate(({ parentElement }) => parentElement!.textContent!.replace(/\s+/g, ' '));
  }

  it('a pasted style sheet fills the fields, and leaves everything else empty', async () => {
    await builder.write('Or paste: the source of the page, or a style sheet', sheet);
    assert.equal(
      await read(),
      'Links are #7fb2ff.Buttons have corners of 6px.Text is in Verdana, headlines in Charter.',
    );
    assert.deepEqual(
      await Promise.all(
        ['Accent, in light', 'Accent, in dark', 'Paper, in light', 'Headline face', 'Text face'].map(builder.text),
      ),
      ['#7fb2ff', '', '', 'Charter, serif', 'Verdana, sans-serif'],
    );
    await builder.open('space');
    assert.equal(await builder.text('Radius'), '6px');
    // A pale accent is checked as any other.
    const count = await builder.page.$eval('theme-builder >>> #tab-contrast', (tab) => tab.textContent!);
    assert.match(count, /[1-9]\d* +pairs? falls? short/);

    await builder.page.goBack();
    await builder.settle();
    await builder.open('basics');
    assert.deepEqual(await Promise.all(['Accent, in light', 'Paper, in light'].map(builder.text)), ['', '#fff1e5']);
    assert.deepEqual([builder.record.exceptions, builder.record.console], [[], []]);
  });

  it('the address of a page is read, with its style sheets', async () => {
    await builder.write('Address of the page or style sheet', `${demo.newsroom}/`);
    assert.match(await read(), /^Links /);
    assert.notEqual(await builder.text('Text face'), '');
  });

  it('the address of a style sheet is read, whatever site it is on', async () => {
    await builder.write('Address of the page or style sheet', `${demo.partner}/site.css`);
    assert.match(await read(), /^Links are #/);
  });

  it('a page of another site cannot be read, and the builder says what to do', async () => {
    await builder.write('Address of the page or style sheet', demo.partner);
    assert.match(await read(), /do not let other sites read .* \(CORS\)\. Open the page, show its source/);
    assert.equal(await builder.text('Paper, in light'), '#fff1e5');
  });

  it('a text that is no address is named', async () => {
    await builder.write('Address of the page or style sheet', 'javascript:alert(1)');
    assert.match(await read(), /not an address/);
    await builder.page.$eval(named('Address of the page or style sheet'), (field) => {
      (field as unknown as HTMLInputElement).value = '';
    });
    assert.match(await read(), /Write an address, or paste/);
  });
});
