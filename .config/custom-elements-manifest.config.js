import { readdirSync, readFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const { tokens } = await tsImport('../src/theme/tokens.ts', import.meta.url);

/** The manifest is made from the doc comments of src/ and kept beside them, so that a change of the public surface shows in a diff. */
export default {
  globs: ['src/components/*/*.ts', 'src/controllers/load-events.ts'],
  exclude: [
    '**/*.styles.ts',
    '**/news-*.ts',
    '**/*-{actions,attributes,view,words}.ts',
    // Of the share icons, what no page uses.
    '**/share-icons/!(share-icons|share-events|follow-event).ts',
  ],
  outdir: 'src',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly(), themed(), published()],
};

const lifeCycle = new Set(['connectedCallback', 'disconnectedCallback']);

/** Leaves out what is not for a page to use: private members, and the life cycle that every Lit element has. */
function publicOnly() {
  return {
    name: 'standfirst:public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations?.filter(({ kind }) => kind === 'class');
        for (const declaration of module.declarations ?? []) {
          declaration.members = declaration.members?.filter(
            ({ name, privacy, static: isStatic }) =>
              !name.startsWith('#') && (privacy ?? 'public') === 'public' && !isStatic && !lifeCycle.has(name),
          );
          declaration.attributes = declaration.attributes?.filter(
            ({ fieldName }) => !fieldName || declaration.members?.some(({ name }) => name === fieldName),
          );
        }
      }
    },
  };
}

/** Adds the public tokens that the style sheets of an element name, each with what the table of tokens says of it. */
function themed() {
  return {
    name: 'standfirst:themed',
    packageLinkPhase({ customElementsManifest }) {
      for (const { path, declarations } of customElementsManifest.modules) {
        for (const declaration of declarations ?? []) {
          const named = declaration.tagName ? tokensNamedIn(path.replace(/\/[^/]+$/, '')) : [];
          if (named.length > 0) declaration.cssProperties = [...(declaration.cssProperties ?? []), ...named];
        }
      }
    },
  };
}

/** What a folder's style sheets name, and the root that holds every widget. */
function tokensNamedIn(folder) {
  const sheets = readdirSync(folder).filter((file) => file.endsWith('.styles.ts'));
  const source = sheets.map((file) => readFileSync(`${folder}/${file}`, 'utf8')).join('\n');
  if (!source.includes('token(') && !source.includes('color(')) return [];
  const all =
    source + ['host-reset', 'colors'].map((name) => readFileSync(`src/theme/${name}.styles.ts`, 'utf8')).join('\n');
  return Object.entries(tokens)
    .filter(([name]) => all.includes(`token('${name}'`) || all.includes(`color('${name.replace('color-', '')}'`))
    .map(([name, { value, about }]) => ({ name: `--news-${name}`, default: value, description: about }));
}

/** Names modules as they are published, and the ones that register tags, which the analyzer does not see behind our guard. */
function published() {
  const publishedPath = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
  return {
    name: 'standfirst:published',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of [...customElementsManifest.modules]) {
        const path = publishedPath(module.path);
        module.path = path;
        for (const { declaration } of module.exports ?? []) {
          if (declaration?.module) declaration.module = publishedPath(declaration.module);
        }
        for (const { tagName, name } of module.declarations ?? []) {
          if (!tagName) continue;
          customElementsManifest.modules.push({
            kind: 'javascript-module',
            path: path.replace(/[^/]+$/, `${tagName}.js`),
            declarations: [],
            exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }],
          });
        }
      }
      // The analyzer reads files in whatever order the disk gives them.
      customElementsManifest.modules.sort((one, other) => one.path.localeCompare(other.path));
    },
  };
}
