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
  PHP: { command: 'php', argsFor: () => ['-S', '127.0.0.1:0', fileOf('site.php')] },
  Python: { command: 'python3', argsFor: (service: string) => [fileOf('site.py'), service] },
};

/**
 * Starts the site of a language.
 *
 * @param service the address that renders its pages
 * @throws if this machine lacks the language; the message names what to install
 */
export async function startSite(language: keyof typeof sites, service: string): Promise<BackEnd> {
  const { command, argsFor } = sites[language];
  const child = spawn(command, argsFor(service), {
    env: { ...process.env, STANDFIRST_SERVICE: service, PYTHONDONTWRITEBYTECODE: '1' },
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
