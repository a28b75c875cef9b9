import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { linkPackages, named } from '../support/builds/link-packages.js';
import { pack, temporaryFolder } from '../support/builds/packed.js';
import { codeIn } from '../support/snippets.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const templates = fileURLToPath(new URL('templates', import.meta.url));

/** Returns the templates of a folder, with their paths. */
const filesIn = (folder: string): string[] => readdirSync(join(templates, folder)).map((file) => `${folder}/${file}`);

/** An application: the folders of its templates, its installed packages, and the command that checks it. */
interface Application {
  folders: string[];
  /** Packages, by their names in the application. */
  packages: Record<string, string>;
  compilerOptions?: Record<string, unknown>;
  command: string[];
}

const applications: Record<string, Application> = {
  'no framework': { folders: ['plain'], packages: {}, command: ['tsc'] },
  'React 19': {
    folders: ['jsx', 'react'],
    packages: named('react', '@types/react'),
    compilerOptions: { jsx: 'react-jsx' },
    command: ['tsc'],
  },
  'React 18': {
    folders: ['jsx', 'react'],
    packages: { react: 'react-18', '@types/react': '@types/react-18' },
    compilerOptions: { jsx: 'react-jsx' },
    command: ['tsc'],
  },
  Preact: {
    folders: ['jsx'],
    packages: named('preact'),
    compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'preact' },
    command: ['tsc'],
  },
  Vue: { folders: ['vue'], packages: named('vue'), command: ['vue-tsc'] },
  Svelte: {
    folders: ['svelte'],
    packages: named('svelte'),
    command: ['svelte-check', '--tsconfig', 'tsconfig.json', '--output', 'machine', '--no-color'],
  },
  Angular: {
    folders: ['angular'],
    packages: named('@angular/core', 'rxjs'),
    command: ['ngc', '-p', 'tsconfig.json'],
  },
};

/** Makes an application with the packed library installed, and returns its folder. */
function create(installed: string, { folders, packages, compilerOptions }: Application): string {
  const application = temporaryFolder();
  cpSync(installed, application, { recursive: true });
  linkPackages(application, packages);
  for (const folder of folders) cpSync(join(templates, folder), join(application, 'src', folder), { recursive: true });
  const options = {
    target: 'ES2022',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'Bundler',
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    types: [],
    ...compilerOptions,
  };
  writeFileSync(
    join(application, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: options,
      include: ['src'],
      vueCompilerOptions: { strictTemplates: true },
      angularCompilerOptions: { strictTemplates: true },
    }),
  );
  return application;
}

/** Returns the places of a compiler's errors (`wrong.tsx:7`), and its output. */
function check(application: string, [command, ...options]: string[]): { place: string; text: string }[] {
  const { stdout, stderr } = spawnSync(join(project, 'node_modules/.bin', command!), options, {
    cwd: application,
    encoding: 'utf8',
  });
  const output = stripVTControlCharacters(stdout + stderr);
  // `src/jsx/wrong.tsx(7,3): error …`, `src/angular/wrong.component.ts:7:3 - error …`,
  // `1700000000 ERROR "src/svelte/Wrong.svelte" 7:3 "…"`.
  const found = [...output.matchAll(/^(?:\d+ ERROR )?"?(?:\.\/)?([^\s"(]+?)"?(?:\(| |:)(\d+)[,:]\d+\)?:?(.*)$/gm)]
    .filter(([line]) => /error/i.test(line))
    .map(([, file, line, text]) => ({ place: `${file!.split('src/').at(-1)}:${line}`, text: text!.trim() }));
  if (found.length === 0 && output.trim()) assert.doesNotMatch(output, /error/i);
  return found;
}

describe('In the templates of an application', () => {
  /** An empty folder with the packed library installed. */
  let installed: string;
  before(() => {
    installed = temporaryFolder();
    writeFileSync(
      join(installed, 'package.json'),
      JSON.stringify({ name: 'application', private: true, type: 'module' }),
    );
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', pack().tarball], {
      cwd: installed,
      stdio: 'pipe',
    });
  });

  it('the code of the README has no mistake', function () {
    this.timeout(180_000);
    const application = create(installed, { ...applications['React 19']!, folders: [] });
    mkdirSync(join(application, 'src'));
    const [react] = codeIn('README.md', 'tsx');
    const [plain] = codeIn('README.md', 'ts');
    writeFileSync(join(application, 'src/teaser.tsx'), react!);
    writeFileSync(join(application, 'src/plain.ts'), plain!);
    assert.deepEqual(check(application, ['tsc']), []);
    // A mistake is found, so the code has types.
    writeFileSync(join(application, 'src/teaser.tsx'), react!.replace('headline="', 'level="two" headline="'));
    writeFileSync(join(application, 'src/plain.ts'), plain!.replace('event.url', 'event.address'));
    const places = check(application, ['tsc']).map(({ place }) => place.split(':')[0]);
    assert.deepEqual(places.sort(), ['plain.ts', 'teaser.tsx']);
  });

  for (const [name, application] of Object.entries(applications))
    it(`${name} accepts what is right, and finds each mistake at its line`, function () {
      this.timeout(180_000);
      const found = check(create(installed, application), application.command);
      const wrong = application.folders.flatMap(filesIn).flatMap((file) =>
        readFileSync(join(templates, file), 'utf8')
          .split('\n')
          .flatMap((line, index) => (/\bwrong \*\/|<!-- wrong -->/.test(line) ? [`${file}:${index + 1}`] : [])),
      );
      assert.ok(wrong.length > 2);
      const texts = found.map(({ place, text }) => `${place} ${text}`).join('\n');
      assert.deepEqual([...new Set(found.map(({ place }) => place))].sort(), wrong.sort(), texts);
    });
});
