import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Commands by the name that a person types, each a list that runs in order. */
export type Commands = Readonly<Record<string, readonly string[]>>;

/**
 * Runs the command that the first argument names, with the other arguments after its last part. For an unknown name it
 * prints the list.
 */
export function runNamed(script: string, commands: Commands): void {
  const [name = '', ...rest] = process.argv.slice(2);
  const parts = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!parts) {
    console.error(`Usage: npm run ${script} -- <${Object.keys(commands).join(' | ')}>`);
    process.exitCode = 1;
    return;
  }
  const PATH = `${join(project, 'node_modules/.bin')}${delimiter}${process.env.PATH}`;
  const options = rest.map((option) => JSON.stringify(option)).join(' ');
  for (const [index, part] of parts.entries()) {
    const command = index === parts.length - 1 ? `${part} ${options}` : part;
    const { status } = spawnSync(command, {
      shell: true,
      cwd: project,
      stdio: 'inherit',
      env: { ...process.env, PATH },
    });
    if (status !== 0) {
      process.exitCode = status ?? 1;
      return;
    }
  }
}
