import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The code of a page of this folder, in one module. */
export async function bundle(name: string): Promise<string> {
  const built = (await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rolldownOptions: { output: { codeSplitting: false } },
      lib: { entry: `${project}/test/corpora/${name}.ts`, formats: ['es'], fileName: name },
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}
