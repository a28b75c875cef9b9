import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateCem } from '@wc-toolkit/cem-validator';
import { globSync } from 'tinyglobby';
import { tokens } from '../../src/theme/tokens.js';
import { widgetProperties } from '../../src/theme/widget-properties.js';
import { defaultDesignTokens } from '../../stories/applications/theme-builder/theme/design-tokens.js';
import { linkPackages, named } from '../support/builds/link-packages.js';
import { pack, temporaryFolder, type Packed } from '../support/builds/packed.js';
import { codeIn } from '../support/snippets.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

interface Manifest {
  version: string;
  exports: Record<string, string | { types: string; default: string }>;
  sideEffects: string[];
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  peerDependenciesMeta: Record<string, { optional: boolean }>;
}

function readJson<Value>(...path: string[]): Value {
  return JSON.parse(readFileSync(join(...path), 'utf8')) as Value;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('The package, packed and installed in an empty folder', () => {
  let packed: Packed;
  let consumer: string;
  let manifest: Manifest;

  before(() => {
    packed = pack();
    consumer = temporaryFolder();
    writeFileSync(join(consumer, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', packed.tarball], {
      cwd: consumer,
      stdio: 'pipe',
    });
    // `standfirst/react` is for users who have React.
    linkPackages(consumer, named('react'));
    manifest = readJson<Manifest>(consumer, 'node_modules/standfirst/package.json');
  });

  function run(script: string): string {
    return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: consumer,
      encoding: 'utf8',
    }).trim();
  }

  it('has every entry, each with its types, and each imports without a DOM', () => {
    const entries = Object.entries(manifest.exports);
    assert.ok(entries.length >= 20);
    /** Scripts that must each run in isolation. */
    const scripts: string[] = [];
    for (const [entry, target] of entries) {
      const name = entry.replace(/^\./, 'standfirst');
      if (entry.endsWith('*.css')) {
        const { types, default: sheet } = target as { types: string; default: string };
        const folder = join(consumer, 'node_modules/standfirst', sheet, '..');
        const presets = readdirSync(folder).filter((file) => file.endsWith('.css'));
        const sheets = presets.map((file) => name.replace('*.css', file));
        assert.equal(sheets.length, 6);
        for (const file of presets) {
          const declared = join(consumer, 'node_modules/standfirst', types.replace('*', file.replace('.css', '')));
          assert.ok(existsSync(declared), `${file} has no types`);
        }
        run(
          `for (const sheet of ${JSON.stringify(sheets)}) if (!(await import('node:fs')).existsSync(new URL(import.meta.resolve(sheet)))) throw new Error(sheet)`,
        );
        continue;
      }
      if (entry.endsWith('.css')) {
        const { types } = target as { types: string };
        assert.ok(existsSync(join(consumer, 'node_modules/standfirst', types)), `${name} has no types`);
        run(`if (!(await import('node:fs')).existsSync(new URL(import.meta.resolve('${name}')))) throw new Error()`);
        continue;
      }
      if (typeof target === 'string') {
        scripts.push(
          `import('${name}', { with: { type: 'json' } }).then((module) => { if (!module.default) throw new Error('${name} is empty') })`,
        );
        continue;
      }
      assert.ok(existsSync(join(consumer, 'node_modules/standfirst', target.types)), `${name} has no types`);
      scripts.push(`import('${name}')`);
    }
    // Each runs in a thread, which shares no module and no global with another. That is faster than a process for each.
    const count = run(`import { Worker } from 'node:worker_threads';
      let count = 0;
      for (const script of ${JSON.stringify(scripts)}) {
        await new Promise((resolve, reject) => {
          const fail = (cause) => reject(new Error(script, { cause }));
          new Worker(script, { eval: true }).once('error', fail).once('exit', (code) => (code ? fail(code) : resolve()));
        });
        count++;
      }
      console.log(count);`);
    const sheets = entries.filter(([entry]) => entry.endsWith('.css'));
    assert.equal(Number(count), entries.length - sheets.length);
  });

  it('registers nothing when it is imported, and one tag for one entry', () => {
    assert.equal(
      run(`await import('standfirst'); console.log(customElements.get('news-byline') === undefined)`),
      'true',
    );
    assert.equal(
      run(
        `await import('standfirst/define/byline'); console.log(['news-byline', 'news-article'].map((tag) => Boolean(customElements.get(tag))))`,
      ),
      '[ true, false ]',
    );
  });

  for (const entry of ['define', 'define/byline', 'eager'])
    it(`says that standfirst/${entry} registers nothing in a server component of React`, () => {
      const { stderr } = spawnSync(
        process.execPath,
        ['--conditions=react-server', '--input-type=module', '--eval', `await import('standfirst/${entry}')`],
        { cwd: consumer, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'development' } },
      );
      assert.match(
        stderr,
        /^\[standfirst\] standfirst\/define and standfirst\/eager have no effect in a server component.*'use client'/,
      );
    });

  it('registers a tag once on a server that evaluates its modules again, and says nothing', () => {
    const script = `await import('standfirst/define/byline');
      await import(import.meta.resolve('standfirst/define/byline') + '?again');`;
    const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: consumer,
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
  });

  it('reads articles in Node, and says of a page which parser to pass', () => {
    const script = `import { ArticleFormatError, parseArticles } from 'standfirst/article';
      const rss = '<rss><channel><item><title>Wells fill</title></item></channel></rss>';
      for (const text of ['{"headline": "Rain ends drought"}', rss, '<html></html>'])
        try { console.log(parseArticles(text)[0].headline) }
        catch (error) { console.log(error instanceof ArticleFormatError, /options\\.parse\\w+/.exec(error.message)[0]) }`;
    assert.deepEqual(run(script).split('\n'), ['Rain ends drought', 'Wells fill', 'true options.parseHtml']);
  });

  it('depends only on Lit; puppeteer-core and React are optional', () => {
    assert.deepEqual(Object.keys(manifest.dependencies), ['lit']);
    assert.deepEqual(manifest.peerDependenciesMeta, {
      'puppeteer-core': { optional: true },
      react: { optional: true },
    });
    assert.deepEqual(Object.keys(manifest.peerDependencies), ['puppeteer-core', 'react']);
  });

  it('names exactly the modules that register tags or provide parts, and style sheets, as having side effects', () => {
    const registering = ['components', 'generated/components', 'widget']
      .flatMap((folder) => filesIn(join(packed.folder, 'dist', folder)))
      .filter(
        (file) =>
          file.endsWith('.js') &&
          /^defineElement\(|^import ["'].*define\/|^\w+\.provide\(/m.test(readFileSync(file, 'utf8')),
      )
      .map((file) => file.replace(packed.folder, '.').replaceAll('\\', '/'));
    // The paths in src/ are for the project's own builds.
    const published = manifest.sideEffects.filter((path) => !path.startsWith('./src/'));
    assert.deepEqual(
      published.filter((path) => !path.startsWith('./dist/generated/')),
      [
        './dist/hosts/react-server.js',
        './dist/hosts/static-roots.js',
        './dist/hosts/react/static-roots.js',
        './dist/cdn/*.js',
        './dist/theme/presets/*.css',
        './dist/theme/page.css',
        './dist/theme/sheet.css',
        './dist/reserve.css',
      ],
    );
    const named = globSync(published, {
      cwd: join(packed.folder),
      ignore: ['dist/cdn', 'dist/theme', 'dist/reserve.css', 'dist/hosts'],
    });
    assert.deepEqual(registering.sort(), named.map((file) => `./${file}`).sort());
  });

  it('contains no decorator, and only modules that parse', () => {
    const files = filesIn(join(packed.folder, 'dist')).filter((path) => path.endsWith('.js'));
    const parse = `import { readFileSync } from 'node:fs';
      import { SourceTextModule } from 'node:vm';
      const files = JSON.parse(readFileSync(0, 'utf8'));
      for (const identifier of files) new SourceTextModule(readFileSync(identifier, 'utf8'), { identifier });
      console.log(files.length);`;
    const parsed = execFileSync(
      process.execPath,
      ['--experimental-vm-modules', '--no-warnings', '--input-type=module', '--eval', parse],
      { input: JSON.stringify(files), encoding: 'utf8' },
    );
    assert.equal(Number(parsed), files.length);
    assert.ok(files.length > 0);
    for (const file of files) {
      assert.doesNotMatch(readFileSync(file, 'utf8'), /^\s*@\w+(\(|$)/m, file);
    }
  });

  it('writes no text as HTML: all nodes are made by Lit or through the shared policy', () => {
    const folders = ['components', 'widget'].map((folder) => join(packed.folder, 'dist', folder));
    for (const file of folders.flatMap(filesIn).filter((path) => path.endsWith('.js'))) {
      assert.doesNotMatch(
        readFileSync(file, 'utf8'),
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/,
        file,
      );
    }
  });

  it('says its version in its code', () => {
    assert.equal(run(`import { version } from 'standfirst'; console.log(version)`), manifest.version);
  });

  it('contains the manifest that it names', () => {
    const { customElements: named } = readJson<{ customElements: string }>(packed.folder, 'package.json');
    assert.deepEqual(readJson(packed.folder, named), readJson(project, 'src/custom-elements.json'));
  });

  it('contains a manifest and fields of package.json that catalogs of components can read', async () => {
    await validateCem(readJson(packed.folder, 'dist/custom-elements.json'), {
      // The validator refuses a path with a space, which the folder of the project may have.
      packageJsonPath: join(relative(process.cwd(), packed.folder), 'package.json'),
      // The entry of the package exports all types. The modules of the elements need not.
      rules: { manifest: { exportTypes: 'off', schemaVersion: 'error' } },
    });
  });

  it('has a hash for every file of the CDN build, each right, and its chunks in the folder of the build', () => {
    const folder = join(packed.folder, 'dist/cdn');
    const hashes = readJson<Record<string, string>>(folder, 'integrity.json');
    const files = filesIn(folder)
      .map((file) => file.slice(folder.length + 1).replaceAll('\\', '/'))
      .filter((file) => /\.(js|css)$/.test(file));
    assert.deepEqual(Object.keys(hashes).sort(), files.sort());
    for (const [file, hash] of Object.entries(hashes)) {
      const digest = createHash('sha384')
        .update(readFileSync(join(folder, file)))
        .digest('base64');
      assert.equal(hash, `sha384-${digest}`, file);
    }
    const named = [
      'standfirst.js',
      'standfirst.classic.js',
      'loader.js',
      'show-links.js',
      'reserve.css',
      'themes/page.css',
      'themes/sheet.css',
    ];
    const themes = readdirSync(join(project, 'src/theme/presets')).map((theme) => `themes/${theme}`);
    const isStyle = (file: string): boolean => /^styles\/(news-[a-z-]+|pieces\/\d+)\.css$/.test(file);
    const others = files.filter((file) => !named.includes(file) && !themes.includes(file) && !isStyle(file));
    const [, build] = others[0]!.split('/');
    // The file of a language has its tag in its name, the others have numbers.
    for (const file of others) assert.match(file, new RegExp(`^chunks/${build}/(?:\\d+|[a-z]{2}(?:-[a-z]{4})?)\\.js$`));
    assert.equal(files.length, named.length + themes.length + others.length + files.filter(isStyle).length);
  });

  it('has each theme preset twice, as it is: for a bundler, and beside the script', () => {
    const source = join(project, 'src/theme/presets');
    for (const preset of readdirSync(source))
      for (const place of ['dist/theme/presets', 'dist/cdn/themes'])
        assert.equal(
          readFileSync(join(packed.folder, place, preset), 'utf8'),
          readFileSync(join(source, preset), 'utf8'),
          `${place}/${preset}`,
        );
  });

  it('renders a page as its README says', () => {
    const [code] = codeIn('README.md', 'js');
    const page = run(
      `const html = '<p>Before</p><news-byline authors="Mara Lin"></news-byline>';\n${code}\nconsole.log(page);`,
    );
    assert.match(page, /^<p>Before<\/p><news-byline .*<template shadowrootmode="open">.*Mara Lin/s);
  });

  it('has no broken link in its README', () => {
    const readme = readFileSync(join(packed.folder, 'README.md'), 'utf8');
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, path]) => path!);
    assert.ok(links.length > 0);
    for (const path of links) assert.ok(existsSync(join(packed.folder, path)), `README.md links to ${path}`);
  });

  it('has the source of each module that an application imports, at the path in its source map', () => {
    const maps = filesIn(join(packed.folder, 'dist')).filter((file) => file.endsWith('.map'));
    assert.ok(maps.some((file) => file.endsWith('headline-card.d.ts.map')));
    for (const map of maps) {
      const { sources, sourcesContent } = readJson<{ sources: string[]; sourcesContent?: string[] }>(map);
      for (const source of sources)
        assert.ok(sourcesContent || existsSync(join(map, '..', source)), `${map}: ${source}`);
    }
  });

  it('has the files about the elements for programs', () => {
    assert.match(readFileSync(join(packed.folder, 'dist/llms.txt'), 'utf8'), /^## <news-headline-card>$/m);
    const elements = readJson<{ tag: string }[]>(packed.folder, 'dist/elements.json');
    assert.equal(elements.length, 9);
  });

  it('has a changelog entry for its version', () => {
    assert.match(readFileSync(join(packed.folder, 'CHANGELOG.md'), 'utf8'), new RegExp(`^## ${manifest.version}`, 'm'));
  });
});

