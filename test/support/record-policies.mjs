// @ts-check
/** Writes anew what the matrix of content security policies comes to, in each engine one after another. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

rmSync('test/hosts/content-security.json', { force: true });
for (const engine of ['chromium', 'firefox', 'webkit']) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', 'test/hosts/content-security.host.ts'], {
    stdio: 'inherit',
    env: { ...process.env, HOST_ENGINE: engine, RECORD_POLICIES: 'true' },
  });
  if (status) process.exit(status);
}
