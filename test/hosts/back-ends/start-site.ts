import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A site in PHP or Python, in a separate process. */
export interface BackEnd {
  /** Without a slash at its end. */
  origin: string;
  stop(): Promise<void>;
}

/** The sites, each by its language. */
const sites = {
  PHP: { command: 'php', args: ['-S', '127.0.0.1:0', fileOf('site.php')] },
  Python: { command: 'python3', args: [fileOf('site.py')] },
};

/**
 * Starts the site of a language.
 *
 * @param service the address that renders its pages
 * @param patience how long a page waits for the service, in seconds; by default as the recipe says
 * @throws if this machine lacks the language; the message names what to install
 */
export async function startSite(language: keyof typeof sites, service: string, patience?: number): Promise<BackEnd> {
  const { command, args } = sites[language];
  const child = spawn(command, args, {
    env: {
      ...process.env,
      STANDFIRST_SERVICE: service,
      ...(patience && { STANDFIRST_PATIENCE: String(patience) }),
      PYTHONDONTWRITEBYTECODE: '1',
    },
  });
  const ended = once(child, 'close').catch((cause: Error) => {
    throw new Error(`${language} does not start (${cause.message}). Install php-cli and python3.`, { cause });
  });
  let said = '';
  const port = new Promise<string>((resolve) => {
    // Python prints only its port. PHP prints its address, to standard error.
    const read = (data: Buffer): void => {
      said += data.toString();
      const found = /^(\d+)\s|127\.0\.0\.1:(\d+)\) started/.exec(said);
      if (found) resolve((found[1] ?? found[2])!);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const found = await Promise.race([port, ended]);
  if (typeof found !== 'string') throw new Error(`The site in ${language} did not start: ${said}`);
  return {
    origin: `http://127.0.0.1:${found}`,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
