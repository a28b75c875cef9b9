import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newTab } from '../support/browsers/host-engine.js';
import { copyProject } from '../support/builds/project-copy.js';
import { temporaryFolder } from '../support/builds/packed.js';
import { HostSite } from '../support/servers/host-site.js';

/** The build rests on names that Lit calls private (`src/embed/lit.ts`). */
describe('The one file with the newest Lit 3', () => {
  it('renders on a page that allows no policy of Lit, and leaves no global of Lit', async () => {
    const packages = temporaryFolder();
    execFileSync('npm', ['install', '--prefix', packages, '--no-audit', '--no-fund', 'lit@3'], { stdio: 'pipe' });
    const folder = copyProject(join(packages, 'node_modules'));
    execFileSync(join(folder, 'node_modules/.bin/vite'), ['build', '--mode', 'cdn'], { cwd: folder, stdio: 'pipe' });
    const site = await HostSite.open();
    const tab = await newTab();
    try {
      site.put('/standfirst.js', { body: readFileSync(join(folder, 'dist/cdn/standfirst.js'), 'utf8') });
      await tab.open(
        site.show({
          head: '<script type="module" src="/standfirst.js"></script>',
          body: '<news-headline-card href="/a" kicker="Ports" headline="Harbour dredging to start early"></news-headline-card>',
          headers: { 'Content-Security-Policy': "trusted-types other; require-trusted-types-for 'script'" },
        }),
      );
      const shown = await tab.waitFor(
        () => document.querySelector('news-headline-card')?.shadowRoot?.querySelector('.card')?.textContent,
      );
      assert.match(shown!, /Ports\s*Harbour dredging to start early/);
      assert.deepEqual(await tab.said(), { exceptions: [], console: [], violations: [] });
      const globals = await tab.evaluate(() => Object.keys(globalThis).filter((name) => /^lit|^reactive/.test(name)));
      assert.deepEqual(globals, []);
    } finally {
      await tab.close();
      await site.close();
    }
  }).timeout(300_000);
});