describe('The custom elements manifest', () => {
  it('matches the current doc comments; if not: npm run generate', () => {
    const place = '.cache/manifest';
    execFileSync(
      'npx',
      ['cem', 'analyze', '--config', '.config/custom-elements-manifest.config.js', '--outdir', place, '--quiet'],
      { cwd: project, stdio: 'pipe' },
    );
    assert.deepEqual(readJson(project, 'src/custom-elements.json'), readJson(project, place, 'custom-elements.json'));
  });

  it('has beside it the tokens as Design Tokens, as their table says now; if not: npm run generate', () => {
    assert.deepEqual(readJson(project, 'src/generated/theme/tokens.json'), defaultDesignTokens());
    assert.deepEqual(readJson(project, 'dist/theme/tokens.json'), defaultDesignTokens());
  });

  it('names every part, slot, event and CSS property of the sources, and no other', () => {
    interface Declaration {
      tagName?: string;
      cssParts?: { name: string; description?: string }[];
      cssProperties?: { name: string; description?: string }[];
      slots?: { name: string; description?: string }[];
      events?: { name: string; description?: string }[];
      attributes?: { name: string; description?: string }[];
      members?: { name: string; description?: string }[];
    }
    const { modules } = readJson<{ modules: { path: string; declarations?: Declaration[] }[] }>(
      project,
      'src/custom-elements.json',
    );
    const elements = modules.flatMap(({ path, declarations = [] }) =>
      declarations.filter(({ tagName }) => tagName).map((declaration) => ({ path, ...declaration })),
    );
    assert.ok(elements.length > 0);
    const named: string[] = [];
    for (const element of elements) {
      const folder = join(project, element.path.replace('dist/', 'src/'), '..');
      const source = filesIn(folder)
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n');
      const code = source.replace(/\/\*\*[^]*?\*\//g, '');
      const found = (pattern: RegExp): string[] =>
        [...new Set([...code.matchAll(pattern)].flatMap((match) => match.slice(1).find(Boolean)!.split(' ')))].sort();
      const names = (items: { name: string }[] = []): string[] => items.map(({ name }) => name).sort();
      // The parts of the widgets inside it, by their names there.
      const passedOn = [...code.matchAll(/\bexportparts="([^"]+)"/g)].flatMap((match) => match[1]!.split(', '));
      // Parts in a template, or passed to a function that makes one: a line, a slot, a link, an element.
      const parts =
        /\bpart="([^"$]+)["$]|\bpaid: this\.#isPaid \? ' ([\w-]+)'|\brender(?:Line|Slot)\(\s*'([\w-]+)'|\brenderLink\([^()]*, '([\w-]+)'|\bpart(?: =|:) '([\w-]+)'/g;
      const shown = [...new Set([...found(parts), ...passedOn])].sort();
      assert.deepEqual(shown, names(element.cssParts), `parts of ${element.tagName}`);
      const isOwn = (name: string): boolean => name.startsWith(`--${element.tagName}-`);
      assert.deepEqual(
        found(new RegExp(`(--${element.tagName}-[\\w-]+)`, 'g')),
        names(element.cssProperties).filter(isOwn),
        `CSS properties of ${element.tagName}`,
      );
      assert.deepEqual(
        names(element.cssProperties).filter(
          (name) => !isOwn(name) && !Object.hasOwn(tokens, name.replace('--news-', '')),
        ),
        [],
      );
      named.push(...names(element.cssProperties));
      assert.deepEqual(
        found(/<slot name="([^"$]+)"|\brenderSlot(?:ted)?\('([\w-]+)'|^ {2}\w+: '([\w-]+-label)'/gm),
        // A name with an ellipsis means many names, which no source lists.
        names(element.slots).filter((name) => name !== '' && !name.endsWith('…')),
      );
      for (const item of [
        element.cssParts,
        element.cssProperties,
        element.slots,
        element.events,
        element.attributes,
        element.members,
      ].flatMap((items) => items ?? [])) {
        assert.ok(item.description, `${element.tagName}: ${item.name} has no doc comment`);
      }
      const own = found(/super\('(news-[\w-]+)'/g);
      for (const name of own)
        assert.ok(names(element.events).includes(name), `${element.tagName} does not document ${name}`);
    }
    // Every token belongs to some widget, and the properties of one widget have types.
    assert.deepEqual(
      [...new Set(named)].sort(),
      [...Object.keys(tokens).map((name) => `--news-${name}`), ...widgetProperties].sort(),
    );
  });
});
