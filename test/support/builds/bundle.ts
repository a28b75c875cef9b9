import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Returns a module with all its imports, as one script of type `module`.
 *
 * @param entry its path in the project
 */
export async function bundleForPage(entry: string): Promise<string> {
  const [built] = (await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { output: { codeSplitting: false } },
      lib: { entry, formats: ['es'], fileName: 'page' },
    },
  })) as Rolldown.RolldownOutput[];
  return built!.output[0].code;
}
