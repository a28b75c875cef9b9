import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../support/builds/packed.js';
import type { RunningServer } from '../../support/servers/start-server.js';

/** It keeps nothing, and does not request the list of domains of its makers. */
const config = `export default {
  baseAppUrl: 'http://127.0.0.1',
  SKIP_IFRAMELY_RENDERS: true,
  GROUP_LINKS: true,
  CACHE_ENGINE: 'no-cache',
  WHITELIST_URL: '',
};
`;

/** Starts the server of Iframely on a free port, and waits until it listens. */
export async function startIframely(installed: string): Promise<RunningServer> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  writeFileSync(join(folder, 'config.js'), config);
  const child = spawn(process.execPath, [join(installed, 'node_modules/iframely/server.js')], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: undefined, HOST: '127.0.0.1', PORT: '0' },
  });
  process.once('exit', () => child.kill());
  const ended = once(child, 'close');
  let said = '';
  const origin = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        said += data.toString();
        const [, host] = /running on (\S+)/.exec(said) ?? [];
        if (host) resolve(`http://${host}`);
      });
  });
  const found = await Promise.race([origin, ended]);
  if (typeof found !== 'string') throw new Error(`Iframely did not start.\n${said}`);
  return {
    origin: found,
    async close() {
      child.kill();
      await ended;
    },
  };
}
