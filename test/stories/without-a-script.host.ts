import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import { renderSamples } from '../../.storybook/rendered-samples.js';
import { seenText } from '../../stories/support/seen-text.js';
import { samples, type Sample, type SampleName } from '../../stories/without-a-script/samples.js';
import { untilFaded } from '../support/browsers/at-rest.js';
import { openPage } from '../support/browsers/chromium.js';
import { HostSite } from '../support/servers/host-site.js';
import { setSize } from '../support/browsers/set-size.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** In the page: finds elements that a script has upgraded, elements without a root, and visible buttons. */
function findFaults(): string[] {
  const roots: ParentNode[] = [document];
  const faults: string[] = [];
  for (let root = roots.pop(); root; root = roots.pop()) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      const isWidget = element.localName.startsWith('news-');
      const isBare = !element.shadowRoot && element.localName !== 'news-offer';
      if (isWidget && (isBare || element.matches(':defined'))) faults.push(element.outerHTML);
      if (element.localName === 'script') faults.push(element.outerHTML);
      if (element.localName === 'button' && element.checkVisibility({ visibilityProperty: true }))
        faults.push(element.outerHTML);
    }
  }
  return faults;
}

/** In a page with axe: returns its findings. A part of a page has no landmarks. */
async function findViolations(): Promise<string[]> {
  const { violations } = await (globalThis as unknown as { axe: typeof Axe }).axe.run({
    include: ['body > *'],
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe('A sample in Storybook that a server has rendered', () => {
  let site: HostSite;
  let pages: Awaited<ReturnType<typeof renderSamples>>;
  before(async () => {
    site = await HostSite.open();
    pages = await renderSamples();
  });
  after(() => site?.close());

  for (const [name, { words }] of Object.entries<Sample>(samples)) {
    it(`shows ${name} without a script, narrow and wide, light and dark`, async () => {
      const body = pages[name as SampleName]!;
      site.put('/page', { body, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
      const { page, record } = await openPage(`${site.origin}/page`, { waitForWidgets: false });
      assert.deepEqual(await page.evaluate(findFaults), []);
      const text = await page.$eval('body', seenText);
      for (const each of words) assert.ok(text.includes(each), `“${each}” is missing in “${text}”`);
      await page.evaluate(axe);
      for (const width of [320, 768]) {
        await setSize(page, width, 900);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
        for (const scheme of ['light', 'dark']) {
          await page.evaluate((scheme) => (document.documentElement.style.colorScheme = scheme), scheme);
          await page.evaluate(untilFaded);
          assert.deepEqual(await page.evaluate(findViolations), [], `${width} px, ${scheme}`);
        }
      }
      assert.deepEqual([record.exceptions, record.console], [[], []]);
      await page.close();
    });
  }
});
